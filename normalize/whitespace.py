"""White space around furniture that goes: its blank line goes with it, and paragraphs stay separated as they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from normalize.edits import Part
from normalize.lines import Lines


def settle(parts: Sequence[Part], lines: Lines) -> list[Part]:
    """Widen the parts that remove whole lines to the line ends and blank lines that go with them.

    Between paragraphs that stay, the wider of the two separations is kept, but no wider than paragraphs of this text
    have. At the start of the text nothing is left before the first paragraph; at its end nothing but the final
    newline that the text had.
    """
    out: list[Part] = []
    at = 0
    typical: int | None = None
    while at < len(parts):
        part = parts[at]
        if not _whole_lines(part, lines):
            out.append(part)
            at += 1
            continue
        block = [part]
        while at + len(block) < len(parts) and _follows(block[-1], parts[at + len(block)], lines):
            block.append(parts[at + len(block)])
        before = parts[at - 1].end if at else 0
        at += len(block)
        after = parts[at].start if at < len(parts) else len(lines.text)
        if typical is None:
            typical = _typical(
                lines, {line for other in parts if _whole_lines(other, lines) for line in _numbers(other, lines)}
            )
        out += _widen(block, lines, before, after, typical)
    return out


def _whole_lines(part: Part, lines: Lines) -> bool:
    if part.replacement or part.start == part.end:
        return False
    return part.start == lines.starts[lines.at(part.start)] and part.end == lines.ends[lines.at(part.end)]


def _numbers(part: Part, lines: Lines) -> range:
    return range(lines.at(part.start), lines.at(part.end) + 1)


def _follows(one: Part, other: Part, lines: Lines) -> bool:
    return _whole_lines(other, lines) and not lines.text[one.end : other.start].strip()


def _widen(block: list[Part], lines: Lines, before: int, after: int, typical: int) -> list[Part]:
    text = lines.text
    previous = lines.beside(lines.at(block[0].start), -1)
    following = lines.beside(lines.at(block[-1].end), 1)
    ends = [other.start for other in block[1:]] + [block[-1].end]
    wide = [part._replace(end=end) for part, end in zip(block, ends, strict=True)]
    if previous is None and following is None:
        return wide
    if following is None:
        left = lines.ends[previous] if previous is not None else 0
        final = "\n" if text.endswith("\n") and block[-1].end < len(text) else ""
        if left >= before:
            wide[0] = wide[0]._replace(start=left)
        wide[-1] = wide[-1]._replace(end=min(len(text) - len(final), after))
        return wide
    right = lines.starts[following]
    if previous is None:
        return _last_to(wide, right, after)
    gap_before = text[lines.ends[previous] : block[0].start]
    gap_after = text[block[-1].end : right]
    wanted = _separation(gap_before.count("\n"), gap_after.count("\n"), typical)
    if gap_before.count("\n") + gap_after.count("\n") == wanted:
        return wide
    if gap_before.count("\n") == wanted or lines.ends[previous] < before:
        return _last_to(wide, right, after)
    if gap_after.count("\n") == wanted:
        wide[0] = wide[0]._replace(start=lines.ends[previous])
        return wide
    wide[0] = wide[0]._replace(start=lines.ends[previous] + wanted)
    return _last_to(wide, right, after)


def _last_to(wide: list[Part], right: int, after: int) -> list[Part]:
    if right <= after:
        wide[-1] = wide[-1]._replace(end=right)
    return wide


def _separation(before: int, after: int, typical: int) -> int:
    """How many newlines stay between two paragraphs once the furniture between them has gone."""
    if not typical:
        return min(max(before, after), max(2, min(before, after)))
    if before == after and typical <= before <= 2:
        return before
    if before + after <= typical:
        return before + after
    return min(max(before, after, typical), max(typical, min(before, after, 2)))


def _typical(lines: Lines, gone: set[int]) -> int:
    """The commonest number of newlines between two paragraphs that stay; 0 where no two stand together."""
    counts: Counter[int] = Counter()
    last: int | None = None
    for number in range(len(lines)):
        if number in gone:
            last = None
        elif not lines.blank(number):
            if last is not None:
                counts[number - last] += 1
            last = number
    return min(counts, key=lambda gap: (-counts[gap], gap)) if counts else 0
