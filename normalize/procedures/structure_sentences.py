"""Sentences that stand without a space between them, and stops that split one sentence in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import Lexicon, lexicon
from normalize.lines import Segment
from normalize.procedures.structure_words import known, times_alone

_LAST = "abcdefghiklmnoprstuwyzé"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = {"es": "áíóú", "fr": "àê"}
"""Letters that words end in, besides, in these targets."""
_FIRST = "ACDEHILMNOPQSTUVY"
"""Capitals with which their sentences begin often."""
_WELL_LISTED = ("en", "es", "fr")
"""Targets of which the lexicon has nearly every word: German makes compounds, Ukrainian forms."""
_CYRILLIC = "абвгдежзиіїйклмнопрстухцчшьюя", "АБВГДЕЄЖЗІЇЙКЛМНОПРСТУХЦЧШЩЮЯ"


def glued_sentence_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A letter, a stop and a capital without a space, also with a closing mark or bracket between."""
    if data["words"] == "uk":
        small, capitals = _CYRILLIC
        seams = (f"={letter}.{capital}" for letter in (*small, "»") for capital in capitals)
        return (*seams, *(f"={stop}{capital}" for stop in "!?" for capital in capitals))
    accented = _ACCENTED.get(data["words"], "")
    return (
        *(f"={letter}.{capital}" for letter in _LAST for capital in _CAPITALS),
        *(f"={letter}.{capital}" for letter in accented for capital in _FIRST),
        *(f"={mark}.{capital}" for mark in ')”»"%' for capital in _CAPITALS),
        "=!{Upper}",
        "=?{Upper}",
        *(f"={digit}.{capital}" for digit in "0123456789" for capital in _CAPITALS),
    )


def glued_sentence(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Two sentences without a space between them get it: `month.Sources`; `Gazeta.Ru` and `e.g.Apple` stay."""
    tag = data["words"]
    for match in _stops(segment.text):
        marked = _is_marked_seam(match, segment.text, tag)
        if marked or (marked is None and _is_seam(match, segment.text, context, tag)):
            at = segment.start + match.start("right")
            yield Offer(((at, at, " "),))


def _is_marked_seam(match: Any, text: str, tag: str) -> bool | None:
    """Whether a stop behind a blank of French or behind `¡` and `¿` parts two sentences; None where none is such."""
    right = match["right"]
    if match["stop"][0].isspace():
        small = regex.match(r"[,]?\s\p{Ll}", text[match.end() : match.end() + 3]) is not None
        return tag == "fr" and small and right in known(tag, "sentence_starts") and _is_said(match["left"])
    if text[match.start() - 1 : match.start()] in ("¡", "¿"):
        return match["stop"] != "." and (right in known(tag, "sentence_starts") or lexicon(tag).band(right) > 0)
    return None


def _is_seam(match: Any, text: str, context: Context, tag: str) -> bool:
    left, right = match["left"], match["right"]
    following = text[match.end() : match.end() + 3]
    small = regex.match(r"[,]?\s[\p{Ll}«“\"]", following) is not None
    if not (left.islower() or left[1:].islower() or left.isupper() or not left.isalpha()):
        return False
    common = right in known(tag, "sentence_starts")
    if left.casefold() in known(tag, "abbreviations"):
        closing = left.casefold() in known(tag, "closing_abbreviations")
        return closing and small and (common or tag == "uk") and len(right) > 1
    if left in ("a.m", "p.m") or not (left[0].isalpha() or left.isdigit() or left[-1].isalpha()):
        return common
    if len(left) < 2 or (len(right) < 2 and not (common and following[:1] in (" ", "’", "'"))):
        return False
    words = lexicon(tag)
    noun = left.casefold() in known(tag, "nouns") or left in known(tag, "places")
    if right in known(tag, "suffixes"):
        return noun or (common and left.islower() and regex.match(r"\s\p{Ll}", following) is not None)
    named = small or regex.match(r"\s\p{Lu}", following) is not None
    proper = left[0].isupper() or left[0].isdigit()
    started = common or _starts(right, small, words, context)
    if proper and not noun and _in_a_place(match, text, tag, words):
        return True
    if proper and not noun:
        year = left.isdigit() and len(left) == 4
        return (year and started) or (
            len(left) > 2 and ((common and named) or (started and small and _is_noun(left, tag, words)))
        )
    if common:
        return True
    if tag in _WELL_LISTED and not (words.band(left) or words.band(right) or context.is_known_name(right)):
        return False  # letters of no language here: a cipher, a code
    told = len(text[max(0, match.start() - 60) : match.start()].split())
    sure = small and len(left) > 3 and left.islower() and words.is_common(left) and words.is_common(right)
    return started and told > (not sure) and (match["stop"] != "!" or not proper)


_COMMANDS = frozenset(("tapez", "taper", "commande", "commandes", "return", "écrivez", "saisissez"))
"""French words behind which `!Un` may be typed into a machine."""


def _is_said(left: str) -> bool:
    """Whether a word may end a sentence in front of ` !`, and is no command to a machine."""
    return left.islower() and len(left) > 3 and left not in _COMMANDS


def _starts(right: str, small: bool, words: Lexicon, context: Context) -> bool:
    """Whether a capitalised word may begin a sentence: a word of the lexicon, a name, or small words follow."""
    return words.band(right) > 0 or small or times_alone(right, context) > 0 or context.is_known_name(right)


def _in_a_place(match: Any, text: str, tag: str, words: Lexicon) -> bool:
    """Whether a name behind a preposition ends a sentence and a common word begins one: `in Bergen.Nobody came`."""
    left, right = match["left"], match["right"]
    before = text[max(0, match.start() - 20) : match.start()].split()
    name = not words.band(left) or left in known(tag, "days")
    behind = bool(before) and before[-1] in known(tag, "prepositions")
    listed = words.band(right) > 0 if tag == "es" else words.is_common(right)  # Spanish lists forms as rare
    return name and behind and len(right) > 3 and listed and left not in known(tag, "companies")


def _is_noun(left: str, tag: str, words: Lexicon) -> bool:
    """Whether a capitalised word before the stop names no site: German writes every noun so, Cyrillic few sites."""
    return (tag == "de" and len(left) > 3 and words.band(left) > 0) or (tag == "uk" and len(left) > 3)


def _stops(text: str) -> Iterator[Any]:
    """The matches of `_stop`, which hold no space: only words that have a stop before a capital are tried."""
    done = 0
    for seam in _STOP_AND_CAPITAL.finditer(text):
        if seam.start() < done:
            continue
        start, end = seam.start(), seam.end()
        if start and text[start] != "." and text[start - 1] in " \u00a0\u202f":
            start -= 1
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        yield from _stop.finditer(text, start, end + 1)
        done = end


_STOP_AND_CAPITAL = re.compile(r"[.!?](?=[^\W\d_a-z])")
_stop = regex.compile(
    r"(?<=[\s(“\"«’'¡¿-]|^)"
    r"(?P<left>\p{L}{2,30}(?:[’'-]\p{L}{1,20}){0,3}|(?:19|20)\d\d|\d{0,3}%|\d{1,2}[-:–]\d{1,2}|[ap]\.m)"
    r"(?P<mark>[)”»\"]{0,2})(?P<stop>[.!?]|[ \u00a0\u202f][!?])"
    r"(?P<right>\p{Lu}[\p{Ll}]{0,25}+)(?=[\s,’';:]|-\p{Ll}{2}|$)(?!\.\p{L})"
)


def false_stop(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A stop before a small word that begins no sentence goes: `the leader. of the party`; `. of course` stays."""
    del context
    tag = data["words"]
    for match in _false_stop.finditer(segment.text):
        word = match["word"]
        if len(word) > 4 and word not in known(tag, "abbreviations") and lexicon(tag).is_common(word):
            at = segment.start + match.start("stop")
            yield Offer(((at, at + 1, ""),))


_false_stop = regex.compile(
    r"(?<=\p{L}[,]?\s)(?P<word>\p{Ll}{5,20})(?P<stop>\.)(?=\s(?:of\s(?!course|late|note)\p{L}|than\s\p{Ll}))"
)
