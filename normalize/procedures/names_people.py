"""People: a spelling of a listed person's name becomes the house spelling, where it is certain who is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_forms import beside, is_told
from normalize.procedures.names_gates import is_ordinary, spoken_of
from normalize.procedures.names_meant import Mention, may_be_another, who
from normalize.procedures.names_mentions import (
    before,
    given_before,
    opens,
    quoted,
    safety,
    spelled,
)
from normalize.romanize import cues, gazetteer, given, styles, waking
from normalize.romanize.capitalised import SOFT_SIGN, STRESS, Word, as_written, plain_apostrophes
from normalize.romanize.gazetteer import People, Person

_GERMAN = regex.compile(r"[a-z]*(?:[wj]|sch)[a-z]*s$")
"""What a German genitive has, as in `Selenskyjs`."""
_INITIALS = regex.compile(r"(?<![\p{L}\p{M}])(\p{Lu})\.(?: ?\p{Lu}\.)? ?$")
_OF_A_TOWN = regex.compile(r" (?:of|from) \p{Lu}")
_INTRODUCED = regex.compile(r",\s(?:an?|who|from|aged|\d)\b")
_HONORIFIC = "M."
"""French for Mr., when nothing else stands between it and the surname."""


def people(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of the people in `data` that are not the house spelling, where it is certain who is meant.

    A full name is certain. A surname alone is certain when the full name stands in the text, when the text gives a
    title that the person has, or when nobody else in the news bears it; never when another bearer is named. What may be
    one of several is flagged.
    """
    target = context.target
    index = gazetteer.people(data, target)
    text = context.text
    words = index.beginnings.words(segment.text, segment.start)
    mentions = [found for word in words if (found := _mention(word, text, index, target))]
    if index.language in ("ru", "be"):
        mentions = _without_namesakes(mentions, text)
    named = [found for found in mentions if found.given and len(found.meant) == 1]
    full = {person for found in named if not may_be_another(found, text, index) for person in found.meant}
    others = {found.word.core for found in mentions if found.other and not _is_headline(found, full, text)}
    for found in mentions:
        choice = who(found, text, full, others, index)
        if choice.person is not None:
            parts = tuple(_parts(found, choice.person, text))
            if target == "en" and choice.person.is_usual(found.given[2] if found.given else "", found.word.core):
                continue
            if parts and not _stays(found, text, index):
                yield Offer(parts, "flag" if choice.reason else safety(target), choice.reason)
        elif choice.reason and not _stays(found, text, index):
            start, end = found.word.start, found.word.end
            yield Offer(((start, end, text[start:end]),), "flag", choice.reason)


def _without_namesakes(mentions: list[Mention], text: str) -> list[Mention]:
    """Without Ukrainian given names of others: beside a Russian one of the same surname, or of people of some town.

    `Sergey Lavrov met Sergii Lavrov`, `Sergii Lavrov of Kharkiv`.
    """
    own = {p.surname for m in mentions if m.given and not given.is_neighbours(m.given[2]) for p in m.meant}
    strange = [m for m in mentions if m.given and given.is_neighbours(m.given[2])]
    others = [m for m in strange if any(p.surname in own for p in m.meant) or _OF_A_TOWN.match(text, m.word.end)]
    return [m for m in mentions if m not in others]


def _stays(found: Mention, text: str, index: People) -> bool:
    """Whether the name is quoted, part of a phrase that keeps it, or spoken of as a spelling."""
    start, end = found.word.start, found.word.end
    first = found.given[0] if found.given else start
    if quoted(text, start, end) or spoken_of(text, start, end) or index.keep.hold(text, start, end):
        return True
    return spelled(text, first) or is_told(text, first, end) or _is_compared(found, text, first, index)


def people_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Parts of surnames that are not the house spelling, and ends of foreign given names before surnames that are.

    Where the target may also be another than English, the official surnames of those whom its press writes in a form
    of its own wake too; then all names of the table are looked at.
    """
    first = gazetteer.for_first_target(data)
    found = set(waking.chosen(first) or waking.stems(*people_spellings(first)))
    if gazetteer.is_foreign(data):
        found.update(name.partition(" ")[2] for name in data["people"] if styles.fixed_forms(name))
    return tuple(f"={literal}" for literal in sorted(found | {SOFT_SIGN}))


def people_spellings(data: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """The spellings that wake the rule, as they stand in a text, and the right ones that do not.

    They are surnames, and full names of which the given name alone is not the house spelling.
    """
    index = gazetteer.people(data, gazetteer.wanted(data)[0])
    surnames = {person.house[1] for person in index.everyone}
    wrong = {as_written(spelling) for spelling in index.by_surname.keys() - surnames}
    loud = {spelling.upper() for spelling in _loud(index, data.get("capitals", ()))}
    right = surnames | {" ".join(person.house) for person in index.everyone}
    foreign = {
        f"{as_written(given)} {person.house[1]}"
        for person in index.everyone
        for given in person.given_spellings - {person.house[0]}
    }
    return wrong | loud | (foreign - right), right | {name.upper() for name in surnames}


def _loud(index: People, surnames: Sequence[str]) -> set[str]:
    """The spellings of the surnames that headlines shout often enough to wake for."""
    return {
        spelling
        for spelling, meant in index.by_surname.items()
        for person in meant
        if person.surname in surnames and spelling != person.house[1]
    }


def _mention(word: Word, text: str, index: People, target: str) -> Mention | None:
    meant = index.by_surname.get(word.core) or index.by_surname.get(word.core.translate(STRESS))
    plural = False
    if meant is None and word.core.endswith("s"):
        usual = target == "de" or before(text, word.start) in ("the", "The")
        meant, plural = index.by_surname.get(word.core[:-1]), True
        if not usual and not (_GERMAN.search(word.core) and all(person.alone for person in meant or ())):
            meant = None
    if meant is None:
        return None
    given = given_before(text, word.start)
    if given is None:
        return _with_initials(word, plural, meant, text)
    name = given[2].capitalize() if given[2].isupper() else given[2]
    plain = plain_apostrophes(name).translate(STRESS)
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


def _may_be_given(name: str) -> bool:
    if name in cues.words("given"):
        return True
    return name not in cues.words("openers") and name not in cues.words("titles") and not name.endswith(("'s", "’s"))


def _is_headline(found: Mention, full: set[Person], text: str) -> bool:
    """Whether the capital before the surname is that of a headline or a sentence, while the full name is in the text.

    Only an ordinary word has it, and nothing follows that introduces somebody (`Marcus Kolm, a plumber`): any other
    may be a given name, and the surname a namesake's.
    """
    first = opens(text, found.word.start - len(found.other) - 1)
    if len(found.other) < 2 or not is_ordinary(found.other, first) or _INTRODUCED.match(text, found.word.end):
        return False
    return any(person in full for person in found.meant)


def _is_compared(found: Mention, text: str, first: int, index: People) -> bool:
    """Whether the text speaks of the spelling together with another one of the name: `Zelensky or Zelenskyy`."""
    others = (name.rpartition(" ")[2] for name in beside(text, first, found.word.end))
    return any(
        person in found.meant for name in others if name != found.word.core for person in index.by_surname.get(name, ())
    )


def _parts(found: Mention, person: Person, text: str) -> Iterator[tuple[int, int, str]]:
    word = found.word
    given, surname = person.house
    if found.given and found.given[1] > found.given[0]:
        start, end, name = found.given
        first = given.upper() if len(name) > 1 and name.isupper() else given
        if text[start:end] != first:
            yield start, end, first
    last = surname.upper() if word.shouted else surname
    end = word.end - (1 if found.plural else 0)
    if text[word.start : end] != last:
        yield word.start, end, last
