"""Edits: what was changed, where it stood in the original, and the way back.

A text that passes through many rules loses the place of every change unless the places are carried along. Here the
text is a list of pieces, kept or replaced; a change made to the text *as it is now* is folded into edits that speak of
the text *as it was given*.

All offsets are code points of a Python string.

>>> edits = compose([], [Part(0, 2, "Mr.", "residue.x")], "M. Zelensky", "M. Zelensky")
>>> edits
[Edit(start=0, end=2, before='M.', replacement='Mr.', rules=('residue.x',))]
>>> render("M. Zelensky", edits)
'Mr. Zelensky'
>>> revert("Mr. Zelensky", edits)
'M. Zelensky'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class _Fields(NamedTuple):
    start: int
    end: int
    before: str
    replacement: str
    rules: tuple[str, ...]


class Edit(_Fields):
    """One change as the user sees it: `text[start:end] == before` in the original, `replacement` in the output.

    A tuple `(start, end, before, replacement, rules)`; `rules` are the ids of the rules that had a hand in it, in order
    of application. `reason` stands beside the tuple: what a rule found in this very place, such as the score of a line,
    or "" where the rule's own `why` says it all.

    >>> edit = Edit(0, 4, "kyiv", "Kyiv", ("casing.places.places",))
    >>> edit.rule, edit.reason
    ('casing.places.places', '')
    """

    reason: str = ""

    @property
    def rule(self) -> str:
        """The rule ids, joined with `+`."""
        return "+".join(self.rules)


class Part(NamedTuple):
    """One replacement in offsets of the text that a rule saw; `reason` is "" where the rule's `why` says it all."""

    start: int
    end: int
    replacement: str
    rule: str
    reason: str = ""


def render(text: str, edits: Iterable[Edit]) -> str:
    """Apply `edits`, ordered by place, to the original `text`; returns the output.

    >>> render("abc", [Edit(1, 2, "b", "", ("r",)), Edit(3, 3, "", "d", ("r",))])
    'acd'
    """
    out: list[str] = []
    position = 0
    for edit in edits:
        out += (text[position : edit.start], edit.replacement)
        position = edit.end
    out.append(text[position:])
    return "".join(out)


def invert(edits: Iterable[Edit]) -> list[Edit]:
    """The edits that lead from the output back to the original, in offsets of the output.

    >>> invert([Edit(1, 2, "b", "xyz", ("r",))])
    [Edit(start=1, end=4, before='xyz', replacement='b', rules=('r',))]
    """
    shift = 0
    back: list[Edit] = []
    for edit in edits:
        start = edit.start + shift
        back.append(Edit(start, start + len(edit.replacement), edit.replacement, edit.before, edit.rules))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return back


def revert(text: str, edits: Iterable[Edit]) -> str:
    """The original of the output `text`, from the text and its edits alone.

    >>> revert("acd", [Edit(1, 2, "b", "", ("r",)), Edit(3, 3, "", "d", ("r",))])
    'abc'
    """
    return render(text, invert(edits))


class _Region(NamedTuple):
    """A replaced region: `start:end` in the original, `low:high` in the text as it is now."""

    start: int
    end: int
    low: int
    high: int
    rules: tuple[str, ...]
    reason: str


def _edit(start: int, end: int, before: str, replacement: str, rules: tuple[str, ...], reason: str) -> Edit:
    edit = Edit(start, end, before, replacement, rules)
    if reason:
        edit.reason = reason
    return edit


def _regions(edits: Iterable[Edit]) -> list[_Region]:
    shift = 0
    out: list[_Region] = []
    for edit in edits:
        low = edit.start + shift
        high = low + len(edit.replacement)
        out.append(_Region(edit.start, edit.end, low, high, edit.rules, edit.reason))
        shift = high - edit.end
    return out


class Origins:
    """Where spans of the text that `edits` gave lie in the text that they were made to; built once for many questions.

    >>> edits = [Edit(0, 2, "M.", "Mr.", ("r",)), Edit(5, 8, "abc", "", ("r",))]
    >>> origins = Origins(edits)
    >>> origins.span(4, 5), origins.span(1, 2), origins.span(6, 6)
    ((3, 4), (0, 2), (5, 8))
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._every = _regions(edits)
        self._full = [region for region in self._every if region.low < region.high]
        self._lows, self._all_lows = [r.low for r in self._full], [r.low for r in self._every]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The hull of the origins of the characters: a kept character is itself, a replaced one its whole region.

        An empty span gives the borders of its neighbours, the lower one first.
        """
        if start < end:
            return self._origin(start)[0], self._origin(end - 1)[1]
        left = self._origin(start - 1)[1] if start else 0
        right = self._origin(start)[0]
        return min(left, right), max(left, right)

    def _origin(self, character: int) -> tuple[int, int]:
        at = bisect_right(self._lows, character) - 1
        if at >= 0 and character < self._full[at].high:
            return self._full[at].start, self._full[at].end
        at = bisect_right(self._all_lows, character) - 1
        place = character + (self._every[at].end - self._every[at].high if at >= 0 else 0)
        return place, place + 1


def compose(edits: Sequence[Edit], parts: Sequence[Part], original: str, current: str) -> list[Edit]:
    """Fold `parts`, made to the text `current` that `edits` gave, into edits of `original`.

    `parts` are ordered by place and do not overlap. A part that reaches into a replaced region merges with it: the
    original spans unite and the rules are appended; regions that only meet stay separate. A change that gives back
    what stood in the original disappears. Returns the new list, ordered by place.

    >>> first = compose([], [Part(0, 5, "Kiev", "a")], "Kiew! is", "Kiew! is")
    >>> compose(first, [Part(0, 4, "Kyiv", "b")], "Kiew! is", "Kiev is")
    [Edit(start=0, end=5, before='Kiew!', replacement='Kyiv', rules=('a', 'b'))]
    """
    apart = _apart(edits, parts, original)
    if apart is not None:
        return apart
    regions = _regions(edits)
    items = [(region.low, region.high, 0, number) for number, region in enumerate(regions)]
    items += [(part.start, part.end, 1, number) for number, part in enumerate(parts)]
    items.sort()
    out: list[Edit] = []
    shift = at = 0
    while at < len(items):
        low, high, kind, number = items[at]
        members = [(kind, number)]
        at += 1
        while at < len(items) and items[at][0] < high and items[at][1] > low:
            high = max(high, items[at][1])
            members.append(items[at][2:])
            at += 1
        inside = [regions[number] for kind, number in members if kind == 0]
        changes = [parts[number] for kind, number in members if kind == 1]
        edit = _merge(low, high, inside, changes, shift, original, current) if changes else edits[number]
        if inside:
            shift = inside[-1].end - inside[-1].high
        if edit.before != edit.replacement:
            out.append(edit)
    return out


def _apart(edits: Sequence[Edit], parts: Sequence[Part], original: str) -> list[Edit] | None:
    """The same where no part reaches into a replaced region, which is usual; None where one does.

    Of what stands at the same place, the empty comes first, and a region before a part.
    """
    spans: list[tuple[int, int]] = []
    shifts = [0]
    for start, end, _, replacement, _ in edits:
        low = start - shifts[-1]
        high = low + len(replacement)
        spans.append((low, high))
        shifts.append(end - high)
    out: list[Edit] = []
    taken = 0
    for low, high, replacement, rule, reason in parts:
        at = bisect_right(spans, (low, high))
        if (at and low < spans[at - 1][1]) or (at < len(spans) and spans[at][0] < high):
            return None
        out += edits[taken:at]
        taken = at
        start, end = low + shifts[at], high + shifts[at]
        before = original[start:end]
        if before != replacement:
            out.append(_edit(start, end, before, replacement, (rule,), reason))
    return out + list(edits[taken:])


def _merge(
    low: int, high: int, inside: list[_Region], changes: list[Part], shift: int, original: str, current: str
) -> Edit:
    """One edit for `low:high` of `current`, which holds the regions `inside` and is changed by `changes`."""
    start = inside[0].start if inside and inside[0].low == low else low + shift
    after = inside[-1].end - inside[-1].high if inside else shift
    end = inside[-1].end if inside and inside[-1].high == high else high + after
    text: list[str] = []
    position = low
    for part in changes:
        text += (current[position : part.start], part.replacement)
        position = part.end
    text.append(current[position:high])
    rules = dict.fromkeys(rule for region in inside for rule in region.rules)
    rules.update(dict.fromkeys(part.rule for part in changes))
    reasons = dict.fromkeys([*(region.reason for region in inside), *(part.reason for part in changes)])
    return _edit(start, end, original[start:end], "".join(text), tuple(rules), "; ".join(filter(None, reasons)))
