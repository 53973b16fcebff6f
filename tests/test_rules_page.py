"""`docs/rules.md` is what the packs say, and shows every example so that a reader sees each character."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from normalize.rules import FAMILIES, Rule, load

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


def tool() -> ModuleType:
    """The script that writes the page."""
    spec = importlib.util.spec_from_file_location("build_rules_page", ROOT / "tools" / "build_rules_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILDER = tool()


def sample(**fields: object) -> Rule:
    """A rule of no file, with what a test wants to see of it."""
    shown: dict[str, object] = {"fixes": (("a", "b"),), "keeps": ("c",), "scope": "line", "why": "It is wrong."}
    return Rule(**({"id": "chrome.x.y", "family": "chrome", "path": "x", "line": 1} | shown | fields))  # type: ignore[arg-type]


def test_the_page_is_what_the_packs_give() -> None:
    made: str = BUILDER.page(load())
    assert made == PAGE, "docs/rules.md is not what the rules say: run `python tools/build_rules_page.py`"


def test_every_rule_has_its_entry_under_its_family_in_order() -> None:
    headings = re.findall(r"^(?:## (\w+)|#### `([\w.-]+)`)$", PAGE, re.MULTILINE)
    families = [family for family, _ in headings if family]
    assert families == list(FAMILIES)
    assert [rule for _, rule in headings if rule] == [rule.id for rule in load()]


def test_the_readme_leads_to_the_page() -> None:
    assert "(docs/rules.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted({rule.path for rule in load()}))
def test_every_file_is_linked_and_is_there(path: str) -> None:
    assert f"(../{path})" in PAGE
    assert (ROOT / "docs" / ".." / path).is_file()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "`plain`"),
        ("two\nlines", "`two⏎lines`"),
        (r"a \n that is written out", r"`a \n that is written out`"),
        ("a `tick`", "`` a `tick` ``"),
        ("``fence``", "``` ``fence`` ```"),
        (" edge ", "`␣edge␣`"),
        ("a  b", "`a␣␣b`"),
        ("a \n b", "`a␣⏎␣b`"),
        ("a\tb", r"`a\tb`"),
        ("a\u00a0b\u200b", r"`a\xa0b\u200b`"),
        ("cafe\u0301", r"`cafe\u0301`"),
        ("<b>*x*</b> | _y_ &amp;", "`<b>*x*</b> | _y_ &amp;`"),
    ],
)
def test_an_example_shows_every_character(text: str, shown: str) -> None:
    assert BUILDER.code(text) == shown


def test_a_long_example_is_cut_in_its_middle() -> None:
    shown = BUILDER.code("a" * 300 + "b" * 300)
    assert shown.startswith("`aaa")
    assert shown.endswith("bbb`")
    assert " […] " in shown
    assert len(shown) < 300


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"why": "A *star* and [a link](x) and `M. X`."}, r"A \*star\* and \[a link\](x) and `M. X`."),
        ({"safety": "flag", "because": "It cannot be known."}, "- **flag**: it cannot be known"),
        ({"safety": "likely", "because": "NASA writes it so."}, "- **likely**: NASA writes it so"),
        ({"safety": "flag"}, "- reported: `a`"),
        ({"fixes": (("a", ""),)}, "- `a` → (removed)"),
        ({"keeps": ("WITHOUT source: Ces forces",)}, "- stays: `Ces forces` (without the witness `source`)"),
        ({"keeps": ("ALL: Les Paul",)}, "- stays: `Les Paul`"),
        (
            {"target": ("en",), "source": ("fr", "es"), "witness": ("surname:NAME",), "scope": "lines:2"},
            "- for en; from fr, es; needs `surname:NAME`; looks at 2 lines",
        ),
    ],
)
def test_an_entry_says_what_the_rule_says(fields: dict[str, object], line: str) -> None:
    assert line in list(BUILDER._entry(sample(**fields)))
