"""From a foreign press spelling of an unlisted Ukrainian name to the official one, when the letters are certain."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.romanize.tables import Substitution, substitute, substitutions


class Reverse(NamedTuple):
    """One press convention, read from right to left."""

    language: str
    marker: regex.Pattern[str]
    ending: regex.Pattern[str]
    uncertain: regex.Pattern[str]
    rules: tuple[Substitution, ...]


@cache
def _conventions() -> tuple[Reverse, ...]:
    tables = tomllib.loads(Path(__file__).with_name("reverse.toml").read_text(encoding="utf-8"))
    return tuple(
        Reverse(
            language,
            regex.compile(table["marker"]),
            regex.compile(table["ending"]),
            regex.compile(table["uncertain"], regex.IGNORECASE),
            substitutions(table["rules"]),
        )
        for language, table in tables.items()
    )


@lru_cache(maxsize=10_000)
def official(spelling: str) -> dict[str, str]:
    """The official spelling that `spelling` stands for, by the press convention in which it is certain.

    >>> official("Mykhaïlivka"), official("Chevtchenko"), official("Mychajliwka")["german"]
    ({'french': 'Mykhailivka'}, {'french': 'Shevchenko'}, 'Mykhailivka')
    >>> official("Beyoncé"), official("Schewtschenko")
    ({}, {})
    """
    found = {}
    for way in _conventions():
        if way.marker.search(spelling) and way.ending.search(spelling) and not way.uncertain.search(spelling):
            name = substitute(way.rules, spelling.lower())
            name = name[:1].upper() + name[1:]
            if name != spelling:
                found[way.language] = name
    return found
