"""The README tells the truth: its commands run, its examples give what it shows, its figures were measured."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import normalize

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPTS = sysconfig.get_path("scripts")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
INSTALLING, OTHERS = BLOCKS[:2], BLOCKS[2:]
FOUND_DEBRIS = 1
PACK = "\n".join(re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example documents, as repaired by the main command but for its installation."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "my-rules.toml").write_text(PACK, encoding="utf-8")
    command = INSTALLING[0].split("&& ")[-1].replace(".venv/bin/", "")
    assert shell(command, folder).returncode == 0
    return folder


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def marked(name: str) -> str:
    """The block of text that stands under the comment `name`."""
    found = re.search(rf"^<!-- {name} -->\n```text\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def test_the_first_example_is_the_output_of_the_tool() -> None:
    assert normalize.fix(marked("before"), lang="en") == marked("after")


def test_before_and_after_come_first_and_then_the_two_commands() -> None:
    places = [README.index(part) for part in ("<!-- before -->", "<!-- after -->", *INSTALLING, "\n## ")]
    assert places == sorted(places)


@pytest.mark.parametrize("line", [line for block in OTHERS for line in block.splitlines()])
def test_every_other_command_runs(line: str, workplace: Path) -> None:
    done = shell(line, workplace)
    reports = line.startswith(("normalize check", "normalize diff"))
    assert done.returncode == (FOUND_DEBRIS if reports else 0), done.stderr
    assert "Traceback" not in done.stderr


def test_undo_gives_the_originals(workplace: Path) -> None:
    assert shell("normalize undo repaired -o undone", workplace).returncode == 0
    for path in sorted((workplace / "seeds").iterdir()):
        assert (workplace / "undone" / path.name).read_bytes() == path.read_bytes()


def test_the_main_command_gives_the_expected_texts(workplace: Path) -> None:
    expected = sorted((workplace / "seeds").glob("*.expected.txt"))
    assert len(expected) >= 20
    for path in expected:
        output = workplace / "repaired" / path.name.replace(".expected", "")
        assert output.read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), path.name


def test_the_examples_in_python_give_what_is_shown() -> None:
    examples = "\n".join(re.findall(r"^```pycon\n(.*?)^```", README, re.MULTILINE | re.DOTALL))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_ci_runs_the_two_commands_as_they_stand_here() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    function = re.search(r"^readme_command\(\) \{.*?^\}", script, re.MULTILINE | re.DOTALL)
    assert function is not None
    for number, block in enumerate(INSTALLING, 1):
        done = shell(f"root={ROOT}\n{function[0]}\nreadme_command {number}", ROOT)
        assert done.stdout == block
        assert f"$(readme_command {number})" in script


def test_the_test_command_ends_in_the_tests() -> None:
    assert re.search(r"&& \.venv/bin/pytest --cov -n auto\n$", INSTALLING[1])


def test_the_speed_table_is_the_one_that_was_measured() -> None:
    command = [sys.executable, "benchmarks/throughput.py", "--from", "benchmarks/throughput.json", "--sizes", "3000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    shown = re.search(r"^<!-- speed -->\n(.*?)^<!-- /speed -->", README, re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert " ".join(shown[1].split()) == " ".join(done.stdout.split())
