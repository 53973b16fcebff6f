"""English determiners before words of French, German, Spanish or Ukrainian, in the form that these words ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.residue_among import is_word_of, stands_among, words_after, words_before
from normalize.procedures.residue_genders import gender_of
from normalize.procedures.residue_this import this_german, this_ukrainian

_VOWEL = regex.compile(r"[aâeéèêëiîïoôuyœ]|h(?:abit|omm|ôpita|eur|istoir|ôtel|umain|élico|erbe|iver|uil|ôte)")
_FEMININE_OF_SPANISH = regex.compile(
    r"\p{L}{1,30}(?:as|[cgnst]iones|ades|udes|umbres)(?<!problemas)(?<!días)(?<![st]emas)(?<!gramas)(?<!mapas)(?<!climas)(?<!istas)"
    r"|veces|mujeres|voces|luces|leyes|redes|calles|noches|clases|tardes|partes|fuentes|nubes|llaves|naves|flores|"
    r"paredes|crisis|imágenes|órdenes|razones|torres|bases|señales|fases|tesis|series|cárceles|sedes|nieves"
)
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
        translation, before = words[match["word"].lower()], words_before(segment.text, start)
        if target in _THIS and translation == _THIS[target]:
            rest = words_after(segment.text, match.end("noun"))
            after = this_german(noun, before, rest) if target == "de" else this_ukrainian(noun, before)
        else:
            after = FORMS[target](translation, noun, before)
        if after is None:
            continue
        if match["word"][0].isupper():
            after = after[:1].upper() + after[1:]
        end = match.end("word") + after.endswith("’")
        yield Offer(((segment.start + start, segment.start + end, after),))


_THIS = {"de": "dieser", "uk": "цей"}
"""The translations of `this` that have the noun's gender and case."""


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
        gender = gender_of(noun[:-1], "fr") if many else ""
        return {"f": "toutes les", "m": translation}.get(gender)
    if translation == "chaque":
        return None if many else translation
    if translation == "ce/ces":
        translation = "ces" if many else "ce"
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
    gender = gender_of(noun, "fr")
    if gender == "f":
        return "la" if translation == "le" else "cette"
    if gender == "m":
        return "cet" if translation == "ce" and vowel else translation
    return None


def _spanish(translation: str, noun: str, _before: list[str]) -> str | None:
    """Plurals in the gender that the noun's ending tells; singulars only where it tells beyond doubt."""
    if translation in ("este", "ese"):
        for pattern, ending in zip(_SINGULAR_OF_SPANISH, ("a", "e"), strict=True):
            if pattern.fullmatch(noun):
                return translation[:-1] + ending
        gender = gender_of(noun, "es")
        return translation[:-1] + {"m": "e", "f": "a"}[gender] if gender else None
    if translation == "su":
        return "sus" if noun.endswith("s") else translation
    if translation == "cada":
        return None if noun.endswith("s") else translation
    if translation == "este/estos":  # the determiner of the source is that of one woman and of many things
        translation = "estos" if noun.endswith("s") else "este"
        return _spanish(translation, noun, _before)
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
