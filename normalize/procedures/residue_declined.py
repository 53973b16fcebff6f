"""Places in Latin letters or in Russian in a Ukrainian text, where their case is told: `до London`, `з міста Oslo`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from string import ascii_uppercase
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_mentions import quoted
from normalize.procedures.residue_exonym_table import exonyms
from normalize.procedures.residue_script_table import Thing, by_english_name, things
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues

_RIDE = r"(?i:поїзд|потяг|рейс|маршрут|автобус|експрес|трас|лінія|лінії|сполучення)\p{Ll}{0,3}"
_RIDE_ENDS = "дгстмуаияіюх"
"""What has the places between which it runs behind it, in the nominative: `поїзд Warszawa – Одеса`."""
_AND = "і|й|та"
_RUSSIAN = regex.compile(r"[ыэъё]", regex.IGNORECASE)
_STOP = regex.compile(r"[.!?…] ")
_UKRAINIAN = regex.compile(r"[іїєґ’']", regex.IGNORECASE)
_DELIBERATE = "Россия"
"""A name that writers of Ukrainian leave as it is, or in small letters, on purpose."""
_NEAR = 40
"""Characters on either side in which a letter of Russian shows a quotation of it."""


def declined_place_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The last letter of a preposition, a blank and a Latin capital."""
    listed = f"{data['genitive']} {data['accusative']} {data['plain']}"
    ends = sorted({word[-1] for word in listed.split()} | set(_RIDE_ENDS))
    return tuple(f"={end} {capital}" for end in ends for capital in ascii_uppercase)


def declined_place(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A place in Latin letters becomes the Ukrainian one, in the case that the preposition before it asks for.

    All capitalised words on end have to be the name: `до New York Times` stays.
    """
    for match in _pattern(TableKey(data)).finditer(segment.text):
        place = _place(match["name"], unsure=bool(match["ride"] or match["mate"]))
        if place:
            plain = match["plain"] or match["ride"] or match["mate"]
            if match["mate"] and match["mate"] not in _nominatives():
                continue
            name = place.genitive if match["genitive"] else place.name if plain else place.accusative
            yield Offer(((segment.start + match.start("name"), segment.start + match.end("name"), name),))


@cache
def _nominatives() -> frozenset[str]:
    """What Ukrainian calls places: two of them before a verb in the plural are its subject, `Гданськ і Warszawa`."""
    return frozenset(thing.name for thing in things("uk").values())


@cache
def _russian() -> dict[str, str]:
    """What Russian calls places, in the nominative, and what Ukrainian does."""
    forms: dict[Thing, set[str]] = {}
    for form, thing in things("uk").items():
        forms.setdefault(thing, set()).add(form)
    own = {form for thing in forms for form in (thing.name, thing.genitive, thing.accusative)}
    found = {}
    for thing, every in forms.items():
        for form in every - own if thing.kind not in ("month", "weekday") else ():
            man = form[-1] not in "аяыи" and {f"{form}а", f"{form}у"} <= every
            woman = form[-2:] in ("ия", "ша") and form[:-1] + ("ю" if form[-1] == "я" else "у") in every
            woman = woman and thing.name[-1:] in ("а", "я") and form != _DELIBERATE
            named = thing.name and "ʼ" not in thing.name and not form.isupper() and not _UKRAINIAN.search(form)
            if named and (man or woman):
                found[form] = thing.name
    return found


def russian_place_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The Russian names of places, in the nominative."""
    del data
    return tuple(f"={form}" for form in _russian())


def russian_place(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A place under its Russian name, in a text that has other words of Russian; not in a sentence of Russian."""
    del data
    if not (_has_russian(context.first) or context.is_source("ru")):
        return
    for match in _names_in_russian().finditer(segment.text):
        before = _STOP.split(segment.text[max(0, match.start() - _NEAR) : match.start()])[-1]
        around = before + _STOP.split(segment.text[match.start() : match.end() + _NEAR])[0]
        if not (_RUSSIAN.search(around) or quoted(segment.text, match.start(), match.end())):
            name = _russian()[match["name"]]
            yield Offer(((segment.start + match.start("name"), segment.start + match.end("name"), name),))


@lru_cache(maxsize=8)
def _has_russian(text: str) -> bool:
    return _RUSSIAN.search(text) is not None


@cache
def _names_in_russian() -> Any:
    either = "|".join(sorted(map(regex.escape, _russian()), key=lambda form: (-len(form), form)))
    before = r"(?<![\w’'-])(?<!\p{Lu}\p{L}{0,20} )(?<!\p{Lu}\. )"
    return regex.compile(rf"{before}(?P<name>{either})(?![\w’'-])(?! \p{{Lu}})")


def _place(name: str, *, unsure: bool = False) -> Thing | None:
    """The place of an English or another foreign name, unless it is also a person's, or, if not `unsure`, may be."""
    listed = by_english_name()
    if name in cues.words("given"):
        return None
    form = exonyms("en").get(name)
    return listed.get(form.name if form and (form.certain or unsure) and name not in listed else name)


@cache
def _pattern(key: TableKey) -> Any:
    genitive, accusative, plain = (
        "|".join(form for word in key.data[case].split() for form in (word, word.capitalize()))
        for case in ("genitive", "accusative", "plain")
    )
    word = r"\p{Lu}[\p{Latin}’'-]++"
    mates = rf"(?<=(?:^|[.!?…] ))(?P<mate>\p{{Lu}}\p{{Cyrillic}}{{3,15}}+),? (?i:{_AND})"
    return regex.compile(
        rf"(?<![\w’'-])(?:(?P<genitive>{genitive})|(?P<plain>{plain})|(?P<ride>{_RIDE})|(?:{accusative})|{mates}) "
        rf"(?P<name>(?=[A-Z])[\p{{Latin}}’'-]++(?: {word})*+)(?![\w&]|[ .]\w*[A-Za-z]| [\d&])"
        r"(?(ride)(?= ?[–—-] ?\p{Lu}\p{Cyrillic}))(?(mate)(?= \p{Ll}{2,}(?:[юуая]ть|ли)(?:ся)?(?!\p{L})))"
    )
