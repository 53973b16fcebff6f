"""Whether a name is changed: what points to a bearer, what is flagged, what never changes; colliding entries."""

from __future__ import annotations

from pathlib import Path

import pytest

import normalize
from normalize.proof import prove
from normalize.romanize.collisions import collisions
from normalize.rules import load, read_pack

ENGLISH = normalize.Normalizer(lang="en", select=["names"])

PACK = """
family = "names"

[clerks]
why    = "The clerks of a town have one spelling each."
target = ["en"]
scope  = "text"
call   = "names.people"
fixes  = [
  ["Olexij Wytraschka wrote.", "Oleksii Vytrashka wrote."],
  ["Oleksiy Vytraszka wrote.", "Oleksii Vytrashka wrote."],
  ["Alexeï Vytrachka wrote.", "Oleksii Vytrashka wrote."],
]
keeps  = ["Oleksii Vytrashka wrote."]

[clerks.data]
language = "uk"
alone    = ["Vytrashka"]

[clerks.data.context]
%s

[clerks.data.people]
"Oleksii Vytrashka" = ["Олексій Витрашка", "Алексей Витрашка"]
%s
"""

PLACES = '''
family = "names"

[hamlets]
why    = "The hamlets of a river have one spelling each."
target = ["en"]
scope  = "line"
call   = "names.places"
fixes  = [["In Ukraine they left Wytraschiwka.", "In Ukraine they left Vytrashivka."]]
keeps  = ["In Ukraine they left Vytrashivka."]

[hamlets.data]
language = "uk"

[hamlets.data.renames]
Vytrashivka = ["Leninivka"]

[hamlets.data.historical]
Vytrashivka = ["Witraschau"]

[hamlets.data.places]
Vytrashivka = ["Витрашівка", "Витрашевка"]
%s
'''  # fmt: skip


def written(folder: Path, source: str, name: str = "pack.toml") -> Path:
    path = folder / name
    path.write_text(source.strip() + "\n", encoding="utf-8")
    return path


def with_pack(path: Path) -> normalize.Normalizer:
    return normalize.Normalizer(lang="en", select=["names"], packs=[str(path)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a full name, in any system, with its shape
        ("VOLODYMYR ZELENSKY’S PLAN; Zelensky's plan.", "VOLODYMYR ZELENSKYY’S PLAN; Zelenskyy's plan."),
        ("A Zelensky-Putin meeting; the Zelenskys came.", "A Zelenskyy-Putin meeting; the Zelenskyys came."),
        (
            "A Kharkov-based, pro-Kiev firm; KHARKOV (Wire) — Calm.",
            "A Kharkiv-based, pro-Kyiv firm; KHARKIV (Wire) — Calm.",
        ),
        # a surname after the full name, and one that nobody else bears
        ("Serhiï Marchenko spoke. Martchenko left.", "Serhii Marchenko spoke. Marchenko left."),
        ("Kuleba and Koulebas; Kouleba’s day.", "Kuleba and Koulebas; Kuleba’s day."),
        # Russian bearers keep Russian forms
        (
            "Serguéi Lavrov and Vladimir Poutine met Dmitri Kuleba.",
            "Sergei Lavrov and Vladimir Putin met Dmytro Kuleba.",
        ),
    ],
)
def test_what_points_to_a_bearer(text: str, expected: str) -> None:
    assert ENGLISH(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "A Russian village: the road from Aleksandrovka, in Russia’s south, was closed.",
        "Stalino, Voroshilovgrad and Dnipropetrovsk have other names now.",
        "Serguei Martchenkov, a Frenchman, paid; Martchenkov left.",
    ],
)
def test_what_stays(text: str) -> None:
    assert ENGLISH(text).text == text


def test_a_surname_with_a_title_alone_is_flagged() -> None:
    text = "Ukraine’s ministers met. Minister Martchenko said little."
    repair = normalize.Normalizer(lang="en", select=["names.people-ukraine"])(text)
    assert repair.text == text
    assert [(flag.suggestion, "Serhii Marchenko" in flag.reason) for flag in repair.flags] == [("Marchenko", True)]


def test_bearers_of_one_name_are_told_apart_by_what_the_sentence_is_about(tmp_path: Path) -> None:
    words = '"Oleksii Vytrashka" = ["budget"]\n"Olexiy Vytrashka" = ["goal", "striker"]'
    one = with_pack(written(tmp_path, PACK % (words, '"Olexiy Vytrashka" = ["Олексій Витрашка", "Алексей Витрашка"]')))
    assert one("Alexeï Vytrachka signed the budget.").text == "Oleksii Vytrashka signed the budget."
    assert one("Alexeï Vytrachka shot the goal.").text == "Olexiy Vytrashka shot the goal."
    unclear = one("Alexeï Vytrachka came home.")
    assert unclear.text == "Alexeï Vytrachka came home."
    assert [flag.reason for flag in unclear.flags] == ["may be Oleksii Vytrashka or Olexiy Vytrashka"]


def test_renames_and_historical_forms_stay_unless_a_pack_asks(tmp_path: Path) -> None:
    text = "In Ukraine they left Wytraschiwka. Leninivka lay there, Leniniwka slept, Witraschau burned."
    kept = "In Ukraine they left Vytrashivka. Leninivka lay there, Leniniwka slept, Witraschau burned."
    assert with_pack(written(tmp_path, PLACES % ""))(text).text == kept
    asked = PLACES.replace("[hamlets.data.renames]", "[hamlets.data.also]") % ""
    assert with_pack(written(tmp_path, asked))(text).text == kept.replace("Leninivka", "Vytrashivka")


def test_a_pack_fixes_a_form_by_style(tmp_path: Path) -> None:
    path = written(tmp_path, PLACES % '\n[hamlets.data.fixed.bbc]\nVytrashivka = "Vitrashivka"')
    bbc = normalize.Normalizer(lang="en", select=["names"], packs=[str(path)], style="bbc")
    assert (
        bbc("In Ukraine they left Wytraschiwka and Vytrashivka.").text
        == "In Ukraine they left Vitrashivka and Vitrashivka."
    )


def test_an_entry_that_collides_with_another_fails_with_both_places(tmp_path: Path) -> None:
    one = read_pack(written(tmp_path, PACK % ("", ""), "one.toml"), None, None)
    other = PACK.replace("[clerks", "[poets") % ("", "")
    other = other.replace('"Oleksii Vytrashka" =', '"Alexei Vytrashka" =').replace('["Vytrashka"]', "[]")
    both = (*one, *read_pack(written(tmp_path, other, "other.toml"), None, None))
    failures = [failure for failure in prove(both, pump=False) if failure.kind == "collision"]
    assert len(failures) == 1
    for part in ("'Oleksii Vytrashka' (one.toml:3)", "'Alexei Vytrashka' (other.toml:3)", "'context'"):
        assert part in failures[0].message


def test_a_form_listed_for_two_places_fails_its_proof(tmp_path: Path) -> None:
    also = 'Dubrashka = ["Дубрашка"]\n[hamlets.data.also]\nVytrashivka = ["Wutra"]\nDubrashka = ["Wutra"]'
    rules = read_pack(written(tmp_path, PLACES % also), None, None)
    assert ["'Wutra' stands for 'Vytrashivka'" in failure.message for failure in prove(rules, pump=False)][-1:] == [
        True
    ]


def test_a_shipped_entry_is_named_by_its_own_line(tmp_path: Path) -> None:
    source = (
        PLACES.replace("Витрашівка", "Мерефа").replace(', "Витрашевка"', "").replace("Vytrashivka", "Vytrasha") % ""
    )
    rules = read_pack(written(tmp_path, source), None, None)
    found = [failure.message for failure in prove(rules, pump=False) if failure.kind == "collision"]
    shipped = Path("rules/names/places-ukraine-front.toml")
    lines = shipped.read_text(encoding="utf-8").split("\n")
    number = next(number for number, line in enumerate(lines, 1) if line.startswith("Merefa ") and "[" in line)
    assert [f"'Merefa' ({shipped}:{number})" in message for message in found] == [True]


def test_no_shipped_entries_collide() -> None:
    assert [str(collision) for collision in collisions(tuple(rule for rule in load() if rule.family == "names"))] == []
