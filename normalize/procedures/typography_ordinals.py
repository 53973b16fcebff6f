"""Ordinals in the writing of the source language: `1er July`, `14. March 2023`, `the 3ème place`, `XIXe century`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.word_lists import words

_words = partial(words, "typography_ordinals")
_MONTH = (
    r"(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|August|[Ss]eptember|"
    r"[Oo]ctober|[Nn]ovember|[Dd]ecember)"
)
_DATED = regex.compile(
    r"(?<![\w.,:/-])(?P<day>3[01]|[12]\d|0?[1-9])(?P<mark>er|\.(?! ?\d))(?= "
    rf"{_MONTH}(?!\w)(?P<year>,? (?:1[5-9]|20)\d\d(?!\d))?)"
)
_BEFORE_A_DATE = regex.compile(
    r"(?i:(?<!\p{L})(?:on|the|until|till|since|between|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|today),?) $"
)
_RANKED = regex.compile(
    r"(?<![\w.,:/-])(?P<number>[1-9]\d{0,2})(?P<mark>er|[èeé]me|[èe]re|re|e|[ºª]|"
    r"\.)(?= (?P<noun>\p{Ll}[\p{Ll}-]{1,20}))"
)
_CERTAIN_MARKS = ("er", "ème", "eme", "éme", "ère")
_ARTICLE = regex.compile(
    r"(?i:(?<!\p{L})(?:the|his|her|its|their|this|that|every|a|and|in|on|of|for|from|to|my|our)) $"
)
_ROMAN = regex.compile(
    r"(?<![\w.-])(?P<number>X{0,2}(?:IX|IV|V?I{0,3}))(?P<mark>e|ème|º|\.)(?= (?:century|centuries|and|"
    r"to|arrondissement))(?<=[XVI]\p{L}{1,3}|[XVI][º.])"
)
_VALUES = {"X": 10, "V": 5, "I": 1}


def dated(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`on 1er July` becomes `on 1 July`, and `14. March 2023` `14 March 2023`; a list's own numbers stay."""
    text = segment.text
    for match in _DATED.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        if match["mark"] == "." and not _BEFORE_A_DATE.search(before) and not (match["year"] and before.endswith(" ")):
            continue
        if match["mark"] == "er" and int(match["day"]) != 1:
            continue
        yield Offer(((segment.start + match.start("mark"), segment.start + match.end("mark"), ""),))


def ranked(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`the 3ème place` becomes `the 3rd place`, `the 2. round` `the 2nd round`, `the 5º floor` `the 5th floor`."""
    text = segment.text
    for match in _RANKED.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        certain = match["mark"] in _CERTAIN_MARKS and (match["mark"] != "er" or match["number"] == "1")
        listed = match["noun"] in _words("counted") and _ARTICLE.search(before) is not None
        if not listed and not (certain and _ARTICLE.search(before)):
            continue
        if match["mark"] == "e" and match["noun"] in _words("editions"):
            continue
        if match["mark"] == "." and (
            match["noun"] in _words("opens_sentence") or text.startswith(" by", match.end("noun"))
        ):
            continue
        start, end = segment.start + match.start("mark"), segment.start + match.end("mark")
        yield Offer(((start, end, suffix(int(match["number"]))),))
    for match in _ROMAN.finditer(text):
        value = roman(match["number"])
        if value and "centur" in text[match.end() : match.end() + 30]:
            yield Offer(((segment.start + match.start(), segment.start + match.end(), f"{value}{suffix(value)}"),))


def suffix(number: int) -> str:
    """The letters of an English ordinal.

    >>> [suffix(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112, 122)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'st', 'th', 'nd']
    """
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to 39; 0 for none.

    >>> roman("XIX"), roman("IV"), roman("")
    (19, 4, 0)
    """
    values = [_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
