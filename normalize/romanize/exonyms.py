"""What other languages call places of the world, from the table by which the rules of residue tell leftover exonyms."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from normalize.rules import shipped


def exonyms(english: str) -> tuple[str, ...]:
    """The listed exonyms of a place or country with that English name.

    >>> exonyms("Munich")
    ('Muenchen', 'Mnichov', 'Monachium', 'Monaco di Baviera', 'Munique', 'München')
    """
    return _table().get(english, ())


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    data = tomllib.loads((shipped() / "residue" / "exonyms.toml").read_text(encoding="utf-8"))["places"]["data"]
    found: dict[str, dict[str, None]] = {}
    for line in (*data["certain"], *data["unsure"]):
        name, _, forms = line.partition("|")
        known = found.setdefault(name.replace("_", " "), {})
        known.update((form.partition(":")[0].replace("_", " "), None) for form in forms.split())
    return {name: tuple(forms) for name, forms in found.items()}
