"""The law of the gate before ftfy: where it wakes no line, `ftfy.fix_encoding` changes nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import ftfy
import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import given, settings
from hypothesis import strategies as st

import normalize
from normalize.procedures import encoding_mojibake
from normalize.procedures.encoding_mojibake import can_be_bad

ENCODINGS = ("latin-1", "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso-8859-2", "mac-roman", "cp437")


def members(category: str) -> str:
    """The characters of one of ftfy's categories, with its ranges written out."""
    source = MOJIBAKE_CATEGORIES[category]
    found: list[str] = []
    at = 0
    while at < len(source):
        if source[at + 1 : at + 2] == "-" and at + 2 < len(source):
            found += map(chr, range(ord(source[at]), ord(source[at + 2]) + 1))
            at += 3
        else:
            found.append(source[at])
            at += 1
    return "".join(found)


CLASSES = {name: members(name) for name in MOJIBAKE_CATEGORIES}
EXTRA = "вЂГўВРСÐÑÎÏØÙà²‚Äâ√≈°×β€ΒΓΞΟā™œŒÂÃ\u00a0\u00ad"
character = st.one_of(
    st.sampled_from(sorted(set("".join(CLASSES.values()) + EXTRA))),
    *(st.sampled_from(letters) for letters in CLASSES.values()),
    st.sampled_from("aZéñłß“”‘’–—…«»„ \n.,?!0"),
    st.sampled_from("абвіїґГРСВЂαβΩあ語한אب"),
)
noise = st.text(character, max_size=12)
words = st.sampled_from(
    [
        "café",
        "“yes”",
        "naïve",
        "Łódź",
        "Київ",
        "Москва",
        "Ångström",
        "—",
        "’s",
        "São",
        "Ελλάδα",
        "東京",
        "20 °C",
        "£5",
        "€7",
        "😀",
        "שלום",
        "تونس",
        "œuvre",
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Words, some of them read in a wrong encoding."""
    pieces = draw(st.lists(words, min_size=1, max_size=5))
    out = []
    for piece in pieces:
        if draw(st.booleans()):
            piece = piece.encode().decode(draw(st.sampled_from(ENCODINGS)), "ignore")
        out.append(piece)
    return draw(st.sampled_from([" ", "", "\n"])).join(out)


def holds(text: str) -> bool:
    return bool(list(can_be_bad(text))) or ftfy.fix_encoding(text) == text


@given(noise)
@settings(max_examples=1500, deadline=None)
def test_no_line_woken_means_that_ftfy_changes_nothing_in_noise(text: str) -> None:
    assert holds(text)


@given(damaged())
@settings(max_examples=500, deadline=None)
def test_no_line_woken_means_that_ftfy_changes_nothing_in_mojibake(text: str) -> None:
    assert holds(text)


@given(st.text(st.characters(), max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_string_may_be_asked(text: str) -> None:
    assert holds(text) if not any("\ud800" <= char <= "\udfff" for char in text) else list(can_be_bad(text)) is not None


@given(noise)
@settings(max_examples=500, deadline=None)
def test_a_woken_line_is_bad_by_the_judgement_of_ftfy(text: str) -> None:
    lines = text.split("\n")
    assert all(is_bad(lines[number]) or is_bad(f"\n{lines[number]}\n") for number in can_be_bad(text))


@pytest.mark.parametrize("one", sorted(CLASSES))
def test_every_pair_of_two_classes_is_seen_when_it_is_bad(one: str) -> None:
    for first in CLASSES[one]:
        for letters in CLASSES.values():
            for second in letters[:: max(1, len(letters) // 12)]:
                for text in (first + second, f"a{first}{second}b", f" {first}{second} "):
                    assert not is_bad(text) or list(can_be_bad(text)), text


def test_curly_quotes_side_by_side_wake_nothing() -> None:
    assert list(can_be_bad("“‘Why?’” she asked… —“Because…”—and «left».\n„So“ – “…”")) == []


def test_the_installed_ftfy_is_one_for_which_the_law_was_proved() -> None:
    source = Path(ftfy.__file__).with_name("badness.py").read_bytes()
    assert hashlib.sha256(source).hexdigest() in encoding_mojibake.KNOWN_BADNESS


def test_another_ftfy_is_asked_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding_mojibake, "_law_holds", lambda: False)
    assert list(can_be_bad("plain\ncafÃ©\n“fine”")) == [1]


@pytest.mark.parametrize(
    "word",
    ["café", "Łódź is far", "“Yes,” he said", "the mayor’s – own", "Ångström", "20 °C", "naïveté, €5", "Zürich…"],
)
def test_one_round_of_mojibake_is_undone(word: str) -> None:
    broken = "It says " + word.encode().decode("latin-1") + " today."
    assert normalize.repair(broken, lang="en", select=["encoding"]).text == f"It says {word} today."
