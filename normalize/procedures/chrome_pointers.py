"""Labels that point to other stories by their theme, section or author: `Elsewhere in Politics`, `View all posts by …`.

The words of the page's trade in front of the preposition are few and stand in the rule; what follows is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_first import announces, is_first_headline
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_layout import is_record, tells
from normalize.procedures.chrome_links import is_linked
from normalize.procedures.chrome_stays import may_go

LONGEST = 70
"""Code points of the longest label."""
_MOST_OPEN = 6
"""Words at most that name what a label points to."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'&-]*+")
_LINE = regex.compile(r"\W{0,4}(?P<label>[\p{L}\p{M}\p{N} ’'&,.:/“”\"«»-]++)\W{0,4}")
_ENDS = (".", "!", "?", ";", ",", "…")
_Slots = Sequence[Sequence[str]]


class Heads(NamedTuple):
    """What labels begin with, in lower case; `certain` ones are no headings, `doubtful` ones may be."""

    certain: frozenset[str]
    doubtful: frozenset[str]
    whole: frozenset[str]


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a label that points to other stories, if it cannot be a heading or stands where furniture does."""
    line = segment.text.strip()
    certain = _is_certain(line, prepared(data, _heads))
    if certain is None or context.lines.beside(segment.line, -1) is None or not may_go(context.lines, segment.line):
        return
    if announces(context.lines, segment.line, context.removed):
        return
    beside = [context.lines.beside(segment.line, step) for step in (-1, 1)]
    after = beside[1]
    linked = after is not None and after not in context.removed and _is_headline(context.lines, after)
    linked = linked and not is_first_headline(context.lines, segment.line, context.removed)
    between = linked and bool(context.removed) and _is_between_paragraphs(context, beside[0], after)
    if certain or after is None or between or not context.removed.isdisjoint(n for n in beside if n is not None):
        parts = [(segment.start, segment.end, "")]
        if after is not None and linked:
            parts.append((context.lines.starts[after], context.lines.ends[after], ""))
        yield Offer(tuple(parts), "safe", "a label that points to other stories")


def _is_between_paragraphs(context: Context, above: int | None, headline: int | None) -> bool:
    """Whether a label with its headline stands below a sentence and above another, or above certain furniture.

    No story has two headings there.
    """
    lines = context.lines
    below = None if headline is None else lines.beside(headline, 1)
    if above is None or below is None or not tells(lines[above].strip()):
        return False
    return below in context.removed or tells(lines[below].strip())


def _is_headline(lines: Lines, number: int) -> bool:
    """Whether a line may be the linked headline, and is no heading of the paragraph below it."""
    row = lines[number].strip()
    return is_linked(row) and not is_record(row) and not is_taken_up(lines, number)


def _is_certain(line: str, heads: Heads) -> bool | None:
    """Whether a label is no heading; None where a line is no label at all."""
    if len(line) > LONGEST or line.endswith(_ENDS) or not _LINE.fullmatch(line):
        return None
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(line)]
    if " ".join(found) in heads.whole:
        return True
    for size in range(min(len(found) - 1, 6), 1, -1):
        head = " ".join(found[:size])
        if head in heads.certain or head in heads.doubtful:
            certain = head in heads.certain or line.isupper()
            return certain if len(found) - size <= _MOST_OPEN else None
    return None


def _heads(data: Mapping[str, Any]) -> Heads:
    def every(kind: str) -> frozenset[str]:
        slots: Iterable[_Slots] = (row for table in data.values() for row in table.get(kind, ()))
        return frozenset(" ".join(filter(None, words)) for row in slots for words in product(*row))

    return Heads(every("certain"), every("doubtful"), every("whole"))


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The first two words of every label, at the start of a line, also with a capital each."""
    heads = _heads(data)
    starts = {" ".join(head.split(" ")[:2]) for head in heads.certain | heads.doubtful | heads.whole}
    return tuple(f"^{form}" for start in sorted(starts) for form in (start, start.title()))
