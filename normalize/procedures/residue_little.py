"""Little English words that stayed between words of another target: `le maire and son adjoint`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.residue_among import stands_among
from normalize.procedures.table_key import TableKey

_WORD_BEFORE = regex.compile(r"(?r)[\p{L}’'-]+(?=[,;]? $)")
_OPENS = regex.compile(r"(?r)(?:^|[.!?…] )$")
_ENGLISH = frozenset(
    "rock rhythm black search research hit copy drag fish bed cut live track bits bread plug trial pick sale win start "
    "stop wait run drive pay play live love kill fight try learn up down in out on off by to of the a an".split()
)
"""Words that make a phrase of English with the words after them: rock and roll, live and let die."""


def little_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each little word between blanks or with a capital, each opener with its comma."""
    inside = [f"= {word} " for word in data["words"]] + [f"={_capital(word)} " for word in data["words"]]
    after = [f"=, {word} " for word in data.get("after_comma", ())]
    return (*inside, *after, *(f"={word}, " for word in data["openers"]))


def little_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A word of `data["words"]` before one that only the target has, and an opener before its text, is translated.

    `data["before"]` are the words before which a little word is read; without it, those are words of another script.
    `after_comma` are words that the target has too, but never between a comma and such a word.
    """
    target, text = context.target, segment.text
    for match in _finder(TableKey(data)).finditer(text):
        word, start, end = match["word"], match.start(), match.end()
        if word and not _is_between(text, match, data):
            continue
        if not stands_among(text, start, end + (not word), target):
            continue
        known = word or match["comma"] or match["opener"]
        after = _translations(TableKey(data))[known]
        yield Offer(((segment.start + start, segment.start + end, after),))


def _is_between(text: str, match: Any, data: Mapping[str, Any]) -> bool:
    """Whether a little word opens a sentence, or follows a word with which it makes no English phrase."""
    if match["word"][0].isupper():
        return _OPENS.search(text, 0, match.start()) is not None
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is None or before[0].lower() in _ENGLISH:
        return False
    return bool(data["before"]) or not before[0].isascii()


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _translations(key: TableKey) -> dict[str, str]:
    words: Mapping[str, str] = key.data["words"]
    return {
        **words,
        **{_capital(word): _capital(after) for word, after in words.items()},
        **key.data.get("after_comma", {}),
        **key.data["openers"],
    }


@cache
def _finder(key: TableKey) -> Anchored:
    data = key.data
    following = "|".join(data["before"].split()) if data["before"] else r"[\u0400-\u04ff’'-]+"
    words = [form for word in data["words"] for form in (word, _capital(word))]
    ahead = rf"(?= (?:{following})(?![\p{{L}}-]))"
    literals = (*words, *data.get("after_comma", ()), *data["openers"])
    return Anchored(
        literals,
        rf"(?<= |^)(?P<word>{_either(words)}){ahead}"
        rf"|(?<=, )(?P<comma>{_either(data.get('after_comma', ()))}){ahead}"
        rf"|(?<=^|[.!?…] |\n)(?P<opener>{_either(data['openers'])})(?=, \p{{L}})",
    )


def _either(words: Any) -> str:
    """A pattern of any of the words, the longest first; one that never matches for none."""
    return "|".join(sorted(map(regex.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"
