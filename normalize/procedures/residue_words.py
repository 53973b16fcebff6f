"""Determiners and other function words of the source language that stand before words of the target language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import FUNCTION_WORDS
from normalize.lines import Segment
from normalize.needles import Anchored

_ENGLISH = frozenset(
    "the of and to in on at by with from for that which who what when where than after before into "
    "over under against during "
    "is are was were be been being has have had will would could should must may might can said "
    "says not their they them "
    "his her its our your this these those it he she we you an as but because if while there about "
    "also all more most".split()
)
_SHAPES = regex.compile(
    r"[a-z]+(?:ings?|ly|ed|ness|ments?|ships?|ful|less|ght|ghts|cks?|th|ths|sh|wn|ws?|ys|ies|"
    r"ers|ors|[bcdfghlmnprt]y|nks?|lls?|oo[a-z]|ee[a-z])"
)
_PLAIN_SHAPES = regex.compile(r"[a-z]{2,}(?:ings?|ly|ness|ments?|ships?|ful|less|[st]ions?|ity|ities|ances?|ences?)")
"""The shapes among them that the other Germanic languages do not have."""
_IRREGULAR = frozenset(
    (
        "people men women children police mice feet teeth firemen policemen policewomen servicemen "
        "workmen spokesmen fishermen cattle"
    ).split()
)
_SINGULAR_S = regex.compile(r".*(?:ss|us|is|news|mathematics|politics|physics|series|species)")
_TOKEN = regex.compile(r"[\p{L}’'-]+")
_END = regex.compile(r"[.!?;…\n»”]")
_CLAUSE_END = regex.compile(r"[.!?;…\n»”,:]")
_OPENS = regex.compile(r"(?r)(?:^|[.!?…:\n] |[“„«\"(]|- )$")
_REACH = 90
"""Characters after the noun that are read to tell the language of the sentence."""
_PARTICLES = frozenset(
    "van von der den de di da du del della dos das le la les el los las al el- san saint santa vin bin ben".split()
)


@cache
def foreign(language: str, target: str) -> frozenset[str]:
    """Function words of `language` that are no words of `target`: a sentence that holds one is not translated."""
    home = (
        _ENGLISH
        | {
            "met",
            "men",
            "man",
            "want",
            "far",
            "me",
            "come",
            "die",
            "war",
            "so",
            "over",
            "door",
            "or",
            "one",
            "son",
            "par",
            "do",
            "no",
        }
        if target == "en"
        else frozenset()
    )
    return (
        frozenset(FUNCTION_WORDS.get(language, "").split()) - home - frozenset(FUNCTION_WORDS.get(target, "").split())
    )


@cache
def native(language: str, target: str) -> frozenset[str]:
    """Function words of `target` that are no words of `language`: they prove the target."""
    words = _ENGLISH if target == "en" else frozenset(FUNCTION_WORDS.get(target, "").split())
    return words - frozenset(FUNCTION_WORDS.get(language, "").split()) - frozenset(_FALSE.get(language, "").split())


_FALSE = {
    "de": "was will an also in his",
    "nl": "in of over we had been was is",
    "it": "in",
    "es": "he has",
    "sv": "and i",
    "pl": "to by on we",
    "cs": "to by on",
    "pt": "as for",
}
"""Words of these languages, beyond their function words, that look like English ones."""


def plural(noun: str) -> bool:
    """Whether an English noun has the shape of a plural.

    >>> [plural(word) for word in ("forces", "people", "crisis", "decision")]
    [True, True, False, False]
    """
    return noun in _IRREGULAR or (noun.endswith("s") and not _SINGULAR_S.fullmatch(noun))


def reads_as(text: str, at: int, language: str, target: str, end: Any = _END) -> bool:
    """Whether the words from `at` to the sentence’s end, or to another `end`, are in `target`, not in `language`."""
    window = text[at : at + _REACH]
    stop = end.search(window)
    tokens = _TOKEN.findall(window[: stop.start()] if stop else window)[:8]
    known, strange = native(language, target), foreign(language, target)
    if target == "uk":
        return not any(token.isascii() for token in tokens)
    if any(
        token in strange or (target == "en" and token.islower() and not token.isascii() and "’" not in token)
        for token in tokens
    ):
        return False
    if any(token in known for token in tokens):
        return True
    shapes = _PLAIN_SHAPES if language in ("de", "nl", "sv") else _SHAPES
    return target == "en" and any(shapes.fullmatch(token) for token in tokens)


def determiner_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each word with the blank after it: capitalised anywhere, lower case after a blank."""
    found = [f"={word.capitalize()} " for word in data["words"]]
    return tuple(found + [f"= {word} " for word in data.get("lower", ())])


def determiner(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed word of `data["language"]` before words of the target gives way to its translation.

    `words` maps the lower-case word to its translation; `this`, `a` and the like agree with the noun. `lower` are the
    words that may stand inside a sentence, `unsure` those that need evidence of their language. With `opening`, a
    capital is read only where a sentence opens.
    """
    language, words = data["language"], data["words"]
    unsure = () if context.is_source(language) else data.get("unsure", ())
    target = context.target or "en"
    skip, opening = frozenset(data.get("names", ())), data.get("opening", False)
    for match in _finder(tuple(words), tuple(data.get("lower", ())), target).finditer(segment.text):
        word, noun = match["word"].lower(), match["noun"]
        if word in unsure or noun in skip or not _shape_of_target(noun, language, target):
            continue
        if opening and match["word"][0].isupper() and not _OPENS.search(segment.text, 0, match.start("word")):
            continue
        if not reads_as(segment.text, match.start("noun"), language, target, _CLAUSE_END if opening else _END):
            continue
        if match["word"][0].islower() and not _inside(segment.text, match.start("word"), language, target):
            continue
        after = _agree(words[word], segment.text[match.start("noun") : match.start("noun") + 60], target)
        if match["word"][0].isupper():
            after = after[:1].upper() + after[1:]
        end = match.end("word") if after else match.start("noun")
        yield Offer(((segment.start + match.start("word"), segment.start + end, after),))


def function_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """As for determiners."""
    return determiner_triggers(data)


def function_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed preposition or conjunction before a determiner or pronoun of the target is translated."""
    target, words = context.target or "en", data["words"]
    unsure = () if context.is_source(data["language"]) else data.get("unsure", ())
    for match in _before_determiner(tuple(words), tuple(data.get("lower", ()))).finditer(segment.text):
        word = match["word"].lower()
        if word in unsure or not reads_as(segment.text, match.end("word"), data["language"], target):
            continue
        if match["word"][0].islower() and not _inside(segment.text, match.start("word"), data["language"], target):
            continue
        after = words[word]
        start = segment.start + match.start("word")
        yield Offer(
            ((start, start + len(word), after[0].upper() + after[1:] if match["word"][0].isupper() else after),)
        )


@cache
def _before_determiner(words: Sequence[str], lower: Sequence[str]) -> Anchored:
    forms = sorted([word.capitalize() for word in words] + list(lower), key=lambda form: (-len(form), form))
    return Anchored(
        (form + " " for form in forms),
        r"(?<![\w’'.-])(?P<word>"
        + "|".join(map(regex.escape, forms))
        + (
            r") (?=(?:the|this|these|those|that|his|her|its|their|our|your|a|an|he|she|they|it|"
            r"we|many|most|several|some|two|three)(?![\w’']))"
        ),
    )


_FOREIGN_PLURAL = {
    "es": regex.compile(r"\p{L}*(?:[oa]s?|dad(?:es)?|ciones|cion|iles|ares|ores|ales|entes|istas|ajes)"),
    "it": regex.compile(r"\p{L}*(?:[aeiou])"),
    "pt": regex.compile(r"\p{L}*(?:[oa]s?|dades?|coes|ores|entes|ais|eis|istas|ens|em)"),
}
"""What nouns of these languages end in; English words among them are listed."""
_ENGLISH_ENDS = {
    "es": regex.compile(r"\p{L}+(?:nge|age|ence|dge|ke|ype|ure)"),
    "it": regex.compile(r"\p{L}+(?:que|nge|age|ance|ence|dge|ke|ype)"),
    "pt": regex.compile(r"\p{L}+(?:nge|dge|ke|ype|ure)"),
}
"""Ends of English nouns that these languages do not have."""
_ENGLISH_PLURALS = frozenset(
    "photos videos areas cameras ideas heroes visas agendas dramas pizzas arenas data media images "
    "police people office "
    "state prime minister service state village figure measure chance house place force vote peace value issue article "
    "committee bridge price time date name change charge range exchange language message damage "
    "page stage college code "
    "role rule scale table vehicle people principle candidate climate debate rate private corporate "
    "offices doctors actors "
    "factors directors sectors investors visitors operators senators authors mayors donors mediators "
    "prosecutors conductors "
    "governors ambassadors motors errors terrors residentes rivals officials animals goals deals hospitals criminals "
    "journals generals metals materials festivals trials proposals professionals nationals locals individuals students "
    "agents residents presidents patients parents incidents accidents events parliaments clients "
    "opponents dollars cars "
    "wars stars bars seminars scholars files miles missiles tiles smiles".split()
)


@cache
def _finder(words: Sequence[str], lower: Sequence[str], target: str) -> Anchored:
    forms = sorted([word.capitalize() for word in words] + list(lower), key=lambda form: (-len(form), form))
    noun = r"(?:\p{Lu}[\p{L}-]{2,30}|\p{Ll}{2,20}e[nr]?)" if target == "de" else r"\p{Ll}[\p{L}-]{2,30}"
    return Anchored(
        (form + " " for form in forms),
        r"(?<![\w’'.-])(?P<word>" + "|".join(map(regex.escape, forms)) + rf") (?P<noun>{noun})(?![\w’'])",
    )


def _shape_of_target(noun: str, language: str, target: str) -> bool:
    if target == "en":
        foreign_plural = _FOREIGN_PLURAL.get(language)
        looks_foreign = foreign_plural is not None and foreign_plural.fullmatch(noun) and noun not in _ENGLISH_PLURALS
        if looks_foreign and (own := _ENGLISH_ENDS.get(language)):
            looks_foreign = own.fullmatch(noun) is None
        return noun.isascii() and not looks_foreign and noun not in foreign(language, target)
    if target == "es":
        return noun not in _ENGLISH and (noun.endswith(("os", "as", "es")))
    return noun not in _ENGLISH and (target not in ("uk", "ru") or not noun.isascii())


def _inside(text: str, start: int, language: str, target: str) -> bool:
    """Whether what stands before a lower-case word is the target's own running text."""
    before = _TOKEN.findall(text[max(0, start - 40) : start])[-2:]
    if not before or before[-1] in _PARTICLES or before[-1][0].isupper():
        return False
    if target == "en":
        return before[-1].isascii() and before[-1].islower() and before[-1] not in foreign(language, target)
    return before[-1] in native(language, target) or before[-1] not in foreign(language, target) | _ENGLISH


def _agree(translation: str, after: str, target: str) -> str:
    """The translation in the form that the words after it ask for."""
    if target == "es" and translation in ("estos", "esos", "los"):
        return _SPANISH_FEMININE[translation] if _SPANISH_WORD.match(after) else translation
    if target != "en":
        return translation
    tokens = _TOKEN.findall(after)[:3]
    first = tokens[0]
    if translation in ("this/these", "that/those"):
        many = plural(first) or (
            first not in _ENGLISH
            and len(tokens) > 1
            and tokens[1] not in _ENGLISH
            and plural(tokens[1])
            and first.isalpha()
            and _adjective(first)
        )
        one, more = translation.split("/")
        return more if many else one
    if translation == "a":
        return (
            "an"
            if (first[0] in "aeiou" and not first.startswith(("uni", "use", "eu", "one")))
            or first.startswith(("hour", "honest", "heir"))
            else "a"
        )
    return translation


_SPANISH_FEMININE = {"estos": "estas", "esos": "esas", "los": "las"}
_SPANISH_WORD = regex.compile(
    r"\p{L}{1,30}(?:as|ones|ades|udes)\b(?<!\bproblemas)(?<!\bdías)(?<!\bsistemas)(?<!\bprogramas)(?<!\bmap"
    r"as)(?<!\bclimas)(?<!\btemas)(?<!istas)"
)


_ADJECTIVE = regex.compile(
    r"(?:new|old|young|big|small|large|first|last|few|many|[a-z]+(?:al|ic|ive|ous|ful|"
    r"less|ary|(?<!m)ent|ant|ed|ing|able|ible|ern))"
)


def _adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None
