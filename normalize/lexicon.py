"""The words of a target language in three bands of frequency: what decides whether letters are a word at all.

A glued word is two known words that together are none (`ofthe`), a split word two halves of which only the whole is
known (`Presi dent`). The lists lie in `normalize/lexica/`, each with its source, licence and checksum in its header;
`tools/build_lexica.py` makes them. One is read when a rule first asks for it, in some 30 ms; clean text asks for none.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexica"
LEXICA = frozenset(("de", "en", "es", "fr", "uk"))
"""Languages that have a word list."""
FREQUENT, COMMON, RARE = 1, 2, 3
"""Bands: the 3,000 words that are met most, the next 27,000, and the rest."""
_ALPHABETS = {"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’"}
_LATIN = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïñóôöùúûüßíá"


class Lexicon:
    """The known words of one language.

    >>> english = lexicon("en")
    >>> [english.band(word) for word in ("the", "ceasefire", "thesaurus", "ofthe")]
    [1, 2, 3, 0]
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        text = gzip.decompress((FOLDER / f"{tag}.txt.gz").read_bytes()).decode("utf-8")
        lines = [line for line in text.split("\n") if not line.startswith("#")]
        self.bands = [line.split(" ") for line in lines]
        self._unaccented = str.maketrans("áéíóúü", "aeiouu") if tag == "es" else None
        """Spanish forms are listed without accents."""
        self._alphabet = _ALPHABETS.get(tag, _LATIN)
        self._band = lru_cache(maxsize=4_096)(self._look_up)

    def band(self, word: str) -> int:
        """The band of a word, upper or lower case: 1 frequent, 2 common, 3 rare, 0 unknown."""
        return self._band(word.lower().replace("'", "’"))

    def _look_up(self, word: str) -> int:
        for number, words in enumerate(self.bands, 1):
            at = bisect_left(words, word)
            if at < len(words) and words[at] == word:
                return number
        bare = word.translate(self._unaccented) if self._unaccented else word
        return self._look_up(bare) if bare != word else 0

    def is_common(self, word: str) -> bool:
        """Whether it is one of the 30,000 words that are met most."""
        return 0 < self.band(word) <= COMMON

    def is_slip(self, letters: str) -> bool:
        """Whether `letters` may be a slip of the pen: one letter more, less, other or swapped makes a common word.

        >>> lexicon("en").is_slip("withold"), lexicon("en").is_slip("ceasefirebecause")
        (True, False)
        """
        word = letters.lower()
        halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        return any(
            self.is_common(candidate)
            for left, right in halves
            for candidate in (
                *((left + right[1:], left + right[1:2] + right[:1] + right[2:]) if right else ()),
                *(left + letter + right for letter in self._alphabet),
                *(left + letter + right[1:] for letter in self._alphabet if right),
            )
            if candidate != word
        )


@cache
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a target language that has one: `en`, `de`, `es`, `fr` or `uk`."""
    return Lexicon(tag)
