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

    best = [chrome_words.score("Share this article", chrome_words.vocabularies(data)) for data in trade()]
    assert max(found.points for found in best if found) >= chrome_words.ENOUGH


SURE = "Subscribe to our newsletter"


@pytest.mark.parametrize(
    "line",
    [
        "Order our letter, it comes every Saturday",
        "Give this text to somebody as a gift",
        "The editors do not answer for the comments of readers",
        "Show me all the photographs of the gallery",
        "Did a mistake slip into the text? Write to our proofreaders",
        "Read on for one euro in the first three months",
        "Schenken Sie diesen Artikel weiter",
        "Dites-nous ce que vous pensez de cet article",
        "Únete a nuestra comunidad de lectores",
        "Надішліть нам свою історію",
    ],
)
def test_on_a_page_with_certain_furniture_a_line_needs_less_proof(line: str) -> None:
    assert repaired(f"Mill sold\n\n{STORY}\n\n{line}\n\n{MORE}\n\n{SURE}") == f"Mill sold\n\n{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "What the neighbours say",
        "A mill for two",
        "The miller reads a letter at his window",
        "By Marta Kolm in Lenwick",
        "Add a pinch of salt and stir",
        "Follow the stream to the second bridge",
        "Who will buy the flour now?",
        "Dear reader, this is my last letter from the valley",
        "LENWICK, TUESDAY",
        "– Will you stay?",
        "Read the river, mind the stones",
        "Reading time: 3 minutes",
        "Published on 4 May 2021",
        "More bread, less talk",
        "Step 2: open the sluice",
        "I",
        "Summary",
        "Here is what you need to know as the week begins…",
        "A guard fires a cannon towards the hill, September 13, 2023",
    ],
)
def test_on_a_page_with_certain_furniture_the_story_stays(line: str) -> None:
    assert repaired(f"Mill sold\n\n{STORY}\n\n{line}\n\n{MORE}\n\n{SURE}") == (
        f"Mill sold\n\n{STORY}\n\n{line}\n\n{MORE}"
    )


def test_several_doubtful_lines_make_a_page_together() -> None:
    first, second = "Article kept in your list", "All our shows are in the podcast. Subscribe where you listen"
    for alone in (first, second):
        text = f"Mill sold\n\n{STORY}\n\n{alone}\n\n{MORE}"
        assert repaired(text) in (text, f"Mill sold\n\n{STORY}\n\n{MORE}")
    assert repaired(f"Mill sold\n\n{STORY}\n\n{first}\n\n{MORE}\n\n{second}") == f"Mill sold\n\n{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "label",
    [
        "News on the same theme:",
        "The texts that others read",
        "Our other stories from this section",
        "Suggested to you by our editors",
        "Weitere Geschichten aus unserem Ressort",
        "Otras historias de nuestra sección",
        "D’autres sujets de la rubrique",
        "Інші історії на цю тему",
    ],
)
def test_a_label_of_links_goes_with_its_headline(label: str) -> None:
    headline = "Why the weir of Lenwick was never mended"
    page = f"Mill sold\n\n{STORY}\n\n{label}\n\n{headline}\n\n{MORE}\n\n{SURE}"
    assert repaired(page) == f"Mill sold\n\n{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "text",
    [
        f"Mill sold\n\n{STORY}\n\nWhat to see\n\n{MORE}",
        f"Mill sold\n\n{STORY}\n\nThe news of the village\n\nNobody slept that night\n\n{MORE}",
        f"Mill sold\n\nRead, my child, and read again,\nthe book of wind and water,\nand see what we have never seen,\n{MORE}",
        f"Mill sold\n\nThe mill sells three things:\n\nNew videos\nOld photos\nLinks\n\n{MORE}",
        "Send us your photographs of the flood",
    ],
)
def test_labels_lists_and_verse_of_the_story_stay(text: str) -> None:
    assert repaired(text) == text


def test_a_link_on_the_line_of_its_label_goes() -> None:
    page = f"Mill sold\n\n{STORY}\n\nMore on the subject: the weir is mended at last\n\n{MORE}\n\n{SURE}"
    assert repaired(page) == f"Mill sold\n\n{STORY}\n\n{MORE}"


def test_a_caption_between_a_label_and_a_credit_stays() -> None:
    page = f"{STORY}\n\nOpen in full screen mode\n\nThe sluice in May 2024. (File photo)\n\nPhoto: Jan Orlov / AFP\n\n{MORE}"
    assert repaired(page) == f"{STORY}\n\nThe sluice in May 2024.\n\n{MORE}"


def test_the_score_and_its_threshold_stand_in_the_reason() -> None:
    from normalize.procedures import chrome_score

    line = "Subscribe to our channel so that you miss no important news"
    reason = chrome_score.reason("alone", line)
    assert f"{chrome_score.score(line):.1f}" in reason
    assert f"{chrome_score.limit('alone', line):.1f}" in reason


def test_the_quick_look_lets_through_what_stands_alone() -> None:
    from normalize.procedures import chrome_score

    lines = ("Subscribe to our channel so that you miss no important news", "The dam held when the water came at night")
    text = "\n\n".join(("Dam holds", *lines))
    assert list(chrome_score.scorable_lines(text)) == [2]
    assert [chrome_score.stands_alone(line) for line in lines] == [True, False]


def test_less_proof_is_asked_beside_furniture_than_elsewhere() -> None:
    from normalize.procedures import chrome_score

    limits = chrome_score.model().limits
    for size in chrome_score.SIZES:
        assert limits[f"=alone:{size}"] > limits[f"=page:{size}"] > limits[f"=beside:{size}"]


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


@pytest.mark.parametrize(
    "label",
    [
        "View all posts by Nora Kolm", "Most read in Culture", "MORE FROM THE RIVER", "Read more articles on floods",
        "Elsewhere on the web", "What readers are watching", "Ver todas las noticias sobre el río",
        "Alle Beiträge von Nora Kolm", "Zobacz wszystkie artykuły autora", "Все материалы по теме: паводок",
    ],
)  # fmt: skip
def test_a_label_that_points_elsewhere_goes_whatever_it_names(label: str) -> None:
    assert repaired(f"{STORY}\n\n{label}") == STORY


@pytest.mark.parametrize(
    "label", ["More on the floods", "Latest from Lenwick", "Related news from the mill", "Also in Sport"]
)
def test_a_label_that_may_be_a_heading_needs_furniture_or_the_end_of_the_page(label: str) -> None:
    share = "Share this article with your friends on Facebook"
    assert repaired(f"{STORY}\n\n{label}\n\n{MORE}") == f"{STORY}\n\n{label}\n\n{MORE}"
    assert repaired(f"{STORY}\n\n{share}\n\n{label}\n\n{MORE}") == f"{STORY}\n\n{MORE}"
    assert repaired(f"{STORY}\n\n{label}") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "More from the mill than the miller had hoped was sold in the end to the town and its people",
        "Most read in silence; some sang.", "All news from the front was bad, they said,", "See more of the river?",
        "More in sorrow than in anger: the mayor’s farewell to the town of Lenwick",
    ],
)  # fmt: skip
def test_a_sentence_that_begins_like_a_label_stays(line: str) -> None:
    assert line in repaired(f"{STORY}\n\n{line}\n\n{MORE}")


SHARE = "Share this article with your friends on Facebook"


@pytest.mark.parametrize(
    "row",
    [
        "1/9", "0:12 / 4:05", "3 hours ago", "14.2K subscribers", "👍 12 👎 3", "A- A+", "相关推荐", "읽은 기사", "Ajánld barátaidnak",
        "Topics:\n\nmills · rivers · floods\n\nLenwick", "Weather\n\nHoroscope\n\nMoney", "Lineups\n\nStatistics\n\nStandings",
    ],
)  # fmt: skip
def test_what_says_little_by_itself_goes_with_furniture_on_both_sides(row: str) -> None:
    button = "Subscribe to our newsletter"
    assert repaired(f"{STORY}\n\n{SHARE}\n\n{row}\n\n{button}") == STORY


@pytest.mark.parametrize(
    "row",
    [
        "2-1", "1994", "10:05", "Chapter 3", "The rota", "Nora Kolm", "Mills\n\nRivers", "Share the load",
        "Ingredients:\n\nFlour\n\nWater\n\nSalt",
    ],
)  # fmt: skip
def test_what_may_be_a_heading_an_item_or_a_score_stays_beside_furniture(row: str) -> None:
    assert repaired(f"{STORY}\n\n{SHARE}\n\n{row}\n\n{MORE}") == f"{STORY}\n\n{row}\n\n{MORE}"


def test_a_label_takes_its_headline_along() -> None:
    headline = "The miller who sold his wheel and bought it back"
    for label in ("More from Lenwick", "Have you already read this?", "Extended reading"):
        assert repaired(f"{STORY}\n\n{SHARE}\n\n{label}\n\n{headline}\n\n{MORE}") == f"{STORY}\n\n{MORE}"
