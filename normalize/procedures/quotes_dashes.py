"""Dialogue dashes of Polish, Ukrainian, Russian, Hungarian, Swedish and Spanish, beside a verb of saying."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.quotes_clauses import OWN_VOICE, has_verb, reports
from normalize.procedures.quotes_grammar import WORD, Attribution, attribution, first_words, verbs
from normalize.procedures.quotes_incise_witness import THIRD
from normalize.procedures.quotes_marks import marks
from normalize.procedures.quotes_told import CLOSED, LEAST, after_closer, after_comma, after_dash, asked, impersonal


def _says(text: str) -> bool:
    """Whether a verb of saying stands in `text`."""
    return not first_words(wide=True).isdisjoint(WORD.findall(text))


_COMMA = regex.compile(r"(?:,|(?P<ask>[?!…]))\s(?=\p{L})")
_TURNS = 2
"""Speeches without a speaker, from which on they are a scene's."""
_LONGEST = 3_000
"""Characters within which the attribution of a speech is looked for."""
Parts = tuple[tuple[int, int, str], ...]
_START = regex.compile(r"(?:^|(?<=[.:!?]\s))[–—-]{1,2}\s{0,2}(?=[\p{Lu}\p{Nd}…])")
_DASH = regex.compile(r"(?:,|(?<!\.)\.)?\s{1,2}[–—-]{1,2}\s{0,2}(?=\p{L})")
_GLUED_DASH = regex.compile(r"(?<=[\p{L}\p{Nd}?!…)])(?:\s[–—]{1,2}|[–—]{1,2}\s?|,\s?[–—]{1,2}\s?)(?=\p{Ll})")
"""The same where the first dash is glued to its word, as Spanish has it: `—La red está vacía—dijo`."""
_NEXT = regex.compile(r"[.,]?\s{1,2}[–—-]{1,2}\s{1,2}(?=[\p{L}\p{Nd}])|(?<=\p{L})[–—](?=\p{Ll})")
_CLOSING = regex.compile(
    r"(?<=[\p{L}\p{Nd})’”])(?:[–—]|-(?=[.,;:]))(?P<stop>[.,;:?!]?)(?:\s{1,2}(?=[\p{L}\p{Nd}…])|\s*$)"
)
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
        if opened and (attribution(text, match.end()) or _is_told(text, match)):
            end = match["end"] if match["end"] in ("!", "?", "…", ",") else ""
            parts = [(match.start(), match.end(), (end or ",") + match["mark"] + " ")]
            more = _RESUMED.match(text, match.end())
            if more:
                kind = "hangs" if more["hangs"] else "dash"
                parts.append((*more.span(kind), "" if more["hangs"] else " "))
            yield Offer(tuple((base + start, base + stop, new) for start, stop, new in parts))


_RESUMED = regex.compile(r"[^.,!?…“”\"\n–—]{2,90}(?:[.,](?P<dash>\s[–—-]{1,2}\s)(?=[“\"«„])|(?P<hangs>[–—])(?=[.,;]))")
"""The dash behind an attribution: in front of what its speaker says then, or hanging on its last word."""


def _is_told(text: str, closer: Any) -> bool:
    """Whether an attribution with a verb of any kind, or without a speaker, stands behind the dash.

    One without a speaker has to end there where there is no comma.
    """
    opener = text.rfind("“" if closer["mark"] == "”" else '"', 0, closer.start("mark"))
    if after_closer(text, closer.end(), opener, closer):
        return True
    match = impersonal().match(text, closer.end())
    quoted = text[opener + 1 : closer.start("mark")]
    if match is None or len(quoted.split()) <= LEAST or not has_verb(quoted):
        return False
    return bool(closer["comma"] or closer["end"]) or (not match["bare"] and CLOSED.match(text, match.end()) is not None)


def dialogue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Speech that dashes introduce gets quotation marks where a verb of saying stands beside it; a list item stays."""
    del data
    text, base = segment.text, segment.start
    if not _says(text):
        return
    if _is_scene(context):
        return
    carried = _CARRIED.match(text)
    start = None if "\n" in text else _START.search(text)
    spoken = _speeches(segment, start, context) if start else None
    parts = tuple((base + first, base + last, new) for first, last, new in spoken or ()) or None
    if parts is None and carried:
        found = attribution(text, carried.end(), wide=True)
        if found and CLOSED.match(text, found.end):
            parts = _carried_over(segment, context, carried.end())
    if parts:
        yield Offer(parts)


def _is_scene(context: Context) -> bool:
    """Whether speakers take turns without being named, and nothing shows a translation: a story told with dashes."""
    return _mute_turns(context.text) >= _TURNS and not context.is_source("any")


@lru_cache(maxsize=8)
def _mute_turns(text: str) -> int:
    """How many speeches of a text name no speaker; kept, because every speech asks."""
    turns = [row for _, row in full_lines(text) if _START.match(row) and row[-1] in ".!?…"]
    return sum(first_words().isdisjoint(WORD.findall(row)) for row in turns)


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
        if _START.match(beside) and beside[-1] not in '.!?…”"' and not _says(beside):
            return True
    return False


def _is_no_bullet(segment: Segment, start: Any, context: Context) -> bool:
    """Whether no dash begins the paragraphs on either side, and this one is no hyphen or the text is translated."""
    lines = context.lines
    beside = (lines.beside(segment.line, step) for step in (-1, 1))
    if any(line is not None and _START.match(lines[line]) for line in beside):
        return False
    return start[0][0] in "–—" or context.is_source("any")


def _speeches(segment: Segment, start: Any, context: Context) -> Parts | None:
    """The parts that mark every speech of a paragraph; None when no attribution stands beside the first one."""
    text, style = segment.text, marks(context)
    listed = _in_list(segment, context)
    parts: list[tuple[int, int, str]] = []
    begin, opening = start.start(), start.end()
    hanging = _CLOSING.search(text, opening)
    while True:
        border = _border(text, opening, listed, lambda: _is_no_bullet(segment, start, context))
        if border is None:
            break
        first, last, end = border
        if not text[opening:first].strip() or _MARK.search(text, opening, first):
            return None
        parts.append((begin, opening, _lead(text, begin) + style.open))
        parts.append((first, last, _comma(text, first) + style.close + " "))
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
            return (*parts, *_continued(text, end, context))
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
    if text[at] in "–—" and text[at - 1].isalpha():
        return ", "
    return ", " if text[at].isspace() and text[at - 1].isalnum() else " " if text[at].isspace() else ""


def _comma(text: str, end: int) -> str:
    """The comma behind what is quoted, unless that ends in a mark of its own."""
    return "" if text[end - 1] in "!?…" or text.endswith("..", 0, end) else ","


def _continued(text: str, end: int, context: Context) -> Parts:
    """The marks of what the speaker says behind his attribution, where no dash shows it: he says `I`, and nobody else
    is told of; in a text from Swedish he goes on with `And`."""
    stop, style = _STOP.search(text, end), marks(context)
    rest = text[stop.end() :].rstrip() if stop else ""
    first = _STOP.split(rest)[0]
    if stop is None or not rest or _MARK.search(rest) or reports(rest):
        return ()
    if not OWN_VOICE.search(first) and not (
        _GOES_ON.match(first) and not THIRD.search(rest) and context.is_source("sv")
    ):
        return ()
    if any(attribution(rest, match.end()) for match in _COMMA.finditer(rest)):
        return ()
    final = stop.end() + len(rest)
    return (stop.end(), stop.end(), style.open), (final, final, style.close)


_GOES_ON = regex.compile(r"(?:And|Because|Or|Otherwise|Besides|So)\s\p{Ll}")
"""How somebody goes on who was interrupted by `she says`; a reporter begins a paragraph."""
_STOP = regex.compile(r"(?<!\p{Lu})[.!?]\s+(?=[\p{Lu}\p{Nd}])")


def _border(text: str, at: int, listed: bool, proven: Callable[[], bool]) -> tuple[int, int, int] | None:
    """Where a speech that began at `at` gives way to its attribution: start and end of the seam, end of the verb.

    A dash may be followed by any verb that reports; a comma or the mark of a question in a list by none, and else only
    in a paragraph that ends as sentences do. An item of a list may do so too, so that the words have to be those of one
    who speaks, or something else has to have `proven` that the dash is no bullet.
    """
    for match in _DASH.finditer(text, at, at + _LONGEST):
        own = text[match.end() : match.end() + 2] in ("I ", "we")
        found = None if own else after_dash(text, match.end(), text[at : match.start()])
        found = found or asked(text, match.end())
        if found:
            return match.start(), match.end(), found.end - (text[found.end - 1] == "-")
    glued = _glued_border(text, at) if text[at - 1] in "–—" else None
    if glued:
        return glued
    if listed or not _ENDED.search(text):
        return None
    for match in _COMMA.finditer(text, at, at + _LONGEST):
        if text[match.end()] == "I" or (match["ask"] and not text[match.end()].islower()):
            continue
        spoken = text[at : match.start()]
        found = after_comma(text, match.end(), spoken)
        if found and not (match["ask"] or _is_speech(text, match.end(), spoken, found) or proven()):
            found = None
        if found:
            return match.start() + len(match["ask"] or ""), match.end(), found.end
    return None


def _glued_border(text: str, at: int) -> tuple[int, int, int] | None:
    """The same in front of a verb, where the dashes are glued to the words beside them."""
    for match in _GLUED_DASH.finditer(text, at, at + _LONGEST):
        found = after_dash(text, match.end(), text[at : match.start()])
        if found and text.startswith(found.verb, match.end()):
            return match.start(), match.end(), found.end - (text[found.end - 1] == "-")
    return None


def _is_speech(text: str, at: int, spoken: str, found: Attribution) -> bool:
    """Whether a speech shows as one, and is no item of a list: `- Profits fell by a third, the company said.`

    The speaker says `I`, or no report would put it so: `says Karin Lund`, `the coach fumed`.
    """
    return text.startswith(found.verb, at) or found.verb not in verbs() or OWN_VOICE.search(spoken) is not None


_ENDED = regex.compile(r"[.!?…:][”\"’)]?\s*$")
