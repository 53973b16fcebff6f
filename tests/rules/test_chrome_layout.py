"""Furniture by place: the menu above the title, what follows the story, and the lines that stay there."""

from __future__ import annotations

import pytest

import normalize

STORY = (
    "The old weir of Lenwick was opened on Monday for the first time since the flood, and half of the town came to see it."
    "\n\nThe engineers expect that the water will stand a metre lower by the end of the week, if it does not rain again."
)
TITLE = "Lenwick opens its weir after eleven years"
MENUS = [
    "Weather\n\nHoroscope\n\nProgramme\n\nMailbox",
    "LATEST NEWS\n\nGalleries\n\nWriters\n\nAnasayfa",
    "Transfers\n\nCalendar\n\nStandings\n\nKiosk\n\nIdentify yourself",
    "Radio online\n\nHome\n\nTo donate\n\nShops",
    "True or false\n\nReplays\n\nRadio\n\nSport",
]
TAILS = [
    "Share on Facebook\n\nHatena\n\nBookmark",
    "Comment guidelines\n\nLeave a comment\n\nWrite the first one",
    "Subscribe to our newsletter\n\nYour e-mail\n\nI am not a robot",
]


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_above_the_title_goes(menu: str) -> None:
    assert normalize.fix(f"{menu}\n\n{TITLE}\n\n{STORY}", lang="en") == f"{TITLE}\n\n{STORY}"


@pytest.mark.parametrize("tail", TAILS)
def test_fragments_beside_furniture_below_the_story_go(tail: str) -> None:
    assert normalize.fix(f"{TITLE}\n\n{STORY}\n\n{tail}", lang="en") == f"{TITLE}\n\n{STORY}"


@pytest.mark.parametrize(
    "text",
    [
        f"Analysis\n\nThe river\n\n{TITLE}\n\n{STORY}",
        f"Nora Kolm\n\nThe weir\n\nLenwick\n\n{TITLE}\n\n{STORY}",
        f"Book One\n\nThe Weir\n\nChapter I\n\n{STORY}",
        f"{TITLE}\n\nby Nora Kolm\n\n{STORY}",
        f"{TITLE}\n\n{STORY}\n\nNora Kolm\n\nLenwick, 3 May 2024",
        f"{TITLE}\n\n{STORY}\n\nWhat you need\n\ntwo eggs\n\na cup of flour",
        f"{TITLE}\n\n{STORY}\n\nShare of the water\n\n{STORY}",
    ],
)
def test_a_page_without_furniture_stays(text: str) -> None:
    assert normalize.fix(text, lang="en") == text


@pytest.mark.parametrize(
    "line",
    [
        "by Nora Kolm",
        "By the newsroom",
        "November 3, 2024 5:00 AM",
        "Published yesterday",
        "Lenwick -",
    ],
)
def test_bylines_and_dates_stay_between_furniture(line: str) -> None:
    text = f"{TITLE}\n\nShare on Facebook\n\n{line}\n\nCopy link\n\n{STORY}"
    assert line in normalize.fix(text, lang="en")


def test_the_title_below_a_label_stays() -> None:
    text = f"Click to follow\n\n{TITLE}\n\n{STORY}\n\nShare on Facebook"
    assert TITLE in normalize.fix(text, lang="en")


@pytest.mark.parametrize(
    "heading", ["Swimming pool by subscription", "Subscriptions, cookies and glue", "Share of gifts"]
)
def test_a_heading_below_furniture_stays(heading: str) -> None:
    first, second = STORY.split("\n\n")
    text = f"{TITLE}\n\n{first}\n\nUnlock the article for a friend\n\n{heading}\n\n{second}"
    assert heading in normalize.fix(text, lang="en")


@pytest.mark.parametrize(
    "row",
    [
        "With information from Agence Kolm",
        "Compiled by: Nora Kolm/ABC",
        "NORA KOLM",
        "Preparation: 25 min",
        "Flour: 1.5 kg",
        "Mit Material der Agenturen",
        "Con información de la agencia Sol",
        "За матеріалами місцевої преси",
    ],
)
def test_contributors_and_measures_stay_beside_furniture(row: str) -> None:
    story = "The ferry was late and nobody at the harbour could say why it had not left the islands in the morning."
    rows = ["Ferry line gets its winter timetable back", story, "Read also:", row, story.replace("late", "early")]
    assert row in normalize.fix("\n\n".join(rows), lang="en").split("\n\n")
    assert row in normalize.fix("\n\n".join([*rows[:2], "Share on Facebook", row]), lang="en").split("\n\n")


def test_one_of_several_numbered_lines_stays() -> None:
    story = (
        "The trams of the city stood still on Monday morning, and nobody at the depot could say when they would run."
    )
    rows = ["Trams stand still", story, "Line 4: every hour", "Line 9: see the alerts", "Line 12: cancelled"]
    assert normalize.fix("\n\n".join(["Skip to content", *rows]), lang="en").split("\n\n") == rows
