"""What stands at the ends of a story and is its makers' own stays, whatever furniture stands around it."""

import pytest

from normalize import fix

PAGE = """Skip to content

The keeper of the dam retires

The keeper of the dam at Lenwick leaves his post in May, after forty years in the small house on the crown.

His daughter will not take over the house, because she has learned another trade and lives in the town.

{line}

Share on Facebook

Read also

Subscribe to our newsletter

All rights reserved"""


@pytest.mark.parametrize(
    "line",
    [
        "Text: Marta Kolm. Lenwick",
        "Enquiries: 0152 555 010",
        "More information: keeper@mill.example",
        "The house will be let. (kol/ bra)",
        "* Text edited by Ivo Brad",
        "Written by our correspondent in the valley",
        "(KBA)",
        "(Report: Marta Kolm; editor: Brad)",
        "Scale of the map: 1:25,000",
        "I can help with the furniture on Friday",
        "The list of the houses is on www.mill.example",
        "Rest: 20–25 min",
    ],
)
def test_notes_stay(line: str) -> None:
    repaired = fix(PAGE.format(line=line), lang="en")
    assert line in repaired
    assert "newsletter" not in repaired


@pytest.mark.parametrize(
    "line",
    ["(Advertisement)", "Newsletter: 0152 555 010", "I agree to the use of my data", "Follow us: www.mill.example"],
)
def test_furniture_of_the_same_form_goes(line: str) -> None:
    assert line not in fix(PAGE.format(line=line), lang="en")


def test_a_long_list_of_sentences_is_no_page() -> None:
    """One line that looks like furniture makes no page of two hundred sentences of a conversation."""
    talk = ["The keeper has closed the gate.", "We shall see him on Friday.", "Nobody opened the window."] * 20
    talk += ["Share on Facebook", "What are you going to cook for us today", "You can look for it here", *talk]
    repaired = fix("\n".join(talk), lang="en")
    assert "What are you going to cook for us today\nYou can look for it here" in repaired


def test_a_poem_is_no_page() -> None:
    poem = "Ladies\nand gentlemen,\nthis is\n\nthis is\n\nthe mill.\n\nMind\nthe gap\nbetween\n\nbing bong\n\nHome\nis where\nit stops"
    assert fix(poem, lang="en") == poem
