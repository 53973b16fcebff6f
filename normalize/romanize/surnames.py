"""Which surname a spelling stands for, among some hundred thousand that Ukrainians and Russians bear.

`surnames.gz` holds them in their own letters, ordered by `sound`: a rough fold that all spellings of a name in any
press share. Whether a spelling belongs to a name is decided by rendering the name, so that a hit is never a guess; what
several names share is told apart by nothing here. It is read when it is first asked, in some 60 ms;
`tools/build_surnames.py` makes it and says what from.
"""

from __future__ import annotations

import gzip
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from pathlib import Path

import regex

from normalize.romanize import render
from normalize.romanize.capitalised import STRESS, plain_apostrophes

FILE = Path(__file__).with_name("surnames.gz")
LANGUAGES = ("uk", "ru")
OFFICIAL = {"uk": "kmu2010", "ru": "english"}
"""The system that the house style writes names of no list in."""
_MARKED = ("iso9", "scholarly", "alalc")
"""Systems that only scholars and librarians write."""
MOST_SOUNDS = 24
MOST_ALIKE = 60
"""Names of one sound that are rendered; more are too many to tell anything."""

_CYRILLIC = str.maketrans(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщыэё", "abvhhdeeSSiiiiklmnoprStuvhSSSSiee",
    "ьъ'",
)  # fmt: skip
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ø": "o", "ß": "ss", "õ": "i", "ŭ": "v", "ț": "c", "ţ": "c"})
_MEANT = {
    "ch": ("S", "h"), "sch": ("S", "Sh"), "j": ("i", "S", "h"), "x": ("S", "kS"), "c": ("S",), "ck": ("k", "Sk"),
    "oe": ("u", "oe"), "ou": ("u",), "kh": ("h",), "gh": ("h",), "gu": ("h", "hu"), "g": ("h",), "ph": ("v",),
    "y": ("i",), "w": ("v",), "f": ("v",), "s": ("S",), "z": ("S",), "sh": ("S",), "zh": ("S",), "qu": ("k",),
    "th": ("t",), "ea": ("ia", "ea"), "lj": ("l", "li"), "nj": ("n", "ni"),
}  # fmt: skip
"""What Latin letters may stand for, in the letters of `sound`: S any sibilant, h г and х, i и і ї й."""
_GROUP = regex.compile("|".join(sorted(_MEANT, key=len, reverse=True)))
_DOUBLED = regex.compile(r"(.)\1+")
_MUTE = regex.compile(r"(?<=[ior]n)e$")
"""The French e after the Russian -in."""
_WORDS = regex.compile(r"[\p{L}'’ʼʹ]+")


def native(spelling: str) -> tuple[tuple[str, str], ...]:
    """The names that may be written as `spelling`, each with its language; () for one that no name is.

    >>> native("Schewtschuk"), native("Miller"), native("Houseman")
    ((('uk', 'Шевчук'), ('ru', 'Шевчук')), (('uk', 'Міллер'),), ())
    """
    return _native(plain_apostrophes(spelling)) if _WORDS.fullmatch(spelling) else ()


def official(name: str, language: str) -> str:
    """How the house style writes a name of no list, given in its own letters.

    >>> official("Шевчук", "uk"), official("Кузьминская", "ru")
    ('Shevchuk', 'Kuzminskaya')
    """
    return render.render([name], language, OFFICIAL[language])[0][0]


def is_foreign(spelling: str) -> bool:
    """Whether some name may be written as `spelling`, and none in a text for readers of English.

    Ukrainians are called Schmidt too, so that the answer says nothing of who bears the name.

    >>> is_foreign("Schewtschuk"), is_foreign("Shevchuk"), is_foreign("Schmidt"), is_foreign("Houseman")
    (True, False, True, False)
    """
    found = native(spelling)
    return bool(found) and not any(plain_apostrophes(spelling) in _english(name, tag) for tag, name in found)


@lru_cache(maxsize=4_096)
def _native(spelling: str) -> tuple[tuple[str, str], ...]:
    plain = spelling.translate(STRESS)
    found = []
    for language in LANGUAGES:
        alike = [name for heard in sounds(spelling) for name in _alike(language, heard)]
        if not 0 < len(alike) <= MOST_ALIKE:
            continue
        titled = [name.capitalize() for name in dict.fromkeys(alike)]
        for name, spellings in zip(titled, render.every(titled, language), strict=True):
            forms = {plain_apostrophes(form) for form in spellings}
            if spelling in forms or plain in forms:
                found.append((language, name))
    return tuple(found)


def english(names: Sequence[str], language: str) -> list[frozenset[str]]:
    """The spellings of each of `names`, in its own letters, in texts for readers of English: by systems without marks.

    >>> sorted(english(["Шевчук"], "uk")[0])
    ['Shevchuk']
    """
    written = [render.render(names, language, system) for system in _english_systems(language)]
    return [
        frozenset(plain_apostrophes(form) for forms in of_one for form in forms)
        for of_one in zip(*written, strict=True)
    ]


@lru_cache(maxsize=4_096)
def systems_of(name: str, language: str, spelling: str) -> frozenset[str]:
    """The systems that may write a name, in its own letters, as `spelling`.

    >>> systems_of("Гриченко", "uk", "Hrycenko").isdisjoint(systems_of("Володимир", "uk", "Wolodymyr"))
    True
    """
    return frozenset(
        system
        for system in render.systems(language)
        if spelling in map(plain_apostrophes, render.render([name], language, system)[0])
    )


@cache
def _english_systems(language: str) -> tuple[str, ...]:
    every = render.systems(language).items()
    return tuple(name for name, table in every if table.target == "en" and name not in _MARKED)


@lru_cache(maxsize=4_096)
def _english(name: str, language: str) -> frozenset[str]:
    return english([name], language)[0]


def sound(name: str) -> str:
    """The rough fold of a name in Cyrillic letters.

    >>> sound("шевчук"), sound("хижняк"), sound("зіньківська")
    ('SevSuk', 'hiSniak', 'SinkivSka')
    """
    folded = name.replace("ьо", "io").replace("я", "ia").replace("ю", "iu").translate(_CYRILLIC)
    return _plain(folded)


def sounds(spelling: str) -> Iterator[str]:
    """The folds that a spelling in Latin letters may have: those of the names that may be written so.

    >>> "SevSuk" in sounds("Schewtschuk"), "hiSniak" in sounds("Chyschnjak"), "SinkivSka" in sounds("Zinkivska")
    (True, True, True)
    """
    small = unicodedata.normalize("NFC", spelling.lower()).translate(_LETTERS)
    small = "".join(c for c in unicodedata.normalize("NFD", small) if c.isalpha())
    found: dict[str, None] = {}
    for form in dict.fromkeys((small, _MUTE.sub("", small))):
        pieces: list[tuple[str, ...]] = []
        at = 0
        for match in _GROUP.finditer(form):
            pieces += [(form[at : match.start()],), _MEANT[match[0]]]
            at = match.end()
        pieces.append((form[at:],))
        found.update(dict.fromkeys(_plain("".join(made)) for made in islice(product(*pieces), MOST_SOUNDS)))
    return iter(found)


def _plain(folded: str) -> str:
    single = _DOUBLED.sub(r"\1", folded)
    return _DOUBLED.sub(r"\1", regex.sub(r"t+(?=S)|i+(?=e)", "", single))


def _alike(language: str, heard: str) -> Iterator[str]:
    names = _names()[language]
    at = bisect_left(names, heard, key=sound)
    while at < len(names) and sound(names[at]) == heard:
        yield names[at]
        at += 1


def right(language: str) -> list[str]:
    """Every surname of a language as the house style writes it.

    >>> "Shevchuk" in right("uk")
    True
    """
    names = _names()[language]
    return [forms[0] for forms in render.render(names, language, OFFICIAL[language])]


@cache
def _names() -> dict[str, list[str]]:
    """The surnames of each language in small letters, ordered by sound."""
    text = gzip.decompress(FILE.read_bytes()).decode("utf-8")
    body = [line for line in text.split("\n") if not line.startswith("#")]
    return {language: line.split(" ") for language, line in zip(LANGUAGES, body, strict=True)}
