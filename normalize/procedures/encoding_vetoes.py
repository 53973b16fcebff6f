"""What forbids to read a stretch of text as mojibake: letters with their own marks, forms that are talked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

_WEAK_END = frozenset("“”„‘’‚‹›«»–—… \u00a0®©™°´")
_FORM = re.compile(r"[\"“”‘’'`(«»]")
_MARKED = re.compile("“[^“”\n]{1,40}”|«[^«»\n]{1,40}»|„[^„“”\n]{1,40}[“”]|`[^`\n]{1,40}`")
"""What a text that writes its own marks whole quotes."""
_MOST_TOLD = 3
"""Words that are told of: more are what somebody said."""
_FEWEST_TOLD = 2
_BESIDE = {"CYRILLIC": re.compile("[\u0410-\u045f]{2}"), "GREEK": re.compile("[\u0386-\u03ce]{2}")}
"""Scripts of which a text may get one more letter, once it has a word in them."""


def is_weak(line: str, start: int, end: int, after: str) -> bool:
    """Whether a stretch may be a letter with its own punctuation (`MAÇÃ»`, `Ã –`): no proof of mojibake by itself."""
    before = line[start:end]
    if len(before.rstrip()) > 2 or not before[0].isalpha() or not (len(before) == 1 or before[-1] in _WEAK_END):
        return False
    left, right = line[start - 1 : start] if start else " ", line[end : end + 1]
    if before[0].isupper() and left.islower():
        return False
    if before == "Â" and not after and not right.isspace() and not left.isupper():
        return False
    return not (
        right.isalpha()
        and not before[-1].isspace()
        and len(before) > 1
        and (before[0] in "ÃÂ" or before[-1] in "°´©®™")
    )


def is_plausible(line: str, stretch: tuple[int, int, str], usual: Set[str]) -> bool:
    """Whether the decoded characters can stand here: of `usual` scripts, and not a form that is talked about."""
    start, end, after = stretch
    left, right = line[start - 1 : start] if start else "", line[end : end + 1]
    if left and right and _FORM.match(left) and _FORM.match(right) and end - start <= 3:
        return False
    if line[start] == "√" and after.isalpha() and not left.isalpha() and not right.isalpha():
        return False
    return all(_known(char, usual) for char in after)


def is_told_of(text: str, found: Iterable[tuple[str, Sequence[tuple[int, int, str]]]]) -> bool:
    """Whether a text only quotes mojibake, a few words in marks that are whole: twice, or beside the right ones.

    `found` are lines with their stretches of mojibake, in order.

    >>> is_told_of("« Ã©tÃ© » pour « été »", [("« Ã©tÃ© » pour « été »", [(2, 4, "é"), (5, 7, "é")])])
    True
    >>> is_told_of("The “cafÃ©” is open.", [("The “cafÃ©” is open.", [(8, 10, "é")])])
    False
    """
    told = 0
    for line, stretches in found:
        open_ = list(stretches)
        for mark in _MARKED.finditer(line):
            held = [stretch for stretch in open_ if mark.start() < stretch[0] and stretch[1] < mark.end()]
            if held and len(mark[0][1:-1].split()) <= _MOST_TOLD:
                open_ = [stretch for stretch in open_ if stretch not in held]
                told += _FEWEST_TOLD if _repaired(line, mark.start() + 1, mark.end() - 1, held) in text else 1
        if open_ or not all(after.isalpha() for _, _, after in stretches):
            return False
    return told >= _FEWEST_TOLD


def _repaired(line: str, start: int, end: int, stretches: Sequence[tuple[int, int, str]]) -> str:
    """What `line[start:end]` is once its stretches are read as they were meant, without spaces around it."""
    at, pieces = start, []
    for first, last, after in stretches:
        pieces += [line[at:first], after]
        at = last
    return "".join([*pieces, line[at:end]]).strip()


def _known(char: str, usual: Set[str]) -> bool:
    if unicodedata.category(char) in ("Cc", "Co", "Cn", "Cs") or "\u0460" <= char <= "\u0489":
        return False
    if not is_other(char):
        return True
    name = script(char)
    return name != "LATIN" and name in usual


def is_other(char: str) -> bool:
    """Whether a letter is none of those that Latin alphabets of today have."""
    return char > "\u024f" and char.isalpha() and not "\u1e00" <= char <= "\u1eff"


def script(char: str) -> str:
    return unicodedata.name(char, "?").split(" ")[0]


@lru_cache(maxsize=2)
def scripts(text: str) -> frozenset[str]:
    return frozenset(name for name, letter in _BESIDE.items() if letter.search(text))
