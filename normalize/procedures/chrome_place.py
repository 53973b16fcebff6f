"""What a line needs for the place where it stands on a page, whatever stands around it."""

from __future__ import annotations

import regex

from normalize.lines import Segment
from normalize.procedures import chrome_credits
from normalize.procedures.chrome_data import rule_data
from normalize.procedures.chrome_score import LONGEST, is_over, is_promising, stands_alone, words
from normalize.procedures.chrome_words import is_trade, tokens_of

_HARDLY = 3.0
"""How far below the quick limit of a line alone a line may lie, to be scored on a page with furniture."""
_SHORTEST = 3
"""Code points of the shortest line that goes: a letter alone was the first of a paragraph."""
_CAPTION = regex.compile(
    r"(?P<shown>\p{Lu}[^()\[\]（）]{20,}?)(?:\s?[(\[（][^()\[\]（）]{3,70}[)\]）]"
    r"|\s(?:(?:\p{Lu}\p{L}+\s){1,2}|\p{Lu}{2,6}/)?(?:Images|Photos?|Press|AFP|AP|EPA|EFE|ANSA))$"
)
"""What a picture shows, before what reads like a credit: the credit alone proves nothing of the line."""
_CREDITED = regex.compile(r"(?P<shown>\p{Lu}[^©\n]{10,160}[.!?…][”\"»’)]?)\s{1,2}(?:©|\([Cc]\))\s?\p{Lu}[^©\n.]{1,60}$")
"""A sentence and whose picture it tells of: `The tower, seen from the line. © ABC`."""
_LEAST_OF_SENTENCE = 4
_MOST_OF_NAME = 3
"""Words of the longest line that may hold nothing but names."""


def is_enough(place: str, row: str) -> bool:
    """Whether a line scores enough for its place; a single word, which may be a heading, needs company."""
    if place == "alone":
        return stands_alone(row)
    return is_over(place, row) and (place == "beside" or len(words(row)) > 1)


def has_credit(row: str) -> bool:
    """Whether the rule for credits takes a line, or the end of it."""
    return any(chrome_credits.offers(Segment(row, 0, len(row), 0), rule_data("chrome.picture_credit")))


def is_credited(row: str) -> bool:
    """Whether a line is a sentence with a credit behind it: the credit goes by its own rule, the caption stays.

    >>> is_credited("The old tower, seen from the line. © ABC"), is_credited("Read more on our website. © The Courier")
    (True, False)
    """
    found = _CREDITED.match(row) if "©" in row or "(c)" in row.casefold() else None
    shown = found["shown"] if found else ""
    return len(words(shown)) >= _LEAST_OF_SENTENCE and not is_over("page", shown)


def is_likely(row: str) -> bool:
    """Whether a line reaches the lowest threshold, with and without its end, and is not a caption with its credit."""
    if not _SHORTEST <= len(row) <= LONGEST or not is_promising(row, _HARDLY) or not is_over("last", row):
        return False
    if is_credited(row):
        return False
    caption = _CAPTION.match(row)
    return not (caption and not is_over("beside", caption["shown"])) and not has_credit(row)


def is_only_names(row: str) -> bool:
    """Whether every word begins with a capital or is a number, and none is of a page's trade: `Nora Kolm`, `Arsenal 2`.

    Who signs a story, who played and who sent it stands beside furniture as often as the page's own names do.
    """
    found = tokens_of(row)
    return len(found) <= _MOST_OF_NAME and not any(
        (word[0].isalpha() and not word[0].isupper()) or is_trade(word.casefold()) for word in found
    )
