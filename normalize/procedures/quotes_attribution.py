"""Attributions that lost their quotation: stranded behind it, on a line of their own, or written with a capital."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import ANY_MARK, OWN_VOICE, reports
from normalize.procedures.quotes_grammar import attribution, pieces
from normalize.procedures.quotes_marks import marks


def capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Lowers the capital of a pronoun that follows a quotation and its comma: `”, He said.`

    Where the comma is missing too, `…a new rule” He said.`, it comes: no sentence ends without a stop before the mark.
    """
    del context, data
    text = segment.text
    for match in _CAPITAL.finditer(text):
        found = attribution(text, match.start("who"))
        if found is None:
            continue
        place = segment.start + match.start("who")
        lower = (place, place + len(match["who"]), match["who"].lower())
        if match["comma"]:
            yield Offer((lower,))
        elif text[found.end : found.end + 1] in (".", "") and _is_long(text, match.start()):
            yield Offer(((segment.start + match.start(), segment.start + match.start(), ","), lower))


_CAPITAL = regex.compile(r"(?:(?P<comma>[”\"],|,[”\"])|(?<=[\p{L}\p{Nd}])[”\"])\s(?P<who>He|She|They)(?=\s)")
_LEAST = 4
"""Words of a quotation, at least, that is no single expression between marks."""


def _is_long(text: str, closer: int) -> bool:
    """Whether the quotation that ends at `closer` is more than an expression."""
    opener = text.rfind("“" if text[closer] == "”" else '"', 0, closer)
    return opener >= 0 and len(text[opener + 1 : closer].split()) >= _LEAST


_HAS_STATED = regex.compile(r"\s(?:has|have|had)\s\p{L}{3,12}ed\b")


_STOPPED = regex.compile(r"[.,]([”\"]),(?=\s)")
_ABBREVIATION = regex.compile(r"(?:\p{L}\.\p{L}{1,3}|(?<!\p{L})(?:\p{L}|Co|Corp|Inc|Ltd|Bros|Jr|Sr|etc|vol|pp))$")
"""What keeps its stop in front of a comma, and then is no end of a sentence."""


def stop_and_comma(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`.”, he said` and `,”, he said` become `,” he said`; an abbreviation keeps its stop."""
    del context, data
    text = segment.text
    for match in _STOPPED.finditer(text):
        if _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()):
            continue
        if attribution(text, match.end() + 1) or _HAS_STATED.match(text, match.end()):
            place = segment.start + match.start()
            yield Offer(((place, place + 3, "," + match[1]),))


def stranded(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a speaker that a false stop cut off from `he said`: the speaker takes the pronoun's place."""
    del context, data
    for match in _cut_off().finditer(segment.text):
        base, told = segment.start, match["told"]
        end = match.end("speaker")
        told = f", {told}" if match["name"] else f" {told}"
        yield Offer(
            ((base + match.start("pronoun"), base + match.start("speaker"), ""), (base + end, base + end, told))
        )


@cache
def _cut_off() -> Any:
    p = pieces(wide=True)
    return regex.compile(
        rf"(?<=[”\"»’],?\s)(?P<pronoun>he|she|they|it)\s(?P<told>{p['verb']})\.\s"
        rf"(?P<speaker>(?-i:{p['role']})(?:\s(?:of|for|at|in|from|and|the|[\p{{L}}’'-]{{1,30}})){{0,9}}(?P<name>,\s{p['name']})?)(?=[.])"
    )


def quote_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A paragraph that is followed by `A quote from NAME, ROLE` gets its marks; the line becomes `— NAME, ROLE`.

    A label that is not `sure` may be a heading or a byline, `Words by`: then the paragraph speaks in the first person.
    """
    split = segment.text.rstrip().rfind("\n")
    label = regex.compile(data["label"]).fullmatch(segment.text[split + 1 :].rstrip())
    quotation = segment.text[:split].rstrip()
    begin = len(quotation) - len(quotation.lstrip())
    if split < 0 or label is None or len(quotation.split()) < 3 or reports(quotation):
        return
    if not label["sure"] and (quotation[-1] not in '.!?…”"»' or OWN_VOICE.search(quotation) is None):
        return
    style, base = marks(context), segment.start
    line = base + split + 1
    parts: tuple[tuple[int, int, str], ...] = ((line, line + label.start("name"), "— "),)
    inside = quotation[begin:]
    if not ANY_MARK.search(inside):
        parts = (
            (base + begin, base + begin, style.open),
            (base + len(quotation), base + len(quotation), style.close),
            *parts,
        )
    elif not (inside[0] in '“«"„' and inside[-1] in '”»"“'):
        yield Offer(
            parts,
            "flag",
            "the paragraph before the label holds quotation marks; where the quotation begins is not certain",
        )
        return
    yield Offer(parts)
