"""Determiners and other function words of the source language that stand before words of the target language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import FUNCTION_WORDS
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.residue_agreement import agree, are_many
from normalize.procedures.residue_reading import ENGLISH, SENTENCE_END, TOKEN, foreign, plural, reads_as

_PREDICATE = regex.compile(
    r" (?:is|was|are|were|has|have|had|will|would|can|could|may|must|does|did|\p{Ll}{2,}(?<!s)s)(?!\p{L})"
)
"""What stands behind a noun that a determiner belongs to, and not behind the verb of somebody called Bu."""
_CLAUSE_END = regex.compile(r"[.!?;…\n»”,:]")
_OPENS = regex.compile(r"(?r)(?:^|[.!?…:\n] |[“„«\"(]|- )$")
_PARTICLES = frozenset(
    "van von der den de di da du del della dos das le la les el los las al el- san saint santa vin bin ben".split()
)


def determiner_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each word and a blank: lower case behind a blank, with a capital anywhere (those of `capitals`, if given)."""
    found = [f"={word.capitalize()} " for word in data.get("capitals", data["words"])]
    return tuple(found + [f"= {word} " for word in data.get("lower", ())])


def determiner(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed word of `data["language"]` before English words gives way to its translation.

    `words` maps the lower-case word to its translation; `this`, `a` and the like agree with the noun. `lower` are the
    words that may stand inside a sentence, `unsure` those that need evidence of their language (or of `source`), and
    `plural` those that need a plural behind them. With `opening`, a capital is read only where a sentence opens.
    """
    words = data["words"]
    for match in _finder(tuple(words), tuple(data.get("lower", ()))).finditer(segment.text):
        word, capital = match["word"].lower(), match["word"][0].isupper()
        if match["noun"] in data.get("names", ()) or not _may_be_determined(match):
            continue
        if not (_is_english(match["noun"], data["language"]) and _stands_in_english(match, data)):
            continue
        wanted = match["between"] or word in data.get("plural", ())
        if wanted and (words[word] in _ARTICLES or not are_many(segment.text, match.start("noun"))):
            continue
        if word in data.get("unsure", ()) and not (
            _is_about(context.first, data, match) or context.is_source(data.get("source", data["language"]))
        ):
            continue  # asked last, since the whole text is read for it
        if capital and _is_somebody(context.first, match["word"]):
            continue
        follows = match.end("word") + 1
        after = agree(words[word], segment.text[follows : follows + 60])
        if match["between"] and "/" in words[word]:
            after = words[word].rpartition("/")[2]
        if capital:
            after = after[:1].upper() + after[1:]
        end = match.end("word") if after else match.start("noun")
        yield Offer(((segment.start + match.start("word"), segment.start + end, after),))


def _is_about(text: str, data: Mapping[str, Any], match: Any) -> bool:
    """Whether the text speaks of the country of `data["about"]`, and what follows is the subject of a clause."""
    if "about" not in data or _PREDICATE.match(match.string, match.end("noun")) is None:
        return False
    return _speaks_of(text, tuple(data["about"]))


@lru_cache(maxsize=8)
def _speaks_of(text: str, cues: Sequence[str]) -> bool:
    return any(cue in text for cue in cues)


def _stands_in_english(match: Any, data: Mapping[str, Any]) -> bool:
    """Whether a determiner stands where one may, in a clause that is in English."""
    text, language, opening = match.string, data["language"], data.get("opening", False)
    start, noun = match.start("word"), match.start("noun")
    if match["word"][0].islower():
        if not _inside(text, start, language):
            return False
    elif opening and not _OPENS.search(text, 0, start):
        return False
    end = _CLAUSE_END if opening else SENTENCE_END
    if reads_as(text, noun, language, "en", end):
        return True
    subject = "about" in data and _PREDICATE.match(text, match.end("noun")) is not None
    strange = language not in _COUSINS and (subject or match["word"].lower() not in _NAMES)
    among = strange or match["word"][0].islower() or match["between"] is not None
    return among and _speaks_english(text, start, noun, language, end)


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
_ENGLISH_LETTERS = regex.compile(r"[kw]|ph|th|sh|ck|gh(?![ei])")
"""Letters that none of them writes in its own nouns: `questa phrase`."""
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


_BETWEEN = (
    r"(?:\d{1,3}(?:,\d{3})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
    r"\p{Lu}\p{Ll}{2,12}(?:[ai]n|ese|ish|ch|eek|iss|ab))"
)
"""A number or a people between a determiner and its noun: `ces Ukrainian soldiers`, `diese two villages`."""
_ARTICLES = frozenset(("the", "a", "of the", "to the", "by the"))
"""Translations of determiners that stand in many names: `Les Ukrainian Weekly`."""


@cache
def _finder(words: Sequence[str], lower: Sequence[str]) -> Anchored:
    forms = sorted([word.capitalize() for word in words] + list(lower), key=lambda form: (-len(form), form))
    return Anchored(
        (form + " " for form in forms),
        r"(?<![\w’'.-])(?P<word>"
        + "|".join(map(regex.escape, forms))
        + rf") (?P<between>{_BETWEEN}\s)?(?P<noun>\p{{Ll}}[\p{{L}}-]{{2,30}})(?![\w’'])",
    )


def _is_english(noun: str, language: str) -> bool:
    """Whether a noun is a word of English, and has no shape and is no function word of the source language."""
    foreign_plural = _FOREIGN_PLURAL.get(language)
    looks_foreign = foreign_plural is not None and foreign_plural.fullmatch(noun) and noun not in _ENGLISH_PLURALS
    if looks_foreign and (own := _ENGLISH_ENDS.get(language)):
        looks_foreign = own.fullmatch(noun) is None and _ENGLISH_LETTERS.search(noun) is None
    if not noun.isascii() or looks_foreign or noun in foreign(language, "en"):
        return False
    last = noun.rpartition("-")[2]
    return lexicon("en").band(last) > 0 or ("our" in last and lexicon("en").band(last.replace("our", "or")) > 0)


_SUBJECT = regex.compile(r"(?r)(?<!\w)(?:I|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Yy]ou|[Tt]hey|who|that) $")
"""Pronouns behind which a word is a verb: `he et his dinner`."""
_LEFT_OVER = regex.compile(r"(?r)(?<!\w)(?!(?:and|but|ay|aye|oh|ah|ach) )\p{Ll}{2,30} $")
"""What stands before a conjunction that Scots has as an interjection: `Och, he is a good lad, and och it is a pity`."""
AFTER_A_VERB = frozenset(
    """a an the this that these those his her its their our my your him himself herself itself them me us how why
    whether what there here""".split()
)
"""Words that follow a verb in -s, and no plural noun."""
_DETERMINED = frozenset("all more most other".split())
_NAMES = frozenset(
    """les das elke alla jene dessa andra oba cada viele beide manche los las la le el de des del den der die un una az
    i lo il os uma tes bu ci te disa neki ove alle ovi visi ato minden dit diese ces gli ses dos das aux""".split()
)
"""Determiners that are somebody’s name, too, or begin the name of something, so that a verb may follow."""
_COUSINS = ("de", "nl", "sv")
"""Languages that share so many words with English that a few behind a determiner prove nothing: `Deze week in`."""
_NUMBERED = frozenset("das cada ogni elke elk jede jeder jedes chaque každý každá každé het fiecare varje".split())
"""Determiners that stand before no plural."""


_GOES_WITH = regex.compile(rf" (?!(?:{'|'.join(sorted(ENGLISH | AFTER_A_VERB))})(?!\p{{L}}))\p{{L}}")
"""What stands behind a participle that goes with a noun: the noun, and no object: `unsere survived the winter`."""


def _may_be_determined(match: Any) -> bool:
    """Whether a noun can be one: neither a function word, nor the verb of somebody called Les, Das or Elke."""
    noun = match["noun"]
    if noun in ENGLISH and noun not in _DETERMINED:
        return False
    if noun.endswith("ed") and not _GOES_WITH.match(match.string, match.end("noun")):
        return False
    word = match["word"].lower()
    if match["word"][0].islower() or not noun.endswith("s"):
        return True
    following = TOKEN.match(match.string, match.end("noun") + 1)
    if word in _NAMES and following and following[0] in AFTER_A_VERB and match.string[match.end("noun")] == " ":
        return False
    return word not in _NUMBERED or not plural(noun)


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
    if not before or before[-1] in _PARTICLES:
        return False
    if before[-1][0].isupper():
        opener = start - 1 - len(before[-1])
        first = before[-1].lower()
        known = first in _OPENERS or (lexicon("en").is_common(first) and first not in _ALL_FOREIGN)
        return known and _OPENS.search(text, 0, max(0, opener)) is not None
    return before[-1].isascii() and before[-1].islower() and before[-1] not in foreign(language, "en")


_ALL_FOREIGN = frozenset().union(*(foreign(tag, "en") for tag in FUNCTION_WORDS if tag != "en"))
"""Words that open a sentence in another language."""
_OPENERS = frozenset(
    """and but yet so or for with in on at by from of to when if because while as until since after before where that
    not are were is was do did how why then than like through without within during despite except beyond near across
    along toward towards upon inside outside once whether according against between behind under over among only
    even""".split()
)
"""Words that open an English sentence in front of a determiner; what German has too, `also`, is none."""


def _speaks_english(text: str, start: int, noun: int, language: str, end: Any) -> bool:
    """Whether the clause around a determiner has words enough of English, and none of `language`.

    Asked where no function word stands behind the noun: `Nobody wanted deze apples.`
    """
    low = max(0, start - _BEFORE)
    before = TOKEN.findall(_CLAUSE_END.split(text[low:start])[-1])[low > 0 :]
    stop = end.search(text, noun)
    after = TOKEN.findall(text[noun : min(noun + _BEFORE, stop.start() if stop else len(text))])[:_BEHIND]
    around, strange = [*before, *after], foreign(language, "en")
    if len(around) < _PLENTY or not strange.isdisjoint(around):
        return False
    return all(word.isascii() and (word[0].isupper() or lexicon("en").is_common(word)) for word in around)


_BEFORE, _BEHIND, _PLENTY = 60, 6, 3
"""Characters and words around a determiner that are read, and how many words there have to be."""
