"""Places under the name that the source language gives them: `Moscou` becomes `Moscow`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.names_mentions import before as word_before
from normalize.procedures.names_mentions import historical
from normalize.procedures.residue_exonym_articles import articled, contracted
from normalize.procedures.residue_exonym_facts import (
    LISTED,
    SEAT,
    SPORT,
    VISITED,
    bare,
    exonym_facts,
    glossed,
    in_a_state,
    in_place,
    spaced,
    visited,
)
from normalize.procedures.residue_exonym_table import exonyms, shown
from normalize.procedures.residue_reading import foreign
from normalize.procedures.residue_script_table import names_of_places
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues
from normalize.rules import load

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
_WORDS = regex.compile(r"[\p{L}’'-]++")
_TITLES = frozenset("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Herr Frau Monsieur Madame Señor".split())
_MADE_IN = regex.compile(r"(?r)(?:[Mm]ade in|[Ee]au de) $")
_POSTCODE = regex.compile(r"(?r)(?<![\w.,])(?:\d{5}|(?!1[5-9]|20)\d{4}) $")
_LONGEST_WHERE, _STEM = 9, 6
"""Characters of a word for where, with what stands around it, and letters of the beginning that forms share."""


def exonym_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every form as it is written, or the beginning that it shares with others and with no name of the target."""
    forms = _forms(data)
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
    table = _table(TableKey(data))
    last = 0
    for match in _found(segment.text, table):
        english, languages = table.forms[match.form]
        if languages and not (
            _is_shown(context, languages)
            or (last and segment.text[last : match.start()] in LISTED and match.form in visited(context.target))
            or _bracketed(segment.text, match)
            or _is_visited(segment.text, match, context)
        ):
            continue
        if languages and _is_club_or_person(segment.text, match, context):
            continue
        if match.form in data.get("historical", ()) and historical(
            context.text, segment.start + match.start(), segment.start + match.end()
        ):
            continue
        if _part_of_a_name(segment.text, match, context.target) or _foreign_around(segment.text, match, context.target):
            continue
        if glossed(segment.text, match.start(), match.end(), english):
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


def _is_club_or_person(text: str, match: _Found, context: Context) -> bool:
    if in_place(text, match.start(), match.form, context.target):
        return False
    return _is_of_sport(text) or _is_surname(context.first, match.form)


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


def _is_visited(text: str, match: _Found, context: Context) -> bool:
    """Whether a city stands under the name that it has at home, behind a word for where: `à Lisboa`, `aus Warszawa`."""
    where = VISITED.get(context.target)
    return bool(
        where
        and match.form in visited(context.target)
        and where.search(text, max(0, match.start() - _LONGEST_WHERE), match.start())
        and (context.target != "en" or context.is_source("any"))
    )


def _forms(data: Mapping[str, Any]) -> dict[str, tuple[str, tuple[str, ...]]]:
    left_out = set(map(bare, data.get("words", ())))
    table = exonyms(data["table"]) if "table" in data else {}
    forms: dict[str, tuple[str, tuple[str, ...]]] = {
        form: (found.name, () if found.certain else found.languages)
        for form, found in table.items()
        if bare(form) not in left_out
    }
    for row in data["certain"]:
        name, words = _row(row)
        forms |= dict.fromkeys(words, (name, ()))
    if "words" in data:
        forms |= {form: (name, ()) for form, name in _of_other_languages(forms, data["words"], data["table"]).items()}
    for row in data.get("unsure", ()):
        name, _, words = row.partition("|")
        for word in words.split():
            said, _, tags = word.partition(":")
            form = said.replace("_", " ")
            also = table[form].languages if form in table and table[form].name == name else ()
            forms[form] = (name, tuple(dict.fromkeys((*tags.split(","), *also))))
    return forms


def _row(row: str) -> tuple[str, list[str]]:
    name, _, words = row.partition("|")
    return name, [word.replace("_", " ") for word in words.split()]


def _of_other_languages(
    english: Mapping[str, tuple[str, tuple[str, ...]]], words: Sequence[str], target: str
) -> dict[str, str]:
    """What other languages call the places that the target has a name for, from the rule for English.

    Left out are `words` of the target, and forms that differ from its name by diacritics alone.
    """
    rule = next(rule for rule in load() if rule.call == "residue.exonym" and "en" in rule.target)
    forms = {form: name for row in rule.data["certain"] for name, listed in (_row(row),) for form in listed}
    called = {name: (own, ()) for name, own in names_of_places(target).items()} | dict(english)
    own = {bare(name) for name, _ in english.values()} | set(map(bare, words)) | set(map(bare, english))
    own |= {bare(name) for name, _ in called.values()}
    return {form: called[name][0] for form, name in forms.items() if name in called and bare(form) not in own}


class _Found(NamedTuple):
    """A listed form where it stands; a match without the cost of a pattern of all forms."""

    form: str
    at: int

    def start(self) -> int:
        return self.at

    def end(self) -> int:
        return self.at + len(self.form)


_FIRST = regex.compile(r"(?<![\w-])\p{L}++")


class _Forms(NamedTuple):
    """The forms with what they stand for, their first words with the forms that begin so, the longest first."""

    forms: dict[str, tuple[str, tuple[str, ...]]]
    first: dict[str, list[str]]
    literals: Literals


@cache
def _table(key: TableKey) -> _Forms:
    forms = _forms(key.data)
    first: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        word = _FIRST.match(form)
        if word:
            first.setdefault(word[0], []).append(form)
    return _Forms(forms, first, Literals(forms))


def _found(text: str, table: _Forms) -> Iterator[_Found]:
    last = 0
    for start in table.literals.starts(text):
        if start < last or not (word := _FIRST.match(text, start)):
            continue
        for form in table.first.get(word[0], ()):
            after = text[start + len(form) : start + len(form) + 1]
            if text.startswith(form, start) and not (after.isalnum() or after in ("-", "_")):
                last = start + len(form)
                yield _Found(form, start)
                break


def _bracketed(text: str, match: _Found) -> bool:
    return text[match.start() - 1 : match.start()] == "[" and text[match.end() : match.end() + 1] == "]"


def _part_of_a_name(text: str, match: _Found, target: str) -> bool:
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
        if target == "en" and before["word"] in _TITLES:
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


def _foreign_around(text: str, match: _Found, target: str) -> bool:
    """Whether a function word of another language stands within two words."""
    near = 2 if target == "en" else 4
    before = _WORDS.findall(text[max(0, match.start() - 15 * near) : match.start()])[-near:]
    after = _WORDS.findall(text[match.end() : match.end() + 30])[:2]
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
