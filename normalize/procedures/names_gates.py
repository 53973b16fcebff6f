"""Gates that rules on names ask: is the span mentioned as a word, a street's, like any surname, or an ordinary word."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.lexicon import FREQUENT, lexicon
from normalize.procedures.names_forms import is_told
from normalize.romanize import cues

_SPELLED = regex.compile(
    r"(?r)(?:(?:spel(?:led|t)|written|transliterated)(?: as| it| then)?|(?:given|printed|listed|entered|billed) as|"
    r"spellings?(?: of)?|"
    r"forms?|words?|(?:by |to the )?names?(?: of)?|surnames?|nicknamed|christened|hashtag|term|"
    r"\b(?:dog|cat|horse|parrot|puppy|boat|bear|son|daughter|boy|girl|child|baby|band)s?,? (?:named|called)|"
    r"(?:not|versus|vs\.?|instead of|rather than)|formerly|"
    r"(?:formerly|once|then|also|officially|is|was|were|been) called)[ :]{1,2}[\"“‘«(]?$"
)
_CALLED = regex.compile(
    r", (?:a|the) (?:sur|family |last |first |given )?name\b"
    r"|[\"”’»]? (?:is|was) (?:written|spel(?:led|t)|the (?:\p{Lu}\p{Ll}+|old|local) (?:spelling|form|name)|"
    r"(?:also )?an? (?:sur|family |given |first )?name)\b"
)
_STREET = regex.compile(
    r" (?:[Ss]treet|[Aa]venue|[Bb]oulevard|[Rr]oad|[Ll]ane|[Ss]quare|[Pp]rospekt|"
    r"Drive|Close|Crescent|Terrace|Gardens|Grove|Mews|Parade|Way|Alley|Quay|Circle|Plaza|Walk)\b"
)
_STREET_OF = regex.compile(
    r"(?r)(?:[Ss]treet|[Aa]venue|[Bb]oulevard|[Rr]ue|[Pp]lace|[Cc]alle|[Vv]ia|[Ss]traße|[Ss]quare)"
    r"(?: (?:of|de|du|di|d['’]))? ?$"
)
_VESSEL = regex.compile(
    r"(?r)\b(?:HMS|USS|RFS|INS|MV|SS|MS|[Cc]arrier|[Cc]ruiser|[Dd]estroyer|[Ff]rigate|[Cc]orvette|[Ss]ubmarine|[Bb]attleship|"
    r"[Ii]cebreaker|[Ss]teamer|[Ss]teamship|[Ff]erry|[Tt]anker|[Ff]reighter|[Tt]rawler|[Yy]acht|[Vv]essel|[Ss]hip|[Hh]otel|"
    r"[Rr]estaurant|[Cc]afé|[Cc]inema) $"
)
_SURNAME = regex.compile(r"[^ -]+(?:[oe][vw]|[oe]ff|[iy]n|sk(?:y|i|iy|ii|yi|ij|yj|yy))")
_ANY_SURNAME = regex.compile(
    r"[^ -]+(?:[oe][vw]a?|[oe]ff|[iyî]na?|sk(?:y|i|iy|ii|yi|ij|yj|yy|a|aya|aia)|enko|[tc]h?uk|ouk|ych|icz|itch|itsch|"
    r"ets)"
)
_ON_A_SIDE = regex.compile(r"(?r)(?<!\p{L})(?i:pro|anti)[-–]$")
_AS_PERSON = regex.compile(
    r"['’]s | (?:said|says|wants|ordered|called|signed|told|met|warned|refused|claims?|announced|will|has|spoke)\b"
)
_EATEN = regex.compile(
    r"(?r)\b(?:eat(?:s|ing|en)?|ate|serv(?:e|es|ed|ing)|cook(?:s|ed|ing)?|tried|plates?|bowls?|best|"
    r"finest|some|[Tt]he)(?: of)? $"
)
_DISH = regex.compile(
    r" (?:with|and|or) (?:\p{Ll}+ )?(?:cheese|gravy|fries|chips|sauce|curds?|beer)|(?: is a)? (?:dish|fest|bar|shop)"
)
_REACH = 40
_SURNAMED = regex.compile(r" (\p{Lu}[\p{L}\p{M}]+)")
_PERSON = regex.compile(r"(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}’'-]*\.?) $")


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether the words beside the span speak of it as a spelling or a name.

    >>> spoken_of("It is spelled Kiev.", 14, 18), spoken_of("They left Kiev.", 10, 14)
    (True, False)
    """
    if _SPELLED.search(text, max(0, start - _REACH), start) or _CALLED.match(text, end):
        return True
    return is_told(text, start, end)


def of_street(text: str, start: int, end: int) -> bool:
    """Whether the span is the name of a street or a square.

    >>> of_street("in Odessa Street", 3, 9), of_street("rue de Kiev", 7, 11), of_street("in Kiev", 3, 7)
    (True, True, False)
    """
    return bool(_STREET.match(text, end) or _STREET_OF.search(text, max(0, start - _REACH), start))


def of_vessel(text: str, start: int) -> bool:
    """Whether the name at `start` is a ship's, a hotel's or the like, which keeps its spelling.

    >>> of_vessel("the carrier Kiev", 12), of_vessel("the Hotel Kiev", 10), of_vessel("shipping Kiev", 9)
    (True, True, False)
    """
    return _VESSEL.search(text, max(0, start - _REACH), start) is not None


def on_a_side(text: str, start: int) -> bool:
    """Whether somebody is for or against what begins at `start`: `the pro-Poutine party`."""
    return _ON_A_SIDE.search(text, max(0, start - 6), start) is not None


def as_person(text: str, start: int, end: int, *, opens: bool) -> bool:
    """Whether a name that is a word stands as a person's; where it `opens` a sentence its capital says nothing.

    >>> as_person("In Kyiv Poutine won.", 8, 15, opens=False), as_person("Poutine is a dish.", 0, 7, opens=True)
    (True, False)
    """
    if _EATEN.search(text, max(0, start - _REACH), start) or _DISH.match(text, end):
        return False
    return not opens or _AS_PERSON.match(text, end) is not None


def like_surname(spelling: str) -> bool:
    """Whether a spelling ends as the surnames do that the cities in the news share.

    >>> like_surname("Rostow"), like_surname("Shevchenko"), like_surname("Charkiw")
    (True, False, False)
    """
    return _SURNAME.fullmatch(spelling) is not None


def like_any_surname(spelling: str) -> bool:
    """Whether a spelling ends as any surname of the region does; villages are named after people.

    >>> like_any_surname("Rostow"), like_any_surname("Shevchenko"), like_any_surname("Charkiw")
    (True, True, False)
    """
    return _ANY_SURNAME.fullmatch(spelling) is not None


@lru_cache(maxsize=16)
def borne(text: str, spelling: str) -> bool:
    """Whether the text has a person of that name: somewhere a title or a given name is before it, or a surname behind.

    >>> borne("Dr. Hotin spoke. In Hotin we trust.", "Hotin"), borne("They left Hotin.", "Hotin")
    (True, False)
    """
    people = cues.words("titles") | cues.words("given")
    other = cues.words("areas") | cues.words("openers")
    at = text.find(spelling)
    while at >= 0:
        found = _PERSON.search(text, max(0, at - _REACH), at)
        following = _SURNAMED.match(text, at + len(spelling))
        if (found and found[1] in people) or (following and following[1] not in other):
            return True
        at = text.find(spelling, at + 1)
    return False


@lru_cache(maxsize=1_024)
def is_ordinary(word: str, first: bool) -> bool:
    """Whether a word with a capital is no given name: a frequent word, a form of a verb, a place.

    `first` in its sentence any word has a capital.

    >>> [is_ordinary(word, False) for word in ("Once", "Warns", "Visited", "Taras", "Marcus", "Jack")]
    [True, True, True, False, False, False]
    >>> is_ordinary("Comedian", True), is_ordinary("Taras", True)
    (True, False)
    """
    from normalize.procedures.names import is_known

    if word in cues.words("given"):
        return False
    words = lexicon("en")
    if words.band(word) == FREQUENT or (first and all(map(words.band, word.split("-")))):
        return True
    if is_known(word) and not words.band(word):
        return True
    stems = (word[: -len(ending)] for ending in ("s", "es", "d", "ed", "ing") if word.endswith(ending))
    return words.band(word) > 0 and any(len(stem) > 2 and words.band(stem) for stem in stems)
