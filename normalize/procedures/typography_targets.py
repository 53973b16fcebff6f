"""Decimals and commas in French, German, Spanish and Ukrainian; gates, since English too has `7.4%`, `2.5 million`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.glimpse import may_be
from normalize.lines import Segment

_MEASURES = {
    "fr": "[mMbktpehdlcgGwWvajsfnTà°º€$%]",
    "de": "[MBPEKmkHGTLSJclgQtWVZuboh°€$%]",
    "es": "[mMbkpehdlcgGtvnyasT°º€$%]",
    "uk": "[мМтвгГкКсдлопцрбхзфіій°€$%]",
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


_GERMAN_COMMA = re.compile(r",(?<=\w,)[A-ZÄÖÜ][a-zäöüß]")


def german_commas(text: str) -> Iterator[int]:
    """Lines of a text in German with a comma right before a capital."""
    if may_be(text, "de"):
        yield from _numbers(text, _GERMAN_COMMA)


_SPANISH_DECIMAL = regex.compile(
    r"(?<![\w.,/-])(?!(?:[01]?\d|2[0-4])\.[0-5]\d horas)"
    r"(?P<whole>\d{1,3})\.(?P<part>\d{1,2})(?=(?:[ \u00a0\u202f]?[%€]|[ \u00a0]"
    r"(?:(?:kilo|mega|giga)?vatios?|voltios|años|meses|días|minutos|segundos|veces|sobre 10|milímetros|nudos|"
    r"quilates|km/h|km²|m²|m³|ha|kW|kWh|MWh|GWh|TWh|coronas|libras|francos|euros?|(?:mil )?mill(?:ón|"
    r"ones)|billones|por ciento|puntos?|kil[oó]\p{L}{0,8}|(?:cent[ií])?metros|"
    r"toneladas|litros|hectáreas|grados|horas|km|kg|cm|mm|m|MW|GW|°C)(?!\w)))"
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


_MAGNITUDE = regex.compile(
    r"(?<=magnitude |magnitude de |magnitud |magnitud de |Magnitude |Stärke |магнітудою |магнітуди )"
    r"\d(?P<point>\.)\d(?![\w%]|[.,]\d)"
)


def magnitude(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """The decimal point in the strength of an earthquake becomes a comma; in Spanish where the text counts as Spain."""
    if context.target == "es" and not _counts_as_spain(context.first):
        return
    for match in _MAGNITUDE.finditer(segment.text):
        start, end = match.span("point")
        yield Offer(((segment.start + start, segment.start + end, ","),))


_SHARED = regex.compile(
    r"(?<![\w.,/-])\d{1,3}(?P<low>\.)\d(?P<more>\d)? (?:et|à|und|bis|y|a|і|й|та|"
    r"до) \d{1,3}(?:(?P<high>\.)\d{1,2})?[ \u00a0\u202f]?"
    r"(?=[%€]|(?:million|milliard|mètre|kilomètre|tonne|euro|litre|hectare|degré|heure|année|an|pour cent|kg|km|cm|m|"
    r"Million|Milliard|Meter|Kilometer|Tonne|Euro|Liter|Hektar|Grad|Stunde|Jahr|Prozent|"
    r"mill[oó]n|mil millones|metro|kilómetro|tonelada|hora|año|por ciento|"
    r"мільйон|мільярд|метр|кілометр|тонн|євро|літр|гектар|градус|годин|рок|відсотк|гривень)\p{L}{0,3}(?!\w))"
)
"""Two numbers before one unit; two digits before an hour may be minutes."""


def shared_unit(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """`entre 2.5 et 3 millions` becomes `entre 2,5 et 3 millions`; in Spanish where the text counts as Spain."""
    if context.target == "es" and not _counts_as_spain(context.first):
        return
    for match in _SHARED.finditer(segment.text):
        if match["more"] and _HOUR.match(segment.text, match.end()):
            continue
        for name in ("low", "high"):
            if match[name]:
                start, end = match.span(name)
                yield Offer(((segment.start + start, segment.start + end, ","),))


_HOUR = regex.compile("heure|Stunde|hora|годин")


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
