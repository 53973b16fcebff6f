"""Dialogue dashes of Polish, Ukrainian, Russian, Hungarian, Swedish and Spanish, beside a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import Attribution, attribution, first_words, one_of, reports
from normalize.procedures.quotes_marks import marks


@cache
def _said() -> Any:
    return regex.compile(rf"(?<!\p{{L}}){one_of(first_words(wide=True))}(?!\p{{L}})")


_COMMA = regex.compile(r",\s(?=\p{L})")
_CLOSED = regex.compile(r"[^–—\n]{0,80}(?:\.|$)")
_LONGEST = 3_000
"""Characters within which the attribution of a speech is looked for."""
Parts = tuple[tuple[int, int, str], ...]
_START = regex.compile(r"(?:^|(?<=[.:!?]\s))[–—-]{1,2}\s{0,2}(?=[\p{Lu}\p{Nd}…])")
_DASH = regex.compile(r"[,.]?\s{1,2}[–—-]{1,2}\s{0,2}(?=\p{L})")
_NEXT = regex.compile(r"[.,]?\s{1,2}[–—-]{1,2}\s{1,2}(?=[\p{L}\p{Nd}])")
_CLOSING = regex.compile(r"(?<=[\p{L}\p{Nd})’”])[–—](?P<stop>[.,;:?!]?)(?:\s{1,2}(?=[\p{L}\p{Nd}…])|\s*$)")
"""The second dash of a Spanish attribution, which hangs on its last word: `—dijo ella—. Y se fue`."""
_CARRIED = regex.compile(r"[–—-]{1,2}\s{0,2}(?=\p{L})")
_MARK = regex.compile(r"[“”«»„\"]")
_AFTER_CLOSER = regex.compile(r"(?P<end>[.,!?…]?)(?P<mark>[”\"])(?P<comma>,?)\s?[–—-]{1,2}\s?(?=\p{L})")


def dash_after_closer(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`"X", - said Y` becomes `"X," said Y`: the dash goes, the comma moves inside."""
    del context, data
    text, base = segment.text, segment.start
    first = text.find("“")
    count = done = 0
    for match in _AFTER_CLOSER.finditer(text):
        at = match.start("mark")
        count, done = count + text.count('"', done, at), at
        opened = 0 <= first < at if match["mark"] == "”" else count % 2 == 1
        if opened and attribution(text, match.end()):
            end = match["end"] if match["end"] in ("!", "?", "…", ",") else ""
            yield Offer(((base + match.start(), base + match.end(), (end or ",") + match["mark"] + " "),))


def dialogue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Speech that dashes introduce gets quotation marks where a verb of saying stands beside it; a list item stays."""
    del data
    text, base = segment.text, segment.start
    if not _said().search(text):
        return
    carried = _CARRIED.match(text)
    parts: Parts | None = None
    found = attribution(text, carried.end(), wide=True) if carried else None
    if carried and found and _CLOSED.match(text, found.end):
        parts = _carried_over(segment, context, carried.end())
    else:
        start = _START.search(text)
        if start and "\n" not in text:
            spoken = _speeches(text, start, marks(context), _in_list(segment, context)) or ()
            parts = tuple((base + first, base + last, new) for first, last, new in spoken)
    if parts:
        yield Offer(parts)


def _carried_over(segment: Segment, context: Context, said: int) -> Parts | None:
    """A paragraph that is only `— said X`: the paragraph before it was what X said."""
    lines = context.lines
    before = lines.beside(segment.line, -1)
    if before is None or "\n" in segment.text:
        return None
    spoken = lines[before].rstrip()
    begin = lines.starts[before] + len(spoken) - len(spoken.lstrip())
    end = lines.starts[before] + len(spoken)
    if (
        _MARK.search(spoken)
        or len(spoken.split()) < 4
        or spoken[-1] in ".:;–—-"
        or not spoken.lstrip()[0].isupper()
        or reports(spoken)
    ):
        return None
    style = marks(context)
    return (begin, begin, style.open), (
        end,
        segment.start + said,
        ("" if spoken[-1] in "!?…," else ",") + style.close + " ",
    )


def _in_list(segment: Segment, context: Context) -> bool:
    """Whether a neighbouring line is an item of a list: a dash, and neither a full stop nor a verb of saying."""
    lines = context.lines
    for line in (segment.line - 1, segment.line + 1):
        beside = lines[line].strip() if 0 <= line < len(lines) else ""
        if _START.match(beside) and beside[-1] not in '.!?…”"' and not _said().search(beside):
            return True
    return False


def _speeches(text: str, start: Any, style: Any, listed: bool) -> Parts | None:
    """The parts that mark every speech of a paragraph; None when no attribution stands beside the first one."""
    parts: list[tuple[int, int, str]] = []
    begin, opening = start.start(), start.end()
    hanging = _CLOSING.search(text, opening)
    while True:
        border = _border(text, opening, listed)
        if border is None:
            break
        first, last, end = border
        if not text[opening:first].strip() or _MARK.search(text, opening, first):
            return None
        parts.append((begin, opening, _lead(text, begin) + style.open))
        stop = text[first - 1] if first else ""
        parts.append((first, last, ("" if stop in "!?…" else ",") + style.close + " "))
        following = _NEXT.search(text, end)
        if hanging and hanging.start() < end:
            hanging = _CLOSING.search(text, end)
        if hanging and (following is None or hanging.start() < following.start()):
            begin, opening = hanging.start(), hanging.end()
            if opening == len(text):
                parts.append((begin, opening, hanging["stop"]))
                return tuple(parts)
            parts.append((begin, begin + 1, ""))
            begin = begin + 1 + len(hanging["stop"])
        elif following:
            begin, opening = following.start(), following.end()
        else:
            return tuple(parts)
    if not parts:
        return None
    final = len(text.rstrip())
    if _MARK.search(text, opening, final):
        return None
    parts.append((begin, opening, _lead(text, begin) + style.open))
    parts.append((final, final, style.close))
    return tuple(parts)


def _lead(text: str, at: int) -> str:
    """What stays in front of an opening mark that replaces a dash."""
    if at == 0:
        return ""
    if text[at] in ".,":
        return text[at] + " "
    return ", " if text[at].isspace() and text[at - 1].isalnum() else " " if text[at].isspace() else ""


def _inverted(text: str, at: int, kinds: tuple[str, ...] = ("pronoun", "name", "role", "anyone")) -> Attribution | None:
    """An attribution with any verb that reports, if the verb stands in front: `laughs Maja`."""
    found = attribution(text, at, wide=True)
    return found if found and found.kind in kinds and text.startswith(found.verb, at) else None


def _border(text: str, at: int, listed: bool) -> tuple[int, int, int] | None:
    """Where a speech that began at `at` gives way to its attribution: start and end of the seam, end of the verb.

    A dash may be followed by any verb that reports; a comma, as Swedish has it, by one of saying, in a list by none.
    """
    for match in _DASH.finditer(text, at, at + _LONGEST):
        found = attribution(text, match.end()) or _inverted(text, match.end())
        if found and text[match.end() : match.end() + 2] not in ("I ", "we"):
            return match.start(), match.end(), found.end
    for match in () if listed else _COMMA.finditer(text, at, at + _LONGEST):
        found = attribution(text, match.end()) or _inverted(text, match.end(), kinds=("name",))
        closed = found and _CLOSED.match(text, found.end)
        if found and closed and len(text[at : match.start()].split()) >= 2 and text[match.end()] not in "I":
            return match.start(), match.end(), found.end
    return None
