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
    "The fast of 17 Tammuz and the eve of 15 Nisan are in the calendar of the synagogue.",
    "In May 2019 Lystopad 2019 was cited beside Avgust 2018 and Maya 2020.",
    "Boxes for thank you cards, pears for export this week, a path for include files.",
    "Sister Agnes sang. Mary Keller, the prioress, smiled, and Keller left. Sr. Keller is 80.",
    "He quotes the essay [Poet as Carpenter] by heart.",
    "The choir [Amici del Lago] sang for [Johann von] Falk.",
)
REPAIRED = (
    ("The ice broke on 12 bereznya and on 30 iyunya.", "The ice broke on 12 March and on 30 June."),
    ("A stall opened on 4 Tishrin al-Thani 2023.", "A stall opened on 4 November 2023."),
    ("He rang on 3 sentiabria and in hrudnia 2021.", "He rang on 3 September and in December 2021."),
    ("She trained for be able to dive.", "She trained to be able to dive."),
    ("They dug a pit for know what lay below.", "They dug a pit to know what lay below."),
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


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        (
            "de",
            "Am 30. sierpnia wurde die Brücke, die alt ist, gesperrt.",
            "Am 30. August wurde die Brücke, die alt ist, gesperrt.",
        ),
        ("fr", "La cloche a sonné dans la nuit du 4 luglio.", "La cloche a sonné dans la nuit du 4 juillet."),
        ("fr", "Le pont est fermé depuis le 8 veresnia.", "Le pont est fermé depuis le 8 septembre."),
        ("es", "El mercado que se abre el 2 ottobre está lejos.", "El mercado que se abre el 2 de octubre está lejos."),
        ("uk", "Міст закрито від 2 ноября, і люди йдуть пішки.", "Міст закрито від 2 листопада, і люди йдуть пішки."),
        ("fr", "Il habite via 25 aprile et joue « Il 9 giugno ».", "Il habite via 25 aprile et joue « Il 9 giugno »."),
        (
            "de",
            "Das Lied „Il 9 giugno“ ist alt, und der 4. mai ist da.",
            "Das Lied „Il 9 giugno“ ist alt, und der 4. mai ist da.",
        ),
        (
            "uk",
            "«До 4 декабря всё будет», — сказав він, і ми пішли.",
            "«До 4 декабря всё будет», — сказав він, і ми пішли.",
        ),
    ],
)
def test_a_month_of_another_language_needs_its_year_or_a_word_that_dates(lang: str, before: str, after: str) -> None:
    assert fix(before, lang=lang, select=("residue",)) == after
