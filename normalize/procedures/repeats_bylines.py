"""Bylines that stand twice: a name, a name behind its `By`, and the desks that sign for a newsroom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment, full_lines
from normalize.procedures.repeats_near import LONGEST_BYLINE, SENTENCE_END, VERSE_WIDTH, lines_beside, neighbours

HEADLINE_LENGTH, HEADLINE_WORDS = 20, 4
"""Characters and words of a headline above a byline, at least."""
TOP = 8
"""Lines (not blank) above a byline near the top, at most, and below it within which the prose begins."""

_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}\.)?(?: (?:van|von|de|da|di|der|den)){0,2}(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2}"
)
_BYLINE = regex.compile(
    r"(?i:by|from|text|words|written by|reported by|story by|posted by|author|von|par|por|di|de|da|"
    r"door|av|af|od|napsala?|"
    r"autor(?:in|a)?|auteure?|autore|autrice|texto?|texte|testo|tekst|redactor|yazan|írta|auktor|written|"
    r"propos recueillis par|автор(?:ка)?|текст|от|від|редактор)[: ]{1,2}(?P<name>\p{Lu}.{2,40})"
)
_SIGNED = regex.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Sir|Dame|Fr|Rev|Mag|Lic)\.? ){0,2}"
    r"\p{Lu}[\p{L}\p{M}’'.-]*+(?: (?:\p{Lu}[\p{L}\p{M}’'.-]*+|van|von|de|da|di|du|der|den|del|la|bin|al)){1,4}"
    r"(?:(?:,| and| &| und| et| y| e| i| og| en| та) \p{Lu}[\p{L}\p{M}’'.-]*+(?: \p{Lu}[\p{L}\p{M}’'.-]*+){0,3}){0,3}"
    r"(?:(?:,| \||/| -| –| —) (?:in )?\p{L}[\p{L} .’'-]{1,30})?"
)
"""Whom a byline names: people with what they are called, and a place or an office behind them."""
_DESK = regex.compile(
    r"(?i:(?:the )?(?:redacción|redaktion|rédaction|redazione|redação|redactie|redakcja|redakce|redaktionen|redacția|"
    r"szerkesztőség|haber merkezi|редакція|редакция|editorial (?:staff|team|board|office)|newsroom|news ?desk|"
    r"staff (?:writers?|reporters?)|web ?desk|agencies|agencias|agenturen|agences|agenzie|agências|afp|reuters|dpa|efe|"
    r"ansa|lusa|pap|čtk|europa press|ukrinform|укрінформ)(?: \p{L}{3,15}){0,2}|"
    r"\p{L}{3,15} (?:redaktion|redakcja|редакція|newsroom|desk))"
)
"""What signs an article in place of a person."""


def byline_lines(text: str) -> list[int]:
    """Gate: short lines that hold just the end of the line beside them. A few microseconds a text."""
    if neighbours(text).short < 2:
        return []
    found = set()
    above, upper = -1, ""
    for below, line in full_lines(text):
        lower = line.casefold() if len(line) <= LONGEST_BYLINE else ""
        short = upper and lower and upper != lower
        if short and (lower.endswith(upper) or upper.endswith(lower)):
            found.add(below if len(lower) < len(upper) else above)
        above, upper = below, lower
    return sorted(found)


def byline_again(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A name on a line of its own, beside the byline `By NAME`, goes."""
    lines = context.lines
    name = segment.text.strip()
    if not (_NAME.fullmatch(name) or _NAME.fullmatch(name.title())):
        return
    for step in (-1, 1):
        other = lines.beside(segment.line, step)
        match = _BYLINE.fullmatch(lines[other].strip()) if other is not None else None
        if match and match["name"].casefold() == name.casefold():
            yield Offer(((segment.start, segment.end, ""),))
            return


def is_signed(line: str) -> bool:
    """Whether a line of more than two words is a byline: `By` in some language, and people behind it.

    >>> is_signed("By Dr. Anselm Riedl"), is_signed("Von Ida Holm und Jan Ott"), is_signed("By the river in May")
    (True, True, False)
    """
    match = _BYLINE.fullmatch(line)
    return match is not None and _SIGNED.fullmatch(match["name"]) is not None


def is_byline(number: int, previous: int, lines: Lines) -> bool:
    """Whether a line of two words is a name or a desk, and stands where bylines do.

    That is near either end, below the headline, or before its own note.
    """
    line = lines[number].strip()
    words = line.split()
    above = lines_beside(previous, -1, lines, TOP)
    below = lines_beside(number, 1, lines, TOP)
    if _DESK.fullmatch(line):
        return len(above) < TOP or not below
    if not _NAME.fullmatch(line) or len(set(words)) < len(words):
        return False
    if below and below[0].startswith(f"{line} "):
        return True
    if _is_under_headline(above, below, line):
        return True
    if any(len(other) <= VERSE_WIDTH and not SENTENCE_END.search(other) for other in below[:1]):
        return False
    at_top = len(above) < 2 and len(below) > 1 and len(below[0]) > VERSE_WIDTH
    at_end = not below and bool(above) and len(above[0]) > VERSE_WIDTH
    return at_top or at_end


def _is_under_headline(above: Sequence[str], below: Sequence[str], name: str) -> bool:
    """Whether a headline that does not name the person stands right above, and prose a few lines below."""
    if not above or len(above) >= TOP or len(above[0]) < HEADLINE_LENGTH or name in above[0]:
        return False
    headline = len(above[0].split()) >= HEADLINE_WORDS and not above[0].endswith((",", ";", "!"))
    return headline and any(len(other) > VERSE_WIDTH and SENTENCE_END.search(other) for other in below)
