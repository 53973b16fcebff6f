"""Quotations and attributions: what is marked again, what is turned, and what stays."""

from __future__ import annotations

import pytest

import normalize
from normalize.procedures.quotes_grammar import attribution, lexicon, verbs

FRENCH = "Ces villes, Cette route: [EN DIRECT], M. Roux and Mme Delcourt met in the town hall to speak about it.\n\n"
"""A first paragraph that proves a French source."""


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["quotes"]).text


GLUED = [
    (
        "We cannot accept this text in its current formthe prime minister told parliament on Tuesday.",
        '"We cannot accept this text in its current form," the prime minister told parliament on Tuesday.',
    ),
    (
        "It is a matter of time before the roof collapsesaccording to the engineer Paul Becker.",
        '"It is a matter of time before the roof collapses," according to the engineer Paul Becker.',
    ),
    (
        "We are only at the beginning of the inquiryprosecutor Jean Villard said.",
        '"We are only at the beginning of the inquiry," prosecutor Jean Villard said.',
    ),
    (
        "I never wanted to leave this clubthey said in a statement.",
        '"I never wanted to leave this club," they said in a statement.',
    ),
    (
        "The pilots did everything they couldshe told reporters.",
        '"The pilots did everything they could," she told reporters.',
    ),
    ("“Nobody warned us about the smokehe says.", "“Nobody warned us about the smoke,” he says."),
    ("We have nothing to hideinsists the mayor.", '"We have nothing to hide," insists the mayor.'),
    ("It was a hard nightVolodymyr Hnatiuk admitted.", '"It was a hard night," Volodymyr Hnatiuk admitted.'),
]


@pytest.mark.parametrize(("before", "after"), GLUED)
def test_glued_attribution_gives_the_quotation_its_marks_back(before: str, after: str) -> None:
    assert repaired(before) == after


def test_two_readings_of_a_seam_are_flagged_and_stay() -> None:
    text = "Some of the pieces came with the wrong partshe added."
    repair = normalize.repair(text, lang="en", select=["quotes"])
    assert repair.text == text
    assert [flag.rule for flag in repair.flags] == ["quotes.attribution.glued"]


INCISES = [
    (
        "“I thought of my aunt, who had two umbrellas, he will joke later. She was right.”",
        "“I thought of my aunt, who had two umbrellas,” he will joke later. “She was right.”",
    ),
    (
        '"I leave for the coast tomorrow morning, said Sabrina Conti. Nobody works here on Sundays."',
        '"I leave for the coast tomorrow morning," said Sabrina Conti. "Nobody works here on Sundays."',
    ),
    ("“This is no crisis, he said. It is a storm.”", "“This is no crisis,” he said. “It is a storm.”"),
    (
        "“The school, adds the director, has never been so full.”",
        "“The school,” adds the director, “has never been so full.”",
    ),
    (
        "“Who would have thought it? asks the old man. Nobody.”",
        "“Who would have thought it?” asks the old man. “Nobody.”",
    ),
    (
        "“We hope for a better summer than this one, says the mayor.”",
        "“We hope for a better summer than this one,” says the mayor.",
    ),
    (
        "“We must act, he said on Monday, because time is short.”",
        "“We must act,” he said on Monday, “because time is short.”",
    ),
]


@pytest.mark.parametrize(("before", "after"), INCISES)
def test_incise_leaves_the_marks_when_the_source_is_known(before: str, after: str) -> None:
    assert repaired(FRENCH + before) == FRENCH + after


@pytest.mark.parametrize("before", [before for before, _ in INCISES])
def test_incise_is_only_flagged_when_the_source_is_not_known(before: str) -> None:
    repair = normalize.repair(before, lang="en", select=["quotes"])
    assert repair.text == before
    assert repair.flags


DIALOGUE = [
    (
        '"The pump has failed again", – is spoken in the note of the mill.',
        '"The pump has failed again," is spoken in the note of the mill.',
    ),
    ("“The gate was shut by hand” — is stated in the log.", "“The gate was shut by hand,” is stated in the log."),
    ('"We have no oil left", - it follows from the letter.', '"We have no oil left," it follows from the letter.'),
    (
        '"The lamp is broken", — noted in the office of the port.',
        '"The lamp is broken," noted in the office of the port.',
    ),
    (
        '"Two barns have burned", – the message of the brigade reads.',
        '"Two barns have burned," the message of the brigade reads.',
    ),
    ("– The ice is too thin, – was reported in the harbour.", '"The ice is too thin," was reported in the harbour.'),
    ('"Nobody is to blame", - this is how the smith put it.', '"Nobody is to blame," this is how the smith put it.'),
    (
        "– I have never seen such waves – says Tomasz, a fisherman.",
        '"I have never seen such waves," says Tomasz, a fisherman.',
    ),
    (
        "— We will not sell the forest, — the head of the community, Ivan Hrytsak, said. — It belongs to everyone.",
        '"We will not sell the forest," the head of the community, Ivan Hrytsak, said. "It belongs to everyone."',
    ),
    (
        "- Are you going? - the reporter asked. - No - replied the minister.",
        '"Are you going?" the reporter asked. "No," replied the minister.',
    ),
    (
        "– We won – concluded the coach – but it was not pretty.",
        '"We won," concluded the coach, "but it was not pretty."',
    ),
    (
        "Such a journey would be of use to all\n— he pointed out.",
        '"Such a journey would be of use to all," he pointed out.',
    ),
    ('"It is a miracle", - the firefighter said.', '"It is a miracle," the firefighter said.'),
]


@pytest.mark.parametrize(("before", "after"), DIALOGUE)
def test_dashes_beside_a_verb_of_saying_become_marks(before: str, after: str) -> None:
    assert repaired(before) == after


MARKS = [
    (
        "“The road is shut, – says Nina Petit. – Nobody came here.”",
        "“The road is shut,” says Nina Petit. “Nobody came here.”",
    ),
    ('“The lock is shut", said the pilot.', "“The lock is shut”, said the pilot."),
    ('"The lock is shut“, said the pilot.', "“The lock is shut”, said the pilot."),
    ("“It will rain., he said.", "“It will rain,” he said."),
    ("“It will rain”–said the mayor of the village.", "“It will rain,” said the mayor of the village."),
    ("”We had water and herring“, says the captain.", "“We had water and herring”, says the captain."),
    ("They call it ”the freeze“ and ”the long night“.", "They call it “the freeze” and “the long night”."),
    ("«It’s too late», warned the admiral.", "“It’s too late”, warned the admiral."),
    ("»It’s too late«, warned the admiral.", "“It’s too late”, warned the admiral."),
    ("”It’s too late”, says the admiral.", "“It’s too late”, says the admiral."),
    ("« It’s “really” too late », warned the admiral.", "“It’s ‘really’ too late”, warned the admiral."),
    ('He said: "Let everyone pay! ».', 'He said: "Let everyone pay!".'),
    ("The “ emergency plan ” isn’t ready.", "The “emergency plan” isn’t ready."),
    ("The minister spoke of“an act of war”on Sunday.", "The minister spoke of “an act of war” on Sunday."),
    ("“We’ll appeal, “the lawyer said.", "“We’ll appeal,” the lawyer said."),
    ("“It will last“, reports the paper.", "“It will last”, reports the paper."),
    ("「It is over」, he said.", '"It is over", he said.'),
]


@pytest.mark.parametrize(("before", "after"), MARKS)
def test_marks_become_the_targets_and_turn_the_right_way(before: str, after: str) -> None:
    assert repaired(before) == after


ELSEWHERE = [
    ("fr", "Le pont reste fermé tout l’hivera déclaré la maire.", "« Le pont reste fermé tout l’hiver », a déclaré la maire."),
    ("fr", "Il exige « le départ immédiat« du ministre.", "Il exige « le départ immédiat » du ministre."),
    ("de", "Er nennt es ``ein Geschenk'' an die Banken.", "Er nennt es „ein Geschenk“ an die Banken."),
    ("de", "Die Brücke bleibt im Winter geschlossensagte die Bürgermeisterin.", "„Die Brücke bleibt im Winter geschlossen“, sagte die Bürgermeisterin."),
    ("es", "El «puente» sigue cerrado todo el inviernodijo la alcaldesa.", "El «puente» sigue cerrado todo el inviernodijo la alcaldesa."),
    ("uk", "Міст не відкриють до зимисказав він.", "«Міст не відкриють до зими», – сказав він."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_other_targets_get_their_own_marks(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after


STAY = [
    'A 5" pipe and a 7" pipe.',
    "A “ring”–like thing and a “must”—have.",
    "She plays on the record “Who Cares for It” – published in Leipzig.",
    'The film "The Last Ferry", - said to be her best, - opens in May.',
    "They call it “the ring” – noted in the files as a gang – and laugh.",
    "She sings “We are one” – this is how it ends.",
    "The poem begins “I went, she stayed, he wept. The river ran.”",
    "A 5” nail and “two words” fit the 7” hole.",
    "“If we lose the valley,” she said, “we lose everything.”",
    "“Mr. Hale said he would come,” the clerk noted. “He did not.”",
    "She wrote “The Road to Nowhere”, “The Last Ferry” and “He Said, She Said”.",
    "The list:\n- apples\n- pears\n- the mayor says no",
    "- Chairman’s report (Mr. Ross said he would send it)\n- Budget\n- Any other business",
    "— Emily Brontë, Wuthering Heights",
    'The pipe is 5" wide and 6" long, he said.',
    "It was the summer of ’69, rock ’n’ roll and the ’80s.",
    "Hawai‘i and O‘ahu are islands, he said.",
    "Use `git commit` and ``make``, then ```bash``` blocks.",
    "My iPhone said hello, and YouTube added a button. TikTok announced that.",
    "“That’s it,” he said. The head of state smiled.",
    "The company said: “We regret this.” It added: “We will pay.”",
    "“The first paragraph has no end.\n\n“The second has none.\n\n“The third ends.”",
    "‘Single quotes,’ he said, ‘are British.’ ‘Yes,’ said she.",
    '"You can’t," she said, "do that." "I can," he said.',
    'x = "a" + "b"; print("he said")',
    "He answered – no one knows why – and left, said Tom.",
    "The Bank of England said on Thursday – as expected – that rates would stay.",
    "The play “Waiting” – said to be her best – was cancelled.",
    "A catastrophe said to be rare; a tranche announced in May; the psyche added to it.",
    "“My brother came, he told me, on foot.”",
]


@pytest.mark.parametrize("text", STAY)
def test_human_text_stays(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("text", STAY)
def test_human_text_stays_beside_a_known_source(text: str) -> None:
    assert repaired(FRENCH + text) == FRENCH + text


def test_the_lexicon_knows_more_than_120_verbs_in_their_forms() -> None:
    bases = {*lexicon()["regular"], *(row[0] for row in lexicon()["irregular"])}
    assert len(bases) >= 120
    assert {"said", "says", "told", "wrote", "denies", "admitted", "pointed out"} <= verbs()


@pytest.mark.parametrize(
    "words",
    [
        "he has also added.",
        "Mr. Ferrant, a lawyer, has said.",
        "the head of the agency told Reuters",
        "explained the director of the museum, Paula Klein.",
        "Foreign Minister Dana Holm later told the radio.",
    ],
)
def test_a_speaker_a_verb_and_a_tail_are_an_attribution(words: str) -> None:
    assert attribution(words, 0) is not None


@pytest.mark.parametrize(
    "words", ["he added the figures", "the army advanced in the night", "The plan was approved by all."]
)
def test_a_clause_of_its_own_is_none(words: str) -> None:
    assert attribution(words, 0) is None
