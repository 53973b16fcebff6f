"""Every spelling of a Cyrillic name that the tables of a language allow.

All names of a list are rendered together, one pass over their joined text for each rule: a few hundred names in some
forty systems take about 50 ms.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import regex

LANGUAGES = {"uk": "ukrainian", "ru": "russian", "be": "belarusian"}
DEVIATIONS = 2
"""How many of a system's choices a spelling makes otherwise than first."""
MAX_SPELLINGS = 120
"""Spellings of one name in one system."""

_VOWEL = "аеёєиіїоуыэюяaeiouyïîıõ\ue000-\uefff"
_RULE = regex.compile(
    r"(?P<start>\^?)(?P<before>(?:<V>)?)(?P<source>[^\s=^<$]+)(?P<after>(?:<V>)?)(?P<end>\$?)=(?P<out>\S*)"
)
_FIRST_CHOICE = 0xE000


class Substitution(NamedTuple):
    """One rule of a system: what is looked for, what stands there instead; `find` where its place in a word counts."""

    source: str
    find: regex.Pattern[str] | None
    out: str


class System(NamedTuple):
    """One way of writing a language: rules in order, then letters, and what private characters may stand for."""

    name: str
    rules: tuple[Substitution, ...]
    letters: dict[int, str]
    choices: dict[str, tuple[str, ...]]


@cache
def systems(language: str) -> dict[str, System]:
    """The systems of `language` (`uk`, `ru` or `be`), by the name of their table."""
    path = Path(__file__).with_name(f"{LANGUAGES[language]}.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    base = tables.pop("base")["rules"]
    return {key: _system(table["name"], f"{table['rules']} {base}") for key, table in tables.items()}


def _system(name: str, rules: str) -> System:
    choices: dict[str, tuple[str, ...]] = {}
    found: list[Substitution] = []
    letters: dict[int, str] = {}
    for rule in substitutions(rules):
        outs = tuple(rule.out.split("|"))
        out = outs[0]
        if len(outs) > 1:
            out = chr(_FIRST_CHOICE + len(choices))
            choices[out] = outs
        if rule.find is None and len(rule.source) == 1:
            letters.setdefault(ord(rule.source), out)
        else:
            found.append(rule._replace(out=out))
    return System(name, tuple(found), letters, choices)


def substitutions(rules: str) -> tuple[Substitution, ...]:
    """The rules `source=output` of a table, as patterns. Raises `ValueError` for what is not a rule."""
    found = []
    for rule in rules.split():
        match = _RULE.fullmatch(rule)
        if match is None:
            raise ValueError(f"not a romanisation rule: {rule!r}")
        before = f"(?<=[{_VOWEL}])" if match["before"] else "(?<![^\\s-])" if match["start"] else ""
        after = f"(?=[{_VOWEL}])" if match["after"] else "(?![^\\s-])" if match["end"] else ""
        find = regex.compile(before + match["source"] + after) if before or after else None
        found.append(Substitution(match["source"], find, match["out"]))
    return tuple(found)


def render(names: Sequence[str], language: str, system: str) -> list[list[str]]:
    """The spellings of each of `names` in one system, the canonical one first, with capitals where the name has them.

    >>> render(["Харків", "Чорнобиль"], "uk", "german")[0], render(["Часів Яр"], "uk", "kmu2010")
    (['Charkiw'], [['Chasiv Yar']])
    """
    table = systems(language)[system]
    text = "\n".join(names).lower().replace("’", "'").replace("ʼ", "'")
    for source, find, out in table.rules:
        if source in text:
            text = find.sub(out, text) if find else text.replace(source, out)
    text = text.translate(table.letters)
    return [
        [_recase(spelling, name) for spelling in _spellings(rendered, table.choices)]
        for rendered, name in zip(text.split("\n"), names, strict=True)
    ]


def every(names: Sequence[str], language: str) -> list[dict[str, None]]:
    """The spellings of each of `names` in every system of the language, in the order of the systems, each once."""
    once = list(dict.fromkeys(names))
    found: dict[str, dict[str, None]] = {name: {} for name in once}
    for system in systems(language):
        for name, spellings in zip(once, render(once, language, system), strict=True):
            found[name].update(dict.fromkeys(spellings))
    return [found[name] for name in names]


def _spellings(rendered: str, choices: dict[str, tuple[str, ...]]) -> list[str]:
    """The canonical spelling, then those with one or two choices made otherwise."""
    marks = sorted({mark for mark in rendered if mark in choices})
    if not marks:
        return [rendered]
    canonical = {ord(mark): choices[mark][0] for mark in marks}
    found = []
    for count in range(min(DEVIATIONS, len(marks)) + 1):
        for changed in combinations(marks, count):
            for outs in product(*(choices[mark][1:] for mark in changed)):
                made = canonical | {ord(mark): out for mark, out in zip(changed, outs, strict=True)}
                found.append(rendered.translate(made))
    return found[:MAX_SPELLINGS]


def _recase(spelling: str, name: str) -> str:
    """`spelling` with a capital at the start of each word that has one in `name`."""
    if " " not in name and "-" not in name:
        return spelling[:1].upper() + spelling[1:]
    pieces = regex.split(r"([\s-])", spelling)
    models = regex.split(r"([\s-])", name)
    return "".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(pieces, models, strict=True))
