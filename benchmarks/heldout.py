"""The phrases that no rule file may hold, so that recall is measured on wordings that the rules were not written from.

A phrase of two words or more is held out when the SHA-256 of its folded form falls into one fifth of the range: a fixed
split, made before the rules were written. Single words may stand in rules.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

SHARE = 5
_COLUMNS = {
    "chrome.tsv": (2, 3, 4),
    "honorifics.tsv": (1,),
    "function_words.tsv": (1,),
    "calques.tsv": (1, 2),
}
_PARTING = re.compile(r"""["'’`]*[\n"()\[\]{}|=<>\\,;:?!.…]+["'`]*|(?<!\w)'|'(?!\w)""")
_ESCAPE = re.compile(r"\\[bBAzZ]")  # a border of a pattern, not the first letter of a word
_PATTERN_BLANK = re.compile(r"(?:\\s|\[ \]| )(?:[+*?]|\{\d*,?\d*\})?[+?]?")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def folded(phrase: str) -> str:
    """The phrase as its words in lower case, without punctuation.

    >>> folded("  » Read MORE… ")
    'read more'
    """
    return " ".join(_WORD.findall(phrase.casefold().replace("’", "'")))


def held_out(phrase: str) -> bool:
    """Whether `phrase` belongs to the fifth that rules may not hold.

    >>> held_out("Menu")
    False
    """
    words = folded(phrase)
    return " " in words and int(hashlib.sha256(words.encode()).hexdigest()[:8], 16) % SHARE == 0


def listed(lists: Path) -> Iterator[str]:
    """The phrases in a folder of lists that the split is about: furniture in every language and as translation renders
    it, honorifics, function words, calques, verbs of saying, translators' chatter. Single words come along. The lines
    that were only counted (`chrome_lines_by_document_frequency.tsv`) are candidates, many of them names, not phrases.
    """
    for name, columns in _COLUMNS.items():
        for row in (lists / name).read_text(encoding="utf-8").splitlines()[1:]:
            cells = row.split("\t")
            for column in columns:
                yield from (part.strip() for part in cells[column].split(" ; ") if column < len(cells))
    for rendered in json.loads((lists / "chrome_en_renderings.json").read_text(encoding="utf-8")).values():
        yield from rendered
    chatter = json.loads((lists / "llm_chatter.json").read_text(encoding="utf-8"))
    yield from (phrase for key in ("openers", "closers", "refusals") for phrase in chatter[key])
    for verbs in json.loads((lists / "reporting_verbs.json").read_text(encoding="utf-8"))["verbs"].values():
        yield from verbs


def standing_in(source: str, phrases: Iterable[str]) -> list[str]:
    """Which of the folded `phrases` stand in `source`, the text of a rule file, as neighbouring words, sorted.

    Quotation marks, brackets, bars and other marks of the format part words, so that neighbours in a list are no
    phrase; a blank written as a pattern is a blank.

    >>> standing_in('match = "(?i:read\\\\s+also|more)"', {"read also", "also more"})
    ['read also']
    """
    runs = [f" {folded(run)} " for run in _PARTING.split(_PATTERN_BLANK.sub(" ", _ESCAPE.sub("|", source)))]
    return sorted(phrase for phrase in phrases if any(f" {phrase} " in run for run in runs))
