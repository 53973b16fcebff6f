"""Files and folders: formats, what belongs to the file, what fails, and what is never written."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import normalize

Run = Callable[..., int]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def texts(folder: Path) -> dict[str, bytes]:
    """Every document below `folder`."""
    return {name: raw for name, raw in tree(folder).items() if not name.endswith((".edits.jsonl", "failed.jsonl"))}


def failures(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "failed.jsonl").read_bytes().splitlines()]


def ledger(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.with_name(path.name + ".edits.jsonl").read_bytes().splitlines()]


@pytest.mark.parametrize(
    ("raw", "repaired"),
    [
        (b"", b""),
        (b"\n", b"\n"),
        (b"\r\n", b"\r\n"),
        (b"\xef\xbb\xbf", b"\xef\xbb\xbf"),
        (b"In Blauberg.", b"In Blueberg."),
        (b"In Blauberg.\n", b"In Blueberg.\n"),
        (b"In Blauberg.\r\n", b"In Blueberg.\r\n"),
        (b"In Blauberg.\r", b"In Blueberg.\r"),
        (b"\xef\xbb\xbfIn Blauberg.\r\n\r\nSo it is.", b"\xef\xbb\xbfIn Blueberg.\r\n\r\nSo it is."),
        (b"One.\r\n\r\nPress the green button\r\n\r\nTwo.\r\n", b"One.\r\n\r\nTwo.\r\n"),
        (b"One.\n\nPress the green button\n", b"One.\n"),
        (b"Press the green button", b""),
        ("Żółw w Blauberg\n".encode(), "Żółw w Blueberg\n".encode()),
    ],
)
def test_frames_are_kept_and_undone(run: Run, tmp_path: Path, only: list[str], raw: bytes, repaired: bytes) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(raw)
    assert run("fix", *only, "in", "-o", "out") == 0
    assert (tmp_path / "out/a.txt").read_bytes() == repaired
    assert run("undo", "out", "-o", "back") == 0
    assert tree(tmp_path / "back") == {"a.txt": raw}


def test_every_byte_alone(run: Run, tmp_path: Path) -> None:
    """Each byte fails or is repaired, with all shipped rules; what was repaired comes back, byte for byte."""
    (tmp_path / "in").mkdir()
    for byte in range(256):
        (tmp_path / f"in/{byte:03}.txt").write_bytes(b"One" + bytes([byte]) + b"two.\n")
    assert run("fix", "in", "-o", "out", "--lang", "en") == 3
    expected = {"000.txt"} | {f"{byte:03}.txt" for byte in range(0x80, 0x100)}
    assert {failure["path"] for failure in failures(tmp_path / "out")} == expected
    assert run("undo", "out", "-o", "back") == 0
    assert tree(tmp_path / "back") == {n: raw for n, raw in tree(tmp_path / "in").items() if n not in expected}


def test_mixed_line_endings_are_left_to_the_library(run: Run, tmp_path: Path) -> None:
    raw = b"One.\r\nTwo.\nThree.\r\n"
    (tmp_path / "a.txt").write_bytes(raw)
    assert run("fix", "a.txt", "-o", "out", "--lang", "en") == 0
    assert (tmp_path / "out/a.txt").read_bytes() == normalize.fix(raw.decode(), lang="en").encode()
    assert ledger(tmp_path / "out/a.txt")[0]["line_ending"] == "mixed"
    assert run("undo", "out/a.txt", "-o", "back") == 0
    assert (tmp_path / "back/a.txt").read_bytes() == raw


def test_the_ledger(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfNear Grauberg,\r\nin Blauberg.\r\n")
    (tmp_path / "b.md").write_bytes(b"Nothing.")
    assert run("fix", *only, "a.md", "b.md", "-o", "out") == 0
    header, edit, flag = ledger(tmp_path / "out/a.md")
    assert {key: header[key] for key in ("schema", "kind", "encoding", "line_ending", "bom", "final_newline")} == {
        "schema": 1,
        "kind": "text",
        "encoding": "utf-8",
        "line_ending": "crlf",
        "bom": True,
        "final_newline": True,
    }
    assert {len(header[key]) for key in ("input_sha256", "output_sha256")} == {64}
    assert header["fingerprint"]
    assert edit == {
        "start": 18,
        "end": 26,
        "before": "Blauberg",
        "replacement": "Blueberg",
        "rules": ["chrome.house.wording"],
        "why": edit["why"],
    }
    assert [bool(why) for why in edit["why"]] == [True]
    assert flag["flag"].keys() == {"start", "end", "rule", "reason", "suggestion"}
    assert (flag["flag"]["start"], flag["flag"]["rule"]) == (5, "chrome.house.doubt")
    assert len(ledger(tmp_path / "out/b.md")) == 1


def test_folders_are_mirrored_and_other_files_reported(
    run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in/deep/er").mkdir(parents=True)
    for name in ("a.txt", "deep/b.MD", "deep/er/c.txt", "deep/photo.jpg", "old.txt.edits.jsonl", "failed.jsonl"):
        (tmp_path / "in" / name).write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "in", "-o", "in/out") == 0
    assert texts(tmp_path / "in/out").keys() == {"a.txt", "deep/b.MD", "deep/er/c.txt"}
    said = capsys.readouterr().err
    assert "3 documents" in said
    assert "3 edits (chrome 3)" in said
    assert "3 other files left alone" in said
    assert "photo.jpg" in said
    # Results of the first run do not become documents of the second.
    before = tree(tmp_path / "in/out")
    assert run("fix", *only, "in", "-o", "in/out") == 0
    assert tree(tmp_path / "in/out") == before


def test_one_bad_among_many(run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    for number in range(100):
        (tmp_path / f"in/{number:02}.txt").write_bytes(b"In Blauberg.\n")
    (tmp_path / "in/50.txt").write_bytes(b"One\ncaf\xe9\n")
    assert run("fix", *only, "in", "-o", "out") == 3
    assert len(texts(tmp_path / "out")) == 99
    (failure,) = failures(tmp_path / "out")
    assert failure.keys() == {"path", "record", "reason", "remedy"}
    assert (failure["path"], failure["record"]) == ("50.txt", None)
    assert "0xE9 at offset 7 (line 2)" in failure["reason"]
    assert (tmp_path / "in/50.txt").read_bytes() == b"One\ncaf\xe9\n"
    assert "50.txt: not UTF-8" in capsys.readouterr().err
    # Put right, it is repaired by the next run, and the list goes.
    (tmp_path / "in/50.txt").write_bytes(b"One\n")
    assert run("fix", *only, "in", "-o", "out") == 0
    assert "failed.jsonl" not in tree(tmp_path / "out")
    # Broken again, its earlier result must not pass for a current one.
    (tmp_path / "in/50.txt").write_bytes(b"\0")
    assert run("fix", *only, "in", "-o", "out") == 3
    assert not {"50.txt", "50.txt.edits.jsonl"} & tree(tmp_path / "out").keys()


@pytest.mark.parametrize(
    ("raw", "remedy"),
    [
        (b"caf\xe9", "iconv -f WINDOWS-1252 -t UTF-8"),
        (b"a\0b", "NUL"),
        ("wide".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
        (b"\xed\xa0\x80", "iconv"),
        (b"\xc0\xaf", "iconv"),
    ],
)
def test_what_is_not_utf8_fails_or_is_copied(
    run: Run, tmp_path: Path, only: list[str], raw: bytes, remedy: str
) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    assert run("fix", *only, "a.txt", "-o", "out") == 3
    assert tree(tmp_path / "out").keys() == {"failed.jsonl"}
    assert remedy in failures(tmp_path / "out")[0]["remedy"]
    assert run("fix", *only, "a.txt", "-o", "copied", "--on-error", "copy") == 3
    assert texts(tmp_path / "copied") == {"a.txt": raw}
    assert run("undo", "copied", "-o", "back") == 0
    assert tree(tmp_path / "back") == {"a.txt": raw}


def test_in_place(run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in/a.txt"
    path.write_bytes(b"In Blauberg, Grauberg.\r\n")
    path.chmod(0o640)
    (tmp_path / "in/b.txt").write_bytes(b"\0")
    assert run("fix", *only, "--in-place", "in") == 3
    assert path.read_bytes() == b"In Blueberg, Grauberg.\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "in/b.txt").read_bytes() == b"\0"
    (tmp_path / "in/b.txt").unlink()
    # A second run is at rest, and leaves the ledger that leads back.
    before = tree(tmp_path / "in")
    assert run("fix", *only, "--in-place", "in") == 0
    assert tree(tmp_path / "in") == {name: raw for name, raw in before.items() if name != "failed.jsonl"}
    # One that would change more would lose the way back, so it is refused.
    pack = tmp_path / "more.toml"
    pack.write_text(Path(only[1]).read_text().replace("Blauberg", "Blueberg").replace('"Blueberg"\nfix', '"B"\nfix'))
    capsys.readouterr()
    assert run("fix", "--pack", pack, "--select", "chrome.more", "--lang", "en", "--in-place", "in") == 3
    assert "way back" in capsys.readouterr().err
    assert path.read_bytes() == b"In Blueberg, Grauberg.\r\n"
    assert run("undo", "in", "-o", "back") == 0
    assert (tmp_path / "back/a.txt").read_bytes() == b"In Blauberg, Grauberg.\r\n"


def test_in_place_keeps_records_that_fail(run: Run, tmp_path: Path, only: list[str]) -> None:
    raw = b'{"text": "In Blauberg."}\n{"no": 1}\n'
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.jsonl").write_bytes(raw)
    assert run("fix", *only, "--in-place", "in") == 3
    assert (tmp_path / "in/a.jsonl").read_bytes() == raw.replace(b"Blau", b"Blue")
    assert run("undo", "in", "-o", "back") == 0
    assert (tmp_path / "back/a.jsonl").read_bytes() == raw


def test_a_list_of_another_origin_is_not_overwritten(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(b"In Blauberg.\n")
    (tmp_path / "in/failed.jsonl").write_bytes(b'{"text": "Precious."}\n')
    before = tree(tmp_path / "in")
    assert run("fix", *only, "in", "--in-place") == 2
    assert run("fix", *only, "in/a.txt", "--in-place") == 2
    assert tree(tmp_path / "in") == before


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["A.txt", "a.txt"], "equal but for case"),
        (["Straße.txt", "STRASSE.txt"], "equal but for case"),
        ([unicodedata.normalize("NFC", "é.txt"), unicodedata.normalize("NFD", "é.txt")], "equal but for case"),
        (["x/a.txt", "X/a.txt"], "equal but for case"),
    ],
)
def test_colliding_names(
    run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str], names: list[str], said: str
) -> None:
    for name in names:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"In Blauberg.\n")
    if len(tree(tmp_path / "in")) < 2:
        pytest.skip("this file system holds only one of the names")
    assert run("fix", *only, "in", "-o", "out") == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_two_folders_with_one_name_each(run: Run, tmp_path: Path, only: list[str]) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "one", "two", "-o", "out") == 2
    (tmp_path / "two/a.txt").rename(tmp_path / "two/b.txt")
    assert run("fix", *only, "one", "two", "one/a.txt", "-o", "out") == 0
    assert texts(tmp_path / "out").keys() == {"a.txt", "b.txt"}
    (tmp_path / "two/b.txt").unlink()
    (tmp_path / "two/a.txt").mkdir()
    (tmp_path / "two/a.txt/c.txt").write_bytes(b"")
    assert run("fix", *only, "one", "two", "-o", "out") == 2


def test_links(run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Loops end, links out of the tree are not followed, and nothing is written outside OUT."""
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_bytes(b"In Blauberg.\n")
    (tmp_path / "in/sub/a.txt").write_bytes(b"In Blauberg.\n")
    (tmp_path / "in/sub/loop").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in/out-of-tree.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in/broken.txt").symlink_to(tmp_path / "nowhere.txt")
    assert run("fix", *only, "in", "-o", "out") == 0
    assert texts(tmp_path / "out").keys() == {"sub/a.txt"}
    assert "3 other files left alone" in capsys.readouterr().err
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out2").mkdir()
    (tmp_path / "out2/sub").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert run("fix", *only, "in", "-o", "out2") == 2
    assert "outside out2" in capsys.readouterr().err
    (tmp_path / "mirror").symlink_to(tmp_path / "in", target_is_directory=True)
    assert run("fix", *only, "in", "-o", "mirror") == 2
    assert not list((tmp_path / "elsewhere").iterdir())


def test_names_that_are_long_or_not_unicode(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "in").mkdir()
    long = "n" * 246 + ".txt"  # a name of its own, but too long with the ledger's ending
    try:
        (tmp_path / "in" / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"In Blauberg.\n")
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    (tmp_path / "in" / long).write_bytes(b"In Blauberg.\n")
    (tmp_path / "in/line\nfeed.txt").write_bytes(b"\0")
    assert run("fix", *only, "in", "-o", "out") == 3
    assert texts(tmp_path / "out") == {os.fsdecode(b"caf\xe9.txt"): b"In Blueberg.\n"}
    assert {failure["path"] for failure in failures(tmp_path / "out")} == {long, "line\nfeed.txt"}


def test_the_ledger_says_what_a_rule_found_in_that_place(run: Run, tmp_path: Path) -> None:
    story = "The council voted to close the school, and nobody spoke.\n\n"
    (tmp_path / "a.txt").write_text(story + "Get the best stories in your inbox every morning\n", "utf-8")

    assert run("fix", "--lang", "en", "a.txt", "-o", "out") == 0
    _, edit = ledger(tmp_path / "out/a.txt")
    assert "points" in edit["reason"]
    assert run("undo", "out/a.txt", "-o", "back") == 0
    assert (tmp_path / "back/a.txt").read_bytes() == (tmp_path / "a.txt").read_bytes()
