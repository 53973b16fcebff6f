"""The terminal: what may reach it, what may not, and what starting costs."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import __version__
from normalize.commands.terminal import inert, quoted, visible

Run = Callable[..., int]
Piped = Callable[[bytes], None]
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
Capture = pytest.CaptureFixture[str]


def test_a_terminal_gets_help_instead_of_a_filter(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert run() == 0
    assert "normalize < in.txt > out.txt" in capsys.readouterr().out
    assert run("check") == 2
    assert "say what to read" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", None)
    assert run() == 0


HOSTILE = "In Blauberg \x1b]0;x\x07 \x9b2J \u202egnol \u2066 \u2028 end\x7f.\r"
STEERING = ("\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u2028", "\x7f")


@pytest.mark.parametrize("verb", [["check"], ["check", "--json"], ["diff"]])
def test_no_control_character_of_a_document_is_shown(
    run: Run, tmp_path: Path, pack: Path, capsys: Capture, verb: list[str]
) -> None:
    (tmp_path / "a\x1b[2J.txt").write_text("One.\n" + HOSTILE + "\nTwo.\n", encoding="utf-8", newline="")
    (tmp_path / "b\x1b[2J.txt").write_bytes(b"\0")
    assert run(*verb, "--pack", pack, ".") == 3
    captured = capsys.readouterr()
    assert "Blueberg" in captured.out
    for character in (*STEERING, "\r"):
        assert character not in captured.out + captured.err


def test_a_repaired_text_is_inert_on_a_terminal(tmp_path: Path, only: list[str]) -> None:
    """Through a pipe the text is byte for byte; on a terminal it cannot steer it."""
    script = "from normalize.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
    ours, theirs = pty.openpty()
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, *only],
        input=HOSTILE.encode(),
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Blueberg \\x1b]0;x\\x07" in shown
    assert not [character for character in STEERING if character in shown]


def test_progress_is_for_a_terminal_and_on_standard_error(tmp_path: Path, only: list[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"In Blauberg.\n")
    ours, theirs = pty.openpty()
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "normalize", "fix", *only, "a.txt", "-o", "out"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root), "TERM": "xterm"},
        check=False,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "\x1b[" in shown  # the bar
    assert "1 repaired: 1 edit (chrome 1)" in shown


HEAVY = {"regex", "ftfy", "langdetect", "ahocorasick_rs", "rich", "tomllib", "importlib.metadata", "json", "difflib"}


def test_version_imports_nothing_heavy(command: Command) -> None:
    script = (
        "import sys; sys.argv[0] = 'normalize'; from normalize.cli import main; code = main(['--version']);"
        "print(*sys.modules); sys.exit(code)"
    )
    done = command(script=script)
    version, modules = done.stdout.decode().splitlines()
    assert (done.returncode, version) == (0, f"normalize {__version__}")
    assert not HEAVY & set(modules.split())


def test_the_other_distribution_of_that_name(
    run: Run, piped: Piped, monkeypatch: pytest.MonkeyPatch, only: list[str], capsys: Capture
) -> None:
    piped(b"")
    assert run(*only) == 0
    assert capsys.readouterr().err == ""
    real = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "2.0.2" if name == "normalize" else real(name))
    piped(b"")
    assert run(*only) == 0
    assert "'normalize' 2.0.2 is installed too" in capsys.readouterr().err


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
@pytest.mark.parametrize("seed", ["0", "7"])
def test_the_same_bytes_everywhere(command: Command, tmp_path: Path, only: list[str], locale: str, seed: str) -> None:
    (tmp_path / "a.txt").write_text("Żaba in Blauberg, “Grauberg”.\n", encoding="utf-8")
    env = {"LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = command("diff", *only, "a.txt", env=env)
    assert done.stdout.decode().splitlines()[-1] == "+Żaba in Blueberg, “Grauberg”."
    assert command(*only, stdin=(tmp_path / "a.txt").read_bytes(), env=env).stdout.decode() == (
        "Żaba in Blueberg, “Grauberg”.\n"
    )


@given(st.text(st.characters()))
def test_what_is_shown_cannot_steer_a_terminal(text: str) -> None:
    assert all(character.isprintable() or character == "\t" for character in visible(text) + quoted(text))
    assert not [character for character in STEERING if character in inert(text)]
    assert inert(text).encode("utf-8").decode() == inert(text)
