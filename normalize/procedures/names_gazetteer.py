"""Places of the derived gazetteer: a spelling becomes the house spelling where the text says that a place is meant.

The index knows nine thousand places, most of them villages, and every one of them in some hundred spellings: among
those are words, surnames and other places. So a spelling is changed only where something beside the name, or the
name's own shape, says that it is a place, and the text says in which country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_evidence import COUNTRIES, Evidence, countries_of, evidence, is_other, speaks_near
from normalize.procedures.names_forms import beside
from normalize.procedures.names_gates import borne, like_any_surname
from normalize.procedures.names_mentions import historical, speaks_of
from normalize.procedures.names_spans import REGION, SHORTEST, Mention, alike, curated, mentions, near_stems, spelled
from normalize.romanize import cues, index, render, styles
from normalize.romanize.finder import Finder
from normalize.romanize.index import Hit

LONG = 7
"""Letters from which a spelling after a preposition that people follow, too, is a place's."""
TOWN, CITY = 7_000, 100_000
"""Inhabitants of a place that is meant rather than a namesake abroad, and of one whose short spelling may be listed."""
VERY_LONG = 9
"""Letters from which a spelling that is nothing else needs no preposition."""

REACH = 3_000
"""Characters around a word of the region in which every word is looked up, not those with foreign letters alone."""

_ABROAD = regex.compile(r",? (?:in )?(\p{Lu}[\p{L}.]+)")
_PLACE_ENDING = regex.compile(
    r"[^ -]+(?:[iïîyeoé][vw]k[aiy]|[iï]w?ci|[gh]rad|[gh]orod|pol|s'?ke|tsk|cke|[oe]w?[vw]e|[rnl]sk|vtsi|wzi)"
)
"""Ends that names of places have, and few others; a surname that ends so is asked for more."""


def listed(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of places in the index that are not the house spelling, where it is certain which place is meant.

    Where several are possible the span is flagged.
    """
    text = context.text
    for mention in mentions(segment, context, _spans(segment.text, tuple(data["cues"])), REGION):
        if is_other(text, mention.start, mention.end) or historical(text, mention.start, mention.end):
            continue
        houses = sorted(_houses(mention, context))
        found = text[mention.start : mention.end]
        if len(houses) > 1:
            reason = f"a spelling of {' or '.join(houses)}: which one is meant does not show"
            yield Offer(((mention.start, mention.end, found),), "flag", reason)
        elif houses:
            name = houses[0].upper() if mention.shouted else houses[0]
            if name != found and houses[0] not in beside(text, mention.start, mention.end):
                yield Offer(((mention.start, mention.end, name),))


def _spans(text: str, cued: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a place may stand: in the lines about a cue, and in others where a part of a foreign form is."""
    found = _finder(cued)(text)
    beside = [at for at, literal in found if literal in cued]
    return near_stems(text, (at for at, literal in found if literal not in cued), beside, REACH)


@cache
def _finder(cued: tuple[str, ...]) -> Finder:
    return Finder((*cued, *index.stems()))


def listed_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a text about the region has: the parts of foreign forms are looked for only in such a text."""
    return tuple(f"={cue}" for cue in data["cues"])


def meant_places(mention: Mention, context: Context) -> list[Hit]:
    """What the mention may mean, as far as the text bears it out; nothing where it need not be a place there."""
    if any(hit.entry.kind == "country" for hit in mention.hits):
        return []  # a village may bear it, too: `Moldova, Ukraine’s neighbour`
    around = evidence(context.text, mention.start, mention.end)
    hits = spelled(mention, REGION)
    known = [hit for hit in hits if hit.languages] or hits or alike(mention, REGION)
    where = _where(mention, context, around, frozenset(hit.entry.country for hit in known))
    meant = [hit for hit in known if hit.entry.country in where and not _is_choice(mention, hit)]
    if not (around.named or around.country):
        meant = [hit for hit in meant if not _is_neighbours(hit) or _is_near(mention, hit, context, around)]
    table = curated().get(mention.spelling)
    if table is not None and not (_is_told(around) and all(hit.entry.canonical == table for hit in meant)):
        return []
    if _is_persons(mention, context.text, around, meant):
        return []
    return meant if all(_is_borne_out(mention, hit, around, where) for hit in meant) else []


def _is_neighbours(hit: Hit) -> bool:
    """Whether the spelling does not come from the place's own language, so that a place in Russia may bear it too."""
    return hit.entry.language != "ru" and hit.entry.language not in hit.languages


def _is_near(mention: Mention, hit: Hit, context: Context, around: Evidence) -> bool:
    """Whether the sentence speaks of the place's country, or the text of no other; or the place is a town."""
    text, country = context.text, hit.entry.country
    if speaks_near(text, mention.start, mention.end, country):
        return True
    alone = not any(speaks_of(text, language) for code, language in COUNTRIES.items() if code != country)
    return hit.entry.weight >= TOWN if around.located < 2 or not alone else True


def _houses(mention: Mention, context: Context) -> set[str]:
    """The house spellings of all that may be meant: one is certain, none leaves the text, several are ambiguous."""
    meant = meant_places(mention, context)
    if any(hit.entry.canonical == mention.spelling for hit in meant) and context.style == styles.OFFICIAL:
        return set()
    own = [hit for hit in meant if hit.languages == (hit.entry.language,)]
    houses = {_house(hit, context.style) for hit in own or meant}
    if len(houses) < 2:
        return houses
    around = evidence(context.text, mention.start, mention.end)
    return houses if around.named or around.country else set()


def _where(mention: Mention, context: Context, around: Evidence, possible: frozenset[str]) -> frozenset[str]:
    """The countries in which the place may lie, as far as the text tells; none where it lies in another."""
    if around.country:
        return possible & {around.country}
    if _is_elsewhere(mention, context.text):
        return frozenset()
    where = countries_of(context.text, mention.start, mention.end, possible)
    if not where and around.named and _is_alone(mention):
        return possible
    right = {hit.entry.country for hit in mention.hits if hit.entry.canonical == mention.spelling}
    return where | (frozenset(right) & frozenset(COUNTRIES))


def _is_alone(mention: Mention) -> bool:
    """Whether the spelling, which is rendered from a place's own letters, has never been anything else."""
    entries = {hit.entry.id for hit in mention.hits}
    own = all(hit.languages == (hit.entry.language,) for hit in mention.hits)
    return len(entries) == 1 and own and not index.others(mention.spelling)


def _is_elsewhere(mention: Mention, text: str) -> bool:
    """Whether the spelling is the right one of a place in the rest of the world, or a state of America follows."""
    if any(hit.entry.canonical == mention.spelling and hit.entry.country not in COUNTRIES for hit in mention.hits):
        return True
    after = _ABROAD.match(text, mention.end)
    return after is not None and after[1].rstrip(".") in cues.words("elsewhere")


def _is_borne_out(mention: Mention, hit: Hit, around: Evidence, where: frozenset[str]) -> bool:
    """Whether enough speaks for a place: the more, the less the spelling itself says."""
    others, size = index.others(mention.spelling), len(mention.spelling)
    if "place" in others:
        return around.country != "" or (around.named and len(where) == 1)
    if _is_told(around):
        return True
    if hit.entry.country == "RU" and mention.spelling in _in_english(hit.entry.native, "ru"):
        return False
    own = hit.languages == (hit.entry.language,)
    if "word" in others or not around.located:
        return not others and own and _is_telling(mention.spelling)
    if others or not hit.languages or (not own and like_any_surname(mention.spelling)):
        sure = around.located == 2 or (not others and (size >= LONG or hit.entry.weight >= CITY))
        return sure and size > SHORTEST and (own or not others)
    return around.located == 2 or size >= LONG or (own and size > SHORTEST)


def _is_persons(mention: Mention, text: str, around: Evidence, meant: list[Hit]) -> bool:
    """Whether a spelling that may be a surname stands as one: `from Pavlych` for a village, `in Pavlych’s`."""
    if _is_told(around) or not like_any_surname(mention.spelling):
        return False
    village = any(hit.entry.weight < TOWN for hit in meant)
    alone = around.located == 1 and village
    return alone or text.startswith(("'s", "’s"), mention.end) or borne(text, mention.spelling)


def _is_choice(mention: Mention, hit: Hit) -> bool:
    """Whether it is the Belarusian name of a place as English may write it: the text may choose it, or the Russian."""
    if hit.entry.country != "BY" or hit.languages == ("ru",):
        return False
    if hit.languages == ("be",):
        return mention.spelling in _in_english(hit.entry.native, "be")
    return not index.is_foreign(mention.spelling)


def _is_told(around: Evidence) -> bool:
    """Whether the words beside the span say that it is a place."""
    return around.named or around.country != "" or around.area


_ENGLISH = {
    "ru": ("english", "bgn1947"),
    "be": ("english", "bgn1979", "instruction", "instruction-plain", "alalc-plain", "icao"),
}
"""The systems whose spellings an English text may have chosen."""


@lru_cache(maxsize=512)
def _in_english(native: str, language: str) -> frozenset[str]:
    """The spellings of a name that are English, all of them good: Alexandrovsk, Aleksandrovsk."""
    every = (render.render([native], language, name)[0] for name in _ENGLISH[language])
    return frozenset(form.replace("’", "'") for forms in every for form in forms)


def _is_telling(spelling: str) -> bool:
    """Whether the spelling says itself that it is a place's: several words, a long one, an end that places have."""
    if " " in spelling or "-" in spelling:
        return True
    shaped = len(spelling) >= LONG and _PLACE_ENDING.fullmatch(spelling)
    return bool(shaped or len(spelling) >= VERY_LONG) and not like_any_surname(spelling)


def _house(hit: Hit, style: str) -> str:
    """How the style writes the place. A Russian form of a Belarusian place stays Russian: English has both."""
    entry = hit.entry
    native, language, canonical = entry.native, entry.language, entry.canonical
    if entry.country == "BY" and hit.languages == ("ru",):
        native, language = index.russian(entry.id), "ru"
    return styles.styled(canonical, native, language, styles.for_target(style, "en"), "place")
