"""The word lists of `structure_words.toml`, read once."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import regex

from normalize.context import Context

_WORD = regex.compile(r"(?<![\p{L}\p{Nd}’'-])[\p{L}\p{Nd}]++")


@cache
def words(tag: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of one language by name.

    >>> "Reuters" in words("en")["agencies"]
    True
    """
    table = tomllib.loads((Path(__file__).parent / "structure_words.toml").read_text(encoding="utf-8"))
    return {name: tuple(entries) for name, entries in ({"suffixes": table["en"]["suffixes"]} | table[tag]).items()}


@cache
def known(tag: str, name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(words(tag)[name])


@lru_cache(maxsize=8)
def _counted(text: str) -> Counter[str]:
    """How often each word stands in the text. Rules ask for many words of one text: counting once keeps them linear."""
    return Counter(_WORD.findall(text))


def times_alone(word: str, context: Context) -> int:
    """How often `word` occurs in the text as a word of its own: the second witness for a seam."""
    return _counted(context.text)[word]
