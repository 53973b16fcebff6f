"""Pinyin and Wade-Giles; Revised Romanisation and McCune-Reischauer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import OptionError
from normalize.romanize import chinese, korean

SYLLABLES = sorted(chinese.table().wade_giles)


@pytest.mark.parametrize("syllable", SYLLABLES)
def test_every_way_of_writing_a_syllable_leads_back(syllable: str) -> None:
    for form in chinese.wade_giles(syllable):
        assert syllable in chinese.pinyin(form)


def test_with_its_marks_a_syllable_has_one_reading() -> None:
    """Wade-Giles tells all syllables apart but the exclamation lo from luo."""
    formal = [forms[0] for forms in chinese.table().wade_giles.values()]
    twice = {form for form in formal if formal.count(form) > 1}
    assert twice == {"lo"}


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3))
def test_a_word_is_divided_into_what_it_was_joined_from(parts: list[str]) -> None:
    word = parts[0] + "".join(f"'{part}" for part in parts[1:])
    assert chinese.syllables(word) == tuple(parts)


@given(st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=3))
def test_a_name_comes_back_from_wade_giles(parts: list[str]) -> None:
    name = parts[0].title() + " " + chinese.spellings("'".join(parts[1:]), "pinyin")[0].capitalize()
    assert name in chinese.pinyin(chinese.wade_giles(name)[0])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Tiananmen", "Tian an men"),
        ("Fangan", "Fan gan"),
        ("Xian", "Xian"),
        ("Xi’an", "Xi an"),
        ("Lüe", "Lüe"),
        ("Changʼan", "Chang an"),
        ("Kyiv", ""),
        ("", ""),
        ("'", ""),
    ],
)
def test_division(word: str, parts: str) -> None:
    assert chinese.syllables(word) == tuple(parts.split())


@pytest.mark.parametrize(
    ("wade_giles", "pinyin"),
    [
        ("Hsi Chin-p’ing", "Xi Jinping"),
        ("Chiang Kai-shek", None),
        ("Chu Jung-chi", "Zhu Rongji"),
        ("Lu Hsun", "Lu Xun"),
        ("Hsu Chih-mo", "Xu Zhimo"),
        ("Peking", None),
        ("Tseng Kuo-fan", "Zeng Guofan"),
        ("K'ang Yu-wei", "Kang Youwei"),
        ("", None),
        ("-", None),
    ],
)
def test_what_a_name_in_wade_giles_may_stand_for(wade_giles: str, pinyin: str | None) -> None:
    readings = chinese.pinyin(wade_giles)
    assert (pinyin in readings) if pinyin else readings == []
    assert len(readings) <= chinese.MAX_READINGS


@pytest.mark.parametrize(
    ("name", "system", "spellings"),
    [
        ("왕십리", "revised", ["Wangsip-ri", "Wangsimni"]),
        ("신문로", "revised", ["Sinmullo", "Sinmunno"]),
        ("박 근혜", "mccune-reischauer", ["Pak Kŭnhye", "Pak Kŭn-hye", "Pak Kunhye", "Pak Kun-hye"]),
        ("값", "revised", ["Gap"]),
        ("닭이", "revised", ["Dalgi"]),
        ("많다", "revised", ["Manta"]),
        ("밟고", "revised", ["Balgo"]),
        ("쉬리", "mccune-reischauer", ["Shwiri"]),
        ("전라도", "mccune-reischauer", ["Chŏlla-do", "Chŏnna-do", "Chŏllado", "Chŏnnado", "Cholla-do", "Chonna-do", "Chollado", "Chonnado"]),
        ("남궁 억", "revised", ["Namgung Eok"]),
        ("Seoul", "revised", []),
        ("서울a", "revised", []),
        ("", "revised", []),
    ],
)  # fmt: skip
def test_korean(name: str, system: str, spellings: list[str]) -> None:
    assert korean.spellings(name, system) == spellings


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4))
def test_any_hangul_is_written(name: str) -> None:
    for system in korean.SYSTEMS:
        for spelling in korean.spellings(name, system):
            assert spelling
            assert all(letter.isalpha() or letter in "'-" for letter in spelling)


@pytest.mark.parametrize("system", korean.SYSTEMS)
def test_korean_examples(system: str) -> None:
    for native, spelling in korean.system(system).examples:
        assert korean.spellings(native, system)[0] == spelling


def test_chinese_examples() -> None:
    for pinyin, wade_giles in chinese.examples():
        assert chinese.wade_giles(pinyin)[0] == wade_giles
        assert chinese.pinyin(wade_giles)[0] == pinyin


def test_unknown_systems() -> None:
    with pytest.raises(OptionError):
        chinese.spellings("Mao", "postal")
    with pytest.raises(OptionError):
        korean.system("yale")
