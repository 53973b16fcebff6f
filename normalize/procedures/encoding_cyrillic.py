"""Cyrillic that was read as Latin-1 (`Ïðèâåò`), and the Latin `i` that stands for the Ukrainian word `і`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_CHARSETS = ("cp1251", "koi8-u")
_HIGH = r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u0192\u02c6\u02dc" + (
    r"\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_STRETCH = regex.compile(rf"{_HIGH}(?:{_HIGH}|[ \d.,:;!?()'\"-](?=[^\n]{{0,3}}{_HIGH}))*+")
"""From the first to the last misread letter of a run, with the ASCII marks between."""
_WORD = regex.compile(r"\p{L}+")
_CYRILLIC = regex.compile(r"[\u0400-\u045f\u0490\u0491]+")
_VOWEL = regex.compile(r"(?i:[аеєиіїоуюяыэё])")
_LETTERS, _LONG = 8, 4
"""Letters of a run at least, and of one of its words."""
_SCRIPTED = regex.compile(r"(?i:змінн|індекс|цикл|вектор|матриц|координат|формул|рівнян|латин)")


def cyrillic_as_latin(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Runs of Latin-1 letters that are Cyrillic words in Windows-1251 or KOI8-U.

    Only a run of eight letters with a word of four, all of which decode to Cyrillic words with vowels in lower or
    Capitalised case: no language writes such words in the upper half of Latin-1.
    """
    for match in _STRETCH.finditer(segment.text):
        start, end = match.span()
        if segment.text[start - 1 : start].isalpha() or segment.text[end : end + 1].isalpha():
            continue  # part of a Latin word with many accents
        after = _decoded(segment.text[start:end])
        if after is not None:
            yield Offer(((segment.start + start, segment.start + end, after),))


def _decoded(run: str) -> str | None:
    """The Cyrillic words that `run` holds in one of the charsets, or None.

    >>> _decoded("Ïðèâ³ò, ñâ³òå"), _decoded("Àéëè")
    ('Привіт, світе', None)
    """
    try:
        raw = run.encode("cp1252")
    except UnicodeEncodeError:
        return None
    for charset in _CHARSETS:
        after = raw.decode(charset, errors="replace")
        words = _WORD.findall(after)
        if sum(map(len, words)) < _LETTERS or max(map(len, words)) < _LONG:
            continue
        if all(_is_word(word) for word in words):
            return after
    return None


def _is_word(word: str) -> bool:
    if not _CYRILLIC.fullmatch(word) or not (word[1:].islower() or len(word) == 1):
        return False
    return len(word) < _LONG or _VOWEL.search(word) is not None


_LONE = regex.compile(
    r"(?<!(?:[Пп]ункту?|[Рр]озділу?|[Тт]ом|[Чч]астина|[Гг]лава|[Пп]араграф) )"
    r"(?<=[\u0400-\u04ff\u0491»”\"] )i(?= [«“\"]?[\u0400-\u04ff\u0491])"
)


def lone_i(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A Latin `i` between two Cyrillic words becomes the conjunction; the `i` of mathematics and programs stays."""
    if _is_scripted(context.text):
        return
    for match in _LONE.finditer(segment.text):
        yield Offer(((segment.start + match.start(), segment.start + match.end(), "і"),))


@lru_cache(maxsize=8)
def _is_scripted(text: str) -> bool:
    """Whether a text holds formulas or programs; kept, since every line asks."""
    return _SCRIPTED.search(text) is not None
