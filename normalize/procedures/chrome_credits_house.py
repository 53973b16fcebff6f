"""Credits at the end of a caption by their form, whoever is credited: `Rui Melo/O FAROL`, `INÊS SÁ FOR “LE PHARE”`.

No list holds every paper. But a name and a house in capitals with a stroke between them, or a name in capitals with a
preposition and a house in quotation marks, behind the stop of a caption and with no stop at their
own end, are a credit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import LEXICA, lexicon
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared

_SHORTEST, _LONGEST, _LONGEST_CREDIT, _MOST_WORDS = 20, 400, 80, 4
"""Code points of a caption with its credit, and of the credit alone, at most; words of the shortest caption."""
_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}’'.&-]{0,24}"
_LOUD = rf"{_CAPITALS}(?: {_CAPITALS}){{1,3}}"
_NAME = r"\p{Lu}[\p{L}\p{M}’'.-]{0,24}(?: (?:d[aeio]s? |van |von |de la |del )?\p{Lu}[\p{L}\p{M}’'.-]{0,24}){1,3}"
_SHORT_NAME = r"\p{Lu}[\p{L}\p{M}’'.-]{0,24} \p{Lu}[\p{L}\p{M}’'.-]{0,24}"
_HOUSE = rf"(?:\p{{Lu}}[\p{{Lu}}’'&]{{3,24}}|(?:{_CAPITALS}|\d{{1,3}})(?: (?:{_CAPITALS}|\d{{1,3}})){{1,4}})"
"""A house behind a name: three capitals alone are the country of an athlete as well."""
_LONG_HOUSE = rf"{_CAPITALS}(?: {_CAPITALS}){{1,4}}"
"""Without a stop a house of one word may be anything."""
_FRONT = rf"(?:\p{{Lu}}[\p{{Lu}}\d-]{{2,24}}(?: {_CAPITALS}){{0,3}})"
_STOPPED = r"(?<=\p{L}[.!?…][”\"»’)]?)\s{1,2}"
_AFTER_STOP = regex.compile(rf"{_STOPPED}(?:(?P<name>{_NAME})\s?/\s?{_HOUSE}|{_FRONT}\s?/\s?(?P<person>{_NAME}))\s*$")
_UNSTOPPED = regex.compile(
    rf"(?<=\s\p{{Ll}}[\p{{L}}\p{{M}}’'-]{{1,24}})\s{{1,2}}{_SHORT_NAME}\s?/\s?{_LONG_HOUSE}\s*$"
    rf"|(?<=\p{{Ll}}{{2}})\s{{1,2}}{_LOUD}\s?/\s?{_HOUSE}\s*$"
)
_SIGNATURE = regex.compile(r"\p{Ll}{2,4}")
_MARKED = r"(?:“[^“”\n]{2,40}”|«\s?[^«»\n]{2,40}?\s?»|\"[^\"\n]{2,40}\"|„[^„“”\n]{2,40}[“”]|‘[^‘’\n]{2,40}’)"


class Forms(NamedTuple):
    """Names in capitals, a preposition and a house: in quotation marks behind a stop, or known as one by its words."""

    quoted: Any
    housed: Any
    languages: Mapping[str, str]


_SHARED = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}.’'-]{0,24}\s){1,3}\p{Lu}[\p{L}\p{M}’'-]{1,24}\s?/\s?\p{Ll}{2,9}")


def _forms(data: Mapping[str, Any]) -> Forms:
    either = "|".join(sorted(map(str.upper, {word for words in data["for"].values() for word in words})))
    articles = "|".join(sorted(data["articles"], key=lambda word: (-len(word), word)))
    houses = "|".join(sorted(data["houses"]))
    house = rf"(?P<house>(?:(?:{articles}) ?)?(?:{_CAPITALS}(?: |$)){{1,4}})"
    return Forms(
        regex.compile(rf"(?:{_STOPPED}|(?<=\p{{Ll}}{{2}})\s{{1,2}}){_LOUD} (?:{either}) {_MARKED}\s*$"),
        regex.compile(
            rf"(?:{_STOPPED}|(?<=\p{{Ll}}{{2}})\s{{1,2}}){_LOUD} (?P<for>{either}) "
            rf"(?=(?P<article>(?:{articles}))?)(?=(?P<known>[^\n]*(?<!\p{{L}})(?:{houses})(?!\p{{L}}))?){house}$"
        ),
        {word.upper(): language for language, words in data["for"].items() for word in words},
    )


def is_signature(who: str, target: str) -> bool:
    """Whether a newsroom's mark stands here, two to four small letters that are no word: `kst`.

    >>> is_signature("kst", "de"), is_signature("hof", "de")
    (True, False)
    """
    return _SIGNATURE.fullmatch(who) is not None and target in LEXICA and not lexicon(target).band(who)


def ends_open(_data: Mapping[str, Any], line: str) -> bool:
    """Look: whether a line is as long as a caption with its credit, and ends like no sentence."""
    return _SHORTEST <= len(line) <= _LONGEST and line.rstrip()[-1:] not in ".!?…:;,"


def house_credit(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a credit of the form name and house from the end of a caption."""
    text = segment.text
    found = _found(text, context, data)
    if found is not None and _is_caption(text[:found]):
        yield Offer(((segment.start + found, segment.end, ""),), "safe", "a credit at the end of a caption")


def _found(text: str, context: Context, data: Mapping[str, Any]) -> int | None:
    low = max(0, len(text) - _LONGEST_CREDIT)
    if "/" in text[low:]:
        found = _AFTER_STOP.search(text, low)
        if found is None:
            found = _UNSTOPPED.search(text, low)
            if found is not None and text[: found.start()].rsplit(None, 1)[-1] in data["links"]:
                return None
        if found is not None:
            return int(found.start())
    forms = prepared(data, _forms)
    found = forms.quoted.search(text, low)
    if found is not None:
        return int(found.start())
    found = forms.housed.search(text, low)
    if found is None:
        return None
    # `FOR THE PEOPLE` is a slogan in English, `POUR LE MATIN` is none there: it was left from the source's page.
    foreign = forms.languages[found["for"]] != context.document_target
    return int(found.start()) if found["known"] or (foreign and found["article"]) else None


def _is_caption(before: str) -> bool:
    """Whether what stands before a credit is a caption: words with small letters, and no list of results."""
    words = before.split()
    return (
        len(words) >= _MOST_WORDS
        and before.strip()[0].isupper()
        and sum(map(str.islower, words)) > 1
        and "/" not in before
    )


def house_credit_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A capital behind a stroke, and the prepositions in capitals."""
    before = sorted({word.upper() for words in data["for"].values() for word in words})
    return ("=/{Upper}", "= / ", *(f"= {word} " for word in before))


def is_shared(who: str) -> bool:
    """Whether a person stands beside the small letters of an agency that no list may hold.

    >>> is_shared("Anke Rüb/kna"), is_shared("the hall/kna")
    (True, False)
    """
    return _SHARED.fullmatch(who) is not None


def is_taken_from(who: str, data: Mapping[str, Any]) -> bool:
    """Whether one word, in whatever letters, stands before a stroke and how a picture was taken from it.

    >>> from normalize.procedures.chrome_data import rule_data
    >>> data = rule_data("chrome.picture_credit")
    >>> is_taken_from("kanal 7 / screenshot", data), is_taken_from("suspilne / capture d’écran", data)
    (False, True)
    """
    house, stroke, how = (part.strip() for part in who.partition("/"))
    return bool(stroke) and house.replace(".", "").isalnum() and how.casefold() in data["sources"]
