"""The derived gazetteer: places of Ukraine, Russia and Belarus, countries, capitals and large cities of the world.

The files of `normalize/romanize/index/` hold what cannot be computed: names in their own letters, canonical spellings,
irregular and old ones, and under which loose keys they are found. Whether a spelling belongs to a name is decided by
rendering the name (`render.every`), so that the index is small and a new system needs no larger one. It is read when it
is first asked, in some 40 ms; `tools/build_gazetteer.py` makes it and says what from.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.errors import OptionError, nearest
from normalize.romanize import render, tables
from normalize.romanize.keys import key

FOLDER = Path(__file__).with_name("index")
KINDS = {"p": "place", "c": "country"}
OTHERS = ("name", "place", "word")
"""What the spelling of a place may be besides."""
RELATIONS = ("spelling", "exonym", "historical")
"""What a listed form is to the name: another spelling, another language's own name, an old or unrelated one."""

_FOREIGN = regex.compile(r"[^\x00-\x7F]|[jwx']|tch|cz|sz|ou|ea|hh|(?<!s)ss|[aiu]s$|iy|yy")
"""What no official romanisation of the region has: a spelling without it may be the right one of another village."""
_BALTIC = regex.compile(r"(?:[aiu]s|[aeė])$")


class Entry(NamedTuple):
    """One place or country: `id` is `place:UA:Харків`, `country:UA`; `weight` its inhabitants, or 0."""

    id: str
    kind: str
    language: str
    native: str
    canonical: str
    country: str
    weight: int


class Hit(NamedTuple):
    """What a spelling may stand for: the entry, how the form belongs to it, and the languages whose form it is."""

    entry: Entry
    relation: str
    languages: tuple[str, ...]


class _Record(NamedTuple):
    entry: Entry
    russian: str
    listed: dict[str, tuple[str, tuple[str, ...]]]
    """Listed form to its relation and the languages that use it."""


class _Index(NamedTuple):
    """The files as they are read: lines, which are taken apart only when they are asked for."""

    records: list[str]
    keys: list[str]
    gates: dict[str, frozenset[str]]


def lookup(spelling: str) -> tuple[Hit, ...]:
    """What `spelling` may stand for, the most populous first; () when it is no known spelling of anything.

    The spelling is compared exactly, but for the kind of its apostrophes; canonical spellings are found too.

    >>> [(hit.entry.id, hit.relation, hit.languages) for hit in lookup("Selydowe")]
    [('place:UA:Селидове', 'spelling', ('uk',))]
    >>> lookup("Selydowitz")
    ()
    """
    return _lookup(spelling.replace("’", "'").replace("ʼ", "'"))


@lru_cache(maxsize=8_192)
def _lookup(spelling: str) -> tuple[Hit, ...]:
    hits = (_hit(number, spelling) for number in _numbers(key(spelling)))
    found = [hit for hit in hits if hit is not None]
    return tuple(sorted(found, key=lambda hit: (-hit.entry.weight, hit.entry.id)))


def loose(spelling: str, countries: Collection[str]) -> tuple[Entry, ...]:
    """The places of the countries with a spelling that sounds the same.

    Baltic endings do not count. Old names are no evidence.

    >>> [entry.canonical for word in ("Sjelydove", "Tokmakas") for entry in loose(word, {"UA"})]
    ['Selydove', 'Tokmak']
    >>> loose("Selydovitz", {"UA"})
    ()
    """
    for form in _stripped(spelling):
        if found := tuple(entry for entry in _alike(key(form)) if entry.country in countries):
            return found
    return ()


def is_foreign(spelling: str) -> bool:
    """Whether the spelling has letters that no official romanisation of the region has."""
    return _FOREIGN.search(spelling) is not None


@lru_cache(maxsize=1_024)
def _alike(wanted: str) -> tuple[Entry, ...]:
    records = (_record(number) for number in _numbers(wanted))
    found = [record.entry for record in records if any(key(form) == wanted for form in _current(record))]
    return tuple(sorted(found, key=lambda entry: (-entry.weight, entry.id)))


def _stripped(spelling: str) -> Iterator[str]:
    yield spelling
    if "x" in spelling:
        yield spelling.replace("tx", "ch").replace("x", "sh")
    if ending := _BALTIC.search(spelling):
        yield spelling[: ending.start()]


def _current(record: _Record) -> Iterator[str]:
    own = record.entry
    yield from (own.canonical, *_rendered(own.native, own.language), *_rendered(record.russian, "ru"))
    yield from (form for form, (relation, _) in record.listed.items() if relation == "spelling")


def spellings(entry_id: str) -> tuple[tuple[str, str], ...]:
    """The spellings of an entry, each with its relation, the canonical one first. Raises `OptionError` like `entry`.

    >>> spellings("place:UA:Часів Яр")[0]
    ('Chasiv Yar', 'spelling')
    """
    record = _record(_number(entry_id))
    made = (*_rendered(record.entry.native, record.entry.language), *_rendered(record.russian, "ru"))
    found = {record.entry.canonical: "spelling"} | dict.fromkeys(made, "spelling")
    found |= {form: relation for form, (relation, _) in record.listed.items() if form not in found}
    return tuple(found.items())


def entry(entry_id: str) -> Entry:
    """The entry of an id. Raises `OptionError` with the nearest ids for an unknown one.

    >>> entry("country:DE").canonical
    'Germany'
    """
    return _record(_number(entry_id)).entry


def entries() -> tuple[Entry, ...]:
    """All entries, ordered by kind, country and native form."""
    return tuple(_record(number).entry for number in range(len(_index().records)))


def russian(entry_id: str) -> str:
    """The Russian form of the name of a place in Ukraine or Belarus, or ""."""
    return _record(_number(entry_id)).russian


def others(spelling: str) -> frozenset[str]:
    """What else the spelling of a place is: a `name` of people, a `place` elsewhere, a `word`; empty for most.

    >>> sorted(others("Odessa")), sorted(others("Selydowe"))
    (['name', 'place', 'word'], [])
    """
    return frozenset(kind for kind in OTHERS if spelling in _index().gates[kind])


def begins_name(spelling: str) -> bool:
    """Whether a place of several words may begin with a word so spelled."""
    return key(spelling) in _index().gates["first"]


@cache
def stems() -> tuple[str, ...]:
    """The literals that wake the rule, at most 5,000: parts that spellings have and ordinary text has not."""
    return tuple(_read("stems"))


@cache
def abroad() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The literals of the listed cities elsewhere: for a text about their country, and a few for any text."""
    near, far = _read("abroad")
    return tuple(near.split("|")), tuple(far.split("|"))


@cache
def _index() -> _Index:
    gates: dict[str, frozenset[str]] = {}
    for line in _read("gates"):
        kind, _, words = line.partition("\t")
        gates[kind] = frozenset(words.split("|"))
    return _Index(_read("entries"), _read("keys"), gates)


def _read(name: str) -> list[str]:
    """The lines of one file, without its header."""
    text = gzip.decompress((FOLDER / f"{name}.gz").read_bytes()).decode("utf-8")
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return lines[first:]


def _numbers(wanted: str) -> Iterable[int]:
    """The numbers of the entries under a key."""
    keys = _index().keys
    at = bisect_left(keys, wanted + "\t")
    if at == len(keys) or not keys[at].startswith(wanted + "\t"):
        return ()
    return map(int, keys[at].partition("\t")[2].split(" "))


@cache
def _by_id() -> dict[str, int]:
    return {_id(line.split("\t", 5)): number for number, line in enumerate(_index().records)}


def _number(entry_id: str) -> int:
    number = _by_id().get(entry_id)
    if number is None:
        raise OptionError(f"unknown entry {entry_id!r}{nearest(entry_id, _by_id())}; ids look like place:UA:Харків")
    return number


def _id(fields: list[str]) -> str:
    kind, country, _, native = fields[:4]
    return f"country:{country}" if kind == "c" else f"place:{country}:{native}"


@lru_cache(maxsize=4_096)
def _record(number: int) -> _Record:
    fields = _index().records[number].split("\t")
    kind, country, language, native, canonical, weight, russian_form, *rest = fields
    listed: dict[str, tuple[str, tuple[str, ...]]] = {}
    for relation, forms in zip(RELATIONS, rest, strict=True):
        for form in filter(None, forms.split("|")):
            name, _, languages = form.partition("=")
            listed.setdefault(name, (relation, tuple(languages.split(",")) if languages else ()))
    own = Entry(_id(fields), KINDS[kind], language, native, canonical or native, country, int(weight))
    return _Record(own, russian_form, listed)


def _hit(number: int, spelling: str) -> Hit | None:
    """How `spelling` belongs to an entry that has its key: by its own letters, by its Russian ones, by the list."""
    record = _record(number)
    own = record.entry
    if spelling == own.canonical or spelling in _rendered(own.native, own.language):
        return Hit(own, "spelling", (own.language,))
    if spelling in _rendered(record.russian, "ru"):
        return Hit(own, "spelling", ("ru",))
    return Hit(own, *record.listed[spelling]) if spelling in record.listed else None


@lru_cache(maxsize=1_024)
def _rendered(native: str, language: str) -> dict[str, None]:
    """Every spelling of a Cyrillic name; none of another script, and of languages without tables."""
    return render.every([native], language)[0] if native and language in tables.languages() else {}
