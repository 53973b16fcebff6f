"""The fifth of the listed phrases that recall is measured on stands nowhere in what the rules are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from heldout import folded, held_out, listed, standing_in

ROOT = Path(__file__).parent.parent
LISTS = ROOT.parent / "shared" / "lists"
FILES = sorted(
    path
    for folder, pattern in (("rules", "**/*.toml"), ("normalize", "**/*.toml"), ("normalize/procedures", "**/*.py"))
    for path in (ROOT / folder).glob(pattern)
)


@cache
def phrases() -> frozenset[str]:
    """The folded held-out phrases of the shared lists."""
    return frozenset(folded(phrase) for phrase in listed(LISTS) if held_out(phrase))


@pytest.mark.skipif(not LISTS.is_dir(), reason="the lists of phrases are not at hand")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_held_out_phrase_stands_in_a_rule_file(path: Path) -> None:
    assert standing_in(path.read_text(encoding="utf-8"), phrases()) == []


@pytest.mark.skipif(not LISTS.is_dir(), reason="the lists of phrases are not at hand")
def test_about_a_fifth_of_the_listed_phrases_is_held_out() -> None:
    every = {folded(phrase) for phrase in listed(LISTS) if " " in folded(phrase)}
    assert len(every) > 800
    assert 0.16 < len(phrases()) / len(every) < 0.24


@pytest.mark.parametrize(
    "source",
    [
        'phrases = ["Read further on"]',
        "match = '^(?i:read further on)$'",
        r"match = '\bread[ ]?+further\s+on\b'",
        'keeps = ["She read — further on — a letter, and read further on."]',
        "fixes = [['» READ FURTHER ON …', '']]",
        "# say read further on",
    ],
)
def test_a_phrase_is_found_however_it_is_written(source: str) -> None:
    assert standing_in(source, {"read further on"}) == ["read further on"]


@pytest.mark.parametrize(
    "source",
    [
        'phrases = ["read", "further on"]',
        "match = '(?:read|further) on'",
        "match = 'bread further on'",
        'fixes = [["He read further.", "On the way"]]',
        "match = 'read further only'",
    ],
)
def test_neighbours_in_a_list_are_no_phrase(source: str) -> None:
    assert standing_in(source, {"read further on"}) == []


def test_single_words_are_never_held_out() -> None:
    assert not any(held_out(word) for word in ("Menu", "Newsletter", "Teilen", "» Partager …", "[ad_1]"))
