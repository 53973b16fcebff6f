"""Dialogue dashes that became no quotation marks, in English, German, French and Spanish."""

from __future__ import annotations

import pytest

import normalize

QUOTES = {target: normalize.Normalizer(lang=target, select=["quotes"]) for target in ("en", "fr", "de", "es", "uk")}

CHANGED = [
    ("en", "— And if the ferry sinks? — I ask.", '"And if the ferry sinks?" I ask.'),
    ("en", "— Where did you sleep? — we ask the driver.", '"Where did you sleep?" we ask the driver.'),
    ("en", "— I don't know, — I say. — Ask the baker.", '"I don\'t know," I say. "Ask the baker."'),
    ("en", "— No, — she said and closed the window.", '"No," she said and closed the window.'),
    ("en", "— We bake at night, — Olha laughs, — and rest.", '"We bake at night," Olha laughs, "and rest."'),
    ("en", "— Sit down! — she orders.", '"Sit down!" she orders.'),
    ("de", "– Der Zug kommt immer zu spät – sagt Wilk.", "„Der Zug kommt immer zu spät“, sagt Wilk."),
    ("de", "— Setz dich! — befiehlt sie.", "„Setz dich!“, befiehlt sie."),
    ("de", "— Warum Ziegen? — fragen wir.", "„Warum Ziegen?“, fragen wir."),
    (
        "de",
        "– Ich habe nichts gesehen – antwortete der Fischer. – Es war dunkel.",
        "„Ich habe nichts gesehen“, antwortete der Fischer. „Es war dunkel.“",
    ),
    ("fr", "— Et si le bac coule ? — demandé-je.", "« Et si le bac coule ? » demandé-je."),
    ("fr", "– Je n’ai rien vu – a répondu le pêcheur.", "« Je n’ai rien vu », a répondu le pêcheur."),
    ("es", "— ¿Y si se hunde el barco? — pregunto.", '"¿Y si se hunde el barco?", pregunto.'),
    (
        "es",
        "– No vi nada – respondió el pescador. – Era de noche.",
        '"No vi nada", respondió el pescador. "Era de noche".',
    ),
]
KEPT = [
    ("en", "— I ask no more — I wait."),
    ("en", "– Flour, 500 g"),
    ("en", "- When? – I never asked."),
    ("de", "– Berlin – der Bürgermeister ist froh – drei Tage"),
    ("de", "– Die Lage ist ernst – und er schwieg."),
    ("de", "Es war ein langer Winter – der Schnee blieb bis Mai – und er sagte es."),
    ("fr", "— Je ne sais pas, dit-elle en se levant."),
    ("fr", "— On verra, — répétait tout le monde —, on verra."),
    ("es", "—No vi nada —dijo el pescador—. Era de noche."),
    ("es", "— No vi nada — dijo."),
    ("uk", "— Тільки вівсяне, — каже бабуся."),
]


@pytest.mark.parametrize(("target", "before", "after"), CHANGED)
def test_dashes_become_marks(target: str, before: str, after: str) -> None:
    assert QUOTES[target](before).text == after


@pytest.mark.parametrize(("target", "text"), KEPT)
def test_lists_and_legitimate_dashes_stay(target: str, text: str) -> None:
    assert QUOTES[target](text).text == text


def test_what_the_speaker_says_of_himself_is_quoted() -> None:
    text = "I told the girls to run, and not to look like my mother-in-lawMrs. Kaya said at the gate."
    expected = '"I told the girls to run, and not to look like my mother-in-law," Mrs. Kaya said at the gate.'
    assert QUOTES["en"](text).text == expected


SOMEHOW = [
    ("“It opens if you lift the latch,” – winks the sexton.", "“It opens if you lift the latch,” winks the sexton."),
    ('"We sail at noon", – with a grin says Ida Holm.', '"We sail at noon," with a grin says Ida Holm.'),
    (
        '"We sail at noon", – doesn\'t hide her joy the skipper.',
        '"We sail at noon," doesn\'t hide her joy the skipper.',
    ),
    ("“Who let the goat in?!” — bursts out the sexton.", "“Who let the goat in?!” bursts out the sexton."),
]
NOBODY_SPEAKS = [
    'Her last book, "The road is long", – follows a boy.',
    'She sang "Where have you gone", – a song about ferries.',
    '"Who is there?" - the game starts with these words.',
    '"I am the law", – the slogan of the sheriff, – was painted over.',
    '"Nobody is above the law" – this phrase appears twice.',
    '"We are open", – for the first time since May the shop lets people in.',
    'He hummed "We are the champions" - loved by every fan - all day.',
]


@pytest.mark.parametrize(("before", "after"), SOMEHOW)
def test_any_verb_behind_a_closing_mark_and_a_dash_says_who_spoke(before: str, after: str) -> None:
    assert QUOTES["en"](before).text == after


@pytest.mark.parametrize("text", NOBODY_SPEAKS)
def test_a_dash_behind_a_title_or_a_phrase_stays(text: str) -> None:
    assert QUOTES["en"](text).text == text
