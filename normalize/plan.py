"""What is prepared of the enabled rules before a text is seen, and which of them a text wakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from normalize.compiled import Compiled
from normalize.protect import Protection
from normalize.rules import Rule
from normalize.triggers import Hits, split_lines

Scanner = Callable[[str], Hits]
Gate = Callable[[str], Iterable[int]]
Look = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about the enabled rules that can be prepared before a text is seen.

    `families` and `second` go with `compiled`: the place of the rule's family, and whether the rule waits for the
    certain furniture of its family. A gate gives the numbers of the lines in which its rule wakes: `line_gates` judge
    each line by itself, so that only lines that changed are asked about again, `gates` look at the whole text.
    A look is asked about a line that wakes its rule, and decides by that line alone whether it stays awake.
    `followers` are, by family, those of its second rules that wake with any furniture.
    `elsewhere` are the rules for other targets than English, where the target was not said.
    """

    rules: tuple[Rule, ...]
    compiled: tuple[Compiled, ...]
    families: tuple[int, ...]
    second: tuple[bool, ...]
    followers: Mapping[int, tuple[int, ...]]
    line_gates: tuple[tuple[Gate, frozenset[int]], ...]
    gates: tuple[tuple[Gate, frozenset[int]], ...]
    gated: frozenset[int]
    looks: Mapping[int, Look]
    elsewhere: frozenset[int]
    protection: Protection
    scan: Scanner
    lang: str | None
    level: str
    style: str
    fingerprint: str


def wake(plan: Plan, text: str, scan: Scanner) -> Hits:
    """The lines in which something wakes, and the numbers of the rules that do."""
    return _ask(plan.gates, text, by_line(plan, text, scan))


def by_line(plan: Plan, text: str, scan: Scanner) -> Hits:
    """What each line wakes whatever stands in the others."""
    hits = scan(text)
    if hits:
        hits = _look(plan.looks, text, hits)
    return _ask(plan.line_gates, text, hits)


def _look(looks: Mapping[int, Look], text: str, hits: Hits) -> Hits:
    """The hits without the rules that a look at the line puts to sleep again."""
    lines = split_lines(text)
    left: Hits = {}
    for line, numbers in hits.items():
        awake = {number for number in numbers if number not in looks or looks[number](lines[line])}
        if awake:
            left[line] = awake
    return left


def regate(plan: Plan, text: str, hits: Hits) -> Hits:
    """Ask the gates of the whole text again; what single lines woke is known."""
    return _ask(plan.gates, text, without(hits, plan.gated) if plan.gated else hits)


def without(hits: Hits, rules: frozenset[int]) -> Hits:
    return {line: left for line, numbers in hits.items() if (left := numbers - rules)}


def _ask(gates: Sequence[tuple[Gate, frozenset[int]]], text: str, hits: Hits) -> Hits:
    for gate, numbers in gates:
        for line in gate(text):
            hits.setdefault(line, set()).update(numbers)
    return hits
