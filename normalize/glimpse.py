"""A first look at which languages a text may hold: some microseconds, before anything is asked of its words.

Every rule for another target than English is spared an English text by it, and no rule decides anything from it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

import ahocorasick_rs

from normalize.triggers import encoded

_WORDS = {
    "fr": "les des est une le la du et en un",
    "de": "und der die das ist nicht den von mit ein dem am im",
    "es": "los las el la una del que y en se",
    "uk": "на що та не у в і з до за",
}
_SUREST = {
    "fr": "les des que est",
    "de": "der und nicht ist",
    "es": "los del que una",
    "uk": "на що не та",
}
"""Function words that hardly stand in English text, not even in names."""
_BESIDE_ENGLISH = {
    "fr": "les des que est une dans du et le qui pas sur",
    "de": "der und nicht ist das dem auf eine sich für zu wird",
    "es": "los del que una las el se con por es",
    "it": "che di della il una è gli sono nel si",
    "nl": "het een en niet dat zijn voor wordt ook bij",
    "no": "og det som ikke er på av til en den",
    "pl": "się na nie jest że do oraz w z jak",
    "pt": "que não uma os dos da em um ao com",
    "ru": "и в на не что с по как из это",
    "uk": "на що не та і в у з до це",
}
"""Of these, two stand in a paragraph of the language; every target that rules are made for is here, but English."""
_ENOUGH = 2
_SHORT = 200
_ENGLISH = 150
"""Characters of a text for each English article in it, up to which nothing but English is thought of."""


@lru_cache(maxsize=16)
def may_be(text: str, target: str) -> bool:
    """Whether `text` shows the target's function words; a short text without English ones may have none.

    In a text that is full of English it may be a paragraph that is in the target, which then shows the surest of them.

    >>> may_be("The mill on the river is for sale.", "fr"), may_be("Le moulin et la maison.", "fr")
    (False, True)
    """
    if target == "uk" and text.isascii():
        return False
    if len(text) <= _SHORT and not _articles(text):
        return True
    return _holds(text, _SUREST if _is_english(text) else _WORDS, target)


@lru_cache(maxsize=8)
def is_english_throughout(text: str) -> bool:
    """Whether a text is in English and no paragraph of it in another language that rules are made for.

    >>> english = "The mill on the river is for sale, and the bridge beside it with the mill."
    >>> is_english_throughout(english), is_english_throughout(english + " Les gens ne savent pas que le pont est là.")
    (True, False)
    """
    return _is_english(text) and not any(_holds(text, _BESIDE_ENGLISH, target) for target in _BESIDE_ENGLISH)


def _is_english(text: str) -> bool:
    articles = _articles(text)
    return articles > 1 and articles * _ENGLISH > len(text)


def _holds(text: str, table: dict[str, str], target: str) -> bool:
    return len(_marked(table[target]) & _shown(text)) >= _ENOUGH


@cache
def _marked(words: str) -> frozenset[str]:
    return frozenset(words.split())


@lru_cache(maxsize=8)
def _articles(text: str) -> int:
    """How often the English article stands in `text`; kept, because every target asks for the same text."""
    return encoded(text).count(b" the ")


@lru_cache(maxsize=8)
def _shown(text: str) -> frozenset[str]:
    """The function words of any of the languages that stand in `text` between spaces."""
    words, find = _finder()
    return frozenset([words[number] for number, _, _ in find(encoded(text), overlapping=True)])


@cache
def _finder() -> tuple[tuple[str, ...], Callable[..., list[tuple[int, int, int]]]]:
    tables = (_WORDS, _SUREST, _BESIDE_ENGLISH)
    words = tuple(sorted({word for table in tables for known in table.values() for word in known.split()}))
    automaton = ahocorasick_rs.BytesAhoCorasick(
        [f" {word} ".encode() for word in words], implementation=ahocorasick_rs.Implementation.DFA
    )
    return words, automaton.find_matches_as_indexes
