"""The trail of a page: where it stands in its site, from the home page on. `Home > Culture > Theatre`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_layout import has_stop
from normalize.procedures.chrome_story import has_page
from normalize.triggers import line_key

_MARKS = (" >", " »", " ›", " →", " ::", ">", "»", "›")
"""Marks between the steps of a trail. A stroke parts other things too: `Home | Away`, `Main / Donau`."""
_STROKE, _FEWEST_STEPS, _LONGEST = " / ", 3, 100
"""A mark that needs more: so many parts, one of them known, on the first line of the page; code points of that line."""
_STEPS = r"(?:\s{0,2}(?:[>»›→]|::)\s{0,2}[\p{L}\p{N}][\p{L}\p{M}\p{N} ,&’'-]{0,60}){1,6}"


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line that is nothing but the steps from the home page to this one."""
    line = segment.text.strip()
    if prepared(data, _pattern).fullmatch(line) or _has_strokes(line, segment.line, context.lines, data):
        yield Offer(((segment.start, segment.end, ""),))


def _has_strokes(line: str, number: int, lines: Lines, data: Mapping[str, Any]) -> bool:
    """Whether the first line of a page has a home page and known steps behind it, with strokes between them."""
    home, *steps = line.split(_STROKE)
    if len(steps) < _FEWEST_STEPS - 1 or lines.beside(number, -1) is not None or not has_page(lines.text):
        return False
    homes, known, loose = prepared(data, _known)
    if line_key(home) not in homes or len(line) > _LONGEST or has_stop(line):
        return False
    return any(line_key(step) in known or (listed(step) and line_key(home) not in loose) for step in steps)


def _known(data: Mapping[str, Any]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    homes, steps, loose = (frozenset(map(line_key, data[name])) for name in ("home", "steps", "loose"))
    return homes, steps, loose


def _pattern(data: Mapping[str, Any]) -> Any:
    homes = "|".join(map(regex.escape, sorted(data["home"], key=len, reverse=True)))
    lead = "|".join(map(regex.escape, sorted(data["lead"], key=len, reverse=True)))
    announced = rf"(?:{lead})\s?:\s?(?:{homes}){_STEPS.replace('[>»›→]', '[>»›→/|]')}"
    return regex.compile(rf"(?i)(?:(?:(?:{lead})\s?:\s?)?(?:{homes}){_STEPS}|{announced})(?:\s{{0,2}}[>»›])?")


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each name of a home page with a mark behind it, and what announces a trail, at the start of a line."""
    homes = [f"^{home}{mark}" for home in data["home"] for mark in (*_MARKS, _STROKE)]
    return (*homes, *(f"^{lead}{colon}" for lead in data["lead"] for colon in (":", " :")))
