"""The box of a player: its buttons, where it stands, how fast it runs, what it says while it loads.

`Silence` alone is a word of a poem and `00:47` an hour. Together, or beside a line that offers to listen, they are the
controls of a player, which translation renders in its own words: `Reproduce`, `Turn off the sound`, `Speed 1x`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import full_lines
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_story import is_told

_LONGEST, _MOST_WORDS, _MOST_ROWS = 90, 12, 12
"""Code points and words of the longest line of a player, and rows of the largest one."""
_UNIT = r"(?:min(?:uten?|utes?|\.)?|sec(?:onds?|\.)?|sek\.?|s|h|мин\.?|хв\.?|dk|perc|分|분)"
_CLOCK = regex.compile(
    rf"[-–−]?(?:\d{{1,2}}:)?\d{{1,2}}:\d\d(?:\s?/\s?(?:\d{{1,2}}:)?\d{{1,2}}:\d\d)?(?:\s?{_UNIT})?"
    rf"|\d{{1,3}}\s?{_UNIT}(?:\s?\d{{1,2}}(?:\s?{_UNIT})?)?"
)
_LENGTH = regex.compile(rf"[-–−]|0?0?0:\d|.*(?:/|{_UNIT}$)")
"""A clock that counts, and tells no hour: `0:00`, `-03:41`, `0:12 / 3:40`, `01:38 min`."""
_SPEED = regex.compile(
    r"(?:\p{L}{3,16}:?\s)?(?:[x×]\s?\d(?:[.,]\d{1,2})?|\d(?:[.,]\d{1,2})?\s?[x×])(?:\s\p{L}{4,10})?|100\s?%|0\s?%"
)
_AT_END = regex.compile(r"(?<=\p{L}):?\s(?:[-–−]?(?:\d{1,2}:){1,2}\d\d(?:\s?/\s?(?:\d{1,2}:){1,2}\d\d)?|\d{1,3}\s?%)$")
"""Where the player stands, behind the word for it: `Current time 0:12`."""
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|html5|HTML5")
_ENOUGH = 2
"""Lines of the smallest player; a line beside it that offers to listen or to watch counts as one."""


class Words(NamedTuple):
    """Words of one language: those that only a player or its text needs, those that join them, and lone buttons."""

    core: frozenset[str]
    glue: frozenset[str]
    buttons: frozenset[str]


def _tables(data: Mapping[str, Any]) -> tuple[Words, ...]:
    tables = (kinds for language, kinds in data.items() if language != "offers")
    return tuple(
        Words(_several(kinds["core"]), _several(kinds["glue"]), frozenset(kinds["buttons"])) for kinds in tables
    )


def _several(rows: Sequence[str]) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


def _offers_pattern(data: Mapping[str, Any]) -> Any:
    return regex.compile(rf"(?i)\b(?:{'|'.join(data['offers']['stems'])})")


def offers(context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the lines of each player."""
    lines = context.lines
    full = [(number, row) for number, row in full_lines(lines.text)]
    certain = {at for at, (number, _) in enumerate(full) if number in context.removed}
    for ats in boxes([row for _, row in full], certain, data):
        numbers = [full[at][0] for at in ats]
        if not any(is_told(lines, number) for number in numbers):
            parts = tuple((lines.starts[number], lines.ends[number], "") for number in numbers)
            yield Offer(parts, "safe", f"{len(ats)} lines of a player")


def boxes(rows: Sequence[str], certain: Set[int], data: Mapping[str, Any]) -> Iterator[list[int]]:
    """Places of the lines of each player that are not `certain` furniture yet."""
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and end - at < _MOST_ROWS and (end in certain or is_control(rows[end], data)):
            end += 1
        controls = [row for row in range(at, end) if is_control(rows[row], data)]
        for run in _runs(controls):
            gone = [row for row in run if row not in certain]
            if gone and _is_player(rows, run, certain, data):
                yield gone
        at = max(end, at + 1)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Runs of neighbouring places."""
    run: list[int] = list(places[:1])
    for before, after in pairwise(places):
        if after != before + 1:
            yield run
            run = []
        run.append(after)
    if run:
        yield run


def _is_player(rows: Sequence[str], run: Sequence[int], certain: Set[int], data: Mapping[str, Any]) -> bool:
    """Whether neighbouring lines make a player: two of them or an offer beside one, and not only hours or buttons."""
    found = [rows[at] for at in run]
    around = [near for near in (run[0] - 1, run[-1] + 1) if near in certain]
    offered = any(prepared(data, _offers_pattern).search(rows[near]) for near in (*around, *run) if near in certain)
    measured = any(map(_is_measure, found)) or any(map(_AT_END.search, found))
    spoken = [row for row in found if not _is_measure(row)]
    if not spoken and not (offered or all(_LENGTH.match(row) or _SPEED.fullmatch(row) for row in found)):
        return False
    if len(set(found)) < len(found) or not (measured or offered or any(len(row.split()) > 1 for row in spoken)):
        return False
    return len(found) + bool(offered or around) >= _ENOUGH


def _is_measure(row: str) -> bool:
    return row == "/" or _CLOCK.fullmatch(row) is not None or _SPEED.fullmatch(row) is not None


def is_control(row: str, data: Mapping[str, Any]) -> bool:
    """Whether a line is a button of a player, tells where it stands, or speaks of nothing but it.

    >>> data = {"en": {"core": ["sound player"], "glue": ["turn off the a new window"], "buttons": ["silence"]}}
    >>> [is_control(row, data) for row in ("Silence", "1:02", "Turn off the sound", "A new window", "Speed 1x")]
    [True, True, True, False, True]
    """
    return len(row) <= _LONGEST and prepared(data, _reader)(row)


def _reader(data: Mapping[str, Any]) -> Callable[[str], bool]:
    """`is_control` for short lines; it keeps its answers, because a page is looked through several times."""
    return lru_cache(maxsize=256)(partial(_reads_control, _tables(data)))


def _reads_control(tables: Sequence[Words], row: str) -> bool:
    if _is_measure(row):
        return True
    row = _AT_END.sub("", row)
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(row)]
    if not 0 < len(found) <= _MOST_WORDS or any(map(str.isdigit, row.replace("5", ""))):
        return False
    whole = " ".join(found)
    for words in tables:
        if whole in words.buttons:
            return True
        if len(found) > 1 and not words.core.isdisjoint(found) and (words.core | words.glue).issuperset(found):
            return True
    return False


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The lone buttons as whole lines, and the core words that begin a line."""
    found: dict[str, None] = {}
    for language, kinds in data.items():
        if language != "offers":
            for button in kinds["buttons"]:
                found |= dict.fromkeys((f"=^{button[:1].upper()}{button[1:]}$", f"=^{button.upper()}$"))
    return (*found, "=^0:00", "=^00:00")
