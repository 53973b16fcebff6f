"""Places under the name that the source language gives them: `Moscou` becomes `Moscow`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_mentions import before as word_before
from normalize.procedures.names_mentions import historical, quoted
from normalize.procedures.residue_exonym_articles import articled, contracted
from normalize.procedures.residue_exonym_bearers import is_bearer, speaks_of_names
from normalize.procedures.residue_exonym_facts import (
    LISTED,
    SEAT,
    SPORT,
    exonym_facts,
    glossed,
    in_a_state,
    in_place,
    of_a_noun,
    of_games,
    placed,
    said_so,
    spaced,
    visited,
    where_to,
)
from normalize.procedures.residue_exonym_forms import Forms, Found, forms_of, standing, table_of
from normalize.procedures.residue_exonym_table import shown
from normalize.procedures.residue_reading import foreign
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues

_WORD_BEFORE = regex.compile(r"(?P<word>[\p{L}’'.&-]{1,40})(?P<gap> ?)$")
_DISTRICT = regex.compile(r" \d{1,2}+(?![.,:]?\d| ?%)")
"""The number of a district behind its city, Praha 6."""
_WORD_AFTER = regex.compile(r"(?P<gap>[ -]?)(?P<word>[\p{L}’'.&-]{1,40})")
_OPENING = frozenset(
    """The In At From To Of And But Or While When As If With After Before Since Because Near For By On Between Both
    Like Unlike Neither Even Only Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December Outside Inside
    Throughout Across Over Around That Although Though Where Meanwhile Now Will Can Has Is Does Northern
    Southern Eastern Western Central North South East West Greater Also Against About Via Until According""".split()
)
_PARTICLES = frozenset("de di da do du des del della dos das von van vom zu la le el les los den der d’ d'".split())
_SENTENCE = regex.compile(r"(?<=\p{L}{4})[.!?…]\s")
_WORDS = regex.compile(r"[\p{L}’'-]++")
_TITLES = frozenset(
    "Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Herr Frau Monsieur Madame Señor M. Mme Sr. Sra. Hr. Fr.".split()
)
_MADE_IN = regex.compile(r"(?r)(?:[Mm]ade in|[Ee]au de) $")
_POSTCODE = regex.compile(r"(?r)(?<![\w.,])(?:\d{5}|(?!1[5-9]|20)\d{4}) $")
_STEM, _LONGEST_NAME = 6, 40
"""Letters of the beginning that forms share, and of the longest form."""


def exonym_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every form as it is written, or the beginning that it shares with others and with no name of the target."""
    forms = forms_of(data)
    shared = Counter(form[:_STEM] for form in forms if len(form) > _STEM)
    words = frozenset(map(spaced, exonym_facts()["beginnings"]))
    own = {name[:_STEM] for name, _ in forms.values()}
    begun = {name[:end] for name, _ in forms.values() for end in range(3, len(name) + 1)} | words
    stems = {stem for stem, count in shared.items() if count > 1 and stem not in own | words}
    return tuple(
        sorted(
            f"={form}{end}" if form[:_STEM] not in stems else f"={form[:_STEM]}"
            for form in forms
            for end in ((" ", ",", ".", "’") if form in begun else ("",))
        )
    )


def exonym(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed form gives way to the target's name of the place, unless in another name or in foreign text."""
    table = table_of(TableKey(data))
    last = 0
    for match in standing(segment.text, table):
        english, languages = table.forms[match.form]
        after_another = last > 0 and segment.text[last : match.start()] in LISTED
        if languages and not _is_borne_out(segment.text, match, context, languages, after_another=after_another):
            continue
        if match.form in exonym_facts()["persons"] and not (
            after_another or _bracketed(segment.text, match) or _is_told(segment.text, match, table, context.target)
        ):
            continue
        if _is_club_or_person(segment.text, match, context, sure=not languages):
            continue
        if match.form in exonym_facts()["historical"] and historical(
            context.text, segment.start + match.start(), segment.start + match.end()
        ):
            continue
        if _part_of_a_name(segment.text, match, context.target) or _foreign_around(segment.text, match, context.target):
            continue
        if glossed(segment.text, match.start(), match.end(), english) or _is_mentioned(segment.text, match, context):
            continue
        if context.target == "en":
            english = articled(english, segment.text, match.start())
        start, name, last = match.start(), english, match.end()
        if context.target == "fr":
            start, name = contracted(segment.text, start, name)
        yield Offer(((segment.start + start, segment.start + match.end(), name),))


def _is_shown(context: Context, languages: Sequence[str]) -> bool:
    """Whether the text was translated from one of `languages`, or names other places as they do."""
    return any(map(context.is_source, languages)) or not shown(context.first, context.target).isdisjoint(languages)


def _is_borne_out(text: str, match: Found, context: Context, languages: Sequence[str], *, after_another: bool) -> bool:
    """Whether something in the text says that a form which may be another thing is the place in one of `languages`."""
    if _bracketed(text, match):
        return True
    if speaks_of_names(context.first):
        return False
    listed = after_another and match.form in visited(context.target)
    return listed or _is_shown(context, languages) or _is_visited(text, match, context)


def _is_told(text: str, match: Found, table: Forms, target: str) -> bool:
    """Whether a form that is a person's name, too, is the place: behind a word for where, or before a listed place."""
    if placed(text, match.start(), target):
        return not text.startswith(("’s", "'s"), match.end())
    end = next((match.end() + len(link) for link in LISTED if text.startswith(link, match.end())), 0)
    listed = next(standing(text[end - 1 : end + _LONGEST_NAME], table), None) if end else None
    return listed is not None and listed.start() == 1 and listed.form not in exonym_facts()["persons"]


def _is_club_or_person(text: str, match: Found, context: Context, *, sure: bool) -> bool:
    if sure:
        return context.target != "en" and match.form in exonym_facts()["bearers"] and _is_borne(text, match, context)
    if in_place(text, match.start(), match.form, context.target):
        return False
    return _is_of_sport(text) or _is_surname(context.first, match.form)


def _is_borne(text: str, match: Found, context: Context) -> bool:
    """Whether a form that is a surname and a club, too, is one of the two, where no word for where stands before it."""
    if where_to(text, match.start(), context.target):
        return False
    return of_games(text, context.target) or _is_surname(context.first, match.form)


@lru_cache(maxsize=32)
def _is_of_sport(text: str) -> bool:
    return SPORT.search(text) is not None


@lru_cache(maxsize=128)
def _is_surname(text: str, form: str) -> bool:
    """Whether a given name stands before the form somewhere: Rosa Luxemburg, of whom the text then speaks."""
    at = text.find(form)
    while at >= 0:
        if word_before(text, at) in cues.words("given"):
            return True
        at = text.find(form, at + 1)
    return False


def _is_mentioned(text: str, match: Found, context: Context) -> bool:
    """Whether a form stands for itself, or for a namesake that the text says lies elsewhere."""
    if quoted(text, match.start(), match.end()) or said_so(text, match.start(), context.target):
        return True
    if is_bearer(context.first, match.form, context.target):
        return True
    return match.form in _namesakes() and _is_elsewhere(text, context.first, match.form)


@lru_cache(maxsize=32)
def _is_elsewhere(line: str, text: str, form: str) -> bool:
    """Whether the line speaks of where a namesake lies, or the text puts it behind the form: `London, Ontario`."""
    return any(
        regex.search(rf"(?<!\w){place}(?!\w)", line) or f"{form}, {place}" in text for place in _namesakes()[form]
    )


@cache
def _namesakes() -> dict[str, tuple[str, ...]]:
    """The forms that a place elsewhere has, too, with the words of a text about that place."""
    rows = (row.partition("|") for row in exonym_facts()["elsewhere"])
    return {form: tuple(map(spaced, words.split())) for form, _, words in rows}


def _is_visited(text: str, match: Found, context: Context) -> bool:
    """Whether a city stands under the name that it has at home, behind a word for where: `à Lisboa`, `aus Warszawa`."""
    if match.form in exonym_facts()["plain"] and of_a_noun(text, match.start(), context.target):
        return True
    return (
        match.form in visited(context.target)
        and where_to(text, match.start(), context.target)
        and (context.target != "en" or context.is_source("any"))
    )


def _bracketed(text: str, match: Found) -> bool:
    return text[match.start() - 1 : match.start()] == "[" and text[match.end() : match.end() + 1] == "]"


def _part_of_a_name(text: str, match: Found, target: str) -> bool:
    """Whether a capitalised word or a particle stands right beside: a street, a brand, a person or a foreign phrase."""
    before = _WORD_BEFORE.search(text[max(0, match.start() - 45) : match.start()])
    if text[match.end() : match.end() + 1] == "." and text[match.end() + 1 : match.end() + 2].isalpha():
        return True  # Germany.Net
    if _DISTRICT.match(text, match.end()) or in_a_state().match(text, match.end()):
        return True
    if _POSTCODE.search(text, max(0, match.start() - 7), match.start()):  # an address is for the postman there
        return True
    if target != "en" and _MADE_IN.search(text, max(0, match.start() - 8), match.start()):
        return True
    if before:
        if before["word"] in _TITLES:
            return True
        word = before["word"]
        if (target == "en" and word.lower() in _PARTICLES) or word.endswith(("’", "'")):
            return True
        if (
            word[0].isupper()
            and word not in _OPENING
            and not (target == "de" and SEAT.search(word))
            and not word.endswith(".")
            and not _opens_sentence(text, match.start() - len(before[0]))
        ):
            return True
    after = _WORD_AFTER.match(text, match.end())
    if not after or not after["gap"]:
        return False
    word = after["word"]
    return (
        word in exonym_facts()["things"]
        or word.startswith(("al-", "el-"))
        or (target == "en" and word in _PARTICLES)
        or (word[0].isupper() and word not in _OPENING)
    )


_OPENS_SENTENCE = regex.compile(
    r"(?:À|A|En|De|Dans|Pour|Selon|Si|Mais|Et|La|Le|Les|L’|Im|In|Aus|Nach|Von|Bei|Für|"
    r"Und|Wenn|Das|Die|Der|El|Desde|Según|Para|Con|Y|Pero|За|У|В|З|До) "
)


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the word at `at` is a preposition or an article that opens a sentence before a place."""
    return _OPENS_SENTENCE.match(text[at : at + 9]) is not None


def _foreign_around(text: str, match: Found, target: str) -> bool:
    """Whether a function word of another language stands within two words."""
    near = 2 if target == "en" else 6
    left, right = text[max(0, match.start() - 15 * near) : match.start()], text[match.end() : match.end() + 30]
    if target != "en":  # the next sentence may hold another leftover
        left, right = _SENTENCE.split(left)[-1], _SENTENCE.split(right)[0]
    before, after = _WORDS.findall(left)[-near:], _WORDS.findall(right)[:2]
    strange = _strange(target)
    return any(word.lower() in strange for word in before + after)


@cache
def _strange(target: str) -> frozenset[str]:
    """Function words that show a text in another language than `target`."""
    if target == "en":
        near = frozenset().union(*(foreign(tag, target) for tag in ("fr", "es", "it", "pt", "de", "nl", "pl")))
        far = frozenset().union(*(foreign(tag, target) for tag in ("cs", "sv", "ro", "hu", "tr")))
        return near | {word for word in far if not word.isascii() or len(word) > 3} - {"mint", "till"}
    return foreign("en", target) - ({"in"} if target == "de" else frozenset())
