"""Needles: literals of which a pattern needs at least one, so that most patterns are never tried."""

from __future__ import annotations

from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from normalize.dialect import bodies, without_properties

MOST = 64


def needles(pattern: str) -> frozenset[str]:
    """Literals of which every match of `pattern` holds one; empty where there is no such set.

    Of several such sets the one with the longest literals is taken.

    >>> sorted(needles(r"\\b[Pp]an (?:heid|lijk)\\b")), needles(r"\\w+")
    (['heid', 'lijk'], frozenset())
    """
    if "(?i" in pattern:
        return frozenset()
    found = _of(parser.parse(without_properties(pattern)))
    return found if found and _worth(found)[0] else frozenset()


def _of(items: Any) -> frozenset[str]:
    found: list[frozenset[str]] = []
    run = ""
    for op, argument in [*items, (None, None)]:
        if op is codes.LITERAL:
            run += chr(argument)
            continue
        if run:
            found.append(frozenset((run,)))
            run = ""
        if op is not None:
            found.append(_one(op, argument))
    good = [each for each in found if each and len(each) <= MOST]
    return max(good, key=_worth, default=frozenset())


def _worth(needles: frozenset[str]) -> tuple[int, int]:
    """Longer is rarer; a single letter or a space is in every text."""
    least = min(len(needle) if len(needle) > 1 or not (needle.isascii() and (needle.isalpha() or needle == " ")) else 0 for needle in needles)
    return least, -len(needles)


def _one(op: Any, argument: Any) -> frozenset[str]:
    if op is codes.IN:
        return _members(argument)
    if op is codes.BRANCH:
        branches = [_of(branch) for branch in argument[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return _of(argument[2]) if argument[0] else frozenset()
    if op in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _of(bodies(op, argument)[0])
    return frozenset()


def _members(items: Any) -> frozenset[str]:
    members: set[str] = set()
    for op, argument in items:
        if op is codes.LITERAL:
            members.add(chr(argument))
        elif op is codes.RANGE and argument[1] - argument[0] < MOST:
            members.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return frozenset()
    return frozenset(members)
