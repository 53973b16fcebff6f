"""Cities outside the region whose names come from another script: foreign spellings become the English press's form.

A spelling is changed where the text speaks of the country and the words around say that a place is meant; without the
country only where it is a spelling of one large city and of nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.names_evidence import Evidence, after_others, evidence, is_other
from normalize.procedures.names_forms import beside
from normalize.procedures.names_gates import like_any_surname
from normalize.procedures.names_mentions import historical, of_region, sentence
from normalize.procedures.names_spans import REGION, Mention, alike, mentions, near_stems, spelled
from normalize.romanize import abroad as listed
from normalize.romanize import cues, index
from normalize.romanize.finder import Finder
from normalize.romanize.index import Entry

_LINK = regex.compile(r"(?:,? in|,| \()(?: the)?(?: (?:north|south|east|west|cent)\p{L}*+)? ?")
_POSSESSIVE = regex.compile(r"['’]s?\b")
_NEXT = regex.compile(r" (\p{Lu}\p{Ll}+)")
_SCHOLARLY = frozenset("\u0304\u0306\u0323\u0327\u0331")
"""Macron, breve, and what stands below: the marks of transliterations, which no foreign press writes."""
SHORTEST_ALONE = 6
"""Letters of a spelling that is changed where no word around says that a place is meant."""
_ENOUGH = 2
"""What must speak for an unlisted spelling: the sentence names the country, a place is meant, nothing else is so."""
SHORTEST_SOUNDING = 7
"""Letters of an unlisted spelling that is changed with less."""
_ELSEWHERE = regex.compile(r",? (?:in )?(\p{Lu}[\p{L}.]+)")


def abroad(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of listed cities elsewhere that are not the accepted one, where it is certain which city is meant."""
    text = context.text
    for mention in mentions(segment, context, _spans(segment.text, tuple(data["cues"])), _listed_countries()):
        start, end = mention.start, mention.end
        city = _city(mention)
        if city is None or is_other(text, start, end) or historical(text, start, end):
            continue
        if _is_meant(mention, city, text, **data["without_country"]) and city.canonical not in beside(text, start, end):
            yield Offer(((start, end, city.canonical.upper() if mention.shouted else city.canonical),))


def _spans(text: str, cued: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a city may stand: in the lines with a cue or a word that names a country, and where a part of a name is."""
    found = _finder(cued)(text)
    said = listed.spoken_of(text, found)
    near, far = _stems()
    stems, words = (near if said else far), listed.words()
    beside = [at for at, literal in found if literal in cued or not said.isdisjoint(words.get(literal, ()))]
    return near_stems(text, (at for at, literal in found if literal in stems), beside)


@cache
def _finder(cued: tuple[str, ...]) -> Finder:
    near, far = index.abroad()
    return Finder((*cued, *listed.words(), *near, *far))


@cache
def _stems() -> tuple[frozenset[str], frozenset[str]]:
    near, far = index.abroad()
    return frozenset(near), frozenset(far)


@cache
def _listed_countries() -> frozenset[str]:
    return frozenset(listed.countries())


def abroad_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that name the countries, words before a place's name, and parts of spellings that need neither.

    A blank stands before the words: `support of` says nothing of a port.
    """
    countries = listed.countries().values()
    accepted = {name for country in countries for name in country.cities}
    words = (word for country in countries for word in country.words if word not in accepted)
    begun = {name[:size] for name in accepted for size in range(1, len(name) + 1)}
    far = (part for part in index.abroad()[1] if part not in begun)
    cued = (f" {cue}" for cue in data["cues"])
    return tuple(sorted({f"={literal}" for literal in (*words, *cued, *far)}))


def _city(mention: Mention) -> Entry | None:
    """The one listed city that is so spelled; None where another place is, or where the spelling stays."""
    countries = listed.countries()
    hits = spelled(mention, countries) or alike(mention, countries)
    cities = {hit.entry.canonical: hit.entry for hit in hits}
    if len(cities) != 1:
        return None
    (city,) = cities.values()
    country = countries[city.country]
    if city.canonical not in country.cities or mention.spelling in country.stays:
        return None
    if any(hit.entry.canonical == mention.spelling for hit in mention.hits):
        return None
    return None if _is_marked(mention.spelling, city, country.latin) else city


def _is_marked(spelling: str, city: Entry, latin: bool) -> bool:
    """Whether the spelling is the accepted one with the marks of scholars, or with any of a country with `latin`."""
    letters = unicodedata.normalize("NFD", spelling)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if bare != "".join(c for c in unicodedata.normalize("NFD", city.canonical) if not unicodedata.combining(c)):
        return False
    return latin or _SCHOLARLY.issuperset(letter for letter in letters if unicodedata.combining(letter))


def _is_meant(mention: Mention, city: Entry, text: str, letters: int, inhabitants: int) -> bool:
    """Whether enough speaks for the city: the more, the more else the spelling may be.

    A spelling of so many `letters` and a city of so many `inhabitants` need no word that names the country.
    """
    start, end = mention.start, mention.end
    around = evidence(text, start, end)
    if around.country or _is_elsewhere(text, end):
        return False
    among = after_others(text, start)
    said = listed.countries()[city.country].said
    link = _LINK.match(text, end)
    if link and said.match(text, link.end()):
        return True
    near = said.search(sentence(text, start, end).replace(mention.spelling, ""))  # Kabuli is no witness for Kabul
    far = near is not None or _is_said(text, mention.spelling, city.country)
    if spelled(mention, REGION) and (near is None or of_region(text)):
        return False
    others = _others(mention.spelling)
    if "place" in others:
        return near is not None and _is_place(around, among, strictly=True)
    if around.named and spelled(mention, listed.countries()):
        return True
    if not spelled(mention, listed.countries()) and mention.spelling not in listed.called():
        told = (near is not None) + _is_place(around, among, strictly=True)
        return far and not _POSSESSIVE.match(text, end) and told + _is_plain(mention.spelling, city, text) >= _ENOUGH
    if others:
        strictly = near is None or ("name" in others and like_any_surname(mention.spelling))
        return far and _is_place(around, among, strictly=strictly)
    if far:
        return _is_place(around, among) or (
            len(mention.spelling) >= SHORTEST_ALONE
            and (near is not None or listed.is_foreign(mention.spelling))
            and (mention.spelling in listed.called() or not like_any_surname(mention.spelling))
            and not _is_given(mention.spelling, text)
        )
    if city.weight < inhabitants or len(mention.spelling) < letters:
        return False
    return _is_place(around, among) or not mention.spelling.isascii()


def _is_plain(spelling: str, city: Entry, text: str) -> bool:
    """Whether a spelling that sounds like a city's is long and foreign, and as no bearer of a name from there has it.

    People are called after cities with an -i: Schirasi, Tabrisi; German adds an -s to names.
    """
    if len(spelling) < SHORTEST_SOUNDING or not listed.is_foreign(spelling) or like_any_surname(spelling):
        return False
    if any(spelling[-1] in ends and city.canonical[-1] not in ends for ends in ("iyïí", "sz")):
        return False
    if spelling.endswith(("is", "us")) and not city.canonical.endswith(spelling[-2:]):
        return False
    return not _is_given(spelling, text)


@lru_cache(maxsize=64)
def _is_said(text: str, spelling: str, country: str) -> bool:
    """Whether the text names the country, the spelling itself aside."""
    return listed.countries()[country].said.search(text.replace(spelling, "")) is not None


@lru_cache(maxsize=64)
def _is_given(spelling: str, text: str) -> bool:
    """Whether the text has the spelling before another name, as a given name stands: `Taijuan Walker`."""
    return any(
        after is not None and after[1] not in cues.words("areas") | cues.words("openers")
        for after in (_NEXT.match(text, found.end()) for found in regex.finditer(regex.escape(spelling), text))
    )


def _others(spelling: str) -> frozenset[str]:
    """What else the spelling is: what the index says, or the plural of a word."""
    found = index.others(spelling)
    return found | {"word"} if spelling[-1] == "s" and lexicon("en").band(spelling[:-1]) else found


def _is_place(around: Evidence, among: bool, *, strictly: bool = False) -> bool:
    """Whether the words around say that a place is meant, or that it is one `among` places.

    `strictly`: words that stand before no person.
    """
    return around.named or around.area or among or around.located > strictly


def _is_elsewhere(text: str, end: int) -> bool:
    """Whether a state of America follows, which has places of the same name."""
    after = _ELSEWHERE.match(text, end)
    return after is not None and after[1].rstrip(".") in cues.words("elsewhere")
