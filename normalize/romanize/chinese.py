"""Chinese names between pinyin and Wade-Giles, syllable by syllable.

Pinyin is what news text writes; Wade-Giles is what older texts and Taiwan write. There are no characters here: which
reading a character has is not to be seen from it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from typing import NamedTuple

from normalize.errors import OptionError, nearest
from normalize.romanize.tables import FOLDER

SYSTEMS = ("pinyin", "wade-giles")
MAX_READINGS = 32
"""What one name may stand for; a longer one keeps its likeliest readings."""

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
_WITHOUT_MARKS = str.maketrans("êŭÊŬ", "euEU")
_PLAIN = str.maketrans("êŭüÊŬÜ", "euuEUU", "'")
_APOSTROPHE = re.compile("[’‘ʻʼ`]")
_OPEN = ("a", "e", "o")


class Table(NamedTuple):
    """Wade-Giles by the syllable of pinyin, and the other way round, the likeliest reading first."""

    wade_giles: dict[str, tuple[str, ...]]
    pinyin: dict[str, tuple[str, ...]]
    longest: int


@cache
def table() -> Table:
    """All syllables in both systems."""
    data = tomllib.loads((FOLDER / "zh" / "wade-giles.toml").read_text(encoding="utf-8"))
    initials, finals, whole = (_pairs(data[name]) for name in ("initials", "finals", "whole"))
    formal: dict[str, tuple[str, ...]] = {}
    for line in data["syllables"].split("\n"):
        initial, *ends = line.replace("-", "_").split() or ["_"]
        for end in ends:
            syllable = initial.strip("_") + end
            regular = initials.get(initial, initial.strip("_")) + finals.get(end, end)
            formal[syllable] = tuple(whole.get(syllable, regular).split("|"))
    readings: dict[str, dict[str, None]] = {}
    for marks in ({}, _WITHOUT_MARKS, _PLAIN):  # what is written exactly so comes before what lost a mark
        for syllable, forms in formal.items():
            for form in forms:
                readings.setdefault(form.translate(marks), {})[syllable] = None
    return Table(formal, {form: tuple(found) for form, found in readings.items()}, max(map(len, formal)))


def examples() -> tuple[tuple[str, str], ...]:
    """Names in pinyin and in Wade-Giles, from the table."""
    data = tomllib.loads((FOLDER / "zh" / "wade-giles.toml").read_text(encoding="utf-8"))
    return tuple((first, second) for first, second in data["examples"])


def spellings(name: str, system: str) -> list[str]:
    """How `name`, in pinyin, is written in `system`, the usual way first; nothing where it is not pinyin.

    Raises `OptionError` for an unknown system.

    >>> spellings("Xí Jìnpíng", "pinyin"), spellings("Xi Jinping", "wade-giles")
    (['Xi Jinping'], ["Hsi Chin-p'ing", 'Hsi Chin-ping'])
    """
    if system not in SYSTEMS:
        raise OptionError(f"no romanisation system {system!r} of Chinese{nearest(system, SYSTEMS)}")
    if system == "wade-giles":
        return wade_giles(name)
    words = [syllables(word) for word in _plain(name).split()]
    return [" ".join(_joined(word) for word in words if word)] if words and all(words) else []


def wade_giles(name: str) -> list[str]:
    """A name in pinyin as Wade-Giles: as books and newspapers write it, then with all marks, then without any.

    >>> wade_giles("Mao Zedong"), wade_giles("Lü Xun"), wade_giles("Smith")
    (['Mao Tse-tung', 'Mao Tsê-tung'], ['Lü Hsün', 'Lu Hsun'], [])
    """
    words = [syllables(word) for word in _plain(name).split()]
    if not words or not all(words):
        return []
    formal = []
    for word in words:
        spelled = ["-".join(parts) for parts in product(*(table().wade_giles[syllable.lower()] for syllable in word))]
        formal.append([_cased(form, word[0]) for form in spelled])
    found: dict[str, None] = {}
    for marks in (_WITHOUT_MARKS, {}, _PLAIN):
        for parts in product(*formal):
            found[" ".join(parts).translate(marks)] = None
    return list(found)


def pinyin(name: str) -> list[str]:
    """What a name in Wade-Giles may stand for in pinyin, the likeliest first; nothing where it is not Wade-Giles.

    Without apostrophes one spelling stands for several names: the one that was written exactly so comes first.

    >>> pinyin("Mao Tse-tung")[0], pinyin("Teng Hsiao-p'ing")[0], "Zhou Enlai" in pinyin("Chou En-lai")
    ('Mao Zedong', 'Deng Xiaoping', True)
    >>> pinyin("Washington")
    []
    """
    words = []
    for word in _plain(name).split():
        readings = [table().pinyin.get(part.lower()) for part in word.split("-")]
        words.append([_cased(_joined(list(parts)), word) for parts in product(*(r or () for r in readings))])
    return [" ".join(parts) for parts in islice(product(*words), MAX_READINGS)] if words else []


@lru_cache(maxsize=4_096)
def syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word in pinyin without tones; nothing where it is none.

    A syllable inside a word that begins with a vowel has an apostrophe; without one it is found only where nothing else
    fits.

    >>> syllables("Zedong"), syllables("Xi'an"), syllables("Xian"), syllables("Tiananmen"), syllables("Kyiv")
    (('Ze', 'dong'), ('Xi', 'an'), ('Xian',), ('Tian', 'an', 'men'), ())
    """
    parts = [part for part in re.split("['-]", _plain(word)) if part]
    for strict in (True, False):
        found = [next(_divided(part, strict), ()) for part in parts]
        if parts and all(found):
            return tuple(syllable for part in found for syllable in part)
    return ()


def _divided(word: str, strict: bool) -> Iterator[tuple[str, ...]]:
    """The ways to divide a word into syllables, long ones first."""
    known = table().wade_giles
    for size in range(min(table().longest, len(word)), 0, -1):
        first, rest = word[:size], word[size:]
        if first.lower() not in known:
            continue
        if not rest:
            yield (first,)
        elif not (strict and rest.lower().startswith(_OPEN)):
            yield from ((first, *others) for others in _divided(rest, strict))


def _joined(word: Sequence[str]) -> str:
    return word[0] + "".join(f"'{part}" if part.lower().startswith(_OPEN) else part for part in word[1:])


def _cased(spelling: str, word: str) -> str:
    return spelling[:1].upper() + spelling[1:] if word[:1].isupper() else spelling


def _plain(name: str) -> str:
    """The name without tones, its apostrophes the typewriter's; ü keeps its dots."""
    name = _APOSTROPHE.sub("'", name)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).translate(_TONES))


def _pairs(rules: str) -> dict[str, str]:
    return dict(rule.split("=") for rule in rules.split())
