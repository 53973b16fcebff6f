"""The parts by which foreign forms are found in a text about the region: few, and none that many words have."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from normalize.lexicon import lexicon

SIZES = range(3, 8)
"""Letters of a literal."""
BANDS = (2.8e-4, 5e-6, 1.5e-7)
"""How often a word of each band of frequency stands among words of running text, on average."""
LANGUAGES = {"en": 1.0, "de": 0.1, "fr": 0.1, "es": 0.1}
"""What a wake in a text of each language costs, beside one in English."""
CAPITALISED = 0.2
"""Share of the uses of a word that begin with a capital; names are among the words of the lists."""
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_CONTRACTED = re.compile(r"'(?:[stmd]|ll|re|ve)$|[ldsnjcmtLDSNJCMT]'[aeiouyhâàéèêîôû]")
"""What English and French text has around an apostrophe."""
RIGHT = 1e-7
"""How often a right spelling of one listed name stands in running text, beside which the rule wakes in vain."""
WORDS_PER_MB = 170_000
PRICE = 0.02
"""What a literal costs by being there, as wakes in a MB of clean English."""
DEAREST = 1.5
"""Wakes in a MB of clean English that one literal may cause."""


def cover(wrong: Iterable[str], right: Iterable[str], most: int) -> list[str]:
    """At most `most` literals, the most useful first, that stand in as many of `wrong` as can be.

    A literal is taken for what it newly covers in proportion to what it costs: by being there, and by standing in words
    of the lexica and in `right` spellings.
    """
    spellings = sorted(wrong)
    costs = _costs(right)
    holders: dict[str, list[int]] = {}
    for number, spelling in enumerate(spellings):
        for part in set(_parts(spelling)):
            usable = _LETTERS.fullmatch(part) and not _CONTRACTED.search(part)
            if usable and WORDS_PER_MB * costs.get(part, 0.0) <= DEAREST:
                holders.setdefault(part, []).append(number)
    return _greedy(holders, len(spellings), costs, most)


def _greedy(holders: Mapping[str, list[int]], size: int, costs: Mapping[str, float], most: int) -> list[str]:
    covered = bytearray(size)
    price = {part: PRICE + WORDS_PER_MB * costs.get(part, 0.0) for part in holders}
    heap = [(-len(numbers) / price[part], part) for part, numbers in holders.items()]
    heapq.heapify(heap)
    chosen: list[str] = []
    while heap and len(chosen) < most:
        _, part = heapq.heappop(heap)
        worth = sum(not covered[number] for number in holders[part]) / price[part]
        if worth == 0:
            continue
        if heap and -worth > heap[0][0]:
            heapq.heappush(heap, (-worth, part))
            continue
        chosen.append(part)
        for number in holders[part]:
            covered[number] = 1
    return chosen


def _parts(spelling: str) -> Iterator[str]:
    for size in SIZES:
        for start in range(len(spelling) - size + 1):
            yield spelling[start : start + size]


def _costs(right: Iterable[str]) -> Mapping[str, float]:
    """How often each part stands in running text, as a share of its words."""
    found: Counter[str] = Counter()
    for tag, weight in LANGUAGES.items():
        for share, words in zip(BANDS, lexicon(tag).bands, strict=True):
            for word in words:
                cost = weight * share
                for part in set(_parts(word)):
                    found[part] += cost
                for size in SIZES:
                    found[word[:size].capitalize()] += CAPITALISED * cost
    for spelling in right:
        for part in set(_parts(spelling)):
            found[part] += RIGHT
    return found
