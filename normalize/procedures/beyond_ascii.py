"""What a text holds beyond ASCII, taken out once for all the gates that ask."""

from __future__ import annotations

from functools import lru_cache

from normalize.triggers import encoded

_ASCII = bytes(range(0x80))
_TAILS = "“”‘’–—…".encode().replace(b"\xe2\x80", b"")
"""The last bytes of the typographic marks that English prose holds; all of them begin with E2 80."""


@lru_cache(maxsize=8)
def high_bytes(text: str) -> bytes:
    """The UTF-8 of `text` without its ASCII.

    >>> high_bytes("A café…").decode()
    'é…'
    """
    return b"" if text.isascii() else encoded(text).translate(None, _ASCII)


@lru_cache(maxsize=8)
def only_marks(text: str) -> bool:
    """Whether nothing but quotation marks, dashes and ellipses stands in `text` beyond ASCII.

    >>> only_marks("“No,” he said – “never…”"), only_marks("The café")
    (True, False)
    """
    data = high_bytes(text)
    count = data.count(b"\xe2\x80")
    if count * 3 != len(data):
        return False
    tails = data.translate(None, b"\xe2\x80")
    return len(tails) == count and not tails.translate(None, _TAILS)
