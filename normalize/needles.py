"""Needles: literals that a pattern needs, so that most are never tried, and others only where one stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs
import regex

from normalize.dialect import bodies, without_properties

MOST = 64
_JOINT = regex.compile(r"(?<=\p{Ll})\p{Lu}")
_FEW = 4_000
"""Literals up to which an automaton is a table of transitions."""


class Literals:
    """Where any of many literals begins in a text.

    >>> Literals(["la", "lá"]).starts("Olá, a escala: la")
    [1, 11, 15]
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals = sorted(filter(None, set(literals)))
        table = ahocorasick_rs.Implementation.DFA if len(self._literals) <= _FEW else None
        known = [literal.encode("utf-8", "surrogatepass") for literal in self._literals] or [b"\xff\xff"]
        self._find = ahocorasick_rs.BytesAhoCorasick(known, implementation=table).find_matches_as_indexes

    def starts(self, text: str) -> list[int]:
        """The places, in order, each once."""
        return list(dict.fromkeys([place for place, _ in self.find(text)]))

    def find(self, text: str) -> list[tuple[int, str]]:
        """The places with the literals that begin there, in order."""
        data = text.encode("utf-8", "surrogatepass")
        found = self._find(data, overlapping=True)
        if not found:
            return []
        places = sorted((start, self._literals[number]) for number, start, _ in found)
        if len(data) == len(text):
            return places
        at = last = 0
        for number, (place, literal) in enumerate(places):
            at += len(data[last:place].decode("utf-8", "surrogatepass"))
            last = place
            places[number] = (at, literal)
        return places


@lru_cache(maxsize=64)
def joints(text: str) -> tuple[int, ...]:
    """Where a capital stands directly behind a small letter; kept, because several rules ask about the same line.

    >>> joints("In theHague McCoy slept.")
    (6, 14)
    """
    return tuple(match.start() for match in _JOINT.finditer(text))


class Anchored:
    """A pattern of which every match begins with one of `literals`: it is tried only where one of them stands.

    >>> towns = Anchored(["kyiv", "lviv"], r"(?<!\\w)(?:kyiv|lviv)(?!\\w)")
    >>> [match[0] for match in towns.finditer("In kyiv, near lvivska")]
    ['kyiv']
    """

    def __init__(self, literals: Iterable[str], pattern: str) -> None:
        self._starts = Literals(literals).starts
        self._match = regex.compile(pattern).match

    def finditer(self, text: str) -> Iterator[Any]:
        """The matches that `finditer` of the pattern gives."""
        done = 0
        for start in self._starts(text):
            match = self._match(text, start) if start >= done else None
            if match:
                done = match.end()
                yield match


def needles(pattern: str) -> frozenset[str]:
    """Literals of which every match of `pattern` holds one; empty where there is no such set.

    Of several such sets the one with the rarest literals is taken.

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


def _worth(needles: frozenset[str]) -> tuple[float, int]:
    """How rare the commonest needle is in English; a single small letter or a space is in every text."""
    return min(map(_rarity, needles)), -len(needles)


def _rarity(needle: str) -> float:
    if len(needle) == 1 and (needle == " " or "a" <= needle <= "z"):
        return 0.0
    return sum(map(_rare, needle))


def _rare(letter: str) -> float:
    """Weights that order needles; they rest on the shares of kinds of characters in English text."""
    if not letter.isascii():
        return 8.0
    if letter.islower():
        return 1.5
    if letter == " ":
        return 1.0
    return 3.0 if letter in ",." else 5.0 if letter.isalnum() else 6.0


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
