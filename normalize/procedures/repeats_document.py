"""A verdict on a whole text by its repetitions: a decoder's loop is the most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.repeats_loops import loop_lines

_SHORTEST = 120
"""Characters of a line that is judged: verse, chants and tables have shorter ones."""
_PROBE, _STEP, _LONGEST = 8, 8, 240
"""Characters that are looked for again, between two places where that is done, and of a unit at most."""
_TIMES, _RUN = 4, 60
"""Times that a unit stands there at least, and characters that it fills so."""
_DISTINCT = 5
"""Different letters of a unit at least: laughter and sounds have fewer."""


def looped_document(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A text half of which, or more, is loops, also those that punctuation or a script without spaces keeps from being
    cut. Nothing is changed here; the offer stands as a loss, so that it outlives the cutting of the loops."""
    lines = dict(full_lines(segment.text))
    whole = sum(map(len, lines.values()))
    suspect = [line for number in loop_lines(segment.text) if len(line := lines.get(number, "")) >= _SHORTEST]
    if sum(map(len, suspect)) * 2 < whole:
        return
    looped = sum(map(_looped, suspect))
    if looped and looped * 2 >= whole:
        reason = f"decoder loop: {100 * looped // whole} % of the text are loops"
        yield Offer(((segment.start, segment.start, ""), (segment.end, segment.end, "")), "safe", reason, True)


def _looped(line: str) -> int:
    """How many characters of `line` stand in units that follow each other four times or more.

    >>> _looped("It rained, and then " + "it rained, and then " * 9 + "it stopped.")
    180
    """
    found = at = 0
    while at + _TIMES < len(line):
        size, end = _run(line, at)
        found += end - at if size and _is_said(line[at : at + size]) else 0
        at = end if size else at + _STEP
    return found


def _run(line: str, at: int) -> tuple[int, int]:
    """Size of the unit that is repeated from `at` on, and where its run ends; size 0 where none begins."""
    probe, size = line[at : at + _PROBE], 0
    for _ in range(3):  # what is looked for may stand in the unit more than once
        again = line.find(probe, at + size + 1, at + _LONGEST + _PROBE)
        if again < 0:
            break
        size = again - at
        unit, end = line[at:again], again
        while line.startswith(unit, end):
            end += size
        if end - at >= max(_RUN, _TIMES * size):
            return size, end
    return 0, at


def _is_said(unit: str) -> bool:
    """Whether a unit is words, and neither called out nor laughed."""
    return len(Counter(filter(str.isalpha, unit.casefold()))) >= _DISTINCT and "!" not in unit
