"""Human texts whose words look like leftovers of another language."""

from __future__ import annotations

import pytest

from normalize import fix

KEPT = (
    "The union argued for complete openness and paid for secure storage and express trains.",
    "P. M. Astruc drew the maps; Astruc lived in the delta for nine years.",
    "Notes from the Delta, M. Astruc (ed.), Weir Press, 1974. Astruc died in 1980.",
    "Mrs. Chine divided the apple in two.",
    "In 1927 she moved to Peking, where the radio station was new.",
    "Rosa Luxemburg spoke first. What Luxemburg said is not known.",
    "He quotes the essay [Poet as Carpenter] by heart.",
    "The choir [Amici del Lago] sang for [Johann von] Falk.",
)
REPAIRED = (
    ("He came back for complete his studies.", "He came back to complete his studies."),
    ("They left for secure the bridge.", "They left to secure the bridge."),
    ("The road to Moscou is long.", "The road to Moscow is long."),
)


@pytest.mark.parametrize("text", KEPT)
def test_human_wording_stays(text: str) -> None:
    assert fix(text, lang="en") == text


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_the_same_words_as_leftovers_go(before: str, after: str) -> None:
    assert fix(before, lang="en") == after


def test_english_names_stay_in_english_phrases_of_other_targets() -> None:
    german = "Auf dem Topf, der in der Küche steht, ist Made in Germany zu lesen."
    spanish = "El tren de Frankfurt llegó tarde y los viajeros esperaron en la estación."
    assert fix(german, lang="de") == german
    assert fix(spanish, lang="es") == spanish
