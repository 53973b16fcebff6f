"""Given names by which a bearer is called in other languages, read once from `given.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from normalize.romanize import render
from normalize.romanize.capitalised import plain_apostrophes


def equivalents(given: str) -> list[str]:
    """The forms that no table makes of a given name in Cyrillic letters.

    >>> equivalents("Илья"), equivalents("Зураб")
    (['Ilya', 'Ilia'], [])
    """
    return _tables()["others"].get(given, "").split()


def of_neighbours(full: str, bearer: str) -> frozenset[str]:
    """What a text from Ukrainian calls a Russian of that name, given name first; of a Belarusian also his own form.

    >>> "Volodymyr" in of_neighbours("Владимир Путин", "ru"), "Uladzimir" in of_neighbours("Владимир Макей", "be")
    (True, True)
    """
    given = full.partition(" ")[0]
    found = _rendered("ukrainian", "uk", given)
    return found | _rendered("belarusian", "be", given) if bearer == "be" else found


def is_neighbours(given: str) -> bool:
    """Whether a given name is one of those forms, and no form of a Russian name.

    >>> is_neighbours("Sergii"), is_neighbours("Sergey")
    (True, False)
    """
    return given in _neighbours()


@cache
def _neighbours() -> frozenset[str]:
    own = render.every(list(_tables()["ukrainian"]), "ru")
    found = (_rendered("ukrainian", "uk", name) for name in _tables()["ukrainian"])
    others = (name for names in _tables()["others"].values() for name in names.split())
    return frozenset().union(*found) - frozenset().union(*own) - frozenset(others)


@lru_cache(maxsize=256)
def _rendered(table: str, language: str, given: str) -> frozenset[str]:
    forms = _tables()[table].get(given, "").split()
    made = render.every(forms, language) if forms else []
    return frozenset(plain_apostrophes(spelling) for spellings in made for spelling in spellings)


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("given.toml").read_text(encoding="utf-8"))
    return found
