"""Gates of the rules for targets other than English: they wake on words that every English text is full of.

A text that shows two function words of the target is scanned for the triggers of that target's rules; any other text
costs the search for those function words and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import ahocorasick_rs

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_dates import date_into_literals
from normalize.procedures.residue_exonyms import exonym, exonym_triggers
from normalize.procedures.residue_honorifics import honorific, honorific_triggers
from normalize.procedures.residue_words import determiner, determiner_triggers
from normalize.rules import read_pack, shipped
from normalize.triggers import expand

_FILES = ("targets.toml", "targets-dates.toml", "targets-places.toml")
_MARKERS = {
    "fr": (" les ", " des ", " est ", " une ", " le ", " la ", " du ", " et ", " en ", " un "),
    "de": (
        " und ",
        " der ",
        " die ",
        " das ",
        " ist ",
        " nicht ",
        " den ",
        " von ",
        " mit ",
        " ein ",
        " dem ",
        " am ",
        " im ",
    ),
    "es": (" los ", " las ", " el ", " la ", " una ", " del ", " que ", " y ", " en ", " se "),
    "uk": (" на ", " що ", " та ", " не ", " у ", " в ", " і ", " з ", " до ", " за "),
}
_ENOUGH = 2
_SHORT = 200


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
    if not _may_be(text, target):
        return ()
    data = f"\n{text}\n".encode("utf-8", "surrogatepass")
    hits = _automaton(target)(data)
    return tuple(sorted({data.count(b"\n", 0, start + (data[start : start + 1] == b"\n")) - 1 for _, start, _ in hits}))


def _may_be(text: str, target: str) -> bool:
    """Whether `text` shows the target's function words; a short text without English ones may have none."""
    if target == "uk" and text.isascii():
        return False
    if len(text) <= _SHORT and " the " not in text:
        return True
    found = 0
    for marker in _MARKERS[target]:
        found += marker in text
        if found == _ENOUGH:
            return True
    return False


@cache
def _automaton(target: str) -> Callable[[bytes], list[tuple[int, int, int]]]:
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
    """As `determiner`, behind a gate."""
    return determiner(segment, context, data)


_TRIGGERS: dict[str, Callable[[Mapping[str, Any]], tuple[str, ...]]] = {
    "residue.place": exonym_triggers,
    "residue.title": honorific_triggers,
    "residue.article": determiner_triggers,
    "residue.date_into": date_into_literals,
}
