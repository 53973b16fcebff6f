"""Boxes inside and below the story that ask the reader for money, for an answer, for consent."""

from __future__ import annotations

import pytest

import normalize

TITLE = "Winter timetable returns to the outer islands after three years"
FIRST = (
    "The ferry line to the outer islands will have its old winter timetable again from the first of November, the "
    "county board decided."
)
LAST = "Nobody on the islands had believed in it, said the baker, who had collected the signatures since the spring."
SHARE = "Share on Facebook"


def repaired(*rows: str, lang: str = "en") -> list[str]:
    return normalize.fix("\n\n".join(rows), lang=lang, select=("chrome",)).split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        ["Do not put it off", "Monthly 10 €", "Once", "Crypto"],
        ["Dear friends!", "Without you there is no us", "Card", "Bank transfer", "PayPal"],
        ["Support our newsroom", "$5", "$10", "Other amount"],
        ["Support us", "The price of one ticket keeps us a day", "Become a patron"],
        ["Support independent journalism", "Two coffees a month, no more", "Donate"],
        ["Subscribe to our newsletter", "Remind me in May"],
        ["Read us on the phone", "Google Play", "iOS", "APK"],
        ["Take part in our survey: should the ferry sail at night?", "Vote", "Results"],
        ["Should the ferry sail at night?", "Yes, always", "Only in summer", "Never", "Vote", "Show results"],
        ["Who will win the cup this year?", "Home team", "Guests", "Vote"],
        ["The video is not displayed because you have refused the cookies.", "Accept and play the video"],
        ["This map is hidden until you give your consent", "Allow and show the map"],
        ["Map: the islands and the mainland", "Enlarge map"],
        ["KLM Explains: why do ferries stop at night?", "Watch the video (01:12)"],
        ["READ ALL THE ARTICLES ABOUT THE ISLANDS"],
        ["Home World Politics Business Sport Culture Weather"],
    ],
)
def test_boxes_go_on_a_page_with_furniture(box: list[str]) -> None:
    assert repaired(TITLE, FIRST, *box, LAST, SHARE) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "rows",
    [
        ["Card games at night"],
        ["Once", "Twice"],
        ["Monthly"],
        ["Support the baker"],
        ["Should the ferry sail at night?"],
        ["What the islanders say", "Yes", "No", "Perhaps"],
        ["Remind me of the sea"],
        ["Bank transfer or cash?"],
        ["READ ALL THE LETTERS ALOUD"],
        ["Map: the islands from above"],
        ["Ivo explains: the sea has no timetable"],
        ["Accept the map and the territory"],
        ["Once upon a time", "A river ran to the sea", "And nobody knew its name"],
        ["The baker takes three things:", "Card", "Cash", "PayPal"],
        [
            "Card",
            "PayPal",
            "Crypto",
            "Card, PayPal and crypto are what the baker takes, and fish as well, he said today.",
        ],
    ],
)
def test_headings_and_lists_of_the_story_stay(rows: list[str]) -> None:
    assert repaired(TITLE, FIRST, *rows, LAST, SHARE) == [TITLE, FIRST, *rows, LAST]


def test_a_box_stays_on_a_page_without_furniture() -> None:
    rows = [TITLE, FIRST, "Should the ferry sail at night?", LAST]
    assert repaired(*rows) == rows


@pytest.mark.parametrize(
    ("lang", "box", "share"),
    [
        ("de", ["Warten Sie nicht länger", "10 € monatlich", "Einmalig", "PayPal"], "Auf Facebook teilen"),
        ("fr", ["Soutenez-nous", "5 € par mois", "Une fois", "Carte bancaire"], "Partager sur Facebook"),
        ("es", ["Apóyenos hoy mismo", "5 € al mes", "Una vez", "Tarjeta"], "Compartir en Facebook"),
        ("uk", ["Підтримайте нас", "100 грн на місяць", "Одноразово", "Крипта"], "Поділитися у Facebook"),
    ],
)
def test_boxes_go_in_every_target(lang: str, box: list[str], share: str) -> None:
    rows = ["Abc", FIRST, *box, LAST, share]
    assert repaired(*rows, lang=lang) == ["Abc", FIRST, LAST]


@pytest.mark.parametrize(
    "foot",
    [
        ["Write a comment", "Subscribe", "Recommend 21"],
        ["Share", "Print", "© 2023 The Courier. All rights belong to the publisher."],
        [
            "Related topics",
            "Top stories",
            "Most read",
            "Elsewhere",
            "Copyright © 2021 KLM. Not liable for other pages.",
        ],
    ],
)
def test_the_foot_of_a_page_goes(foot: list[str]) -> None:
    assert repaired(TITLE, FIRST, LAST, *foot) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize("rest", [["Arsenal 2", "Chelsea 1"], ["Nora Kolm"]])
def test_results_and_names_stay_at_the_foot(rest: list[str]) -> None:
    assert repaired(TITLE, FIRST, LAST, *rest) == [TITLE, FIRST, LAST, *rest]
