"""Capitalised words of a text, and of these the few that may be a listed name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from normalize.needles import Literals

_WORD = regex.compile(r"(?<![\p{L}\p{M}\d_])\p{Lu}[\p{L}\p{M}]*+(?:['’ʼ]\p{L}++)*+")
STRESS = str.maketrans("áéíóúý", "aeiouy")
"""Stress marks, as Spanish sets them on names of other languages too."""
_APOSTROPHES = str.maketrans("’ʼ`ʹ", "''''")
_PLAIN = tuple(zip("áéíóúýÁÉÍÓÚÝ’ʼʹ", "aeiouyAEIOUY'''", strict=True))
SOFT_SIGN = "ʹ"
"""How scholars write it; in hardly any other text."""
_POSSESSIVES = ("'s", "’s", "'S", "’S", "ʼs")
_HEAD = regex.compile(r"(?:(?!ß)[\p{L}\p{M}'])++")
_HEAD_SIZE = 5
"""Letters of a spelling that are looked for."""
INSIDE = regex.compile(r"[ -](?:[a-z]{2,4}[ -]){0,2}(?=\p{Lu})")
"""What may stand between two words of one name: `Rostov-on-Don`, `Rostow am Don`."""


class Word(NamedTuple):
    """A capitalised word: `core` is what is looked up, without a possessive and with capitals at word starts only."""

    start: int
    end: int
    core: str
    shouted: bool


def words(text: str, start: int = 0) -> Iterator[Word]:
    """The capitalised words of `text`, in order, in offsets that begin at `start`.

    >>> [(word.core, word.shouted) for word in words("KIEV: Zelensky’s plan for Luts’k")]
    [('Kiev', True), ('Zelensky', False), ("Luts'k", False)]
    """
    return (_word(match, start) for match in _WORD.finditer(text))


def plain_apostrophes(spelling: str) -> str:
    """`spelling` with the straight apostrophe for every other, and for the soft sign of scholars.

    >>> plain_apostrophes("Luts’k"), plain_apostrophes("Kazanʹ")
    ("Luts'k", "Kazan'")
    """
    return spelling.translate(_APOSTROPHES)


def as_written(spelling: str) -> str:
    """A spelling with straight apostrophes as a text may have it: only the soft sign of scholars ends a word.

    >>> as_written("Luts'k"), as_written("Kazan'")
    ("Luts'k", 'Kazanʹ')
    """
    return spelling[:-1] + SOFT_SIGN if spelling[-1:] == "'" else spelling


class Beginnings:
    """The capitalised words of a text that may be one of `spellings`, or the first word of one; few others.

    A word is told by its first letters, with or without stress marks, as written or in capitals.

    >>> [word.core for word in Beginnings(["Zelensky", "Nova Kakhovka"]).words("In NOVA he met Zélensky and Zimmer.")]
    ['Nova', 'Zélensky']
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        heads = (_HEAD.match(_plain(spelling)) for spelling in spellings)
        found = {head[0][:_HEAD_SIZE] for head in heads if head}
        self._starts = Literals(form for head in found for form in (head, head.upper())).starts

    def words(self, text: str, start: int = 0) -> Iterator[Word]:
        """They, in order, in offsets that begin at `start`."""
        done = 0
        for at in self._starts(_plain(text)):
            if at < done:
                continue
            if at and text[at - 1] not in " \n":
                at = _opening(text, done, at)
            match = _WORD.match(text, at) if at >= 0 else None
            if match:
                done = match.end()
                yield _word(match, start)


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    """`text` without stress marks, its apostrophes straight; character by character, since few of them occur."""
    if not text.isascii():
        for mark, letter in _PLAIN:
            if mark in text:
                text = text.replace(mark, letter)
    return text


def _opening(text: str, done: int, at: int) -> int:
    """`at`, if one of the words of `text` begins there, or -1: it may be inside another, as after an apostrophe."""
    match = _WORD.search(text, max(done, text.rfind(" ", done, at) + 1))
    while match and match.end() <= at:
        match = _WORD.search(text, match.end())
    return at if match and match.start() == at else -1


def following(text: str, word: Word, end: int) -> Word | None:
    """The next word of the same name, before `end`: after a blank or a hyphen, and two short particles at most."""
    gap = INSIDE.match(text, word.end, end)
    match = _WORD.match(text, gap.end(), end) if gap else None
    return _word(match, 0) if match else None


LONGEST_NAME = 4
"""Words of the longest name of a place."""


def longest_first(first: Word, text: str, end: int) -> list[Word]:
    """What may be a name that begins with the word, of one word or several taken together, the longest first.

    >>> town = next(words("Novi Sad lies there"))
    >>> [name.core for name in longest_first(town, "Novi Sad lies there", 19)]
    ['Novi Sad', 'Novi']
    """
    last = name = first
    found = [name]
    while len(found) < LONGEST_NAME and (word := following(text, last, end)):
        core = name.core + text[last.end : word.start] + word.core
        last, name = word, Word(name.start, word.end, core, name.shouted and word.shouted)
        found.append(name)
    return found[::-1]


def _word(match: regex.Match[str], start: int) -> Word:
    size, core, shouted = _parsed(match[0])
    begin = match.start() + start
    return Word(begin, begin + size, core, shouted)


@lru_cache(maxsize=32_768)
def _parsed(found: str) -> tuple[int, str, bool]:
    """The letters of a word without its possessive, what is looked up, and whether it stands in capitals."""
    while found[-2:] in _POSSESSIVES:
        found = found[:-2]
    shouted = len(found) > 1 and found.isupper()
    core = plain_apostrophes(found)
    return len(found), core.capitalize() if shouted else core, shouted


def cores(text: str) -> set[str]:
    """What is looked up of the capitalised words of `text`, each once.

    >>> sorted(cores("KYIV: Kyiv’s mayor met Kuleba."))
    ['Kuleba', 'Kyiv']
    """
    return {_parsed(found)[1] for found in set(_WORD.findall(text))}
