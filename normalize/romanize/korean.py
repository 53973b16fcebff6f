"""Korean names from Hangul, with the sounds that meet where syllables meet: Revised Romanisation, McCune-Reischauer.

A person is given as surname, blank, given name (`김 정은`), anything else without that blank. What is not written is
not known: a sound put between two parts of a compound (학여울, Hangnyeoul) is missed.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from itertools import product
from typing import NamedTuple

from normalize.errors import OptionError, nearest
from normalize.romanize.tables import FOLDER

SYSTEMS = ("revised", "mccune-reischauer")

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
_FIRST, _LAST = "가", "힣"
_MOVED = {
    "ㄳ": ("ㄱ", "ㅅ"), "ㄵ": ("ㄴ", "ㅈ"), "ㄶ": ("", "ㄴ"), "ㄺ": ("ㄹ", "ㄱ"), "ㄻ": ("ㄹ", "ㅁ"),
    "ㄼ": ("ㄹ", "ㅂ"), "ㄽ": ("ㄹ", "ㅅ"), "ㄾ": ("ㄹ", "ㅌ"), "ㄿ": ("ㄹ", "ㅍ"), "ㅀ": ("", "ㄹ"),
    "ㅄ": ("ㅂ", "ㅅ"), "ㅎ": ("", "ㅇ"),
}  # fmt: skip
"""A final cluster before a vowel: what stays and what goes over to the next syllable."""
_HEARD = {
    final: heard
    for heard, finals in {
        "ㄱ": "ㄲㅋㄳㄺ",
        "ㄴ": "ㄵㄶ",
        "ㄷ": "ㅅㅆㅈㅊㅌㅎ",
        "ㄹ": "ㄼㄽㄾㅀ",
        "ㅁ": "ㄻ",
        "ㅂ": "ㅍㄿㅄ",
    }.items()
    for final in finals
}
"""The seven consonants that are heard at the end of a syllable."""
_BREATHED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ"}
_WITH_BREATH = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
_STOPS = frozenset("ㄱㄷㅂ")
_DIVISION = re.compile(r"(?<=..)[도시군구읍면리동가]$")
"""The kind of administrative division at the end of its name, which a hyphen sets off."""
_MARKS = str.maketrans("ŏŭŎŬ", "ouOU", "'")


class Syllable(NamedTuple):
    """One syllable as it is heard: consonant before the vowel, vowel, consonant after it."""

    initial: str
    vowel: str
    final: str


class System(NamedTuple):
    """One way of writing Korean; see `systems/ko/revised.toml` for what the tables are."""

    name: str
    initials: dict[str, str]
    medials: dict[str, str]
    vowels: dict[str, str]
    codas: dict[str, str]
    together: dict[str, tuple[str, ...]]
    syllables: dict[str, str]
    surnames: dict[str, tuple[str, ...]]
    given_apart: bool
    examples: tuple[tuple[str, str], ...]


@cache
def system(name: str) -> System:
    """The system `name`. Raises `OptionError` for an unknown one."""
    if name not in SYSTEMS:
        raise OptionError(f"no romanisation system {name!r} of Korean{nearest(name, SYSTEMS)}")
    data = tomllib.loads((FOLDER / "ko" / f"{name}.toml").read_text(encoding="utf-8"))
    initials, medials, vowels, codas, together, syllables, surnames = (
        dict(rule.split("=") for rule in data[field].split())
        for field in ("initials", "medials", "vowels", "codas", "together", "syllables", "surnames")
    )
    return System(
        data["name"],
        initials,
        medials,
        vowels,
        codas,
        {pair: tuple(out.split("|")) for pair, out in together.items()},
        syllables,
        {surname: tuple(out.split("|")) for surname, out in surnames.items()},
        data["given"] == "apart",
        tuple((first, second) for first, second in data["examples"]),
    )


def spellings(name: str, system_name: str) -> list[str]:
    """How a name in Hangul is written, the canonical way first; nothing where it is not Hangul alone.

    Raises `OptionError` for an unknown system.

    >>> spellings("독립문", "revised"), spellings("김 정은", "revised")[:3]
    (['Dongnimmun'], ['Gim Jeongeun', 'Gim Jeong-eun', 'Kim Jeongeun'])
    >>> spellings("평양", "mccune-reischauer"), spellings("Seoul", "revised")
    (["P'yŏngyang", 'Pyongyang'], [])
    """
    table = system(system_name)
    words = unicodedata.normalize("NFC", name).split()
    if not words or not all(_FIRST <= letter <= _LAST for word in words for letter in word):
        return []
    if len(words) == 2 and len(words[0]) <= 2 <= len(words[1]) + 1:
        found = _person(words[0], words[1], table)
    else:
        found = [" ".join(parts) for parts in product(*(_place(word, table) for word in words))]
    return list(dict.fromkeys([*found, *(spelling.translate(_MARKS) for spelling in found)]))


def _person(surname: str, given: str, table: System) -> list[str]:
    firsts = [form.capitalize() for form in _written(surname, table)]
    apart = "-".join(_written(syllable, table)[0] for syllable in given)
    joined = [apart.replace("-", "")] if table.given_apart else _written(given, table)
    lasts = [form.capitalize() for form in (*joined, apart)]
    usual = table.surnames.get(surname, ())
    own = usual if not table.given_apart and usual else (*firsts, *usual)
    return [f"{first} {last}" for first in own for last in lasts]


def _place(word: str, table: System) -> list[str]:
    joined = [form.capitalize() for form in _written(word, table)]
    if not _DIVISION.search(word):
        return joined
    kind = _written("아" + word[-1], table)[0][1:]  # as after a vowel, also where a consonant stands: Chŏlla-do
    return [*(f"{form.capitalize()}-{kind}" for form in _written(word[:-1], table)), *joined]


def _written(word: str, table: System) -> list[str]:
    """The spellings of one word in small letters."""
    found = [""]
    before = ""
    for position, (initial, vowel, final) in enumerate(_heard(word)):
        outs = table.together.get(before + initial)
        if outs is None:
            hard = position == 0 or before in _STOPS
            onset = table.initials[initial] if hard else table.medials.get(initial, table.initials[initial])
            outs = (table.codas.get(before, "") + onset,)
        sounds = table.syllables.get(initial + vowel)
        rest = sounds[len(table.initials[initial]) :] if sounds else table.vowels[vowel]
        found = [start + out + rest for start in found for out in outs]
        before = final
    return [spelling + table.codas.get(before, "") for spelling in found]


def _heard(word: str) -> list[Syllable]:
    """The syllables with their consonants where and as they are heard, before the letters of a system are chosen."""
    written = []
    for letter in word:
        rest, final = divmod(ord(letter) - ord(_FIRST), len(_FINALS))
        initial, vowel = divmod(rest, len(_VOWELS))
        written.append(Syllable(_INITIALS[initial], _VOWELS[vowel], _FINALS[final]))
    for position in range(len(written) - 1):
        first, second = written[position : position + 2]
        left, right = _meeting(first.final, second.initial, second.vowel)
        written[position] = first._replace(final=left)
        written[position + 1] = second._replace(initial=right)
    return [syllable._replace(final=_HEARD.get(syllable.final, syllable.final)) for syllable in written]


def _meeting(final: str, initial: str, vowel: str) -> tuple[str, str]:
    """What is heard of a final consonant and of the one after it."""
    if initial == "ㅇ" and final not in ("", "ㅇ"):
        stays, goes = _MOVED.get(final, ("", final))
        if vowel == "ㅣ":
            goes = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}.get(goes, goes)
        return stays, goes
    if final in _WITH_BREATH and initial in _BREATHED:
        return _WITH_BREATH[final], _BREATHED[initial]
    if final == "ㄷ" and initial == "ㅎ" and vowel == "ㅣ":
        return "", "ㅊ"
    return _HEARD.get(final, final), initial
