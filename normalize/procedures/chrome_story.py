"""Lines that belong to the story whatever they score: parts of a paragraph, of a poem, of a dialogue, of a manual.

A score and a vocabulary see one line. What stands around it says more: a sentence that runs on, the signature below a
quotation, other speakers, the numbered headings of a manual.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.lines import Lines, full_lines

_LONGEST_WRAPPED = 100
"""Code points of the longest line of a hard-wrapped text."""
_SHORTEST_WRAPPED = 45
"""Code points of the shortest line that was broken because it was full."""
_FEWEST = 3
"""Lines with text of the shortest text that has a page around it."""
_MANUAL = 3
"""Numbered headings that make a manual."""
_CLOSED = regex.compile(r"[.!?…:;»”\"')\]>|]$")
_SENTENCE = regex.compile(r"[.!?…][”\"»’)]{0,2}$")
_SPEAKER = regex.compile(r"(?:[-–—]|--)\s?(?=[\p{L}¿¡«“\"…])")
_SIGNATURE = regex.compile(r"(?:--|[–—])\s?[\p{Lu}\"“«(]")
_TRANSCRIPT = regex.compile(r">|<[@+%~&]?[\w|^`\[\]-]{1,30}>|\[?\d{1,2}:\d\d(?::\d\d\b|\]?\s{1,4}(?:<|-!-|\[|>>))")
_SECTION = regex.compile(
    r"(?:\p{L}{3,15}\s)?(?:\d{1,2}|\p{Lu})(?:\.\d{1,2}){1,4}(?:\.\s{0,2}|\s{1,2})(?!(?:AM|PM|am|pm|km|m|kg|GB)\b)(?=[\p{L}“«¿\"])"
)


def is_told(lines: Lines, number: int) -> bool:
    """Whether a line is part of a longer one: of a wrapped paragraph, a verse, a quotation, a dialogue, a transcript.

    >>> text = "She asked me what I wanted from\\nthe shop.\\n\\n– Read us the letter.\\n\\n– I stay, said the old man."
    >>> lines = Lines(text)
    >>> [is_told(lines, number) for number in (0, 3, 5)]
    [False, True, True]
    """
    if lines.runs_on(number) or _is_wrapped_part(lines, number):
        return True
    line = lines[number].strip()
    if _TRANSCRIPT.match(line):
        return True
    after = lines.beside(number, 1)
    if after is not None and _SIGNATURE.match(lines[after].strip()) and not _SPEAKER.match(line):
        return True
    return _is_spoken(line) and any(
        near is not None and _is_spoken(lines[near].strip()) for near in (lines.beside(number, -1), after)
    )


def _is_spoken(line: str) -> bool:
    return bool(_SPEAKER.match(line) and _SENTENCE.search(line))


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


def has_page(text: str) -> bool:
    """Whether a text has lines enough for a page to stand around a story.

    >>> has_page("To give of yourself, know yourself.\\n\\n-- A proverb")
    False
    """
    return len(full_lines(text)) >= _FEWEST


def is_section(line: str) -> bool:
    """Whether a line is a numbered heading or caption: of a manual, a law, a report.

    >>> is_section("8.4.3. Changing an account"), is_section("Figure 13.11. The web browser")
    (True, True)
    """
    return _SECTION.match(line.lstrip()) is not None


@lru_cache(maxsize=8)
def is_manual(text: str) -> bool:
    """Whether a text has the numbered headings of a manual, whose other headings look like links."""
    return sum(1 for _, row in full_lines(text) if row[:20].count(".") and is_section(row)) >= _MANUAL
