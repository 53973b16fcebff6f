"""Furniture by page: what certain furniture elsewhere says of the other lines, and labels with their headlines.

A page that certainly holds furniture holds more of it: on it, a line needs less proof of its own, least of all beside
furniture or where nothing but furniture follows. In a list, a poem or a recipe a line still needs all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import full_lines
from normalize.procedures import chrome_blocks, chrome_fragments, chrome_menu, chrome_player
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_company import company
from normalize.procedures.chrome_data import rule_data
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_layout import (
    after_story,
    bars,
    has_stop,
    head_menu,
    is_paragraph,
    is_record,
    is_title,
    tells,
)
from normalize.procedures.chrome_links import is_linked, label_points, own_line_points
from normalize.procedures.chrome_list import is_among_items, is_announced, is_item, is_short
from normalize.procedures.chrome_place import has_credit, is_enough, is_likely
from normalize.procedures.chrome_score import LONGEST, is_promising, limit, may_go, reason, score, words
from normalize.procedures.chrome_story import is_section, is_told
from normalize.rules import load
from normalize.triggers import literals_of

Found = tuple[Sequence[int], str]
"""Places of lines that go together, and the reason."""
_ROUNDS = 3
"""How often the lines are looked at again after some have become certain."""
_MAKE_A_PAGE, _CLEARLY = 5.0, 1.0
"""What two lines or more score together above the threshold of a page, to make it one on their own, and each one."""
_CERTAINLY = 1.0
"""How far below the quick limit of a line alone a line may lie, to be scored on a page without furniture."""
_SURE, _NEAR, _HALF_SURE = 0.75, 1.0, 0.4
"""Evidence for an entry of a menu: of a word of the page's own, or a score that is over, or less than this below it."""
_MOST_OF_HEADING, _LEAST_BELOW_FURNITURE, _MORE = 6, 4, 1.0
"""Words of a heading inside a story, and of one that stands below furniture: fewer may be a button of the same bar;
and how far above the threshold of a page a line must lie where a heading may stand."""
_SHORTEST_TITLE = 12
"""Code points of a line that may be the title again."""
_ENOUGH_BESIDE, _ENOUGH, _ENOUGH_UNAIDED = 1.5, 2.0, 2.5
"""Points of a label that introduces a headline: on its own line beside furniture, on a page with some, and on any."""
_SENTENCE_END = regex.compile(r"\p{L}[.!?…][’”\"»)\]]{0,2} (?=[\p{Lu}\p{Lo}“\"«„¿¡])")


def offers(context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove lines that read like furniture on a page that has some, and headlines that are links to other stories."""
    page = Page(context)
    found = [*page.runs(context), *page.links(data), *page.menu()]
    if page.certain or page.makes_itself():
        found += [
            *page.boxes(),
            *page.furniture(),
            *page.links(data),
            *page.boxes(),
            *page.fragments(),
            *page.last_entries(context.is_known_name),
        ]
    lines = context.lines
    for ats, why in found:
        spans = ((lines.starts[page.numbers[at]], lines.ends[page.numbers[at]]) for at in ats)
        yield Offer(tuple((start, end, "") for start, end in spans), "safe", why)


class Page:
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

    def runs(self, context: Context) -> Iterator[Found]:
        """Runs of the page's own words, which the rule for blocks removes where it wakes; they become certain."""
        places = {number: at for at, number in enumerate(self.numbers)}
        for numbers, why in chrome_blocks.runs(context) if self.after else ():
            ats = [places[number] for number in numbers]
            if any(listed(self.rows[at]) for at in ats) and all(map(self.may_be_rest, ats)):
                self.certain.update(ats)
                yield ats, why

    def links(self, data: Mapping[str, Any]) -> Iterator[Found]:
        """Labels with their headlines, on the next line or on the same; they become certain."""
        enough = _ENOUGH if self.certain else _ENOUGH_UNAIDED
        for at, row in enumerate(self.rows):
            if not at or len(row) > LONGEST:
                continue
            points, taken = label_points(row, data), [at, at + 1]
            least = _ENOUGH_BESIDE if at in self.certain else enough
            if points < least or not self.may_be_linked(at + 1) or not self.is_below_title(at):
                points, taken = self.own_line_points(at, data), [at]
                if _ENOUGH_BESIDE <= points < enough and self.place(at) == "beside":
                    least = _ENOUGH_BESIDE
            gone = [line for line in taken if line not in self.certain]
            if points >= least and gone and not is_section(row):
                self.certain.update(gone)
                yield gone, f"{points:.1f} points for a label that introduces a headline, {least:.1f} are enough"

    def own_line_points(self, at: int, data: Mapping[str, Any]) -> float:
        """Points of a label with its headline on one line, which neither names an author nor is the page's title."""
        row = self.rows[at]
        points = own_line_points(row, data)
        return 0.0 if points and (is_record(row) or not self.is_below_title(at)) else points

    def may_be_linked(self, at: int) -> bool:
        """Whether a line is there, still belongs to the story, and reads like a headline, but not of what follows."""
        if at >= len(self.rows) or at in self.certain or not is_linked(self.rows[at]) or is_record(self.rows[at]):
            return False
        return at + 1 in self.certain or not is_taken_up(self.lines, self.numbers[at])

    def is_below_title(self, at: int) -> bool:
        """Whether the page's own title, or a sentence of its story, stands above a line."""
        above = (self.rows[before] for before in range(at) if before not in self.certain)
        return any(is_title(row) or has_stop(row) for row in above)

    def makes_itself(self) -> bool:
        """Whether lines prove together that the page holds furniture, though none does so alone."""
        likely = [
            at for at, row in enumerate(self.rows) if at and len(row) <= LONGEST and is_promising(row, _CERTAINLY)
        ]
        over = [excess for at in likely if (excess := self.excess(at)) >= _CLEARLY and self.may_go(at)]
        return len(over) >= 2 and sum(over) >= _MAKE_A_PAGE

    def excess(self, at: int) -> float:
        """How much a line scores above the threshold of a page."""
        return score(self.rows[at]) - limit("page", self.rows[at])

    def may_go(self, at: int) -> bool:
        """Whether a line is no part of the story, nor its title, there or again."""
        row = self.rows[at]
        titles = (other for near, other in enumerate(self.rows[: self.first]) if near != at)
        again = len(row) >= _SHORTEST_TITLE and any(other.startswith(row) for other in titles)
        return not (again or self.is_only_title(at)) and may_go(self.lines, self.numbers[at])

    def is_only_title(self, at: int) -> bool:
        """Whether nothing but furniture stands above a line, and the story begins right below it."""
        return at + 1 < len(self.rows) and self.certain.issuperset(range(at)) and tells(self.rows[at + 1])

    def menu(self) -> Iterator[Found]:
        """The entries of a menu above the title, and of bars below it and below the story; they become certain."""
        menu = head_menu(self.rows, self.target, self.evidence)
        title = next((at for at, row in enumerate(self.rows) if at not in self.certain and is_title(row)), self.first)
        # Without a paragraph nothing says where the story begins and where it ends.
        zones = [range(title + 1, self.first), range(self.after, len(self.rows))] if self.after else []
        for ats in (menu, *bars(self.rows, zones, self.target, self.evidence)):
            found = [at for at in ats if at not in self.certain]
            if found and all(self.may_be_entry(at) for at in found):
                self.certain.update(found)
                yield found, f"a menu of {len(ats)} entries outside the story"

    def last_entries(self, is_name: Callable[[str], bool]) -> Iterator[Found]:
        """The last entry of a menu between the title and the story."""
        title = next((at for at, row in enumerate(self.rows) if at not in self.certain and is_title(row)), self.first)
        zone = range(title + 1, self.first)
        for at in chrome_menu.last_entries(self.rows, self.certain, zone, self.target, is_name):
            if self.may_be_entry(at) and not is_taken_up(self.lines, self.numbers[at]):
                yield [at], "the last entry of a menu above the story"

    def may_be_entry(self, at: int) -> bool:
        """Whether nothing around the line says that it is told, or listed after a colon."""
        return not (self.is_listed(at) or is_told(self.lines, self.numbers[at]))

    def evidence(self, at: int) -> float:
        """How sure it is, from 0 to 1, that a line is the page's own."""
        row = self.rows[at]
        if at in self.certain:
            return 1.0
        over = score(row) - limit("beside", row)
        return _SURE if listed(row) or over >= 0 else _HALF_SURE if over >= -_NEAR else 0.0

    def furniture(self) -> Iterator[Found]:
        """Lines that score enough for the place where they stand; they become certain."""
        doubtful = [at for at, row in enumerate(self.rows) if at and at not in self.certain and is_likely(row)]
        self.doubtful = {at for at in doubtful if self.may_go(at)}
        for _ in range(_ROUNDS):
            left = sorted(self.doubtful - self.certain)
            for at in reversed(left):
                place, row = self.place(at), self.rows[at]
                if is_enough(place, row) and not self.is_spared(at):
                    self.certain.add(at)
                    yield [at], reason(place, row)
            for ats, why in company(self.rows, self.certain, self.target):
                gone = [at for at in ats if at not in self.certain and self.may_go(at)]
                if gone:
                    self.certain.update(gone)
                    yield gone, why

    def boxes(self) -> Iterator[Found]:
        """The controls of players, also where none wakes their own rule, and sums to give; they become certain."""
        for ats in chrome_player.boxes(self.rows, self.certain, rule_data("chrome.player")):
            if all(map(self.may_be_entry, ats)):
                self.certain.update(ats)
                yield ats, f"{len(ats)} lines of a player"
        for ats, why in chrome_fragments.amounts(self.rows, self.certain):
            if not any(map(self.is_listed, ats)):
                self.certain.update(ats)
                yield ats, why

    def fragments(self) -> Iterator[Found]:
        """Lines that have nothing of furniture but the furniture above them; they become certain."""
        for ats, why in chrome_fragments.fragments(self.rows, self.certain, self.target, self.after, self.may_be_rest):
            self.certain.update(ats)
            yield ats, why

    def may_be_rest(self, at: int) -> bool:
        """Whether a fragment is no item of a list, no caption, and no part of the story nor its title again."""
        return self.may_go(at) and not (self.is_listed(at) or self.is_caption(at) or has_credit(self.rows[at]))

    def place(self, at: int) -> str:
        """Where a line stands: beside furniture or where nothing follows, elsewhere on the page, or by itself.

        What stands in a list or over a credit, or says several sentences, has to prove itself alone.
        """
        if self.is_listed(at) or self.is_caption(at) or len(_SENTENCE_END.findall(self.rows[at])) > 1:
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
        return is_among_items(self.lines, number) or is_announced(
            self.lines, number, {self.numbers[sure] for sure in self.certain}
        )


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What wakes another rule of chrome at the start of a line, and its whole lines, where that costs no new look.

    What wakes inside lines is left out: names of agencies stand in every story.
    """
    rules = [rule for rule in load() if rule.family == "chrome" and rule.data is not data]
    found = {literal[1:] for rule in rules for literal in literals_of(rule) if literal[0] == "\n"}
    heads = {literal[:4] for literal in found}
    found |= {phrase for rule in rules for phrase in rule.phrases if phrase[:4] in heads}
    return tuple(sorted(f"=^{literal.rstrip(chr(10))}{'$' * literal.endswith(chr(10))}" for literal in found))
