"""Furniture by block: lines that are furniture only in the company of other furniture, or at the end of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Lines, full_lines
from normalize.procedures.chrome_company import is_item
from normalize.procedures.chrome_data import prepared, rule_data, trade
from normalize.procedures.chrome_heading import is_taken_up, repeats
from normalize.procedures.chrome_kicker import is_loud, may_be_subtitle
from normalize.procedures.chrome_layout import is_paragraph, is_record, is_reference, is_title, tells
from normalize.procedures.chrome_story import is_section, is_told
from normalize.procedures.chrome_words import may_be_trade, score, vocabularies
from normalize.triggers import line_key

_SEPARATOR = regex.compile(r"[^\p{L}\p{N}\p{Ps}“\"«„]{1,12}")
LONGEST = 90
"""Code points of the longest doubtful line."""
_LEAST_TRADE = 0.5
_COUNTER = regex.compile(
    r"(?!\s{0,4}(?:1\d|20)\d\d\s{0,4}$)\s{0,4}\(?\d{1,4}(?:[.,]\d[KkM]?)?(?:\s?/\s?\d{1,3}|[KkM]|(?:\s\d{1,4}){0,2})\)?\s{0,4}"
)
_LONE = ("-", "–", "—", "|", " | ", "*", "* * *", "***", "•", "- -", "--", "---", "_", "...")
ENOUGH = 2.0
"""Points at which a run of doubtful lines is furniture."""
_BESIDE, _TAIL, _HEAD = 2.0, 1.25, 0.75
_ENTRY = 0.25
"""Points of a line that no list knows, but that may be an entry of the menu whose other entries stand beside it."""
_SHORTEST_MENU, _TITLE = 3, 4
"""Lines of the shortest menu above a title, and the fewest words of that title."""
_STROKES = {"|": 2.0, "-": 1.0, "–": 1.0}
"""Points of a mark alone on its line: a stroke parts nothing but menus, a dash may part scenes."""
_TELLING = 60
"""Code points of a line that is taken for a paragraph of the story when it ends in a stop."""


def offers(context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove runs of doubtful lines that have certain furniture beside them, or points enough of their own."""
    lines = context.lines
    numbers = [number for number, _ in full_lines(lines.text)]
    points = _points(context, numbers, prepared(data, _weights))
    if not any(points) and context.removed.isdisjoint(numbers):
        return  # no run has points
    at = 0
    while at < len(numbers):
        end = at
        while end < len(numbers) and points[end] is not None:
            end += 1
        below = lines[numbers[end]].strip() if end < len(numbers) else ""
        told = is_paragraph(below) or is_reference(below)
        last = numbers[end - 1]
        if end - at > 1 and told and last not in context.removed and _may_be_heading(lines, last):
            end -= 1  # what stands above a paragraph may be its heading
        if end > at:
            yield from _run(context, numbers, at, end, points)
        at = end + 1


def runs(context: Context) -> Iterator[tuple[list[int], str]]:
    """The numbers of the lines of such runs, and why, for what looks at the page after them."""
    for offer in offers(context, rule_data("chrome.block")):
        yield [context.lines.at(start) for start, _, _ in offer.parts], offer.reason


def _may_be_heading(lines: Lines, number: int) -> bool:
    """Whether a doubtful line has words that are not the page's own, or the paragraph below speaks of them."""
    line = lines[number]
    if _SEPARATOR.fullmatch(line) or _COUNTER.fullmatch(line):
        return False
    return not listed(line.strip()) or is_taken_up(lines, number)


def listed(row: str) -> bool:
    """Whether a line is one of the page's own words.

    >>> listed("Weather"), listed("The weather")
    (True, False)
    """
    return line_key(row) in prepared(rule_data("chrome.block"), _weights)


def _weights(data: Mapping[str, Any]) -> dict[str, float]:
    classes = (("section", 0.5), ("trade", 0.75), ("language", 1.0))
    return {line_key(word): points for name, points in classes for word in data[name]}


def _points(context: Context, numbers: Sequence[int], weights: Mapping[str, float]) -> list[float | None]:
    """Points of each doubtful line, 0 for certain furniture and for marks, None for what belongs to the story."""
    lines = context.lines
    marked: list[float | None] = []
    for number in numbers:
        if lines.ends[number] - lines.starts[number] > LONGEST and number not in context.removed:
            marked.append(None)
            continue
        marked.append(None if _is_drop_capital(lines, number) else _known(context, number, weights))
    rows = [row for _, row in full_lines(lines.text)]
    certain = {at for at, number in enumerate(numbers) if number in context.removed}
    kickers = {at for at in range(len(rows)) if is_kicker(rows, certain, at)}
    for at in kickers:
        marked[at] = None
    points = list(marked)
    if not any(mark is not None for mark in marked):
        return points
    entries = _entries(context, numbers, marked)
    # Page trade is scored only beside what is known: scoring every short line of a long text would be slow.
    for at, known in enumerate(marked):
        if (
            known is None
            and at not in kickers
            and any(marked[other] is not None for other in (at - 1, at + 1) if 0 <= other < len(marked))
        ):
            row = lines[numbers[at]]
            told = is_told(lines, numbers[at]) or _is_drop_capital(lines, numbers[at]) or is_record(row.strip())
            points[at] = None if told else _trade_points(row)
            if points[at] is None and at in entries and not told:
                points[at] = _ENTRY
    return points


def _known(context: Context, number: int, weights: Mapping[str, float]) -> float | None:
    """Points of a line that is a mark, a counter, certain furniture or a word of the page; None for any other."""
    line = context.lines[number]
    line = line if len(line) <= LONGEST else ""
    if number in context.removed or (line and (_SEPARATOR.fullmatch(line) or _COUNTER.fullmatch(line))):
        return _STROKES.get(line.strip(), 0.0)
    return weights.get(line_key(line)) if line else None


def _entries(context: Context, numbers: Sequence[int], listed: Sequence[float | None]) -> set[int]:
    """Places of lines that no list knows and that may be entries: above one that is known, or at the end of the text.

    What follows the last known entry may be the heading of the paragraph below it.
    """
    lines, target, last = context.lines, context.document_target, len(numbers) - 1
    found = set()
    for at, known in enumerate(listed):
        if known is not None or not (at == last or listed[at + 1] is not None):
            continue
        row = lines[numbers[at]].strip()
        if not is_item(row, target) or (not at and _is_only_title(context, numbers)):
            continue
        # Right below the title stands what kind of text it is, or its second title.
        below_title = at and listed[at - 1] is None
        again = below_title and " " in row and repeats(row, lines[numbers[at - 1]])
        names = below_title and is_title(lines[numbers[at - 1]].strip()) and _is_name(row, context)
        if not (again or names or (below_title and may_be_subtitle(row))):
            found.add(at)
    return found


def _is_only_title(context: Context, numbers: Sequence[int]) -> bool:
    """Whether the first line is all that may be the title: nothing longer stands above the first sentence."""
    for number in numbers[1:]:
        row = context.lines[number].strip()
        if number not in context.removed and (tells(row) or is_title(row)):
            return tells(row)
    return False


def _is_name(row: str, context: Context) -> bool:
    """Whether a line is the name of a place or of somebody: a list has it, or none of its words is an English word."""
    return context.is_known_name(row) or not any(lexicon("en").band(word) for word in row.split())


def is_kicker(rows: Sequence[str], certain: Set[int], at: int) -> bool:
    """Whether a line in capitals is a section or a place beside the title, and no entry of a menu in capitals.

    >>> rows = ["Skip to the menu", "HANDBALL", "Lenwick wins the derby by nine goals", "LENWICK", "SHARE"]
    >>> [is_kicker(rows, {0}, at) for at in range(5)]
    [False, True, False, False, False]
    """
    row = rows[at]
    if at in certain or not is_loud(row) or line_key(row) in prepared(rule_data("chrome.block"), _trade):
        return False
    near = [rows[other] for other in (at - 1, at + 1) if 0 <= other < len(rows) and other not in certain]
    return any(map(is_title, near)) and not any(map(is_loud, near))


def _trade(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(line_key(word) for name in ("trade", "language") for word in data[name])


def _is_drop_capital(lines: Lines, number: int) -> bool:
    """Whether a line is the first letter of the word that goes on in the next: `X` before `enia spoke`."""
    after = lines.beside(number, 1) if len(lines[number].strip()) == 1 else None
    return after is not None and lines[after].lstrip()[:1].islower()


def _trade_points(line: str) -> float | None:
    """Half the points of page trade in a line that are not enough alone; None for too few."""
    if len(line) > LONGEST or is_section(line) or not may_be_trade(line):
        return None
    points = max((found.points for data in trade() if (found := score(line, vocabularies(data)))), default=0.0)
    return points / 2 if points >= _LEAST_TRADE else None


def _run(
    context: Context, numbers: Sequence[int], at: int, end: int, scored: Sequence[float | None]
) -> Iterator[Offer]:
    lines = context.lines
    run = numbers[at:end]
    doubtful = [number for number in run if number not in context.removed]
    before = lines[numbers[at - 1]].rstrip() if at else ""
    alone = len(doubtful) == len(run)
    if not doubtful or (before.endswith(":") and alone):
        return
    points = sum(filter(None, scored[at:end]))
    if end == len(numbers) and points and len(before) >= _TELLING:
        points += _TAIL
    elif not at and end >= _SHORTEST_MENU and end < len(numbers) and len(lines[numbers[end]].split()) >= _TITLE:
        points += _HEAD
    if not alone:
        points += _BESIDE
    if points < ENOUGH or (alone and points < len(run) and _is_list(lines, run)):
        return
    reason = f"{points:.2f} points for a run of {len(run)} lines, {ENOUGH:.2f} are enough"
    for number in doubtful:
        yield Offer(((lines.starts[number], lines.ends[number], ""),), "safe", reason)


def _is_list(lines: Lines, run: Sequence[int]) -> bool:
    """Whether the lines may be a list of the story's own: each is marked or numbered, none speaks to the reader."""
    return all(regex.match(r"\s*(?:[-*•]|\d+[.)])\s", lines[number]) for number in run)


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The doubtful words as whole lines, and lone separators."""
    words = [f"^{word}$" for name in ("trade", "section", "language") for word in data[name]]
    words += [f"=• {word}$" for word in data["language"]]
    return (*words, *(f"=^{mark}$" for mark in _LONE))
