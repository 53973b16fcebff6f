"""A sentence that ends the paragraph above it, or begins the one below, and stands again as a paragraph of its own."""

from __future__ import annotations

import regex

from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chat import is_spoken
from normalize.procedures.repeats_near import VERSE_WIDTH

_SHORTEST, _WORDS = 24, 5
"""Characters and words of a sentence that nobody says twice for effect, at least."""
_QUOTED_WORDS = 8
"""The same for what stands in quotation marks, which somebody else may say again."""
_BORDER = regex.compile(r"(?r)[.!?…:][”\"»“)]? $")
_STARTS = regex.compile(r"[\p{Lu}\p{Nd}«“„\"¿¡]")
_DENSE = regex.compile(r"[\p{Nd}\p{Cyrillic}]")
"""What says as much in a word less: a number, and a language without articles."""
_MARKS = frozenset("«“„\"‘'—–-")


def says_again(segment: Segment, context: Context) -> bool:
    """Whether a line is the last sentence of a paragraph right above it, or the first of one right below it.

    A sentence that stands a third time in the text is a refrain; a question and a call are said twice for effect, and
    verse has no line as long as such a paragraph.
    """
    line = segment.text.strip()
    if not _is_sentence(line) or is_spoken(line) or context.text.count(line) != 2:
        return False
    above, below = (context.lines.beside(segment.line, step) for step in (-1, 1))
    upper = context.lines[above].strip() if above is not None else ""
    if len(upper) > VERSE_WIDTH and upper.endswith(line):
        return _BORDER.search(upper, 0, len(upper) - len(line)) is not None and not is_spoken(upper)
    lower = context.lines[below].strip() if below is not None else ""
    return len(lower) > VERSE_WIDTH + len(line) and lower.startswith(f"{line} ")


def _is_sentence(line: str) -> bool:
    """Whether a line is one or more sentences that tell something.

    >>> [_is_sentence(line) for line in ("Nobody in the village has a boat.", "Nobody came.")]
    [True, False]
    """
    if len(line) < _SHORTEST or line[-1] not in '.…”"»' or line.endswith(("!”", "?”", '!"', '?"', "!»", "?»")):
        return False
    words = len(line.split())
    if line[0] in _MARKS:
        return words >= _QUOTED_WORDS
    fewer = words == _WORDS - 1 and _DENSE.search(line) is not None
    return (words >= _WORDS or fewer) and _STARTS.match(line) is not None
