"""Loops of a translation decoder: the same words four times or more, with nothing but a space between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import compress, cycle
from operator import contains, itemgetter
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chat import is_spoken
from normalize.triggers import encoded

PROBE, STEP = 5, 36
REACHES = 100, 31, 55, 31
"""Bytes of a probe, between two probes, and within which each of four must occur again.

All probes meet units of up to 26 bytes, every second one those of up to 50, every fourth those of up to 95: a loop of
longer units is longer itself, so that fewer probes do. A loop of n units is found for certain when
n × u - 1 >= PROBE + u + STEP - 1, u the bytes of a unit with its space: four times from u = 14 on, nine times from
u = 6 on. In a text of up to `SHORT` bytes, which is probed every `CLOSE` ones, four times from u = 8 on, that is of
nearly any two words, and six times of any; of the same word of four letters four times it misses 3 in 10. A longer
step is cheaper and misses more.
"""
SHORT, CLOSE = 1_000, 18
BLOCK = 128
"""Probes that are looked for in one go."""
TIMES = 4

_LETTER = r"[\p{L}\p{M}\p{N}'’-]"
_LOOP = regex.compile(
    rf"(?<!{_LETTER})(?P<unit>{_LETTER}{{1,40}}+(?: {_LETTER}{{1,40}}+){{0,20}}?)"
    rf"(?P<again>(?i:(?: (?P=unit)){{3,}}+))(?!{_LETTER})"
)
_UNMARKED = re.compile(
    r"[^\x00-\x1f!-&(-,./:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u2018\u201a-\u2027\u2030-\u205e"
    r"\u20a0-\u20cf\u2190-\u245f\u2500-\u2bff\u3000-\u303f]{7,}"
)
"""Stretches without the marks that no loop holds: a loop has letters, digits, apostrophes, hyphens and spaces."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")
_OPEN, _CLOSE = '"“„«', '"”“»'
_CHANTED = 10
"""Characters of a quotation, at most, that stand before or after what is chanted in it."""
SOUNDS = frozenset(
    """blah yada boom clap knock honk beep tick tock drip bang haha hehe whoa yeah ring ding dong quack woof meow chug
    thud splash buffalo one two three four five six seven eight nine ten left right""".split()
)
"""Words that people do say four times running, also in company: sounds, counting in, marching."""
EMPHATIC = frozenset(
    """very really truly many much more never ever again please miles years days away sehr viel mehr wieder très encore
    jamais muito mais nunca mucho molto tanto дуже багато очень много опять bardzo dużo heel veel mycket""".split()
)
_AND = frozenset("and und et y e och og en ja и і та i a".split())
_EMPHASIS = 5
"""Times that people say a word for emphasis at most; words with an `and` between four times: `and round`."""


def loop_lines(text: str) -> list[int]:
    """Gate: numbers of the lines in which a probe finds its characters again close behind, with the same between.

    Every 36 bytes, in a short text every 18, five are looked for close behind; short loops may be missed (`PROBE`).
    """
    data = encoded(text).decode("latin-1")  # a character for each byte: a search in a string costs less to call
    lines: list[int] = []
    line, last = -1, 0
    for at in _met_again(data):
        if _is_thrice(data, at):
            line += data.count("\n", last, at)
            last = at
            if not lines or lines[-1] != line:
                lines.append(line)
    return lines


def _is_thrice(data: str, at: int) -> bool:
    """Whether what stands between the probe at `at` and where it occurs again stands there three times in a row.

    In a loop that is once less than its unit does, since a probe seldom lies on the first character of a unit.

    >>> _is_thrice("a very slow and slow and slow and slow boat", 8), _is_thrice("no doubt, no doubt at all", 0)
    (True, False)
    """
    again = data.find(data[at : at + PROBE], at + 1)
    unit, size = data[at:again], again - at
    if data.startswith(unit, again):
        return data.startswith(unit, again + size) or (at >= size and data.startswith(unit, at - size))
    return at >= 2 * size and data.startswith(unit * 2, at - 2 * size)


def _met_again(data: str) -> Iterator[int]:
    """Where the probes begin whose characters stand again within reach."""
    step = CLOSE if len(data) <= SHORT else STEP
    for base in range(1, len(data) - PROBE, step * BLOCK):
        count = min(BLOCK, (len(data) - PROBE - base - 1) // step + 1)
        block = data[base : base + step * count + max(REACHES)]
        cut, reach = _cut(count, step)
        yield from compress(range(base, len(data), step), map(contains, reach(block), cut(block)))


@lru_cache(maxsize=2 * BLOCK)
def _cut(count: int, step: int) -> tuple[Any, Any]:
    """Take so many probes out of a block, and what lies within the reach of each, all at once.

    A pair that never fits comes last, since one slice alone would not come out as a tuple.
    """
    starts = range(0, count * step, step)
    reaches = zip(starts, cycle(REACHES), strict=False)
    return (
        itemgetter(*(slice(start, start + PROBE) for start in starts), slice(0, 1)),
        itemgetter(*(slice(start + 1, start + reach) for start, reach in reaches), slice(0, 0)),
    )


def decoder_loops(segment: Segment, _context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """All but the first of the same words four times or more; sounds, chants in quotation marks and figures stay."""
    if is_spoken(segment.text):
        return
    for match in _loops(segment.text):
        times = 1 + len(match["again"]) // (1 + len(match["unit"]))
        if _is_loop(match["unit"], segment.text, match.start(), match.end()) and not _is_emphasis(match["unit"], times):
            reason = f"decoder loop: {match['unit']!r} stood {times} times; what should follow may be lost"
            start, end = match.span("again")
            yield Offer(((segment.start + start, segment.start + end, ""),), "safe", reason, True)


def _loops(text: str) -> Iterator[Any]:
    """The matches of `_LOOP`, which is tried only between marks where three words or more stand again."""
    for piece in _UNMARKED.finditer(text):
        words = piece[0].casefold().split(" ")
        if len(words) - len(set(words)) >= TIMES - 1:
            yield from _LOOP.finditer(text, *piece.span())


def _is_loop(unit: str, text: str, start: int, end: int) -> bool:
    words = _WORD.findall(unit)
    if not any(character.isalpha() for character in unit):
        return False
    if all(word.casefold() in SOUNDS for word in words) or (len(words) == 1 and len(unit) < TIMES):
        return False
    if all(len(word) < TIMES for word in words) and len(set(map(str.casefold, words))) == 1:
        return False
    before, after = text[max(0, start - _CHANTED) : start], text[end : end + _CHANTED]
    return not (any(mark in before for mark in _OPEN) and any(mark in after for mark in _CLOSE))


def _is_emphasis(unit: str, times: int) -> bool:
    """Whether people would say it so often.

    >>> _is_emphasis("very", 4), _is_emphasis("very", 9), _is_emphasis("and round", 4), _is_emphasis("very slowly", 4)
    (True, False, True, False)
    """
    words = unit.casefold().split()
    if len(words) == 1:
        return times <= _EMPHASIS and words[0] in EMPHATIC
    return len(words) == 2 and times == TIMES and not _AND.isdisjoint(words)
