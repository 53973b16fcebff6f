"""Sentences and words that a tag, a tokeniser or a decorative initial has pulled apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment, full_lines
from normalize.procedures.quotes_grammar import one_of
from normalize.procedures.structure_words import known, times_alone, words

_CAPITAL_LINE = regex.compile(
    r"(?P<letter>\p{Lu})[ \t]*(?P<gap>\n(?:[ \t]*\n)?)(?P<tail>\p{Ll}[\p{L}’'-]{0,30})(?P<rest>[^\n]*)"
)
_VERSE = 60
"""Lines shorter than this may be verse or a list (characters)."""


def hyphen_space_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The second halves behind a space and a hyphen, or a hyphen and a space; the prefixes in front of them."""
    table = words(data["words"])
    return (
        "= -{lower}",
        "= -{Upper}",
        *(f"={first}- " for first in table["first_halves"]),
        "={digit}- year",
        "={digit}- day",
    )


def hyphen_space(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a hyphenated word that has a space beside its hyphen: `so -called`; `mono- and disaccharides` stays."""
    del context
    tag = data["words"]
    for match in _gaps(segment.text, _hyphened(tag)):
        yield Offer(((segment.start + match.start("gap"), segment.start + match.end("gap"), "-"),))


def _gaps(text: str, pattern: Any) -> Iterator[Any]:
    """The matches of `pattern`, which begins with a space before a hyphen or with the hyphen before a space."""
    done = 0
    at = text.find("-")
    while at >= 0:
        for start in (at - 1, at):
            if start >= done and (text[start] if start < at else text[at + 1 : at + 2]).isspace():
                match = pattern.match(text, start)
                if match:
                    yield match
                    done = match.end()
        at = text.find("-", at + 1)


@cache
def _hyphened(tag: str) -> Any:
    halves = one_of(half for half in words(tag)["second_halves"] if " " not in half)
    prefixes = one_of(words(tag)["prefixes"])
    first = one_of(words(tag)["first_halves"])
    return regex.compile(
        rf"(?:(?<!(?<![\p{{L}}\p{{Nd}}-])(?:the|a|an|of|or|and|with|use|this|that|option))(?<=(?<![\p{{L}}\p{{Nd}}])[\p{{L}}\p{{Nd}}]{{1,20}}(?:-[\p{{L}}]{{1,12}}){{0,3}})(?P<gap>\s-)(?={halves}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}])(?:{first}|\p{{Nd}}{{1,4}}))(?P<gap>-\s)(?={halves}(?![\p{{L}}\p{{Nd}}]))"
        rf"|(?<=(?<![\p{{L}}\p{{Nd}}]){prefixes})(?P<gap>\s-)(?=\p{{L}}))"
    )


def drop_capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A decorative initial on a line of its own joins the word that it was cut from."""
    tag = data["words"]
    match = _CAPITAL_LINE.match(segment.text.lstrip("\n"))
    if match is None or len(match["rest"].split()) < 3:
        return
    letter, tail = match["letter"], match["tail"]
    joined = letter + tail
    parts = ((segment.start + match.end("letter"), segment.start + match.start("tail"), ""),)
    if letter in "AI" and tag == "en":
        tails = known(tag, "after_capital_a" if letter == "A" else "after_capital_i")
        if tail not in tails and not times_alone(joined, context) and not times_alone(joined.casefold(), context):
            yield Offer(parts, "flag", "a lone capital; whether it is a word or the start of one is not certain")
            return
    yield Offer(parts)


def broken_lines(text: str) -> Iterator[int]:
    """Lines that end in the middle of a sentence, in text that is not hard-wrapped: a gate."""
    if not any(line[0].islower() or (line[-1] in _LAST and line.endswith(_DANGLING)) for _, line in full_lines(text)):
        return
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if line[:1].islower() or line.endswith(_DANGLING)]
    sizes = [len(line) for line in lines if line]
    if sum(45 <= size <= 100 for size in sizes) * 2 > len(sizes) > 6:
        return
    for number in found:
        if lines[number][:1].islower() and number:
            before = number - 1
            while before > 0 and not lines[before]:
                before -= 1
            yield before
        if lines[number].endswith(_DANGLING) and number + 1 < len(lines):
            yield number


_DANGLING = (
    " the",
    " a",
    " an",
    " of",
    " by",
    " with",
    " and",
    " from",
    " its",
    " his",
    " their",
    " our",
    " whose",
    " between",
    " than",
    " that",
    " which",
    " into",
)
_LAST = frozenset(word[-1] for word in _DANGLING)


def broken_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A sentence that a link broke over two lines is joined; verse, lists and hard-wrapped text stay."""
    del data
    text = segment.text.rstrip()
    first, _, rest = text.partition("\n")
    second, first = rest.lstrip(), first.rstrip()
    if not second or "\n" in second or not first or not first[-1].isalnum() or context.lines.blank(segment.line):
        return
    long = len(first) >= _VERSE or (rest != second and len(first.split()) >= 5 and len(second.split()) >= 8)
    dangling = first.endswith(_DANGLING) and long
    small = regex.match(r"\p{Ll}[\p{Ll}’'-]*+[ ,]", second) is not None
    if not (small or (dangling and (second[0].isalpha() or second[0] in '“"«'))) or _wrapped(segment, context):
        return
    whole = second[-1] in '.!?”"…' and len(second.split()) >= 3
    sentence = len(first.split()) >= 5 and first.lstrip()[0].isupper() and len(text) >= _VERSE * 1.5 and rest == second
    if dangling or (small and whole and sentence and not first.istitle()):
        start = segment.start + len(first)
        yield Offer(((start, segment.start + len(text) - len(second), " "),))


def leading_comma(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line that begins with a comma is the rest of the line before it."""
    del context
    text = segment.text.rstrip()
    first, _, rest = text.partition("\n")
    second = rest.lstrip()
    head = first.rstrip()
    if not regex.match(r"[,;] \p{Ll}|\. \p{Lu}", second) or not head or not (head[-1].isalnum() or head[-1] in '”"»)'):
        return
    parts = ((segment.start + len(head), segment.start + len(text) - len(second), ""),)
    last = head.rsplit(" ", 1)[-1].casefold()
    if (
        len(head.split()) < 4
        or last in known(data["words"], "before_names")
        or last in ("regarding", "concerning", "according", "the")
    ):
        yield Offer(parts, "flag", "the line begins in the middle of a sentence; words between may be lost")
        return
    yield Offer(parts)


def _wrapped(segment: Segment, context: Context) -> bool:
    """Whether the lines around look like hard-wrapped text or verse: several in a row without a blank one."""
    lines = context.lines
    number = segment.line
    run = 0
    for other in range(max(0, number - 3), min(len(lines), number + 5)):
        run = run + 1 if not lines.blank(other) else 0
        if run >= 4:
            sizes = [lines.ends[i] - lines.starts[i] for i in range(other - 3, other)]
            if max(sizes) <= 110:
                return True
    return False
