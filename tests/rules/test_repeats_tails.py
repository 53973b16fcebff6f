"""A sentence that ends the paragraph above, or begins the one below, and stands again as a line of its own."""

from __future__ import annotations

import pytest

import normalize

ABOVE = {
    "en": "The council met on Monday evening in the town hall, and for three hours nobody spoke of anything but the bridge.",
    "de": "Der Rat traf sich am Montagabend im Rathaus, und drei Stunden lang sprach niemand von etwas anderem als der Brücke.",
    "es": "El consejo se reunió el lunes por la noche en el ayuntamiento, y durante tres horas solo se habló del puente.",
    "fr": "Le conseil s’est réuni lundi soir à la mairie, et pendant trois heures il n’a été question que du pont fermé.",
    "uk": "Рада зібралася в понеділок увечері в ратуші, і три години ніхто не говорив ні про що, крім закритого мосту.",
}  # fmt: skip
SENTENCES = [
    ("en", "The loudest applause went to the losers."),
    ("en", "Next session: Thursday, 14 March."),
    ("en", "“We are not afraid of water, only of mud,” he said."),
    ("de", "Am lautesten klatschten die Verlierer im Saal."),
    ("es", "Si llueve, no habrá votación en la plaza."),
    ("fr", "On a surtout applaudi les perdants."),
    ("uk", "Міст закритий до червня."),
]
KEPT = [
    f"{ABOVE['en']} Nobody came.\n\nNobody came.\n\nThe hall was dark.",
    f"{ABOVE['en']} Who is going to pay for it?\n\nWho is going to pay for it?\n\nNobody knew.",
    f"{ABOVE['en']} We want our old bridge back!\n\nWe want our old bridge back!\n\nThey went home.",
    f"{ABOVE['en']} “We are going home.”\n\n“We are going home.”\n\nThey both laughed.",
    f"The river is long and cold.\n\n{ABOVE['en']} The river is long and cold.\n\nThe river is long and cold.\n\nThe end.",
    "Home to the hills, the river is long.\n\nThe river is long.\n\nHome to the hills we go.",
    f"{ABOVE['en']} Then the mill will close in June.\n\nthe mill will close in June.\n\nThe end.",
]


@pytest.mark.parametrize(("target", "sentence"), SENTENCES)
def test_a_sentence_goes_where_the_paragraph_beside_it_has_it(target: str, sentence: str) -> None:
    repeats = normalize.Normalizer(lang=target, select=["repeats"])
    above = ABOVE[target]
    assert repeats(f"{above} {sentence}\n\n{sentence}\n\n{above}").text == f"{above} {sentence}\n\n{above}"
    assert repeats(f"{above}\n\n{sentence}\n\n{sentence} {above}").text == f"{above}\n\n{sentence} {above}"


@pytest.mark.parametrize("text", KEPT)
def test_echoes_calls_and_refrains_stay(text: str) -> None:
    assert normalize.repair(text, lang="en", select=["repeats"]).text == text
