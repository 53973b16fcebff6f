"""How much a line reads like page furniture: a score that adds up over its words and its shape.

The weights are learned from lines of furniture and hard lines of stories in fifteen languages (`tools/furniture/`) by
`tools/build_furniture.py`, which also sets the thresholds: on its own a line needs more than on a page that holds
certain furniture elsewhere, and most of all more than beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.chrome_data import is_metadata, trade
from normalize.procedures.chrome_stays import may_go
from normalize.procedures.chrome_vocabulary import Vocabulary
from normalize.procedures.chrome_words import vocabularies

LONGEST = 170
"""Code points of the longest line that is scored."""
WEIGHTS = Path(__file__).parent / "chrome_weights.tsv"
SIZES = ("short", "middle", "long")
PLACES = ("alone", "page", "beside", "last")
"""Where a line stands: on a page without furniture, on one with some, beside some, after the last paragraph."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTES = frozenset('“”"«»„')
_INNER = frozenset("?:!.,–—-(/|")
_STEM, _LAST = 6, 3
_LEAST_WITH_ENDING = 5
_MOST_WORDS_OF_HEADING = 3


class Model(NamedTuple):
    """Learned weights by feature, the thresholds by place and length, and what the quick look at a line needs.

    `worth` is the weight of a word with those of its stem and ending, `ends` that of a line's last character.
    """

    weights: Mapping[str, float]
    known: frozenset[str]
    limits: Mapping[str, float]
    worth: Mapping[str, float]
    ends: Mapping[str, float]


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
    return Model(weights, known, limits, *quick_tables(weights, known))


def quick_tables(weights: Mapping[str, float], known: frozenset[str]) -> tuple[dict[str, float], dict[str, float]]:
    """The weight of each known word, and of each last character: what `quick_score` adds up."""
    worth = {word: sum(weights.get(name, 0.0) * value for name, value in _of_word(word, 1.0).items()) for word in known}
    ends = {name[4:]: weight / 2 for name, weight in weights.items() if name.startswith("end:")}
    return worth, ends


def words(line: str) -> list[str]:
    """The words of a line, without case: what the weights are kept for.

    >>> words("Don’t miss: 3 NEW videos!")
    ["don't", 'miss', 'new', 'videos']
    """
    return _folded(_WORD.findall(line))


def _folded(written: Sequence[str]) -> list[str]:
    return [word.casefold().replace("’", "'") for word in written]


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


def features(line: str, known: frozenset[str]) -> dict[str, float]:
    """What a line is scored by: its words, their stems, endings and classes, its length, marks, capitals and digits.

    `known` are the words that have a weight of their own; the share of others is a feature too, since the words of a
    story are without end and those of a page are not.
    """
    found = words(line)
    return plain_features(line, known) | (_classes(found) if found else {})


def plain_features(line: str, known: frozenset[str]) -> dict[str, float]:
    """The same without the classes, which cost most to find."""
    line = line.strip()
    written: list[str] = _WORD.findall(line)
    found = _folded(written)
    out: dict[str, float] = {}
    for word in dict.fromkeys(found):
        for name, value in _of_word(word, 1.0 / len(found) ** 0.5).items():
            out[name] = out.get(name, 0.0) + value
    return out | _of_line(line, written, found, known) if written else out


def _of_line(line: str, written: Sequence[str], found: Sequence[str], known: frozenset[str]) -> dict[str, float]:
    """The features of a stripped line as a whole, of its words as they are written and without case."""
    return {f"in:{mark}": 0.5 for mark in _INNER.intersection(line[:-1])} | {
        "bias": 1.0,
        f"first:{found[0]}": 0.5,
        f"last:{found[-1]}": 0.5,
        _size(len(found)): 1.0,
        "unknown": len([word for word in found if word not in known]) / len(found),
        "names": len([word for word in written[1:] if word[0].isupper()]) / len(found),
        f"end:{_end(line)}": 0.5,
        "quoted": float(not _QUOTES.isdisjoint(line)),
        "digits": float(any(map(str.isdigit, line))),
        "start:lower": float(line[0].islower()),
    }  # fmt: skip


def _of_word(word: str, worth: float) -> dict[str, float]:
    """The features of a word: itself, its stem and its ending, as far as it is long enough to have them."""
    out = {f"w:{word}": worth}
    if len(word) >= _STEM:
        out[f"s:{word[:_STEM]}"] = worth
    if len(word) >= _LEAST_WITH_ENDING:
        out[f"e:{word[-_LAST:]}"] = 0.6 * worth
    return out


def _size(count: int) -> str:
    return f"size:{min(count, 9) if count < 10 else 10 + min(count // 5, 5)}"


def _end(line: str) -> str:
    return line[-1] if not line[-1].isalnum() else "word"


def _classes(found: Sequence[str]) -> dict[str, float]:
    """The classes of page trade that the words of a line belong to, with their neighbours and with both edges."""
    kinds = _kinds(found)
    out = {f"kind:{kind}": kinds.count(kind) / len(found) for kind in kinds}
    out |= {f"has:{kind}": 0.5 for kind in kinds}
    worth = 0.7 / len(found) ** 0.5
    for pair in pairwise(("^", *kinds, "$")):
        name = "pair:" + "-".join(pair)
        out[name] = out.get(name, 0.0) + worth
    return out


@lru_cache(maxsize=256)
def size_of(line: str) -> str:
    """The length that a threshold goes by: the fewer words, the less they prove.

    >>> size_of("Read on"), size_of("Read on in our app for readers")
    ('short', 'long')
    """
    count = len(_WORD.findall(line))
    return "short" if count <= 3 else "middle" if count <= 6 else "long"


@lru_cache(maxsize=256)
def score(line: str) -> float:
    """Evidence that a line is furniture, in log odds of the training lines; 0.0 for a line without words."""
    found = words(line)
    return _closer(line) + _weigh(_classes(found)) if found else 0.0


@lru_cache(maxsize=256)
def _closer(line: str) -> float:
    """The score of a line without the classes of its words: a second look, cheaper than the whole."""
    line = line.strip()
    written: list[str] = _WORD.findall(line)
    if not written:
        return 0.0
    found = _folded(written)
    # What a word is worth does not depend on its line, but for its share of it.
    total: float = sum(map(_worth, dict.fromkeys(found))) / len(found) ** 0.5
    return total + _weigh(_of_line(line, written, found, model().known))


def _weigh(found: Mapping[str, float]) -> float:
    weigh = model().weights.get
    return sum(value * weigh(name, 0.0) for name, value in found.items())


@lru_cache(maxsize=50_000)
def _worth(word: str) -> float:
    """The weight of a word with those of its stem and its ending."""
    return _weigh(_of_word(word, 1.0))


def quick_score(line: str, worth: Mapping[str, float], ends: Mapping[str, float]) -> float:
    """The larger part of a line's score, from its known words and its last character alone: a cheap first look."""
    found = line.lower().split()
    total: float = sum(filter(None, map(worth.get, found))) / len(found) ** 0.5
    return total + ends.get(_end(line), 0.0)


@lru_cache(maxsize=256)
def _quick(line: str) -> float:
    table = model()
    return quick_score(line, table.worth, table.ends)


def scorable_lines(text: str) -> Iterator[int]:
    """The numbers of the lines that read like furniture with nothing else to prove it; the gate of the rule below."""
    found = [(number, line) for number, line in full_lines(text) if len(line) <= LONGEST and line[-1].isalnum()]
    if found:
        _, _, limits, worth, ends = model()
        quick, closer = limits["=quick"], limits["=closer"]
        for number, line in found:
            if quick_score(line, worth, ends) >= quick and _closer(line) >= closer and stands_alone(line):
                yield number


def scored_line(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line whose score passes the threshold of a line alone, unless what stands around it says that it is told."""
    if stands_alone(segment.text) and may_go(context.lines, segment.line):
        yield Offer(((segment.start, segment.end, ""),), "safe", reason("alone", segment.text))


def is_promising(line: str, doubt: float) -> bool:
    """Whether the quick score of a stripped line with text is at most `doubt` below that of a line alone."""
    return _quick(line) >= model().limits["=quick"] - doubt


def stands_alone(line: str) -> bool:
    """Whether a line of four different words or more is furniture whatever the rest of the page holds.

    No such line ends in a mark; and three words prove nothing on their own: a heading has no more.
    """
    line = line.strip()
    if not line[-1:].isalnum() or len(set(words(line))) <= _MOST_WORDS_OF_HEADING:
        return False
    return is_over("alone", line) and not is_metadata(line)


def is_over(place: str, line: str) -> bool:
    """Whether the score of a line reaches the threshold of a place."""
    return score(line) >= limit(place, line)


def limit(place: str, line: str) -> float:
    """The score that a line of this length needs to be furniture in a place, one of `PLACES`."""
    return model().limits[f"={place}:{size_of(line)}"]


def reason(place: str, line: str) -> str:
    """What an edit says of the score that it rests on."""
    return f"furniture score {score(line):.1f}, threshold {limit(place, line):.1f} ({place})"
