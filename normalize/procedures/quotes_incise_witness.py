"""Second witnesses for an attribution inside the marks, where the source language of a text is not known."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.context import Context
from normalize.language import ENOUGH
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import ANY_MARK, OWN_VOICE
from normalize.procedures.quotes_grammar import attribution

Parts = tuple[tuple[int, int, str], ...]

THIRD = regex.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]im|[Hh]er)\b")
_ABROAD = regex.compile(r"«[^«»\n]*\p{Latin}[^«»\n]*»|„[^„\n]*[”“]")
"""A quotation in the marks of another language, which only a translation has left."""
_INCISING = ("fr", "es", "it", "pt", "ca", "ro")
_HINT = 0.5


def second_witness(segment: Segment, begin: int, parts: Parts, context: Context) -> bool:
    """Whether the text is in the habit, or something speaks for a language that writes attributions so: a trace of one,
    its marks; or whether the quotation goes on from what its speaker was just said to say.

    Neither is enough for an aside between two commas, which may be the quoted speaker's own: `Fares, they said, fell`,
    unless nobody but the speaker is in the quotation; nor for a quotation that begins in lower case, which an author
    has built into a sentence of his own. A trace beside a dash is none, because the dash itself counts as one. A long
    text has to show more of either.
    """
    text = segment.text
    pages = context.evidence.enough / ENOUGH
    hinted = any(context.source_points(tag) >= _HINT * pages for tag in _INCISING)
    hinted = hinted or sum(1 for _ in _ABROAD.finditer(context.first)) >= pages
    if text[begin].islower():
        return False
    if text[parts[1][0] - segment.start - 1] == ",":
        return hinted and _is_his_own(segment, begin, parts)
    if _habit(context.text) >= 2 * pages or _goes_on(segment, begin, parts):
        return True
    return hinted and not text[parts[0][0] - segment.start].isspace()


def _is_his_own(segment: Segment, begin: int, parts: Parts) -> bool:
    """Whether a paragraph is one quotation in the first person, and the aside in it the only word of anybody else."""
    text, base = segment.text.rstrip(), segment.start
    left, right = text[begin : parts[0][0] - base], text[parts[1][1] - base : -1]
    aside = text[parts[0][1] - base : parts[1][0] - base]
    if begin != 1 or text[-1] not in '”"' or THIRD.search(f"{left} {right}") or ANY_MARK.search(left + aside + right):
        return False
    return OWN_VOICE.search(f"{left} {right}") is not None and aside.split()[0] in ("he", "she")


_MORE = regex.compile(r"(?:he|she)\s(?:also\s)?(?:add(?:s|ed)|continue[sd]|goes\son|went\son|conclude[sd])\.")
"""What is said of a speaker who was introduced before."""
_I_OR_WE = regex.compile(r"(?:And\s|But\s|So\s|Then\s)?(?:I|[Ww]e)(?!\p{L})")
_SAID = regex.compile(
    r"(?<!\p{L})(?:said|says|told|tells|explain(?:s|ed)|announce[sd]|recall(?:s|ed))(?!\p{L})[^“”\"]*$"
)


def _goes_on(segment: Segment, begin: int, parts: Parts) -> bool:
    """Whether a quotation in the first person stands behind a report of what its speaker said: `she added` in it can
    be nobody else."""
    text, base = segment.text, segment.start
    end = parts[-1][1] - base
    stop = regex.search(r"[”\"]", text, pos=end)
    left, right = text[begin : parts[0][0] - base], text[end : stop.start() if stop else end]
    aside = text[parts[0][1] - base : parts[1][0] - base].strip()
    if not _MORE.fullmatch(aside) or not _SAID.search(text[: begin - 1]) or THIRD.search(f"{left} {right}"):
        return False
    return _I_OR_WE.match(left) is not None and OWN_VOICE.search(right) is not None


_QUOTED = regex.compile(r"“[^“”\n]{20,}+”|\"[^\"\n]{20,}+\"")


@lru_cache(maxsize=4)
def _habit(text: str) -> int:
    """How many quotations hold `, he said. And`; two a page are how a text writes.

    None count where as many are divided as English does it, `,” he said. “`: that text quotes people who report others.
    """
    count = 0
    for match in _QUOTED.finditer(text):
        told = _TOLD.search(match[0])
        count += told is not None and attribution(match[0], told.start("clause")) is not None
    return count if count > sum(1 for _ in _DIVIDED.finditer(text)) else 0


_TOLD = regex.compile(
    r"\p{L},\s(?P<clause>(?:he|she)\s(?:\p{Ll}{2,12}\s)?\p{Ll}{2,12}(?:s|ed|aid)|"
    r"(?:says?|said|explain(?:s|ed)|add(?:s|ed))\s\p{Lu}[\p{L} ’'-]{1,40})\.\s\p{Lu}"
)
_DIVIDED = regex.compile(r"[,?!][”\"]\s[^.,“”\"\n]{2,60}+[.,]\s[“\"](?=\p{L})")
