"""Triggers: what they stand for, and that the automaton finds what a plain search finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer
from normalize.errors import PackError
from normalize.plan import wake
from normalize.rules import Rule
from normalize.triggers import BYTES_BEFORE_DFA, CLASSES, Scan, expand, line_key, plain_scan


def rule(*triggers: str, phrases: tuple[str, ...] = (), longest: int = 0) -> Rule:
    return Rule(
        id="chrome.test.one",
        family="chrome",
        path="test",
        line=1,
        why="w",
        scope="line",
        fixes=(),
        keeps=(),
        triggers=triggers,
        phrases=phrases,
        longest=longest,
    )


@pytest.mark.parametrize(
    ("trigger", "forms"),
    [
        ("read more", {"read more", "Read more", "READ MORE"}),
        ("=Les ", {"Les "}),
        ("^Read", {"\nread", "\nRead", "\nREAD"}),
        ("=said$", {"said\n"}),
        ("=^-$", {"\n-\n"}),
        ("={stop}x", {".x", "!x", "?x"}),
        ("{{name}}", {"{{name}}", "{{NAME}}", "{{Name}}"} - {"{{Name}}"} | {"{{name}}"}),
    ],
)
def test_a_trigger_stands_for_its_forms(trigger: str, forms: set[str]) -> None:
    assert set(expand(trigger)) == forms


def test_classes_stand_for_every_member() -> None:
    assert set(expand("{digit},{digit}")) == {f"{a},{b}" for a in CLASSES["{digit}"] for b in CLASSES["{digit}"]}


def test_a_trigger_that_stands_for_too_much_is_refused() -> None:
    with pytest.raises(PackError, match="stands for"):
        expand("{lower}{lower}{lower}")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("  ► READ MORE… ", "read more"),
        ("• Share", "share"),
        ("L’article", "l'article"),
        ("—", ""),
        ("“Read more”", "read more"),
    ],
)
def test_a_line_is_looked_up_without_case_and_decoration(line: str, key: str) -> None:
    assert line_key(line) == key


def test_hits_name_the_line_and_the_rules() -> None:
    scan = Scan([rule("=ab"), rule("^x"), rule(phrases=("Read more",))])
    assert scan("x ab\nno\nREAD MORE...\nxx\n") == {0: {0, 1}, 2: {2}, 3: {1}}
    assert scan("") == scan("nothing here") == {}


def test_a_long_line_does_not_wake_a_rule_for_shorter_ones() -> None:
    rules = [rule("=ab"), rule("=ab", longest=4), rule("^x", longest=4)]
    text = "x ab\nx abc"
    assert Scan(rules)(text) == plain_scan(rules, text) == {0: {0, 1, 2}, 1: {0}}


TEXT = st.text(st.sampled_from("abx \n.é’A😀\ud800"), max_size=60)


@given(
    st.lists(st.sampled_from(["=ab", "^x", "=a$", "={stop}{Upper}", "=é", "=’A", "=😀"]), min_size=1, max_size=4), TEXT
)
def test_the_automaton_finds_what_a_plain_search_finds(triggers: list[str], text: str) -> None:
    rules = [rule(trigger, longest=9 * (number % 2)) for number, trigger in enumerate(triggers)]
    rules.append(rule(phrases=("ab x", "xa")))
    assert Scan(rules)(text) == plain_scan(rules, text)


def test_a_look_lets_a_rule_sleep_in_lines_of_the_story() -> None:
    normalizer = Normalizer(lang="en", select=["chrome.composed.english-line"])
    told = "We asked the miller what he would do with the money, and he said nothing at all."
    plan = normalizer._plan
    assert plan.scan(told)  # `We` begins many a line of furniture
    assert wake(plan, told, plan.scan) == {}
    assert wake(plan, "We recommend\n\nShare this article with your friends", plan.scan)


@pytest.mark.parametrize(
    "text",
    [
        "“The queue for the market in Kharkiv was longer than the bridge,” said the miller, and the others agreed.",
        "The museum of Kyiv lent the drawing to the town, and the town lent it to the school beside the river.",
    ],
)
def test_nothing_is_asked_of_an_english_text_for_the_sake_of_other_targets(text: str) -> None:
    assert Normalizer()(text).target is None


def test_a_paragraph_in_another_language_is_still_looked_at() -> None:
    english = "The mill on the river is for sale, and the bridge beside it goes with the mill and the meadow."
    german = "Am Montag sprach die Stadt von einem „Wunder”, das nicht teuer ist, und ging an die Arbeit in der Mühle."
    assert Normalizer()(f"{english}\n\n{german}").text == f"{english}\n\n{german.replace('”', '“')}"


def test_the_table_of_transitions_finds_what_the_automaton_before_it_found() -> None:
    scan = Scan([rule("=kyiv", "=Mr. ", "^Read ", phrases=("Share this",)), rule("=é")])
    text = "Read on\nMr. Élan of kyiv, né in 1961\nShare this\n" * 40
    first = scan(text)
    for _ in range(BYTES_BEFORE_DFA // len(text)):
        scan(text)
    assert scan(text) == first
    assert scan("In kyiv") == {0: {0}}
