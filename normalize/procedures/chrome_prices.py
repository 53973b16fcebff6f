"""Price lists: the card of an inn, fares, fees. Their rows and headings are short and have no stop."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.lines import Lines, full_lines

_PRICE = regex.compile(
    r"(?m)(?:\p{Sc}[ \u00A0\u202F]?\d[\d.,]*|\d[ \u00A0\u202F]?(?:\p{Sc}|грн\.?)"
    r"|[.…·_]{3,} ?\d{1,4}|(?:\. ){2,}\.? ?\d{1,4})\)?$"
)
"""A row that ends in an amount of money, or in a figure behind a leader of dots."""
_OFFER = regex.compile(
    r"(?i:subscri|abonn|suscri|suscrí|підпис|передпл|digital|online|basket|cart\b|panier|warenkorb|cesta|carrito|кошик"
    r"|\b(?:per|a|each|every|/) ?(?:month|week|year)|\bmonths?\b|\bmois\b|\bmonate?\b|\bmes(?:es)?\b|\bмісяц)"
)
"""What a page sells to its reader: subscriptions, and goods that go into a basket."""
_FEWEST = 3
"""Prices of the shortest list; two may be offers of the page."""
_GAP = 4
"""Rows from one price to the next, at most."""
_ABOVE = 2
"""Rows above the first price that may be the heading of the list."""


def is_priced(lines: Lines, number: int) -> bool:
    """Whether a line is a row or a heading of a price list that is none of the page's offers.

    >>> lines = Lines("Fares\\n\\nSingle: 7.50 €\\nReturn: 12 €\\nShare a cabin: 30 €\\n\\nThe ferry sails at noon.")
    >>> [is_priced(lines, number) for number in (0, 3, 6)]
    [True, True, False]
    >>> is_priced(Lines("1 month: 5 €\\n6 months: 25 €\\n12 months: 45 €\\nSubscribe"), 1)
    False
    """
    return number in _price_lists(lines.text)


@lru_cache(maxsize=8)
def _price_lists(text: str) -> frozenset[int]:
    if len(_PRICE.findall(text)) < _FEWEST:
        return frozenset()
    rows = list(full_lines(text))
    found: set[int] = set()
    run: list[int] = []
    for at, (_, row) in enumerate((*rows, (-1, ""))):
        if row and _PRICE.search(row.rstrip()):
            if run and at - run[-1] > _GAP:
                found |= _of_list(rows, run)
                run = []
            run.append(at)
    return frozenset(found | _of_list(rows, run))


def _of_list(rows: list[tuple[int, str]], run: list[int]) -> set[int]:
    """The numbers of the lines of one list, given the places of its prices among the rows with text."""
    if len(run) < _FEWEST or any(_OFFER.search(rows[at][1]) for at in run):
        return set()
    return {number for number, _ in rows[max(0, run[0] - _ABOVE) : run[-1] + 1]}
