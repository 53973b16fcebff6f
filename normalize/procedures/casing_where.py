"""Names in lower case that are words, too, and are a place behind a word for where: `à paris`, `desde valencia`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

_LONGEST = 40
"""Characters of the words for where."""
_SMALL = regex.compile(r"[,.;:!?)»”…]|\s?$|\s(?P<word>\p{L}+)")
_SOFT = {"г": "з", "ґ": "з", "к": "ц", "х": "с"}
"""Consonants that Ukrainian changes in front of the ending of where: `у Гамбурзі`."""


@cache
def _where(words: str) -> Any:
    return regex.compile(rf"(?r)(?<![\p{{L}}-])(?:{words}) $")


def stands_where(text: str, start: int, end: int, data: Mapping[str, Any]) -> bool:
    """Whether a name of `data` stands behind its words for where; one of `adjectives` in front of no noun, and none in
    front of or in a line with the `company` that it keeps as a word.

    >>> data = {"where": "à|vers"}
    >>> stands_where("Il va à paris.", 8, 13, data), stands_where("Les paris sont ouverts.", 4, 9, data)
    (True, False)
    """
    if not _where(data["where"]).search(text, max(0, start - _LONGEST), start):
        return False
    name = text[start:end]
    company = data.get("company", {}).get(name)
    if company and regex.search(rf"(?<!\p{{L}})(?i:{company})", text):
        return False
    if name in data.get("adjectives", ()):
        after = _SMALL.match(text, end)
        return after is not None and (after["word"] is None or after["word"] in data["small"])
    return True


def declined(name: str) -> Iterator[str]:
    """The cases of a Ukrainian place in the singular, the nominative first; of one without cases that alone.

    >>> list(declined("Единбург")), list(declined("Осака"))[1:3], list(declined("Баку"))
    (['Единбург', 'Единбурга', 'Единбургу', 'Единбургом', 'Единбурзі'], ['Осаки', 'Осаці'], ['Баку'])
    """
    yield name
    stem, last = name[:-1], name[-1]
    if name.endswith(("ія", "ья")):
        yield from (stem + ending for ending in ("ї", "ю", "єю"))
    elif last == "а":
        yield from (stem + "и", stem[:-1] + _SOFT.get(stem[-1], stem[-1]) + "і", stem + "у", stem + "ою")
    elif last == "я":
        yield from (stem + ending for ending in ("і", "ю", "ею"))
    elif last == "ь":
        yield from (stem + ending for ending in ("я", "ю", "ем", "і"))
    elif last == "й":
        yield from (stem + ending for ending in ("я", "ю", "єм", "ї"))
    elif last.isalpha() and last not in "аеєиіїоуюя":
        yield from (name + ending for ending in ("а", "у", "ом"))
        yield stem + _SOFT.get(last, last) + "і"
