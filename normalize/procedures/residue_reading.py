"""Words and shapes of words that tell the language of what stands around a leftover: target or source."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from normalize.language import FUNCTION_WORDS

ENGLISH = frozenset(
    "the of and to in on at by with from for that which who what when where than after before into "
    "over under against during "
    "is are was were be been being has have had will would could should must may might can said "
    "says not their they them "
    "his her its our your this these those it he she we you an as but because if while there about "
    "also all more most".split()
)
_SHAPES = regex.compile(
    r"[a-z]+(?:ings?|ly|ed|ness|ments?|ships?|ful|less|ght|ghts|cks?|th|ths|sh|wn|ws?|ys|ies|"
    r"ers|ors|[bcdfghlmnprt]y|nks?|lls?|oo[a-z]|ee[a-z])"
)
_PLAIN_SHAPES = regex.compile(r"[a-z]{2,}(?:ings?|ly|ness|ments?|ships?|ful|less|[st]ions?|ity|ities|ances?|ences?)")
"""The shapes among them that the other Germanic languages do not have."""
_LOANS = frozenset(
    "communiqué communiqués café cafés cliché clichés façade façades fiancé fiancée protégé protégés attaché attachés "
    "naïve décor exposé exposés résumé crèche soirée entrée fête née émigré émigrés".split()
)
"""Words with a mark that English writes, too."""
_IRREGULAR = frozenset(
    (
        "people men women children police mice feet teeth firemen policemen policewomen servicemen "
        "workmen spokesmen fishermen cattle"
    ).split()
)
_SINGULAR_S = regex.compile(r".*(?:ss|us|is|news|mathematics|politics|physics|series|species)")
TOKEN = regex.compile(r"[\p{L}’'-]+")
SENTENCE_END = regex.compile(r"[.!?;…\n»”]")
_REACH = 90
"""Characters after the noun that are read to tell the language of the sentence."""


@cache
def foreign(language: str, target: str) -> frozenset[str]:
    """Function words of `language` that are no words of `target`: a sentence that holds one is not translated."""
    home = (
        ENGLISH
        | {
            "met",
            "men",
            "man",
            "want",
            "far",
            "me",
            "come",
            "die",
            "war",
            "so",
            "over",
            "door",
            "or",
            "one",
            "son",
            "par",
            "do",
            "no",
            "a",
        }
        if target == "en"
        else frozenset()
    )
    return (
        frozenset(FUNCTION_WORDS.get(language, "").split()) - home - frozenset(FUNCTION_WORDS.get(target, "").split())
    )


@cache
def native(language: str, target: str) -> frozenset[str]:
    """Function words of `target` that are no words of `language`: they prove the target."""
    words = ENGLISH if target == "en" else frozenset(FUNCTION_WORDS.get(target, "").split())
    return words - frozenset(FUNCTION_WORDS.get(language, "").split()) - frozenset(_FALSE.get(language, "").split())


_FALSE = {
    "de": "was will an also in his",
    "nl": "in of over we had been was is",
    "it": "in",
    "es": "he has",
    "sv": "and i",
    "pl": "to by on we",
    "cs": "to by on",
    "pt": "as for",
}
"""Words of these languages, beyond their function words, that look like English ones."""


def plural(noun: str) -> bool:
    """Whether an English noun has the shape of a plural.

    >>> [plural(word) for word in ("forces", "people", "crisis", "decision")]
    [True, True, False, False]
    """
    return noun in _IRREGULAR or (noun.endswith("s") and not _SINGULAR_S.fullmatch(noun))


def reads_as(text: str, at: int, language: str, target: str, end: Any = SENTENCE_END) -> bool:
    """Whether the words from `at` to the sentence’s end, or to another `end`, are in `target`, not in `language`."""
    window = text[at : at + _REACH]
    stop = end.search(window)
    tokens = TOKEN.findall(window[: stop.start()] if stop else window)[:8]
    known, strange = native(language, target), foreign(language, target)
    if target == "uk":
        return not any(token.isascii() for token in tokens)
    if any(
        token in strange
        or (target == "en" and token.islower() and not token.isascii() and "’" not in token and token not in _LOANS)
        for token in tokens
    ):
        return False
    if any(token in known for token in tokens):
        return True
    shapes = _PLAIN_SHAPES if language in ("de", "nl", "sv") else _SHAPES
    return target == "en" and any(shapes.fullmatch(token) for token in tokens)
