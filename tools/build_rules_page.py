"""Write `docs/rules.md`: every shipped rule with why, safety and examples, as the packs themselves say it.

    python tools/build_rules_page.py

The same packs give the same page, byte for byte; `tests/test_rules_page.py` holds the page to it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from normalize.commands.terminal import visible  # noqa: E402
from normalize.rules import FAMILIES, Rule, load, shipped  # noqa: E402

PAGE = ROOT / "docs" / "rules.md"
FIXES, KEEPS, LONGEST = 3, 2, 240
"""Examples shown of a rule, and characters shown of one."""

_HEAD = """\
# The rules

Every rule that `normalize` ships, family by family in the order in which they work, as its own file states it. This
page is made by `tools/build_rules_page.py`; change the rule, not the page. `normalize explain RULE` shows one rule with
all of its examples.

- **safe** rules are applied by default, **likely** ones with `--level likely`; **flag** rules change nothing and report
  the place. Where a rule is not safe, it says why.
- *For* names the languages that the text may be meant to be in, *from* those that it must have been translated from;
  *needs* a second witness in the text. *Looks at* is what the rule sees at once.
- In the examples `⏎` stands for the end of a line, `␣` for a space that would not show, and a character that cannot be
  seen for its escape (`\\xa0` is a no-break space). Rules whose file is called `document` judge the text as a whole.
"""


def page(rules: Iterable[Rule]) -> str:
    """The page for `rules`, which come in the order of `load`."""
    families = {name: list(group) for name, group in groupby(rules, key=lambda rule: rule.family)}
    lines = [_HEAD]
    for name in FAMILIES:
        found = families.get(name, [])
        lines.append(f"- [{name}](#{name}): {len(found)} rules" if len(found) != 1 else f"- [{name}](#{name}): 1 rule")
    for name in FAMILIES:
        lines += ["", f"## {name}"]
        for path, group in groupby(families.get(name, []), key=lambda rule: rule.path):
            lines += ["", f"### {_theme(path)}", "", _about(path)]
            for rule in group:
                lines += ["", *_entry(rule)]
    return "\n".join(lines) + "\n"


def _theme(path: str) -> str:
    """The heading of a file's rules: family and file, as `--select` takes them."""
    return path.removeprefix("rules/").removesuffix(".toml").replace("/", ".")


def _about(path: str) -> str:
    """The comment at the head of the file, as text, and the way to the file."""
    source = (shipped() / path.removeprefix("rules/")).read_text(encoding="utf-8")
    comment = re.match(r"(?:#[^\n]*\n)*", source)
    said = " ".join(line.lstrip("# ") for line in comment[0].splitlines()) if comment else ""
    said = said.removeprefix(f"{path}: ")
    return f"{_text(said[:1].upper() + said[1:])} ([{path}](../{path}))"


def _entry(rule: Rule) -> Iterator[str]:
    yield f"#### `{rule.id}`"
    yield ""
    yield _text(rule.why)
    yield ""
    yield f"- **{rule.safety}**" + (f": {_text(_lowered(rule.because))}" if rule.because else "")
    yield f"- {_conditions(rule)}"
    shown = [(before, after) for before, after in rule.fixes if len(before) <= LONGEST] or rule.fixes
    for before, after in shown[:FIXES]:
        yield f"- {_fix(rule, before, after)}"
    for text in rule.keeps[:KEEPS]:
        yield f"- stays: {_keep(text)}"


def _lowered(sentence: str) -> str:
    """A sentence that goes on behind a colon, without its full stop."""
    first = sentence.split(" ", 1)[0]
    small = sentence[:1].lower() + sentence[1:] if first[1:].islower() or first in ("A", "It") else sentence
    return small.removesuffix(".")


def _conditions(rule: Rule) -> str:
    said = [f"for {', '.join(rule.target)}" if rule.target else "for every language"]
    said += [f"from {', '.join(rule.source)}"] if rule.source else []
    said += [f"needs {', '.join(map(code, rule.witness))}"] if rule.witness else []
    kind, _, count = rule.scope.partition(":")
    said.append(
        {
            "line": "looks at a line",
            "lines": f"looks at {count} lines",
            "first-line": "looks at the first line",
            "paragraph": "looks at a paragraph",
            "paragraphs": f"looks at {count} paragraphs",
            "text": "looks at the whole text",
        }[kind]
    )
    return "; ".join(said)


def _fix(rule: Rule, before: str, after: str) -> str:
    if rule.safety == "flag":
        return f"reported: {code(before)}"
    return f"{code(before)} → {code(after) if after else '(removed)'}"


def _keep(text: str) -> str:
    """A text that the rule leaves alone; one that stays for want of a witness says so."""
    missing = re.match(r"WITHOUT (\w+): ", text)
    if missing:
        return f"{code(text[missing.end() :])} (without the witness `{missing[1]}`)"
    return code(text.removeprefix("ALL:").lstrip(" ") if text.startswith("ALL:") else text)


def code(text: str) -> str:
    """`text` as a code span on one line that shows every one of its characters, whatever Markdown means by them.

    The fence is longer than any run of backticks inside; blanks that a reader would not see, or that Markdown strips,
    stand as `␣`, and accents that are characters of their own as escapes.
    """
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2].rstrip()} […] {text[-LONGEST // 2 :].lstrip()}"
    shown = "⏎".join(map(visible, text.split("\n"))).replace("\t", "\\t")
    shown = re.sub(r"[\u0300-\u036f]", lambda mark: f"\\u{ord(mark[0]):04x}", shown)
    shown = re.sub(r"^ +| +$|(?<=⏎) +| +(?=⏎)| {2,}", lambda blanks: "␣" * len(blanks[0]), shown)
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _text(sentence: str) -> str:
    """A sentence of the packs as Markdown text; what it has in backticks is code already."""
    pieces = re.split(r"(`[^`\n]+`)", sentence)
    return "".join(
        piece if at % 2 else re.sub(r"([\\`*_\[\]<>&~|])", r"\\\1", piece) for at, piece in enumerate(pieces)
    )


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(load()), encoding="utf-8")
