"""Times of day against durations, thousands that the text writes with a comma too, and scores in other targets."""

from __future__ import annotations

import pytest

import normalize

ENGLISH = normalize.Normalizer(lang="en", select=["typography"])

TIMES = [
    ("The race, planned for 16h15, was moved.", "The race, planned for 16:15, was moved."),
    ("On 8 November, 6h40 in the morning, the ferry left.", "On 8 November, 6:40 in the morning, the ferry left."),
    ("It was already 11h50.", "It was already 11:50."),
    ("It is 6h30 and the baker is asleep.", "It is 6:30 and the baker is asleep."),
    ("The train of 9h12 never came.", "The train of 9:12 never came."),
    ("The 9h12 train never came.", "The 9:12 train never came."),
    ("Trains run hourly; the 13h20 from Ulm was the last.", "Trains run hourly; the 13:20 from Ulm was the last."),
    ("The bus was full, and the 6h05 for Gent too.", "The bus was full, and the 6:05 for Gent too."),
    ("We took the 14h10 train.", "We took the 14:10 train."),
    ("Just after 10h20, the dam broke.", "Just after 10:20, the dam broke."),
    ("The mass, announced for 10h30, began late.", "The mass, announced for 10:30, began late."),
    ("Bus: 8h30, 9h45 and 18h10.", "Bus: 8:30, 9:45 and 18:10."),
    ("The last one left at 6h40 this morning.", "The last one left at 6:40 this morning."),
]
DURATIONS = [
    "He liked the 2h10 train.",
    "The flight was long: the 14h10 from Rome to Tokyo, then a train.",
    "The 8h30 bus ride was dull.",
    "The 5h40 from Lyon by train is a record journey.",
    "The crossing takes about 6h40.",
    "The 6h40 flight was full of goats.",
    "They waited for 16h15 in the snow.",
    "The repair was planned for 6h30 of work.",
    "The trip is set for 5h30 in total.",
    "It was 2h15 long.",
    "The trip of 9h12 was long.",
    "It was 6h40 of rain.",
    "The 3h20 train journey was cold.",
]
THOUSANDS = [
    ("Near Porto 1 280 were missing; of the 1,280, two were sold.", "Near Porto 1,280 were missing; of the 1,280, two were sold."),
    ("It is on the map. 11 300 people watch it. The 11,300 wait.", "It is on the map. 11,300 people watch it. The 11,300 wait."),
    ("He counts to 5 600 and stops. At 5,600 the bell rings.", "He counts to 5,600 and stops. At 5,600 the bell rings."),
]  # fmt: skip
NO_THOUSANDS = [
    "Room 5 200 guests. It is 5,201.",
    "On May 5 200 people came; 5,200 had been asked.",
    "Boeing 737 800 with 737,801 parts.",
    "In 2024 300 people came, 1,300 stayed.",
]
SCORES = [
    ("de", "Das Spiel gegen die Zöllner endete im Mai 2: 2; es regnete.", "Das Spiel gegen die Zöllner endete im Mai 2:2; es regnete."),
    ("de", "Ulm gewann das Spiel gegen Fürth 3: 1.", "Ulm gewann das Spiel gegen Fürth 3:1."),
    ("fr", "Le match s’est terminé à Lyon 2: 1.", "Le match s’est terminé à Lyon 2:1."),
    ("uk", "Матч завершився у Львові 2: 2.", "Матч завершився у Львові 2:2."),
]  # fmt: skip
NO_SCORES = [
    ("de", "Das Spiel war aus, und er las aus Matthäus 5: 3 vor."),
    ("de", "Die Mannschaft mischt das Pulver im Verhältnis 2: 1."),
    ("fr", "L’équipe lit Jean 3: 16."),
]


@pytest.mark.parametrize(("before", "after"), TIMES + THOUSANDS)
def test_it_is_written_as_in_english(before: str, after: str) -> None:
    assert ENGLISH(before).text == after


@pytest.mark.parametrize("text", DURATIONS + NO_THOUSANDS)
def test_durations_and_neighbouring_numbers_stay(text: str) -> None:
    assert ENGLISH(text).text == text


@pytest.mark.parametrize(("target", "before", "after"), SCORES)
def test_a_score_behind_a_noun_with_a_capital(target: str, before: str, after: str) -> None:
    assert normalize.repair(before, lang=target, select=["typography"]).text == after


@pytest.mark.parametrize(("target", "text"), NO_SCORES)
def test_what_is_cited_stays(target: str, text: str) -> None:
    assert normalize.repair(text, lang=target, select=["typography"]).text == text
