"""The index of names: from any spelling of a listed person or place to the house spelling.

Built from the tables of `rules/names/*.toml`: the canonical English form of each name, its form in the bearer's own
language, and in Russian where the Russian form is written in English too. Spellings are generated (`render.every`);
only irregular ones are listed (`also`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import regex

from normalize.romanize import cues, render
from normalize.romanize.capitalised import Beginnings

SHORTEST_STEM = 5
"""Characters of a spelling that wake a rule, at least; a shorter spelling wakes it as a whole."""
SHORTEST_SPELLING = 5
"""A generated spelling that is shorter is no evidence; such forms are listed or left out."""


MAX_RECENT = 64


class Place(NamedTuple):
    """What a spelling of a place stands for. `own`: the spelling comes from the bearer's own language."""

    canonical: str
    own: bool


class Person(NamedTuple):
    """One listed person: house spelling in two parts, all spellings of both, and what else points to the person."""

    given: str
    surname: str
    given_spellings: frozenset[str]
    surname_spellings: frozenset[str]
    alone: bool
    roles: frozenset[str]


class Places(NamedTuple):
    """Spellings of places, canonical ones among them, those that are `wrong`, and what a table says of some.

    `keep` finds the phrases in which a name stays; `shared` are spellings that mean others too, `surnames` those that
    are surnames, `certain` the places whose spellings are none; `avoid` are words of texts about others; `beginnings`
    finds the words with which a spelling that matters may begin.
    """

    by_spelling: Mapping[str, Place]
    wrong: frozenset[str]
    keep: regex.Pattern[str] | None
    shared: frozenset[str]
    surnames: frozenset[str]
    certain: frozenset[str]
    rivers: frozenset[str]
    avoid: tuple[str, ...]
    beginnings: Beginnings


class People(NamedTuple):
    """Listed people by every spelling of their surname."""

    by_surname: Mapping[str, tuple[Person, ...]]
    everyone: tuple[Person, ...]
    keep: regex.Pattern[str] | None
    beginnings: Beginnings


class _Key:
    """Tables from a TOML file, compared by what they say: a reloaded file gives the same index."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.said = repr(data)

    def __hash__(self) -> int:
        return hash(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.said == other.said


def places(data: Mapping[str, Any]) -> Places:
    """The index of the table `places` in `data`."""
    return _recent(_places, data)


def people(data: Mapping[str, Any]) -> People:
    """The index of the table `people` in `data`."""
    return _recent(_people, data)


_Index = TypeVar("_Index")
_RECENT: dict[int, tuple[Mapping[str, Any], Any]] = {}
"""Indexes by the identity of their tables, which are held here so that no other table can take their place."""


def _recent(build: Callable[[_Key], _Index], data: Mapping[str, Any]) -> _Index:
    found = _RECENT.get(id(data))
    if found is None or found[0] is not data:
        if len(_RECENT) >= MAX_RECENT:
            _RECENT.clear()
        found = _RECENT[id(data)] = (data, build(_Key(data)))
    index: _Index = found[1]
    return index


def _phrases(known: Sequence[str]) -> regex.Pattern[str] | None:
    """A pattern for phrases in which a name keeps its spelling, in any case of letters."""
    if not known:
        return None
    words = "|".join(regex.escape(phrase).replace(r"\ ", r"[\s-]") for phrase in known)
    return regex.compile(rf"(?i)(?<!\p{{L}})(?:{words})(?!\p{{L}})")


@lru_cache(maxsize=32)
def _places(key: _Key) -> Places:
    data = key.data
    names: Mapping[str, Sequence[str]] = data["places"]
    found: dict[str, set[Place]] = {}
    languages = (data["language"], "ru") if data["language"] != "ru" else ("ru",)
    for position, language in enumerate(languages):
        native = {name: forms[position] for name, forms in names.items() if len(forms) > position}
        for canonical, spellings in zip(native, render.every(list(native.values()), language), strict=True):
            for spelling in spellings:
                if len(spelling) >= SHORTEST_SPELLING and spelling[-1] != "'":
                    found.setdefault(spelling, set()).add(Place(canonical, position == 0))
    for canonical, listed in data.get("also", {}).items():
        for spelling in listed:
            found[spelling] = {Place(canonical, Place(canonical, True) in found.get(spelling, ()))}
    for spelling in data.get("never", ()):
        found.pop(spelling, None)
    found |= {canonical: {Place(canonical, True)} for canonical in names}
    one = {spelling: meant for spelling, meant in found.items() if len({place.canonical for place in meant}) == 1}
    certain = {spelling: max(meant) for spelling, meant in one.items()}
    wrong = frozenset(spelling for spelling, place in certain.items() if spelling != place.canonical)
    named = {name: frozenset(data.get(name, ())) for name in ("shared", "surnames", "certain", "rivers")}
    matter = wrong | {spelling for spelling in certain if " " in spelling or "-" in spelling}
    keep, avoid = _phrases(data.get("keep", ())), tuple(data.get("avoid", ()))
    return Places(certain, wrong, keep, **named, avoid=avoid, beginnings=Beginnings(matter))


@lru_cache(maxsize=32)
def _people(key: _Key) -> People:
    data = key.data
    names: Mapping[str, Sequence[str]] = data["people"]
    also: Mapping[str, Sequence[str]] = data.get("also", {})
    never = frozenset(data.get("never", ()))
    alone, roles = frozenset(data.get("alone", ())), frozenset(data.get("roles", ()))
    languages = (data["language"], "ru") if data["language"] != "ru" else ("ru",)
    given = _parts(names, languages, 0)
    surnames = _parts(names, languages, 1)
    everyone = []
    for name, firsts, lasts in zip(names, given, surnames, strict=True):
        first, _, last = name.partition(" ")
        listed = also.get(name, ())
        firsts = firsts | {first, *(form.partition(" ")[0] for form in listed if " " in form)}
        lasts = (lasts | {last, *(form.rpartition(" ")[2] for form in listed)}) - never
        everyone.append(Person(first, last, frozenset(firsts), frozenset(lasts), last in alone or name in alone, roles))
    by_surname: dict[str, list[Person]] = {}
    for person in everyone:
        for spelling in sorted(person.surname_spellings):
            by_surname.setdefault(spelling, []).append(person)
    bearers = {spelling: tuple(found) for spelling, found in by_surname.items()}
    one_word = (spelling for spelling in bearers if "-" not in spelling)
    return People(bearers, tuple(everyone), _phrases(data.get("keep", ())), Beginnings(one_word))


def _parts(names: Mapping[str, Sequence[str]], languages: Sequence[str], part: int) -> list[set[str]]:
    """The spellings of the given names (`part` 0) or surnames (1) of all people."""
    found: list[set[str]] = [set() for _ in names]
    for position, language in enumerate(languages):
        full = [forms[position] if len(forms) > position else forms[0] for forms in names.values()]
        words = [name.split(" ", 1)[part] for name in full]
        known = [len(forms) > position for forms in names.values()]
        for into, use, spellings in zip(found, known, render.every(words, language), strict=True):
            if use:
                into.update(s for s in spellings if s[-1] != "'" and (part == 0 or len(s) >= SHORTEST_SPELLING - 1))
        if part == 0:
            for into, use, word in zip(found, known, words, strict=True):
                into.update(_equivalents().get(word, "").split() if use else ())
    return found


@lru_cache(maxsize=1)
def _equivalents() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("given.toml").read_text(encoding="utf-8"))


def stems(wrong: Iterable[str], right: Iterable[str]) -> list[str]:
    """Beginnings that tell `wrong` spellings from `right` ones: what wakes a rule, as few and as short as possible.

    >>> stems(["Charkiw", "Charkiv", "Kharkov"], ["Kharkiv"])
    ['Chark', 'Kharko']
    """
    taken = sorted(right)
    beginnings = {name[:size] for name in taken for size in range(1, len(name) + 1)}
    common = cues.words("common")
    found: set[str] = set()
    for spelling in sorted(wrong, key=lambda name: (len(name), name)):
        if any(spelling[:size] in found for size in range(1, len(spelling) + 1)):
            continue
        size = min(SHORTEST_STEM, len(spelling))
        while size < len(spelling) and (spelling[:size] in beginnings or spelling[:size] in common):
            size += 1
        found.add(spelling[:size])
    return sorted(found)
