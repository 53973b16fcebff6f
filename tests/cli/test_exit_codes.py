"""Exit codes: 0 clean or repaired, 1 found, 2 refused with nothing written, 3 a document failed, 130 interrupted."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from normalize import proof
from normalize.commands import repairing

Run = Callable[..., int]
Piped = Callable[[bytes], None]

CLEAN, DIRTY, DOUBTFUL, BROKEN = b"A fine day.\n", b"In Blauberg.\n", b"In Grauberg.\n", b"caf\xe9\n"


@pytest.mark.parametrize(
    ("verb", "contents", "code"),
    [
        (["fix", "-o", "out"], CLEAN, 0),
        (["fix", "-o", "out"], DIRTY, 0),
        (["fix", "-o", "out"], DOUBTFUL, 0),
        (["fix", "-o", "out"], BROKEN, 3),
        (["fix", "-o", "out", "--on-error", "copy"], BROKEN, 3),
        (["fix", "--in-place"], DIRTY, 0),
        (["fix", "--in-place"], BROKEN, 3),
        (["check"], CLEAN, 0),
        (["check"], DIRTY, 1),
        (["check"], DOUBTFUL, 1),
        (["check"], BROKEN, 3),
        (["check", "--json"], DIRTY, 1),
        (["diff"], CLEAN, 0),
        (["diff"], DIRTY, 1),
        (["diff"], DOUBTFUL, 0),
        (["diff"], BROKEN, 3),
    ],
)
def test_files(run: Run, tmp_path: Path, only: list[str], verb: list[str], contents: bytes, code: int) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(contents)
    assert run(*verb, *only, "in") == code


@pytest.mark.parametrize("verb", ["check", "diff"])
def test_a_failed_document_outranks_debris(run: Run, tmp_path: Path, only: list[str], verb: str) -> None:
    (tmp_path / "a.txt").write_bytes(DIRTY)
    (tmp_path / "b.txt").write_bytes(BROKEN)
    assert run(verb, *only, "a.txt", "b.txt") == 3


@pytest.mark.parametrize(
    ("verb", "contents", "code"),
    [
        ([], CLEAN, 0),
        ([], DIRTY, 0),
        ([], BROKEN, 3),
        (["fix"], DIRTY, 0),
        (["fix", "-"], DIRTY, 0),
        (["fix"], BROKEN, 3),
        (["check"], CLEAN, 0),
        (["check"], DIRTY, 1),
        (["check", "-"], BROKEN, 3),
        (["diff"], DIRTY, 1),
        (["diff"], CLEAN, 0),
    ],
)
def test_standard_input(run: Run, piped: Piped, only: list[str], verb: list[str], contents: bytes, code: int) -> None:
    piped(contents)
    assert run(*verb, *only) == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fix", "missing.txt", "-o", "out"], "missing.txt does not exist"),
        (["fix", "good.tx", "-o", "out"], "did you mean 'good.txt'?"),
        (["check", "missing"], "missing does not exist"),
        (["fix", "good.txt", "-o", "out", "--select", "chrome.hous"], "chrome.hous"),
        (["fix", "good.txt", "-o", "out", "--level", "sage"], "sage"),
        (["fix", "good.txt", "-o", "out", "--style", "offical"], "offical"),
        (["fix", "good.txt", "-o", "out", "--on-error", "guess"], "guess"),
        (["fix", "good.txt", "-o", "out", "--pack", "none.toml"], "no rule pack at none.toml"),
        (["fix", "good.txt", "-o", "out", "--pack", "bad.toml"], "bad.toml:4"),
        (["fix", "good.txt", "-o", "out", "--keep", "terms.txt"], "terms.txt: no such file"),
        (["fix", "good.txt", "-o", "out", "--colour"], "--colour"),
        (["fix", "good.txt"], "-o FOLDER, or --in-place"),
        (["fix", "good.txt", "-o", "out", "--in-place"], "-o FOLDER, or --in-place"),
        (["fix", "good.txt", "-o", "."], "would overwrite an input"),
        (["fix", "good.txt", "-o", "good.txt"], "is a file"),
        (["fix", "good.txt", "-o", "new.txt"], "looks like a file"),
        (["fix", "page.html", "-o", "out"], "not one of .txt, .md, .jsonl"),
        (["fix", "good.txt", "-", "-o", "out"], "standard input"),
        (["fix", "", "--in-place"], "a path is empty"),
        (["undo", "", "-o", "out"], "a path is empty"),
        (["fix", "good.txt", "-o", "out", "--lang", ""], "unknown language ''"),
        (["fix", "good.txt", "-o", "out", "--pack", "."], ". is not a file"),
        (["undo", "missing", "-o", "out"], "missing does not exist"),
        (["undo", ".", "-o", "out"], "holds no ledger"),
        (["undo", "good.txt", "-o", "out"], "has no ledger"),
        (["explain", "chrome.hous.wording"], "unknown rule"),
        (["rules"], "ACTION"),
        (["rules", "list", "none.toml"], "no rule pack"),
        (["rules", "test", "bad.toml"], "bad.toml:4"),
        (["--lang", "en", "fix", "good.txt", "-o", "out"], "options stand behind the verb"),
        (["repair"], "repair"),
    ],
)
def test_refusals_write_nothing(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (tmp_path / "good.txt").write_bytes(DIRTY)
    (tmp_path / "page.html").write_bytes(b"<p>")
    (tmp_path / "bad.toml").write_text('family = "chrome"\n\n[rule]\npatern = "x"\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*")}
    assert run(*arguments) == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*")} == before
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_a_proof_that_fails_is_found(
    run: Run, tmp_path: Path, pack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without the measurements of time, which are another test's promise and depend on the machine.
    monkeypatch.setattr(proof, "prove", partial(proof.prove, pump=False))
    assert run("rules", "test", pack) == 0
    wrong = pack.read_text(encoding="utf-8").replace('["In Blauberg", "In Blueberg"]', '["In Blauberg", "In Redberg"]')
    (tmp_path / "house.toml").write_text(wrong, encoding="utf-8")
    capsys.readouterr()
    assert run("rules", "test", "house.toml") == 1
    assert "chrome.house.wording" in capsys.readouterr().out


def _heed_interrupts() -> None:
    """A process that a shell started in the background ignores the signal, and so do those that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interrupted(tmp_path: Path, only: list[str]) -> None:
    """A signal in the middle of a run: 130, how to go on, and only whole files."""
    (tmp_path / "in").mkdir()
    for number in range(4000):
        (tmp_path / f"in/{number}.txt").write_bytes(DIRTY * 50)
    root = Path(__file__).parents[2]
    line = [sys.executable, "-m", "normalize", "fix", *only, "in", "-o", "out"]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    process = subprocess.Popen(line, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, preexec_fn=_heed_interrupts)
    deadline = time.monotonic() + 30
    while len(list((tmp_path / "out").glob("*.txt"))) < 5 and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert b"run the same command again" in said
    written = list((tmp_path / "out").iterdir())
    texts = [path for path in written if path.suffix == ".txt"]
    assert 5 <= len(texts) < 4000
    assert {path.read_bytes() for path in texts} == {DIRTY.replace(b"Blau", b"Blue") * 50}
    assert not [path for path in written if path.name.startswith(".normalize")]


@pytest.mark.parametrize(
    "verb", [["fix", "a.txt", "-o", "out"], ["fix", "a.txt", "--in-place"], ["undo", ".", "-o", "out"]]
)
def test_interruptions_say_how_to_go_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], verb: list[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(repairing, "repair_files", interrupted)
    monkeypatch.setattr(repairing, "restore_files", interrupted)
    (tmp_path / "a.txt").write_bytes(CLEAN)
    assert run(*verb) == 130
    assert "run the same command again" in capsys.readouterr().err


def test_killed_runs_leave_whole_files_and_the_next_one_finishes(tmp_path: Path, only: list[str], run: Run) -> None:
    (tmp_path / "in").mkdir()
    for number in range(600):
        (tmp_path / f"in/{number}.txt").write_bytes(DIRTY * 20)
    root = Path(__file__).parents[2]
    line = [sys.executable, "-m", "normalize", "fix", *only, "in", "-o", "out"]
    whole = {DIRTY.replace(b"Blau", b"Blue") * 20}
    for share in (3, 80, 160):
        process = subprocess.Popen(line, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(root)})
        deadline = time.monotonic() + 30
        started = time.time_ns()
        while time.monotonic() < deadline and process.poll() is None:
            new = [path for path in (tmp_path / "out").glob("*.txt") if path.stat().st_mtime_ns > started]
            if len(new) >= share:
                break
        process.kill()
        process.wait()
        assert {path.read_bytes() for path in (tmp_path / "out").glob("*.txt")} == whole
    assert run("fix", *only, "in", "-o", "out") == 0
    assert len(list((tmp_path / "out").iterdir())) == 1200
    assert run("undo", "out", "-o", "back") == 0
    assert {path.read_bytes() for path in (tmp_path / "back").iterdir()} == {DIRTY * 20}


@pytest.mark.parametrize("verb", [["check"], [], ["rules", "list"]])
def test_a_standard_output_that_is_closed_is_an_error(tmp_path: Path, only: list[str], verb: list[str]) -> None:
    done = _with_closed(tmp_path, ">&-", *verb, *(only if verb != ["rules", "list"] else []))
    assert done.returncode == 2
    assert b"Bad file descriptor" in done.stderr
    assert b"Traceback" not in done.stderr


def test_messages_do_not_stray_into_the_output_where_standard_error_is_closed(tmp_path: Path, only: list[str]) -> None:
    done = _with_closed(tmp_path, "2>&-", "check", *only)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") == 1
    (tmp_path / "a.txt").write_bytes(DIRTY)
    assert _with_closed(tmp_path, ">&- 2>&-", "fix", *only, "a.txt", "-o", "out").returncode == 0
    assert (tmp_path / "out/a.txt").exists()


def _with_closed(folder: Path, streams: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    line = f"{sys.executable} -m normalize {shlex.join(arguments)} {streams}"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, input=DIRTY, capture_output=True, check=False, timeout=60
    )


def test_a_reader_that_has_gone(tmp_path: Path, only: list[str]) -> None:
    """`normalize diff … | head -1` ends without a traceback."""
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n\n" * 3_000)
    line = [sys.executable, "-m", "normalize", "diff", *only, "a.txt"]
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        line, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=60) == 141
    assert said == b""
