"""Golden documents: the project's own seeds exactly, and the articles beside the project, where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

import normalize

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SEEDS = sorted(path for path in (ROOT / "seeds").glob("*.txt") if not path.name.endswith(".expected.txt"))
ARTICLES = sorted((SHARED / "seeds").glob("*.gold.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_becomes_its_expected_text(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    expected = path.with_suffix(".expected.txt").read_text(encoding="utf-8")
    repair = normalize.repair(raw, lang="en")
    assert repair.text == expected
    assert repair.revert() == raw
    assert normalize.fix(expected, lang="en") == expected


def test_the_seeds_show_every_family() -> None:
    rules = {
        rule
        for path in SEEDS
        for edit in normalize.repair(path.read_text(encoding="utf-8"), lang="en").edits
        for rule in edit.rules
    }
    assert {rule.split(".")[0] for rule in rules} == set(
        "encoding markup chrome structure quotes residue casing typography names repeats".split()
    )


def test_the_target_is_found_without_being_said() -> None:
    for path in SEEDS:
        assert normalize.fix(path.read_text(encoding="utf-8")) == path.with_suffix(".expected.txt").read_text(
            encoding="utf-8"
        )


@pytest.mark.skipif(not ARTICLES, reason="the articles are not here")
@pytest.mark.parametrize("gold", ARTICLES, ids=lambda path: path.name[:3])
def test_an_article_becomes_its_expected_text(gold: Path) -> None:
    raw = gold.with_name(gold.name.replace(".gold", "")).read_text(encoding="utf-8")
    assert normalize.fix(raw, lang="en") == gold.read_text(encoding="utf-8")
