"""Decimals and commas in French, German, Spanish and Ukrainian; gates, since English too has `7.4%`, `2.5 million`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_targets import may_be

_MEASURES = {
    "fr": "[mMbktpehdlcgG°º€$%]",
    "de": "[MBPEKmkHGTLSJclgQt°€$%]",
    "es": "[mMbkpehdlcgGt°º€$%]",
    "uk": "[мМтвгГкКсдлопц°€$%]",
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


_GERMAN_COMMA = re.compile(r"\w,[A-ZÄÖÜ][a-zäöüß]")


def german_commas(text: str) -> Iterator[int]:
    """Lines of a text in German with a comma right before a capital."""
    if may_be(text, "de"):
        yield from _numbers(text, _GERMAN_COMMA)


_SPANISH_DECIMAL = regex.compile(
    r"(?<![\w.,/-])(?P<whole>\d{1,3})\.(?P<part>\d{1,2})(?=[ \u00a0\u202f]?[%€]|[ \u00a0]"
    r"(?:euros?|(?:mil )?mill(?:ón|ones)|billones|por ciento|puntos?|kil[oó]\p{L}{0,8}|(?:cent[ií])?metros|"
    r"toneladas|litros|hectáreas|grados|horas|km|kg|MW|GW)(?!\w))"
)
_EURO = re.compile(r"€|\beuros?\b")
_COMMA_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])")
_STOP_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])")
_COMMA_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")


def spanish_decimal(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """A decimal point before a unit becomes a comma where the text counts as Spain does; Mexico writes a point."""
    if not _counts_as_spain(context.first):
        return
    for match in _SPANISH_DECIMAL.finditer(segment.text):
        at = segment.start + match.end("whole")
        yield Offer(((at, at + 1, ","),))


@lru_cache(maxsize=8)
def _counts_as_spain(text: str) -> bool:
    """Whether a text pays in euros, or writes decimals with a comma or thousands with a stop, and never the reverse."""
    if _COMMA_THOUSANDS.search(text):
        return False
    return any(pattern.search(text) for pattern in (_EURO, _COMMA_DECIMAL, _STOP_THOUSANDS))


def _lines(text: str, target: str) -> Iterator[int]:
    if may_be(text, target):
        yield from _numbers(text, _DECIMALS[target])


def _numbers(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    line = last = 0
    for match in pattern.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        yield line
