"""Plain ASCII: drawings, chat, lines wrapped by hand; the marks in them are a habit, or no marks at all."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.context import Context
from normalize.lines import Segment

ASCII_MARKS = ("``", ",,")
"""Opening marks that stand for a curly or a low one where the keyboard had none."""
_USUAL = {"pl": (",,",)}
"""Those that a target's own writers choose where they have no other."""
_GAP = regex.compile(r"\S(?: {3}|\t)")
_INK = regex.compile(r"\S")
_LETTER = regex.compile(r"[\p{L}\p{Nd}]")
_BY_HAND = regex.compile(r"^(?:\t| {3,}|\s*+<[@+ ]?[\w^\[\]-]{1,20}> )|[.!?:]  (?=[\p{Lu}`,])", regex.MULTILINE)
"""An indent, the nickname of a chat, two blanks behind a stop: how people set text without a word processor."""
_SIGNATURE = regex.compile(r"^[ \t]++--\s", regex.MULTILINE)
_ACCENT = regex.compile(r"(?<=\p{L}{2})[aeiou]'(?=[\s.,;:!?])|(?<=\s)e'(?=\s)")
"""`piu'`, `perche'`: Italian on a keyboard without accents."""


def is_drawing(line: str) -> bool:
    """Whether a line is drawn, or a table, rather than written: wide gaps inside it, or more signs than letters.

    >>> [is_drawing(line) for line in ("  /\\\\__  ``  __/", "|  o    o  |", "He said ``no''.")]
    [True, True, False]
    """
    return _GAP.search(line.rstrip()) is not None or 2 * len(_LETTER.findall(line)) < len(_INK.findall(line))


_TALKED_OF = regex.compile(r"\b(?:La)?TeX\b|\b[Bb]ack-?ticks?\b")
"""Words one of which stands where such marks are talked of."""
_MENTIONED = regex.compile(
    r"\s(?:,\s?)?(?:(?:and|or|to|und|oder|bis|et|ou|y|e|o|и|та|і|або|lub|i|en|of|och|og)\s)?|"
    r"\s(?:and|or|und|oder|et|ou|y|o|e)\s(?:\p{L}+\s){1,4}(?:of|with|for|von|mit|de|di)\s|\s[(,;/][^“”«»\"]*\s"
)


def is_mentioned(inside: str) -> bool:
    """Whether what stands between two marks says that the marks are talked of: `the characters “ and ”`.

    >>> is_mentioned(" and "), is_mentioned(" (U+201C) or "), is_mentioned(" and so it goes ")
    (True, True, False)
    >>> is_mentioned(" and a box of ")
    True
    """
    return _MENTIONED.fullmatch(inside) is not None


_SUBJECT = (
    r"(?i:marks?|signs?|symbols?|glyphs?|guillemets?|commas?|characters?|typesetters?|printers?|typewriters?|"
    r"keyboards?|apostrophes?)"
)
_SPOKEN_OF = regex.compile(rf"\b{_SUBJECT}\b")
"""What a paragraph speaks of in which a mark may stand for itself."""
_NAMED_BEFORE = regex.compile(
    rf"(?r)\b(?:(?i:the|an?|this|that|no|our|their|its)(?:\s\p{{L}}{{1,12}}){{0,2}}|{_SUBJECT}(?:\s\p{{L}}{{1,12}})?)\s$"
)
_PREDICATE_BEHIND = regex.compile(
    r"\s(?:(?:is|are|was|were|opens?|opened|closes?|closed|means?|meant|stands?|stood|looks?|hangs?|points?|goes|comes?|"
    r"came|belongs?|serves?|(?:has|had)\s(?:been|become|no))\s|[,;]\s)"
)
"""What follows a mark that is the subject of its sentence: `The low „ is German`."""


def stands_for_itself(text: str, start: int, end: int) -> bool:
    """Whether an opening mark, alone between blanks, is spoken of in a paragraph about marks: `The low „ is German`.

    >>> text = "The low „ is German; the mark that closes it, “, is English, too."
    >>> stands_for_itself(text, 8, 9), stands_for_itself("The sign „ for sale “ is old.", 9, 10)
    (True, False)
    """
    if _PREDICATE_BEHIND.match(text, end) is None or _SPOKEN_OF.search(text) is None:
        return False
    return _NAMED_BEFORE.search(text, max(0, start - _NEAR), start) is not None


_NEAR = 45
"""Characters before a mark in which it is named."""


def keeps_ascii_marks(segment: Segment, context: Context, opener: str) -> bool:
    """Whether an ASCII opening mark is how the writer of this paragraph types, so that it is no debris."""
    text = segment.text
    if opener in _USUAL.get(context.target, ()) or "\n" in text or context.lines.runs_on(segment.line):
        return True
    if is_drawing(text) or _BY_HAND.search(text) or _TALKED_OF.search(text):
        return True
    return _is_signed(context.text) or (context.target == "it" and _lacks_accents(context.text))


@lru_cache(maxsize=4)
def _is_signed(text: str) -> bool:
    return _SIGNATURE.search(text) is not None


@lru_cache(maxsize=4)
def _lacks_accents(text: str) -> bool:
    return _ACCENT.search(text) is not None
