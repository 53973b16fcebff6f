"""A verdict on a whole text by its markup: it is data to be parsed, and no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment

_KEY = r"(?P<mark>[\"'])[\w@$:. -]{1,60}(?P=mark)\s?:"
_HEAD = regex.compile(
    r"\s{0,20}+(?:```(?i:json|javascript|js)?\s{1,4}|(?:(?:var|let|"
    r"const)\s)?[\w.$\[\]\"']{1,60}\s?=\s?|[\w.$]{1,40}\()?"
    rf"(?:[{{\[]\s{{0,40}}+){{1,4}}{_KEY}"
)
"""The first field; a code fence, an assignment or a call may stand before the data."""
_FIELD = regex.compile(rf"[{{,\[\n]\s{{0,40}}+{_KEY}\s{{0,4}}(?:[\"'\[{{\d-]|true|false|null|None|True|False)")
_OPENS = regex.compile(r"[{\[]\s*+(?:\"[\w@ -]{1,60}\"\s*+:|\{)")
_ENDS = ("}", "]", "};", ");", ")", "```")
_PER_FIELD = 600
"""Characters of a text for each field, at most: an article in one field is long, and has several beside it."""
_FEWEST = 3
_INDENTED = ("    ", "\t")
"""What lines of code begin with, in Markdown."""
_FAR_ABOVE = 200
"""Lines of code above one, at most, that are looked at for the sentence that shows it."""


def data(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A whole document of JSON, or of JavaScript around it, in place of a text."""
    if is_dump(segment.text):
        yield Offer(((segment.start, segment.end, segment.text),), "flag", "JSON dump: to be parsed for its text")


@lru_cache(maxsize=2)
def is_dump(text: str) -> bool:
    """Whether the whole text is a JSON document, complete or cut short: something to parse, not to repair.

    >>> is_dump('{"title": "Rain"}'), is_dump("{Rain}: it rained.")
    (True, False)
    """
    body = text.strip()
    if body[:1] in ("{", "[") and body[-1:] in ("}", "]") and _OPENS.search(body[:200]):
        return True
    if _HEAD.match(text) is None:
        return False
    fields = len(_FIELD.findall(text))
    return fields >= _FEWEST and (fields * _PER_FIELD >= len(text) or body.endswith(_ENDS))


def is_code(lines: Lines, number: int) -> bool:
    """Whether a line is code that the text shows: indented, below a sentence that ends with a colon.

    >>> text = "It looks like this:\\n\\n    <b>bold</b>\\n\\nAnd:\\n<b>bold</b>"
    >>> is_code(Lines(text), 2), is_code(Lines(text), 5), is_code(Lines(text.replace(":", ".")), 2)
    (True, False, False)
    """
    if not lines[number].startswith(_INDENTED):
        return False
    for above in range(number - 1, max(-1, number - _FAR_ABOVE), -1):
        line = lines[above]
        if line.strip() and not line.startswith(_INDENTED):
            return line.rstrip().endswith(":")
    return False
