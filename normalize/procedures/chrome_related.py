"""Links to other stories: labels such as "read also", with the one headline that each introduces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_first import announces, is_first_headline
from normalize.procedures.chrome_heading import is_asked, is_cited
from normalize.procedures.chrome_layout import is_record, is_reference
from normalize.procedures.chrome_story import is_section

LONGEST_HEADLINE = 140
"""Code points of the longest headline that a label takes along."""
_SETS_OFF = (":", "-", "–", ">", "»", "  ", "|")
_LISTS = ("takers", "single", "common", "decorated", "glued")
_MOST_RANKS, _MOST_TOPICS, _LONGEST_TOPIC = 20, 8, 32
"""Entries of the longest ranking and of the longest row of topics, and code points of the longest topic."""
_LONGEST_LABEL = 6
"""Words of the longest label that is looked up."""
_FRONT = regex.compile(r"[^\p{L}\p{N}“\"«„¿¡]{0,12}+")
_WORD = regex.compile(r"[\p{L}\p{M}]{1,30}(?:['’-][\p{L}\p{M}]{1,20}){0,3}")
_END = regex.compile(r"[\s:…!>»\])–—|.*?→-]{0,8}+")
_GLUED = regex.compile(
    r"(?<=[.!?…”\"»)])\s{0,3}+(?:[>•|*\[(»–-]{1,3}\s?)?(?P<label>\p{L}[\p{L}\p{M} ’'-]{2,40}?)"
    r"\s?[:>»–]{1,2}\s{0,2}+(?P<rest>[^\n]{1,200})$"
)
_RANK = regex.compile(r"(?P<rank>\d{1,2})[.)]?(?:\s+(?P<headline>\p{L}.*))?")
_OPEN = frozenset((
    "about", "on", "over", "sur", "über", "zu", "sobre", "su", "despre", "o", "про", "о", "об", "om", "zum",
))  # fmt: skip
"""What a label ends with when topics follow it: `See more stories about`."""
_SHOUTED_NAME = regex.compile(r"\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){1,2}")
_STOP = regex.compile(r"[.。](?:[”\"»’)]|'')?\s*$")


class Labels(NamedTuple):
    """Labels in lower case: those that introduce a headline on the next line, all, and those glued to a paragraph."""

    takers: frozenset[str]
    known: frozenset[str]
    glued: frozenset[str]


def _labels(data: Mapping[str, Any]) -> Labels:
    takers = frozenset(map(_folded, composed(data)))
    known = takers | frozenset(map(_folded, data["single"]))
    return Labels(takers, known, known | frozenset(map(_folded, data["glued"])))


def _folded(label: str) -> str:
    return label.replace("İ", "i").casefold().replace("’", "'")


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a label with its headline: on the next line, on its own line, or glued to the end of a paragraph."""
    labels = prepared(data, _labels)
    text = segment.text
    front = _FRONT.match(text)
    at = front.end() if front else 0
    end = _label_end(text, at, labels.known)
    if end and is_section(text):
        return
    if end:
        yield from _own_line(segment, context, at, end, _folded(text[at:end]) in labels.takers)
        return
    found = _GLUED.search(text)
    if found is None or found.start() <= 20 or _folded(found["label"]) not in labels.glued:
        return
    if is_headline(found["rest"], 60):
        part = (segment.start + found.start(), segment.end, "")
        yield Offer((part,), "safe", "a link glued to the end of a paragraph")


def _label_end(text: str, at: int, known: frozenset[str]) -> int:
    """Where the longest label that stands at `at` ends; 0 without one."""
    best, position = 0, at
    for _ in range(_LONGEST_LABEL):
        word = _WORD.match(text, position)
        if word is None:
            break
        if _folded(text[at : word.end()]) in known:
            best = word.end()
        position = word.end() + 1
        if position > len(text) or text[word.end() : position] != " ":
            break
    return best


def _own_line(segment: Segment, context: Context, at: int, end: int, takes: bool) -> Iterator[Offer]:
    lines, text, whole = context.lines, segment.text, (segment.start, segment.end, "")
    tail = _END.match(text, end)
    rest_at = tail.end() if tail else end
    between, rest = text[end:rest_at], text[rest_at:].strip()
    if rest:
        marked = at > len(text) - len(text.lstrip()) or any(mark in between for mark in _SETS_OFF)
        opens = takes and (rest[0].isupper() or rest[0] in '“"«') and between.strip() == "" and not text[:at].strip()
        asked = opens and not marked and _is_asked(segment.line, lines)
        if is_headline(rest, 60) and (marked or opens) and not (asked or (opens and _is_story(rest, segment, lines))):
            yield Offer((whole,), "safe", "a label with its headline")
        return
    following = lines.beside(segment.line, 1)
    if following is not None and is_reference(lines[following].strip()):
        return  # the heading of a bibliography
    if is_cited(lines, segment.line):
        return
    if announces(lines, segment.line, context.removed):
        return
    taken = _topics(following, lines) if _folded(text[at:end]).rpartition(" ")[2] in _OPEN else []
    if following is not None and not taken and (takes or ":" in between):
        taken = _ranked(following, lines)
        if not taken and is_headline(lines[following]):
            taken = [following] * (not is_first_headline(lines, segment.line, context.removed))
    spans = [(lines.starts[line], lines.ends[line], "") for line in taken]
    reason = "a label and the headline that it introduces" if spans else "a label of a link"
    yield Offer((whole, *spans), "safe", reason)


def _ranked(number: int | None, lines: Lines) -> list[int]:
    """The lines of a ranking that counts from 1, each rank before its headline or on a line of its own above it."""
    taken: list[int] = []
    for rank in range(1, _MOST_RANKS):
        found = _RANK.fullmatch(lines[number].strip()) if number is not None else None
        if number is None or found is None or int(found["rank"]) != rank:
            break
        entry = [number]
        if not found["headline"]:
            number = lines.beside(number, 1)
            entry += [] if number is None else [number]
        if number is None or not is_headline(lines[number]):
            break
        taken += entry
        number = lines.beside(number, 1)
    return taken


def _topics(number: int | None, lines: Lines) -> list[int]:
    """The lines of one or two words each, two at least, that say what more is to be read about."""
    taken: list[int] = []
    while number is not None and len(taken) < _MOST_TOPICS:
        line = lines[number].strip()
        if len(line) > _LONGEST_TOPIC or len(line.split()) > 2 or not line[-1].isalnum() or not line[0].isupper():
            break
        taken.append(number)
        number = lines.beside(number, 1)
    return taken if len(taken) > 1 else []


def _is_asked(number: int, lines: Lines) -> bool:
    """Whether a line is one of several questions that are answered: `Lesen Sie auch Gedichte?`."""
    answer = lines.beside(number, 1)
    return answer is not None and is_asked(lines, number, answer)


def _is_story(rest: str, segment: Segment, lines: Lines) -> bool:
    """Whether what follows a label on its line introduces somebody's words, or runs on into the next line."""
    return rest.endswith(":") or lines.runs_on(segment.line)


def is_headline(line: str, more: int = 0) -> bool:
    """Whether a line may be a linked headline: at most 140 characters (and `more`), no full stop at its end, no byline.

    >>> is_headline("Why the bridge was closed"), is_headline("The bridge was closed."), is_headline("NORA KOLM")
    (True, False, False)
    """
    stripped = line.strip()
    stops = _STOP.search(stripped) and not stripped.endswith(("..", "…"))
    if stops or is_record(stripped) or _SHOUTED_NAME.fullmatch(stripped):
        return False
    return 0 < len(stripped) <= LONGEST_HEADLINE + more


def composed(data: Mapping[str, Any]) -> list[str]:
    """The labels that introduce a headline: those of the list, and those that the slots of each language compose.

    >>> composed({"takers": ["On topic"], "en": [[["read", "see"], ["also"]]]})
    ['On topic', 'read also', 'see also']
    """
    labels = list(data["takers"])
    for language, grammars in data.items():
        if language not in _LISTS:
            labels += [" ".join(filter(None, words)) for slots in grammars for words in product(*slots)]
    return list(dict.fromkeys(labels))


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The first words of every label at the start of a line, bare or decorated, and the `glued` ones with a colon."""
    found: dict[str, None] = {}
    for label in (*composed(data), *data["single"]):
        words = label.split()
        common = words[0].lower() in data["common"]
        head = " ".join(words[: 3 if common else 2])
        first = head[:1].upper() + head[1:]
        ends = ("",) if len(words) > 1 else ("$", ":", " :", "...", "…")
        titled = " ".join(word[:1].upper() + word[1:] for word in head.split())
        for form in (first, first[:1] + first[1:].lower(), titled, head.upper(), head.replace("i", "İ").upper()):
            for end in ends:
                found[f"=^{form}{end}"] = None
    found |= {f"=^{mark}": None for mark in data["decorated"]}
    found |= {f"={form}:": None for label in data["glued"] for form in (label[:1].upper() + label[1:], label.upper())}
    return tuple(found)
