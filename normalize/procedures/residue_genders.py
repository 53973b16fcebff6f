"""The gender of a noun of French, German, Spanish or Ukrainian: from a list of frequent ones, or a certain ending."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import regex

_FRENCH = {
    "f": regex.compile(
        r"\p{L}{2,}(?:[stx]ion|ité|ette|esse|ance|ence|tude|[dtns]ure|euse|rice|ière|enne|elle|[lnrbgt]ade|aille|eille|"
        r"ouille|aison|[dlrtv]ée|tié|onne|ande|erie|logie|graphie|nomie|tomie|[aeou]rte|ise|anche|agne|aine)"
        r"(?<!silence|squelette|quintette|murmure|augure|parjure|sulfure|mercure|cyanure|chlorure|carbure|stade|grade|"
        r"caprice|dentifrice|cimetière|derrière|arrière|vermicelle|libelle|rebelle|musée|lycée|trophée|mausolée|athée|"
        r"domaine|capitaine|lieutenance|gorille|bagne|pagne|champagne|cocagne|alcade|camarade|nomade|jade|dimanche|manche|"
        r"fonctionne|fidèle|porte-\p{L}{2,20})"
    ),
    "m": regex.compile(
        r"\p{L}{2,}(?:ement|isme|teur|eau|oir|age|[lnqv]et|ier|ail|[bdnprt]al|[bclnp]ot|ard|[dmnst]ien|illon|eron|ège|scope|"
        r"mètre|gramme|drome|phone)"
        r"(?<!hauteur|lenteur|senteur|pesanteur|puanteur|moiteur|page|plage|image|cage|rage|nage|peau|eau|norvège)"
    ),
}
_GERMAN = {
    "f": regex.compile(
        r"\p{L}{2,}(?:ung|heit|keit|schaft|[tsx]ion|tät|erei|elei|logie|gr[aá]ph?ie|nomie|[ts]ur|enz|anz|[nrt]ik|ette|ade)"
        r"(?<!Abitur|Sprung|Schwung|Dung|Tanz|Kranz|Schwanz|Glanz|Lenz|Atlantik|Stadion)"
    ),
    "m": regex.compile(r"\p{L}{2,}(?:ling|ismus|[kts]ator|ektor|essor|[kls]ist)(?<!Dienstleist)"),
    "n": regex.compile(
        r"\p{L}{2,}(?:[bdfgklnpt]chen|uschen|lein|[aeu]ment|eum|[dln]ium|trum)(?<!Rachen|Drachen|Knochen|Kuchen|Rochen|Zement|Moment)"
    ),
}
_UKRAINIAN = {
    "f": regex.compile(r"\p{Ll}{2,}(?:ість|[бвгґджзклмнпрстфхцчшщ]а|ція|нія|рія|логія|ниця)(?<!суддя)"),
    "n": regex.compile(r"\p{Ll}{2,}(?:ство|цтво|ння|ття|[бвгдзклмнпрстх]о|ще|це)"),
    "m": regex.compile(r"\p{Ll}{2,}(?:[бвгґдзклмнпрстфхцшй]|тель)(?<!любов|кров|сімей|[юуая]ть)"),
}
_ENDINGS = {"fr": _FRENCH, "de": _GERMAN, "uk": _UKRAINIAN}
_FEMININE_IN_O = frozenset("mano foto moto radio libido dinamo nao testigo modelo".split())
_MASCULINE_IN_A = regex.compile(r"(?:m|ist|et|at|ot|ap|it)a$|^(?:día|guía|policía|espía|vigía|cura|colega|centinela)$")
_FIRST_PART = 3
"""Letters in front of the head of a German compound, at least."""


@cache
def _nouns(tag: str) -> dict[str, str]:
    """The genders of frequent nouns whose endings do not tell them."""
    tables = tomllib.loads(Path(__file__).with_name("residue_nouns.toml").read_text(encoding="utf-8"))
    return {noun: gender[0] for gender, nouns in tables.get(tag, {}).items() for noun in nouns.split()}


def gender_of(noun: str, tag: str) -> str:
    """`m`, `f` or `n` for a listed noun and for one whose ending tells; else nothing.

    >>> gender_of("pan", "es"), gender_of("puerta", "es"), gender_of("planeta", "es"), gender_of("cime", "fr")
    ('m', 'f', 'm', '')
    >>> gender_of("pancarte", "fr"), gender_of("Nachtzug", "de"), gender_of("Zeitung", "de"), gender_of("робота", "uk")
    ('f', 'm', 'f', 'f')
    >>> gender_of("comité", "fr"), gender_of("Kaninchen", "de"), gender_of("Sprachen", "de"), gender_of("стаття", "uk")
    ('m', 'n', '', 'f')
    """
    listed = _nouns(tag).get(noun)
    if listed:
        return listed
    if tag == "es":
        return _of_spanish(noun)
    told = next((gender for gender, ending in _ENDINGS[tag].items() if ending.fullmatch(noun)), "")
    return told or (_of_head(noun) if tag == "de" else "")


def _of_spanish(noun: str) -> str:
    if noun.endswith("o"):
        return "" if noun in _FEMININE_IN_O else "m"
    return "f" if noun.endswith("a") and not _MASCULINE_IN_A.search(noun) else ""


def _of_head(noun: str) -> str:
    """The gender of the longest listed noun that a compound of German ends in.

    >>> _of_head("Bahnhof"), _of_head("Passwort"), _of_head("Sport")
    ('m', 'n', '')
    """
    for start in range(_FIRST_PART, len(noun) - 2):
        gender = _nouns("de").get(noun[start].upper() + noun[start + 1 :])
        if gender:
            return gender
    return ""
