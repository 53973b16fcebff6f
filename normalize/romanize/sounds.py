"""Whether two Latin spellings may be one name: the consonants, whatever each language writes them with."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from normalize.romanize.keys import key

SIMILAR, ALIKE = 0.5, 0.8
"""Share of the keys that two spellings with the same consonants have in common, at least: where one is listed as the
other's, and where nobody lists it."""
MOST = 256
"""Readings of one spelling that are compared."""

_HISSING = str.maketrans({**dict.fromkeys("šśşșŝčćçĉžźżĵĝţțß", "S"), "ğ": "k", "ĥ": "k", "ħ": "k", "đ": "d", "ł": "l",
                          "ə": "e", "ı": "i", "ø": "o", "æ": "e"})  # fmt: skip
# What groups of letters may sound like: S for all that hiss, K for all of the throat.
_READINGS = {
    **dict.fromkeys((
        "tsch", "schtsch", "dsch", "sch", "tch", "dzh", "dzs", "tsj", "dj", "sh", "zh", "cz", "cs", "sz", "zs", "sj",
        "zj", "tj", "ts", "tz", "dz", "tx", "s", "z",
    ), "S"),
    "kh": "K", "gh": "K", "qu": "K", "k": "K", "q": "K", "ch": "SK", "x": "SK", "c": "SK", "g": "SK", "j": "SK-",
    "h": "-K", "'": "-", "th": "t", "dh": "d", "ph": "V", "v": "Vb", "w": "Vb", "f": "V",
}  # fmt: skip
_GROUP = re.compile("|".join(sorted(_READINGS, key=lambda g: (-len(g), g))) + "|.")
_DOUBLED = re.compile(r"(.)\1+")
_ENDING = re.compile(r"(?<=[^aeiou])(?:[aiu]s|[aeoė])$")
"""What Lithuanian, Latvian and Esperanto add."""
_SOFT_G = re.compile("dsch|dzs|dzh|dž|dż|dj|ǧ|ĝ")
_ARTICLE = re.compile(r"^(?:[AEaeəƏ][hy]?(?:[lrsdtznj]|sh|ch|sch|dh)['’]?)[ -](?=\w{4})")
"""The Arabic article before a name, which English leaves out."""
_INNER_ARTICLE = re.compile(r"(?<=\w[ -])(?:[ae](?:[lrsdtznj]|sh|ch|sch|dh))-(?=\w{3})")


@lru_cache(maxsize=16_384)
def bones(name: str) -> frozenset[str]:
    """The consonants of a spelling in all its readings."""
    text = unicodedata.normalize("NFC", name.lower()).translate(_HISSING).replace("dS", "S").replace("tS", "S")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if c.isalpha() and not unicodedata.combining(c))
    readings = [_READINGS.get(group, "-" if group in "aeiouy" else group) for group in _GROUP.findall(text)]
    found: set[str] = set()
    for count, letters in enumerate(product(*readings)):
        if count == MOST:
            break
        found.add(_DOUBLED.sub(r"\1", "".join(letters).replace("-", "")))
    return frozenset(found)


def bare(name: str) -> str:
    """A name without the articles in it: the first, and those before a later word.

    >>> bare("El-Facher"), bare("Deir al-Zor"), bare("Aleppo")
    ('Facher', 'Deir Zor', 'Aleppo')
    """
    return _INNER_ARTICLE.sub("", _ARTICLE.sub("", name))


def same_name(one: str, other: str, similar: float = SIMILAR) -> bool:
    """Whether `one` may be another spelling of `other`, in any language of Europe; `similar` as the keys are.

    >>> same_name("Koutaïssi", "Kutaisi"), same_name("Bingāzī", "Benghazi"), same_name("Ispahan", "Isfahan")
    (True, True, False)
    """
    plain = bare(one)
    for form in (one, plain, _ENDING.sub("", plain)):
        for wanted in dict.fromkeys((other, bare(other))):
            if bones(form) & bones(wanted) and SequenceMatcher(None, _key(form), _key(wanted)).ratio() >= similar:
                return True
    return False


def _key(name: str) -> str:
    """The loose key, with one letter for what English writes as `j`."""
    return key(_SOFT_G.sub("j", name.lower()))
