"""Numbers, dots and lines that stand as their writers meant them."""

from __future__ import annotations

import pytest

from normalize import Normalizer

NORMALIZERS = {tag: Normalizer(lang=tag) for tag in ("en", "fr", "de", "es", "uk")}

KEPT = [
    ("en", "The .Net framework and a .Pdf file were installed by default."),
    ("en", "Team 1: 3 goals, Team 2: 5 goals in the second match."),
    ("en", "Matchday 3: 11 goals in six games of the league."),
    ("en", "At 7: 30 the game begins, and the ratio is 1: 3 for the league."),
    ("en", "Flight time 13h45, distance 11,000 km; battery life 14h30 in our test."),
    ("en", "She clocked 12h35 and was third; the winner rode 12h15."),
    ("en", "Output of iron ore 12.30 million tonnes, of copper ore 2.15 million."),
    ("en", "We are starting a 5e game on Friday, and I have run a 3e game before."),
    (
        "en",
        "“What do you want from me?”\n\n“What do you want from me?”\n\nShe laughed, and the cat walked out of the room.",
    ),
    ("en", "He drank a manhattan, then a cuba libre, with dijon mustard on his vienna sausages."),
    ("en", "We had a danish and coffee under the japanese maples, in ankara prints."),
    ("de", "Das Spiel endete 2 : 1, und das Billett kostet 12.50 Franken; der Film dauert 1.30 Stunden."),
    ("fr", "Le parfum est un chypre, et le billet pour Lausanne coûte 12.50 francs dans la gare."),
    ("es", "Un rioja, un jerez y un oporto para el señor de la mesa."),
    ("uk", "Додайте 100 г ізюму, бо сухий ізюм лежить у мисці; пункт i та пункт ii договору чинні."),
]
REPAIRED = [
    ("en", "Ulm won the match 3: 2 against Kiel.", "Ulm won the match 3:2 against Kiel."),
    ("en", "The train leaves at 14h30 from the old station.", "The train leaves at 14:30 from the old station."),
    ("en", "It rained all day .Nobody came to the game.", "It rained all day. Nobody came to the game."),
    ("fr", "Le moulin est à vendre , dit le maire.", "Le moulin est à vendre, dit le maire."),
    ("de", "Der Bau kostet 2.7 Milliarden Euro.", "Der Bau kostet 2,7 Milliarden Euro."),
    ("en", "He explained the very very very very very very very very important pump.",
     "He explained the very important pump."),
]  # fmt: skip


@pytest.mark.parametrize(("target", "text"), KEPT)
def test_what_people_write_stays(target: str, text: str) -> None:
    assert NORMALIZERS[target](text).text == text


@pytest.mark.parametrize(("target", "before", "after"), REPAIRED)
def test_debris_of_the_same_shape_is_repaired(target: str, before: str, after: str) -> None:
    assert NORMALIZERS[target](before).text == after
