"""People: a spelling of a listed person's name becomes the house spelling, where it is certain who is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_mentions import before, kept, quoted
from normalize.romanize import cues, gazetteer
from normalize.romanize.capitalised import STRESS, Word
from normalize.romanize.gazetteer import People, Person

_PATRONYMIC = regex.compile(r"\p{Lu}\p{L}+(?:[oeyi]v[iy]ch|ivna|[oe]vna)")
_INITIALS = regex.compile(r"(?<![\p{L}\p{M}])(\p{Lu})\.(?: ?\p{Lu}\.)? ?$")
_JOINED = regex.compile(r"(\p{Lu}[\p{L}\p{M}]+)[-–]$")
_HONORIFIC = "M."
"""French for Mr., when nothing else stands between it and the surname."""


class Mention(NamedTuple):
    """A surname in the text: the word, who may be meant, the span and text of their given name if it stands before it.

    `other` is a given name, or what may be one, that none of them has.
    """

    word: Word
    plural: bool
    meant: tuple[Person, ...]
    given: tuple[int, int, str] | None
    other: str


def people(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of the people in `data` that are not the house spelling, where it is certain who is meant.

    A full name is certain. A surname alone is certain when the full name stands in the text, when the text gives a
    title that the person has, or when nobody else in the news bears it; never when another bearer is named.
    """
    index = gazetteer.people(data)
    text = context.text
    words = index.beginnings.words(segment.text, segment.start)
    mentions = [found for word in words if (found := _mention(word, text, index))]
    full = {person for found in mentions if found.given and len(found.meant) == 1 for person in found.meant}
    others = {found.word.core for found in mentions if found.other and not _is_headline(found, full)}
    for found in mentions:
        start, end = found.word.start, found.word.end
        if quoted(text, start, end) or kept(text, start, end, index.keep):
            continue
        person = _who(found, text, full, others)
        parts = tuple(_parts(found, person, text)) if person is not None else ()
        if parts:
            yield Offer(parts)


def people_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Beginnings of surnames that are not canonical, and ends of foreign given names before canonical surnames."""
    index = gazetteer.people(data)
    right = [person.surname for person in index.everyone]
    found = set(gazetteer.stems(set(index.by_surname) - set(right), right))
    found.update(stem.upper() for stem in gazetteer.stems(_loud(index, data.get("capitals", ())), right))
    for person in index.everyone:
        foreign = person.given_spellings - {person.given}
        found.update(f"{_tail(given, person.given)} {person.surname}" for given in foreign)
    return tuple(sorted("=" + form for form in found))


def _loud(index: People, surnames: Sequence[str]) -> set[str]:
    """The spellings of the surnames that headlines shout often enough to wake for."""
    return {
        spelling
        for spelling, meant in index.by_surname.items()
        for person in meant
        if person.surname in surnames and spelling != person.surname
    }


def _tail(spelling: str, canonical: str) -> str:
    """The shortest end of `spelling` that `canonical` does not have."""
    sizes = range(1, len(spelling) + 1)
    return spelling[-next((size for size in sizes if spelling[-size:] != canonical[-size:]), len(spelling)) :]


def _mention(word: Word, text: str, index: People) -> Mention | None:
    meant = index.by_surname.get(word.core) or index.by_surname.get(word.core.translate(STRESS))
    plural = False
    if meant is None and word.core.endswith("s") and before(text, word.start) in ("the", "The"):
        meant, plural = index.by_surname.get(word.core[:-1]), True
    if meant is None:
        return None
    given = _given(text, word.start)
    if given is None:
        return _with_initials(word, plural, meant, text)
    name = given[2].capitalize() if given[2].isupper() else given[2]
    plain = name.translate(STRESS)
    bearers = tuple(person for person in meant if name in person.given_spellings or plain in person.given_spellings)
    if bearers:
        return Mention(word, plural, bearers, given, "")
    return Mention(word, plural, meant, None, name if _may_be_given(name) else "")


def _with_initials(word: Word, plural: bool, meant: tuple[Person, ...], text: str) -> Mention:
    initials = _INITIALS.search(text, max(0, word.start - 8), word.start)
    if not initials or initials[0].strip() == _HONORIFIC:
        return Mention(word, plural, meant, None, "")
    letter = initials[1]
    bearers = tuple(person for person in meant if any(given[0] == letter for given in person.given_spellings))
    if bearers:
        return Mention(word, plural, bearers, (word.start, word.start, ""), "")
    return Mention(word, plural, meant, None, letter)


def _given(text: str, position: int) -> tuple[int, int, str] | None:
    """The capitalised word before `position`, past a patronymic: where it stands and what it is."""
    end = position - 1
    name = before(text, position)
    if _PATRONYMIC.fullmatch(name):
        end = position - len(name) - 2
        name = before(text, position - len(name) - 1)
    if not name[:1].isupper() or name.endswith("."):
        return None
    return end - len(name), end, name


def _may_be_given(name: str) -> bool:
    if name in cues.words("given"):
        return True
    return name not in cues.words("openers") and name not in cues.words("titles") and not name.endswith(("'s", "’s"))


def _is_headline(found: Mention, full: set[Person]) -> bool:
    """Whether the capital before the surname is a headline's: no known given name, and the full name is in the text."""
    unknown = found.other not in cues.words("given") and len(found.other) > 1
    return unknown and any(person in full for person in found.meant)


def _who(found: Mention, text: str, full: set[Person], others: set[str]) -> Person | None:
    """The one person who is meant, or None."""
    if found.given:
        return found.meant[0] if len({(p.given, p.surname) for p in found.meant}) == 1 else None
    if any(person.surname_spellings & others for person in found.meant):
        return None
    start = found.word.start
    known = [person for person in found.meant if person in full]
    if not known and not _JOINED.search(text, max(0, start - 40), start):
        title = before(text, start)
        known = [person for person in found.meant if title in person.roles]
    known = known or [person for person in found.meant if person.alone]
    return known[0] if len({person.surname for person in known}) == 1 else None


def _parts(found: Mention, person: Person, text: str) -> Iterator[tuple[int, int, str]]:
    word = found.word
    if found.given and found.given[1] > found.given[0]:
        start, end, name = found.given
        first = person.given.upper() if len(name) > 1 and name.isupper() else person.given
        if text[start:end] != first:
            yield start, end, first
    last = person.surname + ("s" if found.plural else "")
    last = last.upper() if word.shouted else last
    if text[word.start : word.end] != last:
        yield word.start, word.end, last
