"""Names in no list: made one inside a text when they may be read alike, and suggested for a whole folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import normalize
from normalize.proof import prove
from normalize.romanize import cluster
from normalize.rules import load

ENGLISH = normalize.Normalizer(lang="en", select=["names"])

ONE = [
    # by the letters of a press whose reading is certain, beside a cue or a given name
    (
        "In Ukraine the village of Zelenivka burns. The fire reached Zelenïvka at noon; Zelenivka is small.",
        "In Ukraine the village of Zelenivka burns. The fire reached Zelenivka at noon; Zelenivka is small.",
    ),
    (
        "Ukrainian medics met Oksana Prystupenko. Prystoupenko, a surgeon, left; Prystupenko’s team stayed.",
        "Ukrainian medics met Oksana Prystupenko. Prystupenko, a surgeon, left; Prystupenko’s team stayed.",
    ),
    # else by the greater number
    (
        "In Kyiv Mr. Vasylchuk spoke. Vasyl’chuk said little, and Vasylchuk left.",
        "In Kyiv Mr. Vasylchuk spoke. Vasylchuk said little, and Vasylchuk left.",
    ),
    (
        "Russian film: Stebnitsky directs. Critics love Stebnitski; Stebnitsky’s last film won.",
        "Russian film: Stebnitsky directs. Critics love Stebnitsky; Stebnitsky’s last film won.",
    ),
    (
        "Minsk hosts talks: Kaval’chuk came first, then Kavalchuk spoke, Kavalchuk insists. Belarus waits.",
        "Minsk hosts talks: Kavalchuk came first, then Kavalchuk spoke, Kavalchuk insists. Belarus waits.",
    ),
]

TWO = [
    # two spellings that are spoken of
    "Minsk hosts talks: Kaval’chuk and Kavalchuk are one man, Kavalchuk insists. Belarus waits for Kavalchuk.",
    "In Ukraine Hryhorivchuk, or Hrigorivchuk, is known; Hryhorivchuk’s name means little.",
    # two bearers
    "In Ukraine Taras Hladchenko met Roman Gladchenko; Hladchenko spoke, and Hladchenko left.",
    "Ukraine: Olha Moisienko and Mykola Moiseienko are colleagues; Moisienko is older.",
    # one vowel more, or another
    "In Ukraine Lebedenko met Lebidenko; Lebedenko said that Lebidenko had left Lebedenko’s office.",
    "Ukrainian villages: Ivanivka, Ivankivka, Ivanovka-2. Ivanivka is the largest.",
    "Kyiv: Zelinsky, Zelenkovsky and Zelenskovsky were heard; Zelinsky twice.",
    # as many of one as of the other
    "In Kyiv Vasylchuk spoke. Vasyl’chuk said little.",
    "The Kremlin sent Dmitry Zabelovsky. Zabelovskiy, 40, is new; Zabelovsky spoke. ZABELOVSKIY LEAVES",
    # a text about elsewhere
    "Jim Kowalsky and the Kowalskis of Ohio: Kowalski, Kowalsky, Kowalsky.",
    "The Nowinsky brothers run Nowinski Foods in Chicago; Nowinsky likes it.",
    # a word that stands before names, a quoted spelling
    "Ukraine’s Sashenka Petrova and Sachenka Ivanova; Sashenka won, Sashenka said.",
    "In Ukraine the name “Yablunovka” was used; now Yablunivka is right, and Yablunivka it is.",
    # a masculine and a feminine form
    "Russia’s Skripnikov and Skripnikova spoke; Skripnikova’s lawyer and Skripnikov’s.",
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_name_gets_one_spelling(text: str, expected: str) -> None:
    repair = ENGLISH(text)
    assert repair.text == expected
    assert repair.revert() == text
    assert ENGLISH(repair.text).text == repair.text


@pytest.mark.parametrize("text", TWO)
def test_two_names_stay_two(text: str) -> None:
    assert ENGLISH(text).text == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shcherbachenko", "Chtcherbatchenko"), ("Shcherbachenko", "Schtscherbatschenko"), ("Zhovtukha", "Jovtoukha"),
        ("Hryhorchuk", "Grigorczuk"), ("Kovalyshyn", "Kowalyszyn"), ("Perebyinis", "Perebyjnis"), ("Yatsiv", "Yaciw"),
        ("Mykhailivka", "Mychajliwka"), ("Ovsiienko", "Ovsienko"), ("Kozachuk", "Kozačuk"), ("Khyzhniak", "Chyschnjak"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_name_share_a_reading(one: str, other: str) -> None:
    assert cluster.readings(one) & cluster.readings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marchenko", "Marshenko"), ("Lebedenko", "Lebidenko"), ("Petrenko", "Petrenka"), ("Ivanov", "Ivanova"),
        ("Zelinsky", "Zelensky"), ("Mykolaivka", "Mykolaiv"), ("Kharchenko", "Karchenko"), ("Sachenko", "Zachenko"),
        ("Poroshenko", "Prokopenko"), ("Hrytsak", "Hrytsai"),
    ],
)  # fmt: skip
def test_two_names_share_none(one: str, other: str) -> None:
    assert not cluster.readings(one) & cluster.readings(other)


FOLDER = [
    "Ukraine’s commander, Colonel Hrytsaienko, spoke in Kyiv. Hrytsaienko was calm.",
    "Le colonel est ukrainien: in Ukraine Colonel Hrytsayenko fell ill.",
    "Kyiv: Mayor Vasylkivchuk was fined. Mayor Wasylkiwczuk paid. Vasylkivchuk said so.",
    "Nothing of the kind: Mr. Kowalski met Mr. Kowalsky in Ohio.",
]


def test_a_folder_gives_a_pack_that_loads_proves_itself_and_works(tmp_path: Path) -> None:
    pack = tmp_path / "found.toml"
    pack.write_text(cluster.suggest(FOLDER), encoding="utf-8")
    assert '["Hrytsayenko", "Hrytsaienko"],  # 1 in 1; Hrytsaienko 2 in 1' in pack.read_text(encoding="utf-8")
    rules = [rule for rule in load([pack]) if rule.id == "names.found.spellings"]
    assert [rule.pairs for rule in rules] == [(("Hrytsayenko", "Hrytsaienko"), ("Wasylkiwczuk", "Vasylkivchuk"))]
    assert list(prove(rules, pump=False)) == []
    engine = normalize.Normalizer(lang="en", packs=[str(pack)])
    assert engine(FOLDER[1]).text == FOLDER[1].replace("Hrytsayenko", "Hrytsaienko")
    assert engine(FOLDER[3]).text == FOLDER[3]


def test_a_folder_without_such_names_gives_a_pack_without_rules(tmp_path: Path) -> None:
    pack = tmp_path / "none.toml"
    pack.write_text(cluster.suggest(FOLDER[3:]), encoding="utf-8")
    assert len(load([pack])) == len(load())
    assert "1 texts" in pack.read_text(encoding="utf-8")


def test_spellings_that_one_text_sets_side_by_side_are_not_suggested() -> None:
    together = "Ukraine knows him as Hrytsaienko or Hrytsayenko."
    assert '["Hrytsayenko"' not in cluster.suggest([*FOLDER, together])
    assert "Wasylkiwczuk" in cluster.suggest([*FOLDER, together])


def test_the_texts_are_read_once_and_in_any_number() -> None:
    def texts() -> Iterator[str]:
        yield from FOLDER

    assert cluster.suggest(texts()) == cluster.suggest(FOLDER)
    assert cluster.suggest([]).count("\n") == 3
