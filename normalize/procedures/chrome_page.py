"""Furniture by page: what certain furniture elsewhere says of the other lines, and labels with their headlines.

A page that certainly holds furniture holds more of it: on it, a line needs less proof of its own, least of all beside
furniture or where nothing but furniture follows. In a list, a poem or a recipe a line still needs all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.procedures import (
    chrome_blocks,
    chrome_boxes,
    chrome_forest,
    chrome_fragments,
    chrome_menu,
    chrome_player,
    chrome_runs,
)
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_company import company
from normalize.procedures.chrome_data import rule_data
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_layout import (
    after_story,
    bars,
    head_menu,
    is_record,
    is_title,
)
from normalize.procedures.chrome_links import label_points, own_line_points
from normalize.procedures.chrome_place import is_enough, is_likely
from normalize.procedures.chrome_rows import Rows
from normalize.procedures.chrome_score import LONGEST, is_promising, reason
from normalize.procedures.chrome_signs import Signs
from normalize.procedures.chrome_story import is_section
from normalize.procedures.chrome_verse import is_poem

Found = tuple[Sequence[int], str]
"""Places of lines that go together, and the reason."""
_ROUNDS = 3
"""How often the lines are looked at again after some have become certain."""
_MAKE_A_PAGE, _CLEARLY = 5.0, 1.0
"""What two lines or more score together above the threshold of a page, to make it one on their own, and each one."""
_LONG_PAGE, _ROWS_A_PIECE = 40, 30
"""Lines of a page from which some furniture is not enough, and how many of them one piece of it accounts for."""
_CERTAINLY = 1.0
"""How far below the quick limit of a line alone a line may lie, to be scored on a page without furniture."""
_ENOUGH_BESIDE, _ENOUGH, _ENOUGH_UNAIDED = 1.5, 2.0, 2.5
"""Points of a label that introduces a headline: on its own line beside furniture, on a page with some, and on any."""


def offers(context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove lines that read like furniture on a page that has some, and headlines that are links to other stories."""
    page = Page(context)
    if is_poem(context.lines.text):
        return
    sure = frozenset(page.certain)
    likely = [*page.runs(context)]
    proven = [*page.links(data)]
    likely += page.menu()
    if page.is_page():
        proven += [*page.rights(), *page.boxes()]
        likely += page.furniture()
        proven += [*page.links(data), *page.boxes(), *page.topics(), *page.opening()]
        likely += [
            *page.fragments(),
            *page.last_entries(context.is_known_name),
            *page.ends(context.is_known_name),
        ]
        signs = Signs(page)
        likely = [*page.reviewed(likely, sure, signs), *page.rest(signs)]
    lines = context.lines
    for ats, why in (*proven, *likely):
        spans = ((lines.starts[page.numbers[at]], lines.ends[page.numbers[at]]) for at in ats)
        yield Offer(tuple((start, end, "") for start, end in spans), "safe", why)


class Page(Rows):
    """What is furniture among the lines of a text, and why."""

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
            boxed = at in self.certain or (points >= _ENOUGH_BESIDE and self.is_box_of_link(at))
            least = _ENOUGH_BESIDE if boxed else enough
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

    def is_page(self) -> bool:
        """Whether furniture stands on it, and enough for its length: in a long list of sentences some line looks so."""
        if len(self.rows) > _LONG_PAGE and len(self.certain) * _ROWS_A_PIECE < len(self.rows):
            return False
        return bool(self.certain) or self.makes_itself()

    def makes_itself(self) -> bool:
        """Whether lines prove together that the page holds furniture, though none does so alone."""
        likely = [
            at for at, row in enumerate(self.rows) if at and len(row) <= LONGEST and is_promising(row, _CERTAINLY)
        ]
        over = [excess for at in likely if (excess := self.excess(at)) >= _CLEARLY and self.may_go(at)]
        return len(over) >= 2 and sum(over) >= _MAKE_A_PAGE

    def menu(self) -> Iterator[Found]:
        """The entries of a menu above the title, and of bars below it and below the story; they become certain."""
        menu = head_menu(self.rows, self.target, self.evidence)
        title = next((at for at, row in enumerate(self.rows) if at not in self.certain and is_title(row)), self.first)
        # Without a paragraph nothing says where the story begins and where it ends.
        zones = [range(title + 1, self.first), range(self.after, len(self.rows))] if self.after else []
        for ats in (menu, *bars(self.rows, zones, self.target, self.evidence)):
            found = [at for at in ats if at not in self.certain and not self.is_kicker(at)]
            if found and all(self.may_be_entry(at) for at in found):
                self.certain.update(found)
                yield found, f"a menu of {len(ats)} entries outside the story"

    def opening(self) -> Iterator[Found]:
        """The line above the title that reads like a word of the menu; it becomes certain."""
        if self.certain.isdisjoint(range(1, len(self.rows))) or 0 in self.certain or not self.may_open():
            return
        self.certain.add(0)
        yield [0], reason("page", self.rows[0])

    def last_entries(self, is_name: Callable[[str], bool]) -> Iterator[Found]:
        """The last entry of a menu between the title and the story."""
        title = next((at for at, row in enumerate(self.rows) if at not in self.certain and is_title(row)), self.first)
        zone = range(title + 1, self.first)
        for at in chrome_menu.last_entries(self.rows, self.certain, zone, self.target, is_name):
            if self.may_be_entry(at) and not is_taken_up(self.lines, self.numbers[at]):
                yield [at], "the last entry of a menu above the story"

    def ends(self, is_name: Callable[[str], bool]) -> Iterator[Found]:
        """Entries that no list knows at either end of a menu or of a row of buttons."""
        title = next((at for at, row in enumerate(self.rows) if at not in self.certain and is_title(row)), self.first)
        found = chrome_runs.ends(self.rows, self.certain, range(title, self.first), self.target, is_name)
        for ats, why in (*found, *chrome_runs.openers(self.rows, self.certain)):
            if all(map(self.may_be_end, ats)):
                yield ats, why

    def reviewed(self, found: Sequence[Found], sure: Set[int], signs: Signs) -> Iterator[Found]:
        """What was found without what the learned model takes for the story's; that is no longer certain."""
        model = chrome_forest.forest()
        for ats, why in found:
            asked = [at for at in ats if signs.margin(at) < chrome_forest.SPEAKS_FOR_ITSELF]
            if len(asked) < len(ats) or sum(model.odds(signs.of(at)) for at in ats) >= model.keep * len(ats):
                yield ats, why
            else:
                self.certain.difference_update(set(ats) - sure)

    def rest(self, signs: Signs) -> Iterator[Found]:
        """Lines that a learned model takes for furniture where they stand; they become certain."""
        model = chrome_forest.forest()
        for _ in range(_ROUNDS):
            asked = [(at, signs.of(at)) for at in range(len(self.rows)) if chrome_forest.is_worth_asking(self, at)]
            likely = [(at, odds, least) for at, of in asked if (odds := model.odds(of)) >= (least := model.least(of))]
            found = [(at, odds, least) for at, odds, least in likely if chrome_forest.may_go(self, at)]
            for at, odds, least in found:
                self.certain.add(at)
                yield [at], f"log odds {odds:.1f} of furniture by what stands around it, {least:.1f} are enough"
            if not found:
                return

    def rights(self) -> Iterator[Found]:
        """The lines at the foot of the page that say whose it is; they become certain, and the story ends above."""
        gone = chrome_boxes.rights(self.rows, self.certain, self.first)
        if gone:
            self.certain.update(gone)
            self.after = after_story(self.rows, self.certain)
            yield gone, "whose page it is"

    def topics(self) -> Iterator[Found]:
        """Boxes that ask for money, for an answer or for consent, in the story and below it; they become certain."""
        for ats, why in chrome_boxes.boxes(self.rows, self.certain, self.first):
            gone = [at for at in ats if at not in self.certain]
            if gone and not any(self.is_listed(at) or self.is_only_title(at) for at in gone):
                self.certain.update(gone)
                yield gone, why

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
