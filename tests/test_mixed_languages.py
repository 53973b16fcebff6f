"""Documents of several languages, and of a language without rules, when no target is said."""

from __future__ import annotations

import normalize

ENGLISH = "The mayor of kyiv said that the road was not open , and that it would be closed for the whole of the week."
FRENCH = "Le maire de la ville a dit que les travaux ne seraient finis que pour 2.7 milliards, et le préfet est sorti."
GERMAN = "Die Stadt hat 2.7 Milliarden Euro für das neue Haus ausgegeben, und der Rat ist mit dem Ergebnis zufrieden."
FINNISH = (
    "Kaupunginvaltuusto hyväksyi maanantaina esityksen, jonka mukaan koulu &amp; kirjasto rakennetaan uudelleen, sanoi"
    " Mr. Virtanen. Työt alkavat ensi keväänä, ja ne kestävät noin kaksi vuotta."
)


def test_each_paragraph_is_repaired_for_its_own_language() -> None:
    repair = normalize.repair(f"{ENGLISH}\n\n{FRENCH}\n\n{GERMAN}\n\n{ENGLISH}")
    english = ENGLISH.replace("kyiv ", "Kyiv ").replace(" ,", ",")

    assert repair.text.split("\n\n") == [
        english,
        FRENCH.replace("2.7", "2,7"),
        GERMAN.replace("2.7", "2,7"),
        english,
    ]
    assert repair.target == "en"


def test_a_target_that_was_said_holds_for_every_paragraph() -> None:
    repair = normalize.repair(f"{ENGLISH}\n\n{FRENCH}", lang="en")

    assert repair.text.endswith(FRENCH)


def test_a_text_in_a_language_without_rules_gets_what_no_language_matters_for() -> None:
    repair = normalize.repair(FINNISH)

    assert repair.text == FINNISH.replace("&amp;", "&")
    assert repair.target == "fi"


def test_the_source_is_named_whichever_paragraph_was_looked_at_last() -> None:
    english = "Ces forces held the road for the whole of the night, the mayor said, and nobody of the village was hurt."
    repair = normalize.repair(f"{FRENCH}\n\n{ENGLISH}\n\n{english}\n\n{ENGLISH}")

    assert "These forces" in repair.text
    assert repair.source == "fr"
