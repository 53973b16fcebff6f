"""Furniture: what a scraped page holds around its story.

The procedures that the rules in `rules/chrome` name; what each of them knows is data in the rule's own table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures import (
    chrome_blocks,
    chrome_composed_foreign,
    chrome_credits,
    chrome_credits_foreign,
    chrome_credits_grammar,
    chrome_labels,
    chrome_layout,
    chrome_list,
    chrome_page,
    chrome_player,
    chrome_pointers,
    chrome_related,
    chrome_script,
    chrome_trail,
    chrome_vocabulary,
    chrome_waking,
    chrome_words,
)
from normalize.procedures.chrome_built import (
    bracketed_buttons,
    built_line,
    built_line_triggers,
)
from normalize.procedures.chrome_captions import picture_label, picture_label_triggers
from normalize.procedures.chrome_composed_foreign import foreign_word, foreign_word_triggers
from normalize.procedures.chrome_credits_front import front_credit, front_credit_triggers
from normalize.procedures.chrome_credits_house import ends_open, house_credit, house_credit_triggers
from normalize.procedures.chrome_data import rule_data
from normalize.procedures.chrome_glued import (
    empty_byline,
    empty_byline_triggers,
    glued_appeal,
    glued_appeal_triggers,
    image_data,
    image_data_triggers,
    lone_stroke,
)
from normalize.procedures.chrome_heading import is_taken_up
from normalize.procedures.chrome_labels import suffixed_title
from normalize.procedures.chrome_marks import (
    ad_mark,
    ad_mark_triggers,
    head_word,
    head_word_triggers,
    small_label,
    small_label_triggers,
)
from normalize.procedures.chrome_offers import newsletter_offer, newsletter_offer_triggers
from normalize.procedures.chrome_rights import rights_notice, rights_notice_triggers
from normalize.procedures.chrome_score import scorable_lines, scored_line
from normalize.procedures.chrome_spaced import spaced_row
from normalize.procedures.chrome_story import is_in_series, is_section, is_told

PROCEDURES = (
    "ad_mark", "block", "bracketed_buttons", "built_line", "composed_line", "empty_byline", "ends_open",
    "foreign_credit", "foreign_line", "foreign_word", "front_credit", "front_label", "glued_appeal",
    "head_word", "house_credit", "image_data", "is_row", "lone_stroke", "newsletter_offer", "page",
    "picture_credit", "picture_label", "player", "pointer", "reads_composed", "reads_foreign", "related_link",
    "rights_notice", "scorable_lines", "scored_line", "script_line", "small_label", "spaced_row",
    "speaks_of_trust", "suffixed_title", "title_tail", "trail", "wakes_page",
)  # fmt: skip
LINE_GATES = ("scorable_lines",)
"""Gates that judge each line by itself."""

__all__ = [
    "PROCEDURES", "ad_mark", "ad_mark_triggers", "bracketed_buttons", "built_line", "built_line_triggers",
    "empty_byline", "empty_byline_triggers", "ends_open", "foreign_word", "foreign_word_triggers",
    "front_credit", "front_credit_triggers", "glued_appeal", "glued_appeal_triggers", "head_word",
    "head_word_triggers", "house_credit", "house_credit_triggers", "image_data", "image_data_triggers",
    "lone_stroke", "newsletter_offer", "newsletter_offer_triggers", "picture_label", "picture_label_triggers",
    "rights_notice", "rights_notice_triggers", "scorable_lines", "scored_line",
    "small_label", "small_label_triggers", "spaced_row", "suffixed_title",
]  # fmt: skip

Data = Mapping[str, Any]
_MOST_OF_HEADING, _MOST_OF_LABEL = 6, 4
_TRUST = (" trust", " confian", " vertrau", " traue", " confiar", " довір", " довер", " fidar", " ufać", " zaufać")
_PAGE = frozenset(("mark", "button", "web", "thing", "place", "reader", "minor", "none"))
"""Classes of words that name the page, its parts, its reader and the networks, or point: `here`, `now`, `below`."""


def composed_line(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a line that is composed of the page's own trade; its points stand in the reason."""
    found = chrome_words.score(segment.text, chrome_words.vocabularies(data))
    if found is None or found.points < chrome_vocabulary.ENOUGH or _is_own(segment, context.lines, data):
        return
    reason = f"{found.points:.2f} points of page trade ({found.language}), {chrome_vocabulary.ENOUGH:.2f} are enough"
    yield Offer(((segment.start, segment.end, ""),), "safe", reason)


def reads_composed(data: Data, line: str) -> bool:
    """Look: whether a line has the points that `composed_line` asks for, whatever stands around it."""
    vocabularies = chrome_words.vocabularies(data)
    if chrome_words.is_hopeless(line, vocabularies):
        return False
    found = chrome_words.score(line, vocabularies)
    return found is not None and found.points >= chrome_vocabulary.ENOUGH


def _is_own(segment: Segment, lines: Lines, data: Data) -> bool:
    """Whether what stands around a line of page trade says that it belongs to the story all the same."""
    text, number = segment.text.strip(), segment.line
    above, below = (lines.beside(number, step) for step in (-1, 1))
    if above is None and below is None:
        return text.endswith(".")  # a sentence that is all of the text is an aphorism
    if (
        above is None
        and len(text.split()) > _MOST_OF_LABEL
        and not chrome_layout.has_stop(text)
        and _tells(lines, below)
    ):
        return True  # what stands right above the story, and nothing above it, is its title
    if is_section(text) or is_told(lines, number) or is_in_series(lines, number):
        return True
    if is_taken_up(lines, number) or chrome_list.is_own(lines, number):
        return True
    if len(text.split()) > _MOST_OF_HEADING or not (_tells(lines, above) and _tells(lines, below)):
        return False
    # `Subscribe, they said` between two paragraphs is a heading, and so is an order that names nothing of a page.
    return "," in text or not _names_page(text, data)


def _names_page(text: str, data: Data) -> bool:
    """Whether a line has a word of the page's, or gives two orders: `Tap to listen`."""
    words = [word.casefold() for word in chrome_words.tokens_of(text)]
    for vocabulary in chrome_words.vocabularies(data):
        kinds = list(map(vocabulary.kind, words))
        if not _PAGE.isdisjoint(kinds) or kinds.count("order") > 1:
            return True
    return False


def _tells(lines: Lines, number: int | None) -> bool:
    return number is not None and chrome_layout.tells(lines[number].strip())


def composed_line_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `composed_line`: orders and verbs that begin a line, and the literals that a vocabulary names."""
    return tuple(chrome_words.wakers(data))


def pointer(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a label that points to other stories by theme, section or author."""
    return chrome_pointers.offers(segment, context, data)


def pointer_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `pointer`: the first words of a label at the start of a line."""
    return chrome_pointers.triggers(data)


def related_link(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a label such as "read also", with the one headline that it introduces."""
    return chrome_related.offers(segment, context, data)


def related_link_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `related_link`: its labels."""
    return chrome_related.triggers(data)


def script_line(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a short line of page trade in another script than the target's."""
    return chrome_script.offers(segment, context, data)


def script_line_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `script_line`: its stems, anywhere in a line."""
    return chrome_script.triggers(data)


def picture_credit(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a credit, as a line of its own or at the end of a caption."""
    return chrome_credits.offers_once(segment, context, data)


def picture_credit_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `picture_credit`: labels, signs and agencies."""
    return chrome_credits_grammar.triggers(data)


def speaks_of_trust(_data: Data, line: str) -> bool:
    """Look: whether a line holds a word for trust."""
    return any(word in line for word in _TRUST)


def foreign_credit(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a credit in another language than the text's from the end of a caption."""
    return chrome_credits_foreign.offers(segment, context, data)


def foreign_credit_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `foreign_credit`: labels with their joint, and houses in brackets."""
    return chrome_credits_foreign.triggers(data)


def foreign_line(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove a short line of page trade in another language than the text's."""
    return chrome_composed_foreign.offers(segment, context, data)


def reads_foreign(data: Data, line: str) -> bool:
    """Look: whether a line may be what `foreign_line` removes, in one language or another."""
    return chrome_composed_foreign.may_be(data, line)


def foreign_line_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `foreign_line`: the words of every vocabulary of page trade at the start of a line."""
    return chrome_composed_foreign.triggers(data)


def front_label(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove the label of a live page from the front of a line."""
    return chrome_labels.offers(segment, context, data)


def front_label_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `front_label`: its labels, with what sets them off."""
    return chrome_labels.triggers(data)


def title_tail(segment: Segment, context: Context, _data: Data) -> Iterator[Offer]:
    """Remove the label at the end of a title that says what the page shows beside its text."""
    return chrome_labels.title_tail(segment, context, rule_data("chrome.front_label"))


def title_tail_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `title_tail`: the labels of `front_label` at the end of a line."""
    return chrome_labels.tail_triggers(data)


def trail(segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove the steps from the home page to a story."""
    return chrome_trail.offers(segment, context, data)


def trail_triggers(data: Data) -> tuple[str, ...]:
    """Each name of a home page with a mark behind it, and what announces a trail."""
    return chrome_trail.triggers(data)


def block(_segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove doubtful lines that stand in a block of furniture."""
    return chrome_blocks.offers(context, data)


def block_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `block`: doubtful words that are a whole line, and lone separators."""
    return chrome_blocks.triggers(data)


def player(_segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove the lines of the players on a page."""
    return chrome_player.offers(context, data)


def player_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `player`: its buttons as whole lines."""
    return chrome_player.triggers(data)


def page(_segment: Segment, context: Context, data: Data) -> Iterator[Offer]:
    """Remove what reads like furniture on a page that holds some, and headlines that are links."""
    return chrome_page.offers(context, data)


def page_triggers(data: Data) -> tuple[str, ...]:
    """What wakes `page`: whatever wakes another rule about furniture."""
    return chrome_waking.triggers(data)


def wakes_page(_data: Data, line: str) -> bool:
    """Look: whether another rule about furniture stays awake in a line."""
    return chrome_waking.stays_awake(line)


def is_row(_data: Data, line: str) -> bool:
    """Look: whether every word of a line begins with a capital, or has one as its second letter."""
    return not any(word[0].islower() and not word[1:2].isupper() for word in line.split())
