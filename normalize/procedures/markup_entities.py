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
from normalize.procedures.encoding_mojibake import is_told
from normalize.procedures.encoding_spaces import removal
from normalize.procedures.markup_document import is_code, is_dump

_ROUNDS = 4
"""How often a text may have been escaped."""
_TYPED = ("lsquo", "rsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "laquo", "raquo")
_UPPER = ("AMP", "QUOT", "LT", "GT", "COPY", "REG")
_TALKED_OF = regex.compile(r"(?i)\b(?:entit(?:y|ies)|character references?|HTML|XML|ampersands?|escapes?)\b")
"""Words one of which stands where entities are talked of."""
_BEHIND = ("", " ", ",", ".", ";", ":")
"""What stands behind one that is talked of."""
_FORM = regex.compile(r"[\"“”‘’'`«»]")


@cache
def _pattern() -> Any:
    names = "|".join(sorted((*name2codepoint, "apos", *_UPPER), key=lambda name: (-len(name), name)))
    common = "quot|amp|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip|[lr]aquo"
    return regex.compile(
        rf"&(?:amp;){{0,3}}(?:(?:{names}|#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}});|amp;)"
        rf"|(?<!\w)& ?(?:amp ?; ?)?(?:{common}|# ?\d{{2,5}}) ?;"
        rf"|(?<=\w)&(?:{common}|# ?\d{{2,5}}) ;"
    )


def entities(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Each entity as its character; one that a sentence quotes or speaks of, or that names no character, stays.

    `&amp;#39;` goes as a whole and its character is put in anew, since `#39` reads like a hashtag.
    """
    text = segment.text
    if is_dump(context.text) or is_told(context.text) or is_code(context.lines, segment.line):
        return
    spaced, talked_of = -1, _TALKED_OF.search(text) is not None
    for match in _pattern().finditer(text):
        start, end = match.span()
        left, right = text[start - 1 : start] if start else "", text[end : end + 1]
        if _is_shown(left, right) or (talked_of and left in ("", " ") and right in _BEHIND):
            continue
        after = _decoded(match[0].replace(" ", ""))
        if after is None or (after == "&" and _looks_like_entity(text, end)):
            continue
        if after in ("\u00a0", "\u2009", "\u202f") and context.target != "fr":
            after = "" if start == spaced or (left in ("", ">", " ") and right in ("", "<", " ")) else " "
            spaced = end
        if after == "\u00ad":
            after = ""
        if after in "'’" and match[0] != after:
            start, end = _with_its_word(text, start, end, context.target)
        low, high = segment.start + start, segment.start + end
        if not after:
            yield removal(segment, context, start, end)
        elif "#" in match[0][2:]:
            yield Offer(((low, low, after), (low, high, "")))
        else:
            yield Offer(((low, high, after),))


def _is_shown(left: str, right: str) -> bool:
    """Whether marks around an entity show it as it is written."""
    return left == "`" or bool(left != right and _FORM.match(left) and _FORM.match(right))


_ENDS = regex.compile(r" ?(?:s|t|re|ve|ll|d|m)(?![\w’'])")
_BEGINS = regex.compile(r"(?i)(?<![\w’'])(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|aujourd|dell|all|nell|dall|sull|un) ?$")


def _with_its_word(text: str, start: int, end: int, target: str) -> tuple[int, int]:
    """The span of an apostrophe with the spaces that part it from its word: `didn &apos;t`, `l &apos; eau`."""
    first = start - (text[start - 1 : start] == " ")
    if target == "en" and text[first - 1 : first].isalpha() and _ENDS.match(text, end):
        return first, end + (text[end : end + 1] == " ")
    if target in ("fr", "it", "ca") and _BEGINS.search(text, max(0, start - 12), start):
        last = end + (text[end : end + 1] == " ")
        return (first, last) if text[last : last + 1].isalpha() else (start, end)
    return start, end


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
        *(f"={gap}" for name in _TYPED for gap in (f"& {name};", f"& {name} ;", f"&{name} ;")),
    )
