"""What the rule for English says of names of places in general: facts that the rules for every target share."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.rules import load

_VISITED = {
    tag: regex.compile(rf"(?r)(?<!\p{{L}})(?:{words}) $")
    for tag, words in {
        "en": "[Ii]n|[Ff]rom|[Tt]o|[Nn]ear|of|for|via|around|outside|between|through|left|reached|visited",
        "fr": "à|À|vers|depuis|(?i:(?:au-dessus|au-dessous|au (?:nord|sud|centre)|à l[’'](?:est|ouest)|près|autour|"
        "loin|hors|banlieue|périphérie|gare|aéroport|ville|mairie|maire|rues|habitants|région|hauteurs|kilomètres|"
        "environs) de)",
        "de": "(?i:in|nach|aus|nahe|bei|rund um|Stadt|(?:unweit|nördlich|südlich|östlich|westlich) von)",
        "es": "en|En|desde|hacia|(?i:cerca|lejos|afueras|alrededores|ciudad|alcalde|alcaldesa|calles|habitantes|"
        "vecinos|aeropuerto|estación|norte|sur|este|oeste|centro|kilómetros|hora y media|minutos|horas) de",
    }.items()
}
"""Words behind which neither a club nor a brand stands; in English only where the text is a translation."""
_PLACED = {
    **_VISITED,
    "en": regex.compile(
        r"(?r)(?<!\p{L})(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout|[Aa]round|via|"
        r"(?:flew|fly|flies|travel(?:s|led)?|go|goes|went|returned|moved|sailed|train|bus|ferry|flight|trip|visit)"
        r"(?: on| back| over| up| down)? to|"
        r"(?i:city|town|capital|island|port|province|region|state|republic|airport|streets|banks|border|coast|"
        r"government|people|population|battle|siege|treaty|university|mayor|bishop|(?:nor|sou)th|east|west|kingdom) "
        r"of) $"
    ),
}
"""Words behind which no person's name stands."""
_LONGEST_WHERE = 30
"""Characters of such words."""
_GAMES = {
    tag: regex.compile(rf"(?<!\p{{L}})(?i:{words})(?!\p{{L}})")
    for tag, words in {
        "fr": "penalty|gardien de but|attaquante?|buteur|buteuse|footballeur|footballeuse|derby|tirs? au but|"
        "mi-temps|ligue 1|ligue 2|panier|hors-jeu|coup franc",
        "de": "elfmeter|torwart|torhüter|stürmer|mittelfeldspieler|bundesliga|halbzeit|derby|freistoß|abseits",
        "es": "penalti|penal|portero|delantero|delantera|goles|gol|derbi|tiró|remató|chutó|anotó|marcó|falta directa|"
        "tiro libre|córner|centrocampista",
    }.items()
}
"""Words of paragraphs about games in which a player or a club may be called like a city."""
_SAID_SO = {
    tag: regex.compile(
        rf"(?r)(?<!\p{{L}})(?:{words})(?: (?:\p{{Lu}}[\p{{L}}’'-]+(?:, | (?:and|et|und|y|or|ou|oder|o) ))*)?$"
    )
    for tag, words in {
        "en": "(?:they|we|people|locals|[A-Z][a-z]+s) (?:still |also |all )?(?:say|write|spell|pronounce|call it)|"
        "(?:the|a) (?:word|name|form|spelling|term)|words|spellings|(?:the|an?|silent|double) \\p{Ll} (?:in|of)",
        "fr": "disent|dit-on|on dit|écrivent|on écrit|prononcent|appellent|l[’']appellent|nomment|"
        "(?:le|un) (?:mot|nom|terme)|la (?:forme|graphie)|mots|(?:le|un) \\p{Ll} (?:de|dans|à)",
        "de": "sagen|schreiben|nennen|man sagt|man schreibt|(?:das|dem|ein) Wort|(?:der|dem|den) Namen?|"
        "die Schreibweise|Wörter|(?:das|ein|dem) \\p{Ll} (?:in|von)",
        "es": "dicen|escriben|llaman|pronuncian|se dice|se escribe|(?:la|una) palabra|el (?:nombre|término)|"
        "la (?:forma|grafía)|palabras|(?:la|una) \\p{Ll} (?:de|en)",
    }.items()
}
"""Words behind which a name is spoken of as one, perhaps with others: `les gens du lieu disent London, Moskva`."""
_LONGEST_SAID = 90


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


def where_to(text: str, start: int, target: str) -> bool:
    """Whether a word for where stands before a name: `aus Warszawa`, `près de Torino`.

    >>> where_to("Il vit près de Torino.", 15, "fr"), where_to("Il aime Torino.", 8, "fr")
    (True, False)
    """
    where = _VISITED.get(target)
    return where is not None and where.search(text, max(0, start - _LONGEST_WHERE), start) is not None


_OF_A_NOUN = regex.compile(
    r"(?r)(?<!\p{L})(?!(?i:rue|avenue|place|boulevard|hôtel|café|club|équipe|gazette|journal|marque|bière|voiture|modèle|"
    r"calle|plaza|avenida|hotel|equipo|diario|marca|cerveza|coche|modelo|mot|nom|palabra|nombre)s? )\p{Ll}{4,} de $"
)
_LONGEST_NOUN = 40


def of_a_noun(text: str, start: int, target: str) -> bool:
    """Whether a common noun that bears no names, and `de`, stand before a city in French or Spanish.

    >>> of_a_noun("un importateur de Warszawa", 18, "fr"), of_a_noun("la rue de Warszawa", 10, "fr")
    (True, False)
    """
    return target in ("fr", "es") and _OF_A_NOUN.search(text, max(0, start - _LONGEST_NOUN), start) is not None


def placed(text: str, start: int, target: str) -> bool:
    """Whether words stand before a name that stand before no person: `the island of Maurice`.

    >>> placed("She lives in Hana.", 13, "en"), placed("A letter to Hana.", 12, "en")
    (True, False)
    """
    where = _PLACED.get(target)
    return where is not None and where.search(text, max(0, start - _LONGEST_WHERE), start) is not None


@lru_cache(maxsize=32)
def of_games(text: str, target: str) -> bool:
    """Whether a paragraph in another target than English is about a game."""
    words = _GAMES.get(target)
    return words is not None and words.search(text) is not None


def said_so(text: str, start: int, target: str) -> bool:
    """Whether a name is spoken of as what people say or write.

    >>> said_so("Les Italiens disent Parigi.", 20, "fr"), said_so("Ils vont à Parigi.", 11, "fr")
    (True, False)
    """
    said = _SAID_SO.get(target)
    return said is not None and said.search(text, max(0, start - _LONGEST_SAID), start) is not None


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
