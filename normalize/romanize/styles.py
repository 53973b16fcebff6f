"""House styles: which spelling of a person or place a text gets, among all that it may have.

A style is a table in `styles/`: a romanisation system for each language of a bearer, endings that are written
otherwise, and fixed forms with their source and date. `official` is the form that the person or state uses in English.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from normalize.errors import OptionError, nearest
from normalize.romanize import render

OFFICIAL = "official"
STYLES = (OFFICIAL, "kmu2010", "bgn", "alalc", "iso9", "ap", "reuters", "bbc", "guardian")
"""What a caller may choose."""
TARGETS = ("de", "fr", "es", "pl")
"""Languages other than English whose press has a table of its own."""

_FOLDER = Path(__file__).with_name("styles")
_ROMANISED = ("place", "person", "given", "surname")
"""Kinds of names that a system writes; others are words of a language, as countries are."""


class Style(NamedTuple):
    """One table. `base` and `endings` go by the bearer's language, `fixed` by the official form.

    `marks` are characters of the system that the style writes otherwise; `conventional` are official forms that are
    English words of long standing, which no system touches.
    """

    base: Mapping[str, str]
    marks: Mapping[str, str]
    endings: Mapping[str, Mapping[str, Mapping[str, str]]]
    fixed: Mapping[str, str]
    conventional: frozenset[str]


def check_style(name: str) -> None:
    """Raise `OptionError` with the nearest name unless `name` is a style.

    >>> check_style("reuters")
    >>> check_style("router")
    Traceback (most recent call last):
    normalize.errors.OptionError: unknown style 'router' (did you mean 'reuters'?); known are official, kmu2010, bgn, \
alalc, iso9, ap, reuters, bbc, guardian
    """
    if name not in STYLES:
        raise OptionError(f"unknown style {name!r}{nearest(name, STYLES)}; known are {', '.join(STYLES)}")


def for_target(style: str, target: str) -> str:
    """The table that a text in language `target` (a base tag) gets: under `official` that of the language's press.

    >>> for_target("official", "de"), for_target("official", "en"), for_target("iso9", "de")
    ('press-de', 'official', 'iso9')
    """
    return f"press-{target}" if style == OFFICIAL and target in TARGETS else style


def styled(canonical: str, native: str, language: str, style: str, kind: str) -> str:
    """The spelling of one name in a table: `style` is one of `STYLES`, or what `for_target` gives.

    `canonical` is the official form, `native` the original letters ("" where they are not known to be the bearer's
    own), `language` the bearer's; `kind` is `place`, `person` (a full name), `given`, `surname` or `country`.

    >>> [styled("Andrii Sybiha", "Андрій Сибіга", "uk", name, "person") for name in ("official", "bbc", "press-de")]
    ['Andrii Sybiha', 'Andriy Sybiha', 'Andrij Sybiha']
    >>> styled("Volodymyr Zelenskyy", "Володимир Зеленський", "uk", "kmu2010", "person")
    'Volodymyr Zelenskyi'
    """
    return every_styled([(canonical, native)], language, style, kind)[0]


def every_styled(names: Sequence[tuple[str, str]], language: str, style: str, kind: str) -> list[str]:
    """The spellings of many names, as `styled` gives each; rendered together, which is much faster."""
    table = _table(style)
    system = table.base.get(language) if kind in _ROMANISED else None
    spelled = [table.fixed.get(canonical, "") for canonical, _ in names]
    if system is not None:
        open_places = [
            at
            for at, (canonical, native) in enumerate(names)
            if native and not spelled[at] and canonical not in table.conventional
        ]
        rendered = render.render([names[at][1] for at in open_places], language, system) if open_places else []
        for at, spellings in zip(open_places, rendered, strict=True):
            spelled[at] = _marked(spellings[0], table.marks)
    endings = table.endings.get(language, {})
    return [
        form if form and canonical in table.fixed else _ended(form or canonical, endings, kind)
        for form, (canonical, _) in zip(spelled, names, strict=True)
    ]


def in_every_style(natives: Sequence[str], language: str, kind: str) -> list[dict[str, None]]:
    """How the tables that have a system for `language` write each of the original forms, each form once."""
    found: list[dict[str, None]] = [{} for _ in natives]
    for name in _tables():
        if language in _table(name).base:
            written = every_styled([("", native) for native in natives], language, name, kind)
            for forms, form in zip(found, written, strict=True):
                forms |= {form: None} if form else {}
    return found


def _tables() -> tuple[str, ...]:
    return (*STYLES, *(f"press-{target}" for target in TARGETS))


def fixed_forms(canonical: str) -> tuple[str, ...]:
    """The forms that tables fix for a name and for no other: each is known in a text, whatever the style.

    >>> fixed_forms("Volodymyr Zelenskyy")[:3], fixed_forms("Dnieper")
    (('Volodymyr Zelenskiy', 'Volodymyr Zelensky', 'Wolodymyr Selenskyj'), ('Dniéper',))
    """
    return _fixed_forms().get(canonical, ())


@cache
def _fixed_forms() -> Mapping[str, tuple[str, ...]]:
    """By official form. The city of Dnipro is `Dniepr` in Polish, as the river is: such a form tells nothing."""
    found: dict[str, dict[str, None]] = {}
    for name in _tables():
        for canonical, form in _table(name).fixed.items():
            found.setdefault(canonical, {})[form] = None
    meant: dict[str, set[str]] = {}
    for canonical, forms in found.items():
        for form in (canonical, *forms):
            meant.setdefault(form, set()).add(canonical)
    return {
        canonical: tuple(form for form in forms if form != canonical and len(meant[form]) == 1)
        for canonical, forms in found.items()
    }


@cache
def _table(name: str) -> Style:
    read = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    conventional = frozenset(read.get("conventional", ()))
    if read["target"] == "en" and name != OFFICIAL:
        conventional |= _table(OFFICIAL).conventional
    fixed = {canonical: form for group in read.get("fixed", ()) for canonical, form in _forms(group).items()}
    return Style(read.get("base", {}), read.get("marks", {}), read.get("endings", {}), fixed, conventional)


def _forms(group: Mapping[str, Any]) -> Mapping[str, str]:
    names: Mapping[str, str] = group["names"]
    return names


def _marked(spelling: str, marks: Mapping[str, str]) -> str:
    for mark, other in marks.items():
        spelling = spelling.replace(mark, other)
    return spelling


def _ended(spelling: str, endings: Mapping[str, Mapping[str, str]], kind: str) -> str:
    """`spelling` with the style's own endings: of a full name, those of given names and those of surnames."""
    if not endings:
        return spelling
    if kind == "person":
        first, space, last = spelling.partition(" ")
        return _end(first, endings.get("given", {})) + space + _end(last, endings.get("surname", {}))
    return _end(spelling, endings.get(kind, {}))


def _end(spelling: str, endings: Mapping[str, str]) -> str:
    found = next((ending for ending in sorted(endings, key=len, reverse=True) if spelling.endswith(ending)), "")
    return spelling.removesuffix(found) + endings[found] if found else spelling
