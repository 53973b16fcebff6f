"""Furniture goes, in wordings that no list holds; headings, captions, bylines and sentences stay."""

from __future__ import annotations

import pytest

import normalize

STORY = "The council met on Monday evening and decided to sell the old mill at the river to a private owner."
MORE = "Nobody objected when the plan was read out, although a dozen neighbours had come to the hall."


def repaired(text: str, lang: str = "en", **options: str) -> str:
    return normalize.repair(text, lang=lang, select=["chrome"], **options).text


@pytest.mark.parametrize(
    "line",
    [
        "Display the photo in full-screen mode",
        "Click here to enlarge the picture",
        "Follow all our information live",
        "Follow the live coverage on our site",
        "Receive the essential news every morning by email",
        "Subscribe to our channel on Telegram and be the first to know",
        "Become a member and support independent journalism",
        "Share this news with your friends",
        "To comment on this article, please log in",
        "Fields marked with * are required",
        "We use cookies to give you the best experience on our website.",
        "The rest of this article is for subscribers only",
        "You have 80% of this article left to read",
        "Already a member? Sign up here",
        "Article continues after the advertisement",
        "Did you find a mistake in the text? Select it and press Ctrl + Enter",
        "More articles on this topic",
        "Get the latest news from Port Ellery in your inbox",
        "12 comments",
        "Artikel per E-Mail senden",
        "Abonnez-vous gratuitement à notre lettre d'information",
        "Receba as últimas notícias no seu e-mail",
        "Подписывайтесь на наши страницы в социальных сетях",
        "Стежте за новинами у нашому Telegram-каналі",
        "Siguiente",
        "Наступна",
    ],
)
def test_a_line_of_page_trade_goes(line: str) -> None:
    assert repaired(f"{STORY}\n\n{line}\n\n{MORE}") == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fall",
        "Follow the money",
        "Watch this space",
        "Open questions",
        "Access to information",
        "Sign of the times",
        "Print edition to close in May",
        "News in brief",
        "Live and let live",
        "Latest developments",
        "Next steps",
        "Home",
        "Back to school",
        "No comment",
        "Do you read the news?",
        "How many subscribers do you have?",
        "Facebook",
        "NORTH KOREAN SOLDIERS",
        "NEXT STOP LENWICK",
        "By Marta Kolm, Reuters",
        "Marta Kolm",
        "Müller:",
        "“Subscribe to our newsletter,” the site says.",
        "Photo: the mayor opens the hall on Monday.",
        "Donate blood, says hospital",
        "Buy now, pay later",
        "You may also like the old one.",
        "For subscribers only a small fee is due.",
        "* * *",
    ],
)
def test_what_belongs_to_the_story_stays(line: str) -> None:
    for text in (f"{STORY}\n\n{line}\n\n{MORE}", f"{line}\n\n{MORE}"):
        assert repaired(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{STORY}\n\nRead also\n\nWhy the mill was sold?\n\n{MORE}", f"{STORY}\n\n{MORE}"),
        (f"{STORY}\n\nRead also\n\n{MORE}", f"{STORY}\n\n{MORE}"),
        (f"{STORY}\nWeitere Artikel\nDer letzte Müller\n{MORE}", f"{STORY}\n{MORE}"),
        (f"{STORY}\n\n• Look also: the mill and its miller\n\n{MORE}", f"{STORY}\n\n{MORE}"),
        (f"{STORY}Read more: The miller says goodbye\n{MORE}", f"{STORY}\n{MORE}"),
        (f"{STORY}\n\n-\n\n-\n\nPREV Fog over Lenwick (photos)\nNEXT With the council, Lenwick saves the mill", STORY),
    ],
)
def test_a_label_takes_the_one_headline_that_it_introduces(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The mill at dusk. (Archive picture)", "The mill at dusk."),
        ("The mill at dusk, May 3. Photo: Jan Novák/Scanpix/dpa", "The mill at dusk, May 3."),
        ("The mill at dusk © AFP", "The mill at dusk"),
        ("The mayor at the mill 02/21/2017 REUTERS / Marta Kolm", "The mayor at the mill 02/21/2017"),
        ("Camera IconMarta Kolm opens the mill. (AP PHOTO) Credit: AAP", "Marta Kolm opens the mill."),
    ],
)
def test_a_credit_goes_and_the_caption_stays(before: str, after: str) -> None:
    assert repaired(f"{STORY}\n\n{before}\n\n{MORE}") == f"{STORY}\n\n{after}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Photo : Getty Images / Carla Mendel",
        "REUTERS/Marta Kolm",
        "Фото: Олена Ткач / УНІАН",
        "Illustrative image",
        "Photo:",
    ],
)
def test_a_line_of_credit_goes(line: str) -> None:
    assert repaired(f"{STORY}\n\n{line}\n\n{MORE}") == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Council sells the old mill | Local News", "Council sells the old mill"),
        ("Council sells the old mill |", "Council sells the old mill"),
        ("LIVE: council sells the old mill", "Council sells the old mill"),
        ("[EN DIRECT] Council sells the old mill", "Council sells the old mill"),
        ("translated from Spanish: Council sells the old mill", "Council sells the old mill"),
        ("Opinion | Why the mill must stay", "Opinion | Why the mill must stay"),
    ],
)
def test_the_headline_loses_what_the_page_added(before: str, after: str) -> None:
    assert repaired(f"{before}\n\n{STORY}") == f"{after}\n\n{STORY}"


def test_doubtful_words_go_only_in_company() -> None:
    assert repaired(f"{STORY}\n\nVideo\n\n{MORE}") == f"{STORY}\n\nVideo\n\n{MORE}"
    assert repaired(f"{STORY}\n\nVideo\nAdvertisement\n\n{MORE}") == f"{STORY}\n\n{MORE}"
    assert repaired(f"{STORY}\n\nFacebook\nTwitter\nWhatsApp\n\n{MORE}") == f"{STORY}\n\n{MORE}"
    listed = f"The firm owns three services:\n\nFacebook\nInstagram\nWhatsApp\n\n{MORE}"
    assert repaired(listed) == listed


def test_metadata_and_the_outlet_after_a_dash_are_likely() -> None:
    text = f"Council sells the old mill – Observer\n\n{STORY}\n\nReading time: 4 min"
    assert repaired(text) == text
    assert repaired(text, level="likely") == f"Council sells the old mill\n\n{STORY}"


def test_a_word_of_the_target_language_is_left_to_its_block() -> None:
    text = "Der Rat tagte am Montag.\n\nKontakt\n\nNiemand widersprach."
    assert repaired(text, lang="de") == text
    assert repaired("The council met.\n\nKontakt\n\nNobody objected.") == "The council met.\n\nNobody objected."


def test_the_points_of_a_composed_line_stand_in_its_reason() -> None:
    from normalize.procedures import chrome_words
    from normalize.procedures.chrome_data import trade
    from normalize.procedures.chrome_vocabulary import ENOUGH

    best = [chrome_words.score("Share this article", chrome_words.vocabularies(data)) for data in trade()]
    assert max(found.points for found in best if found) >= ENOUGH
