"""The last entry of the menu between a title and its story, where a subtitle, a kicker or a dateline may stand too.

Nothing in `Concert hall` says that it is an entry and no heading. But a story has no heading above its first line; what
may stand there after a menu is a line about this story: it repeats a word of it, names its author, its place or its
kind, or begins as phrases do. A line that does none of this below two entries and more is the next of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache

from normalize.lexicon import LEXICA, lexicon
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_company import is_item
from normalize.procedures.chrome_heading import repeats
from normalize.procedures.chrome_kicker import heading_starts, kinds_of_text
from normalize.procedures.chrome_layout import is_byline, is_entry, is_record, names_somebody, tells
from normalize.procedures.chrome_words import is_order as is_order

_FEWEST = 2
"""Entries of a menu that say that one more follows; a row of buttons says nothing."""
_LONGEST_ABBREVIATION = 4


def last_entries(
    rows: Sequence[str], certain: Set[int], zone: range, target: str, is_name: Callable[[str], bool]
) -> Iterator[int]:
    """Places in the `zone` between title and story of lines that end a menu whose other entries are `certain`.

    `is_name` knows the names of people and places.
    """
    for at in zone:
        if at in certain or at + 1 >= len(rows) or not _begins_story(rows[at + 1], target):
            continue
        above = at
        while above - 1 in zone and above - 1 in certain and is_entry(rows[above - 1]):
            above -= 1
        menu = [row for row in rows[above:at] if not is_order(row.split()[0].casefold())]
        about = (rows[zone.start - 1], rows[at + 1], rows[min(zone.stop, len(rows) - 1)])
        if len(menu) < _FEWEST or not is_last(rows[at], rows[at + 1], target):
            continue
        if not any(repeats(rows[at], told) for told in about) and not is_name(rows[at]):
            yield at


def is_last(row: str, below: str, target: str) -> bool:
    """Whether a line may be the last entry of a menu, as far as its own words and the line below it show.

    >>> [is_last(row, "The ferry is late again.", "en") for row in ("Concert hall", "The long wait", "Interview")]
    [True, False, False]
    >>> is_last("BIP", "Nora Kolm, Radio Lenwick", "en"), is_last("BIP", "The ferry is late again.", "en")
    (True, False)
    """
    if listed(row):
        return True
    if row.isupper() and len(row) <= _LONGEST_ABBREVIATION:
        return row.isalpha() and (is_byline(below) or names_somebody(below, target))
    found = row.casefold().replace("’", "'").split()
    if row.isupper() or not is_entry(row) or not is_item(row, target) or not kinds_of_text().isdisjoint(found):
        return False
    known = lexicon(target if target in LEXICA else "en")
    if found[0] in heading_starts():
        return False
    # A rare word alone may be a place.
    return any(map(known.band, found)) if len(found) > 1 else known.is_common(found[0])


@lru_cache(maxsize=1_000)
def _begins_story(row: str, target: str) -> bool:
    return tells(row) or is_record(row) or names_somebody(row, target)
