"""Look-alike letters: a Latin word that holds Cyrillic or Greek letters, and a Cyrillic word that holds Latin ones.

The pairs are those of Unicode's confusables (UTS 39) that look the same in common typefaces.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.beyond_ascii import high_bytes, only_marks
from normalize.procedures.residue_script_table import things
from normalize.romanize import cues
from normalize.rules import shipped
from normalize.triggers import encoded

_CYRILLIC = "АВЕКМНОРСТХУІЈЅаекорсхуіјѕїһӏԛԝ"
_LATIN_OF_CYRILLIC = "ABEKMHOPCTXYIJSaekopcxyijsïhlqw"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ"
_LATIN_OF_GREEK = "ABEZHIKMNOPTYXovp"
_TO_LATIN = dict(zip(_CYRILLIC + _GREEK, _LATIN_OF_CYRILLIC + _LATIN_OF_GREEK, strict=True))
_NOT_BACK = frozenset("SJsjhlqw")
"""Latin letters whose look-alikes belong to few Cyrillic alphabets."""
_TO_CYRILLIC = {
    latin: cyrillic for cyrillic, latin in zip(_CYRILLIC, _LATIN_OF_CYRILLIC, strict=True) if latin not in _NOT_BACK
}
_MIXED = regex.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")
_WORD = regex.compile(r"(?<![\p{L}\p{M}\p{N}_])\p{L}{2,60}+(?![\p{L}\p{M}\p{N}_])")
_LATIN = regex.compile(r"\p{Latin}")
_FOREIGN = regex.compile(r"[\p{Cyrillic}\p{Greek}]")
_LEADS = bytes(range(0xCD, 0xD5))
"""UTF-8 lead bytes of U+0370 to U+052F (and a little around): where none stands, no Greek or Cyrillic letter does."""
_KINDS = bytes(1 if chr(byte).isalpha() and byte < 0x80 else 2 if 0xCD <= byte <= 0xD4 else 0 for byte in range(256))
"""UTF-8 bytes to ASCII letter, lead of a Greek or Cyrillic letter, others; continuations are taken out."""
_TAILS = bytes(range(0x80, 0xC0))
_SHORTEST = 4
_IN_LATIN = ("en", "de", "es", "fr")
_CYRILLIC_WORDS = 3
"""Words with a letter of Cyrillic alone, in a line that is one of Cyrillic."""


class Mixed(NamedTuple):
    """A word of two scripts with the single-script reading that look-alikes allow."""

    start: int
    end: int
    before: str
    after: str
    latin: bool


def mixed_scripts(text: str) -> Iterable[int]:
    """The numbers of the lines in which a Latin letter touches a Cyrillic or Greek one; a gate.

    >>> list(mixed_scripts("In Кyiv\\nin Київ"))
    [0]
    """
    if text.isascii() or only_marks(text):
        return ()
    high = high_bytes(text)
    if len(high.translate(None, _LEADS)) == len(high):
        return ()
    kinds = encoded(text).translate(_KINDS, _TAILS)
    if b"\x01\x02" not in kinds and b"\x02\x01" not in kinds:
        return ()
    lines = enumerate(text.split("\n"))
    return [number for number, line in lines if not line.isascii() and not only_marks(line) and _MIXED.search(line)]


def _words_of_two_scripts(text: str) -> Iterator[Any]:
    """The words in which a Latin letter touches a Cyrillic or Greek one; none holds a space."""
    done = 0
    for seam in _MIXED.finditer(text):
        start, end = seam.span()
        if start < done:
            continue
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        yield from (word for word in _WORD.finditer(text, start, end) if _MIXED.search(word[0]))
        done = end


def _mixed(segment: Segment) -> Iterator[Mixed]:
    for match in _words_of_two_scripts(segment.text):
        word = match[0]
        latin, foreign = len(_LATIN.findall(word)), len(_FOREIGN.findall(word))
        if latin > foreign or (latin == foreign and all(c in _TO_LATIN for c in word if _FOREIGN.match(c))):
            after = "".join(_TO_LATIN.get(char, char) for char in word)
            if not _FOREIGN.search(after):
                yield Mixed(segment.start + match.start(), segment.start + match.end(), word, after, True)
        else:
            after = "".join(_TO_CYRILLIC.get(char, char) for char in word)
            if not _LATIN.search(after) and not regex.search(r"\p{Greek}", after):
                yield Mixed(segment.start + match.start(), segment.start + match.end(), word, after, False)


def same_letters(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Words of two scripts that become a known word or name, or that cannot be a word of the other script."""
    for word in _mixed(segment):
        if _known(word, context, _words(tuple(data["words"]))) or _amid_cyrillic(word, segment.text):
            yield _offer(word)


def uncertain_letters(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Words of two scripts, four letters or more, whose single-script reading is no known word."""
    for word in _mixed(segment):
        if len(word.before) >= _SHORTEST and not (
            _known(word, context, _words(tuple(data["words"]))) or _amid_cyrillic(word, segment.text)
        ):
            start, end, replacement = _offer(word).parts[0]
            yield Offer(((start, end, replacement),), "flag", "one word in two scripts, and no known word in one")


def _offer(word: Mixed) -> Offer:
    return Offer(((word.start, word.end, word.after),))


def _known(word: Mixed, context: Context, common: frozenset[str]) -> bool:
    """Whether the reading in one script is certain.

    A Latin word must be known: a name of the gazetteer, a common word, or a word that the text writes elsewhere in one
    script. For a Cyrillic word it is enough that it has letters that no Latin word has and is longer than an acronym.
    """
    folded = word.after.casefold()
    if len(word.after) < _SHORTEST and word.after.isupper():
        return False
    if word.latin:
        named = context.is_known_name(word.after) or word.after in cues.words("given") or word.after in _places()
        return named or folded in common or _stands(word.after, context.text) or _is_common(folded, context.target)
    one = len(_LATIN.findall(word.before)) == 1 and len(word.after) >= _SHORTEST and word.after[1:].islower()
    if one and (_is_ukrainian(word.after) or _stands(word.after, context.text)):
        return True
    own = sum(char not in _TO_LATIN for char in word.before if _FOREIGN.match(char))
    return own >= 2 and len(word.before) >= _SHORTEST and (word.after[1:].islower() or word.after.isupper())


def _is_ukrainian(word: str) -> bool:
    """Whether it is a word of Ukrainian or what Ukrainian calls a country or a city, in three of its cases.

    >>> _is_ukrainian("Токіо"), _is_ukrainian("робота"), _is_ukrainian("Ромка")
    (True, True, False)
    """
    return lexicon("uk").band(word.casefold()) > 0 or word in _places_of_ukrainian()


@cache
def _places_of_ukrainian() -> frozenset[str]:
    named = (thing for thing in things("uk").values())
    return frozenset(form for thing in named for form in (thing.name, thing.genitive, thing.accusative) if form)


def _is_common(word: str, target: str) -> bool:
    """Whether it is one of the words of the target that are met most."""
    return len(word) >= _SHORTEST and target in _IN_LATIN and lexicon(target).is_common(word)


def _amid_cyrillic(word: Mixed, line: str) -> bool:
    """Whether a word with a letter that no Latin word has stands in a line of Cyrillic words, and has the case of one.

    `eДопомога` and the like, which join a Latin letter to a Cyrillic name, have a capital inside.
    """
    if word.latin or not (word.after[1:].islower() or word.after.isupper()):
        return False
    if all(char in _TO_LATIN for char in word.before if _FOREIGN.match(char)):
        return False
    words = _WORD.findall(line)
    cyrillic = sum(any(char not in _TO_LATIN for char in _FOREIGN.findall(other)) for other in words)
    return cyrillic >= _CYRILLIC_WORDS and cyrillic * 2 > len(words)


@cache
def _places() -> frozenset[str]:
    """The words of places and peoples that have a capital."""
    data = tomllib.loads((shipped() / "casing" / "places.toml").read_text(encoding="utf-8"))
    rows = (row for rule in ("places", "peoples") for row in data[rule]["data"]["words"])
    return frozenset(part for row in rows for word in row.split() for part in word.split("_"))


def _stands(word: str, text: str) -> bool:
    return len(word) >= _SHORTEST and word.casefold() in _written(text)


@lru_cache(maxsize=2)
def _written(text: str) -> frozenset[str]:
    """The words of the text; those in two scripts cannot be equal to one in one script."""
    return frozenset(match[0].casefold() for match in _WORD.finditer(text))


@cache
def _words(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())
