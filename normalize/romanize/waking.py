"""What wakes a rule for a table of names: literals that its wrong spellings hold, and right ones do not.

The best choice over all shipped tables together takes a while, so `tools/build_waking.py` makes it; `waking.gz` has it
by a digest of each table. A table that is not there, as in a pack of the caller, gets a quick choice among the same
literals, and beginnings of the spellings that hold none of them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import ahocorasick_rs

from normalize.romanize import cues

FILE = Path(__file__).with_name("waking.gz")
SHORTEST_STEM = 5
"""Characters of a spelling that wake a rule, at least; a shorter spelling wakes it as a whole."""


def stems(wrong: Iterable[str], right: Iterable[str]) -> list[str]:
    """Literals of which each `wrong` spelling holds one and no `right` one: those of the shipped tables, or beginnings.

    >>> stems(["Oxtown", "Oxtun", "Ann Oxton"], ["Oxton", "Anna Oxton"])
    ['Oxtow', 'Oxtun', 'n Oxton']
    """
    names, known = sorted(set(wrong)), sorted(right)
    usual = "\n".join(known)
    held: dict[int, list[str]] = {}
    ends = list(accumulate(len(name) + 1 for name in names))
    for number, at, _ in _automaton().find_matches_as_indexes("\n".join(names), overlapping=True):
        if _shipped()[number] not in usual:
            held.setdefault(bisect_right(ends, at), []).append(_shipped()[number])
    found: set[str] = set()
    for number in sorted(held, key=lambda n: (len(held[n]), n)):
        if not found.intersection(held[number]):
            found.add(min(held[number]))
    bare = [name for number, name in enumerate(names) if number not in held]
    return sorted(found.union(beginnings(bare, known)))


def beginnings(wrong: Iterable[str], right: Iterable[str]) -> Iterator[str]:
    """Short beginnings that tell `wrong` spellings from `right` ones; before a right last word, the end of the first.

    >>> sorted(beginnings(["Charkiw", "Charkiv", "Kharkov", "Serguey Lavrov"], ["Kharkiv", "Sergei Lavrov"]))
    ['Chark', 'Kharko', 'y Lavrov']
    """
    known = sorted(right)
    taken = {name[:size] for name in known for size in range(1, len(name) + 1)}
    last = {name.rpartition(" ")[2] for name in known}
    usual, common = "\n".join(known), cues.words("common")
    found: set[str] = set()
    for spelling in sorted(wrong, key=lambda name: (len(name), name)):
        first, space, end = spelling.rpartition(" ")
        if space and end in last:
            yield next((tail for at in range(len(first) - 1, -1, -1) if (tail := spelling[at:]) not in usual), spelling)
        elif not any(spelling[:size] in found for size in range(1, len(spelling) + 1)):
            size = min(SHORTEST_STEM, len(spelling))
            while size < len(spelling) and (spelling[:size] in taken or spelling[:size] in common):
                size += 1
            found.add(spelling[:size])
            yield spelling[:size]


def chosen(data: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The literals that were chosen for a rule with these tables, or None when they are not the shipped ones."""
    found = _tables().get(digest(data))
    return None if found is None else tuple(found)


def digest(data: Mapping[str, Any]) -> str:
    """What tables are looked up by."""
    return hashlib.sha256(repr(data).encode("utf-8", "surrogatepass")).hexdigest()[:20]


@cache
def _tables() -> Mapping[str, list[str]]:
    if not FILE.exists():
        return {}
    lines = gzip.decompress(FILE.read_bytes()).decode("utf-8").split("\n")
    read: dict[str, list[str]] = json.loads("".join(line for line in lines if not line.startswith("#")))
    return read


@cache
def _shipped() -> list[str]:
    return sorted(set().union(*_tables().values()))


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(_shipped())
