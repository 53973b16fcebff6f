"""Marks typed in ASCII: a habit of plain text, which stays, or debris in prose, which becomes the target's marks."""

from __future__ import annotations

import pytest

import normalize

TYPED = [
    ("en", "    .--``--.      ''  .--.\n   (  o  o  )   ``   (    )"),
    ("en", "The clerk wrote ``paid in full'' on the back of every\nbill, and nobody in the office ever asked him why."),
    ("en", "We met at the old pump.  ``Dry again,'' he said, and kicked the handle."),
    ("en", "<tuuli> the manual says ``press any key''\n<aarne> ``any'' is not on mine"),
    ("en", "``Nobody reads the footnotes.''\n\t\t-- a footnote"),
    ("en", "\tI lost my ``LUCKY STAMP'' in the post office."),
    ("it", "Perche' chiamarlo ``regalo''? Non c'e' piu' tempo."),
    ("it", "Il giornale lo chiama ``un regalo avvelenato'' e aggiunge che nessuno\nha letto il contratto prima della firma."),
    ("pl", "Na tablicy ktoś napisał ,,zaraz wracam'' i poszedł do domu."),
    ("pl", 'Sąsiad czyta ,,Kurier Wiejski" od czterdziestu lat.'),
    ("en", '   "  |  V  "   /\\\\  "  |  V  "'),
    ("en", 'He wrote that "the river rose . . . " and no more.'),
    ("en", "He wrote that “the river rose . . . ” and no more."),
    ("en", "Quoted lines begin with “> ” in this list."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), TYPED)
def test_what_was_typed_or_drawn_in_ascii_stays(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang, select=["quotes"]).text == text


DEBRIS = [
    ("en", "`` Nobody slept '', she wrote on Sunday.", '"Nobody slept", she wrote on Sunday.'),
    ("it", "Il sindaco parla di un ``regalo'' alle banche.", 'Il sindaco parla di un "regalo" alle banche.'),
    ("nl", "De krant noemt het ``een geschenk'' aan de bank.", 'De krant noemt het "een geschenk" aan de bank.'),
    ("pl", "Gazeta pisze o ``prezencie dla banków''.", "Gazeta pisze o „prezencie dla banków”."),
    ("de", "Er nennt es ,,ein Geschenk'' an die Banken.", "Er nennt es „ein Geschenk“ an die Banken."),
]


@pytest.mark.parametrize(("lang", "before", "after"), DEBRIS)
def test_ascii_marks_in_prose_become_the_targets(lang: str, before: str, after: str) -> None:
    assert normalize.repair(before, lang=lang, select=["quotes"]).text == after
