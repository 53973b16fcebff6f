"""Texts in which no name may change: dishes, clubs, works, history, namesakes, addresses, ordinary words."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

import normalize

TRAPS = Path(__file__).parent.parent / "names_traps.tsv"
ENGLISH = normalize.Normalizer(lang="en")
NAMES = normalize.Normalizer(lang="en", select=["names"])


def rows() -> list[dict[str, str]]:
    with TRAPS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in rows()])
def test_no_name_changes(row: dict[str, str]) -> None:
    assert NAMES(row["text"]).text == row["text"], row["why"]
    names = [edit for edit in ENGLISH(row["text"]).edits if edit.rule.startswith("names.")]
    assert not names, row["why"]


def test_every_trap_is_of_its_own_and_says_why() -> None:
    traps = rows()
    assert len({row["text"] for row in traps}) == len({row["id"] for row in traps}) == len(traps) >= 100
    assert all(row["why"] and row["class"] for row in traps)
    assert min(Counter(row["class"] for row in traps).values()) >= 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Kiev and Kharkov.", "Shells fell on Kyiv and Kharkiv."),
        ("Tarnavskiy spoke; General Oleksandr Tarnavsky left.", "Tarnavskyi spoke; General Oleksandr Tarnavskyi left."),
        ("President Selenskyj spoke in Charkiw.", "President Zelenskyy spoke in Kharkiv."),
        ("Dmitri Peskow spoke of Odessa in Ukraine.", "Dmitry Peskov spoke of Odesa in Ukraine."),
    ],
)
def test_the_names_of_the_traps_change_elsewhere(text: str, expected: str) -> None:
    assert NAMES(text).text == expected


def test_a_text_that_knows_old_years_alone_keeps_its_names() -> None:
    text = "He left Odessa. The shop burned in 1871. His partner Zelensky, a dentist's son, went to Vinnitsa in 1905."
    assert NAMES(text).text == text
    assert NAMES(text + " In 2022 the drones came.").text != text + " In 2022 the drones came."
