"""Brackets that lost the space that parts them from the words beside them: `the mill(an old one)stands`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_BRACKET = re.compile(r"\(([^()\n]{5,300})\)")
_PROSE = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:[^\W_]|[’' ,-])*[^\W_]")
_BEFORE = re.compile(r"(?<![^\s“\"«(])[^\W\d_]{4,}$|[^\W\d_]{2}[”»]$")
_AFTER = re.compile(r"[a-zà-ÿ]{2,20}[ ,.]")
_CODE = re.compile(r"[;{}=|<>\\#]|\w\(\)|\b(?:def|fn|func|function|return|void|int)\b")
_REACH = 30


def bracketed_words(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A bracket of two words or more of prose gets its space; `person(s)`, `(re)built` and code stay."""
    del context, data
    text = segment.text
    if _CODE.search(text):
        return
    for match in _BRACKET.finditer(text):
        start, end = match.span()
        if " " not in match[1] or not _PROSE.fullmatch(match[1]):
            continue
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        after = _AFTER.match(text, end)
        closed = after or not text[end : end + 1].strip() or text[end] in ".,;:!?”"
        if before and closed:
            yield Offer(((segment.start + start, segment.start + start, " "),))
        if after and (before or text[start - 1 : start] in ("", " ")):
            yield Offer(((segment.start + end, segment.start + end, " "),))
