"""Loops of a translation decoder: the same words four times or more, with nothing but a space between."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.triggers import encoded

PROBE, STEP, REACH = 8, 48, 110
"""Characters of a probe, between two probes, and within which it must occur again.

A loop of n units is found for certain when n × u - 1 >= PROBE + u + STEP - 1, u the characters of a unit with
its space: four times from u = 18 on, eight times from u = 9 on; of shorter loops a share is missed.
"""
TIMES = 4

_LETTER = r"[\p{L}\p{M}\p{N}'’-]"
_LOOP = regex.compile(
    rf"(?<!{_LETTER})(?P<unit>{_LETTER}{{1,40}}+(?: {_LETTER}{{1,40}}+){{0,20}}?)"
    rf"(?P<again>(?i:(?: (?P=unit)){{3,}}+))(?!{_LETTER})"
)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")
_OPEN, _CLOSE = "\"“„«", "\"”“»"
SOUNDS = frozenset(
    """blah yada boom clap knock honk beep tick tock drip bang haha hehe whoa yeah ring ding dong quack woof meow chug
    thud splash""".split()  # noqa: SIM905
)
"""Words of four letters or more that people do say four times running."""


def loop_lines(text: str) -> list[int]:
    """Gate: numbers of the lines in which a probe finds its characters again close behind, with the same between.

    Every 48 characters eight are looked for in the next 110: some 130 MB/s. Misses only short loops (see `PROBE`).
    """
    data = encoded(text)
    find = data.find
    lines: list[int] = []
    line = -1
    last = 0
    for at in range(1, len(data) - PROBE - 1, STEP):
        again = find(data[at : at + PROBE], at + 1, at + REACH)
        if again >= 0 and _is_periodic(data, at, again):
            line += data.count(b"\n", last, at)
            last = at
            if not lines or lines[-1] != line:
                lines.append(line)
    return lines


def _is_periodic(text: bytes, at: int, again: int) -> bool:
    """Whether what stands between `at` and `again` stands once more directly before or behind."""
    unit = text[at:again]
    return text[again : 2 * again - at] == unit or (at >= len(unit) and text[2 * at - again : at] == unit)


def decoder_loops(segment: Segment, _context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """All but the first of the same words four times or more; sounds, chants in quotation marks and figures stay."""
    position = 0
    while match := _LOOP.search(segment.text, position):
        position = match.end()
        if _is_loop(match["unit"], segment.text, match.start(), match.end()):
            times = 1 + len(match["again"]) // (1 + len(match["unit"]))
            reason = f"decoder loop: {match['unit']!r} stood {times} times; what should follow may be lost"
            start, end = match.span("again")
            yield Offer(((segment.start + start, segment.start + end, ""),), "safe", reason, True)


def _is_loop(unit: str, text: str, start: int, end: int) -> bool:
    words = _WORD.findall(unit)
    if not any(character.isalpha() for character in unit):
        return False
    if len(words) == 1 and (len(unit) < TIMES or unit.casefold() in SOUNDS):
        return False
    if all(len(word) < TIMES for word in words) and len(set(map(str.casefold, words))) == 1:
        return False
    reach = len(unit) + 4
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    return not (any(mark in before for mark in _OPEN) and any(mark in after for mark in _CLOSE))
