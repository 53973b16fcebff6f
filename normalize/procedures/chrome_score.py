"""How much a line reads like page furniture: a score that adds up over its words and its shape.

The weights are learned from lines of furniture and hard lines of stories in fifteen languages (`tools/furniture/`) by
`tools/build_furniture.py`, which also sets the two thresholds: on its own a line needs more than beside furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
_QUOTES = frozenset('“”"«»„')
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


def _kinds(found: Sequence[str]) -> tuple[str, ...]:
    """The class of every word in the vocabulary of page trade that knows most of them."""
    return min(zip(*map(_readings, found), strict=True), key=lambda kinds: kinds.count("unknown"))


@lru_cache(maxsize=64)
def _spelled(line: str) -> tuple[list[str], list[str]]:
    """The words of a line, as they stand and as the weights are kept for them."""
    written: list[str] = _WORD.findall(line)
    return written, [word.casefold().replace("’", "'") for word in written]


def features(line: str, known: frozenset[str]) -> dict[str, float]:
    """What a line is scored by: its words, their stems, its first word, its length, stops, capitals and digits.

    `known` are the words that have a weight of their own; the share of others is a feature too, since the words of a
    story are without end and those of a page are not.
    """
    line = line.strip()
    written, found = _spelled(line)
    if not found:
        return {}
    out: dict[str, float] = {}
    worth = 1.0 / len(found) ** 0.5
    for word in dict.fromkeys(found):
        out[f"w:{word}"] = worth
        if len(word) >= _STEM:
            out[f"s:{word[:_STEM]}"] = out.get(f"s:{word[:_STEM]}", 0.0) + worth
    out |= _classes(found)
    out |= {
        "bias": 1.0,
        f"first:{found[0]}": 0.5,
        _size(len(found)): 1.0,
        "unknown": len([word for word in found if word not in known]) / len(found),
        "names": len([word for word in written[1:] if word[0].isupper()]) / len(found),
        _end(line): 0.5,
        "quoted": float(not _QUOTES.isdisjoint(line)),
        "digits": float(any(map(str.isdigit, line))),
        "start:lower": float(line[0].islower()),
    }
    return out


def _size(count: int) -> str:
    return f"size:{min(count, 9) if count < 10 else 10 + min(count // 5, 5)}"


def _end(line: str) -> str:
    return f"end:{line[-1] if not line[-1].isalnum() else 'word'}"


def _classes(found: Sequence[str]) -> dict[str, float]:
    """The classes of page trade that the words of a line belong to, with those of the first and the last word."""
    kinds = _kinds(found)
    out = {f"kind:{kind}": kinds.count(kind) / len(found) for kind in kinds}
    out[f"first-kind:{kinds[0]}"] = out[f"last-kind:{kinds[-1]}"] = 0.5
    return out


def size_of(line: str) -> str:
    """The length that a threshold goes by: the fewer words, the less they prove.

    >>> size_of("Read on"), size_of("Read on in our app for readers")
    ('short', 'long')
    """
    count = len(_spelled(line.strip())[1])
    return "short" if count <= 3 else "middle" if count <= 6 else "long"


@lru_cache(maxsize=50_000)
def _worth(word: str) -> float:
    """The weight of a word and of its stem."""
    weights = model().weights
    stem = weights.get(f"s:{word[:_STEM]}", 0.0) if len(word) >= _STEM else 0.0
    return weights.get(f"w:{word}", 0.0) + stem


@lru_cache(maxsize=64)
def _without_classes(line: str) -> float:
    """What all features but the classes of its words add to the score of a line that holds words."""
    table = model()
    weigh = table.weights.get
    written, found = _spelled(line)
    total: float = sum(map(_worth, dict.fromkeys(found))) / len(found) ** 0.5
    strangers = len([word for word in found if word not in table.known]) * weigh("unknown", 0.0)
    names = len([word for word in written[1:] if word[0].isupper()]) * weigh("names", 0.0)
    total += weigh("bias", 0.0) + weigh(_size(len(found)), 0.0) + (strangers + names) / len(found)
    total += (weigh(f"first:{found[0]}", 0.0) + weigh(_end(line), 0.0)) / 2
    if not _QUOTES.isdisjoint(line):
        total += weigh("quoted", 0.0)
    if any(map(str.isdigit, line)):
        total += weigh("digits", 0.0)
    return total + weigh("start:lower", 0.0) if line[0].islower() else total


def _of_classes(found: Sequence[str]) -> float:
    """What the classes of its words add to the score of a line."""
    weights = model().weights
    return sum([value * weights[name] for name, value in _classes(found).items() if name in weights])


@cache
def _most_for_classes() -> float:
    """The most that the classes of its words can add to the score of a line."""
    weights = model().weights
    return sum(
        share * max((weight for name, weight in weights.items() if name.startswith(kind)), default=0.0)
        for kind, share in (("kind:", 1.0), ("first-kind:", 0.5), ("last-kind:", 0.5))
    )


@lru_cache(maxsize=64)
def score(line: str) -> float:
    """Evidence that a line is furniture, in log odds of the training lines; 0.0 for a line without words.

    The sum of the weights of its `features`, added up without making them all.
    """
    line = line.strip()
    found = _spelled(line)[1]
    return _without_classes(line) + _of_classes(found) if found else 0.0


def _is_promising(line: str) -> bool:
    """Whether a line of up to `LONGEST` characters holds words of the page's own trade.

    One is enough in a line of up to 90 characters; a longer one, which few pages have, must be full of them.
    """
    table = model()
    found = line.lower().split()
    if len(line) <= 90:
        return not table.cues.isdisjoint(found)
    if table.strong.isdisjoint(found):
        return False
    pull = sum([table.pull[word] for word in found if word in table.pull])
    return bool(pull >= _FULL * len(found) ** 0.5)


def _passes(line: str) -> bool:
    """Whether a line reaches the lower threshold; most do not, whatever the classes of their words are."""
    if not _spelled(line)[1]:
        return False
    limit = _limit("beside", line)
    return _without_classes(line) + _most_for_classes() >= limit and score(line) >= limit


def scorable_lines(text: str) -> Iterator[int]:
    """The numbers of the lines that read like furniture, at least beside other furniture; the gate of the rules below.

    Only lines that hold words of the page's own trade are scored.
    """
    for number, line in full_lines(text):
        if len(line) <= LONGEST and _is_promising(line) and _passes(line):
            yield number


def scored_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line whose score passes the threshold for a line alone, or beside furniture if a neighbour passes too."""
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
