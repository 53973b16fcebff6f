"""Repair scraped, machine-translated text, unify transliterated names, and explain every change.

`fix` gives the repaired text, `repair` the text with its edits and flags, `Normalizer` the same for many texts. For
search, `variants` gives every spelling of a name, `names` the people and places in a text, `fold` a loose key.

>>> import normalize
>>> normalize.fix("The mayor of kyiv spoke.\\n\\nRead more...", lang="en")
'The mayor of Kyiv spoke.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Edit", "Flag", "Name", "Normalizer", "Repair", "__version__", "fix", "fold", "names", "repair", "variants",
]  # fmt: skip

if TYPE_CHECKING:
    from normalize.api import fix, repair
    from normalize.edits import Edit
    from normalize.engine import Normalizer
    from normalize.results import Flag, Repair
    from normalize.romanize.folding import fold
    from normalize.search import Name, names, variants

_HOME = {
    "fix": "api", "repair": "api", "Edit": "edits", "Normalizer": "engine", "Flag": "results", "Repair": "results",
    "Name": "search", "names": "search", "variants": "search", "fold": "romanize.folding",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that `import normalize` loads nothing heavy."""
    if name not in _HOME:
        raise AttributeError(f"module 'normalize' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"normalize.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
