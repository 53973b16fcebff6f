"""The phrases that no rule file may hold, so that recall is measured on wordings that the rules were not written from.

A phrase of two words or more is held out when the SHA-256 of its folded form falls into one fifth of the range: a fixed
split, made before the rules were written. Single words may stand in rules.
"""

from __future__ import annotations

import hashlib
import re

SHARE = 5
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def folded(phrase: str) -> str:
    """The phrase as its words in lower case, without punctuation.

    >>> folded("  » Read MORE… ")
    'read more'
    """
    return " ".join(_WORD.findall(phrase.casefold().replace("’", "'")))


def held_out(phrase: str) -> bool:
    """Whether `phrase` belongs to the fifth that rules may not hold.

    >>> held_out("Menu")
    False
    """
    words = folded(phrase)
    return " " in words and int(hashlib.sha256(words.encode()).hexdigest()[:8], 16) % SHARE == 0
