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
from normalize.procedures.residue_dates import DAYS, MONTHS, in_latin_letters
from normalize.procedures.table_key import TableKey
from normalize.rules import load

_YEAR = r"(?:19|20)\d\d(?!\w)"
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
"""How no language of that script writes a month: behind a day with a stop (`2. мая` is an old spelling)."""
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


_WORDS = frozenset("mayo mart marta maya maia mars mei juna jula luni luty".split())
"""Months that are words or names, too: they need their year."""


class _Words:
    """How the target calls the months and days of other languages, and the patterns that find dates made of them.

    `english` are months that need no year beside their day, `others` those that do, unless a word of the target that
    dates stands before the day, and they have no capital. Every date holds one of `literals`.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        own = data["months"].split()
        known = set(own)
        self.english: dict[str, str] = {word: own[at] for at, word in enumerate(MONTHS) if word not in known}
        self.others: dict[str, str] = {}
        for word, at in _foreign_months(data["months"]):
            if word not in known and word not in MONTHS:
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
            + self._without_year(data, known)
        )

    def _without_year(self, data: Mapping[str, Any], known: set[str]) -> str:
        """A month of another language behind a word that dates: `am 3. maja`, `le 9 giugno`, `depuis luglio 2021`.

        That word is one that no other language of dates has, so that a quotation in theirs stays.
        """
        own = {word.casefold() for word in known} | _WORDS
        lone = _either(word for word in self.others if word[0].islower() and word.casefold() not in own)
        dating = _either((*data["dating"].split(), *data.get("days", "").split()))
        since = _either(data["since"].split())
        of = "(?: de | )" if data["before"] == " de " else " "
        return (
            rf"|(?<=(?<!\p{{L}})(?i:{dating}),? )(?P<day3>{_DAY})(?P<order3>er|\.|º)?{of}"
            rf"(?P<lone>{lone})(?![\w-]|\.\w)"
            rf"|(?<=(?<!\p{{L}})(?i:{since}) )(?P<season>{lone}) (?:de )?(?={_YEAR})"
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
def _foreign_months(own: str) -> tuple[tuple[str, int], ...]:
    """The months of every language but that of `own`, with their number from 0, from the rule for English."""
    data = next(rule for rule in load() if rule.call == "residue.date").data
    tags = {tag for tag, row in data["months"].items() if row == own}  # further forms have a number: uk, uk2, uk3
    others = (row.split() for tag, row in data["months"].items() if tag.rstrip("23456789") not in tags)
    rows = [(word, at) for row in others for at, word in enumerate(row) if word != "-"]
    return (*rows, *((word, at) for word, at, _ in in_latin_letters(data)))


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
        if after != match[0] and not (match["order"] == "." and _CYRILLIC.match(match["other"] or "")):
            yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))


def _dates(text: str, words: _Words) -> Iterator[Any]:
    """The matches of the pattern, looked for only around its literals: the gate wakes all rules of a target.

    They are whole words: much of ordinary text begins like one, German `mein` as the month `mei`.
    """
    done = 0
    whole = (at for at, word in words.literals.find(text) if not text[at + len(word) : at + len(word) + 1].isalpha())
    for start in dict.fromkeys(whole):
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
    if match["season"]:
        return words.others[match["season"]] + year
    if match["lone"]:
        order = "er" if match["order3"] == "er" and data["months"].startswith("janvier") else ""
        return str(match["day3"]) + order + before + words.others[match["lone"]]
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
