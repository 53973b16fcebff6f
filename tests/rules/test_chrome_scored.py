"""What a learned score takes on a page that certainly holds furniture, and what it leaves."""

from __future__ import annotations

import pytest

import normalize
from normalize.engine import Normalizer
from normalize.procedures.chrome_waking import stays_awake

STORY = "The council met on Monday evening and decided to sell the old mill at the river to a private owner."
MORE = "Nobody objected when the plan was read out, although a dozen neighbours had come to the hall."
SURE = "Subscribe to our newsletter"


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["chrome"]).text


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


def test_a_caption_between_a_label_and_a_credit_stays() -> None:
    page = f"{STORY}\n\nOpen in full screen mode\n\nThe sluice in May 2024. (File photo)\n\nPhoto: Jan Orlov / AFP\n\n{MORE}"
    assert repaired(page) == f"{STORY}\n\nThe sluice in May 2024.\n\n{MORE}"


def test_the_score_and_its_threshold_stand_in_the_reason() -> None:
    from normalize.procedures import chrome_score

    line = "Subscribe to our channel so that you miss no important news"
    reason = chrome_score.reason("alone", line)
    assert f"{chrome_score.score(line):.1f}" in reason
    assert f"{chrome_score.limit('alone', line):.1f}" in reason


@pytest.mark.parametrize(
    "line", ["Subscribe to our channel", "Read, read and read on: 12 “stories” a day…", "— 5 —", "Ещё новости"]
)
def test_the_score_is_the_sum_of_the_weights_of_the_features(line: str) -> None:
    from normalize.procedures import chrome_score

    table = chrome_score.model()
    found = chrome_score.features(line, table.known)
    summed = sum(value * table.weights.get(name, 0.0) for name, value in found.items())
    assert chrome_score.score(line) == pytest.approx(summed)


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
    ("line", "awake"),
    [
        ("More than half of the timber sold in Ottawa now comes from abroad.", False),
        ("Police in Denver closed three streets while workers cleared the snow.", False),
        ("Weather service to review the public plan", False),
        ("More news from our section", True),
        ("News Sport Business Culture Travel Earth", True),
    ],
)
def test_the_page_wakes_where_another_rule_on_furniture_stays_awake(line: str, awake: bool) -> None:
    assert stays_awake(line) is awake
    woken = Normalizer(lang="en", select=["chrome.scored.page"]).scan(line)
    assert bool(woken) or not awake


def test_the_page_follows_furniture_that_nothing_at_the_start_of_a_line_gives_away() -> None:
    text = (
        "The dam held.\n\nTip a friend about the article\n\nThe dam held, wrote the engineer.\n\n{}\n\nNobody was hurt."
    )
    found = "Do you want to follow the subject? Press the plus sign"
    assert (
        normalize.fix(text.format(found), lang="en")
        == "The dam held.\n\nThe dam held, wrote the engineer.\n\nNobody was hurt."
    )
    told = "The engineer wrote it in his book"
    assert told in normalize.fix(text.format(told), lang="en").split("\n")
