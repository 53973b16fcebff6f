"""Places of the derived gazetteer in sentences: what is changed, what stays and what is flagged."""

from __future__ import annotations

import pytest

import normalize
from normalize import Normalizer
from normalize.results import Repair

RULE = "names.gazetteer.places"


def repair(text: str) -> Repair:
    return normalize.repair(text, lang="en", select=["names"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They left the village of Tultschyn in Ukraine.", "They left the village of Tulchyn in Ukraine."),
        ("In Ukraine, shells hit Welyka Pyssariwka again.", "In Ukraine, shells hit Velyka Pysarivka again."),
        ("Ukraine said TULTSCHYN was calm, near TULTSCHYN.", "Ukraine said TULTSCHYN was calm, near TULCHYN."),
        ("Ukrainian troops held Bilokourakyné’s last bridge.", "Ukrainian troops held Bilokurakyne’s last bridge."),
        ("The town of Shargorod, Ukraine, has a castle.", "The town of Sharhorod, Ukraine, has a castle."),
        (
            "The villages of Nowoselyzja and Sokyrjany in Ukraine.",
            "The villages of Novoselytsia and Sokyriany in Ukraine.",
        ),
        (
            "Fire in the city of Kowrow, in Russia’s Vladimir region.",
            "Fire in the city of Kovrov, in Russia’s Vladimir region.",
        ),
        ("Belarus closed the town of Lyntupy and Pastavy.", "Belarus closed the town of Lyntupy and Pastavy."),
        ("Ukraine lost the village of Tokmakas and a bridge.", "Ukraine lost the village of Tokmak and a bridge."),
    ],
)
def test_changes(before: str, after: str) -> None:
    assert repair(before).text == after


@pytest.mark.parametrize(
    "text",
    [
        "The village of Ivanovka in Russia’s Saratov region; Ukraine said nothing.",
        "Lipno in Poland took Ukrainian refugees from Zamość.",
        "Tultschyn wrote a song.",
        "Ukraine’s minister Tultschyn said so.",
        "“Tultschyn” is a German word in Ukraine.",
        "In German it is spelled Tultschyn, Ukraine’s linguists say.",
        "In 1943 the village of Tultschyn in Ukraine was burnt.",
        "Tultschyn Street in Ukraine.",
        "FC Tultschyn won in Ukraine.",
        "#Tultschyn and tultschyn.ua are Ukrainian.",
        "Hope, Nova, Stale, Most, Nice and Mine are places in Ukraine.",
        "The town of Wolodarka-Tultschyn-12 in Ukraine.",
        "Makarov met Romanov near Ukraine’s border.",
        "The village of Kirowsk in Ukraine has a new name.",
        "Paris Hilton flew to Ukraine; Odessa, Texas, did not.",
        "Hrodna and Mahilioŭ are Belarusian spellings.",
    ],
)
def test_stays(text: str) -> None:
    assert [edit for edit in repair(text).edits if RULE in edit.rules] == []


def test_flags_what_may_be_two_places() -> None:
    flags = [flag for flag in repair("The village of Alexandrowka in Ukraine.").flags if flag.rule == RULE]
    assert flags == [] or " or " in flags[0].reason


def test_wakes_by_few_literals_and_only_in_texts_about_the_region() -> None:
    only = Normalizer(lang="en", select=[RULE])
    assert only._plan.scan.literals < 40  # type: ignore[attr-defined]
    assert only("Tultschyn and Selydowe lie far away.").edits == ()


def test_is_for_english_alone() -> None:
    text = "In der Ukraine liegt das Dorf Tultschyn."
    assert normalize.fix(text, lang="de", select=[RULE]) == text
