"""Dialogue with a second dash before `says X`, as Slavic languages write it, in German, French and Spanish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import ANY_MARK
from normalize.procedures.quotes_grammar import lexicon, one_of, seam_verbs
from normalize.procedures.quotes_marks import marks

Parts = tuple[tuple[int, int, str], ...]
_START = regex.compile(r"\s{0,3}[–—-]{1,2}\s{1,2}(?=[\p{Lu}\p{Nd}…¿¡])")
_SEAM = regex.compile(r"(?P<comma>,|(?<!\.)\.)?\s[–—-]{1,2}\s(?=\p{Ll})")
_ONCE_MORE = regex.compile(r"(?P<stop>[.,]?)\s[–—-]{1,2}\s(?=[\p{L}\p{Nd}¿¡])")
_ENDS = frozenset(".!?…")
_LONGEST = 90
"""Characters of an attribution, to the stop behind it."""
_SHORT = 3
"""Words of a speech that a verb of any shape may follow, at least, unless it asks or calls."""
_FINAL = {"es": "outside"}
"""Where the full stop behind a last speech stands; elsewhere inside."""


def dialogue_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`– X – sagt Y.` becomes `„X“, sagt Y.`; a dash that opens speech alone is a legitimate choice and stays.

    In Spanish too the second dash is one: `— X — dijo Y`; that of a translation is short, or stands behind a comma.
    """
    tag, text = data["lexicon"], segment.text
    start = _START.match(text)
    if start is None or "\n" in text or _SEAM.search(text, start.end()) is None:
        return
    if ANY_MARK.search(text) or _in_list(segment, context):
        return
    parts = _speeches(text.rstrip(), start.start(), start.end(), tag, context)
    if parts and not (tag == "es" and _is_spanish(text, parts)):
        yield Offer(tuple((segment.start + first, segment.start + last, new) for first, last, new in parts))


def _is_spanish(text: str, parts: Parts) -> bool:
    """Whether the dashes are long, or hyphens, and no comma stands in front of the second: anybody may write so."""
    return "–" not in text and text[parts[1][0]] != "," and text[parts[1][0] - 1] not in "?!…"


def _in_list(segment: Segment, context: Context) -> bool:
    """Whether the line above or below is an item of a list: a dash, and no end of a sentence."""
    lines = context.lines
    beside = (lines.beside(segment.line, step) for step in (-1, 1))
    return any(
        line is not None and _START.match(lines[line]) is not None and lines[line].rstrip()[-1] not in ".!?…,"
        for line in beside
    )


def _speeches(text: str, begin: int, opening: int, tag: str, context: Context) -> Parts | None:
    """The parts that mark every speech of a paragraph; None when no attribution stands beside the first one."""
    style, parts = marks(context), []
    while True:
        border = _border(text, opening, tag)
        if border is None:
            break
        first, last, end = border
        called = text[first - 1] in "!?…"
        parts.append((begin, opening, _lead(text, begin) + style.open))
        parts.append((first, last, style.close + (" " if tag == "fr" and called else ", ")))
        following = _ONCE_MORE.search(text, end)
        if following is None:
            return tuple(parts) if text[-1] in _ENDS and len(text) - end <= _LONGEST else None
        begin, opening = following.start(), following.end()
    if not parts or text[-1] not in _ENDS:
        return None
    final = len(text) - (text[-1] == "." and _FINAL.get(tag) == "outside")
    return (*parts, (begin, opening, _lead(text, begin) + style.open), (final, final, style.close))


def _lead(text: str, at: int) -> str:
    """What stays in front of an opening mark that replaces a dash inside the paragraph."""
    if not text[:at].strip():
        return ""
    return f"{text[at]} " if text[at] in ".," else ", "


def _border(text: str, at: int, tag: str) -> tuple[int, int, int] | None:
    """Where a speech that began at `at` gives way to its attribution: start and end of the seam, end of the verb."""
    for match in _SEAM.finditer(text, at):
        spoken = text[at : match.start()]
        found = _told(tag).match(text, match.end())
        if found and (found["known"] or len(spoken.split()) >= _SHORT or spoken[-1] in "!?…"):
            return match.start(), match.end(), found.end()
    return None


_SHAPES = {
    "de": r"\p{Ll}{2,14}t(?:e|en)?(?=\s(?:er|sie|wir)(?!\p{L})|\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?[.,])",
    "fr": r"\p{Ll}{2,14}(?:-t)?-(?:je|il|elle|on|nous|ils|elles)(?!\p{L})|"
    r"\p{Ll}{2,14}(?:e|a|it|ait|nd)(?=\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?[.,])",
    "es": r"\p{Ll}{2,14}(?:ó|ía|aba|[ae])(?=\s(?:él|ella)[.,]|\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?[.,])",
}
"""A verb by its ending, in front of a pronoun, or of a name with which the clause ends."""


@cache
def _told(tag: str) -> Any:
    """A verb of saying in front of its speaker, or any verb whose place says as much."""
    table = lexicon(tag)
    participle = (
        rf"|(?:a|ont|ai)\s(?:\p{{Ll}}{{3,12}}ment\s)?{one_of(table['participles'])}" if table["participles"] else ""
    )
    verb = rf"(?:{one_of((*seam_verbs(tag), *table['spoken']))}{participle})(?![\p{{L}}-])"
    particle = r"(?:\s(?:mir|uns|sich|ihm|ihr|nous|me|nos|le))?"
    subject = (
        rf"(?:{one_of((*table['pronouns'], *table['speakers']))}|\p{{Lu}}|{one_of(table['determiners'])}\s?\p{{L}})"
    )
    return regex.compile(rf"(?P<known>{verb}{particle}(?:\s{subject}|(?=[.,]|\s(?:und|et|y)\s)))|{_SHAPES[tag]}")
