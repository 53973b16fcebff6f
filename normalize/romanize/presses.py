"""How the presses of Europe spell a name that English transcribes from Arabic, Persian, Hebrew, Georgian or the like.

The name is read by its English spelling, sound by sound, and written with the letters that each language has for these
sounds: `sh` is `ch` in French, `sch` in German, `sz` in Polish.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

MOST = 48
"""Spellings of one word in one press, at most."""

ARTICLES = frozenset("al el as ash asch ach asz aš es eş esz az ez ad ed an en ar er at et ud us ur il".split())
"""The Arabic article, also as it is said before some consonants."""
SONS = frozenset("bin ben ibn".split())
SERVANT = frozenset("abd abdel abdal abdul abdol abdoul abdoel abdül abdil".split())
"""What begins a name that may be written in one word or in two: `Abdel Fattah`, `Abdelfattah`."""

_SOUND = re.compile(r"sh|ch|kh|gh|zh|ts|dz|th|dh|ph|ou|oo|ee|ai|ay|ei|ey|aw|au|aa|ia|iy|([b-df-hj-np-tv-z])\1|.")
_VOWELS = re.compile(r"[aeiou]{2}")


@lru_cache(maxsize=4_096)
def spellings(word: str) -> frozenset[str]:
    """The small-letter spellings of one word of a name, without stress marks, the English one among them.

    >>> sorted(spellings("Sharaa") & {"charaa", "scharaa", "szara", "šara", "şara", "sharaa", "shara"})
    ['charaa', 'scharaa', 'shara', 'sharaa', 'szara', 'şara', 'šara']
    """
    small = plain(word)
    found = {small}
    for press in _presses():
        found.update(_written(small, press))
    return frozenset(found)


def plain(word: str) -> str:
    """A word of a name in small letters, without stress marks and apostrophes.

    >>> plain("Ká'dirov"), plain("Şimşek")
    ('kadirov', 'şimşek')
    """
    small = word.lower().translate(_STRESS)
    return unicodedata.normalize("NFC", small)


_STRESS = str.maketrans("áéíóúýâêîôûāēīōūàèìòùëï", "aeiouyaeiouaeiouaeiouei") | dict.fromkeys(map(ord, "'’ʼ‘ʻ`\u0307"))


class _Press(NamedTuple):
    """What a press writes for each sound of English, and the endings that it makes longer."""

    sounds: Mapping[str, Sequence[str]]
    endings: Mapping[str, str]


@cache
def _presses() -> tuple[_Press, ...]:
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(_Press(_sounds(table["sounds"]), table.get("endings", {})) for table in tables.values())


def _sounds(written: str) -> dict[str, list[str]]:
    pairs = (pair.partition(":") for pair in written.split())
    return {sound: [plain(out) for out in outs.split(",")] for sound, _, outs in pairs}


def _written(small: str, press: _Press) -> Iterator[str]:
    options = []
    for match in _SOUND.finditer(small):
        sound = match[0]
        amid = sound == "s" and _VOWELS.fullmatch(
            small[max(0, match.start() - 1)] + small[match.end() : match.end() + 1]
        )
        options.append(_options(sound, press.sounds, bool(amid)))
    for made in islice(product(*options), MOST):
        form = "".join(made)
        yield form
        for ending, longer in press.endings.items():
            if form.endswith(ending):
                yield form[: -len(ending)] + longer


def _options(sound: str, table: Mapping[str, Sequence[str]], amid: bool) -> Sequence[str]:
    """How a press writes one sound; `amid` two vowels an `s` is doubled where one would be voiced."""
    if amid and "vss" in table:
        return table["vss"]
    if sound in table or len(sound) == 1:
        return table.get(sound, [sound])
    if sound[0] == sound[1]:
        return table.get(sound[0], [sound])
    return ["".join(table.get(letter, [letter])[0] for letter in sound)] if sound[0] in "aeiou" else [sound]
