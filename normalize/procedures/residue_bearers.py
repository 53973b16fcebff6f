"""What a text says of who bears a surname: a given name before it, an initial, how often it stands and with what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import regex

_WITHOUT_STOP = regex.compile(r"(?<!\w)(?:Mr|Ms|Mrs|Messrs)\b(?!\.)")
BEFORE = regex.compile(r"(?:^|[\s(“\"‘'«—–-])(?P<word>[\p{L}’'.-]{1,40})(?P<gap>[ \u00a0])$")
LEADING = frozenset(
    (
        "The A An In On At By For From To Of And But Or While When As If With After Before Since "
        "Because Yet So Then Also According Like Unlike Both Neither Even Only Today Yesterday "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Minister President Chancellor "
        "Mayor Under Over Near With Without About Between Despite Through Asked El La Al Del Según Para Pero Le Selon "
        "Mais Pour Der Die Laut Und Aber Für"
    ).split()
)
_BEFORE_THINGS = regex.compile(
    r"(?r)(?<!\w)(?:el|la|los|las|del|al|le|les|du|des|au|aux|der|die|das|dem|den|im|am|zum) $", regex.IGNORECASE
)
"""Articles of other targets, which stand before places and firms."""
_WORDY = regex.compile(r"\w")
_LONGEST_GIVEN = 100
"""Characters before a surname in which a given name is looked for."""
AFTER_NAMES = frozenset(("Sr.", "Pan", "pan", "Pani"))
"""Forms that, after a name, are part of it: Robert Downey Sr., Peter Pan."""
_CALLED = regex.compile(r"(?m)(?:(?<![\p{L}.] |[\p{L}.])|(?<=^\d{1,3}\. ))\p{Lu}\.[ \u00a0]\p{Lu}\p{Ll}{2,}")


@lru_cache(maxsize=32)
def calls_by_initials(text: str, form: str) -> bool:
    """Whether a text calls somebody by another initial and a surname, so that `M.` may be one: `A. Roy - M. Day`."""
    return any(not match[0].startswith(form) for match in _CALLED.finditer(text))


def _standing(text: str, name: str) -> Iterator[int]:
    """Where `name` begins in `text`, with no character of a word at either side."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (start and _WORDY.match(text, start - 1)) and not _WORDY.match(text, end):
            yield start
        start = text.find(name, start + 1)


@lru_cache(maxsize=512)
def stands_twice(text: str, name: str) -> bool:
    """Whether `name` stands twice in the text; Madame Bovary, Frau Holle and Peter Pan stand alone."""
    found = _standing(text, name)
    return next(found, None) is not None and next(found, None) is not None


@lru_cache(maxsize=512)
def stands_elsewhere(text: str, name: str, form: str) -> bool:
    """Whether `name` stands in `text` also without `form` before it."""
    titled = (form + " ", form + "\u00a0")
    return any(not text.endswith(titled, 0, start) for start in _standing(text, name))


@lru_cache(maxsize=512)
def has_given_name(text: str, surname: str, forms: frozenset[str]) -> bool:
    """Whether a given name stands before the surname somewhere: `Petr Havlík`, of whom the text then speaks as pan.

    An honorific, one of `forms`, is none.
    """
    before = (BEFORE.search(text[max(0, start - 45) : start]) for start in _standing(text, surname))
    return any(
        word["word"][0].isupper() and word["word"][1:].islower() and word["word"] not in LEADING | AFTER_NAMES | forms
        for word in before
        if word
    )


@lru_cache(maxsize=512)
def is_met(text: str, name: str, form: str) -> bool:
    """Whether `name` stands in `text` also without `form` or an article before it, as a mountain or a firm has one."""
    titled = (form + " ", form + "\u00a0")
    return any(
        not text.endswith(titled, 0, start) and _BEFORE_THINGS.search(text, max(0, start - 5), start) is None
        for start in _standing(text, name)
    )


@lru_cache(maxsize=512)
def is_initial_of(text: str, surname: str, letter: str) -> bool:
    """Whether a given name of `letter` stands before the surname: `Dennis M. Kelleher`, `Mikhail Isakovsky`."""
    before = _given(letter)
    found = (before.search(text, max(0, start - _LONGEST_GIVEN), start) for start in _standing(text, surname))
    return any(given[0].split()[0] not in LEADING for given in found if given)


@cache
def _given(letter: str) -> Any:
    return regex.compile(rf"(?r)(?<!\w)(?:\p{{Lu}}\p{{Ll}}+ {letter}\.|{letter}\p{{Ll}}{{2,15}}) $")


@lru_cache(maxsize=8)
def writes_without_stop(text: str) -> bool:
    """Whether `text` writes Mr and Ms without a stop."""
    return _WITHOUT_STOP.search(text) is not None
