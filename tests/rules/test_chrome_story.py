"""Lines that belong to the story whatever they score: wrapped, told, numbered, repeated."""

from __future__ import annotations

import pytest

import normalize

STORY = "The council met on Monday evening and decided to sell the old mill at the river to a private owner."
MORE = "Nobody objected when the plan was read out, although a dozen neighbours had come to the hall."


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["chrome"]).text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Of all the letters that reached our desk in the autumn the one that you\n"
            "can read in this article and share with your friends by e-mail is the\n"
            "shortest; subscribe to it or not, said my aunt, it will please you and\n"
            "your readers more than any newsletter.",
        ),
        (
            "de",
            "Wer einmal mit der Mühle gefahren ist, der weiß es: lesen Sie alle unsere\n"
            "Artikel im Netz, und abonnieren Sie unseren Newsletter kostenlos mit\n"
            "Ihrer Adresse, Sie wissen danach doch nicht, was ein Mühlrad wiegt.",
        ),
        (
            "it",
            "La zia scriveva ogni mattina una lettera, e chi la apriva sapeva che voleva dire:\n"
            "leggi tutte le nostre notizie e iscriviti gratis alla nostra newsletter per\n"
            "ricevere il pane e dormire.",
        ),
        ("en", "To accept yourself, you must first know yourself."),
        ("en", "Read more of what you have and you will have more."),
        ("en", f"{STORY}\n\nAccept what you have, and you will accept all.\n\n{MORE}"),
        ("pt", "Receba as nossas notícias todos os dias no seu e-mail\n\n-- Provérbio do moleiro"),
        ("en", "The bells rang all night\nabove the river town.\nSubscribe to us.\n\t\t-- A. Miller"),
        ("fr", "Le soir, ils parlaient.\n\n– Vous restez avec nous ?\n\n– Je reste, je reste.\n\n– Même la nuit ?"),
        ("pl", "- i co?\n- to wszystko w tym artykule\n- i co?\n- zobacz nasze zdjęcia i filmy\n- i co?"),
    ],
)
def test_paragraphs_that_were_wrapped_aphorisms_verse_and_dialogue_stay(lang: str, text: str) -> None:
    assert repaired(text, lang=lang) == text


@pytest.mark.parametrize(
    "heading",
    [
        "7.3.2. Configuring the mail account",
        "Figure 9.4. The web browser and its menu",
        "TIP Browsing by following links",
        "NOTE Web site of the authors",
        "SECURITY Access to statistics",
        "Version of the server to use",
    ],
)
def test_headings_of_a_manual_stay(heading: str) -> None:
    text = (
        "7.1. Mills\n\nThe mill is described here.\n\n7.2. Wheels\n\nThe wheel is described here.\n\n7.3. Mail\n\n"
        f"{heading}\n\nThe mail is described here.\n\nShare this article with your friends on Facebook\n\nPrint"
    )
    assert f"\n\n{heading}\n\n" in repaired(text)


def test_a_manual_has_numbered_sections_and_a_ticker_has_hours() -> None:
    from normalize.procedures.chrome_story import is_manual

    ticker = "\n\n".join(f"1{hour}.{hour}5 The water rises again in Lenwick." for hour in range(1, 6))
    sections = "\n\n".join(f"1{part}.{part}. The water wheel" for part in range(1, 6))
    assert not is_manual(ticker)
    assert is_manual(sections)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "POUR ALLER PLUS LOIN Sauvegarde des données"),
        ("it", "PER APPROFONDIRE IPv4 e i suoi numeri"),
        ("de", "Zum Thema „Mühlen am Fluss“ meinte Nora Kolm:"),
        ("en", "Read also the small print of the contract before you go to the\nnotary, said the miller."),
    ],
)
def test_a_label_of_links_inside_a_heading_or_a_sentence_stays(lang: str, line: str) -> None:
    text = f"{STORY}\n\n{line}\n\n{MORE}"
    assert repaired(text, lang=lang) == text


def test_a_computer_is_no_agency() -> None:
    text = "cowboy\n\nCP/M\n\ncourier"
    assert repaired(text) == text


@pytest.mark.parametrize(("letter", "rest"), [("T", "he mayor of Lenwick spoke."), ("X", "enia Kolm spoke first.")])
def test_a_drop_capital_stays_beside_furniture(letter: str, rest: str) -> None:
    text = f"{STORY}\n\nShare this article with your friends on Facebook\n\n{letter}\n{rest}\n\n{MORE}"
    assert repaired(text) == f"{STORY}\n\n{letter}\n{rest}\n\n{MORE}"


@pytest.mark.parametrize("step", ["https://example.org/library/mill.html", "http://example.com/texts/wheel.htm"])
def test_an_entry_of_a_bibliography_stays(step: str) -> None:
    entry = f"The Miller’s Guide to the News, available at: {step}"
    text = f"{STORY}\n\nShare this article with your friends on Facebook\n\n{entry}\n\n{MORE}"
    assert entry in repaired(text)


def test_the_title_that_is_repeated_as_a_heading_stays() -> None:
    title = "Other pages for readers"
    text = f"{title} of the mill\n\n{title}\n\n{STORY}\n\nShare this article with your friends on Facebook\n\n{MORE}"
    assert repaired(text).split("\n\n")[:2] == [f"{title} of the mill", title]


def test_two_orders_in_one_line_are_an_offer_of_the_page() -> None:
    assert repaired(f"{STORY}\n\nSwipe to zoom\n\n{MORE}") == f"{STORY}\n\n{MORE}"
    assert repaired(f"{STORY}\n\nStop and listen\n\n{MORE}") == f"{STORY}\n\nStop and listen\n\n{MORE}"


def test_a_heading_in_markdown_is_none_of_the_pages() -> None:
    text = "Share this page\n\nThe mill is open.\n\n## How to add messages\n\nWrite them on the board.\n\nLog in"
    assert repaired(text) == "The mill is open.\n\n## How to add messages\n\nWrite them on the board."


def test_the_model_of_pages_is_not_asked_about_a_part_of_a_wrapped_paragraph() -> None:
    from normalize.context import Context
    from normalize.lines import Lines
    from normalize.procedures import chrome_forest
    from normalize.procedures.chrome_page import Page

    parts = (
        "We use the rules of all the millers of the valley for the",
        "Common Mill of Millers and for most wheels; they",
    )
    text = "\n\n".join(("Share this page", "\n".join(parts), "Common Mill of Millers and for most wheels"))
    page = Page(Context(text, text, Lines(text), "en", "official", None))
    assert [chrome_forest.may_go(page, at) for at in (1, 2)] == [False, False]
