"""The generator of damage knows exactly what it did, the scoring believes nothing else, and no figure falls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import quality
from damage import floors
from damage.document import Document, restored
from damage.figures import Result, Tally
from damage.inject import SOURCES, TARGETS, documents, kinds
from damage.scoring import score
from damage.texts import SHARED, clean_texts

from normalize import Edit, Repair
from normalize.edits import render
from normalize.rules import FAMILIES

ROOT = Path(__file__).parent.parent
NAME = floors.entry("quick", shared=True)


@cache
def damaged(shared: bool = False) -> tuple[Document, ...]:
    texts = {lang: list(clean_texts(lang, shared)) for lang in ("en", *TARGETS)}
    return tuple(documents(texts, 3, shared))


@cache
def measured() -> Result:
    return quality.measure("quick")


def perfect(document: Document) -> tuple[Edit, ...]:
    """The edits that undo all damage."""
    return tuple(
        Edit(gold.start, gold.end, document.text[gold.start : gold.end], gold.expected, ("test.test.test",))
        for gold in document.golds
    )


def repaired(document: Document, edits: tuple[Edit, ...]) -> Repair:
    return Repair(render(document.text, edits), edits)


@pytest.mark.parametrize(
    "shared", [False, pytest.param(True, marks=pytest.mark.skipif(not SHARED.is_dir(), reason="no lists"))]
)
def test_the_truth_gives_the_clean_text_back(shared: bool) -> None:
    for document in damaged(shared):
        assert restored(document) == document.clean
        assert document.golds, f"{document.name} is not damaged"
        assert all(gold.expected != document.text[gold.start : gold.end] for gold in document.golds), document.name


def test_every_pair_of_languages_and_every_family_is_damaged() -> None:
    every = damaged()
    assert {document.source for document in every if document.target == "en"} == set(SOURCES)
    assert {document.target for document in every} == {"en", *TARGETS}
    into_english = {gold.defect.family for document in every if document.target == "en" for gold in document.golds}
    assert into_english == set(FAMILIES) == set(kinds("en", shared=False))


def test_undoing_all_damage_is_a_perfect_score() -> None:
    for document in damaged():
        found = score(document, repaired(document, perfect(document)))
        assert (found.missed, found.wrong) == ((), ())
        assert set(found.repaired) == {gold.defect for gold in document.golds}


def test_no_edit_repairs_nothing_and_is_no_false_positive() -> None:
    for document in damaged():
        found = score(document, Repair(document.text))
        assert (found.repaired, found.wrong, found.right) == ((), (), ())
        assert set(found.missed) == {gold.defect for gold in document.golds}


def test_an_edit_beside_the_damage_is_a_false_positive() -> None:
    document = damaged()[0]
    ends = [0, *(gold.end for gold in document.golds)]
    starts = [*(gold.start for gold in document.golds), len(document.text)]
    low, high = max(zip(ends, starts, strict=True), key=lambda gap: gap[1] - gap[0])
    at = (low + high) // 2
    other = Edit(at, at + 1, document.text[at], "§", ("test.test.test",))
    found = score(document, repaired(document, tuple(sorted([*perfect(document), other]))))
    assert [wrong.edit for wrong in found.wrong] == [other]
    assert found.missed == ()


def test_a_defect_that_becomes_something_else_is_missed_and_a_false_positive() -> None:
    for document in damaged():
        first, *rest = perfect(document)
        spoiled = first._replace(replacement=first.replacement + "§")
        found = score(document, repaired(document, (spoiled, *rest)))
        assert document.golds[0].defect in found.missed
        assert spoiled in [wrong.edit for wrong in found.wrong]


def test_it_does_not_matter_which_of_two_equal_breaks_goes_with_a_line() -> None:
    for document in damaged():
        for gold in document.golds:
            line = document.text[gold.start : gold.end]
            before = document.text[max(0, gold.start - 1) : gold.start]
            if gold.defect.family == "chrome" and line.endswith("\n") and before == "\n" and not line.endswith("\n\n"):
                edit = Edit(gold.start - 1, gold.end - 1, "\n" + line[:-1], "", ("chrome.test.test",))
                assert gold.defect in score(document, repaired(document, (edit,))).repaired
                return
    pytest.fail("no line of furniture between two others")


def test_the_damage_is_the_same_under_another_hash_seed() -> None:
    code = (
        "from damage.inject import documents; from damage.texts import clean_texts; import hashlib;"
        "texts = {lang: list(clean_texts(lang, False)) for lang in ('en', 'fr', 'de', 'es', 'uk')};"
        "every = repr(list(documents(texts, 1, False)));"
        "print(hashlib.sha256(every.encode('utf-8', 'surrogatepass')).hexdigest())"
    )
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "benchmarks")}
        run = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_no_figure_lies_below_its_floor() -> None:
    pinned = floors.pinned(NAME)
    assert pinned is not None, f"floors.json has no {NAME!r}: python benchmarks/quality.py --quick --pin"
    result = measured()
    assert result.corpus == pinned["corpus"], "the corpus has changed: python benchmarks/quality.py --quick --pin"
    assert floors.below(result, pinned["families"]) == []
    assert sum(result.alarms.values()) <= pinned["alarms"]


def test_every_family_has_floors() -> None:
    pinned = floors.pinned(NAME)
    assert pinned is not None
    assert set(pinned["families"]) == set(FAMILIES)


def test_a_floor_is_never_lowered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    good = Result("corpus", "rules", families={"chrome": Tally(repaired=90, missed=10, wrong=1)})
    worse = Result("corpus", "rules", families={"chrome": Tally(repaired=80, missed=20, wrong=1)})
    assert floors.pin("quick", good) == []
    before = floors.FLOORS.read_bytes()
    assert floors.pin("quick", worse) == ["chrome recall: 0.8 is below its floor 0.9"]
    assert floors.FLOORS.read_bytes() == before
    better = Result("corpus", "rules", families={"chrome": Tally(repaired=95, missed=5, wrong=1)})
    assert floors.pin("quick", better) == []
    assert json.loads(floors.FLOORS.read_text())["quick"]["families"]["chrome"]["recall"] == 0.95


def test_more_alarms_in_clean_text_are_not_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    assert floors.pin("quick", Result("corpus", "rules", alarms={"en": 1})) == []
    assert floors.pin("quick", Result("corpus", "rules", alarms={"en": 1, "uk": 1})) == [
        "2 alarms in clean text, 1 before"
    ]


def test_f_half_leans_towards_precision() -> None:
    careful, bold = Tally(repaired=60, missed=40, wrong=0), Tally(repaired=100, missed=0, wrong=67)
    assert careful.f_half is not None
    assert bold.f_half is not None
    assert careful.f_half > bold.f_half
