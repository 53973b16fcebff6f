"""A loose key that spellings of one name share in most systems; it keeps vowels, so that different names differ."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_LETTERS = {
    "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "ø": "o", "æ": "e", "œ": "e", "š": "sh", "ş": "sh", "ș": "sh", "č": "ch",
    "ç": "ch", "õ": "i", "ž": "zh", "ż": "zh", "ț": "ts", "ţ": "ts", "ť": "t", "ď": "d", "w": "v", "j": "i", "y": "i",
}  # fmt: skip
_GROUPS = (
    ("tx", "ch"), ("tsh", "ch"), ("ea", "ia"), ("schtsch", "shch"), ("chtch", "shch"), ("szcz", "shch"), ("tsch", "ch"),
    ("tch", "ch"), ("cz", "ch"), ("sch", "sh"), ("sz", "sh"), ("kh", "h"), ("ou", "u"), ("x", "ks"),
)  # fmt: skip
_BEFORE_J = (("tsj", "ch"), ("sj", "sh"), ("zj", "zh"))
_DROPPED = regex.compile(r"[^a-z]+")
_DOUBLED = regex.compile(r"(.)\1+")


@lru_cache(maxsize=4_096)
def key(spelling: str) -> str:
    """The loose key of a Latin spelling: small plain letters, one for each way of writing a sound where that is sure.

    >>> key("Selydove") == key("Selidowe"), key("Shcherbynivka") == key("Schtscherbyniwka")
    (True, True)
    >>> key("Ivanivka") == key("Ivankivka")
    False
    """
    text = unicodedata.normalize("NFC", spelling.lower())
    if "j" in text:
        for group, letters in _BEFORE_J:
            text = text.replace(group, letters)
    text = "".join(_LETTERS.get(letter, letter) for letter in text)
    text = _DROPPED.sub("", unicodedata.normalize("NFD", text))
    for group, letters in _GROUPS:
        if group in text:
            text = text.replace(group, letters)
    return _DOUBLED.sub(r"\1", text)
