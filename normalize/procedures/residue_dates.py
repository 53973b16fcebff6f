"""Months and days of the week that kept the source language's word: `19 octobre 2024`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.table_key import TableKey

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_OF_A_YEAR = regex.compile(rf",? {_YEAR}(?!\w)")
_PREPOSITIONS = r"(?:in|since|until|till|by|last|next|of|from|early|late|mid|end|on|this|every|before|after|during)"


class _Words:
    """The months and days of all languages of a rule, and the pattern that finds dates made of them."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        months, days = data["months"], data["days"]
        self.english = {
            word: MONTHS[at] for row in months.values() for at, word in enumerate(row.split()) if word != "-"
        }
        self.english |= {word: DAYS[at] for row in days.values() for at, word in enumerate(row.split()) if word != "-"}
        self.language: dict[str, set[str]] = {}
        for table in (months, days):
            for tag, row in table.items():
                for word in row.split():
                    self.language.setdefault(word, set()).add(tag.rstrip("23"))
        romanised = tuple(in_latin_letters(data))
        for word, at, tag in romanised:
            self.english.setdefault(word, MONTHS[at])
            self.language.setdefault(word.lower(), set()).add(tag)
        self.unsure, self.sourced, self.dated = (frozenset(data[name]) for name in ("unsure", "sourced", "dated"))
        month = self._either(months)
        day = self._either(days)
        dated = _longest_first({*_written(months), *(word for word, _, _ in romanised)})
        self.pattern = regex.compile(
            rf"(?<![\w.,/-])(?:(?P<weekday>{day})(?P<sep>,? (?:den |dne |dia |le |el |il )?))?(?P<number>{_DAY}"
            rf")(?:(?:st|nd|rd|th)(?: of)?| of)?(?P<order>er|\.|º|°|:e)?(?P<of> de | d’| )(?P<month>{dated})"
            rf"(?![\w-])(?:(?P<of2> de | del )(?={_YEAR}))?"
            rf"|(?<![\w/-])(?P<month2>{dated})(?P<of3> de | del )?(?= ?{_YEAR}(?!\w)"
            rf"| {_DAY}(?:st|nd|rd|th)?, {_YEAR}(?!\w))"
            rf"|(?<=\b(?i:{_PREPOSITIONS}) )(?P<word>{month}|{day})"
            rf"(?![\w-])(?! (?:de|di|del|der|des|le|la|il|el|en|à|ab)\b)"
            rf"|(?<![\w.,/-])(?P<weekday2>{day})(?=,? (?:the )?{_DAY}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)}"
            rf")|,? (?:{'|'.join(MONTHS)}) \d)"
        )

    @staticmethod
    def _either(table: Mapping[str, str]) -> str:
        return _longest_first(_written(table))

    def translate(self, word: str) -> str:
        return self.english.get(word) or self.english.get(word.lower()) or self.english.get(word.capitalize()) or word

    def sure(self, word: str, context: Context) -> bool:
        """Whether the word is no word or name of English, or the text comes from a language that has it."""
        if word.lower() not in self.unsure | self.sourced | self.dated:
            return True
        return any(
            context.is_source(tag) for tag in self.language.get(word.lower(), set()) | self.language.get(word, set())
        )


def in_latin_letters(data: Mapping[str, Any]) -> Iterator[tuple[str, int, str]]:
    """The romanised months, each with its number from 0 and its language; capitalised too, unless it may be a name.

    >>> data = {"romanised": {"uk2": "sichen", "ar": "Kanun_II"}, "unsure": ["sichen"], "sourced": [], "dated": []}
    >>> list(in_latin_letters(data))
    [('sichen', 0, 'uk'), ('Kanun II', 0, 'ar')]
    """
    doubtful = frozenset((*data["unsure"], *data["sourced"], *data["dated"]))
    for tag, row in data["romanised"].items():
        for at, cell in enumerate(row.split()):
            for form in cell.split("/") if cell != "-" else ():
                word = form.replace("_", " ")
                once = word[0].isupper() or word in doubtful
                for written in (word,) if once else (word, word.capitalize()):
                    yield written, at, tag.rstrip("23")


def _written(table: Mapping[str, str]) -> set[str]:
    return {form for row in table.values() for word in row.split() if word != "-" for form in _cased(word)}


def _longest_first(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(regex.escape, words), key=lambda word: (-len(word), word))) + ")"


def _cased(word: str) -> tuple[str, ...]:
    """The word as its language writes it, in lower case and capitalised."""
    return word, word.lower(), word.capitalize()


def date_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each month and day of the week after a blank, in lower case and capitalised."""
    words = {
        form
        for key in ("months", "days")
        for row in data[key].values()
        for word in row.split()
        if word != "-"
        for form in _cased(word)
    } | {word for word, _, _ in in_latin_letters(data)}
    return tuple(sorted(f"= {word}{end}" for word in words - set(MONTHS) - set(DAYS) for end in _ends(word)))


def _ends(word: str) -> tuple[str, ...]:
    """What must follow: words of English begin like short ones (main, junior, martial)."""
    english = any(name.lower().startswith(word.lower()) for name in (*MONTHS, *DAYS))
    return (" ", ",", ".") if english or (len(word) <= 6 and word.isascii()) else ("",)


def date(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Dates whose words are another language's get the words of the target; their order stays."""
    words = _words(TableKey(data))
    for match in words.pattern.finditer(segment.text):
        parts = list(_parts(match, words, context, segment.start))
        if parts:
            yield Offer(tuple(sorted(parts)))


def _parts(match: Any, words: _Words, context: Context, base: int) -> Iterator[tuple[int, int, str]]:
    month = match["month"] or match["month2"] or match["word"] or match["weekday2"]
    if match["word"] and month not in words.english:
        return  # `Julio` is a person; only a number proves a capitalised month
    full = bool(match["weekday"] or match["of2"] or match["order"] or (match["of"] or "").strip())
    dated = bool(match["number"] and _OF_A_YEAR.match(match.string, match.end()))
    enough = (full or dated) and month.lower() not in words.sourced and (dated or month.lower() not in words.dated)
    if not (enough or words.sure(month, context)):
        return
    for name in ("weekday", "month", "month2", "word", "weekday2"):
        if match[name] and words.translate(match[name]) != match[name]:
            yield base + match.start(name), base + match.end(name), words.translate(match[name])
    if match["order"]:
        yield base + match.start("order"), base + match.end("order"), ""
    for name in ("of", "of2", "of3"):
        if match[name] and match[name] != " ":
            yield base + match.start(name), base + match.end(name), " "
    if match["sep"] and match["sep"].strip(" ,"):
        yield base + match.start("sep"), base + match.end("sep"), ", " if "," in match["sep"] else " "


@cache
def _words(key: TableKey) -> _Words:
    return _Words(key.data)
