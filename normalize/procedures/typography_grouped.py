"""Thousands that a blank or a read-out word parts, where a second witness tells that they are one number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import ONE_PAGE
from normalize.lines import Segment
from normalize.procedures.typography_numbers import CURRENCY

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
_QUANTIFIERS = frozenset(
    "about some around nearly almost over under than least most of to by only roughly approximately "
    "exactly another up with and or from the these those those' all its their his her our "
    "costs cost costing sold sells sell counted counts count has have had paid pays pay received receives employs "
    "employ produced produces reached killed injured evacuated cut cuts left leaves leave lose loses "
    "gathered attracted lost won saw sees built hosts housed houses holds hold held seats displaced arrested affected "
    "involves takes took taken written sent bought kept keeps kept given gave gets got found find finds met fed burnt "
    "including for worth at between in on total totalling drew brought is are were was more bring brings makes made "
    "additional some without against beyond through per into onto above below within".split()
)
_HOURS = frozenset("at until since before after on in".split())
"""Words after which a small number may be an hour, a day or a year of age: `at 6 200 guests had come`."""
_LABELS = frozenset(
    (
        "january february march april may june july august september october november december "
        "no number page pages article section room flight line route version model bus train tram highway "
        "boeing airbus group building code phone tel fax call dial isbn iban street avenue road "
        "year day week month age aged grade class level phase stage step round game match lap gate platform "
        "part season episode chapter verse volume track lane channel size type category unit block lot table item "
        "rule law act zone sector district ward cell tier hole question figure row column box floor apartment flat "
        "house door exit seat bed pier berth dock bay kilometre kilometer mile km team pool heat group-stage "
        "sample experiment test trial patient player rider runner route-no extension ext agent area sura psalm step "
        "world mark series formula division league battalion brigade regiment top apollo mach iphone windows"
    ).split()
)
_NOT_COUNTED = frozenset(
    (
        "and or on in at to of by for from with but as was is are were has had will would who which "
        "that this the people's times per plus minus versus hours always perhaps yes us thus across"
    ).split()
)
_COUNTED = frozenset(
    "people men women children police troops personnel feet sheep cattle fish deer geese mice teeth oxen swine "
    "poultry aircraft spacecraft infantry cavalry dead wounded injured displaced unemployed homeless missing".split()
)
_MEASURES = frozenset(
    "watt volt metre meter mile page piece seat word year day foot pound ton tonne room bed man "
    "woman person dollar euro calorie gram kilo "
    "litre liter point horsepower hour minute second degree square cubic percent strong".split()
)
"""What a number makes one word with: `2 100 watt bulbs` are two bulbs."""
_ONE_OF_MANY = regex.compile(
    r"(?i)(?<!\w)(?:every|each|per|this|that|one|(?:the|its|his|her|their|of) (?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|last|next|previous|same|following|past|opening|closing)) (?:day|week|month|year|age|"
    r"class|game|match|round|lap|stage|season|part|flight|room|street|house|train|bus|tram|line|district|zone|page) $"
)
"""A label that no number belongs to, since a word before it says which one is meant: `on the first day 12 400 lira`."""
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_CALLED = regex.compile(
    r"(?i)(?<!\w)(?:code|phone|tel|fax|call|dial|isbn|iban|ext|extension|agent|(?:phone|call|dial|contact|ring|account|"
    r"line|route|bus|train|flight) (?:the )?(?:number|no\.?)) $"
)
"""Labels of numbers that count nothing, so that three noughts are figures of a code."""
_OPENING = frozenset(
    "Some About Around Nearly Over Almost The More Under Only Up With For Another Between From Of All These Those "
    "Roughly Approximately Exactly Its Their Another Without".split()
)
"""Words with a capital that open a sentence and count what follows."""


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
    said = "" if ended else word.lower() if word in _OPENING else word.strip(".")
    plural = _is_plural_after(after)
    if word.strip(".").lower() in _LABELS and not _ONE_OF_MANY.search(text, max(0, match.start() - 40), match.start()):
        called = _CALLED.search(text, max(0, match.start() - 20), match.start()) is not None
        return not called and _ONLY_NOUGHTS.fullmatch(number) is not None and _witness(context)
    if _stands_with_commas(number, context):
        return True
    if said[:1].isupper():
        return plural and (word in _DAYS or _ONLY_NOUGHTS.fullmatch(number) is not None) and _witness(context)
    if after and after["money"]:
        return True
    noughts = _NOUGHT.search(number) is not None
    if plural and (noughts or len(number) >= _TWO_GROUPS) and _is_plural(after["noun"]):
        return True
    if said in _HOURS and len(number) < _LONG and not noughts:
        return plural and _witness(context)
    counting = said in _QUANTIFIERS or said.endswith("ed") or marked
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
    if after["noun"] in _MEASURES or after["noun"] in _NOT_COUNTED:
        return False
    for word in after["more"].split():
        if word in _NOT_COUNTED:
            return False
        if _is_plural(word):
            return True
    return False


def _is_plural(noun: str) -> bool:
    if noun in _NOT_COUNTED:
        return False
    return noun in _COUNTED or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


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
