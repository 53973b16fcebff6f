"""Who is called like a place, and texts that speak of names as names: there the form is no leftover."""

from __future__ import annotations

from functools import lru_cache

import regex

_PLACES = {
    "en": "city|town|village|place|capital|port|suburb|country",
    "fr": "ville|village|bourg|bourgade|capitale|lieu|endroit|port|pays",
    "de": "Stadt|Dorf|Ort|Hauptstadt|Hafen|Land|Ziel|Reiseziel",
    "es": "ciudad|pueblo|aldea|capital|lugar|puerto|país",
}
_CALLED = {
    "en": "(?:nick|re)?named|called|christened|dubbed|bapti[sz]ed|(?:by the|whose|the|under the) name(?: of| is| was)?|"
    "answer(?:s|ed|ing) to|name(?:s|d)? (?:him|her|it|them)|(?:his|her|its) name (?:is|was)",
    "fr": "(?:pré|sur|dé)?nommée?s?|appelée?s?|baptisée?s?|rebaptisée?s?|du nom de|répond(?:ait|ant)? au nom de|"
    "s[’']appel(?:le|ait|lent|aient)|se (?:pré)?nomm(?:e|ait)|pour (?:pré)?nom",
    "de": "namens|genannt|getauft|getauften?|auf den Namen|mit (?:dem )?(?:Vorn|N)amen|heißt|hieß|heißen|hießen",
    "es": "(?:llamad|denominad|apodad|bautizad|rebautizad)[oa]s?(?: como)?|de nombre|por nombre|"
    "se llam(?:a|aba|an|aban|ó)|"
    "responde al nombre de|respondía al nombre de",
}
_NAMED = {
    tag: regex.compile(
        rf"(?r)(?<!(?<!\p{{L}})(?:{_PLACES[tag]})(?:\s\p{{L}}+)?[ ,]{{1,2}})(?<!\p{{L}})(?i:{words}) [“\"«„'‘]?\s?$"
    )
    for tag, words in _CALLED.items()
}
"""What stands before the name of whoever bears it: `un âne prénommé London`; a town so called is a place."""
_LONGEST = 60
_OF_NAMES = regex.compile(
    r"(?<!\p{L})(?i:lettering|letterer|spellings?|misspelling|orthograph(?:y|ic|e|ie|ique)|rechtschreibung|"
    r"schreibweisen?|schreibung|ortograf[ií]as?|graf[ií]as|graphies?|toponym(?:s|y|e|en|ie|ist)?|top[oó]nim\p{L}*|"
    r"exonym(?:s|e|en)?|ex[oó]nim\p{L}*|endonym\p{L}*|place[- ]names?|noms? de lieux?|ortsnamen?|"
    r"nombres? de lugar(?:es)?|gazetteers?|cartograph\p{L}*|kartograph\p{L}*|kartograf\p{L}*|cart[oó]graf\p{L}*|"
    r"typograph\p{L}*|typograf\p{L}*|"
    r"romani[sz]ations?|transliterat\p{L}*|translitt?érations?|transliteraci[oó]n\p{L}*)(?!\p{L})"
)
"""Words of texts about how names are written, in which an older form or a foreign one may be meant."""


def named_so(text: str, start: int, target: str) -> bool:
    """Whether words stand before a form that give it to somebody as a name.

    >>> named_so("un âne prénommé London", 16, "fr"), named_so("dans une ville appelée London", 23, "fr")
    (True, False)
    """
    named = _NAMED.get(target)
    return named is not None and named.search(text, max(0, start - _LONGEST), start) is not None


@lru_cache(maxsize=128)
def is_bearer(text: str, form: str, target: str) -> bool:
    """Whether somebody in `text` bears the form as a name; later on it is his name, too.

    >>> is_bearer("Un burro llamado London cruzó. London no volvió.", "London", "es")
    True
    """
    at = text.find(form)
    while at >= 0:
        if named_so(text, at, target):
            return True
        at = text.find(form, at + 1)
    return False


@lru_cache(maxsize=8)
def speaks_of_names(text: str) -> bool:
    """Whether a text speaks of how names are written.

    >>> speaks_of_names("At the Survey he had charge of lettering."), speaks_of_names("He named the ship.")
    (True, False)
    """
    return _OF_NAMES.search(text) is not None
