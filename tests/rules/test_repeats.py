"""What stands twice, beyond the rules' own examples."""

from __future__ import annotations

import random

import pytest

import normalize
from normalize.procedures import repeats, repeats_loops

ENGLISH = normalize.Normalizer(lang="en", select=["repeats"])
BODY = "The ferry has been laid up since Monday, because a rope got into its screw and nobody had a knife that was long enough."

CHANGED = [
    (f"Ferry laid up\n\nFerry laid up again\n\nFerry laid up again\n\n{BODY}", f"Ferry laid up\n\nFerry laid up again\n\n{BODY}"),
    (f"{BODY}\n{BODY}\nThe end is open.", f"{BODY}\nThe end is open."),
    (f"{BODY}\n\nPia Holm\n\nPia Holm", f"{BODY}\n\nPia Holm"),
    (f"Pia Holm\nPia Holm\n{BODY}\n{BODY[:90]}.", f"Pia Holm\n{BODY}\n{BODY[:90]}."),
    (f"Ferry laid up at last\nBy Pia Holm\n3 May\nFERRY LAID UP AT LAST\n{BODY}", f"Ferry laid up at last\nBy Pia Holm\n3 May\n{BODY}"),
    (f"Ferry laid up\n\nText: Pia Holm\n\nPia Holm\n\n{BODY}", f"Ferry laid up\n\nText: Pia Holm\n\n{BODY}"),
    (f"Ferry laid up again\n\nNewsroom\n\nNewsroom\n\n{BODY}", f"Ferry laid up again\n\nNewsroom\n\n{BODY}"),
    (f"Ferry laid up\n\nBy PIA HOLM\n\nPia Holm\n\n{BODY}", f"Ferry laid up\n\nBy PIA HOLM\n\n{BODY}"),
    (f"Ferry laid up\n\n{BODY[:70]}…\n\n{BODY}", f"Ferry laid up\n\n{BODY}"),
    ("A long way off of of of of of the coast it sank.", "A long way off of the coast it sank."),
    ("It was, and it was, and " + "the end of the line " * 9 + "came.", "It was, and it was, and the end of the line came."),
    ("They spoke of pumps " + "and valves " * 12 + "for an hour.", "They spoke of pumps and valves for an hour."),
    (f"{BODY} It rowed home so slowly so slowly so slowly so slowly and sang. {BODY * 9}",
     f"{BODY} It rowed home so slowly and sang. {BODY * 9}"),
    ("It is, is it not, a very " + "very " * 8 + "long rope.", "It is, is it not, a very long rope."),
    ("A word: " + "transformation " * 7 + "and nothing else.", "A word: transformation and nothing else."),
]  # fmt: skip

KEPT = [
    "Sleep, river\n\nSleep, river\n\nThe song ends.",
    "Row the boat, row the boat home\nRow the boat, row the boat home\nOver the water\nOver the foam",
    "Hold the line, hold the line!\nHold the line, hold the line!\nThe crowd went home.",
    "New York\nNew York\nBoston",
    "Yes.\nYes.\nNo.",
    "1\t2\t3\n1\t2\t3",
    "Team A | 3 | 2\nTeam A | 3 | 2",
    "---\n---\n***\n***",
    f"Sing Sing\nSing Sing\n{BODY}",
    "One two one two one two one two, the drill master called to the recruits on the quay.",
    "“The the the the,” he began.",
    "It was so so so so long.",
    "It was a very very very very long rope, and round and round and round and round it went.",
    "She had had a boat that that man had had before.",
    "ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha",
    "no no no no no no no no no no no no no no no no no no no no no no no no",
    "“We want bread we want bread we want bread we want bread we want bread” they cried.",
    "0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101 0101",
    "tick tick tick tick tick tick tick tick tick tick tick tick tick tick",
    "The sea, the sea, the sea, the sea, the sea, the sea, the sea, the sea.",
    "Duran Duran and Talk Talk met Run Run Shaw, Boutros Boutros-Ghali and The The.",
    "By Pia Holm\n\nHolm\n\nThe end.",
    f"{BODY}\n\nThe screw is free.\n\n{BODY}",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_what_goes(before: str, after: str) -> None:
    repair = ENGLISH(before)
    assert repair.text == after
    assert repair.revert() == before
    assert ENGLISH(after).text == after


@pytest.mark.parametrize("text", KEPT)
def test_what_stays(text: str) -> None:
    assert ENGLISH(text).text == text


def test_the_gates_say_no_on_prose_without_repeats() -> None:
    text = "\n\n".join(f"{number}. {BODY}" for number in range(3))
    assert not list(repeats.same_lines(text))
    assert not list(repeats.headline_lines(text))
    assert not list(repeats.byline_lines(text))


def test_the_stated_miss_rate_of_the_loop_probe() -> None:
    """A loop is found in every place when it has room for the probe, its unit and a step; shorter ones by chance."""
    rng = random.Random(7)
    words = ["pump", "valve", "harbour", "ferry", "rope", "screw", "captain", "water", "wind", "engine"]

    def missed(unit: str, times: int) -> int:
        filler = " ".join(rng.sample(words, 10)) + ". " + BODY[: rng.randrange(40)]
        text = f"{filler} {' '.join([unit] * times)}, and so on to the end of the long sentence."
        return not repeats.loop_lines(text)

    def missed_in_a_book(unit: str, times: int) -> int:
        return not repeats.loop_lines(f"{BODY} " * (repeats_loops.SHORT // len(BODY)) + " ".join([unit] * times) + ".")

    assert sum(missed(unit, 4) for unit in ("it is quiet", "to him again", "so slowly") for _ in range(200)) == 0
    assert sum(missed("pump", 6) for _ in range(200)) == 0
    assert 0 < sum(missed("pump", 4) for _ in range(400)) < 240, "three in ten of the shortest loops are missed"
    certain = ["the ferry left", "and the captain of the ferry said", "it was a very long way to the harbour"]
    assert sum(missed_in_a_book(unit, 5) for unit in certain) == 0


@pytest.mark.parametrize("size", [14, 20, 25, 26, 37, 49, 50, 70, 95])
def test_no_loop_of_this_many_bytes_is_missed_wherever_it_lies(size: int) -> None:
    """A probe in four reaches far, one in two half as far: none of the sizes falls between them."""
    unit = "".join(random.Random(size).choices("abdefghiklmnoprstuvw", k=size - 1))
    book = BODY * 11
    assert not repeats.loop_lines(book)
    assert all(repeats.loop_lines(f"{book[:length]} {' '.join([unit] * 4)}. {BODY}") for length in range(1_000, 1_150))
