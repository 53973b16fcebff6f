"""Attributions glued to a quotation that lost its marks, in targets that put the verb in front of its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon as lexicon_of_words
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.quotes_clauses import ANY_MARK
from normalize.procedures.quotes_glued import WORD, token
from normalize.procedures.quotes_grammar import attribution, lexicon, one_of, seam_verbs
from normalize.procedures.quotes_marks import marks
from normalize.procedures.table_key import TableKey

_ENDS = {"uk": "аиіуюїяйвнтлкрхьо", "fr": "esrtnliéxu", "es": "aoensrlá", "de": "ntersdlghmzkf"}
"""What most words of a target end in: the letters that a verb of saying is looked for behind."""
_HEADS = {"uk": 6, "es": 8, "fr": 9}
"""Letters of a verb that are enough to look closer; a French perfect needs all, for `la déclaration`."""


def reattach_elsewhere_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A verb of saying glued to the letter in front of it."""
    tag = data["lexicon"]
    if tag == "de":  # not behind an e where that makes a participle: `gesagt`, `beschrieb`
        pairs = ((letter, verb) for letter in _ENDS[tag] for verb in seam_verbs(tag))
        return tuple(f"={letter}{verb} " for letter, verb in pairs if letter != "e" or verb.endswith("te"))
    heads = {verb if verb.startswith("a ") else verb[: _HEADS[tag]] for verb in seam_verbs(tag)}
    return tuple(f"={letter}{head}" for letter in _ENDS[tag] for head in sorted(heads))


def reattach_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The same for a target whose attributions begin with the verb: `occupanta déclaré M. Roux`."""
    tag, text = data["lexicon"], segment.text
    begin = len(text) - len(text.lstrip())
    marked = [match.start() for match in ANY_MARK.finditer(text)]
    for seam in _verb_seams(TableKey(data), text):
        if not _is_verb_seam(text, seam, tag) or attribution(text, seam, tag) is None:
            continue
        word, verb = token(text, seam), _first_word(text, seam)
        if _is_twice(word + verb, context.text) or _is_one_word(word, verb, tag):
            continue
        before = [place for place in marked if place < seam]
        if before and before != [begin]:
            return
        if len(text[begin : min(seam, begin + 80)].split()) < 3 or "\n" in text[begin:seam]:
            continue
        style, base = marks(context), segment.start
        opening = () if before else ((base + begin, base + begin, style.open),)
        close = _closer_of(text[begin : begin + 2]) if before else style.close
        yield Offer((*opening, (base + seam, base + seam, close + lexicon(tag)["closing"])))
        return


def _is_twice(joined: str, text: str) -> bool:
    """Whether what looks glued stands in the text again: then it is a word."""
    return text.find(joined, text.find(joined) + 1) >= 0


def _closer_of(opener: str) -> str:
    """The mark that closes what this one opened, with the space that stands inside it."""
    space = opener[1:] if opener[1:].isspace() else ""
    return space + {"«": "»", "„": "“", "“": "”", "»": "«"}.get(opener[0], opener[0])


def _first_word(text: str, at: int) -> str:
    after = WORD.match(text, at)
    return after[0] if after else ""


def _is_verb_seam(text: str, seam: int, tag: str) -> bool:
    """Whether the verb at `seam` is none that the letters in front of it make another word of: `vorher|sagte`."""
    table = lexicon(tag)
    word = token(text, seam)
    joined = word + _first_word(text, seam)
    least = 3 if text.startswith(("a ", "ha ", "se "), seam) else 4
    if len(word) < least or joined.casefold() in table["whole"]:
        return False
    if tag == "fr" and text.startswith(("dit-", "disait"), seam) and word[-1] in "nr":
        return False  # répon|dit, per|dit
    prefixes = one_of(table.get("prefixes", ("-",)))
    return regex.fullmatch(rf"(?i:{prefixes}{{1,2}}(?:ge|be|ver|er|zer|ent)?)", word) is None


_TELLING = {"fr": 40, "es": 6, "de": 4, "uk": 0}
"""Letters up to which what stands in front of a seam has to be a known word, by how many forms the lexicon has."""
_INFLECTED = regex.compile(r"(?:e?s|e|x)$")


def _is_one_word(word: str, verb: str, tag: str) -> bool:
    """Whether the letters on both sides of a seam make a known word, or those in front of it are none.

    >>> _is_one_word("maintiendr", "a-t-elle", "fr"), _is_one_word("affa", "dit-il", "fr")
    (True, True)
    >>> _is_one_word("école", "a-t-elle", "fr"), _is_one_word("Nantes", "a", "fr")
    (False, False)
    """
    words = lexicon_of_words(tag)
    if words.band(word + verb.partition("-")[0]):
        return True
    last = regex.split("[’'-]", word)[-1]
    if not last or last[0].isupper() or len(last) > _TELLING[tag]:
        return False
    return not (words.band(last) or words.band(_INFLECTED.sub("", last)))


def _verb_seams(data: TableKey, text: str) -> Iterator[int]:
    """The places of verbs that stand directly behind a small letter; looked for only where a trigger stands."""
    find, pattern = _seam_finder(data)
    return (start + 1 for start in find(text) if pattern.match(text, start + 1))


@cache
def _seam_finder(key: TableKey) -> tuple[Any, Any]:
    data = key.data
    literals = Literals(trigger.removeprefix("=") for trigger in reattach_elsewhere_triggers(data))
    return literals.starts, regex.compile(rf"(?<=\p{{Ll}}{{3}})(?={one_of(seam_verbs(data['lexicon']))}(?![\p{{L}}]))")


def glued_closer(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A closing mark glued to the word behind it gets its space, and what stands in front of an attribution."""
    del context
    tag, text = data["lexicon"], segment.text
    for match in _GLUED_CLOSER.finditer(text):
        closed = text.rfind(match["mark"], 0, match.start())
        if text.rfind(_OPENED[match["mark"]], closed + 1, match.start()) < 0:
            continue
        said = not match["comma"] and text[match.start() - 1] not in "?!,…" and attribution(text, match.end(), tag)
        between = lexicon(tag)["closing"] if said else match["comma"] + " "
        place = segment.start + match.start("mark")
        yield Offer(((place, segment.start + match.end(), match["mark"] + between),))


_GLUED_CLOSER = regex.compile(
    r"(?<=[\p{L}\p{Nd}.,!?… \u00a0\u202f])(?P<mark>[»“”])(?P<comma>,?)"
    r"(?!(?:ler(?:in(?:nen)?|s|n)?|isch(?:e[mnrs]?)?)(?!\p{L}))"  # a word made of it: der „taz“ler
    r"(?=\p{Ll}{3}|(?:[aeouyà]|al|am|an|de|du|el|en|es|et|ha|il|im|in|la|le|no|se|so|un|zu)(?!\p{L}))"
)
_OPENED = {"»": "«", "“": "„", "”": "“"}
