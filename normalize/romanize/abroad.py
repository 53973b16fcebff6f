"""The countries whose cities are listed in `abroad.toml`: what shows that a text is about one, and which forms stay."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.romanize import index
from normalize.romanize.index import Entry
from normalize.romanize.sounds import ALIKE, bare, bones, same_name

_FOREIGN = regex.compile(r"[^\x00-\x7F]|[jwx]|ch|ou|oe|oo|cz|sz|zs|cs|dz|tz|ck|ss|[aiu]s$")
"""What other languages write in names, and English seldom does."""


class Country(NamedTuple):
    """`said` finds a word that names the country; `cities` are the accepted forms, `stays` others that are right.

    `also` are what presses call a city besides. Where the country writes Latin letters (`latin`), forms that differ in
    their marks alone are right, too.
    """

    words: tuple[str, ...]
    said: regex.Pattern[str]
    cities: frozenset[str]
    stays: frozenset[str]
    latin: bool
    also: Mapping[str, tuple[str, ...]]


@cache
def countries() -> Mapping[str, Country]:
    """The listed countries by their ISO 3166 codes.

    >>> "Yerevan" in countries()["AM"].cities, "Kishinev" in countries()["MD"].stays
    (True, True)
    """
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    found = {}
    for code, table in tables.items():
        words = tuple(word.replace("%", " ") for word in table["words"].split())
        said = regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, words))})(?!na\b)")
        others = (word.replace("%", " ") for word in table.get("others", "").split())
        stays = frozenset((*table.get("stays", ()), *others))
        also = {
            name: tuple(form.replace("%", " ") for form in forms.split())
            for name, forms in table.get("also", {}).items()
        }
        found[code] = Country(words, said, frozenset(table["cities"]), stays, table.get("latin", False), also)
    return found


def spoken_of(text: str, found: Iterable[tuple[int, str]]) -> frozenset[str]:
    """The codes of the countries that `text` speaks of: `found` has the literals in it that may name one.

    >>> sorted(spoken_of("Iranian and Indian ministers met in Indiana.", [(0, "Iran"), (12, "India"), (36, "India")]))
    ['IN', 'IR']
    >>> sorted(spoken_of("Indiana", [(0, "India")]))
    []
    """
    codes = words()
    return frozenset(
        code
        for at, word in found
        if word in codes and (at == 0 or not text[at - 1].isalpha()) and not text.startswith("na", at + len(word))
        for code in codes[word]
    )


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """The words that name countries, each with the codes of those that it names."""
    found: dict[str, tuple[str, ...]] = {}
    for code, country in countries().items():
        for word in country.words:
            found[word] = (*found.get(word, ()), code)
    return found


def is_foreign(spelling: str) -> bool:
    """Whether the spelling has letters that other languages write in names, and English seldom does."""
    return _FOREIGN.search(spelling) is not None


@cache
def _entries() -> tuple[Entry, ...]:
    """The listed cities as the index has them; those that it lacks, by the accepted name alone."""
    found = []
    for code, country in countries().items():
        for name in sorted(country.cities):
            hits = [hit.entry for hit in index.lookup(name) if hit.entry.country == code and hit.entry.kind == "place"]
            own = [entry for entry in hits if entry.canonical == name]
            if own or not hits:
                found.append(own[0] if own else Entry(f"place:{code}:{name}", "place", "", name, name, code, 0))
    return tuple(found)


@cache
def called() -> Mapping[str, Entry]:
    """The listed cities by what presses call them besides: `Naplouse`, `Chan Junis`.

    >>> called()["Naplouse"].canonical
    'Nablus'
    """
    return {form: city for city in _entries() for form in countries()[city.country].also.get(city.canonical, ())}


@lru_cache(maxsize=4_096)
def begins_called(word: str) -> bool:
    """Whether a name of several words that presses use begins with `word`.

    >>> begins_called("Chan"), begins_called("Naplouse")
    (True, False)
    """
    return any(form.startswith(f"{word} ") for form in called())


def sounding(spelling: str) -> tuple[Entry, ...]:
    """The listed cities that an unlisted spelling may stand for, where it looks like another language's.

    >>> [city.canonical for city in sounding("Dschabalija")], sounding("Jabaliyah"), sounding("Kermani")
    (['Jabalia'], (), ())
    """
    if not is_foreign(spelling):
        return ()
    readings = bones(spelling) | bones(bare(spelling))
    near = {city.id: city for form in readings for city in _by_bones().get(form, ())}
    return tuple(city for city in near.values() if same_name(spelling, city.canonical, ALIKE))


@cache
def _by_bones() -> Mapping[str, tuple[Entry, ...]]:
    """The listed cities by the consonants of their accepted forms."""
    found: dict[str, tuple[Entry, ...]] = {}
    for city in _entries():
        for form in bones(city.canonical) | bones(bare(city.canonical)):
            found[form] = (*found.get(form, ()), city)
    return found
