"""Residue: words of the source language that stand in the translation, beyond the examples of the rules."""

from __future__ import annotations

import pytest

import normalize

FIXED = {
    "determiner inside a sentence": ("He said that ces measures were needed.", "He said that these measures were needed."),
    "determiner before a singular": ("Diese decision was taken by the council.", "This decision was taken by the council."),
    "article that agrees with a vowel": ("Uma agreement was reached by the parties.", "An agreement was reached by the parties."),
    "two exonyms": ("The envoy flew from Varsovie to Pékin.", "The envoy flew from Warsaw to Beijing."),
    "exonym at the head": ("Moskau called the talks useless.", "Moscow called the talks useless."),
    "country": ("Troops of Corée du Nord arrived.", "Troops of North Korea arrived."),
    "bracketed phrase": ("He met them [los soldados rusos] twice.", "He met them [the Russian soldiers] twice."),
    "bracketed genitive": ("A spokesman [de la policía] said so.", "A spokesman [of the police] said so."),
    "month": ("It opened on 7 décembre 2024 in Metz.", "It opened on 7 December 2024 in Metz."),
    "German ordinal": ("It opened on 7. März 2024 in Ulm.", "It opened on 7 March 2024 in Ulm."),
    "preposition": ("Volgens the mayor, nobody was hurt.", "According to the mayor, nobody was hurt."),
    "for and an infinitive": ("They stayed for protect the bees.", "They stayed to protect the bees."),
    "institution": ("The NATO assures to have closed it.", "The NATO says it has closed it."),
    "pronoun": ("We assure to have paid the bill.", "We say we have paid the bill."),
    "sixty-ten": ("Sixty-ten boats came.", "Seventy boats came."),
    "title without its stop": ("Mr Roux met Ana Colin, and Mme Colin paid.", "Mr Roux met Ana Colin, and Ms Colin paid."),
}  # fmt: skip

KEPT = [
    "Les Paul and Mary Ford sang in La Paz, and Le Pen was in Des Moines.",
    "M. Night Shyamalan and Dennis M. Kelleher met; Shyamalan laughed, and so did Kelleher.",
    "The novel “Madame Bovary” and the ballad of Peter Pan are old.",
    "They walked down the rue de Moscou to the Hotel Londres.",
    "Pour in the milk, plus a son of a gun; die-hard fans come as they do.",
    "“Ces gens sont là,” he sang.",
    "[sic] and […] and [the PKK] and [laughs] stay.",
    "In Nice, Monaco and Lens they ate poutine.",
    "Erdoğan, Bogotá, Zürich, São Paulo and Łódź keep their letters.",
    "He asked for help and waited for work.",
    "On 3 May 2024 and 4 March 2024 it rained.",
    "She was assured to have a seat.",
]


@pytest.mark.parametrize(("before", "after"), FIXED.values(), ids=FIXED.keys())
def test_residue_is_put_into_the_target_language(before: str, after: str) -> None:
    assert normalize.fix(before, lang="en", select=["residue"]) == after


@pytest.mark.parametrize("text", KEPT)
def test_names_titles_and_english_words_stay(text: str) -> None:
    assert normalize.fix(text, lang="en", select=["residue"]) == text


def test_a_person_who_assures_to_have_is_flagged_for_his_gender() -> None:
    repair = normalize.repair("The minister assures to have signed the letter.", lang="en", select=["residue"])

    assert repair.text == "The minister assures to have signed the letter."
    assert [flag.rule for flag in repair.flags] == ["residue.calques.assures-to-have"]


def test_a_line_left_in_another_language_is_flagged_with_it() -> None:
    line = "Le maire de la ville est arrivé dans une voiture avec les pompiers."
    repair = normalize.repair(f"The mayor came by car.\n\n{line}", lang="en", select=["residue"])

    assert line in repair.text
    assert any("fr" in flag.reason for flag in repair.flags)


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("fr", "These arbres sont dans la forêt et les champs.", "Ces arbres sont dans la forêt et les champs."),
        (
            "fr",
            "Le ministre est arrivé à London avec les députés.",
            "Le ministre est arrivé à Londres avec les députés.",
        ),
        (
            "de",
            "Paul Brandis kam. Die Leute sahen Mr. Brandis in der Stadt.",
            "Paul Brandis kam. Die Leute sahen Herr Brandis in der Stadt.",
        ),
        ("es", "El ministro llegó a Warsaw con los diputados.", "El ministro llegó a Varsovia con los diputados."),
        ("uk", "Це сталося 19 October у Львові.", "Це сталося 19 жовтня у Львові."),
    ],
)
def test_the_rules_are_mirrored_for_other_targets(lang: str, before: str, after: str) -> None:
    assert normalize.fix(before, lang=lang, select=["residue"]) == after
    assert normalize.fix(before, lang="pl", select=["residue"]) == before


def test_a_sentence_left_in_another_language_is_flagged_alone() -> None:
    text = "The ferry was late. Le capitaine a dit que les passagers ne sont pas dans la salle. Nobody complained."

    (flag,) = normalize.repair(text, lang="en", select=["residue"]).flags

    assert text[flag.start : flag.end] == "Le capitaine a dit que les passagers ne sont pas dans la salle."
    assert flag.reason == "left in another language: fr"


def test_an_english_sentence_in_another_target_is_flagged() -> None:
    before = "Le pont est fermé et la rue est vide, car les ouvriers sont dans le tunnel depuis la nuit de lundi."
    text = before + " He told the mayor that it was not safe and that they would be back."

    (flag,) = normalize.repair(text, lang="fr", select=["residue"]).flags

    assert text[flag.start : flag.end] == text[len(before) + 1 :]
