"""Pieces and special tokens of tokenisers, and escapes of string literals, in running text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import LEXICA, lexicon
from normalize.lines import Segment
from normalize.procedures.chat import is_chat
from normalize.procedures.markup_document import is_dump

_BREAKS = regex.compile(r"(?:\\r)?\\n")
_RUN_OF_BREAKS = regex.compile(r"[ ]?(?:(?:\\r)?\\n ?)+")
_UNICODE = regex.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\x[a-fA-F][0-9a-fA-F]"
)
_MARK = regex.compile(r"(?<![\\\w])\\\"(?=[\w“‘'(¿¡])|(?<=[\w.,!?…)])\\\"|(?<=\p{L})\\'(?=\p{L})")
_CODE = regex.compile(
    r"[A-Za-z]:\\|\\\\|\$[^$\n]{1,200}\\|\\(?:begin|frac|alpha|nabla|textbf|item)\b"
    r"|\\n[\"'](?=\s?[,);+])|(?<=['<])\\n(?=['>])"
    r"|(?i:\b(?:escape|regex|printf|newline|JSON|string literal)s?\b)"
)
_JOINTS = {
    "moses": regex.compile(r" ?@(?P<kept>[-,./:–])@ ?"),
    "wordpiece": regex.compile(r"(?<=\p{L}) ##(?P<kept>\p{Ll}{1,40})"),
}
_WORD_BEFORE = regex.compile(r"\p{L}+$")
_TALKS_OF_TOKENS = regex.compile(r"(?i)\b(?:tokens?|HTML|tokeni[sz]er)\b")
_META = "▁"
_META_PIECE = regex.compile(r"(?<=^|[ “\"(«‘])▁(?=[\p{L}\p{N}“\"(«‘’'.,!?])| ?▁(?=[\p{L}\p{N}“\"(«‘’'.,!?])")
_BETWEEN_PIECES = regex.compile(r"(?<=[^\s▁]) (?=[^\s▁])")
_BAR = regex.compile(r"[▂-█▔▕]|▁{2}")


@lru_cache(maxsize=2)
def _breaks(text: str) -> int:
    return len(_BREAKS.findall(text))


def escapes(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Escapes of string literals as what they stand for: a character, a quotation mark, a space or paragraph break."""
    text = segment.text
    if _CODE.search(text) or is_dump(context.text) or is_chat(context.text):
        return
    for match in _UNICODE.finditer(text):
        after = (
            match[0]
            .encode("ascii")
            .decode("unicode_escape")
            .encode("utf-16", "surrogatepass")
            .decode("utf-16", "replace")
        )
        if unicodedata.category(after[:1]) not in ("Cc", "Cs", "Co", "Cn") and "\ufffd" not in after:
            yield Offer(
                ((segment.start + match.start(), segment.start + match.end(), " " if after == "\u00a0" else after),)
            )
    if len(_MARK.findall(text)) > 1 or "\\'" in text:
        for match in _MARK.finditer(text):
            yield Offer(((segment.start + match.start(), segment.start + match.start() + 1, ""),))
    for match in _RUN_OF_BREAKS.finditer(text):
        if _certain_break(text, match.start(), match.end(), context.text):
            count = match[0].count("\\n")
            after = "" if match.end() == len(text) or match.start() == 0 else " " if count == 1 else "\n\n"
            yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))


def _certain_break(text: str, start: int, end: int, whole: str) -> bool:
    left, right = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    if right.isalpha() and not (left.isalnum() or unicodedata.category(left)[0] in "PZ"):
        return False
    return _breaks(whole) > 1 or left in '.!?…”"»,:;'


def joints(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Marks of Moses or continuing pieces of WordPiece, as `form` says, joined to their word.

    The stretch goes as a whole and its text is put in anew, since its second half reads like a handle or a hashtag.
    """
    for match in _JOINTS[data["form"]].finditer(segment.text):
        if data["form"] == "wordpiece" and _is_channel(segment.text, match, context):
            continue
        start, end = segment.start + match.start(), segment.start + match.end()
        yield Offer(((start, start, match["kept"]), (start, end, "")))


def _is_channel(text: str, match: Any, context: Context) -> bool:
    """Whether two words stand beside two number signs and together make none: `the channel ##linux`."""
    words = lexicon(context.target if context.target in LEXICA else "en")
    left = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if left is None or words.band(left[0] + match["kept"]):
        return False
    return words.band(left[0]) > 0 and words.band(match["kept"]) > 0


def pieces(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Text in SentencePiece form: `▁` is the space before a word, and plain spaces stand between pieces."""
    text = segment.text
    if _BAR.search(text):
        return
    found = list(_META_PIECE.finditer(text))
    words = text.split()
    whole = sum(word.startswith(_META) for word in words) * 2 >= len(words) and len(found) > 2
    for match in found:
        start, end = match.span()
        before = text[start - 1 : start] if start else ""
        after = "" if not before or (before in ' “"(«‘' and match[0] == _META) else " "
        yield Offer(((segment.start + start, segment.start + end, after),))
    if whole:
        for match in _BETWEEN_PIECES.finditer(text):
            yield Offer(((segment.start + match.start(), segment.start + match.end(), ""),))


@cache
def _special(tokens: tuple[str, ...]) -> Any:
    known = "|".join(map(regex.escape, sorted(tokens, key=lambda token: (-len(token), token))))
    role = r"(?:(?<=<\|im_start\|>|<\|start_header_id\|>|<start_of_turn>)(?:assistant|user|system|model)(?=\s|<|$))?+"
    return regex.compile(rf"(?P<left> ?)(?:(?:{known}){role} ?)++")


def special_tokens(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Control tokens of models go with their space; a token that a sentence talks about stays."""
    text = segment.text
    if _TALKS_OF_TOKENS.search(text):
        return
    for match in _special(tuple(data["tokens"])).finditer(text):
        start, end = match.span()
        spaced = match[0].startswith(" ") or match[0].endswith(" ")
        inside = start > 0 and end < len(text)
        glued = inside and text[end : end + 1] not in (".", ",", ";", ":", "!", "?", "”", ")")
        yield Offer(((segment.start + start, segment.start + end, " " if spaced and glued else ""),))


def special_tokens_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The tokens themselves."""
    return tuple("=" + token for token in data["tokens"])


_BYTE_SPACE = "Ġ"
_BYTE_PIECE = regex.compile(r"(?:(?<=^)|(?<= ))Ġ ?|Ġ")
_MALTESE = regex.compile(r"[ħżċĦŻĊġ]")
_FEWEST = 3
"""Words that begin with the sign, at least; half the words of the line do."""


def byte_pieces(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Text in the pieces of a byte-level tokeniser: `Ġ` is the space before a word. Maltese has the letter."""
    text = segment.text
    words = text.replace(_BYTE_SPACE, " " + _BYTE_SPACE).split()
    marked = sum(word.startswith(_BYTE_SPACE) for word in words)
    if marked < _FEWEST or marked * 2 < len(words) or _MALTESE.search(text):
        return
    for match in _BYTE_PIECE.finditer(text):
        start, end = segment.start + match.start(), segment.start + match.end()
        after = "" if match.start() == 0 or text[match.start() - 1] == " " else " "
        yield Offer(((start, end, after),))
