"""Spaces that are not U+0020, and characters that cannot be seen: which of them the target and the script need."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_SPACES = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LIKE = re.compile(f"[{_SPACES}]")
_RUN = re.compile(f"[{_SPACES}](?<![ÃÂÐÑ].)[{_SPACES} ]{{0,80}}+")
_MOST_SPACES = 4
"""U+0020 in front of a space-like that belong to the run."""
_TIES = "\u00a0\u202f\u2009"
_AFTER, _BEFORE = ":;!?»–—×±=+%", "«–—×±=+"
"""Marks that French ties to what stands in front of them, and to what follows."""
_REACH = 24
"""Characters of a word beside a space that are looked at."""
_LEFT, _RIGHT = regex.compile(rf"(?r)[^\s{_SPACES}(«“\"’']+$"), regex.compile(rf"[^\s{_SPACES}]+")
_FRENCH_SHORT = regex.compile(
    r"(?:\p{Lu}(?:\.?-?\p{Lu}){0,2}|(?i:MM?|Mmes?|Mlles?|Dr|Pr|Me|Mgr|Ste?|n°|nos?|pp?|art|chap|fig|vol|t|cf|av|apr|tél|env|éd|hab|bd|ex|cap|"
    r"col|coll|dir|ibid|id|op|cit|ill|suppl|réf|rég|dép|préf|trad|hors))[.°]?"
)
"""What French ties to the word behind it: `M. Roy`, `n° 3`, initials (Lexique of the Imprimerie nationale)."""
_CJK = frozenset(("zh", "ja", "ko"))
_NO_WORD_SPACES = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]")
_JOINING = regex.compile(
    r"[\p{Arabic}\p{Syriac}\p{Mongolian}\p{Nko}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}"
    r"\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Thai}\p{Lao}\p{Hebrew}]"
)
_PICTURE = regex.compile(r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f♀♂⚕]")
_ZERO_WIDTH = regex.compile(r"[\u200b\u2060-\u2064\u206a-\u206f\ufeff\u180e\ufff9-\ufffb]+")
_JOINERS = regex.compile(r"\u200c++|\u200d++")
_DIRECTION = regex.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+")
_RETURNS = regex.compile(r"\r++")
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_C1 = regex.compile(r"[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")


def space_likes(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Space-likes become U+0020 where the target does not want them; beside one, or at the end of a line, they go."""
    text = segment.text
    last = len(text.rstrip("\r"))
    for match in _RUN.finditer(text):
        bare, end = match.span()
        if end == last:
            for at in range(bare, end):
                if text[at] != " ":
                    yield removal(segment, context, at, at + 1)
            continue
        start = _begin(text, bare)
        if not _wanted(text[start:end], text, start, end, context):
            yield from _single(text[start:end], segment.start + start)


def _begin(text: str, at: int) -> int:
    """Where the run of the space-like at `at` begins: with the few spaces between it and what stands in front."""
    if text[at - 1 : at] != " ":
        return at
    start = len(text[:at].rstrip(" "))
    return start if 0 < start >= at - _MOST_SPACES and not _LIKE.match(text, start - 1) else at


def _single(run: str, start: int) -> Iterator[Offer]:
    """The run as one U+0020: one that stands there already is kept, the rest goes."""
    space = run.find(" ")
    if space < 0:
        yield Offer(((start, start + len(run), " "),))
        return
    parts = tuple(
        (low, high, "") for low, high in ((start, start + space), (start + space + 1, start + len(run))) if low < high
    )
    yield Offer(parts)


def _wanted(run: str, text: str, start: int, end: int, context: Context) -> bool:
    if context.target in _CJK:
        return run == "\u3000"
    if context.target != "fr" or run not in tuple(_TIES):
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if after in tuple(_AFTER) or before in tuple(_BEFORE):
        return True
    left, right = _LEFT.search(text, max(0, start - _REACH), start), _RIGHT.match(text, end, end + _REACH)
    return left is not None and right is not None and _tied(left[0], right[0])


def _tied(left: str, right: str) -> bool:
    """Whether French keeps two words together: a number, a short form, two parts of a name."""
    if any(map(str.isnumeric, left + right)) or _FRENCH_SHORT.fullmatch(left):
        return True
    return left[0].isupper() and left.isalpha() and right[0].isupper()


def zero_width(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Zero-width spaces, byte-order marks and the like go, but not where a script without spaces breaks lines."""
    for match in _ZERO_WIDTH.finditer(segment.text):
        start, end = match.span()
        beside = segment.text[start - 1 : start] + segment.text[end : end + 1] if start else ""
        if len(beside) == 2 and match[0] == "\u200b" and all(map(_NO_WORD_SPACES.match, beside)):
            continue
        yield removal(segment, context, start, end)


def joiners(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """ZWJ and ZWNJ go unless a letter of a script that joins, or for ZWJ a picture on both sides, is beside them."""
    text = segment.text
    for match in _JOINERS.finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if any(side and _JOINING.match(side) for side in (left, right)):
            continue
        if match[0] == "\u200d" and left and right and _PICTURE.match(left) and _PICTURE.match(right):
            continue
        yield removal(segment, context, start, end)


def direction_marks(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Direction marks and overrides go from lines in which nothing is written from right to left."""
    marks = list(_DIRECTION.finditer(segment.text))
    rest = _DIRECTION.sub("", segment.text)
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in rest if char > "\u0590"):
        return
    for match in marks:
        yield removal(segment, context, match.start(), match.end())


def carriage_returns(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Carriage returns go before a line feed and at the end of the text, and become one elsewhere."""
    for match in _RETURNS.finditer(segment.text):
        start, end = match.span()
        if end == len(segment.text):
            yield removal(segment, context, start, end)
        else:
            yield Offer(((segment.start + start, segment.start + end, "\n"),))


def removal(segment: Segment, context: Context, start: int, end: int) -> Offer:
    """Take out `segment.text[start:end]`. When that is a whole line, a blank line stays: furniture it is not."""
    low, high = segment.start + start, segment.start + end
    if (start, end) == (0, len(segment.text)) and context.text[high : high + 1] == "\n":
        return Offer(((low, high + 1, "\n"),))
    return Offer(((low, high, ""),))


def windows_controls(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """C1 controls as the characters that Windows-1252 has in their places."""
    for match in _C1.finditer(segment.text):
        after = match[0].encode("latin-1").decode("cp1252")
        yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))
