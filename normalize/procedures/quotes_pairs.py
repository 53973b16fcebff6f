"""Marks of the target that point the wrong way, stand on the wrong side of a space, or are glued to a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.beyond_ascii import high_bytes
from normalize.procedures.quotes_grammar import attribution
from normalize.procedures.quotes_lost import (
    BEFORE,
    Parts,
    closer_between,
    closing,
    lost_closer,
    lost_opener,
    second_closer,
    second_opener,
)
from normalize.procedures.quotes_typed import is_drawing, is_mentioned

_STRAIGHT = regex.compile(r"(?<![\p{Nd}’'])(?<!\p{Nd}\s)\"|(?<=\p{Nd})\"(?=\s?(?:,|\.|$|\s\p{Ll}))")
_CURLY = regex.compile("[“”]")
_ANY = regex.compile('[“”"]')
_OTHER_BYTES = bytes(set(range(256)) - {0x9C, 0x9D})
"""All but the last bytes of “ and ” in UTF-8."""
_ENDING = regex.compile(r"(?:e?s|e?d|ing|ish|ers?|th|st|nd|y|ness)(?!\p{L})")
"""What a word between marks is given for an ending: `“OK”ed`, the `“A”s`."""
_OMITTED = (" . .", ". . ")
"""How spaced points begin and end what is quoted: they keep their distance from the mark."""
_CONCATENATED = regex.compile(r"\"\s?\+|\+\s?\"|\(\"[^\"\n]{0,80}\"(?:\)|, )")
"""Strings of a program: `print("x" + y)`."""
_WORD = regex.compile(r"[¿¡…(]*+[\p{L}\p{Nd}]")
_WRITTEN = regex.compile(r"[\p{L}\p{Nd}]")


def unpaired(text: str) -> Iterator[int]:
    """Lines in which the curly marks do not alternate; asked of every text, so it is one `bytes.translate`."""
    if "“" not in text and "”" not in text:
        return
    marks = high_bytes(text).translate(None, _OTHER_BYTES)
    if marks == b"\x9c\x9d" * (len(marks) // 2):
        return
    for number, line in enumerate(text.split("\n")):
        if "“" in line or "”" in line:
            inside = line.split("“")
            if "”" in inside[0] or any(piece.count("”") != 1 for piece in inside[1:]):
                yield number


def flipped(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Turns marks that point the wrong way and moves their space, when the marks of the paragraph then balance."""
    del data
    text = segment.text
    if any(mark in text for mark in "«»„") or "\n" in text:
        return
    parts, balanced = (
        _mixed(text) or lost_opener(text, _runs_on(context, segment.line, -1)) or _walk(text, segment, context)
    )
    if parts and balanced:
        yield Offer(tuple((segment.start + start, segment.start + end, new) for start, end, new in parts))


def _mixed(text: str) -> tuple[Parts, bool] | None:
    """The two marks of a paragraph, of which one is straight, as a curly pair: `“The road is closed", said X`."""
    if text.count('"') != 1 or text.count("“") + text.count("”") != 1:
        return None
    first, last = (match.start() for match in _ANY.finditer(text))
    opens = text[first - 1 : first] in ("", *BEFORE) and text[first + 1].isalnum()
    hangs = text[last - 1] not in BEFORE and not text[last - 1].isdigit() and not text[last + 1 : last + 2].isalnum()
    if not (opens and hangs) or text[first] == "”":
        return None
    found = ((first, first + 1, "“"), (last, last + 1, "”"))
    return [part for part in found if text[part[0]] != part[2]], True


def _walk(text: str, segment: Segment, context: Context) -> tuple[Parts, bool]:
    """Read the marks from left to right; the parts that set them right, and whether they then balance."""
    parts: Parts = []
    depth, opened, closed = 0, -1, -1
    for match in _CURLY.finditer(text):
        at, mark = match.start(), match[0]
        if depth and mark == "“" and _is_closer(text, at):
            parts.append(closing(text, at))
            depth, closed = depth - 1, at
        elif not depth and mark == "”" and _is_opener(text, at):
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            space = " " if before and before not in BEFORE else ""
            parts.append((at, at + 1 + (after == " "), space + "“"))
            depth, opened = 1, at
        elif mark == "“":
            lost = closer_between(text, opened, at) if depth == 1 else None
            parts += [lost] if lost else []
            depth, opened = depth + (not lost), at
        else:
            lost = second_opener(text, closed, at) if not depth and closed >= 0 else None
            parts += [lost] if lost else []
            depth, closed = depth - (not lost), at
            if depth < 0:
                return parts, False
    if depth == 1:
        runs_on = _runs_on(context, segment.line, 1)
        closer = lost_closer(text, context, runs_on)
        if closer is None and not runs_on and closed >= 0:
            closer = second_closer(text, closed, opened)
        if closer:
            return [*parts, closer], True
    return parts, depth == 0


def _is_closer(text: str, at: int) -> bool:
    """Whether the “ at `at` closes: it hangs on the word before it, or an attribution follows where it stands."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    hangs = bool(before) and before not in BEFORE
    if hangs and (not after or after in " ,.;:!?)" or after == "\n"):
        return True
    if after.isalpha() and attribution(text, at + 1) is not None:
        return before in " \u00a0" or hangs
    return before == " " and (after in (",", ".", ";") or (after == " " and "”" not in text))


def _is_opener(text: str, at: int) -> bool:
    """Whether the ” at `at` opens: a word follows it, and the next mark of the line closes."""
    before, after, later = text[at - 1 : at], text[at + 1 : at + 3], text.find("”", at + 1)
    follows = after[:1].isalpha() and before in BEFORE
    follows |= after[:1] == " " and after[1:2].isupper() and before in ".!?"
    turned = text.find("“", at + 1)
    if later < 0 or 0 < turned < later:  # ”the closing mark may be turned as well“
        return before in ("", " ") and after[:1].isalpha() and turned > 0 and _is_turned(text, turned)
    return bool(follows)


def _is_turned(text: str, at: int) -> bool:
    """Whether the “ at `at` hangs on the word before it and nothing hangs on it."""
    return text[at - 1] not in BEFORE and (text[at + 1 : at + 2] or " ") in " ,.;:!?)\n"


def spaced(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Sets the space of a pair of curly marks right: none inside, one between a closing mark and a word."""
    del context, data
    text = segment.text
    parts: Parts = []
    places = [match.start() for match in _CURLY.finditer(text)]
    if "„" in text or any(text[at] != "“”"[number % 2] for number, at in enumerate(places)):
        return
    for first, last in zip(places[::2], places[1::2], strict=False):
        inside = text[first + 1 : last]
        if not _WRITTEN.search(inside) or is_mentioned(inside):
            continue
        before, after = text[first - 1 : first], inside[:1]
        if after == " " and _WORD.match(text, first + 2) and (not before or before in BEFORE + "—–"):
            parts.append((first, first + 2, "“"))
        elif after.isalnum() and (
            before.isalpha() or (before in (".", ",", "!", "?", ":") and text[first - 2 : first - 1].isalpha())
        ):
            parts.append((first, first + 1, " “"))
        before, after = text[last - 1 : last], text[last + 1 : last + 2]
        if before == " " and _is_loose(text, last) and not inside.endswith(_OMITTED[1]):
            parts.append((last - 1, last + 1, "” " if after.isalpha() else "”"))
        elif after.isalpha() and before not in BEFORE and not _ENDING.match(text, last + 1):
            parts.append((last, last + 1, "” "))
    for start, end, new in parts:
        yield Offer(((segment.start + start, segment.start + end, new),))


def _is_loose(text: str, closer: int) -> bool:
    """Whether the space in front of a closing mark is one too many; it keeps an inner mark and the outer one apart."""
    inner, after = text[closer - 2], text[closer + 1 : closer + 2]
    return inner not in "’‘'" and not inner.isspace() and not after.isdigit()


def lonely(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Reports a curly mark without a partner; a quotation that runs over several paragraphs is none."""
    del data
    text, depth, opened = segment.text, 0, 0
    for match in _CURLY.finditer(text):
        if match[0] == "“":
            depth, opened = depth + 1, match.start()
        elif depth:
            depth -= 1
        elif text[match.start() - 1 : match.start()].isdigit():
            continue
        elif not _runs_on(context, segment.line, -1):
            place = segment.start + match.start()
            yield Offer(
                ((place, place + 1, ""),),
                "flag",
                "a closing mark without an opening one; where the quotation begins is not certain",
            )
            return
    if depth == 1 and not _runs_on(context, segment.line, 1):
        place = segment.start + opened
        yield Offer(
            ((place, place + 1, ""),),
            "flag",
            "an opening mark without a closing one; where the quotation ends is not certain",
        )


def _runs_on(context: Context, line: int, step: int) -> bool:
    """Whether the next paragraph on that side belongs to the same quotation."""
    other = context.lines.beside(line, step)
    if other is None:
        return False
    text = context.lines[other]
    if step < 0:
        return text.count("“") > text.count("”")
    first = _CURLY.search(text)
    return text.lstrip()[:1] == "“" or (first is not None and first[0] == "”")


def straight(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The same for straight marks, which are told apart by counting: only in a paragraph that has an even number.

    A mark with spaces on both sides that is followed by one that hangs on its word opens, whatever the number.
    """
    del context, data
    text = segment.text
    places = [match.start() for match in _STRAIGHT.finditer(text)]
    if not places or len(places) != text.count('"') or "\n" in text or is_drawing(text) or _CONCATENATED.search(text):
        return
    parts = _straightened(text, places) if len(places) % 2 == 0 else None
    if parts is None:
        parts = _loose_openers(text, places)
    for start, end, new in parts:
        yield Offer(((segment.start + start, segment.start + end, new),))


def _straightened(text: str, places: list[int]) -> Parts | None:
    parts: Parts = []
    for first, last in zip(places[::2], places[1::2], strict=True):
        inside = text[first + 1 : last]
        before, after = text[first - 1 : first], text[last + 1 : last + 2]
        if not inside.strip() or (before and before not in BEFORE + "-–—/"):
            return None
        if inside[0] == " " and after.isalnum() and inside[-1] != " ":
            return None
        if inside[0] == " " and not inside.startswith(_OMITTED[0]):
            parts.append((first, first + 2, '"'))
        if inside[-1] == " " and not inside.endswith(_OMITTED[1]):
            parts.append((last - 1, last + 1, '" ' if after.isalpha() else '"'))
        elif inside[-1] != " " and after.isalpha() and not _ENDING.match(text, last + 1):
            parts.append((last, last + 1, '" '))
    return parts


def _loose_openers(text: str, places: list[int]) -> Parts:
    """Two or more pairs of a mark between spaces and one that hangs: the first of each pair loses its inner space."""
    found = [
        (first, first + 2, '"')
        for first, last in pairwise(places)
        if text[first + 1 : first + 2] == " "
        and text[first - 1 : first] == " "
        and text[last - 1].isalnum()
        and not text[last + 1 : last + 2].isalnum()
    ]
    return found if len(found) >= 2 else []
