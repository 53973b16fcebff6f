"""Gates of the rules for decimals in French, German, Spanish and Ukrainian: English too has `7.4%`, `2.5 million`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.procedures.residue_targets import may_be

_MEASURES = {
    "fr": "[mMbktpe€%]",
    "de": "[MBPEKm€%]",
    "es": "[meg€%]",
    "uk": "[мтвгк%]",
}
"""How a scale word, a unit or a currency begins."""
_DECIMALS = {target: re.compile(rf"\.\d{{1,2}}[ \u00a0\u202f-]?{measure}") for target, measure in _MEASURES.items()}


def french_decimals(text: str) -> Iterator[int]:
    """Lines of a text in French that may hold a decimal point."""
    return _lines(text, "fr")


def german_decimals(text: str) -> Iterator[int]:
    """Lines of a text in German that may hold a decimal point."""
    return _lines(text, "de")


def spanish_decimals(text: str) -> Iterator[int]:
    """Lines of a text in Spanish that may hold a decimal point."""
    return _lines(text, "es")


def ukrainian_decimals(text: str) -> Iterator[int]:
    """Lines of a text in Ukrainian that may hold a decimal point."""
    return _lines(text, "uk")


def _lines(text: str, target: str) -> Iterator[int]:
    if may_be(text, target):
        line = last = 0
        for match in _DECIMALS[target].finditer(text):
            line += text.count("\n", last, match.start())
            last = match.start()
            yield line
