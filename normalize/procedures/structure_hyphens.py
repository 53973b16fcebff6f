"""Words that a space in front of their hyphen has cut, told by how they are made: `franco -belga`, `day -to -day`.

What stands in lists of whole words is the business of `structure_splits`; here are the kinds of compound of a language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.casing_names import table
from normalize.procedures.quotes_grammar import one_of
from normalize.procedures.structure_words import known, times_alone

_ASIDE = regex.compile(
    r"[^-\n]{2,60}(?<=\s\p{L}{2,20})-(?=[\s,.;:!?]|$)(?! (?:and|or|to|und|oder|et|ou|y|o|та|і|або)\b)"
)
"""Two words or more that a hyphen closes: the hyphens are brackets."""
_HALF_ASIDE = regex.compile(r"\S+ [^-\n.!?;]{2,60}[ ][–—][ ]")
"""The same behind a noun of German, closed by a real dash."""
_FOR_DASHES = regex.compile(
    r"\S - |\p{L}{2}- (?!(?:und|oder|bzw|sowie|als|wie|bis|et|ou|y|e|o|u|та|і|й|або|чи|and|or|to)\b)"
    r"|\s-\p{L}[^-\n]{2,60}\p{L}-[ ,.;:!?]"
)
"""Hyphens of a writer who has no dash."""
_DASH = regex.compile(r"\S ?[—–]\s?\p{L}")
_BORDER = r"(?<![\p{L}\p{Nd}’'=:/\\.-])"
_BEHIND = r"(?![\p{L}\p{Nd}=(/]|[.:]\p{L})"
_ADVERB = regex.compile(r"mente$|ment$|ly$|ння$|ючи$|вши$")


def hyphen_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A space, a hyphen and a letter of the target's script."""
    if "Cyrl" in data.get("script", ""):
        return tuple(f"= -{letter}" for letter in "абвгґдеєжзиіїйклмнопрстуфхцчшщюя")
    return ("= -{lower}", "= -{Upper}")


def hyphen_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a compound of a listed kind, and a chain of small words between hyphens; asides and suspended ones stay.

    `kinds` are pairs of patterns, for the half in front and the half behind; those under `unsure` need a text that
    writes real dashes and never a hyphen for one, or another witness.
    """
    text = segment.text
    for match in _chain(tuple(data["links"])).finditer(text):
        if _is_chain(match, context, data):
            gaps = (match.start("chain") + found.start() for found in _GAP.finditer(match["chain"]))
            yield Offer(tuple((segment.start + at, segment.start + at + 1, "") for at in gaps))
    for kind in ("kinds", "unsure"):
        for first, second in data.get(kind, ()):
            for match in _pair(first, second).finditer(text):
                if closes_aside(text, match.start("second")) or match["second"] in data.get("never", ()):
                    continue
                if match["first"].istitle() and _HALF_ASIDE.match(text, match.start("second")):
                    continue
                if kind == "kinds" or _is_proven(match, context):
                    at = segment.start + match.start("gap")
                    yield Offer(((at, at + 1, ""),))


_GAP = regex.compile(r" (?=-)")


@cache
def _chain(links: tuple[str, ...]) -> Any:
    return regex.compile(
        rf"{_BORDER}(?P<left>\p{{L}}{{2,20}}+)"
        rf"(?P<chain>[ ]?-(?P<link>{one_of(links)})(?:[ ]?-(?:the|an?|la|les?|el))?[ ]?-)"
        rf"(?P<last>\p{{Ll}}{{2,20}}+){_BEHIND}"
    )


def _is_chain(match: Any, context: Context, data: Mapping[str, Any]) -> bool:
    """Whether two hyphens or more have lost their place, between words of the language that are no options."""
    words = lexicon(context.target)
    left, last = match["left"], match["last"]
    if last in ("the", "an", "la", "le", "les", "el"):
        return False
    if match["link"] in ("by", "in") and left.lower() != last:
        return False  # `-by -name` are options, `step -by -step` is not
    return (
        match["chain"].count(" ") > 1
        and bool(words.band(last) and (words.band(left) or context.target == "fr"))  # `rez` is no word alone
        and left.lower() not in data.get("commands", ())
    )


@cache
def _pair(first: str, second: str) -> Any:
    return regex.compile(rf"{_BORDER}(?P<first>{first})(?P<gap>[ ])-(?P<second>{second}){_BEHIND}")


def _is_proven(match: Any, context: Context) -> bool:
    """Whether nobody meant a dash: the joined word stands in the text, or its second half has a hyphen of its own, or
    the text has real dashes or was translated, and no hyphen for a dash. Two places are a journey."""
    first, second = match["first"], match["second"]
    joined = f"{first}-{second}"
    if joined in context.text.replace(match[0], "", 1) or times_alone(first + second.lower(), context):
        return True
    places = _places(context.target)
    if first in places or second.partition("-")[0] in places or second in known(context.target, "sentence_starts"):
        return False
    if _ADVERB.search(second) or writes_hyphens_for_dashes(context.first):
        return False
    return "-" in second or _has_dashes(context.first) or context.is_source("any")


@cache
def _places(tag: str) -> frozenset[str]:
    return frozenset(name.lstrip("+") for name in table(tag)) if tag != "uk" else frozenset()


def closes_aside(text: str, at: int) -> bool:
    """Whether a hyphen closes, behind two or more words that begin at `at`, what one in front of them has opened.

    >>> closes_aside("milk -half price-, eggs", 6), closes_aside("a half -price offer", 8)
    (True, False)
    """
    return _ASIDE.match(text, at) is not None


@lru_cache(maxsize=8)
def writes_hyphens_for_dashes(text: str) -> bool:
    """Whether the writer has no dash but the hyphen."""
    return _FOR_DASHES.search(text) is not None


@lru_cache(maxsize=8)
def _has_dashes(text: str) -> bool:
    return _DASH.search(text) is not None
