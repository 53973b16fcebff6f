"""Gates of the rules for targets other than English: they wake on words that every English text is full of.

A text that shows two function words of the target is scanned for the triggers of that target's rules; English costs one
count of its article, any other text the search for those function words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import ahocorasick_rs

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_dates_into import date_into_literals
from normalize.procedures.residue_elsewhere import determiner_elsewhere, determiner_elsewhere_triggers
from normalize.procedures.residue_exonyms import exonym, exonym_triggers
from normalize.procedures.residue_honorifics import honorific, honorific_triggers
from normalize.procedures.residue_little import little_word, little_word_triggers
from normalize.rules import read_pack, shipped
from normalize.triggers import encoded, expand

_FILES = ("targets.toml", "targets-dates.toml", "targets-places.toml", "targets-words.toml")
_MARKERS = {
    tag: tuple(f" {word} ".encode() for word in words.split())
    for tag, words in {
        "fr": "les des est une le la du et en un",
        "de": "und der die das ist nicht den von mit ein dem am im",
        "es": "los las el la una del que y en se",
        "uk": "на що та не у в і з до за",
    }.items()
}
_SUREST = {
    tag: tuple(f" {word} ".encode() for word in words.split())
    for tag, words in {
        "fr": "les des que est",
        "de": "der und nicht ist",
        "es": "los del que una",
        "uk": "на що не та",
    }.items()
}
"""Function words that hardly stand in English text, not even in names."""
Find = Callable[[bytes], list[tuple[int, int, int]]]
"""What an automaton finds in the bytes of a text: number of the literal, start, end."""
_NEWLINE = ord("\n")
_ENOUGH = 2
_SHORT = 200
_ENGLISH = 150
"""Characters of a text for each English article in it, up to which nothing but English is thought of."""


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


@lru_cache(maxsize=16)
def may_be(text: str, target: str) -> bool:
    """Whether `text` shows the target's function words; a short text without English ones may have none.

    In a text that is full of English it may be a paragraph that is in the target, which then shows the surest of them.

    >>> may_be("The mill on the river is for sale.", "fr"), may_be("Le moulin et la maison.", "fr")
    (False, True)
    """
    if target == "uk" and text.isascii():
        return False
    data, articles = encoded(text), _articles(text)
    if len(text) <= _SHORT and not articles:
        return True
    found = 0
    for marker in (_SUREST if articles > 1 and articles * _ENGLISH > len(text) else _MARKERS)[target]:
        found += marker in data
        if found == _ENOUGH:
            return True
    return False


@lru_cache(maxsize=8)
def _articles(text: str) -> int:
    """How often the English article stands in `text`; kept, because every target asks for the same text."""
    return encoded(text).count(b" the ")


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
