"""Times of day with a space at their colon, in every target; verses, ratios and scales stay."""

from __future__ import annotations

import pytest

import normalize


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "The ferry leaves at 06: 45 and comes back before 21 : 10.",
            "The ferry leaves at 06:45 and comes back before 21:10.",
        ),
        ("fr", "Le bac part à 06: 45.", "Le bac part à 06:45."),
        ("es", "La barca sale a las 06: 45.", "La barca sale a las 06:45."),
        ("de", "Die Fähre geht um 06: 45 Uhr.", "Die Fähre geht um 06:45 Uhr."),
        ("uk", "Пором відходить о 06: 45.", "Пором відходить о 06:45."),
    ],
)
def test_a_time_of_day_is_joined(lang: str, text: str, wanted: str) -> None:
    assert normalize.repair(text, lang=lang, select=["typography"]).text == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He read from 12: 10 to the end of the chapter.",
        "12: 10 And they went down to the river.",
        "The scale was changed from 10: 25 to 1: 25.",
    ],
)
def test_what_is_no_time_stays(text: str) -> None:
    assert normalize.repair(text, lang="en", select=["typography"]).text == text
