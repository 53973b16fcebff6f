"""Words that a lost link, line break or space has glued together, where the seam is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import attribution, one_of
from normalize.procedures.structure_words import known, times_alone, words

_LAST = "abcdefghiklmnoprstuwyzé"
"""Letters that words and names end in."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EDGE = r"(?<![\p{L}\p{Nd}’'_./@#-])"


def _at(segment: Segment, start: int, end: int, new: str) -> tuple[tuple[int, int, str], ...]:
    return ((segment.start + start, segment.start + end, new),)


def _capital_seams() -> tuple[str, ...]:
    return tuple(f"={letter}{capital}" for letter in _LAST for capital in _CAPITALS)


def glued_byline_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A lower-case letter and a capital."""
    del data
    return _capital_seams()


def glued_byline(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`Staff WritersReuters` gets its comma: a line that is only a byline and an agency."""
    del context
    match = _byline(data["words"]).fullmatch(segment.text.rstrip())
    if match:
        seam = match.start("agency")
        yield Offer(_at(segment, seam, seam, ", "))


@cache
def _byline(tag: str) -> Any:
    agency = one_of(words(tag)["agencies"])
    name = r"\p{Lu}[\p{L}’'-]{0,20}\.?"
    return regex.compile(
        rf"(?:(?:(?i:by|from|text|story)\s){name}|{name}(?=.*\s))(?:,?\s(?:and\s|in\s|de\s|van\s)?{name}){{0,7}}(?<=\p{{Ll}})(?P<agency>{agency})(?:(?:,\s|/|\sand\s|\s){agency}){{0,2}}"
    )


def known_name_glue_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A frequent word glued to a lower-case letter, and followed by a space."""
    return _glued_words(data["words"], ("after_names", "participles", "openers"))


def _glued_words(tag: str, lists: tuple[str, ...]) -> tuple[str, ...]:
    ends = tuple(word.casefold() + " " for word in words(tag)["whole"])
    seams = []
    for word in sorted(
        {word for name in lists for word in words(tag)[name] if len(word) > 3} | set(words(tag)["short_after_names"])
    ):
        seams += [f"={letter}{word} " for letter in _LAST if not any(end.endswith(f"{letter}{word} ") for end in ends)]
    return tuple(seams)


@cache
def _name_and_word(tag: str) -> Any:
    later = sorted({*words(tag)["after_names"], *words(tag)["participles"], *words(tag)["openers"]})
    return regex.compile(
        rf"{_EDGE}(?P<name>\p{{Lu}}[\p{{L}}]{{2,25}}?)(?P<word>{one_of(later)})(?=[\s,.;:]|$)(?P<next>\s[\p{{L}}]{{2,20}})?"
    )


def _names_and_words(text: str, tag: str) -> Iterator[Any]:
    """The matches of `_name_and_word`, which is tried only where a capitalised word ends in one of the words."""
    later, shortest = _later(tag)
    done = 0
    for token in _CAPITALISED.finditer(text):
        whole = token[0]
        if token.start() >= done and any(whole[at:] in later for at in range(3, len(whole) - shortest + 1)):
            match = _name_and_word(tag).match(text, token.start())
            if match:
                yield match
                done = match.end()


_CAPITALISED = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]{3,}")


@cache
def _later(tag: str) -> tuple[frozenset[str], int]:
    """The words that are glued to names, and the length of the shortest."""
    later = frozenset((*words(tag)["after_names"], *words(tag)["participles"], *words(tag)["openers"]))
    return later, min(map(len, later))


def known_name_glue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A known name glued to a frequent word gets its space, and a comma in front of a participle clause.

    A name is known from the list of places, the gazetteer, or because the text has it as a word of its own.
    """
    tag = data["words"]
    for match in _names_and_words(segment.text, tag):
        name, word = match["name"], match["word"]
        whole = name + word
        if whole.casefold() in known(tag, "whole") or times_alone(whole, context) > 1:
            continue
        if not (
            word in known(tag, "certain")
            or name in known(tag, "places")
            or context.is_known_name(name)
            or (len(name) > 3 and times_alone(name, context))
        ):
            continue
        following = (match["next"] or "").strip()
        clause = word in known(tag, "participles") or (
            word in known(tag, "openers") and following in known(tag, "participles")
        )
        seam = match.start("word")
        if clause or word in known(tag, "after_names"):
            yield Offer(_at(segment, seam, seam, ", " if clause else " "))


def attested_glue_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A frequent word that ends no other word, glued to a lower-case letter."""
    return tuple(
        f"={letter}{word} " for word in data["after"] for letter in _LAST if f"{letter}{word}" not in data["except"]
    )


def attested_glue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A lower-case word glued to a frequent word, where the text has the first one as a word of its own."""
    for match in _word_and_word(tuple(data["after"])).finditer(segment.text):
        first, seam = match["first"], match.start("second")
        if times_alone(match["first"] + match["second"], context) == 1 and times_alone(first, context):
            yield Offer(_at(segment, seam, seam, " "))


@cache
def _word_and_word(after: tuple[str, ...]) -> Any:
    return regex.compile(rf"{_EDGE}(?P<first>\p{{Ll}}{{4,20}}?)(?P<second>{one_of(after)})(?=[\s,.;:]|$)")


def function_glue_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Two function words without a space, between spaces."""
    table = words(data["words"])
    return tuple(f"= {pair} " for pair in _pairs(table["glued_first"], table["glued_second"]))


def _pairs(first: tuple[str, ...], second: tuple[str, ...]) -> list[str]:
    return [
        one + two
        for one in first
        for two in second
        if one != two and one + two not in ("aswould", "asits", "hasbeen", "isits")
    ]


def function_glue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Two function words without a space get it: `looked atthat` has no other reading."""
    del context
    for match in _function_pair(data["words"]).finditer(segment.text):
        yield Offer(_at(segment, match.start("second"), match.start("second"), " "))


@cache
def _function_pair(tag: str) -> Any:
    table = words(tag)
    return regex.compile(
        rf"(?<=\s)(?P<first>{one_of(table['glued_first'])})(?P<second>{one_of(table['glued_second'])})(?=\s)"
    )


def glued_name_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A lower-case letter and a capital."""
    del data
    return _capital_seams()


def glued_name(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A frequent word glued to a capitalised name gets its space: `byAntero`, `ofHugo`.

    The name proves itself: another capitalised word follows, or the text has it elsewhere. Where the name speaks
    (`armyMr. Zelensky said`) the seam is that of an attribution and belongs to the family `quotes`.
    """
    tag = data["words"]
    for match in _word_and_name(tag).finditer(segment.text):
        word, name = match["word"], match["name"]
        seam = match.start("name")
        proven = match["more"] or times_alone(name, context) or context.is_known_name(name)
        if not proven or times_alone(word + name, context) > 1:
            continue
        if word in _CLOSES and attribution(segment.text, seam) is not None:
            continue
        yield Offer(_at(segment, seam, seam, " "))


_CLOSES = frozenset(("it", "is", "was", "that", "said", "says", "told", "about", "over", "in", "on", "to"))


@cache
def _word_and_name(tag: str) -> Any:
    word = one_of(words(tag)["before_names"])
    return regex.compile(
        rf"(?<=\s|^)(?P<word>{word})(?P<name>\p{{Lu}}\p{{Ll}}{{2,20}})(?![\p{{L}}\p{{Nd}}(_])(?P<more>\s(?:de\s|da\s|van\s|von\s|al\s)?\p{{Lu}}\p{{Ll}})?(?!\.\p{{L}})"
    )


def glued_sentence_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A letter, a stop and a capital without a space."""
    if data["words"] == "uk":
        small, capitals = "абвгдежзиіїйклмнопрстухцчшюья", "АБВГДЕЄЖЗІЇЙКЛМНОПРСТУХЦЧШЩЮЯ"
        return tuple(f"={letter}{stop}{capital}" for letter in small for capital in capitals for stop in ".!?")
    return (
        *(f"={letter}.{capital}" for letter in _LAST for capital in _CAPITALS),
        "=!{Upper}",
        "=?{Upper}",
        "={digit}.{Upper}",
    )


def glued_sentence(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Two sentences without a space between them get it: `month.Sources`; `Gazeta.Ru` and `e.g.Apple` stay."""
    del context
    tag = data["words"]
    for match in _stops(segment.text):
        left, right, stop = match["left"], match["right"], match["stop"]
        if left.casefold() in known(tag, "abbreviations") or len(left) < 2:
            continue
        common = right in known(tag, "sentence_starts")
        noun = left.casefold() in known(tag, "nouns") or left in known(tag, "places")
        proper = left[0].isupper() or left[0].isdigit()
        if right in known(tag, "suffixes") and not (
            noun
            or (common and left.islower() and regex.match(r"\s\p{Ll}", segment.text[match.end() : match.end() + 2]))
        ):
            continue
        if proper and not noun and (not common or len(left) < 3) and not (left.isdigit() and len(left) == 4):
            continue
        if len(right) < 2 and not (common and segment.text[match.end() : match.end() + 1] in " ’'"):
            continue
        before = segment.text[max(0, match.start() - 60) : match.start()]
        if not common and len(before.split()) < 2:
            continue
        if stop == "!" and proper and not common:
            continue
        yield Offer(_at(segment, match.start("right"), match.start("right"), " "))


def _stops(text: str) -> Iterator[Any]:
    """The matches of `_stop`, which hold no space: only words that have a stop before a capital are tried."""
    done = 0
    for seam in _STOP_AND_CAPITAL.finditer(text):
        if seam.start() < done:
            continue
        start, end = seam.start(), seam.end()
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        yield from _stop.finditer(text, start, end + 1)
        done = end


_STOP_AND_CAPITAL = re.compile(r"[.!?](?=[^\W\d_a-z])")
_stop = regex.compile(
    r"(?<=[\s(“\"«’'-]|^)(?P<left>\p{L}{2,30}(?:[’'-]\p{L}{1,20}){0,3}|(?:19|20)\d\d|\d{1,3}%)[)”]?(?P<stop>[.!?])(?P<right>\p{Lu}[\p{Ll}]{0,25}+)(?=[\s,’';:]|$)(?!\.\p{L})"
)
