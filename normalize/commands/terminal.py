"""What is shown to people. No control character of a document, a name or a rule reaches the terminal as it is."""

from __future__ import annotations

import re
import sys

# C0 but for tab and line feed, DEL, C1, direction overrides and isolates, line and paragraph separators, surrogates.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
SHOWN = 70  # characters of a span in a report; --json has all of them


def visible(text: str) -> str:
    r"""`text` with every character that cannot be seen, or that steers a terminal, as an escape; tabs stay.

    >>> visible("\x1b]0;x\x07 a\u00a0b")
    '\\x1b]0;x\\x07 a\\xa0b'
    """
    return text if text.isprintable() else "".join(c if c.isprintable() or c == "\t" else _escape(c) for c in text)


def inert(text: str) -> str:
    r"""`text` with escapes for what steers a terminal only; everything else, line feeds too, as it is.

    >>> inert("\x1b[2J\u00a0!")
    '\\x1b[2J\xa0!'
    """
    return _CONTROL.sub(lambda found: _escape(found[0]), text)


def quoted(text: str) -> str:
    """`text` in quotation marks on one line, cut in its middle where it is long.

    >>> quoted("a" * 100) == '"' + "a" * 34 + " … " + "a" * 33 + '"'
    True
    """
    if len(text) > SHOWN:
        text = f"{text[: SHOWN // 2 - 1]} … {text[-(SHOWN // 2 - 2) :]}"
    return f'"{visible(text)}"'


def say(line: str) -> None:
    """One line of a report, on standard output."""
    print(visible(line))


def warn(line: str) -> None:
    """One line about the run itself, on standard error."""
    print(visible(line), file=sys.stderr)


def write_text(raw: bytes) -> None:
    """Part of a repaired text, on standard output: byte for byte, but inert where that is a terminal."""
    if sys.stdout.isatty():
        raw = inert(raw.decode("utf-8", "backslashreplace")).encode("utf-8")
    sys.stdout.buffer.write(raw)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
