"""Which proposals of a family are applied together."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from normalize.compiled import Proposal


def resolve(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals that can be applied together: longest first, then leftmost, then by rule id; losers are dropped.

    Parts conflict when they overlap or insert at the same place; touching is no conflict.
    """
    different = list(dict.fromkeys(proposals))
    if len(different) < 2:
        return different
    ordered = sorted(different, key=lambda p: (-p.length, p.parts[0][0], p.rule.id, p.parts))
    taken: list[tuple[int, int]] = []
    chosen: list[Proposal] = []
    for proposal in ordered:
        spans = [(start, end) for start, end, _ in proposal.parts]
        if not any(_conflicts(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            chosen.append(proposal)
    return chosen


def _conflicts(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """`taken` is ordered and free of conflicts, so that only the neighbours of `span` can be in its way."""
    at = bisect_left(taken, span)
    near = taken[max(0, at - 2) : at + 2]
    return any(span == other or (span[0] < other[1] and other[0] < span[1]) for other in near)
