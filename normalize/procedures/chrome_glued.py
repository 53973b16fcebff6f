"""What a page glues to the end of a line: the data of an image behind its caption, an appeal for money.

A byline's label without a name, `Article written by`, is of the same kind: a field of the page that came out empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures import chrome_words
from normalize.procedures.chrome_data import either, prepared, trade
from normalize.procedures.chrome_layout import has_stop, is_about_a_person, is_byline, is_paragraph
from normalize.procedures.chrome_vocabulary import ENOUGH

_LONGEST_DATA, _LONGEST_APPEAL = 90, 170
"""Code points of an outlet with width and day, and of the longest appeal."""
_SHORTEST_PARAGRAPH = 15
_SENTENCE = regex.compile(r"(?<=[.!?…])\s+")
_QUOTES = frozenset('“”„«»"')


def image_data(segment: Segment, _context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove outlet, width and day from the end of a caption, `- Nordbild, 1920, 03.04.2023`, or with their line."""
    found = prepared(data, _of_image).search(segment.text, max(0, len(segment.text) - _LONGEST_DATA))
    if found is not None:
        yield Offer(((segment.start + found.start(), segment.end, ""),), "safe", "the data of an image")


def _of_image(data: Mapping[str, Any]) -> Any:
    return regex.compile(
        r"(?:^|(?<=\S)\s{1,2})[-–—]\s{1,2}(?:[\p{L}\d][\p{L}\p{M}\d.&’'-]{0,24}+\s?+){1,5}+,\s"
        rf"(?:{either(data['widths'])}),\s[0-3]?\d\.[01]?\d\.(?:19|20)\d\d\s{{0,3}}$"
    )


def image_data_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each width between its commas."""
    return tuple(f", {width}, " for width in data["widths"])


def glued_appeal(segment: Segment, _context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove appeals to the reader from the end of a paragraph; those in quotation marks are somebody's words."""
    text = segment.text
    low = max(_SHORTEST_PARAGRAPH, len(text) - _LONGEST_APPEAL)
    found = prepared(data, _appeals).search(text, low) or _in_words_of_trade(text, low, data)
    if found is not None and _QUOTES.isdisjoint(found[0]):
        yield Offer(((segment.start + found.start(), segment.end, ""),), "safe", "an appeal behind a paragraph")


def _in_words_of_trade(text: str, low: int, data: Mapping[str, Any]) -> Any:
    """The appeal that begins with an order of the page, if it and all that follows are words of page trade alone."""
    found = prepared(data, _asking).search(text, low)
    if found is None:
        return None
    sentences = _SENTENCE.split(found[0].strip())
    return found if all(_is_trade(_english(), sentence) for sentence in sentences) else None


def _is_trade(data: Mapping[str, Any], sentence: str) -> bool:
    """Whether a sentence has the points of page trade that a line of its own would need."""
    found = chrome_words.score(sentence, chrome_words.vocabularies(data))
    return found is not None and found.points >= ENOUGH


@cache
def _english() -> Mapping[str, Any]:
    """The English vocabulary of page trade, the only one that knows the orders of `_asking`."""
    return next(table for table in trade() if "en" in table)


def _asking(data: Mapping[str, Any]) -> Any:
    return regex.compile(rf"(?<=[.!?…])\s{{1,3}}(?:{either(data['asks'])})(?!\p{{L}})[^\n]*$")


def _appeals(data: Mapping[str, Any]) -> Any:
    liked, wish = either(data["liked"]), either(data["if"])
    asked = rf"(?:{liked})(?:\s[^.!?\n]{{0,40}}+)?\?\s{{1,2}}|(?:{wish})\s[^.!?,\n]{{2,60}},\s"
    return regex.compile(
        rf"(?i)(?<=[.!?…”\"’»)])\s{{1,3}}(?:{asked})?(?:(?:{either(data['before'])})\s){{0,2}}(?:{either(data['orders'])})"
        rf"\s(?:[^.!?\n]{{1,60}}?\s)?(?:{either(data['joints'])})\s(?:our\s)?(?-i:{either(data['sites'])})"
        r"(?:\s(?:page|today|now))?\s?[.!]{0,3}\s{0,3}$"
    )


def glued_appeal_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each place where readers give, at the end of a line."""
    ends = [f"= {place}{end}$" for place in data["sites"] for end in ("", ".", "!", " !", "!!")]
    return (*ends, *(f"={stop} {ask}" for ask in data["asks"] for stop in ".!?…"))


def empty_byline(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the label of a byline right above a paragraph that names no writer."""
    below = context.lines.beside(segment.line, 1)
    if below is None:
        return
    next_line = context.lines[below].strip()
    if is_paragraph(next_line) and has_stop(next_line) and not (is_byline(next_line) or is_about_a_person(next_line)):
        yield Offer(((segment.start, segment.end, ""),), "safe", "a byline's label without a name")


def empty_byline_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every label as a whole line, also with a colon."""
    labels = []
    for table in data.values():
        for words in product(table["what"], table["verbs"], table["by"]):
            label = " ".join(filter(None, words))
            labels.append(label[0].upper() + label[1:])
    return tuple(f"=^{label}{end}$" for label in labels for end in ("", ":", " :"))


def lone_stroke(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line that is a stroke alone: what it set apart on the page is gone. A table holds more strokes."""
    number, lines = segment.line, context.lines
    if lines.text.count(segment.text.strip()) == 1 and lines.beside(number, -1) is not None:
        yield Offer(((segment.start, segment.end, ""),), "safe", "a stroke that sets nothing apart")
