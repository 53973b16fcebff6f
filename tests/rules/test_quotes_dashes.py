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
