"""HTML entities in running text, escaped once or more often."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from html.entities import name2codepoint
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.encoding_spaces import removal
from normalize.procedures.markup_document import is_dump

_ROUNDS = 4
"""How often a text may have been escaped."""
_UPPER = ("AMP", "QUOT", "LT", "GT", "COPY", "REG")
_TALKED_OF = regex.compile(r"(?i)\b(?:entit(?:y|ies)|character references?|HTML|XML|ampersands?|escapes?)\b")
"""Words one of which stands where entities are talked of."""
_BEHIND = ("", " ", ",", ".", ";", ":")
"""What stands behind one that is talked of."""
_FORM = regex.compile(r"[\"“”‘’'`«»]")


@cache
def _pattern() -> Any:
    names = "|".join(sorted((*name2codepoint, "apos", *_UPPER), key=lambda name: (-len(name), name)))
    common = "quot|amp|apos|lt|gt|nbsp"
    return regex.compile(
        rf"&(?:amp;){{0,3}}(?:(?:{names}|#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}});|amp;)"
        rf"|(?<!\w)& ?(?:amp ?; ?)?(?:{common}|# ?\d{{2,5}}) ?;"
    )


def entities(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Each entity as its character; one that a sentence quotes or speaks of, or that names no character, stays.

    `&amp;#39;` goes as a whole and its character is put in anew, since `#39` reads like a hashtag.
    """
    text = segment.text
    if is_dump(context.text):
        return
    spaced, talked_of = -1, _TALKED_OF.search(text) is not None
    for match in _pattern().finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if left == "`" or (left and right and _FORM.match(left) and _FORM.match(right) and left != right):
            continue
        if talked_of and left in ("", " ") and right in _BEHIND:
            continue
        after = _decoded(match[0].replace(" ", ""))
        if after is None or (after == "&" and _looks_like_entity(text, end)):
            continue
        if after in ("\u00a0", "\u2009", "\u202f") and context.target != "fr":
            after = "" if start == spaced or (left in ("", ">", " ") and right in ("", "<", " ")) else " "
            spaced = end
        if after == "\u00ad":
            after = ""
        low, high = segment.start + start, segment.start + end
        if not after:
            yield removal(segment, context, start, end)
        elif "#" in match[0][2:]:
            yield Offer(((low, low, after), (low, high, "")))
        else:
            yield Offer(((low, high, after),))


def _decoded(entity: str) -> str | None:
    after = entity
    for _ in range(_ROUNDS):
        before, after = after, html.unescape(after)
        if after == before:
            break
    bad = len(after) != 1 or after == "\ufffd" or unicodedata.category(after) in ("Cc", "Cs", "Co", "Cn")
    return None if bad else after


def _looks_like_entity(text: str, end: int) -> bool:
    return text[end : end + 1] == "#" and text[end + 1 : end + 2].isdigit()


def entities_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every named entity of HTML 4 with its semicolon, numbers, and the forms that a tokeniser took apart."""
    named = [f"=&{name};" for name in (*name2codepoint, "apos", *_UPPER)]
    return (
        *named,
        "=&#",
        "=& #",
        "=& amp",
        "=& quot",
        "=& apos",
        "=& lt",
        "=& gt",
        "=& nbsp",
        "=&quot ;",
        "=&amp ;",
        "=&apos ;",
        "=&lt ;",
        "=&gt ;",
        "=&nbsp ;",
    )
