"""Determiners in other scripts, in other forms, and behind the first word of a sentence."""

from __future__ import annotations

import pytest

import normalize

SELECT = ("residue",)

LEFT = [
    ("Today esas nets hang in the loft of the school.", "Today those nets hang in the loft of the school."),
    ("The fence protects nasze hens against the fox.", "The fence protects our hens against the fox."),
    ("Perhaps diese mills will never grind again.", "Perhaps these mills will never grind again."),
    ("Whoever opens ces boxes finds only hay.", "Whoever opens these boxes finds only hay."),
    ("In winter disse islands belong to the seals.", "In winter these islands belong to the seals."),
    ("Twice a year nämä bells are oiled with fish fat.", "Twice a year these bells are oiled with fish fat."),
    ("The dog fetches эти sticks out of the river.", "The dog fetches these sticks out of the river."),
    ("Ці ropes hold the bell; ті ropes hold nothing at all.", "These ropes hold the bell; those ropes hold nothing at all."),
    ("“هذا carpet flies only downwards,” says the dealer.", "“This carpet flies only downwards,” says the dealer."),
    ("Every morning 우리 dogs wait at the pier for the ferry.", "Every morning our dogs wait at the pier for the ferry."),
    ("His father built これらの boats without a drawing.", "His father built these boats without a drawing."),
    ("Nobody has ever paid for ამ bread, says the baker.", "Nobody has ever paid for this bread, says the baker."),
]  # fmt: skip
STAYS = [
    "Nobody in the yard spoke of the word هذه pieces of paper had on them.",
    "He keeps ovi clocks in a shed by the canal.",
    "The board of Kim 이 walks home every night in the rain.",
    "The dish (この鍋) was on the table, and その dog lay under it.",
    "Of the nine, unsere survived.",
    "Deze week in Utrecht.",
]
ELSEWHERE = [
    ("fr", "Le maire dit que هذه maisons sont trop vieilles pour la route.", "Le maire dit que ces maisons sont trop vieilles pour la route."),
    ("de", "Der Rat hat эти Hefte gezählt, und niemand weiß warum.", "Der Rat hat diese Hefte gezählt, und niemand weiß warum."),
    ("es", "Dice que эти campanas no suenan desde la guerra.", "Dice que estas campanas no suenan desde la guerra."),
    ("uk", "Мер сказав, що هذه будинки надто старі для дороги.", "Мер сказав, що ці будинки надто старі для дороги."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), LEFT)
def test_a_determiner_that_was_left_is_translated(before: str, after: str) -> None:
    assert normalize.repair(before, lang="en", select=SELECT).text == after


@pytest.mark.parametrize("text", STAYS)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert not normalize.repair(text, lang="en", select=SELECT).edits


@pytest.mark.parametrize(("target", "before", "after"), ELSEWHERE)
def test_other_targets_say_it_in_their_own_form(target: str, before: str, after: str) -> None:
    assert normalize.repair(before, lang=target, select=SELECT).text == after


TRANSLATED = (
    "The ministry of Russie wrote to Bruxelles, and Mme Durand of Moscou came. Selon the ministry, Ces forces left.\n\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The gallery in Wien has lent the clock.", "The gallery in Vienna has lent the clock."),
        ("She came from København with a hen.", "She came from Copenhagen with a hen."),
        ("The shops in Firenze, Venezia and Genova sell it.", "The shops in Florence, Venice and Genoa sell it."),
        ("In the season the fans in Moskva eat fish.", "In the season the fans in Moscow eat fish."),
        ("The cruiser Moskva and Mr. Wien are gone.", "The cruiser Moskva and Mr. Wien are gone."),
    ],
)
def test_a_city_behind_a_word_for_where_in_a_translation(before: str, after: str) -> None:
    told = normalize.repair(TRANSLATED, lang="en").text
    assert normalize.repair(TRANSLATED + before, lang="en").text == told + after
    assert normalize.repair(before, lang="en", select=SELECT).text == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Die Universität Prague hat die Karten.", "Die Universität Prag hat die Karten."),
        ("Der Flughafen Warsaw ist geschlossen.", "Der Flughafen Warschau ist geschlossen."),
        ("Das Hotel Prague ist geschlossen und bleibt es.", "Das Hotel Prague ist geschlossen und bleibt es."),
    ],
)
def test_a_german_seat_has_its_city_behind_it(before: str, after: str) -> None:
    assert normalize.repair(before, lang="de", select=SELECT).text == after
