"""A loose key for search: what is left of a text when accents, scripts, case and punctuation do not count."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import regex

from normalize.errors import OptionError

_APART = regex.compile(r"[^0-9a-z]++")
_APOSTROPHE = regex.compile(r"['`]++")
_UNWRITABLE = regex.compile(r"\p{Cs}++")
"""Lone surrogates, for which Unidecode has a warning and no letters."""


def fold(text: str) -> str:
    """A loose search key of `text`: lower-case Latin letters, digits and single spaces, all of it ASCII.

    Compare keys, never show them: accents, soft signs and apostrophes are lost, every script is written in Latin
    letters by one table for all languages, and what comes out for scripts that leave vowels out or reorder them
    (Arabic, Hebrew, Burmese) is hardly a reading. The key of a key is itself.

    Needs Unidecode (GPL-2.0-or-later), which the extra `unidecode` installs; raises `OptionError` where it is missing.

    >>> fold("Łódź, Луцьк and Luts’k"), fold("São Tomé") == fold("SAO  TOME!")
    ('lodz lutsk and lutsk', True)
    """
    plain = _unidecode()(_UNWRITABLE.sub(" ", text)).lower()
    return _APART.sub(" ", _APOSTROPHE.sub("", plain)).strip()


@cache
def _unidecode() -> Callable[[str], str]:
    try:
        from unidecode import unidecode
    except ModuleNotFoundError as error:
        if error.name != "unidecode":
            raise
        remedy = "pip install 'normalize-mt[unidecode]' (Unidecode is under the GPL, version 2 or later)"
        raise OptionError(f"fold needs the package Unidecode, which is not installed: {remedy}") from None
    return unidecode
