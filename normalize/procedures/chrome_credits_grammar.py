"""What a credit of a picture is made of: the patterns of a rule's data, and the questions asked of names and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import regex

from normalize.lexicon import LEXICA, lexicon
from normalize.procedures.chrome_data import either, parts, prepared, vocabulary

WORD = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d.’'&@-]{0,40}")
_LABEL_WORD = regex.compile(r"[\p{L}\p{M}]{1,30}(?:['’-][\p{L}\p{M}]{1,20}){0,2}|[^\s\p{L}.:()]")
SENTENCE = regex.compile(r"[.!?…] +[\p{Lu}“\"]|[.!?]$")
INITIAL = regex.compile(r"(?<![\p{L}\d])(\p{Lu}\p{Ll}?)\.(?=\s?[\p{Lu}-])")
YEAR = regex.compile(r"(?:19|20)\d\d")
DAY = regex.compile(r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)\b")


_LONGEST_GIVER, _MOST_OF_OFFICE = 48, 9
_OF_HOUSE = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}.’'-]{0,24} ){1,2}\p{Lu}[\p{L}\p{M}’'-]{1,24}, "
    r"(?P<house>\p{Lu}[\p{L}\p{M}’'-]{1,24}(?: [\p{L}\p{M}’'-]{1,24}){0,3})"
)
"""A person, a comma and a house: who took the picture, and for whom."""
_NUMBERED_HOUSE = regex.compile(r"(\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+\s?/\s?)[1-9]\d{0,2} (?=\p{Lu}\p{L}{2,})")
"""A person, a stroke, and the figure that begins the name of a house: `Nora Kolm / 24 Hours`."""
_ELIDED = regex.compile(r"\p{Ll}{1,5}['’]\p{Lu}")
"""A small word that lost its vowel before a name: `l’Aven`, `dell’Adige`."""
_STRANGE = (0, 3)
"""Bands of the lexicon that hold no words of the language itself."""

_CLOSERS = {"(": ")", "[": "]", "【": "】", "（": "）", "〔": "〕", "<": ">", "［": "］"}


class Grammar(NamedTuple):
    """Patterns made of the rule's data."""

    label: Any
    joint: Any
    sign: Any
    agency: Any
    house: Any
    source: Any
    maker: Any
    kinds: Any


def compiled(data: Mapping[str, Any]) -> Grammar:
    """The patterns of a credit, from the words of its rule."""
    names = rf"(?:{either(data['agencies'])})(?![\p{{L}}\d])"
    word = either([word for key in ("labels", "qualifiers") for label in data[key] for word in label.split()])
    adjective, source = either(data["whose"]), either(data["sources"])
    kind = rf"(?:{either(data['files'])})(?!\p{{L}})"
    small = parts(vocabulary("authors")["credit"])["from"]
    return Grammar(
        regex.compile(rf"(?i)(?P<before>[\s/&+,]{{0,2}})(?P<word>{word})(?![\p{{L}}\d])\.?"),
        regex.compile(
            r"(?:(?P<firm>\s?[:：=＝]\s?|\s[–—-]\s|\s?[©ⓒ]\s?)|(?P<stroke>\s?[|/]\s?)|\s)(?P<who>\S.*)", regex.S
        ),
        regex.compile(r"(?:©|ⓒ|\([cC]\)(?=\s?\p{Lu}))\s?(?P<who>\S.*)", regex.S),
        regex.compile(rf"(?<![\p{{L}}\d]){names}"),
        regex.compile(rf"(?<!\p{{L}})(?:{either(data['houses'])})(?!\p{{L}})"),
        regex.compile(
            rf"(?i:(?:(?:{adjective}|(?-i:\p{{Lu}})[\p{{L}}’'-]{{1,20}})\s){{0,3}}(?:{source})(?!\p{{L}}))"
            rf"\s?(?P<rest>|[,/(].*|(?:(?i:{small})\s|\p{{Lu}}).*|[\p{{Cyrillic}}].*)"
        ),
        regex.compile(
            rf"(?:\p{{Lu}}\p{{L}}{{2,20}},\s)?(?i:{either(data['makers'])})(?!\p{{L}})[\s:=/]{{1,3}}(?P<who>\S.*)",
            regex.S,
        ),
        regex.compile(rf"(?i)(?:{kind}\s?){{1,5}}"),
    )


def nouns(data: Mapping[str, Any]) -> frozenset[str]:
    """Words for what was made: a picture, a video."""
    return frozenset(word for label in data["labels"] for word in label.split())


def label_words(data: Mapping[str, Any]) -> frozenset[str]:
    """Words that a label is made of."""
    return nouns(data).union(*(label.split() for label in data["qualifiers"]))


def verbs(data: Mapping[str, Any]) -> frozenset[str]:
    """Words that make a sentence."""
    return frozenset(data["verbs"])


def is_credit(who: str, data: Mapping[str, Any], agency: Any) -> bool:
    """Whether `who` names people and agencies only: capitalised words, and the trade's own small words."""
    words = WORD.findall(_NUMBERED_HOUSE.sub(r"\1", who))
    if not any(word[0].isupper() or word[0] > "\u2e7f" or word.casefold() in _afloat(data) for word in words):
        return False
    if any(word.isdigit() and not YEAR.fullmatch(word) for word in words) and not agency.search(who):
        return False
    if _is_office(words, data):
        return True
    small = count_small(who, data)
    return small == 0 or (small == 1 and bool(agency.search(who) or _names_source(who, data)))


def _is_office(words: Sequence[str], data: Mapping[str, Any]) -> bool:
    """Whether an office and its region are named: `SES of Lenwick region`, `Police of the Lenwick district`."""
    if len(words) > _MOST_OF_OFFICE or words[-1] not in data["areas"]:
        return False
    joints = [at for at, word in enumerate(words) if word == "of" or (word == "in" and at > 1)]
    if not joints or joints[-1] + 1 >= len(words) - 1:
        return False
    at = joints[-1]
    office, where = words[:at], [word for word in words[at + 1 : -1] if word != "the"]
    acronym = at == 1 and 3 <= len(office[0]) <= 8 and office[0].isupper()
    if not (acronym or any(word.casefold() in data["offices"] for word in office)):
        return False
    return bool(where) and all(word[0].isupper() or word in ("of", "the", "and") for word in (*office, *where))


def _afloat(data: Mapping[str, Any]) -> frozenset[str]:
    return prepared(data, _agencies) | prepared(data, _sources)


def _names_source(who: str, data: Mapping[str, Any]) -> bool:
    return any(word.casefold() in prepared(data, _sources) for word in WORD.findall(who))


def _sources(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str.casefold, (*data["sources"], *data["lone"])))


def is_noun_phrase(who: str, data: Mapping[str, Any]) -> bool:
    """Whether a few words hold no verb, day or sentence."""
    words = [word.casefold() for word in WORD.findall(who)]
    if not 1 <= len(words) <= 8 or SENTENCE.search(INITIAL.sub(r"\1", who.strip())) or DAY.search(who):
        return False
    if any(word[0].isdigit() and not YEAR.fullmatch(word) for word in words):
        return False
    return not prepared(data, verbs).intersection(words)


def is_holding(who: str, data: Mapping[str, Any]) -> bool:
    """Whether `who` says where a picture is kept, in words of any language: a holding, whose it is, and names.

    >>> from normalize.procedures.chrome_data import rule_data
    >>> data = rule_data("chrome.picture_credit")
    >>> [is_holding(who, data) for who in ("arch. rodzinne", "из личного архива Ткача", "the new hall")]
    [True, True, False]
    """
    found = WORD.findall(who)
    words = [word.casefold().rstrip(".") for at, word in enumerate(found) if not at or word[0].islower()]
    if not words or len(found) > 7 or regex.search(r"[.!?…] +[\p{Lu}“\"]|[!?:;,]", who):
        return False
    kept = [word for word in words if prepared(data, _holdings).match(word)]
    rest = (word for word in words if word not in kept and word not in data["small"])
    return bool(kept) and all(map(prepared(data, _owners).match, rest))


def is_giver(who: str, data: Mapping[str, Any]) -> bool:
    """Whether `who` is somebody behind the page, or whom the story is about, by no name.

    >>> from normalize.procedures.chrome_data import rule_data
    >>> data = rule_data("chrome.picture_credit")
    >>> [is_giver(who, data) for who in ("the author", "des Autors", "the hero of the story", "the hero of the war")]
    [True, True, True, False]
    """
    return len(who) <= _LONGEST_GIVER and prepared(data, _givers).fullmatch(who.strip(" .")) is not None


def _givers(data: Mapping[str, Any]) -> Any:
    who, what = either(data["givers"]), either(data["told_of"])
    small = parts(vocabulary("authors")["credit"])
    return regex.compile(
        rf"(?i)(?:(?:{small['articles']}) ?){{0,2}}(?:{who})"
        rf"(?: (?:{small['of']})?(?: (?:{small['articles_of']}))? ?(?:{what}))?"
    )


def is_person_of_house(who: str, target: str, *, anywhere: bool) -> bool:
    """Whether a person and a house stand here: `Jana Nová, Český rozhlas`; a house has one small word at most.

    Behind a caption (`anywhere`) the small word may be of any language; else it may be none of the target's.

    >>> is_person_of_house("Jana Nová, Český rozhlas", "en", anywhere=False)
    True
    >>> is_person_of_house("Jana Nová, Lenwick mayor", "en", anywhere=False)
    False
    """
    found = _OF_HOUSE.fullmatch(who.strip(" ."))
    if found is None:
        return False
    small = [word for word in found["house"].split() if word[0].islower()]
    if not small or (anywhere and len(small) == 1):
        return True
    return len(small) == 1 and target in LEXICA and lexicon(target).band(small[0]) in _STRANGE


def _holdings(data: Mapping[str, Any]) -> Any:
    return regex.compile(rf"(?:{either(data['holdings'])})\p{{L}}*$")


def _owners(data: Mapping[str, Any]) -> Any:
    return regex.compile(rf"(?:{either(data['owners'])})\p{{L}}*$")


def is_file_label(line: str, data: Mapping[str, Any]) -> bool:
    """Whether a line says only that a picture is from the files or an illustration."""
    words = [word.casefold().replace("’", "'") for word in _LABEL_WORD.findall(line)]
    return 2 <= len(words) <= 5 and words[0] in data["starts"] and prepared(data, _small).issuperset(words)


def _small(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset((*data["files"], *data["small"]))


def agency_alone(line: str, data: Mapping[str, Any]) -> bool:
    """Whether a line is a label and an agency without a colon: `Photo icon sport`."""
    label, _, rest = line.strip().partition(" ")
    return label.casefold() in data["labels"] and rest.casefold().strip(" .") in prepared(data, _agencies)


def _agencies(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str.casefold, data["agencies"]))


def is_short(who: str) -> bool:
    """Whether what follows a copyright sign is a notice rather than a sentence."""
    return len(who) <= 80 and not SENTENCE.search(INITIAL.sub(r"\1", who.strip().rstrip(".")))


def count_small(who: str, data: Mapping[str, Any]) -> int:
    """How many words of `who` are neither capitalised nor of the trade; more than there are, if it is a sentence."""
    words = WORD.findall(who)
    if len(words) > 14 or SENTENCE.search(INITIAL.sub(r"\1", who.strip().rstrip("."))):
        return len(words) + 2
    lower = (word for word in words if word[0].islower() and not _ELIDED.match(word))
    return sum(1 for word in lower if word.casefold() not in data["small"])


def bracket(rest: str) -> tuple[str | None, int, str]:
    """What the bracket at the start of `rest` holds, its length, and what stands behind it."""
    closer = _CLOSERS.get(rest[:1])
    end = rest.find(closer) if closer else -1
    if end < 0 or regex.match(r"\([cC]\)", rest):
        return None, 0, ""
    return rest[1:end].strip(), end + 1, rest[end + 1 :].strip()


def unwrapped(line: str) -> str | None:
    """What a line holds that is all of it in a bracket.

    >>> unwrapped("(Photo: AFP)"), unwrapped("(Photo) AFP")
    ('Photo: AFP', None)
    """
    inner, _, after = bracket(line)
    return inner if inner and not after else None


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels with their joint, the copyright sign, agencies beside a stroke or a line's end, brackets of a picture."""
    made = [word for word in data["labels"] if len(word) > 2]
    labels = [f"={form}:" for word in made for form in (word.capitalize(), f"{word.capitalize()} ")]
    labels += [f"={word.upper()}:" for word in made if len(word) <= _LONGEST_LOUD]
    labels += [f"=^{word.upper()}:" for word in made]
    labels += [f"={word.capitalize()}{end}" for word in data["signs"] for end in _ENDS]
    labels += [f"={word}:" for word in data["signs"]]
    brackets = [f"=({case(word)} " for word in data["starts"] for case in (str.lower, str.capitalize)]
    brackets += [f"=({case(word)})$" for word in data["starts"] for case in _CASES]
    brackets += [f"={opener}{word.capitalize()}" for word in data["thanks"] for opener in "([="]
    agencies = [form.format(word) for word in data["agencies"] for form in _BESIDE]
    starts = [f"=^{word.capitalize()} " for word in data["starts"]]
    brackets += [f"={opener}{word}" for word in data["thanks"][:3] for opener in "(["]
    loose = [f"={stop} {word.capitalize()} " for word in data["signs"] for stop in ".!?"]
    loose += [f"=. {word.capitalize()} " for word in data["starts"]]
    phrases = [f"={word}" for word in data["openings"]]
    lent = [f"={form}" for word in data["lent"] for form in (f"({word.capitalize()}/", f"/{word.capitalize()})$")]
    brackets += [f"={mark}{word}" for word in data["signed"] for mark in ("= ", "=")]
    signs = ("=^(c) ", "=^(C) ", "= (c) ", "= (C) ", "=©", "=ⓒ", "=via Getty", "=via AFP", "=via AP", "=via Reuters")
    return (*labels, *starts, *brackets, *signs, *agencies, *loose, *phrases, *lent)


_LONGEST_LOUD = 8
"""Code points of the longest label that stands in capitals inside a line."""
_CASES = (str.lower, str.capitalize, str.upper)
_ENDS = (" =", "=", " - ", " – ", " — ", "/", " / ", " |", "|", "：")
_BESIDE = ("=({}", "={}/", "={} /", "= {}$", "=/{}$", "={})$", "={}]$")
