"""Sentences that a link has broken over two lines, told from hard-wrapped text, verse and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment, full_lines
from normalize.procedures import quotes_grammar
from normalize.procedures.structure_words import known

_VERSE = 60
"""Lines shorter than this may be verse or a list (characters)."""
_NARROW, _WIDE = 45, 100
"""Characters of the shortest and the longest full line of hard-wrapped text."""
_UNWRAPPED = 110
"""Characters of a line that is wider than any that a human has wrapped."""
_MUCH = 4 / 3
"""How much longer than a broken line the longest paragraph is."""
_DANGLING = (
    *(" the", " a", " an", " of", " by", " with", " and", " from", " its", " his", " their", " our", " whose"),
    *(" between", " than", " that", " which", " into"),
)
"""Words that end no sentence and no line of a list."""
_INNER = (
    *(" in", " at", " to", " for", " on", " near", " as", " de", " à", " dans", " chez", " en", " con"),
    *(" bei", " für", " у", " в", " до"),
)
"""Words that end no sentence either, though they do end headings and lines of a list."""
_UNENDING = (" the", " a", " an", " its", " their", " our", " whose", " than", " and")
"""Of them those that end no heading either."""
_FIRST_WORDS = regex.compile(r"([\p{L}’'-]*+)(?:,?\s([\p{L}’'-]++))?")
_DONE = regex.compile(r"\b(?:is|was|are|were|be|been|being|has|have|had)\b")
_LAST = frozenset(word[-1] for word in _DANGLING)
_SMALL_START = regex.compile(r"\p{Ll}[\p{Ll}’'-]*+[ ,]")
_LONE_CAPITAL = regex.compile(r"(?r)[.!?…][”\"»]? \p{Lu}$")
"""A letter that opens a sentence and was cut off its word: no word of its own."""
_LINK = 5
"""Words of a link that is a name, at most."""
_NAME = regex.compile(
    r"\p{Lu}[\p{L}’'-]*+(?: (?:(?:de|da|del|di|du|of|the|van|von|la|le|el|al|y|e) )?\p{Lu}[\p{L}’'-]*+)*"
)
_INNER_START = regex.compile(r"[,;] \p{Ll}|\. \p{Lu}")


def broken_lines(text: str) -> Iterator[int]:
    """Lines that end in the middle of a sentence, in text that is not hard-wrapped: a gate."""
    full = full_lines(text)
    if not any(line[0].islower() or (line[-1] in _LAST and line.endswith(_DANGLING)) for _, line in full):
        return
    sizes = [len(line) for _, line in full]
    if max(sizes) <= _WIDE or sum(_NARROW <= size <= _WIDE for size in sizes) * 2 > len(sizes) > 6:
        return
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line[:1].islower() and number:
            before = number - 1
            while before > 0 and not lines[before]:
                before -= 1
            yield before
        if line.endswith(_DANGLING) and number + 1 < len(lines):
            yield number


class _Pair(NamedTuple):
    """Two lines that follow each other, without the white space around them."""

    first: str
    second: str
    gap: str
    """What stands between them."""

    @property
    def dangles(self) -> bool:
        """Whether the first line ends in a word that ends no sentence."""
        return self.first.endswith(_DANGLING)

    @property
    def runs_on(self) -> bool:
        """Whether the second line may go on where the first one ends."""
        if not self.first[-1:].isalnum() or _LONE_CAPITAL.search(self.first):
            return False
        if _SMALL_START.match(self.second):
            return True
        return self.dangles and (self.second[0] in '“"«' or (self.second[0].isalpha() and not self._starts_anew))

    @property
    def _starts_anew(self) -> bool:
        """Whether the second line begins as sentences do, so that the first is a heading: `What bread is made of`.

        No heading ends in an article or a possessive. Behind a preposition only a name may have a capital: a word of
        two or more with a capital, or one that is no common word.
        """
        match = _FIRST_WORDS.match(self.second)
        first, second = (match[1], match[2]) if match else ("", "")
        if first in known("en", "sentence_starts") or self._is_credit:
            return True
        if self.first.endswith(_UNENDING) or (second or "").istitle() or self.gap == "\n":
            return False
        return lexicon("en").is_common(first)

    @property
    def _is_credit(self) -> bool:
        """Whether the first line is the label of a credit, `Text and photographs by`: short, and no clause."""
        return self.first.endswith(" by") and len(self.first) < _NARROW and not _DONE.search(self.first)

    @property
    def opens_a_link(self) -> bool:
        """Whether the second line is a name alone, as a link is, behind words that are no heading."""
        words = self.second.split()
        return (
            self.gap == "\n"
            and self.first[-1:].isalnum()
            and not self.first.istitle()
            and self.first.lstrip(' “"«„¿¡')[:1].isupper()
            and not self._is_credit
            and len(words) <= _LINK
            and _NAME.fullmatch(self.second) is not None
        )

    @property
    def whole(self) -> bool:
        """Whether the two lines together begin and end as a sentence does, and are no title and no couplet."""
        return (
            self.gap == "\n"
            and self.second[-1] in '.!?”"…»“'
            and len(self.second.split()) >= 3
            and self.first.lstrip(' “"«„¿¡')[:1].isupper()
            and not self.first.istitle()
            and len(self.first) + len(self.second) >= 1.5 * _VERSE
        )


def _pair(segment: Segment) -> _Pair | None:
    """The two lines of a segment, if it has exactly two that are not blank."""
    text = segment.text.rstrip()
    head, _, rest = text.partition("\n")
    first, second = head.rstrip(), rest.lstrip()
    if not first.strip() or not second or "\n" in second:
        return None
    return _Pair(first, second, text[len(first) : len(text) - len(second)])


def broken_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A sentence that a link broke over two lines is joined; verse, lists and hard-wrapped text stay."""
    del data
    pair = _pair(segment)
    if pair is None or not _has_one_line_paragraphs(pair, context.text) or _in_a_run(segment, context):
        return
    linked = pair.opens_a_link and _is_linked(pair, segment, context)
    if not pair.runs_on and not linked:
        return
    third = _resumed(segment, context) if (pair.dangles or linked) and len(pair.second) < _VERSE else None
    if third is None and not pair.runs_on:
        return
    if third is not None:
        first, second = (
            segment.start + len(pair.first),
            segment.start + len(pair.first) + len(pair.gap) + len(pair.second),
        )
        yield Offer(((first, first + len(pair.gap), " "), (second, third, " ")))
        return
    words = len(pair.first.split())
    long = len(pair.first) >= _VERSE or (pair.gap != "\n" and words >= 5 and len(pair.second.split()) >= 8)
    apart = _apart(segment, context, max(len(pair.first), len(pair.second)))
    cut = pair.dangles and long and not (pair.gap == "\n" and _starts_small(segment, context))
    joins = pair.second[0].islower() or (pair.dangles and apart)
    if cut or (pair.whole and joins and words >= (3 if apart else 5)):
        start = segment.start + len(pair.first)
        yield Offer(((start, start + len(pair.gap), " "),))


def _is_linked(pair: _Pair, segment: Segment, context: Context) -> bool:
    """Whether a name on a line of its own belongs to the words above it: they end in a word that ends no sentence, or
    its verb begins the line below, between paragraphs of one line each."""
    words = pair.first.lstrip(' “"«').split()
    if pair.dangles or pair.first.endswith(_INNER):
        return len(words) >= 4 or words[0] in known("en", "sentence_starts")
    below = context.lines.beside(segment.line + 1, 1)
    verb = _SMALL_START.match(context.lines[below]) if below is not None else None
    return verb is not None and verb[0][:-1] in _predicates() and _stands_apart(segment, context)


@cache
def _predicates() -> frozenset[str]:
    """Words with which a predicate begins."""
    table = quotes_grammar.lexicon()
    return quotes_grammar.verbs() | frozenset(table["auxiliaries"])


def _resumed(segment: Segment, context: Context) -> int | None:
    """Where the sentence goes on behind a short second line, a name that was a link: small, on the line after it."""
    lines = context.lines
    last = lines.at(segment.start + len(segment.text.rstrip()) - 1)
    following = lines.beside(last, 1)
    if following is None or following > last + 2 or (segment.line and lines.runs_on(segment.line - 1)):
        return None
    text = lines[following]
    goes_on = _SMALL_START.match(text) and text.rstrip()[-1] in '.!?”"…' and len(text.split()) >= 3
    return lines.starts[following] if goes_on else None


def _has_one_line_paragraphs(pair: _Pair, text: str) -> bool:
    """The witness that nobody wrapped the text by hand: it has lines far longer than the one that is broken, and they
    are no fewer than the lines of such a width that run on. A line that is wider than any that are wrapped needs none,
    where most lines like it end as sentences do."""
    wide, longest, running, ended = _widths(text)
    if len(pair.first) > _UNWRAPPED and pair.second[0].islower() and 2 * ended >= wide and ended > 0:
        return True
    return wide >= running and longest >= _MUCH * len(pair.first)


@lru_cache(maxsize=8)
def _widths(text: str) -> tuple[int, int, int, int]:
    """How many lines are wider than hard-wrapped text, how long the longest is, how many run on into the next, and how
    many of the wide ones end as sentences do."""
    full = full_lines(text)
    sizes = [len(line) for _, line in full]
    running = sum(
        number + 1 == below and _NARROW <= len(line) <= _WIDE and line[-1].isalnum() and following[0].islower()
        for (number, line), (below, following) in pairwise(full)
    )
    ended = sum(len(line) > _WIDE and line[-1] in '.!?”"…»“:)' for _, line in full)
    return sum(size > _WIDE for size in sizes), max(sizes, default=0), running, ended


def _in_a_run(segment: Segment, context: Context) -> bool:
    """Whether the lines around look like hard-wrapped text or verse: several in a row without a blank one."""
    lines = context.lines
    first, last = lines.paragraph(segment.line)
    if last > first:
        return True
    run = 0
    if lines.ends[segment.line] - lines.starts[segment.line] > _UNWRAPPED:
        return False
    for other in range(max(0, segment.line - 3), min(len(lines), segment.line + 5)):
        run = run + 1 if not lines.blank(other) else 0
        if run >= 4 and max(lines.ends[i] - lines.starts[i] for i in range(other - 3, other + 1)) <= _WIDE + 10:
            return True
    return False


def _stands_apart(segment: Segment, context: Context) -> bool:
    """Whether three lines stand between blank ones, in a text whose other paragraphs are one line each."""
    lines, last = context.lines, segment.line + 2
    if (segment.line and not lines.blank(segment.line - 1)) or (last + 1 < len(lines) and not lines.blank(last + 1)):
        return False
    full = [number for number, _ in full_lines(context.text)]
    return len(full) > 6 and sum(below - above == 1 for above, below in pairwise(full)) == 2


def _starts_small(segment: Segment, context: Context) -> bool:
    """Whether a paragraph begins here in lower case, as only verse does."""
    return context.lines[segment.line].lstrip()[:1].islower() and (
        segment.line == 0 or context.lines.blank(segment.line - 1)
    )


def _apart(segment: Segment, context: Context, longest: int) -> bool:
    """Whether the two lines stand between blank ones, in a text of paragraphs that are one line each: no verse."""
    lines, last = context.lines, segment.line + 1
    before = segment.line == 0 or lines.blank(segment.line - 1)
    after = last + 1 >= len(lines) or lines.blank(last + 1)
    if longest < _VERSE or not (before and after):
        return False
    full = [number for number, _ in full_lines(context.text)]
    single = sum(1 for here, following in pairwise([-2, *full]) if following - here > 1)
    return len(full) > 4 and single >= 0.7 * len(full)


def leading_comma(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A line that begins with a comma is the rest of the line before it; in hard-wrapped text it is a human's habit."""
    pair = _pair(segment)
    if pair is None or not _INNER_START.match(pair.second):
        return
    if not (pair.first[-1].isalnum() or pair.first[-1] in '”"»)'):
        return
    last_line = context.lines.at(segment.start + len(segment.text.rstrip()) - 1)
    if _in_a_run(segment, context) or any(context.lines.runs_on(line) for line in (segment.line, last_line)):
        return
    start = segment.start + len(pair.first)
    parts = ((start, start + len(pair.gap), ""),)
    last = pair.first.rsplit(" ", 1)[-1].casefold()
    if len(pair.first.split()) < 4 or last in known(data["words"], "before_names") or last in _ASK_FOR_MORE:
        yield Offer(parts, "flag", "the line begins in the middle of a sentence; words between may be lost")
    else:
        yield Offer(parts)


_ASK_FOR_MORE = ("regarding", "concerning", "according", "the")
"""More words behind which a name is lost when a comma follows."""
