"""Mojibake that gives no alarm of its own: letters beside some that does, `Ã˜stergÃ¥rd`, and words amid Cyrillic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_LETTERS = (*range(0xC0, 0x180), *range(0x218, 0x21C))
"""Latin letters of two bytes in the alphabets of Europe: those of ISO 8859-1 to -16."""
_HANGING = frozenset("“”‘’‚„–—…«»‹›")
"""Signs that may stand behind an `Ã` that has lost its own second half: `voilÃ»`."""
_HIDDEN = "\u00a0\u00ad"
_SMALL = re.compile("[a-z]")
_CERTAIN = re.compile("[ÄÅ]Ÿ|[ÄÅ]ž|[ÄÅÈ]š|Ä[ŒŽ]")
"""Pairs that no alphabet of Europe writes in a word: `ğ`, `ş`, `Ğ`, `Ş`, `Ě`, `Ś`, `Ț`, `Č`, `Ď`; ftfy lets one go."""


_TRAILS = "".join(bytes([code]).decode("cp1251", "ignore") for code in range(0x80, 0xC0))
_CYRILLIC = re.compile(f"(?<![^\\W_])(?:[РСТ][{re.escape(_TRAILS)}]){{3,}}(?![^\\W_])")
"""Three letters or more of Cyrillic, their UTF-8 read in Windows-1251: no word has a capital at every other place."""


def cyrillic_words(line: str) -> Iterator[tuple[int, int, str]]:
    """The words of Cyrillic that were misread as Windows-1251, each with what it says; the words around may be sound.

    >>> list(cyrillic_words("Має РїРµСЂС–РѕРґ обертання.")), list(cyrillic_words("РСР і СРСР"))
    ([(4, 16, 'період')], [])
    """
    for match in _CYRILLIC.finditer(line):
        try:
            word = match[0].encode("cp1251").decode("utf-8")
        except UnicodeError:
            continue
        if word[1:].islower() and word.isalpha():
            yield *match.span(), word


def misread(letter: str) -> str:
    """The UTF-8 bytes of a letter, read in Windows-1252; the five bytes that it lacks become controls.

    >>> misread("å"), misread("ğ"), misread("Í")
    ('Ã¥', 'ÄŸ', 'Ã\\x8d')
    """
    return "".join(
        byte.decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else byte.decode("latin-1")
        for byte in (bytes([code]) for code in letter.encode("utf-8"))
    )


@cache
def _letters() -> dict[str, str]:
    found = {misread(chr(code)): chr(code) for code in _LETTERS if chr(code).isalpha()}
    return {signs: letter for signs, letter in found.items() if signs[-1] not in _HIDDEN}


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_letters()))))


def quiet(text: str) -> Iterator[tuple[int, int, str]]:
    """The pairs of signs that can be nothing but a misread letter of their word, with that letter.

    A capital inside a small word is none, nor one that a mark or a sign ties to the word behind it. The text has to
    prove otherwise that it holds mojibake.

    >>> list(quiet("GÃ¥rd")), list(quiet("ErdoÄŸan")), list(quiet("“MAÃ…” e AMANHÃ…"))
    ([(1, 3, 'å')], [(4, 6, 'ğ')], [])
    """
    for match in _signs().finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        letter = _letters()[match[0]]
        if before.isalpha() and letter.isupper():
            continue
        small = bool(_SMALL.match(before))
        begins = not before.isalpha() or not text[start - 2 : start - 1].isalpha()
        goes_on = bool(_SMALL.match(after)) and (small or begins)
        if goes_on or (small and (text[start] != "Ã" or text[end - 1] not in _HANGING)):
            yield start, end, letter


def holds_quiet(line: str) -> bool:
    """Whether a line holds such a pair."""
    return next(quiet(line), None) is not None


def holds_certain(line: str) -> bool:
    """Whether a line holds a misread letter that needs no other mojibake beside it.

    >>> holds_certain("BeÅŸiktaÅŸ"), holds_certain("Åžahin"), holds_certain("ÅŸ"), holds_certain("GÃ¥rd")
    (True, True, False, False)
    """
    return _CERTAIN.search(line) is not None and any(_CERTAIN.match(line, start) for start, _, _ in quiet(line))
