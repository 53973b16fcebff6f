"""What forbids to read a stretch of text as mojibake: letters with their own marks, forms that are talked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from functools import lru_cache

_WEAK_END = frozenset("“”„‘’‚‹›«»–—… \u00a0®©™°´")
_FORM = re.compile(r"[\"“”‘’'`(«»]")
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
