"""Little English words that stayed between words of another target: `le maire and son adjoint`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_reading import reads_as

_WORD_BEFORE = regex.compile(r"(?r)[\p{L}’'-]+(?=[,;]? $)")
_ENGLISH = frozenset(
    "rock rhythm black search research hit copy drag fish bed cut live track bits bread plug trial pick sale win start "
    "stop wait run drive pay play live love kill fight try learn up down in out on off by to of the a an".split()
)
"""Words that make a phrase of English with the words after them: rock and roll, live and let die."""


def little_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each little word between blanks, each opener with its comma."""
    return tuple(f"= {word} " for word in data["words"]) + tuple(f"={word}, " for word in data["openers"])


def little_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A word of `data["words"]` before one that only the target has, and an opener before its text, is translated.

    `data["before"]` are the words before which a little word is read; without it, those are words of another script.
    """
    target, text = context.target or "en", segment.text
    words, openers = data["words"], data["openers"]
    for match in _finder(tuple(words), tuple(openers), data["before"]).finditer(text):
        word, opener = match["word"], match["opener"]
        if word:
            before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
            if before is None or before[0].lower() in _ENGLISH:
                continue
            if not data["before"] and before[0].isascii():
                continue
        if not reads_as(text, match.end() + 1, "en", target):
            continue
        start = segment.start + match.start()
        yield Offer(((start, start + len(match[0]), words[word] if word else openers[opener]),))


@cache
def _finder(words: tuple[str, ...], openers: tuple[str, ...], before: str) -> Any:
    following = "|".join(before.split()) if before else r"[\u0400-\u04ff’'-]+"
    return regex.compile(
        rf"(?<= )(?P<word>{'|'.join(map(regex.escape, words))})(?= (?:{following})(?![\p{{L}}-]))"
        rf"|(?<=^|[.!?…] |\n)(?P<opener>{'|'.join(map(regex.escape, openers))})(?=, \p{{L}})"
    )
