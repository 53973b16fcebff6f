"""Lines, paragraphs and the segments that a rule's scope asks for.

A line is what stands between two `\\n`. A paragraph is one line, but for hard-wrapped text, where it is a whole run of
lines without a blank one between: three or more lines of 45 to 100 characters, all but the last within 25 characters
of each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple

from normalize.rules import Rule
from normalize.triggers import split_lines

_has_text = itemgetter(1)


@lru_cache(maxsize=8)
def full_lines(text: str) -> list[tuple[int, str]]:
    """Number and stripped text of every line that is not blank; kept, because several gates ask for the same text.

    >>> full_lines("a\\n\\n b ")
    [(0, 'a'), (2, 'b')]
    """
    return list(filter(_has_text, enumerate(map(str.strip, split_lines(text)))))


_WRAPPED = 40
"""Characters; hard-wrapped lines are not shorter, but for the last of a paragraph."""
_POSSESSIVE = ("’s", "'s")
_ENDS = ".!?…:|»”\"')]>"


@cache
def _dangling_words() -> frozenset[str]:
    """Function words of every language that has them listed: no line ends with one but in the middle of a sentence."""
    from normalize.language import FUNCTION_WORDS

    return frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())


class Segment(NamedTuple):
    """A stretch of the text that a rule looks at: `text` is `whole[start:end]`, `line` the number of its first line."""

    text: str
    start: int
    end: int
    line: int


class Lines:
    """The lines of one text: `starts[i]:ends[i]` is line `i`, without its newline."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = [0, *accumulate([len(line) + 1 for line in split_lines(text)])]
        self.ends: list[int] = [start - 1 for start in self.starts]
        del self.starts[-1], self.ends[0]
        self._paragraphs: dict[int, tuple[int, int]] = {}
        self.protected: dict[int, Any] = {}
        """Spans of a line that rules leave alone, kept here by `Protection`."""

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> str:
        return self.text[self.starts[number] : self.ends[number]]

    def at(self, position: int) -> int:
        """The number of the line that holds the character at `position`."""
        return bisect_right(self.starts, position) - 1

    def blank(self, number: int) -> bool:
        """Whether the line holds nothing but white space."""
        return not self[number].strip()

    def beside(self, number: int, step: int) -> int | None:
        """The nearest line before (`step` -1) or after (1) that is not blank."""
        number += step
        while 0 <= number < len(self.starts):
            if not self.blank(number):
                return number
            number += step
        return None

    def runs_on(self, number: int) -> bool:
        """Whether the sentence of the line runs on from the line right before it or into the line right after it.

        >>> lines = Lines("He said in the town hall that the long road was\\nclosed.\\nShare\\nthis page")
        >>> [lines.runs_on(number) for number in range(4)]
        [True, True, False, False]
        """
        return self._joins(number - 1) or self._joins(number)

    def _joins(self, number: int) -> bool:
        """Whether the line and the one right after it are parts of one sentence."""
        if not 0 <= number < len(self.starts) - 1:
            return False
        first, second = self[number].rstrip(), self[number + 1].lstrip()
        if not first or not second or first[-1] in _ENDS:
            return False
        if len(first) < _WRAPPED:
            return first[-1] in ",;"
        last = first.rsplit(None, 1)[-1]
        return second[0].islower() or first[-1] in ",;" or last in _dangling_words() or last.endswith(_POSSESSIVE)

    def paragraph(self, number: int) -> tuple[int, int]:
        """First and last line of the paragraph that holds line `number`."""
        known = self._paragraphs.get(number)
        if known is not None:
            return known
        if not self._wrapped_line(number) and not (number and self._wrapped_line(number - 1)):
            return number, number
        first = last = number
        while first > 0 and not self.blank(first - 1):
            first -= 1
        while last + 1 < len(self.starts) and not self.blank(last + 1):
            last += 1
        sizes = [self.ends[i] - self.starts[i] for i in range(first, last)]
        wrapped = len(sizes) >= 2 and min(sizes) >= 45 and max(sizes) <= 100 and max(sizes) - min(sizes) <= 25
        for line in range(first, last + 1):
            self._paragraphs[line] = (first, last) if wrapped else (line, line)
        return self._paragraphs[number]

    def _wrapped_line(self, number: int) -> bool:
        return 45 <= self.ends[number] - self.starts[number] <= 100

    def segment(self, first: int, last: int) -> Segment:
        """The lines `first` to `last`, inclusive, as one segment."""
        start, end = self.starts[first], self.ends[last]
        return Segment(self.text[start:end], start, end, first)

    def first_line(self) -> int | None:
        """The first line that is not blank."""
        return self.beside(-1, 1)

    def segments(self, rule: Rule, woken: Iterable[int]) -> Iterator[Segment]:
        """The segments of the rule's scope that hold one of the `woken` lines, in order, each once."""
        if rule.scope == "line":
            for line in sorted(woken):
                start, end = self.starts[line], self.ends[line]
                yield Segment(self.text[start:end], start, end, line)
            return
        kind, _, count = rule.scope.partition(":")
        done: set[tuple[int, int]] = set()
        for line in sorted(woken):
            for span in self._spans(kind, int(count or 1), line):
                if span not in done:
                    done.add(span)
                    yield self.segment(*span)

    def _spans(self, kind: str, count: int, line: int) -> list[tuple[int, int]]:
        if kind == "text":
            return [(0, len(self.starts) - 1)]
        if kind == "first-line":
            return [(line, line)] if line == self.first_line() else []
        if kind == "paragraph":
            return [self.paragraph(line)]
        step = self._last_of_paragraph if kind == "paragraphs" else self._same
        spans = []
        first: int | None = line if kind == "lines" else self.paragraph(line)[0]
        for _ in range(count):
            if first is None:
                break
            last = step(first)
            for _ in range(count - 1):
                following = self.beside(last, 1)
                if following is None:
                    break
                last = step(following)
            else:
                spans.append((first, last))
            before = self.beside(first, -1)
            first = before if before is None or kind == "lines" else self.paragraph(before)[0]
        return spans

    def _same(self, line: int) -> int:
        return line

    def _last_of_paragraph(self, line: int) -> int:
        return self.paragraph(line)[1]
