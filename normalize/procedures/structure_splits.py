"""Words that a tag, a tokeniser or a lost line end has pulled apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import COMMON, FREQUENT, lexicon
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import one_of
from normalize.procedures.structure_hyphens import closes_aside
from normalize.procedures.structure_words import seams, times_alone, words

_LETTERED = ("COVID", "Covid", "MiG", "Su", "Tu", "Kh", "Ka", "Shahed")
"""Names that go on with a hyphen and a number."""


_KIN = (
    *("father", "mother", "brother", "sister", "son", "daughter", "parent", "child", "children", "aunt", "uncle"),
    *("niece", "nephew"),
)


_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third", "fourth"),
    *("fifth", "sixth", "seventh", "eighth", "ninth", "something", "odd"),
)
_OPENERS = frozenset(("all", "far", "half", "ill", "mid", "re", "self", "so", "super", "well", "cross", "counter"))
"""Prefixes that open a sentence, too: `So -said the baker- it was.`"""


def hyphen_name_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The first halves of names with a space and a hyphen behind them, or the hyphen and a space."""
    return tuple(f"={name}{gap}" for name in words(data["words"])["joined_names"] for gap in (" -", "- "))


def hyphen_name(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a name that has a space beside its hyphen: `Baden -Württemberg`, `Івано -Франківськ`."""
    del context
    for match in _gaps(segment.text, _hyphened_name(data["words"])):
        if not (match["gap"] == " -" and closes_aside(segment.text, match.end("gap"))):
            yield Offer(((segment.start + match.start("gap"), segment.start + match.end("gap"), "-"),))


@cache
def _hyphened_name(tag: str) -> Any:
    names = one_of(words(tag)["joined_names"])
    return regex.compile(
        rf"(?<=(?<![\p{{L}}\p{{Nd}}-])(?:\p{{Lu}}\p{{L}}+-)?{names})(?P<gap>[ ]-|-[ ])(?=\p{{Lu}}\p{{Ll}})"
    )


def hyphen_space_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The second halves behind a space and a hyphen, or a hyphen and a space; the prefixes in front of them."""
    table = words(data["words"])
    return (
        "= -{lower}",
        "= -{Upper}",
        *(f"={first}- " for first in table["first_halves"]),
        *(f"= {first}- " for first in table["joining"]),
        *(f"={name} -{{digit}}" for name in _LETTERED),
        *(f"={first}- {kin}" for first in ("great", "step", "half") for kin in ("grand", *_KIN[:6])),
        "=-in- law",
        "={digit}- year",
        "={digit}- day",
    )


def hyphen_space(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a hyphenated word that has a space beside its hyphen: `so -called`; `mono- and disaccharides` stays."""
    tag = data["words"]
    for match in _gaps(segment.text, _hyphened(tag)):
        if not (match["gap"] == " -" and closes_aside(segment.text, match.end("gap"))):
            yield Offer(((segment.start + match.start("gap"), segment.start + match.end("gap"), "-"),))


def _gaps(text: str, pattern: Any) -> Iterator[Any]:
    """The matches of `pattern`, which begins with a space before a hyphen or with the hyphen before a space."""
    done = 0
    at = text.find("-")
    while at >= 0:
        for start in (at - 1, at):
            if start >= done and (text[start] if start < at else text[at + 1 : at + 2]).isspace():
                match = pattern.match(text, start)
                if match:
                    yield match
                    done = match.end()
        at = text.find("-", at + 1)


@cache
def _hyphened(tag: str) -> Any:
    halves = one_of(half for half in words(tag)["second_halves"] if " " not in half)
    prefixes = one_of(words(tag)["prefixes"])
    first = one_of(words(tag)["first_halves"])
    capitals = one_of(half for half in words(tag)["first_halves"] if half[0].isupper())
    joining = one_of(words(tag)["joining"])
    kin = one_of((*_KIN, *(f"grand{one}" for one in _KIN)))
    whole = r"[\p{L}\p{Nd}]{1,20}(?:-[\p{L}]{1,12}){0,3}"
    small = r"(?<!(?<![\p{L}\p{Nd}-])(?:the|a|an|of|or|and|with|use|this|that|option))"
    nouns = one_of(words(tag)["joined_nouns"])
    participle = rf"(?:\p{{Ll}}{{2,12}}(?:ed|ing|own|ung)|{nouns})"
    names = one_of(words(tag)["joined_names"])
    tens, units = one_of(_TENS), one_of(_UNITS)
    heads = one_of(prefix.capitalize() for prefix in words(tag)["prefixes"] if prefix not in _OPENERS)
    people = r"\p{Lu}\p{Ll}{1,10}(?:ish|ese|i?an|ch|sh|tch|eek)"
    return regex.compile(
        rf"(?:{small}(?<=(?<![\p{{L}}\p{{Nd}}=:\\/-]){whole})(?P<gap>[ ]-)(?={halves}(?![\p{{L}}\p{{Nd}}]|\.\p{{L}}))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}])(?:{first}|\p{{Nd}}{{1,4}}))(?P<gap>-[ ])(?={halves}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-])(?i:great|step|half|foster|grand|great-great))(?P<gap>[ ]-|-[ ])"
        rf"(?={kin}s?(?![\p{{L}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-])(?i:{kin}s?)-in)(?P<gap>[ ]-|-[ ])(?=laws?(?![\p{{L}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-]){joining})(?P<gap>[ ]-)(?={participle}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}-]){joining})(?P<gap>-[ ])(?={participle}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}-]){names})(?P<gap>[ ]-)(?=\p{{Lu}}\p{{Ll}}{{2}})"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}-]){one_of(_LETTERED)})(?P<gap>[ ]-)(?=\p{{Nd}}{{1,3}}(?![\p{{L}}\p{{Nd}}%]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}-]){capitals})(?P<gap>-[ ])(?={people}(?![\p{{L}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}-]){people})(?P<gap>[ ]-)(?={people}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-])(?i:{tens}))(?P<gap>[ ]-|-[ ])(?={units}(?!\p{{L}}))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-]){heads})(?P<gap>[ ]-)(?=\p{{Lu}}\p{{Ll}}{{3}})"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}=:-]){prefixes})(?P<gap>[ ]-)(?=\p{{L}}))"
    )


def split_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Halves of words that are no words: ends behind a space or a hyphen and a space, starts in front of a space."""
    ends = _halves(data["words"], "halves")
    return (
        *(f"= {end} " for end in ends),
        *(f"= {end}{stop}" for end in ends if len(end) > 3 for stop in ",."),
        *(f"=- {end}" for end in ends if len(end) > 3),
        *(
            f"={start}{gap}"
            for half in _halves(data["words"], "heads")
            for start in _cases(half)
            for gap in (" ", "- ")
        ),
    )


def _halves(tag: str, kind: str) -> frozenset[str]:
    return frozenset(trigger[1:] for trigger in seams(tag, kind))


def _cases(half: str) -> tuple[str, ...]:
    return (f" {half}", half.capitalize()) if half.islower() else (half,)


def split_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A word that a space, or a hyphen of a lost line end, cut in two is joined: `Presi dent`, `govern- ment`.

    The whole is a common word, and one of the halves no word at all: `in formation` stays.
    """
    tag = data["words"]
    ends, starts = _halves(tag, "halves"), _halves(tag, "heads")
    for gap in _GAP.finditer(segment.text):
        left, right = gap["left"], gap["right"]
        if right not in ends and left not in starts and left.lower() not in starts:
            continue
        words = lexicon(tag)
        whole, first, last = words.band(left + right), words.band(left), words.band(right)
        limit = FREQUENT if first and gap["gap"] == " " and len(right) < _TELLING else COMMON
        odd = [half for half, band in ((left, first), (right, last)) if not band]
        if 0 < whole <= limit and odd and all(times_alone(half, context) == 1 for half in odd):
            yield Offer(((segment.start + gap.start("gap"), segment.start + gap.end("gap"), ""),))


_TELLING = 5
"""Letters of a second half behind a real word that no other reading explains."""
_GAP = regex.compile(
    r"(?<![\p{L}\p{Nd}’'-])(?P<left>\p{L}\p{Ll}{1,14}+)(?P<gap> |- )(?=(?P<right>\p{Ll}{2,12}+)(?![\p{L}\p{Nd}’'-]))"
)
