"""Sentences that a line break or a lost space broke, in every target; kin with a hyphen; places with a short word."""

from __future__ import annotations

import pytest

import normalize

LONG = {
    "en": "The lake has been too warm since June, so that the fish have gone down to where it is dark and the guests to the sea.",
    "de": "Der See ist seit Juni zu warm, so dass die Fische dorthin gegangen sind, wo es dunkel ist, und die Gäste ans Meer, wo es voll ist.",
    "fr": "Le lac est trop chaud depuis juin, si bien que les poissons sont descendus là où il fait noir, et les clients sont partis.",
    "es": "El lago está demasiado caliente desde junio, de modo que los peces han bajado adonde está oscuro, y los clientes al mar.",
    "uk": "Озеро надто тепле від червня, тож риба пішла туди, де темно, а гості поїхали до моря, де теж тепло і дуже людно всім.",
}
BROKEN = [
    (
        "en",
        "A dentist from Gdynia bought forty tickets of the old kind and rode nowhere\nbecause he only wanted the stamp.",
    ),
    (
        "de",
        "Ein Tischler aus Elbing schlug der Gemeinde einen zweiten Schornstein für das Dach vor\nund fuhr wieder heim.",
    ),
    ("fr", "Le boulanger a fermé son four en mai et personne dans toute la vallée\nn’a su pourquoi il était parti."),
    ("es", "En 1957 la telefonista mantuvo abierta la línea de la isla durante cuarenta horas\ny solo pidió un café."),
    ("uk", "Мер тричі рахував човни на озері, і щоразу в нього виходило інше число\nабо навіть два числа."),
]
VERSE = [
    ("de", "Schwimme, Alter, schwimme leis,\ndein Boot ist alt, dein Bart ist weiß."),
    ("es", "Si llama el mar, diga que he salido\ny que no vuelvo más."),
    ("uk", "Гей, човне мій, човне легенький\nпливи та не тони."),
]


def page(lang: str, piece: str, gap: str) -> str:
    return gap.join((LONG[lang], piece, LONG[lang].split(",")[0] + ".", LONG[lang]))


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("lang", "piece"), BROKEN)
def test_a_broken_sentence_is_joined(lang: str, piece: str, gap: str) -> None:
    result = normalize.repair(page(lang, piece, gap), lang=lang, select=["structure"]).text
    assert result == page(lang, piece.replace("\n", " "), gap)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("lang", "piece"), VERSE)
def test_verse_stays(lang: str, piece: str, gap: str) -> None:
    text = page(lang, piece, gap)
    assert normalize.repair(text, lang=lang, select=["structure"]).text == text


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "Her step -father and his great- grandmother came.", "Her step-father and his great-grandmother came."),
        (
            "en",
            "His mother -in -law lives on the north -east coast.",
            "His mother-in-law lives on the north-east coast.",
        ),
        ("en", "The consul of Ukrainein Varna plays chess.", "The consul of Ukraine in Varna plays chess."),
        (
            "en",
            "The South’s coins. Korean, found in a drawer, are of tin.",
            "The South Korean coins, found in a drawer, are of tin.",
        ),
        ("fr", "Son arrière -petit-fils a pris rendez -vous.", "Son arrière-petit-fils a pris rendez-vous."),
        ("es", "La niña dijo que sí.Nadie la oyó.", "La niña dijo que sí. Nadie la oyó."),
    ],
)
def test_a_lost_or_stray_space_is_set_right(lang: str, text: str, wanted: str) -> None:
    assert normalize.repair(text, lang=lang, select=["structure"]).text == wanted


@pytest.mark.parametrize(
    "text", ["It was great -grand even- he said.", "The painter Parisot came.", "The firm Ukrainein sells glue."]
)
def test_other_words_stay(text: str) -> None:
    assert normalize.repair(text, lang="en", select=["structure"]).text == text


LINKED = [
    "Her sister moved to\nPorto Alegre\nwhen the mill closed.",
    "The firm\nAcme Boats\nsaid it would pay.",
    "According to\nReuters\nthe strike is over.",
    "A man from\nLyon\nwas arrested on Monday.",
    "The book was printed in\nLeipzig\nby a cousin of the author.",
]
UNLINKED = [
    "Ingredients for the cake\nSugar\nand two eggs.",
    "The sea is wide\nLord\nand my boat is small.",
    "Read more about\nUkraine\nand the war.",
    "Photo by\nIda Brandt\nwho walked the coast.",
    "Sign up for\nMorning Brief\nour daily letter.",
    "Result\nMilan\nbeat Genoa.",
]


def linked_page(piece: str) -> str:
    rest = (
        "It stands by the river.",
        piece,
        LONG["en"].replace("June", "May"),
        "Nobody swims.",
        LONG["en"] + " They left.",
    )
    return "\n\n".join((LONG["en"], *rest))


@pytest.mark.parametrize("piece", LINKED)
def test_a_name_that_was_a_link_joins_its_sentence(piece: str) -> None:
    text = linked_page(piece)
    assert normalize.repair(text, lang="en", select=["structure"]).text == linked_page(piece.replace("\n", " "))


@pytest.mark.parametrize("piece", UNLINKED)
def test_a_name_on_a_line_of_its_own_stays(piece: str) -> None:
    assert normalize.repair(linked_page(piece), lang="en", select=["structure"]).text == linked_page(piece)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "The road is shut(and wet)because of rain.", "The road is shut (and wet) because of rain."),
        ("en", "He calls it “the pit”(nobody knows why).", "He calls it “the pit” (nobody knows why)."),
        ("es", "El puente(muy viejo)sigue cerrado.", "El puente (muy viejo) sigue cerrado."),
        ("de", "Er wurde von der alten Hafen- Wache geweckt.", "Er wurde von der alten Hafen-Wache geweckt."),
        ("en", "The pond has 9 square metres.Twenty-four ducks live there.", None),
        (
            "en",
            "She left Quintanilla del Ríowhen the mill closed.",
            "She left Quintanilla del Río when the mill closed.",
        ),
        ("en", "The court of Tortosafrom now on sits twice.", "The court of Tortosa from now on sits twice."),
    ],
)
def test_a_lost_space_comes_back(lang: str, text: str, wanted: str | None) -> None:
    result = normalize.repair(text, lang=lang, select=["structure"]).text
    assert result == (wanted or text.replace(".T", ". T"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A group of person(s) met (s)he and the (re)built mill."),
        ("en", "Call move(file, mode) or print(one, two); it will return."),
        ("de", "Die alten Stadt- und Landtore, die neuen Obst- Gemüse- und Brotstände, Montag- Freitag."),
        ("de", "In der Stadt Bremen- Die Fähre fährt."),
        ("en", "The server is Foo.Bar-baz and nowhere else."),
    ],
)
def test_other_brackets_and_hyphens_stay(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang, select=["structure"]).text == text
