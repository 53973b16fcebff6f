"""Small words that a lost space has glued to a place: `the ambassador of Ukrainein Bucharest`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.casing_names import table
from normalize.procedures.quotes_grammar import one_of
from normalize.procedures.residue_script_table import names_of_places
from normalize.procedures.structure_words import known, seams, times_alone, words


def glued_place_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Those literals of places with the start of a longer word that also begin with one of the short words."""
    firsts = {word[0] for word in data["short"]}
    places = words(data["words"])["places"]
    return tuple(
        trigger
        for trigger in seams(data["words"], "names")
        if any(trigger[1:].startswith(place) and trigger[len(place) + 1 :][:1] in firsts for place in places)
    )


def glued_place(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A short word glued to a listed place gets its space, where a preposition in front or the place elsewhere in the
    text says that it is one; other names end in such letters: `Parisot`, `Romanin`.
    """
    tag = data["words"]
    for match in _place_and_word(tag, tuple(data["short"])).finditer(segment.text):
        whole, place = match["place"] + match["word"], match["place"]
        if lexicon(tag).band(whole) or times_alone(whole, context) > 1 or lexicon(tag).is_slip(whole):
            continue
        if match["before"] or times_alone(place, context):
            seam = segment.start + match.start("word")
            yield Offer(((seam, seam, " "),))


@cache
def _place_and_word(tag: str, short: tuple[str, ...]) -> Any:
    before = one_of((*known(tag, "prepositions"), "for", "against", "between", "into", "outside", "across"))
    places = one_of(place for place in words(tag)["places"] if len(place) > _SHORTEST)
    return regex.compile(
        rf"(?<![\p{{L}}\p{{Nd}}’'@#_.-])(?:(?<=\b(?P<before>{before})\s))?(?P<place>{places})(?P<word>{one_of(short)})"
        r"(?=\s[\p{L}\p{Nd}“\"])"
    )


_SHORTEST = 4
"""Letters of a place that is also the beginning of other names: `Iran`, `Rome`."""


def glued_predicate_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each verb glued to one of the `letters` in front of it, with the space behind it."""
    return tuple(f"={letter}{verb} " for letter in data["letters"] for verb in data["verbs"])


def glued_predicate(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A verb glued to a listed place gets its space, where small letters follow: `Berlinhat dem Plan zugestimmt`."""
    tag = context.target
    for match in _place_and_verb(tuple(data["verbs"])).finditer(segment.text):
        whole, place = match["place"] + match["verb"], match["place"]
        if place not in _cities(tag) or whole in _cities(tag) or lexicon(tag).band(whole):
            continue
        if context.is_known_name(whole) or times_alone(whole, context) > 1:
            continue
        seam = segment.start + match.start("verb")
        yield Offer(((seam, seam, " "),))


@cache
def _place_and_verb(verbs: tuple[str, ...]) -> Any:
    return regex.compile(
        rf"(?<![\p{{L}}\p{{Nd}}’'@#_./-])(?P<place>\p{{Lu}}\p{{Ll}}{{3,20}}?)(?P<verb>{one_of(verbs)})(?=\s\p{{Ll}}{{2}})"
    )


@cache
def _cities(tag: str) -> frozenset[str]:
    """The places of a target that are no words of it, and its own names of countries and cities."""
    return frozenset(name.lstrip("+") for name in table(tag)) | frozenset(names_of_places(tag).values())
