"""Where the lines of a page stand: the menu above the title, the story, and what follows its last paragraph.

A page's menu is a run of short entries above a title that is longer than each of them. Its entries are known by the
company they keep: no vocabulary has all of them, and a reader of the page needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from functools import lru_cache

import regex

from normalize.lexicon import LEXICA, lexicon
from normalize.procedures.chrome_authors import bylines, counted, filed_under, printed, timed
from normalize.procedures.chrome_company import is_item
from normalize.procedures.chrome_data import is_metadata
from normalize.procedures.chrome_kicker import is_kicker, may_be_subtitle
from normalize.procedures.chrome_story import is_section

_LONGEST_ENTRY, _MOST_WORDS = 42, 6
"""Code points and words of the longest entry of a menu above the title."""
_MOST_DIGITS = 5
"""Digits of an entry: `Galaxy S24`, `Elections 2024`; more are a timetable, a result, a number to call."""
_SHORTEST_MENU, _SURE_MENU, _ENTRY = 3, 1.5, 0.25
"""Entries of the shortest menu, the evidence that all of them together need, and what each adds by being there."""
_TITLE_WORDS, _TITLE, _LONGEST_TITLE = 5, 30, 200
"""Words of the shortest title, or code points of one of fewer words, and of the longest."""
_SENTENCE_WORDS = 4
"""Words of a short sentence of the story."""
_WORDS_OF_DATE = 2
"""Words of a date that are no numbers: the month, and the zone or the half of the day."""
_DAY = regex.compile(r"(?<!\d)(?:(?:19|20)\d\d|[0-2]?\d:[0-5]\d)(?!\d)")
_BRACKET = regex.compile(r"\s?[\[(【][^\[\]()【】]{1,60}[\])】]$")
"""What the page says beside a date: `[Members only]`."""
_HOURS = regex.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d\s?[–—-]\s?[0-2]?\d[:.h][0-5]\d(?!\d)")
"""From when to when: a timetable."""
_LONGEST_REFERENCE = 220
_REFERENCE = regex.compile(
    r"(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:,| \(|:)"
    r"|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, "
    r"(?:(?:\p{Lu}\.[ -]?){1,3}|\p{Lu}\p{Ll}+(?: \p{Lu}\.)?)(?:,|:| \()"
    r"|\p{Lu}\p{L}+ \p{Lu}\p{L}+(?: et al\.?)?,? [“«„\"‘]"
)
"""Who wrote a book or a paper, at the start of a reference: `K. Holm,` or `Holm, K.,` or `Karen Holm, “`."""
_PARAGRAPH = 80
"""Code points of a line that, with a stop at its end, is a paragraph."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*+")
_PAIR = regex.compile(r"(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+)\s(?=(\p{Lu}[\p{L}’'-]+))")
_DASHED = regex.compile(r"\s[–—-]\s")
_LONGEST_AGENCY = 4
_STOP = regex.compile(r"[.!…。！]['’”\"»)\]]*$")
_OPEN = regex.compile(r"[.!…,;:。！”\"»]$")
_PRICE = regex.compile(r"\p{Sc}\s?\d|\d\s?\p{Sc}")
_NAMED = regex.compile(r"(?i:de|di|da) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}")
"""A byline that could begin a phrase too, were it not two names and no more."""
_MEASURED = regex.compile(r"\p{Lu}[\p{L} ]{2,30}\s?: (?:ca\.? )?\d{1,4}(?:[.,]\d)?\s?(?:\p{L}{1,8}\.?|[°%€$£])")
"""A thing with its measure: `Preparation: 25 min`."""


def is_byline(row: str) -> bool:
    """Whether a line names who wrote the text: one such line stays.

    >>> is_byline("By reporter Qi Wen"), is_byline("By reporter standards")
    (True, False)
    >>> is_byline("by Sorina Brad"), is_byline("de Ana Rey"), is_byline("Rédaction Sport"), is_byline("By the river")
    (True, True, True, False)
    """
    words = bylines()
    if ":" in row and words.roles.fullmatch(row) is not None:
        return True
    return (
        words.byline.match(row) is not None
        or _NAMED.fullmatch(row) is not None
        or words.desk.fullmatch(row) is not None
    )


def is_contribution(row: str) -> bool:
    """Whether a line says who else wrote the text, or what from.

    >>> is_contribution("Compiled by: Nora Kolm/ABC"), is_contribution("Written in the sand")
    (True, False)
    """
    return bylines().note.match(row) is not None


def is_about_a_person(row: str) -> bool:
    """Whether a line is a sentence about a person, as notes on the author of a text are.

    >>> is_about_a_person("Nora Kolm is a reporter in Sandvik."), is_about_a_person("Share This Is Good")
    (True, False)
    """
    return bylines().about.match(row) is not None


def is_date(row: str) -> bool:
    """Whether a line holds a day or a time of day and hardly anything else.

    >>> is_date("November 3, 2024 5:00 AM"), is_date("3 November 2024 [members only]"), is_date("The films of 2024")
    (True, True, False)
    """
    if bylines().filed.match(row):
        return True
    row = _BRACKET.sub("", row)
    found = _WORD.findall(row)
    return "/ " not in row and _DAY.search(row) is not None and sum(word.isalpha() for word in found) <= _WORDS_OF_DATE


@lru_cache(maxsize=256)
def is_record(row: str) -> bool:
    """Whether a line says who wrote the text, when, or where: a byline, a date, hours, metadata, a place before a dash.

    >>> is_record("Lenwick -"), is_record("12:40 – The reply"), is_record("Baths: 9:00–12:00"), is_record("Lenwick")
    (True, True, True, False)
    """
    if row.endswith((" -", " –", " —")) or is_byline(row) or is_date(row):
        return True
    if "0" <= row[:1] <= "9" and timed().match(row) is not None:
        return True
    if ("@" in row or row[-1:].isdigit()) and filed_under().fullmatch(row) is not None:
        return True
    if _MEASURED.fullmatch(row) is not None and counted().search(row) is None:
        return True
    return _HOURS.search(row) is not None or is_contribution(row) or is_metadata(row)


def is_reference(row: str) -> bool:
    """Whether a line names a book or a paper as bibliographies do: who wrote it, then when or where it was printed.

    >>> [is_reference(row) for row in ("K. Holm, Ice in the Bay, 1952.", "Karen Holm, Pilot, left in 1952 for Bergen.")]
    [True, False]
    """
    author = _REFERENCE.match(row)
    return author is not None and len(row) <= _LONGEST_REFERENCE and printed().match(row, author.end()) is not None


def is_paragraph(row: str) -> bool:
    """Whether a line is a paragraph of a story: long, with a stop at its end.

    >>> is_paragraph("Read more"), is_paragraph("The ferry " + "was late and " * 9 + "nobody said why.")
    (False, True)
    """
    return len(row) > _LONGEST_TITLE or (len(row) > _PARAGRAPH and has_stop(row))


def has_stop(row: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _STOP.search(row) is not None


def is_title(row: str) -> bool:
    """Whether a line is long enough for the title of a story, and ends as titles do.

    >>> is_title("Ferry runs aground on a shoal"), is_title("Programme"), is_title("By Nora Kolm, our correspondent")
    (True, False, False)
    """
    if len(row) > _LONGEST_TITLE or has_stop(row) or (len(row) < _TITLE and len(_WORD.findall(row)) < _TITLE_WORDS):
        return False
    return not is_record(row)


def is_entry(row: str) -> bool:
    """Whether a line may be an entry of the menu above a title: short, no byline, no date, no mark at its end.

    >>> [is_entry(row) for row in ("Traffic", "Enter with your account", "By Nora Kolm", "3 May", "Chapter 2. Salt")]
    [True, True, False, False, False]
    """
    found = _WORD.findall(row)
    if not found or not 1 < len(row) <= _LONGEST_ENTRY or len(found) > _MOST_WORDS or _OPEN.search(row):
        return False
    if "," in row or "(" in row or _PRICE.search(row) or sum(map(str.isdigit, row)) > _MOST_DIGITS:
        return False
    return not (row[0].isdigit() or is_section(row) or is_record(row))


def head_menu(rows: Sequence[str], target: str, evidence: Callable[[int], float]) -> list[int]:
    """Places of the entries of a menu above the title; none without one, or without evidence for some of them.

    `evidence` says of a place how sure it is that the line is furniture, from 0 to 1. A name without evidence stays at
    either end of the menu: it may belong to the title.
    """
    end = 0
    while end < len(rows) and is_entry(rows[end]):
        end += 1
    if end < _SHORTEST_MENU or end == len(rows) or not is_title(rows[end]):
        return []
    known = [evidence(at) for at in range(end)]
    if not any(known) or sum(known) + _ENTRY * end < _SURE_MENU:
        return []
    return [at for at in range(end) if known[at] or at not in (0, end - 1) or is_item(rows[at], target)]


def bars(rows: Sequence[str], zones: Iterable[range], target: str, evidence: Callable[[int], float]) -> list[list[int]]:
    """Places of the entries of each bar in the `zones` of a page that lie outside its story: two entries or more.

    A name ends a bar: it may be who wrote the text. An entry without evidence right above a paragraph
    may be its heading.
    """
    found = []
    for zone in zones:
        at = zone.start
        while at < zone.stop:
            end = at
            while end < zone.stop and is_entry(rows[end]) and not names_somebody(rows[end], target):
                end += 1
            known = [evidence(row) for row in range(at, end)] if end - at > 1 else []
            if any(known) and sum(known) + _ENTRY * len(known) >= _SURE_MENU:
                last = end
                while (
                    last > at and not known[last - 1 - at] and end < len(rows) and _may_be_heading(rows, last - 1, end)
                ):
                    last -= 1
                while at < last and not known[0] and (may_be_subtitle(rows[at]) or _is_place(rows, at, zone)):
                    at, known = at + 1, known[1:]
                found.append([*range(at, last)])
            at = max(end, at + 1)
    return found


def _is_place(rows: Sequence[str], at: int, zone: range) -> bool:
    """Whether a line right below the title is of no English word: the place that the story is from."""
    words = _WORD.findall(rows[at])
    return at == zone.start > 0 and is_title(rows[at - 1]) and not any(lexicon("en").band(word) for word in words)


def _may_be_heading(rows: Sequence[str], at: int, end: int) -> bool:
    """Whether an entry without evidence stands right above a paragraph, or says what kind of text follows."""
    return (at + 1 == end and tells(rows[end])) or is_kicker(rows[at])


def names_somebody(row: str, target: str) -> bool:
    """Whether a line may say who wrote the text: it has a name of two words, or the short name of an agency.

    >>> [names_somebody(row, "en") for row in ("Priya Raman in London", "PAP", "ABC – Our own report", "Dark mode")]
    [True, True, True, False]
    """
    first = row.split(" ", 1)[0]
    if first.isupper() and 1 < len(first) <= _LONGEST_AGENCY and (first == row or _DASHED.search(row)):
        return True
    known = lexicon(target if target in LEXICA else "en")
    return any(not all(known.band(word.casefold()) for word in pair.groups()) for pair in _PAIR.finditer(row))


def after_story(rows: Sequence[str], certain: Set[int]) -> int:
    """The place after the last paragraph or sentence that is not `certain` furniture; 0 when there is no paragraph.

    >>> after_story(["Title", "The ferry " + "was late and " * 9 + "nobody said why.", "Share", "Print."], {3})
    2
    """
    if not any(map(is_paragraph, rows)):
        return 0
    return next((at + 1 for at in range(len(rows) - 1, -1, -1) if at not in certain and tells(rows[at])), 0)


def tells(row: str) -> bool:
    """Whether a line is a paragraph or a sentence of the story.

    >>> tells("Nobody was hurt there."), tells("Share this.")
    (True, False)
    """
    return is_paragraph(row) or (has_stop(row) and len(_WORD.findall(row)) >= _SENTENCE_WORDS)
