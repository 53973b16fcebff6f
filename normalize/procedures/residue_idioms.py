"""Idioms and terms of the source language that were rendered word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer, pattern
from normalize.context import Context
from normalize.lines import Segment

_INFINITIVE = regex.compile(r"\b(?:to|will|would|could|can|may|might|must|should|not|did|does|do|shall) $")


def verb_idiom_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The object of each idiom, which no other sentence has."""
    return tuple(f"= {idiom['object']}" for idiom in data["idioms"])


def verb_idiom(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A verb with its odd object becomes the English idiom in its tense, unless the paragraph has the thing itself."""
    for idiom in data["idioms"]:
        if idiom["object"] not in segment.text or pattern(idiom["unless"]).search(segment.text):
            continue
        verbs: Mapping[str, str] = idiom["verbs"]
        find = rf"\b(?P<verb>{'|'.join(verbs)})(?: up)? {idiom['object']}(?:s\b|\b)"
        for match in regex.finditer(find, segment.text):
            after = verbs[match["verb"]]
            if (
                "infinitive" in idiom
                and match["verb"] == next(iter(verbs))
                and _INFINITIVE.search(segment.text[: match.start()])
            ):
                after = idiom["infinitive"]
            if "tail" in idiom:
                after = f"{after} {idiom['tail']}"
            yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))


def noun_idiom_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The word of each term; crises are too many to wake for without their verb."""
    return tuple(
        {"crisis": "= triggered", "finns": "=asic Finns"}.get(term["word"], "= " + term["word"])
        for term in data["terms"]
    )


def noun_idiom(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The part `x` of each listed term gives way to what English says."""
    for term in data["terms"]:
        if term["word"] not in segment.text.lower():
            continue
        for match in pattern(term["match"]).finditer(segment.text):
            group = next(name for name, text in match.groupdict().items() if text)
            yield Offer(((segment.start + match.start(group), segment.start + match.end(group), term["to"]),))


_PROGNOSIS = regex.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|whose|[Tt]he) (?:vital|life) prognos[ie]s (?:of (?P<who>[^.,;\n]{2,60}"
    r"?) )?(?P<be>is|are|was|were|has been|had been|remains|remained)"
    r"(?P<adverb> (?:still|not|no longer|now|always))? (?:engaged|committed|involved|at stake)\b"
)
_SUBJECT = {"his": "he", "her": "she", "their": "they", "whose": "who"}
_PLURAL = {"is": "are", "was": "were", "has been": "have been", "remains": "remain"}


def critical_condition(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`his vital prognosis is engaged` becomes `he is in critical condition`, whoever is meant."""
    for match in _PROGNOSIS.finditer(segment.text):
        whose = match["whose"]
        subject = _SUBJECT.get(whose.lower()) or match["who"]
        if subject is None:
            continue
        be = _PLURAL.get(match["be"], match["be"]) if subject == "they" else match["be"]
        after = f"{subject} {be}{match['adverb'] or ''} in critical condition"
        if whose[0].isupper():
            after = after[0].upper() + after[1:]
        yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))
