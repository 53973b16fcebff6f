"""Names in no list: a foreign romanisation that is unmistakable, with a second witness beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_mentions import before, of_region, quoted
from normalize.romanize import cluster, cues, render
from normalize.romanize.capitalised import Word, words
from normalize.romanize.reverse import official
from normalize.romanize.styles import OFFICIAL
from normalize.rules import load

_IY = regex.compile(r"(?<=[st]k|ts?k)(?:iy|iï|ij)$")
_FRENCH = regex.compile(r"tch|ï|ouk$|enko$")
_FORMS = {
    "german": ("de",),
    "polish": ("pl",),
    "czech": ("cs", "sk"),
    "swedish": ("sv", "no", "da"),
    "dutch": ("nl",),
    "hungarian": ("hu",),
}
"""The systems that given names are looked up in, and the source languages that witness them."""


def unlisted(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Given names of Ukrainians, their surnames and places in no list, from an unmistakable foreign spelling.

    The witness is a given name that only Ukrainians bear, a title, or a cue like "the village of"; for places the text
    must also speak of the region.
    """
    text = context.text
    given = _given((*data["given"], *data["shared"]))
    own = _official(tuple(data["given"])) | given.keys()
    found = list(words(segment.text, segment.start))
    surnames: dict[str, str] = {}
    for first, second in pairwise(found):
        if text[first.end : second.start] == " " and first.core in own:
            canonical = given.get(first.core, first.core)
            if _is_house(second, context):
                continue
            if canonical != first.core and _certain(first.core, context) and not quoted(text, first.start, first.end):
                yield Offer(((first.start, first.end, _shape(canonical, first)),))
            if (name := _surname(second.core)) is not None:
                surnames[second.core] = name
    for word in found:
        name = surnames.get(word.core) if _own_name(word, text, own) else None
        if name is None and before(text, word.start) in cues.words("titles"):
            name = _surname(word.core)
        if name is None and (ways := official(word.core)) and _place_named(word, text):
            name = _one(ways, context)
        if name is not None and not quoted(text, word.start, word.end) and not _is_house(word, context):
            yield Offer(((word.start, word.end, _shape(name, word)),))


def unlisted_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The foreign spellings of the given names, and endings that only Slavic names in a foreign spelling have."""
    names = _given((*data["given"], *data["shared"]))
    return (*(f"={name} " for name in names), *(f"={ending}" for ending in data["endings"]))


def grouped(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Names in no list that the text spells in several ways, made one: the certain way, else the most frequent one."""
    from normalize.procedures.names import is_known

    text = context.text
    house = {
        form: group.house
        for group in cluster.groups(text, given_of_ukrainians())
        if group.house and not any(is_known(name) for name in (group.house, *group.forms))
        for form in group.forms
        if form != group.house
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
    native = next(tuple(rule.data["given"]) for rule in load() if rule.call == "names.unlisted")
    return _official(native) | _given(native).keys()


@lru_cache(maxsize=8)
def _official(native: tuple[str, ...]) -> frozenset[str]:
    return frozenset(spellings[0] for spellings in render.render(native, "uk", "kmu2010"))


@lru_cache(maxsize=8)
def _given(native: tuple[str, ...]) -> dict[str, str]:
    """Foreign spellings of given names that only Ukrainians bear, with the official one."""
    official_names = [spellings[0] for spellings in render.render(native, "uk", "kmu2010")]
    found: dict[str, str] = {}
    for system in ("french", *_FORMS):
        for canonical, spellings in zip(official_names, render.render(native, "uk", system), strict=True):
            foreign = (name for name in spellings[:3] if name not in official_names and _is_foreign(name))
            found.update(dict.fromkeys(foreign, canonical))
    return found


def _is_foreign(spelling: str) -> bool:
    return not spelling.isascii() or bool(regex.search(r"ij$|w|^J|aj|ou|tch|sch|sj|oe", spelling))


def _certain(spelling: str, context: Context) -> bool:
    """Whether the spelling of a given name is a foreign one: French ï says so itself, others with a witness."""
    if "ï" in spelling:
        return True
    return context.is_source("any")


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


def _own_name(word: Word, text: str, own: Set[str]) -> bool:
    """Whether no other given name stands before the surname."""
    name = before(text, word.start)
    if not name[:1].isupper() or (name.endswith(".") and len(name) > 2):
        return True
    return name in own or name in cues.words("titles") or name in cues.words("openers")


def _place_named(word: Word, text: str) -> bool:
    return of_region(text) and bool(cluster.PLACE_CUE.search(text, max(0, word.start - 80), word.start))


def _one(ways: Mapping[str, str], context: Context) -> str | None:
    """The spelling on which all possible conventions agree, or that of the text's source."""
    if len(set(ways.values())) == 1:
        return next(iter(ways.values()))
    spoken = (way for way in sorted(ways) if any(context.is_source(tag) for tag in _FORMS.get(way, ("fr",))))
    return next((ways[way] for way in spoken), None)


def _shape(name: str, word: Word) -> str:
    return name.upper() if word.shouted else name
