"""What the verbs print: diff, check, explain, rules, the filter, help and version."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.commands.unified import unified
from normalize.edits import Edit, render

Run = Callable[..., int]
Piped = Callable[[bytes], None]
Capture = pytest.CaptureFixture[str]


def test_check_names_place_rule_and_change(run: Run, tmp_path: Path, only: list[str], capsys: Capture) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nIn Grauberg, in Blauberg.\r\n")
    (tmp_path / "b.jsonl").write_bytes(b'{"text":"x"}\n{"text":"One.\\n\\nBlauberg"}\n')
    (tmp_path / "photo.jpg").write_bytes(b"")
    assert run("check", *only, ".") == 1
    captured = capsys.readouterr()
    first, second, third = captured.out.splitlines()
    assert first.startswith('a.txt:3:4: chrome.house.doubt: "Grauberg" may be wrong: ')
    assert 'perhaps "Greyberg"' in first
    assert second == 'a.txt:3:17: chrome.house.wording: "Blauberg" -> "Blueberg"'
    assert third == 'b.jsonl#2:3:1: chrome.house.wording: "Blauberg" -> "Blueberg"'
    assert "3 documents" in captured.err
    assert "photo.jpg" in captured.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.jsonl", "photo.jpg"]


def test_check_as_json(run: Run, tmp_path: Path, only: list[str], capsys: Capture) -> None:
    (tmp_path / "a.txt").write_text("Żaba.\nIn Grauberg, in Blauberg.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0")
    (tmp_path / "c.jsonl").write_bytes(b'{"text":"Fine."}\n{}\n')
    assert run("check", *only, "--json", "a.txt", "b.txt", "c.jsonl") == 3
    a, b, c1, c2 = map(json.loads, capsys.readouterr().out.splitlines())
    assert (a["schema"], a["path"], a["record"], a["target"]) == (1, "a.txt", None, "en")
    assert 0 < a["debris"] <= 1
    assert a["edits"] == [
        {
            "start": 22,
            "end": 30,
            "line": 2,
            "column": 17,
            "before": "Blauberg",
            "replacement": "Blueberg",
            "rules": ["chrome.house.wording"],
        }
    ]
    (flag,) = a["flags"]
    assert (flag["start"], flag["line"], flag["column"], flag["rule"]) == (9, 2, 4, "chrome.house.doubt")
    assert flag["reason"]
    assert (b["path"], b["record"], "NUL" in b["failed"]["reason"]) == ("b.txt", None, True)
    assert (c1["path"], c1["record"], c1["edits"], c1["flags"]) == ("c.jsonl", 1, [], [])
    assert (c2["record"], bool(c2["failed"]["remedy"])) == (2, True)


def test_check_lists_documents_to_drop_before_what_is_in_them(run: Run, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_bytes(b'{"title": "Rain", "body": "It rained."}\n')
    (tmp_path / "b.txt").write_bytes(b"It rained.\n")
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "[{\\"id\\": 1}]"}\n{"text": "Fine."}\n')
    options = ["--lang", "en", "--select", "markup.document"]
    assert run("check", *options, ".") == 1
    captured = capsys.readouterr()
    a, c = captured.out.splitlines()
    assert a.startswith("a.txt: markup.document.json-dump: ")
    assert c.startswith("c.jsonl#1: markup.document.json-dump: ")
    assert "2 documents to drop or to make again: markup.document.json-dump 2" in captured.err
    assert run("check", *options, "--json", ".") == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(entry["path"], entry["record"], entry["verdicts"]) for entry in found] == [
        ("a.txt", None, ["markup.document.json-dump"]),
        ("b.txt", None, []),
        ("c.jsonl", 1, ["markup.document.json-dump"]),
        ("c.jsonl", 2, []),
    ]


def test_fix_counts_documents_to_drop_and_keeps_them(run: Run, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_bytes(b'[{"id": 1}]')
    assert run("fix", "--lang", "en", "a.txt", "-o", "out") == 0
    assert "1 document to drop or to make again: markup.document.json-dump 1" in capsys.readouterr().err
    assert (tmp_path / "out/a.txt").read_bytes() == b'[{"id": 1}]'


def test_diff(run: Run, tmp_path: Path, only: list[str], capsys: Capture) -> None:
    (tmp_path / "a.txt").write_bytes(b"1\r\n2\r\n3\r\nIn Blauberg.\r\n5\r\n\r\nPress the green button")
    (tmp_path / "b.txt").write_bytes(b"Fine.\n")
    assert run("diff", *only, "a.txt", "b.txt") == 1
    expected = [
        "--- a.txt",
        "+++ a.txt (repaired)",
        "@@ -1,7 +1,5 @@",
        " 1",
        " 2",
        " 3",
        "-In Blauberg.",
        "+In Blueberg.",
        "-5",
        "-",
        "-Press the green button",
        "\\ No newline at end of file",
        "+5",
        "\\ No newline at end of file",
    ]
    assert capsys.readouterr().out.splitlines() == expected


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(alphabet="ab\n", max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    new = [draw(st.text(alphabet="ab\n", max_size=3)) for _ in spans]
    edits = [Edit(s, e, text[s:e], n, ("x.y.z",)) for (s, e), n in zip(spans, new, strict=True) if text[s:e] != n]
    return text, edits


def _patched(text: str, diff: Sequence[str]) -> str:
    """What `patch` does: context and removed lines must stand where the hunk says."""
    lines, out, at, position = text.splitlines(keepends=True), [], 0, 2
    while position < len(diff):
        old = diff[position].split()[1].removeprefix("-").split(",")
        first = int(old[0]) - (0 if old[1:] == ["0"] else 1)
        out += lines[at:first]
        at, position = first, position + 1
        while position < len(diff) and not diff[position].startswith("@@"):
            sign, line = diff[position][0], diff[position][1:] + "\n"
            position += 1
            if position < len(diff) and diff[position].startswith("\\"):
                line, position = line[:-1], position + 1
            if sign in " -":
                assert lines[at] == line
                at += 1
            if sign in " +":
                out.append(line)
    return "".join(out + lines[at:])


@given(_edited())
def test_a_diff_leads_from_one_text_to_the_other(edited: tuple[str, list[Edit]]) -> None:
    text, edits = edited
    diff = list(unified("a", text, edits))
    assert _patched(text, diff) == render(text, edits)
    assert bool(diff) == (text != render(text, edits))


def test_the_filter_applies_options(
    run: Run, piped: Piped, only: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    piped(b"\xef\xbb\xbfIn Blauberg.\r\n\r\nPress the green button\r\n")
    assert run(*only) == 0
    captured = capfdbinary.readouterr()
    assert captured.out == b"\xef\xbb\xbfIn Blueberg.\r\n"
    assert captured.err == b""


@pytest.mark.parametrize(
    ("options", "stdin", "stdout", "code"),
    [
        ([], b"", b"", 0),
        ([], b"a\0b", b"", 3),
        (["--on-error", "copy"], b"a\0b", b"a\0b", 3),
        (["--text-field", "t"], b'\xef\xbb\xbf{"t":"Blauberg"}\n', b'\xef\xbb\xbf{"t":"Blueberg"}\n', 0),
        (["--text-field", "t"], b"", b"", 0),
        (["--text-field", "t"], b'{"t":1}\n\n{"t":"Blauberg"}', b'\n{"t":"Blueberg"}', 3),
        (["--text-field", "t", "--on-error", "copy"], b"bad\n", b"bad\n", 3),
        (["--keep", "Blauberg"], b"In Blauberg.", b"In Blauberg.", 0),
        (["--keep", "terms"], b"In Blauberg.", b"In Blauberg.", 0),
        (["--ignore", "chrome.house.wording"], b"In Blauberg.", b"In Blauberg.", 0),
    ],
)
def test_the_filter(
    run: Run,
    piped: Piped,
    tmp_path: Path,
    only: list[str],
    capfdbinary: pytest.CaptureFixture[bytes],
    options: list[str],
    stdin: bytes,
    stdout: bytes,
    code: int,
) -> None:
    (tmp_path / "terms").write_text("\nGrauberg\nBlauberg\n", encoding="utf-8")
    piped(stdin)
    assert run(*only, *options) == code
    captured = capfdbinary.readouterr()
    assert captured.out == stdout
    assert bool(captured.err) == (code == 3)


def test_check_and_diff_of_standard_input(run: Run, piped: Piped, only: list[str], capsys: Capture) -> None:
    piped(b"In Blauberg.\n")
    assert run("check", *only) == 1
    assert capsys.readouterr().out == '-:1:4: chrome.house.wording: "Blauberg" -> "Blueberg"\n'
    piped(b'{"t":"In Blauberg."}\n')
    assert run("diff", *only, "--text-field", "t", "-") == 1
    assert capsys.readouterr().out.startswith("--- -#1\n+++ -#1 (repaired)\n@@ -1 +1 @@\n-In Blauberg.\n")


def test_a_keep_file_that_is_not_utf8(run: Run, tmp_path: Path, piped: Piped, capsys: Capture) -> None:
    (tmp_path / "terms").write_bytes(b"caf\xe9")
    piped(b"")
    assert run("--keep", "terms") == 2
    assert "save the list of terms as UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    "verb", [[], ["fix"], ["diff"], ["check"], ["undo"], ["explain"], ["rules"], ["rules", "test"]]
)
def test_every_verb_explains_itself(run: Run, capsys: Capture, verb: list[str]) -> None:
    assert run(*verb, "--help") == 0
    said = capsys.readouterr().out
    assert said.startswith(" ".join(["usage: normalize", *verb]))
    if verb in ([], ["fix"], ["diff"], ["check"]):
        for option in ("--lang", "--level", "--style", "--select", "--ignore", "--pack", "--keep", "--text-field"):
            assert option in said


def test_explain(run: Run, pack: Path, capsys: Capture) -> None:
    assert run("explain", "chrome.house.doubt", "--pack", pack) == 0
    said = capsys.readouterr().out
    for part in (
        "chrome.house.doubt",
        "may be a misreading",
        "flag: There is a real",
        "scope",
        "target  every language",
    ):
        assert part in said
    assert "house.toml:" in said
    assert "- In Grauberg\n    + In Greyberg" in said
    assert "Graubergen is another town." in said
    assert run("explain", "chrome.house.furniture", "--pack", pack) == 0
    assert "- Turn the page over\n    + (removed)" in capsys.readouterr().out
    assert run("explain", "chrome.house.wordin", "--pack", pack) == 2
    assert "did you mean 'chrome.house.wording'?" in capsys.readouterr().err


def test_rules_list(run: Run, pack: Path, capsys: Capture) -> None:
    assert run("rules", "list", pack) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["chrome.house.doubt", "flag"],
        ["chrome.house.furniture", "safe"],
        ["chrome.house.wording", "safe"],
    ]
    assert lines[2].endswith("The town calls itself Blueberg.")
    assert run("rules", "list") == 0
    shipped = capsys.readouterr().out.splitlines()
    assert shipped
    assert not [line for line in shipped if line.startswith("chrome.house.")]
