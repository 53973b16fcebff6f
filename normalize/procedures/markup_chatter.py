"""What a language model says around a translation: openers, closers and fences on its own first or last lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared

_LONGEST_OPENER = 220
_LONGEST_CLOSER = 400
_DEPTH = 5
"""How many lines at either end may be chatter."""
_FENCE = regex.compile(r"```[ \t]{0,2}[\w+-]{0,20}\s{0,5}")
_SEPARATOR = regex.compile(r"\s{0,4}(?:[-*_=—]\s?){3,60}+\s{0,4}")
_THINKING = regex.compile(r"\A\s{0,20}<think(?:ing)?>[^<]{0,20000}</think(?:ing)?>[ \t]{0,10}")
_QUOTED = regex.compile(r"[“\"«„”»]\s?(?:she|he|they|said|says|\p{Lu})")


_SPOKEN = regex.compile(r"“[^“”\n]*”|\"[^\"\n]*\"|«[^«»\n]*»|„[^„“”\n]*[“”]")
_OWN_VOICE = regex.compile(
    r"(?<![\p{L}’'])(?:I|(?i:me|my|we|us|our|you|your|je|j[’']|mon|ma|mes|nous|notre|nos|vous|votre|vos|ich|mich|mir|"
    r"mein(?:e[nr]?)?|wir|uns|unsere?|yo|mi|mis|nosotros|nuestr[oa]|я|мені|мене|мій|моя|ми|нас|нам|наша?))(?!\p{L})"
)
"""What a writer calls himself, his own or his reader."""
_OF_A_WRITER = regex.compile(
    r"(?i)(?<!\p{L})(?:s?he|said|says|asked|wrote|told|us|our|my(?!\s(?:translation|version|changes|edits|best))|nous|"
    r"notre|uns|unsere?[rmns]?|nosotros|nuestr[oa]s?|déjanos|\p{L}+[aei]mos|нам|нас|наш\p{L}*|column|podcast|newsletter|"
    r"comments?)(?!\p{L})|@|www\.|\d{3}|(?<!\p{L})(?:translation|traduction|übersetzung|traducción|переклад)\s"
    r"(?:(?:is|was|has been|made|done)[^.]{0,20}\sby|est d[e’']|stammt|es de|належить)(?!\p{L})"
)
"""What stands in a line of a newspaper to its readers, a report or a credit, and in none of a model to its user."""


_ORIGINAL = regex.compile(
    r"(?i)[\s*_#]{0,6}(?:original|source|texte|testo|texto|оригінал|оригинал)(?: \p{L}{2,10})?\s?[:：][*_\s]{0,5}"
)
_SHORT = 60
"""Characters of a label, at most."""


class Words(NamedTuple):
    """The patterns that one table of words composes."""

    opener: Any
    prefix: Any
    label: Any
    closer: Any
    topic: Any
    assent: Any
    work: Any


def chatter(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The first and last lines that are a model's own words, each as one offer; a report about translation stays."""
    text = context.text
    thinking = _THINKING.match(text)
    if thinking is not None and text[thinking.end() : thinking.end() + 1] in ("\n", ""):
        start = len(text) - len(text.lstrip())
        yield Offer(((start, thinking.end(), ""),))
        return
    words = prepared(data, _words)
    lines = context.lines
    numbers = _edge_lines(context)
    head = _run(numbers, context, words, opening=True)
    if _is_parallel(context, words, head):
        head = []
    tail = [number for number in _run(numbers[::-1], context, words, opening=False) if number not in head]
    fenced = [number for number in (*head, *tail) if _FENCE.fullmatch(lines[number])]
    if len(fenced) != text.count("```") or len(fenced) > 2:
        head, tail = [n for n in head if n not in fenced], [n for n in tail if n not in fenced]
    spoken = [number for number in (*head, *tail) if not _FENCE.fullmatch(lines[number])]
    doubtful = spoken and (_is_topic(context, words, (*head, *tail)) or _may_be_the_writer(context, words, spoken))
    safety = "likely" if doubtful else "safe"
    if len(head) + len(tail) >= len(numbers):
        return
    for number in (*head, *tail):
        yield Offer(((lines.starts[number], lines.ends[number], ""),), safety, "")
    yield from _glued_opener(context, words, head, safety)


def _either(table: Mapping[str, Any], *keys: str) -> list[str]:
    """For each key its words as alternatives of a pattern, the longest first."""
    return ["(?:" + "|".join(sorted(table[key], key=lambda word: (-len(word), word))) + ")" for key in keys]


def _words(data: Mapping[str, Any]) -> Words:
    assent, offer, product, language, done = _either(data, "assent", "offer", "product", "language", "done")
    closer, note, about, topic = _either(data, "closer", "note", "about", "topic")
    rest = r"[^\n.!?:：“\"«]"
    polite = rf"(?:¡?{assent}(?!\w)\s?[!.,！，。]{{0,2}}\s{{0,2}})?"
    said = rf"{offer}{rest}{{0,60}}?{product}{rest}{{0,80}}"
    short = rf"{offer}{rest}{{0,25}}?{product}(?:\s(?:into|in|of the)?\s?(?:{language}|text|article))?"
    edge = r"[\s*_#\[(]{0,6}"
    end = r"[*_\])\s]{0,5}"
    label = rf"(?:the\s)?(?:{language}\s)?{product}(?:\s?\({language}\))?"
    label += r"(?:\s(?:is|reads)(?:\sas follows)?)?[*_]{0,3}\s?[:：]"
    return Words(
        opener=regex.compile(
            rf"(?i){edge}(?:{polite}(?:(?:{said}|{done}{rest}{{0,100}})\s?[.!:：。！…]{{1,3}}|{short})|"
            rf"¡?{assent}\s?[!！]){end}"
        ),
        prefix=regex.compile(rf"(?i){edge}{polite}{said}[*_]{{0,3}}[:：][*_]{{0,3}}\s?(?=\S)"),
        label=regex.compile(
            rf"(?i){edge}(?:{label}|(?<=\[){product}(?=\])|(?<=[#*]\s?)(?:{language}\s)?{product}|"
            rf"{language}\s?[:：]){end}"
        ),
        closer=regex.compile(rf"(?i){edge}(?:{closer}|{note}\b[^\n]{{0,120}}?{about})(?!\p{{Latin}})"),
        topic=regex.compile(rf"(?i)(?<!\w){topic}"),
        assent=regex.compile(rf"(?i){edge}¡?{assent}\s?[!！]{end}"),
        work=regex.compile(rf"(?i)(?<!\p{{L}})(?:{product}|{topic})"),
    )


def _declining(data: Mapping[str, Any]) -> Any:
    sorry, unable, task = _either(data, "sorry", "unable", "task")
    return regex.compile(rf"(?i)(?:{sorry}[^\n.!?]{{0,40}}?)?{unable}[^\n.!?]{{0,80}}?{task}")


def _edge_lines(context: Context) -> list[int]:
    lines = context.lines
    first: list[int] = []
    last: list[int] = []
    number = lines.beside(-1, 1)
    while number is not None and len(first) < 2 * _DEPTH:
        first.append(number)
        number = lines.beside(number, 1)
    number = lines.beside(len(lines), -1)
    while number is not None and len(last) < 2 * _DEPTH:
        last.append(number)
        number = lines.beside(number, -1)
    return sorted({*first, *last})


def _run(numbers: list[int], context: Context, words: Words, *, opening: bool) -> list[int]:
    """The lines from one edge of the text that are chatter, without a gap; a separator beside chatter counts."""
    found: list[int] = []
    for number in numbers[:_DEPTH]:
        line = context.lines[number]
        is_chatter = _opens(line, words) if opening else _closes(line, words)
        if _FENCE.fullmatch(line) or is_chatter or (found and opening and _SEPARATOR.fullmatch(line)):
            found.append(number)
        elif not opening and _SEPARATOR.fullmatch(line):
            found.append(number)
            break
        else:
            break
    if not opening and found and all(_SEPARATOR.fullmatch(context.lines[number]) for number in found):
        return []
    return found


def _opens(line: str, words: Words) -> bool:
    if len(line) > _LONGEST_OPENER or _QUOTED.search(line):
        return False
    return words.opener.fullmatch(line) is not None or words.label.fullmatch(line) is not None


def _closes(line: str, words: Words) -> bool:
    if len(line) > _LONGEST_CLOSER or _QUOTED.search(line):
        return False
    return words.closer.match(line) is not None and _OF_A_WRITER.search(line) is None


def _is_topic(context: Context, words: Words, chatter_lines: tuple[int, ...]) -> bool:
    """Whether the rest of the text is about translation or about models."""
    lines = context.lines
    return any(words.topic.search(lines[number]) for number in range(len(lines)) if number not in chatter_lines)


def _is_parallel(context: Context, words: Words, head: list[int]) -> bool:
    """Whether the text gives the same in two languages, each below its label: `English:`, `German:`."""
    lines = context.lines
    if not any(words.label.fullmatch(lines[number]) for number in head):
        return False
    below = (lines[number] for number in range(len(lines)) if number not in head)
    return any(words.label.fullmatch(line) or _ORIGINAL.fullmatch(line) for line in below if len(line) < _SHORT)


def _may_be_the_writer(context: Context, words: Words, spoken: list[int]) -> bool:
    """Whether all that is said is what a person may begin or end with as well, `Absolutely!`, `I hope this helps`, and
    he speaks to his reader in between, or does not write in English, in which a model agrees to its task."""
    lines = context.lines
    if any(words.work.search(lines[number]) for number in spoken):
        return False
    if context.target != "en" and all(words.assent.fullmatch(lines[number]) for number in spoken):
        return True
    rest = (lines[number] for number in range(len(lines)) if number not in spoken)
    return any(_OWN_VOICE.search(_SPOKEN.sub("", line)) for line in rest)


def _glued_opener(context: Context, words: Words, head: list[int], safety: str) -> Iterator[Offer]:
    lines = context.lines
    number = lines.first_line()
    if number is None or number in head:
        return
    match = words.prefix.match(lines[number])
    if match and not _QUOTED.search(lines[number][: match.end()]):
        start = lines.starts[number]
        yield Offer(((start, start + match.end(), ""),), safety, "")


def refusal(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A short text whose first lines decline the task: there is no translation to repair."""
    if segment.line not in _edge_lines(context)[:2] or len(context.text) > 1500:
        return
    if prepared(data, _declining).match(segment.text.strip()):
        yield Offer(((segment.start, segment.end, segment.text),), "flag", "")
