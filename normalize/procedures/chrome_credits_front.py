"""What is glued to the front of a caption: the credit and the link to a bank of pictures, `© House / Name / Go to`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_credits_grammar import compiled
from normalize.procedures.chrome_data import either, prepared, rule_data

_SIGN = regex.compile(r"\s{0,3}(?:©|ⓒ|\([cC]\))\s?(?=\p{Lu})")
_GLUED = regex.compile(
    r"(?:\s(?:19|20)\d\d)?\s?[/|.:]\s?(?:\p{Lu}[\p{L}\p{M}.’'-]{0,24}\s){1,3}"
    r"(?:\p{Lu}\p{Ll}{3,24}+(?<!Fitz)|(?<=\p{Lu}\s)\p{Lu}{3,24})"
    r"(?=\p{Lu}\p{Ll}{0,24}(?:\s[\p{L}\d’'-]{1,24}+){3})"
)
"""A person whose name a capital is glued to; `McDonald` and `DeSantis` have less before theirs."""
_PHOTO = regex.compile(r"(?:Photo|Foto|Фото)(?!\p{L})")
_LONGEST_HOUSE = 60
_FEWEST_WORDS = 3
"""Words of a caption behind a link with a space between."""


def front_credit(segment: Segment, _context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a credit from the front of a caption: one that ends in a link, or in a name glued to the caption."""
    text = segment.text
    sign = _SIGN.match(text)
    if sign is None:
        return
    end = _end_of_link(text, sign.end(), data)
    if end is None:
        end = _end_of_name(text, sign.end())
    if end is not None:
        yield Offer(((segment.start, segment.start + end, ""),), "safe", "a credit in front of a caption")


def _end_of_link(text: str, at: int, data: Mapping[str, Any]) -> int | None:
    """Where a link to a bank of pictures ends, if a caption begins there or nothing follows."""
    found = prepared(data, _links).match(text, at)
    if found is None:
        return None
    rest = text[found.end() :]
    if not rest.strip():
        return len(text)
    spaced = rest[0].isspace()
    caption = rest.lstrip()
    if not caption[0].isupper() or (spaced and len(caption.split()) < _FEWEST_WORDS):
        return None
    return len(text) - len(caption)


def _end_of_name(text: str, at: int) -> int | None:
    agency = prepared(rule_data("chrome.picture_credit"), compiled).agency.match(text, at) or _PHOTO.match(text, at)
    name = agency and _GLUED.match(text, agency.end())
    return int(name.end()) if name else None


def _links(data: Mapping[str, Any]) -> Any:
    place = rf"(?:(?:{either(data['kept'])})[ -]?(?:{either(data['where'])})|{either(data['whole'])})"
    return regex.compile(
        rf"\p{{Lu}}[^\n/|:]{{1,{_LONGEST_HOUSE}}}?(?:\s?[/|]\s?[^\n/|:]{{2,{_LONGEST_HOUSE}}}?)?"
        rf"\s?[/|]\s?(?i:(?:{either(data['go'])})\s{place})(?!\p{{Ll}}|[,;:])"
    )


def front_credit_triggers(_data: Mapping[str, Any]) -> tuple[str, ...]:
    """The sign of copyright at the start of a line."""
    return ("=^©", "=^ⓒ", "=^(c) ", "=^(C) ")
