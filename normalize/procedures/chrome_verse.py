"""Blocks of lines that are the story's own by their form: stanzas in small letters, the address of who sent a release.

`zu vermieten / ein zimmer / mit blick` reads like a small ad and `Instagram: @museum` like a button; the lines right
beside them say what they are.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from normalize.language import FUNCTION_WORDS
from normalize.lines import Lines
from normalize.procedures.chrome_data import vocabulary
from normalize.procedures.chrome_words import is_order, is_trade

_LONGEST_VERSE, _MOST_LINES, _FEWEST = 60, 40, 2
"""Code points of the longest verse, lines of the longest block, and of the shortest stanza."""
_FEWEST_OF_POEM, _SMALL_OF_POEM = 8, 4
"""Lines of the shortest poem, and of how many of its lines one begins in a small letter, at least."""
_LONGEST_CONTACT, _MOST_WORDS = 60, 5
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_PHONE = regex.compile(r"(?:\+|\b)\d[\d ()./-]{5,20}\d\b")
_MAIL = regex.compile(r"[\w.+-]{1,40}@[\w-]{1,40}\.\w")
_SITE = regex.compile(r"(?:https?://|www\.)\w")


@cache
def _small() -> frozenset[str]:
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())


def is_verse(lines: Lines, number: int) -> bool:
    """Whether a line stands in a stanza in small letters, or alone in small letters above one, as its title does.

    >>> lines = Lines("for sale\\n\\na window\\nwith a view of a window\\n\\nshare\\nprint\\n\\nmore")
    >>> [is_verse(lines, number) for number in (0, 2, 3, 5, 8)]
    [True, True, True, False, False]
    """
    if not _is_small(lines[number]):
        return False
    block = _block(lines, number)
    if len(block) > 1:
        return _is_stanza([lines[near].strip() for near in block])
    below = lines.beside(number, 1)
    return below is not None and _is_stanza([lines[near].strip() for near in _block(lines, below)])


@lru_cache(maxsize=8)
def is_poem(text: str) -> bool:
    """Whether a text is mostly stanzas of short lines, of which many go on in small letters.

    >>> is_poem("Home\\nis where\\nthe heart\\nstops\\n\\nMind\\nthe gap\\nbetween\\nus")
    True
    """
    rows = text.split("\n")
    full = [at for at, row in enumerate(rows) if row.strip()]
    short = [at for at in full if len(rows[at].strip()) <= _LONGEST_VERSE]
    joined = sum(1 for at in short if any(0 <= near < len(rows) and rows[near].strip() for near in (at - 1, at + 1)))
    small = sum(1 for at in short if rows[at].lstrip()[0].islower())
    return len(full) >= _FEWEST_OF_POEM and 2 * joined >= len(full) and _SMALL_OF_POEM * small >= len(full)


def is_contact(lines: Lines, number: int) -> bool:
    """Whether a line that gives no order stands in a block with a telephone number and an address of the network.

    >>> lines = Lines("Nora Kolm\\nTel. 0152 555 010\\npress@mill.example\\nX: @mill\\nFollow us: @mill\\n\\nX: @mill")
    >>> [is_contact(lines, number) for number in (0, 3, 4, 6)]
    [True, True, False, False]
    >>> is_contact(Lines("CONTACT FOR THE PRESS\\nThe mill, 0152 555 010"), 0)
    True
    """
    row = lines[number].strip()
    words = row.split() if len(row) <= _LONGEST_CONTACT else ()
    if not words or len(words) > _MOST_WORDS:
        return False
    if is_order(words[0].strip(".,:;!?").casefold()) and not _is_for_press(row):
        return False
    block = [lines[near] for near in _block(lines, number, _LONGEST_CONTACT)]
    if not any(map(_PHONE.search, block)):
        return False
    return any(_MAIL.search(near) or _SITE.search(near) for near in block) or _is_for_press(block[0])


def _is_for_press(row: str) -> bool:
    """Whether a line says whom journalists may ask: `CONTACT FOR THE PRESS`."""
    said = {word.casefold() for word in _WORD.findall(row)}
    return all(not said.isdisjoint(vocabulary("headings")["contact"][name]) for name in ("asked", "press"))


def _block(lines: Lines, number: int, longest: int | None = None) -> list[int]:
    """The numbers of the lines that stand together with one, without a blank line, or one that is longer, between."""

    def belongs(near: int) -> bool:
        if not 0 <= near < len(lines) or abs(near - number) > _MOST_LINES or lines.blank(near):
            return False
        return longest is None or len(lines[near].strip()) <= longest

    first = last = number
    while belongs(first - 1):
        first -= 1
    while belongs(last + 1):
        last += 1
    return [*range(first, last + 1)]


def _is_small(line: str) -> bool:
    line = line.strip()
    return len(line) <= _LONGEST_VERSE and line.islower() and not any(map(str.isdigit, line))


def _is_stanza(rows: list[str]) -> bool:
    """Whether half of the lines go on a phrase or have a word that is not of the page's, and something joins them."""
    if len(rows) < _FEWEST or not all(map(_is_small, rows)):
        return False
    words = [_WORD.findall(row) for row in rows]
    strange = [{word for word in row if not is_trade(word)} for row in words]
    told = [row for row, found in zip(words, strange, strict=True) if found or (len(row) > 1 and row[0] in _small())]
    if len(told) < _FEWEST or 2 * len(told) < len(rows):
        return False
    joined = any(len(row) > 1 and not _small().isdisjoint(row) for row in told)
    every = [word for found in strange for word in found]
    return joined or len(set(every)) < len(every)
