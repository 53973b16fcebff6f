"""A unified diff made from the edits themselves.

Nothing is recomputed by comparing the two texts: that costs seconds on repetitive ones, and edits know their places.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.edits import Edit, render

CONTEXT = 3  # unchanged lines shown around a change


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines `first:last` of the original and the lines that take their place."""

    first: int
    last: int
    new: tuple[str, ...]


def unified(name: str, text: str, edits: Sequence[Edit]) -> Iterator[str]:
    r"""The lines of a unified diff, without line feeds, from `text` to what `edits` make of it; none without a change.

    >>> edit = Edit(0, 4, "Kiew", "Kyiv", ("names.x",))
    >>> list(unified("a.txt", "Kiew\nfell silent\n", [edit]))
    ['--- a.txt', '+++ a.txt (repaired)', '@@ -1,2 +1,2 @@', '-Kiew', '+Kyiv', ' fell silent']
    """
    if render(text, edits) == text:
        return  # edits may take back each other's work
    lines = _split(text)
    changes = [change for change in _changes(text, lines, edits) if change.first < change.last or change.new]
    if changes:
        yield f"--- {name}"
        yield f"+++ {name} (repaired)"
    shift = 0
    for hunk in _hunks(changes):
        first = max(0, hunk[0].first - CONTEXT)
        last = min(len(lines), hunk[-1].last + CONTEXT)
        grown = sum(len(change.new) - (change.last - change.first) for change in hunk)
        yield f"@@ -{_range(first, last - first)} +{_range(first + shift, last - first + grown)} @@"
        yield from _body(lines, hunk, first, last)
        shift += grown


def _split(text: str) -> list[str]:
    """Lines as the library counts them: only a line feed ends one."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _changes(text: str, lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    at = 0
    while at < len(edits):
        first = max(0, bisect_right(starts, edits[at].start, hi=len(lines)) - 1)
        last, end = first, at
        new = ""
        # Every edit that touches these lines belongs to them, and a line that lost its end takes in the next one.
        while True:
            while end < len(edits) and (end == at or last == len(lines) or edits[end].start < starts[last]):
                last = max(last, min(len(lines), _line_after(starts, edits[end], len(lines))))
                end += 1
            new = _rendered(text, edits[at:end], starts[first], starts[last])
            if last == len(lines) or not new or new.endswith("\n"):
                break
            last += 1
        yield _trimmed(lines, first, last, _split(new))
        at = end


def _line_after(starts: Sequence[int], edit: Edit, count: int) -> int:
    """The number of the first line that `edit` does not touch."""
    return bisect_right(starts, max(edit.start, edit.end - 1), hi=count)


def _rendered(text: str, edits: Sequence[Edit], start: int, end: int) -> str:
    moved = [edit._replace(start=edit.start - start, end=edit.end - start) for edit in edits]
    return render(text[start:end], moved)


def _trimmed(lines: Sequence[str], first: int, last: int, new: Sequence[str]) -> _Change:
    """The change without the lines at its ends that stay as they were."""
    head, tail, shortest = 0, 0, min(last - first, len(new))
    while head < shortest and lines[first + head] == new[head]:
        head += 1
    while tail < shortest - head and lines[last - 1 - tail] == new[-1 - tail]:
        tail += 1
    return _Change(first + head, last - tail, tuple(new[head : len(new) - tail]))


def _hunks(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.first - hunk[-1].last > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _body(lines: Sequence[str], hunk: Sequence[_Change], first: int, last: int) -> Iterator[str]:
    at = first
    for change in hunk:
        yield from _marked(" ", lines[at : change.first])
        yield from _marked("-", lines[change.first : change.last])
        yield from _marked("+", change.new)
        at = change.last
    yield from _marked(" ", lines[at:last])


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _range(first: int, count: int) -> str:
    """A range of lines as the format writes it: from 1, and the line before where the range is empty."""
    return f"{first + 1 if count else first},{count}" if count != 1 else f"{first + 1}"
