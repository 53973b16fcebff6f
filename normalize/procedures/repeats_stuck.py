"""A function word that a decoder got stuck on: `the the the the`, four times or more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chat import is_spoken
from normalize.procedures.chrome_data import prepared

_WORDS = regex.compile(r"(?<![\w’'-])(?P<word>\p{L}{1,6}+)(?P<again>(?: (?i:(?P=word))(?![\w’'-])){3,}+)")
_OPEN, _CLOSE = "“„«", "”“»"
_OTHER_WORDS = 3
"""Words of the line beside the stuck one, at least."""
_WORD = regex.compile(r"\p{L}+")


def stuck_words(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """All but the first of an article, preposition or form of `to be` that stands four times or more.

    Nobody says these four times running, as people do say `very`, `no` or `so`. What a quotation shouts, a line of a
    log and a line of nothing else stay. Its triggers are the words themselves, said thrice, so that none is missed.
    """
    text = segment.text
    stuck = prepared(data, _by_target).get(context.target, frozenset())
    if is_spoken(text):
        return
    counts = Counter(word.casefold() for word in _WORD.findall(text))
    quotation = _Quotation(text)
    for match in _WORDS.finditer(text):
        word = match["word"].casefold()
        if word not in stuck or counts.total() - counts[word] < _OTHER_WORDS or quotation.is_open(match.start()):
            continue
        times = 1 + len(match["again"]) // (1 + len(word))
        start, end = match.span("again")
        reason = f"decoder loop: {word!r} stood {times} times; what should follow may be lost"
        yield Offer(((segment.start + start, segment.start + end, ""),), "safe", reason, True)


def _by_target(data: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    return {target: frozenset(words.split()) for target, words in data["words"].items()}


def stuck_words_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each word three times, so that a run of four is found wherever it stands."""
    words = sorted({word for words in data["words"].values() for word in words.split()})
    return tuple(f"= {word} {word} {word}" for word in words)


class _Quotation:
    """Whether a quotation is open, asked about places of a text from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen = self._straight = 0
        self._opened = self._closed = -1

    def is_open(self, at: int) -> bool:
        """Whether a quotation mark was opened before `at` and not closed again."""
        text, seen = self._text, self._seen
        self._opened = max(self._opened, *(text.rfind(mark, seen, at) for mark in _OPEN))
        self._closed = max(self._closed, *(text.rfind(mark, seen, at) for mark in _CLOSE if mark not in _OPEN))
        self._straight += text.count('"', seen, at)
        self._seen = at
        return self._opened > self._closed or self._straight % 2 == 1
