"""Guillemets that point the wrong way, have a partner of another kind, or the spaces of French inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import attribution
from normalize.procedures.quotes_lost import BEFORE, Parts


def unpaired_guillemets(text: str) -> Iterator[int]:
    """Lines in which guillemets do not alternate, or one is paired with a straight mark."""
    if "«" not in text and "»" not in text:
        return
    pieces = text.split("«")
    if "»" not in pieces[0] and all(piece.count("»") == 1 for piece in pieces[1:]):
        return
    for number, line in enumerate(text.split("\n")):
        inside = line.split("«")
        if "»" in inside[0] or any(piece.count("»") != 1 for piece in inside[1:]):
            yield number


def flipped_guillemets(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Turns guillemets that point the wrong way, and a straight mark that closes one, when all then balance.

    One that begins a paragraph of a quotation that runs on from the one before is how Spanish and French write that.
    """
    del data
    parts = [] if _runs_on(segment, context) else _turned(segment.text)
    if parts:
        yield Offer(tuple((segment.start + start, segment.start + end, new) for start, end, new in parts))


def _turned(text: str) -> Parts:
    """The guillemets to turn; none if they would not balance."""
    inner = " " if regex.search(r"«[ \u00a0\u202f]|[ \u00a0\u202f]»", text) else ""
    last = text.rfind("»")
    parts: Parts = []
    opened = nested = False
    for match in regex.finditer('[«»"“”„]', text):
        at, mark = match.start(), match[0]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        hangs = bool(before) and before not in BEFORE + "'’"
        loose = inner and before in BEFORE and bool(before) and (not after or after in " ,.;:!?)")
        if nested or mark in "“”„":
            if nested:
                nested = not (mark in "“”" and hangs)
            elif opened and (hangs or loose) and not after.isalnum() and mark != "„":
                parts.append((at - bool(loose), at + 1, inner + "»"))
                opened = False
            elif mark in "“„" and not hangs:
                nested = True
            else:
                return []
        elif opened and mark in '«"' and hangs and not after.isalnum():
            parts.append((at, at + 1, inner + "»"))
            opened = False
        elif not opened and mark == "»" and after.isalnum() and not hangs and at < last:
            start = at - (before == " " and text[at - 2 : at - 1] in ("'", "’"))
            parts.append((start, at + 1, "«" + inner))
            opened = True
        elif mark == '"' or (mark == "«") == opened:
            return []
        else:
            opened = mark == "«"
    return [] if opened or nested else parts


def _runs_on(segment: Segment, context: Context) -> bool:
    """Whether a paragraph begins with a closing guillemet because the quotation of the one before is not closed."""
    if not segment.text.lstrip().startswith("»"):
        return False
    before = context.lines.beside(segment.line, -1)
    above = context.lines[before] if before is not None else ""
    return above.lstrip().startswith("»") or above.count("«") > above.count("»")


_PAIR = regex.compile(r"«(?P<left>[ \u00a0\u202f]{0,2})(?P<inside>[^«»\n]{1,300}?)(?P<right>[ \u00a0\u202f]{0,2})»")
_TIGHT = regex.compile(r"[«„“](?=[\p{L}\p{Nd}¿¡…])")
_OWN_SPACES = regex.compile(r"«[\u00a0\u202f]|[\u00a0\u202f]»")
_TOKENISED = regex.compile(r"\p{L}\s[,.](?:\s|$)")
_JUMPS = regex.compile(r"[|•·>]")
"""What parts the items of a menu, in which guillemets are arrows."""
_BEHIND = regex.compile(r",?\s(?:[–—-]\s)?")
_VERBS = ("de", "es", "fr", "uk")
"""Targets of which the verbs of saying are known."""
_AROUND = BEFORE + "—–-‘’'\"¿¡„“"
"""What may stand in front of an opening guillemet."""


def spaced_guillemets(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`« X »` becomes `«X»`, in German `„X“`, where something speaks for French, or other marks of the text have no
    space inside and these hold speech; people slip, and old typesetting has the space too."""
    del data
    text = segment.text
    if context.document_target != context.target:
        return  # a short paragraph of a French text that looks like another language
    for match in _PAIR.finditer(text):
        left, right = match["left"], match["right"]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not (left or right) or not match["inside"].strip() or _JUMPS.search(match["inside"]):
            continue
        if (before and before not in _AROUND) or after.isalnum():
            continue
        opener, closer = ("„", "“") if _is_german(context) else ("«", "»")
        start, end = segment.start + match.start(), segment.start + match.end()
        both = (start, start + 1 + len(left), opener), (end - 1 - len(right), end, closer)
        parts = tuple(part for part in both if part[1] - part[0] > 1 or part[2] not in "«»")
        if (_is_tight(context.text) and _is_speech(text, match.end(), context)) or _is_french(text, context):
            yield Offer(parts)
        else:
            yield Offer(parts, "likely", "tokenised text and some old typesetting have the space as well")


def _is_german(context: Context) -> bool:
    """Whether the marks become low ones: the target is German, and the text none of those that have guillemets."""
    return context.target == "de" and ("„" in context.text or not _has_guillemets(context.text))


def _is_speech(text: str, end: int, context: Context) -> bool:
    """Whether an attribution stands behind the mark that ends at `end`."""
    behind = _BEHIND.match(text, end)
    tag = context.target
    return behind is not None and tag in _VERBS and attribution(text, behind.end(), tag) is not None


def _is_french(text: str, context: Context) -> bool:
    """Whether the space is one that only French machines put there, or the text comes from French."""
    return _has_own_spaces(context.first) or (not _is_tokenised(text) and context.is_source("fr"))


@lru_cache(maxsize=4)
def _is_tokenised(text: str) -> bool:
    """Whether marks stand alone in a paragraph; its spaces say nothing of where it comes from."""
    return _TOKENISED.search(text) is not None


@lru_cache(maxsize=4)
def _has_guillemets(text: str) -> bool:
    """Whether guillemets of the text have no space inside."""
    return "«" in _TIGHT.findall(text)


@lru_cache(maxsize=4)
def _is_tight(text: str) -> bool:
    """Whether other marks of the text have no space inside."""
    return _TIGHT.search(text) is not None


@lru_cache(maxsize=4)
def _has_own_spaces(text: str) -> bool:
    """Whether the space is one that only French machines put there."""
    return _OWN_SPACES.search(text) is not None
