"""The word lists that stand in a TOML file beside the procedure that asks for them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def words(theme: str, name: str) -> frozenset[str]:
    """The list `name` of `<theme>.toml`, read when it is first asked for.

    >>> "century" in words("typography_ordinals", "counted")
    True
    """
    return _lists(theme)[name]


@cache
def _lists(theme: str) -> dict[str, frozenset[str]]:
    tables = tomllib.loads((Path(__file__).parent / f"{theme}.toml").read_text(encoding="utf-8"))
    return {name: frozenset(entries) for name, entries in tables.items()}
