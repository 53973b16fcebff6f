"""One mark of a pair is there, and an attribution shows where the other one was."""

from __future__ import annotations

import regex

from normalize.context import Context
from normalize.procedures.quotes_clauses import OWN_VOICE, reports
from normalize.procedures.quotes_glued import glued_closer
from normalize.procedures.quotes_grammar import attribution
from normalize.procedures.quotes_opening import opening

Parts = list[tuple[int, int, str]]
BEFORE = " \u00a0\u202f\n(["
"""What stands in front of an opening mark."""
_DASHED = regex.compile(r"[.,]?\s[–—-]\s(?=\p{L})")
_COMMA = regex.compile(r",\s(?=\p{L})")
_SAID = (
    "said",
    "says",
    "added",
    "adds",
    "explained",
    "explains",
    "told",
    "tells",
    "asked",
    "asks",
    "concluded",
    "insisted",
    "insists",
    "recalled",
)
"""Verbs of which nobody who speaks makes a clause that ends his paragraph."""
_LAST = regex.compile(r"[^.!?\n]{0,80}\.\s*$")
_LEAST = 3
"""Words of a quotation, at least."""


def lost_opener(text: str, runs_on: bool) -> tuple[Parts, bool] | None:
    """A lone “ that is glued to an attribution behind a comma closes a quotation that began with the paragraph; so does
    a lone ” in front of an attribution, if the quotation `runs_on` from no other paragraph."""
    if not runs_on and (found := _opened(text)):
        return [found], True
    at = text.find("“")
    if at < 0 or text.count("“") != 1 or "”" in text or '"' in text:
        return None
    if regex.search(r"[,!?…]\s?$", text[:at]) is None or attribution(text, at + 1) is None:
        return None
    if len(text[:at].split()) < 3 or text[at + 1 : at + 3] == "I ":
        return None
    begin = len(text) - len(text.lstrip())
    opening = [] if reports(text[:at]) else [(begin, begin, "“")]
    return [*opening, closing(text, at)], True


def _opened(text: str) -> tuple[int, int, str] | None:
    """The opening mark of a quotation that has its closing mark and an attribution, where only one place will do."""
    at = text.find("”")
    if at < 0 or text.count("”") > 1 or "“" in text or '"' in text or not regex.search(r"[,!?…]$", text[:at]):
        return None
    if text[at + 1 : at + 2] != " " or attribution(text, at + 2) is None:
        return None
    begin = len(text) - len(text.lstrip())
    found = opening(text, begin, at)
    quoted = text[found.at : at]
    one = regex.search(r"[.!?…]\s", quoted) is None
    if found.doubt or len(quoted.split()) < _LEAST or not (one or OWN_VOICE.search(quoted)) or not quoted[0].isupper():
        return None
    return (found.at, found.at, "“")


def closing(text: str, at: int) -> tuple[int, int, str]:
    """The part that makes the mark at `at` a closing one, with the space on its right side."""
    start = at
    while start and text[start - 1] in " \u00a0":
        start -= 1
    after = text[at + 1 : at + 2]
    return (start, at + 1, "” " if after.isalnum() else "”")


def lost_closer(text: str, context: Context, runs_on: bool) -> tuple[int, int, str] | None:
    """Where a seam, a dash or a comma and an attribution show the end of a quotation that is open to that of its
    paragraph; a comma is none where the quotation `runs_on` in the next paragraph."""
    opened = text.rfind("“")
    if '"' in text[opened:]:  # which may close it
        return None
    seam = glued_closer(text, opened + 1, context)
    if seam and len(text[opened:seam].split()) >= _LEAST:
        return (seam, seam, ("" if text[seam - 1] in "?!…," else ",") + "” ")
    for match in _DASHED.finditer(text, opened + 1):
        if attribution(text, match.end()) and text[match.end()] != "I":
            stop = text[match.start() - 1] if match[0][0].isspace() else ""
            return (match.start(), match.end(), "” " if stop in ("!", "?", "…") else ",” ")
    for match in () if runs_on else _COMMA.finditer(text, opened + 1):
        found = attribution(text, match.end())
        if found and found.verb in _SAID and text[match.end()] != "I" and _LAST.match(text, found.end):
            told = opened == 0 and len(text[opened : match.start()].split()) >= _LEAST
            doubled = text[match.start() - 1] == "."  # a stop and a comma: the stop goes
            place = match.start() + 1
            return (
                (place - 2 * doubled, place, ",”" if doubled else "”") if told and not reports(text[:place]) else None
            )
    return None
