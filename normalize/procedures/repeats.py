"""What stands twice: equal neighbouring lines, a headline or a byline said again, loops of a translation decoder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment, full_lines
from normalize.procedures.chat import is_spoken
from normalize.procedures.repeats_document import looped_document
from normalize.procedures.repeats_loops import decoder_loops, loop_lines

PROCEDURES = (
    "byline_again", "byline_lines", "decoder_loops", "equal_lines", "headline_again", "headline_lines", "loop_lines",
    "looped_document", "same_lines",
)  # fmt: skip

__all__ = ["PROCEDURES", "decoder_loops", "loop_lines", "looped_document"]

VERSE_WIDTH = 75
"""Characters that a line of verse has at most."""
_MARGIN = 15
"""Characters that a line of a log may be longer."""
LONGEST_BYLINE = 60
SENTENCE_WORDS = 7
"""Words of a sentence that is no line of a song, at least."""
BYLINES = 2
"""Lines of byline and date, at most, between the headline's repetition and the text."""
HEADLINE_REACH = 4
"""How many lines (not blank) below the headline its repetition may stand."""

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")
_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}\.)?(?: (?:van|von|de|da|di|der|den)){0,2}(?: \p{Lu}[\p{L}\p{M}'’-]+){1,2}"
)
_BYLINE = regex.compile(
    r"(?i:by|from|text|words|written by|reported by|story by|posted by|author)[: ]{1,2}(?P<name>\p{Lu}.{2,40})"
)
_SENTENCE_END = regex.compile(r"[.!?…:;][\"”’»)]*$")
_CAPTION = regex.compile(r"[()©]|\d")
"""What captions hold and verse does not."""
_TABLE = regex.compile(r"\t|\|| {3,}|^[\W\d_]+$")


def same_lines(text: str) -> list[int]:
    """Gate: numbers of the lines that equal the line before them, blank lines apart. About 2 ms for 1 MB of prose."""
    found, last = [], ""
    for number, line in full_lines(text):
        if line == last:
            found.append(number)
        last = line
    return found


def equal_lines(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line that equals the line before it goes, but for verse, tables, chants and lines of one or two words."""
    lines = context.lines
    line = segment.text.strip()
    previous = lines.beside(segment.line, -1)
    if previous is None or lines[previous].strip() != line or _TABLE.search(segment.text.strip("\n")):
        return
    count = len(_WORD.findall(line))
    if count <= 2:
        removed = _is_byline(segment.line, previous, lines)
    else:
        removed = (
            not _is_said_again(line, segment.line, lines)
            and not _is_verse(segment.line, lines)
            and not _is_chant(line, count, segment.line, lines)
        )
    if removed:
        yield Offer(((segment.start, segment.end, ""),))


def headline_lines(text: str) -> list[int]:
    """Gate: the line near the top that says the headline again. Costs a few microseconds a text."""
    top = full_lines(text)[: HEADLINE_REACH + 1]
    size = len(top[0][1]) if top else 0
    close = [(number, line) for number, line in top[1:] if abs(len(line) - size) <= 12]
    if not close:
        return []
    headline = _said(top[0][1])
    return [number for number, line in close if _said(line) == headline][:1]


def _said(line: str) -> str:
    """What a headline says, without case, blanks and marks: pages print it with other quotation marks again."""
    return "".join(filter(str.isalnum, line.casefold()))


def headline_again(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """The headline, said again as the first line of the article, goes; only a byline or a date stands between."""
    lines = context.lines
    first = lines.first_line()
    if first is None or first >= segment.line or _said(lines[first]) != _said(segment.text):
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
    below = _beside(segment.line, 1, lines, BYLINES + 1)
    if not any(len(line) > VERSE_WIDTH or _SENTENCE_END.search(line) for line in below):
        return
    yield Offer(((segment.start, segment.end, ""),))


def byline_lines(text: str) -> list[int]:
    """Gate: short lines that hold just the end of the line beside them. A few microseconds a text."""
    found = set()
    above, upper = -1, ""
    for below, lower in full_lines(text):
        short = upper and len(lower) <= LONGEST_BYLINE and upper != lower
        if short and (lower.endswith(upper) or upper.endswith(lower)):
            found.add(below if len(lower) < len(upper) else above)
        above, upper = below, lower if len(lower) <= LONGEST_BYLINE else ""
    return sorted(found)


def byline_again(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A name on a line of its own, beside the byline `By NAME`, goes."""
    lines = context.lines
    for step in (-1, 1):
        other = lines.beside(segment.line, step)
        match = _BYLINE.fullmatch(lines[other].strip()) if other is not None else None
        if match and match["name"] == segment.text.strip() and _NAME.fullmatch(match["name"]):
            yield Offer(((segment.start, segment.end, ""),))
            return


def _is_byline(number: int, previous: int, lines: Lines) -> bool:
    """Whether a line of two words is a name, and stands where bylines do: near either end, or before its own note."""
    line = lines[number].strip()
    words = line.split()
    if not _NAME.fullmatch(line) or len(set(words)) < len(words):
        return False
    above = _beside(previous, -1, lines, 2)
    below = _beside(number, 1, lines, 2)
    if below and below[0].startswith(f"{line} "):
        return True
    if any(len(other) <= VERSE_WIDTH and not _SENTENCE_END.search(other) for other in below[:1]):
        return False
    at_top = len(above) < 2 and len(below) == 2 and len(below[0]) > VERSE_WIDTH
    at_end = not below and bool(above) and len(above[0]) > VERSE_WIDTH
    return at_top or at_end


def _is_said_again(line: str, number: int, lines: Lines) -> bool:
    """Whether a short line is of a log, a song or a hard-wrapped text, where what is said again is meant."""
    if len(line) > VERSE_WIDTH + _MARGIN:
        return is_spoken(line)
    if line.endswith(",") or is_spoken(line) or lines.runs_on(number):
        return True
    times = 1
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(lines) and lines[at].strip() == line:
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
    around = [other for step in (-1, 1) for other in _beside(number, step, lines, 3) if other != line]
    short = [other for other in around if len(other) <= VERSE_WIDTH and not other.endswith((".", ".”", '."'))]
    return len(short) >= 2 and len(short) * 2 > len(around)


def _is_prose(line: str, number: int, lines: Lines) -> bool:
    """Whether a line is a sentence and a paragraph of its own: verse stands in stanzas."""
    if not line.endswith((".", ".”", '."', "…")) or len(_WORD.findall(line)) < SENTENCE_WORDS:
        return False
    return all(not 0 <= beside < len(lines) or lines.blank(beside) for beside in (number - 1, number + 1))


def _is_chant(line: str, count: int, number: int, lines: Lines) -> bool:
    """Whether a short line is called out, or said three times."""
    if count > 7:
        return False
    again = sum(other == line for step in (-1, 1) for other in _beside(number, step, lines, 2))
    return (again >= 2 and count <= 4) or line.endswith(("!", "!”", '!"', "!’"))


def _beside(number: int, step: int, lines: Lines, count: int) -> Sequence[str]:
    """Up to `count` lines that are not blank, before or after line `number`, stripped."""
    found: list[str] = []
    at = lines.beside(number, step)
    while len(found) < count and at is not None:
        found.append(lines[at].strip())
        at = lines.beside(at, step)
    return found
