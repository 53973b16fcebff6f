"""Attributions inside the marks, as French, Spanish and Italian put them: “A, he added. B”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_clauses import (
    LACKING,
    SENTENCE,
    has_verb,
    is_no_topic,
    is_thing,
    waits,
)
from normalize.procedures.quotes_grammar import (
    WORD,
    Attribution,
    attribution,
    certain_verbs,
    first_words,
    pieces,
    verbs,
)
from normalize.procedures.quotes_incise_witness import THIRD, Parts, second_witness
from normalize.procedures.quotes_incised import SUBJECTS, may_say, shape
from normalize.procedures.quotes_marks import pairs


def incise(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Puts an attribution that stands inside the marks outside them: “A,” he added. “B”.

    Second witness: a source language, or a trace of one that writes attributions so, or a text that does it twice.
    Without it the place is flagged, if the verb is one of saying.
    """
    del data
    found, _ = pairs(segment.text)
    for pair in found:
        if pair.depth == 0 and pair.opener[1] in '“"' and pair.closer[1] in '”"':
            begin, end = pair.opener[0] + 1, pair.closer[0]
            if not may_say(segment.text[begin:end]) or _attributed_outside(segment.text, begin - 1, end):
                continue
            asked = begin == 1 and _is_asked(segment, context)
            parts, certain = _divided(segment, begin, end, pair.opener[1] + pair.closer[1], asked=asked)
            dashed = certain and _is_dashed(segment, parts)
            if parts and (
                dashed or context.is_source("any") or (certain and second_witness(segment, begin, parts, context))
            ):
                yield Offer(parts)
            elif parts and certain:
                reason = "an attribution inside the marks; nothing else shows that it is no part of what is quoted"
                yield Offer(parts, "flag", reason)


_DASHED = regex.compile(r"\.\s[–—-]\s")


def _is_dashed(segment: Segment, parts: Parts) -> bool:
    """Whether dashes stand on both sides, the second behind a stop, as Slavic and Hungarian have it, and no English:
    “A – he said. – B”."""
    (start, _, _), (stop, _, _) = parts if len(parts) == 2 else ((0, 0, ""), (0, 0, ""))
    text, base = segment.text, segment.start
    return stop > start and text[start - base].isspace() and _DASHED.match(text, stop - base - 1) is not None


_BEHIND = regex.compile(r"[”\"],?\s(?=\p{L})")


def _attributed_outside(text: str, opener: int, closer: int) -> bool:
    """Whether the quotation has its attribution outside its marks, so that one inside it would be another's."""
    ended = text[closer - 1] == "." and text[closer + 1 : closer + 2] != ","
    behind = None if ended else _BEHIND.match(text, closer)
    if behind and attribution(text, behind.end(), wide=True):
        return True
    if text[opener - 2 : opener] != ", ":
        return False
    return not first_words(wide=True).isdisjoint(WORD.findall(SENTENCE.split(text[max(0, opener - 60) : opener])[-1]))


_GAP = regex.compile(r"[ –—-]*+")
_STARTS = regex.compile(
    r"(?<=[\p{L}\p{Nd})%’'])(?P<comma>[,?!…]\s(?:[–—-]\s)?|\s[–—-]\s)(?=(\p{L}[\p{L}’'-]*+)(?:\s|(?<=\p{Lu}\p{Ll}{0,3})\.\s))"
)


def _is_asked(segment: Segment, context: Context) -> bool:
    """Whether the line above a quotation is a question, which it then answers."""
    above = context.lines.beside(segment.line, -1)
    return above is not None and context.lines[above].rstrip(' ”"»').endswith("?")


def _divided(segment: Segment, begin: int, end: int, marks: str, *, asked: bool) -> tuple[Parts, bool]:
    """The parts that take the attribution out of `segment.text[begin:end]`, and whether its verb is one of saying."""
    text, base, opener, closer = segment.text, segment.start, marks[0], marks[1]
    for match in _STARTS.finditer(text, begin, end):
        at = match.end()
        if not (match[2][0].isupper() or match[2] in SUBJECTS or match[2] in first_words(wide=True)):
            stop, certain = _shaped(text, match, begin, end), False
        else:
            stop, certain = _attributed(text, begin, match.start(), at, end, asked=asked), True
            if stop is None:
                stop, certain = _shaped(text, match, begin, end), False
        if stop is None:
            continue
        dash = match["comma"][0].isspace()
        if dash:
            first = (base + match.start(), base + at, f",{closer} ")
        else:
            first = (base + match.start(), base + at - 1, match["comma"][0] + closer)
        rest = _resumed(text, stop, end, dash)
        if rest == "closed":
            return (first, (base + end, base + end + 1, "")), certain
        if rest == "open":
            gap = _GAP.match(text, stop)
            after = gap.end() if gap else stop
            comma = "" if text[stop - 1] in ".,!?" else ","
            return (first, (base + stop, base + after, f"{comma} {opener}")), certain
    return (), False


def _resumed(text: str, stop: int, end: int, dash: bool) -> str:
    """Whether the quotation goes on behind its attribution, `open`, or ends with it, `closed`; else nothing."""
    gap = _GAP.match(text, stop)
    after = min(end, gap.end() if gap else stop)
    if after >= end:
        return "closed" if text[end - 1] == "." or text[end + 1 : end + 2] == "." else ""
    begins = text[after].isupper() or (text[stop - 1] == "." and (text[after].isdigit() or text[after] in "‘'…"))
    return "open" if begins or text[stop - 1] == "," or dash else ""


_TELLS_US = regex.compile(r"\b(?:tells|explains\sto)\sus\.")
"""How a reporter says that he was there; of somebody else's words the quoted speaker says that he told us."""
_NONE = regex.compile(r"(?:my|our)\s|[^.,]{0,60}(?:\bnot\b|\bnever\b|n[’']t\b)(?!\s(?:hesitate|afraid))|they say$")
"""What nobody is quoted with: a clause of the speaker's own, one that says that nothing was said, and a saying."""
_TO_ME = regex.compile(r"\s(?:to|for)\s(?:me|us)\b")
_ME, _US = regex.compile(r"\bme\b"), regex.compile(r"\bus\b")


def _attributed(text: str, begin: int, border: int, at: int, end: int, *, asked: bool) -> int | None:
    """Where the attribution that begins at `at` ends, with what belongs to it; None when none begins there."""
    found = attribution(text, at, wide=True)
    if (
        found is None
        or found.end > end
        or (found.kind == "pronoun" and text[at] in "wI" and text[at : found.end].startswith(("we ", "I ")))
    ):
        return None
    own = text[at : found.end + 4]
    if _NONE.match(text, at, found.end) or _TO_ME.match(text, found.end):
        return None
    if _ME.search(own) or (found.kind == "pronoun" and _US.search(own) and not _TELLS_US.search(own)):
        return None
    stop = _finish(text, found.end, end, LACKING.search(text, max(begin, border - 12), border) is not None)
    if stop is None or not _is_aside(text[begin:border], text[stop:end], text[at:stop], found, asked=asked):
        return None
    return stop


def _is_aside(left: str, right: str, clause: str, found: Attribution, *, asked: bool) -> bool:
    """Whether a clause with a verb of saying stands beside what is quoted, and is no part of it.

    Asked of a clause that begins with its subject, as any other clause does: `When he calls, she answers.`
    """
    verb, speaker = found.verb, found.kind
    if verb == "according" or clause.startswith(verb):
        return True
    sentence = SENTENCE.split(left)[-1]
    own = speaker != "pronoun" or not _mentions(clause.split()[0], left, right)
    he = speaker == "pronoun" and own
    if waits(sentence):
        return he and verb in _NEEDS_WHAT and clause == f"{clause.split()[0]} {verb}."
    if verb in ("said", "says", "adds", "added", "explains", "explained", "continues", "continued"):
        return True
    if verb in _TO_SOMEBODY and not clause.endswith(f"{verb}.") and speaker != "anyone":
        return own
    resumed = SENTENCE.split(right)[0] if clause.endswith(",") else ""
    if not has_verb(f"{sentence} {resumed}") and not (verb in certain_verbs() and speaker == "pronoun"):
        if not he and verb in certain_verbs() and not resumed:
            return own and (is_no_topic(sentence) or is_thing(sentence))
        return he and (is_no_topic(sentence) or (asked and verb in _ANSWERS and not resumed))
    if verb in certain_verbs():
        return True
    return speaker != "anyone" and own


def _mentions(pronoun: str, left: str, right: str) -> bool:
    """Whether what is quoted speaks of somebody whom the pronoun may stand for; `he` is no grandmother seen later."""
    return THIRD.search(left) is not None or _OF_EITHER.get(pronoun, THIRD).search(right) is not None


_NEEDS_WHAT = frozenset(
    "says said adds added states stated declares declared affirms affirmed stresses stressed underlines underlined "
    "notes noted specifies specified concludes concluded recalls recalled confides confided announces announced warns "
    "warned remarks remarked observes observed claims claimed".split()
)
"""Verbs that nobody leaves without what was said: `If it smells good, he warns.` is no sentence of its own."""
_ANSWERS = frozenset("answers answered replies replied responds responded retorts retorted repeats repeated".split())
_TO_SOMEBODY = frozenset(
    "tells told asks asked begs begged reminds reminded warns warned assures assured advises advised".split()
)
"""Verbs with a hearer; before one of them an order may stand, which has no finite verb: `Open it, he asks the boy.`"""
_OF_EITHER = {
    "he": regex.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"),
    "she": regex.compile(r"\b(?:[Ss]he|[Hh]ers?)\b"),
}
_TAIL = regex.compile(r"[^.,!?“”\"–—]{0,60}?(?:(?P<stop>[.,])|(?=\s[–—-]\s)|$)")


@cache
def _apposed() -> Any:
    """What may follow the comma behind a speaker: his age, his office, who he is, what he does meanwhile."""
    p = pieces()
    doing = (
        "smiling|laughing|pointing|referring|recalling|showing|shaking|looking|sighing|gesturing|holding|stroking|nodding|shrugging|grinning|wiping|"
        "raising|sitting|standing|leaning|visibly|still|himself|herself|alongside|quoted|interviewed|contacted|reached|met|questioned|joined"
    )
    return regex.compile(
        rf"\s(?:\p{{Nd}}{{1,3}}(?=[,.])|(?:aged\s\p{{Nd}}|(?:for\s|of\s|in\s|with\s)?(?:who|whom|whose|which)|{doing}|with\s(?:an?|his|her|tears|the)|(?:in|on|at)\s(?:his|her|front|the\s\p{{Ll}}+ing)|"
        rf"(?:(?:the|an?|his|her|their|its|one|also|and|former|another)\s)?(?:[\p{{L}}][\p{{L}}’'-]{{1,20}}\s){{0,3}}?{p['head']}(?=[,.]|\s(?:of|for|at|in|from|to|and|on|with|who)\s)|(?:head|member|chair|number)\sof)"
        rf"(?!\p{{L}})[^.,!?“”\"–—]{{0,90}}?|\p{{Lu}}[\p{{L}}’' -]{{2,40}})(?P<stop>[.,]|(?=\s[–—-]\s))"
    )


_NOUN = regex.compile(r"\s(?:an?|the|his|her|their|its|former|one)\s[^.,!?“”\"–—]{2,70}\.")
_COPULA = regex.compile(
    r"\b(?:is|was|are|were|am|has|have|had|do|does|did|can|could|will|would|must|should|may|might)\b|n[’']t\b"
)


def _finish(text: str, at: int, end: int, lacking: bool) -> int | None:
    """Where the attribution that began before `at` ends: behind its full stop or comma, within a short tail.

    What is quoted may be `lacking` its noun still, which then is no apposition: `It was, she says, a disgrace.`
    """
    match = _TAIL.match(text, at, end)
    if match is None or match[0].lstrip()[:1].isupper():
        return None
    stop = int(match.end())
    for _ in range(3):
        if text[stop - 1] != ",":
            break
        more = _apposed().match(text, stop, end) or (None if lacking else _NOUN.match(text, stop, end))
        if more is None or (more.re is _NOUN and _COPULA.search(more[0])):
            break
        stop = int(more.end())
    return stop


def _shaped(text: str, match: Any, begin: int, end: int) -> int | None:
    """Where a short clause with a verb outside the lexicon ends, if all of its shape says that it is an attribution."""
    clause = shape().match(text, match.start(), end)
    if clause is None or not verbs().isdisjoint(WORD.findall(clause["clause"])):
        return None  # a verb of saying that has an object: `she says no`
    left = text[begin : match.start()]
    sentence = SENTENCE.split(left)[-1]
    if len(sentence.split()) < 2 or waits(sentence) or not has_verb(sentence):
        return None
    if clause["clause"].startswith(("he ", "she ")) and THIRD.search(f"{left} {text[clause.end() : end]}"):
        return None
    return int(clause.end())
