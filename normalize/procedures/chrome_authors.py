"""Patterns of what says who wrote a text and who made its pictures, made of the words of `chrome_authors.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from normalize.procedures.chrome_data import parts, vocabulary


class Bylines(NamedTuple):
    """Patterns of lines that say who wrote the text, made of the words of `chrome_authors.toml`."""

    byline: regex.Pattern[str]
    roles: regex.Pattern[str]
    """Who wrote the text, and who did what else, each name behind its part: `Text: Nora Kolm / Pictures: Ivo Brad`."""
    desk: regex.Pattern[str]
    filed: regex.Pattern[str]
    """A date with who wrote the text, or where it comes from, on one line."""
    note: regex.Pattern[str]
    """Who else wrote the text, and what its writers put right."""
    about: regex.Pattern[str]
    """A sentence about a person, as a note on the author is."""


@cache
def bylines() -> Bylines:
    """The patterns of bylines and notes."""
    words, notes = (_parts(table) for table in ("byline", "note"))
    return Bylines(
        regex.compile(
            rf"(?i:{words['openers']})(?:\s?[:：]|\s(?i:{words['whose']}))?"
            rf"(?:\s(?:(?:{words['ranks']}) )?(?:{words['writers']}))?\s{{1,2}}\p{{Lu}}[^\n.!?]{{2,60}}"
            r"(?:\. \p{Lu}\p{L}{2,20}\.?)?$"
        ),
        regex.compile(
            rf"(?i:{words['roles']})\s?:\s?\p{{Lu}}[^:\n]{{2,60}}[./,;|–—·]\s?"
            r"\p{L}[\p{L} ]{2,20}\s?:\s?\p{Lu}[^\n:]{2,60}"
        ),
        regex.compile(rf"(?i)(?:by )?(?:the )?(?:{words['desks']})"),
        regex.compile(
            r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s{1,3}[^:\n]{0,40}"
            rf"(?i:{words['filed']})\s?[:：]\s?\p{{Lu}}"
        ),
        regex.compile(
            r"(?:\*\s?)?(?:"
            r"(?:(?:With|Additional) (?:\w+ )?reporting|Reporting|Translated(?: from the \p{Lu}\p{L}+)?) by \p{Lu}"
            rf"|(?:Text )?(?i:{notes['prepared']})(?: by|\.)?\s?:?\s"
            rf"(?:(?:{words['whose']}) [\p{{L}} ]{{3,40}}$|\p{{Lu}}))"
            rf"|{notes['sources']}|(?i:{notes['corrections']})\s?[:.–—-]\s(?=\p{{L}})"
        ),
        regex.compile(rf"(?:\p{{Lu}}[\p{{L}}.'’-]{{0,20}}\s){{2,4}}(?:{notes['about']})\s[^\n]{{20,}}"),
    )


@cache
def timed() -> regex.Pattern[str]:
    """The time at which something happens, before what it is: an entry of a live ticker, or of a programme."""
    hours = _parts("record")["hours"]
    return regex.compile(rf"[0-2]?\d(?:[.:h][0-5]\d\s?[–—-]|\s?(?i:{hours})\s?[:–—-])\s(?=\p{{L}})")


@cache
def filed_under() -> regex.Pattern[str]:
    """The number of a paper that an office gave out, `Press release no. 12`, or the address of a person who wrote."""
    words = _parts("record")
    return regex.compile(
        rf"(?i)(?:{words['papers']})\s(?:(?:{words['numbers']})[.°ºo]?|[#№])\s?\d[\d/.-]{{0,12}}"
        rf"|(?:(?:{words['mail']})\s?[:：]\s?)(?!(?:{words['offices']})@)[\w.+-]{{1,40}}@[\w.-]{{2,40}}\.\p{{L}}{{2,10}}"
    )


@cache
def printed() -> regex.Pattern[str]:
    """When a book or a paper was printed, right after the author or at the end, or on what pages."""
    pages = _parts("record")["pages"]
    return regex.compile(
        r"\s?\(?(?:1[5-9]|20)\d\d[a-z]?[).,:]"
        rf"|.*?(?:\b(?:1[5-9]|20)\d\d[a-z]?\)?|\b(?i:{pages})\.\s?\d[\d–-]*+|\b(?:ISBN|doi)\b.{{5,30}})\.?$"
    )


@cache
def counted() -> regex.Pattern[str]:
    """What pages count."""
    return regex.compile(rf"(?i){_parts('record')['counted']}")


class Credits(NamedTuple):
    """Patterns around credits of pictures."""

    agency: regex.Pattern[str]
    """The last word of an agency's name."""
    byline: regex.Pattern[str]
    text_by: regex.Pattern[str]
    institution: regex.Pattern[str]
    reserved: regex.Pattern[str]
    pictures: regex.Pattern[str]
    """What may follow an agency in a bracket."""
    told: regex.Pattern[str]
    """What names joined by a stroke do not hold: quotation, a list in words, the stop of a sentence."""


@cache
def around_credits() -> Credits:
    """The patterns around credits."""
    words = _parts("credit")
    return Credits(
        regex.compile(rf"(?i)(?:{words['agencies']})\w*$"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{words['writers']}|report|{words['prepositions']})\s?[:：]"),
        regex.compile(rf"(?i)\W{{0,3}}(?:{words['writers']}|report\w*)\s?[:：]"),
        regex.compile(rf"(?i)\b(?:{words['institutions']})\b"),
        regex.compile(rf"(?i)(?:\p{{L}}+\s){{0,3}}(?:{words['reserved']})\p{{L}}*,?\s(?:©|\(c\))\s?.{{2,60}}"),
        regex.compile(rf"(?i)(?:\s(?:{words['pictures']}))?"),
        regex.compile(rf"[(“”\"«»]|\s(?:{words['conjunctions']})\s|\p{{Ll}}\.$|\p{{Lu}}{{2}}\.$"),
    )


def _parts(table: str) -> dict[str, str]:
    return parts(vocabulary("authors")[table])
