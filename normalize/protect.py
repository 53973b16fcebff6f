"""What no rule may change in part: addresses, handles, code, quoted titles, and the words that the caller keeps."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

import regex

from normalize.compiled import Proposal
from normalize.lines import Lines

_IDENTIFIER = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"“”«»]{0,2000}[^\s<>\"“”«».,;:!?)\]]"
    r"|(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<![\w/.@-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|info|eu|ua|ru|de|fr|es|it|pl|uk|co|io|gov|edu|tv|news|by|cz|at|ch|be|nl|br)(?![\w-])(?:/[^\s<>\"“”«»]{0,2000}+)?"
    r"|(?<![\w&@#;])[@#](?=\w)[\w-]{1,100}"
    r"|`[^`\n]{1,400}`(?!`)"
    r"|(?<![\w/])(?:Europe|America|Asia|Africa)/[A-Z]\w{1,40}"
)
_SMALL = "of|the|and|in|on|for|to|a|at|with|de|la|des|du|und|der|die|das|del|los"
_TITLE = regex.compile(
    r"(?:[“\"«„‘]|``)\s?(?P<title>\p{Lu}[\w’'-]{0,40}"
    rf"(?:[ :,–-]{{1,3}}(?:\p{{Lu}}[\w’'-]{{0,40}}|{_SMALL})){{1,11}})\s?(?:[”\"»“’]|'')"
)
_CUE = re.compile(r"[@#/`]|www|[a-z0-9]\.[a-z]")
_OPENER = re.compile(r"[“\"«„‘]|``")
_CLOSER = re.compile(r"[”\"»“’]|''")
_REACH = 2_500
"""Characters; no identifier is longer, and a title (twelve words of up to 41 characters) is far shorter."""
_NOT_IN_TITLES = frozenset(("residue", "casing", "names"))


Span = tuple[int, int]
Spans = tuple[list[Span], list[int]]
"""Spans ordered by start, and for each the furthest end of those up to it."""


class Protection:
    """The caller's own words to keep, and the spans that nobody changes in part.

    >>> from normalize.rules import load
    >>> rule = next(rule for rule in load() if rule.family == "casing")
    >>> text = "See kyiv.ua or write to kyiv."
    >>> keep = Protection(())
    >>> [keep.allows(Proposal(((at, at + 4, "Kyiv"),), rule, "safe"), Lines(text)) for at in (4, 24)]
    [False, True]
    """

    def __init__(self, keep: Sequence[str]) -> None:
        terms = sorted((term for term in keep if term.strip()), key=lambda term: (-len(term), term))
        self._keep = regex.compile("|".join(map(regex.escape, terms))) if terms else None

    def allows(self, proposal: Proposal, lines: Lines) -> bool:
        """Whether no part changes only some of a protected span; the whole of one may be deleted."""
        kind = 1 if proposal.rule.family in _NOT_IN_TITLES else 0
        for start, end, replacement in proposal.parts:
            first_line, last_line = lines.at(start), lines.at(end)
            unknown = self._keep is None and first_line == last_line and first_line not in lines.protected
            if unknown and not _near(lines, first_line, start, end, kind):
                continue
            for line in range(first_line, last_line + 1):
                spans, reach = (lines.protected.get(line) or self._spans(line, lines))[kind]
                at = bisect_left(spans, (max(end, start + 1), 0)) if spans else 0
                while at and reach[at - 1] > start:
                    at -= 1
                    first, last = spans[at]
                    hit = first < end and start < last if start < end else first < start < last
                    whole = start <= first and last <= end
                    if hit and not (whole and (not replacement or lines.text[first:last] in replacement)):
                        return False
        return True

    def _spans(self, line: int, lines: Lines) -> tuple[Spans, Spans]:
        """The spans of a line that are protected always, and those with titles of works; found once for a text."""
        text, base = lines[line], lines.starts[line]
        spans: list[Span] = []
        works: list[Span] = []
        if _CUE.search(text):
            spans += [(m.start() + base, m.end() + base) for m in _IDENTIFIER.finditer(text)]
        if _OPENER.search(text):
            works += [(m.start("title") + base, m.end("title") + base) for m in _TITLE.finditer(text)]
        if self._keep is not None:
            spans += [(m.start() + base, m.end() + base) for m in self._keep.finditer(text)]
        lines.protected[line] = known = (_ordered(spans), _ordered(spans + works))
        return known


def _near(lines: Lines, line: int, start: int, end: int, kind: int) -> bool:
    """Whether a protected span may reach into `start:end`, which lies in one line.

    No identifier but code between back-ticks holds white space, so that the words that the span touches tell; a title
    of a work stands between quotation marks.
    """
    held = _cues(lines[line])
    if not held[0] and not (kind and held[1]):
        return False
    text = lines.text
    low, high = max(lines.starts[line], start - _REACH), min(lines.ends[line], end + _REACH)
    left = text[low:start].rsplit(None, 1) if start > low and not text[start - 1].isspace() else ()
    right = text[end:high].split(None, 1) if end < high and not text[end].isspace() else ()
    touched = f"{left[-1] if left else ''}{text[start:end]}{right[0] if right else ''}"
    if _CUE.search(touched) or text.find("`", low, high) >= 0:
        return True
    return bool(kind and _OPENER.search(text, low, end) and _CLOSER.search(text, start, high))


@lru_cache(maxsize=256)
def _cues(line: str) -> tuple[bool, bool]:
    """Whether a line holds anything that an identifier or a title begins with; kept while the text around changes."""
    return _CUE.search(line) is not None, _OPENER.search(line) is not None


def _ordered(spans: list[Span]) -> Spans:
    spans.sort()
    return spans, list(accumulate((last for _, last in spans), max))
