"""The controls of players, and hours, stage directions and titles that look like them."""

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


BOXES = [
    ["Listen to the news", "0:00", "Speed 1x"],
    ["Video player is loading.", "This is a modal window."],
    ["Play", "Mute", "Current time 0:00", "/", "Duration 2:31"],
    ["Turn off the sound", "Full screen", "01:12"],
    ["Reproduce video", "Silence", "Total time 3:12"],
    ["Play audio", "5 min 20"],
    ["Open the player in a new window", "Download the audio"],
    ["Artikel beluisteren", "3:08 min."],
    ["Read aloud", "2:45", "1.25x"],
]


@pytest.mark.parametrize("box", BOXES)
def test_a_player_goes_above_and_inside_the_story(box: list[str]) -> None:
    assert repaired(TITLE, *box, FIRST, LAST, SHARE) == [TITLE, FIRST, LAST]
    assert repaired(TITLE, FIRST, *box, LAST, SHARE) == [TITLE, FIRST, LAST]


@pytest.mark.parametrize(
    "rows",
    [
        ["14:10"],
        ["14:10", "The boat left", "15:20", "The boat came back"],
        ["07:45", "08:10", "09:30"],
        ["Silence"],
        ["Pause", "Silence"],
        ["The sound of silence"],
        ["90 min"],
        ["Preparation: 20 min", "Baking: 45 min"],
        ["Ferry: 14:10", "Bus: 15:20"],
        ["2:1"],
    ],
)
def test_what_is_told_stays(rows: list[str]) -> None:
    assert repaired(TITLE, FIRST, *rows, LAST, SHARE) == [TITLE, FIRST, *rows, LAST]


def test_a_player_in_another_target() -> None:
    text = (
        "Die Fähre fährt wieder nach dem alten Winterfahrplan\n\nAnhören\n\n03:41\n\n1,25x\n\n"
        "Die Fähre zu den äußeren Inseln fährt ab dem ersten November wieder nach dem alten Fahrplan, beschloss der Rat.\n\n"
        "Artikel auf Facebook teilen"
    )
    assert normalize.fix(text, lang="de").split("\n\n")[1].startswith("Die Fähre zu den")
