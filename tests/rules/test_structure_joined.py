"""Words behind places, adjectives in front of a stray hyphen, links inside a sentence; and what looks like them."""

from __future__ import annotations

import pytest

import normalize

SOURCE = (
    "The ministry of Russie wrote to Bruxelles, and Mme Durand of Moscou came. Selon the ministry, Ces forces left.\n\n"
)
REST = "\n\nThe hall was built in 1931 by the guild of the weavers, who sold it after the war for the price of two new looms."


def repaired(text: str) -> str:
    return normalize.repair(text, lang="en", select=["structure"]).text


REPAIRED = [
    ("The beetles reached Denmarkthree weeks later.", "The beetles reached Denmark three weeks later."),
    ("Ships from Turkeyamid the storm sank.", "Ships from Turkey amid the storm sank."),
    ("The envoy of Polandcame late.", "The envoy of Poland came late."),
    ("He wrote to Putinseven times.", "He wrote to Putin seven times."),
    ("Half a metre went to the old -age home.", "Half a metre went to the old-age home."),
    ("They bought low- fat milk and hot -air balloons.", "They bought low-fat milk and hot-air balloons."),
    (SOURCE + "She has a thick -carpet room.", SOURCE + "She has a thick-carpet room."),
    ("He owns a wild-flower shop and a wild -flower meadow.", "He owns a wild-flower shop and a wild-flower meadow."),
    ("The law is old. It was signed in\nMontpelier\nlast week and stays." + REST, "The law is old. It was signed in Montpelier last week and stays." + REST),
]  # fmt: skip
STAYS = [
    "Kirsten, Morten and Christen live in Liechten.",
    "Parismatch wrote it. Chinatown and Polandball.",
    "The Denmarkthree project is old; Denmarkthree is a band.",
    "She has a thick -carpet room.",
    SOURCE + "Run find -name x, then sort -key two and ls -la.",
    SOURCE + "He lit the light -nobody saw it at first.",
    SOURCE + "The price is low -really low.",
    SOURCE + "Use the open -background option and the clean -force flag.",
    SOURCE + "Bring the old -people say so- custom.",
    "Low- or high-fat milk, low- and high-noise fans.",
    "The quay is old and the\nboats of the town lie in\nLyon\nnow, and nobody has a\nrope for them." + REST,
]


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_words_are_parted_and_joined(before: str, after: str) -> None:
    assert repaired(before).endswith(after.removeprefix(SOURCE))


@pytest.mark.parametrize("text", STAYS)
def test_what_is_written_so_stays(text: str) -> None:
    assert repaired(text).endswith(text.removeprefix(SOURCE))
