"""Quotations that have their opening mark alone: a straight, a low or an angular one in English, any mark elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import ANY_MARK
from normalize.procedures.quotes_grammar import attribution, before_stop, lexicon
from normalize.procedures.quotes_lost import lost_closer
from normalize.procedures.quotes_marks import SPACES, marks

_CLOSERS = {"«": "»", "»": "«", "„": "“”", "“": "”", '"': '"'}
"""The marks that may close what each opens; the first is the one that is put there."""
_SEAM = regex.compile(r"(?P<end>,|(?<=[?!…]))\s(?=\p{Ll})")
_LAST = regex.compile(r"[^.!?…\n]{0,80}\.\s*$")
_LEAST = 3
"""Words of a quotation, at least."""


def unclosed(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`"We close in May, he admits.` gets its closing mark; an opening mark of another language becomes English."""
    del data
    opener = _only_mark(segment, context)
    if opener is None:
        return
    text, base, style = segment.text, segment.start, marks(context)
    begin = opener + 1 + (text[opener + 1 : opener + 2] in SPACES)
    found = lost_closer("“" + text[begin:], context, runs_on=False)
    if found is None:
        return
    left, right = ('"', '"') if text[opener] == '"' else (style.open, style.close)
    start, end, closing = found
    close = (base + start + begin - 1, base + end + begin - 1, closing.replace("”", right))
    yield Offer((close,) if left == '"' and begin == opener + 1 else ((base + opener, base + begin, left), close))


def unclosed_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The same for a target whose attributions begin with the verb: `„Wir schließen im Mai, seufzt der Bäcker.`"""
    tag, text, base = data["lexicon"], segment.text, segment.start
    opener = _only_mark(segment, context)
    if opener is None:
        return
    for match in _SEAM.finditer(text, opener + 1):
        found = attribution(text, match.end(), tag)
        if found is None or not _LAST.match(text, before_stop(text, found)):
            continue
        if len(text[opener + 1 : match.start()].split()) >= _LEAST:
            called = not match["end"]
            after = " " if called and tag == "fr" else lexicon(tag)["closing"]
            yield Offer(((base + match.start(), base + match.end(), _closer(text, opener) + after),))
        return


def opens_alone(_data: Mapping[str, Any], line: str) -> bool:
    """Look: whether a line begins with a mark and has no other."""
    line = line.lstrip()
    return line[:1] in _CLOSERS and ANY_MARK.search(line, 1) is None


def _closer(text: str, opener: int) -> str:
    """The mark that closes what the one at `opener` opened, with the space that stands inside it."""
    space = text[opener + 1] if text[opener + 1] in SPACES else ""
    return space + _CLOSERS[text[opener]][0]


def _only_mark(segment: Segment, context: Context) -> int | None:
    """The offset of the mark that begins a paragraph, if it is the only one, and no other paragraph closes it."""
    text = segment.text
    opener = len(text) - len(text.lstrip())
    if "\n" in text or ANY_MARK.search(text, opener + 1) or text[opener] not in _CLOSERS:
        return None
    after = context.text[segment.end : segment.end + _REACH]
    following = ANY_MARK.search(after)
    if following is None:
        return opener
    begins = not after[: following.start()].rsplit("\n", 1)[-1].strip()
    if begins and after[: following.start()].strip() == "":
        return None  # the next paragraph begins with a mark: the quotation may run on
    if following[0] == '"' == text[opener]:
        return opener if begins or after[following.start() - 1] in SPACES + "(" else None
    return None if following[0] in _CLOSERS[text[opener]] else opener


_REACH = 4_000
"""Characters behind a paragraph in which a closing mark is looked for."""
