"""The curated tables of `rules/names/*.toml` as entities: who or what each is, and all their spellings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from normalize.romanize import gazetteer, render
from normalize.romanize.gazetteer import Person
from normalize.romanize.index import Entry
from normalize.rules import Rule, read_pack, shipped

_COUNTRIES = {"ukraine": "UA", "russia": "RU", "belarus": "BY"}
"""ISO 3166 codes of the countries that the tables of places are named after (`places-ukraine-front`)."""
_OTHERS = {"renames": "rename", "historical": "historical", "cognates": "cognate"}
"""Tables of forms that are no spelling of the name as it is now, and their relation to it."""


class Bearer(NamedTuple):
    """A listed person: the parts of the name, and language and form of the full name in the original scripts."""

    person: Person
    natives: tuple[tuple[str, str], ...]


class Tables(NamedTuple):
    """Places and surnames with the relation of each spelling, people, and the ids of each spelling.

    `surnames` are the ids of the people who may be called by a spelling alone; `natives` are all forms in the original
    scripts, the Russian ones of places elsewhere too, with what they name; `listed` has the id of a name in a rule.
    """

    entities: Mapping[str, Entry]
    spellings: Mapping[str, Mapping[str, str]]
    bearers: Mapping[str, Bearer]
    meant: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    natives: Mapping[str, tuple[str, ...]]
    listed: Mapping[tuple[str, str], str]


class _Listed(NamedTuple):
    """One entity as a rule lists it: spellings with their relation, forms in the original scripts, or a person."""

    rule: str
    entity: Entry
    spellings: Mapping[str, str]
    natives: tuple[str, ...] = ()
    bearer: Bearer | None = None


@cache
def tables() -> Tables:
    """All curated entities; read and rendered once, when they are first asked for.

    >>> tables().meant["Charkiw"], tables().surnames["Zelensky"]
    (('place:UA:Харків',), ('person:uk:Володимир Зеленський',))
    """
    entities: dict[str, Entry] = {}
    spellings: dict[str, dict[str, str]] = {}
    bearers: dict[str, Bearer] = {}
    natives: dict[str, tuple[str, ...]] = {}
    named: dict[tuple[str, str], str] = {}
    for listed in _listed():
        known = entities.setdefault(listed.entity.id, listed.entity)
        if known.kind != "surname":
            named[listed.rule, listed.entity.canonical] = known.id
        natives[known.id] = tuple(dict.fromkeys((*natives.get(known.id, ()), *listed.natives)))
        if listed.bearer is not None:
            bearers[known.id] = listed.bearer
            if listed.spellings:
                spellings[known.id] = dict(listed.spellings)
        else:
            spellings[known.id] = dict(listed.spellings) | spellings.get(known.id, {}) | {known.canonical: "spelling"}
    meant = _ids(spellings)
    surnames = _ids({name: bearer.person.surname_spellings for name, bearer in bearers.items()})
    return Tables(entities, spellings, bearers, meant, surnames, _ids(natives), named)


def _ids(forms: Mapping[str, Collection[str]]) -> dict[str, tuple[str, ...]]:
    """Each form with the names that have it, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(forms):
        for form in forms[name]:
            found[form] = (*found.get(form, ()), name)
    return found


def full_names(bearer: Bearer) -> Iterator[tuple[str, str]]:
    """The spellings of a full name: those of one convention or with a canonical part, then the `mixed` ones.

    >>> person = tables().bearers["person:uk:Володимир Зеленський"]
    >>> found = dict(full_names(person))
    >>> list(found)[0], found["Wolodymyr Selenskyj"], found["Wladimir Zelenskyi"]
    ('Volodymyr Zelenskyy', 'spelling', 'mixed')
    """
    person = bearer.person
    canonical = f"{person.given} {person.surname}"
    found = {f"{given} {person.surname}" for given in person.given_spellings}
    found.update(f"{person.given} {surname}" for surname in person.surname_spellings)
    for language, native in bearer.natives:
        for spelling in render.every([native], language)[0]:
            given, _, surname = spelling.partition(" ")
            if given in person.given_spellings and surname in person.surname_spellings:
                found.add(spelling)
    yield canonical, "spelling"
    yield from ((spelling, "spelling") for spelling in sorted(found - {canonical}))
    every = (" ".join(parts) for parts in product(person.given_spellings, person.surname_spellings))
    yield from ((spelling, "mixed") for spelling in sorted(set(every) - found - {canonical}))


def _listed() -> Iterator[_Listed]:
    """Every listed place, person and surname."""
    root = shipped()
    for path in sorted(root.glob("names/*.toml")):
        for rule in read_pack(path, "names", root):
            if "places" in rule.data:
                yield from _places(rule)
            if "people" in rule.data:
                yield from _people(rule)


def _places(rule: Rule) -> Iterator[_Listed]:
    data = rule.data
    language: str = data.get("bearer", data["language"])
    country = next((code for word, code in _COUNTRIES.items() if f"-{word}" in rule.id), "")
    forms: dict[str, dict[str, str]] = {}
    for table, relation in _OTHERS.items():
        for canonical, listed in data.get(table, {}).items():
            forms.setdefault(canonical, {}).update(dict.fromkeys(listed, relation))
    for spelling, place in gazetteer.places(data).by_spelling.items():
        forms.setdefault(place.canonical, {})[spelling] = "spelling"
    for canonical, natives in data["places"].items():
        native = natives[0] if natives else ""
        entity = Entry(f"place:{country}:{native or canonical}", "place", language, native, canonical, country, 0)
        yield _Listed(rule.id, entity, forms.get(canonical, {}), tuple(natives))


def _people(rule: Rule) -> Iterator[_Listed]:
    data = rule.data
    bearer: str = data.get("bearer", data["language"])
    tag = bearer or "und"
    languages = (data["language"], "ru") if data["language"] != "ru" else ("ru",)
    for person in gazetteer.people(data).everyone:
        natives = data["people"][person.name]
        native = natives[0] if natives else ""
        entity = Entry(f"person:{tag}:{native or person.name}", "person", bearer, native, person.name, "", 0)
        others = {
            form: relation for table, relation in _OTHERS.items() for form in data.get(table, {}).get(person.name, ())
        }
        letters = tuple(zip(languages, natives, strict=False))
        yield _Listed(rule.id, entity, others, tuple(natives), Bearer(person, letters))
        last = tuple(name.partition(" ")[2] for name in natives)
        surname = last[0] if last else ""
        name = f"surname:{tag}:{surname or person.surname}"
        entity = Entry(name, "surname", bearer, surname, person.surname, "", 0)
        forms = {form.rpartition(" ")[2]: relation for form, relation in others.items()}
        yield _Listed(rule.id, entity, forms | dict.fromkeys(person.surname_spellings, "spelling"), last)
