"""Dialogue with a second dash before `says X`, as Slavic languages write it, in German, French and Spanish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import ANY_MARK
from normalize.procedures.quotes_grammar import lexicon, one_of, seam_verbs
from normalize.procedures.quotes_marks import marks

Parts = tuple[tuple[int, int, str], ...]
_START = regex.compile(r"\s{0,3}[–—-]{1,2}\s{1,2}(?=[\p{Lu}\p{Nd}…¿¡])")
SEAM = regex.compile(r"(?P<comma>,|(?<!\.)\.)?\s[–—-]{1,2}\s(?=\p{Ll})")
ONCE_MORE = regex.compile(r"(?P<stop>[.,]?)\s[–—-]{1,2}\s(?=[\p{L}\p{Nd}¿¡])")
_GLUED_START = regex.compile(r"\s{0,3}(?:—|–|--)(?=[\p{Lu}\p{Nd}…¿¡])")
_GLUED_SEAM = regex.compile(r"(?P<comma>,|(?<!\.)\.)?\s?(?:[–—]|--)(?=\p{Ll})")
_GLUED_AGAIN = regex.compile(r"\s?(?:[–—]|--)(?P<stop>[.,:;]?)(?:\s(?=[\p{L}\p{Nd}¿¡…])|$)")
"""The same where the dashes are glued to the words inside them, as Spanish has it: `—La red —dijo él—. Y nada.`"""


class Dashes(NamedTuple):
    """How speech begins, gives way to its attribution, and goes on."""

    start: Any
    seam: Any
    again: Any


_SPACED, _GLUED = Dashes(_START, SEAM, ONCE_MORE), Dashes(_GLUED_START, _GLUED_SEAM, _GLUED_AGAIN)
_ENDS = frozenset(".!?…")
_ENDED = regex.compile(r"(?<=\p{L}{3}|[\p{Nd})])[.!?…](?=\s\p{Lu})|[.!?…]\s*$")
"""The end of a sentence, that no dash stands behind."""
_LONGEST = 90
"""Characters of an attribution, to the end of its sentence."""
_REACH = 300
"""Characters behind a verb of saying within which the speech goes on, if it does."""
_SHORT = 3
"""Words of a speech that a verb of any shape may follow, at least, unless it asks or calls."""
_FINAL = {"es": "outside"}
"""Where the full stop behind a last speech stands; elsewhere inside."""


def dialogue_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`– X – sagt Y.` becomes `„X“, sagt Y.`; a dash that opens speech alone is a legitimate choice and stays.

    In Spanish too the second dash is one: `— X — dijo Y`; that of a translation is short, or stands behind a comma.
    """
    tag, text = data["lexicon"], segment.text
    dashes = _GLUED if tag != "es" and _GLUED.start.match(text) else _SPACED
    start = dashes.start.match(text)
    if start is None or "\n" in text or dashes.seam.search(text, start.end()) is None:
        return
    if ANY_MARK.search(text) or _in_list(segment, context):
        return
    parts = _speeches(text.rstrip(), start.span(), dashes, tag, context)
    if parts and not (tag == "es" and _is_spanish(text, parts)):
        yield Offer(tuple((segment.start + first, segment.start + last, new) for first, last, new in parts))


_HANGING = regex.compile(r"[–—][.,;:]")


def _is_spanish(text: str, parts: Parts) -> bool:
    """Whether the dashes are long, or hyphens, and no comma stands in front of the second: anybody may write so; or
    the third hangs on its stop."""
    seam = parts[1][0]
    plain = "–" not in text and text[seam] != "," and text[seam - 1] not in "?!…"
    return plain or _HANGING.search(text) is not None


def _in_list(segment: Segment, context: Context) -> bool:
    """Whether the line above or below is an item of a list: a dash, and no end of a sentence."""
    lines = context.lines
    beside = (lines.beside(segment.line, step) for step in (-1, 1))
    return any(
        line is not None and _START.match(lines[line]) is not None and lines[line].rstrip()[-1] not in ".!?…,"
        for line in beside
    )


def _speeches(text: str, start: tuple[int, int], dashes: Dashes, tag: str, context: Context) -> Parts | None:
    """The parts that mark every speech of a paragraph; None when no attribution stands beside the first one."""
    style, parts = marks(context), []
    (begin, opening), lead = start, ""
    while True:
        border = _border(text, opening, dashes, tag)
        if border is None:
            break
        first, last, end = border
        called = text[first - 1] in "!?…"
        parts.append((begin, opening, lead + style.open))
        parts.append((first, last, style.close + (" " if tag == "fr" and called else ", ")))
        following, ended = dashes.again.search(text, end, end + _REACH), _ENDED.search(text, end, end + _REACH)
        if following is None or (ended and ended.start() < following.start()):
            return tuple(parts) if ended and text[-1] in _ENDS and ended.start() - end <= _LONGEST else None
        begin, opening = following.span()
        if opening == len(text):
            return (*parts, (begin, opening, following["stop"]))
        lead = f"{following['stop'] or ','} "
    if not parts or text[-1] not in _ENDS:
        return None
    final = len(text) - (text[-1] == "." and _FINAL.get(tag) == "outside")
    return (*parts, (begin, opening, lead + style.open), (final, final, style.close))


def _border(text: str, at: int, dashes: Dashes, tag: str) -> tuple[int, int, int] | None:
    """Where a speech that began at `at` gives way to its attribution: start and end of the seam, end of the verb."""
    for match in dashes.seam.finditer(text, at):
        spoken = text[at : match.start()]
        found = told_elsewhere(tag).match(text, match.end())
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
def told_elsewhere(tag: str) -> Any:
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
