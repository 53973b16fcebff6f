"""The word lists of `structure_words.toml` and the literals of `structure_seams.txt`, read once."""

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
def seams(tag: str, kind: str) -> tuple[str, ...]:
    """Literals that wake the rules on glued words, as triggers; built by `tools/build_seams.py`.

    >>> "= thev" in seams("en", "before")
    True
    """
    return tuple("=" + literal for literal in _seams().get((tag, kind), ()))


@cache
def _seams() -> Mapping[tuple[str, str], list[str]]:
    rows = (Path(__file__).parent / "structure_seams.txt").read_text(encoding="utf-8").splitlines()
    split = (row.split(" ", 2) for row in rows)
    return {(tag, kind): literals.replace("_", " ").split("|") for tag, kind, literals in split}


@cache
def known(tag: str, name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(words(tag)[name])


def newsroom(tag: str) -> str:
    """The pattern of what a newsroom calls itself in a byline: `La rédaction sportive`."""
    rooms = "|".join(map(regex.escape, words(tag)["newsrooms"]))
    article = r"(?:(?:la|le|el|die|unsere|the|our)\s|l[’'])?"
    return rf"(?i:{article}(?:{rooms}))(?:\s(?!\p{{Lu}}{{2}})\p{{L}}{{2,15}}){{0,3}}?"


_SHORT = 20_000
"""Characters of a text in which it is cheaper to look for a word than to count them all."""


@lru_cache(maxsize=8)
def _counted(text: str) -> Counter[str]:
    """How often each word stands in the text. Rules ask for many words of one text: counting once keeps them linear."""
    return Counter(_WORD.findall(text))


def _is_part(char: str) -> bool:
    return char.isalpha() or char.isdecimal()


def times_alone(word: str, context: Context) -> int:
    """How often `word` occurs in the text as a word of its own: the second witness for a seam."""
    text = context.text
    if len(text) > _SHORT:
        return _counted(text)[word]
    if not word or not all(map(_is_part, word)):
        return 0
    count, at = 0, text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        count += not (_is_part(before) or _is_part(after)) and (not before or before not in "’'-")
        at = text.find(word, end)
    return count
