"""Spellings that texts from many languages leave, where the country is named elsewhere in the text, and what stays."""

from __future__ import annotations

import pytest

import normalize

UKRAINE = (
    "A baker from {} sends bread.\n\nThe Ukrainian army pays for the flour.",
    "She was born in {} and lives in Lviv.\n\nShe writes in Ukrainian.",
    "The hospital of {} took in forty wounded from the Donetsk region.\n\nUkraine thanked it.",
    "Bread is scarce in {}, writes a reader.\n\nUkraine has asked for help.",
)
RUSSIA = (
    "She was born in {} and lives in Moscow.\n\nShe writes in Russian.",
    "The refinery near {} burned, the Kremlin said.\n\nA Russian paper wrote of it.",
)
BELARUS = (
    "She was born in {} and lives in Minsk.\n\nShe writes in Belarusian.",
    "Near {} the police stopped a bus, Lukashenko’s press office said.\n\nBelarusians read of it.",
)
PLACES = (
    (UKRAINE, "Truskawez", "Truskavets"),
    (UKRAINE, "Tchornobaïvka", "Chornobaivka"),
    (UKRAINE, "Úzhgorod", "Uzhhorod"),
    (UKRAINE, "Mijáilivka", "Mykhailivka"),
    (UKRAINE, "Carcóvia", "Kharkiv"),
    (UKRAINE, "Izjoem", "Izium"),
    (UKRAINE, "Wołczańsk", "Vovchansk"),
    (UKRAINE, "Vovtjansk", "Vovchansk"),
    (UKRAINE, "Cernăuți", "Chernivtsi"),
    (UKRAINE, "Chilia Nouă", "Kiliia"),
    (UKRAINE, "Munkács", "Mukachevo"),
    (UKRAINE, "Krasnogorovka", "Krasnohorivka"),
    (UKRAINE, "Vilkovo", "Vylkove"),
    (RUSSIA, "Riazán", "Ryazan"),
    (RUSSIA, "Rjazaň", "Ryazan"),
    (BELARUS, "Mogiljov", "Mogilev"),
    (BELARUS, "Moguiliov", "Mogilev"),
)
SHARED = ("Cherson", "Herson", "Jmelnitski", "Bucsa", "Hotin")
"""Surnames, too: a place only where the words beside them say so."""
PEOPLE = (
    ("Volodymyr Putin was silent.", "Vladimir Putin was silent."),
    ("Serhii Lavrov and Dmytro Peskov met.", "Sergei Lavrov and Dmitry Peskov met."),
    ("Oleksandr Lukashenko flew home.", "Alexander Lukashenko flew home."),
    ("What hurts Putyin hurts us, the mayor said.", "What hurts Putin hurts us, the mayor said."),
    ("A word from Poutine was enough, the Kremlin hopes.", "A word from Putin was enough, the Kremlin hopes."),
    ("Aleksey Navalnıy wrote it.", "Alexei Navalny wrote it."),
    ("Mikheïl Kavelachvili signed; Ahmed al-Charaa did not.", "Mikheil Kavelashvili signed; Ahmed al-Sharaa did not."),
    ("Igor Lossik and Olga Karatsch of Belarus wrote.", "Ihar Losik and Olga Karach of Belarus wrote."),
)
STAYS = (
    "The boxer Ismail beat a Ukrainian; the coach of Ismail wept.",
    "The paintings of Ismail hang in Moscow. In Ismail’s shop in Kyiv, carpets cost less.",
    "Herson Pérez, a Mexican, plays in Lviv. In Herson the club sees a star.",
    "In Cherson’s novel, a girl leaves Kyiv.",
    "Professor Cherson of Haifa spoke on Ukraine; in Cherson we trust, his students say.",
    "Dr. Hotin from Moscow spoke. In Hotin, readers find a friend, Kyiv’s papers say.",
    "General Bucsa of Romania met Kyiv’s minister. In Bucsa he sees a friend.",
    "A letter from Pavlych and one against Ovtsjarov reached Kyiv.",
    "Sergei Makarov wrote from Moscow. A letter from Makarov came to Kyiv.",
    "Vasilkov, a miner, left Moscow. The mother of Vasilkov wept.",
    "Bahçesaray, a district of Van in Türkiye, saw snow. Moscow sent condolences.",
    "The Akmescit mosque in Bursa was opened. Kyiv’s mufti came.",
    "Poutine is a Canadian dish. In Moscow, poutine costs 400 roubles.",
    "Poutine, fries with gravy, was served at the Russian embassy.",
    "Oleksandr Peskovsky, a teacher from Lviv, has a dog.",
    "Oleksandr Novak of Lviv, Dmytro Kozak of Odesa and Serhii Medvedev of Odesa won.",
    "In Beryozovka a train stopped, Russia’s railway said, and Ukraine was silent.",
    "The residents of Lebanon, Indiana, sent trucks to Kyiv; the council of bishops sang.",
    "The mayor of Odessa, Texas, wrote to Ukraine.",
)


@pytest.mark.parametrize(
    ("frames", "spelling", "house"), PLACES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_place_is_found_where_the_text_speaks_of_its_country_anywhere(
    frames: tuple[str, ...], spelling: str, house: str
) -> None:
    for frame in frames:
        assert normalize.repair(frame.format(spelling), lang="en").text == frame.format(house)


@pytest.mark.parametrize("spelling", SHARED)
@pytest.mark.parametrize(
    "frame",
    [
        "In {} such cellars are rare.\n\nUkraine has counted them.",
        "The residents of {} wait.\n\nUkraine has sent a bus.",
        "Ten kilometres from {} the line is cut.\n\nUkraine repairs it.",
    ],
)
def test_a_place_that_is_a_surname_too_needs_words_that_only_places_have(spelling: str, frame: str) -> None:
    assert spelling not in normalize.repair(frame.format(spelling), lang="en").text
    spoken = f"The words of {spelling} were few.\n\nUkraine has heard them."
    assert normalize.repair(spoken, lang="en").text == spoken


def test_a_name_of_people_is_a_place_after_a_word_for_places() -> None:
    port = "On the other bank the port of {} was burning.\n\nThe ambassador of Ukraine came."
    assert normalize.repair(port.format("Ismail"), lang="en").text == port.format("Izmail")
    mayor = "The mayor of {} has no bread.\n\nUkraine sends some."
    assert normalize.repair(mayor.format("Ismail"), lang="en").text == mayor.format("Izmail")


def test_a_ukrainian_name_said_as_a_russian_one_is_the_ukrainian_place() -> None:
    text = "The village council of {} gave a stove, the Ukrainian paper wrote."
    assert normalize.repair(text.format("Bilozyorka"), lang="en").text == text.format("Bilozerka")


@pytest.mark.parametrize(("before", "after"), PEOPLE)
def test_a_neighbour_is_called_as_at_home(before: str, after: str) -> None:
    assert normalize.repair(before, lang="en").text == after


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text: str) -> None:
    assert normalize.repair(text, lang="en").text == text
