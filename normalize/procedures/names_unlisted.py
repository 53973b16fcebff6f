"""Names in no list: a foreign romanisation that is unmistakable, with a second witness beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_bearers import Given, bearer, by_title, given_names, in_style, known, may_be_titled
from normalize.procedures.names_mentions import before, of_region, quoted
from normalize.romanize import cluster, cues, waking
from normalize.romanize.capitalised import Word, words
from normalize.romanize.reverse import official
from normalize.romanize.styles import OFFICIAL
from normalize.rules import load

_PRESS = regex.compile(r"[jwx]")
"""What the English press has in no given name of a Ukrainian, though some standards do."""
_IY = regex.compile(r"(?<=[st]k|ts?k)(?:iy|iï|ij)$")
_FRENCH = regex.compile(r"tch|ï|ouk$|enko$")
SHORTEST_GIVEN = 3
"""A given name of so many letters wakes nothing."""
_SOURCES = {"german": "de", "polish": "pl", "french": "fr"}
"""The source language that witnesses a convention."""


def unlisted(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Names of Ukrainians and Russians and Ukrainian places in no list, from an unmistakable foreign spelling.

    The witness is a given name, a title, or a cue like "the village of"; for places the text must also speak of the
    region. A surname is changed wherever it stands, if no other given name stands before it.
    """
    text = context.text
    found = list(words(segment.text, segment.start))
    surnames: dict[str, str] = {}
    for first, second in pairwise(found):
        if text[first.end : second.start] != " " or text[second.end : second.end + 1] == "-":
            continue
        if not known(first.core, data):
            continue
        if _is_house(second, context) or context.is_known_name(f"{first.core} {second.core}"):
            continue
        given, surname = bearer(first, second, context, data)
        if given is not None and given != first.core and not quoted(text, first.start, first.end):
            yield Offer(((first.start, first.end, _shape(given, first)),))
        if surname is None and any(given.own for given in known(first.core, data)):
            surname = _surname(second.core)
        if surname is not None:
            surnames[second.core] = surname
    for word in found:
        name, end = _respelled(word, surnames, context, data)
        if name is not None and not quoted(text, word.start, word.end) and not _is_house(word, context):
            yield Offer(((word.start, end, _shape(name, word)),))


def _respelled(
    word: Word, names: Mapping[str, str], context: Context, data: Mapping[str, Any]
) -> tuple[str | None, int]:
    """How the surname or place is written, and where it ends without the -s of a family; None where it stays."""
    text = context.text
    if word.core in names:
        return (names[word.core] if _own_name(word, text, data) else None), word.end
    if word.core[-1] == "s" and word.core[:-1] in names and before(text, word.start) in ("the", "The"):
        return names[word.core[:-1]], word.end - 1
    if not _is_foreign(word.core):
        return None, word.end
    if before(text, word.start) in cues.words("titles") and (name := by_title(word, context) or _surname(word.core)):
        return name, word.end
    if (ways := official(word.core)) and _place_named(word, text):
        return _one(ways, context), word.end
    return None, word.end


@lru_cache(maxsize=16_384)
def _is_foreign(spelling: str) -> bool:
    """Whether a spelling may change behind a title or the cue of a place: hardly any does."""
    return may_be_titled(spelling) or _surname(spelling) is not None or bool(official(spelling))


def unlisted_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Parts of foreign spellings of given names, and parts and endings of surnames in other presses."""
    names = given_names(data)
    abroad = frozenset((*data["abroad"], *data["usual"]))
    wrong = {name for name, meant in names.items() if all(_wakes(name, given) for given in meant)} - abroad
    literals = (*waking.stems(wrong, (names.keys() | abroad) - wrong), *data["endings"], *data["parts"].split())
    return tuple(f"={literal}" for literal in dict.fromkeys(literals))


def _wakes(name: str, given: Given) -> bool:
    """Whether a given name is worth a look at the text: one that hardly any text for readers of English has."""
    foreign = given.foreign or (given.own and name != given.official and bool(_PRESS.search(name)))
    return foreign and len(name) > SHORTEST_GIVEN


def grouped(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Names in no list that the text spells in several ways, made one: the certain way, else the most frequent one."""
    from normalize.procedures.names import is_known

    text = context.text
    house = {
        form: written
        for group in cluster.groups(text, given_of_ukrainians())
        if group.house and not any(is_known(name) for name in (group.house, *group.forms))
        for written in (in_style(group.house, context.style) if group.certain else group.house,)
        for form in group.forms
        if form != written
    }
    for word in words(segment.text, segment.start) if house else ():
        if word.core in house and not quoted(text, word.start, word.end):
            yield Offer(((word.start, word.end, _shape(house[word.core], word)),))


def grouped_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Endings of Slavic names."""
    return tuple(f"={ending}" for ending in data["endings"])


@cache
def given_of_ukrainians() -> frozenset[str]:
    """The given names that only Ukrainians bear, in their official and their foreign spellings."""
    data = next(rule.data for rule in load() if rule.call == "names.unlisted")
    return frozenset(name for name, meant in given_names(data).items() if any(given.own for given in meant))


def _is_house(word: Word, context: Context) -> bool:
    """Whether a listed name may stand there as another style than `official` writes it: its own rule sees to it."""
    return context.style != OFFICIAL and context.is_known_name(word.core)


def _surname(spelling: str) -> str | None:
    """The official spelling of a Ukrainian's surname, if `spelling` is certainly another one."""
    if _IY.search(spelling):
        return _IY.sub("yi", spelling)
    if "tsch" in spelling:
        return official(spelling).get("german")
    return official(spelling).get("french") if _FRENCH.search(spelling) else None


def _own_name(word: Word, text: str, data: Mapping[str, Any]) -> bool:
    """Whether no other given name stands before the surname."""
    name = before(text, word.start)
    if not name[:1].isupper() or (name.endswith(".") and len(name) > 2):
        return True
    return (
        bool(known(name.capitalize() if name.isupper() else name, data))
        or name in cues.words("titles")
        or name in cues.words("openers")
    )


def _place_named(word: Word, text: str) -> bool:
    return of_region(text) and bool(cluster.PLACE_CUE.search(text, max(0, word.start - 80), word.start))


def _one(ways: Mapping[str, str], context: Context) -> str | None:
    """The spelling on which all possible conventions agree, or that of the text's source."""
    if len(set(ways.values())) == 1:
        return next(iter(ways.values()))
    spoken = (way for way in sorted(ways) if context.is_source(_SOURCES[way]))
    return next((ways[way] for way in spoken), None)


def _shape(name: str, word: Word) -> str:
    return name.upper() if word.shouted else name
