"""Every spelling of a name that the tables of its language allow.

All names of a list are rendered together, one pass over their joined text for each rule, because start-up waits for it:
the curated names are written in every system before the first text is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

from normalize.romanize import chinese, korean, tables
from normalize.romanize.tables import System

DEVIATIONS = 2
"""How many of a system's choices a spelling makes otherwise than first."""
MAX_SPELLINGS = 120
"""Spellings of one name in one system."""

_BY_SYLLABLE = {"ko": korean, "zh": chinese}
"""Languages that are written by syllables and sounds, not letter by letter."""
_TIE = "\u0361"
"""Joins two letters that stand for one: both are written large (I͡Akovlev)."""
_MARKS = str.maketrans({"’": "'", "ʼ": "'", "\u0301": None})
_OTHER_BLANK = re.compile(r"[^\S ]")
_WORD_END = re.compile(r"([\s-])")
_WORD_START = re.compile(rf"(?<![^\s-])\w(?:{_TIE}\w)?")
_FIRST_MARK = "\ue000"
_CHOICE_FIRST = re.compile(r"(?<![^\s-])[\ue000-\uf8ff]")


@cache
def systems(language: str) -> dict[str, System]:
    """All systems of `language`, by the name of their table. Raises `OptionError` for a language without tables.

    >>> systems("ru")["bgn1947"].name
    'BGN/PCGN 1947'
    """
    return {name: tables.system(language, name) for name in tables.language(language).systems}


def render(names: Sequence[str], language: str, system: str) -> list[list[str]]:
    """The spellings of each of `names` in one system, the canonical one first, with capitals where the name has them.

    Raises `OptionError` for an unknown language or system, with the nearest name.

    >>> render(["Харків", "Чорнобиль"], "uk", "german")[0], render(["Часів Яр"], "uk", "kmu2010")
    (['Charkiw'], [['Chasiv Yar']])
    >>> render(["Ельцин"], "ru", "bgn1947"), render(["Яковлев"], "ru", "alalc")
    ([['Yel’tsin']], [['I͡Akovlev']])

    Korean is given in Hangul (a person with a blank after the surname), Chinese in pinyin.

    >>> render(["독립문"], "ko", "revised"), render(["Mao Zedong"], "zh", "wade-giles")[0][0]
    ([['Dongnimmun']], 'Mao Tse-tung')
    """
    if language in _BY_SYLLABLE:
        return [_BY_SYLLABLE[language].spellings(name, system) for name in names]
    table = tables.system(language, system)
    names = [_plain(name) for name in names]
    text = tables.substitute(table.rules, "\n".join(names).lower()).translate(table.letters)
    titled = _WORD_START.sub(lambda start: start[0].upper(), text)
    return [
        _cased_spellings(small, large if name.istitle() else _recase(small, name), name, table.choices)
        for small, large, name in zip(text.split("\n"), titled.split("\n"), names, strict=True)
    ]


def every(names: Sequence[str], language: str) -> list[dict[str, None]]:
    """The spellings of each of `names` in every system that news text shows, in their order, each once."""
    once = list(dict.fromkeys(names))
    found: dict[str, dict[str, None]] = {name: {} for name in once}
    in_news = _BY_SYLLABLE[language].SYSTEMS if language in _BY_SYLLABLE else tables.language(language).in_news
    for system in in_news:
        for name, spellings in zip(once, render(once, language, system), strict=True):
            found[name].update(dict.fromkeys(spellings))
    return [found[name] for name in names]


@lru_cache(maxsize=16_384)
def _plain(name: str) -> str:
    """The name composed, with plain blanks and the typewriter's apostrophe, without marks of stress."""
    return _OTHER_BLANK.sub(" ", unicodedata.normalize("NFC", name).translate(_MARKS))


def _cased_spellings(small: str, cased: str, name: str, choices: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The spellings with their capitals: those of `cased`, where no choice stands in a place that has one."""
    if max(small, default="") < _FIRST_MARK:
        return [cased]
    spellings = _spellings(cased, choices)
    if _CHOICE_FIRST.search(small) or (len(name) > 2 and name.isupper()):
        return [_recase(spelling, name) for spelling in spellings]
    return spellings


def _spellings(rendered: str, choices: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The canonical spelling, then those with one or two choices made otherwise."""
    marks = sorted({mark for mark in rendered if mark >= _FIRST_MARK})
    found = []
    for count in range(min(DEVIATIONS, len(marks)) + 1):
        for changed in combinations(marks, count):
            made = [rendered]
            for mark in marks:
                if mark not in changed:
                    made[0] = made[0].replace(mark, choices[mark][0])
            for mark in changed:
                made = [spelling.replace(mark, out) for spelling in made for out in choices[mark][1:]]
            found += made
    return found[:MAX_SPELLINGS]


def _recase(spelling: str, name: str) -> str:
    """`spelling` with a capital at the start of each word that has one in `name`."""
    if " " not in name and "-" not in name:
        return _capital(spelling, name)
    pieces = _WORD_END.split(spelling)
    models = _WORD_END.split(name)
    return "".join(_capital(p, m) if m[:1].isupper() else p for p, m in zip(pieces, models, strict=True))


def _capital(spelling: str, name: str) -> str:
    """`spelling` as a word that begins with a capital, or in capitals as far as `name` is."""
    if len(name) > 2 and name.isupper():
        return spelling.upper()
    large = 3 if spelling[1:2] == _TIE else 1
    return spelling[:large].upper() + spelling[large:]
