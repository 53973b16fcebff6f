"""What stands at the head of a page, in a stanza or in a contact block stays, whatever furniture looks like it."""

from __future__ import annotations

import pytest

from normalize import Normalizer

STORY = "The mill, which had stood empty at the river for forty years, was sold to a baker on Friday evening."
VERSE = "for sale\na window\nwith a view of a window\n\nlost\na glove\nthe other hand\n\n" + STORY


@pytest.mark.parametrize("label", ["Subscribers only", "Read also", "Next article", "From our archive"])
def test_a_label_takes_no_headline_at_the_head_of_a_page(label: str) -> None:
    text = f"{label}\n\nBaker buys the old mill at the river\n\nby Nora Kolm\n\n{STORY}"
    assert "Baker buys the old mill at the river" in Normalizer(lang="en")(text).text


@pytest.mark.parametrize(
    "text",
    [
        f"Two poems\n\nadvertisement\n\n{VERSE}",
        f"Old mill is sold\n\n{STORY}\n\n"
        "Press contact\nNora Kolm\nTel. 01524 555 010\npress@mill.example\nX and Instagram: @mill",
        "Listings\n\nPick of the week\nThe Last Ferry, 2.15pm, Radio 4\nA play about a pilot who asks the gulls.",
        f"{STORY}\n\nOn the same subject:\n\nThe miller has not been asked, and neither has his dog.",
        f"{STORY}\n\nSource: Reuters",
        f"My street\n\nWho gives sugar to a stranger? We asked in four towns\n\n{STORY}",
    ],
)
def test_text_that_reads_like_furniture_stays(text: str) -> None:
    assert Normalizer(lang="en")(text).edits == ()


def test_a_line_that_reads_like_furniture_is_no_title_above_a_label() -> None:
    title = "The miller of Lenwick grinds once a year"
    text = (
        f"For you at a glance\nFollow author\n\n{title}\n\nForty steps lead down to the mill, and nobody counts them."
    )
    assert title in Normalizer(lang="en")(text).text
