"""Logs of chats and verse: nicknames are no tags, and what is said again is meant."""

from __future__ import annotations

import pytest

from normalize import fix, repair

KEPT = (
    "<wren> who took the key?\n<otter> Not me.\n<br> otter: It was the cat.",
    "<wren> what does \\n stand for? \\n, I mean.\n<otter> A new line.\n<wren> Thanks.",
    "The ferry runs again, and the ferryman is sober <g>\n-- Ines Falk",
    "<wren> is the server up again?\n<wren> is the server up again?\n<otter> It was up an hour ago.",
    "The Ferryman\n\nThe ferryman counts his oars\nand finds that one is gone.\nHe counts his oars again.",
    "The ferryman counts his oars\n\nThe ferryman counts his oars\nand finds that one of them is gone.\nHe counts again.",
    "Over the bridge and home again,\nOver the bridge and home again,\nthe carter drove his mule.",
    "<wren> Where is bavaria proper? I Thought it was in germany.\n<otter> It is.",
    "She ate a cheese danish and half a french fry beside the india-rubber plant.",
)


@pytest.mark.parametrize("text", KEPT)
def test_it_stays(text: str) -> None:
    assert fix(text, lang="en") == text


def test_tags_of_a_page_still_go() -> None:
    assert fix('<p>The ferry<br>runs <a href="/x">again</a>.</p>', lang="en") == "The ferry runs again."


def test_a_run_of_joiners_goes_as_one() -> None:
    assert fix("The\u200c\u200c\u200c vote", lang="en") == "The vote"
    assert len(repair("The\u200c\u200c\u200c vote", lang="en").edits) == 1
