"""Entries at either end of a menu, and lines that open a row of buttons, which no list knows."""

from __future__ import annotations

import pytest

import normalize

TITLE = "Winter timetable returns to the outer islands after three years"
FIRST = (
    "The ferry line to the outer islands will have its old winter timetable again from the first of November, the "
    "county board decided."
)
LAST = "Nobody on the islands had believed in it, said the baker, who had collected the signatures since the spring."
DATED = "LENWICK (ABC) - The ferry line to the outer islands will have its old winter timetable again from November."
MENU = ("News", "Politics", "Economy", "Sport", "Culture")
CAPITALS = ("NEWS", "POLITICS", "ECONOMY", "SPORT")


def repaired(*rows: str, lang: str = "en") -> list[str]:
    return normalize.fix("\n\n".join(rows), lang=lang, select=("chrome",)).split("\n\n")


@pytest.mark.parametrize(
    "before", [["Direct"], ["Letterbox"], ["M2"], ["Opinion", "Kvartal", "P4"], ["Start", "Letterbox", "KLM Play"]]
)
def test_the_first_entries_of_a_menu_go_with_it(before: list[str]) -> None:
    assert repaired(TITLE, *before, *MENU, FIRST, LAST) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize("after", [["Extra 24"], ["2 per cent"], ["Tempo"], ["Kvartal", "Mosaic"]])
def test_the_last_entries_of_a_menu_go_above_a_byline(after: list[str]) -> None:
    assert repaired(TITLE, *MENU, *after, "By Nora Kolm", FIRST, LAST) == [TITLE, "By Nora Kolm", FIRST, LAST]


@pytest.mark.parametrize("after", [["WEEKEND"], ["TV GUIDE", "TODAY"]])
def test_the_last_entries_go_in_capitals_like_their_menu_above_a_dateline(after: list[str]) -> None:
    assert repaired(TITLE, *CAPITALS, *after, DATED, LAST) == [TITLE, DATED, LAST]


@pytest.mark.parametrize(
    "before", ["By Nora Kolm", "Nora Kolm", "A farewell in three acts", "The islands wait", "AFP", "3 November 2024"]
)
def test_what_belongs_to_the_title_stays_above_a_menu(before: str) -> None:
    assert repaired(TITLE, before, *MENU, FIRST, LAST) == [TITLE, before, FIRST, LAST]


@pytest.mark.parametrize(
    "after",
    [["Nora Kolm"], ["Nora Kolm", "Oslo"], ["PAP"], ["Lenwick"], ["The last boat"], ["An old dream comes true"]],
)
def test_what_belongs_to_the_story_stays_below_a_menu(after: list[str]) -> None:
    assert repaired(TITLE, *MENU, *after, FIRST, LAST) == [TITLE, *after, FIRST, LAST]


@pytest.mark.parametrize("name", ["Nora Kolm", "By Nora Kolm"])
def test_a_row_of_buttons_says_nothing_of_what_stands_above_it(name: str) -> None:
    rows = [TITLE, name, "Facebook", "X", "WhatsApp", "Copy link", FIRST, LAST]
    assert repaired(*rows) == [TITLE, name, FIRST, LAST]


def test_a_likely_line_opens_a_row_of_buttons() -> None:
    rows = ["Change the size of the letters", "Print", "Copy link", "Share"]
    assert repaired(TITLE, *rows, FIRST, LAST) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "byline", ["Text: Nora Kolm. Editing: Ivo Brad", "Words: Nora Kolm / Pictures: Ivo Brad", "Text: Nora Kolm"]
)
def test_who_wrote_and_who_did_what_else_stays(byline: str) -> None:
    assert repaired(TITLE, *MENU, byline, FIRST, LAST) == [TITLE, byline, FIRST, LAST]


@pytest.mark.parametrize(
    "facts",
    [
        ["Age: 31", "Home: Lenwick", "Trade: baker", "Current: at the top of the table"],
        ["Times of the week", "500 m: 43.87", "1,000 m: 1:30.20", "1,500 m: 2:26.55"],
        ["To be served again, please ring here", "The sheet on the door has hung there since the war, he says."],
    ],
)
def test_facts_results_and_the_words_of_a_sign_stay(facts: list[str]) -> None:
    assert repaired(TITLE, FIRST, *facts, LAST, "Share on Facebook") == [TITLE, FIRST, *facts, LAST]
