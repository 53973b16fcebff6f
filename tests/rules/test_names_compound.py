"""Names of parts that no table derives: what becomes the house spelling, what stays, and that no two people meet."""

from __future__ import annotations

import pytest

import normalize
from normalize.procedures.names_compound import _index
from normalize.procedures.table_key import TableKey
from normalize.rules import load

ENGLISH = normalize.Normalizer(lang="en", select=["names"])
RULES = [rule for rule in load() if rule.call == "names.compound"]
PEOPLE = [rule for rule in load() if rule.call == "names.people"]
REGION = ("ukraine", "russia", "belarus", "military", "own-spelling", "neighbours")

CHANGED = [
    ("Moamer Kadhafi fell in 2011; Kadhafi’s sons fled.", "Muammar Gaddafi fell in 2011; Gaddafi’s sons fled."),
    ("Bachar al-Assad’s plane; Mr. Assad left.", "Bashar al-Assad’s plane; Mr. Assad left."),
    ("Naim Kassem spoke; Mr. Kassem’s men left.", "Naim Qassem spoke; Mr. Qassem’s men left."),
    ("ALI CHAMENEI SPEAKS. Ali Jamenei spoke.", "ALI KHAMENEI SPEAKS. Ali Khamenei spoke."),
    ("Abd al-Fattah al-Sissi met Mohammad bin Zayed.", "Abdel Fattah el-Sisi met Mohammed bin Zayed."),
    ("Ismaïl Haniyeh and Yahia Sinouar led it.", "Ismail Haniyeh and Yahya Sinwar led it."),
    ("Yitschak Rabin, Schimon Peres and Mosche Dajan.", "Yitzhak Rabin, Shimon Peres and Moshe Dayan."),
    ("Mahmoud Ahmadineyad and Hasan Rohaní.", "Mahmoud Ahmadinejad and Hassan Rouhani."),
    ("Teng Hsiao-p’ing and Teng Hsiao-ping are one.", "Deng Xiaoping and Deng Xiaoping are one."),
    ("Chiang Kaishek and Tschiang Kai-schek are one.", "Chiang Kai-shek and Chiang Kai-shek are one."),
    ("Kim Dzsongun and Mun Dzsein met at the border.", "Kim Jong-un and Moon Jae-in met at the border."),
    ("Recep Tajip Erdogan and Bidzina Iwaniszwili met.", "Recep Tayyip Erdoğan and Bidzina Ivanishvili met."),
]
STAYS = [
    "Bashar Assadi runs a shop; Hassan Nasr is a poet; Yasser Arafat Square.",
    "Gadhafi and Qaddafi are two spellings of one name.",
    "Ahmad Yasin, Mohamed Salah and Hussein Mahmoud play for Egypt.",
    "The name “Mao Tse-tung” stood on the cover; her surname is Chou.",
    "Kim Yong-il was premier; Park Jung-hee plays golf; Lee Jae won.",
    "Kemal Kilicdaroglu and Recep Tayyip Erdogan lost their marks alone.",
    "Benny Ganz-Meier, Simon Perez and Isaac Rabinovich.",
    "See https://example.org/Mao-Tse-tung and @Bachar_al-Assad.",
    "Saddam Hussain Khan lives in Lin Piao Street, near Sun Yatsen University; Jonathan Netanyahu Street.",
    "Li Peng and Li Ping; Wang Ji and Wang Yibo; Lin Biaoxian.",
]


@pytest.mark.parametrize(("text", "expected"), CHANGED)
def test_the_house_spelling(text: str, expected: str) -> None:
    repair = ENGLISH(text)
    assert repair.text == expected
    assert repair.revert() == text
    assert ENGLISH(expected).text == expected


@pytest.mark.parametrize("text", STAYS)
def test_what_stays(text: str) -> None:
    assert ENGLISH(text).text == text


def test_no_spelling_means_two_people() -> None:
    meant: dict[str, set[str]] = {}
    for rule in RULES:
        for pairs in _index(TableKey(rule.data)).by_first.values():
            for form, house in pairs:
                meant.setdefault(form, set()).add(house)
    assert {form: houses for form, houses in meant.items() if len(houses) > 1} == {}


def test_five_hundred_people_of_the_region_and_three_hundred_elsewhere() -> None:
    region = {name for rule in PEOPLE if any(word in rule.id for word in REGION) for name in rule.data["people"]}
    elsewhere = {name for rule in PEOPLE for name in rule.data["people"]} - region
    elsewhere |= {name for rule in RULES for name in rule.data["names"]} - region
    assert len(region) >= 500
    assert len(elsewhere) >= 300
