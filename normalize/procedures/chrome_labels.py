"""Labels glued to the front of a headline or of a sentence: `LIVE:`, `[EN DIRECT]`, `Camera Icon`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.lines import Segment


@cache
def _pattern(labels: tuple[str, ...]) -> Any:
    longest = sorted(labels, key=lambda label: (-len(label), label))
    either = "|".join(regex.escape(label).replace(r"\ ", " ") for label in longest)
    bracketed = rf"[\[(](?:{either})[\])]\s{{0,2}}[:|–—-]?\s{{0,2}}"
    set_off = rf"(?:{either})\s?(?:[:|]|[–—-](?=\s)|\.(?=\s\p{{Lu}})|[›»>])\s{{0,2}}"
    return regex.compile(rf"^\s{{0,3}}(?:[🔴►▶•]\s?)?(?:{bracketed}|{set_off})(?=\S)(?P<next>[^\n]{{12}})")


def _labels(data: Mapping[str, Any]) -> tuple[str, ...]:
    composed = [" ".join(words) for slots in data["composed"] for words in product(*slots)]
    return (*data["labels"], *composed)


def offers(segment: Segment, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a label at the front of a line; what begins in lower case then gets its capital."""
    found = _pattern(_labels(data)).match(segment.text)
    if found is None:
        return
    start, end = segment.start, segment.start + found.start("next")
    first = found["next"][0]
    if first.islower():
        yield Offer(((start, end + 1, first.upper()),), "safe", "a label of a live page")
    else:
        yield Offer(((start, end, ""),), "safe", "a label of a live page")


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels at the start of a line, with what sets them off."""
    forms = []
    for label in _labels(data):
        forms += [f"=^{label}{end}" for end in (":", " :", " |", " -", " –", " —", ". ")] + [f"=^[{label}]"]
    return tuple(forms)
