"""Words that stand beside names and tell what they are, read once from `cues.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def _tables() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))
    return {name: frozenset(word.replace("%", " ") for word in words.split()) for name, words in tables.items()}


def words(name: str) -> frozenset[str]:
    """The words of one list of `cues.toml`.

    >>> "General" in words("titles"), "Black Sea" in words("region")
    (True, True)
    """
    return _tables()[name]
