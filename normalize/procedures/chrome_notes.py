"""Lines at the ends of a story that are its makers' own: where to ask, who signed, what a reader or a speaker says.

They are as short as furniture and stand where it does. `(abc)` is who wrote it, `Tickets: 0152 555 010` is of the
story, and `I help with the dishes` was said by somebody: what they lack is the page's own trade.
"""

from __future__ import annotations

from functools import cache

import regex

from normalize.procedures.chrome_data import vocabulary
from normalize.procedures.chrome_words import kinds_of

_MOST_OF_LABEL = 5
_FEWEST_CONFIDED, _SURELY_CONFIDED = 5, 7
"""Words of the shortest sentence in the first person that no button says, and of one that is all of common words."""
_NAMED = frozenset(("thing", "place"))
_PAGES = frozenset(("order", "button", "mark", "web", "none", "pick"))
"""Classes of words that only a page says in so few words."""
_BRACKETED = regex.compile(
    r"[*]?[(\[](?P<inside>(?:[\p{L}./-]{1,12}[,;]? ?){1,3}|(?:[\p{L} ]{2,20}: \p{Lu}[^:;()\[\]\n]{1,40}; ?){0,2}"
    r"[\p{L} ]{2,20}: \p{Lu}[^:;()\[\]\n]{1,40})[)\]][.]?"
)
"""A few words, or who did what: `(abc/nk)`, `(Report: Nora Kolm; editor: Brad)`."""
_SIGNED = regex.compile(r"[.!?…][”\"»“]? \((?:\p{L}{1,6}[/,;. ]{0,2}){1,4}\)$")
_LABELLED = regex.compile(r"[*–-]?\s?(?P<label>\p{L}[\p{L}’' -]{1,40})\s?[:：]\s(?P<value>[^\n]{1,60})")
_ADDRESS = regex.compile(
    r"(?:(?:\+|\(?0)[\d ()./–-]{5,22}\d|[\w.+-]{1,40}@[\w.-]{2,40}\.\p{L}{2,10}|(?:https?://|www\.)[\w./?=&%#-]{3,80})"
)
_MEASURED = regex.compile(
    r"[~±]?\d[\d.,:/–-]{0,12}(?:\s?[\p{L}°%€$£]{1,12}\.?(?:\s?[+,;–-]?\s?\d?[\p{L}\d]{0,12}){0,3})?"
)
_POINTS_OUT = regex.compile(rf"(?:[\p{{L}}\p{{N}}’'-]+,? ){{3,12}}{_ADDRESS.pattern}\.?")


def is_note(row: str) -> bool:
    """Whether a line signs the story, says where to ask about it, or gives a measure of what it tells.

    >>> [is_note(row) for row in ("(abc/nk)", "Tickets: 0152 555 010", "Rest: 20–25 min", "(Advertisement)")]
    [True, True, True, False]
    >>> is_note("The list is on www.mill.example"), is_note("Follow us on www.mill.example")
    (True, False)
    """
    bracketed = _BRACKETED.fullmatch(row)
    if bracketed:
        return _PAGES.isdisjoint(kinds_of(bracketed["inside"]))
    if row.endswith(")") and _SIGNED.search(row):
        return True
    labelled = _LABELLED.fullmatch(row)
    if labelled and len(labelled["label"].split()) <= _MOST_OF_LABEL:
        value = labelled["value"]
        if _ADDRESS.fullmatch(value) or _MEASURED.fullmatch(value):
            return _PAGES.isdisjoint(kinds_of(labelled["label"])) or labelled["label"].casefold() in _words("asks")
    pointing = _POINTS_OUT.fullmatch(row)
    return pointing is not None and _PAGES.isdisjoint(kinds_of(row))


def is_page_word(row: str) -> bool:
    """Whether a word alone is an order, a button or a mark of pages, or what a page lets its reader do.

    >>> is_page_word("Subscribe"), is_page_word("Politics")
    (True, False)
    """
    return not (_PAGES | {"verb"}).isdisjoint(kinds_of(row))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(vocabulary("headings")["notes"][name])


def is_confided(row: str) -> bool:
    """Whether a line is a sentence in the first person about anything but the page.

    >>> is_confided("I can help you with the dishes"), is_confided("I agree that my data are stored")
    (True, False)
    """
    found = row.replace("’", "'").casefold().split()
    if len(found) < _FEWEST_CONFIDED or not _words("consents").isdisjoint(found):
        return False
    if _words("first_person").isdisjoint(found) and not any(word[:2] in _words("elided") for word in found):
        return False
    kinds = kinds_of(row)
    return _PAGES.isdisjoint(kinds) and _NAMED.isdisjoint(kinds) and (None in kinds or len(kinds) >= _SURELY_CONFIDED)
