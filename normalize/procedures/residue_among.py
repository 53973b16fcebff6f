"""Whether words stand among those of a target other than English: what bears out that one of them was left over."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from normalize.lexicon import COMMON, lexicon
from normalize.procedures.residue_reading import foreign, native

_WORD = regex.compile(r"[\p{L}’'-]+")
_BORDER = regex.compile(r"[.!?…;:\n«»“”„\"()\[\]]")
_LAST_BORDER = regex.compile(rf"(?r){_BORDER.pattern}")
_REACH = 80
"""Characters on either side that are read."""
_NEAR = 5
"""Words on either side that are asked."""
_ENOUGH = 2
"""Words of the target around that are enough, when none of English stands among them."""

_GERMAN_PLURAL = regex.compile(r"\p{L}{2,}(?:ungen|heiten|keiten|schaften|ionen|täten|nisse|innen)")
"""What ends many German plurals and no English word."""
_SHAPES = {
    "es": regex.compile(r"\p{L}{3,}(?:istas?|[cs]iones|[aei]dades|mientos?|[aei]dor[ae]?s|antes|ientes|[aeo]ceros)"),
    "fr": regex.compile(r"\p{L}{3,}(?:istes?|[st]ions|ités|ements|eurs|euses|ismes|aires)"),
}
"""What ends many words of Spanish and French, of which no list holds all, and none of English."""
_COMPOUND = 10
"""Letters of a word that no list holds, from which on it is taken for a compound of German."""
_SHARED = {
    "fr": frozenset(("on", "or")),
    "de": frozenset(("in", "was", "an", "also")),
    "es": frozenset(("he", "has")),
}
"""Function words of English that are words of the target, too."""


def words_before(text: str, at: int) -> list[str]:
    """The last words of the clause before `at`.

    >>> words_before("Il pleut. Le maire a dit que those villages", 29)
    ['Le', 'maire', 'a', 'dit', 'que']
    """
    low = max(0, at - _REACH)
    border = _LAST_BORDER.search(text, low, at)
    return _WORD.findall(text, border.end() if border else low, at)[-_NEAR:]


def words_after(text: str, at: int) -> list[str]:
    """The first words of the clause from `at` on."""
    high = at + _REACH
    border = _BORDER.search(text, at, high)
    return _WORD.findall(text, at, border.start() if border else high)[:_NEAR]


def stands_among(text: str, start: int, end: int, target: str) -> bool:
    """Whether the words around `text[start:end]`, in its clause, are words of `target` and none is English.

    >>> stands_among("Several maisons ont brûlé dans la nuit.", 0, 7, "fr")
    True
    >>> stands_among("Several maisons were for sale in the town.", 0, 7, "fr")
    False
    """
    around = [*words_before(text, start), *words_after(text, end)]
    if target == "uk":
        return len(around) >= _ENOUGH and not any(word.isascii() and word.islower() for word in around)
    return sum(_votes(around, target)) >= _ENOUGH


def _votes(around: list[str], target: str) -> Iterator[int]:
    """1 for each word that the target has and English (nearly) has not, and more against with each English one."""
    own, english = lexicon(target), lexicon("en")
    known, strange = native("en", target), foreign("en", target) - _SHARED[target]
    for word in around:
        bare = word.lower().replace("’", "'").rpartition("'")[2]
        band, other = own.band(bare), english.band(bare)
        if bare in strange:
            yield -_NEAR * 2
        elif bare in known or (band and (not other or band + 1 < other)):
            yield 1
        elif 0 < other <= COMMON and not band and word.islower():
            yield -_NEAR * 2


def is_word_of(word: str, target: str) -> bool:
    """Whether `word` is one of the target's, and no likelier one of English.

    >>> [is_word_of(word, "fr") for word in ("villages", "days", "happy")]
    [True, False, False]
    """
    if target == "uk":
        return not word.isascii()
    own, other = lexicon(target), lexicon("en").band(word)
    band = own.band(word)
    if not band and not other and target in _SHAPES and _SHAPES[target].fullmatch(word):
        return True
    if target == "es" and not band and not other and word.endswith("s"):
        return any(map(own.band, (word[:-1], word[:-2], word[:-4] + "ón")))  # the list of Spanish lacks many plurals
    if target == "de" and not band and not other:
        return len(word) >= _COMPOUND or _GERMAN_PLURAL.fullmatch(word) is not None
    return band > 0 and (not other or band <= other)
