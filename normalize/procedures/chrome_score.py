"""How much a line reads like page furniture: a score that adds up over its words and its shape.

The weights are learned from lines of furniture and hard lines of stories in fifteen languages (`tools/furniture/`) by
`tools/build_furniture.py`, which also sets the two thresholds: on its own a line needs more than beside furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.chrome_data import trade
from normalize.procedures.chrome_words import Vocabulary, vocabularies

LONGEST = 170
WEIGHTS = Path(__file__).parent / "chrome_weights.tsv"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STEM = 6
_FULL = 0.8
SIZES = ("short", "middle", "long")


class Model(NamedTuple):
    """Learned weights by feature, the thresholds by place and length, and the words that make a line worth scoring."""

    weights: Mapping[str, float]
    known: frozenset[str]
    limits: Mapping[str, float]
    cues: frozenset[str]
    strong: frozenset[str]
    pull: Mapping[str, float]


@cache
def model() -> Model:
    """The model of `chrome_weights.tsv`; read when the first short line is met."""
    weights: dict[str, float] = {}
    with WEIGHTS.open(encoding="utf-8") as rows:
        for row in rows:
            if not row.startswith("#"):
                feature, weight = row.rstrip("\n").split("\t")
                weights[feature] = float(weight)
    limits = {name: weights.pop(name) for name in list(weights) if name.startswith("=")}
    known = frozenset(feature[2:] for feature in weights if feature.startswith("w:"))
    pull = {word: weights[f"w:{word}"] for word in known if weights[f"w:{word}"] > 0}
    cues = frozenset(word for word, weight in pull.items() if weight >= 0.4)
    strong = frozenset(word for word, weight in pull.items() if weight >= 0.8)
    return Model(weights, known, limits, cues, strong, pull)


def words(line: str) -> list[str]:
    """The words of a line, without case: what the weights are kept for.

    >>> words("Don’t miss: 3 NEW videos!")
    ["don't", 'miss', 'new', 'videos']
    """
    return [word.casefold().replace("’", "'") for word in _WORD.findall(line)]


@cache
def _languages() -> tuple[Vocabulary, ...]:
    return tuple(vocabulary for data in trade() for vocabulary in vocabularies(data))


@lru_cache(maxsize=50_000)
def _readings(word: str) -> tuple[str, ...]:
    """The class of a word in the vocabulary of page trade of each language."""
    return tuple(vocabulary.kind(word) or "unknown" for vocabulary in _languages())


def _kinds(found: list[str]) -> tuple[str, ...]:
    """The class of every word in the vocabulary of page trade that knows most of them."""
    return min(zip(*map(_readings, found), strict=True), key=lambda kinds: kinds.count("unknown"))


def features(line: str, known: frozenset[str]) -> dict[str, float]:
    """What a line is scored by: its words, their stems, its first word, its length, stops, capitals and digits.

    `known` are the words that have a weight of their own; the share of others is a feature too, since the words of a
    story are without end and those of a page are not.
    """
    line = line.strip()
    found = words(line)
    if not found:
        return {}
    out: dict[str, float] = {"bias": 1.0}
    worth = 1.0 / len(found) ** 0.5
    for word in dict.fromkeys(found):
        out[f"w:{word}"] = worth
        if len(word) >= _STEM:
            out[f"s:{word[:_STEM]}"] = out.get(f"s:{word[:_STEM]}", 0.0) + worth
    out[f"first:{found[0]}"] = 0.5
    out[f"size:{min(len(found), 9) if len(found) < 10 else 10 + min(len(found) // 5, 5)}"] = 1.0
    kinds = _kinds(found)
    for kind in kinds:
        out[f"kind:{kind}"] = out.get(f"kind:{kind}", 0.0) + 1.0 / len(found)
    out[f"first-kind:{kinds[0]}"] = out[f"last-kind:{kinds[-1]}"] = 0.5
    out["unknown"] = sum(word not in known for word in found) / len(found)
    out["names"] = sum(token[0].isupper() for token in _WORD.findall(line)[1:]) / len(found)
    out[f"end:{line[-1] if not line[-1].isalnum() else 'word'}"] = 0.5
    out["quoted"] = float(any(mark in line for mark in "“”\"«»„"))
    out["digits"] = float(any(character.isdigit() for character in line))
    out["start:lower"] = float(line[0].islower())
    return out


def size_of(line: str) -> str:
    """The length that a threshold goes by: the fewer words, the less they prove.

    >>> size_of("Read on"), size_of("Read on in our app for readers")
    ('short', 'long')
    """
    count = len(words(line))
    return "short" if count <= 3 else "middle" if count <= 6 else "long"


def score(line: str) -> float:
    """Evidence that a line is furniture, in log odds of the training lines; 0.0 for a line without words."""
    table = model()
    return sum(value * table.weights.get(name, 0.0) for name, value in features(line, table.known).items())


def scorable_lines(text: str) -> Iterator[int]:
    """The numbers of the lines that hold words of the page's own trade; the gate of the rules below.

    One such word is enough in a line of up to 90 characters; a longer one, which few pages have, must be full of them.
    """
    table = model()
    for number, line in full_lines(text):
        if len(line) <= LONGEST:
            found = line.lower().split()
            if len(line) <= 90:
                if not table.cues.isdisjoint(found):
                    yield number
            elif not table.strong.isdisjoint(found):
                if sum(table.pull.get(word, 0.0) for word in found) >= _FULL * len(found) ** 0.5:
                    yield number


def scored_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line whose score passes the threshold for a line on its own, or for one beside furniture when a neighbour does too."""
    if size_of(segment.text) == "short" or score(segment.text) < _limit("beside", segment.text):
        return  # three words prove nothing on their own: a heading has no more
    lines, place = context.lines, "alone"
    neighbours = [lines[near] for step in (-1, 1) if (near := lines.beside(segment.line, step)) is not None]
    if any(len(line) <= LONGEST and score(line) >= _limit("beside", line) for line in neighbours):
        place = "beside"
    yield from _offer(segment, place)


def scored_beside(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line that passes the lower threshold and has certain furniture for a neighbour."""
    lines = context.lines
    if any(lines.beside(segment.line, step) in context.removed for step in (-1, 1)):
        yield from _offer(segment, "beside")


def _limit(place: str, line: str) -> float:
    return model().limits[f"={place}:{size_of(line)}"]


def _offer(segment: Segment, place: str) -> Iterator[Offer]:
    found, limit = score(segment.text), _limit(place, segment.text)
    if found >= limit:
        reason = f"furniture score {found:.1f}, threshold {limit:.1f}"
        yield Offer(((segment.start, segment.end, ""),), "safe", reason)
