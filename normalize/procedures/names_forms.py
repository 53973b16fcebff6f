"""Forms that are spoken of as forms: `Kyiv (Russian: Kiev)`, `from Kiev to Kyiv`, `Lviv, or Lwów`. They stay."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from normalize.romanize import cues
from normalize.romanize.capitalised import plain_apostrophes

_LANGUAGE = (
    r"(?:Russian|Ukrainian|Belarusian|Polish|German|Yiddish|Hungarian|Romanian|Czech|French|Spanish|English|Latin|Tatar|"
    r"Turkish|Arabic|Persian|Hebrew|Armenian|Georgian|Azerbaijani|Kazakh|Kurdish|Chinese|Japanese|Korean|Soviet)"
)
_NAMED = regex.compile(
    rf"(?r)(?:\b{_LANGUAGE}(?: name| form| spelling)?:|\bknown(?: \p{{Ll}}+| in {_LANGUAGE})? as|"
    r"\b(?:Russians|Ukrainians|Belarusians|Poles|Germans|Soviets)(?: still| once)? call(?:ed)?|"
    r"[(,] ?(?:also|sometimes|formerly|previously|once)|\((?:or|born|née?)) $|\bex-$"
)
"""What stands before a form: a language and a colon, a word that says that the form was or is another."""
_TOLD = regex.compile(
    rf" in {_LANGUAGE}(?=[),;.:!?”\"]|$)| \((?:now|today|today’s|present-day|modern|nowadays|later)\b|"
    r", (?:now|today) \p{Lu}"
)
"""What stands behind one."""

_WORD = (
    r"(?:or|also|not|aka|alias|known|as|call|calls|called|named|renamed|spelled|spelt|written|formerly|previously|once|now|"
    r"then|ex|vs\.?|v\.|versus|instead|rather|became|becomes|into|to|with|and|in|the|its|of|than|from|by|which|comes|is|"
    rf"was|it|name|names|form|spelling|today|still|officially|sometimes|Russians|Ukrainians|Poles|Germans|{_LANGUAGE})"
)
_SEPARATOR = r"[ ,(/=:;–—-]{1,3}"
_BETWEEN = rf"[\"”’»)]?(?:{_SEPARATOR}{_WORD}){{0,7}}{_SEPARATOR}[\"“‘«]?"
_TELLING = regex.compile(
    r"[(/=]|\b(?:or|not|aka|alias|known|call|calls|called|named|renamed|spelled|spelt|written|formerly|previously|once|ex|"
    r"vs|v|versus|instead|rather|became|becomes|into|to|with|comes|as)\b"
)
"""One of these between two spellings says that they are spoken of together; `and`, `in` do not."""
_AFTER = regex.compile(rf"{_BETWEEN}(?=\p{{Lu}})")
_BEFORE = regex.compile(rf"(?r)(?<=[\p{{L}}\p{{M}}]){_BETWEEN}")
_NAME = r"\p{Lu}[\p{L}\p{M}'’-]*"
_NAME_AFTER = regex.compile(rf"({_NAME})(?: ({_NAME}))?")
_NAME_BEFORE = regex.compile(rf"(?r)(?:(?<!\p{{L}})({_NAME}) )?(?<!\p{{L}})({_NAME})")
_AREA = regex.compile(r"[ -](\p{L}+)")
_REACH = 80
_LABELLED = regex.compile(rf"(?r)(?<!\p{{L}})(?P<language>{_LANGUAGE}) [\"“‘«]?$")
_AT_ONCE = regex.compile(r"[\"”’»)]?(?:, | ?[/|;] ?|\n(?:[-•*] |\W?[a-dA-D1-9][.)] )?)[\"“‘«(]?")
_AT_ONCE_BEFORE = regex.compile(rf"(?r)(?<=[\p{{L}}\p{{M}}]){_AT_ONCE.pattern}")
"""What stands between the forms of a list or a quiz: `Odesa, Odessa`."""
_OWN = {"uk": ("Ukrainian",), "ru": ("Russian", "Soviet"), "be": ("Belarusian",)}
"""The adjectives of a country that its places have before them: `the Russian Rostow`."""


def is_told(text: str, start: int, end: int) -> bool:
    """Whether the words beside the span say that it is one of several forms of a name.

    >>> is_told("Kharkiv (Russian: Kharkov)", 18, 25), is_told("Kiev (now Kyiv)", 0, 4)
    (True, True)
    >>> is_told("Lvov in Russian hands", 0, 4)
    False
    """
    return bool(_NAMED.search(text, max(0, start - _REACH), start) or _TOLD.match(text, end))


def is_labelled(text: str, start: int, own: str) -> bool:
    """Whether the adjective of another language than the place's `own` stands before a form: `the Polish Lwów`.

    >>> is_labelled("the Polish Lwów", 11, "uk"), is_labelled("in Ukrainian Lvov", 13, "uk")
    (True, False)
    """
    found = _LABELLED.search(text, max(0, start - _REACH), start)
    return found is not None and found["language"] not in _OWN.get(own, ())


def next_to(text: str, start: int, end: int) -> Iterator[str]:
    """The capitalised words that the span stands next to in a list.

    >>> list(next_to("Odesa, Odessa, Kharkiv", 7, 13)), list(next_to("in Odessa, Odesa region", 3, 9))
    (['Kharkiv', 'Odesa'], [])
    """
    after = _AT_ONCE.match(text, end, min(len(text), end + _REACH))
    name = _NAME_AFTER.match(text, after.end()) if after else None
    if name and not _is_area(text, name.end(1)):
        yield from _alone_and_paired(name[1], name[2] and name[0])
    low = max(0, start - _REACH)
    before = _AT_ONCE_BEFORE.search(text, low, start)
    joined = before.start() if before and before.end() == start and not _is_area(text, end) else None
    name = _NAME_BEFORE.search(text, low, joined) if joined is not None else None
    if name and name.end() == joined:
        yield from _alone_and_paired(name[2], name[1] and name[0])


def beside(text: str, start: int, end: int) -> Iterator[str]:
    """The capitalised words with which the span is spoken of together, as two spellings are; each alone, and in pairs.

    >>> list(beside("The BBC changed Kiev to Kyiv.", 16, 20)), list(beside("Kyiv and Kiev", 9, 13))
    (['Kyiv'], [])
    """
    after = _AFTER.match(text, end, min(len(text), end + _REACH))
    name = _NAME_AFTER.match(text, after.end()) if after and _TELLING.search(after[0]) else None
    if name and not _is_area(text, name.end(1)):
        yield from _alone_and_paired(name[1], name[2] and name[0])
    low = max(0, start - _REACH)
    joined = _joined_before(text, low, start)
    name = _NAME_BEFORE.search(text, low, joined) if joined is not None and not _is_area(text, end) else None
    if name and name.end() == joined:
        yield from _alone_and_paired(name[2], name[1] and name[0])


def _alone_and_paired(*names: str | None) -> Iterator[str]:
    for name in names:
        if name:
            yield plain_apostrophes(name.removesuffix("’s").removesuffix("'s"))


def _joined_before(text: str, low: int, start: int) -> int | None:
    """Where the words end that are joined to what begins at `start`; None where nothing is."""
    found = _BEFORE.search(text, low, start)
    if found is None or found.end() != start or not _TELLING.search(found[0]):
        return None
    return found.start()


def _is_area(text: str, end: int) -> bool:
    """Whether a word follows that makes a region of the name: `near Kiev, in the Kyiv region`."""
    found = _AREA.match(text, end)
    return found is not None and found[1] in cues.words("areas")
