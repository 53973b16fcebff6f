"""Headings and items of lists that use words of the page's trade: what stands around them says that they stay."""

from __future__ import annotations

import pytest

import normalize

TITLE = "Mill sold"
STORY = "The council met on Monday evening and decided to sell the old mill at the river to a private owner."
MORE = "Nobody objected when the plan was read out, although a dozen neighbours had come to the hall."
SHARE = "Share this article with your friends on Facebook"


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["chrome"]).text


SPOKEN_OF = [
    ("en", "Print it yourself", "That is the motto of the workshop, where forty old machines are still in use."),
    ("en", "Do not share this photo", "The warning, written in pencil on the back, did not help for long."),
    ("en", "Comments, please", "With these two words the mayor opened a meeting that lasted until midnight."),
    ("en", "Continue reading at night", "So says the rule, and at night the librarian lends a lamp and a key."),
    (
        "en",
        "See also who came along",
        "The line hung across the street on a bed sheet, and the mayor read it aloud twice.",
    ),
    (
        "en",
        "Subscribe here",
        "Painted on the door of the shelter, it has misled forty strangers since the spring.",
    ),
    ("en", "Tell us more", "The judge said it nine times, and each time the witness added a horse."),
    ("en", "Turn the page", "So reads the card that the conductor hangs on his stand after every concert."),
    ("en", "Statistics of the game", "Goals: 42., 51. and 58. Moss – 12. Krull"),
    ("en", "Results of the day", "Men: Krull 12, Bode 88. Women: Moss 40, Hill 7."),
    ("de", "Weiter im Text", "So lautet der Spruch, mit dem der Pfarrer jede Rede begann."),
    ("de", "Schreiben Sie uns", "Die drei Worte auf dem Umschlag waren das letzte Zeichen der Expedition."),
    ("fr", "Écrivez-nous", "Ces deux mots sur l’enveloppe furent le dernier signe de l’expédition."),
    ("es", "Comparte esta noticia", "Así dice el cartel que cuelga sobre la puerta del molino."),
    ("uk", "Пишіть нам", "Ці два слова на конверті були останнім знаком експедиції."),
    ("uk", "Поділитися новиною", "Так називається лавка біля млина, де сусіди сидять увечері."),
]
"""Lines that go where nothing below speaks of them, and a paragraph that does."""
ELSEWHERE = {
    "en": MORE,
    "de": "Niemand widersprach, als der Plan verlesen wurde, obwohl ein Dutzend Nachbarn im Saal saß.",
    "fr": "Personne n’a protesté quand le plan a été lu, même si une douzaine de voisins étaient venus.",
    "es": "Nadie protestó cuando se leyó el plan, aunque una docena de vecinos había venido a la sala.",
    "uk": "Ніхто не заперечив, коли план прочитали, хоча до зали прийшов десяток сусідів.",
}


@pytest.mark.parametrize(("lang", "heading", "below"), SPOKEN_OF)
def test_a_heading_that_the_paragraph_below_speaks_of_stays(lang: str, heading: str, below: str) -> None:
    page = f"{TITLE}\n\n{ELSEWHERE[lang]}\n\n{heading}\n\n{below}\n\n{ELSEWHERE[lang]}"
    assert repaired(f"{page}\n\n{SHARE}", lang) == page


@pytest.mark.parametrize(("lang", "heading"), [case[:2] for case in SPOKEN_OF if "of the" not in case[1]])
def test_the_same_line_goes_where_nothing_speaks_of_it(lang: str, heading: str) -> None:
    story = ELSEWHERE[lang]
    page = f"{TITLE}\n\n{story}\n\n{SHARE}\n\n{heading}\n\n{story}\n\n{SHARE}"
    assert heading not in repaired(page, lang)


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("What about debt?", "Net debt fell to sixty million, and the rights to two yards were sold."),
        ("Read the stars", "A star that nobody had read about before stood above the mill on Monday."),
        ("More photos of goats", "The goat on the roof was seen by four hundred people, the police said."),
    ],
)
def test_a_heading_whose_words_the_paragraph_repeats_is_no_linked_headline(heading: str, below: str) -> None:
    page = f"{TITLE}\n\n{STORY}\n\nContent from our partners\n\n{heading}\n\n{below}"
    assert repaired(page) == f"{TITLE}\n\n{STORY}\n\n{heading}\n\n{below}"


def test_the_words_of_the_trade_make_no_heading() -> None:
    page = f"{TITLE}\n\n{STORY}\n\n{{}}\n\nShare prices of the mill fell by a tenth, and readers wrote comments."
    assert repaired(page.format("Share this article")) == page.format("").replace("\n\n\n\n", "\n\n")


@pytest.mark.parametrize(
    ("lang", "items"),
    [
        ("en", ["• A bigger library", "• Newsletters without advertising", "• Free soup", "• The old menu back"]),
        ("en", ["- 6 kg of flour", "- 2 litres of milk", "- no advertising", "- Print the recipe"]),
        ("de", ["- Zeitung lesen", "- Kuchen essen", "- Hund füttern"]),
        ("fr", ["- Lire le journal", "- Manger le gâteau", "- Nourrir le chien"]),
        ("uk", ["- Читати газету", "- Їсти пиріг", "- Годувати собаку"]),
    ],
)
def test_an_item_of_the_storys_own_list_stays(lang: str, items: list[str]) -> None:
    page = "\n\n".join((TITLE, ELSEWHERE[lang], *items, ELSEWHERE[lang]))
    assert repaired(f"{page}\n\n{SHARE}", lang) == page


def test_a_list_of_the_pages_own_buttons_goes() -> None:
    buttons = "\n".join(("- Share on Facebook", "- Copy link", "- Subscribe to our newsletter"))
    assert repaired(f"{TITLE}\n\n{STORY}\n\n{buttons}\n\n{MORE}") == f"{TITLE}\n\n{STORY}\n\n{MORE}"


def test_a_step_of_an_announced_list_stays() -> None:
    page = f"{TITLE}\n\n{STORY}\n\nSteps for voters:\n\nCheck your name on the list\n\nBring a hat\n\nSign the book\n\n{MORE}"
    assert repaired(f"{page}\n\n{SHARE}") == page


def test_the_questions_of_an_interview_stay() -> None:
    page = (
        f"{TITLE}\n\n{ELSEWHERE['de']}\n\nLesen Sie die Kommentare?\n\nNie, meine Mutter liest sie mir vor.\n\n"
        "Teilen Sie Fotos Ihrer Kinder?\n\nNur mit dem Hund, und der schweigt."
    )
    assert repaired(page, "de") == page


@pytest.mark.parametrize(
    "line",
    [
        "Section 4. Access to the register", "Chapter 2: Newsletters", "Artikel 5. Werbung", "19 Uhr: Kurzfilme und Videos",
        "12:40 – The reply", "Correction: an earlier version of this article gave the wrong name of the mill.",
        "With reporting by Ann Bell and Tom Moss", "2021-03-11 08:40 Source: Lenwick Evening Author: Nora Kolm",
        "March 3, 2021 5:00 AM [Members only]",
    ],
)  # fmt: skip
def test_clauses_hours_dates_and_what_the_writers_say_of_themselves_stay(line: str) -> None:
    page = f"{TITLE}\n\n{STORY}\n\n{SHARE}\n\n{line}\n\n{MORE}\n\n{SHARE}"
    assert repaired(page) == f"{TITLE}\n\n{STORY}\n\n{line}\n\n{MORE}"


def test_a_bar_of_entries_ends_above_the_heading_of_a_chapter() -> None:
    page = f"The mill’s handbook for beginners\n\nPrevious\n\nNext\n\nChapter 4. Flour\n\n{STORY}\n\n{MORE}"
    assert "Chapter 4. Flour" in repaired(page).split("\n\n")


HEADINGS = [
    (
        "Comments? Keep them short",
        "The chairman has a bell in front of him and rings it after two minutes, whoever speaks.",
    ),
    (
        "Photos on the fridge",
        "Every house by the river has them: the wheel in ice, the wheel with a cow standing on it.",
    ),
    ("Votes by village", "- Upper Lenwick: 112 for, 3 against.\n\n- Lower Lenwick: 88 for, 12 against."),
    ("Further reading", "K. Holm, Mills of the North, Bergen, 1952.\n\nO. Lie, “Wheels”, vol. 3, pp. 4–9."),
    ("Sources", "Holm, K. (1952). Mills of the North. Bergen: Nord.\n\nLie, O. (1999). Wheels. Oslo: Sør."),
]
ABOVE = [[], ["Print", "Send by e-mail"], ["Read also:", "The cow that took the boat"], ["Watch the video", "Unmute"]]


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize(("heading", "below"), HEADINGS)
def test_a_heading_stays_below_furniture(heading: str, below: str, above: list[str]) -> None:
    page = "\n\n".join([TITLE, STORY, *above, heading, below, MORE, SHARE])
    assert heading in repaired(page).split("\n\n")


def test_an_order_that_names_nothing_of_a_page_is_a_heading() -> None:
    page = f"{TITLE}\n\n{STORY}\n\nRead all about it\n\n{MORE}"
    assert repaired(page) == page


def test_the_label_above_a_headline_goes_and_above_a_reference_stays() -> None:
    assert repaired(f"{STORY}\n\nFurther reading\n\nThe cow that took the boat\n\n{MORE}") == f"{STORY}\n\n{MORE}"
    page = f"{STORY}\n\nFurther reading\n\nHolm, Karen: Mills of the North. Bergen 1952."
    assert repaired(page) == page


@pytest.mark.parametrize("byline", ["By reporter Nora Kolm", "Text: Nora Kolm"])
def test_a_byline_below_furniture_is_no_headline(byline: str) -> None:
    page = (
        f"The mill at the river has been sold to a stranger\n\n打开APP，阅读体验更佳\n\n{byline}\n\n{STORY}\n\n{MORE}"
    )
    assert byline in repaired(page).split("\n\n")


@pytest.mark.parametrize(
    ("lang", "label", "below"),
    [
        ("en", "Read more", "This is the line that the council took. The baker said so."),
        ("de", "Weiterlesen", "So hieß es am Abend aus dem Rathaus. Der Bäcker schwieg."),
        ("es", "Publicidad", "Así dice el panadero que nunca lo supo."),
        ("fr", "Publicité", "C’est écrit dans le rapport du conseil. Le boulanger se tait."),
        ("uk", "Реклама", "Так було сказано в заяві ради. Пекар мовчав."),
    ],
)
def test_a_paragraph_that_cites_something_else_keeps_no_label(lang: str, label: str, below: str) -> None:
    story = {"en": "The mill was sold.", "de": "Die Mühle ist verkauft.", "es": "El molino se vendió."}
    first = story.get(lang, "Le moulin est vendu." if lang == "fr" else "Млин продано.")
    assert normalize.repair(f"{first}\n\n{label}\n\n{below}", lang=lang).text == f"{first}\n\n{below}"
