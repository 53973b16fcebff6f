"""A rule ready to run: its pattern, list or procedure as a function from a segment to proposals."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from types import ModuleType
from typing import Any, NamedTuple

import regex

from normalize.context import Context
from normalize.errors import PackError, nearest
from normalize.lines import Lines, Segment
from normalize.rules import FAMILIES, SAFETIES, Rule
from normalize.triggers import keys_of, line_key

_NEVER_CITED = "chrome.advertising."
"""What no text is about: that an advertisement stands there."""
PartTuple = tuple[int, int, str]
Template = tuple[str | int, ...]


class Proposal(NamedTuple):
    """One change that a rule proposes: parts `(start, end, replacement)` in offsets of the text that it saw.

    The parts are applied together or not at all. A procedure may lower the `safety` and give its own `reason`; what
    `loses` something of the text is reported as a flag also when it is applied.
    """

    parts: tuple[PartTuple, ...]
    rule: Rule
    safety: str
    reason: str = ""
    loses: bool = False

    @property
    def length(self) -> int:
        """Characters that the parts replace, in sum: what decides between proposals that cannot both be applied."""
        return sum(end - start for start, end, _ in self.parts)

    def suggestion(self, text: str) -> str | None:
        """What might stand at the hull of the parts instead; None when nothing would change."""
        low, high = min(p[0] for p in self.parts), max(p[1] for p in self.parts)
        pieces, position = [], low
        for start, end, replacement in sorted(self.parts):
            pieces += [text[position:start], replacement]
            position = end
        result = "".join(pieces) + text[position:high]
        return None if result == text[low:high] else result


class Offer(NamedTuple):
    """What a procedure yields: parts in offsets of the whole text, and a lower safety or a reason if it has one."""

    parts: tuple[PartTuple, ...]
    safety: str = "safe"
    reason: str = ""
    loses: bool = False


class Compiled:
    """A rule with everything that can be prepared; patterns are compiled when the rule first wakes."""

    def __init__(self, rule: Rule, number: int) -> None:
        self.rule = rule
        self.number = number

    @cached_property
    def _call(self) -> Callable[..., Iterator[Offer]] | None:
        return procedure(self.rule.call) if self.rule.call else None

    @cached_property
    def _pairs(self) -> dict[str, str]:
        return dict(self.rule.pairs)

    @cached_property
    def _words(self) -> Any:
        return words(tuple(self._pairs))

    @cached_property
    def _heard(self) -> tuple[tuple[str, str], ...]:
        """The witnesses that a match itself is asked for: kind and group."""
        asked = (witness.partition(":") for witness in self.rule.witness)
        return tuple((kind, group) for kind, _, group in asked if kind in ("surname", "known-name"))

    @cached_property
    def _template(self) -> Template | None:
        return None if self.rule.replace is None else _template(self.rule.match, self.rule.replace)

    @cached_property
    def _waits(self) -> bool:
        return any(witness.startswith("beside") for witness in self.rule.witness)

    def admits(self, context: Context) -> bool:
        """Whether the rule is for the target of the text in focus."""
        return not self.rule.target or context.target in self.rule.target

    def is_witnessed(self, context: Context) -> bool:
        """Whether the text as a whole bears the rule out: its source language, its way of writing numbers.

        Asked only when the rule has something to propose, since most woken rules have not.
        """
        rule = self.rule
        if rule.source and not any(context.is_source(tag) for tag in rule.source):
            return False
        for witness in rule.witness:
            kind, _, value = witness.partition(":")
            if kind == "source" and not any(context.is_source(tag) for tag in value.split("|")):
                return False
            if kind == "agreement" and value not in context.agreement:
                return False
        return True

    def silenced(self, segment: Segment) -> bool:
        """Whether one of the rule's own exceptions stands in the segment."""
        return any(pattern(exception).search(segment.text) for exception in self.rule.unless)

    def propose(self, segment: Segment, context: Context) -> Iterator[Proposal]:
        """The changes that the rule proposes for one segment, its witnesses heard."""
        rule = self.rule
        for offer in self._offers(segment, context):
            safety = rule.safety if offer.safety == "safe" else max(rule.safety, offer.safety, key=SAFETIES.index)
            yield Proposal(offer.parts, rule, safety, offer.reason, offer.loses)

    def _offers(self, segment: Segment, context: Context) -> Iterator[Offer]:
        if self._call is not None:
            yield from self._call(segment, context, self.rule.data)
        elif self.rule.phrases:
            known = line_key(segment.text) in keys_of(self.rule)
            if known and self._beside(segment, context) and not self._goes_on(segment, context):
                yield Offer(((segment.start, segment.end, self.rule.replace or ""),))
        elif self.rule.pairs:
            yield from self._replace_pairs(segment)
        else:
            yield from self._replace_matches(segment, context)

    def _goes_on(self, segment: Segment, context: Context) -> bool:
        """Whether the text goes on from a line that a list knows: into the next line, or by citing it as furniture."""
        lines, name = context.lines, self.rule.id
        cites = name.startswith("chrome.") and not name.startswith(_NEVER_CITED)
        return lines.runs_on(segment.line) or (cites and _is_cited()(lines, segment.line))

    def _replace_pairs(self, segment: Segment) -> Iterator[Offer]:
        base = segment.start
        for match in self._words.finditer(segment.text):
            yield Offer(((base + match.start(), base + match.end(), self._pairs[match[0]]),))

    def _replace_matches(self, segment: Segment, context: Context) -> Iterator[Offer]:
        template = self._template
        for match in pattern(self.rule.match).finditer(segment.text):
            if not self._witnessed(match, context) or not self._beside(segment, context):
                continue
            if template is None:
                yield Offer(((segment.start + match.start(), segment.start + match.end(), match[0]),), "flag")
                continue
            after = "".join(piece if isinstance(piece, str) else match[piece] or "" for piece in template)
            start, end, after = _minimal(segment.text, match.start(), match.end(), after)
            if segment.text[start:end] != after:
                yield Offer(((segment.start + start, segment.start + end, after),))

    def _witnessed(self, match: Any, context: Context) -> bool:
        for kind, group in self._heard:
            if kind == "surname" and not context.is_surname(match[group]):
                return False
            if kind == "known-name" and not context.is_known_name(match[group]):
                return False
        return True

    def _beside(self, segment: Segment, context: Context) -> bool:
        """The witness `beside:furniture`: certain furniture in the next line on either side, or none to be heard."""
        if not self._waits:
            return True
        neighbours = (context.lines.beside(segment.line, -1), context.lines.beside(segment.line, 1))
        return any(line in context.removed for line in neighbours)


@cache
def _is_cited() -> Callable[[Lines, int], bool]:
    from normalize.procedures.chrome_heading import is_cited

    return is_cited


@cache
def pattern(source: str) -> Any:
    """The compiled pattern; one for all rules that share its text."""
    return regex.compile(source)


@cache
def words(known: tuple[str, ...]) -> Any:
    """A pattern that finds any of the words or phrases, the longest first, with no letter or digit at either side."""
    longest = sorted(known, key=lambda word: (-len(word), word))
    return regex.compile(r"(?<![\w-])(?:" + "|".join(map(regex.escape, longest)) + r")(?![\w-])")


@cache
def _template(match: str, replace: str) -> Template:
    groups = pattern(match).groupindex
    pieces: list[str | int] = []
    for piece in regex.split(r"(\\g<\w+>|\\\d)", replace):
        if piece.startswith("\\g<"):
            pieces.append(groups[piece[3:-1]])
        elif regex.fullmatch(r"\\\d", piece):
            pieces.append(int(piece[1:]))
        elif piece:
            pieces.append(piece.replace("\\n", "\n"))
    return tuple(pieces)


def _minimal(text: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """The smallest whole words of `text[start:end]` that differ from `after`."""
    if not after:
        return start, end, after
    head = 0
    size = min(end - start, len(after))
    while head < size and text[start + head] == after[head]:
        head += 1
    tail = 0
    while tail < size - head and text[end - 1 - tail] == after[-1 - tail]:
        tail += 1
    while head and (after[head - 1].isalnum() and (_inside(after, head) or _inside(text[start:end], head))):
        head -= 1
    while tail and (
        after[-tail].isalnum() and (_inside(after, len(after) - tail) or _inside(text[start:end], end - start - tail))
    ):
        tail -= 1
    return start + head, end - tail, after[head : len(after) - tail]


def _inside(word: str, at: int) -> bool:
    return 0 < at < len(word) and word[at - 1].isalnum() and word[at].isalnum()


@cache
def procedure(name: str) -> Callable[..., Any]:
    """The function `family.function` inside `normalize.procedures`; raises `PackError` for any other name."""
    module_name, _, function = name.partition(".")
    if module_name not in FAMILIES:
        raise PackError(f"unknown procedure {name!r}: its first part is a family{nearest(module_name, FAMILIES)}")
    path = f"normalize.procedures.{module_name}"
    found = _functions(importlib.import_module(path)) if find_spec(path) else {}
    if function not in found:
        raise PackError(
            f"unknown procedure {name!r}{nearest(function, found)}; known are {', '.join(sorted(found)) or 'none'}"
        )
    return found[function]


def is_line_gate(name: str) -> bool:
    """Whether a gate judges each line by itself: its module names it in `LINE_GATES`."""
    return _is_listed(name, "LINE_GATES")


def needs_target(name: str) -> bool:
    """Whether a gate is asked only where the caller says the target: its module names it in `TARGET_GATES`."""
    return _is_listed(name, "TARGET_GATES")


@cache
def _is_listed(name: str, where: str) -> bool:
    procedure(name)  # an unknown name is the pack's error
    family, _, function = name.partition(".")
    return function in getattr(importlib.import_module(f"normalize.procedures.{family}"), where, ())


def _functions(module: ModuleType) -> dict[str, Callable[..., Any]]:
    names: tuple[str, ...] = getattr(module, "PROCEDURES", ())
    return {name: function for name, function in inspect.getmembers(module, inspect.isfunction) if name in names}
