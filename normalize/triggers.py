"""The trigger scan: one automaton over the literals of all rules, so that a rule runs only where it can matter.

A trigger is a condition, not a hint: a rule looks only at segments that contain one of its triggers, and `plain_scan`
states the same condition without the automaton, for tests.

Forms of a trigger: `read more` stands for lower, Capitalised and UPPER case; `=Les ` is taken as written; `^` at its
start and `$` at its end tie it to the start and end of a line; `{digit}`, `{lower}`, `{Upper}`, `{stop}` and
`{combining}` stand for the characters that they expand to.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import compress, count, product
from math import prod
from operator import itemgetter
from typing import Any

import ahocorasick_rs

from normalize.errors import PackError
from normalize.rules import Rule

CLASSES = {
    "{digit}": "0123456789",
    "{lower}": "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýšž",
    "{Upper}": "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÇÉÈÍÎÓÖÚÜŠŽ",
    "{stop}": ".!?",
    "{combining}": "".join(map(chr, range(0x300, 0x370))),
    "{control}": "".join(chr(c) for c in (*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0))),
}
_CLASS = re.compile("(" + "|".join(map(re.escape, CLASSES)) + ")")
MAX_EXPANSION = 2_500
LONGEST_KEY = 140
MOST_IN_DFA = 70_000
BYTES_BEFORE_DFA = 1_000_000
"""Literals up to which the automaton becomes a table of transitions, and what is scanned before: the table is half as
fast again, takes half a second to build and some 3.5 kB of memory a literal, too much for a few documents."""
_HEAD = 8
"""Characters at the start of a line by which its literals are looked up; shorter ones are in the automaton."""
_head = itemgetter(slice(_HEAD))
_DECORATION = " \t\u00a0•·●▪◦‣∙*–—―-_=+~|/\\<>«»‹›→←↓↑►▶▸▷◄◀»:;,.…!?#©®\"“”„'‘’`()[]{}"

Hits = dict[int, set[int]]
"""Line number to the numbers of the rules that a trigger in that line woke."""


def line_key(line: str) -> str:
    """What a line of furniture is looked up by: without case, decoration and kind of apostrophe.

    >>> line_key("  ► READ MORE… ")
    'read more'
    """
    return line.strip(_DECORATION).casefold().replace("’", "'")


def expand(trigger: str) -> list[str]:
    """The literals that `trigger` stands for, with a newline where it is tied to a line's start or end.

    Raises `PackError` when a class expands to more than 2,500 literals.

    >>> sorted(expand("^read also"))
    ['\\nREAD ALSO', '\\nRead also', '\\nread also']
    >>> expand("={stop}A")
    ['.A', '!A', '?A']
    """
    exact = trigger.startswith("=")
    body = trigger[1:] if exact else trigger
    start, body = ("\n", body[1:]) if body.startswith("^") else ("", body)
    end, body = ("\n", body[:-1]) if body.endswith("$") and len(body) > 1 else ("", body)
    if "{" in body and any(name in body for name in CLASSES):
        forms = _members(trigger, body)
    elif exact:
        forms = [body]
    else:
        forms = list(dict.fromkeys((body.lower(), body[:1].upper() + body[1:].lower(), body, body.upper())))
    return [start + form + end for form in forms] if start or end else forms


def _members(trigger: str, body: str) -> list[str]:
    """Every literal that a trigger with classes stands for."""
    pieces = [CLASSES.get(piece, [piece]) for piece in _CLASS.split(body) if piece]
    size = prod(map(len, pieces))
    if size > MAX_EXPANSION:
        raise PackError(f"trigger {trigger!r} stands for {size} literals; at most {MAX_EXPANSION}")
    return ["".join(choice) for choice in product(*pieces)]


def triggers_of(rule: Rule) -> tuple[str, ...]:
    """The triggers of a rule: those that it names, or those that follow from its pairs or its data."""
    found = list(rule.triggers)
    found += ["=" + source for source, _ in rule.pairs] if not rule.triggers else []
    if rule.call and rule.data:
        module, _, name = rule.call.partition(".")
        derive = getattr(importlib.import_module(f"normalize.procedures.{module}"), f"{name}_triggers", None)
        found += derive(rule.data) if derive else []
    return tuple(found)


@lru_cache(maxsize=8)
def split_lines(text: str) -> tuple[str, ...]:
    """The lines of `text`; kept, as `encoded` is."""
    return tuple(text.split("\n"))


@lru_cache(maxsize=8)
def encoded(text: str) -> bytes:
    """The UTF-8 of `text` between two newlines; kept, because the scan and several gates ask for the same text."""
    return b"\n" + text.encode("utf-8", "surrogatepass") + b"\n"


@cache
def literals_of(rule: Rule) -> frozenset[str]:
    """Every literal that wakes the rule."""
    return frozenset(form for trigger in triggers_of(rule) for form in expand(trigger))


@cache
def keys_of(rule: Rule) -> frozenset[str]:
    """Every line that wakes the rule, as it is looked up."""
    return frozenset(map(line_key, rule.phrases)) - {""}


class Scan:
    """The compiled triggers of a list of rules. `rules` are referred to by their place in that list.

    Literals inside and at the end of lines are one automaton over the bytes of the text; those tied to the start of a
    line, and lines that are looked up whole, cost a look into a table for each line, however many they are.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        wakes: dict[str, list[int]] = {}
        self.keys: dict[str, tuple[int, ...]] = {}
        for number, rule in enumerate(rules):
            for literal in literals_of(rule):
                wakes.setdefault(literal, []).append(number)
            for key in keys_of(rule):
                self.keys[key] = (*self.keys.get(key, ()), number)
        whole = {literal for literal in wakes if literal[0] == literal[-1] == "\n"}
        self._whole = {literal[1:-1]: tuple(wakes[literal]) for literal in sorted(whole)}
        self._longest = max([LONGEST_KEY, *map(len, self._whole)])
        heads = {literal for literal in wakes if literal[0] == "\n" and len(literal) > _HEAD} - whole
        self._heads: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        for literal in sorted(heads):
            self._heads.setdefault(literal[1 : 1 + _HEAD], []).append((literal[1:], tuple(wakes[literal])))
        inside = sorted(wakes.keys() - whole - heads)
        self._wakes = [tuple(wakes[literal]) for literal in inside]
        self._tied = [literal[0] == "\n" for literal in inside]
        self._literals = [literal.encode("utf-8", "surrogatepass") for literal in inside] or [b"\xff\xff"]
        self._compact = self._find = self._automaton(None)
        self._changed = False
        self._before_table: int | None = BYTES_BEFORE_DFA if len(inside) <= MOST_IN_DFA else None
        self._limits = [rule.longest or None for rule in rules]
        self._shortest = min((rule.longest for rule in rules if rule.longest), default=None)
        self.literals = len(wakes)

    def __call__(self, text: str) -> Hits:
        """Which rules wake in which lines of `text`.

        Where the last text was changed, rules have pushed the table of transitions out of the processor's caches:
        then the compact automaton, slower while both are in them, is faster.
        """
        data = encoded(text)
        if self._before_table is not None:
            self._count(len(data))
        find, self._changed = self._compact if self._changed else self._find, False
        return self._hits(text, data, find(data, overlapping=True))

    def again(self, text: str) -> Hits:
        """The same for lines that were changed, with the compact automaton: rules have just run."""
        self._changed = True
        data = encoded(text)
        return self._hits(text, data, self._compact(data, overlapping=True))

    def _hits(self, text: str, data: bytes, found: list[tuple[int, int, int]]) -> Hits:
        hits: Hits = {}
        if found:
            self._place(data, found, hits)
        lines = split_lines(text)
        filled = list(filter(None, lines))
        if not self._heads.keys().isdisjoint(map(_head, filled)):
            self._wake_heads(lines, hits)
        short = [line for line in filled if len(line) <= self._longest]
        if short and not (self._whole.keys().isdisjoint(short) and self.keys.keys().isdisjoint(map(line_key, short))):
            self._wake_whole(lines, hits)
        return self._within_limits(hits, lines) if hits else hits

    def _automaton(self, kind: Any) -> Callable[..., list[tuple[int, int, int]]]:
        return ahocorasick_rs.BytesAhoCorasick(self._literals, implementation=kind).find_matches_as_indexes

    def _count(self, size: int) -> None:
        """Build the table of transitions once so much has been scanned that more is likely to come."""
        if self._before_table is not None:
            self._before_table -= size
            if self._before_table < 0:
                self._before_table = None
                self._find = self._automaton(ahocorasick_rs.Implementation.DFA)

    def _wake_heads(self, lines: Sequence[str], hits: Hits) -> None:
        """Add the rules of the longer literals at the start of lines."""
        for number in compress(count(), map(self._heads.__contains__, map(_head, lines))):
            line = lines[number]
            for literal, rules in self._heads[_head(line)]:
                if line.startswith(literal):
                    hits.setdefault(number, set()).update(rules)

    def _wake_whole(self, lines: Sequence[str], hits: Hits) -> None:
        """Add the rules of the lines that are looked up whole, as they stand or by their key."""
        for number, line in enumerate(lines):
            woken = self._whole.get(line, ())
            if len(line) <= LONGEST_KEY:
                woken += self.keys.get(line_key(line), ())
            if woken:
                hits.setdefault(number, set()).update(woken)

    def _within_limits(self, hits: Hits, lines: Sequence[str]) -> Hits:
        """The hits without those of rules for shorter lines."""
        if self._shortest is None:
            return hits
        limits, left = self._limits, {}
        for line, woken in hits.items():
            size = len(lines[line])
            if size > self._shortest:
                woken = {rule for rule in woken if (limit := limits[rule]) is None or size <= limit}
            if woken:
                left[line] = woken
        return left

    def _place(self, data: bytes, found: Iterable[tuple[int, int, int]], hits: Hits) -> None:
        line = last = 0
        wakes, tied = self._wakes, self._tied
        for pattern, position, _ in found:
            position += tied[pattern]
            if position >= last:
                line += data.count(b"\n", last, position)
            else:
                line -= data.count(b"\n", position, last)
            last = position
            lines = hits.get(line - 1)
            if lines is None:
                hits[line - 1] = set(wakes[pattern])
            else:
                lines.update(wakes[pattern])


def plain_scan(rules: Sequence[Rule], text: str) -> Hits:
    """The same condition as `Scan`, one rule and one line at a time: what the automaton is held against."""
    hits: Hits = {}
    for number, line in enumerate(text.split("\n")):
        tied = f"\n{line}\n"
        key = line_key(line) if len(line) <= LONGEST_KEY else ""
        for index, rule in enumerate(rules):
            if rule.longest and len(line) > rule.longest:
                continue
            if key in keys_of(rule) or any(literal in tied for literal in literals_of(rule)):
                hits.setdefault(number, set()).add(index)
    return hits
