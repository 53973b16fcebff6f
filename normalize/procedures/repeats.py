"""What stands twice: equal neighbouring lines, a headline or a byline said again, loops of a translation decoder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment, full_lines
from normalize.procedures.chat import is_spoken
from normalize.procedures.repeats_bylines import byline_again, byline_lines, is_byline, is_signed
from normalize.procedures.repeats_document import looped_document
from normalize.procedures.repeats_labelled import labelled_headline, labelled_headline_triggers
from normalize.procedures.repeats_loops import decoder_loops, loop_lines
from normalize.procedures.repeats_near import HEADLINE_MARGIN, VERSE_WIDTH, lines_beside, neighbours
from normalize.procedures.repeats_near import SENTENCE_END as _SENTENCE_END
from normalize.procedures.repeats_stuck import stuck_words, stuck_words_triggers
from normalize.procedures.repeats_tails import says_again

PROCEDURES = (
    "byline_again", "byline_lines", "decoder_loops", "equal_lines", "headline_again", "headline_lines",
    "labelled_headline", "lead_again", "lead_lines", "loop_lines", "looped_document", "same_lines", "stuck_words",
)  # fmt: skip

__all__ = [
    "PROCEDURES", "byline_again", "byline_lines", "decoder_loops", "labelled_headline",
    "labelled_headline_triggers", "loop_lines", "looped_document", "stuck_words", "stuck_words_triggers",
]  # fmt: skip

_MARGIN = 15
"""Characters that a line of a log may be longer."""
HEADLINE_WORDS, SENTENCE_WORDS = 5, 7
"""Words of a headline, and of a sentence that is no line of a song, at least."""
BYLINES = 2
"""Lines of byline and date, at most, between the headline's repetition and the text."""
LEAD_REACH, SHORTEST_LEAD, LEAD_WORDS = 8, 50, 8
"""Lines (not blank) from the top where a lead stands; its characters and words, at least."""
TOP = 10
"""Lines (not blank) from the top down to which a page may say its headline twice."""
HEADLINE_REACH = 4
"""How many lines (not blank) below the headline its repetition may stand."""

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")
_ECHO = regex.compile(r"[“\"«„‘—–-] ?(?:[^“\"«„”»]{2,50}\?|[^“\"«„”»]{2,16}[.!…])[”\"»’“]?")
"""A question or a few words that somebody says in a story, and somebody else says after him."""
_CAPTION = regex.compile(r"[()©]|\d")
"""What captions hold and verse does not."""
_TABLE = regex.compile(r"\t|\|| {3,}|^[\W\d_]+$")


def same_lines(text: str) -> list[int]:
    """Gate: numbers of the lines that say what the line before them ends in, or the line after them begins with.

    Blank lines do not count. About 3 ms for 1 MB of prose.
    """
    return neighbours(text).again


def equal_lines(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line that equals the line before it goes, but for verse, tables, chants and lines of one or two words.

    So does a sentence with which the paragraph above it ends, or the one below begins.
    """
    lines = context.lines
    line = segment.text.strip()
    previous = lines.beside(segment.line, -1)
    if previous is None or lines[previous].strip() != line:
        if says_again(segment, context):
            yield Offer(((segment.start, segment.end, ""),))
        return
    if _TABLE.search(segment.text.strip("\n")):
        return
    count = len(_WORD.findall(line))
    if count <= 2:
        removed = is_byline(segment.line, previous, lines)
    else:
        apart = segment.line - previous > 1
        removed = (apart and is_signed(line)) or (
            not _is_said_again(line, segment.line, lines)
            and not _is_verse(segment.line, lines)
            and not _is_chant(line, count, segment.line, lines)
        )
    if removed:
        yield Offer(((segment.start, segment.end, ""),))


def headline_lines(text: str) -> list[int]:
    """Gate: the line near the top that says the headline again. Costs a few microseconds a text."""
    if neighbours(text).short < 2:
        return []
    top = full_lines(text)[: HEADLINE_REACH + 1]
    headline = top[0][1]
    size = len(headline)
    close = [
        (number, line)
        for number, line in top[1:]
        if abs(len(line) - size) <= HEADLINE_MARGIN or (len(line) < size and line[:12] == headline[:12])
    ]
    return [number for number, line in close if _is_headline_again(line, headline)][:1]


_SUFFIX = regex.compile(r"\s(?:[-–—|/·•]|//)\s[^\n]{2,40}$")
"""What the title of a page adds to its headline: a section, an outlet, a label."""


def _is_headline_again(line: str, headline: str) -> bool:
    """Whether a line says the headline, or all of it but the suffix of the page's title.

    >>> _is_headline_again("Ferry sinks in the harbour of Varna", "Ferry sinks in the harbour of Varna - LIVE")
    True
    """
    said = _said(line)
    return said == _said(headline) or (
        len(said) >= _LONG_HEADLINE and len(line) < len(headline) and said == _said(_SUFFIX.sub("", headline))
    )


_LONG_HEADLINE = 25
"""Letters of a headline that no section or outlet is named."""


def _said(line: str) -> str:
    """What a headline says, without case, blanks and marks: pages print it with other quotation marks again."""
    return "".join(filter(str.isalnum, line.casefold()))


def headline_again(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """The headline, said again as the first line of the article, goes; only a byline or a date stands between."""
    lines = context.lines
    first = lines.first_line()
    if first is None or first >= segment.line or not _is_headline_again(segment.text, lines[first]):
        return
    between = [lines[number] for number in range(first + 1, segment.line) if not lines.blank(number)]
    told = any(len(line) > VERSE_WIDTH or _SENTENCE_END.search(line.strip()) for line in between)
    count = len(_WORD.findall(segment.text))
    if (
        told
        or count < 4
        or _is_said_again(segment.text.strip(), segment.line, lines)
        or _is_chant(segment.text.strip(), count, segment.line, lines)
    ):
        return
    below = lines_beside(segment.line, 1, lines, BYLINES + 1)
    if not any(len(line) > VERSE_WIDTH or _SENTENCE_END.search(line) for line in below):
        return
    yield Offer(((segment.start, segment.end, ""),))


def lead_lines(text: str) -> list[int]:
    """Gate: a long line near the top with which the line below it begins. A few microseconds a text."""
    begun = neighbours(text).begun
    if not begun:
        return []
    last = full_lines(text)[: LEAD_REACH + 1][-1][0]
    return [
        above
        for above, upper, below, lower in begun
        if below <= last and len(upper) >= SHORTEST_LEAD and lower.startswith(upper[:SHORTEST_LEAD].rstrip(".… "))
    ]


def lead_again(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A lead, whole or cut short by dots, goes where the paragraph right below it begins with the same words."""
    below = context.lines.beside(segment.line, 1)
    lead = segment.text.strip()
    cut = lead.rstrip(".… ")
    if below is None or (cut != lead.rstrip(".") and "…" not in lead[-2:] and not lead.endswith("...")):
        return
    again = context.lines[below].strip()
    if not again.startswith(cut) or len(again) < len(cut) + _MARGIN or len(_WORD.findall(cut)) < LEAD_WORDS:
        return
    whole = lead.endswith((".", "!", "?", "”", '"', "»")) and not lead.endswith("...")
    if whole and not again.startswith(lead):
        return
    if whole or lead.endswith(("…", "...")):
        yield Offer(((segment.start, segment.end, ""),))


def _is_said_again(line: str, number: int, lines: Lines) -> bool:
    """Whether a short line is of a log, a song or a hard-wrapped text, where what is said again is meant."""
    if len(line) > VERSE_WIDTH + _MARGIN:
        return is_spoken(line)
    if line.endswith(",") or _ECHO.fullmatch(line) or is_spoken(line) or lines.runs_on(number):
        return True
    times = 1
    for step in (-1, 1):
        at = number + step
        while times <= 2 and 0 <= at < len(lines) and lines[at].strip() == line:  # of a long row, three are enough
            times, at = times + 1, at + step
    if times > 2:
        return True
    below = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return bool(below) and below[0].islower() and len(below) <= VERSE_WIDTH


def _is_verse(number: int, lines: Lines) -> bool:
    """Whether the line stands among short lines that do not end as sentences do."""
    line = lines[number].strip()
    if len(line) > VERSE_WIDTH or _CAPTION.search(line) or _is_prose(line, number, lines):
        return False
    if _is_headline(line, number, lines):
        return False
    around = [other for step in (-1, 1) for other in lines_beside(number, step, lines, 3) if other != line]
    short = [other for other in around if len(other) <= VERSE_WIDTH and not other.endswith((".", ".”", '."'))]
    return len(short) >= 2 and len(short) * 2 > len(around)


def _is_headline(line: str, number: int, lines: Lines) -> bool:
    """Whether a line near the top is a paragraph of its own, and prose follows a few lines below it."""
    if len(_WORD.findall(line)) < HEADLINE_WORDS or line.endswith((",", "!", ";", ":", "—", "–")):
        return False
    if any(0 <= beside < len(lines) and not lines.blank(beside) for beside in (number - 1, number + 1)):
        return False
    above, below = lines_beside(number, -1, lines, TOP), lines_beside(number, 1, lines, TOP // 2)
    prose = [other for other in below if len(other) > VERSE_WIDTH and _SENTENCE_END.search(other)]
    short = all(len(other) <= VERSE_WIDTH and not other.endswith((",", ";")) for other in above if other != line)
    return bool(prose) and short and len(above) < TOP


def _is_prose(line: str, number: int, lines: Lines) -> bool:
    """Whether a line is a sentence and a paragraph of its own: verse stands in stanzas."""
    if not line.endswith((".", ".”", '."', "…")) or len(_WORD.findall(line)) < SENTENCE_WORDS:
        return False
    return all(not 0 <= beside < len(lines) or lines.blank(beside) for beside in (number - 1, number + 1))


def _is_chant(line: str, count: int, number: int, lines: Lines) -> bool:
    """Whether a short line is called out, or said three times."""
    if count > 7:
        return False
    again = sum(other == line for step in (-1, 1) for other in lines_beside(number, step, lines, 2))
    return (again >= 2 and count <= 4) or line.endswith(("!", "!”", '!"', "!’"))
