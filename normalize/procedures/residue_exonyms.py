"""Places under the name that the source language gives them: `Moscou` becomes `Moscow`."""

from __future__ import annotations

import unicodedata
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
from normalize.procedures.residue_reading import foreign
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues
from normalize.rules import load

_WORD_BEFORE = regex.compile(r"(?P<word>[\p{L}’'.&-]{1,40})(?P<gap> ?)$")
_WORD_AFTER = regex.compile(r"(?P<gap>[ -]?)(?P<word>[\p{L}’'.&-]{1,40})")
_OPENING = frozenset(
    "The In At From To Of And But Or While When As If With After Before Since Because Near For "
    "By On Between Both Like Unlike Neither Even Only "
    "Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August "
    "September October November December Outside Inside Throughout Across Over Around That Although "
    "Though Where Meanwhile Now "
    "Will Can Has Is Does Northern Southern Eastern Western Central North South East West Greater "
    "Also Against About Via Until According".split()
)
_PARTICLES = frozenset("de di da do du des del della dos das von van vom zu la le el les los den der d’ d'".split())
_WORDS = regex.compile(r"[\p{L}’'-]++")
_TITLES = frozenset("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Herr Frau Monsieur Madame Señor".split())
_MADE_IN = regex.compile(r"(?r)(?:[Mm]ade in|[Ee]au de) $")
_VENUES = frozenset("restaurant hotel café cafe cinema theatre theater bar brand label club street square".split())
_SPORT = regex.compile(
    (
        r"\b(?:match|league|cup|goals?|coach|striker|midfielder|defender|season|Serie|fixture|stadium|"
        r"club|fans|Juventus|Inter|penalty|kick-off|derby)\b"
    ),
    regex.IGNORECASE,
)


def exonym_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every form, as it is written."""
    return tuple("=" + form for form in _forms(data))


def exonym(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed form gives way to the target's name of the place, unless in another name or in foreign text."""
    table = _table(TableKey(data))
    for match in _found(segment.text, table):
        english, languages = table.forms[match.form]
        if languages and not any(context.is_source(tag) for tag in languages) and not _bracketed(segment.text, match):
            continue
        if languages and (_SPORT.search(segment.text) or _is_surname(context.first, match.form)):
            continue
        if match.form in data.get("historical", ()) and historical(
            context.text, segment.start + match.start(), segment.start + match.end()
        ):
            continue
        if _part_of_a_name(segment.text, match, context.target or "en") or _foreign_around(
            segment.text, match, context.target or "en"
        ):
            continue
        if english in _WITH_ARTICLE and context.target == "en":
            english = _articled(english, segment.text, match.start())
        start, name = match.start(), english
        if context.target == "fr":
            start, name = _contracted(segment.text, start, name)
        yield Offer(((segment.start + start, segment.start + match.end(), name),))


_OF = regex.compile(r"(?r)(?<!\w)(?:[Dd]e|[Qq]ue|à|À|[Dd]u|[Dd]es|[Aa]ux?|[Ll]es?|[Ll]a) $")
_ARTICLES = {
    ("de", "Le"): "du ", ("à", "Le"): "au ", ("de", "Les"): "des ", ("à", "Les"): "aux ", ("le", "Le"): "le ",
    ("au", "Le"): "au ", ("du", "Le"): "du ", ("les", "Les"): "les ", ("aux", "Les"): "aux ", ("des", "Les"): "des ",
    ("la", "La"): "la ",
}  # fmt: skip
"""What a French word before a name makes with the article of that name."""
_FRENCH_VOWELS = "AEIOUÉÈÎÂÔŒ"


def _contracted(text: str, start: int, name: str) -> tuple[int, str]:
    """Where to begin, and the French name with what the word before it becomes: `de` and Égypte, `à` and Le Caire."""
    before = _OF.search(text, max(0, start - 5), start)
    if before is None:
        return start, name
    word = before[0].rstrip()
    article, _, rest = name.partition(" ")
    contracted = _ARTICLES.get((word.lower(), article))
    if contracted:
        return before.start(), (contracted[0].upper() if word[0].isupper() else contracted[0]) + contracted[1:] + rest
    if word.lower() in ("de", "que") and name[0] in _FRENCH_VOWELS:
        return before.start(), f"{word[:-1]}’{name}"
    return start, name


@lru_cache(maxsize=128)
def _is_surname(text: str, form: str) -> bool:
    """Whether a given name stands before the form somewhere: Rosa Luxemburg, of whom the text then speaks."""
    at = text.find(form)
    while at >= 0:
        if word_before(text, at) in cues.words("given"):
            return True
        at = text.find(form, at + 1)
    return False


_WITH_ARTICLE = frozenset(
    "United States|United Kingdom|United Nations|United Arab Emirates|Netherlands|Philippines|Bahamas|"
    "Maldives|European Union|Middle East|"
    "Dominican Republic|Central African Republic|Vatican|UN".split("|")
)
_ARTICLED = regex.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Oo]ur|of)|[\[(/–-]|\p{Lu}\p{L}+) ?$")


def _articled(english: str, text: str, at: int) -> str:
    """The name with its English article, unless one, or another name, stands before it."""
    if at == 0 or text[max(0, at - 2) : at] in (". ", "? ", "! ", "\n"):
        return "The " + english
    return (
        english if _ARTICLED.search(text[max(0, at - 30) : at]) and not text[:at].endswith(" of ") else "the " + english
    )


def _forms(data: Mapping[str, Any]) -> dict[str, tuple[str, tuple[str, ...]]]:
    forms: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in data["certain"]:
        name, words = _row(row)
        forms |= dict.fromkeys(words, (name, ()))
    if "words" in data:
        forms |= {form: (name, ()) for form, name in _of_other_languages(forms, data["words"]).items()}
    for row in data.get("unsure", ()):
        name, _, words = row.partition("|")
        for word in words.split():
            form, _, languages = word.partition(":")
            forms[form.replace("_", " ")] = (name, tuple(languages.split(",")))
    return forms


def _row(row: str) -> tuple[str, list[str]]:
    name, _, words = row.partition("|")
    return name, [word.replace("_", " ") for word in words.split()]


def _of_other_languages(english: Mapping[str, tuple[str, tuple[str, ...]]], words: Sequence[str]) -> dict[str, str]:
    """What other languages call the places that the target does not call as English does, from the rule for English.

    Left out are `words` of the target, and forms that differ from its name by diacritics alone.
    """
    rule = next(rule for rule in load() if rule.call == "residue.exonym" and "en" in rule.target)
    forms = {form: name for row in rule.data["certain"] for name, listed in (_row(row),) for form in listed}
    own = {_bare(name) for name, _ in english.values()} | set(map(_bare, words)) | set(map(_bare, english))
    return {form: english[name][0] for form, name in forms.items() if name in english and _bare(form) not in own}


def _bare(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


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
            and not word.endswith(".")
            and not _opens_sentence(text, match.start() - len(before[0]))
        ):
            return True
    after = _WORD_AFTER.match(text, match.end())
    if not after or not after["gap"]:
        return False
    word = after["word"]
    return word in _VENUES or (target == "en" and word in _PARTICLES) or (word[0].isupper() and word not in _OPENING)


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
        return frozenset().union(*(foreign(tag, target) for tag in ("fr", "es", "it", "pt", "de", "nl", "pl")))
    return foreign("en", target) - ({"in"} if target == "de" else frozenset())
