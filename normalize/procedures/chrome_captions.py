"""Labels that broadcasters' pages set before the source of a picture and before its caption.

`Image source, Marta Roig` goes with the name behind it, `Légende image, The quay at noon` leaves its caption. A label
is a role and a picture, in the words of a page's own language or of a translation: both are tables of the rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_credits_grammar import compiled, count_small, is_credit, is_noun_phrase
from normalize.procedures.chrome_data import is_metadata, prepared, rule_data

_LONGEST_CREDIT, _MOST_WORDS = 90, 9
"""Code points and words of the longest credit behind a label."""
_JOINTS = ",،，、:："
_FEWEST = 4
"""Words of the shortest caption behind a label of one word: `Bildtext, Ton und Licht` is a title."""
_SPELLED = (",", "،", ":", " :")
_WAKING, _EAST = 2, "\u0600"
"""Words of a label that wake the rule, and the first letter of the scripts whose words need no joint."""
_WORDS = r"[\p{L}\p{M}’'\x20]"
_LABEL = regex.compile(
    rf"\W{{0,3}}(?P<label>{_WORDS}{{4,40}}+)(?P<joint>\s?[{_JOINTS}]\s{{0,2}}|\s{{0,3}}$)(?P<rest>[^\n]*)$"
)
_BARE = regex.compile(r"(?P<label>(?:Image|Media) (?:copyright|caption))(?P<joint>\s)(?P<rest>[\p{Lu}“‘\d][^\n]*)$")
"""The two labels that stood without a mark: `Image copyright Marta Roig`."""
_STOP = regex.compile(r"[.!?…。]$")


class Labels(NamedTuple):
    """Labels in lower case: of the source of a picture, of its caption; `lone` ones are words of other trades too.

    `alone` ones are the label of a caption only on a line that holds nothing else.
    """

    sources: frozenset[str]
    captions: frozenset[str]
    lone: frozenset[str]
    alone: frozenset[str]
    inside: Any


def _folded(text: str) -> str:
    return text.strip().casefold().replace("’", "'")


def _composed(rows: Mapping[str, Any]) -> frozenset[str]:
    slots = (row for table in rows.values() for row in table)
    found = (" ".join(filter(None, words)).replace("' ", "'") for row in slots for words in product(*row))
    return frozenset(map(_folded, found))


def _labels(data: Mapping[str, Any]) -> Labels:
    sources, captions = _composed(data["source"]), _composed(data["caption"])
    longest = sorted(captions, key=lambda label: (-len(label), label))
    either = "|".join(regex.escape(label).replace("'", "['’]") for label in longest)
    inside = regex.compile(rf"(?:(?<=\s)|(?<=\p{{L}}))(?:{either})\s?[{_JOINTS}]\s{{0,2}}(?=\S)", regex.I)
    lone, alone = (frozenset(map(_folded, data[name])) for name in ("lone", "alone"))
    return Labels(sources, captions, lone, alone, inside)


def picture_label(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove the source of a picture with its label, and the label before a caption."""
    found = _LABEL.match(segment.text)
    if found is None or not found["joint"].strip():
        found = _BARE.match(segment.text) or found
    if found is None:
        return
    labels, lines = prepared(data, _labels), context.lines
    label, rest = _folded(found["label"]), found["rest"].strip()
    joined = bool(found["joint"].strip())
    if label in labels.captions or (joined and not rest and label in labels.alone):
        if joined or _is_labelled(lines, segment.line, labels):
            yield from _caption(segment, segment.start + found.start("rest"), rest, label)
    elif label in labels.sources or label in labels.lone:
        caption = labels.inside.search(rest)
        if caption is not None and _is_somebody(rest[: caption.start()]):
            yield from _caption(
                segment, segment.start + found.start("rest") + caption.end(), rest[caption.end() :], label
            )
        elif rest:
            metadata = (
                ":" in found["joint"]
                and label in labels.lone
                and is_metadata(f"{found['label']}: {rest[:1].upper()}{rest[1:]}")
            )
            if (not metadata and _is_source(rest, certain=label in labels.sources)) or (
                label in labels.lone
                and _is_somebody(rest)
                and _is_caption(lines, lines.beside(segment.line, 1), labels)
            ):
                yield Offer(((segment.start, segment.end, ""),), "safe", "the source of a picture")
        elif label in labels.sources:
            yield from _empty(segment, lines, labels, joined)


def _caption(segment: Segment, end: int, rest: str, label: str) -> Iterator[Offer]:
    """The label before a caption, or the line of a label alone."""
    if not rest:
        yield Offer(((segment.start, segment.end, ""),), "safe", "the label of a caption")
    elif not rest[0].islower() and (" " in label or len(rest.split()) >= _FEWEST):
        yield Offer(((segment.start, end, ""),), "safe", "the label of a caption")


def _empty(segment: Segment, lines: Lines, labels: Labels, joined: bool) -> Iterator[Offer]:
    """A label without its credit, with the next line if that is what it announces."""
    after = lines.beside(segment.line, 1)
    parts = [(segment.start, segment.end, "")]
    if after is not None and _is_credit_line(lines, after, labels):
        parts.append((lines.starts[after], lines.ends[after], ""))
    elif not joined and not _is_labelled(lines, segment.line, labels):
        return
    yield Offer(tuple(parts), "safe", "the source of a picture")


def _is_credit_line(lines: Lines, number: int, labels: Labels) -> bool:
    """Whether a line names an agency, or somebody above the label of a caption."""
    row = lines[number].strip()
    if _LABEL.match(row) and _is_caption(lines, number, labels):
        return False
    return _is_agency(row) or (_is_somebody(row) and _is_caption(lines, lines.beside(number, 1), labels))


def _is_caption(lines: Lines, number: int | None, labels: Labels) -> bool:
    found = None if number is None else _LABEL.match(lines[number])
    return found is not None and _folded(found["label"]) in labels.captions


def _is_labelled(lines: Lines, number: int, labels: Labels) -> bool:
    """Whether a line beside this one has a label of the other kind: so do pages, and no headings."""
    for step in (-1, 1):
        near = lines.beside(number, step)
        found = None if near is None else _LABEL.match(lines[near])
        if found is not None and _folded(found["label"]) in labels.sources | labels.captions:
            return True
    return False


def _is_source(rest: str, *, certain: bool) -> bool:
    if certain:
        return _is_somebody(rest)
    return _is_agency(rest)


def _is_agency(rest: str) -> bool:
    """Whether a few words name agencies and people only, an agency among them."""
    data = rule_data("chrome.picture_credit")
    grammar = prepared(data, compiled)
    return len(rest) <= _LONGEST_CREDIT and bool(grammar.agency.search(rest)) and not count_small(rest, data)


def _is_somebody(rest: str) -> bool:
    """Whether a few words name whoever made or gave a picture, and tell nothing."""
    rest = rest.strip()
    if not rest or len(rest) > _LONGEST_CREDIT or _STOP.search(rest) or len(rest.split()) > _MOST_WORDS:
        return False
    data = rule_data("chrome.picture_credit")
    if rest[0].islower() and rest.split()[0].casefold() not in (*data["sources"], *data["lone"], *data["files"]):
        return False
    if "," in rest and not prepared(data, compiled).agency.search(rest):
        return False
    return is_credit(rest, data, prepared(data, compiled).agency) or (
        not regex.search(r"[:;!?“”«»„]|,.*,", rest) and is_noun_phrase(rest, data)
    )


def picture_label_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The first two words of every label at the start of a line; a word alone with its joint."""
    labels = prepared(data, _labels)
    found: dict[str, None] = {}
    for label in sorted(labels.sources | labels.captions | labels.lone | labels.alone):
        head = " ".join(label.split(" ")[:_WAKING])
        first = head[:1].upper() + head[1:]
        alone = label in labels.lone | labels.alone or (" " not in label and label[0] < _EAST)
        for form in dict.fromkeys((first, first.title() if " " in first else first, first.replace("'", "’"))):
            found |= {f"=^{form}{joint}": None for joint in _SPELLED} if alone else {f"=^{form}": None}
    return tuple(found)
