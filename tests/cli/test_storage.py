"""What happens when the disk, another run or somebody's hand is in the way."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from normalize.corpus import storage
from normalize.errors import OptionError

Run = Callable[..., int]
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def names(folder: Path) -> set[str]:
    """Every file below `folder`."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_undo_refuses_what_was_changed_since(
    run: Run, tmp_path: Path, only: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "a.txt", "b.txt", "-o", "out") == 0
    (tmp_path / "out/b.txt").write_bytes(b"In Blueberg, then.\n")
    assert run("undo", "out", "-o", "back") == 2
    assert "b.txt was changed after" in capsys.readouterr().err
    assert not (tmp_path / "back").exists()
    assert run("undo", "out/a.txt", "-o", "back") == 0
    (tmp_path / "out/b.txt").unlink()
    assert run("undo", "out", "-o", "back2") == 2
    assert "b.txt is missing" in capsys.readouterr().err
    assert run("undo", "out/a.txt", "-o", "out") == 2


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda _: [b"not json\n"], 2),
        (lambda _: [b"[1]\n"], 2),
        (lambda _: [b'{"schema": 99}\n'], 2),
        (lambda _: [b'{"schema": 1}\n'], 2),
        (lambda lines: lines[:1], 3),
        (lambda lines: [lines[0], b'{"start": 1}\n'], 3),
        (lambda lines: [lines[0], b"half a li"], 3),
        (lambda lines: [lines[0].replace(b'"text"', b'"jsonl"'), b'{"record": 1, "failed": 1, "line": 7}\n'], 3),
        (lambda lines: [lines[0], lines[1].replace(b"Blauberg", b"Rotberg!")], 3),
    ],
)
def test_undo_with_a_damaged_ledger(
    run: Run, tmp_path: Path, only: list[str], damage: Callable[[list[bytes]], list[bytes]], code: int
) -> None:
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "a.txt", "-o", "out") == 0
    path = tmp_path / "out/a.txt.edits.jsonl"
    path.write_bytes(b"".join(damage(path.read_bytes().splitlines(keepends=True))))
    assert run("undo", "out", "-o", "back") == code
    assert not (tmp_path / "back/a.txt").exists()


@pytest.mark.parametrize("where", [["-o", "out"], ["--in-place"]])
def test_nobody_reads_in_a_ledger_what_he_may_not_read_in_the_document(
    run: Run, tmp_path: Path, only: list[str], where: list[str]
) -> None:
    for name, text in (("a.txt", b"In Blauberg.\n"), ("b.jsonl", b'{"text": "In Blauberg."}\n')):
        (tmp_path / name).write_bytes(text)
        (tmp_path / name).chmod(0o600)
    assert run("fix", *only, "a.txt", "b.jsonl", *where) == 0
    out = tmp_path / "out" if where[0] == "-o" else tmp_path
    written = [path for path in out.iterdir() if path.name.startswith(("a.txt", "b.jsonl"))]
    assert len(written) == 4
    assert {path.stat().st_mode & 0o777 for path in written} == {0o600}
    assert run("undo", out, "-o", "back") == 0
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "back").iterdir()} == {0o600}


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with storage.Staged(tmp_path / "a", tmp_path / "b") as staged:
        staged.files[0].write(b"half")  # and never published
    assert names(tmp_path) == {"a"}
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_full_disk_fails_the_document_alone(tmp_path: Path, only: list[str], command: Command) -> None:
    """A limit on the size of files stands for the disk: the large text fails, the small one is written."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/large.txt").write_bytes(b"A fine day. " * 20_000)
    (tmp_path / "in/small.txt").write_bytes(b"In Blauberg.\n")
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "from normalize.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = command("fix", *only, "in", "-o", "out", script=script)
    assert done.returncode == 3
    assert names(tmp_path / "out") == {"small.txt", "small.txt.edits.jsonl", "failed.jsonl"}
    assert (tmp_path / "out/small.txt").read_bytes() == b"In Blueberg.\n"
    assert json.loads((tmp_path / "out/failed.jsonl").read_bytes())["path"] == "large.txt"


@pytest.mark.parametrize(
    ("verb", "said"), [(["fix", "-o", "out"], "run the same command again"), (["check"], "readable")]
)
def test_a_file_that_cannot_be_opened_fails_alone(
    run: Run,
    tmp_path: Path,
    only: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    verb: list[str],
    said: str,
) -> None:
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"In Blauberg.\n")
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert run(*verb, *only, "a.txt", "b.txt") == 3
    captured = capsys.readouterr()
    assert "a.txt: Permission denied" in captured.err
    assert said in captured.err
    assert "1 repaired" in captured.err


def test_temporary_files_of_a_killed_run_are_swept(run: Run, tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "out/sub").mkdir(parents=True)
    (tmp_path / "in/sub/a.txt").write_bytes(b"In Blauberg.\n")
    (tmp_path / "out/sub/.normalize-1-ab.tmp").write_bytes(b"half")
    assert run("fix", *only, "in", "-o", "out") == 0
    assert names(tmp_path / "out") == {"sub/a.txt", "sub/a.txt.edits.jsonl"}


def test_two_runs_on_one_folder(tmp_path: Path, only: list[str], command: Command) -> None:
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    with storage.locked(tmp_path / "out"):
        second = command("fix", *only, "a.txt", "-o", "out")
        with pytest.raises(OptionError, match="in use"), storage.locked(tmp_path / "out"):
            pass
    assert second.returncode == 2
    assert f"out is in use by process {os.getpid()}".encode() in second.stderr
    assert not (tmp_path / "out/a.txt").exists()
    assert command("fix", *only, "a.txt", "-o", "out").returncode == 0
    assert names(tmp_path / "out") == {"a.txt", "a.txt.edits.jsonl"}


def test_a_folder_that_cannot_be_made(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"One.\n")
    (tmp_path / "file").write_bytes(b"")
    assert run("fix", "a.txt", "-o", "file/out") == 2
    assert "cannot write into file/out" in capsys.readouterr().err


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is waited for and what takes its place, in order: `file`, `folder`, or the name of what is replaced."""
    seen: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def watched_sync(descriptor: int) -> None:
        seen.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def watched_replace(path: Path, target: Path) -> Path:
        seen.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    return seen


def test_in_place_both_files_and_then_the_ledgers_name_are_on_the_disk_before_the_text_is_replaced(
    run: Run, tmp_path: Path, only: list[str], calls: list[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "--in-place", "a.txt") == 0
    assert calls == ["file", "file", "a.txt.edits.jsonl", "folder", "a.txt"]


def test_new_files_do_not_wait_for_the_disk_and_files_that_are_written_again_do(
    run: Run, tmp_path: Path, only: list[str], calls: list[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "a.txt", "-o", "out") == 0
    assert calls == ["a.txt.edits.jsonl", "a.txt"]
    calls.clear()
    assert run("fix", *only, "a.txt", "-o", "out") == 0
    assert calls == ["file", "file", "a.txt.edits.jsonl", "folder", "a.txt"]


def test_a_disk_that_does_not_take_the_new_text_leaves_the_old_one(
    run: Run, tmp_path: Path, only: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", refuse)
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    assert run("fix", *only, "--in-place", "a.txt") == 3
    assert (tmp_path / "a.txt").read_bytes() == b"In Blauberg.\n"
    assert "a.txt.edits.jsonl" not in names(tmp_path)


def test_a_file_system_without_a_sync_of_folders_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def files_alone(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", files_alone)
    (tmp_path / "b").write_bytes(b"old")
    with storage.Staged(tmp_path / "a", tmp_path / "b") as staged:
        for stream in staged.files:
            stream.write(b"new")
        staged.publish()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"new"
