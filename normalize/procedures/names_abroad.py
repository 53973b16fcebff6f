"""Cities outside the region whose names come from another script: foreign spellings become the English press's form.

A spelling is changed where the text speaks of the country and the words around say that a place is meant; without the
country only where it is a spelling of one large city and of nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_evidence import Evidence, after_others, evidence, is_other
from normalize.procedures.names_gates import like_any_surname
from normalize.procedures.names_mentions import historical, of_region, sentence
from normalize.procedures.names_spans import REGION, Mention, alike, mentions, near_stems, spelled
from normalize.romanize import abroad as listed
from normalize.romanize import cues, index
from normalize.romanize.index import Entry

_LINK = regex.compile(r"(?:,? in|,| \()(?: the)?(?: (?:north|south|east|west|cent)\p{L}*+)? ?")
_POSSESSIVE = regex.compile(r"['’]s?\b")
_ELSEWHERE = regex.compile(r",? (?:in )?(\p{Lu}[\p{L}.]+)")


def abroad(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of listed cities elsewhere that are not the accepted one, where it is certain which city is meant."""
    text = context.text
    said = listed.spoken_of(text)
    near, far = index.abroad()
    beside = (*data["cues"], *(word for code in sorted(said) for word in listed.countries()[code].words))
    spans = near_stems(segment, near if said else far, beside)
    for mention in mentions(segment, context, spans, frozenset(listed.countries())):
        start, end = mention.start, mention.end
        city = _city(mention)
        if city is None or is_other(text, start, end) or historical(text, start, end):
            continue
        if _is_meant(mention, city, text, **data["without_country"]):
            yield Offer(((start, end, city.canonical.upper() if mention.shouted else city.canonical),))


def abroad_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that name the countries, words before a place's name, and parts of spellings that need neither."""
    countries = listed.countries().values()
    accepted = tuple(name for country in countries for name in country.cities)
    words = (word for country in countries for word in country.words if word not in accepted)
    far = (part for part in index.abroad()[1] if not any(name.startswith(part) for name in accepted))
    return tuple(sorted({f"={literal}" for literal in (*words, *data["cues"], *far)}))


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
    same = _bare(mention.spelling) == _bare(city.canonical)
    return None if country.latin and same else city


def _bare(name: str) -> str:
    """The name without the marks over and under its letters."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


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
    near, far = said.search(sentence(text, start, end)), said.search(text)
    if spelled(mention, REGION) and (near is None or of_region(text)):
        return False
    others = index.others(mention.spelling)
    if "place" in others:
        return near is not None and _is_place(around, among, strictly=True)
    if around.named and spelled(mention, listed.countries()):
        return True
    if not spelled(mention, listed.countries()):
        return near is not None and _is_place(around, among, strictly=True) and not _POSSESSIVE.match(text, end)
    if others:
        strictly = near is None or ("name" in others and like_any_surname(mention.spelling))
        return far is not None and _is_place(around, among, strictly=strictly)
    if far is not None:
        return _is_place(around, among) or not like_any_surname(mention.spelling)
    if city.weight < inhabitants or len(mention.spelling) < letters:
        return False
    return _is_place(around, among) or not mention.spelling.isascii()


def _is_place(around: Evidence, among: bool, *, strictly: bool = False) -> bool:
    """Whether the words around say that a place is meant, or that it is one `among` places.

    `strictly`: words that stand before no person.
    """
    return around.named or around.area or among or around.located > strictly


def _is_elsewhere(text: str, end: int) -> bool:
    """Whether a state of America follows, which has places of the same name."""
    after = _ELSEWHERE.match(text, end)
    return after is not None and after[1].rstrip(".") in cues.words("elsewhere")
