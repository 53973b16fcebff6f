"""Phrases in which a name keeps the spelling that it has: dishes, clubs, works, treaties."""

from __future__ import annotations

from collections.abc import Iterable

_REACH = 60
"""Characters on either side of a name in which a phrase that holds it stands."""
_PLAIN = str.maketrans("\n\t\u00a0–-İ", "     i")


class Phrases:
    """Listed phrases, in any case of letters; a hyphen or a dash may stand for a blank.

    >>> dishes = Phrases(["chicken Kiev", "Lvov Warsaw"])
    >>> dishes.hold("We ate Chicken Kiev.", 15, 19), dishes.hold("Kiev has chicken", 0, 4)
    (True, False)
    >>> dishes.hold("the Lvov–Warsaw school", 4, 8), dishes.hold("of chicken Kievan", 11, 17)
    (True, False)
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(_plain(phrase) for phrase in phrases)

    def hold(self, text: str, start: int, end: int) -> bool:
        """Whether the span is in one of the phrases, or a part of it is."""
        low = max(0, start - _REACH)
        around = _plain(text[low : end + _REACH])
        return any(
            low + at < end and start < low + at + len(phrase) and _is_whole(around, at, at + len(phrase))
            for phrase in self._phrases
            if phrase in around
            for at in _places(phrase, around)
        )


def _plain(words: str) -> str:
    return words.translate(_PLAIN).lower()


def _places(phrase: str, words: str) -> Iterable[int]:
    at = words.find(phrase)
    while at >= 0:
        yield at
        at = words.find(phrase, at + 1)


def _is_whole(words: str, start: int, end: int) -> bool:
    """Whether no letter stands directly before or behind."""
    return not words[start - 1 : start].isalpha() and not words[end : end + 1].isalpha()
