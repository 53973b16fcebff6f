"""Spellings of indexed places where they stand: which words of a text may begin one, and how far it reaches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from normalize.context import Context
from normalize.lexicon import COMMON, lexicon
from normalize.lines import Segment
from normalize.procedures.names_evidence import COUNTRIES
from normalize.romanize import abroad, gazetteer, index, styles
from normalize.romanize.capitalised import INSIDE, STRESS, Word, longest_first, words
from normalize.romanize.index import Entry, Hit
from normalize.rules import load

REGION = frozenset(COUNTRIES)
SHORTEST = 5
"""Letters of a spelling that is changed."""

_FIRST, _ALL = 1, 2
_LETTERS = regex.compile(r"\p{L}")
_CAPITALISED = regex.compile(r"(?<![\p{L}\p{M}\d_])\p{Lu}[\p{L}\p{M}]*+(?:['’ʼ]\p{L}++)*+")
_IO = regex.compile(r"(?<=[bdfklmnprstvwz])[ijy]o")
"""How Russian says what Ukrainian writes as е, in some names: `Bilozyorka` for Bilozerka."""
_BLANK = regex.compile(r"\s")


class Mention(NamedTuple):
    """A spelling that may be a place's, with the hits of the index and the entries that share its loose key."""

    start: int
    end: int
    spelling: str
    shouted: bool
    hits: tuple[Hit, ...]
    alike: tuple[Entry, ...]


def near_stems(text: str, stems: Iterable[int], beside: Iterable[int], reach: int = 0) -> Iterator[tuple[int, int]]:
    """Where in the text a name may stand, in order, without overlap.

    That is all of a line in which a word that stands beside names begins (`beside`), with the lines that begin or end
    less than `reach` characters from it, and of other lines the words in which a part of a name begins (`stems`), and
    what stands before them, since a name may have several words.
    """
    spans = {(text.rfind("\n", 0, max(0, at - reach)) + 1, text.find("\n", at + reach)) for at in beside}
    spans.update((_back(text, at), _ahead(text, at)) for at in stems)
    done = 0
    for low, high in sorted((low, high if high >= 0 else len(text)) for low, high in spans):
        if max(low, done) < high:
            yield max(low, done), high
            done = high


def mentions(
    segment: Segment, context: Context, spans: Iterable[tuple[int, int]], countries: frozenset[str]
) -> Iterator[Mention]:
    """The spellings in these stretches of the segment that may have to change, of places in one of the countries."""
    text, style = segment.text, context.style
    done = segment.start
    for low, high in spans:
        for found in _CAPITALISED.finditer(text, low, high):
            may_be = _may_be(found[0], style, countries)
            if not may_be or (may_be == _FIRST and not INSIDE.match(text, found.end())):
                continue
            for word in words(found[0], segment.start + found.start()):
                if word.start < done or (mention := longest(word, context.text, segment.end, countries)) is None:
                    continue
                done = mention.end
                if style != styles.OFFICIAL or not _is_right(mention, countries):
                    yield mention


@lru_cache(maxsize=32_768)
def _may_be(found: str, style: str, countries: frozenset[str]) -> int:
    """What a capitalised word may be: a spelling to change (`_ALL`), the first of several words (`_FIRST`), or 0."""
    spelling = next((word.core for word in words(found)), "")
    begins = spelling and (index.begins_name(spelling) or (countries != REGION and abroad.begins_called(spelling)))
    first = _FIRST if begins else 0
    if not _is_possible(spelling) or (known := _known(spelling, countries)) is None:
        return first
    is_right = style == styles.OFFICIAL and _is_right(Mention(0, 0, spelling, False, *known), countries)
    return first if is_right else _ALL


def _is_right(mention: Mention, countries: frozenset[str]) -> bool:
    """Whether the spelling is the canonical one of all that it may be in the countries, or of no place there."""
    hits = spelled(mention, countries)
    return all(hit.entry.canonical == mention.spelling for hit in hits) and bool(hits or not mention.alike)


def spelled(mention: Mention, countries: Collection[str]) -> list[Hit]:
    """What the mention is a spelling of, among the places of the countries."""
    hits = (hit for hit in mention.hits if hit.relation == "spelling" and hit.entry.kind == "place")
    return [hit for hit in hits if hit.entry.country in countries]


def alike(mention: Mention, countries: Collection[str]) -> list[Hit]:
    """What the mention sounds like, where it is a spelling of no place of the countries."""
    return [] if spelled(mention, countries) else [Hit(entry, "spelling", ()) for entry in mention.alike]


def longest(first: Word, text: str, end: int, countries: frozenset[str]) -> Mention | None:
    """The longest name that begins with the word, if the index knows it and no other table does.

    What sounds like it is looked for in the countries.
    """
    for name in longest_first(first, text, end):
        if not _is_possible(name.core):
            if name.core in curated():
                return None
        elif (known := _known(name.core, countries)) is not None:
            return Mention(name.start, name.end, name.core, name.shouted, *known)
    return None


@cache
def curated() -> Mapping[str, str]:
    """The spellings that the tables of `rules/names/` decide about, and what they are there."""
    found: dict[str, str] = {}
    for rule in load():
        if rule.family == "names" and "places" in rule.data:
            known = gazetteer.places(rule.data).by_spelling
            found |= {spelling: place.canonical for spelling, place in known.items()}
    return found


@lru_cache(maxsize=8_192)
def _known(spelling: str, countries: frozenset[str]) -> tuple[tuple[Hit, ...], tuple[Entry, ...]] | None:
    """What the index has of a spelling: its hits, and the places that sound like it; None for nothing."""
    hits = index.lookup(spelling) or index.lookup(spelling.translate(STRESS))
    near = _alike(spelling, countries)
    return (hits, near) if hits or near else None


@lru_cache(maxsize=4_096)
def _is_possible(spelling: str) -> bool:
    """Whether the spelling is long enough and no ordinary word of the target."""
    return len(_LETTERS.findall(spelling)) >= SHORTEST and not 0 < lexicon("en").band(spelling) <= COMMON


def _alike(spelling: str, countries: frozenset[str]) -> tuple[Entry, ...]:
    """The places that a spelling in no table may stand for: one sounds like it, and it is no word.

    In the region, where villages differ by a letter, the spelling must show that it is foreign.
    """
    if countries != REGION and spelling in abroad.called():
        return (abroad.called()[spelling],)
    if len(spelling) <= SHORTEST or lexicon("en").band(spelling):
        return ()
    if countries == REGION:
        return index.loose(spelling, countries) if index.is_foreign(spelling) else _with_io(spelling)
    return index.loose(spelling, countries) or abroad.sounding(spelling)


def _with_io(spelling: str) -> tuple[Entry, ...]:
    """The place of Ukraine whose name is said as a Russian one, where no place has a Russian name so written."""
    plain = _IO.sub("e", spelling)
    hits = index.lookup(plain) if plain != spelling else ()
    own = all(hit.languages == ("uk",) and hit.entry.canonical == plain for hit in hits)
    return tuple(hit.entry for hit in hits) if own else ()


def _back(text: str, at: int) -> int:
    """Where the word before that of `at` begins, in the same line."""
    line = text.rfind("\n", 0, at) + 1
    here = max(line, text.rfind(" ", line, at) + 1)
    return max(line, text.rfind(" ", line, max(line, here - 1)) + 1)


def _ahead(text: str, at: int) -> int:
    """Where the word of `at` ends, or -1."""
    found = _BLANK.search(text, at)
    return found.start() if found else -1
