"""What wakes the rule for pages: whatever wakes another rule about furniture at the start of a line, or as a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from normalize.compiled import procedure
from normalize.rules import Rule, load
from normalize.triggers import keys_of, line_key, literals_of

_HEAD = 4
"""Characters at the start of a line by which literals are looked up."""
_PAGE = "chrome.page"


class _Rules(NamedTuple):
    """The other rules: by the first characters of what wakes them, their looks, and those that know whole lines."""

    heads: Mapping[str, Sequence[tuple[str, Rule]]]
    looks: Mapping[str, Callable[[str], bool]]
    listed: Sequence[Rule]


def triggers(_data: Mapping[str, Any]) -> tuple[str, ...]:
    """The literals of the other rules that are tied to a line's start, and whole lines where that costs no new look.

    What wakes inside lines is left out: names of agencies stand in every story.
    """
    rules = _others()
    found = {literal[1:] for rule in rules for literal in literals_of(rule) if literal[0] == "\n"}
    heads = {literal[:_HEAD] for literal in found}
    found |= {phrase for rule in rules for phrase in rule.phrases if phrase[:_HEAD] in heads}
    return tuple(sorted(f"=^{literal.rstrip(chr(10))}{'$' * literal.endswith(chr(10))}" for literal in found))


def stays_awake(line: str) -> bool:
    """Whether one of the rules whose triggers wake a line stays awake when it looks at it."""
    rules = _tables()
    tied = f"\n{line}\n"
    for size in range(1, _HEAD + 1):
        for literal, rule in rules.heads.get(line[:size], ()):
            if tied.startswith(literal) and not (rule.longest and len(line) > rule.longest):
                look = rules.looks.get(rule.id)
                if look is None or look(line):
                    return True
    key = line_key(line)
    return any(key in keys_of(rule) for rule in rules.listed)


def _others() -> list[Rule]:
    return [rule for rule in load() if rule.family == "chrome" and rule.call != _PAGE]


@cache
def _tables() -> _Rules:
    heads: dict[str, list[tuple[str, Rule]]] = {}
    others = _others()
    for rule in others:
        for literal in sorted(literals_of(rule)):
            if literal[0] == "\n":
                heads.setdefault(literal[1 : 1 + _HEAD].rstrip("\n"), []).append((literal, rule))
    looks = {rule.id: partial(procedure(rule.look), rule.data) for rule in others if rule.look}
    return _Rules(heads, looks, [rule for rule in others if rule.phrases])
