"""English determiners before words of French, German, Spanish or Ukrainian, in the form that these words ask for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.residue_among import is_word_of, stands_among, words_before

_VOWEL = regex.compile(r"[aâeéèêëiîïoôuyœ]|h(?:abit|omm|ôpita|eur|istoir|ôtel|umain|élico|erbe|iver|uil|ôte)")
_FEMININE_OF_FRENCH = regex.compile(r"\p{L}{2,}(?:[st]ion|ité|ette|esse|ance|ence|tude)")
_MASCULINE_OF_FRENCH = regex.compile(r"\p{L}{3,}(?:ement|isme|teur)")
_FEMININE_OF_SPANISH = regex.compile(
    r"\p{L}{1,30}(?:as|[cgnst]iones|ades|udes|umbres)(?<!problemas)(?<!días)(?<![st]emas)(?<!gramas)(?<!mapas)(?<!climas)(?<!istas)"
    r"|veces|mujeres|voces|luces|leyes|redes|calles|noches|clases|tardes|partes|fuentes|nubes|llaves|naves|flores|"
    r"paredes|crisis|imágenes|órdenes|razones|torres|bases|señales|fases|tesis|series|cárceles|sedes|nieves"
)
_FEMININE_IN_O = frozenset("mano foto moto radio libido dinamo nao testigo modelo".split())
_MASCULINE_IN_A = regex.compile(r"(?:m|ist|et|at|ot|ap|it)a$|^(?:día|guía|policía|espía|vigía|cura|colega|centinela)$")
_MEN_OF_SPANISH = regex.compile(r"(?:polic|gu|espí)[ií]as")
_SINGULAR_OF_SPANISH = (
    regex.compile(r"\p{L}{2,}(?:[cs]ión|dad|tad|tud)"),
    regex.compile(r"\p{L}{2,}(?:miento|aje|dor)"),
)
_DATIVE = frozenset("mit von bei zu aus nach seit gegenüber".split())
_POSSESSIVES = {"leur": "leurs", "notre": "nos"}
_GENITIVE = frozenset("wegen während trotz innerhalb außerhalb statt".split())
_EITHER = frozenset("in an auf unter über vor hinter neben zwischen".split())
"""Prepositions that ask for one case or another."""
_ENDINGS_OF_UKRAINIAN = (
    (regex.compile(r"\p{L}+[ая]ми"), 3),
    (regex.compile(r"\p{L}+[ая]м"), 2),
    (regex.compile(r"\p{L}+(?:[ая]х|[бвгджзклмнпрстфхцчшщьй])"), 1),
)
_CASES_OF_UKRAINIAN = {
    "ці": ("ці", "цих", "цим", "цими"),
    "ті": ("ті", "тих", "тим", "тими"),
    "всі": ("всі", "всіх", "всім", "всіма"),
    "деякі": ("деякі", "деяких", "деяким", "деякими"),
}
_OPENS = regex.compile(r"(?r)(?:^|[.!?…:»”)\n][ \u00a0]|[(—–-][ \u00a0]?)$")
_QUOTED = frozenset("«“„\"'‘")


def determiner_elsewhere_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each determiner with the blank after it: capitalised anywhere, lower case after a blank."""
    return tuple(trigger for word in data["words"] for trigger in (f"={word.capitalize()} ", f"= {word} "))


def determiner_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed English determiner before a word of the target, in a clause of it, gives way to its translation.

    `words` maps the lower-case determiner to its translation, `names` are words before which it belongs to a name.
    """
    target, words, names = context.target, data["words"], frozenset(data.get("names", ()))
    for match in _finder(tuple(words), target).finditer(segment.text):
        noun, start = match["noun"], match.start("word")
        if noun in names or (start and segment.text[start - 1] in _QUOTED):
            continue
        if match["word"][0].isupper() and not _OPENS.search(segment.text, max(0, start - 3), start):
            continue  # inside a sentence a capital is a title's: the film Várias vidas
        if not (is_word_of(noun, target) and stands_among(segment.text, start, match.end("word"), target)):
            continue
        after = FORMS[target](words[match["word"].lower()], noun, words_before(segment.text, start))
        if after is None:
            continue
        if match["word"][0].isupper():
            after = after[:1].upper() + after[1:]
        end = match.end("word") + after.endswith("’")
        yield Offer(((segment.start + start, segment.start + end, after),))


@cache
def _finder(words: Sequence[str], target: str) -> Anchored:
    forms = sorted((form for word in words for form in (word, word.capitalize())), key=lambda form: (-len(form), form))
    noun = r"(?:\p{Lu}[\p{L}-]{2,30}|\p{Ll}{2,20}e[nr]?)" if target == "de" else r"\p{Ll}[\p{L}’-]{2,30}"
    return Anchored(
        (form + " " for form in forms),
        r"(?<![\w’'.-])(?P<word>" + "|".join(map(regex.escape, forms)) + rf") (?P<noun>{noun})(?![\w’'])",
    )


def _french(translation: str, noun: str, before: list[str]) -> str | None:
    """`ces`, `leurs` before plurals; `le` and `ce` only where the noun's ending tells its gender."""
    many, vowel = noun.endswith(("s", "x")), _VOWEL.match(noun) is not None
    after = before[-1] if before else ""
    if translation in _POSSESSIVES:
        return _POSSESSIVES[translation] if many else translation
    if translation == "tous les":
        feminine, masculine = (form.fullmatch(noun[:-1]) for form in (_FEMININE_OF_FRENCH, _MASCULINE_OF_FRENCH))
        return "toutes les" if many and feminine else translation if many and masculine else None
    if translation == "chaque":
        return None if many else translation
    if translation in ("le", "ce"):
        return (
            None if translation == "le" and after in ("de", "à") else _french_singular(translation, noun, many, vowel)
        )
    if not many or (translation == "des" and after == "de"):
        return None
    return "beaucoup d’" if translation == "beaucoup de" and vowel else translation


def _french_singular(translation: str, noun: str, many: bool, vowel: bool) -> str | None:
    if many:
        return translation + "s"
    if translation == "le" and vowel:
        return "l’"
    gender = _gender(noun, "fr")
    if gender == "f" or _FEMININE_OF_FRENCH.fullmatch(noun):
        return "la" if translation == "le" else "cette"
    if gender == "m" or _MASCULINE_OF_FRENCH.fullmatch(noun):
        return "cet" if translation == "ce" and vowel else translation
    return None


@cache
def _nouns(tag: str) -> dict[str, str]:
    """The genders of frequent nouns whose endings do not tell them."""
    tables = tomllib.loads(Path(__file__).with_name("residue_nouns.toml").read_text(encoding="utf-8"))
    return {noun: gender[0] for gender, nouns in tables[tag].items() for noun in nouns.split()}


def _gender(noun: str, tag: str) -> str:
    """`m` or `f` for a listed noun of French or Spanish, and for Spanish ones in -o and -a; else nothing.

    >>> _gender("pan", "es"), _gender("puerta", "es"), _gender("planeta", "es"), _gender("cime", "fr")
    ('m', 'f', 'm', '')
    """
    listed = _nouns(tag).get(noun)
    if listed or tag != "es":
        return listed or ""
    if noun.endswith("o"):
        return "" if noun in _FEMININE_IN_O else "m"
    return "f" if noun.endswith("a") and not _MASCULINE_IN_A.search(noun) else ""


def _spanish(translation: str, noun: str, _before: list[str]) -> str | None:
    """Plurals in the gender that the noun's ending tells; singulars only where it tells beyond doubt."""
    if translation in ("este", "ese"):
        for pattern, ending in zip(_SINGULAR_OF_SPANISH, ("a", "e"), strict=True):
            if pattern.fullmatch(noun):
                return translation[:-1] + ending
        gender = _gender(noun, "es")
        return translation[:-1] + {"m": "e", "f": "a"}[gender] if gender else None
    if translation == "su":
        return "sus" if noun.endswith("s") else translation
    if translation == "cada":
        return None if noun.endswith("s") else translation
    if not noun.endswith("s"):
        return None
    feminine = _FEMININE_OF_SPANISH.fullmatch(noun) and not _MEN_OF_SPANISH.fullmatch(noun)
    if not feminine or not translation.endswith("os"):
        return translation
    return "todas las" if translation == "todos los" else translation[:-2] + "as"


def _german(translation: str, noun: str, before: list[str]) -> str | None:
    """The ending that the preposition before asks for; None where it may ask for two."""
    preposition = before[-1].lower() if before else ""
    if preposition in _EITHER and noun.endswith("n"):
        return None
    ending = "n" if preposition in _DATIVE else "r" if preposition in _GENITIVE else ""
    return translation + ending


def _ukrainian(translation: str, noun: str, _before: list[str]) -> str | None:
    """The case that the noun stands in; words of quantity only before a genitive."""
    case = next((case for pattern, case in _ENDINGS_OF_UKRAINIAN if pattern.fullmatch(noun)), 0)
    if translation in _CASES_OF_UKRAINIAN:
        return _CASES_OF_UKRAINIAN[translation][case]
    return translation if case == 1 and not noun.endswith(("ах", "ях")) else None


FORMS: dict[str, Callable[[str, str, list[str]], str | None]] = {
    "fr": _french,
    "de": _german,
    "es": _spanish,
    "uk": _ukrainian,
}
