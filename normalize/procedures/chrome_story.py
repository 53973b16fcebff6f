"""Lines that belong to the story whatever they score: parts of a paragraph, of a poem, of a dialogue, of a manual.

A score and a vocabulary see one line. What stands around it says more: a sentence that runs on, the signature below a
quotation, other speakers, the numbered headings of a manual.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from normalize.lines import Lines, full_lines
from normalize.procedures.chrome_data import parts, vocabulary
from normalize.procedures.chrome_prices import is_priced
from normalize.procedures.chrome_verse import is_contact, is_verse

_LONGEST_WRAPPED = 100
"""Code points of the longest line of a hard-wrapped text."""
_SHORTEST_WRAPPED = 45
"""Code points of the shortest line that was broken because it was full."""
_FEWEST = 3
"""Lines with text of the shortest text that has a page around it."""
_MANUAL = 3
"""Numbered headings that make a manual."""
_LONGEST_LINK = 40
_BROKEN_OFF, _GOES_ON = regex.compile(r"\S \p{Ll}+(?: \p{Ll}+){1,4}$"), regex.compile(r"[,;.](?: |$)|\p{Ll}{2,} \p{L}")
_LINES_OF_CODE = 2
_CODE = regex.compile(
    r"```|~~~|>>> |\$ [a-z]|#include |//[ /]|/\*|\.\. [a-z-]+::|--[a-z][\w-]*(?:[ =,]|$)|==\d+==|"
    r"(?:def|class|import|function|const|var|let) \w+ ?[({=]|[A-Z][a-z]+(?:-[A-Z][a-z]+)+: \S"
)
"""A fence, a prompt, a comment, a directive, an option, a definition, a field of a header."""
_CLOSED = regex.compile(r"[.!?…:;»”\"')\]>|]$")
_SENTENCE = regex.compile(r"[\p{L}\p{N}”\"»’)][.!?…。！？][”\"»’)]{0,2}$")
_SPEAKER = regex.compile(r"(?:[-–—]|--)\s?(?=[\p{L}¿¡«“\"…])")
_SIGNATURE = regex.compile(r"(?:--|—)\s?[\p{Lu}\"“«(]")
_TRANSCRIPT = regex.compile(r"<[@+%~&]?[\w|^`\[\]-]{1,30}>|\[?\d{1,2}:\d\d(?::\d\d\b|\]?\s{1,4}(?:<|-!-|\[|>>))")
_NUMBER = r"(?:\d{1,2}|\p{Lu})(?:\.\d{1,2}){2,4}\.?\s{0,2}|(?:\d{1,2}|\p{Lu})\.(?:\d{1,2}\.\s{0,2}|\d\s{1,2})"
"""Number of a section: `8.4.3`, `13.11.` or `A.1`, but not the hour `14.15` nor the date `14.11.2021`."""
_REFERENCE = regex.compile(rf"[^\d\n]{{0,25}}?(?<![\d.])(?:{_NUMBER})(?=[\p{{Lu}}\p{{Lo}}])")


@cache
def _section() -> regex.Pattern[str]:
    """The number of a section, or that of a clause or a chapter after its name: `Section 4. `, `Chapter 2: `."""
    names = parts(vocabulary("headings")["section"])
    lettered = rf"(?:{names['lettered']}) \p{{Lu}}(?::| [–—-]) "
    clause = rf"(?i:{names['numbered']})\s\d{{1,3}}\s?[.:–—-]\s(?=\p{{Lu}})"
    return regex.compile(rf"(?:\p{{L}}{{3,15}}\s)?(?:{_NUMBER})(?=[\p{{Lu}}\p{{Lo}}“«¿\"])|{lettered}|{clause}")


@cache
def _box() -> regex.Pattern[str]:
    """What opens a box of a manual, in capitals before a heading."""
    openers = sorted(map(str.upper, vocabulary("headings")["section"]["boxes"]), key=len, reverse=True)
    return regex.compile(rf"(?:{'|'.join(openers)})\s+(?=[^\s:–—-])")


def is_told(lines: Lines, number: int) -> bool:
    """Whether a line is part of a longer one: of a wrapped paragraph, a verse, a quotation, a dialogue, a transcript.

    >>> lines = Lines("They sat in the kitchen.\\n\\n– Read us the letter.\\n\\n– I stay, said the old man.")
    >>> [is_told(lines, number) for number in (0, 2, 4)]
    [False, True, True]
    """
    if (
        is_part(lines, number)
        or _is_wrapped_part(lines, number)
        or is_verse(lines, number)
        or is_contact(lines, number)
    ):
        return True
    line = lines[number].strip()
    if is_speech(line):
        return True
    if line.endswith((",", ";")) or line.count("“") > line.count("”") or _TRANSCRIPT.match(line):
        return True
    if line.endswith(".") and number and lines[number - 1].rstrip().endswith("?"):
        return True  # an answer right below its question
    after = lines.beside(number, 1)
    if after is not None and _SIGNATURE.match(lines[after].strip()) and not _SPEAKER.match(line):
        return True
    around = [lines[near].strip() for near in (lines.beside(number, -1), after) if near is not None]
    return any(_is_spoken(line, other) for other in around)


def _is_spoken(line: str, other: str) -> bool:
    """Whether two lines are turns of a dialogue: both open with a dash, and one at least is a sentence."""
    return all(map(_SPEAKER.match, (line, other))) and any(map(_SENTENCE.search, (line, other)))


def _is_wrapped_part(lines: Lines, number: int) -> bool:
    """Whether a line of a hard-wrapped text touches another, so that it is no paragraph of its own."""
    if not is_wrapped(lines.text):
        return False
    return any(0 <= near < len(lines) and not lines.blank(near) for near in (number - 1, number + 1))


@lru_cache(maxsize=8)
def is_wrapped(text: str) -> bool:
    """Whether a text is hard-wrapped: no line is long, and one that is full goes on in the line right after it.

    >>> is_wrapped("A line that was broken where the page of the old\\nPrinter ended.\\n\\nAnother.")
    True
    """
    rows = text.split("\n")
    if max(map(len, rows)) > _LONGEST_WRAPPED:
        return False
    full = (at for at, row in enumerate(rows[:-1]) if len(row) >= _SHORTEST_WRAPPED and rows[at + 1].strip())
    return any(not _CLOSED.search(rows[at].rstrip()) for at in full)


@lru_cache(maxsize=8)
def has_page(text: str) -> bool:
    """Whether a text has lines enough, and one sentence at least, for a page to stand around a story.

    >>> has_page("To give of yourself, know yourself.\\n\\n-- A proverb")
    False
    """
    rows = full_lines(text)
    return len(rows) >= _FEWEST and any(_SENTENCE.search(row) for _, row in rows)


def is_section(line: str) -> bool:
    """Whether a line is a numbered heading or caption, or the heading of a box: of a manual, a law, a report.

    >>> is_section("8.4.3. Changing an account"), is_section("TIP Several pages"), is_section("Section 4. Access")
    (True, True, True)
    >>> is_section("14.15 Doors open")
    False
    """
    line = line.strip()
    return _box().match(line) is not None or _section().match(line) is not None


_NUMBERED = regex.compile(r"(?P<name>\p{Lu}[\p{L} ]{1,15}) (?P<number>\d{1,2})(?P<mark>[:.)]|\s[–—-]) ?(?=\p{Lu})")


_SPEECH = regex.compile(r"[“„«»\"]\s?[^“”„«»\"\n]+[.!?…]\s?[”“»«\"]")


def is_speech(line: str) -> bool:
    """Whether a line is all quoted, with its stop inside: somebody speaks. A quoted headline has none.

    >>> is_speech("»Lesen Sie nichts. Teilen Sie nichts.«"), is_speech("“Read all about it”")
    (True, False)
    """
    return _SPEECH.fullmatch(line) is not None


def is_in_series(lines: Lines, number: int) -> bool:
    """Whether a line is one of several headings that count, each above its text: `TOP 3: Newsletter`, `Punkt 2. Geld`.

    >>> text = "TOP 1: Newsletter\\nIt goes on as it was.\\n\\nTOP 2: Werbung\\nIt has been refused by nine to one."
    >>> [is_in_series(Lines(text), number) for number in (0, 1, 3)]
    [True, False, True]
    """
    found = _NUMBERED.match(lines[number].strip())
    if found is None or number + 1 >= len(lines) or not _SENTENCE.search(lines[number + 1]):
        return False
    beside = (int(found["number"]) - 1, int(found["number"]) + 1)
    return any(f"\n{found['name']} {other}{found['mark']}" in f"\n{lines.text}" for other in beside)


_CONTINUES = regex.compile(r"\s*[.,;][”’\"»)]{0,2} \p{L}")
"""The mark with which the line above ends, and what goes on behind it."""


def is_part(lines: Lines, number: int) -> bool:
    """Whether a line runs on in the next, or from the one before, or is a row of a price list: no line is a page's own
    by half.

    >>> lines = Lines("The board of the old harbour of the town told\\nthe readers of the paper.\\n\\nShare this page")
    >>> [is_part(lines, number) for number in (0, 1, 3)]
    [True, True, False]
    """
    if _CONTINUES.match(lines[number]) is not None or lines.runs_on(number):
        return True
    return is_priced(lines, number) or _stands_before_a_link(lines, number)


def _stands_before_a_link(lines: Lines, number: int) -> bool:
    """Whether a sentence breaks off, and goes on behind one short line, a link's, with a mark or a small letter."""
    line = lines[number].rstrip()
    if not line[-1:].islower() or not _BROKEN_OFF.search(line):
        return False
    link = lines.beside(number, 1)
    rest = lines.beside(link, 1) if link is not None else None
    if link is None or rest is None:
        return False
    short = len(lines[link].strip()) <= _LONGEST_LINK and not _CLOSED.search(lines[link].rstrip())
    return short and _GOES_ON.match(lines[rest].lstrip()) is not None


@lru_cache(maxsize=8)
def is_manual(text: str) -> bool:
    """Whether a text has the numbered headings of a manual, whose other headings look like links, or lines of code.

    >>> is_manual("Install it\\n$ make install\\nThen\\n>>> import mill"), is_manual("Install the app\\n- 40 pages")
    (True, False)
    """
    full = full_lines(text)
    if sum(1 for _, row in full if "." in row[:40] and _REFERENCE.match(row)) >= _MANUAL:
        return True
    return sum(1 for _, row in full if _CODE.match(row)) >= _LINES_OF_CODE
