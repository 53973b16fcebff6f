"""Labels of links go with their headlines, and what says little by itself goes with furniture beside it."""

from __future__ import annotations

import pytest

import normalize

STORY = "The council met on Monday evening and decided to sell the old mill at the river to a private owner."
MORE = "Nobody objected when the plan was read out, although a dozen neighbours had come to the hall."
SURE = "Subscribe to our newsletter"
SHARE = "Share this article with your friends on Facebook"


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["chrome"]).text


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


def test_a_link_on_the_line_of_its_label_goes() -> None:
    page = f"Mill sold\n\n{STORY}\n\nMore on the subject: the weir is mended at last\n\n{MORE}\n\n{SURE}"
    assert repaired(page) == f"Mill sold\n\n{STORY}\n\n{MORE}"


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


def test_a_label_with_an_open_end_takes_its_headline_between_two_paragraphs() -> None:
    link = "More from Lenwick\n\nCow becomes guest of the bakery"
    assert repaired(f"{SURE}\n\n{STORY}\n\n{link}\n\n{MORE}") == f"{STORY}\n\n{MORE}"


def test_a_heading_above_another_that_the_story_takes_up_stays() -> None:
    rows = [STORY, "More from Lenwick", "Bakery hires a cow", "The cow was hired by the bakery for the summer season."]
    assert repaired("\n\n".join([SURE, *rows])) == "\n\n".join(rows)
