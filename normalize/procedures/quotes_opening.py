"""Where a quotation that lost its marks begins in its paragraph, and which pronoun is glued to its last word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.procedures.quotes_clauses import ANY_MARK, OWN_VOICE, reports, tellers
from normalize.procedures.quotes_grammar import attribution

_CLOSED = regex.compile(r"[”»\"“],?\s(?=\p{L})")
_BREAK = regex.compile(r"(?<=[\p{L}\p{Nd})%](?:[.!?…][”»\"]?|[”»\"][.!?…]))\s+(?=[\p{Lu}\p{Nd}“«\"‘(])")
_SHORTENED = regex.compile(
    r"(?:(?<![\p{L}\p{Nd}])(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|St|No|vs|Mme|Mlle|Sr|Sra))\.$"
)
_NAMED = regex.compile(
    r"(?:(?:The\s|A\s|An\s|Thus\s|So\s|For\s)?(?:\p{L}[\p{L}’'-]{1,20}\s){0,3})?\p{Lu}\p{Ll}[\p{L}’'-]{1,20}\s\p{Lu}[\p{L}’'-]{2,20}(?=[\s,])"
)
"""A sentence that begins with a person's full name, with what he is in front of it."""
_REPORTED = regex.compile(
    r"\b[Aa]ccording\sto\b|\b(?:said|says|told|tells|announced|announces|explained|explains|stated|warned|asked|replied)\b"
)
"""A sentence of the writer's that tells what somebody said; one in the first person may be told by the speaker."""
_OPEN = "where the quotation begins is not certain"


class Opening(NamedTuple):
    """The offset at which the quotation begins, and why that is not certain, or nothing."""

    at: int
    doubt: str = ""


def opening(text: str, begin: int, seam: int, names: Sequence[str] = ()) -> Opening:
    """Where the quotation that ends at `seam` begins: with the paragraph, or behind the writer's own sentences.

    A sentence is the writer's if it reports speech itself, if it names the speaker, or if it begins with the full name
    of a person whom a pronoun then takes up, while the speaker says `I` behind it. `names` are those of the speaker.

    >>> text = "The skipper Ida Holm never slept. I saw the light firstshe said."
    >>> opening(text, 0, text.index("she said"))
    Opening(at=34, doubt='')
    """
    starts = _sentences(text, begin, seam)
    ends = [*starts[1:], seam]
    marked = max((match.end() for match in ANY_MARK.finditer(text, begin, seam)), default=begin)
    last = -1
    for number, following in enumerate(starts[1:]):
        answered = OWN_VOICE.search(text, following, ends[number + 1]) is not None
        if starts[number] < marked or _is_told(text[starts[number] : following], names, answered):
            last = number
    if last < 0:
        told = marked > begin or reports(text[begin:seam], by_others=True)
        sure = marked == begin and len(starts) == 1 and _is_by_another(text, begin, seam)
        return Opening(begin, _OPEN if told and not sure else "")
    first = starts[last + 1]
    told = last == len(starts) - 2 or OWN_VOICE.search(text, first, ends[last + 1]) is not None
    if ANY_MARK.search(text, first, seam) or reports(text[first:seam]):
        told = False
    if starts[last] < marked and not _is_attributed(text, starts[last], first):
        told = False
    return Opening(first, "" if told else _OPEN)


def _sentences(text: str, begin: int, end: int) -> list[int]:
    """Where the sentences between two offsets begin."""
    starts = [begin]
    for match in _BREAK.finditer(text, begin, end):
        if not _SHORTENED.search(text, starts[-1], match.start()):
            starts.append(match.end())
    return starts


def _is_told(sentence: str, names: Sequence[str], answered: bool) -> bool:
    """Whether the writer tells this sentence; `answered` says that the next one is in the first person."""
    if reports(sentence):
        return True
    if OWN_VOICE.search(sentence):
        return False
    if _REPORTED.search(sentence):
        return True
    if names:
        return any(regex.search(rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})", sentence) for name in names)
    return answered and _NAMED.match(sentence) is not None


def _is_by_another(text: str, begin: int, seam: int) -> bool:
    """Whether whoever says something in the one sentence in front of `seam` is of the other sex than the speaker behind
    it, who tells it all: `He says a handful, I weigh it|she explained.`"""
    other = {"she": "he", "he": "she"}.get(text[seam : seam + 4].partition(" ")[0])
    return other is not None and tellers(text[begin:seam]) <= {other, "i", "we"}


def _is_attributed(text: str, start: int, end: int) -> bool:
    """Whether a sentence that holds marks says who spoke."""
    if reports(text[start:end]):
        return True
    return any(attribution(text, match.end()) for match in _CLOSED.finditer(text, start, end))


_SINGULAR = regex.compile(
    r"(?<!\p{L})(?i:an?|one|this|that|each|every|another|either|neither)\s(?:\p{Ll}{2,14}(?:al|y|ic|ed|en|ish|ive|ous|ful|ble|nt|le|ng|ld|ll|rt|w|st|ck|ot|ad|t)\s)?$"
)
_PLURAL = regex.compile(
    r"(?<!\p{L})(?i:these|those|many|few|several|both|various|countless|numerous|dozens\sof|hundreds\sof|thousands\sof|"
    r"two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\p{Nd}{2,6}|\p{Nd}{1,3},\p{Nd}{3}|[2-9])\s(?:\p{Ll}{2,14}\s)?$"
)
_DEFINITE = regex.compile(r"(?<!\p{L})(?i:the|my|our|your|his|her|its|their|no|any|some|whose)\s(?:\p{Ll}{2,14}\s)?$")
"""Before a single thing that has no article of its own."""
_HE, _SHE = regex.compile(r"(?<!\p{L})(?i:he|his|him)(?!\p{L})"), regex.compile(r"(?<!\p{L})(?i:she|her|hers)(?!\p{L})")
_NEAR = 1_500
"""Characters before a seam in which a speaker is looked for."""


class Reading(NamedTuple):
    """One way to cut `partshe`: the offset of the seam, the word in front of it, and the pronoun behind it."""

    seam: int
    word: str
    pronoun: str


def readings(text: str, seam: int, word: str) -> list[Reading]:
    """The ways to cut a word that ends in `he` or `she` of which both halves are words."""
    end = text.find(" ", seam)
    cuts = {"he": (("he", 0), ("she", -1), ("the", -1)), "she": (("she", 0), ("he", 1))}.get(text[seam:end], ())
    found = []
    for pronoun, shift in cuts:
        if not text.startswith(pronoun + " ", seam + shift):
            continue
        left = word[: len(word) + shift] if shift <= 0 else word + text[seam : seam + shift]
        if len(left) > 1 and (shift == 0 or lexicon("en").band(left) or not word.isalpha()):
            found.append(Reading(seam + shift, left, pronoun))
    return found


def decided(found: list[Reading], text: str, start: int, context: Context) -> Reading | None:
    """The reading that the words around exclude no other than; `start` is where the paragraph begins in the text.

    `a cabinshe` is one cabin; where the text in front of it speaks of nobody but a woman, she speaks, of nobody but a
    man, he does.
    """
    if len(found) < 2:
        return found[0] if found else None
    plural, other = (found[0], found[1]) if found[0].pronoun == "he" else (found[1], found[0])
    if other.pronoun != "she":
        return None
    before = text[: other.seam - len(other.word)]
    if _SINGULAR.search(before):
        return other
    if _PLURAL.search(before):
        return plural
    near = context.text[max(0, start + other.seam - _NEAR) : start + other.seam]
    men, women = _HE.search(near), _SHE.search(near)
    if bool(men) == bool(women):
        return None
    return plural if men else other if _DEFINITE.search(before) else None
