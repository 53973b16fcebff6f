"""Small words that a lost link, line break or space has glued together: `inthe`, `thevillage`, `ceasefirebecause`.

The lexicon decides: both halves are words, the whole is none and no slip of the pen, and one half is a word that begins
or ends hardly any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import COMMON, FREQUENT, Lexicon, lexicon
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.quotes_glued import glued_attribution
from normalize.procedures.structure_words import known, seams, times_alone

_TOKEN = regex.compile(
    r"(?<![\p{L}\p{M}\p{Nd}_./@#&-])(?<![\p{L}\p{Nd}]{3}[’'])[\p{Ll}\p{Lo}]{5,30}+(?![\p{L}\p{M}\p{Nd}_’'/@(-]|\.\p{L})"
)
_BEFORE = regex.compile(r"(?<![\p{L}’'-])([\p{Ll}\p{Lo}]{2,20})[ ,]{1,2}$")
_AFTER = regex.compile(r"^[ ,]{1,2}([\p{Ll}\p{Lo}]{2,20})(?![\p{L}’'-])")
_SHORTEST, _BEHIND_TO = 3, 4
"""Letters of the shortest word that is no function word and still tells a seam."""


class _Seam(NamedTuple):
    at: int
    both: bool
    """Whether both halves are function words."""


def glued_pair_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The shortest letters by which two glued function words show."""
    return seams(data["words"], "pairs")


def glued_pair(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Two function words without a space get it: `looked atthat` has no other reading."""
    return (offer for both, offer in _seams(segment, context, data["words"]) if both)


def glued_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The shortest letters by which a function word shows that is glued to the front or the end of another word."""
    return (*seams(data["words"], "before"), *seams(data["words"], "after"))


def glued_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A function word glued to another word gets its space: `thevillage`; where two readings are words, a flag.

    A half that is in no lexicon counts as a word where the text has it as a word of its own.
    """
    return (offer for both, offer in _seams(segment, context, data["words"]) if not both)


def _seams(segment: Segment, context: Context, tag: str) -> Iterator[tuple[bool, Offer]]:
    for token in _tokens(segment.text, tag):
        whole = token[0]
        found = _splits(whole, tag)
        if not found:
            continue
        words = lexicon(tag)
        if (
            words.band(whole)
            or times_alone(whole, context) > 1
            or not _at_home(segment.text, token, words, found[0].both)
        ):
            continue
        if tag == "en" and _is_mentioned(segment.text, token, found):
            continue
        found = [seam for seam in found if _are_words(whole, seam.at, words, context, tag)]
        pairs = [seam for seam in found if seam.both]
        certain = len(pairs or found) == 1
        if not found or (words.is_slip(whole) and not (pairs and whole[pairs[0].at :] in known(tag, "plain_second"))):
            continue
        seam = (pairs or found)[0]
        if tag == "en" and glued_attribution(segment.text, token.start() + seam.at, context):
            continue  # a quotation without marks: `the floodsaid the mayor`
        at = segment.start + token.start() + seam.at
        parts = ((at, at, " "),)
        if certain and not _read_otherwise(whole, seam, words):
            yield seam.both, Offer(parts)
        else:
            yield seam.both, Offer(parts, "flag", "two words without a space, which may be cut in more than one place")


_DETERMINERS = frozenset(("the", "their", "our", "its"))
_NO_NOUN = regex.compile(
    r"[,;:.!?)”\"’]|\s(?:and|or|but|is|are|was|were|has|have|had|of|in|at|by|with|from|that|which|who)(?!\p{L})"
)


def _is_mentioned(text: str, token: Any, found: list[_Seam]) -> bool:
    """Whether an article stands last and no noun behind it, so that the word is spoken of: `slips such as inthe`."""
    whole = token[0]
    return any(whole[seam.at :] in _DETERMINERS for seam in found) and _NO_NOUN.match(text, token.end()) is not None


def _tokens(text: str, tag: str) -> Iterator[Any]:
    """The matches of `_TOKEN` that hold the letters of a seam."""
    done = 0
    for place in _cues(tag).starts(text):
        start = place + text.startswith(" ", place)
        while start > done and text[start - 1].isalpha():
            start -= 1
        token = _TOKEN.match(text, start) if start >= done else None
        if token:
            yield token
            done = token.end()


@cache
def _cues(tag: str) -> Literals:
    return Literals(seam[1:] for kind in ("pairs", "before", "after") for seam in seams(tag, kind))


def _splits(whole: str, tag: str) -> list[_Seam]:
    """Where a function word begins or ends inside the letters."""
    first, second, before, behind, never = _lists(tag)
    if whole in never:
        return []
    found = []
    for at in range(1, len(whole)):
        left, right = whole[:at], whole[at:]
        both = left in first and right in second
        if (
            both
            or (left in before and len(right) >= (_SHORTEST if len(left) > 2 or left == "of" else _BEHIND_TO))
            or (right in behind and len(left) >= _SHORTEST)
        ):
            found.append(_Seam(at, both))
    return found


@cache
def _lists(tag: str) -> tuple[frozenset[str], ...]:
    return tuple(
        known(tag, name) for name in ("glued_first", "glued_second", "glue_before", "glue_after", "never_glued")
    )


def _are_words(whole: str, at: int, words: Lexicon, context: Context, tag: str) -> bool:
    """Whether both halves are common words, short ones frequent; or one is, and the other a long word of this text."""
    left, right = whole[:at], whole[at:]
    if words.is_common(left) and words.is_common(right):
        return all(len(half) > _SHORTEST or words.band(half) == FREQUENT for half in (left, right))
    other = left if words.is_common(right) else right
    return (
        len(other) > _SHORTEST and (words.is_common(left) or words.is_common(right)) and times_alone(other, context) > 0
    )


def _read_otherwise(whole: str, seam: _Seam, words: Lexicon) -> bool:
    """Whether the letters can be cut elsewhere into two words as frequent: `theman`, `partshe`."""
    worst = max(words.band(whole[: seam.at]) or COMMON, words.band(whole[seam.at :]) or COMMON)
    if any(
        words.band(whole[:at]) and words.band(whole[at:]) == FREQUENT and not seam.both
        for at in (seam.at - 1, seam.at + 1)
        if 1 < at < len(whole) - 1
    ):
        return True
    return not seam.both and any(
        0 < words.band(whole[:at]) <= worst and 0 < words.band(whole[at:]) <= FREQUENT
        for at in range(2, len(whole) - 1)
        if at != seam.at
    )


def _at_home(text: str, token: Any, words: Lexicon, lenient: bool) -> bool:
    """Whether the small words beside the token are of this language, or one of them: a foreign quotation stays."""
    if words.tag == "uk":  # its lexicon lacks one word in six, and no other language here is written in its letters
        return True
    before = _BEFORE.search(text[max(0, token.start() - 24) : token.start()])
    after = _AFTER.search(text[token.end() : token.end() + 24])
    if before and words.band(before[1] + token[0]):
        return False
    heard = [words.band(beside[1]) > 0 for beside in (before, after) if beside]
    return all(heard) or (lenient and any(heard))
