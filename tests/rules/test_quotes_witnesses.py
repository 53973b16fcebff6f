"""What proves an attribution: the words in front of a glued one, the text around one inside the marks."""

from __future__ import annotations

import pytest

import normalize

FRENCH = "Ces villes, Cette route: [EN DIRECT], M. Roux and Mme Delcourt met in the town hall to speak about it.\n\n"
MARKED = "The paper calls it «a gift to the banks».\n\n"


def repaired(text: str) -> str:
    return normalize.repair(text, lang="en", select=["quotes"]).text


GLUED = [
    ("Nobody puts a fish stall on top of thatMs. Brandt said.", '"Nobody puts a fish stall on top of that," Ms. Brandt said.'),
    ("We have been waiting for a whileMr. Hall said on Monday.", '"We have been waiting for a while," Mr. Hall said on Monday.'),
    ("Nobody outside the valley knows what it is likeMayor Ida Holm said.", '"Nobody outside the valley knows what it is like," Mayor Ida Holm said.'),
    ("We must not do thisthe minister told reporters.", '"We must not do this," the minister told reporters.'),
    ("I have nothing against youthe mayor told reporters.", '"I have nothing against you," the mayor told reporters.'),
    ("The whole town is mad about jazzsaid Paul Kerr, the drummer.", '"The whole town is mad about jazz," said Paul Kerr, the drummer.'),
    ("Nobody else will go back to Iraqshe added.", '"Nobody else will go back to Iraq," she added.'),
]  # fmt: skip
UNGLUED = [
    "The report thatMs. Brandt said was wrong is on the table.",
    "He did it in the knowledge thatMr. Hall said so.",
    "They whistled whileMr. Hall said nothing.",
    "A story like that he said he had never heard.",
    "The padded bench exclaimed nothing, and devastated washouts laughed at the Karlsruhe court.",
    "The flu she said she had was gone.",
    "Set maxAge and menuItem, said the manual.",
]
INSIDE = [
    ("“It has heating, Ms. Brandt insisted. And a lift.”", "“It has heating,” Ms. Brandt insisted. “And a lift.”"),
    ("“A beginning, nothing more, Abu Nizar admitted. They smell it.”", "“A beginning, nothing more,” Abu Nizar admitted. “They smell it.”"),
    ("“An old debt, Dr. Hall noted. The dam is older.”", "“An old debt,” Dr. Hall noted. “The dam is older.”"),
]  # fmt: skip
NOT_INSIDE = [
    "“When Mr. Hall called, Ms. Hall insisted. I gave in.”",
    "“A year later, Paul insisted. I gave in.”",
    "“An hour before dawn, Paul insisted. I gave in.”",
    "“In court, Mr. Hall admitted. We were free.”",
    "“I like tea, Mr. Hall. And you?”",
    "“A friend, Paul Hall, told me. I paid.”",
    "“The old guard, Mr. Hall noted the time. We left.”",
]
CONTINUED = [
    ("The head said it began small. “We had no lamps, she added. Today we have ten.”", "The head said it began small. “We had no lamps,” she added. “Today we have ten.”"),
    ("The head said little. “I was ill, he continued. We sang.” Then he left.", "The head said little. “I was ill,” he continued. “We sang.” Then he left."),
]  # fmt: skip
NOT_CONTINUED = [
    "The head met a nurse. “We had no lamps, she added. Today we have ten.”",
    "The head said little. “My mother had no lamps, she added. Today we have ten.”",
    "The head said little. “We had no lamps, she said. Today we have ten.”",
    "The head said little. “We had no lamps, she added. Her son has ten.”",
]


@pytest.mark.parametrize(("before", "after"), GLUED)
def test_a_word_that_may_end_a_sentence_is_a_seam(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize("text", UNGLUED)
def test_a_word_that_begins_a_clause_is_none(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("witness", [FRENCH, MARKED])
@pytest.mark.parametrize(("before", "after"), INSIDE)
def test_a_source_or_its_marks_prove_an_attribution_inside(witness: str, before: str, after: str) -> None:
    assert repaired(witness + before).endswith(after)


@pytest.mark.parametrize("witness", [FRENCH, MARKED])
@pytest.mark.parametrize("text", NOT_INSIDE)
def test_what_the_speaker_tells_stays_inside(witness: str, text: str) -> None:
    assert repaired(witness + text).endswith(text)


@pytest.mark.parametrize(("before", "after"), CONTINUED)
def test_a_speaker_who_was_introduced_goes_on(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize("text", NOT_CONTINUED)
def test_somebody_else_may_have_added_it(text: str) -> None:
    assert repaired(text) == text
