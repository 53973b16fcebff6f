"""Records of a `.jsonl` file: one JSON object a line, with the text to repair in one of its fields.

Only the token of that field is ever replaced, so that everything else in the line (order of keys, numbers, spacing,
escapes) stays as it was, byte for byte. A line is a document: one that cannot be read fails alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from normalize.corpus.decoding import BOM, UnreadableError, utf8

_OPEN, _COMMA = re.compile(r"[ \t\r\n]*\{"), re.compile(r"[ \t\r\n]*,")
_KEY = re.compile(r'[ \t\r\n]*("(?:[^"\\\x00-\x1f]|\\.)*+")[ \t\r\n]*:[ \t\r\n]*')
_CLOSE = re.compile(r"[ \t\r\n]*\}[ \t\r\n]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Numbers are kept as their digits: they are never looked at, and Python refuses to read very long ones.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str)
_KINDS = {"{": "an object", "[": "a list", "t": "a truth value", "f": "a truth value", "n": "null"}


@dataclass(frozen=True, slots=True)
class Record:
    """One line and the place of its text: `line[start:end]` is the JSON token of `text`."""

    line: str
    start: int
    end: int
    text: str

    @property
    def token(self) -> str:
        """The text as the line spells it, quotation marks included."""
        return self.line[self.start : self.end]

    @property
    def is_ascii(self) -> bool:
        """Whether the writer of this record escaped everything outside ASCII."""
        return self.token.isascii() and not self.text.isascii()

    def with_token(self, token: str) -> str:
        """The line with another token in the place of this one."""
        return self.line[: self.start] + token + self.line[self.end :]

    def with_text(self, text: str) -> str:
        r"""The line with another text, escaped in the way of this record.

        >>> parse('{"id": 1.0, "text": "a\\u00e9"}', "text").with_text("é")
        '{"id": 1.0, "text": "\\u00e9"}'
        """
        return self.with_token(json.dumps(text, ensure_ascii=self.is_ascii))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: its number (from 1), its bytes with their ending, and what they hold (None: a blank line)."""

    number: int
    raw: bytes
    content: Record | UnreadableError | None


def parse(line: str, field: str) -> Record:
    """The record in `line`; `UnreadableError` where it is not an object or `field` is missing or not a string.

    Of a key that stands twice the last one counts, as in every JSON reader.
    """
    try:
        spans = {key: (start, end) for key, start, end in _members(line)}
    except ValueError as error:
        raise UnreadableError(f"not a JSON object: {error}", "repair the line") from None
    except RecursionError:
        raise UnreadableError("nested too deep to read", "flatten the record") from None
    if field not in spans:
        known = ", ".join(repr(key) for key in list(spans)[:8]) or "none"
        raise UnreadableError(f"has no field {field!r} (fields: {known})", "name the field with --text-field")
    start, end = spans[field]
    if line[start] != '"':
        kind = _KINDS.get(line[start], "a number")
        raise UnreadableError(f"field {field!r} holds {kind}, not a string", "name another field with --text-field")
    text: str = json.loads(line[start:end])
    if "\\u" in line[start:end]:  # neither can stand in a line of UTF-8 but as an escape
        _refuse(text, field)
    return Record(line, start, end, text)


def read_lines(stream: Iterable[bytes], field: str) -> Iterator[Line]:
    """The lines of a `.jsonl` file, one in memory at a time; a byte order mark before the first is left out."""
    for number, raw in enumerate(stream, 1):
        raw = raw.removeprefix(BOM) if number == 1 else raw
        yield Line(number, raw, _content(raw, field))


def _content(raw: bytes, field: str) -> Record | UnreadableError | None:
    if not raw.strip(b" \t\r\n"):
        return None
    try:
        return parse(utf8(raw), field)
    except UnreadableError as error:
        return error


def _refuse(text: str, field: str) -> None:
    if "\0" in text:
        raise UnreadableError(f"field {field!r} holds NUL at offset {text.index(chr(0))}", "remove the NUL characters")
    found = _SURROGATE.search(text)
    if found:
        where = f"a lone surrogate, U+{ord(found[0]):04X}, at offset {found.start()}"
        raise UnreadableError(f"field {field!r} holds {where}, which UTF-8 cannot hold", "remove or replace it")


def _members(line: str) -> Iterator[tuple[str, int, int]]:
    """Key, start and end of the value, for each member of the object in `line`; ValueError where it is none."""
    at = _after(_OPEN, line, 0, "'{'")
    closing = _CLOSE.match(line, at)
    while closing is None:
        head = _KEY.match(line, at)
        if head is None:
            raise ValueError(f"a key and ':' were expected at column {at + 1}")
        _, end = _DECODER.raw_decode(line, head.end())
        yield json.loads(head[1]) if "\\" in head[1] else head[1][1:-1], head.end(), end
        closing = _CLOSE.match(line, end)
        at = _after(_COMMA, line, end, "',' or '}'") if closing is None else at
    if closing.end() != len(line):
        raise ValueError(f"more text after the object, at column {closing.end() + 1}")


def _after(pattern: re.Pattern[str], line: str, at: int, expected: str) -> int:
    found = pattern.match(line, at)
    if found is None:
        raise ValueError(f"{expected} was expected at column {at + 1}")
    return found.end()
