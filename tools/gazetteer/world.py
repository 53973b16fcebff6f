"""Countries, capitals and large cities of the rest of the world: English names, exonyms, other spellings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from gazetteer.places import LANGUAGES, straight
from normalize.romanize import render, tables
from normalize.romanize.keys import key
from normalize.romanize.sounds import same_name

LARGE = 300_000
"""Inhabitants from which a city is listed; capitals are listed whatever their size."""
TONGUES = (
    "af az bs ca cs cy da de es et eu fi fr ga gl hr hu id is it lb lt lv ms mt nb nl nn pl pt ro sk sl sq sv sw tr uz "
    "vi"
).split()
"""CLDR locales in Latin letters whose names of countries and cities are taken."""
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'. -]{3,}")
_CYRILLIC = re.compile(r"[\u0400-\u042f][\u0400-\u04ff -]+")
# English names of cities that GeoNames lists first by their local one, and capitals that have another name by now.
ENGLISH = {"Köln": "Cologne", "Zürich": "Zurich", "Sevilla": "Seville", "Thessaloníki": "Thessaloniki"}
CAPITALS = {"Nur-Sultan": "Astana", "Melekeok": "Ngerulmud", "Saint John's": "St. John's"}


class Name(NamedTuple):
    """A country or a city: `exonyms` by spelling with the languages that use them; `others` may be old names."""

    kind: str
    country: str
    native: str
    language: str
    canonical: str
    weight: int
    spellings: tuple[str, ...]
    exonyms: Mapping[str, tuple[str, ...]]
    historical: tuple[str, ...]


def countries(listed: Mapping[str, Mapping[str, Any]]) -> list[Name]:
    """All countries of GeoNames that CLDR names in English."""
    english = Locale("en").territories
    found = []
    for code in sorted(set(listed) & set(english)):
        canonical = straight(english[code])
        tongue = _tongue(code)
        native = _locale(tongue).territories.get(code, "") if tongue else ""
        foreign = {tag: name for tag in TONGUES if (name := _locale(tag).territories.get(code))}
        found.append(_name("country", code, native, tongue, canonical, listed[code]["population"], foreign, ()))
    return found


def cities(listed: Iterable[Mapping[str, Any]], capitals: Mapping[str, str], press: Mapping[int, str]) -> list[Name]:
    """The large cities and the capitals of all countries but those that `places` has, and those in `press` by number.

    Of a country's cities of one name the largest is taken; `press` gives the English form.
    """
    zones = _zones()
    chosen: dict[tuple[str, str], Name] = {}
    for city in sorted(
        listed, key=lambda city: (city["geonameid"] not in press, -city["population"], city["geonameid"])
    ):
        code, main = city["countrycode"], straight(city["name"])
        capital = CAPITALS.get(capitals.get(code, "").strip(), capitals.get(code, "").strip())
        named = {main, *map(straight, city["alternatenames"])}
        is_capital = capital != "" and (main == capital or (capital in named and not _has(chosen, code, capital)))
        wanted = press.get(city["geonameid"])
        if code in (*LANGUAGES, "AQ") or (city["population"] < LARGE and not is_capital and not wanted):
            continue
        canonical = wanted or ENGLISH.get(main, capital if is_capital else main)
        zone = zones.get((code, key(canonical)))
        foreign = {tag: name for tag in TONGUES if zone and (name := _city(tag, zone))}
        tongue = _tongue(code)
        if not wanted and tongue and not _LATIN.match(_locale(tongue).territories.get(code, "A")):
            canonical = _plain(canonical)
        native = ((_city(tongue, zone) or "") if tongue and zone else "") or _cyrillic(named, tongue, canonical)
        latin = [n for n in sorted(named) if _LATIN.fullmatch(n)]
        name = _name("place", code, native, tongue, canonical, city["population"], foreign, latin)
        chosen.setdefault((code, canonical), _joined(name) if wanted else name)
    return sorted(chosen.values(), key=lambda name: (name.country, name.canonical))


def _cyrillic(named: Iterable[str], tongue: str, canonical: str) -> str:
    """The form in the letters of the country's own language that gives the English one, or ""."""
    forms = sorted(name for name in named if _CYRILLIC.fullmatch(name))
    if tongue not in tables.languages() or not forms:
        return ""
    made = zip(forms, render.every(forms, tongue), strict=True)
    return next((form for form, spellings in made if canonical in spellings), "")


def _joined(name: Name) -> Name:
    """With the exonyms that are the same name among the spellings, with the languages that use them."""
    same = {form: tags for form, tags in name.exonyms.items() if same_name(form, name.canonical)}
    spellings = [*name.spellings, *(f"{form}={','.join(tags)}" for form, tags in same.items())]
    other = {form: tags for form, tags in name.exonyms.items() if form not in same}
    return name._replace(spellings=tuple(sorted(spellings)), exonyms=other)


def _plain(name: str) -> str:
    """A name from another script as newspapers write it: without the marks of its transliteration."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.replace("'", "")


def _has(chosen: Mapping[tuple[str, str], Name], code: str, capital: str) -> bool:
    return (code, capital) in chosen


def _name(
    kind: str, code: str, native: str, tongue: str, canonical: str, weight: int,
    foreign: Mapping[str, str], latin: Iterable[str],
) -> Name:  # fmt: skip
    exonyms: dict[str, tuple[str, ...]] = {}
    for tag, name in foreign.items():
        name = straight(name)
        if name != canonical and _LATIN.fullmatch(name):
            exonyms[name] = (*exonyms.get(name, ()), tag)
    others = [name for name in latin if name != canonical and name not in exonyms]
    near = tuple(name for name in others if same_name(name, canonical))
    far = tuple(name for name in others if name not in near)
    return Name(kind, code, straight(native) or canonical, tongue, canonical, weight, near, exonyms, far)


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag)


@cache
def _tongue(code: str) -> str:
    """The first official language of a country that CLDR has, or ""."""
    for tag in get_official_languages(code, de_facto=True):
        try:
            return str(_locale(tag).language)
        except UnknownLocaleError:
            continue
    return ""


def _city(tag: str, zone: str) -> str | None:
    found = _locale(tag).time_zones.get(zone)
    return found.get("city") if found else None


def _zones() -> dict[tuple[str, str], str]:
    """The time zones by country and key of the city that they are named for."""
    found = {}
    for zone, code in get_global("zone_territories").items():
        city = _city("en", zone) or zone.rpartition("/")[2].replace("_", " ")
        found[code, key(city)] = zone
    return found
