"""Places, months and days of the week as other scripts write them: the derived table `residue_scripts.gz`."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "residue_scripts.gz"
_TARGETS = ("en", "fr", "de", "es", "uk")
_WAKING = "waking\t"


class Thing(NamedTuple):
    """A country, capital, city, month or day of the week: its English name, and the target's (empty if unknown).

    `genitive` and `accusative` are Ukrainian, empty where the form is in doubt.
    """

    kind: str
    english: str
    name: str
    genitive: str
    accusative: str


@cache
def waking() -> str:
    """Signs of which every form that is not Cyrillic holds one."""
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        return next(line[len(_WAKING) :].rstrip("\n") for line in lines if line.startswith(_WAKING))


@cache
def things(target: str) -> dict[str, Thing]:
    """What each form in another script stands for. Made by `tools/build_scripts.py`; the file's header has the sources.

    >>> things("fr")["北京"].name, things("de")["لندن"].name, things("uk")["लंदन"].genitive
    ('Pékin', 'London', 'Лондона')
    """
    return {form: thing for thing, forms in _rows(target) for form in forms}


@cache
def by_english_name() -> dict[str, Thing]:
    """What Ukrainian calls the places of an English name: `Warsaw`, of which it says `до Варшави`."""
    return {thing.english: thing for thing, _ in _rows("uk") if thing.genitive}


@cache
def names_of_places(target: str) -> dict[str, str]:
    """What the target calls the countries and cities of an English name, also where it is the same.

    >>> names_of_places("de")["Basel"], names_of_places("fr")["Basel"]
    ('Basel', 'Bâle')
    """
    return {
        thing.english: thing.name for thing, _ in _rows(target) if thing.name and thing.kind not in ("month", "weekday")
    }


def _rows(target: str) -> list[tuple[Thing, list[str]]]:
    at = _TARGETS.index(target)
    found = []
    for line in gzip.decompress(FILE.read_bytes()).decode("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > len(_TARGETS):
            thing = Thing(cells[0], cells[1], cells[1 + at], cells[-3], cells[-2])
            found.append((thing, [form.replace("_", " ") for form in cells[-1].split(" ")]))
    return found
