"""The count of spellings believes no change but the house spelling, tells other names by rule, and no figure falls."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import names
import pytest
import spellings
from names import Figures, Tally
from spellings import VARIANTS, Row, plain, rows, sound

from normalize import Normalizer

ROOT = Path(__file__).parent.parent
shared = pytest.mark.skipif(not VARIANTS.is_file(), reason="no file of spellings")


@cache
def measured() -> Figures:
    return names.measure(names.QUICK, clean=False)


def counted(spelling: str, house: str, kind: str = "place") -> Figures:
    """The figures of one spelling in one sentence."""
    figures = Figures({}, {}, {}, {}, {}, [])
    engine = Normalizer(lang="en", select=["names"])
    names._count(Row(kind, "UA", "deu", "own", spelling, house, house), engine, figures)
    return figures


@pytest.mark.parametrize(
    ("spelling", "native"),
    [
        ("Tschassiw Jar", "Часів Яр"), ("Tchassiv Iar", "Часів Яр"), ("Lissitxansk", "Лисичанськ"), ("Butja", "Буча"),
        ("Chtchastia", "Щастя"), ("Szczastia", "Щастя"), ("Jytomyr", "Житомир"), ("Czerniowce", "Чернівці"),
    ],
)  # fmt: skip
def test_a_spelling_sounds_like_its_name(spelling: str, native: str) -> None:
    assert spellings._row(fields(spelling, native)) is not None


@pytest.mark.parametrize(
    ("spelling", "native"),
    [
        ("Dzerzhynsk", "Торецьк"), ("Lemberg", "Львів"), ("Munkács", "Мукачеве"), ("Panticapaeum", "Керч"),
        ("Eski Kırım", "Старий Крим"), ("Merevaik", "Бурштин"), ("Stalino", "Донецьк"), ("Alexandrovsk", "Запоріжжя"),
    ],
)  # fmt: skip
def test_another_name_sounds_unlike_it(spelling: str, native: str) -> None:
    assert spellings._row(fields(spelling, native)) is None


def fields(spelling: str, native: str) -> dict[str, str]:
    return {"type": "place", "country": "UA", "native": native, "canonical_en": "", "lang": "deu", "variant": spelling}


def test_the_house_spelling_counts_as_found() -> None:
    found = counted("Charkiw", "Kharkiv")
    assert found.groups == {"places UA": Tally(1, 1, 0)}
    assert found.languages == {"deu": Tally(1, 1, 0)}
    assert found.lines == []


def test_another_spelling_counts_as_wrong_and_none_as_missed() -> None:
    assert counted("Charkiw", "Lviv").groups["places UA"] == Tally(1, 0, 1)
    missed = counted("Qqqqkiw", "Kharkiv")
    assert missed.groups["places UA"] == Tally(1, 0, 0)
    assert missed.lines[0].startswith("miss")


def test_half_of_a_name_is_a_miss_and_not_wrong() -> None:
    row = Row("person", "UA", "deu", "own", "Wolodymyr Selenskyj", "Volodymyr Zelenskyy", "")
    assert names._partly(row, "Volodymyr Selenskyj")
    assert not names._partly(row, "Volodymyr Zelinskyi")


def test_the_house_spelling_itself_does_not_count_unless_it_changes() -> None:
    assert counted("Kharkiv", "Kharkiv").groups == {}
    assert counted("Charkiw", "Charkiw").groups["places UA"] == Tally(1, 0, 1)


def test_plain_and_sound_are_folds() -> None:
    assert plain("Zelens'kyj") == plain("zelenskyj") != plain("Zelenskyy")
    assert sound("Slavútitx") == sound("Slavutič") == sound("Slawutytsch")
    assert sound("Slavutych") != sound("Slovjansk")


@shared
def test_the_rows_are_told_by_rule_and_nothing_is_lost() -> None:
    found, left_out = rows()
    assert all(count > 0 for count in left_out.values())
    spellings = {(row.spelling, row.house) for row in found}
    assert ("Charkiw", "Kharkiv") in spellings
    assert not any(spelling in ("Lemberg", "apostrof", "Viburnum") for spelling, _ in spellings)


@shared
def test_people_and_ukrainian_places_are_found_and_hardly_any_is_another() -> None:
    groups = measured().groups
    people, places = groups["people"], groups["places UA"]
    assert people.total > 30
    assert places.total > 100
    assert people.recall >= 0.90
    assert places.recall >= 0.85
    total = sum(tally.total for tally in groups.values())
    assert sum(tally.wrong for tally in groups.values()) <= max(1, 0.005 * total)


@shared
@pytest.mark.parametrize("lang", ["en", "fr", "de", "uk"])
def test_the_names_rules_leave_clean_text_alone(lang: str) -> None:
    words, _, false = names._clean(lang, rows()[0], [])
    assert 100_000 * false <= words, "more than one word in 100,000"


@shared
def test_the_command_writes_all_figures(tmp_path: Path) -> None:
    into = tmp_path / "names.json"
    command = [sys.executable, "benchmarks/names.py", "--quick", "--only", "person", "--json", str(into)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    figures = json.loads(into.read_text(encoding="utf-8"))
    assert figures["groups"]["people"]["total"] == measured().groups["people"].total
    assert "people" in done.stdout
