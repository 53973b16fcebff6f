"""One mark of a pair is there, and an attribution shows where the other one was."""

from __future__ import annotations

from typing import Any

import regex

from normalize.context import Context
from normalize.procedures.quotes_clauses import OWN_VOICE, reports
from normalize.procedures.quotes_glued import glued_closer
from normalize.procedures.quotes_grammar import Attribution, attribution, certain_verbs
from normalize.procedures.quotes_incise_witness import THIRD
from normalize.procedures.quotes_opening import opening
from normalize.procedures.quotes_told import after_comma

Parts = list[tuple[int, int, str]]
BEFORE = " \u00a0\u202f\n(["
"""What stands in front of an opening mark."""
_DASHED = regex.compile(r"[.,]?\s[–—-]\s(?=\p{L})")
_COMMA = regex.compile(r"(?:,|(?P<ask>[?!…]))\s(?=\p{L})")
_SAID = frozenset(
    "said says added adds explained explains told tells asked asks concluded insisted insists recalled answers "
    "answered replies replied repeats repeated".split()
)
"""Verbs of which nobody who speaks makes a clause that ends his paragraph."""
_OWN = regex.compile(r"I\b|(?:[Mm]y|[Oo]ur|[Yy]our|[Ww]e)\s")
"""How a clause begins that the quoted speaker tells himself: `my uncle says`."""
_LAST = regex.compile(r"[^.!?\n“”\"]{0,80}\.\s*$")
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
    paragraph; a comma or a question is none where the quotation `runs_on` in the next paragraph."""
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
        if _ends(text, opened, match):
            return _behind(text, match)
    return None


def _behind(text: str, match: Any) -> tuple[int, int, str]:
    """The closing mark behind a comma or the mark of a question; of a comma and another mark one goes."""
    place, before = match.start() + 1, "" if match["ask"] else text[match.start() - 1]
    if before == ".":
        return (place - 2, place, ",”")
    return (place - 1, place, "”") if before in ("!", "?", "…") else (place, place, "”")


def _ends(text: str, opened: int, match: Any, last: Any = _LAST) -> bool:
    """Whether what was quoted from `opened` on ends at a comma or the mark of a question, because somebody is said to
    have said it in the rest of the paragraph: the verb in front of its speaker, or one of those that only report."""
    at, spoken = match.end(), text[opened + 1 : match.start()]
    if _OWN.match(text, at) or (match["ask"] and not text[at].islower()) or not _begins(text, opened):
        return False
    found = attribution(text, at)
    if found is None or found.verb not in _SAID:
        found = after_comma(text, at, spoken)
        if found is None or not (text.startswith(found.verb, at) or _only_reports(found, spoken)):
            return False
    whole = len(spoken.split()) >= _LEAST and not reports(spoken)
    return whole and last.match(text, found.end) is not None


def closer_between(text: str, opened: int, again: int) -> tuple[int, int, str] | None:
    """The closing mark that was lost between two opening ones, where an attribution parts them: `“A, he says. “B.”`"""
    begun = text[: again + 1]
    found = (m for m in _COMMA.finditer(text, opened + 1, again) if _ends(begun, opened, m, _TO_MARK))
    return next((_behind(text, match) for match in found), None)


_TO_MARK = regex.compile(r"[^.!?\n“”\"]{0,80}[.,]\s“$")
_TOLD = regex.compile(r"[”\"],?\s(?=\p{L})")
_TO_STOP = regex.compile(r"[^.!?\n“”\"]{0,80}\.\s(?=[\p{Lu}“])")


def _resumption(text: str, closer: int) -> int | None:
    """Where a speaker goes on behind the attribution of what ended at `closer`."""
    told = _TOLD.match(text, closer)
    found = attribution(text, told.end()) if told else None
    stop = _TO_STOP.match(text, found.end) if found else None
    return stop.end() if stop else None


def second_opener(text: str, closer: int, again: int) -> tuple[int, int, str] | None:
    """The opening mark of the one sentence between an attribution and a second closing mark: `“A,” he says. B.”`"""
    begin = _resumption(text, closer)
    if begin is None or text[begin] == "“" or THIRD.match(text, begin) or not _is_sentence(text[begin:again]):
        return None
    whole = text[again - 1] in ".!?…,;" or text[again + 1 : again + 2] in (".", ",")
    return (begin, begin, "“") if whole else None


def second_closer(text: str, closer: int, opened: int) -> tuple[int, int, str] | None:
    """The closing mark of the one sentence behind an attribution that ends the paragraph: `“A,” he says. “B.`"""
    end = len(text.rstrip())
    if _resumption(text, closer) != opened or text[end - 1] not in ".!?…" or not _is_sentence(text[opened + 1 : end]):
        return None
    return (end, end, "”")


def _is_sentence(stretch: str) -> bool:
    """Whether a stretch of text is one sentence of at least two words in which nobody is said to say anything."""
    one = regex.search(r"[.!?…][”\"]?\s", stretch) is None and len(stretch.split()) >= 2
    return one and not reports(stretch) and not any(attribution(stretch, m.end()) for m in _COMMA.finditer(stretch))


def _begins(text: str, opened: int) -> bool:
    """Whether an opening mark begins its paragraph, or stands behind a whole sentence and before no other mark."""
    return opened == 0 or (text[:opened].rstrip()[-1:] in (".", "!", "?", "…") and "”" not in text[opened:])


def _only_reports(found: Attribution, spoken: str) -> bool:
    """Whether a clause that begins with its subject is none of the speaker's own: `My uncle sold it, he admits.`"""
    return found.verb in certain_verbs() and (found.kind != "pronoun" or THIRD.search(spoken) is None)
