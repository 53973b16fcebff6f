"""What a short line above a story may be that is no entry of a menu: its kind, or the beginning of a phrase."""

from __future__ import annotations

from functools import cache

from normalize.procedures.chrome_data import vocabulary

_LONGEST_AGENCY = 4
"""Letters of the short name of an agency."""


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


def may_be_subtitle(row: str) -> bool:
    """Whether a short line right below a title may belong to it: a kicker, or several words that begin a phrase.

    >>> [may_be_subtitle(row) for row in ("AFP", "The long wait", "After", "Concert hall")]
    [True, True, False, False]
    """
    found = row.casefold().replace("’", "'").split()
    return is_kicker(row) or (len(found) > 1 and found[0] in heading_starts())
