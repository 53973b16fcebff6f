"""Guillemets that point the wrong way, or have a partner of another kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
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
    """Turns guillemets that point the wrong way, and a straight mark that closes one, when all then balance."""
    del context, data
    text = segment.text
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
                return
        elif opened and mark in '«"' and hangs and not after.isalnum():
            parts.append((at, at + 1, inner + "»"))
            opened = False
        elif not opened and mark == "»" and after.isalnum() and not hangs and at < last:
            start = at - (before == " " and text[at - 2 : at - 1] in ("'", "’"))
            parts.append((start, at + 1, "«" + inner))
            opened = True
        elif mark == '"' or (mark == "«") == opened:
            return
        else:
            opened = mark == "«"
    if parts and not (opened or nested):
        yield Offer(tuple((segment.start + start, segment.start + end, new) for start, end, new in parts))
