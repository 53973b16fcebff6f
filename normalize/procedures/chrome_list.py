"""Items of a list that the story makes: what stands around a line says that it is one, however it reads alone.

`- Read the paper` between `- Feed the cat` and `- Say nothing` is a rule of somebody's house, and `Check your name on
the list` below `Steps for voters:` is a step. A page's own lists are of its trade from end to end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from normalize.lines import Lines
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_menu import is_order
from normalize.procedures.chrome_score import score

_LONGEST = 80
"""Code points of the longest item of a list that a colon announces."""
_MOST = 12
"""Items of the longest list that is looked through."""
_PAGE = 0.9
"""Score of an item from which on it is the page's: the buttons of pages lie above, housework and rules below."""
_STORY_END = regex.compile(r"[.!?…]['’”\"»)\]]*$")
_ITEM = regex.compile(r"\s*(?:[•▪‣*–—-]|\d{1,2}[.)])\s{1,2}(?=[\p{L}\p{N}])")

_FACT = regex.compile(r"(?P<label>\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3})\s?:\s(?=\S)")
"""`Age: 31`, one of the facts on somebody or something."""
_FEWEST_FACTS, _LONGEST_FACT = 3, 140
_NUMBERED = regex.compile(r"(\p{Lu}\p{L}+) \d{1,3}\s?[:–—-]")
"""`Line 9: closed`, between other lines of the network."""


def is_item(line: str) -> bool:
    """Whether a line begins as the items of lists do.

    >>> [is_item(line) for line in ("- 6 eggs", "2) Rest", "-- Anna", "Rest")]
    [True, True, False, False]
    """
    return _ITEM.match(line) is not None


def is_among_items(lines: Lines, number: int) -> bool:
    """Whether a line is an item right beside another, or one of several that begin with the same word and a number."""
    if _is_numbered(lines, number) or _is_among_facts(lines, number):
        return True
    beside = (lines.beside(number, step) for step in (-1, 1)) if is_item(lines[number]) else ()
    return any(near is not None and is_item(lines[near]) for near in beside)


def _is_among_facts(lines: Lines, number: int) -> bool:
    """Whether a line is one of three facts and more, each below its own label, of which most do not read like a page's.

    >>> lines = Lines("Age: 31\\n\\nFamily: one cat\\n\\nCurrent: top of the table\\n\\nTags: chess")
    >>> [_is_among_facts(lines, number) for number in (4, 5)]
    [True, False]
    """
    if not _is_fact(lines[number]):
        return False
    labels, told = {_label(lines[number])}, 0
    for step in (-1, 1):
        near = lines.beside(number, step)
        for _ in range(_MOST):
            if near is None or not _is_fact(lines[near]):
                break
            labels.add(_label(lines[near]))
            told += score(lines[near].strip()) < 0
            near = lines.beside(near, step)
    return len(labels) >= _FEWEST_FACTS and told >= _FEWEST_FACTS - 1


def _is_fact(line: str) -> bool:
    """Whether a line is something behind a label that gives no order."""
    if len(line) > _LONGEST_FACT or ":" not in line or _FACT.match(line) is None:
        return False
    return not is_order(line.split(None, 1)[0].rstrip(":").casefold())


def _label(line: str) -> str:
    return line.split(":", 1)[0].strip().casefold()


def _is_numbered(lines: Lines, number: int) -> bool:
    """Whether the line beside this one begins with the same word and another number."""
    named = _NUMBERED.match(lines[number])
    if named is None:
        return False
    near = (lines.beside(number, step) for step in (-1, 1))
    others = (_NUMBERED.match(lines[other]) for other in near if other is not None)
    return any(other is not None and other[1] == named[1] and other[0] != named[0] for other in others)


def _no_line(_: int) -> bool:
    """No line is known to be furniture."""
    return False


def is_announced(lines: Lines, number: int, is_certain: Callable[[int], bool] = _no_line) -> bool:
    """Whether a line stands in a list of short lines that the story announces with a colon.

    A label of the page announces nothing of the story: it `is_certain` furniture, or reads like some.
    """
    above, found = lines.beside(number, -1), 1
    while above is not None and found <= _MOST:
        row = lines[above].strip()
        if row.endswith(":"):
            return not is_certain(above) and score(row) < 0
        if not is_short(row):
            return False
        above, found = lines.beside(above, -1), found + 1
    return False


def is_own(lines: Lines, number: int) -> bool:
    """Whether a line is an item of a list that is mostly not of the page's trade, or one of two that are announced.

    >>> lines = Lines("- Read the paper\\n- Feed the cat\\n\\nNobody does.\\n\\n- Read more\\n- Share")
    >>> [is_own(lines, number) for number in (0, 5)]
    [True, False]
    """
    if _is_numbered(lines, number):
        return True
    others = [_is_page(lines[near]) for near in _others(lines, number)] if is_item(lines[number]) else []
    if others.count(False) > others.count(True):
        return True
    if not is_announced(lines, number):
        return False
    rows = [lines[near].strip() for step in (-1, 1) if (near := lines.beside(number, step)) is not None]
    return any(is_short(row) and not row.endswith(":") for row in rows)


def _others(lines: Lines, number: int) -> Iterator[int]:
    """The numbers of the other items of a list."""
    for step in (-1, 1):
        near = lines.beside(number, step)
        for _ in range(_MOST):
            if near is None or not is_item(lines[near]):
                break
            yield near
            near = lines.beside(near, step)


def _is_page(item: str) -> bool:
    row = _ITEM.sub("", item, 1).strip()
    return listed(row) or score(row) >= _PAGE


def is_short(line: str) -> bool:
    """Whether a line is no paragraph.

    >>> is_short("A bigger library"), is_short("The library is closed.")
    (True, False)
    """
    return len(line) <= _LONGEST and not _STORY_END.search(line)
