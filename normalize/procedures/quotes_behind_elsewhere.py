"""What stands between a quotation and its speaker where the source puts something else there than the target does:
the dash of Slavic languages and Hungarian, the comma inside the marks of English and Czech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_dashes_elsewhere import ONCE_MORE, SEAM, Parts, told_elsewhere
from normalize.procedures.quotes_grammar import attribution, before_stop, lexicon, one_of, seam_verbs
from normalize.procedures.quotes_marks import SPACES, Pair, pairs

_DASH = regex.compile(r"(?:(?P<comma>[.,])\s?[–—-]{1,2}\s?|\s[–—-]{1,2}\s?|[–—]{1,2}\s?)(?=\p{Ll})")
_ASIDE = regex.compile(r"[^.!?…\n«»„“”\"]{0,120}?\s?[–—]{1,2}\s?(?![«»„“”\"\s])|[^.!?…\n]{0,120}?\s--?\s(?![«»„“”\"])")
"""A second dash in the same sentence, so that what stands between the two is an aside of the writer's."""
_ENDED = regex.compile(r"[^!?…\n]{0,160}?[.!?…:]")
_AGAIN = regex.compile(r"[^.!?…\n«»„“”\"–—]{0,90}?(?P<stop>[.,]?)(?P<dash>\s[–—-]{1,2}\s)(?=[«»„“”\"])")
"""The dash in front of what the speaker says behind his attribution."""
_SHORT = 3
"""Words of a quotation that is no title or expression, at least, where no comma shows that somebody is quoted."""


def dash_after_closer_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`„X“, – sagte Y` becomes `„X“, sagte Y`: the dash goes, and a stop or a comma in front of the closing mark."""
    del context
    tag, text = data["lexicon"], segment.text
    for pair in pairs(text)[0]:
        end = pair.closer[0] + len(pair.closer[1])
        dash = None if pair.depth else _DASH.match(text, end)
        if dash is None:
            continue
        found = told_elsewhere(tag).match(text, dash.end())
        if found is None or _ASIDE.match(text, found.end()) or not (dash["comma"] or _is_said(text, pair, found.end())):
            continue
        parts = [*_closing(text, pair, dash.end(), tag)]
        again = _AGAIN.match(text, found.end())
        if again:
            parts.append((again.start("dash"), again.end("dash"), " " if again["stop"] else ", "))
        yield Offer(tuple((segment.start + first, segment.start + last, new) for first, last, new in parts))


def _is_said(text: str, pair: Pair, end: int) -> bool:
    """Whether a quotation of a few words begins its sentence, which a stop ends: without a comma the dash may be the
    writer's own, `the film “X” – says Y, and he knows – is good`."""
    before = text[: pair.opener[0]].rstrip()
    quoted = text[pair.opener[0] + len(pair.opener[1]) : pair.closer[0]].strip()
    if before and before[-1] not in ".!?…:":
        return False
    if len(quoted.split()) < _SHORT and quoted[-1:] not in ("!", "?", "…"):
        return False
    return _ENDED.match(text, end) is not None


@cache
def _shortened() -> Any:
    """What keeps its stop in front of a comma."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:\p{{L}}|\p{{L}}{{2,4}}\.\p{{L}}{{1,2}}|{one_of(lexicon('any')['shortened'])})$"
    )


def _closing(text: str, pair: Pair, end: int, tag: str) -> Iterator[tuple[int, int, str]]:
    """What replaces the stop or comma inside a closing mark, and everything from behind it to `end`."""
    mark, closer = pair.closer
    inside = mark
    while text[inside - 1] in SPACES:
        inside -= 1
    doubled = text[inside - 1] in ".," and text[inside - 2] != "." and not _shortened().search(text, 0, inside - 1)
    if doubled:
        yield inside - 1, inside, ""
    called = text[inside - 1] in "!?…"
    yield mark, end, closer + (" " if tag == "fr" and called else lexicon(tag)["closing"])


def comma_inside(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`“X,” sagte Y` becomes `“X”, sagte Y`; old German print has the comma inside its own marks as well."""
    tag, text = data["lexicon"], segment.text
    for pair in pairs(text)[0]:
        mark, closer = pair.closer
        behind = _SPACE.match(text, mark + len(closer))
        if pair.depth or text[mark - 1] != "," or behind is None or attribution(text, behind.end(), tag) is None:
            continue
        if tag == "de" and (pair.opener[1], closer) != ("“", "”") and not context.is_source("any"):
            continue
        place = segment.start + mark
        yield Offer(((place - 1, segment.start + behind.end(), closer + lexicon(tag)["closing"]),))


_SPACE = regex.compile(r"\s(?:[–—-]\s)?(?=\p{Ll})")


def dashed_incise(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`„A, – sagte er. – B“` becomes `„A“, sagte er. „B“`; French keeps the attribution inside, between commas."""
    del context
    tag, text = data["lexicon"], segment.text
    for pair in pairs(text)[0]:
        parts = () if pair.depth or _is_told_outside(text, pair, tag) else _divided(text, pair, tag)
        if parts:
            yield Offer(tuple((segment.start + first, segment.start + last, new) for first, last, new in parts))


def _is_told_outside(text: str, pair: Pair, tag: str) -> bool:
    """Whether the speaker is named in front of a quotation or behind it, so that one inside is somebody else."""
    behind = regex.compile(r",?\s(?:[–—-]\s)?").match(text, pair.closer[0] + len(pair.closer[1]))
    if behind and attribution(text, behind.end(), tag):
        return True
    return text[: pair.opener[0]].rstrip()[-1:] in (":", ",")


def _divided(text: str, pair: Pair, tag: str) -> Parts:
    """The parts that take an attribution between two dashes out of its quotation."""
    opener, closer = pair.opener[0] + len(pair.opener[1]), pair.closer[0]
    left = pair.opener[1] + (text[opener] if text[opener] in SPACES else "")
    right = (text[closer - 1] if text[closer - 1] in SPACES else "") + pair.closer[1]
    for seam in SEAM.finditer(text, opener, closer):
        spoken = text[opener : seam.start()].strip()
        found = told_elsewhere(tag).match(text, seam.end(), closer)
        more = ONCE_MORE.search(text, found.end(), closer) if found else None
        if more is None or len(spoken.split()) < 2 or more.start() - found.end() > _LONGEST:
            continue
        called = spoken[-1] in "!?…"
        if not (seam["comma"] or called or more["stop"] == "."):
            continue
        between, after = " " if tag == "fr" and called else ", ", f"{more['stop'] or ','} "
        if tag == "fr":
            left = right = ""
        return (seam.start(), seam.end(), right + between), (more.start(), more.end(), after + left)
    return ()


_LONGEST = 90
"""Characters of an attribution between two dashes."""


def comma_incise_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A verb of saying behind a comma or the mark of a question."""
    return tuple(f"={mark} {verb} " for mark in ",?!" for verb in seam_verbs(data["lexicon"]))


def comma_incise(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`„A, sagte er. B“` becomes `„A“, sagte er. „B“`: the Romance languages leave the attribution inside; in Ukrainian
    it stays there, between dashes."""
    tag, text, base = data["lexicon"], segment.text, segment.start
    for pair in pairs(text)[0]:
        if pair.depth or _is_told_outside(text, pair, tag):
            continue
        parts = _parted(text, pair, tag)
        if parts and any(context.is_source(source) for source in _INCISING if source != tag):
            yield Offer(tuple((base + first, base + last, new) for first, last, new in parts))


def holds_incise(data: Mapping[str, Any], line: str) -> bool:
    """Look: whether a line has a verb of saying behind a comma that hangs on a word."""
    tag = data["lexicon"]
    heads, before = _heads(tag), ""
    for part in line.split(" "):
        if before[-1:] in _HANGING and before[-2:-1] not in _CLOSED and part in heads and _inside(tag).search(line):
            return True
        before = part
    return False


_HANGING, _CLOSED = frozenset(",?!"), frozenset('”“»«"’‘„')
"""Marks in front of a verb of saying, and those between which and the quotation they stand."""


@cache
def _heads(tag: str) -> frozenset[str]:
    """The first words of the verbs of saying."""
    return frozenset(verb.partition(" ")[0] for verb in seam_verbs(tag))


@cache
def _inside(tag: str) -> Any:
    """A verb of saying behind a comma that hangs on a word, and not on a closing mark."""
    return regex.compile(rf"[\p{{L}}\p{{Nd}}%)](?:,|[ \u00a0\u202f]?[?!])\s{one_of(seam_verbs(tag))}\s")


_INCISING = ("fr", "it", "es", "pt", "ro")
_COMMA = regex.compile(r"(?:,|(?<=[?!…]))\s(?=\p{Ll})")
_RESUMES = regex.compile(r"\s(?=\p{Lu})")


@cache
def _clause() -> Any:
    """The rest of an attribution, with who the speaker is, to its stop."""
    within = r"[^.,!?…«»„“”\":;–—]"
    return regex.compile(
        rf"{within}{{0,60}}(?P<who>,\s(?!{one_of(lexicon('any')['conjunctions'])}\s){within}{{2,60}})?\."
    )


def _parted(text: str, pair: Pair, tag: str) -> Parts:
    """The parts that divide a quotation at the attribution inside it, which a stop ends."""
    opener, closer = pair.opener[0] + len(pair.opener[1]), pair.closer[0]
    space = text[opener] if text[opener] in SPACES else ""
    for comma in _COMMA.finditer(text, opener, closer):
        found = attribution(text, comma.end(), tag)
        clause = _clause().match(text, before_stop(text, found), closer) if found else None
        if clause is None or len(text[opener : comma.start()].split()) < 2:
            continue
        resumed = _RESUMES.match(text, clause.end(), closer)
        dashed = tag == "uk"
        first = (comma.start(), comma.end(), space * (not dashed) + pair.closer[1] * (not dashed) + _BETWEEN[dashed])
        if resumed:
            return first, (clause.end(), resumed.end(), " – " if dashed else f" {pair.opener[1]}{space}")
        if not text[clause.end() : closer].strip() and not dashed and not clause["who"]:
            return first, (clause.end(), closer + len(pair.closer[1]), "")
    return ()


_BETWEEN = (", ", ", – ")
