"""The dialect of patterns: what a pattern may say so that no text can make it slow.

An unbounded quantifier is possessive or atomic; none stands inside another; `.*` is refused. A pattern that begins
with neither an anchor nor a literal may have bounds whose product is at most 200, since it is tried everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import regex

from normalize.errors import OptionError, PackError, nearest
from normalize.rules import Rule

MAX_PRODUCT = 200
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_PROPERTY = re.compile(r"\\[pP]\{\^?\w+\}")


def check(rule: Rule) -> None:
    """Raise `PackError` for what the rule may not say: a pattern that the dialect refuses, an unknown procedure or
    language, a group that its pattern has not, data that its procedure cannot read."""
    from normalize.compiled import procedure
    from normalize.language import check_tag
    from normalize.triggers import triggers_of

    for name in filter(None, (rule.call, rule.gate, rule.look)):
        try:
            procedure(name)
        except PackError as error:
            raise PackError(f"{rule.path}:{rule.line}: {error}") from error
    for source in filter(None, (rule.match, *rule.unless)):
        fault = fault_of(source)
        if fault:
            raise PackError(f"{_place(rule)}, pattern {source!r}: {fault}")
    for tag in (*rule.target, *rule.source):
        try:
            base = check_tag(tag)
        except OptionError as error:
            raise PackError(f"{_place(rule)}: {error}") from None
        if base != tag:
            raise PackError(f"{_place(rule)}: language {tag!r}; a rule is for {base!r} and all its regions")
    _check_groups(rule)
    try:
        triggers_of(rule)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise PackError(f"{_place(rule)}: its data is not what {rule.call!r} takes: {error!r}") from error


def _place(rule: Rule) -> str:
    return f"{rule.path}:{rule.line}: rule [{rule.id.rsplit('.', 1)[1]}]"


def _check_groups(rule: Rule) -> None:
    """Raise `PackError` where the replacement or a witness speaks of a group that the pattern has not."""
    matched = regex.compile(rule.match)
    groups, count = matched.groupindex, matched.groups
    named = re.findall(r"\\g<(\w+)>", rule.replace or "")
    named += [witness.partition(":")[2] for witness in rule.witness if witness.startswith(("surname:", "known-name:"))]
    for name in named:
        if name not in groups:
            raise PackError(f"{_place(rule)}: its pattern has no group {name!r}{nearest(name, groups)}")
    for number in re.findall(r"\\(\d)", rule.replace or ""):
        if int(number) > count:
            raise PackError(f"{_place(rule)}: 'replace' names group {number}, and its pattern has {count}")


def fault_of(source: str) -> str | None:
    """Why the dialect refuses a pattern, or None.

    >>> fault_of(r"^Read more[^\\w\\n]{0,5}$")
    >>> fault_of(r"(a+)+b")
    'an unbounded quantifier is possessive (x++) or atomic, or it is bounded'
    """
    try:
        regex.compile(source)
    except regex.error as error:
        return f"not a pattern: {error}"
    try:
        tree = parser.parse(without_properties(source))
    except re.error as error:
        return f"beyond the dialect: {error}"
    return _unbounded(tree, False, False) or _too_wide(tree)


def _unbounded(tree: Any, inside: bool, atomic: bool) -> str | None:
    for op, argument in tree:
        if op in _REPEATS:
            _, most, body = argument
            if most == codes.MAXREPEAT:
                if inside:
                    return "an unbounded quantifier inside another; bound one of them"
                if op is not codes.POSSESSIVE_REPEAT and not atomic:
                    return "an unbounded quantifier is possessive (x++) or atomic, or it is bounded"
                if len(body) == 1 and body[0][0] is codes.ANY:
                    return "`.*` runs over everything; say what it may hold and how much"
            fault = _unbounded(body, inside or most == codes.MAXREPEAT, atomic)
        else:
            fault = _first(
                _unbounded(body, inside, atomic or op is codes.ATOMIC_GROUP) for body in bodies(op, argument)
            )
        if fault:
            return fault
    return None


def _first(faults: Iterable[str | None]) -> str | None:
    return next((fault for fault in faults if fault), None)


def without_properties(source: str) -> str:
    r"""The pattern with `\w` for every `\p{…}`, which the standard library's parser does not know."""
    return _PROPERTY.sub(r"\\w", source)


def bodies(op: Any, argument: Any) -> list[Any]:
    """The patterns inside a node of a parsed pattern."""
    if op is codes.SUBPATTERN:
        return [argument[3]]
    if op is codes.BRANCH:
        return list(argument[1])
    if op is codes.ATOMIC_GROUP:
        return [argument]
    if op in (codes.ASSERT, codes.ASSERT_NOT):
        return [argument[1]]
    return []


def _too_wide(tree: Any) -> str | None:
    items = list(tree)
    while items and items[0][0] in (codes.ASSERT, codes.ASSERT_NOT) and items[0][1][0] < 0:
        items.pop(0)
    if not items or _anchored(items[0]):
        return None
    product = _product(items)
    if product > MAX_PRODUCT:
        return (
            f"the bounds of an unanchored pattern multiply to {product}; at most {MAX_PRODUCT}, or begin with a literal"
        )
    return None


def _anchored(item: Any) -> bool:
    op, argument = item
    if op is codes.SUBPATTERN:
        return bool(argument[3]) and _anchored(argument[3][0])
    if op is codes.BRANCH:
        return all(bool(branch) and _anchored(branch[0]) for branch in argument[1])
    if op is codes.AT:
        return argument in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING)
    return op is codes.LITERAL


def _product(items: Any) -> int:
    product = 1
    for op, argument in items:
        if op in _REPEATS:
            least, most, body = argument
            if op is not codes.POSSESSIVE_REPEAT and most != codes.MAXREPEAT:
                product *= max(1, int(most) - int(least) + 1)
            product *= _product(body)
        elif op is codes.BRANCH:
            product *= max(_product(branch) for branch in argument[1])
        else:
            for body in bodies(op, argument):
                product *= _product(body)
    return product
