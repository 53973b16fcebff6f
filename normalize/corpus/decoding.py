"""Between the bytes of a file and the text that the library repairs.

A byte order mark at byte 0, a uniform line ending and the final newline belong to the *file*: `decode` takes them off,
`encode` puts them back, and none of them is ever an edit. Encodings are not guessed: what is not strict UTF-8, or holds
NUL, is `UnreadableError`, and the run reports it as a failed document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from normalize.errors import NormalizeError

LineEnding = Literal["lf", "crlf", "cr", "mixed", "none"]

BOM = b"\xef\xbb\xbf"
_MARKS: dict[LineEnding, str] = {"lf": "\n", "crlf": "\r\n", "cr": "\r", "mixed": "\n", "none": "\n"}
_CONVERT = "convert it to UTF-8 (for instance: iconv -f {} -t UTF-8); encodings are not guessed"


class UnreadableError(NormalizeError):
    """One document cannot be repaired: `reason` says what was found and where, `remedy` what to do about it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Frame:
    """What belongs to the file rather than to its text.

    `ending` is `mixed` where a file uses several line endings; such a text keeps them, and the library unifies them as
    edits. `final` says that the last line is closed by `ending` (in a mixed file: by a line feed).
    """

    bom: bool = False
    ending: LineEnding = "lf"
    final: bool = False

    @property
    def mark(self) -> str:
        """The characters that end a line of this file."""
        return _MARKS[self.ending]


def utf8(raw: bytes) -> str:
    r"""`raw` as text; `UnreadableError` for UTF-16, for NUL and for anything that is not strict UTF-8.

    >>> utf8(b"caf\xe9")
    Traceback (most recent call last):
    normalize.corpus.decoding.UnreadableError: not UTF-8: byte 0xE9 at offset 3 (line 1); …
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UnreadableError("begins with the byte order mark of UTF-16", _CONVERT.format("UTF-16"))
    nul = raw.find(b"\0")
    if nul >= 0:
        raise UnreadableError(
            f"holds NUL at offset {nul}, so it is not a text", "leave it out, or remove the NUL bytes"
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{raw[error.start]:02X} at offset {error.start} (line {line})"
        raise UnreadableError(f"not UTF-8: {found}", _CONVERT.format("WINDOWS-1252")) from None


def decode(raw: bytes) -> tuple[str, Frame]:
    r"""The text of a file, with LF line endings, and the frame that was taken off; `UnreadableError` as `utf8` says.

    >>> decode(b"\xef\xbb\xbfOne\r\nTwo\r\n")
    ('One\nTwo', Frame(bom=True, ending='crlf', final=True))
    """
    text = utf8(raw)
    bom = text.startswith("\ufeff")
    text = text[1:] if bom else text
    ending = _ending(text)
    frame = Frame(bom, ending, _is_closed(text, ending))
    return unframe(text, frame), frame


def unframe(text: str, frame: Frame) -> str:
    """`text`, already without a byte order mark, with LF for the line endings of `frame` and without the final one."""
    body = text[: -len(frame.mark)] if frame.final else text
    return body if frame.mark == "\n" else body.replace(frame.mark, "\n")


def encode(text: str, frame: Frame) -> bytes:
    r"""The bytes of a file that holds `text` in `frame`: the inverse of `decode`.

    >>> encode(*decode(b"\xef\xbb\xbfOne\r\nTwo")) == b"\xef\xbb\xbfOne\r\nTwo"
    True
    """
    body = text if frame.mark == "\n" else text.replace("\n", frame.mark)
    return (BOM if frame.bom else b"") + (body + frame.mark if frame.final else body).encode("utf-8")


def _ending(text: str) -> LineEnding:
    crlf = text.count("\r\n")
    counts: dict[LineEnding, int] = {"crlf": crlf, "lf": text.count("\n") - crlf, "cr": text.count("\r") - crlf}
    present: list[LineEnding] = [ending for ending, count in counts.items() if count]
    if not present:
        return "none"
    return present[0] if len(present) == 1 else "mixed"


def _is_closed(text: str, ending: LineEnding) -> bool:
    # In a mixed file a final CRLF stays in the text: the library turns it into LF, and the ledger shows that edit.
    if ending == "mixed":
        return text.endswith("\n") and not text.endswith("\r\n")
    return ending != "none" and text.endswith(_MARKS[ending])
