"""Every table of a system says what it must, writes every letter and spells its own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.errors import OptionError, PackError
from normalize.romanize import render, tables

ALL = [(language, system) for language in tables.languages() for system in tables.language(language).systems]
PUBLISHED = [
    line.split("\t")
    for line in (Path(__file__).with_name("published.tsv")).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]

ENGLISH = {"alalc", "iso9", "scholarly", "icao"}
PRESS = {
    "german", "french", "spanish", "portuguese", "italian", "polish", "czech", "hungarian", "turkish", "dutch", "swedish",
    "finnish", "romanian", "croatian",
}  # fmt: skip

ATTESTED = {
    "uk": {
        "Зеленський": "Selenskyj Zelensky Zelenskyy Zelenskyi Zelenski Zełenski Zelenszkij Zelenskyj Zelenskij Zelenskiy",
        "Чернігів": "Tschernihiw Tchernihiv Chernihiv Chernigiv Czernihów Černihiv Csernyihiv Tsjernihiv Tjernihiv Cernihiv Çernihiv Tšernihiv",
        "Запоріжжя": "Saporischschja Zaporijjia Zaporiyia Zaporiżżia Zaporizzsja Zaporizhzhya Zaporizjzja Zaporižžja",
        "Житомир": "Schytomyr Jytomyr Żytomyr Žytomyr Zsitomir Zjytomyr Jitomir Jîtomîr",
        "Бердянськ": "Berdjansk Berdiansk Berdyansk Berdeansk Berďansk Bergyanszk",
        "Ірпінь": "Irpin İrpin Irpine",
    },
    "ru": {
        "Путин": "Putin Poutine Putyin Poetin",
        "Горбачёв": "Gorbatschow Gorbatchev Gorbachev Gorbachov Gorbaczow Gorbačov Gorbacsov Gorbatsjov Gorbatjov Gorbatšov Gorbaciov Gorbaçov Gorbačëv",
        "Шойгу": "Shoigu Schoigu Choïgou Szojgu Šojgu Sojgu Sjojgu Şoygu",
        "Алексей": "Aleksei Alexei Alexey Alexeï Alekséi Aleksiej Aleksej Alekszej Aleksey",
        "Екатеринбург": "Yekaterinburg Ekaterinburg Jekaterinburg Iekaterinbourg Jekatierinburg",
    },
    "be": {"Лукашэнка": "Lukashenka Lukaschenka Loukachenka Łukaszenka Lukašenka Lukasenka Lukaşenka Lukasjenka"},
    "bg": {"Живков": "Zhivkov Schiwkow Jivkov Żiwkow Živkov Zsivkov Zjivkov", "Търново": "Tarnovo Turnovo Tyrnowo Tărnovo"},
    "sr": {"Вучић": "Vučić Vucic Vuçiç", "Ђоковић": "Đoković Djokovic"},
    "mk": {"Груевски": "Gruevski Gruewski", "Штип": "Štip Shtip Stip Ştip"},
    "ko": {"박 근혜": "Park Geun-hye|Pak Geun-hye|Pak Kŭnhye", "평양": "P'yŏngyang|Pyongyang|Pyeongyang"},
    "zh": {"Deng Xiaoping": "Deng Xiaoping|Teng Hsiao-p'ing|Teng Hsiao-ping"},
}  # fmt: skip


@pytest.mark.parametrize(("language", "system"), ALL, ids=lambda part: str(part))
def test_a_table_spells_its_examples_and_writes_every_letter(language: str, system: str) -> None:
    table = tables.system(language, system)
    names = [native for native, _ in table.examples]
    assert [spellings[0] for spellings in render.render(names, language, system)] == [out for _, out in table.examples]
    known = tables.language(language).alphabet
    pairs = [first + second for first in known for second in known]
    for spellings in render.render(pairs, language, system):
        assert not [spelling for spelling in spellings if any("\u0400" <= letter <= "\u04ff" for letter in spelling)]
    assert len(table.source) >= 10
    assert len(table.verified) > 10
    assert len(table.target) == 2


@pytest.mark.parametrize("language", tables.languages())
def test_every_language_has_the_systems_of_english_and_the_conventions_of_the_press(language: str) -> None:
    known = tables.language(language)
    assert set(known.systems) >= ENGLISH | PRESS
    assert any(name.startswith("bgn") for name in known.systems)
    assert {tables.system(language, name).kind for name in known.in_news} >= {"press"}


@pytest.mark.parametrize(("path", "native", "spelling"), PUBLISHED, ids=lambda part: str(part))
def test_what_the_standards_publish(path: str, native: str, spelling: str) -> None:
    language, system = path.split("/")
    assert render.render([native], language, system)[0][0] == spelling


@pytest.mark.parametrize("language", ATTESTED)
def test_every_writes_what_the_press_writes(language: str) -> None:
    for native, attested in ATTESTED[language].items():
        wanted = attested.split("|" if "|" in attested or " " in native else None)
        assert set(wanted) <= set(render.every([native], language)[0])


@pytest.mark.parametrize(
    ("native", "system", "spelling"),
    [
        ("Нью-Йорк", "bgn1947", "N’yu-York"),
        ("ЦСКА", "icao", "TSSKA"),
        ("Я. Яковлев", "alalc", "I͡A. I͡Akovlev"),
        ("Зеле́ная", "iso9", "Zelenaâ"),
        ("Йошкар\u00a0Ола", "icao", "Ioshkar Ola"),
        ("Сергей\nЛавров", "icao", "Sergei Lavrov"),
        ("и\u0306од", "icao", "Iod"),
        ("", "icao", ""),
    ],
)
def test_capitals_and_marks(native: str, system: str, spelling: str) -> None:
    assert render.render([native], "ru", system) == [[spelling]]


def test_names_rendered_together_are_spelled_as_each_alone() -> None:
    names = ["Щастя", "Єнакієве", "Зелений Гай", "Яремче-Юг", "Олесь", "я"]
    for system in tables.language("uk").systems:
        assert render.render(names, "uk", system) == [render.render([name], "uk", system)[0] for name in names]


@pytest.mark.parametrize(
    ("rules", "line", "message"),
    [
        ("а=a б", 7, "not a romanisation rule: 'б'"),
        ("а=a <V=b б=b", 7, "not a romanisation rule: '<V=b'"),
        ("а=a\nc=b б=b", 8, "rule 'c=b' looks for 'c' (LATIN SMALL LETTER C), which is no small Cyrillic letter"),
        ("А=a а=a б=b", 7, "rule 'А=a' looks for 'А' (CYRILLIC CAPITAL LETTER A), which is no small Cyrillic letter"),
        ("а=a б=b\n\nа=e", 9, "rule 'а=e' never applies: 'а' has one before it"),
        ("а=a б=b-", 7, "rule 'б=b-' writes a hyphen, which would part the word"),
        ("а=a", 6, "nothing says what б becomes: every letter needs a rule"),
    ],
)
def test_a_bad_rule_is_refused_with_its_place(tmp_path: Path, rules: str, line: int, message: str) -> None:
    _write(tmp_path, rules=rules)
    with pytest.raises(PackError) as caught:
        tables.system("xx", "own", tmp_path)
    assert str(caught.value).endswith(f"xx/own.toml:{line}: {message}")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("source =", "sources =", "own.toml:4: unknown field 'sources' (did you mean 'source'?)"),
        ('source = "s"', "", "own.toml:1: field 'source' is missing or empty"),
        ('kind = "press"', 'kind = "pres"', "own.toml:3: kind is 'pres', not one of standard, press"),
        ('name = "n"', 'name = "n"\nbase = "owm"', "own.toml:2: base 'owm' is no other table of Test (did you mean 'own'?)"),
        ('name = "n"', 'name = "n"\nbase = "own"', "own.toml:2: base 'own' is no other table of Test (did you mean 'own'?)"),
        ('name = "n"', 'name = n"', "own.toml: Invalid value (at line 1, column 8)"),
    ],
)  # fmt: skip
def test_a_bad_table_is_refused_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = _write(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        tables.system("xx", "own", tmp_path)
    assert str(caught.value).endswith(message)


def test_a_language_that_lists_no_table_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, in_news="onw")
    with pytest.raises(PackError, match=r"xx\.toml:3: no table xx/onw\.toml \(did you mean 'own'\?\)"):
        tables.language("xx", tmp_path)


@pytest.mark.parametrize(
    ("language", "system", "message"),
    [
        ("en", "kmu2010", "no romanisation of language 'en'; known are be, bg, mk, ru, sr, uk"),
        ("uk", "kmu2001", "no romanisation system 'kmu2001' of Ukrainian (did you mean 'kmu2010'?)"),
        ("ko", "revise", "no romanisation system 'revise' of Korean (did you mean 'revised'?)"),
        ("zh", "wade giles", "no romanisation system 'wade giles' of Chinese (did you mean 'wade-giles'?)"),
    ],
)
def test_an_unknown_system_is_an_error_with_the_nearest_name(language: str, system: str, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        render.render(["Київ"], language, system)
    assert str(caught.value) == message


def _write(folder: Path, rules: str = "а=a б=b", in_news: str = "own") -> Path:
    """A language of two letters with one table, whose rules begin in line 6."""
    (folder / "xx").mkdir()
    language = f'name = "Test"\nalphabet = "аб"\nin_news = ["{in_news}"]\n'
    (folder / "xx.toml").write_text(language, encoding="utf-8")
    path = folder / "xx" / "own.toml"
    about = 'name = "n"\ntarget = "en"\nkind = "press"\nsource = "s"\nverified = "v"\n'
    path.write_text(f'{about}rules = """\n{rules}"""\nexamples = [["а", "A"]]\n', encoding="utf-8")
    return path


def test_the_page_names_every_system() -> None:
    page = (Path(__file__).parents[2] / "docs" / "romanization.md").read_text(encoding="utf-8")
    for language in tables.languages():
        known = tables.language(language)
        row = next(line for line in page.splitlines() if line.startswith(f"| {known.name} (`{language}`) |"))
        assert sorted(word.strip() for cell in row.split("|")[2:4] for word in cell.split(",")) == sorted(known.systems)
