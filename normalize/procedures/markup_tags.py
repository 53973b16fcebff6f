"""Tags of HTML, XLIFF and TMX that stand in running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chat import is_chat
from normalize.procedures.chrome_data import prepared
from normalize.procedures.markup_document import is_code, is_dump

_TALKS_OF_TAGS = regex.compile(
    r"(?i)\b(?:HTML5?|CSS|XML|markup|C\+\+|Java|Rust|template parameter|web ?pages? source)\b"
)
_TALK = ("html", "css", "xml", "markup", "c++", "java", "rust", "template", "source")
"""Words one of which stands wherever tags are talked of."""
_WORD_AFTER = regex.compile(r"['\"”’»]?\s(?:tags?|elements?|attributes?|nodes?|brackets?|placeholders?)\b")
_LINK = regex.compile(r"!?\[(?P<words>[^\[\]\n]{0,200})\]\((?:https?:/)?/[^\s()]{1,500}\)")
_NAMED_BEFORE = regex.compile(r"\b(?:tags?|elements?|tokens?|called|written)\s[\"“‘'`]?$")
_WORD_BEFORE = regex.compile(r"(?:\btags?|\belements?|\btype|\b[Tt]he|\b[Aa]n?|=|[\"“‘'`(])\s?$")
_WITH_CONTENT = r"<(?P<hidden>script|style|noscript|bpt|ept|ph|it)\b[^<>]{0,1000}>[^<]{0,2000}</(?P=hidden)\s?>"
_ADDRESS = regex.compile(r"[/@#.]\w")
"""What is protected inside a tag may be deleted as a whole, not replaced: its space is then inserted beside it."""
_CODES_ONLY = regex.compile(r"(?:\s{0,4}\[[^\[\]\n]{1,600}\])++")
_FAR = 1000
_BARE = regex.compile(r"<\w+>")
_NAME = regex.compile(r"<\s?/?\s?(\w+)")
_PLACEHOLDERS = frozenset(
    f"<{word}>"
    for word in "source target label option object link time input table title header body form address section "
    "article button caption main select param video audio meta head footer".split()
)
"""Bare tags that a sentence may hold as words to be filled in: `copies <source> to <target>`."""
_SPACED = regex.compile(r"<\s(\w+)")
_APART = regex.compile(r">\s+<")
_CLOSING = regex.compile(r"<\s?/\s?([\w:]{1,20})")
_NEXT_PARAGRAPH = regex.compile(
    r"(?i)</(?:p|h[1-6]|blockquote|div)\s?>[^\n]{0,400}<(?:p|h[1-6]|blockquote|div|ul|ol)\b"
)
_NEXT_ITEM = regex.compile(r"(?i)</(?:li|tr|h[1-6]|p)\s?>[^\n]{0,400}<(?:li|tr)\b")
_END_OF_SENTENCE = tuple('.!?…”"»:')


def _of_names(data: Mapping[str, Any]) -> tuple[Any, frozenset[str]]:
    """The pattern of a run of tags with the names in `data`, and the names that end a paragraph or a line."""
    names = (*data["inline"], *data["block"], *data["exchange"])
    return _tag((*names, *map(str.upper, names))), frozenset(data["block"])


def _tag(names: tuple[str, ...]) -> Any:
    known = "|".join(sorted(names, key=lambda name: (-len(name), name)))
    attributes = r"(?:\s+[\w:@.-]{1,40}(?:\s?=\s?(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s\"'<>]{1,500}))?){0,30}+"
    other = r"<!--[^\n]{0,2000}?-->|<!\[CDATA\[|\]\]>|<!DOCTYPE[^<>]{0,200}>"
    one = rf"{_WITH_CONTENT}|<\s?/?\s?(?P<name>{known})(?i:{attributes})\s{{0,3}}/?\s?>|{other}"
    return regex.compile(rf"(?:{one})(?:\s{{0,4}}(?:{one})){{0,40}}+")


def tags(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Each run of tags goes: a space is left for a break inside a line, a line break between closed paragraphs."""
    text = segment.text
    first_tag = min((at for mark in ("<", "]]>") if (at := text.find(mark)) >= 0), default=-1)
    if first_tag < 0 or _talks_of_tags(text) or is_dump(context.text) or is_code(context.lines, segment.line):
        return
    pattern, block = prepared(data, _of_names)
    closed = frozenset(_CLOSING.findall(text))
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for match in pattern.finditer(text, first_tag):
        start, end = match.span()
        if _is_comparison(match[0], closed) or _is_nickname(match[0], closed, context):
            continue
        if _is_talked_about(text, start, end, match[0], closed):
            continue
        after = _replacement(text, start, end, match[0], block, context) if first < start and end < last else ""
        while after and start and text[start - 1] == " ":
            start -= 1
        while after and end < len(text) and text[end] == " ":
            end += 1
        if not after and match[0][-1] == ">" and text[start:end] == match[0]:
            start, end = _with_one_space(text, start, end)
        low, high = segment.start + start, segment.start + end
        apart = bool(after) and _ADDRESS.search(match[0]) is not None
        yield Offer(((low, low, after), (low, high, "")) if apart else ((low, high, after),))


def _talks_of_tags(text: str) -> bool:
    low = text.casefold()
    return any(word in low for word in _TALK) and _TALKS_OF_TAGS.search(text) is not None


def links(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Links and pictures in Markdown lose their address and keep their words."""
    for match in _LINK.finditer(segment.text):
        first, last = match.span("words")
        yield Offer(
            (
                (segment.start + match.start(), segment.start + first, ""),
                (segment.start + last, segment.start + match.end(), ""),
            )
        )


def _is_comparison(run: str, closed: frozenset[str]) -> bool:
    """Whether a sign that stands apart from its word opens no tag: `x < b and c > d`; a tag is closed, or a break."""
    opened = _SPACED.match(run)
    return opened is not None and opened[1] not in closed and opened[1].lower() not in ("br", "hr")


def _is_nickname(run: str, closed: frozenset[str], context: Context) -> bool:
    """Whether a bare tag is somebody in a chat, or `<g>`, a grin: neither is closed. A link has an address."""
    if _BARE.fullmatch(run) is None or run[1:-1] in closed:
        return False
    return (run[1:-1].lower() in ("g", "a") and f"</{run[1:-1]}" not in context.text) or is_chat(context.text)


def _is_talked_about(text: str, start: int, end: int, run: str, closed: frozenset[str]) -> bool:
    if run.count("<") > 1:
        return False
    if _WORD_AFTER.match(text, end) or _NAMED_BEFORE.search(text[max(0, start - 12) : start]):
        return True
    if (
        run in _PLACEHOLDERS
        and run[1:-1] not in closed
        and text[:start].endswith(" ")
        and text[end : end + 1] in ("", " ")
    ):
        return True
    if "</" in run or "< /" in run or run.lower().startswith(("<br", "<hr")):
        return False
    bare = _BARE.fullmatch(run) is not None
    return (
        bare
        and run[1:-1] not in closed
        and start > 0
        and _WORD_BEFORE.search(text[max(0, start - 12) : start]) is not None
    )


def _replacement(text: str, start: int, end: int, run: str, block: frozenset[str], context: Context) -> str:
    if start < _FAR and _CODES_ONLY.fullmatch(text[:start].rstrip()):
        return ""
    found = [name.lower() for name in _NAME.findall(run)]
    if not any(name in block for name in found):
        return " " if _APART.search(run) else ""
    blank = _paragraph_break(context.text)
    if _NEXT_PARAGRAPH.search(run):
        return blank
    if _NEXT_ITEM.search(run):
        return "\n"
    breaks = sum(name == "br" for name in found)
    return blank if breaks > 1 and text[max(0, start - 5) : start].rstrip().endswith(_END_OF_SENTENCE) else " "


@lru_cache(maxsize=2)
def _paragraph_break(text: str) -> str:
    return "\n\n" if "\n\n" in text else "\n"


def _with_one_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Where tags stand between two spaces, or at the start or end of a line, a space goes with them."""
    if text[end : end + 1] == " " and (start == 0 or text[start - 1] in " \n]>"):
        return start, end + 1
    if start and text[start - 1] == " " and end == len(text):
        return start - 1, end
    return start, end


def tags_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The beginning of every tag, opening and closing, in both cases; and comments."""
    found = ["=<!--", "=<![CDATA[", "=]]>", "=<!DOCTYPE", "=< /", "=</ ", "=< br", "=< hr"]
    for name in (*data["inline"], *data["block"], *data["exchange"], "script", "style", "noscript"):
        for form in (name, name.upper()):
            found += [f"=<{form}{end}" for end in (">", " ", "/")] + [f"=</{form}"]
    return tuple(dict.fromkeys(found))


_WRAPPER = r"translation|translated_?text|translated|target|output|result|answer|response"
_WRAPS = regex.compile(rf"\s{{0,20}}(?P<tag><(?P<name>{_WRAPPER})>)(?=[^<]{{2}})")
_WRAPPED = regex.compile(rf"(?P<tag></(?P<name>{_WRAPPER})>)\s{{0,20}}$")


def wrappers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The two tags, alike, between which a model was asked to put the whole of its translation."""
    text = segment.text
    first, last = _WRAPS.match(text), _WRAPPED.search(text, max(0, len(text) - 60))
    if first and last and first["name"] == last["name"] and text.count(f"<{first['name']}>") == 1:
        parts = [(segment.start + tag.start("tag"), segment.start + tag.end("tag"), "") for tag in (first, last)]
        yield Offer(tuple(parts))
