"""Offers of a newsletter in two short sentences or more: what it is, when it comes, how to have it.

`Get the Harbour Letter in your inbox. Delivered on weekdays.` No word list knows what the newsletter is called; but
each of the sentences is of a kind that no story strings together, and one of them speaks of the reader's mail.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_data import either, prepared
from normalize.procedures.chrome_stays import may_go

_LONGEST, _MOST = 190, 5
"""Code points of the longest offer, and its sentences."""
_PART = regex.compile(r"(?<=[.!?:])\s+|\s+[–—-]\s+|(?<=,)\s+(?=\p{Lu})")
_QUOTED = regex.compile(r"[“”„«»\"]|[‘’]\w+[’]")
_TITLE = regex.compile(r"(?<=\p{L} )[«“„\"]([^«»“”„\".!?]{2,40})[»”“\"]")
"""What a newsletter is called."""
_WORD = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d:.’'-]*")


class _Kinds(NamedTuple):
    """Patterns of one language: an order about a newsletter, its name alone, when it comes, how to have it."""

    ordered: Any
    named: Any
    delivery: frozenset[str]
    joins: Any
    told: Any
    reader: Any


def newsletter_offer(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line whose sentences offer a newsletter, say when it comes, and how to have it, and nothing else."""
    line = _TITLE.sub(r"\1", segment.text.strip())
    if len(line) > _LONGEST or _QUOTED.search(line):
        return
    parts = [part.strip(" .!?:…,>»→") for part in _PART.split(line)]
    parts = [part for part in parts if part]
    if not 1 < len(parts) <= _MOST or not any(_is_offer(parts, kinds) for kinds in prepared(data, _kinds)):
        return
    if may_go(context.lines, segment.line):
        yield Offer(((segment.start, segment.end, ""),), "safe", f"an offer of a newsletter in {len(parts)} parts")


def _is_offer(parts: list[str], kinds: _Kinds) -> bool:
    """Whether each part is of one of the kinds, and they are an offer with when it comes, or how to have it."""
    found = [_kind(part, kinds) for part in parts]
    if not all(found) or kinds.reader.search(" ".join(parts)) is None:
        return False
    return found[0] in ("ordered", "named") and not {"delivery", "join"}.isdisjoint(found[1:])


def _kind(part: str, kinds: _Kinds) -> str:
    folded = part.casefold().replace("’", "'")
    if kinds.told.search(folded):
        return ""
    if kinds.joins.fullmatch(folded):
        return "join"
    if kinds.delivery.issuperset(word.rstrip(".:") for word in _WORD.findall(folded)):
        return "delivery"
    if kinds.ordered.match(folded):
        return "ordered"
    return "named" if kinds.named.match(folded) else ""


def _kinds(data: Mapping[str, Any]) -> tuple[_Kinds, ...]:
    return tuple(_of_language(table) for table in data.values())


def _of_language(table: Mapping[str, Any]) -> _Kinds:
    noun = rf"(?:{either(table['nouns'])})(?!\p{{L}})"
    return _Kinds(
        regex.compile(rf"(?:{either(table['orders'])})\s.*?(?<!\p{{L}}){noun}"),
        regex.compile(
            rf"(?:(?:{either(table['articles'])})\s)?(?:[\p{{L}}-]+\s){{0,2}}{noun}(?:\s(?:{either(table['of'])})\s.*)?$"
        ),
        frozenset(table["delivery"]),
        regex.compile(rf"(?:{either(table['joins'])})(?:\s(?:{either(table['here'])}))*"),
        regex.compile(rf"(?<!\p{{L}})(?:{either(table['told'])})(?!\p{{L}})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(table['reader'])})(?!\p{{L}})"),
    )


def newsletter_offer_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What a newsletter and the reader's mail are called."""
    nouns = dict.fromkeys(noun for table in data.values() for noun in table["nouns"] if noun not in table["loose"])
    return tuple(f"={form}" for noun in nouns for form in dict.fromkeys((f" {noun}", f" {noun.capitalize()}")))
