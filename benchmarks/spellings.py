"""The true spellings of `../shared/names/variants.tsv`, told by rule from other names, words and errors."""

from __future__ import annotations

import csv
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.romanize import entities, render
from normalize.rules import shipped

VARIANTS = Path(__file__).parent.parent.parent / "shared" / "names" / "variants.tsv"
NEAR = 0.34
"""Letters by which a spelling may differ in sound from a rendering of its name, as a part of the longer one."""


_GENERIC = regex.compile(r"^Горад | район$")
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ı": "i", "ø": "o", "æ": "e", "ə": "e", "ß": "ss", "þ": "t"})
_SOUNDS = tuple(
    (regex.compile(pattern), sound)
    for pattern, sound in (
        (r"['’ʹʼ`´‘\s-]", ""),
        (r"shch|schtsch|chtch|szcz|stsj|sjtj|xtx|sht?x", "S"),
        (r"tsch|tch|tsj|tx|cs|cz|sch|sh|sj|sz|zs|zj|zh|dzh|ts|tz|dz|dj|tj", "S"),
        (r"[szcxj](?=[^aeiouy]|$)|[szc]", "S"),
        (r"kh|ch|gh|[gkqh]", "K"),
        (r"[vwf]|(?<=[aeo])u(?![aeiou])", "V"),
        (r"[iyj]", "I"),
        (r"ou|oe|u", "u"),
        (r"I+", "I"),
        (r"(.)\1", r"\1"),
    )
)


class Row(NamedTuple):
    """One spelling of an entity, with the house spelling and the English form of the file, and what the rule says."""

    kind: str
    country: str
    language: str
    relation: str
    spelling: str
    house: str
    english: str


def sound(name: str) -> str:
    """A rough fold of `name` by which spellings of one name in many languages agree; only for telling other names.

    >>> sound("Slavútitx"), sound("Slawutytsch"), sound("Slavutič")
    ('SlaVutIS', 'SlaVutIS', 'SlaVutIS')
    """
    plain = unicodedata.normalize("NFD", name.lower().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pattern, letter in _SOUNDS:
        plain = pattern.sub(letter, plain)
    return plain


def distance(one: str, other: str) -> int:
    """The edit distance of two short words.

    >>> distance("kitten", "sitting")
    3
    """
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        made = [count]
        for at, second in enumerate(other, 1):
            made.append(min(row[at] + 1, made[-1] + 1, row[at - 1] + (letter != second)))
        row = made
    return row[-1]


@cache
def rows() -> tuple[tuple[Row, ...], dict[str, int]]:
    """The true spellings of the file that are measured, and how many rows each rule left out."""
    with VARIANTS.open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    left_out = {"unattested": 0, "another name": 0, "entity unclear": 0, "ordinary word": 0}
    entities: dict[tuple[str, str], dict[str, dict[str, str]]] = {}
    for row in read:
        if row["source"].endswith(" 0%"):
            left_out["unattested"] += 1
        else:
            entities.setdefault((row["entity_id"], row["native"]), {})[row["variant"]] = row
    found: list[Row] = []
    for spellings in entities.values():
        if any(regex.match(r"\p{Ll}(?!l-)", spelling) for spelling in spellings):
            left_out["ordinary word"] += len(spellings)
            continue
        near = [made for row in spellings.values() if (made := _row(row)) is not None]
        if 2 * len(near) < len(spellings):
            left_out["entity unclear"] += len(spellings)
            continue
        left_out["another name"] += len(spellings) - len(near)
        found += near
    return tuple(found), left_out


def _row(row: Mapping[str, str]) -> Row | None:
    """The row with its relation and house spelling; None when it is no spelling of the entity's name."""
    own, russian = _renderings(row["native"], row["country"])
    english = frozenset((sound(row["canonical_en"]),)) if row["country"] != "UA" or not own else frozenset()
    heard = sound(row["variant"])
    near = {
        relation: min((distance(heard, form) / max(len(heard), len(form), 1) for form in forms), default=1.0)
        for relation, forms in (("own", own), ("russian", russian), ("latin", english))
    }
    relation = min(near, key=lambda name: near[name])
    if near[relation] > NEAR:
        return None
    if relation == "latin" and own:
        relation = "own"
    language = row["lang"] if row["lang"] != "und" else "not said"
    return Row(row["type"], row["country"], language, relation, row["variant"], _house(row), row["canonical_en"])


@cache
def _renderings(native: str, country: str) -> tuple[frozenset[str], frozenset[str]]:
    """How the name sounds in its own language and in Russian, by each way of writing them."""
    if not regex.search(r"\p{Cyrillic}", native.split("|")[0]):
        return frozenset(), frozenset()
    own, _, russian = regex.sub(_GENERIC, "", native).partition("|")
    first = {"RU": "ru", "BY": "be"}.get(country, "uk")
    return _heard(own, first), _heard(russian, "ru")


def _heard(name: str, language: str) -> frozenset[str]:
    if not name:
        return frozenset()
    return frozenset(
        sound(render.render([name], language, system)[0][0]) for system in sorted(render.systems(language))
    )


def _house(row: Mapping[str, str]) -> str:
    """The house spelling of the entity of a row."""
    names = [regex.sub(_GENERIC, "", name).replace("’", "'").replace("ё", "е") for name in row["native"].split("|")]
    for name in names if any(names) else [row["canonical_en"]]:
        if (house := _curated().get((row["type"], name))) is not None:
            return house
    if row["type"] == "place":
        for name in (names[0], row["canonical_en"]):
            if (house := _derived(name, row["country"])) is not None:
                return house
    if row["country"] == "UA" and _renderings(row["native"], "UA")[0]:
        return render.render([row["native"].partition("|")[0]], "uk", "kmu2010")[0][0]
    return row["canonical_en"]


@cache
def _derived(name: str, country: str) -> str | None:
    """The house spelling of the one place of the country that may be written as `name`, native or English."""
    language = {"UA": "uk", "RU": "ru", "BY": "be"}.get(country)
    forms = render.every([name], language)[0] if language and regex.search(r"\p{Cyrillic}", name) else [name]
    hits = (hit for form in forms for hit in entities.lookup(form))
    found = {hit.entity.canonical for hit in hits if hit.entity.kind == "place" and hit.entity.country == country}
    return found.pop() if len(found) == 1 else None


@cache
def _curated() -> dict[tuple[str, str], str]:
    """The house spellings of the curated tables by kind and original form, or by the spelling itself."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(shipped().glob("names/*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8")).values():
            data = rule.get("data", {})
            found.update((("person", house), house) for house in data.get("names", ()))
            for kind, table in (("person", "people"), ("place", "places")):
                for house, natives in data.get(table, {}).items():
                    for name in (*natives, house):
                        found.setdefault((kind, name.replace("’", "'").replace("ё", "е")), house)
    return found


def plain(name: str) -> str:
    """`name` in small letters without accents, blanks, hyphens and apostrophes.

    >>> plain("Kim Jong-un") == plain("Kim Jong Un"), plain("Erdoğan")
    (True, 'erdogan')
    """
    bare = unicodedata.normalize("NFD", name.lower().translate(_LETTERS))
    return "".join(letter for letter in bare if letter.isalpha())
