"""Ukrainians and Russians in no list: who bears a name is told by the given name, what it is by known surnames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from normalize.context import Context
from normalize.procedures.names_mentions import of_region, speaks_of
from normalize.procedures.table_key import TableKey
from normalize.romanize import cluster, render, styles, surnames
from normalize.romanize.capitalised import STRESS, Word, plain_apostrophes

_NOT_POLISH = regex.compile(
    r"[^aeiou]ou|tch|sch|ï|[oej]w[ae]?$|wsk|ij?ew|zk[iy]$|[yi]j$|(?:č|š|tš|tsj|tj|ç|ș|ş|cs|cz)enko$|(?:č|ç|j|tj|sj|cs)[uo]?uk$"
)
"""Letters that no Pole, Czech or Croat has in a surname: those bear many names that Ukrainians bear too."""
_POLISH = regex.compile(r"(?:icz|[ścs]k[ia]|czyk|czak|rz)$")
"""Endings that Poles write as their own."""
_EASTERN = regex.compile(
    r"[iyıîõ]n[ea]?$|[oe][vw][ae]?$|ff$|ska(?:j|y|ï|i)a$|ov[iy]?ch|(?i:schtsch|chtch|szcz|šč|sjtj|stsj|štš|șc|şç|scs)|"
    r"(?:z|ts?|c|tz)k(?:yj|yi|yy|ij|yï|iï|y|i|iy)$|(?:j|ts|cs|ş|š|č|c[iî]|tj|sj|ç)uk$"
)
"""Endings of surnames in any press that `cluster.SUFFIX` has not."""

_SHCH = regex.compile(r"(?i:schtsch|chtch|sjtsj)")
"""How presses write a letter that no language but the East Slavic ones and Bulgarian has."""

_OF_UKRAINE = regex.compile(r"(?:iv|yshyn|chuk|iuk|enko|yshko)$")
"""Endings of surnames, in official spelling, that only Ukrainians bear."""
_PRESS = regex.compile(r"[jwx]")
"""Letters of given names that no official spelling has."""

Names = tuple[tuple[str, str], ...]
"""Names in their own letters, each behind its language."""


class Given(NamedTuple):
    """What the spelling of a given name stands for. `own`: its bearers are of that language alone.

    `foreign`: no text for readers of English spells it so.
    """

    language: str
    native: str
    official: str
    own: bool
    foreign: bool


class Bearer(NamedTuple):
    """How the house style writes a given name and a surname; either is None where it stays."""

    given: str | None
    surname: str | None


_NOBODY = Bearer(None, None)


def given_names(data: Mapping[str, Any]) -> Mapping[str, tuple[Given, ...]]:
    """The spellings of the given names in `data`: Ukrainian ones in `given` and `shared`, Russian ones in `russian`.

    `abroad` are spellings of names in `given` that others bear too.
    """
    return _given_names(TableKey(data))


@lru_cache(maxsize=8)
def _given_names(key: TableKey) -> Mapping[str, tuple[Given, ...]]:
    data = key.data
    ukrainian = (*data["given"], *data["shared"])
    written = [forms[0] for forms in render.render(ukrainian, "uk", surnames.OFFICIAL["uk"])]
    found: dict[str, tuple[Given, ...]] = {}
    for language, names in (("ru", data["russian"]), ("uk", dict(zip(ukrainian, written, strict=True)))):
        natives = list(names)
        usual = surnames.english(natives, language)
        for native, english, spellings in zip(natives, usual, render.every(natives, language), strict=True):
            official = names[native]
            for spelling in {plain_apostrophes(one) for one in spellings} | {official}:
                foreign = spelling != official and spelling not in english
                own = language == "uk" and native in data["given"] and spelling not in data["abroad"]
                one = Given(language, native, official, own and spelling not in found, foreign)
                found[spelling] = (*found.get(spelling, ()), one)
    return found


def known(spelling: str, data: Mapping[str, Any]) -> tuple[Given, ...]:
    """What a given name in any spelling may be, stress marks aside."""
    names = given_names(data)
    return names.get(spelling) or names.get(spelling.translate(STRESS), ())


def bearer(first: Word, second: Word, context: Context, data: Mapping[str, Any]) -> Bearer:
    """How the two words, a given name and the surname behind it, are written; nobody where that is not certain.

    Certain is a surname that no text for readers of English spells so, and that is one name alone among those of the
    given name's language; the given name is respelled with it, or beside a known surname where its marks tell.
    """
    if f"{first.core} {second.core}" in data.get("keep", ()):
        return _NOBODY
    meant = known(first.core, data)
    alone = len({given.language for given in meant}) == 1
    found = [_of(given, alone, (first.core, second.core), context) for given in meant]
    certain = {one for one in found if one != _NOBODY}
    return certain.pop() if len(certain) == 1 else _NOBODY


def _of(given: Given, alone: bool, spelled: tuple[str, str], context: Context) -> Bearer:
    """How the house style writes a given name and a surname, if the given name is `given`."""
    first, surname = spelled
    names = _named(surname, (given.language,)) if _fits(given, alone, spelled, context) else ()
    names = _together(given, first, surname, names)
    house = _written(names, context.style)
    between = _is_between_presses(given, first, surname, context)
    foreign = given.foreign or between or _is_joint(given, first, surname, names)
    if not foreign or (house is None and not between and not _told(given, first, surname, context)):
        return Bearer(None, house)
    return Bearer(styles.styled(given.official, given.native, given.language, context.style, "given"), house)


def _is_between_presses(given: Given, first: str, surname: str, context: Context) -> bool:
    """Whether a given name is written as other presses do, and the surname as Ukraine does: `Andrij Stetsiv`."""
    mixed = given.own and first != given.official and _PRESS.search(first) and not _PRESS.search(surname)
    return bool(mixed and _OF_UKRAINE.search(surname)) and speaks_of(context.text, "uk")


def _is_joint(given: Given, first: str, surname: str, names: Names) -> bool:
    """Whether a press that writes the surname so writes the given name so too: then it is none of English texts."""
    written = surnames.systems_of(given.native, given.language, first)
    return any(written & surnames.systems_of(name, language, surname) for language, name in names)


def _together(given: Given, first: str, surname: str, names: Names) -> Names:
    """Of the `names` those that one system writes as it writes the given name; all of them where none is so."""
    written = surnames.systems_of(given.native, given.language, first)
    return tuple(name for name in names if written & surnames.systems_of(name[1], name[0], surname)) or names


def _fits(given: Given, alone: bool, spelled: tuple[str, str], context: Context) -> bool:
    """Whether one of that given name is of its language's people, going by the surname's letters and by the text.

    `alone`: the given name is of that language or of none.
    """
    first, surname = spelled
    text = context.text
    if given.own:
        return True
    if _POLISH.search(surname):
        return False
    if _SHCH.search(surname) and context.is_source("any"):
        return True
    if not speaks_of(text, given.language) and not (alone and given.foreign and of_region(text)):
        return False
    if not _is_slavic(surname) or given.foreign:
        return _is_slavic(surname)
    # Emigrants spell a surname so behind a given name as English texts have it: Vladimir Jurowski, Anna Kournikova.
    told = first != given.official or context.is_source("any")
    return told and bool(_NOT_POLISH.search(surname))


def _is_slavic(surname: str) -> bool:
    return bool(cluster.SUFFIX.search(surname) or _EASTERN.search(surname))


def _told(given: Given, spelling: str, surname: str, context: Context) -> bool:
    """Whether a foreign given name is one although the surname may be English, or is in no list."""
    if not given.own:
        return "ï" in spelling and bool(surnames.native(surname)) and of_region(context.text)
    if "ï" in spelling or context.is_source("any"):
        return True
    return of_region(context.text) and bool(surnames.native(surname))


def by_title(word: Word, context: Context) -> str | None:
    """How a surname behind a title or initials is written, where it is foreign and one name to all its bearers."""
    text = context.text
    if not may_be_titled(word.core) or not of_region(text):
        return None
    spoken = tuple(language for language in surnames.LANGUAGES if speaks_of(text, language))
    name = _named(word.core, spoken)
    return _written(name, context.style) if name else None


def may_be_titled(surname: str) -> bool:
    """Whether a surname ends as Slavic ones do, in letters that no Pole, Czech or Croat has."""
    return _is_slavic(surname) and bool(_NOT_POLISH.search(surname))


def in_style(official: str, style: str) -> str:
    """An official spelling of a Ukrainian surname as the style writes it, where its own letters are certain."""
    if style == styles.OFFICIAL:
        return official
    names = [("uk", n) for tag, n in surnames.native(official) if tag == "uk" and surnames.official(n, tag) == official]
    return _written(tuple(names), style) or official


def _named(surname: str, languages: Iterable[str]) -> Names:
    """The names that a foreign spelling of a surname may stand for, in these languages."""
    if not surnames.is_foreign(surname):
        return ()
    return tuple((language, name) for language, name in surnames.native(surname) if language in languages)


def _written(names: Names, style: str) -> str | None:
    """The one way in which the style writes all of `names`, or None."""
    forms = {styles.styled(surnames.official(n, tag), n, tag, style, "surname") for tag, n in names}
    return forms.pop() if len(forms) == 1 else None
