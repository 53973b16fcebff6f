"""The tables against other people's programs, on names that show every letter beside many others.

translitua, uklatn and iuliia come with the extra `test`. PyICU is built against the ICU of the system and comes with the
extra `icu`; where it is missing those tests are skipped.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from itertools import product
from unicodedata import normalize

import pytest
import regex

from normalize.romanize import korean, render, tables
from normalize.rules import shipped

RARE_LETTERS = {
    "uk": "Зґурський Розгін Короп'є Їжакевич В'юнище Ґудзь Йосипівка Мар'їне Щастя Знам'янка Яйценюхів Юхимчук Єзуїтів Льольїн",
    "ru": "Подъездная Ёлкин Мейеровка Юрьев Эйхе Хрущёв Щукин Выйская Цой Жёлтый Аэрофлот Соловьёв Объячево Чъебоксары",
    "be": "Вераб'ёвічы Іўе Ёдкавічы Эйсманты Юхнаўка Хоцімск Чэрвень Цьмяны Шчара Гаўя Ыттык Жлобін Койданава",
    "bg": "Щърк Ньойска Юлия Първанов Цветан Хърсово Жегларци Чавдар Шумен Йончев Фердинандово Търговище",
    "sr": "Ђинђић Љубовија Врњачка Џеп Ћуприја Шабац Жика Чачак Хајдук Цветко Фића Јагодина",
    "mk": "Ѓорѓи Ќамил Ѕвездан Љубчо Њиви Џепчиште Штип Жан Чаир Хара Цветко Јабежица Факово",
}


@cache
def _names(language: str) -> tuple[str, ...]:
    """The names of the shipped tables that are written with the letters of the language, and some that show rare ones."""
    letters = regex.compile(rf"[{tables.language(language).alphabet} -]+", regex.IGNORECASE)
    found = set(RARE_LETTERS[language].split())
    for path in sorted(shipped().glob("names/*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8")).values():
            data = rule.get("data", {})
            forms = (form for table in ("places", "people") for forms in data.get(table, {}).values() for form in forms)
            found.update(form for form in forms if letters.fullmatch(form) and form.strip())
    return tuple(sorted(found))


def _agree(
    language: str,
    system: str,
    other: Callable[[str], str],
    said: Callable[[str], str] = str,
    names: Sequence[str] = (),
) -> None:
    """Every name is spelled as `other` spells it; `said` takes out what is only written differently."""
    names = names or _names(language)
    ours = {name: said(out[0]) for name, out in zip(names, render.render(names, language, system), strict=True)}
    assert ours == {name: said(normalize("NFC", other(name))) for name in names}


def _without(*marks: str) -> Callable[[str], str]:
    """What is said without `marks`, and whatever characters stand for the soft and the hard sign."""
    signs = str.maketrans({"′": "ʹ", "’": "ʹ", "″": "ʺ", "”": "ʺ", "ё": "ë", "Ё": "Ë"} | dict.fromkeys(marks, ""))
    return lambda text: text.translate(signs).casefold()


@pytest.mark.parametrize(
    ("system", "scheme", "said"),
    [
        ("kmu2010", "UkrainianKMU", str),
        ("bgn2019", "UkrainianBGN2019", str),
        ("bgn1965", "UkrainianBGN", _without("'", "ʹ", "ʺ", "’", "”")),
        ("alalc", "UkrainianALALC", _without("'")),
        ("alalc-plain", "UkrainianALALCModified", str),
        ("iso9", "UkrainianISO9", _without("'", "ʼ")),
        ("scholarly", "UkrainianWWS", str),
    ],
)
def test_ukrainian_as_translitua_writes_it(system: str, scheme: str, said: Callable[[str], str]) -> None:
    translitua = pytest.importorskip("translitua")
    _agree("uk", system, lambda name: translitua.translit(name, getattr(translitua, scheme)), said)


def test_ukrainian_as_uklatn_writes_it() -> None:
    uklatn = pytest.importorskip("uklatn")
    _agree("uk", "kmu2010", lambda name: uklatn.encode(name, uklatn.KMU_55))


@pytest.mark.parametrize(
    ("system", "scheme"), [("icao", "RussianICAO"), ("iso9", "RussianISO9SystemA"), ("alalc", "RussianALALC")]
)
def test_russian_as_translitua_writes_it(system: str, scheme: str) -> None:
    translitua = pytest.importorskip("translitua")
    dotless = _without("\u0307")  # it writes э without the dot of ALA-LC
    _agree("ru", system, lambda name: translitua.translit(name, getattr(translitua, scheme)), dotless)


@pytest.mark.parametrize(
    ("system", "scheme"),
    [
        ("bgn1947", "BGN_PCGN_ALT"),
        ("alalc", "ALA_LC"),
        ("iso9", "GOST_779"),
        ("scholarly", "SCIENTIFIC"),
        ("icao", "ICAO_DOC_9303"),
    ],
)
def test_russian_as_iuliia_writes_it(system: str, scheme: str) -> None:
    iuliia = pytest.importorskip("iuliia")
    _agree("ru", system, getattr(iuliia, scheme).translate, _without())


def test_russian_in_plain_letters_as_iuliia_writes_it() -> None:
    iuliia = pytest.importorskip("iuliia")
    _agree("ru", "alalc-plain", iuliia.ALA_LC_ALT.translate, _without("'", '"'))


@pytest.mark.parametrize(
    ("language", "system"),
    [
        ("uk", "bgn1965"),
        ("ru", "bgn1947"),
        ("be", "bgn1979"),
        ("bg", "bgn1952"),
        ("sr", "bgn2005"),
        ("mk", "bgn2013"),
    ],
)
def test_bgn_as_icu_writes_it(language: str, system: str) -> None:
    """But for what ICU has otherwise than the table of BGN/PCGN: the second of two е in Russian, й in Bulgarian."""
    icu = pytest.importorskip("icu")
    other = icu.Transliterator.createInstance(f"{language}-{language}_Latn/BGN")
    otherwise = {"ru": "ее", "bg": "й"}.get(language, "\n")
    names = [name for name in _names(language) if otherwise not in name.lower()]
    _agree(language, system, lambda name: other.transliterate(name.replace("'", "’")), _without("·"), names)


@pytest.mark.parametrize("language", tables.languages())
def test_iso_9_as_icu_writes_it(language: str) -> None:
    """Letter by letter; ICU gives э, і and ї of ISO 9:1995 another accent."""
    icu = pytest.importorskip("icu")
    other = icu.Transliterator.createInstance("Cyrillic-Latin")
    letters = [letter for letter in tables.language(language).alphabet if letter not in "эії'"]
    ours = [spellings[0].casefold() for spellings in render.render(letters, language, "iso9")]
    assert [normalize("NFC", out) for out in ours] == [normalize("NFC", other.transliterate(x)) for x in letters]


def test_mccune_reischauer_as_icu_writes_it() -> None:
    """Where two syllables meet. ICU leaves the final ㄷ untouched, doubles no stop and misses ㅂ before a vowel."""
    icu = pytest.importorskip("icu")
    other = icu.Transliterator.createInstance("ko-ko_Latn/BGN")
    words = ["".join(pair) for pair in product("강각간갈감갑", "가까나다따라마바빠사싸아자짜차카타파하")]
    words = [word for word in words if word != "갑아"]
    ours = [korean.spellings(word, "mccune-reischauer")[0].lower() for word in words]
    assert ours == [other.transliterate(normalize("NFD", word)).replace("’", "'") for word in words]


def test_the_names_show_every_letter() -> None:
    for language in tables.languages():
        shown = set("".join(_names(language)).lower())
        assert shown >= set(tables.language(language).alphabet), language
