"""The lines of a page, and what the place of each says of it: whether it may be the story's, a heading, an item."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from normalize.context import Context
from normalize.lines import full_lines
from normalize.procedures import chrome_menu
from normalize.procedures.chrome_blocks import is_kicker, listed
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_kicker import kinds_of_text
from normalize.procedures.chrome_layout import (
    after_story,
    has_stop,
    is_paragraph,
    is_record,
    is_title,
    tells,
)
from normalize.procedures.chrome_links import is_linked
from normalize.procedures.chrome_list import is_among_items, is_announced, is_item, is_short
from normalize.procedures.chrome_notes import is_confided, is_note, is_page_word
from normalize.procedures.chrome_place import has_credit, is_credited
from normalize.procedures.chrome_score import limit, score, words
from normalize.procedures.chrome_stays import is_settled, may_go
from normalize.procedures.chrome_story import is_part, is_section, is_told

_SURE, _NEAR, _HALF_SURE = 0.75, 1.0, 0.4
_INTRODUCING = 4
"""Blanks of a line that may introduce a list of sentences, at least."""
"""Evidence for an entry of a menu: of a word of the page's own, or a score that is over, or less than this below it."""
_MOST_OF_HEADING, _LEAST_BELOW_FURNITURE, _MORE = 6, 4, 1.0
"""Words of a heading inside a story, and of one that stands below furniture: fewer may be a button of the same bar;
and how far above the threshold of a page a line must lie where a heading may stand."""
_MOST_OF_OPENING = 7
"""Words of a line of the menu above the title."""
_SHORTEST_TITLE, _LEAST_OF_CAPTION, _LEAST_OF_HEADLINE = 12, 60, 5
"""Code points of a line that may be the title again, and of one that is no heading; words of a headline that proves its
label."""
_SENTENCE_END = regex.compile(r"\p{L}[.!?…][’”\"»)\]]{0,2} (?=[\p{Lu}\p{Lo}“\"«„¿¡])")
_GLUED = regex.compile(r"\P{Lu}{40}\p{Ll}{2}[.!?]\p{Lu}\p{Ll}")
"""A sentence of a story to which furniture hangs: the rules of glued furniture part them."""
_NEARLY = -0.5
"""What the line that may be a title scores at most above the threshold of a page."""


class Rows:
    """The lines of a text that are not blank, and the places in their row of those that are certainly furniture."""

    def __init__(self, context: Context) -> None:
        lines = context.lines
        self.lines = lines
        self.target = context.document_target
        full = full_lines(lines.text)
        self.numbers = [number for number, _ in full]
        self.rows = [row for _, row in full]
        self.certain = {at for at, number in enumerate(self.numbers) if number in context.removed}
        self.doubtful: set[int] = set()
        """Places of lines that are furniture in the right place."""
        self.after = after_story(self.rows, self.certain)
        self.first = next((at for at, row in enumerate(self.rows) if is_paragraph(row)), len(self.rows))

    def is_box_of_link(self, at: int) -> bool:
        """Whether a line and a long headline below it stand between parts of the story, on a page with furniture."""
        if not (self.certain and self.first < at < len(self.rows) - 2):
            return False
        above, headline = self.rows[at - 1], self.rows[at + 1]
        below = self.rows[at + 2 : at + 4]  # a heading may stand above the paragraph
        if len(words(headline)) < _LEAST_OF_HEADLINE or not any(map(is_paragraph, below)):
            return False
        return tells(above) or len(above) >= _LEAST_OF_CAPTION

    def may_be_linked(self, at: int) -> bool:
        """Whether a line is there, still belongs to the story, and reads like a headline, but not of what follows."""
        if at >= len(self.rows) or at in self.certain or not is_linked(self.rows[at]) or is_record(self.rows[at]):
            return False
        if is_credited(self.rows[at]) or is_part(self.lines, self.numbers[at]):
            return False
        return at + 1 in self.certain or not is_taken_up(self.lines, self.numbers[at])

    def is_below_title(self, at: int) -> bool:
        """Whether the page's own title, or a sentence of its story, stands above a line."""
        above = (before for before in range(at) if before not in self.certain)
        return any(has_stop(self.rows[near]) or self._may_be_title(near) for near in above)

    def _may_be_title(self, at: int) -> bool:
        """Whether a line is as long as a title and reads no more like furniture than one."""
        return is_title(self.rows[at]) and self.excess(at) < _NEARLY

    def excess(self, at: int) -> float:
        """How much a line scores above the threshold of a page."""
        return score(self.rows[at]) - limit("page", self.rows[at])

    def may_go(self, at: int) -> bool:
        """Whether a line is no part of the story, nor its title, there or again."""
        if self.is_title_again(at) or self.is_only_title(at) or self.is_kicker(at) or self.introduces(at):
            return False
        return may_go(self.lines, self.numbers[at])

    def title_below(self) -> int:
        """The place of the title that stands between the first line and a paragraph, or 0."""
        others = (at for at in range(1, self.first) if at not in self.certain and not is_record(self.rows[at]))
        below = next(others, 0)
        return below if self.first < len(self.rows) and is_title(self.rows[below]) else 0

    def may_open(self) -> bool:
        """Whether the first line, above the title and a paragraph, is short and of the page's trade, and no kicker."""
        row, found, below = self.rows[0], words(self.rows[0]), self.title_below()
        if not (below and found):
            return False
        if len(found) > _MOST_OF_OPENING or has_stop(row) or not kinds_of_text().isdisjoint(row.casefold().split()):
            return False
        single = len(found) == 1
        if self.excess(0) < (_MORE if single else _HALF_SURE) or self.excess(below) >= 0:
            return False
        if single and not is_page_word(row):
            return False
        return not (is_settled(self.lines, self.numbers[0]) or is_taken_up(self.lines, self.numbers[0]))

    def introduces(self, at: int) -> bool:
        """Whether a line of some words ends in a colon, with a sentence of the story below it, and no furniture."""
        row, below = self.rows[at], range(at + 1, at + 3)
        if not row.endswith(":") or row.count(" ") < _INTRODUCING or below[-1] >= len(self.rows):
            return False
        return self.certain.isdisjoint(below) and has_stop(self.rows[at + 1])

    def is_kicker(self, at: int) -> bool:
        """Whether a line in capitals beside the title says what section or place the story is of."""
        return is_kicker(self.rows, self.certain, at)

    def is_title_again(self, at: int) -> bool:
        """Whether a line is the beginning of another one above the story."""
        row = self.rows[at]
        titles = (other for near, other in enumerate(self.rows[: self.first]) if near != at)
        return len(row) >= _SHORTEST_TITLE and any(other.startswith(row) for other in titles)

    def is_beside_refrain(self, at: int) -> bool:
        """Whether a line right beside this one stands on the page again, though it is no furniture: a verse's."""
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(self.rows) and other not in self.certain]
        return any(self.rows.count(self.rows[other]) > 1 and " " in self.rows[other] for other in near)

    def is_only_title(self, at: int) -> bool:
        """Whether nothing but furniture stands above a line, and the story begins right below it."""
        return at + 1 < len(self.rows) and self.certain.issuperset(range(at)) and tells(self.rows[at + 1])

    def may_be_end(self, at: int) -> bool:
        """Whether a line at an end of a run is no item, no credit, no title again, and nothing below speaks of it."""
        row = self.rows[at]
        if self.is_listed(at) or has_credit(row) or is_section(row) or any(row == other for other in self.rows[:at]):
            return False
        if is_note(row) or is_confided(row):
            return False
        return not is_taken_up(self.lines, self.numbers[at])

    def may_be_entry(self, at: int) -> bool:
        """Whether nothing around the line says that it is told, or listed after a colon."""
        return not (self.is_listed(at) or is_told(self.lines, self.numbers[at]) or is_note(self.rows[at]))

    def evidence(self, at: int) -> float:
        """How sure it is, from 0 to 1, that a line is the page's own."""
        row = self.rows[at]
        if at in self.certain:
            return 1.0
        over = score(row) - limit("beside", row)
        return _SURE if listed(row) or over >= 0 else _HALF_SURE if over >= -_NEAR else 0.0

    def may_be_rest(self, at: int) -> bool:
        """Whether a fragment is no item of a list, no caption, and no part of the story nor its title again."""
        return self.may_go(at) and not (self.is_listed(at) or self.is_caption(at) or has_credit(self.rows[at]))

    def place(self, at: int) -> str:
        """Where a line stands: beside furniture or where nothing follows, elsewhere on the page, or by itself.

        What stands in a list or over a credit, or says several sentences, has to prove itself alone.
        """
        row = self.rows[at]
        if self.is_listed(at) or self.is_caption(at) or len(_SENTENCE_END.findall(row)) > 1 or _GLUED.search(row):
            return "alone"
        around = [near for near in (at - 1, at + 1) if 0 <= near < len(self.rows)]
        if self.is_last(at, around):
            return "last"
        if at + 1 == len(self.rows) or not self.certain.isdisjoint(around):
            return "beside"
        return "alone" if all(is_short(self.rows[near]) and score(self.rows[near]) < 0 for near in around) else "page"

    def is_last(self, at: int, around: Sequence[int]) -> bool:
        """Whether no paragraph follows a line without a stop, or only furniture stands around it in the story."""
        row = self.rows[at]
        if has_stop(row) or row.endswith("?") or _SENTENCE_END.search(row) or not self.after:
            return False
        return at >= self.after or (self.first < at and self.certain.issuperset(around))

    def is_heading(self, at: int) -> bool:
        """Whether a line stands between two paragraphs, as the headings of a story do, or above a list of the story.

        Furniture between the paragraph above and a line of four words or more that gives no order says nothing of it.
        """
        row, found, above = self.rows[at], words(self.rows[at]), at - 1
        if at <= self.first or at + 1 >= len(self.rows) or len(found) > _MOST_OF_HEADING or has_stop(row):
            return False
        if len(found) >= _LEAST_BELOW_FURNITURE and not chrome_menu.is_order(found[0]):
            while above > 0 and (above in self.certain or above in self.doubtful):
                above -= 1
        return self.is_list(at + 1) or (tells(self.rows[at + 1]) and tells(self.rows[above]))

    def is_spared(self, at: int) -> bool:
        """Whether a line that scores enough for its place may be a heading all the same; above a list any line may."""
        return self.is_heading(at) and (self.excess(at) < _MORE or self.is_list(at + 1))

    def is_list(self, at: int) -> bool:
        """Whether a list of the story begins at a place: two items or more that are not furniture."""
        items = range(at, min(at + 2, len(self.rows)))
        return len(items) > 1 and all(is_item(self.rows[item]) and item not in self.certain for item in items)

    def is_caption(self, at: int) -> bool:
        """Whether a credit follows, so that the line says what a picture shows."""
        return at + 1 in self.certain and has_credit(self.rows[at + 1])

    def is_listed(self, at: int) -> bool:
        """Whether this line is an item beside another, or stands in a list that the story announces with a colon."""
        number = self.numbers[at]
        return is_among_items(self.lines, number) or is_announced(self.lines, number, self._is_certain)

    def _is_certain(self, number: int) -> bool:
        """Whether the line of that number in the text, which is not blank, is certainly furniture."""
        return bisect_left(self.numbers, number) in self.certain
