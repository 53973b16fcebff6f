"""A menu on one line, its entries set apart by blanks alone: `About the fund  Reports  Contacts  Help now`.

Where it opens a page or stands among other furniture it goes for that. Here it stands alone between paragraphs, and its
entries prove it; the head of a table does not, for the table goes on in the next line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_built import trade_points
from normalize.procedures.chrome_layout import has_stop, is_paragraph
from normalize.procedures.chrome_stays import is_settled

_GAP = regex.compile(r"(?<=\S)(?:[ \u00a0]{2,8}|\t+)(?=\S)")
_ENTRY = regex.compile(r"\p{Lu}[\p{L}\p{M}’'&-]{0,20}(?: [\p{L}\p{M}’'&-]{1,20}){0,3}(?: \(\d{1,4}\))?|\p{Ll}{3,20}")
_FEWEST, _MOST = 3, 14
"""Entries of a row."""
_POINTS_ALONE = 2.0
"""Points of page trade of all entries that need only one known entry beside them."""


def spaced_row(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    r"""Remove a row of entries of a page that stands between paragraphs, or at an end of the text.

    >>> from normalize import fix
    >>> fix("The mill was sold.\n\nHome   Programme   Newsletter   Contact\n\nNobody objected.", lang="en")
    'The mill was sold.\n\nNobody objected.'
    """
    entries = [entry.strip() for entry in _GAP.split(segment.text.strip())]
    if not _FEWEST <= len(entries) <= _MOST or not all(map(_ENTRY.fullmatch, entries)):
        return
    lines, number = context.lines, segment.line
    if not (_is_apart(lines, lines.beside(number, -1)) and _is_apart(lines, lines.beside(number, 1))):
        return
    known = sum(map(listed, entries))
    points = sum(map(trade_points, entries))
    if (2 * known >= len(entries) or (known and points >= _POINTS_ALONE)) and not is_settled(lines, number):
        yield Offer(((segment.start, segment.end, ""),), "safe", f"a row of {len(entries)} entries, {known} known")


def _is_apart(lines: Lines, near: int | None) -> bool:
    """Whether a neighbour is no part of the same table: there is none, or it is a sentence."""
    return near is None or has_stop(row := lines[near].strip()) or is_paragraph(row)
