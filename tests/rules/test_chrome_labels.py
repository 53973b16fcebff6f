"""Labels that introduce other stories, labels at either end of a title, and page trade in another script."""

from __future__ import annotations

import pytest

import normalize

TITLE = "Council buys back the ferry"
STORY = (
    "The council of Tarnbeck voted on Monday to buy back the ferry that it sold to a private firm eleven years ago.",
    "The crossing takes nine minutes and costs two pounds. In winter it runs only on working days.",
)
ALONE = [
    ("On this occasion read", "The baker who paints with flour"),
    ("I want to read it together", "The baker who paints with flour"),
    ("Reserved for our subscribers: read the interview with the baker",),
    ("Te-ar putea interesa și:", "Brutarul care pictează cu făină"),
    ("İLGİLİ HABER: Unla resim yapan fırıncı",),
    ("See more stories about", "Bread", "River towns"),
    ("Most read", "1", "The baker who paints with flour", "2", "Why the night train no longer stops"),
    ("WATCH | The baker who paints with flour",),
    ("相关推荐", "用面粉作画的面包师"),
    ("함께 보면 좋은 뉴스", "The baker who paints with flour"),
    ("اقرأ المزيد",),
    ("Оставить комментарий",),
]
ON_A_PAGE = [
    ("Those that may attract your attention", "The baker who paints with flour"),
    ("Advice of the editors", "The baker who paints with flour"),
    ("Polecamy także", "Piekarz, który maluje mąką"),
    ("Läs fler artiklar", "Bagaren som målar med mjöl"),
    ("Notícias relacionadas", "O padeiro que pinta com farinha"),
]
KEPT = [
    ("What readers told us",),
    ("More than a ferry",),
    ("Reserved for the mayor and his guests",),
    ("On this occasion the mayor read a poem.",),
    ("春眠不觉晓",),
    ("뉴스타파",),
    ("READ | the first word on the stone",),
]
FRONTS = [
    "LIVE NARRATION: ", "[DIREKT] ", "++ Live ticker ++ ", "Liveblog +++ ", "VIDEO ", "AO VIVO: ", "SON DAKİKA | ",
    "LIVE TEXT ", "【Photo】", "(VIDEO) ", "FOTO/VIDEO: ", "UPDATE 1-", "PILNE! ", "🔴 LIVE: ",
]  # fmt: skip
ENDS = [" (VIDEO)", " [photos]", " – LIVE", " + ВІДЕО", " | il Faro", " |Tarnbeck Post", " │ Tarnbeck Post"]


def _page(*inserted: str, furniture: bool = False) -> str:
    return "\n\n".join((TITLE, STORY[0], *inserted, STORY[1], *["Subscribe to our newsletter"] * furniture))


@pytest.mark.parametrize("rows", ALONE, ids=lambda rows: rows[0])
def test_a_label_goes_with_what_it_introduces(rows: tuple[str, ...]) -> None:
    assert normalize.repair(_page(*rows), lang="en").text == _page()


@pytest.mark.parametrize("rows", ON_A_PAGE, ids=lambda rows: rows[0])
def test_on_a_page_a_label_of_any_wording_goes_with_its_headline(rows: tuple[str, ...]) -> None:
    assert normalize.repair(_page(*rows, furniture=True), lang="en").text == _page()


@pytest.mark.parametrize("rows", KEPT, ids=lambda rows: rows[0])
def test_a_heading_or_a_quotation_stays(rows: tuple[str, ...]) -> None:
    assert normalize.repair(_page(*rows), lang="en").text == _page(*rows)


@pytest.mark.parametrize("front", FRONTS)
def test_a_label_goes_from_the_front_of_the_title(front: str) -> None:
    assert normalize.repair(front + _page(), lang="en").text == _page()


@pytest.mark.parametrize("end", ENDS)
def test_a_label_goes_from_the_end_of_the_title(end: str) -> None:
    assert normalize.repair(_page().replace(TITLE, TITLE + end, 1), lang="en").text == _page()


@pytest.mark.parametrize(
    "title", ["[Exclusive] Council buys back the ferry", "The Ferry (video)", "VIDEO games for all"]
)
def test_a_title_with_a_kicker_or_of_a_film_stays(title: str) -> None:
    assert normalize.repair(_page().replace(TITLE, title, 1), lang="en").text == _page().replace(TITLE, title, 1)


def test_a_bilingual_text_keeps_its_lines_in_the_other_script() -> None:
    text = _page("阅读", "reading", "河流", "river", "磨坊", "mill", "春天", "spring")
    assert normalize.repair(text, lang="en").text == text
