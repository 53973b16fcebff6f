"""Which quotations may hold an attribution: the gate of the rule that puts it outside the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from normalize.procedures.quotes_grammar import WORD, first_words, lexicon, pieces

SUBJECTS = frozenset(("he", "she", "they", "the", "a", "an", "his", "her", "their", "its", "one", "our", "my"))


def incised(text: str) -> Iterator[int]:
    """Lines with a quotation that may hold an attribution: a gate, so a look at what stands inside the marks.

    >>> list(incised("“No”, he said, “and never”.\\n“The mill, he said, is for sale.”"))
    [1]
    """
    if _BORDERED.search(text) and may_say("\n".join(_INSIDE.findall(text))):
        yield from _incised(text, "“", "”")
    if '"' in text:
        joined = "\n".join(text.split('"')[1::2])
        if _BORDER.search(joined) and may_say(joined):
            yield from _incised(text, '"', '"')


_INSIDE = re.compile(r"“([^”]*)")
_BORDER = re.compile(r"[,?!…–—-] ")
_BORDERED = re.compile(r"“[^“”,?!…–—-]*+(?:[,?!…–—-](?! )[^“”,?!…–—-]*+)*+[,?!…–—-] ")
"""A quotation with a border inside."""


def _incised(text: str, opener: str, closer: str) -> Iterator[int]:
    """The same for one pair of marks, of which one may hold an attribution."""
    pieces = text.split(opener)
    place, line, counted = len(pieces[0]), 0, 0
    for number, piece in enumerate(pieces[1:]):
        held = piece.partition(closer)[0]
        if (opener != closer or number % 2 == 0) and len(held) > 15 and "\n\n" not in held and may_say(held):
            line, counted = line + text.count("\n", counted, place), place
            yield line
        place += len(piece) + 1


_CLAUSE = re.compile(r"(?:(?:[A-Z][a-z]{0,4}\.|[A-Z][\w’'-]+) ){0,3}[^.,!?…“”\"\n]{0,120}")
"""A clause up to its stop; that of a title or of an initial in front of the speaker is none."""
_COMMA = re.compile(r"[,?!…] ([A-Za-z\u00c0-\u024f][\w’'-]*)[ .,]")
_DASH = re.compile(r" [–—-] ([A-Za-z\u00c0-\u024f][\w’'-]*)[ .,]")
"""A border and the word behind it, in Latin letters, as an attribution in English has them."""


def may_say(quoted: str) -> bool:
    """Whether a short clause that may be an attribution stands between two borders: a comma and a stop, two dashes."""
    begins = _begins()
    for match in _COMMA.finditer(quoted):
        if _may_begin(match[1], begins) and _may_report(quoted, match.start(), match.start(1)):
            return True
    if " – " in quoted or " — " in quoted or " - " in quoted:
        for match in _DASH.finditer(quoted):
            if _may_begin(match[1], begins) and _may_report(quoted, match.start(), match.start(1)):
                return True
    return False


@cache
def _begins() -> frozenset[str]:
    return SUBJECTS | first_words(wide=True)


def _may_begin(word: str, begins: frozenset[str]) -> bool:
    return word in begins or word[0].isupper() or word.endswith(("s", "ed"))


def _may_report(quoted: str, border: int, at: int) -> bool:
    clause = _CLAUSE.match(quoted, at)
    words = WORD.findall(clause[0] if clause else "")
    if not _said().isdisjoint(words):
        return True
    if not _states().isdisjoint(words):
        return not _becoming().isdisjoint(words)
    return clause is not None and quoted.startswith(".", clause.end()) and shape().match(quoted, border) is not None


@cache
def _said() -> frozenset[str]:
    return first_words(wide=True) - _becoming() - {"had", "has", "have", "comes", "came", "feels", "felt"}


@cache
def _becoming() -> frozenset[str]:
    return frozenset(lexicon()["becoming"])


@cache
def _states() -> frozenset[str]:
    return frozenset(word for state in lexicon()["states"] for word in state.split())


@cache
def shape() -> Any:
    """A short clause in the third person behind a comma, with a stop and a new sentence after it; any verb will do."""
    p = pieces()
    name = r"\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){0,2}"
    verb = r"(?:also\s|still|then\s|even\s|just\s|\p{Ll}{2,12}ly\s)?\p{Ll}{2,14}(?:[^su]s|ed)"
    told = rf"(?:he|she|{name})\s{verb}(?:\s[\p{{Ll}}’'-]{{2,12}}){{0,3}}"
    inverted = rf"{verb}(?:\s(?:\p{{Ll}}{{2,12}}ly|up|out|back))?\s(?:{name}|{p['role']})(?:,\s[^.,!?“”\"]{{2,60}})?"
    return regex.compile(
        rf"(?<=[\p{{L}}\p{{Nd}}%])[,!?…]\s(?P<clause>{told}|{inverted})(?<!\b\p{{Lu}})\.(?=\s[\p{{Lu}}\p{{Nd}}]|$)"
    )
