"""The traces that source languages leave in a translation, read from `evidence/*.toml`, ready to be looked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import ahocorasick_rs

from normalize.needles import needles

_MARKS = "“”‘’–—…"
"""What English prose holds beyond ASCII; without it a text without traces is plain ASCII."""
_RUN = re.compile(r"[^\W_]+")
_ASCII_RUNS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))


class Word(NamedTuple):
    """A word or phrase that is a trace; `left` and `right`: no letter or digit may stand at that side."""

    tag: str
    points: float
    text: str
    left: bool
    right: bool


class Traces(NamedTuple):
    """The table of evidence, compiled: what stands in a text tells which few entries need a look.

    `tokens` are the words between characters that are neither letters nor digits: an entry without such a character is
    one of `whole`, others are looked for where one of their tokens (`inside`) or their `needles` stand.
    """

    words: list[Word]
    patterns: list[tuple[str, float, Any]]
    whole: Mapping[bytes, tuple[int, ...]]
    inside: Mapping[bytes, tuple[int, ...]]
    tokens: frozenset[bytes]
    find: Callable[..., Iterable[tuple[int, int, int]]]
    needles: list[tuple[tuple[int, ...], tuple[int, ...]]]
    always: frozenset[int]


@cache
def traces() -> Traces:
    import regex

    table: dict[str, Any] = {}
    for path in sorted((Path(__file__).parent / "evidence").glob("*.toml")):
        table |= tomllib.loads(path.read_text(encoding="utf-8"))
    literals: dict[bytes, tuple[list[int], list[int]]] = {}
    words: list[Word] = []
    patterns: list[tuple[str, float, Any]] = []
    always: set[int] = set()
    whole: dict[bytes, tuple[int, ...]] = {}
    inside: dict[bytes, tuple[int, ...]] = {}
    for tag, groups in table.items():
        for group in groups:
            for entry in group.get("words", ()):
                word = Word(tag, group["points"], entry.strip("…"), not entry.startswith("…"), not entry.endswith("…"))
                token = _token(word)
                if not token:
                    literals.setdefault(word.text.encode(), ([], []))[0].append(len(words))
                else:
                    into = whole if token == word.text else inside
                    into[token.encode()] = (*into.get(token.encode(), ()), len(words))
                words.append(word)
            for pattern in group.get("patterns", ()):
                found = needles(pattern)
                for needle in found:
                    literals.setdefault(needle.encode(), ([], []))[1].append(len(patterns))
                if not found:
                    always.add(len(patterns))
                patterns.append((tag, group["points"], regex.compile(pattern)))
    ordered = sorted(literals)
    automaton = ahocorasick_rs.BytesAhoCorasick(ordered, implementation=ahocorasick_rs.Implementation.DFA)
    meaning = [(tuple(literals[literal][0]), tuple(literals[literal][1])) for literal in ordered]
    tokens = frozenset(whole.keys() | inside.keys())
    find = automaton.find_matches_as_indexes
    return Traces(words, patterns, whole, inside, tokens, find, meaning, frozenset(always))


def _token(word: Word) -> str:
    """The longest part of an entry that has to stand between characters that are neither letters nor digits."""
    runs = _RUN.finditer(word.text)
    size = len(word.text)
    bounded = (run[0] for run in runs if (word.left or run.start() > 0) and (word.right or run.end() < size))
    return max(bounded, key=len, default="")


def tokens_in(text: str, known: frozenset[bytes]) -> frozenset[bytes]:
    """Those of the `known` tokens that stand in `text`.

    >>> sorted(tokens_in("“Ces Brücken”", frozenset((b"Ces", "Brücken".encode(), b"Pont"))))
    [b'Br\xc3\xbccken', b'Ces']
    """
    for mark in _MARKS:
        text = text.replace(mark, " ")
    pieces = text.encode("utf-8", "surrogatepass").translate(_ASCII_RUNS).split()
    found = known.intersection(pieces)
    if text.isascii():
        return found
    strange = b" ".join([piece for piece in pieces if not piece.isascii()]).decode("utf-8", "surrogatepass")
    return found.union(known.intersection(" ".join(_RUN.findall(strange)).encode().split()))


def stands(text: str, word: Word) -> bool:
    """Whether the entry stands in `text`, its ends where it says that they are."""
    size = len(word.text)
    start = text.find(word.text)
    while start >= 0:
        before = text[start - 1 : start] if word.left else ""
        after = text[start + size : start + size + 1] if word.right else ""
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(word.text, start + 1)
    return False
