"""The last entry of a menu between title and story, and what may stand in its place."""

from __future__ import annotations

import pytest

import normalize

TITLE = "Ferry line to the islands gets its winter timetable back"
FIRST = (
    "The ferry line to the outer islands will have its old winter timetable again from the first of November, the "
    "county board decided."
)
LAST = "Nobody on the islands had believed in it, said the baker, who had collected the signatures since the spring."
SHARE = "Share on Facebook"


def repaired(*rows: str) -> list[str]:
    return normalize.fix("\n\n".join(rows), lang="en").split("\n\n")


@pytest.mark.parametrize(
    "byline", [[], ["By Oda Lindqvist"], ["Oda Lindqvist, Radio Lofoten"], ["Svolvær - 3 May 2021"]]
)
@pytest.mark.parametrize(
    "menu",
    [
        ["Politics", "Economy", "Culture", "Puppet theatre"],
        ["Weather", "Traffic", "Horoscopes"],
        ["Log in", "My profile", "Weather", "Crossword puzzles"],
        ["Home", "Archive", "Contacts", "Flea market"],
        ["World", "Europe", "Africa", "Tourism"],
    ],
)
def test_the_last_entry_goes_with_its_menu(menu: list[str], byline: list[str]) -> None:
    assert repaired(TITLE, *menu, *byline, FIRST, LAST, SHARE) == [TITLE, *byline, FIRST, LAST]


def test_an_abbreviation_goes_where_a_name_follows_it() -> None:
    menu, byline = ["Schedule", "Frequencies", "Podcasts", "BKL"], "Oda Lindqvist, Radio Lofoten"
    assert repaired(TITLE, *menu, byline, FIRST, LAST, SHARE) == [TITLE, byline, FIRST, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "The old timetable",
        "Winter timetable",
        "After the storm",
        "What the board decided",
        "Interview",
        "Guest column",
        "Lofoten",
        "Kherson",
        "NTB",
        "Oda Lindqvist",
        "3 November 2024",
        "Two boats, one pier",
    ],
)
def test_what_is_about_the_story_stays_below_a_menu(line: str) -> None:
    assert repaired(TITLE, "News", "Sport", "Weather", line, FIRST, LAST, SHARE) == [TITLE, line, FIRST, LAST]


def test_buttons_are_no_menu() -> None:
    rows = [TITLE, "Empty harbour", FIRST, LAST]
    assert repaired(TITLE, "Share on Facebook", "Send by e-mail", "Print", *rows[1:], SHARE) == rows
