"""Furniture that is known by the furniture above it, by the marks at its ends, or by the steps of a trail."""

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
    "rest",
    [
        ["Tell us why"],
        ["OK"],
        ["1 2 3 4 5"],
        ["1st", "2nd", "3rd"],
        ["Give a like before you go"],
        ["Previous: The oysters that came by post"],
    ],
)
def test_fragments_below_furniture_below_the_story_go(rest: list[str]) -> None:
    assert repaired(TITLE, FIRST, LAST, SHARE, *rest) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "rest",
    [
        ["By Oda Lindqvist"],
        ["Oda Lindqvist"],
        ["NTB"],
        ["“We will see,” she said."],
        ["Winter: 0430 0715 1110 1640"],
        ["Published 3 November 2024"],
        ["The boat does not sail on Sundays."],
    ],
)
def test_what_says_something_stays_below_furniture(rest: list[str]) -> None:
    assert repaired(TITLE, FIRST, LAST, SHARE, *rest) == [TITLE, FIRST, LAST, *rest]


def test_fragments_above_the_title_go_with_the_menu_above_them() -> None:
    assert repaired("Skip to main content", "Dark mode", "OK", TITLE, FIRST, LAST) == [TITLE, FIRST, LAST]


def test_a_short_title_stays_below_a_menu() -> None:
    rows = ["Venice counts gulls", "By Oda Lindqvist", FIRST, LAST]
    assert repaired("Skip to main content", *rows) == rows


def test_the_numbers_of_a_rating_go() -> None:
    assert repaired(TITLE, FIRST, "Rate this article", "1", "2", "3", "4", "5", LAST) == [TITLE, FIRST, LAST]


def test_numbers_of_the_story_stay() -> None:
    rows = [TITLE, FIRST, "4", "8", "15", LAST]
    assert repaired(*rows[:2], SHARE, *rows[2:]) == rows


def test_what_readers_felt_goes_with_the_question() -> None:
    felt = ["How did this text make you feel?", "Amused 4", "Sad 0", "Angry 11"]
    assert repaired(TITLE, FIRST, LAST, SHARE, *felt) == [TITLE, FIRST, LAST]


def test_a_result_stays() -> None:
    rows = [TITLE, FIRST, "Who won?", "Svolvær 4", "Bodø 0", LAST]
    assert repaired(*rows) == rows


@pytest.mark.parametrize(
    "rows",
    [
        [SHARE, "Barcelona 2", "Real Madrid 1", "Subscribe to our newsletter"],
        [SHARE, "Apollo 11", "Subscribe to our newsletter"],
        ["How did the teams play?", "Arsenal 2", "Chelsea 0", SHARE],
    ],
)
def test_results_stay_between_furniture(rows: list[str]) -> None:
    found = repaired(TITLE, FIRST, *rows, LAST)
    assert [row for row in rows if row[-1].isdigit()] == [row for row in found if row[-1].isdigit()]


def test_a_box_that_may_be_skipped_goes() -> None:
    box = ["Skip podcast and continue with the article", "The long crossing", "A series on islanders", "End of podcast"]
    assert repaired(TITLE, FIRST, *box, LAST) == [TITLE, FIRST, LAST]


def test_paragraphs_between_such_marks_stay() -> None:
    rows = [
        TITLE,
        FIRST,
        "Skip the cake and continue with the pie",
        LAST,
        "End of the line",
        FIRST.replace("old", "older"),
    ]
    assert [row for row in rows if len(row) > 80] == [row for row in repaired(*rows) if len(row) > 80]


@pytest.mark.parametrize(
    "line",
    [
        "Home > Islands > Traffic",
        "HOME » NEWS",
        "Strona główna › Kultura › Teatr",
        "You are here: Front page > Regions",
    ],
)
def test_trails_go(line: str) -> None:
    assert repaired(line, TITLE, FIRST, LAST) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "line",
    ["Home | Away", "Settings > Privacy > Location", "Bodø > Moskenes > Værøy", "Main street > left > the quay."],
)
def test_what_only_looks_like_a_trail_stays(line: str) -> None:
    assert repaired(TITLE, FIRST, line, LAST) == [TITLE, FIRST, line, LAST]


@pytest.mark.parametrize("answers", [["Yes", "No"], ["Ja", "Nein"], ["Так", "Ні"]])
def test_answers_below_a_question_of_the_page_go(answers: list[str]) -> None:
    assert repaired(TITLE, FIRST, "Was this article useful?", *answers, LAST, SHARE) == [TITLE, FIRST, LAST]


def test_answers_to_a_question_of_the_story_stay() -> None:
    rows = [TITLE, FIRST, "Will the boat sail at Christmas?", "Yes", "No", LAST]
    assert repaired(*rows, SHARE) == rows


@pytest.mark.parametrize(
    "sums", [["20 €", "50 €", "100 €"], ["$5", "$10"], ["100 Kč", "500 Kč"], ["1 000 грн", "2 000 грн"]]
)
def test_sums_that_readers_may_give_go(sums: list[str]) -> None:
    assert repaired(TITLE, FIRST, *sums, LAST, SHARE) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "sums", [["Adults: 20 €", "Children: 10 €"], ["The prices:", "20 €", "50 €"], ["50 €"], ["50 €", "20 €"]]
)
def test_prices_of_the_story_stay(sums: list[str]) -> None:
    assert repaired(TITLE, FIRST, *sums, LAST, SHARE) == [TITLE, FIRST, *sums, LAST]
