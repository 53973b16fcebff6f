"""Labels glued to a headline: `LIVE:`, `[EN DIRECT]`, `++ Live ticker ++`, `UPDATE 1-`; on a title `VIDEO |`.

A label of a live page goes from the front of any line. One that says what the page shows beside its text goes from the
title only, where no credit and no caption begins with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import LEXICA, lexicon
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_data import prepared, rule_data
from normalize.procedures.chrome_layout import is_paragraph

_MARKS = ("🔴", "►", "▶", "++")
_OPENING = "[(【"
_ENDS = (":", " :", " |", " -", " –", " —", ". ", " +", "!")
_NEXT = r"(?=\S)(?P<next>[^\n]{12})"
_LONGEST_TITLE = 300
_OTHER_SCRIPT = regex.compile(r"[\p{Lo}\p{Cyrillic}]")
_STROKES = frozenset("|‖│┃￨｜_")
_MOST_ABOVE = 12
"""Lines of the page above its title, at most."""
_WORDS = r"(?P<title>(?:[^\s|]{1,40} ){3}[^\n]{0,200}?[^\s|:;,(\[+/–—-])"
"""The title in front of a label has four words at least: what is shorter may be a track, a film or a name."""


class Patterns(NamedTuple):
    """What a live page's label, a title's label and the label at a title's end look like."""

    live: Any
    media: Any
    titled: Any
    tail: Any
    spaced: Any


def _either(labels: tuple[str, ...]) -> str:
    longest = sorted(set(labels), key=lambda label: (-len(label), label))
    return "(?:" + "|".join(regex.escape(label).replace(r"\ ", " ") for label in longest) + ")"


def _patterns(data: Mapping[str, Any]) -> Patterns:
    live, media = _either(_labels(data)), _either(tuple(data["media"]))
    titled = _either(tuple(data["titled"]))
    shouting = _either(tuple(label for label in data["titled"] if label.isupper()))
    capitals = _either(tuple(label for label in data["media"] if label.isupper()))
    shouted = _either(tuple(label for label in _labels(data) if label.isupper()))
    alone = _either(tuple(label for label in _labels(data) if label.isupper() and " " in label))
    several = rf"{media}(?:\s?[,+/&]\s?{media}){{0,2}}"
    inside = rf"(?:{several}|{live}|(?i:{_either(tuple(data['bracketed']))}))"
    bracketed = rf"[\[(【]{inside}[\])】]\s{{0,2}}[:|–—-]?\s{{0,2}}"
    decorated = rf"\+{{1,3}} ?{live} ?\+{{1,3}} {{0,2}}"
    stop = r"\.(?=\s\p{Lu})(?!\s\S{1,20}[.!])"  # `LIVE. LAUGH. LOVE.` is a motto
    set_off = rf"(?:{live}\s?(?:[:|]|[–—-](?=\s)|{stop}|[›»>]|\+{{2,3}})|{shouted}!(?=\s))\s{{0,2}}"
    counted = r"(?:UPDATE|Update|WRAPUP|REFILE) \d{1,2}\s?[-–:]\s?"
    shown = rf"{capitals}(?:\s?[+/&]\s?{capitals}){{0,2}}"
    told = _either((*data["tails"], *(label for label in _labels(data) if " " in label and label.islower())))
    beside = r"\s\p{Lu}\p{Ll}"
    return Patterns(
        regex.compile(rf"^\s{{0,3}}(?:[🔴►▶•]\s?)?(?:{bracketed}|{decorated}|{set_off}|{counted}){_NEXT}"),
        regex.compile(rf"^\s{{0,3}}(?:{shown}(?:\s?[:|›»>]\s?|\s[–—-]\s|(?={beside}))|{alone}(?={beside}))\s?{_NEXT}"),
        regex.compile(
            rf"^\s{{0,3}}(?:{titled}(?:\s?[|›»]|\s\+)|{shouting}\s?:(?=\s?[^\p{{Ll}}\s])|[\[(【](?i:{titled})[\])】])\s{{0,2}}{_NEXT}"
        ),
        regex.compile(
            rf"^{_WORDS}\s{{0,2}}(?:[\[(](?:{several}|{alone})[\])]|(?:\s[–—-]|[|/+])\s?(?:{shown}|{shouted})|\s[–—-]\s(?i:{told}))\s*$"
        ),
        regex.compile(
            rf"^\s{{0,3}}{_either(tuple(data['spaced']))}\s(?P<next>(?P<word>\p{{Lu}}\p{{Ll}}{{2,24}})\s[^\n]{{8}})"
        ),
    )


def _labels(data: Mapping[str, Any]) -> tuple[str, ...]:
    composed = [" ".join(words) for slots in data["composed"] for words in product(*slots)]
    cased = [" ".join(words) for slots in data["cased"] for words in product(*slots)]
    forms = [
        form for label in cased for form in (label[:1].upper() + label[1:], label.title(), label.upper(), _loud(label))
    ]
    shouted = [" ".join(words).replace("- ", "-").upper() for slots in data["shouted"] for words in product(*slots)]
    return tuple(dict.fromkeys((*data["labels"], *composed, *forms, *shouted)))


def _loud(label: str) -> str:
    first, _, rest = label.partition(" ")
    return f"{first.upper()} {rest}".rstrip()


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a label at the front of a line; what begins in lower case then gets its capital."""
    patterns = prepared(data, _patterns)
    found = patterns.live.match(segment.text) or _spaced(segment, context, data)
    if found is None and context.lines.beside(segment.line, -1) is None:
        found = patterns.media.match(segment.text)
    if found is None and _is_at_head(context.lines, segment.line):
        found = patterns.titled.match(segment.text)
    if found is None:
        return
    start, end = segment.start, segment.start + found.start("next")
    first = found["next"][0]
    if first.islower():
        yield Offer(((start, end + 1, first.upper()),), "safe", "a label of a live page")
    else:
        yield Offer(((start, end, ""),), "safe", "a label of a live page")


def _spaced(segment: Segment, context: Context, data: Mapping[str, Any]) -> Any:
    """The label that nothing but a space sets off from the title, where an ordinary word begins with a capital there.

    `Breaking news Statements of the mayor`: inside a sentence the word would be small. A name may stand there too.
    """
    found = prepared(data, _patterns).spaced.match(segment.text)
    at_head = context.lines.beside(segment.line, -1) is None and context.lines.beside(segment.line, 1) is not None
    if found is None or not at_head or context.document_target not in LEXICA:
        return None
    word = found["word"]
    ordinary = lexicon(context.document_target).is_common(word) and word not in data["days"]
    return found if ordinary and f" {word}" not in context.lines.text[segment.end :] else None


def _is_at_head(lines: Lines, number: int) -> bool:
    """Whether text follows a line, and nothing but a few short lines of the page stand above it."""
    above = 0
    for near in range(number):
        if not lines.blank(near):
            above += 1
            if above > _MOST_ABOVE or is_paragraph(lines[near].strip()):
                return False
    return lines.beside(number, 1) is not None


def title_tail(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the label at the end of a title that says what the page shows beside its text."""
    found = prepared(data, _patterns).tail.match(segment.text)
    if found is not None and context.lines.beside(segment.line, 1) is not None:
        yield Offer(((segment.start + found.end("title"), segment.end, ""),), "safe", "what the page shows")


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels at the start of a line, with what sets them off."""
    forms = [f"=^{mark}" for mark in _MARKS]
    for label in _labels(data):
        ends = ("",) if " " in label and label[0].isupper() else _ENDS
        forms += [f"=^{label}{end}" for end in ends] + [f"=^{opening}{label}" for opening in _OPENING]
    forms += [f"=^{label} " for label in data["spaced"]]
    forms += [f"=^{label}" for label in data["media"] if label.isupper()]
    forms += [f"=^{label}{end}" for label in data["titled"] for end in (":", " :", "|", " |", " ›", " »", " +")]
    forms += [
        f"=^{mark}{case(label)}" for label in data["titled"] for mark in _OPENING for case in (str.title, str.upper)
    ]
    inside = (*data["media"], *(form for label in data["bracketed"] for form in (label, label.upper())))
    forms += [f"=^{opening}{label}" for label in inside for opening in _OPENING]
    forms += [f"=^{label} {digit}" for label in ("UPDATE", "Update", "WRAPUP", "REFILE") for digit in "123456789"]
    return tuple(dict.fromkeys(forms))


def tail_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels at the end of a line, in brackets, and in capitals behind what sets them off."""
    labels = rule_data("chrome.front_label")
    live = [label for label in _labels(labels) if label.isupper()]
    inside = [*labels["media"], *(label for label in live if " " in label)]
    loud = [*live, *(label for label in labels["media"] if label.isupper())]
    forms = [f"={label}{end}$" for label in inside for end in data["closers"]]
    forms += [
        f"= {case(label)}$"
        for label in (*labels["tails"], *(label for label in _labels(labels) if " " in label and label.islower()))
        for case in (str.lower, str.upper, str.capitalize, str.title)
    ]
    return tuple(dict.fromkeys((*forms, *(f"={mark}{label}$" for label in loud for mark in data["marks"]))))


def suffixed_title(text: str) -> Iterator[int]:
    """The first line with text, when a stroke, a spaced dash or another script stands in it: a gate of that line."""
    start = len(text) - len(text.lstrip()) if text[:1].isspace() else 0
    end = text.find("\n", start)
    title = text[start : min(end if end >= 0 else len(text), start + _LONGEST_TITLE)]
    if not _STROKES.isdisjoint(title) or " - " in title or " – " in title or " — " in title or _has_script(title):
        yield text.count("\n", 0, start)


def _has_script(title: str) -> bool:
    return not title.isascii() and _OTHER_SCRIPT.search(title) is not None
