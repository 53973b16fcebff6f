"""Determiners that stayed in the source language, in sentences of other wordings and places than the rules' examples."""

from __future__ import annotations

import pytest

import normalize

RESIDUE = {target: normalize.Normalizer(lang=target, select=["residue"]) for target in ("en", "fr", "de", "es", "uk")}

ENGLISH = [
    ("Ci drivers have been waiting since noon.", "These drivers have been waiting since noon."),
    ("Tamte years are gone, she says.", "Those years are gone, she says."),
    ("In the evening niektórzy neighbours brought soup.", "In the evening some neighbours brought soup."),
    ("Nasi players did not train in the hall.", "Our players did not train in the hall."),
    ("But ces letters never arrived.", "But these letters never arrived."),
    ("With estas hands she built the oven.", "With these hands she built the oven."),
    ("Toutes les lamps went out at midnight.", "All the lamps went out at midnight."),
    ("Todas as bridges are closed to trucks.", "All the bridges are closed to trucks."),
    ("Tutti i trains were late on Monday.", "All the trains were late on Monday."),
    ("Acei workers have not been paid.", "Those workers have not been paid."),
    ("Acest ferry has been late for a week.", "This ferry has been late for a week."),
    ("De här boots were made in Falun.", "These boots were made in Falun."),
    ("Naše mothers waited at the gate.", "Our mothers waited at the gate."),
    ("Azok a soldiers never came back.", "Those soldiers never came back."),
    ("Hiçbir ship left the port.", "No ship left the port."),
    ("Інші soldiers slept in the barn.", "Other soldiers slept in the barn."),
    ("Veel tourists came for the tulips.", "Many tourists came for the tulips."),
    ("Jeden winter the road is closed.", "Every winter the road is closed."),
    ("Ces Ukrainian soldiers have been here since May.", "These Ukrainian soldiers have been here since May."),
    ("Diese two villages share a priest.", "These two villages share a priest."),
    ("Estos 300 houses were built in a year.", "These 300 houses were built in a year."),
    ("Nobody wanted deze apples.", "Nobody wanted these apples."),
    ("Is diese story true?", "Is this story true?"),
    ("Diese former ministers were at the table.", "These former ministers were at the table."),
]
ELSEWHERE = [
    ("fr", "Ці maisons sont vides depuis la guerre.", "Ces maisons sont vides depuis la guerre."),
    ("fr", "Our lecteurs ne sont pas surpris.", "Nos lecteurs ne sont pas surpris."),
    ("fr", "Most habitants sont partis avant la nuit.", "La plupart des habitants sont partis avant la nuit."),
    ("de", "Эти Bewohner sind nicht zurückgekehrt.", "Diese Bewohner sind nicht zurückgekehrt."),
    ("de", "Ezek Häuser sind seit dem Krieg leer.", "Diese Häuser sind seit dem Krieg leer."),
    ("es", "Ці casas están vacías desde la guerra.", "Estas casas están vacías desde la guerra."),
    ("es", "Both equipos volvieron ayer a la ciudad.", "Ambos equipos volvieron ayer a la ciudad."),
    ("uk", "Tyto будинки порожні від початку війни.", "Ці будинки порожні від початку війни."),
]
KEPT = [
    "Les Ukrainian Weekly was sold.",
    "The film “Diese Nacht” was shown.",
    "The book is called Estas Manos and was sold.",
    "Te Papa was closed on Monday.",
    "Te reo classes are held in the hall.",
    "Ci Gong classes are held in the park.",
    "Minden road was closed, and so was the school.",
    "Tito supporters were in the square.",
    "Toto songs were played until the morning.",
    "Alla smiled at the guard and was let in.",
    "Hun invaders were at the gate.",
    "Deze week in Utrecht.",
    "Mange treatments are sold by the vet.",
]


@pytest.mark.parametrize(("before", "after"), ENGLISH)
def test_it_is_translated_into_english(before: str, after: str) -> None:
    assert RESIDUE["en"](before).text == after


@pytest.mark.parametrize(("target", "before", "after"), ELSEWHERE)
def test_it_is_translated_into_other_targets(target: str, before: str, after: str) -> None:
    assert RESIDUE[target](before).text == after


@pytest.mark.parametrize("text", KEPT)
def test_names_and_titles_stay(text: str) -> None:
    assert RESIDUE["en"](text).text == text


@pytest.mark.parametrize("text", ["Nos vemos en la plaza del pueblo.", "Que nos vieran los vecinos no importa."])
def test_pronouns_of_spanish_stay(text: str) -> None:
    assert RESIDUE["es"](text).text == text
