"""Names glued to the word, the title or the agency beside them: `Belgiumwhere`, `byAntero`, `Staff WritersReuters`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.needles import Literals, joints
from normalize.procedures.quotes_grammar import attribution, one_of
from normalize.procedures.quotes_grammar import lexicon as quotes_lexicon
from normalize.procedures.structure_words import known, newsroom, seams, times_alone, words

_LAST = "abcdefghiklmnoprstuwyzé"
"""Letters that words and names end in."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EDGE = r"(?<![\p{L}\p{Nd}’'_./@#-])"


def _at(segment: Segment, start: int, end: int, new: str) -> tuple[tuple[int, int, str], ...]:
    return ((segment.start + start, segment.start + end, new),)


def _capital_seams() -> tuple[str, ...]:
    return tuple(f"={letter}{capital}" for letter in _LAST for capital in _CAPITALS)


def glued_byline_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """An agency at the end of a line, or a lower-case letter and a capital, if more agencies follow."""
    return (*_capital_seams(), *(f"={agency}$" for agency in words(data["words"])["agencies"]))


def glued_byline(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`Staff WritersReuters` gets its comma: a line that is only a byline and an agency."""
    del context
    text = segment.text.rstrip()
    ends = text.endswith(words(data["words"])["agencies"])
    match = _byline(data["words"]).fullmatch(text) if ends else None
    if match:
        yield Offer(_at(segment, match.start("agency"), match.start("agency"), ", "))


@cache
def _byline(tag: str) -> Any:
    agency = one_of(words(tag)["agencies"])
    desk, name = one_of(words(tag)["desks"]), r"\p{Lu}[\p{L}’'-]{0,20}\.?"
    label = r"by|from|text:?|story:?|words:?|reporter:?|author:?|report:?|par|de|von|por|autora?:|автор:|текст:"
    by = rf"(?:{newsroom(tag)}|(?:(?i:{label})\s){name}|{desk}|{name}(?=.*\s))"
    return regex.compile(
        rf"{by}(?:,?\s(?:and\s|in\s|de\s|van\s)?{name}){{0,7}}(?<=\p{{Ll}})(?P<agency>{agency})(?:(?:,\s|/|\sand\s|\s){agency}){{0,2}}"
    )


def known_name_glue_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The shortest letters by which a function word shows behind a known place or person, or behind any other word."""
    return (*seams(data["words"], "names"), *seams(data["words"], "after"))


def known_name_glue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A known name glued to a frequent word gets its space, and a comma in front of a participle clause.

    A name is known from the list of places, the gazetteer, because the text has it as a word of its own, or because the
    lexicon has it as a word: `Officialssaid`.
    """
    tag = data["words"]
    for match in _names_and_words(segment.text, tag):
        name, word = match["name"], match["word"]
        whole = name + word
        if whole.casefold() in known(tag, "whole") or times_alone(whole, context) > 1:
            continue
        if word in known(tag, "after_places") and not (name in known(tag, "places") or name in known(tag, "people")):
            continue
        proven = (
            word in known(tag, "certain")
            or _is_listed(name, context, tag)
            or (len(name) > 3 and times_alone(name, context))
        )
        if not (proven or _is_word_and_verb(name, word, tag)) or lexicon(tag).band(whole):
            continue
        following = (match["next"] or "").strip()
        clause = word in known(tag, "participles") or (
            word in known(tag, "openers") and following in known(tag, "participles")
        )
        if clause and lexicon(tag).is_common(name) and not _is_listed(name, context, tag):
            continue  # a compound: `Clocktaking`
        seam = match.start("word")
        if clause or word in known(tag, "after_names") | known(tag, "after_places"):
            yield Offer(_at(segment, seam, seam, ", " if clause else " "))


@cache
def _cues(tag: str) -> Literals:
    return Literals(trigger[1:] for trigger in known_name_glue_triggers({"words": tag}))


def _is_listed(name: str, context: Context, tag: str) -> bool:
    """Whether `name` is a known place or person."""
    return name in known(tag, "places") or name in known(tag, "people") or context.is_known_name(name)


def _is_word_and_verb(name: str, word: str, tag: str) -> bool:
    """Whether a capitalised word of the lexicon stands before a long or telling word: `Policesaid`."""
    if len(word) < 4 and word not in ("who", "was", "had"):
        return False
    return (
        word not in _NAME_ENDS
        and len(name) > 3
        and lexicon(tag).is_common(name)
        and not lexicon(tag).is_slip(name + word)
    )


_NAME_ENDS = frozenset(("also", "even", "once", "only", "then", "will", "with"))
"""Words in which surnames end: Beckwith, Northen."""


@cache
def _name_and_word(tag: str) -> Any:
    return regex.compile(
        rf"{_EDGE}(?P<name>\p{{Lu}}[\p{{L}}]{{2,25}}?)(?P<word>{one_of(_later(tag)[0])})(?=[\s,.;:]|$)(?P<next>\s[\p{{L}}]{{2,20}})?"
    )


def _names_and_words(text: str, tag: str) -> Iterator[Any]:
    """The matches of `_name_and_word`, which is tried only where a capitalised word with the letters of a seam ends in
    one of the words."""
    later, shortest = _later(tag)
    done = 0
    for place in _cues(tag).starts(text):
        start = place
        while start > done and text[start - 1].isalpha():
            start -= 1
        token = _CAPITALISED.match(text, start) if start >= done else None
        whole = token[0] if token else ""
        if token and any(whole[at:] in later for at in range(3, len(whole) - shortest + 1)):
            match = _name_and_word(tag).match(text, token.start())
            if match:
                yield match
                done = match.end()


_CAPITALISED = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]{3,}")


@cache
def _later(tag: str) -> tuple[frozenset[str], int]:
    """The words that are glued to names, and the length of the shortest."""
    lists = ("after_names", "after_places", "participles", "openers")
    later = frozenset(word for name in lists for word in words(tag)[name])
    return later, min(map(len, later))


def glued_name_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A lower-case letter and a capital; in Cyrillic, where capitals stand inside names too, the whole small word."""
    if data["words"] == "uk":
        return tuple(f"= {word}{capital}" for word in words("uk")["before_names"] for capital in _CYRILLIC)
    return _capital_seams()


_CYRILLIC = "АБВГҐДЕЄЖЗІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ"


def glued_name(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A frequent word glued to a capitalised name gets its space: `byAntero`, `ofHugo`, `theMinister`.

    The name proves itself: another capitalised word follows, the text has it elsewhere, or it is an office. Where the
    name speaks (`armyMr. Zelensky said`) the seam is that of an attribution and belongs to the family `quotes`.
    """
    tag = data["words"]
    for match in _at_joints(_word_and_name(tag), segment.text):
        word, name = match["word"], match["name"]
        seam = match.start("name")
        if not _is_name(match, context, tag) or times_alone(word + name, context) > 1:
            continue
        if word in known("en", "closing") and attribution(segment.text, seam) is not None:
            continue
        yield Offer(_at(segment, seam, seam, " "))


def _at_joints(pattern: Any, text: str) -> Iterator[Any]:
    """The matches of a pattern that begins at the start of a word in which a small letter and a capital meet."""
    done = 0
    for start in joints(text):
        while start and text[start - 1].isalpha():
            start -= 1
        match = pattern.match(text, start) if start >= done else None
        if match:
            yield match
            done = match.end()


def _is_name(match: Any, context: Context, tag: str) -> bool:
    """Whether what follows the seam is a name; behind a capital, as in `InDesign`, only a known place or person is."""
    word, name = match["word"], match["name"]
    if name in known("en", "abbreviated") or len(name) < 3:
        return word.islower() and (name in known("en", "abbreviated") or bool(match["more"]))
    if name in known(tag, "places") or context.is_known_name(name):
        return True
    if _is_unknown_name(match, tag):
        return True
    if tag == "uk" or (tag == "de" and len(name) > 3):
        return tag == "uk" or lexicon(tag).band(name) > 0 or bool(match["more"])
    demonym = _DEMONYM.search(name) is not None and lexicon(tag).band(name) > 0
    if word[0].isupper() and word not in known(tag, "titles"):
        return word == "The" and demonym
    return bool(
        match["more"]
        or name.lower() in known(tag, "offices")
        or times_alone(name, context)
        or (word in known("en", "articles") and demonym)
    )


def _is_unknown_name(match: Any, tag: str) -> bool:
    """Whether a word that is none stands behind such a small word, and a word of the language in front of that."""
    if match["word"] not in words(tag).get("unmistaken", ()) or len(match["name"]) < 4:
        return False
    if any(lexicon(each).is_common(match["name"]) for each in {tag, "en"}):
        return False
    before = match.string[max(0, match.start() - 30) : match.start()].split()
    if not before or before[-1] in known(tag, "prepositions"):  # `made by byKilian`: a brand
        return False
    return before[-1][1:].islower() and lexicon(tag).is_common(before[-1])


_DEMONYM = regex.compile(r"(?:ish|i?ans?|ese|eli|aqi|nch|tch)$")


@cache
def _word_and_name(tag: str) -> Any:
    small = words(tag)["before_names"]
    letters = one_of(words("en")["abbreviated"])
    word = one_of((*small, *(each.capitalize() for each in small if len(each) < 6), *words(tag)["titles"]))
    return regex.compile(
        rf"(?<=[\s“\"(]|^)(?P<word>{word})(?P<name>\p{{Lu}}\p{{Ll}}{{1,20}}|{letters})(?![\p{{L}}\p{{Nd}}(_])(?P<more>\s(?:de\s|da\s|van\s|von\s|al\s)?\p{{Lu}}\p{{Ll}})?(?!\.\p{{L}}|:\s)"
    )


def lost_stop_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A lower-case letter and a capital."""
    del data
    return _capital_seams()


def lost_stop(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A word glued to the first word of a sentence, `townThe mayor`: a stop is lost, or a comma and a mark. A flag."""
    tag = data["words"]
    for match in _at_joints(_word_and_start(tag), segment.text):
        word, seam = match["word"], match.start("next")
        if (
            lexicon(tag).is_common(word)
            and word not in known(tag, "before_names")
            and attribution(segment.text, seam) is None
        ):
            reason = "two sentences without a space; which mark was lost is not certain"
            yield Offer(_at(segment, seam, seam, ". "), "flag", reason)


@cache
def _word_and_start(tag: str) -> Any:
    start = one_of(word for word in words(tag)["sentence_starts"] if len(word) > 1)
    return regex.compile(rf"(?<=\s)(?P<word>\p{{Ll}}{{3,20}})(?P<next>{start})(?=\s\p{{Ll}})")


def name_and_perfect_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The auxiliary verb glued to the letter in front of it, with the `head` letters of a participle of saying."""
    forms = quotes_lexicon(data["lexicon"])["perfect"]
    heads = {f"{data['verb']} {form}"[: data["head"]] for form in forms}
    return tuple(f"={letter}{head}" for letter in data["letters"] for head in sorted(heads))


def name_and_perfect(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A name of this text glued to the auxiliary of the perfect gets its space: `Rochera déclaré`."""
    participle = one_of(quotes_lexicon(data["lexicon"])["perfect"])
    pattern = rf"{_EDGE}(?P<name>\p{{Lu}}[\p{{L}}-]{{2,20}})(?P<verb>{data['verb']})(?=\s{participle}(?!\p{{L}}))"
    for match in regex.finditer(pattern, segment.text):
        name = match["name"].rpartition("-")[2]
        if times_alone(name, context) and not times_alone(name + match["verb"], context) > 1:
            yield Offer(_at(segment, match.start("verb"), match.start("verb"), " "))
