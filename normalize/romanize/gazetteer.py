"""The index of names: from any spelling of a listed person or place to the house spelling.

Built from the tables of `rules/names/*.toml`: the canonical English form of each name, its form in the bearer's own
language, and in Russian where the Russian form is written in English too. Spellings are generated (`render.every`);
only irregular ones are listed (`also`). What the table says besides:

- `language` is that of the first native form; `bearer` that of the bearers, where it is another (`""`: of several).
- `renames`, `historical` and `cognates` list forms of a name that stay; a pack that wants them changed lists them in
  `also`. `never` are forms that mean too much else.
- `context` lists words that tell a bearer from another of the same name, `roles` titles that all people of the table
  have; `alone` are the surnames that nobody else in the news bears.
- `shared` are spellings that mean others too: surnames of people who are in no table, other places. Of these `dishes`
  are words as well, and no surnames else; `named` are surnames of others, changed behind the given name alone.
- `classics` are people of history, whose English spellings in titles and schools are many, and all of them good.
- `fixed` gives forms by style, before those of `romanize/styles`.
- `style` and `targets` are put there when a rule is prepared: the style asked for, and the targets that it may meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from normalize.romanize import given as given_names
from normalize.romanize import render, styles, surnames
from normalize.romanize.capitalised import Beginnings, plain_apostrophes
from normalize.romanize.phrases import Phrases
from normalize.romanize.recent import Key, recent

__all__ = ["People", "Person", "Place", "Places", "for_first_target", "is_foreign", "people", "places", "wanted"]

_GATED = ("shared", "surnames", "elsewhere", "certain", "rivers", "unique")
"""Lists of a table of places that say of some what else they may be."""
SHORTEST_SPELLING = 5
"""A generated spelling that is shorter is no evidence; such forms are listed or left out."""


class Place(NamedTuple):
    """What a spelling of a place stands for. `own`: the spelling comes from the bearer's own language.

    `canonical` names the place, `house` is how the style writes it.
    """

    canonical: str
    own: bool
    house: str = ""


class Person(NamedTuple):
    """One listed person: the official form and that of the style in two parts, all spellings of both.

    `alone`, `roles` and `context` say what else points to the person: see the head of this module. `usual` are the
    spellings of both parts that English texts may keep.
    """

    given: str
    surname: str
    house: tuple[str, str]
    given_spellings: frozenset[str]
    surname_spellings: frozenset[str]
    alone: bool
    roles: frozenset[str]
    context: frozenset[str]
    usual: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The official form."""
        return f"{self.given} {self.surname}"

    def is_usual(self, given: str, surname: str) -> bool:
        """Whether English books spell a person of history so: `the works of Lesya Ukrainka`; `given` may be empty."""
        return surname in self.usual and (not given or given.capitalize() in self.usual)


class Places(NamedTuple):
    """Spellings of places, canonical ones among them, those that are `wrong`, and what a table says of some.

    `keep` finds the phrases in which a name stays; `shared` are spellings that mean others too, `surnames` those that
    are surnames, `elsewhere` those of places in other countries, `certain` the places whose spellings are none,
    `unique` those whose Russian name no other bears; `avoid` are words of texts about others; `beginnings` finds the
    words with which a spelling that matters may begin.
    """

    by_spelling: Mapping[str, Place]
    wrong: frozenset[str]
    keep: Phrases
    shared: frozenset[str]
    surnames: frozenset[str]
    elsewhere: frozenset[str]
    certain: frozenset[str]
    rivers: frozenset[str]
    unique: frozenset[str]
    avoid: tuple[str, ...]
    beginnings: Beginnings
    language: str


class People(NamedTuple):
    """Listed people by every spelling of their surname; `shared` are the spellings that others bear too.

    `dishes` are words, `named` are changed only behind the given name.
    """

    by_surname: Mapping[str, tuple[Person, ...]]
    everyone: tuple[Person, ...]
    shared: frozenset[str]
    keep: Phrases
    beginnings: Beginnings
    language: str
    dishes: frozenset[str]
    named: frozenset[str]


def places(data: Mapping[str, Any], target: str = "en") -> Places:
    """The index of the table `places` in `data`, for a text in language `target`."""
    return recent(_places, data, target)


def people(data: Mapping[str, Any], target: str = "en") -> People:
    """The index of the table `people` in `data`, for a text in language `target`."""
    return recent(_people, data, target)


def wanted(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The targets that a rule with these tables may meet: English unless the rule was prepared for others."""
    return tuple(data.get("targets", ("en",)))


def for_first_target(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The tables as they are for the first of the targets alone."""
    if len(wanted(data)) < 2:
        return data
    alone = {key: value for key, value in data.items() if key != "targets"}
    return alone if wanted(data)[0] == "en" else alone | {"targets": wanted(data)[:1]}


def is_foreign(data: Mapping[str, Any]) -> bool:
    """Whether the rule may meet English and targets whose press writes official forms otherwise."""
    return len(wanted(data)) > 1 and data.get("style", styles.OFFICIAL) == styles.OFFICIAL


def _languages(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages of the native forms: the first, and Russian behind it."""
    return tuple(dict.fromkeys((data["language"], "ru")))


def _stays(data: Mapping[str, Any]) -> frozenset[str]:
    """The forms that are never changed: those that mean too much else, and other names of the same bearer."""
    others = (
        listed for relation in ("renames", "historical", "cognates") for listed in data.get(relation, {}).values()
    )
    return frozenset(data.get("never", ())).union(*others)


def bearer(data: Mapping[str, Any]) -> str:
    """The language of the bearers, "" where they are of several."""
    language: str = data.get("bearer", data["language"])
    return language


def _own_letters(data: Mapping[str, Any], names: Mapping[str, Sequence[str]]) -> list[str]:
    """The native form of each name where it is in the bearer's own language, or ""."""
    own = bearer(data) == data["language"]
    return [forms[0] if own and forms else "" for forms in names.values()]


def _house(data: Mapping[str, Any], names: Mapping[str, Sequence[str]], table: str, kind: str) -> dict[str, str]:
    """Official form to the form of the style."""
    natives = zip(names, _own_letters(data, names), strict=True)
    forms = styles.every_styled(list(natives), bearer(data), table, kind)
    fixed: Mapping[str, str] = data.get("fixed", {}).get(table, {})
    return {name: fixed.get(name, form) for name, form in zip(names, forms, strict=True)}


@lru_cache(maxsize=64)
def _meanings(key: Key) -> Mapping[str, Place]:
    """The spellings of places that mean one place, whatever the style."""
    data = key.data
    names: Mapping[str, Sequence[str]] = data["places"]
    found: dict[str, set[Place]] = {}
    for canonical, spelling, own in _generated(data, names):
        found.setdefault(plain_apostrophes(spelling), set()).add(Place(canonical, own))
    for canonical, listed in data.get("also", {}).items():
        for spelling in listed:
            found[spelling] = {Place(canonical, Place(canonical, True) in found.get(spelling, ()))}
    for canonical in names:
        for spelling in styles.fixed_forms(canonical):
            found.setdefault(spelling, {Place(canonical, False)})
    for spelling in _stays(data):
        found.pop(spelling, None)
    found |= {canonical: {Place(canonical, True)} for canonical in names}
    one = {spelling: meant for spelling, meant in found.items() if len({place.canonical for place in meant}) == 1}
    return {spelling: max(meant) for spelling, meant in one.items()}


def _generated(data: Mapping[str, Any], names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, bool]]:
    """Official forms, each with the spellings that systems make of native ones, and whether these are the bearer's."""
    for position, language in enumerate(_languages(data)):
        native = {name: forms[position] for name, forms in names.items() if len(forms) > position}
        written = render.every(list(native.values()), language) if native else []
        for canonical, spellings in zip(native, written, strict=True):
            yield from ((canonical, form, position == 0) for form in spellings if len(form) >= SHORTEST_SPELLING)
    in_styles = styles.in_every_style(_own_letters(data, names), bearer(data), "place")
    for canonical, forms in zip(names, in_styles, strict=True):
        for form in forms:
            if len(form) >= SHORTEST_SPELLING or not form.isascii():
                yield canonical, form, len(form) >= SHORTEST_SPELLING


@lru_cache(maxsize=256)
def _places(key: Key, table: str) -> Places:
    data = key.data
    house = _house(data, data["places"], table, "place")
    known = {spelling: place._replace(house=house[place.canonical]) for spelling, place in _meanings(key).items()}
    for canonical, form in house.items():
        known.setdefault(plain_apostrophes(form), Place(canonical, True, form))
    wrong = frozenset(spelling for spelling, place in known.items() if spelling != place.house)
    named = {name: frozenset(data.get(name, ())) for name in _GATED}
    matter = wrong | {spelling for spelling in known if " " in spelling or "-" in spelling}
    keep, avoid = Phrases(data.get("keep", ())), tuple(data.get("avoid", ()))
    return Places(known, wrong, keep, **named, avoid=avoid, beginnings=Beginnings(matter), language=bearer(data))


@lru_cache(maxsize=256)
def _people(key: Key, table: str) -> People:
    data = key.data
    house = _house(data, data["people"], table, "person")
    everyone = [_in_house(person, house[person.name]) for person in _everyone(key)]
    by_surname: dict[str, list[Person]] = {}
    for person in everyone:
        for spelling in sorted(person.surname_spellings):
            by_surname.setdefault(spelling, []).append(person)
    bearers = {spelling: tuple(found) for spelling, found in by_surname.items()}
    one_word = (spelling for spelling in bearers if "-" not in spelling)
    keep = Phrases(data.get("keep", ()))
    shared, dishes, named = (frozenset(data.get(name, ())) for name in ("shared", "dishes", "named"))
    return People(bearers, tuple(everyone), shared, keep, Beginnings(one_word), bearer(data), dishes, named)


def _in_house(person: Person, form: str) -> Person:
    given, _, surname = form.partition(" ")
    return person._replace(
        house=(given, surname),
        given_spellings=person.given_spellings | {plain_apostrophes(given)},
        surname_spellings=person.surname_spellings | {plain_apostrophes(surname)},
    )


@lru_cache(maxsize=64)
def _everyone(key: Key) -> tuple[Person, ...]:
    """The listed people with their spellings, whatever the style."""
    data = key.data
    names: Mapping[str, Sequence[str]] = data["people"]
    also: Mapping[str, Sequence[str]] = data.get("also", {})
    never = _stays(data)
    alone, roles = frozenset(data.get("alone", ())), frozenset(data.get("roles", ()))
    given, surnames = (_parts(names, _languages(data), part) for part in (0, 1))
    written = styles.in_every_style(_own_letters(data, names), bearer(data), "person")
    usual = _usual(data)
    everyone = []
    for name, firsts, lasts, forms in zip(names, given, surnames, written, strict=True):
        first, _, last = name.partition(" ")
        listed = (*also.get(name, ()), *styles.fixed_forms(name), *map(plain_apostrophes, forms))
        firsts = firsts | {first, *(form.partition(" ")[0] for form in listed if " " in form)}
        lasts = (lasts | {last, *(form.rpartition(" ")[2] for form in listed)}) - never
        words = frozenset(data.get("context", {}).get(name, ()))
        famous = last in alone or name in alone
        if famous and data["language"] == "ru" and names[name]:
            firsts = firsts | given_names.of_neighbours(names[name][0], bearer(data))
        known = (frozenset(firsts), frozenset(lasts), famous)
        everyone.append(Person(first, last, (first, last), *known, roles, words, usual.get(name, frozenset())))
    return tuple(everyone)


def _usual(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The English spellings of the parts of the `classics`, unless the caller chose a style."""
    names = data.get("classics", ()) if data.get("style", styles.OFFICIAL) == styles.OFFICIAL else ()
    parts = [part for name in names for part in data["people"][name][0].split(" ", 1)]
    written = surnames.english(parts, data["language"]) if parts else []
    return {name: written[2 * at] | written[2 * at + 1] for at, name in enumerate(names)}


def _parts(names: Mapping[str, Sequence[str]], languages: Sequence[str], part: int) -> list[set[str]]:
    """The spellings of the given names (`part` 0) or surnames (1) of all people."""
    found: list[set[str]] = [set() for _ in names]
    for position, language in enumerate(languages):
        full = [forms[position] if len(forms) > position else forms[0] for forms in names.values()]
        words = [name.split(" ", 1)[part] for name in full]
        known = [len(forms) > position for forms in names.values()]
        for into, use, spellings in zip(found, known, render.every(words, language), strict=True):
            if use:
                into.update(plain_apostrophes(s) for s in spellings if part == 0 or len(s) >= SHORTEST_SPELLING - 1)
        if part == 0:
            for into, use, word in zip(found, known, words, strict=True):
                into.update(given_names.equivalents(word) if use else ())
    return found
