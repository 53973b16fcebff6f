"""Thousands that a blank or a read-out word parts, where a second witness tells that they are one number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import ONE_PAGE
from normalize.lines import Segment
from normalize.procedures.typography_numbers import CURRENCY
from normalize.procedures.word_lists import words

_words = partial(words, "typography_grouped")
_BLANK = "[ \u00a0\u202f]"
_GROUPED = regex.compile(
    r"(?=[1-9€$£¥EUPCG])(?<![\w.,:/+-])(?<!\d[ \u00a0\u202f])(?<!\d[.,][ \u00a0\u202f])(?<!\+[ ])"
    r"(?P<sign>[€$£¥] ?|(?:EUR|USD|UAH|PLN|CHF|GBP) )?"
    rf"(?P<number>[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,4}})(?![\w]|{_BLANK}\d|[.,:/-]\d)"
)
_NOUGHT = regex.compile(rf"{_BLANK}0\d\d")
"""A group that begins with a nought: nobody writes `000 people` or `045 votes` on its own."""
_ONLY_NOUGHTS = regex.compile(rf"\d{{1,3}}(?:{_BLANK}\d{{3}}){{0,3}}{_BLANK}000")
_NINE_FIGURES = regex.compile(rf"\d{{3}}(?:{_BLANK}\d{{3}}){{2}}(?<!000)")
_READ_OUT = regex.compile(r"\d{1,3}[ \u00a0\u202f]000[ \u00a0\u202f](?!000)\d{3}")
"""`2 000 136` for 2,136: a thousand that was read out; commas would make the false number look right."""
_NUMBER_BEFORE = regex.compile(
    r"(?:(?P<word>[\p{L}.’'-]{1,30})[ \u00a0]|(?P<mark>[:–—])[ \u00a0]|(?P<glued>[\p{L}]{1,30}))?[(“\"‘']?$"
)
_AFTER = regex.compile(
    rf"{_BLANK}(?:(?P<si>kWh|kW|W|Wh|MW|GW|GWh|MWh|kg|g|mg|km|m|cm|mm|kHz|Hz|MHz|GHz|"
    rf"kPa|hPa|Pa|kJ|J|kcal|V|A|K|lm|lux|ppm|rpm|"
    rf"(?:(?:square|cubic) )?(?:kilo|centi|milli|mega|giga|nano|micro)?"
    rf"(?:met(?:re|er)|gram(?:me)?|watt(?:[ -]hour)?|volt|hertz|pascal|joule|newton|ampere|kelvin|lumen)s?)(?!\w)|"
    rf"(?P<money>{CURRENCY}|€|\$|£)(?!\w)|"
    rf"(?P<noun>\p{{Ll}}[\p{{L}}-]{{2,30}})(?!\w)(?P<more>(?: \p{{Ll}}[\p{{L}}-]{{2,30}}(?!\w)){{0,2}}))"
)
_TO_THE_NEXT = regex.compile(r" (?:and|or|to) $| ?[–-] ?$")
_COMMAS = regex.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)")
_ITEM = regex.compile(r"(?m)^\d{1,3}[.)]? \p{L}")
_TWO_GROUPS, _LONG = 9, 6
"""Characters of `1 234 567` and of `12 345`, the shortest of their kinds."""
_ONE_OF_MANY = regex.compile(
    r"(?i)(?<!\w)(?:every|each|per|this|that|one|(?:the|its|his|her|their|of) (?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|last|next|previous|same|following|past|opening|closing)) (?:day|week|month|year|age|"
    r"class|game|match|round|lap|stage|season|part|flight|room|street|house|train|bus|tram|line|district|zone|page) $"
)
"""A label that no number belongs to, since a word before it says which one is meant: `on the first day 12 400 lira`."""
_CALLED = regex.compile(
    r"(?i)(?<!\w)(?:code|phone|tel|fax|call|dial|isbn|iban|ext|extension|agent|(?:phone|call|dial|contact|ring|account|"
    r"line|route|bus|train|flight) (?:the )?(?:number|no\.?)) $"
)
"""Labels of numbers that count nothing, so that three noughts are figures of a code."""


def grouped(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`81 600 copies` becomes `81,600 copies` beside a currency or a counted noun, or where the text agrees.

    Before an SI unit the blank is the writing of science and stays; after the day of a month, a room or a model it
    parts two numbers.
    """
    text = segment.text
    found = [(match, _AFTER.match(text, match.end())) for match in _GROUPED.finditer(text)]
    found = [(match, after) for match, after in found if not (after and after["si"]) and not _is_phone(match, after)]
    verdicts = [_counts(text, match, after, context) for match, after in found]
    for place in range(len(found) - 2, -1, -1):
        between = text[found[place][0].end() : found[place + 1][0].start()]
        verdicts[place] |= verdicts[place + 1] and _TO_THE_NEXT.fullmatch(between) is not None
    for (match, _), counted in zip(found, verdicts, strict=True):
        if not counted:
            continue
        number, start = match["number"], segment.start + match.start("number")
        parts = tuple((start + at, start + at + 1, ",") for at, char in enumerate(number) if not char.isdigit())
        if _READ_OUT.fullmatch(number):
            yield Offer(parts, "flag", "a thousand read out and written as three noughts? the value may be wrong")
        else:
            yield Offer(parts)


def _is_phone(match: Any, after: Any) -> bool:
    """Whether nine figures are a telephone number's: no currency and no counted noun says that they are a quantity."""
    if match["sign"] or (after and after["money"]) or _is_plural_after(after):
        return False
    return _NINE_FIGURES.fullmatch(match["number"]) is not None


def _counts(text: str, match: Any, after: Any, context: Context) -> bool:
    """Whether the number is one quantity, by its currency, its noun, its noughts or the text's habit."""
    if match["sign"]:
        return True
    number = match["number"]
    before = _NUMBER_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
    word, marked = (before["word"] or before["glued"] or "", bool(before["mark"])) if before else ("", False)
    ended = len(word) > _ABBREVIATION and word.endswith(".")
    said = "" if ended else word.lower() if word in _words("opening") else word.strip(".")
    plural = _is_plural_after(after)
    if word.strip(".").lower() in _words("labels") and not _ONE_OF_MANY.search(
        text, max(0, match.start() - 40), match.start()
    ):
        called = _CALLED.search(text, max(0, match.start() - 20), match.start()) is not None
        return not called and _ONLY_NOUGHTS.fullmatch(number) is not None and _witness(context)
    if _stands_with_commas(number, context):
        return True
    if said[:1].isupper():
        return plural and (word in _words("days") or _ONLY_NOUGHTS.fullmatch(number) is not None) and _witness(context)
    if after and after["money"]:
        return True
    noughts = _NOUGHT.search(number) is not None
    if plural and (noughts or len(number) >= _TWO_GROUPS) and _is_plural(after["noun"]):
        return True
    if said in _words("hours") and len(number) < _LONG and not noughts:
        return plural and _witness(context)
    counting = said in _words("quantifiers") or said.endswith("ed") or marked
    if plural and _is_plural(after["noun"]) and (counting or (len(number) >= _LONG and (not word or word.islower()))):
        return True
    opens = not text[: match.start()].strip()
    if opens:
        return plural and _ITEM.search(context.text.replace(text, "", 1)) is None and _witness(context)
    return (plural or counting or noughts) and _witness(context)


_ABBREVIATION = 5
"""Letters of a word with its stop, up to which it may be short for another: `Nr.`, `Capt.`."""


def _stands_with_commas(number: str, context: Context) -> bool:
    """Whether the text has the same number with its commas: then the two are one, and one of them was left over."""
    return regex.sub(_BLANK, ",", number) in _with_commas(context.first)


@lru_cache(maxsize=8)
def _with_commas(text: str) -> frozenset[str]:
    return frozenset(_COMMAS.findall(text))


def _is_plural_after(after: Any) -> bool:
    """Whether a counted noun follows, with an adjective or two before it."""
    if not after or not after["noun"]:
        return False
    if _is_plural(after["noun"]):
        return True
    if after["noun"] in _words("measures") or after["noun"] in _words("not_counted"):
        return False
    for word in after["more"].split():
        if word in _words("not_counted"):
            return False
        if _is_plural(word):
            return True
    return False


def _is_plural(noun: str) -> bool:
    if noun in _words("not_counted"):
        return False
    return noun in _words("counted") or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def _witness(context: Context) -> bool:
    """Whether the text groups so elsewhere, groups with commas on a page, or is known as a translation."""
    if context.agreement or (len(context.first) <= ONE_PAGE and _has_commas(context.first)):
        return True
    return context.is_source("any")


def _has_commas(text: str) -> bool:
    return bool(_with_commas(text))


_THOUSANDS = regex.compile(
    r"(?<![\w.,-])(?P<high>[1-9]\d{0,2}) thousand(?: and)? (?P<low>\d{3})(?![\w]| ?(?:thousand|million)|[.,]\d)"
)


def thousand_words(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A number of which only the thousands were read out, as Turkish writes it, becomes one number."""
    for match in _THOUSANDS.finditer(segment.text):
        start = segment.start + match.start("high")
        yield Offer(((start, segment.start + match.end(), f"{match['high']},{match['low']}"),))
