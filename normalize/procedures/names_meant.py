"""Who is meant by a name that listed people bear: by the given name, the text, a title, the country, or fame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from normalize.procedures.names_gates import as_person, on_a_side
from normalize.procedures.names_mentions import COUNTRIES, before, of_old_times, of_region, opens, sentence, speaks_of
from normalize.romanize import cues
from normalize.romanize.capitalised import Word
from normalize.romanize.gazetteer import People, Person

_JOINED = regex.compile(r"(\p{Lu}[\p{L}\p{M}]+)[-–]$")
_TITLE_IN_REACH = regex.compile(
    r"(?i)\b(?:president|premier|chancellor|minist(?:er|re|ro)|secretary|governor|mayor|prosecutor|general|colonel|major|"
    r"commander|spokes(?:man|woman|person)|ambassador|envoy|director|head|chief|leader|lawmaker|deputy|footballer|"
    r"striker|midfielder|winger|defender|coach|boxer|champion|writer|poet|patriarch|metropolitan)\b[^.!?\n]{0,40}$"
)


class Mention(NamedTuple):
    """A surname in the text: the word, who may be meant, the span and text of their given name if it stands before it.

    `other` is a given name, or what may be one, that none of them has.
    """

    word: Word
    plural: bool
    meant: tuple[Person, ...]
    given: tuple[int, int, str] | None
    other: str


class Choice(NamedTuple):
    """Who is meant by a mention: one person, or several whom nothing in the text tells apart; then `reason` says so."""

    person: Person | None
    reason: str = ""


_NOBODY = Choice(None)


def who(found: Mention, text: str, full: set[Person], others: set[str], index: People) -> Choice:
    """Who is meant: by the given name, the full name elsewhere, a title, what the sentence is about, or fame."""
    if found.given:
        if not found.given[2] and _is_half_known(found, text, index):
            return _NOBODY
        if may_be_another(found, text, index):
            return Choice(found.meant[0], f"may be {found.meant[0].name}; the text does not speak of the country")
        return _one(found.meant, found, text)
    if found.word.core in index.named or any(person.surname_spellings & others for person in found.meant):
        return _NOBODY
    known = [person for person in found.meant if person in full]
    if known:
        return _one(known, found, text)
    start = found.word.start
    title = "" if _JOINED.search(text, max(0, start - 40), start) else before(text, start)
    known = [person for person in found.meant if title and title in person.roles]
    if found.word.core not in index.shared or _is_borne(found, text, index):
        known = known or [person for person in found.meant if person.alone and not of_old_times(text)]
    if len({person.house[1] for person in known}) == 1:
        return Choice(known[0])
    reach = sentence(text, start, found.word.end)
    known = [person for person in found.meant if _speaks_of(reach, person)]
    if known and _TITLE_IN_REACH.search(text, max(0, start - 60), start):
        return _one(known, found, text)
    if title in cues.words("titles") and len(found.meant) == 1 and _at_home(found, text, index):
        person = found.meant[0]
        return Choice(person, f"may be {person.name}; the text gives no full name")
    return _NOBODY


def _is_half_known(found: Mention, text: str, index: People) -> bool:
    """Whether initials alone speak for the person, in a text that does not speak of the country: `A. M. Nowak`."""
    if index.language not in COUNTRIES or all(person.alone for person in found.meant):
        return False
    return not _at_home(found, text, index)


def may_be_another(found: Mention, text: str, index: People) -> bool:
    """Whether a full name may be that of a Russian, or of another with a Russian given name: `Oleg Kiper of Haifa`.

    So it may where the text does not speak of Ukraine, unless nobody else in the news has the surname.
    """
    if index.language != "uk" or not found.given or found.given[2] not in cues.words("given"):
        return False
    if any(person.alone or person.house[0] == found.given[2] for person in found.meant):
        return False
    return not speaks_of(text, "uk")


def _one(meant: Sequence[Person], found: Mention, text: str) -> Choice:
    """The one of `meant` whom the words of the sentence, else of the text, point to; else a reason to flag it."""
    if len({(person.house if found.given else person.house[1:]) for person in meant}) == 1:
        return Choice(meant[0])
    for reach in (sentence(text, found.word.start, found.word.end), text):
        pointed = [person for person in meant if _speaks_of(reach, person)]
        if len(pointed) == 1:
            return Choice(pointed[0])
    return Choice(None, "may be " + " or ".join(sorted({person.name for person in meant})))


def _at_home(found: Mention, text: str, index: People) -> bool:
    """Whether the text speaks of the bearers' own country; a shared surname itself is no witness."""
    if index.language not in COUNTRIES:
        return False
    spelling = found.word.core
    return speaks_of(text, index.language, besides=spelling if spelling in index.shared else "")


def _is_borne(found: Mention, text: str, index: People) -> bool:
    """Whether a spelling that others have too is the listed person's: in a text about the country, where names stand.

    What is a word, but no other surname, is one in a text about the region, too.
    """
    start, end = found.word.start, found.word.end
    if found.word.core in index.dishes:
        return on_a_side(text, start) or (of_region(text) and as_person(text, start, end, opens=opens(text, start)))
    return _at_home(found, text, index) and not opens(text, start)


def _speaks_of(words: str, person: Person) -> bool:
    return any(word in words for word in person.context)
