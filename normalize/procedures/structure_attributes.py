"""Attributes of English that a space in front of their hyphen has cut, told by their place: `a south -facing room`.

What stands in lists of whole words is the business of `structure_splits`; here both halves are any common words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import one_of
from normalize.procedures.structure_hyphens import closes_aside, writes_hyphens_for_dashes
from normalize.procedures.structure_words import known, words

_ADVERB = regex.compile(r"ly$|^(?:not|nobody|nothing|everyone|everybody|there|here|thanks|well|maybe|perhaps|sorry)$")
_BORDER = r"(?<![\p{L}\p{Nd}’'=:/\\.-])"
_BEFORE = (
    r"(?i:the|an?|his|her|its|their|our|my|this|that|these|those|every|each|no|some|any|many|few|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred|\p{Nd}{1,4}|\p{L}{2,20}['’]s|"
    r"of|with|from|in|for|by|and|or|under|into)"
)
_AGENT = (
    r"(?!over|under|after|never|ever|rather|whether|neither|either|other|together|later|however|per)"
    r"\p{Ll}{2,12}[^e\P{Ll}]ers?"
)


def hyphen_attribute_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A space, a hyphen and a letter."""
    del data
    return ("= -{lower}",)


def hyphen_attribute(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a common word and another one where they are the attribute of a noun, or name who does something.

    A text with a source language that has no hyphens for dashes, or one with the same word and its hyphen whole; an
    adjective of the list `joining` needs the language alone.
    """
    for match in _attribute(data["words"]).finditer(segment.text):
        if closes_aside(segment.text, match.start("noun")) or not _is_attribute(match, context, data):
            continue
        at = segment.start + match.start("gap")
        yield Offer(((at, at + 1, ""),))


@cache
def _attribute(tag: str) -> Any:
    """An article or a preposition, a word or none, a word, ` -` and a word; those of the lists are left out."""
    listed = one_of((*words(tag)["second_halves"], *words(tag)["joined_nouns"]))
    return regex.compile(
        rf"{_BORDER}{_BEFORE}\s(?:\p{{Ll}}{{2,12}}\s)?(?P<left>\p{{Ll}}{{3,14}})(?P<gap>[ ])-(?!{listed}(?!\p{{L}}))"
        rf"(?:(?P<noun>\p{{Ll}}{{3,14}})(?=\s(?P<head>\p{{Ll}}{{3,20}})(?![\p{{L}}=(/-]))"
        rf"|(?P<noun>{_AGENT})(?![\p{{L}}\p{{Nd}}=(/-]|[.:]\p{{L}}))"
    )


def _is_attribute(match: Any, context: Context, data: Mapping[str, Any]) -> bool:
    """Whether the halves are common, the noun behind them is known, and none a function word or a part of a command."""
    tag = data["words"]
    left, noun, head = match["left"], match["noun"], match["head"]
    said = [word for word in (left, noun, head) if word]
    lexical = lexicon(tag)
    if not (all(map(lexical.is_common, (left, noun))) and all(map(lexical.band, said))) or _is_plural(left, tag):
        return False
    if any(word in data["never"] for word in said):
        return False
    if any(word in known(tag, name) for name in _NEVER for word in said) or any(map(_ADVERB.search, (left, noun))):
        return False
    if f"{left}-{noun}" in context.text:
        return True
    if left in known(tag, "joining") and match["head"]:
        return context.is_source("any")
    return context.is_source("any") and not writes_hyphens_for_dashes(context.first)


def _is_plural(word: str, tag: str) -> bool:
    """Whether a word is the plural of another: `forty horses -white ones` has a dash; an attribute is no plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and lexicon(tag).is_common(word[:-1])


_NEVER = ("glued_first", "glued_second", "after_names", "after_places", "openers")
