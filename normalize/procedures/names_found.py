"""Places of the derived gazetteer that a text names, the house spelling among the others: what `normalize.names` adds.

A place of the region is one where the rule `names.gazetteer.places` would change another spelling of it. Countries and
the cities of the rest of the world are told by the words around them, which the rules never ask for: their names are
changed by no rule of this family.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from normalize.context import Context
from normalize.lexicon import FREQUENT, lexicon
from normalize.procedures.names_evidence import COUNTRIES, evidence, is_other
from normalize.procedures.names_gates import like_any_surname
from normalize.procedures.names_gazetteer import meant_places
from normalize.procedures.names_mentions import historical
from normalize.procedures.names_spans import REGION, Mention, longest
from normalize.romanize import cues, index
from normalize.romanize.capitalised import Word, longest_first, words
from normalize.romanize.index import Entry, Hit

LARGE, HUGE = 1_000_000, 2_000_000
"""Inhabitants of a city that is meant also after a preposition that people follow, and without any."""
SHORTEST = 4
_POSSESSIVE = ("'s", "’s")
_CURRENT = ("spelling", "exonym")
_HOMONYMS = {
    "Georgia": ("Tbilisi", "Caucas", "Abkhaz", "Ossetia", "Saakashvili"),
    "Jordan": ("Amman", "Hashemite", "Israel", "Syria", "Iraq"),
    "Chad": ("Djamena", "Sahel", "Sudan", "Niger"),
}
"""Countries whose name others bear, a state or people, and beginnings of words of texts about the country."""


_PART = regex.compile(
    r"(?:Gulf|Bay|Sea|Straits?|Cape|Isle|Bank|University|College|Church|Bishop|Battle|Siege|Treaty|Order|Museum) of "
    r"(?:the )?$"
)
"""What stands before a name that is the end of a longer one."""


class Found(NamedTuple):
    """A place and where it stands."""

    start: int
    end: int
    entry: Entry


def found(context: Context) -> Iterator[Found]:
    """The places of the derived gazetteer that the text names, in order."""
    lines = context.lines
    for number in range(len(lines)):
        done = 0
        for word in words(lines[number], lines.starts[number]):
            place = _place(word, context, lines.ends[number]) if word.start >= done else None
            if place is not None:
                done = place.end
                yield place


def _place(word: Word, context: Context, end: int) -> Found | None:
    text = context.text
    mention = longest(word, text, end, REGION)
    if mention is not None and not is_other(text, mention.start, mention.end):
        meant = [] if historical(text, mention.start, mention.end) else meant_places(mention, context)
        entry = _one(meant, mention, text)
        if entry is not None:
            return Found(mention.start, mention.end, entry)
    return _abroad(word, context, end)


def _one(meant: Sequence[Hit], mention: Mention, text: str) -> Entry | None:
    """The one place that is meant, or the largest of one name."""
    if text.startswith(_POSSESSIVE, mention.end) and like_any_surname(mention.spelling):
        return None  # `in Kropotkin’s words`
    right = [hit.entry for hit in meant if hit.entry.canonical == mention.spelling]
    entries = right or [hit.entry for hit in meant]
    if len({entry.canonical for entry in entries}) != 1:
        return None
    return max(entries, key=lambda entry: (entry.weight, entry.id))


def _abroad(first: Word, context: Context, end: int) -> Found | None:
    """A country, or a city outside the region, that begins with the word."""
    text = context.text
    for name in longest_first(first, text, end):
        spelling = name.core
        hits = [hit for hit in index.lookup(spelling) if hit.relation in _CURRENT] if len(spelling) >= SHORTEST else []
        if hits:
            place = Found(name.start, name.end, hits[0].entry)
            return place if _is_meant(place, spelling, text) else None
    return None


def _is_meant(place: Found, spelling: str, text: str) -> bool:
    """Whether a country or a city of the rest of the world is meant, and nobody and nothing of that name."""
    start, end, entry = place
    if (entry.kind != "country" and entry.country in COUNTRIES) or is_other(text, start, end):
        return False
    if _PART.search(text, max(0, start - 24), start):
        return False
    if entry.kind == "country":
        about = _HOMONYMS.get(entry.canonical, ())
        return spelling == entry.canonical and (not about or any(word in text for word in about))
    around = evidence(text, start, end)
    if around.named or (around.located == 2 and spelling == entry.canonical):
        return True
    if lexicon("en").band(spelling) == FREQUENT:
        return False
    if spelling != entry.canonical:
        return around.located == 2 and not lexicon("en").band(spelling)
    return entry.weight >= (LARGE if around.located and spelling not in cues.words("given") else HUGE)
