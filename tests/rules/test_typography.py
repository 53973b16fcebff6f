"""Typography: spaces around punctuation and the writing of numbers, beyond the examples of the rules."""

from __future__ import annotations

import pytest

import normalize

FIXED = {
    "space before a mark": ("The town is empty ; nobody came .", "The town is empty; nobody came."),
    "after a closing mark": ("He called it “a gift” , and left.", "He called it “a gift”, and left."),
    "comma glue": ("They came late,they left early.", "They came late, they left early."),
    "sentence glue": ("The shop shut.They went home.", "The shop shut. They went home."),
    "decimal comma": ("It costs 12,5 million zlotys and weighs 3,25 tonnes.", "It costs 12.5 million zlotys and weighs 3.25 tonnes."),
    "decimal comma that the text agrees on": ("Growth of 3,1 per cent fell to 2,9 in May.", "Growth of 3.1 per cent fell to 2.9 in May."),
    "thousands": ("The museum sold 12 400 tickets for €1 250 000.", "The museum sold 12,400 tickets for €1,250,000."),
    "thousands read out": ("The rent is 7 thousand 350 liras.", "The rent is 7,350 liras."),
    "time": ("The doors open at 9h05 and close at 22h30.", "The doors open at 9:05 and close at 22:30."),
    "thousands after a verb": ("The storm leaves 1 430 farms dark and 2 700 cattle dead.", "The storm leaves 1,430 farms dark and 2,700 cattle dead."),
    "a range of thousands": ("Between 4 000 and 6 500 skaters came.", "Between 4,000 and 6,500 skaters came."),
    "a page that groups with commas": ("It has 3,400 members. In a year they have planted 1 150.", "It has 3,400 members. In a year they have planted 1,150."),
    "decimals that share a unit": ("Between 1,5 and 2,5 million birds rest there.", "Between 1.5 and 2.5 million birds rest there."),
    "a morning hour behind a label": ("Departure from Turku: 6h20.", "Departure from Turku: 6:20."),
    "hours of the north": ("The hearing opens kl. 9.15 and ends at klo 17.", "The hearing opens at 9:15 and ends at 17:00."),
    "a fixture": ("Brest – Metz 2: 1\n\nThe goal fell late.", "Brest – Metz 2:1\n\nThe goal fell late."),
    "ordinals": ("On 1er June the 3ème edition opens, on 9. June 2021 the next.", "On 1 June the 3rd edition opens, on 9 June 2021 the next."),
    "score": ("The team lost the match 0: 4 at home.", "The team lost the match 0:4 at home."),
}  # fmt: skip

KEPT = [
    "See you : ) at 16 : 9, and use .NET.",
    "Name : Smith",
    "He waited . . . and went ...",
    "It uses 2 000 kWh and 1 500 kg of wood.",
    "In April 3 410 bodies were found; call 0 800 60 40 20.",
    "They sold 3,400 copies of 1,2 and 3.",
    "It lasted 2h30, and the shop opens at 8h.",
    "He read from Luke 5: 3 to the team.",
    "Write to a,b and see https://example.org/x,y today.",
    "On day 4 310 people came, in round 3 250 runners were left.",
    "At 7 300 guests were there; Airbus 320 180 seats were empty.",
    "Running time: 1h45. Duration: 11h20.",
    "9. June was cold.\n10. July was hot.",
    "The list is red;green;blue.",
    "They won 6-4, 7-6 on 03/04 at 48.85, 2.35.",
]


@pytest.mark.parametrize(("before", "after"), FIXED.values(), ids=FIXED.keys())
def test_spaces_and_numbers_are_written_as_in_english(before: str, after: str) -> None:
    assert normalize.fix(before, lang="en", select=["typography"]) == after


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert normalize.fix(text, lang="en", select=["typography"]) == text


def test_a_thousand_that_became_three_noughts_is_flagged_not_repaired() -> None:
    repair = normalize.repair("The bill came to 2 000 136 liras.", lang="en", select=["typography"])

    assert repair.text == "The bill came to 2 000 136 liras."
    assert [flag.rule for flag in repair.flags] == ["typography.numbers.thousands"]


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("de", "Der Bau kostet 2.7 Milliarden Euro.", "Der Bau kostet 2,7 Milliarden Euro."),
        ("fr", "Le projet coûte 2.7 milliards d’euros.", "Le projet coûte 2,7 milliards d’euros."),
        ("es", "La obra cuesta 2.7 millones de euros.", "La obra cuesta 2,7 millones de euros."),
        ("uk", "Міст коштує 2.7 мільярда гривень.", "Міст коштує 2,7 мільярда гривень."),
        (
            "fr",
            "La turbine donne 4.5 kilowatts, entre 1.5 et 2 millions par an.",
            "La turbine donne 4,5 kilowatts, entre 1,5 et 2 millions par an.",
        ),
        ("uk", "Поштовх магнітудою 4.7 відчули в місті.", "Поштовх магнітудою 4,7 відчули в місті."),
        ("fr", "Qui vient ? Lui : il est là , dit-elle.", "Qui vient ? Lui : il est là, dit-elle."),
    ],
)
def test_other_targets_keep_their_own_conventions(lang: str, before: str, after: str) -> None:
    assert normalize.fix(before, lang=lang, select=["typography"]) == after


def test_english_without_its_language_said_is_not_asked_for_it() -> None:
    text = (
        "The bridge cost 2.5 million euros, and prices rose by 7.4%. The mayor said that the town would pay the rest."
    )

    repair = normalize.repair(text, select=["typography", "residue"])

    assert (repair.text, repair.target) == (text, None)


def test_a_negative_decimal_is_put_right() -> None:
    assert normalize.fix("It was -3,5 degrees at night.", lang="en") == "It was -3.5 degrees at night."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The council ’s boat sank.", "The council’s boat sank."),
        ("It ' s the smith 's hat, isn ’ t it?", "It's the smith's hat, isn’t it?"),
        ("We ’ve seen that they don 't care.", "We’ve seen that they don't care."),
    ],
)
def test_an_ending_joins_its_word_in_a_translation(before: str, after: str) -> None:
    proof = "\n\nLe maire et la mairie, dit M. Durand. Ces forces, Les clients, Mme Roux.\n"
    assert normalize.repair(before + proof, lang="en", select=["typography"]).text == after + proof
    assert normalize.repair(before, lang="en", select=["typography"]).text == before


@pytest.mark.parametrize(
    "text", ["Rock ’n’ roll upon 't, the boys ’ mothers said.", "The letters ’s’ and ’t’ in 's-Graveland are worn."]
)
def test_other_apostrophes_stay(text: str) -> None:
    proof = "\n\nLe maire et la mairie, dit M. Durand. Ces forces, Les clients, Mme Roux.\n"
    assert normalize.repair(text + proof, lang="en", select=["typography"]).text == text + proof
