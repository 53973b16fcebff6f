"""Literal renderings of constructions of the source language that English does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared

_DETERMINERS = (
    "the|a|an|its|his|her|their|our|your|my|this|that|these|those|it|them|him|us|me|you|any|all|"
    "more|some|each|every|another"
)
_ASKING = "what|where|how|who|whom|why|whether"
"""What, beside a determiner, follows a verb and not the noun that looks like it: `for know where`."""
_AFTER = (
    rf"(?:{_DETERMINERS}|what|how|why|whether|as|in|on|to|with|from|about|at|up|out|new|against|"
    rf"no|such|both|\d|\p{{Lu}}\p{{L}}+|(?!and\b|or\b|are\b|is\b|was\b|were\b|has\b)\p{{Ll}}{{3,}})(?!\w)"
)


def for_infinitive_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """`for` with each listed verb after it."""
    verbs = (data["verbs"] + " " + data["before_object"]).split()
    inside = [f"= for {verb}{end}" for verb in data["verbs"].split() for end in ",."]
    return (*(f"= for {verb} " for verb in verbs), *inside, *(f"=For {verb} " for verb in data["verbs"].split()))


def for_infinitive(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`for` before a verb that is no noun becomes `to`: an object follows the verb, or a mark in a translated text."""
    for match in _finder(data["verbs"], data["before_object"]).finditer(segment.text):
        if segment.text[match.end()] in ",." and not context.is_source("any"):
            continue  # `The button for allow.` names a button.
        before = _NAMED.search(segment.text, max(0, match.start() - _LONGEST_NAMED), match.start())
        if before and (before["word"] or not context.is_source("any")):
            continue
        start = segment.start + match.start("for")
        yield Offer(((start, start + 3, "To" if match["for"] == "For" else "to"),))


_NAMED = regex.compile(
    r"(?r)(?<!\w)(?:(?P<word>words?|signs?|verbs?|terms?|gestures?|symbols?|synonyms?|slang|short|shorthand|Latin|Greek|"
    r"Norse|English|French|German|Spanish|Italian|Welsh|Irish|shortcuts?|buttons?|icons?|endpoints?|[A-Z])|"
    r"one|support|syntax|rules?|commands?|options?|flags?|permissions?|quer(?:y|ies)|vot(?:e|es|ed|ing)|case|majority|"
    r"arguments?|campaign(?:s|ed)?) $"
)
"""Before `for`, words behind which a verb is talked about: for certain, or unless the text is a translation."""
_LONGEST_NAMED = 12


@cache
def _finder(verbs: str, before_object: str) -> Any:
    free, tied = "|".join(verbs.split()), "|".join(before_object.split())
    return regex.compile(
        rf"(?P<for>for)(?<=[\p{{L}},;”’\"] for) (?:(?:{free})(?: (?={_AFTER})|(?=[,.](?!\w)))|(?:{tied}) "
        rf"(?=(?:{_DETERMINERS}|{_ASKING})(?!\w)(?! (?:next|following|same|day|first|last)\b))(?<!for be )"
        rf"|be (?=(?:able|closer|part)(?!\w)))"
        rf"|(?P<for>For)(?<=(?:^|[.!?…”\"] )For) (?:{free}) (?=(?:{_DETERMINERS})(?!\w))"
    )


_DONE = r"[“\"‘«]?\p{Ll}{3,20}(?:ed|en|n|t|d|ne|un|ept|ought|ade|old|id|ut|ome|one|own)\b"
_HELD = r"(?:no|a|an|the|all|had|never|already|always|only|nothing|enough|every|some|any|both|neither|\d[\d.,]*)\b"
_CLAIM = (
    rf"(?P<verb>(?:assure|affirm|declare|ensure|claim)(?:s|d|ed)?) (?:to have|having)(?= {_DONE})"
    rf"|(?P<present>assures?|affirms?) to have(?= {_HELD})"
)
"""What was done, and after the verbs in the present, which no English subject has so, also what there is."""
_CLAIMS = regex.compile(_CLAIM)
_ASSURES = regex.compile(rf"(?P<subject>[^\n.!?;:“”\"]{{1,160}}?)[ ](?:{_CLAIM})")
_ASIDE = regex.compile(
    r"(?P<head>[^,]{2,80}), (?:which|that|whose|where|based|owned|founded|led|run|listed|the|a|an)\b"
    r"(?:[^,]|,(?=\d)){2,90},$"
)
"""A subject with an aside behind it: `The yard, which lost 1,200 workers,`."""
_PRONOUN = regex.compile(r"(?:^|[\s“\"(,])(?P<pronoun>I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)$")
_BODY = regex.compile(
    r"\p{L}*(?:tion|sion|ment|ship|hood|ance|ence|ncy|ssy|istry|untry|antry|[mkdwn]ery|erie|ium|eum|(?<!celeb)rity)"
)
"""How nouns end that are said of bodies and of no person: `gendarmerie`, `constituency`, `leadership`, `brewery`."""
_MANY = regex.compile(
    r"(?:^|[,(“\"] ?|(?<!\p{L})(?:that|and|but|while|because) )"
    r"(?i:the|these|those|its|their|our|some|many|several|two|both|most) "
    r"(?:(?!(?:the|an?|that|which|who|its|their)\b)[\p{L}’-]+ ){0,3}?"
    r"\p{Ll}{2,}(?<![su])s$"
)
"""A subject in the plural, all of it: a verb without -s says so, too."""
_PART = regex.compile(r" (?:of|for|in|from|at) ")
_HEAD = regex.compile(
    r"(?:(?<!\w)(?:the|its|their|our|this|a|an|The|Its|Their|Our|This|A|An) )(?P<noun>[\p{L}\p{N}’' -]{2,120})$"
)


def assures_to_have(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`assures to have done` after an institution or a pronoun is put right; after a person it is reported."""
    if _CLAIMS.search(segment.text) is None:
        return  # subjects are costly to look for
    for match in _ASSURES.finditer(segment.text):
        subject, verb = match["subject"], match["verb"] or match["present"]
        start, end = segment.start + match.end("subject") + 1, segment.start + match.end()
        past = verb.endswith("ed")
        pronoun = _PRONOUN.search(subject)
        if pronoun:
            word = pronoun["pronoun"].lower() if pronoun["pronoun"] != "I" else "I"
            yield Offer(((start, end, _phrase(word, past)),))
            continue
        number = _number(subject, data)
        if number == "they" and verb.endswith("s"):
            number = "it"  # the police assures: the verb tells how the subject is counted
        if number is None and not verb.endswith(("s", "d")) and _MANY.search(subject.lstrip()):
            number = "they"
        if number is None:
            if context.is_source("any") or verb.startswith("assur"):
                yield Offer(
                    ((start, end, "said to have" if past else "says to have"),),
                    "flag",
                    "“assures to have” is not English; the subject’s gender is not known",
                )
            continue
        yield Offer(((start, end, _phrase(number, past)),))


def _bodies(data: Mapping[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(data["one"].split()), frozenset(data["many"].split())


def _phrase(subject: str, past: bool) -> str:
    says = "said" if past else "says" if subject in ("he", "she", "it") else "say"
    has = "had" if past else "has" if subject in ("he", "she", "it") else "have"
    return f"{says} {subject} {has}"


def _number(subject: str, data: Mapping[str, Any]) -> str | None:
    """`it` or `they` for an institution, None for a person or what cannot be told."""
    aside = _ASIDE.fullmatch(subject.lstrip())
    subject = aside["head"] if aside else subject
    one, many = prepared(data, _bodies)
    words = subject.split()
    last = words[-1].strip("’'”\".").removesuffix("’s").lower()
    head = _HEAD.search(subject)
    if head is None or not _PART.search(head["noun"]):
        if last in many:
            return "they"
        if last in one and (len(words) < 2 or words[-2].lower() not in ("mr", "ms")):
            return "it"
    if head:
        first = _PART.split(head["noun"])[0].lower().split()
        if first and first[-1] in many:
            return "they"
        if first and (first[-1] in one or _BODY.fullmatch(first[-1])) and " who " not in head["noun"]:
            return "it"
    if words[-1].isupper() and 2 <= len(words[-1]) <= 6 and words[-1].isalpha():
        return "it"
    return None


_TEENS = {
    name: 10 + at
    for at, name in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
}
_UNITS = " one two three four five six seven eight nine".split(" ")
_VIGESIMAL = regex.compile(
    r"\b(?P<tens>[Ss]ixty|[Ee]ighty) ?[-–—] ?(?P<rest>ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b"
)


def vigesimal(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`eighty – ten`, the French quatre-vingt-dix taken apart, becomes `ninety`."""
    for match in _VIGESIMAL.finditer(segment.text):
        tens = "seventy" if match["tens"].lower() == "sixty" else "ninety"
        unit = _UNITS[_TEENS[match["rest"]] - 10]
        after = f"{tens}-{unit}" if unit else tens
        if match["tens"][0].isupper():
            after = after.capitalize()
        yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))
