"""What a short line above a story may be that is no entry of a menu: its kind, or the beginning of a phrase."""

from __future__ import annotations

from functools import cache

from normalize.procedures.chrome_data import vocabulary

_LONGEST_AGENCY = 4
"""Letters of the short name of an agency."""
_SHORTEST_LOUD, _MOST_LOUD = 4, 3
"""Code points of the shortest kicker in capitals, and words of the longest."""


@cache
def kinds_of_text() -> frozenset[str]:
    """What a kicker calls the text below it."""
    return frozenset(vocabulary("headings")["kicker"]["kinds"])


@cache
def heading_starts() -> frozenset[str]:
    """What a heading begins with, and an entry of a menu hardly ever."""
    return frozenset(vocabulary("headings")["heading"]["starts"])


def is_kicker(row: str) -> bool:
    """Whether a short line says what kind of text follows, or what agency wrote it.

    >>> [is_kicker(row) for row in ("Reportage", "AFP", "The long wait", "Concert hall")]
    [True, True, False, False]
    """
    if row.isupper() and row.isalpha() and len(row) <= _LONGEST_AGENCY:
        return True
    return not kinds_of_text().isdisjoint(row.casefold().split())


def is_loud(row: str) -> bool:
    """Whether a line is of the shape of a kicker in capitals: one to three words, none of them an abbreviation alone.

    >>> [is_loud(row) for row in ("HANDBALL", "SANTA EULALIA", "EU", "HANDBALL!", "Handball")]
    [True, True, False, False, False]
    """
    if not row.isupper() or len(row) < _SHORTEST_LOUD or len(row.split()) > _MOST_LOUD:
        return False
    return all(letter.isalpha() or letter in " ’'-/&" for letter in row)


def may_be_subtitle(row: str) -> bool:
    """Whether a short line right below a title may belong to it: a kicker, or several words that begin a phrase.

    >>> [may_be_subtitle(row) for row in ("AFP", "The long wait", "After", "Concert hall")]
    [True, True, False, False]
    """
    found = row.casefold().replace("’", "'").split()
    return is_kicker(row) or (len(found) > 1 and found[0] in heading_starts())
