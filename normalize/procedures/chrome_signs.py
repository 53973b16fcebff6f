"""Signs of furniture in a line and in what stands around it, as numbers that a learned model weighs.

No sign looks at a list of wordings: how much a line reads like furniture is one of them (`chrome_score`), the others
are its shape, its place on the page, what stands beside it, and whether the story takes up its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

from normalize.lexicon import lexicon
from normalize.procedures import chrome_menu
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_layout import has_stop, is_paragraph, is_title
from normalize.procedures.chrome_place import is_only_names
from normalize.procedures.chrome_rows import Rows
from normalize.procedures.chrome_score import LONGEST, limit, model, score, words
from normalize.procedures.chrome_story import is_told
from normalize.procedures.chrome_words import is_trade, tokens_of

FAR, MOST, _REACH = 9, 12, 300
"""Lines to the next furniture that count as far, and the most that are counted of anything else; how far a run is
followed, since no page has longer ones, and a hostile text would cost its square."""
_CERTAINLY = 6.0
"""The score above its threshold that certain furniture counts for, and the most and the least of any line."""
_LONG, _STEM, _TAKEN = 80, 5, 4
"""Code points of a line that tells the story; letters of a stem, and of a word that has one."""
_KNOWN = frozenset(("de", "en", "es", "fr", "uk"))
"""Targets whose words are known."""
_QUOTES = frozenset('“”"«»„')
_BETWEEN = re.compile(r"\s{2,}|\t|\s?[·•|›»>]\s|\s[/–—-]\s")
"""What stands between the entries of a row of links."""


class Signs:
    """The signs of the lines of a page. What holds for the page as a whole is found out once."""

    def __init__(self, page: Rows) -> None:
        self.page = page
        self.long = [len(row) > LONGEST or is_paragraph(row) for row in page.rows]
        self._telling = [row for at, row in enumerate(page.rows) if at not in page.certain and len(row) > _LONG]
        self._lines: dict[int, dict[str, float]] = {}
        self._told: dict[int, set[str]] = {}

    @cached_property
    def stems(self) -> set[str]:
        """The stems of the lines that told the story when the page was first looked at."""
        return _stems(self._telling)

    def of(self, at: int) -> Mapping[str, float]:
        """The signs of the line at a place by their names."""
        if at not in self._lines:
            self._lines[at] = self.line(at)
        return self._lines[at] | self.setting(at) | self.run(at)

    def line(self, at: int) -> dict[str, float]:
        """What the line itself says, whatever becomes certain around it."""
        row = self.page.rows[at]
        written, found = row.split(), words(row)
        taken = [word[:_STEM] in self.stems for word in found if len(word) >= _TAKEN]
        strange, of_all = self.strangers(row)
        pieces = list(filter(None, _BETWEEN.split(row))) or [row]
        return {
            "margin": self.margin(at),
            "words": min(len(found), 15),
            "size": len(row),
            "stop": has_stop(row),
            "asks": row.endswith("?"),
            "bare": row[-1].isalnum(),
            "small": row[0].islower(),
            "digits": sum(map(str.isdigit, row)) / len(row),
            "titled": sum(word[0].isupper() for word in written) / len(written),
            "quoted": not _QUOTES.isdisjoint(row),
            "comma": "," in row,
            "called": "!" in row,
            "order": bool(found) and chrome_menu.is_order(found[0]),
            "listed": listed(row),
            "title": is_title(row),
            "trade": sum(map(is_trade, found)) / max(1, len(found)),
            "only-names": is_only_names(row),
            "foreign": sum(not word[0].isupper() for word in strange) / of_all,
            "named": sum(word[0].isupper() for word in strange) / of_all,
            "taken": sum(taken) / max(1, len(taken)),
            "taken-below": self.taken_below(at),
            "unknown": sum(word not in model().known for word in found) / max(1, len(found)),
            "starts-digit": row[0].isdigit(),
            "digit-count": min(sum(map(str.isdigit, row)), 12),
            "pair": ": " in row,
            "pieces": min(len(pieces), MOST),
            "trade-pieces": sum(map(_is_trade, pieces)) / len(pieces),
            "longest-piece": max(piece.count(" ") for piece in pieces) + 1,
            "dash": " – " in row or " - " in row or " — " in row,
        }

    def setting(self, at: int) -> dict[str, float]:
        """What stands around the line, and where on the page it stands."""
        page, rows, certain = self.page, self.page.rows, self.page.certain
        others, place = len(certain) - (at in certain), page.place(at)
        return {
            "told": is_told(page.lines, page.numbers[at]),
            "heading": page.is_heading(at),
            "beside": place == "beside",
            "last": place == "last",
            "above": next((away for away in range(1, FAR) if at - away in certain), FAR),
            "below": next((away for away in range(1, FAR) if at + away in certain), FAR),
            "near": sum(other in certain for other in range(at - 3, at + 4) if other != at),
            "certain": min(others, 3 * MOST),
            "share": others / len(rows),
            "zone": 0 if at < page.first else 2 if 0 < page.after <= at else 1,
            "from-top": min(at, MOST),
            "from-end": min(len(rows) - 1 - at, MOST),
            "long-below": at + 1 < len(rows) and self.long[at + 1],
            "margin-above": self.margin_beside(at - 1),
            "margin-below": self.margin_beside(at + 1),
            "size-above": len(rows[at - 1]) if at else 0,
            "size-below": len(rows[at + 1]) if at + 1 < len(rows) else 0,
        }

    def run(self, at: int) -> dict[str, float]:
        """The run of short lines that the line stands in."""
        first = last = at
        top, end = max(0, at - _REACH), min(len(self.long), at + _REACH)
        while first > top and not self.long[first - 1]:
            first -= 1
        while last + 1 < end and not self.long[last + 1]:
            last += 1
        gone = sum(other in self.page.certain for other in range(first, last + 1) if other != at)
        return {
            "run": min(last + 1 - first, MOST),
            "run-certain": min(gone, MOST),
            "run-share": gone / max(1, last - first),
            "into-run": min(at - first, MOST),
            "left-of-run": min(last - at, MOST),
        }

    def strangers(self, row: str) -> tuple[Sequence[str], int]:
        """The words of a line that are no words of the target's, and how many words it has, at least 1."""
        known = lexicon(self.page.target) if self.page.target in _KNOWN else None
        found = [word for word in tokens_of(row) if word[0].isalpha()]
        strange = [word for word in found if known and not (known.band(word.casefold()) or is_trade(word.casefold()))]
        return strange, max(1, len(found))

    def taken_below(self, at: int) -> float:
        """The share of the line's stems that the two paragraphs below it take up."""
        mine = _stems(self.page.rows[at : at + 1])
        below = [near for near in range(at + 1, min(at + 6, len(self.long))) if self.long[near]][:2]
        return len(mine.intersection(chain.from_iterable(map(self.told, below)))) / max(1, len(mine))

    def told(self, at: int) -> set[str]:
        """The stems of a paragraph."""
        if at not in self._told:
            self._told[at] = _stems(self.page.rows[at : at + 1])
        return self._told[at]

    def margin(self, at: int) -> float:
        """How much a line scores above the threshold of a page, within bounds."""
        row = self.page.rows[at]
        return (
            max(-_CERTAINLY, min(_CERTAINLY, score(row) - limit("page", row))) if len(row) <= LONGEST else -_CERTAINLY
        )

    def margin_beside(self, at: int) -> float:
        """The same of a neighbour; 0 where there is none."""
        if not 0 <= at < len(self.page.rows):
            return 0.0
        return _CERTAINLY if at in self.page.certain else self.margin(at)


def _is_trade(piece: str) -> bool:
    """Whether a word of page trade stands in an entry of a row."""
    return any(map(is_trade, words(piece)))


def _stems(rows: Iterable[str]) -> set[str]:
    different = " ".join({*" ".join(rows).split()})
    return {word[:_STEM] for word in words(different) if len(word) >= _TAKEN}
