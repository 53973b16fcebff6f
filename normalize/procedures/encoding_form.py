"""Canonical composition (NFC), and the wide forms of East Asian typography in texts of other languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_CLUSTER = regex.compile(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?+|\P{M}\p{M}{0,30}+|\p{M}{1,30}+")
"""A base with its marks, or a Hangul syllable in pieces; no language stacks 30 marks (UAX 15, stream-safe text)."""
_CJK_LETTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー]")
_WIDE = regex.compile(r"[\uff01-\uff5e\uffe0-\uffe6。、【】〔〕〖〗｡､]+")
_MARKS = {"。": ".", "、": ",", "｡": ".", "､": ",", "【": "[", "】": "]", "〔": "[", "〕": "]", "〖": "[", "〗": "]"}
_SPACE_AFTER = frozenset(",.:;!?)")


def nfc(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Each base with its marks in composed form; a stack of more than 30 marks is left as it is."""
    for match in _CLUSTER.finditer(segment.text):
        after = unicodedata.normalize("NFC", match[0])
        if after == match[0] or (match.end() - match.start() > 30 and segment.text[match.end() : match.end() + 1]):
            continue
        yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))


def ideographic(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Fullwidth forms and ideographic stops as ASCII, with the space that a wide mark holds inside itself.

    A run beside a Chinese, Japanese or Korean letter belongs to words of that language and stays.
    """
    if context.target in data["cjk"]:
        return
    text = segment.text
    for match in _WIDE.finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if _CJK_LETTER.match(left) or _CJK_LETTER.match(right):
            continue
        after = "".join(_MARKS.get(char) or unicodedata.normalize("NFKC", char) for char in match[0])
        if after[0] in "([" and left.isalpha():
            after = " " + after
        if after[-1] in _SPACE_AFTER and (right.isalpha() or (right.isdigit() and not left.isdigit())):
            after += " "
        yield Offer(((segment.start + start, segment.start + end, after),))


def ideographic_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The wide characters themselves."""
    wide = [*map(chr, range(0xFF01, 0xFF5F)), *map(chr, range(0xFFE0, 0xFFE7)), *_MARKS]
    return tuple("=" + char for char in dict.fromkeys(wide))
