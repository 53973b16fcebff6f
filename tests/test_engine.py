"""The loop: order, conflicts, levels, keep-outs, rest; and what a caller may ask for."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from normalize.compiled import Proposal
from normalize.engine import Normalizer, alone
from normalize.errors import OptionError
from normalize.resolve import resolve
from normalize.rules import Rule
from normalize.sweep import MAX_SWEEPS


def rule(name: str = "one", family: str = "casing", **fields: object) -> Rule:
    values: dict[str, object] = {
        "why": "w",
        "scope": "line",
        "fixes": (),
        "keeps": (),
        "triggers": ("=ab",),
        "match": "ab",
        "replace": "cd",
    }
    return Rule(id=f"{family}.test.{name}", family=family, path="test", line=1, **(values | fields))  # type: ignore[arg-type]


def proposal(name: str, *parts: tuple[int, int, str]) -> Proposal:
    return Proposal(parts, rule(name), "safe")


def test_the_longest_proposal_wins_then_the_leftmost_then_the_rule_id() -> None:
    short, long = proposal("a", (0, 2, "x")), proposal("b", (1, 5, "y"))
    assert resolve([short, long]) == [long]
    left, right = proposal("b", (0, 2, "x")), proposal("a", (1, 3, "y"))
    assert resolve([right, left]) == [left]
    one, other = proposal("a", (0, 2, "x")), proposal("b", (0, 2, "y"))
    assert resolve([other, one]) == [one]


def test_touching_is_no_conflict_but_two_insertions_at_one_place_are() -> None:
    one, other = proposal("a", (0, 2, "x")), proposal("b", (2, 4, "y"))
    assert set(resolve([one, other])) == {one, other}
    insert, twin, beside = proposal("a", (2, 2, "x")), proposal("b", (2, 2, "y")), proposal("c", (2, 4, "z"))
    assert set(resolve([insert, twin, beside])) == {insert, beside}


def test_the_parts_of_a_proposal_are_applied_together_or_not_at_all() -> None:
    pair, in_the_way = proposal("a", (0, 0, "“"), (9, 10, "”")), proposal("b", (5, 10, "z"))
    assert resolve([pair, in_the_way]) == [in_the_way]


def test_families_see_the_text_as_the_earlier_ones_left_it() -> None:
    later = rule("later", "names", triggers=("=cd",), match="cd", replace="ef")
    repair = alone([later, rule("first", "casing")])("ab")
    assert repair.text == "ef"
    assert repair.edits[0].rules == ("casing.test.first", "names.test.later")


def test_a_change_that_gives_back_the_original_is_no_edit() -> None:
    back = rule("back", "names", triggers=("=cd",), match="cd", replace="ab")
    once = alone([rule(), back])("xab")
    assert once.text == "xab"
    assert [flag.rule for flag in once.flags] == ["unstable"]


def test_a_text_that_does_not_come_to_rest_is_returned_as_it_came_and_the_rules_are_named() -> None:
    grow = rule("grow", match="ab", replace="aab")
    repair = alone([grow])("ab")
    assert (repair.text, repair.edits) == ("ab", ())
    assert "casing.test.grow" in repair.flags[0].reason
    assert str(MAX_SWEEPS) in repair.flags[0].reason


def test_what_is_above_the_level_becomes_a_flag_with_its_suggestion() -> None:
    likely = rule(safety="likely", because="a guess")
    low = alone([likely], level="safe")("xab")
    assert low.text == "xab"
    assert [(f.start, f.end, f.reason, f.suggestion) for f in low.flags] == [(0, 3, "a guess", "xcd")] or [
        (f.start, f.end, f.reason, f.suggestion) for f in low.flags
    ] == [(1, 3, "a guess", "cd")]
    assert alone([likely], level="likely")("xab").text == "xcd"


@pytest.mark.parametrize(
    "text",
    [
        "see https://ab.org/ab now",
        "mail ab@ab.org",
        "a tag #ab",
        "user @ab",
        "code `ab`",
        "at www.ab.com/x",
        "zone Europe/Kab",
    ],
)
def test_addresses_handles_and_code_are_left_alone(text: str) -> None:
    assert alone([rule()])(text).text == text


def test_kept_words_are_left_alone() -> None:
    assert alone([rule()], keep=("ab c",))("ab c, ab d").text == "ab c, cd d"


def test_a_quoted_title_keeps_its_names() -> None:
    kiev = rule(match="Kiev", replace="Kyiv", triggers=("=Kiev",))
    assert alone([kiev])("“The Kiev Conspiracy” is set in Kiev.").text == "“The Kiev Conspiracy” is set in Kyiv."


def test_whole_lines_take_their_blank_line_along() -> None:
    gone = rule(match="^ab$", replace="")
    cases = {
        "A\n\nab\n\nB": "A\n\nB", "A\nab\nB": "A\nB", "A\n\nab": "A", "A\n\nab\n": "A\n", "ab\n\nA": "A", "A\n\nab\nB": "A\n\nB",
        "A\nab\n\nB": "A\n\nB", "A\n\nab\n\nab\n\nB": "A\n\nB", "A\n\nab\n\nab\n": "A\n", "ab": "", "A\n\n\n\nab\n\nB\n\nC": "A\n\nB\n\nC",
    }  # fmt: skip
    for before, after in cases.items():
        repair = alone([gone])(before)
        assert (before, repair.text) == (before, after)
        assert repair.revert() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"lang": "xx"}, "unknown language 'xx'.*known are"),
        ({"level": "sage"}, "did you mean 'safe'"),
        ({"style": "offical"}, "did you mean 'official'"),
        ({"select": ["crome"]}, "did you mean 'chrome'"),
        ({"ignore": "chrome"}, "ignore is a list of strings"),
        ({"packs": ["absent.toml"]}, "cannot read"),
        ({"lang": ""}, "unknown language ''"),
        ({"lang": 5}, "lang is a string; found 5"),
        ({"level": None}, "level is a string"),
        ({"style": None}, "style is a string"),
        ({"site": 5}, "site is a string"),
        ({"keep": [5]}, "keep is a list of strings; found 5"),
    ],
)
def test_bad_options_are_refused_with_the_nearest_spelling(options: dict[str, object], message: str) -> None:
    from normalize.errors import NormalizeError

    with pytest.raises(NormalizeError, match=message):
        Normalizer(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, b"In kyiv.", 5, ["In kyiv."]])
def test_what_is_no_text_is_refused(text: Any) -> None:
    import normalize

    for function in (normalize.fix, normalize.repair, normalize.names, Normalizer()):
        with pytest.raises(OptionError, match="a text is a str; found"):
            function(text)


def test_select_and_ignore_take_families_files_and_rules() -> None:
    every = Normalizer().rules
    some = every[0]
    family, theme, _ = some.id.split(".", 2)
    assert {r.family for r in Normalizer(select=[family]).rules} == {family}
    assert all(r.id.startswith(f"{family}.{theme}.") for r in Normalizer(select=[f"{family}.{theme}"]).rules)
    assert [r.id for r in Normalizer(select=[some.id]).rules] == [some.id]
    assert family not in {r.family for r in Normalizer(ignore=[family]).rules}
    with pytest.raises(OptionError):
        Normalizer(ignore=["no.such.rule"])


def test_a_regional_tag_acts_as_its_language() -> None:
    assert Normalizer(lang="en-GB")("From kyiv.").text == "From Kyiv."


def test_the_fingerprint_names_rules_and_options() -> None:
    one = Normalizer(lang="en")
    assert one.fingerprint == Normalizer(lang="en").fingerprint
    assert (
        len({one.fingerprint, Normalizer(lang="fr").fingerprint, Normalizer(lang="en", ignore=["names"]).fingerprint})
        == 3
    )


def test_a_clean_text_costs_the_scan_alone() -> None:
    repair = Normalizer(lang=None)("Committee members voted late in the night, and their chairman thanked everybody.")
    assert (repair.edits, repair.flags, repair.target, repair.source) == ((), (), None, None)


def test_a_pack_of_the_caller_works_beside_the_shipped_rules(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        'family = "residue"\n[house]\nwhy = "House style."\ntarget = ["en"]\npairs = [["colour", "color"]]\n'
        'fixes = [["A colour.", "A color."], ["colour!", "color!"], ["no colour", "no color"]]\nkeeps = ["colours"]\n',
        encoding="utf-8",
    )
    assert Normalizer(lang="en", packs=[str(path)])("The colour of kyiv.").text == "The color of Kyiv."


def test_an_edit_tells_what_its_rule_found_where_that_is_more_than_its_why() -> None:
    text = (
        "The council voted to close the school, and nobody spoke.\n\nGet the best stories in your inbox every morning"
    )
    scored, plain = (Normalizer(lang="en")(given).edits for given in (text, "They met in kyiv."))

    assert [edit.replacement for edit in scored] == [""]
    assert "points" in scored[0].reason
    assert [edit.reason for edit in plain] == [""]
    assert [edit.reason for edit in pickle.loads(pickle.dumps(scored))] == [scored[0].reason]


def test_a_known_line_stays_where_it_ends_a_sentence_of_hard_wrapped_text() -> None:
    text = "They stood in the yard for an hour and then went to the old\nhome page.\n\nNobody spoke.\n"

    assert Normalizer(lang="en", select=["chrome"])(text).text == text
    assert Normalizer(lang="en", select=["chrome"])("Home page\n\nNobody spoke.\n").text == "Nobody spoke.\n"
