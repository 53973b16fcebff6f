"""Decorative initials: the first letter of a story or a section, cut off its word by a line end or a space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any
from unicodedata import normalize

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import COMMON, FREQUENT, RARE, lexicon
from normalize.lines import Segment
from normalize.procedures.structure_words import known, seams, times_alone

ALONE = {"en": "AIO", "fr": "AÀYÔ", "es": "AEOUY", "de": "", "uk": "АВЗІЙОУЄЯ"}
"""Letters that are words of their own, so that a word may follow."""
_ELIDED = {"fr": "CDJLMNST", "en": "I", "uk": "БВДЗКЛМНПРСТФ"}
"""Letters behind which an apostrophe joins the word that follows."""
_CAPITAL_LINE = regex.compile(
    r"(?P<letter>\p{Lu})[ \t]*(?P<gap>\n(?:[ \t]*\n)?)(?P<tail>\p{Ll}[\p{L}’'-]{0,30})(?P<rest>[^\n]*)"
)
_CAPITAL_SPACE = regex.compile(
    r"[“\"«„]?\s?(?P<letter>\p{Lu})(?P<gap> )(?P<tail>(?:[’']?\p{Ll}|\p{Lu})[\p{L}’'-]{0,30})"
    r"(?=,? (?P<next>\p{L}\S*+ )\S)"
)
_BEHIND_LETTERS = {
    "en": frozenset(("and", "are", "as", "has", "is", "was")),
    "fr": frozenset(("et", "est", "ou", "a", "à")),
    "de": frozenset(("und", "ist", "oder", "als", "hat")),
    "es": frozenset(("es", "y", "o", "e", "está")),
    "uk": frozenset(("та", "і", "й", "або", "це", "є")),
}
"""Words behind a letter that stands for itself: `H is for harbour`, `B and C`."""
_LETTER = regex.compile(r"\p{Lu}[ ,]")
_NAME_GOES_ON = regex.compile(r" (?:(?:von|van|de|del|der|di|da|la|le|el|al|bin|ten) ){0,2}\p{Lu}[\p{L}’'-]")
_LABELLED = regex.compile(r"^\p{Lu} \p{Ll}", regex.MULTILINE)
_PARAGRAPH = 60
"""Characters of the shortest paragraph that a decorative initial opens before a name."""


def drop_capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A decorative initial on a line of its own joins the word that it was cut from.

    The lexicon tells: the rest of the word is none. Where it is one too (`A`, `bout`) the whole has to be far more
    frequent, or the case is flagged; where only the rest is a word, the capital is a label.
    """
    match = _CAPITAL_LINE.match(segment.text.lstrip("\n"))
    if match is None or len(match["rest"].split()) < 3:
        return
    letter, tail = match["letter"], match["tail"]
    parts = ((segment.start + match.end("letter"), segment.start + match.start("tail"), ""),)
    verdict = _joins(letter, tail, _own(context, data["words"]), context)
    if verdict is None:
        yield Offer(parts, "flag", "a lone capital; whether it is a word or the start of one is not certain")
    elif verdict:
        yield Offer(parts)


_CAPITAL_BEHIND_A_STOP = regex.compile(
    r"[.!?…][”\"»]?[ \u00a0](?P<letter>\p{Lu})[ \t]*\n(?P<tail>\p{Ll}[\p{L}’'-]{0,30})(?=[ ,])"
)


def drop_capital_inside(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A capital that opens a sentence and ends its line joins its word on the next: `He is 73. H`, `is son`.

    Where the rest may follow a letter that stands for itself, the word has to be a frequent one, and the letter to
    stand alone nowhere else.
    """
    for match in _CAPITAL_BEHIND_A_STOP.finditer(segment.text):
        letter, tail, tag = match["letter"], match["tail"], _own(context, data["words"])
        if tail in _BEHIND_LETTERS[tag]:
            joins = lexicon(tag).band(letter + tail) == FREQUENT and _stands_once(letter, context.text)
        elif letter in ALONE[tag] and lexicon(tag).band(tail):
            joins = False  # `A`, `long`
        else:
            joins = _joins(letter, tail, tag, context) is True
        if joins:
            yield Offer(((segment.start + match.end("letter"), segment.start + match.start("tail"), ""),))


@lru_cache(maxsize=64)
def _stands_once(letter: str, text: str) -> bool:
    return len(regex.findall(rf"(?<![\p{{L}}.]){letter}(?![\p{{L}}.’'])", text)) == 1


def _own(context: Context, usual: str) -> str:
    """The lexicon of the target, or the usual one where it has none."""
    return context.target if context.target in ALONE else usual


def _joins(letter: str, tail: str, tag: str, context: Context) -> bool | None:
    """Whether a capital is the start of the word whose tail follows; None where it may be a word of its own."""
    words = lexicon(tag)
    stem = regex.split("[’'-]", tail)[0]
    if stem in _BEHIND_LETTERS[tag]:
        return None
    joined = letter + stem
    whole, rest = words.band(joined), words.band(stem)
    alone = letter in ALONE[tag]
    if whole and (not rest or rest >= whole + alone or joined.casefold() in known(tag, "initialled")):
        return True
    if times_alone(joined, context) or times_alone(joined.casefold(), context):
        return True
    if normalize("NFD", letter.casefold())[:1] == normalize("NFD", stem)[:1]:
        return False  # the heading of a glossary above an entry that begins with its letter
    return None if whole or alone else not rest


def lone_capital_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A capital that is no word and a space at the start of a line, with or without a mark of quotation; behind one
    that is a word, the starts of what is none.
    """
    found = [trigger[1:] for tag in ALONE for trigger in seams(tag, "initials")]
    found += [f"I {tail}{mark}" for tail in ("", "t") for mark in "’'"]
    return (
        *(f"=^{mark}{start}" for mark in ("", "“") for start in found),
        *(f"=^{mark}{letter} " for mark in ("", *data["marks"]) for letter in data["letters"]),
    )


def lone_capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A decorative initial that a space cut from its word, at the start of a line: `T he trial opened`, `K arl Ott`."""
    match = _CAPITAL_SPACE.match(segment.text)
    if match is None:
        return
    if len(match["tail"]) == 1 and len(match["next"].rstrip(" ,.;")) == 1:
        return  # letters of a list
    tag = _own(context, data["words"])
    small = match["tail"].casefold()
    if small in _BEHIND_LETTERS[tag] or (small == "or" and _LETTER.match(match["next"])):
        return
    if _elides(match, tag) or _is_cut(match, tag) or _is_cut_name(match, segment, context, tag):
        start = segment.start + match.start("gap")
        yield Offer(((start, start + 1, ""),))


def _elides(match: Any, tag: str) -> bool:
    """Whether an apostrophe follows that the letter of this language goes with: `L ’été`, `I ’ve`."""
    letter, tail = match["letter"], match["tail"]
    if tail[0] not in "’'" or letter not in _ELIDED.get(tag, ""):
        return False
    return tag != "en" or tail[1:] in ("m", "ve", "ll", "d")


def _is_cut(match: Any, tag: str) -> bool:
    """Whether the letter and what follows are a word of the language, and the letters behind it are less of one."""
    words = lexicon(tag)
    letter, tail = match["letter"], match["tail"]
    stem = tail if tail[0] in "’'" else regex.split("[’'-]", tail)[0]
    whole, rest = words.band(letter + stem), words.band(stem)
    if not whole:
        return False
    if letter in ALONE[tag]:
        least = {"I": RARE, "O": COMMON}.get(letter)
        return tail.islower() and (not rest or bool(least and whole == FREQUENT and rest >= least))
    if not tail.islower():
        return whole == FREQUENT and tail.isupper()
    return whole == FREQUENT or not rest or (whole == COMMON and rest > whole)


def _is_cut_name(match: Any, segment: Segment, context: Context, tag: str) -> bool:
    """Whether the two are a name: it stands in the text elsewhere, or goes on with a surname in a real paragraph.

    Names stand in no lexicon. What follows a letter in several lines is a label.
    """
    letter, (tail, hyphen, second) = match["letter"], match["tail"].partition("-")
    if not tail.isalpha() or not tail.islower() or (hyphen and not second.istitle()):
        return False
    if len(tail) < 2 or lexicon(tag).is_common(tail) or tail in known("en", "species"):
        return False
    if times_alone(letter + tail, context):
        return True
    goes_on = hyphen or _NAME_GOES_ON.match(segment.text, match.end("tail"))
    return bool(goes_on) and len(segment.text) >= _PARAGRAPH and len(_LABELLED.findall(context.text)) <= _FEW


_FEW = 3
"""Initials of one story; more are labels."""
