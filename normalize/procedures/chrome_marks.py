"""Words of the page's own that stand alone on a line: the mark of an advertisement, a word of the menu above the title.

`Ad` between two paragraphs is no heading, and `Subscription` above a title is no kicker. `Display`, which a translation
makes of such a mark, and `Start` need a page around them that certainly holds furniture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_layout import is_paragraph, is_record, is_title, tells
from normalize.procedures.chrome_score import limit, score
from normalize.procedures.chrome_story import is_told
from normalize.rules import load
from normalize.triggers import line_key

_STEM = 7
_LONGEST_HEADING, _MOST_ABOVE, _MOST_BELOW = 60, 8, 6
"""Code points of a heading; lines of a menu above the title, and between the title and the first paragraph."""


def ad_mark(_segment: object, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the mark of an advertisement between paragraphs or beside furniture, each on its own line."""
    strong, weak = prepared(data, _marks)
    numbers, rows = _rows(context)
    certain = {at for at, number in enumerate(numbers) if number in context.removed}
    marks = [at for at, row in enumerate(rows) if line_key(row) in strong | weak]
    for at in marks:
        mark = line_key(rows[at])
        likely = mark in strong or (certain and not (_is_told_of(mark, rows) or _headings(rows, certain | set(marks))))
        if likely and _is_between(rows, certain, at) and not _is_of_story(context, numbers[at]):
            yield _offer(context, numbers[at], "the mark of an advertisement")


def _is_between(rows: Sequence[str], certain: Set[int], at: int) -> bool:
    """Whether a line stands between two paragraphs, or between one and furniture."""
    near = [other for other in (at - 1, at + 1) if 0 <= other < len(rows)]
    return len(near) > 1 and all(other in certain or is_paragraph(rows[other]) for other in near)


def _is_told_of(mark: str, rows: Sequence[str]) -> bool:
    """Whether a paragraph has the stem of a mark: then it may be a heading."""
    return any(mark[:_STEM] in row.casefold() for row in rows if tells(row))


def _headings(rows: Sequence[str], others: Set[int]) -> bool:
    """Whether the text has headings: short lines between paragraphs, none of the `others`, unlike furniture."""
    return any(
        len(rows[at]) <= _LONGEST_HEADING and at not in others and tells(rows[at - 1]) and tells(rows[at + 1])
        for at in range(1, len(rows) - 1)
        if not tells(rows[at]) and score(rows[at]) < limit("last", rows[at])
    )


def _is_of_story(context: Context, number: int) -> bool:
    return is_told(context.lines, number) or is_taken_up(context.lines, number)


def _marks(data: Mapping[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    strong, weak = (frozenset(map(line_key, data[name])) for name in ("strong", "weak"))
    return strong, weak


def ad_mark_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The marks as whole lines."""
    return _whole_lines(data)


def head_word(_segment: object, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove words of the menu above the title of a story; a `weak` one needs another, or certain furniture."""
    strong, weak = prepared(data, _marks)
    numbers, rows = _rows(context)
    certain = {at for at, number in enumerate(numbers) if number in context.removed}
    title = next((at for at, row in enumerate(rows) if at not in certain and is_title(row)), 0)
    below = rows[title + 1 : title + 1 + _MOST_BELOW]
    if not 0 < title <= _MOST_ABOVE or not any(map(is_paragraph, below)):
        return
    zone = {at: line_key(rows[at]) for at in range(title) if at not in certain}
    known = [at for at, key in zone.items() if key in strong | weak]
    if len(known) < len(zone) and any(tells(rows[at]) or is_record(rows[at]) for at in zone):
        return
    for at in known:
        if (zone[at] in strong or len(known) > 1 or certain & {at - 1, at + 1}) and not rows[at].endswith(":"):
            yield _offer(context, numbers[at], "a word of the menu above the title")


def head_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The words as whole lines."""
    return _whole_lines(data)


def _whole_lines(data: Mapping[str, Any]) -> tuple[str, ...]:
    words = (*data["strong"], *data["weak"])
    return tuple(f"=^{form}$" for word in words for form in dict.fromkeys((word, word.upper())))


def _rows(context: Context) -> tuple[list[int], list[str]]:
    full = full_lines(context.lines.text)
    return [number for number, _ in full], [row for _, row in full]


def _offer(context: Context, number: int, reason: str) -> Offer:
    return Offer(((context.lines.starts[number], context.lines.ends[number], ""),), "safe", reason)


def small_label(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a label in small letters, unless it runs on or is a line or the title of a stanza."""
    if segment.text.strip() in prepared(data, _small) and not _is_of_story(context, segment.line):
        yield _offer(context, segment.line, "a label in small letters")


def small_label_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The labels as whole lines, in small letters only."""
    return tuple(f"=^{word}$" for word in sorted(prepared(data, _small)))


def _small(data: Mapping[str, Any]) -> frozenset[str]:
    """The single words among the phrases of the rules that `data` names, which leave them to this one."""
    keys = {line_key(phrase) for rule in load() if rule.id in data["of"] for phrase in rule.phrases}
    return frozenset(key for key in keys if key.isalpha() and key.islower())
