"""Curated entries that one spelling points to alike: which of two names a text means, nothing could tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from normalize.romanize import gazetteer
from normalize.romanize.gazetteer import Person, Place
from normalize.rules import Rule, shipped


class Entry(NamedTuple):
    """One curated name: the rule whose table lists it, and its official form."""

    rule: Rule
    name: str

    @property
    def place(self) -> str:
        """The file and line that lists it; of a pack of the caller, the line of its rule."""
        return f"{self.rule.path}:{_line(self.rule, self.name)}"


class Collision(NamedTuple):
    """A form that two entries have, though some style writes them differently."""

    form: str
    one: Entry
    other: Entry

    def __str__(self) -> str:
        names = " and ".join(f"{entry.name!r} ({entry.place})" for entry in (self.one, self.other))
        remedy = "list it under 'never', or say what tells them apart ('context', 'shared')"
        return f"{self.form!r} stands for {names}; {remedy}"


@lru_cache(maxsize=4)
def collisions(rules: tuple[Rule, ...]) -> tuple[Collision, ...]:
    """The forms of two entries of `rules` that no context tells apart, the first one for each two entries."""
    found: dict[tuple[Entry, Entry], Collision] = {}
    for collision in (*_of_places(rules), *_of_people(rules), *_of_listed(rules)):
        found.setdefault((collision.one, collision.other), collision)
    return tuple(found.values())


def _of_listed(rules: Iterable[Rule]) -> Iterator[Collision]:
    """Forms that one table lists for two places, or for one though it is another's official form."""
    for rule in rules:
        meant: dict[str, str] = {name: name for name in rule.data.get("places", ())}
        also: Mapping[str, Iterable[str]] = rule.data.get("also", {}) if meant else {}
        for name, listed in also.items():
            for form in listed:
                if meant.setdefault(form, name) != name:
                    yield Collision(form, Entry(rule, meant[form]), Entry(rule, name))


def _of_places(rules: Iterable[Rule]) -> Iterator[Collision]:
    meant: dict[str, list[tuple[Entry, Place]]] = {}
    for rule in rules:
        if "places" in rule.data:
            index = gazetteer.places(rule.data)
            apart = index.shared | index.rivers
            for form, place in index.by_spelling.items():
                if form not in apart and place.canonical not in apart:
                    meant.setdefault(form, []).append((Entry(rule, place.canonical), place))
    for form in sorted(meant):
        for (one, first), (other, second) in combinations(meant[form], 2):
            if first.canonical != second.canonical:
                yield Collision(form, one, other)


def _of_people(rules: Iterable[Rule]) -> Iterator[Collision]:
    bearers: dict[str, list[tuple[Entry, Person]]] = {}
    for rule in rules:
        if "people" in rule.data:
            for person in gazetteer.people(rule.data).everyone:
                for form in person.surname_spellings:
                    bearers.setdefault(form, []).append((Entry(rule, person.name), person))
    for form in sorted(bearers):
        for (one, first), (other, second) in combinations(bearers[form], 2):
            if first.name == second.name:
                shared = first.name if gazetteer.bearer(one.rule.data) != gazetteer.bearer(other.rule.data) else None
            else:
                shared = _shared(form, first, second)
            if shared is not None:
                yield Collision(shared, one, other)


def _shared(surname: str, first: Person, second: Person) -> str | None:
    """What may stand for either of two bearers of a spelling of the surname, if nothing tells them apart."""
    if first.context or second.context:
        return None
    given = sorted(first.given_spellings & second.given_spellings)
    if given:
        return f"{given[0]} {surname}"
    return surname if first.alone and second.alone and first.surname != second.surname else None


def _line(rule: Rule, name: str) -> int:
    """The line on which the table of the rule lists the name, or that of the rule."""
    path = shipped() / rule.path.removeprefix("rules/")
    if not path.is_file():
        return rule.line
    listed = re.compile(rf"[\"']?{re.escape(name)}[\"']?\s*=")
    lines = path.read_text(encoding="utf-8").split("\n")
    tables = {"places", "people"} & rule.data.keys()
    inside = False
    for number, line in enumerate(lines, 1):
        if line.startswith("["):
            inside = any(line.startswith(f"[{rule.id.rpartition('.')[2]}.data.{table}]") for table in tables)
        elif inside and listed.match(line):
            return number
    return rule.line
