"""What careful people wrote and only looks like words of another language, and what of it is debris after all."""

from __future__ import annotations

import pytest

from normalize import Normalizer

ENGLISH = Normalizer(lang="en")

KEPT = [
    "Les forces himself to eat the soup that his sister made.",
    "Les runs the garage on the corner and paints cars at the weekend.",
    "Das wins the race by two lengths and thanks his mother.",
    "Elke runs the bakery, and Alle farms the valley with his brother.",
    "Elk numbers in the park have fallen since the wolves came back.",
    "El trains are slow. She says that the El is loud, too.",
    "Och they never listen, the old woman said, and och it is a pity.",
    "He et his dinner in the barn, as he et it every day.",
    "The Old Norse word for bring survives in the dialect of the valley.",
    "Some 58 percent voted for remain in the city, and 42 percent for leave.",
    "The endpoint for create takes a name, the one for remove takes an id.",
    "He went out for to get his gun, and she went after him for to save his soul.",
    "She wrote to the council with a reference to the report of the planning department.",
    "He calls the war [guerra] a school, and the minister [ministro] his pupil.",
    "The soldiers [soldados] were given bread.",
    "Sr. Helen Prejean wrote a book. Prejean is a nun.",
    "Pekin duck is roasted whole; Pekin, Illinois, is where the train stopped.",
    "Send the forms to Marienplatz 8, 80331 München, Germany.",
]
REPAIRED = [
    ("Les forces were sent to the border on Monday.", "The forces were sent to the border on Monday."),
    ("It was said that ces forces hold the road.", "It was said that these forces hold the road."),
    ("The city needs pumps for prevent another flood.", "The city needs pumps to prevent another flood."),
    ("The wall was built for to protect the town.", "The wall was built to protect the town."),
    ("In 1998 Moscou agreed, and Pékin did not.", "In 1998 Moscow agreed, and Beijing did not."),
    ("The bridge was held by [soldados] for a day.", "The bridge was held by [soldiers] for a day."),
]


@pytest.mark.parametrize("text", KEPT)
def test_what_people_write_stays(text: str) -> None:
    assert ENGLISH(text).text == text


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_debris_of_the_same_shape_is_repaired(before: str, after: str) -> None:
    assert ENGLISH(before).text == after


def test_an_american_namesake_keeps_its_name_in_other_targets() -> None:
    text = "Il est né à Vienna, Virginie, et a grandi à Athens, en Géorgie, avec sa mère et ses deux frères."
    assert Normalizer(lang="fr")(text).text == text


def test_a_newspaper_is_no_place() -> None:
    text = "Він прийшов до New York Times на співбесіду, а потім поїхав додому."
    assert Normalizer(lang="uk")(text).text == text
