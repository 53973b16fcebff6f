"""Furniture that is built of a page's own words: links to its parts, tools, offers, marks; and what looks like it."""

from __future__ import annotations

import pytest

from normalize import Normalizer
from normalize.procedures.chrome_layout import is_record
from normalize.rules import Rule, load

HEADLINE = "Lenwick sells its old mill to the highest bidder"
FIRST = (
    "The council met on Monday in Lenwick and decided after four hours of debate that the old mill at the river will be "
    "sold to the highest bidder."
)
SECOND = "The buyer has to keep the wheel, said the mayor, and he has to open the yard to the public on every Sunday."


def page(*rows: str, head: tuple[str, ...] = ()) -> str:
    """A story with lines above its headline, and others between its two paragraphs."""
    return "\n\n".join((*head, HEADLINE, FIRST, *rows, SECOND))


@pytest.fixture(scope="module")
def english() -> Normalizer:
    return Normalizer(lang="en")


@pytest.mark.parametrize(
    "line",
    [
        "Hop to the programme guide",
        "Scroll down to the newest comments",
        "Vai direttamente al piè di pagina",
        "Hoppa över till huvudinnehållet",
        "Ugrás a legfrissebb bejegyzésre",
        "Ana içeriğe atla",
        "Print the recipe",
        "Letter size: [small] [medium] [large]",
        "[Share this page] [Print]",
        "Give our newsroom 1.5% of your tax!",
        "► Alert us via Viber",
        "Check the prayer times for your province",
        "This text continues below the podcast",
        "Advertising. JSC “Nordic Bricks”, 12+",
        "Try our newsletter Under the Arches. It comes every Monday evening.",
        "31764 page views",
        "Discuss (6)",
    ],
)
def test_a_line_of_the_page_goes_between_paragraphs_and_above_the_headline(english: Normalizer, line: str) -> None:
    assert english(page(line)).text == page()
    assert english(page(head=(line,))).text == page()


@pytest.mark.parametrize(
    "line",
    [
        "Skip to the church",
        "Back to the land",
        "To the contents of the mill",
        "Letters A and B",
        "[Applause] [Laughter]",
        "Rate the players",
        "One percent of your tax",
        "Report by pigeon",
        "Find the town of your dreams",
        "The story continues after the war",
        "Advertising, 18 agencies",
        "1912 votes",
        "Discussion (draft)",
        "Try the bread. It comes every Sunday.",
        "Display",
    ],
)
def test_what_looks_like_it_stays(english: Normalizer, line: str) -> None:
    assert english(page(line)).text == page(line)
    assert english(page(head=(line,))).text == page(head=(line,))


@pytest.mark.parametrize("kicker", ["HANDBALL", "LENWICK", "SANTA EULALIA", "CULTURE"])
def test_a_kicker_in_capitals_stays_beside_the_headline_and_furniture(english: Normalizer, kicker: str) -> None:
    above = page(head=("Skip to the main menu", kicker))
    assert english(above).text == page(head=(kicker,))
    below = "\n\n".join((HEADLINE, kicker, "Turn on push notifications", FIRST, SECOND))
    assert english(below).text == "\n\n".join((HEADLINE, kicker, FIRST, SECOND))


def test_a_menu_in_capitals_goes(english: Normalizer) -> None:
    assert english(page(head=("NEWS", "SPORT", "HANDBALL", "CULTURE"))).text == page()


def test_a_district_between_furniture_and_headline_stays(english: Normalizer) -> None:
    text = page(head=("Jump directly to the content", "Pruszków district"))
    assert english(text).text == page(head=("Pruszków district",))


@pytest.mark.parametrize(
    "line", ["Press release no. 88", "Pressemitteilung Nr. 12/2024", "E-mail: n.kolm@post.example"]
)
def test_the_number_of_a_paper_and_an_author_s_address_are_records(line: str) -> None:
    assert is_record(line)


@pytest.mark.parametrize("line", ["Press release", "Release no. 88", "E-mail: newsroom@post.example", "E-mail"])
def test_other_such_lines_are_none(line: str) -> None:
    assert not is_record(line)


@pytest.mark.parametrize(
    "rule", [rule for rule in load() if rule.call == "chrome.built_line"], ids=lambda rule: rule.id
)
def test_the_slots_of_a_rule_hold_no_word_twice(rule: Rule) -> None:
    tables = (rule.data.get(kind, {}) for kind in ("orders", "labels"))
    for slot in (slot for table in tables for rows in table.values() for row in rows for slot in row):
        assert len(slot) == len(set(slot)), slot
