"""`assures to have done`: who says it tells how it is put right, and who is a person."""

from __future__ import annotations

import pytest

import normalize


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The gendarmerie assures to have found the van.", "The gendarmerie says it has found the van."),
        ("The brewery, founded in 1820, assures to have kept the recipe.", "The brewery, founded in 1820, says it has kept the recipe."),
        ("The leadership of the union assures to have written twice.", "The leadership of the union says it has written twice."),
        ("The fire-brigade assures to have reached them.", "The fire-brigade says it has reached them."),
        ("The neighbours assure to have heard three shots.", "The neighbours say they have heard three shots."),
        ("The two brothers assure to have sold the boat.", "The two brothers say they have sold the boat."),
        ("He said that the nurses assure to have asked for masks.", "He said that the nurses say they have asked for masks."),
        ("The company of the minister assures to have paid.", "The company of the minister says it has paid."),
    ],
)  # fmt: skip
def test_changes(before: str, after: str) -> None:
    assert normalize.repair(before, lang="en").text == after


@pytest.mark.parametrize(
    "text",
    [
        "The head of the company assures to have paid the workers.",
        "The mayor of the municipality assures to have asked for help.",
        "The spokesperson for the ministry assures to have no news.",
        "The celebrity assures to have paid.",
        "The boss assures to have slept.",
        "It helps the doctors assure to have done the test.",
    ],
)
def test_stays(text: str) -> None:
    assert normalize.repair(text, lang="en").text == text


@pytest.mark.parametrize("speaker", ["The Mayor", "The Deputy Mayor", "Nora Kolm", "The old Baker"])
def test_whether_a_person_is_he_or_she_is_not_guessed(speaker: str) -> None:
    text = f"{speaker} assures to have slept through the flood."
    assert normalize.repair(text, lang="en").text == text
