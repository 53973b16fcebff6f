"""Places in Latin letters in a Ukrainian text, behind a word that tells their case: `до London`, `з міста Oslo`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from string import ascii_uppercase
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_exonym_table import exonyms
from normalize.procedures.residue_script_table import Thing, by_english_name
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues


def declined_place_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The last letter of a preposition, a blank and a Latin capital."""
    listed = f"{data['genitive']} {data['accusative']} {data['plain']}"
    ends = sorted({word[-1] for word in listed.split()})
    return tuple(f"={end} {capital}" for end in ends for capital in ascii_uppercase)


def declined_place(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A place in Latin letters becomes the Ukrainian one, in the case that the preposition before it asks for.

    All capitalised words on end have to be the name: `до New York Times` stays.
    """
    for match in _pattern(TableKey(data)).finditer(segment.text):
        place = _place(match["name"])
        if place:
            name = place.genitive if match["genitive"] else place.name if match["plain"] else place.accusative
            yield Offer(((segment.start + match.start("name"), segment.start + match.end("name"), name),))


def _place(name: str) -> Thing | None:
    """The place of an English or another foreign name, unless it is also a person's."""
    listed = by_english_name()
    if name in cues.words("given"):
        return None
    form = exonyms("en").get(name)
    return listed.get(form.name if form and form.certain and name not in listed else name)


@cache
def _pattern(key: TableKey) -> Any:
    genitive, accusative, plain = (
        "|".join(form for word in key.data[case].split() for form in (word, word.capitalize()))
        for case in ("genitive", "accusative", "plain")
    )
    word = r"\p{Lu}[\p{Latin}’'-]++"
    return regex.compile(
        rf"(?<![\w’'-])(?:(?P<genitive>{genitive})|(?P<plain>{plain})|(?:{accusative})) "
        rf"(?P<name>(?=[A-Z])[\p{{Latin}}’'-]++(?: {word})*+)(?![\w&]|[ .]\w*[A-Za-z]| [\d&])"
    )
