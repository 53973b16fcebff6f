"""Labels that introduce links to other stories, and the headlines that such links are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import regex

from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_related import is_headline
from normalize.procedures.chrome_score import words

_LONGEST_LABEL, _MOST_WORDS = 60, 8
_SHORTEST_HEADLINE, _LEAST_WORDS = 12, 3
_POINTS = {"strong": 1.5, "pointer": 1.0, "page": 1.0, "more": 1.0, "reader": 0.5, "glue": 0.0}
_COLON = 0.5
_ASKED = frozenset(("reader", "pointer"))
"""What a label that is a question holds: `Have you already read this?`"""
_SET_OFF = regex.compile(r"\s?(?::|\.{2,3}|…|[>»|›]|\s[–—-])\s{1,2}(?=\S)")
_MAY_SET_OFF = re.compile(r"[:…>»|›–—-]|\.\.")
_ELISION = regex.compile(r"^(?:[cdjlns]|qu)'")
_HEADLINE = regex.compile(r"[\p{Lu}\p{Lo}\p{N}“\"«„‘'¿¡(\[]")
_HOUR = re.compile(r",\s(?:\d{1,2}[.:h]\d\d|\d{1,2}(?=\s?[ap]m\b))\s?(?:[ap]\.?m\b\.?|h\b|Uhr\b)?(?=,|$)")
"""When something begins, between what and where: an entry of a programme."""
_ELSEWHERE = Path(__file__).parent / "chrome_links.toml"
"""Words of labels in more languages than the rule has."""


def own_line_points(row: str, data: Mapping[str, Any]) -> float:
    """Points of a label that stands before its headline on one line, set off from it; 0 without a headline."""
    found = _SET_OFF.search(row, 0, _LONGEST_LABEL) if _MAY_SET_OFF.search(row, 0, _LONGEST_LABEL) else None
    if found is None or not is_linked(row[found.end() :]):
        return 0.0
    return label_points(row[: found.start()] + ":", data)


def is_linked(line: str) -> bool:
    """Whether a line may be the headline of another story: several words, a capital, no stop at its end."""
    if not (len(line) >= _SHORTEST_HEADLINE and is_headline(line) and _HEADLINE.match(line)) or _HOUR.search(line):
        return False
    return not line.endswith((":", ";", ",")) and len(words(line)) >= _LEAST_WORDS


def label_points(line: str, data: Mapping[str, Any]) -> float:
    """How much a line speaks of other stories, in the language that gives most; 0 when it says anything else.

    >>> data = {"en": {"pointer": ["see"], "more": ["more"], "page": ["stories"], "glue": ["the"]}}
    >>> label_points("More stories:", data), label_points("More soldiers:", data)
    (2.5, 0.0)
    """
    if not 0 < len(line) <= _LONGEST_LABEL or line.endswith((".", "!", ",", "”", '"')):
        return 0.0
    spoken = words(line)
    tables = prepared(data, _by_word)
    first = tables.get(_ELISION.sub("", spoken[0])) if spoken else None
    if first is None:
        return 0.0
    found = {_ELISION.sub("", word) for word in spoken}
    if len(found) > _MOST_WORDS or any(map(str.isdigit, line)):
        return 0.0
    best = 0.0
    for classes in first:
        if classes.keys() >= found and (line[-1] != "?" or {classes[word] for word in found} >= _ASKED):
            best = max(best, sum(_POINTS[classes[word]] for word in found))
    return best + _COLON if best and line.endswith(":") else best


def _by_word(data: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Each word with the languages that know it: most lines have a first word that none does."""
    found: dict[str, list[dict[str, str]]] = {}
    for classes in _classes_of_words(data).values():
        for word in classes:
            found.setdefault(word, []).append(classes)
    return found


def _classes_of_words(data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Language to word to class; a word in several classes belongs to the first of them."""
    elsewhere = tomllib.loads(_ELSEWHERE.read_text(encoding="utf-8"))
    return {
        language: {word: kind for kind in reversed(_POINTS) for word in classes.get(kind, ())}
        for language, classes in {**data, **elsewhere}.items()
    }
