"""What is shipped: the rules travel in the wheel, the versions agree, and the import is light."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

import normalize

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = {"ahocorasick_rs", "ftfy", "langdetect", "regex", "rich", "msgspec", "tomllib", "multiprocessing"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel that the sources build, made with the build backend that is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    code = f"import hatchling.build as backend; print(backend.build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return zipfile.ZipFile(folder / done.stdout.strip().splitlines()[-1])


def test_the_wheel_holds_every_rule(wheel: zipfile.ZipFile) -> None:
    expected = {
        f"normalize/_rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in ROOT.glob("rules/*/*.toml")
    }
    assert expected
    assert expected == {name for name in wheel.namelist() if name.startswith("normalize/_rules/")}


def test_the_wheel_holds_nothing_but_the_package_and_its_licences(wheel: zipfile.ZipFile) -> None:
    roots = {name.split("/")[0] for name in wheel.namelist()}
    assert roots == {"normalize", f"normalize_mt-{normalize.__version__}.dist-info"}
    assert {"LICENSE", "NOTICE"} <= {name.rsplit("/", 1)[-1] for name in wheel.namelist() if "/licenses/" in name}
    assert "normalize/py.typed" in wheel.namelist()


def test_the_versions_agree() -> None:
    assert version("normalize-mt") == normalize.__version__
    done = subprocess.run(
        [Path(sysconfig.get_path("scripts")) / "normalize", "--version"], capture_output=True, text=True, check=True
    )
    assert normalize.__version__ in done.stdout
    released = re.findall(r"^## \[(\d[^]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert released[0] == normalize.__version__


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys; before = set(sys.modules); import normalize, json; print(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in json.loads(done.stdout)}
    assert "normalize" in loaded
    assert loaded & HEAVY == set()


def test_every_dependency_is_in_the_notice_and_explained_in_the_readme() -> None:
    names = {re.split(r"[<>=\[]", line)[0] for line in PROJECT["dependencies"]}
    assert names
    for page in ("NOTICE", "README.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert {name for name in names if name not in text} == set()


def test_the_changelog_has_a_place_for_changed_output() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = text.split(f"## [{normalize.__version__}]")[1]
    assert "### Changed output" in newest
