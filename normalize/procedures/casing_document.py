"""A verdict on a whole text by its capitals: it has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines

_OPENING, _FEWEST = 300, 300
"""Characters that hold no capital at the start of a text that is judged, and its small letters at least."""
_VERSE = 75
"""Characters that a line of verse has at most."""
_UPPER, _LOWER, _LETTER = regex.compile(r"\p{Lu}"), regex.compile(r"\p{Ll}"), regex.compile(r"\p{L}")


def lower_case_gate(text: str) -> Iterator[int]:
    """Line 0 of a text of some length that opens without a capital. Half a microsecond a text."""
    if len(text) >= _OPENING and text[:_OPENING].islower():
        yield 0


def lower_case(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A text of long lines in lower case: a transcript, or lower-cased by a tool; recasing word by word would guess."""
    text = segment.text
    small = len(_LOWER.findall(text))
    if small < _FEWEST or small * 4 < len(_LETTER.findall(text)) * 3 or len(_UPPER.findall(text)) * 200 >= small:
        return
    lines = [line for _, line in full_lines(text)]
    if sum(len(line) for line in lines if len(line) > _VERSE) * 2 >= sum(map(len, lines)):
        reason = "the whole text is in lower case: a transcript, or lower-cased; recase it with a model or drop it"
        yield Offer(((segment.start, segment.end, text),), "flag", reason)
