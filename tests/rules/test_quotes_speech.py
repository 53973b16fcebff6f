"""Speech behind dashes that are glued to it, attributions with a hearer, and a space before a closing straight mark."""

from __future__ import annotations

import pytest

import normalize

SPEECH = [
    (
        "—The net costs more than the boat—explains the auctioneer, Uxía Pardo.",
        '"The net costs more than the boat," explains the auctioneer, Uxía Pardo.',
    ),
    ("—The mill—says the owner—will not close before May.", '"The mill," says the owner, "will not close before May."'),
    (
        "—Nobody asked us anything—complains Marta Ruiz—. We pay all the same.",
        '"Nobody asked us anything," complains Marta Ruiz. "We pay all the same."',
    ),
    ("—Are you coming?—asked the girl.", '"Are you coming?" asked the girl.'),
    (
        "– We carried the stove up the hill, said the seamstress Ilda Ramos, of 61 years.",
        '"We carried the stove up the hill," said the seamstress Ilda Ramos, of 61 years.',
    ),
    (
        "– The hens drowned, laments the waitress Dora Pinto, who lost eleven.",
        '"The hens drowned," laments the waitress Dora Pinto, who lost eleven.',
    ),
    (
        '"The goat hurt nobody ", said the smith. "It ate the hat."',
        '"The goat hurt nobody", said the smith. "It ate the hat."',
    ),
    ('They asked: "Who rang the bell? ".', 'They asked: "Who rang the bell?".'),
]
STAYS = [
    "—The Editors of the Review",
    "The price—explains the auctioneer—is low.",
    "—From the diary of a miller, 1931.",
    'x = [" ", ".", ", "]',
    'The strings are " ", "," and ".".',
    'A 12 ", a 7 ".',
]


@pytest.mark.parametrize(("text", "wanted"), SPEECH)
def test_speech_gets_its_marks(text: str, wanted: str) -> None:
    assert normalize.repair(text, lang="en", select=["quotes"]).text == wanted


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_speech_stays(text: str) -> None:
    assert normalize.repair(text, lang="en", select=["quotes"]).text == text


@pytest.mark.parametrize(
    ("quoted", "wanted"),
    [
        (
            "“Bring me the ladder, she begged the neighbour. The cat is up there.”",
            "“Bring me the ladder,” she begged the neighbour. “The cat is up there.”",
        ),
        ("“Leave the key with the baker, he advised his sister. He gets up at four.”", None),
        ("“When I was a boy, he told us stories. I liked them.”", None),
        ("“If you come late, she reminds the children. They run.”", None),
    ],
)
def test_an_order_before_a_hearer_is_told_from_the_speakers_own_clause(quoted: str, wanted: str | None) -> None:
    text = quoted + "\n\nالمزيد من الأخبار\n\nاقرأ أيضا"
    assert normalize.repair(text, lang="en", select=["quotes"]).text.split("\n")[0] == (wanted or quoted)
