"""Indexes of tables, kept while their tables live: built once for each table and style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from normalize.romanize import styles

MAX_RECENT = 512


class Key:
    """Tables from a TOML file, compared by what they say: a reloaded file gives the same index."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.said = repr(data)

    def __hash__(self) -> int:
        return hash(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.said == other.said


_Index = TypeVar("_Index")
_RECENT: dict[tuple[int, str], tuple[Mapping[str, Any], Any]] = {}
"""Indexes by the identity of their tables, which are held here so that no other table can take their place."""


def recent(build: Callable[[Key, str], _Index], data: Mapping[str, Any], target: str) -> _Index:
    """What `build` makes of the tables in `data` for a text in language `target`; kept by the identity of `data`."""
    found = _RECENT.get((id(data), target))
    if found is None or found[0] is not data:
        if len(_RECENT) >= MAX_RECENT:
            _RECENT.clear()
        table = styles.for_target(data.get("style", styles.OFFICIAL), target)
        found = _RECENT[id(data), target] = (data, build(Key(data), table))
    index: _Index = found[1]
    return index
