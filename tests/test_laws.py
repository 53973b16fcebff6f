"""The three laws of the policy and those of an edit, on random text, damaged text, examples, seeds and clean corpora."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import normalize
from normalize.edits import Edit, Origins, Part, compose, invert, render, revert
from normalize.engine import Normalizer, ungated
from normalize.proof import examples
from normalize.rules import load

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


@cache
def normalizer(lang: str | None = "en") -> Normalizer:
    return Normalizer(lang=lang)


def debris() -> st.SearchStrategy[str]:
    """Text with debris in it: pieces of the rules' own examples, glued together and mixed with random text."""
    pieces = sorted({text for _, text, _ in examples(load())})
    piece = (
        st.sampled_from(pieces)
        | st.text(max_size=20)
        | st.sampled_from(["\n", "\n\n", " ", "“", "”", '"', "-\n", "Mr.", ","])
    )
    return st.lists(piece, max_size=6).map("".join)


def hold_laws(text: str, repair: normalize.Repair) -> None:
    """The laws of an edit, for one repair of `text`."""
    assert all(text[edit.start : edit.end] == edit.before for edit in repair.edits)
    assert all(edit.before != edit.replacement for edit in repair.edits)
    assert all(one.end <= other.start for one, other in zip(repair.edits, repair.edits[1:], strict=False))
    assert render(text, repair.edits) == repair.text
    assert repair.revert() == text
    sent = json.loads(json.dumps([list(edit) for edit in repair.edits]))
    assert (
        revert(
            repair.text,
            [Edit(start, end, before, replacement, tuple(rules)) for start, end, before, replacement, rules in sent],
        )
        == text
    )
    assert all(0 <= flag.start <= flag.end <= len(text) for flag in repair.flags)
    assert 0.0 <= repair.debris <= 1.0


@given(st.text(st.characters()))
@example("a\n\x01\n\xa0\xa0")  # a line that goes, and behind it a blank one that other rules change
@example("\u200b" * 300)  # of which nothing is left for the families that come later
def test_any_text_is_repaired_without_an_exception_and_within_the_laws(text: str) -> None:
    hold_laws(text, normalizer()(text))


@given(debris())
@settings(max_examples=300)
def test_damaged_text_is_repaired_within_the_laws_and_is_then_at_rest(text: str) -> None:
    repair = normalizer()(text)
    hold_laws(text, repair)
    assert normalizer()(repair.text).text == repair.text


@pytest.mark.parametrize(
    "line", ["The mayor of kyiv spoke.\n", "— Ja, — said he.\n", "5 comments\nShare\n", "Read more\n\n\n\n", "• item\n"]
)
def test_a_line_said_thousands_of_times_takes_time_in_line_with_its_length(line: str) -> None:
    def seconds(times: int) -> float:
        text = line * times
        start = time.process_time()
        normalizer(None)(text)
        return time.process_time() - start

    seconds(10)
    assert seconds(3_000) < 8 * min(seconds(750), seconds(750)) + 0.2, "four times the text, sixteen times the work"


@given(debris())
@settings(max_examples=60)
def test_the_automaton_only_saves_work(text: str) -> None:
    assert ungated(normalizer())(text) == normalizer()(text)


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=60)
def test_the_automaton_only_saves_work_on_random_text(text: str) -> None:
    assert ungated(normalizer())(text) == normalizer()(text)


@given(st.text("abcdefghijklmnop \n", max_size=300))
def test_text_without_debris_is_unchanged(text: str) -> None:
    words = " ".join(word.capitalize() for word in text.split())
    assert normalizer()(words).text == words


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xyz", max_size=3)), max_size=5),
    st.integers(0, 10**6),
)
def test_edits_compose_render_and_revert(changes: list[tuple[int, int, str]], salt: int) -> None:
    text = "".join("abc"[(salt >> i) % 3] for i in range(20))
    now, edits = text, list[Edit]()
    for start, size, replacement in changes:
        start = min(start, len(now))
        end = min(len(now), start + size)
        if start == end and not replacement:
            continue
        after = now[:start] + replacement + now[end:]
        edits = compose(edits, [Part(start, end, replacement, "r")], text, now)
        now = after
        assert render(text, edits) == now
        assert revert(now, edits) == text
    origins, inverse = Origins(edits), Origins(invert(edits))
    for at in range(len(now)):
        low, high = origins.span(at, at + 1)
        back = inverse.span(low, high)
        assert low == high or (back[0] <= at and at + 1 <= back[1]), "a surviving character is covered both ways"


@given(debris(), st.integers(0, 200), st.integers(0, 200))
def test_offsets_map_both_ways(text: str, one: int, other: int) -> None:
    repair = normalizer()(text)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    low, high = repair.to_repaired(start, end)
    assert 0 <= low <= high <= len(repair.text)
    untouched = not any(edit.start <= end and start <= edit.end for edit in repair.edits)
    if untouched and start < end:
        assert repair.text[low:high] == text[start:end]
        assert repair.to_original(low, high) == (start, end)


def test_a_span_outside_the_text_is_refused() -> None:
    repair = normalize.repair("abc", lang="en")
    with pytest.raises(ValueError, match="no span"):
        repair.to_original(2, 9)
    with pytest.raises(ValueError, match="no span"):
        repair.to_repaired(3, 2)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_gated_equals_ungated_on_seeds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ungated(normalizer())(text) == normalizer()(text)


@pytest.mark.skipif(not SHARED.exists(), reason="the clean corpora are not here")
@pytest.mark.parametrize("name", ["en-ewt", "fr-pud", "de-pud", "uk-iu"])
def test_gated_equals_ungated_on_clean_text(name: str) -> None:
    documents = (SHARED / "clean" / f"{name}.txt").read_text(encoding="utf-8").split("\n\f\n")
    one = normalizer(name[:2])
    for text in documents[::25]:
        assert ungated(one)(text[:3000]) == one(text[:3000])


HASHING = """
import sys, normalize
n = normalize.Normalizer(lang=None)
for path in sys.argv[1:]:
    r = n(open(path, encoding="utf-8").read())
    print(ascii((r.text, r.edits, r.flags, r.target, r.source, r.fingerprint)))
"""


def test_the_same_bytes_under_any_hash_seed() -> None:
    paths = [str(path) for path in SEEDS[:12]]
    runs = {
        subprocess.run(
            [sys.executable, "-c", HASHING, *paths],
            env={"PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("4242", "POSIX"))
    }
    assert len(runs) == 1


def test_a_normalizer_travels_and_cannot_be_changed() -> None:
    one = Normalizer(lang="en", ignore=["names"])
    other = pickle.loads(pickle.dumps(one))
    text = "From kyiv.\n\nRead more...\n"
    assert other(text) == one(text)
    with pytest.raises(AttributeError, match="cannot be changed"):
        one.rules = ()


def test_pipe_keeps_order_and_companions() -> None:
    texts = [("In kyiv one", 1), ("two", 2)]
    assert [(r.text, n) for r, n in normalizer().pipe(texts, as_tuples=True)] == [("In Kyiv one", 1), ("two", 2)]
    assert [r.text for r in normalizer().pipe(t for t, _ in texts)] == ["In Kyiv one", "two"]
