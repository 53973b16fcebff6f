"""Attributions inside the marks, as French, Spanish and Italian put them: “A, he added. B”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import WORD, attribution, first_words, one_of, pieces, verbs
from normalize.procedures.quotes_marks import pairs

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWY"


def incised(text: str) -> Iterator[int]:
    """Lines with a quotation that may hold an attribution: a gate, so a few passes of `str.split` over the text."""
    for opener, closer in (("“", "”"), ('"', '"')):
        if opener not in text:
            continue
        pieces = text.split(opener)
        inside = pieces[1::2] if opener == closer else [piece.partition(closer)[0] for piece in pieces[1:]]
        if not _has_border("\n".join(inside)):
            continue
        place, line, counted = len(pieces[0]), 0, 0
        for number, piece in enumerate(pieces[1:]):
            held = piece if opener == closer else inside[number]
            if (opener != closer or number % 2 == 0) and len(held) > 15 and "\n\n" not in held and _may_say(held):
                line, counted = line + text.count("\n", counted, place), place
                yield line
            place += len(piece) + 1


def _has_border(text: str) -> bool:
    # A single character is found several times faster than one with its spaces.
    return (
        ("–" in text and " – " in text)
        or ("—" in text and " — " in text)
        or ("?" in text and "? " in text)
        or ("!" in text and "! " in text)
        or _BORDER.search(text) is not None
    )


def _may_say(quotation: str) -> bool:
    """Whether a verb of saying stands in a quotation where an attribution may begin or end."""
    return (
        _SEAM.search(quotation) is not None
        and not first_words().isdisjoint(WORD.findall(quotation))
        and _said().search(quotation) is not None
    )


_BORDER = re.compile(r", (?:he |she |they |the |[A-Z]|[a-z]{1,12}(?:ed|s|id|ote|old) )")
_SEAM = re.compile(r"[,?!…]\s|\s[–—-]\s")


@cache
def _said() -> Any:
    p = pieces()
    said = one_of(verbs())
    return regex.compile(
        rf"[,?!…]\s(?:{said}\s|{p['pronoun']}\s(?:\p{{L}}{{2,12}}\s){{0,2}}?{said})|\s[–—-]\s(?:\p{{L}}{{2,20}}\s){{0,3}}?{said}|(?<!\p{{L}}){said}[.,]\s"
    )


def incise(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Puts an attribution that stands inside the marks outside them: “A,” he added. “B”.

    Second witness: a source language that writes attributions so. Without it the place is flagged.
    """
    del data
    found, _ = pairs(segment.text)
    for pair in found:
        if pair.depth == 0 and pair.opener[1] in '“"' and pair.closer[1] in '”"':
            if not _may_say(segment.text[pair.opener[0] + 1 : pair.closer[0]]):
                continue
            parts = _divided(segment, pair.opener[0] + 1, pair.closer[0], pair.opener[1], pair.closer[1])
            if parts and context.is_source("any"):
                yield Offer(parts)
            elif parts:
                yield Offer(
                    parts,
                    "flag",
                    "an attribution inside the marks; nothing else shows that it is no part of what is quoted",
                )


_GAP = regex.compile(r"[ –—-]*+")
_TAIL = regex.compile(r"[^.,!?“”\"–—]{0,60}(?:,\s\p{Lu}[\p{L}’' -]{2,40})?([.,]|(?=\s[–—-]\s))")


@cache
def _borders() -> Any:
    p = pieces()
    return regex.compile(
        rf"(?<=[\p{{L}}\p{{Nd}})%])(?P<comma>[,?!…]\s|\s[–—-]\s)(?=(?:{p['pronoun']}\s|\p{{Lu}}|the\s|{one_of(verbs())}\s))"
    )


def _divided(segment: Segment, begin: int, end: int, opener: str, closer: str) -> tuple[tuple[int, int, str], ...]:
    """The parts that take the attribution out of `segment.text[begin:end]`; none when there is none, or two."""
    text, base = segment.text, segment.start
    parts: tuple[tuple[int, int, str], ...] = ()
    for match in _borders().finditer(text, begin, end):
        found = attribution(text, match.end(), "en")
        if found is None or found.end > end or (found.kind == "pronoun" and text[match.end()] in "wI"):
            continue
        stop = _finish(text, found.end, end)
        if stop is None or regex.search(r"\b(?:me|us)\b", text[match.end() : found.end + 4]):
            continue
        dash = match["comma"][0].isspace()
        if dash:
            first = (base + match.start(), base + match.end(), f",{closer} ")
        else:
            first = (base + match.start(), base + match.end() - 1, match["comma"][0] + closer)
        gap = _GAP.match(text, stop)
        after = min(end, gap.end() if gap else stop)
        if after >= end:
            if text[end - 1] != ".":
                continue
            parts = (first, (base + end, base + end + 1, ""))
        elif text[after].isupper() or text[stop - 1] == "," or dash:
            comma = "" if text[stop - 1] in ".,!?" else ","
            parts = (first, (base + stop, base + after, f"{comma} {opener}"))
        else:
            continue
        return parts
    return ()


def _finish(text: str, at: int, end: int) -> int | None:
    """Where the attribution that began before `at` ends: behind its full stop or comma, within a short tail."""
    match = _TAIL.match(text, at, end)
    if match is None:
        return None
    if match[0].lstrip()[:1].isupper():
        return None
    return int(match.end())
