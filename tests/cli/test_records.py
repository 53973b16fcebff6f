"""JSON lines: each line is a document, and nothing but its text is ever changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.corpus.decoding import UnreadableError
from normalize.corpus.jsonlines import parse

Run = Callable[..., int]


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


UNTOUCHED = b'{ "n":1.0e5 ,"text" : "A fine \\u0064ay.", "big": 12345678901234567890, "n": [1,  2] }'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (UNTOUCHED, UNTOUCHED),
        (UNTOUCHED.replace(b"A fine", b"In Blauberg, a"), UNTOUCHED.replace(b"A fine \\u0064", b"In Blueberg, a d")),
        (b'{"text":"Caf\\u00e9 Blauberg"}', b'{"text":"Caf\\u00e9 Blueberg"}'),
        ('{"text":"Café Blauberg"}'.encode(), '{"text":"Café Blueberg"}'.encode()),
        (b'{"text":"In Blauberg.","text":"In Blauberg!"}', b'{"text":"In Blauberg.","text":"In Blueberg!"}'),
        (b'{"te\\u0078t":"In Blauberg."}', b'{"te\\u0078t":"In Blueberg."}'),
        (b'{"a":{"text":"In Blauberg."},"text":"x"}', b'{"a":{"text":"In Blauberg."},"text":"x"}'),
        (b'{"text":"x","n":' + b"9" * 6000 + b"}", b'{"text":"x","n":' + b"9" * 6000 + b"}"),
        (b"", b""),
        (b"  ", b"  "),
    ],
)
@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
def test_everything_else_stays(
    run: Run, tmp_path: Path, only: list[str], line: bytes, expected: bytes, ending: bytes
) -> None:
    raw = b'\xef\xbb\xbf{"text":"One."}\n' + line + ending
    (tmp_path / "a.jsonl").write_bytes(raw)
    assert run("fix", *only, "a.jsonl", "-o", "out") == 0
    assert (tmp_path / "out/a.jsonl").read_bytes() == b'\xef\xbb\xbf{"text":"One."}\n' + expected + ending
    assert run("undo", "out", "-o", "back") == 0
    assert (tmp_path / "back/a.jsonl").read_bytes() == raw


BAD = [
    (b'{"other": "x"}', "no field 'text' (fields: 'other')"),
    (b'{"text": 5}', "holds a number"),
    (b'{"text": null}', "holds null"),
    (b'{"text": ["In Blauberg."]}', "holds a list"),
    (b'{"text": "a\\u0000b"}', "NUL at offset 1"),
    (b'{"text": "a\\ud800b"}', "lone surrogate, U+D800"),
    (b'["text"]', "not a JSON object"),
    (b'"text"', "not a JSON object"),
    (b'{"text": "x"', "not a JSON object"),
    (b'{"text": "x"} {}', "more text after the object"),
    (b'{"text": "x",}', "not a JSON object"),
    (b'{"text": "x" "y"}', "not a JSON object"),
    (b"{text: 1}", "not a JSON object"),
    (b"In Blauberg.", "not a JSON object"),
    (b'{"text": "caf\xe9"}', "not UTF-8"),
    (b'{"text": "a\0b"}', "holds NUL"),
    (b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b', "text": "x"}', "nested too deep"),
]


@pytest.mark.parametrize(("line", "said"), BAD, ids=[said for _, said in BAD])
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_bad_record_fails_alone(
    run: Run, tmp_path: Path, only: list[str], line: bytes, said: str, place: str
) -> None:
    good = b'{"text":"In Blauberg."}'
    raw = line + b"\n" + good if place == "first" else good + b"\n" + line
    number = 1 if place == "first" else 2
    (tmp_path / "a.jsonl").write_bytes(raw)
    assert run("fix", *only, "a.jsonl", "-o", "out") == 3
    kept = good.replace(b"Blau", b"Blue") + (b"" if place == "first" else b"\n")
    assert (tmp_path / "out/a.jsonl").read_bytes() == kept
    (failure,) = lines_of(tmp_path / "out/failed.jsonl")
    assert (failure["path"], failure["record"]) == ("a.jsonl", number)
    assert said in failure["reason"]
    assert run("undo", "out", "-o", "back") == 0
    assert (tmp_path / "back/a.jsonl").read_bytes() == raw

    assert run("fix", *only, "a.jsonl", "-o", "copied", "--on-error", "copy") == 3
    assert (tmp_path / "copied/a.jsonl").read_bytes() == raw.replace(good, good.replace(b"Blau", b"Blue"))
    assert run("undo", "copied", "-o", "back2") == 0
    assert (tmp_path / "back2/a.jsonl").read_bytes() == raw


def test_the_ledger_names_records(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "a.jsonl").write_bytes(
        b'{"body":"x"}\n\n{"body":"In Grauberg, in Blauberg."}\nbad\n{"body":"Blauberg \\u00e9"}\n'
    )
    assert run("fix", *only, "--text-field", "body", "a.jsonl", "-o", "out") == 3
    header, *entries = lines_of(tmp_path / "out/a.jsonl.edits.jsonl")
    assert (header["kind"], header["text_field"], header["line_ending"]) == ("jsonl", "body", "lf")
    assert [entry["record"] for entry in entries] == [3, 3, 4, 5, 5]
    edit, flag, failed, last, spelling = entries
    assert edit == {
        "record": 3,
        "start": 16,
        "end": 24,
        "before": "Blauberg",
        "replacement": "Blueberg",
        "rules": ["chrome.house.wording"],
        "why": ["The town calls itself Blueberg."],
    }
    assert flag["flag"]["rule"] == "chrome.house.doubt"
    assert failed["line"] == "bad\n"
    assert last["start"] == 0
    assert spelling == {"record": 5, "ascii": True}


def test_a_second_run_over_records_in_place(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.jsonl").write_bytes(b'{"text":"In Blauberg."}\n')
    assert run("fix", *only, "--in-place", "in") == 0
    before = (tmp_path / "in/a.jsonl.edits.jsonl").read_bytes()
    assert run("fix", *only, "--in-place", "in") == 0
    assert (tmp_path / "in/a.jsonl.edits.jsonl").read_bytes() == before


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.text(), _values, max_size=4), st.booleans(), st.sampled_from([None, 1]))
def test_parse_agrees_with_json(fields: dict[str, Any], escaped: bool, indent: int | None) -> None:
    """On any object, the token that is found is that of the field, and replacing it changes nothing else."""
    line = json.dumps(fields | {"text": "x"}, ensure_ascii=escaped, indent=indent)
    record = parse(line, "text")
    assert record.text == "x"
    assert json.loads(record.with_text("é\n")) == fields | {"text": "é\n"}


@given(st.text(alphabet='{}[]",:\\ \ntext0'))
def test_parse_accepts_only_what_json_accepts(line: str) -> None:
    try:
        text = parse(line, "text").text
    except UnreadableError:
        return
    assert json.loads(line)["text"] == text
