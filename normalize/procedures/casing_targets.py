"""Places in lower case in French, German, Spanish and Ukrainian, behind gates that cost other texts nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import ahocorasick_rs

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.casing_names import listed, proper
from normalize.procedures.residue_targets import Find, lines_with
from normalize.rules import read_pack, shipped

_FILES = ("targets.toml", "where.toml")


def french_gate(text: str) -> Iterable[int]:
    """Lines of a text in French that hold a listed name in lower case."""
    return lines_with(text, "fr", _automaton)


def german_gate(text: str) -> Iterable[int]:
    """Lines of a text in German that hold a listed name in lower case."""
    return lines_with(text, "de", _automaton)


def spanish_gate(text: str) -> Iterable[int]:
    """Lines of a text in Spanish that hold a listed name in lower case."""
    return lines_with(text, "es", _automaton)


def ukrainian_gate(text: str) -> Iterable[int]:
    """Lines of a text in Ukrainian that hold a listed name in lower case."""
    return lines_with(text, "uk", _automaton)


@cache
def _automaton(target: str) -> Find:
    root = shipped()
    packs = (read_pack(root / "casing" / name, "casing", root) for name in _FILES)
    rules = [rule for pack in packs for rule in pack if target in rule.target]
    before = (" ", "’", "'") if target == "fr" else (" ",)
    literals = {f"{mark}{name}".encode() for rule in rules for name in listed(rule.data).written for mark in before}
    return ahocorasick_rs.BytesAhoCorasick(sorted(literals)).find_matches_as_indexes


def proper_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """As `proper`, behind a gate."""
    return proper(segment, context, data)
