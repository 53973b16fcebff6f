"""What the rule for English says of names of places in general: facts that the rules for every target share."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import regex

from normalize.rules import load

VISITED = {
    tag: regex.compile(rf"(?r)(?<!\p{{L}})(?:{words}) $")
    for tag, words in {
        "en": "[Ii]n|[Ff]rom|[Tt]o|[Nn]ear|of|for|via|around|outside|between|through|left|reached|visited",
        "fr": "à|À|vers|depuis",
        "de": "[Ii]n|nach|aus|Nach|Aus",
        "es": "en|En|desde|hacia",
    }.items()
}
"""Prepositions behind which neither a club nor a brand stands; in English only where the text is a translation."""


LISTED = frozenset((", ", " and ", ", and ", " or ", " et ", " ou ", " und ", " oder ", " y ", " o "))
"""What parts the places of a list, of which the one before was left over, too."""
SPORT = regex.compile(
    (
        r"\b(?:match|league|cup|goals?|coach|striker|midfielder|defender|season|Serie|fixture|stadium|"
        r"club|fans|Juventus|Inter|penalty|kick-off|derby)\b"
    ),
    regex.IGNORECASE,
)
"""Words of paragraphs about games, in which a city may be its club."""
SEAT = regex.compile(
    "(?i:universität|hochschule|akademie|hauptstadt|flughafen|bahnhof|hafen|botschaft|börse|metropole|raum|region|zoo|"
    "innenstadt|messe|oper|landgericht|staatsanwaltschaft|polizei|feuerwehr|klinikum|bistum|konferenz|gipfel|vertretung|"
    "redaktion|büro|standort|sternwarte|bürgermeister|korrespondent(?:in)?)$"
)
"""How German ends the names of what a city has, with the city behind it: `die Universität Prague`."""


@cache
def visited(target: str) -> frozenset[str]:
    """The forms that are a city or a country behind such a word: what home calls it, in English also others."""
    facts = exonym_facts()
    if target != "en":
        return frozenset(facts["endonyms"])
    return frozenset((*facts["endonyms"], *facts["visited"])) - frozenset(facts["own_too"])


@cache
def exonym_facts() -> Mapping[str, Sequence[str]]:
    """What the rule for English says of names in general: `states`, `things`, `beginnings`, `endonyms` and the like."""
    rule = next(rule for rule in load() if rule.call == "residue.exonym" and "en" in rule.target)
    return rule.data


@cache
def in_a_state() -> Any:
    """What follows a namesake of a place, in America: the name or the short form of a state, or of one such pair."""
    facts = exonym_facts()
    names, short = ("|".join(map(regex.escape, facts[key])) for key in ("states", "short_states"))
    pairs = (pair.partition(" ") for pair in facts["namesakes"])
    either = "|".join(rf"(?<={city},? ){state}(?!\w)" for city, _, state in pairs)
    return regex.compile(rf",? (?:{names})(?!\w)|, (?:{short})\.|,? (?:{either})")


def spaced(word: str) -> str:
    return word.replace("_", " ")


def in_place(text: str, start: int, form: str, target: str) -> bool:
    """Whether a city stands behind a word for where in which no club and nobody is: `the museum in Moskva`."""
    return form in visited(target) and text[max(0, start - 4) : start].lower() == " in "


def bare(name: str) -> str:
    """A name without its diacritics.

    >>> bare("København"), bare("Kraków")
    ('København', 'Krakow')
    """
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


_GLOSS_NEAR = 40
"""Characters on either side in which the target's own name makes the form a gloss."""
_GLOSSING = regex.compile(
    r"[(\[/=“”\"«»‘‚„]|(?<!\p{L})(?:or|ou|oder|o|aka|called|named|known|spelled|appelée?|genannt|llamad[ao]|formerly|i\.e)(?!\p{L})"
)
_LABEL = regex.compile(r"(?r)\p{Lu}\p{Ll}+(?:an|ish|ese|ic|ch|ew|ek|sh|ais|ol): ?$")
"""The name of a language that says whose form follows: `French: Angleterre`."""


def glossed(text: str, start: int, end: int, name: str) -> bool:
    """Whether the target's name of the place stands beside the form, which then is shown as one: `Cairo (al-Qahira)`.

    >>> text = "He lived in Damascus (Dimashq) for years."
    >>> glossed(text, 22, 29, "Damascus"), glossed("From Dimashq he flew to Cairo.", 5, 12, "Damascus")
    (True, False)
    """
    before, after = text[max(0, start - _GLOSS_NEAR) : start], text[end : end + _GLOSS_NEAR]
    if _LABEL.search(before):
        return True
    at, behind = before.rfind(name), after.find(name)
    between = before[at + len(name) :] if at >= 0 else after[:behind] if behind >= 0 else ""
    return _GLOSSING.search(between) is not None
