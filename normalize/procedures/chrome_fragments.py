"""Fragments that belong to the furniture above them: the rest of a form, of a rating, of a row of buttons.

No vocabulary has `Sad 3`, `Tell us why` or `Sign language`. But above the title and below the last paragraph, a short
line without a stop, without a name and without a mark of speech that follows certain furniture belongs to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache

import regex

from normalize.lexicon import LEXICA, lexicon
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_company import is_counter
from normalize.procedures.chrome_data import parts, vocabulary
from normalize.procedures.chrome_layout import has_stop, is_record, is_title, names_somebody, tells
from normalize.procedures.chrome_menu import is_order
from normalize.procedures.chrome_score import limit, score

Found = tuple[list[int], str]
_LONGEST, _MOST_WORDS, _MOST_TOGETHER = 70, 10, 4
"""Code points and words of the longest fragment, and fragments that may follow each other: more are a list."""
_LEAST_SCORE = -0.75
"""How far a line above the title may lie below the threshold of the last place: a title of few words lies lower."""
_LONGEST_REGION = 8
_MOST_OF_PLACE, _SHORTEST_NAME = 3, 4
"""Words of the longest kicker that names a place, and letters of its shortest name."""
_MOST_DIGITS = 6
"""More are a table, a result or a number to call."""
_SHORTEST_SCALE, _SHORTEST_ROW_OF_SUMS = 3, 2
_DONE = regex.compile(r"\p{L}[\p{L} ]{1,20} \(\d{1,6}\)")
"""What readers did, with how many did: `Discuss (7)`."""
_FELT = regex.compile(r"\p{L}[\p{L} ]{1,20} \d{1,6}")
"""What readers felt, with how many did, `Sad 3`; two such lines may be a result, `Arsenal 2`, and one a rocket."""
_QUOTED = regex.compile(r"[“”\"«»„]")


@cache
def _answers_in_pairs() -> frozenset[tuple[str, ...]]:
    """What readers may answer, one a line."""
    return frozenset(tuple(pair.split("/")) for pair in vocabulary("boxes")["answers"]["pairs"])


@cache
def _sums() -> regex.Pattern[str]:
    """What readers may give: `20 €`, `$50`, `100 Kč monthly`."""
    money = parts(vocabulary("boxes")["money"])
    return regex.compile(
        rf"(?P<sign>[€$£₴₽¥₺]|(?:{money['before']})\s)?\s?(?P<sum>\d{{1,3}}(?:[ .,]\d{{3}}|\d)?)"
        rf"\s?(?P<unit>[€$£₴₽¥₺]|(?:{money['behind']}|{money['behind_row']})\b\.?)?(?:\s?[/–-]?\s?\p{{L}}{{2,10}}){{0,2}}"
    )


@cache
def _opens() -> regex.Pattern[str]:
    """What stands before a box that readers of the page aloud may skip."""
    return regex.compile(rf"(?i)(?:{'|'.join(vocabulary('boxes')['skipped']['opens'])})\W{{0,2}}")


@cache
def _closes() -> regex.Pattern[str]:
    """What stands behind it."""
    return regex.compile(rf"(?i)(?:{'|'.join(vocabulary('boxes')['skipped']['closes'])})\W{{0,2}}")


def fragments(
    rows: Sequence[str], certain: Set[int], target: str, after: int, may_go: Callable[[int], bool]
) -> Iterator[Found]:
    """Places of the rows that go with the `certain` ones above them, and why.

    `after` is the place behind the last paragraph, 0 where there is none; `may_go` says of a place whether nothing
    around it says that it belongs to the story.
    """
    for ats, why in (*_below_story(rows, certain, target, after), *_above_title(rows, certain, target)):
        if all(map(may_go, ats)):
            yield ats, why
    yield from _scales(rows, certain, target)
    yield from _regions(rows, certain)
    yield from _answers(rows, certain)


def is_fragment(row: str, target: str) -> bool:
    """Whether a line may be the rest of some furniture: short, without a stop, no record, no quotation, no name.

    >>> [is_fragment(row, "en") for row in ("Tell us why", "Nobody came.", "By Nora Kolm", "“We stay”", "Nora Kolm")]
    [True, False, False, False, False]
    """
    if listed(row):
        return True
    if len(row) > _LONGEST or len(row.split()) > _MOST_WORDS or sum(map(str.isdigit, row)) > _MOST_DIGITS:
        return False
    if has_stop(row) or row.endswith((":", ",", ";")) or _FELT.fullmatch(row):
        return False
    return not (is_record(row) or _QUOTED.search(row) or names_somebody(row, target))


def _below_story(rows: Sequence[str], certain: Set[int], target: str, after: int) -> Iterator[Found]:
    """Runs of fragments below the last paragraph that follow certain furniture there."""
    at = after
    while after and at < len(rows):
        if at in certain or at - 1 not in certain or at - 1 < after:
            at += 1
            continue
        end = _end_of_run(rows, certain, target, at)
        if 0 < end - at <= _MOST_TOGETHER and (end == len(rows) or end in certain):
            yield [*range(at, end)], "what follows furniture below the story"
        at = max(end, at + 1)


def _above_title(rows: Sequence[str], certain: Set[int], target: str) -> Iterator[Found]:
    """Runs of fragments between certain furniture and the title or more furniture."""
    title = next((at for at, row in enumerate(rows) if at not in certain and (is_title(row) or tells(row))), 0)
    if not title or not is_title(rows[title]):
        return
    at = 1
    while at < title:
        if at in certain or at - 1 not in certain:
            at += 1
            continue
        end = _end_of_run(rows[:title], certain, target, at)
        likely = all(score(row) - limit("last", row) >= _LEAST_SCORE for row in rows[at:end])
        placed = end == title and _is_place(rows[end - 1], target)
        if 0 < end - at <= _MOST_TOGETHER and (end in certain or end == title) and likely and not placed:
            yield [*range(at, end)], "what follows furniture above the title"
        at = max(end, at + 1)


def _is_place(row: str, target: str) -> bool:
    """Whether a short line right above the title has a word that no lexicon knows: it says where the story is from."""
    found = row.split()
    if len(found) > _MOST_OF_PLACE or listed(row) or is_order(found[0].casefold()):
        return False
    known = lexicon(target if target in LEXICA else "en")
    names = (word for word in found if len(word) >= _SHORTEST_NAME and word[0].isupper() and word.isalpha())
    return any(not known.band(word.casefold()) for word in names)


def _end_of_run(rows: Sequence[str], certain: Set[int], target: str, at: int) -> int:
    while at < len(rows) and at not in certain and is_fragment(rows[at], target):
        at += 1
    return at


def _scales(rows: Sequence[str], certain: Set[int], target: str) -> Iterator[Found]:
    """Numbers of a rating from 1 on, one a line; counters between furniture; what readers felt, with the question."""
    at = 1
    while at < len(rows):
        end = _end_of_numbers(rows, certain, at)
        if end - at >= _SHORTEST_SCALE and at - 1 in certain:
            yield [*range(at, end)], "the numbers of a rating below furniture"
        elif at not in certain and (end := _end_of_counters(rows, certain, at)) > at:
            asked = at - 1 not in certain and rows[at - 1].endswith("?")
            closed = end == len(rows) or end in certain
            felt = sum(_FELT.fullmatch(row) is not None and not _is_ordered(row) for row in rows[at:end])
            if felt and (felt < _SHORTEST_SCALE or any(names_somebody(row, target) for row in rows[at:end])):
                pass
            elif at - 1 in certain and closed and (end - at > 1 or _DONE.fullmatch(rows[at]) or _is_ordered(rows[at])):
                yield [*range(at, end)], "counters between furniture"
            elif asked and end - at > 1 and (end in certain or at - 2 in certain):
                yield [*range(at - 1, end)], "a question to readers with what they answered, beside furniture"
        at = max(end, at + 1)


def _is_ordered(row: str) -> bool:
    """Whether a line is a button with how many have pressed it: `Recommend 14`."""
    return row.count(" ") == 1 and row[-1].isdigit() and is_order(row.split()[0].casefold())


def _end_of_numbers(rows: Sequence[str], certain: Set[int], at: int) -> int:
    end = at
    while end < len(rows) and end not in certain and rows[end] == str(end - at + 1):
        end += 1
    return end


def _end_of_counters(rows: Sequence[str], certain: Set[int], at: int) -> int:
    end = at
    while end < len(rows) and end not in certain and _counts(rows[end]):
        end += 1
    return end


def _counts(row: str) -> bool:
    """Whether a line counts something; what readers did ends with a bracket, what they felt with a digit."""
    if is_counter(row, surrounded=True):
        return True
    if row[-1] == ")":
        return _DONE.fullmatch(row) is not None
    return row[-1].isdigit() and _FELT.fullmatch(row) is not None


def _regions(rows: Sequence[str], certain: Set[int]) -> Iterator[Found]:
    """What stands between a line that offers to skip a box and the line that says where the box ends."""
    opens, closes = _opens(), _closes()
    for at, row in enumerate(rows):
        if not opens.fullmatch(row):
            continue
        reach = range(at + 1, min(len(rows), at + 2 + _LONGEST_REGION))
        end = next((near for near in reach if closes.fullmatch(rows[near])), 0)
        if end and not any(tells(rows[near]) for near in range(at, end)):
            yield [near for near in range(at, end + 1) if near not in certain], "a box that readers may skip"


def _answers(rows: Sequence[str], certain: Set[int]) -> Iterator[Found]:
    """A pair of answers, one a line, right below certain furniture."""
    known = _answers_in_pairs()
    for at in range(1, len(rows) - 1):
        pair = (rows[at].casefold(), rows[at + 1].casefold())
        gone = [near for near in (at, at + 1) if near not in certain]
        if gone and at - 1 in certain and (pair in known or pair[::-1] in known):
            yield gone, "the answers to a question of the page"


def amounts(rows: Sequence[str], certain: Set[int]) -> Iterator[Found]:
    """Sums that grow from line to line, with nothing else on them: what readers are asked to give."""
    at = 0
    while at < len(rows):
        sums: list[int] = []
        while at + len(sums) < len(rows) and (amount := _amount(rows[at + len(sums)])):
            sums.append(amount)
        gone = [near for near in range(at, at + len(sums)) if near not in certain]
        announced = at > 0 and at - 1 not in certain and rows[at - 1].endswith(":")
        if gone and len(sums) >= _SHORTEST_ROW_OF_SUMS and sums == sorted(set(sums)) and not announced:
            yield gone, "sums that readers are asked to give"
        at += max(len(sums), 1)


def _amount(row: str) -> int:
    """The sum that a line names, with its currency; 0 for any other line."""
    found = _sums().fullmatch(row)
    if found is None or not (found["sign"] or found["unit"]):
        return 0
    return int(regex.sub(r"\D", "", found["sum"]))
