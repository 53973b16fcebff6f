"""Determiners and other function words of the source language that stand before words of the target language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.residue_reading import ENGLISH, SENTENCE_END, TOKEN, foreign, plural, reads_as

_CLAUSE_END = regex.compile(r"[.!?;…\n»”,:]")
_OPENS = regex.compile(r"(?r)(?:^|[.!?…:\n] |[“„«\"(]|- )$")
_PARTICLES = frozenset(
    "van von der den de di da du del della dos das le la les el los las al el- san saint santa vin bin ben".split()
)


def determiner_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each word with the blank after it: capitalised anywhere, lower case after a blank."""
    found = [f"={word.capitalize()} " for word in data["words"]]
    return tuple(found + [f"= {word} " for word in data.get("lower", ())])


def determiner(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed word of `data["language"]` before English words gives way to its translation.

    `words` maps the lower-case word to its translation; `this`, `a` and the like agree with the noun. `lower` are the
    words that may stand inside a sentence, `unsure` those that need evidence of their language. With `opening`, a
    capital is read only where a sentence opens.
    """
    language, words, unsure = data["language"], data["words"], data.get("unsure", ())
    skip, opening = frozenset(data.get("names", ())), data.get("opening", False)
    for match in _finder(tuple(words), tuple(data.get("lower", ()))).finditer(segment.text):
        word, noun = match["word"].lower(), match["noun"]
        if noun in skip or not _is_english(noun, language) or not _may_be_determined(match):
            continue
        if opening and match["word"][0].isupper() and not _OPENS.search(segment.text, 0, match.start("word")):
            continue
        if not reads_as(segment.text, match.start("noun"), language, "en", _CLAUSE_END if opening else SENTENCE_END):
            continue
        if match["word"][0].islower() and not _inside(segment.text, match.start("word"), language):
            continue
        if word in unsure and not context.is_source(language):
            continue  # asked last, since the whole text is read for it
        if match["word"][0].isupper() and _is_somebody(context.first, match["word"]):
            continue
        after = _agree(words[word], segment.text[match.start("noun") : match.start("noun") + 60])
        if match["word"][0].isupper():
            after = after[:1].upper() + after[1:]
        end = match.end("word") if after else match.start("noun")
        yield Offer(((segment.start + match.start("word"), segment.start + end, after),))


def function_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """As for determiners."""
    return determiner_triggers(data)


def function_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed preposition or conjunction before a determiner or pronoun of the target is translated."""
    words, unsure, verbs = data["words"], data.get("unsure", ()), data.get("verbs", ())
    for match in _before_determiner(tuple(words), tuple(data.get("lower", ()))).finditer(segment.text):
        word = match["word"].lower()
        if not reads_as(segment.text, match.end("word"), data["language"], "en"):
            continue
        if match["word"][0].islower() and not _inside(segment.text, match.start("word"), data["language"]):
            continue
        if word in verbs and _SUBJECT.search(segment.text, max(0, match.start() - 10), match.start()):
            continue
        if word in data.get("doubtful", ()) and not _LEFT_OVER.search(segment.text, 0, match.start()):
            continue
        if word in unsure and not context.is_source(data["language"]):
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
def _finder(words: Sequence[str], lower: Sequence[str]) -> Anchored:
    forms = sorted([word.capitalize() for word in words] + list(lower), key=lambda form: (-len(form), form))
    return Anchored(
        (form + " " for form in forms),
        r"(?<![\w’'.-])(?P<word>" + "|".join(map(regex.escape, forms)) + r") (?P<noun>\p{Ll}[\p{L}-]{2,30})(?![\w’'])",
    )


def _is_english(noun: str, language: str) -> bool:
    """Whether a noun is a word of English, and has no shape and is no function word of the source language."""
    foreign_plural = _FOREIGN_PLURAL.get(language)
    looks_foreign = foreign_plural is not None and foreign_plural.fullmatch(noun) and noun not in _ENGLISH_PLURALS
    if looks_foreign and (own := _ENGLISH_ENDS.get(language)):
        looks_foreign = own.fullmatch(noun) is None
    if not noun.isascii() or looks_foreign or noun in foreign(language, "en"):
        return False
    return lexicon("en").band(noun.rpartition("-")[2]) > 0


_SUBJECT = regex.compile(r"(?r)(?<!\w)(?:I|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Yy]ou|[Tt]hey|who|that) $")
"""Pronouns behind which a word is a verb: `he et his dinner`."""
_LEFT_OVER = regex.compile(r"(?r)(?<!\w)(?!(?:and|but|ay|aye|oh|ah|ach) )\p{Ll}{2,30} $")
"""What stands before a conjunction that Scots has as an interjection: `Och, he is a good lad, and och it is a pity`."""
_AFTER_A_VERB = frozenset(
    """a an the this that these those his her its their our my your him himself herself itself them me us how why
    whether what there here""".split()
)
"""Words that follow a verb in -s, and no plural noun."""
_DETERMINED = frozenset("all more most other".split())
_NUMBERED = frozenset("das cada ogni elke elk jede jeder jedes chaque každý každá každé het fiecare varje".split())
"""Determiners that stand before no plural."""


def _may_be_determined(match: Any) -> bool:
    """Whether a noun can be one: neither a function word, nor the verb of somebody called Les, Das or Elke."""
    noun = match["noun"]
    if noun in ENGLISH and noun not in _DETERMINED:
        return False
    if match["word"][0].islower() or not noun.endswith("s"):
        return True
    following = TOKEN.match(match.string, match.end("noun") + 1)
    if following and following[0] in _AFTER_A_VERB and match.string[match.end("noun")] == " ":
        return False
    return match["word"].lower() not in _NUMBERED or not plural(noun)


@lru_cache(maxsize=64)
def _is_somebody(text: str, word: str) -> bool:
    """Whether the capitalised word is a name in `text`: it has an ’s, or stands inside a sentence as no determiner can.

    >>> _is_somebody("Les forces himself. Ann and Les said so.", "Les"), _is_somebody("It says Les forces left.", "Les")
    (True, False)
    """
    name = regex.escape(word)
    alone = rf"(?<=\p{{Ll}},? ){name}(?=[,.;:!?]| (?:and|or|is|was|has|had|did|said|says|who|would|will|could)(?!\w))"
    return regex.search(rf"{alone}|(?<!\w){name}[’']s(?!\w)", text) is not None


def _inside(text: str, start: int, language: str) -> bool:
    """Whether what stands before a lower-case word is running English text."""
    before = TOKEN.findall(text[max(0, start - 40) : start])[-2:]
    if not before or before[-1] in _PARTICLES or before[-1][0].isupper():
        return False
    return before[-1].isascii() and before[-1].islower() and before[-1] not in foreign(language, "en")


def _agree(translation: str, after: str) -> str:
    """The translation in the form that the words after it ask for."""
    tokens = TOKEN.findall(after)[:3]
    first = tokens[0]
    if translation in ("this/these", "that/those"):
        many = plural(first) or (
            first not in ENGLISH
            and len(tokens) > 1
            and tokens[1] not in ENGLISH
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


_ADJECTIVE = regex.compile(
    r"(?:new|old|young|big|small|large|first|last|few|many|[a-z]+(?:al|ic|ive|ous|ful|"
    r"less|ary|(?<!m)ent|ant|ed|ing|able|ible|ern))"
)


def _adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None
