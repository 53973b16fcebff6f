"""The lines around one that stands twice, and a first look at whether any does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from normalize.lines import Lines, full_lines

VERSE_WIDTH = 75
"""Characters that a line of verse has at most."""
SENTENCE_END = regex.compile(r"[.!?…:;][\"”’»)]*$")
LONGEST_BYLINE, HEADLINE_MARGIN = 60, 12
"""Characters of a byline at most, and by which a headline may differ in length where it is said again."""


class Neighbours(NamedTuple):
    """What the gates ask about lines that are not blank and stand one below the other.

    `again` are the numbers of those that say what the line above ends in, or the line below begins with; `begun` the
    pairs of which the lower line is longer and begins with the same letter, as number, text, number, text; `short` is
    how many lines are not too long for a byline, or for the headline said again.
    """

    again: list[int]
    begun: list[tuple[int, str, int, str]]
    short: int


@lru_cache(maxsize=8)
def neighbours(text: str) -> Neighbours:
    """One pass over the lines for all the gates; kept, as `full_lines` is.

    >>> neighbours("Rain\\nRain in Varna\\n\\nin Varna")
    Neighbours(again=[0, 3], begun=[(0, 'Rain', 1, 'Rain in Varna')], short=3)
    """
    rows = full_lines(text)
    widest = max(LONGEST_BYLINE, len(rows[0][1]) + HEADLINE_MARGIN) if rows else 0
    again: list[int] = []
    begun: list[tuple[int, str, int, str]] = []
    short = size = 0
    above, upper = -1, "\n"  # with which no line begins
    for number, line in rows:
        length = len(line)
        if length <= widest:
            short += 1
        if length > size:
            if line[0] == upper[0]:
                begun.append((above, upper, number, line))
                if line.startswith(upper):
                    again.append(above)
        elif upper.endswith(line):
            again.append(number)
        above, upper, size = number, line, length
    return Neighbours(again, begun, short)


def lines_beside(number: int, step: int, lines: Lines, count: int) -> Sequence[str]:
    """Up to `count` lines that are not blank, before or after line `number`, stripped.

    >>> lines_beside(0, 1, Lines("a\\n\\n b\\nc\\nd"), 2)
    ['b', 'c']
    """
    found: list[str] = []
    at = lines.beside(number, step)
    while len(found) < count and at is not None:
        found.append(lines[at].strip())
        at = lines.beside(at, step)
    return found
