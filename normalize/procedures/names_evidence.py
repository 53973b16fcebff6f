"""What stands around the name of a place and says that it is one, and in which country."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from normalize.procedures.names_gates import of_street, spoken_of
from normalize.procedures.names_mentions import before, quoted, sentence, speaks_of
from normalize.romanize import cues

COUNTRIES = {"UA": "uk", "RU": "ru", "BY": "be"}
"""The countries whose places are looked for, and the language of their names."""
_STATES = {
    "UA": r"Ukraine|Ukrainian", "RU": r"Russia(?:n Federation)?|Russian", "BY": r"Belarus(?:ian)?",
}  # fmt: skip
_REGIONS = {
    "UA": """Cherkas Chern[io]hi[vh] Chernivtsi Crimea Dnipro Donetsk Ivano-Frankivsk Kharkiv Kharkov Kherson Khmelnyts
        Kirovohrad Kropyvnyts K[yi][ie]v Luhansk Lugansk L[vw][io]v Mykolaiv Mykolayiv Nikolaev Odes Poltava Rivne Sumy
        Ternopil Vinnyts Volyn Zakarpatt Transcarpathia Zaporizh Zaporozh Zhytomyr Zhitomir""",
    "RU": """Belgorod Bryansk Kursk Voronezh Rostov Krasnodar Lipetsk Smolensk Oryol Tula Kaluga Ryazan Tver Pskov
        Leningrad Saratov Samara Volgograd Astrakhan Orenburg Chelyabinsk Sverdlovsk Tyumen Perm Moscow Tambov Penza
        Vologda Murmansk Nizhny Stavropol Bashkortostan Tatarstan Dagestan Buryatia Yakutia Tuva Chechnya Ingushetia
        Kemerovo Novosibirsk Omsk Tomsk Irkutsk Amur Khabarovsk Primor Sakhalin""",
    "BY": "Minsk Brest Grodno Hrodna Gomel Homel Mogilev Mahil[io]ow? Vitebsk",
}
"""Beginnings of the names of regions, as they stand before a word of `_UNIT`."""
_UNIT = (
    r"(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Dd]istrict|[Rr]aion|[Cc]ounty|[Tt]erritory|[Rr]epublic|[Cc]ommunity|"
    r"[Hh]romada)"
)
_PLACE = (
    r"(?:[Vv]illages?|[Tt]owns?|[Cc]ity|[Cc]ities|(?:[Uu]rban-type )?[Ss]ettlements?|[Hh]amlets?|[Ll]ocalit(?:y|ies)|"
    r"(?:[Pp]ort|[Cc]apital|[Rr]esort)(?: city| town)?|[Aa]irport|[Ss]tronghold|"
    r"[Mm]unicipality|[Oo]utskirts|[Ss]uburbs?|[Cc]ommunity|[Tt]ownship|[Ss]tation|[Cc]ommune|[Aa]grotown|[Rr]aion)"
)
_BODY = (
    r"(?:[Mm]ayors?|[Gg]overnor|[Cc]ouncil(?:l?ors?)?|[Aa]dministration|[Aa]uthorities|[Rr]esidents?|[Ii]nhabitants|"
    r"[Cc]itizens|[Pp]opulation|[Dd]efenders|[Gg]arrison|[Ss]treets|[Hh]arbou?r|[Qq]uays?|[Ss]iege|[Ss]helling|"
    r"[Bb]ombing|[Bb]ombardment|[Ll]iberation|[Oo]ccupation)"
)
_NAMED = regex.compile(
    rf"(?:{_PLACE}(?: (?:of|near|called|named))?,?|{_BODY} of) "
    r"(?:\p{Lu}[\p{L}'’ -]{1,40}(?:,| and|, and| or) ){0,5}$"
)
"""What stands before a name that is a place's: `the villages of Nove, Stare and `."""
_OF_PLACES = regex.compile(
    rf"(?r)\b(?:{_BODY}|[Pp]eople|[Cc]ent(?:re|er)|(?:[Nn]or|[Ss]ou)th(?:east|west)?|[Ee]ast|[Ww]est|[Dd]istricts?|"
    r"[Nn]eighbou?rhoods?|[Ss]ky|[Ss]kies|[Cc]athedral|[Ss]ynagogue|[Uu]niversity|[Hh]ospitals?|[Pp]ower plant|"
    r"[Bb]each(?:es)?|(?:[Kk]ilomet(?:re|er)s?|km|[Mm]iles?)(?: (?:north|south|east|west)[a-z]*)?) (?:of|from) $"
)
"""What stands before the name of a place, seldom before another's: `the mayor of `, `10 kilometres from `."""
_AREA = regex.compile(rf"(?:[ -](?:{_UNIT}|[Rr]ailway|[Rr]eservoir|hydro|thermal|direction|axis|front|garrison)\b)")
_CLUB = regex.compile(r"(?:FC|FK|SK|HC|BC|Dynamo|Dinamo|Shakhtar|Shakhtyor|Zorya|Lokomotiv|Spartak|Torpedo|Metalist) $")
_JOINT = regex.compile(r"[\p{L}\p{M}\d]")
_NEXT = regex.compile(r" (\p{Lu}[\p{L}\p{M}'’-]*)")
_NAME = r"\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?"
_LIST = regex.compile(rf"(\p{{L}}+) (?:{_NAME}(?:,| and|, and| or) ){{1,4}}(?:in )?$")
_TOLD = regex.compile(
    r",\s(?:an?|the|once an?|now an?)\s(?:[\p{Ll}\d,-]+\s){0,3}?"
    r"(?:village|town|city|settlement|hamlet|suburb|port|townlet)"
    r"(?:,|\s(?:of|in|on|near|with|where|that|which|about|some|not|north|south|east|west|\d))"
)
"""What stands behind a name and says what it is: `, a town of 5,000`; `, a village teacher` is somebody."""
_SUFFERED = regex.compile(
    r"\s(?:(?:has|had|have)\s(?:also\s|now\s|again\s)?been|is|was|remains|remained|came|fell|lies|lay)\s(?:also\s|now\s|again\s|still\s)?"
    r"(?:without\s(?:running\s)?(?:water|power|electricity|heat|heating|gas|light)|shelled|bombed|bombarded|encircled|"
    r"under\s(?:fire|siege|shelling|bombardment|occupation|(?:\p{Lu}\p{Ll}+\s)?control)|in\sruins|"
    r"(?:some|about|\d[\d,.]*)\s(?:km|kilomet|miles?))"
)
"""What is said of places alone: `has been without water`, `lies 20 kilometres`."""
_REACH = 90
"""Characters before a name in which its cue stands."""


class Evidence(NamedTuple):
    """What the text says around one span: a noun of a place before it, the country beside it, how it is located.

    `country` is that of the words beside the name, "" where none stand there; `located` is 2 after a word that only
    places follow, 1 after one that people follow too, else 0.
    """

    named: bool
    country: str
    located: int
    area: bool


def evidence(text: str, start: int, end: int) -> Evidence:
    """What stands around the span.

    >>> evidence("Shells fell on the village of Nove, Ukraine.", 30, 34)
    Evidence(named=True, country='UA', located=1, area=False)
    """
    low = max(0, start - _REACH)
    line = max(low, text.rfind("\n", low, start) + 1)
    previous = before(text, start)
    located = 1 if previous.lower() in cues.words("before_anything") else 0
    near = previous.lower() in cues.words("before_places")
    near = near or (located and of_a_place(text, start)) or after_others(text, start)
    if near or _SUFFERED.match(text, end):
        located = 2
    named = bool(_NAMED.search(text, line, start) or _TOLD.match(text, end))
    return Evidence(named, _beside(text, line, start, end), located, bool(_AREA.match(text, end)))


def of_a_place(text: str, start: int) -> bool:
    """Whether the span follows a word for what a place has, and `of`.

    >>> of_a_place("the mayor of Vylkove", 13), of_a_place("the words of Nikolaev", 13)
    (True, False)
    """
    return _OF_PLACES.search(text, max(0, start - 40), start) is not None


def after_others(text: str, start: int) -> bool:
    """Whether the span is a later member of a list of names that a word opens which only places follow.

    >>> after_others("near Kherson, Odesa and Lviv", 24), after_others("with Ivan and Lviv", 14)
    (True, False)
    """
    found = _LIST.search(text, max(0, start - _REACH), start)
    return found is not None and _is_one_of(found[1].lower(), "before_places", "struck")


def _beside(text: str, line: int, start: int, end: int) -> str:
    """The country that the words beside the name give, or "" for none or several."""
    found = [code for code in COUNTRIES if _after(code).match(text, end) or _ahead(code).search(text, line, start)]
    return found[0] if len(found) == 1 else ""


@cache
def _after(country: str) -> regex.Pattern[str]:
    """What follows a name and says where it lies: `, Ukraine`, ` in the Kharkiv region`, ` (Donetsk Oblast)`."""
    areas = "|".join(_REGIONS[country].split())
    region = rf"(?:{areas})\p{{Ll}}{{0,8}}(?:[’']s)?(?: {_UNIT})"
    state = rf"(?:{_STATES[country]})(?!\p{{L}}| (?:and|or) \p{{Lu}}\p{{L}}++(?!,))"  # not `Essen, Ukraine and Poland`
    far = rf"(?:(?:[\w-]+ ){{0,2}}(?:{_STATES[country]})(?:[’']s)? )?"
    link = r"(?:,? (?:in|of)(?: the)?(?: (?:north|south|east|west|cent)\p{L}{0,11})?|,|,? \() ?(?:the )?"
    return regex.compile(rf"{link}(?:{far}{region}|{state})")


@cache
def _ahead(country: str) -> regex.Pattern[str]:
    """What stands before a name and says so: `the Ukrainian village of `, `Ukraine’s `."""
    return regex.compile(
        rf"(?:{_STATES[country]})(?:[’']s)? (?:[\p{{Ll}}-]+ ){{0,3}}{_PLACE}(?: of| called| near)? "
        rf"(?:\p{{Lu}}[\p{{L}}'’-]{{1,40}}(?:,| and|, and) ){{0,4}}$"
    )


def countries_of(text: str, start: int, end: int, among: frozenset[str]) -> frozenset[str]:
    """Those of the countries `among` of which the sentence speaks, or the text where the sentence names none of all."""
    around = sentence(text, start, end)
    near = frozenset(code for code, language in COUNTRIES.items() if _speaks(around, code, language))
    return (near or frozenset(code for code in COUNTRIES if speaks_of(text, COUNTRIES[code]))) & among


def speaks_near(text: str, start: int, end: int, country: str) -> bool:
    """Whether the sentence of the span speaks of the country."""
    return _speaks(sentence(text, start, end), country, COUNTRIES[country])


def _speaks(around: str, code: str, language: str) -> bool:
    return any(word in around for word in cues.words(f"country-{language}")) or bool(_regions(code).search(around))


@cache
def _regions(code: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?:{'|'.join(_REGIONS[code].split())})\p{{Ll}}{{0,8}} {_UNIT}")


def is_other(text: str, start: int, end: int) -> bool:
    """Whether the span is spoken of as a word, or is a street's, a club's, part of a longer name or of a compound."""
    if quoted(text, start, end) or spoken_of(text, start, end) or of_street(text, start, end):
        return True
    if _CLUB.search(text, max(0, start - 40), start) or _joined(text, start, end):
        return True
    following = _NEXT.match(text, end)
    if following and following[1].rstrip("'’s") not in cues.words("areas") | cues.words("openers"):
        return True
    previous = before(text, start)
    if previous in cues.words("name_particles"):
        return True
    if not previous[:1].isupper() or previous.endswith(("'s", "’s", "s'", "s’")):
        return False
    return previous not in cues.words("openers") and not _is_one_of(
        previous.lower(), "before_places", "before_anything", "settlements"
    )


def _is_one_of(word: str, *lists: str) -> bool:
    return any(word in cues.words(name) for name in lists)


def _joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen joins the span to a letter or a digit."""
    left = start > 1 and text[start - 1] in "-–@#/._" and bool(_JOINT.match(text, start - 2))
    right = end + 1 < len(text) and text[end] in "-@/_" and bool(_JOINT.match(text, end + 1))
    return left or right or (start > 0 and text[start - 1] in "@#/")
