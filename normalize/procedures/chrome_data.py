"""What procedures make of a rule's data once, and what several rules share."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import regex

from normalize.rules import load, shipped

T = TypeVar("T")
_made: dict[tuple[int, str], tuple[Mapping[str, Any], Any]] = {}


def prepared(data: Mapping[str, Any], make: Callable[[Mapping[str, Any]], T]) -> T:
    """`make(data)`, made when it is first asked for.

    The data is kept beside what was made of it, so that its id cannot come to mean another table.
    """
    key = (id(data), make.__qualname__)
    known = _made.get(key)
    if known is None or known[0] is not data:
        known = _made[key] = (data, make(data))
    value: T = known[1]
    return value


@cache
def vocabulary(name: str) -> Mapping[str, Any]:
    """The tables of words in `chrome_<name>.toml` beside the code.

    >>> "reportage" in vocabulary("headings")["kicker"]["kinds"]
    True
    """
    return tomllib.loads((Path(__file__).parent / f"chrome_{name}.toml").read_text(encoding="utf-8"))


def parts(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The lists of a table as parts of patterns.

    >>> parts({"hours": ["uhr", "h"]})
    {'hours': 'uhr|h'}
    """
    return {kind: "|".join(words) for kind, words in table.items()}


def either(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first; a space in one stands for any white space.

    >>> either(["go", "go to"])
    'go\\\\sto|go'
    """
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace(r"\ ", r"\s") for word in longest)


@cache
def trade() -> tuple[Mapping[str, Any], ...]:
    """The vocabularies of page trade that the rules of `rules/chrome/composed*.toml` hold."""
    found: list[Mapping[str, Any]] = []
    for path in sorted((shipped() / "chrome").glob("composed*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [table["data"] for _, table in sorted(tables.items())]
    return tuple(found)


@cache
def rule_data(call: str) -> Mapping[str, Any]:
    """The data of the shipped rule that runs the procedure `call`, for another procedure that asks the same."""
    return next(rule.data for rule in load() if rule.call == call)


@cache
def _metadata() -> tuple[Any, ...]:
    tables = tomllib.loads((shipped() / "chrome" / "metadata.toml").read_text(encoding="utf-8"))
    return tuple(regex.compile(rule["match"]) for rule in tables.values())


def is_metadata(line: str) -> bool:
    """Whether a line is of the kind that only `likely` removes: however it scores, it is not `safe`.

    >>> is_metadata("Reading time: 4 min"), is_metadata("Read on in our app")
    (True, False)
    """
    return any(pattern.search(line) for pattern in _metadata())
