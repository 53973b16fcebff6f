"""Casing: proper nouns in lower case, beyond the examples of the rules."""

from __future__ import annotations

import pytest

import normalize

FIXED = {
    "place": ("Trains from lviv to warsaw are late.", "Trains from Lviv to Warsaw are late."),
    "people": ("The belarusian and the polish teams met.", "The Belarusian and the polish teams met."),
    "two words": ("The north korean envoy left new york.", "The North Korean envoy left New York."),
    "complete date": ("It closed on 9 may 2021 and on monday 10 may 2021.", "It closed on 9 May 2021 and on Monday 10 May 2021."),
    "month and year": ("Prices fell in october 2023.", "Prices fell in October 2023."),
    "credit": ("A ship at dawn (Lea Holm/afp).", "A ship at dawn (Lea Holm/AFP)."),
    "after a date": ("It ends in May. the council will vote in the autumn.", "It ends in May. The council will vote in the autumn."),
}  # fmt: skip

KEPT = [
    "She ate french fries, brussels sprouts and turkey off china, and drank a moscow mule.",
    "See kyiv.ua, @kyiv, #ukraine and press@moscow.example.",
    "i went to paris and it was great",
    "They may march in august, the polish being done.",
    "The price is 10 euros excl. the tax that is due.",
    "adidas and k.d. lang came to Paris.",
    "It opens in november, she said.",
]


@pytest.mark.parametrize(("before", "after"), FIXED.values(), ids=FIXED.keys())
def test_proper_nouns_get_their_capitals(before: str, after: str) -> None:
    assert normalize.fix(before, lang="en", select=["casing"]) == after


@pytest.mark.parametrize("text", KEPT)
def test_common_nouns_identifiers_and_chat_stay(text: str) -> None:
    assert normalize.fix(text, lang="en", select=["casing"]) == text


def test_a_text_in_lower_case_throughout_is_flagged_whole_and_left_alone() -> None:
    text = "the mayor of kyiv said that the bridge would stay closed for a while because of the flood. " * 6
    repair = normalize.repair(text, lang="en", select=["casing"])

    assert repair.text == text
    assert [(flag.start, flag.end) for flag in repair.flags if flag.rule == "casing.document.all-lower-case"] == [
        (0, len(text))
    ]


def test_a_month_without_a_number_is_flagged() -> None:
    repair = normalize.repair("The bridge opens in november, he said.", lang="en", select=["casing"])

    assert [flag.rule for flag in repair.flags] == ["casing.dates.without-a-number"]
