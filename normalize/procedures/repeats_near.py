"""The lines around one that stands twice."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from normalize.lines import Lines

VERSE_WIDTH = 75
"""Characters that a line of verse has at most."""
SENTENCE_END = regex.compile(r"[.!?…:;][\"”’»)]*$")


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
