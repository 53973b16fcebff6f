"""Quotations behind a stop, initials at the end of a line, agencies behind a name, and bylines that stand twice."""

from __future__ import annotations

import pytest

import normalize

CASES = [
    ("fr", "La boutique ferme.« Personne ne vient », dit le patron.", "La boutique ferme. « Personne ne vient », dit le patron."),
    ("uk", "Крамниця закрита.«Ніхто не прийде», каже господар.", "Крамниця закрита. «Ніхто не прийде», каже господар."),
    ("de", "Der Laden schließt.„Niemand kommt“, sagt der Wirt.", "Der Laden schließt. „Niemand kommt“, sagt der Wirt."),
    ("en", "The clock stopped.“Wind it up,” he said.", "The clock stopped. “Wind it up,” he said."),
    ("en", 'It ended in rain."Nobody came," says the baker.', 'It ended in rain. "Nobody came," says the baker.'),
    ("en", 'He said: "It ended."The baker left.', 'He said: "It ended." The baker left.'),
    ("de", "Er sagte: »Niemand kommt.«Dann ging er.", "Er sagte: »Niemand kommt.«Dann ging er."),
    ("en", "He is 61. T\nhe bell weighs more than he does.", "He is 61. The bell weighs more than he does."),
    ("fr", "Il a 61 ans. S\na fille compte les oies de la cour.", "Il a 61 ans. Sa fille compte les oies de la cour."),
    ("en", "It was an A. A\nlong walk followed, and then the rain.", "It was an A. A\nlong walk followed, and then the rain."),
    ("en", "Anton GromovTASS", "Anton Gromov, TASS"),
    ("en", "Reporter: Jan NovákČTK", "Reporter: Jan Novák, ČTK"),
    ("en", "Marit SolbergNTB, AP", "Marit Solberg, NTB, AP"),
    ("uk", "Вистава о 19h30, а каса працює з 10h00.", "Вистава о 19:30, а каса працює з 10:00."),
    ("uk", "Репетиція триває 2h30 без перерви.", "Репетиція триває 2h30 без перерви."),
    ("es", "Gales perdió 6: 2 contra Escocia.", "Gales perdió 6:2 contra Escocia."),
]  # fmt: skip


@pytest.mark.parametrize(("target", "before", "after"), CASES)
def test_seams(target: str, before: str, after: str) -> None:
    select = ("structure", "typography", "quotes")
    assert normalize.repair(before, lang=target, select=select).text == after


PROSE = "The man who counts swans has a boat, a pencil and a wife who does not believe any of his numbers.\n\nHe rows."


@pytest.mark.parametrize(
    "byline", ["By Dr. Anselm Riedl", "Von Ida Holm und Jan Ott", "Par Anne de la Tour", "By Lea Ek, Ulm"]
)
def test_a_byline_stands_once(byline: str) -> None:
    head = "Swans of the year are counted\n\n"
    twice = f"{head}{byline}\n\n{byline}\n\nAudio contribution\n\n{PROSE}"
    once = f"{head}{byline}\n\nAudio contribution\n\n{PROSE}"
    assert normalize.repair(twice, lang="en", select=("repeats",)).text == once


def test_a_refrain_stays() -> None:
    song = "By Jericho Road\nBy Jericho Road\nThe bells are low\nAnd the night is old"
    assert not normalize.repair(song, lang="en", select=("repeats",)).edits


TRANSLATED = (
    "The ministry of Russie wrote to Bruxelles, and Mme Durand of Moscou came. Selon the ministry, Ces forces left.\n\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("On the first day 12 400 lira lay in the hat.", "On the first day 12,400 lira lay in the hat."),
        ("He pulled out number 12 000 of his bicycles.", "He pulled out number 12,000 of his bicycles."),
        ("On Monday 2 100 customers came.", "On Monday 2,100 customers came."),
        ("On day 12 400 lira were missing.", "On day 12 400 lira were missing."),
        ("Call number 800 000 for help.", "Call number 800 000 for help."),
        ("“These reeds breathe by the left, he repeated. The right hand only chats.”", "“These reeds breathe by the left,” he repeated. “The right hand only chats.”"),
        ("“If it smells good, he warns. It is not good.”", "“If it smells good,” he warns. “It is not good.”"),
        ("How do you feed a falcon?\n\n“With patience, she replies. And with quails.”", "How do you feed a falcon?\n\n“With patience,” she replies. “And with quails.”"),
        ("“My brother from the mill, he answers. Always late.”", "“My brother from the mill, he answers. Always late.”"),
        ("“When I call, he answers. When I shout, nobody does.”", "“When I call, he answers. When I shout, nobody does.”"),
        ("Her name is Oksana Schtscherbak; she fled with two birds.", "Her name is Oksana Shcherbak; she fled with two birds."),
    ],
)  # fmt: skip
def test_in_a_translation(before: str, after: str) -> None:
    told = normalize.repair(TRANSLATED, lang="en").text
    assert normalize.repair(TRANSLATED + before, lang="en").text == told + after
