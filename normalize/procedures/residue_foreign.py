"""Lines that were left in another language than the text's: reported with the language that they are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import FUNCTION_WORDS
from normalize.lines import Segment

_WORD = regex.compile(r"[^\W\d_]+")
_FEWEST = 3
"""Function words of one language that prove it."""
_SHARE = 5
"""One word in so many is a function word in running text."""


def untranslated(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line of another language than the text's, told by its function words, is reported, not translated."""
    target = context.target
    words = [word.lower() for word in _WORD.findall(segment.text[:600])]
    counts = Counter(words)
    scores = {tag: sum(counts[word] for word in known) for tag, known in _known().items()}
    own = scores.pop(target or "en", 0)
    best = max(scores, key=lambda tag: (scores[tag], tag))
    distinct = sum(1 for word in _known()[best] if counts[word])
    if (
        target
        and scores[best] >= _FEWEST
        and distinct >= _FEWEST
        and scores[best] * _SHARE >= len(words)
        and scores[best] > 2 * own
    ):
        yield Offer(((segment.start, segment.end, segment.text),), "flag", f"left in another language: {best}")


@cache
def _known() -> dict[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in FUNCTION_WORDS.items()}
