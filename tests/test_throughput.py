"""The benchmark measures what it says: the same text every time, as clean and as dirty as stated, and valid output."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import newstext
import pytest
import throughput
import timing

import normalize

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(cwd / "benchmarks" / "throughput.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", newstext.KINDS)
def test_the_same_seed_gives_the_same_documents_in_every_process(kind: str) -> None:
    code = f"import newstext; print(ascii(newstext.corpus({kind!r}, 3000, 9000)))"
    command = [sys.executable, "-X", "utf8", "-c", code]
    outputs = {
        subprocess.run(
            command, cwd=ROOT / "benchmarks", env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {ascii(newstext.corpus(kind, 3000, 9000)) + "\n"}


def test_another_seed_gives_other_documents() -> None:
    assert newstext.corpus("clean", 400, 1000, seed=1) != newstext.corpus("clean", 400, 1000, seed=2)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind 'muddy'"):
        newstext.corpus("muddy", 400, 1000)


@pytest.mark.parametrize("kind", newstext.KINDS)
@pytest.mark.parametrize(("size", "total"), [(400, 40_000), (3_000, 90_000), (100_000, 300_000)])
def test_documents_have_the_stated_size(kind: str, size: int, total: int) -> None:
    documents, measured = newstext.corpus(kind, size, total)
    sizes = [len(document.text.encode()) for document in documents]
    assert sum(sizes) == measured >= total
    assert abs(measured / len(documents) - size) < 0.05 * size
    assert all(abs(one - size) < 200 + 0.02 * size for one in sizes)


@pytest.mark.parametrize("size", newstext.SIZES)
def test_clean_text_has_fifteen_curly_marks_in_a_thousand_bytes(size: int) -> None:
    documents, measured = newstext.corpus("clean", size, 200_000)
    marks = sum(len(re.findall("[“”‘’]", document.text)) for document in documents)
    assert abs(marks / measured * 1000 - newstext.MARKS_PER_KB) < 0.3


def test_ascii_text_is_ascii() -> None:
    assert all(document.text.isascii() for document in newstext.corpus("ascii", 3000, 60_000).documents)


def test_mixed_text_takes_the_languages_by_turns() -> None:
    languages = [document.lang for document in newstext.corpus("mixed", 400, 8_000).documents]
    assert languages == [newstext.LANGUAGES[n % 5] for n in range(len(languages))]
    assert len(languages) > 10


@pytest.mark.parametrize("kind", ["clean", "ascii", "mixed"])
def test_text_that_is_called_clean_is_clean(kind: str) -> None:
    for document in newstext.corpus(kind, 3000, 60_000).documents:
        assert normalize.repair(document.text, lang=document.lang).edits == ()


def test_dirty_text_has_the_stated_defects_of_every_family() -> None:
    normalizer = normalize.Normalizer(lang="en")
    repairs = [normalizer(document.text) for document in newstext.corpus("dirty", 3000, 150_000).documents]
    families = {rule.split(".")[0] for repair in repairs for edit in repair.edits for rule in edit.rules}
    assert families == set(newstext.FAMILIES)
    mean = sum(len(repair.edits) for repair in repairs) / len(repairs)
    assert newstext.DEFECTS_PER_DOCUMENT[0] <= mean <= 2 * newstext.DEFECTS_PER_DOCUMENT[1]


def test_quick_runs_and_writes_valid_json(tmp_path: Path) -> None:
    out = tmp_path / "speed.json"
    done = run("--quick", "--json", str(out))
    assert done.returncode == 0, done.stderr
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["versions"]["normalize"] == normalize.__version__
    assert {(row["kind"], row["size"]) for row in report["rows"]} == {
        (kind, size) for kind in newstext.KINDS for size in newstext.SIZES
    }
    for row in report["rows"]:
        assert set(row["megabytes_per_second"]) == {"engine", "ftfy", "ungated", "scan"}
        assert all(speed > 0 for speed in row["megabytes_per_second"].values())
    assert done.stdout == run("--from", str(out)).stdout
    page = tmp_path / "page.md"
    page.write_text("Before.\n<!-- speed -->\nold\n<!-- /speed -->\nAfter.\n", encoding="utf-8")
    assert run("--from", str(out), "--into", str(page)).returncode == 0
    assert page.read_text(encoding="utf-8") == f"Before.\n<!-- speed -->\n{done.stdout}<!-- /speed -->\nAfter.\n"


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_another_revision_is_measured_in_the_same_run(tmp_path: Path) -> None:
    for folder in ("benchmarks", "normalize", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *command], check=True)
    out = tmp_path / "speed.json"
    small = ["--quick", "--kinds", "clean", "--sizes", "400", "--json", str(out)]
    done = run(*small, "--against", "HEAD", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all(row["here_to_there"] > 0 for row in json.loads(out.read_text(encoding="utf-8"))["rows"])
    wrong = run(*small, "--against", "no-such-revision", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "no-such-revision" in wrong.stderr


def test_speeds_are_medians_and_ratios_are_paired() -> None:
    class Clock:
        def __init__(self, *seconds: float) -> None:
            self.left = list(seconds)

        def __call__(self) -> float:
            return self.left.pop(0)

    timed = {
        "here": timing.Timed(Clock(1.0, 2.0, 5.0), 2_000_000),
        "there": timing.Timed(Clock(2.0, 6.0, 5.0), 2_000_000),
    }
    seconds = throughput.interleaved(timed, 3)
    case = timing.Case("clean", 400, 400, given=True)
    made = throughput.row(case, {name: (timed[name], seconds[name]) for name in timed})
    assert made["megabytes_per_second"]["here"] == 1.0
    assert made["here_to_there"] == 2.0
