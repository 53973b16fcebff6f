"""The ends of a run: entries that no list knows at either end of a row of entries that certainly are furniture.

Most of a menu is known by its words, and some entry of it by none: `Letterbox` before `Children, Local, Sport`, or
`1 percent` after `Abroad, Culture, After`. The run says what they are: where it stands, how many of its entries are
certain, and that the others are of its shape, while a byline, a place, a kicker or a subtitle is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

import regex

from normalize.lexicon import LEXICA, lexicon
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_heading import repeats
from normalize.procedures.chrome_kicker import heading_starts, kinds_of_text
from normalize.procedures.chrome_layout import has_stop, is_entry, is_record, names_somebody, tells
from normalize.procedures.chrome_menu import is_order
from normalize.procedures.chrome_score import limit, score

Found = tuple[list[int], str]
_FEWEST, _FEWEST_FOR_RARE = 3, 4
"""Certain entries, no buttons or services, of a run that says of others what they are; of a rare word alone."""
_MOST_BEFORE, _MOST_AFTER, _FEWEST_TO_BE_KIND = 3, 2, 2
_LONGEST, _MOST_WORDS, _LONGEST_ABBREVIATION = 26, 3, 4
_FEWEST_BUTTONS, _FEWEST_WORDS, _FEWEST_OF_NAME = 2, 3, 2
_LEAST_OF_LIKELY = -0.6
"""How far below the threshold of the last place an order in capitals or with a mark of exclamation may lie."""
_SHARED = frozenset(
    "facebook x twitter whatsapp telegram viber linkedin pinterest reddit email e-mail mail messenger threads bluesky "
    "tumblr vk link instagram youtube tiktok flipboard xing rss pdf drucken imprimir imprimer teilen partager "
    "compartir comments comment tags like likes".split()
)
"""Services and buttons to share with, which stand below a byline: a row of them is no menu."""
_ENDS = (".", "!", "?", ",", ";", ":", "…", "”", '"', "»", ")")
_ABBREVIATION = regex.compile(r"\p{Lu}{2,5}\d?|\p{Lu}\d{1,2}")
_DATELINE = regex.compile(r"\p{Lu}[\p{L}’' -]{1,30}(?:\s?\([\p{Lu}/ ]{2,12}\)|,[^.–—-]{3,30})?\s?[-–—]\s")
"""A place, and perhaps an agency, before a dash: the line above is no place then."""


def ends(
    rows: Sequence[str], certain: Set[int], above: range, target: str, is_name: Callable[[str], bool]
) -> Iterator[Found]:
    """Places of the entries at either end of a menu `above` the first paragraph, and why they go.

    `above` begins with the title; `is_name` knows the names of people and places.
    """
    title, first = above.start, above.stop
    stop = next((at for at in range(title + 1, first) if at not in certain and tells(rows[at])), first)
    for start, end in _menus(rows, certain, range(title + 1, stop)):
        about = [rows[title], rows[first]] if first < len(rows) else [rows[title]]
        shape = _Shape(rows[start:end], target, is_name, about)
        before = [at for at in range(title + 1, start) if at not in certain]
        if before == [*range(title + 1, start)] and 0 < len(before) <= _MOST_BEFORE and shape.takes(rows, before):
            yield before, "the first entries of a menu above the story"
        after = end
        while after < stop and after - end < _MOST_AFTER and shape.has(rows[after]):
            after += 1
        if after > end and after < len(rows) and shape.takes(rows, range(end, after)) and shape.is_closed(rows, after):
            yield [*range(end, after)], "the last entries of a menu above the story"


def _menus(rows: Sequence[str], certain: Set[int], zone: range) -> Iterator[tuple[int, int]]:
    """Where each run of certain entries that makes a menu begins and ends."""
    at = zone.start
    while at < zone.stop:
        end = at
        while end < zone.stop and end in certain and is_entry(rows[end]):
            end += 1
        if end - at >= _FEWEST and sum(map(_is_entry_of_menu, rows[at:end])) >= _FEWEST:
            yield at, end
        at = max(end, at + 1)


def _is_entry_of_menu(row: str) -> bool:
    """Whether an entry neither orders anything nor names a service."""
    found = row.casefold().split()
    return found[0] not in _SHARED and found[-1] not in _SHARED and (listed(row) or not is_order(found[0]))


class _Shape:
    """What the certain entries of a menu have in common, and what stands around it."""

    def __init__(self, menu: Sequence[str], target: str, is_name: Callable[[str], bool], about: Sequence[str]) -> None:
        entries = [row for row in menu if _is_entry_of_menu(row)]
        self.size = len(entries)
        self.capitals = all(row.isupper() for row in entries)
        self.known = lexicon(target if target in LEXICA else "en")
        self.target, self.is_name, self.about = target, is_name, about

    def has(self, row: str) -> bool:
        """Whether a line is of the shape of the menu's entries and says nothing of the story."""
        found = row.split()
        if len(row) > _LONGEST or len(found) > _MOST_WORDS or row.endswith(_ENDS) or "," in row:
            return False
        if row.isupper() and not self.capitals and not (_ABBREVIATION.fullmatch(row) and len(row) > 1):
            return False
        if (self.capitals and not row.isupper()) or not (row[0].isupper() or row[0].isdigit() or not row[0].isalpha()):
            return False
        if is_record(row) or found[0].casefold() in heading_starts() or self.is_name(row) or self._is_person(row):
            return False
        return not any(repeats(row, told) for told in self.about)

    def takes(self, rows: Sequence[str], ats: Sequence[int]) -> bool:
        """Whether lines at one end of the menu belong to it."""
        found = [rows[at] for at in ats]
        if not all(map(self.has, found)):
            return False
        if len(found) >= _FEWEST_TO_BE_KIND:
            return True
        row = found[0]
        kind = not kinds_of_text().isdisjoint(row.casefold().split())
        agency = row.isupper() and row.isalpha() and len(row) <= _LONGEST_ABBREVIATION
        sure = self._is_common(row) or score(row) >= limit("last", row)
        return not kind and not agency and (sure or self.size >= _FEWEST_FOR_RARE)

    def is_closed(self, rows: Sequence[str], after: int) -> bool:
        """Whether what follows the last entries shows that they are no heading and no place of the story."""
        below, last = rows[after], rows[after - 1]
        if is_record(below) or names_somebody(below, self.target):
            return True
        return (tells(below) or len(below) > _LONGEST) and _DATELINE.match(below) is not None and "," not in last

    def _is_common(self, row: str) -> bool:
        return any(self.known.is_common(word.casefold()) for word in row.split())

    def _is_person(self, row: str) -> bool:
        """Whether a line has a name of two words, neither of them an abbreviation; capitals alone show none."""
        if row.isupper():
            return not all(
                self.known.band(word.casefold()) or len(word) < _LONGEST_ABBREVIATION for word in row.split()
            )
        found = [word for word in row.split() if not _ABBREVIATION.fullmatch(word)]
        if len(row.split()) < _FEWEST_OF_NAME or not all(word[0].isupper() for word in found):
            return False
        return any(not self.known.band(word.casefold()) or self.is_name(word) for word in found)


def openers(rows: Sequence[str], certain: Set[int]) -> Iterator[Found]:
    """Places of likely lines that open a row of certain buttons, and why they go."""
    for at in range(1, len(rows) - 1):
        if at in certain or at + 1 not in certain or (has_stop(rows[at]) and not rows[at].endswith("!")):
            continue
        row, below = rows[at].lstrip("¡¿"), _buttons(rows, certain, at + 1)
        words = row.split()
        if len(words) < _FEWEST_WORDS or is_record(row):
            continue
        over = score(rows[at]) - limit("last", rows[at])
        loud = rows[at].endswith("!") and is_order(words[0].casefold()) and over >= _LEAST_OF_LIKELY
        if (loud and below) or (over >= 0 and below >= _FEWEST_BUTTONS):
            end = at + 1 + below
            told = end < len(rows) and end not in certain and repeats(row, rows[end])
            if not told:
                yield [at], "what opens a row of buttons"


def _buttons(rows: Sequence[str], certain: Set[int], at: int) -> int:
    """How many entries follow each other from a place on: certain ones, and others that have one on either side."""
    end = at
    while end < len(rows) and is_entry(rows[end]) and (end in certain or (end > at and end + 1 in certain)):
        end += 1
    return end - at
