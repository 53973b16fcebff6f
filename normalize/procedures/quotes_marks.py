"""Quotation marks: what each target writes, and the pairs that are foreign to it, balanced by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import FUNCTION_WORDS
from normalize.lines import Segment
from normalize.procedures.quotes_typed import ASCII_MARKS, is_mentioned, keeps_ascii_marks, stands_for_itself

SPACES = " \u00a0\u202f\u2009"
_TOKEN = regex.compile(r"''|``|‘‘|’’|,,(?=\p{L})|[«»„“”\"「」『』《》]")
_WORD = regex.compile(r"\p{L}+")
_HAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_OPENERS = {
    "«": "»",
    "„": '“”"',
    "“": "”",
    "``": "''”\"",
    "‘‘": "’’",
    ",,": "''”“\"",
    "「": "」",
    "『": "』",
    "《": "》",
}
_CJK = ("zh", "ja", "ko")
_ORDINARY = {
    "fr": "«»“”\"", "es": "«»“”\"", "it": "«»“”\"", "pt": "«»“”\"", "ca": "«»“”\"", "de": "«»„“\"",
    "uk": "«»„“”\"", "ru": "«»„“\"",
    "pl": "„”«»\"", "en": "“”\"",
}  # fmt: skip
"""The marks that a target's own writers choose from; others become the target's."""

_ROMANCE = ("fr", "es", "it", "pt", "ca")
"""Targets in which guillemets never point inwards, as they do in German."""


class Marks(NamedTuple):
    """The marks that new quotations get: outer pair, with the spaces that go inside it, and inner pair."""

    open: str
    close: str
    inner_open: str
    inner_close: str


class Pair(NamedTuple):
    """An opening and a closing mark: offset and text of each, and how many pairs stand around them."""

    opener: tuple[int, str]
    closer: tuple[int, str]
    depth: int


def marks(context: Context) -> Marks:
    """The marks that new quotations get in this text: the target's, in the style that the text itself has."""
    target, text = context.target, context.text
    if target == "fr" and ("«" in text or not (_has_pair(text) or '"' in text)):
        space = next(
            (text[at + 1] for at in _all(text, "«") if text[at + 1 : at + 2] in SPACES and text[at + 1 : at + 2]), ""
        )
        space = space or ("" if "«" in text else " ")
        return Marks("«" + space, space + "»", "“", "”")
    if target == "de":
        return Marks("„", "“", "‚", "‘")
    if target == "pl":
        return Marks("„", "”", "«", "»")
    if target in ("uk", "ru", "it", "es", "no", "pt") and (
        "«" in text or (target in ("uk", "ru") and "“" not in text and '"' not in text)
    ):
        return Marks("«", "»", "„" if target in ("uk", "ru") else "“", "“" if target in ("uk", "ru") else "”")
    return Marks("“", "”", "‘", "’") if _curly(context) else Marks('"', '"', "'", "'")


_LOW_PAIR = regex.compile(r"„[^„“”\n]{0,400}+[“”]")


def _curly(context: Context) -> bool:
    """Whether the text has a curly mark other than those that close a low one."""
    return context.curly and ("„" not in context.text or _has_other(context.text))


def _has_pair(text: str) -> bool:
    """Whether the text has a curly mark that closes no low one."""
    return "“" in (_LOW_PAIR.sub("", text) if "„" in text else text)


@lru_cache(maxsize=8)
def _has_other(text: str) -> bool:
    if "’" in text or "‘" in text:
        return True
    rest = _LOW_PAIR.sub("", text)
    return "“" in rest or "”" in rest


def _all(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def pairs(text: str) -> tuple[list[Pair], list[tuple[int, str]]]:
    """The pairs of quotation marks in one paragraph, and the marks that have no partner.

    >>> [(p.opener[0], p.closer[0], p.depth) for p in pairs("«A “b” c», said X")[0]]
    [(3, 5, 1), (0, 8, 0)]
    """
    found: list[Pair] = []
    stack: list[tuple[int, str]] = []
    orphans: list[tuple[int, str]] = []
    for match in _TOKEN.finditer(text):
        at, mark = match.start(), match[0]
        top = stack[-1][1] if stack else ""
        if _closes(text, at, mark, top):
            found.append(Pair(stack.pop(), (at, mark), len(stack)))
        elif mark in _OPENERS or _opens(text, at, mark, top):
            stack.append((at, mark))
        else:
            orphans.append((at, mark))
    return found, orphans + stack


def _closes(text: str, at: int, mark: str, top: str) -> bool:
    if not top:
        return False
    after, before = text[at + len(mark) : at + len(mark) + 1], text[at - 1 : at]
    ends = not after.isalnum() and (not before.isspace() or not after or after in ".,;:!?)" + SPACES)
    if mark in _OPENERS.get(top, ""):
        loose = before.isspace() and not (top == "„" and after and after in ",.;:!?)")
        return mark not in '“"' or (not loose and not after.isalnum())
    if top == '"':
        return mark == '"' or (mark in "»”" and ends)
    if top == "»":
        return mark in "«»" and (mark == "«" or not before.isspace())
    if mark == "«":
        return top == "«" and not before.isspace() and not after.isalnum()
    return mark in '»”"' and top in "«„“" and ends


def _opens(text: str, at: int, mark: str, top: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == '"':
        return True
    return (
        mark == "»"
        and not top
        and (not before or before in SPACES + "('’")
        and (after.isalnum() or after in ("¿", "¡", "…"))
    )


def foreign(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Pairs of marks that the target does not use become the target's own; an inner pair gets inner marks.

    `data["opener"]` restricts it to pairs that open with that mark.
    """
    target = context.target or "en"
    if target in _CJK or not any(mark in segment.text for mark in data["marks"]):
        return
    ordinary = _ORDINARY.get(target, '«»„“”"')
    kept = {mark for mark in ASCII_MARKS if mark in segment.text and keeps_ascii_marks(segment, context, mark)}
    if data.get("opener") == "»" and not _is_written_in(target, segment.text):
        return
    found, orphans = pairs(segment.text)
    alien = {
        pair
        for pair in found
        if not _legitimate(pair, ordinary, target)
        and not _left_alone(segment.text, pair, target)
        and pair.opener[1] not in kept
        and data.get("opener", pair.opener[1]) == pair.opener[1]
    }
    if not alien:
        yield from _orphans(segment, orphans, ordinary)
        return
    style = marks(context)
    for pair in _with_inner(found, alien):
        parts = _converted(segment, pair, style, target)
        if parts:
            yield Offer(parts)


def _legitimate(pair: Pair, ordinary: str, target: str) -> bool:
    opener, closer = pair.opener[1], pair.closer[1]
    if opener not in ordinary or closer not in ordinary:
        return False
    if target == "en":
        return (opener, closer) in (("“", "”"), ('"', '"'))
    wanted = {"«": "»", "»": "»" if target in _ROMANCE else "«»", "“": "”", "„": "“”", '"': '"'}[opener]
    return closer in wanted


def _left_alone(text: str, pair: Pair, target: str) -> bool:
    """Code between double back-ticks, marks that are talked of, and a title or quotation in another language stay."""
    inside = text[pair.opener[0] + len(pair.opener[1]) : pair.closer[0]]
    if not inside.strip() or "``" in inside or is_mentioned(inside):
        return True
    if inside[0] in ",;)" or stands_for_itself(text, pair.opener[0], pair.closer[0] - len(inside)):
        return True
    if pair.opener[1] == "《" and _HAN.search(inside):
        return True
    words = _WORD.findall(inside.casefold())
    own = _function_words(target)
    if len(words) < 3 or any(word in own for word in words):
        return False
    others = (_function_words(tag) - own for tag in ("de", "fr", "es", "it", "nl", "pl"))
    return pair.opener[1] in "«„»" and any(sum(word in other for word in words) >= 2 for other in others)


def _is_written_in(target: str, text: str) -> bool:
    """Whether a paragraph has more function words of the target than of German, in which such marks are right."""
    words = _WORD.findall(text.casefold())
    own, german = _function_words(target), _function_words("de")
    return sum(word in own for word in words) > sum(word in german for word in words)


@cache
def _function_words(tag: str) -> frozenset[str]:
    return frozenset(FUNCTION_WORDS.get(tag, "").split())


def _with_inner(found: list[Pair], alien: set[Pair]) -> Iterator[Pair]:
    """The alien pairs and those that stand inside one."""
    reach = -1
    for pair in sorted(found, key=lambda pair: pair.opener[0]):
        if pair in alien:
            reach = max(reach, pair.closer[0])
        elif pair.closer[0] > reach:
            continue
        yield pair


def _converted(segment: Segment, pair: Pair, style: Marks, target: str) -> tuple[tuple[int, int, str], ...]:
    text = segment.text
    first, last = pair.opener[0], pair.closer[0] + len(pair.closer[1])
    left, right = (style.inner_open, style.inner_close) if pair.depth else (style.open, style.close)
    if pair.opener[1] == '"' and not pair.depth and target == "en":
        left = right = '"'
    begin = first + len(pair.opener[1])
    while text[begin : begin + 1] and text[begin] in SPACES:
        begin += 1
    end = pair.closer[0]
    while text[end - 1] in SPACES:
        end -= 1
    if begin >= end:
        return ()
    left = " " + left if first and text[first - 1].isalnum() else left
    right = right + " " if text[last : last + 1].isalnum() else right
    parts = ((segment.start + first, segment.start + begin, left), (segment.start + end, segment.start + last, right))
    return tuple(part for part in parts if text[part[0] - segment.start : part[1] - segment.start] != part[2])


_MOST_ORPHANS = 8
"""Marks without a partner that are reported of one paragraph; where there are more, marks are no quotation."""


def _orphans(segment: Segment, orphans: list[tuple[int, str]], ordinary: str) -> Iterator[Offer]:
    for at, mark in orphans[:_MOST_ORPHANS]:
        if mark in "«»„" and mark not in ordinary:
            yield Offer(
                ((segment.start + at, segment.start + at + 1, ""),),
                "flag",
                f"the mark {mark} has no partner in its paragraph",
            )
