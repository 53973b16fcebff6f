"""Proper nouns in lower case, and what may be read as one: what the rules of `rules/casing` call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.casing_document import lower_case, lower_case_gate  # noqa: F401
from normalize.procedures.chat import is_spoken
from normalize.procedures.table_key import TableKey

PROCEDURES = ("agency", "date", "lower_case", "lower_case_gate", "proper", "sentence_start")

_CHAT = "u|ur|lol|btw|im|dont|cant|thats|pls|thx|gonna|wanna"
_INFORMAL = regex.compile(rf"(?<![\w.’'])i(?![\w.’'-])|(?<!\w)(?:{_CHAT})(?!\w)")
_MAYBE_INFORMAL = re.compile(rf"\b(?:i|{_CHAT})\b")
"""A quicker look for the same words."""
_CAPITAL = regex.compile(r"\p{Lu}")
_OPENS_LOW = regex.compile(r"^\W{0,3}\p{Ll}")


def proper_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each word in lower case after a blank, an opening mark or the start of a line."""
    return tuple(f"={before}{word}" for word in _lower(data) for before in (" ", "^", "“", '"', "(", "‘"))


def proper(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Words of `data["words"]` in lower case get their capitals in a text that otherwise keeps them.

    `before` maps a word to the words before which it is a common noun (`brussels` before `sprouts`), `after` lists
    words behind which it is half of a name. A paragraph in lower case throughout, or of chat, is left alone.
    """
    words = _lower(data)
    common: Mapping[str, Sequence[str]] = data.get("before", {})
    for match in _finder(TableKey(data)).finditer(segment.text):
        word = match["word"]
        after = match["after"]
        if after and (after in common.get("any", ()) or after in common.get(word, ())):
            continue
        if segment.text[max(0, match.start("word") - 12) : match.start("word")].endswith(_brands(data)):
            continue
        if not _keeps_capitals(segment.text):
            return
        start = segment.start + match.start("word")
        yield Offer(((start, start + len(word), words[word]),))


def _brands(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Words before which the name is half of a dish or a brand: `pad thai`, `air asia`."""
    return tuple(f"{word} " for word in data.get("after", ()))


@cache
def _finder(key: TableKey) -> Anchored:
    words = _lower(key.data)
    longest = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(map(regex.escape, longest))
    return Anchored(
        words,
        rf"(?<![\w@#/._-])(?<!\p{{L}}’)(?P<word>{either})(?![\w@/_])(?!\.\w)(?!-[a-z]+-)(?=(?:[ -](?P<after"
        rf">\p{{Ll}}+))?)",
    )


@cache
def _lower_of(key: TableKey) -> dict[str, str]:
    rows: Sequence[str] = key.data["words"]
    return {word.replace("_", " ").lower(): word.replace("_", " ") for row in rows for word in row.split()}


def _lower(data: Mapping[str, Any]) -> dict[str, str]:
    """The words in lower case, with how they are written."""
    return _lower_of(TableKey(data))


@lru_cache(maxsize=8)
def _keeps_capitals(paragraph: str) -> bool:
    """Whether a paragraph is written with capitals, so that a missing one is a slip."""
    if _OPENS_LOW.match(paragraph) and len(_CAPITAL.findall(paragraph)) < 2:
        return False
    if _CAPITAL.search(paragraph) is None or is_spoken(paragraph):
        return False
    return _MAYBE_INFORMAL.search(paragraph) is None or _INFORMAL.search(paragraph) is None


_MONTH = "january|february|april|june|july|september|october|november|december"
_AMBIGUOUS = "march|may|august"
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATES = regex.compile(
    rf"(?<![\w.,/-])(?:(?:on |of |the )?)(?:(?P<w1>{_DAY}),? )?(?:the )?{_NUMBER} (?:of )?(?P<m1>{_MONTH})(?![\w/-])"
    rf"|(?<![\w.,/-])(?:(?P<w2>{_DAY}),? )?{_NUMBER} (?:of )?(?P<m2>{_AMBIGUOUS}),? {_YEAR}(?!\w)"
    rf"|(?<![\w’'/-])(?:(?P<w3>{_DAY}),? )?(?P<m3>{_MONTH})(?= (?:{_NUMBER}(?![\w:%]|[.,]\d)|{_YEAR}(?!\w))|"
    rf", {_YEAR}(?!\w))"
    rf"|(?<![\w’'/-])(?:(?P<w4>{_DAY}),? )?(?P<m4>{_AMBIGUOUS}) {_NUMBER},? {_YEAR}(?!\w)"
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


_ABBREVIATION = frozenset(
    (
        "etc vs excl incl approx dept est min max no nos ed eds vol fig inc ltd co corp jr sr st "
        "mr mrs ms dr prof gen col ca cf al pp op cit ft lt rev hon fr apr aug sept oct nov dec "
        "jan feb i.e e.g p.m a.m"
    ).split()
)
_SAYING = frozenset(
    (
        "said says added told noted explained stressed asked replied wrote declared warned claimed "
        "announced continued concluded recalled specified indicated affirmed"
    ).split()
)
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
    if not found or not _keeps_capitals(segment.text):
        return
    if len(found) > 1 + len(_GOOD_START.findall(segment.text)):
        return
    for match in found:
        left = match["left"].strip("”\"’'»)")
        if (
            left.lower() in _ABBREVIATION
            or left.lower() in _SAYING
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
