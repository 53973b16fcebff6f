"""Gates of the rules for targets other than English: they wake on words that every English text is full of.

A text that shows two function words of the target is scanned for the triggers of that target's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import ahocorasick_rs

from normalize.compiled import Offer
from normalize.context import Context
from normalize.glimpse import may_be
from normalize.lines import Segment
from normalize.procedures.residue_dates_into import date_into_literals
from normalize.procedures.residue_elsewhere import determiner_elsewhere, determiner_elsewhere_triggers
from normalize.procedures.residue_exonyms import exonym, exonym_triggers
from normalize.procedures.residue_honorifics import honorific, honorific_triggers
from normalize.procedures.residue_little import little_word, little_word_triggers
from normalize.rules import read_pack, shipped
from normalize.triggers import encoded, expand

_THEMES = ("dates", "french", "german", "places", "spanish", "ukrainian", "words")
_FILES = tuple(f"targets-{theme}.toml" for theme in _THEMES)
Find = Callable[[bytes], list[tuple[int, int, int]]]
"""What an automaton finds in the bytes of a text: number of the literal, start, end."""
_NEWLINE = ord("\n")


def french_gate(text: str) -> Iterable[int]:
    """Lines of a text in French that hold a trigger of a rule for French."""
    return _lines(text, "fr")


def german_gate(text: str) -> Iterable[int]:
    """Lines of a text in German that hold a trigger of a rule for German."""
    return _lines(text, "de")


def spanish_gate(text: str) -> Iterable[int]:
    """Lines of a text in Spanish that hold a trigger of a rule for Spanish."""
    return _lines(text, "es")


def ukrainian_gate(text: str) -> Iterable[int]:
    """Lines of a text in Ukrainian that hold a trigger of a rule for Ukrainian."""
    return _lines(text, "uk")


@lru_cache(maxsize=8)
def _lines(text: str, target: str) -> tuple[int, ...]:
    return lines_with(text, target, _automaton)


def lines_with(text: str, target: str, automaton: Callable[[str], Find]) -> tuple[int, ...]:
    """Numbers of the lines in which the automaton of `target` finds something, if the text may be in that language."""
    if not may_be(text, target):
        return ()
    data = encoded(text)
    lines: dict[int, None] = {}
    line = last = 0
    for start in sorted(start + (data[start] == _NEWLINE) for _, start, _ in automaton(target)(data)):
        line += data.count(b"\n", last, start)
        last = start
        lines[line - 1] = None
    return tuple(lines)


@cache
def _automaton(target: str) -> Find:
    root = shipped()
    rules = [
        rule for name in _FILES for rule in read_pack(root / "residue" / name, "residue", root) if target in rule.target
    ]
    literals = {
        form.encode() for rule in rules for trigger in _TRIGGERS[rule.call](rule.data) for form in expand(trigger)
    }
    return ahocorasick_rs.BytesAhoCorasick(sorted(literals)).find_matches_as_indexes


def place(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """As `exonym`, behind a gate."""
    return exonym(segment, context, data)


def title(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """As `honorific`, behind a gate."""
    return honorific(segment, context, data)


def article(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """As `determiner_elsewhere`, behind a gate."""
    return determiner_elsewhere(segment, context, data)


def little(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """As `little_word`, behind a gate."""
    return little_word(segment, context, data)


_TRIGGERS: dict[str, Callable[[Mapping[str, Any]], tuple[str, ...]]] = {
    "residue.place": exonym_triggers,
    "residue.title": honorific_triggers,
    "residue.article": determiner_elsewhere_triggers,
    "residue.little": little_word_triggers,
    "residue.date_into": date_into_literals,
}
