"""Forms that are spoken of as forms, spellings that others bear, people who merely share a name: they stay."""

from __future__ import annotations

import pytest

import normalize
from normalize.procedures.names_gates import like_surname
from normalize.romanize import gazetteer, index
from normalize.rules import load

NAMES = normalize.Normalizer(lang="en", select=["names"])


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv (Kiev) is the capital; Kiev (Kyiv) is how he wrote it.",
        "Kyiv/Kiev and Lviv/Lvov stand on the sign in Ukraine.",
        "Lviv (Polish: Lwów, Russian: Lvov, German: Lemberg) was a Habsburg town.",
        "Lviv, or Lwów in Polish, and Lvov in Russian.",
        "Kharkiv, also known as Kharkov, and Kiev, now known as Kyiv.",
        "It was then known as Kiev; what Russians call Kharkov was known in Russian as such.",
        "Kiev, which Ukrainians call Kyiv, changed on the map of the BBC.",
        "Kyiv (formerly Kiev), Lviv (once Lwów) and Dnipro (ex-Dnepropetrovsk).",
        "The agency changed Kiev to Kyiv; others replaced Kharkov with Kharkiv.",
        "Kiev vs. Kyiv: a note on style. Kiev or Kyiv?",
        "From Kiev to Kyiv: how a spelling became policy.",
        "Zelenskyy (also spelled Zelensky or Zelenskiy) signed it.",
        "Volodymyr Zelenskyy (Russian: Vladimir Zelensky) was born in Kryvyi Rih (Krivoy Rog in Russian).",
        "Odesa (Odessa in Russian) is a port of Ukraine.",
        "Jabalia (Arabic: Dschabalija) lies in Gaza.",
        "The village of Nove Misto (Russian: Novoje Misto) in Ukraine.",
        "The city has many names: the Polish Lwów, the German Lemberg, the Russian Lvov.",
        "Which of these is right: Odesa, Odessa, Kharkiv, Kharkov?",
    ],
)
def test_forms_spoken_of_as_forms_stay(text: str) -> None:
    assert NAMES(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell near Kiev, in the Kyiv region.", "Shells fell near Kyiv, in the Kyiv region."),
        ("Kiev said that Kyiv would answer.", "Kyiv said that Kyiv would answer."),
        ("Trains from Lvov to Kiev were late.", "Trains from Lviv to Kyiv were late."),
        ("Lvov in Russian hands, Kiev in flames.", "Lviv in Russian hands, Kyiv in flames."),
        ("Zelensky and Volodymyr Zelenskyy’s wife spoke.", "Zelenskyy and Volodymyr Zelenskyy’s wife spoke."),
    ],
)
def test_inconsistent_spellings_are_still_unified(text: str, expected: str) -> None:
    assert NAMES(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rajiv Gandhi spoke of Ukraine. In Rajiv many saw an heir.",
        "Cristina Bucsa beat a Russian in Kyiv’s twin city. Bucsa was calm.",
        "Pienza lies in Tuscany. Russian tourists in Pienza ate pecorino.",
        "Serbs, Russians and Ukrainians pray at the Ostrog Monastery. In Ostrog a monk died.",
        "Migrants waited near Krynki, on Poland’s border with Belarus.",
        "Ernie Sluck and David Homel read in Toronto. Homel translates from the Russian.",
        "The Russian delegation saw the caves of Kizil and flew home from Urumqi.",
        "Prince Lvov headed Russia’s government; Colonel Lvov served him.",
        "The cruiser Kiev, the Hotel Kiev and the ferry Odessa.",
        "The Lvov–Warsaw school of logic met in Poland.",
        "Polish brewers, Browary Lubelskie among them, sell beer to Ukraine.",
        "Dr. Kozicki of Chicago operated; Kozicki has three sons.",
        "Oleg Kiper bakes bread in Haifa, and Vitaly Kim cooks in Almaty.",
        "Andrei Rublev painted the Trinity, said the Russian museum.",
        "Taijuan Walker pitched; China watched. Walker, or Taijuan to friends, won.",
        "Hamadān and Kermān in Iran are spelled with marks by scholars.",
        "Kabuli rice is eaten all over Pakistan; Kabuli is a dish.",
        "The agency writes Kerbala in Iraq, Tulkarm in the West Bank, Kobane in Syria.",
        "Qostanay in Kazakhstan and Be’er Sheva in Israel.",
    ],
)
def test_namesakes_stay(text: str) -> None:
    assert NAMES(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The massacre in Bucea shook Ukraine.", "The massacre in Bucha shook Ukraine."),
        ("Fighting near Krynki in the Kherson region.", "Fighting near Krynky in the Kherson region."),
        ("They fled from Homel in Belarus.", "They fled from Gomel in Belarus."),
        ("Russian forces left Herson in the night.", "Russian forces left Kherson in the night."),
        ("Ukraine’s president Selensky left.", "Ukraine’s president Zelenskyy left."),
        ("In Ukraine’s Odesa, Oleg Kiper signed.", "In Ukraine’s Odesa, Oleh Kiper signed."),
        ("The Lvov mayor of Ukraine spoke.", "The Lviv mayor of Ukraine spoke."),
    ],
)
def test_the_same_spellings_change_where_the_text_says_who_is_meant(text: str, expected: str) -> None:
    assert NAMES(text).text == expected


def test_spellings_that_name_others_too_are_gated() -> None:
    """What the index knows to be a person's name or a place elsewhere, a table says so of, unless English has it."""
    for rule in load():
        if rule.family != "names" or "places" not in rule.data:
            continue
        table = gazetteer.places(rule.data)
        gated = table.shared | table.elsewhere
        for spelling in table.wrong - gated:
            meant = table.by_spelling[spelling].canonical
            if index.others(spelling) & {"name", "place"} and "word" not in index.others(spelling):
                certain = meant in table.certain
                assert certain or like_surname(spelling), (rule.id, spelling, meant)
