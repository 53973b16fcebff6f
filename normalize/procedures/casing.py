"""Proper nouns in lower case, and what may be read as one: what the rules of `rules/casing` call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.casing_document import lower_case, lower_case_gate  # noqa: F401
from normalize.procedures.casing_names import keeps_capitals, proper, proper_triggers  # noqa: F401
from normalize.procedures.casing_targets import (  # noqa: F401
    french_gate,
    german_gate,
    proper_elsewhere,
    spanish_gate,
    ukrainian_gate,
)
from normalize.procedures.word_lists import words

_words = partial(words, "casing")
PROCEDURES = (
    "agency", "byline_agency",
    "date", "french_gate", "german_gate", "lower_case", "lower_case_gate", "proper", "proper_elsewhere",
    "sentence_start", "spanish_gate", "ukrainian_gate",
)  # fmt: skip

_MONTH = "january|february|april|june|july|september|october|november|december"
_AMBIGUOUS = "march|may|august"
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_PART = r"(?<=(?<![\w’'/.@#-])(?:[Mm]id|[Ee]arly|[Ll]ate)-)"
"""A part of a month before it: `mid-october 2024`."""
_DATES = regex.compile(
    rf"(?<![\w.,/-])(?:(?:on |of |the )?)(?:(?P<w1>{_DAY}),? )?(?:the )?{_NUMBER} (?:of )?(?P<m1>{_MONTH})(?![\w/-])"
    rf"|(?<![\w.,/-])(?:(?P<w2>{_DAY}),? )?{_NUMBER} (?:of )?(?P<m2>{_AMBIGUOUS}),? {_YEAR}(?!\w)"
    rf"|(?:(?<![\w’'/-])|{_PART})(?:(?P<w3>{_DAY}),? )?(?P<m3>{_MONTH})"
    rf"(?= (?:{_NUMBER}(?![\w:%]|[.,]\d)|{_YEAR}(?!\w))|, {_YEAR}(?!\w))"
    rf"|(?<![\w’'/-])(?:(?P<w4>{_DAY}),? )?(?P<m4>{_AMBIGUOUS}) {_NUMBER},? {_YEAR}(?!\w)"
    rf"|{_PART}(?P<m5>{_AMBIGUOUS})(?=,? {_YEAR}(?!\w))"
    rf"|(?<![\w’'/-])(?P<w5>{_DAY})(?=,? (?:the )?{_NUMBER} (?:of )?(?:{_MONTH}|{_AMBIGUOUS}|\p{{Lu}}\p{{Ll}}+)"
    rf"(?!\w)|,? (?:{_MONTH}|{_AMBIGUOUS}|January|February|March|April|May|June|July|August|September|"
    rf"October|November|December) \d)"
)


def date(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Months and days of the week that stand beside a number; `march`, `may` and `august` only in complete dates."""
    for match in _dates(segment.text):
        parts = []
        for name, word in match.groupdict().items():
            if word:
                start = segment.start + match.start(name)
                parts.append((start, start + 1, word[0].upper()))
        if parts:
            yield Offer(tuple(sorted(parts)))


_NAME = re.compile(f"{_DAY}|{_MONTH}|{_AMBIGUOUS}")
_DIGIT = re.compile(r"\d")
_LONGEST_START, _LONGEST_END = 30, 60
"""Characters of a date before its first name and after it, at most."""


def _dates(text: str) -> Iterator[Any]:
    """The matches of `_DATES`; each holds a name in lower case, and a search begins only before one."""
    done = 0
    for name in _NAME.finditer(text):
        if name.start() >= done:
            low, high = max(done, name.start() - _LONGEST_START), min(len(text), name.end() + _LONGEST_END)
            match = _DATES.search(text, low, high) if _DIGIT.search(text, low, high) else None
            if match and match.start() <= name.start():
                done = match.end()
                yield match


_CREDIT = regex.compile(
    r"\((?P<in>[^()\n]{2,80})\)(?!\w)|(?:©|[Pp]hoto ?:|[Cc]redit ?:|[Pp]icture ?:) ?(?P<after>[^\n]{2,80})$"
)
_PIECE = regex.compile(
    r"(?:(?<=^)|(?<=[/,|] )|(?<=[/,|])|(?<=via )|(?<=: ))(?P<name>[a-z]{2,7}(?: images)?)(?=$|[/,|]| via | /|\.$)"
)


def agency(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Agencies of `data["names"]` in lower case, where they stand between the separators of a credit."""
    names: Mapping[str, str] = data["names"]
    for credit in _CREDIT.finditer(segment.text):
        group = "in" if credit["in"] else "after"
        for piece in _PIECE.finditer(credit[group]):
            if piece["name"] in names:
                start = segment.start + credit.start(group) + piece.start()
                yield Offer(((start, start + len(piece["name"]), names[piece["name"]]),))


_LONGEST_BYLINE = 90
_BYLINE = regex.compile(
    r"(?<!\p{L})\p{Lu}[\p{L}’'-]+(?: \p{L}{1,3}\.?)? \p{Lu}[\p{L}’'-]+"
    r"(?:, ?(?:avec|mit|con|with|com|met|z|з|із|для|für|pour|para|for)?| ?/| (?:avec|mit|con|with|and|und|et|y|і|та)) ?"
    r"(?P<name>\p{Ll}{2,12}(?: images)?)$"
)


def byline_agency(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """An agency of `data["names"]` in lower case behind the name that a byline ends with: `Ida Roth, afp`."""
    line = segment.text.rstrip()
    found = _BYLINE.search(line) if len(line) <= _LONGEST_BYLINE and line.endswith(tuple(data["names"])) else None
    if found and found["name"] in data["names"]:
        yield Offer(((segment.start + found.start("name"), segment.start + len(line), data["names"][found["name"]]),))


_LOW_START = regex.compile(
    r"(?P<left>[\p{L}\p{N}”\"’'»)%-]{2,30})(?P<stop>[.!?][”\"’]?) (?P<word>the|this|these|those|"
    r"he|she|it|they|we|there)(?= \p{L}[^.!?\n]{12,})"
)
_LOW_STOP = re.compile(r"[.!?][”\"’]? (?=the|this|those|he|she|it|we)")
_LONGEST_LEFT = 30
"""Characters of the word before a stop that are looked at."""


def _low_start(text: str, stop: int) -> Any:
    """The match of `_LOW_START` with its stop at `stop`, the word before it as long as it gets."""
    for start in range(max(0, stop - _LONGEST_LEFT), stop - 1):
        match = _LOW_START.match(text, start)
        if match and match.start("stop") == stop:
            return match
    return None


_WHEN = regex.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d{4})"
)
_GOOD_START = regex.compile(r"[.!?][”\"’]? \p{Lu}")


def sentence_start(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A sentence that opens with a small article or pronoun gets its capital.

    Safe in a translation, and after a date; else reported, since in human text the stop may be the slip. After saying
    verbs (`he said. the head of state.`) it is.
    """
    found = [match for stop in _LOW_STOP.finditer(segment.text) if (match := _low_start(segment.text, stop.start()))]
    if not found or not keeps_capitals(segment.text):
        return
    if len(found) > 1 + len(_GOOD_START.findall(segment.text)):
        return
    for match in found:
        left = match["left"].strip("”\"’'»)")
        if (
            left.lower() in _words("abbreviations")
            or left.lower() in _words("saying")
            or "." in left
            or len(left) < 2
            or (len(left) < 4 and not left.islower() and not _WHEN.fullmatch(left))
        ):
            continue
        at = segment.start + match.start("word")
        part = (at, at + len(match["word"]), match["word"].capitalize())
        sure = context.is_source("any") or _WHEN.fullmatch(left) is not None
        yield (
            Offer((part,))
            if sure
            else Offer((part,), "flag", "a sentence without its capital, or a stop that does not belong there")
        )
