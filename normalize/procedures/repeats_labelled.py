"""The headline said again behind a label at the start of the text: `Highlights: Ferry sinks off Varna. The ferry …`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_FEWEST_WORDS, _REACH = 4, 5
"""Words of a headline that no heading of a section has, and lines (not blank) below it that may say it again."""
_LABEL = regex.compile(r"\s{0,3}[^\s:：][^:：\n]{1,30}?\s?[:：]\s{1,2}")
_CLOSED = regex.compile(r"[.!?…]{0,3}[”\"»’]?(?:\s{1,3}(?=[\p{Lu}\p{Lo}\d“\"«„‘¿¡—–-])|\s{0,3}$)")


def labelled_headline(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the label with the headline, whole, and what ends it; what follows begins a sentence of its own."""
    lines = context.lines
    first = lines.first_line()
    if first is None or not first < segment.line or _is_far(segment.line, first, context):
        return
    headline = lines[first].strip()
    label = _LABEL.match(segment.text)
    if label is None or len(headline.split()) < _FEWEST_WORDS or not segment.text.startswith(headline, label.end()):
        return
    closed = _CLOSED.match(segment.text, label.end() + len(headline))
    if closed is not None:
        yield Offer(((segment.start, segment.start + closed.end(), ""),), "safe", "the headline behind a label")


def _is_far(number: int, first: int, context: Context) -> bool:
    lines = context.lines
    return sum(not lines.blank(near) for near in range(first + 1, min(number, first + 40))) >= _REACH


def labelled_headline_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every label at the start of a line with its colon."""
    forms = (form for label in data["labels"] for form in (label, label.upper()))
    return tuple(f"=^{form}{end}" for form in forms for end in (": ", " : "))
