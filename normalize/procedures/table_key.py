"""What a procedure makes of its rule's data is kept under the data itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class TableKey:
    """A rule's data as the key of a cache: the table itself lives as long as its rule."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def __hash__(self) -> int:
        return id(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TableKey) and self.data is other.data
