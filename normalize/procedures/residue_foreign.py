"""Lines and sentences that were left in another language than the text’s, reported with the language they are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.glimpse import may_be
from normalize.language import FUNCTION_WORDS
from normalize.lines import Segment

_WORD = regex.compile(r"[^\W\d_]+")
_FEWEST = 3
"""Function words of one language that prove it."""
_READ = 600
"""Characters of a line that are read."""
_STOP = regex.compile(r"[.!?…][”\"»’]?\s+(?=\p{Lu}|[“„«\"¿¡])")
_SHARE = 5
"""One word in so many is a function word in running text."""


def untranslated(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line or a sentence in another language than the text's is reported with its language, not translated."""
    target = context.target
    if not target:
        return
    only = tuple(data.get("only", ()))
    stops = [0, *(match.end() for match in _STOP.finditer(segment.text)), len(segment.text)]
    spans = [(low, high, _language(segment.text[low:high], target, only)) for low, high in pairwise(stops)]
    if not any(tag for _, _, tag in spans):
        spans = [(0, len(segment.text), _language(segment.text[:_READ], target, only))]
    for low, high, tag in spans:
        if tag:
            start, end = segment.start + low, segment.start + low + len(segment.text[low:high].rstrip())
            part = (start, end, context.text[start:end])
            yield Offer((part,), "flag", f"left in another language: {tag}")


def _language(text: str, target: str, only: Sequence[str]) -> str | None:
    """The language of a stretch of text that is not in `target`, where its function words prove one (one of `only`)."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST:
        return None
    counts = Counter(words)
    scores = {
        tag: sum(counts[word] for word in known)
        for tag, known in _known().items()
        if not only or tag in (target, *only)
    }
    own = scores.pop(target, 0)
    best = max(scores, key=lambda tag: (scores[tag], tag))
    distinct = sum(1 for word in _known()[best] if counts[word])
    proven = scores[best] >= _FEWEST and distinct >= _FEWEST and scores[best] * _SHARE >= len(words)
    return best if proven and scores[best] > 2 * own else None


def english_inside(text: str) -> Iterator[int]:
    """Lines with an English article in a text that may be French, German, Spanish or Ukrainian; a gate."""
    if " the " in text and any(may_be(text, target) for target in ("fr", "de", "es", "uk")):
        yield from (number for number, line in enumerate(text.split("\n")) if " the " in line)


@cache
def _known() -> dict[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in FUNCTION_WORDS.items()}
