"""Boxes that ask the reader for something: for money, to take an application, to answer, to allow what is not shown.

A line `Card` or `Once` is anybody's. Two lines and more, each of which says nothing but how to give or how often, are a
box, and what speaks to the reader right above them is its opening; a question above `Vote` is the page's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

import regex

from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_boxes_words import (
    address,
    all_of,
    allows,
    amount,
    enlarges,
    explains,
    gives,
    held_back,
    later,
    shown,
)
from normalize.procedures.chrome_data import vocabulary
from normalize.procedures.chrome_layout import is_paragraph, is_record, tells
from normalize.procedures.chrome_menu import is_order
from normalize.triggers import line_key

Found = tuple[list[int], str]
_ENOUGH, _ENOUGH_CALLED = 3, 2
"""Lines that say how to give, on their own, and below certain furniture or a line that speaks to the reader."""
_MOST_CALLS, _LONGEST_CALL, _LONGEST_GREETING = 2, 90, 4
"""Lines above a box that open it, code points of the longest, and words of the longest greeting."""
_FEWEST_OPTIONS, _MOST_OPTIONS, _LONGEST_OPTION, _LONGEST_QUESTION = 2, 6, 60, 140
_LONGEST_NOTICE, _LONGEST_BUTTON, _LONGEST_TITLE = 220, 70, 130
_SHORTEST_BAR, _SHARE_OF_BAR = 5, 0.6
"""Entries of the shortest menu on one line, and the share of them that are the page's own words."""
_QUOTED = regex.compile(r"[“”\"«»„]|^[-–—]\s")
_RIGHTS = regex.compile(r"(?i)(?:copyright\s?)?(?:©|\(c\))\s?(?:copyright\s?)?(?:[^.\n]{2,40}\s)?(?:19|20)\d\d\b")
_LONGEST_RIGHTS, _LONGEST_CURRENCY = 260, 20
_BETWEEN_ENTRIES = regex.compile(r"\s+(?:[|·•/]\s+)?")
_DIGIT, _LETTERS, _LONG_WORD = regex.compile(r"\d"), regex.compile(r"\p{L}+"), regex.compile(r"\p{L}{4,}")
_key = lru_cache(maxsize=256)(line_key)
"""Kept, because several kinds of boxes ask about a line."""


def rights(rows: Sequence[str], certain: Set[int], first: int) -> list[int]:
    """Places of the lines below which nothing but furniture stands that say to whom the page belongs, since when."""
    found: list[int] = []
    for at in range(len(rows) - 1, first, -1):
        if at not in certain and not (len(rows[at]) <= _LONGEST_RIGHTS and _RIGHTS.match(rows[at])):
            break
        found += [at] * (at not in certain)
    return found


@cache
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    table = vocabulary("boxes")
    return {name: {kind: frozenset(words) for kind, words in table[name].items()} for name in ("give", "app", "poll")}


def boxes(rows: Sequence[str], certain: Set[int], first: int) -> Iterator[Found]:
    """Places of the lines of each box below the `first` paragraph, and of menus on one line, and why they go."""
    for at in range(1, len(rows)):
        row = rows[at]
        if at not in certain and is_bar(row):
            yield [at], "a menu on one line"
        elif at > first and row.isupper() and at not in certain and is_link(row):
            yield [at], "a link in capitals to more of the page"
        elif at > first and at not in certain and at - 1 in certain and later().fullmatch(row):
            yield [at], "what the page offers to do later"
        elif at > first and at not in certain and (gone := _gifts(rows, certain, at)):
            yield gone, "a line of a box that asks for money"
    for topic in ("give", "app"):
        yield from _means(rows, certain, first, topic)
    yield from _polls(rows, certain, first)
    yield from _shown(rows, certain, first)


def is_bar(row: str) -> bool:
    """Whether a line is a menu without marks between its entries: words of the page's own, each with a capital.

    >>> is_bar("News Sport Weather Culture Travel Lenwick"), is_bar("News From The Arts World Again")
    (True, False)
    """
    if not row[:1].isupper() or "." in row or "," in row:
        return False  # no word of letters alone begins the line, or one holds a mark
    found = _BETWEEN_ENTRIES.split(row)
    if len(found) < _SHORTEST_BAR or not all(word[:1].isupper() and word.isalpha() for word in found):
        return False
    return len({*found}) == len(found) and sum(map(listed, found)) >= _SHARE_OF_BAR * len(found)


def is_link(row: str) -> bool:
    """Whether a line in capitals sends the reader to all that the page has on something.

    >>> is_link("READ ALL THE REPORTS ON THE DROUGHT"), is_link("READ ALL THE LETTERS ALOUD")
    (True, False)
    """
    return all_of().fullmatch(row) is not None


def is_means(row: str, topic: str) -> bool:
    """Whether a line says nothing but how to give, how much or how often; or where an application is to be had.

    >>> [is_means(row, "give") for row in ("Once", "10 € a month", "Once a month", "Monthly 5 €")]
    [True, True, False, True]
    """
    kinds = _table()[topic]
    if _key(row) in kinds["lines"]:
        return True
    if topic != "give" or not _DIGIT.search(row):
        return False
    said = row.casefold()
    first = _LETTERS.search(said)
    if first and first[0] not in kinds["period"] and not _DIGIT.search(said, 0, first.end() + _LONGEST_CURRENCY):
        return False  # it begins with another word, which is no currency before a sum
    rest, found = amount().subn("", row, 1)
    return found == 1 and kinds["period"].issuperset(_LETTERS.findall(rest.casefold())) and not _DIGIT.search(rest)


def _means(rows: Sequence[str], certain: Set[int], first: int, topic: str) -> Iterator[Found]:
    """Neighbouring lines that say how to give, with what speaks to the reader right above them."""
    at = first + 1
    while at < len(rows):
        end = at
        while end < len(rows) and is_means(rows[end], topic):
            end += 1
        start = _start_of_calls(rows, certain, first, at) if end > at else at
        called = start < at or not certain.isdisjoint(range(at, end))
        if end - at >= (_ENOUGH_CALLED if called else _ENOUGH) and not _is_told(rows, certain, range(at, end)):
            yield [*range(start, end)], "a box that asks for something"
        at = max(end, at + 1)


def _start_of_calls(rows: Sequence[str], certain: Set[int], first: int, at: int) -> int:
    """The place of the first of the lines right above a box that are furniture or speak to the reader."""
    start = at
    while start - 1 > first and at - start < _MOST_CALLS and (start - 1 in certain or _is_call(rows[start - 1])):
        start -= 1
    return start


def _is_call(row: str) -> bool:
    """Whether a short line speaks to the reader: a greeting, an order, or one with `you` or `we` in it."""
    if len(row) > _LONGEST_CALL or _QUOTED.search(row) or is_record(row) or row.endswith(("?", ":", ",", ";")):
        return False
    found = row.split()
    greets = row.endswith("!") and len(found) <= _LONGEST_GREETING
    return greets or is_order(found[0].casefold()) or (not is_paragraph(row) and address().search(row) is not None)


def _gifts(rows: Sequence[str], certain: Set[int], at: int) -> list[int]:
    """Places of a line that is no paragraph and no quotation, beside certain ones that ask for money, and of a button.

    It stands between two such, or is one itself above another.
    """
    row, below = rows[at], at + 1
    if below >= len(rows) or len(row) > _LONGEST_CALL or _QUOTED.search(row) or is_record(row) or tells(row):
        return []
    if below in certain and gives().search(rows[below]):
        opens = (
            gives().search(row) and is_order(row.split()[0].casefold()) and (at - 1 in certain or tells(rows[at - 1]))
        )
        return [at] if opens or _asks(rows, certain, at - 1) else []
    button = rows[below].split()
    ends = len(button) <= _LONGEST_GREETING and is_order(button[0].casefold()) and gives().search(rows[below])
    return [at, below] if ends and _asks(rows, certain, at - 1) else []


def _asks(rows: Sequence[str], certain: Set[int], at: int) -> bool:
    return at in certain and gives().search(rows[at]) is not None


def _is_told(rows: Sequence[str], certain: Set[int], box: range) -> bool:
    """Whether the paragraph above or below lines speaks of what stands in them, or announces them with a colon."""
    above = next((at for at in range(box.start - 1, -1, -1) if at not in certain), 0)
    around = [rows[near].casefold() for near in (above, box.stop) if near < len(rows) and tells(rows[near])]
    if rows[box.start - 1].endswith(":") and box.start - 1 not in certain:
        return True
    said = [word for at in box if at not in certain for word in _LONG_WORD.findall(rows[at].casefold())]
    return any(word in told for word in said for told in around)


def _polls(rows: Sequence[str], certain: Set[int], first: int) -> Iterator[Found]:
    """The question of a poll, its answers and its buttons."""
    votes, results, names = (_table()["poll"][kind] for kind in ("votes", "results", "names"))
    for at in range(first + 1, len(rows)):
        if _key(rows[at]) not in votes:
            continue
        end = at + 1 + (at + 1 < len(rows) and _key(rows[at + 1]) in results)
        start = at - 1
        while start > first and at - start <= _MOST_OPTIONS and _is_option(rows[start]):
            start -= 1
        row = rows[start]
        asked = row.endswith("?") and len(row) <= _LONGEST_QUESTION and not _QUOTED.search(row)
        named = (
            start == at - 1
            and is_order(row.split()[0].casefold())
            and not names.isdisjoint(_LETTERS.findall(row.casefold()))
        )
        if start > first and (asked or named) and (at in certain or end - at > 1 or at - start > _FEWEST_OPTIONS):
            yield [*range(start, end)], "a poll of the page"


def _is_option(row: str) -> bool:
    return len(row) <= _LONGEST_OPTION and not row.endswith(("?", ".", "!", ":", "”", "»"))


def _shown(rows: Sequence[str], certain: Set[int], first: int) -> Iterator[Found]:
    """What is held back until the reader allows it, and titles of films and maps with the button below them."""
    for at in range(first + 1, len(rows) - 1):
        row, below = rows[at], rows[at + 1]
        if at in certain and at + 1 in certain:
            continue
        if len(below) <= _LONGEST_BUTTON and allows().fullmatch(below) and len(row) <= _LONGEST_NOTICE:
            if held_back().search(row) and not _QUOTED.search(row):
                yield [at, at + 1], "what is not shown before the reader allows it"
        elif len(row) > _LONGEST_TITLE or row.endswith((".", ":", "!")):
            continue
        elif at + 1 in certain and explains().match(row) and is_order(below.split()[0].casefold()):
            yield [at], "the title of a film of the page's own"
        elif shown().match(row) and enlarges().fullmatch(below):
            yield [at, at + 1], "a map or a graphic that the page enlarges"
