"""Places of the derived gazetteer: a spelling becomes the house spelling where the text says that a place is meant.

The index knows nine thousand places, most of them villages, and every one of them in some hundred spellings: among
those are words, surnames and other places. So a spelling is changed only where something beside the name, or the
name's own shape, says that it is a place, and the text says in which country.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import COMMON, lexicon
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.names_evidence import COUNTRIES, Evidence, countries_of, evidence, is_other, speaks_near
from normalize.procedures.names_mentions import historical
from normalize.romanize import cues, gazetteer, index, render, styles
from normalize.romanize.capitalised import STRESS, Word, following, words
from normalize.romanize.index import Entry, Hit
from normalize.rules import load

SHORTEST = 5
"""Letters of a spelling that is changed."""
LONG = 7
"""Letters from which a spelling after a preposition that people follow, too, is a place's."""
VERY_LONG = 9
"""Letters from which a spelling that is nothing else needs no preposition."""
LONGEST_NAME = 4
"""Words of a name at most."""

_LETTERS = regex.compile(r"\p{L}")
_CAPITALISED = regex.compile(r"(?<![\p{L}\p{M}\d_])\p{Lu}[\p{L}\p{M}]*+(?:['’ʼ]\p{L}++)*+")
_BLANK = regex.compile(r"\s")
_ABROAD = regex.compile(r",? (?:in )?(\p{Lu}[\p{L}.]+)")
_LIKE_SURNAME = regex.compile(
    r"[^ -]+(?:[oe][vw]a?|[oe]ff|[iyî]na?|sk(?:y|i|iy|ii|yi|ij|yj|yy|a|aya|aia)|enko|[tc]h?uk|ouk|ych|icz|itch|itsch|"
    r"ets)"
)
_PLACE_ENDING = regex.compile(
    r"[^ -]+(?:[iïîyeoé][vw]k[aiy]|[iï]w?ci|[gh]rad|[gh]orod|pol|s'?ke|tsk|cke|[oe]w?[vw]e|[rnl]sk|vtsi|wzi)"
)
"""Ends that names of places have, and few others; a surname that ends so is asked for more."""


class Mention(NamedTuple):
    """A spelling that may be a place's, with the hits of the index, or with the entries that share its loose key."""

    start: int
    end: int
    spelling: str
    shouted: bool
    hits: tuple[Hit, ...]
    alike: tuple[Entry, ...]


def listed(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of places in the index that are not the house spelling, where it is certain which place is meant.

    Where several are possible the span is flagged.
    """
    text = context.text
    done = segment.start
    for word in _candidates(segment, tuple(data["cues"]), context.style):
        if word.start < done or (mention := longest(word, text, segment.end)) is None:
            continue
        done = mention.end
        if context.style == styles.OFFICIAL and _is_right(mention.spelling, mention.hits, mention.alike):
            continue
        if is_other(text, mention.start, mention.end) or historical(text, mention.start, mention.end):
            continue
        houses = sorted(_houses(mention, context))
        found = text[mention.start : mention.end]
        if len(houses) > 1:
            reason = f"a spelling of {' or '.join(houses)}: which one is meant does not show"
            yield Offer(((mention.start, mention.end, found),), "flag", reason)
        elif houses:
            name = houses[0].upper() if mention.shouted else houses[0]
            if name != found:
                yield Offer(((mention.start, mention.end, name),))


def _is_right(spelling: str, hits: Iterable[Hit], alike: Iterable[Entry]) -> bool:
    """Whether the spelling is the canonical one of all that it may be, or of no place of the region."""
    return not any(alike) and all(hit.entry.canonical == spelling for hit in hits if _is_spelling(hit))


def listed_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The words that a text about the region has: the parts of foreign forms are looked for only in such a text."""
    return tuple(f"={cue}" for cue in data["cues"])


def _candidates(segment: Segment, beside: tuple[str, ...], style: str) -> Iterator[Word]:
    """The words that may begin a name, in order: all of a line that has one of the words `beside`, and of other lines
    those with a part of a foreign form, and what stands before them, since a name may have several words.
    """
    text = segment.text
    spans = [(text.rfind("\n", 0, at) + 1, text.find("\n", at)) for at in _needles(beside).starts(text)]
    spans += [(_back(text, at), _ahead(text, at)) for at in _needles(index.stems()).starts(text)]
    done = 0
    for low, high in sorted((low, high if high >= 0 else len(text)) for low, high in spans):
        low = max(low, done)
        if low < high:
            for match in _CAPITALISED.finditer(text, low, high):
                if not _is_dull(match[0], style):
                    yield from words(match[0], segment.start + match.start())
            done = high


@lru_cache(maxsize=32_768)
def _is_dull(found: str, style: str) -> bool:
    """Whether a capitalised word neither is a spelling to change nor may begin a name of several words."""
    spelling = next((word.core for word in words(found)), "")
    if not spelling or index.begins_name(spelling):
        return not spelling
    if not _is_possible(spelling):
        return True
    mention = _known(spelling)
    return mention is None or (style == styles.OFFICIAL and _is_right(spelling, *mention))


def _back(text: str, at: int) -> int:
    """Where the word before that of `at` begins, in the same line."""
    line = text.rfind("\n", 0, at) + 1
    here = max(line, text.rfind(" ", line, at) + 1)
    return max(line, text.rfind(" ", line, max(line, here - 1)) + 1)


def _ahead(text: str, at: int) -> int:
    """Where the word of `at` ends, or -1."""
    found = _BLANK.search(text, at)
    return found.start() if found else -1


@cache
def _needles(literals: tuple[str, ...]) -> Literals:
    return Literals(form for literal in literals for form in {literal, literal.replace("'", "’")})


def longest(first: Word, text: str, end: int) -> Mention | None:
    """The longest name that begins with the word, if the index knows it and no other table does."""
    several, spellings = [first], [first.core]
    while len(several) < LONGEST_NAME and (word := following(text, several[-1], end)):
        spellings.append(spellings[-1] + text[several[-1].end : word.start] + word.core)
        several.append(word)
    for count in range(len(several), 0, -1):
        spelling, last = spellings[count - 1], several[count - 1].end
        if not _is_possible(spelling):
            if spelling in _curated():
                return None
        elif (known := _known(spelling)) is not None:
            shouted = all(word.shouted for word in several[:count])
            return Mention(first.start, last, spelling, shouted, *known)
    return None


@lru_cache(maxsize=8_192)
def _known(spelling: str) -> tuple[tuple[Hit, ...], tuple[Entry, ...]] | None:
    """What the index has of a spelling: its hits, or else the places that sound like it; None for nothing."""
    hits = index.lookup(spelling) or index.lookup(spelling.translate(STRESS))
    alike = () if any(hit.relation == "spelling" for hit in hits) else _alike(spelling)
    return (hits, alike) if hits or alike else None


@lru_cache(maxsize=4_096)
def _is_possible(spelling: str) -> bool:
    """Whether the spelling is long enough and no ordinary word of the target."""
    return len(_LETTERS.findall(spelling)) >= SHORTEST and not 0 < lexicon("en").band(spelling) <= COMMON


@cache
def _curated() -> Mapping[str, str]:
    """The spellings that the tables of `rules/names/` decide about, and what they are there."""
    found: dict[str, str] = {}
    for rule in load():
        if rule.family == "names" and "places" in rule.data:
            known = gazetteer.places(rule.data).by_spelling
            found |= {spelling: place.canonical for spelling, place in known.items()}
    return found


def _alike(spelling: str) -> tuple[Entry, ...]:
    """The places of the region that a spelling in no table may stand for: one sounds like it, and it is no word."""
    if len(spelling) <= SHORTEST or lexicon("en").band(spelling):
        return ()
    return tuple(entry for entry in index.loose(spelling) if entry.country in COUNTRIES)


def meant_places(mention: Mention, context: Context) -> list[Hit]:
    """What the mention may mean, as far as the text bears it out; nothing where it need not be a place there."""
    around = evidence(context.text, mention.start, mention.end)
    hits = [hit for hit in mention.hits if _is_spelling(hit)]
    known = [hit for hit in hits if hit.languages] or hits or [Hit(entry, "spelling", ()) for entry in mention.alike]
    where = _where(mention, context, around, frozenset(hit.entry.country for hit in known))
    meant = [hit for hit in known if hit.entry.country in where and not _is_choice(hit)]
    if not (around.named or around.country):
        meant = [hit for hit in meant if not _is_neighbours(hit) or _is_near(mention, hit, context)]
    table = _curated().get(mention.spelling)
    if table is not None and not (_is_told(around) and all(hit.entry.canonical == table for hit in meant)):
        return []
    return meant if all(_is_borne_out(mention, hit, around, where) for hit in meant) else []


def _is_neighbours(hit: Hit) -> bool:
    """Whether the spelling does not come from the place's own language, so that a place in Russia may bear it too."""
    return hit.entry.language != "ru" and hit.entry.language not in hit.languages


def _is_near(mention: Mention, hit: Hit, context: Context) -> bool:
    return speaks_near(context.text, mention.start, mention.end, hit.entry.country)


def _is_spelling(hit: Hit) -> bool:
    return hit.relation == "spelling" and hit.entry.kind == "place" and hit.entry.country in COUNTRIES


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
    if hit.entry.country == "RU" and mention.spelling in _in_english(hit.entry.native):
        return False
    own = hit.languages == (hit.entry.language,)
    if "word" in others or not around.located:
        return not others and own and _is_telling(mention.spelling)
    if others or not hit.languages or (not own and _LIKE_SURNAME.fullmatch(mention.spelling)):
        sure = around.located == 2 or (not others and size >= LONG)
        return sure and size > SHORTEST and (own or not others)
    return around.located == 2 or size >= LONG or (own and size > SHORTEST)


def _is_choice(hit: Hit) -> bool:
    """Whether it is the Belarusian form of a place that the tables call by its Russian name: the text's own choice."""
    if hit.entry.country != "BY" or hit.languages == ("ru",):
        return False
    return _russian(hit.entry.id).replace("yo", "e") in _curated()


@lru_cache(maxsize=512)
def _russian(entry_id: str) -> str:
    """The Russian form of a place's name, as the English press writes it, or ""."""
    native = index.russian(entry_id)
    return render.render([native], "ru", "english")[0][0].replace("'", "") if native else ""


def _is_told(around: Evidence) -> bool:
    """Whether the words beside the span say that it is a place."""
    return around.named or around.country != "" or around.area


@lru_cache(maxsize=512)
def _in_english(native: str) -> frozenset[str]:
    """The spellings of a Russian name that are English, all of them good: Alexandrovsk, Aleksandrovsk."""
    return frozenset(form for name in ("english", "bgn1947") for form in render.render([native], "ru", name)[0])


def _is_telling(spelling: str) -> bool:
    """Whether the spelling says itself that it is a place's: several words, a long one, an end that places have."""
    if " " in spelling or "-" in spelling:
        return True
    shaped = len(spelling) >= LONG and _PLACE_ENDING.fullmatch(spelling)
    return bool(shaped or len(spelling) >= VERY_LONG) and not _LIKE_SURNAME.fullmatch(spelling)


def _house(hit: Hit, style: str) -> str:
    """How the style writes the place. A Russian form of a Belarusian place stays Russian: English has both."""
    entry = hit.entry
    native, language, canonical = entry.native, entry.language, entry.canonical
    if entry.country == "BY" and hit.languages == ("ru",) and (form := _russian(entry.id)):
        native, language, canonical = index.russian(entry.id), "ru", form
    return styles.styled(canonical, native, language, styles.for_target(style, "en"), "place")
