"""The command as its users run it, with a rule pack of its own: nothing here depends on the shipped rules."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PACK = """\
family = "chrome"

[furniture]
why     = "A prompt of the page is not part of the text."
scope   = "line"
phrases = ["Press the green button", "Turn the page over"]
fixes   = [["Press the green button", ""], ["Turn the page over", ""], ["One.\\n\\nTurn the page over", "One."]]
keeps   = ["Press the green button, she said."]

[wording]
why      = "The town calls itself Blueberg."
triggers = ["Blauberg"]
match    = '\\bBlauberg\\b'
replace  = "Blueberg"
fixes    = [["In Blauberg", "In Blueberg"], ["Blauberg won.", "Blueberg won."], ["To Blauberg!", "To Blueberg!"]]
keeps    = ["Blaubergen is another town."]

[doubt]
why      = "Grauberg may be a misreading."
safety   = "flag"
because  = "There is a real Grauberg."
triggers = ["Grauberg"]
match    = '\\bGrauberg\\b'
replace  = "Greyberg"
fixes    = [["In Grauberg", "In Greyberg"], ["Grauberg won.", "Greyberg won."], ["To Grauberg!", "To Greyberg!"]]
keeps    = ["Graubergen is another town."]
"""


Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rule pack with a rule for lines, one for words and one that only flags."""
    path = tmp_path_factory.mktemp("packs") / "house.toml"
    path.write_text(PACK, encoding="utf-8")
    return path


@pytest.fixture
def only(pack: Path) -> list[str]:
    """Options that switch on the rules of `pack` and no others."""
    return ["--pack", str(pack), "--select", "chrome.house", "--lang", "en"]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """Run the command in a process of its own, in `tmp_path`; texts go in and come out as bytes."""

    def run(
        *arguments: object, stdin: bytes = b"", env: Mapping[str, str] | None = None, script: str | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        start = ["-m", "normalize"] if script is None else ["-c", script]
        return subprocess.run(
            [sys.executable, *start, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Run the command inside this process, in `tmp_path`; gives back its exit code."""
    from normalize.cli import main

    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> int:
        return main([str(argument) for argument in arguments])

    return call


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give this process another standard input."""
    import io

    def pipe(raw: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))

    return pipe
