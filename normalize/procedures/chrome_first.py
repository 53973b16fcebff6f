"""The first headline of a page, which no label takes along: it is the page's own.

A label with the headline below it leads to another story where this one has begun. Above the first title of a page it
says what the page is (`Members only`), or its own link has been lost.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from normalize.language import FUNCTION_WORDS
from normalize.lines import Lines
from normalize.procedures.chrome_layout import has_stop, is_title, tells
from normalize.procedures.chrome_score import LONGEST, limit, score
from normalize.procedures.chrome_words import is_order

_ARTICLES = frozenset("the le la les l' der die das el los las il lo gli i o os as de het".split())
"""With these a label names what it links to: `The most read:`."""
_LEAST_OF_SENTENCE = 3
"""Words of the shortest sentence that says that the story has begun."""


def is_first_headline(lines: Lines, label: int, removed: Set[int] = frozenset()) -> bool:
    """Whether neither the title of a story nor a sentence of it stands above the label on line `label`.

    What was `removed`, and what reads like furniture, is no title.

    >>> lines = Lines("Members only\\n\\nThe ferry sinks off the old pier\\n\\nRead also\\n\\nThe ferry is sold")
    >>> is_first_headline(lines, 0), is_first_headline(lines, 4)
    (True, False)
    """
    above = lines.beside(label, -1)
    while above is not None:
        if above not in removed and _is_of_story(lines[above].strip()):
            return False
        above = lines.beside(above, -1)
    return True


def announces(lines: Lines, label: int, removed: Set[int] = frozenset()) -> bool:
    """Whether a label may be the story's: a phrase with a colon, no order, above a sentence, not beside furniture.

    >>> lines = Lines("In the same issue:\\n\\nThe dog on page 9 is well.\\n\\nRead on:\\n\\nThe dog is now very well.")
    >>> announces(lines, 0), announces(lines, 4)
    (True, False)
    """
    row, beside = lines[label].strip(), [lines.beside(label, step) for step in (-1, 1)]
    words = [word.casefold() for word in row.rstrip(": ").split()]
    below = beside[1]
    if not (row.endswith(":") and words and below is not None and tells(lines[below].strip())):
        return False
    if words[0] not in _begins_phrase() or any(map(is_order, words)):
        return False
    return removed.isdisjoint(number for number in beside if number is not None)


@cache
def _begins_phrase() -> frozenset[str]:
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words.split()) - _ARTICLES


def _is_of_story(row: str) -> bool:
    told = is_title(row) or (has_stop(row) and len(row.split()) >= _LEAST_OF_SENTENCE)
    return told and (len(row) > LONGEST or score(row) < limit("page", row))
