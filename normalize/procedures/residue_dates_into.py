"""Dates of another language that stand in a text in French, German, Spanish or Ukrainian: `am 3 March 2021`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.residue_dates import DAYS, MONTHS
from normalize.procedures.table_key import TableKey
from normalize.rules import load

_YEAR = r"(?:19|20)\d\d(?!\w)"
_DIGIT = re.compile(r"\d")
_SPOKEN = ("fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv")
"""Languages whose days of the week are known by their form; those of the others look like names."""
_LONGEST_BEFORE, _LONGEST_AFTER = 40, 60
"""Characters of a date before a literal of it and from there on, at most, with what must follow."""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"


def date_into_literals(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The months and days of other languages that the target does not share, after a blank."""
    words = _words(TableKey(data))
    return tuple(f"= {word}" for word in (*words.english, *words.others, *words.days))


class _Words:
    """How the target calls the months and days of other languages, and the patterns that find dates made of them.

    `english` are months that need no year beside their day, `others` those that do. Every date holds one of `literals`.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        own = data["months"].split()
        known = set(own)
        self.english: dict[str, str] = {word: own[at] for at, word in enumerate(MONTHS) if word not in known}
        self.others: dict[str, str] = {}
        for row in _rows():
            for at, word in enumerate(row.split()):
                if word not in ("-", *known) and word not in MONTHS:
                    self.others.setdefault(word, own[at])
        self.days: dict[str, str] = _days(data.get("days", "").split())
        months = (f"{lead}{word}" for word in (*self.english, *self.others) for lead in " ’")
        self.literals = Literals((*months, *self.days))
        month, other, own_month = (_either(words) for words in (self.english, self.others, own))
        weekday = f"(?:(?P<weekday>{_either(self.days)})(?=,? ))?" if self.days else ""
        front = f"(?i:{_either(data['alone_after'].split())})"
        day = rf"(?P<day>{_DAY})(?P<order>st|nd|rd|th|er|\.|º)?"
        self.pattern = regex.compile(
            rf"(?<![\w.,/-]){weekday}(?P<gap>(?<=y),? (?:the )?)?{day}(?P<of> of | de | d’| )"
            rf"(?:(?P<month>{month})(?P<comma>,?)|(?P<other>{other})(?= (?:de )?{_YEAR}))(?![\w-])"
            rf"(?P<of2>(?: de)? (?={_YEAR}))?"
            rf"|(?<=(?<!\p{{L}})\p{{Ll}}{{1,12}} )(?P<first>{month}) (?P<day2>{_DAY})(?:st|nd|rd|th)?,? (?={_YEAR})"
            rf"|(?<=(?<!\p{{L}}){front} )(?P<alone>{month}) (?={_YEAR})"
            + (self._weekday_before(own_month, data["each"]) if self.days else "")
        )

    def _weekday_before(self, own_month: str, each: str) -> str:
        """The day of the week before a date of the target, `Monday 4 mars` (not `Black Friday`), or behind `each`."""
        days = _either(self.days)
        own_date = rf"(?:le |den |dem |el )?{_DAY}[.º]? (?:de )?{own_month}(?!\w)"
        return (
            rf"|(?<![\w/-]|\p{{Lu}}\p{{L}}{{1,15}} )(?P<before>{days})(?=,? {own_date})"
            rf"|(?:(?<=(?<!\p{{L}})(?:{each}) )|(?<=(?:^|[.!?…] )(?i:{each}) ))(?P<each>{days})(?![\w-]| \p{{Lu}})"
        )


@cache
def _rows() -> tuple[str, ...]:
    """The months of every language, from the rule for English."""
    rule = next(rule for rule in load() if rule.call == "residue.date")
    months: Mapping[str, str] = rule.data["months"]
    return tuple(months.values())


def _days(own: list[str]) -> dict[str, str]:
    """The target's days of the week by those of other languages, as these write them and capitalised."""
    if not own:
        return {}
    rule = next(rule for rule in load() if rule.call == "residue.date")
    found: dict[str, str] = dict(zip(DAYS, own, strict=True))
    for tag in _SPOKEN:
        for word, day in zip(rule.data["days"][tag].split(), own, strict=True):
            if word != day:
                found |= {form: day for form in (word, word.capitalize()) if form not in own}
    return found


def _either(words: Any) -> str:
    return "(?:" + "|".join(sorted(map(regex.escape, words), key=lambda word: (-len(word), word))) + ")"


def date_into(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`19 October 2024` becomes the target's date; `before` and `year` are its particles.

    A month of English needs its day or its year, one of another language both. `alone_after` are the words behind which
    a month without a day stands in the same form as with one.
    """
    words = _words(TableKey(data))
    for match in _dates(segment.text, words):
        after = _rendered(match, words, data)
        if after != match[0]:
            yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))


def _dates(text: str, words: _Words) -> Iterator[Any]:
    """The matches of the pattern, looked for only around its literals: the gate wakes all rules of a target."""
    done = 0
    for start in words.literals.starts(text):
        low, high = max(done, start - _LONGEST_BEFORE), start + _LONGEST_AFTER
        dated = start >= done and (words.days or _DIGIT.search(text, low, high))
        match = words.pattern.search(text, low, high) if dated else None
        if match:
            done = match.end()
            yield match


def _rendered(match: Any, words: _Words, data: Mapping[str, Any]) -> str:
    before, year = str(data["before"]), str(data["year"])
    if match["alone"]:
        return words.english[match["alone"]] + year
    if match["first"]:
        return str(match["day2"]) + before + words.english[match["first"]] + year
    found = match.groupdict()
    if found.get("before") or found.get("each"):
        return words.days[found["before"] or found["each"]]
    own = words.english[match["month"]] if match["month"] else words.others[match["other"]]
    order = "er" if match["order"] == "er" and data["months"].startswith("janvier") else ""
    weekday = words.days[found["weekday"]] if found.get("weekday") else ""
    gap = (match["gap"] or "").replace("the ", "")
    return f"{weekday}{gap}{match['day']}{order}{before}{own}{year if match['of2'] else match['comma'] or ''}"


@cache
def _words(key: TableKey) -> _Words:
    return _Words(key.data)
