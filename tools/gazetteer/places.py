"""Places of Ukraine, Russia and Belarus from GeoNames: which Cyrillic form is whose, and which spellings are theirs.

GeoNames lists alternate names without their language, old names among them. The own form is the one that, rendered,
is nearest to the place's main name; the Russian form is the one with the same consonants.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from normalize.romanize import render
from normalize.romanize.keys import key

LANGUAGES = {"UA": "uk", "RU": "ru", "BY": "be"}
OFFICIAL = {"uk": "kmu2010", "ru": "english", "be": "english"}
"""The system of the style `official`; its first choice is the canonical spelling. In Belarus the state's English pages
and the press write the Russian names, so that these give it, where one is listed."""
MAIN, OWN = {"uk": 3, "ru": 3, "be": 8}, 2
"""What it counts that a form gives the main name, and that it has letters of its language, beside a listed name.
Most of the names that are listed for places in Belarus are Russian; the main name is Belarusian where it can be."""
SIMILAR, CLOSE = 0.6, 0.93
"""Share of the key that a listed Latin name has in common with a right one to be its spelling and not an old name: if
they have the same consonants, or in any case."""

# Names that the English-speaking press has for places whose own name, rendered, is another.
ENGLISH = {
    "Москва": "Moscow", "Санкт-Петербург": "Saint Petersburg", "Петергоф": "Peterhof", "Кронштадт": "Kronstadt",
}  # fmt: skip

_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐЎ][А-Яа-яЁёІіЇїЄєҐґЎў' -]*")
_LATIN = re.compile(r"[A-ZÀ-ɏ][A-Za-zÀ-ɏ' -]{3,}")
_NOT_PLACES = re.compile(
    r"Quarter|район|квартал|раён|область|№|\d|мікрорайон|микрорайон|селище|Imeni|Імені|Имени|імені"
)
_OWN = {"uk": "[іїєґІЇЄҐ]", "ru": "[ыэёъЫЭЁЪ]", "be": "[ўіЎІ]"}
_NOT_OWN = {"uk": "[ыэёъўЫЭЁЪЎ]", "ru": "[іїєґўІЇЄҐЎ]", "be": "[ищъїєґИЩЪЇЄҐ]"}
_RUSSIAN_ENDING = re.compile(r"(?:[оеё]во|[сц]кое|[оеё]вка|ое|ец|ый|ск|цк)(?![а-яё])")
_NEVER_UKRAINIAN = re.compile(r"(?:[оеё]вка|[сц]кое|[^о]ое|[^ь]ск|ец|ый)(?![а-яіїє'])")
_VOWELS = re.compile("[аеєиіїоуюяыэёйьъ' -]")
# Endings of Ukrainian names with those that Russian has instead, where no Russian form is listed.
_ENDINGS = (
    ("івка", "овка"), ("ївка", "евка"), ("ське", "ское"), ("цьке", "цкое"), ("ський", "ский"), ("цький", "цкий"),
    ("ська", "ская"), ("ове", "ово"), ("еве", "ево"), ("єве", "ево"), ("ине", "ино"), ("їне", "ино"), ("не", "ное"),
    ("ів", "ов"), ("їв", "ев"), ("инці", "инцы"), ("івці", "овцы"), ("ець", "ец"),
)  # fmt: skip
_REGULAR = (
    ("ове", "ово"), ("еве", "ево"), ("єве", "ьево"), ("ьове", "ёво"), ("ське", "ское"), ("цьке", "цкое"), ("не", "ное"),
    ("івка", "овка"), ("аївка", "аевка"), ("іївка", "иевка"), ("ський", "ский"), ("ськ", "ск"), ("цьк", "цк"),
)  # fmt: skip
_LETTERS = str.maketrans("іїєґ", "ииег")
_NEVER_RUSSIAN = re.compile("[жшчщ]ы|[чщ]я|[кгх]ы|[сцз]ьк|йи")
_WRITTEN_BELARUSIAN = {
    "о": "оа", "е": "еяэа", "ё": "ёо", "и": "і", "ри": "ы", "жи": "ы", "ши": "ы", "чи": "ы", "щи": "ы", "ци": "ы",
    "ря": "ра",
}  # fmt: skip
"""The vowels of Russian names, some with the letter before them, and what Belarusian writes, as they are said."""
_VOWEL = re.compile("[ржшчщц]?([аеёиоуыэюяі])")


class Place(NamedTuple):
    """One place: its country, its name in its own language, the Russian form, what is listed in Latin letters."""

    country: str
    language: str
    native: str
    russian: str
    canonical: str
    population: int
    spellings: tuple[str, ...]
    historical: tuple[str, ...]


def places(cities: Iterable[Mapping[str, Any]]) -> list[Place]:
    """The places of the three countries, each name of a country once, the most populous bearer's."""
    chosen: dict[tuple[str, str], Place] = {}
    for country, language in LANGUAGES.items():
        listed = [(city, _forms(city, language)) for city in cities if city["countrycode"] == country]
        listed = [(city, forms) for city, forms in listed if not _NOT_PLACES.search(city["name"])]
        every = sorted({form for _, forms in listed for form in forms})
        own, russian = _first(every, language), _first(every, "ru")
        made = dict(zip(every, render.every(every, language), strict=True))
        for city, forms in sorted(listed, key=lambda pair: (-pair[0]["population"], pair[0]["geonameid"])):
            native = _native(city, forms, language, own, made)
            if native is None:
                continue
            place = _place(city, native, forms, language, own, russian)
            chosen.setdefault((country, place.native), place)
    return sorted(chosen.values(), key=lambda place: (place.country, place.native))


def _cyrillic(city: Mapping[str, Any]) -> list[str]:
    found = (straight(name) for name in city["alternatenames"])
    return list(dict.fromkeys(n for n in found if _CYRILLIC.fullmatch(n) and not _NOT_PLACES.search(n)))


def _forms(city: Mapping[str, Any], language: str) -> list[str]:
    """The Cyrillic forms that are listed, and the Ukrainian ones that they give where only Russian ones are."""
    forms = _cyrillic(city)
    if language != "uk":
        return forms
    made = [form.removesuffix(other) + own for form in forms for own, other in _REGULAR if form.endswith(other)]
    return list(dict.fromkeys([*forms, *made]))


def straight(name: str) -> str:
    """`name` composed, without stress marks, with straight apostrophes."""
    composed = unicodedata.normalize("NFC", name.replace("\u0301", ""))
    return composed.replace("’", "'").replace("ʼ", "'").replace("‘", "'").replace("`", "'").strip()


def _first(names: Sequence[str], language: str) -> dict[str, str]:
    """Each name in the official system of the language, without soft signs."""
    rendered = render.render(names, language, OFFICIAL[language])
    return {name: spellings[0].replace("'", "") for name, spellings in zip(names, rendered, strict=True)}


def _native(
    city: Mapping[str, Any], forms: Sequence[str], language: str, rendered: Mapping[str, str],
    made: Mapping[str, Iterable[str]],
) -> str | None:  # fmt: skip
    """The form of the bearer's own language: like the main name, and of most Latin names that are listed.

    None where no form is like the main name. Forms of neighbours and slips of the pen give few of the listed names.
    """
    wanted, bones = key(city["name"]), _skeleton_of(key(city["name"]))
    listed = {straight(name) for name in (city["name"], *city["alternatenames"])}
    best: tuple[float, str] | None = None
    for form in forms:
        if re.search(_NOT_OWN[language], form):
            continue
        right, votes = key(rendered[form]), len(listed & set(made[form]))
        if (language == "uk" and _NEVER_UKRAINIAN.search(form)) or not (votes or right == wanted):
            continue
        like = max(alike(right, wanted), 0.9 * alike(_skeleton_of(right), bones))
        score = votes + MAIN[language] * (right == wanted) + OWN * bool(re.search(_OWN[language], form))
        score += 4 * like - 3 * (language == "uk" and bool(_RUSSIAN_ENDING.search(form)))
        if form in ENGLISH or (like > 0.7 and (best is None or score > best[0])):
            best = (score + 100 * (form in ENGLISH), form)
    return best[1] if best else None


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _skeleton_of(latin: str) -> str:
    return re.sub("[aeiou]", "", latin.replace("g", "h").replace("tsk", "ck").replace("ts", "c"))


def is_near(one: str, other: str) -> bool:
    """Whether two keys sound like spellings of one name: the same consonants, or hardly any difference."""
    return alike(one, other) >= CLOSE or (alike(one, other) >= SIMILAR and _skeleton_of(one) == _skeleton_of(other))


def _bones(cyrillic: str) -> str:
    """The consonants of a Cyrillic name, as far as Ukrainian, Belarusian and Russian share them."""
    bare = _VOWELS.sub("", cyrillic.lower().replace("ґ", "г").replace("ў", "в").replace("дз", "д").replace("ц", "т"))
    return re.sub(r"(.)\1+", r"\1", bare)


def _place(
    city: Mapping[str, Any],
    native: str,
    forms: Sequence[str],
    language: str,
    own: Mapping[str, str],
    rendered: Mapping[str, str],
) -> Place:  # fmt: skip
    """The place with its two forms, `own` and `rendered` in English from the language and from Russian."""
    russian = native if language == "ru" else _russian(native, forms)
    canonical = own[native]
    if language == "be":
        native, russian = _both(native, forms)
        canonical = rendered.get(russian, own[native])
    right = [key(canonical), key(own[native]), key(rendered[russian]) if russian in rendered else ""]
    spellings, historical = [], []
    for name in dict.fromkeys(straight(listed) for listed in (city["name"], *city["alternatenames"])):
        if not _LATIN.fullmatch(name) or name == canonical:
            continue
        near = any(is_near(key(name), made) for made in right)
        (spellings if near else historical).append(name)
    return Place(
        city["countrycode"], language, native, "" if language == "ru" else russian, canonical, city["population"],
        tuple(spellings), tuple(historical),
    )  # fmt: skip


def _is_russian_for(russian: str, belarusian: str) -> bool:
    """Whether the vowels of the one are written in the other as Belarusian writes what it says."""
    written, said = (list(_VOWEL.finditer(name.lower())) for name in (russian, belarusian))
    if len(written) != len(said) or _NEVER_RUSSIAN.search(russian) or re.search(_NOT_OWN["ru"], russian):
        return False
    known = _WRITTEN_BELARUSIAN
    return all(b[1] in known.get(a[0], known.get(a[1], a[1])) for a, b in zip(written, said, strict=True))


def _both(native: str, forms: Sequence[str]) -> tuple[str, str]:
    """The Belarusian and the Russian form of a place in Belarus, "" where none is listed; the list mixes them."""
    own = [form for form in (native, *forms) if not re.search(_NOT_OWN["be"], form) and _bones(form) == _bones(native)]
    pairs = [
        (form != one, form.count("о") + form.count("ё"), one == native, one, form)
        for one in own for form in (native, *forms)
        if _bones(form) == _bones(native) and _is_russian_for(form, one)
    ]  # fmt: skip
    return max(pairs)[3:] if pairs else (native, "")


def _russian(native: str, forms: Sequence[str]) -> str:
    """The Russian form of the same name: listed, else by the regular endings, else none."""
    same = (form for form in forms if form != native and not re.search(_NOT_OWN["ru"], form))
    found = [form for form in same if _bones(form) == _bones(native) and not _NEVER_RUSSIAN.search(form)]
    if found:
        return max(found, key=lambda form: (alike(form, native.translate(_LETTERS)), form))
    for ending, other in _ENDINGS:
        if native.endswith(ending) and " " not in native:
            return (native.removesuffix(ending) + other).translate(_LETTERS)
    return ""


def spellings(every: Sequence[Place]) -> Iterator[tuple[Place, set[str], set[str]]]:
    """Each place with all spellings of its own form, and those of the Russian form that are not among them."""
    found: dict[Place, tuple[set[str], set[str]]] = {}
    for language in ("uk", "ru", "be"):
        own = [place for place in every if place.language == language]
        for place, made in zip(own, render.every([p.native for p in own], language), strict=True):
            found[place] = (set(made) | {place.canonical, *place.spellings}, set())
    other = [place for place in every if place.russian]
    for place, made in zip(other, render.every([p.russian for p in other], "ru"), strict=True):
        found[place][1].update(set(made) - found[place][0])
    for place in every:
        yield place, *found[place]
