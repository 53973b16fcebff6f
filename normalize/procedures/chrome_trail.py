"""The trail of a page: where it stands in its site, from the home page on. `Home > Culture > Theatre`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared

_MARKS = (" >", " »", " ›", " →", " ::", ">", "»", "›")
"""Marks between the steps of a trail. A stroke parts other things too: `Home | Away`, `Main / Donau`."""
_STEPS = r"(?:\s{0,2}(?:[>»›→]|::)\s{0,2}[\p{L}\p{N}][\p{L}\p{M}\p{N} ,&’'-]{0,60}){1,6}"


def offers(segment: Segment, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line that is nothing but the steps from the home page to this one."""
    if prepared(data, _pattern).fullmatch(segment.text.strip()):
        yield Offer(((segment.start, segment.end, ""),))


def _pattern(data: Mapping[str, Any]) -> Any:
    homes = "|".join(map(regex.escape, sorted(data["home"], key=len, reverse=True)))
    lead = "|".join(map(regex.escape, sorted(data["lead"], key=len, reverse=True)))
    return regex.compile(rf"(?i)(?:(?:{lead})\s?:\s?)?(?:{homes}){_STEPS}(?:\s{{0,2}}[>»›])?")


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each name of a home page with a mark behind it, and what announces a trail, at the start of a line."""
    homes = [f"^{home}{mark}" for home in data["home"] for mark in _MARKS]
    return (*homes, *(f"^{lead}{colon}" for lead in data["lead"] for colon in (":", " :")))
