"""The first line of a page: a row of its menu goes; and what stands beside furniture and is told stays."""

from __future__ import annotations

import pytest

import normalize

TITLE = "The ferry to the outer islands gets a second captain"
STORY = (
    "The county board decided on Tuesday that the ferry to the outer islands will have a second captain from the first "
    "of May, after two winters in which it lay in the harbour on every stormy day."
)
MORE = (
    "Nobody on the islands had believed in it, the baker said, who had collected signatures since the spring and now has "
    "a drawer full of them."
)
BUTTONS = ("Share on Facebook", "Sign up for our newsletter")


def repaired(*rows: str) -> list[str]:
    return normalize.fix("\n\n".join(rows), lang="en").split("\n\n")


@pytest.mark.parametrize(
    "row",
    [
        "Home  News  Sport  Contact  Log in",
        "News · Opinion · Sport · Culture · Weather",
        "Home page / News / Islands",
        "Menu ☰",
    ],
)
def test_a_row_of_the_menu_above_the_title_goes(row: str) -> None:
    assert repaired(row, TITLE, STORY, MORE, *BUTTONS) == [TITLE, STORY, MORE]


@pytest.mark.parametrize(
    "row",
    [
        TITLE,
        "The captain, the baker and the drawer",
        "OUTER ISLANDS",
        "Menu for a captain: cod, cod and cod",
        "Home is where the ferry lands",
    ],
)
def test_a_first_line_that_may_be_the_title_stays(row: str) -> None:
    assert repaired(row, STORY, MORE, *BUTTONS) == [row, STORY, MORE]


def test_a_price_list_is_no_menu() -> None:
    fares = "Fares\nSingle £1.80\nReturn £3\nDay ticket £4.50\nChildren under 5 free\nDogs free"
    assert repaired(TITLE, STORY, MORE, fares) == [TITLE, STORY, MORE, fares]


def test_an_answer_right_below_its_question_stays() -> None:
    answer = "Does the ferry sail at night?\nRead the notice. Then read the notice below the notice."
    assert repaired(TITLE, STORY, answer, MORE) == [TITLE, STORY, answer, MORE]


def test_the_last_sentence_of_a_story_stays_below_furniture() -> None:
    last = "The next one is to be held in Bergen."
    assert repaired(TITLE, STORY, MORE, *BUTTONS, last) == [TITLE, STORY, MORE, last]


def test_a_line_beside_a_refrain_stays() -> None:
    song = "Row, my captain, row\nThe night is long and the wind is slow\nRow, my captain, row"
    assert repaired(TITLE, STORY, song, MORE, *BUTTONS) == [TITLE, STORY, song, MORE]


def test_a_line_that_begins_with_the_mark_of_the_one_above_stays() -> None:
    broken = f"{STORY[:-1]}\n.” According to\nthe board, nobody will drown"
    assert repaired(TITLE, *BUTTONS, broken, MORE, *BUTTONS) == [TITLE, broken, MORE]
