"""How sure it is that a line is furniture where it stands: small trees of decisions over signs, whose leaves add up.

The trees are learned from whole pages (`tools/furniture/pages/`) by `tools/build_pages.py`, which also sets the limit.
Only what other rules leave is asked about, and only on a page that certainly holds furniture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from normalize.procedures.chrome_data import is_metadata, rule_data
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_layout import has_stop, is_paragraph, is_title
from normalize.procedures.chrome_place import has_credit, is_credited, is_only_names
from normalize.procedures.chrome_rows import Rows
from normalize.procedures.chrome_stays import is_settled
from normalize.procedures.chrome_story import is_part
from normalize.procedures.chrome_verse import is_contact, is_verse
from normalize.procedures.structure_words import newsroom

TREES = Path(__file__).parent / "chrome_forest.tsv"
EARLY = 25
"""Trees after which most lines of a story are known for such."""
ABOVE_STORY, ON_LIGHT_PAGE, LITTLE, NAMES, SENTENCE = 0.5, 0.8, 3, 1.5, 1.0
"""How much more a line needs with a paragraph right below it, on a page with so few lines of furniture, if it says
nothing but names (who signs a story, who played and who sent it stands beside furniture as the page's own names do),
and if it is a sentence whose words are not the page's: the last of a story stands below furniture, too."""
SPEAKS_FOR_ITSELF = 2.0
"""The margin from which a line that other rules take is not asked about."""
_LONG, _FAR, _PLAINLY, _LIKE_A_STORY = 80, 2, -4.0, -6.0
"""Code points of a line that is none of the page's, lines to the next furniture that are far, and the margins below
which a line with a stop or with a paragraph below it, and one far from furniture, is none either. How many lines of
stories these spare, and how much furniture they lose, is in what `tools/build_pages.py` prints."""


Node = tuple[str, float, Any, Any] | float
"""A leaf, or a decision: a sign, its limit, and the nodes for a sign up to the limit and above it."""


class Forest(NamedTuple):
    """The trees, and the log odds that decide.

    From `limit` on a line goes that other rules left, or from more where less proves less (`least`). Below `keep` one
    stays that they would take for what stands around it. The first trees give a hint: below `early` a line comes to
    neither any more.
    """

    trees: tuple[Node, ...]
    limit: float
    keep: float
    early: float

    def hint(self, signs: Mapping[str, float]) -> float:
        """What the first trees say."""
        return _added(self.trees[:EARLY], signs)

    def odds(self, signs: Mapping[str, float]) -> float:
        """Log odds that a line with these signs is furniture."""
        total = self.hint(signs)
        return total if total < self.early else total + _added(self.trees[EARLY:], signs)

    def least(self, signs: Mapping[str, float]) -> float:
        """The log odds that a line with these signs needs to go."""
        more = ABOVE_STORY * signs["long-below"] + ON_LIGHT_PAGE * (signs["certain"] <= LITTLE)
        told = signs["stop"] and signs["margin"] < 0
        return self.limit + more + NAMES * signs["only-names"] + SENTENCE * told


def _added(trees: Sequence[Node], signs: Mapping[str, float]) -> float:
    total = 0.0
    for node in trees:
        while type(node) is tuple:
            sign, limit, low, high = node
            node = low if signs[sign] <= limit else high
        total += node  # type: ignore[operator]
    return total


@cache
def forest() -> Forest:
    """The forest of `chrome_forest.tsv`; read when the first page with furniture is met."""
    values: dict[str, float] = {}
    nodes: list[dict[str, tuple[str, ...]]] = []
    with TREES.open(encoding="utf-8") as rows:
        for row in rows:
            first, *rest = row.rstrip("\n").split("\t")
            if first.startswith("="):
                values[first[1:]] = float(rest[0])
            elif not first.startswith("#"):
                nodes += [{}] if int(first) == len(nodes) else []
                nodes[int(first)][rest[0]] = tuple(rest[1:])
    return Forest(tuple(_grown(tree, "-") for tree in nodes), **values)


def _grown(nodes: Mapping[str, tuple[str, ...]], path: str) -> Node:
    """The node at a path: `-` is the root, and each turn adds `<` or `>`."""
    fields = nodes[path]
    if len(fields) == 1:
        return float(fields[0])
    return fields[0], float(fields[1]), _grown(nodes, path + "<"), _grown(nodes, path + ">")


def is_worth_asking(page: Rows, at: int) -> bool:
    """Whether a line may come out as furniture at all: what is cheap to know of it says no of most lines of a story."""
    row = page.rows[at]
    if at in page.certain or len(row) > _LONG or not any(map(str.isalpha, row)):
        return False
    if not at:
        return " " in row.strip() and page.title_below() > 0
    over = page.excess(at)
    if over <= _PLAINLY and (has_stop(row) or (at + 1 < len(page.rows) and is_paragraph(page.rows[at + 1]))):
        return False
    return over > _LIKE_A_STORY or not page.certain.isdisjoint(range(at - _FAR + 1, at + _FAR))


def may_go(page: Rows, at: int) -> bool:
    """Whether a line is none that stays whatever stands around it: a title, a record, a caption, a credit, an item.

    Nor is it a name between the title and the story, where whoever wrote it stands.
    """
    row, number = page.rows[at], page.numbers[at]
    if page.is_title_again(at) or page.is_only_title(at) or page.is_listed(at) or page.is_caption(at):
        return False
    if page.is_kicker(at) or page.introduces(at) or is_part(page.lines, number) or is_credited(row):
        return False
    if is_verse(page.lines, number) or is_contact(page.lines, number) or page.is_beside_refrain(at):
        return False
    if is_settled(page.lines, number) or is_taken_up(page.lines, number) or _is_byline(page, at):
        return False
    return not (is_metadata(row) or has_credit(row) or _speaker().fullmatch(row))


def _is_byline(page: Rows, at: int) -> bool:
    if not (is_only_names(page.rows[at]) or _newsroom().match(page.rows[at])):
        return False
    return any(is_title(row) for near, row in enumerate(page.rows[: page.first]) if near < at < page.first)


@cache
def _newsroom() -> Any:
    """How a line begins that names a newsroom, in any language."""
    return regex.compile(newsroom("en"))


@cache
def _speaker() -> Any:
    """A line that names the speaker of the paragraph above it: quotations read it."""
    return regex.compile(rule_data("quotes.quote_line")["label"])
