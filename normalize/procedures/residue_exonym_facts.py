"""What the rule for English says of names of places in general: facts that the rules for every target share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import regex

from normalize.rules import load

VISITED = {
    tag: regex.compile(rf"(?r)(?<!\p{{L}})(?:{words}) $")
    for tag, words in {"fr": "à|À|vers|depuis", "de": "[Ii]n|nach|aus|Nach|Aus", "es": "en|En|desde|hacia"}.items()
}
"""Prepositions behind which neither a club nor a brand stands."""


@cache
def exonym_facts() -> Mapping[str, Sequence[str]]:
    """What the rule for English says of names in general: `states`, `things`, `beginnings`, `endonyms` and the like."""
    rule = next(rule for rule in load() if rule.call == "residue.exonym" and "en" in rule.target)
    return rule.data


@cache
def in_a_state() -> Any:
    """What follows a namesake of a place, in America: the name or the short form of a state, or of one such pair."""
    facts = exonym_facts()
    names, short = ("|".join(map(regex.escape, facts[key])) for key in ("states", "short_states"))
    pairs = (pair.partition(" ") for pair in facts["namesakes"])
    either = "|".join(rf"(?<={city},? ){state}(?!\w)" for city, _, state in pairs)
    return regex.compile(rf",? (?:{names})(?!\w)|, (?:{short})\.|,? (?:{either})")


def spaced(word: str) -> str:
    return word.replace("_", " ")
