"""For search: every spelling of a name, and the people and places that a text names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from normalize.compiled import Proposal
from normalize.context import Context
from normalize.engine import Normalizer, alone
from normalize.errors import OptionError
from normalize.lines import Lines
from normalize.plan import wake
from normalize.procedures.names_found import found
from normalize.procedures.names_mentions import before
from normalize.resolve import resolve
from normalize.romanize import cues, curated, entities
from normalize.romanize.entities import USUAL, Hit
from normalize.romanize.index import Entry
from normalize.romanize.styles import OFFICIAL
from normalize.rules import Rule, load
from normalize.sweep import Sweep

_MARK = "\ue000"
"""Stands, with a number behind it, for an entity; a private character, so that it is no spelling of any."""


class Name(NamedTuple):
    """A person or place that a text names: where (`text[start:end]`, code points), and who or what it is.

    `id` is that of `normalize.variants` and of the exports, `kind` is person, place or country, `canonical` the house
    spelling, `native` the form in the original script ("" where none is listed).
    """

    start: int
    end: int
    text: str
    id: str
    kind: str
    canonical: str
    native: str


def variants(name: str, *, relations: Iterable[str] = USUAL) -> list[str]:
    """Every spelling of what is called `name`, the house spelling first, the others by relation and alphabet.

    `name` is any spelling of a person, a surname, a place or a country, in any case of letters, a form in the original
    script, or an id. A surname alone gives the spellings of the surname, a full name those of the full name. Where the
    spelling is the house spelling of one entity, that one is meant; else the spellings of all that may be meant follow
    each other, the likeliest first. `relations` says which spellings: `spelling`, `mixed` (a full name in two
    conventions), `exonym`, and, if asked for, `rename`, `historical` and `cognate`.

    Raises `OptionError` for an unknown name, with the nearest house spellings, or an unknown relation.

    >>> variants("Kiev")[0], "Zelensky" in variants("Zelenskyy"), variants("Харків")[0]
    ('Kyiv', True, 'Kharkiv')
    """
    wanted = entities.checked("relation", relations, entities.RELATIONS)
    return list(dict.fromkeys(form for entity in _called(name) for form, _ in entities.spellings(entity.id, wanted)))


def _called(name: str) -> list[Entry]:
    """The entities that `name` stands for."""
    if not isinstance(name, str):
        raise OptionError(f"a name is a string; found {name!r}")
    if ":" in name:
        return [entities.entity(name)]
    hits = entities.lookup(name)
    if not hits:
        raise entities.unknown(name)
    hits = tuple(hit for hit in hits if hit.relation in USUAL) or hits
    if any(hit.entity.kind == "surname" for hit in hits):
        # A surname alone: its spellings, and not the full names of those who bear it.
        hits = tuple(hit for hit in hits if hit.entity.kind != "person")
    return [hit.entity for hit in _best(hits, name)]


def _best(hits: tuple[Hit, ...], name: str) -> list[Hit]:
    """Those of which `name` is the house spelling or the form in the original script, or all."""
    exact = [hit for hit in hits if name.casefold() in (hit.entity.canonical.casefold(), hit.entity.native.casefold())]
    return exact or list(hits)


def names(text: str) -> list[Name]:
    """The listed people and places that `text` names, in order, in any spelling and in the house spelling.

    What merely looks like a name is left out by the gates that decide whether `fix` would change it: dishes, titles of
    works, addresses, forms that are mentioned as forms, places elsewhere, people who share a surname. The text is read
    as English, in whatever language it is. Raises `OptionError` where it is no `str`.

    >>> for name in names("Zelensky left Charkiw for Kyiv."):
    ...     print(name.start, name.end, name.id, name.canonical)
    0 8 person:uk:Володимир Зеленський Volodymyr Zelenskyy
    14 21 place:UA:Харків Kharkiv
    26 30 place:UA:Київ Kyiv
    >>> names("We had chicken Kiev in Odessa, Texas.")
    []
    """
    if not isinstance(text, str):
        raise OptionError(f"a text is a str; found {type(text).__name__}: decode or convert it first")
    normalizer, marked = _finder()
    listed = sorted(_name(text, proposal, marked) for proposal in resolve(_proposals(normalizer, text)))
    certain = [name for name in listed if not _is_another(name, text)]
    others = (name for name in _derived(normalizer, text) if not _overlaps(name, listed))
    return sorted((*certain, *others))


def _name(text: str, proposal: Proposal, marked: tuple[str, ...]) -> Name:
    start, end = min(part[0] for part in proposal.parts), max(part[1] for part in proposal.parts)
    entity = entities.entity(marked[int(proposal.parts[-1][2].removeprefix(_MARK))])
    return Name(start, end, text[start:end], entity.id, entity.kind, entity.canonical, entity.native)


def _derived(normalizer: Normalizer, text: str) -> Iterator[Name]:
    """The places that only the derived gazetteer knows."""
    lines = Lines(text)
    for start, end, entry in found(Context(text, text, lines, "en", OFFICIAL)):
        change = Proposal(((start, end, _MARK),), normalizer.rules[0], "safe")
        if normalizer._plan.protection.allows(change, lines):
            entity = entities.entity(entry.id)
            yield Name(start, end, text[start:end], entity.id, entity.kind, entity.canonical, entity.native)


def _overlaps(name: Name, others: Sequence[Name]) -> bool:
    """Whether `name` shares characters with one of `others`, which are in order and apart."""
    at = bisect_left(others, name.end, key=lambda other: other.start)
    return at > 0 and others[at - 1].end > name.start


def _is_another(name: Name, text: str) -> bool:
    """Whether the surname is that of somebody else: a given name stands before it that the person has not."""
    bearer = curated.tables().bearers.get(name.id)
    given = before(text, name.start)
    return bearer is not None and given in _given_names() and given not in bearer.person.given_spellings


@cache
def _given_names() -> frozenset[str]:
    """The given names of the listed people, in any spelling, and others that are borne far from them."""
    bearers = curated.tables().bearers.values()
    return cues.words("given").union(*(bearer.person.given_spellings for bearer in bearers))


def _proposals(normalizer: Normalizer, text: str) -> Iterator[Proposal]:
    """What the rules would put in the place of names, all of it for the text as it is: marks of entities."""
    plan = normalizer._plan
    sweep = Sweep(plan, text, text, [], wake(plan, text, plan.scan), plan.scan, None, [])
    for woken in sweep.woken().values():
        for number, lines in woken.items():
            yield from sweep.propose(number, lines)


@cache
def _finder() -> tuple[Normalizer, tuple[str, ...]]:
    """The rules on listed names with a mark for every house spelling, and the ids that the numbers in marks stand for.

    So the house spelling itself is one that would be changed, and the gates decide about it as about any other.
    """
    ids = tuple(dict.fromkeys(curated.tables().listed.values()))
    numbers = {name: number for number, name in enumerate(ids)}
    rules = [
        _marking(rule, numbers)
        for rule in load()
        if rule.family == "names" and not rule.data.keys().isdisjoint(("places", "people"))
    ]
    return alone(rules, lang="en", level="safe"), ids


def _marking(rule: Rule, numbers: Mapping[str, int]) -> Rule:
    marks = {}
    for name in (*rule.data.get("places", ()), *rule.data.get("people", ())):
        mark = f"{_MARK}{numbers[curated.tables().listed[rule.id, name]]}"
        marks[name] = f"{mark} {mark}" if "people" in rule.data else mark
    fixed: dict[str, Any] = {**rule.data.get("fixed", {}), OFFICIAL: marks}
    return replace(rule, data={**rule.data, "fixed": fixed})
