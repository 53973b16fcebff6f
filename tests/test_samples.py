"""Most marks of the shared samples that the policy calls safe are repaired, and the list of the others is a true one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import samples
from samples import NEED, REVIEWED, SAMPLES, Figures, Mark, Sample, reviewed, target

shared = pytest.mark.skipif(not SAMPLES.is_dir(), reason="no samples")


@cache
def marked() -> tuple[Sample, ...]:
    return tuple(samples.samples(reviewed()))


@cache
def measured() -> Figures:
    return samples.measure()


@shared
def test_most_marks_are_repaired() -> None:
    assert measured().share >= NEED, [f"{mark.sample} {mark.number}" for mark in measured().missed]


@shared
def test_every_mark_is_counted_or_overruled() -> None:
    figures = measured()
    assert figures.total + figures.overruled == sum(len(sample.marks) for sample in marked())
    assert figures.total - figures.repaired == len(figures.missed)


@shared
def test_every_row_names_a_mark_that_asks_for_a_repair() -> None:
    known = {(mark.sample, mark.number) for sample in marked() for mark in sample.marks}
    assert set(reviewed()) <= known


@shared
def test_a_form_is_another_than_the_mark_asks_for() -> None:
    for (sample, number), (verdict, form) in reviewed().items():
        mark = json.loads((SAMPLES / f"{sample}.json").read_text(encoding="utf-8"))["defects"][number - 1]
        assert verdict == "overruled" or form != mark["after"], (sample, number)


def test_rows_stand_in_the_order_of_the_samples() -> None:
    assert list(reviewed()) == sorted(reviewed())


def test_forms_hold_no_sentence() -> None:
    for place, (_, form) in reviewed().items():
        assert len(form.split()) <= 5, place


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("001\t1\tmaybe\t\tcaptions stay", "expected sample"),
        ("001\t1\toverruled\t\t", "expected sample"),
        ("001\t1\toverruled\tThe mill\tcaptions stay", "a form for nothing"),
        ("001\t1\toverruled\t\tcaptions stay\n001\t1\tother form\tmill\tcaptions stay", "a second row"),
    ],
)
def test_a_wrong_row_is_named(row: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / REVIEWED.name
    path.write_text("\t".join(samples.COLUMNS) + f"\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(samples, "REVIEWED", path)
    with pytest.raises(ValueError, match=complaint):
        reviewed()


@pytest.mark.parametrize(
    ("source", "language"), [("it>de", "de"), ("fr (original)", "fr"), ("en (Indian)", "en"), ("ko", "en")]
)
def test_the_target_of_a_sample(source: str, language: str) -> None:
    assert target(source) == language


@pytest.mark.parametrize(
    ("before", "after", "out", "good"),
    [
        ("the mill ,", "the mill,", "It was the mill, he said.", True),
        ("the mill ,", "the mill,", "It was the mill , he said.", False),
        ("Read more", "", "It was the mill.", True),
        ("the mill\nthe mill", "the mill", "the mill", True),
        ("the mill\nthe mill", "the mill", "the mill\n\nthe mill", False),
    ],
)
def test_a_mark_is_repaired_when_its_form_stands_there(before: str, after: str, out: str, good: bool) -> None:
    assert Mark("001", 1, "chrome", before, after).repaired(f"{before}", out) is good


def test_a_share_below_the_floor_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(samples, "SAMPLES", Path(__file__).parent)
    missed = Mark("001", 2, "punct", "a ,", "a,")
    monkeypatch.setattr(samples, "measure", lambda _only: Figures({"punct": (2, 3)}, [missed], 1))
    assert samples.main(["--show", "1"]) == 1
    assert "001 2 punct: 'a ,' -> 'a,'" in capsys.readouterr().out
    monkeypatch.setattr(samples, "measure", lambda _only: Figures({"punct": (3, 4)}, [missed], 1))
    assert samples.main([]) == 0
