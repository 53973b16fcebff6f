"""Lines of the page that are built of slots: an order, perhaps an adverb, and a part of the page.

`Skip to the menu`, `Jump directly to the footer`: no list holds them all, and each word of them stands in stories. A
row of slots, one table for each language, says what may stand together; nothing else may stand in the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures import chrome_list
from normalize.procedures.chrome_blocks import listed
from normalize.procedures.chrome_data import prepared, trade
from normalize.procedures.chrome_layout import has_stop, tells
from normalize.procedures.chrome_menu import is_order
from normalize.procedures.chrome_stays import is_settled, may_go
from normalize.procedures.chrome_story import is_part
from normalize.procedures.chrome_words import tokens_of, vocabularies

Row = Sequence[Sequence[str]]
"""Slots, each with the words that may stand in it; an empty word leaves the slot out, `#` stands for a figure."""
_KINDS = ("orders", "labels", "leads", "doubted")
"""An order; a label that may be a heading elsewhere; an order that says more behind a colon, `Support us: …`; and one
that may be a headline, unless what it says more is `proof`, or an order to the reader as well."""
_TITLES = ("labels", "doubted")
_LONGEST, _LONGEST_LED = 110, 170
_MOST_OF_LABEL = 4
"""Words of the longest line that may go where it alone stands above the story, as a title does."""
_MARKS = " \t▶►▷»›→☞※•·*>[<|-–—↓↑▾▴▼▲⬇⬆"
_ENDS = " \t.!…:«‹←»›→>|]↓↑▾▴▼▲⬇⬆★☆⭐"
_COUNT = (
    r"(?:\(\d{1,6}\)\s|[·•|]\s\d{1,6}\s"
    r"|[·•|–—(-]{1,2}\s?\d{1,3}(?::\d\d(?:\smin)?|\s(?:min|мин|хв)\.?)\)?\s)?"
)
"""How many readers did so, or how long it takes: `(12)`, `· 2:58`."""
_LED = regex.compile(r"(?P<order>[^:—–\n]{8,80}?)\s?(?::|\s[—–])\s(?P<rest>\S.{3,})")
_QUOTES = frozenset('“”„«»"')
_FIGURE = r"\d{1,2}(?:[.,]\d)?\s?"
_BUTTONS = regex.compile(r"\s*\[[^\[\]\n]{2,40}\](?:\s{0,3}[|·/]?\s{0,3}\[[^\[\]\n]{2,40}\]){1,7}\s*")
_BUTTON = regex.compile(r"\[([^\[\]\n]{2,40})\]")
_OF_BUTTON, _OF_ORDER = 1.5, 2.0
_FEWEST_WORDS, _FEWEST_ORDERS = 3, 2
"""Points of page trade of a button, and of one of several words; else how many buttons and orders."""


def built_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line that is built of the rule's slots; a label between two paragraphs may be a heading."""
    line = segment.text.lstrip(_MARKS).rstrip(_ENDS)
    if not line or len(line) > _LONGEST_LED:
        return
    patterns = prepared(data, _patterns)
    found = next((kind for kind in _KINDS if kind in patterns and _is_built(line, kind, data, patterns)), None)
    if found is None or _is_own(context.lines, segment.line, found, sure=data.get("sure", False)):
        return
    yield Offer(((segment.start, segment.end, ""),), "safe", "built of the words of such lines alone")


def _is_built(line: str, kind: str, data: Mapping[str, Any], patterns: Mapping[str, Any]) -> bool:
    """Whether a line is made of the slots of one kind; what an order leads to is the page's too, and nobody's words."""
    if kind in ("leads", "doubted"):
        led = _LED.fullmatch(line)
        if led is None or line.endswith((":", ",", ";")) or not _QUOTES.isdisjoint(led["rest"]):
            return False
        if kind == "doubted" and not _is_appeal(led["rest"].casefold(), data.get("proof", ())):
            return False
        line = led["order"]
    elif len(line) > _LONGEST:
        return False
    return patterns[kind].fullmatch(line.casefold().replace("’", "'") + " ") is not None


def _is_appeal(rest: str, proof: Sequence[str]) -> bool:
    """Whether what stands behind a colon, in lower case, begins with an order or has a word of `proof`.

    >>> _is_appeal("drei euro reichen", ["euro*"]), _is_appeal("grita un cartel", ["carte"])
    (True, False)
    """
    found = regex.findall(r"[\p{L}€$₴£]+(?:'\p{L}+)?", rest)
    stems = tuple(word[:-1] for word in proof if word.endswith("*"))
    return bool(found) and (is_order(found[0]) or any(word in proof or word.startswith(stems) for word in found))


def _is_own(lines: Lines, number: int, kind: str, *, sure: bool) -> bool:
    """Whether what stands around a line says that it is the story's: a title, a heading, an item, a verse.

    Of an order that is `sure` to be a page's it says nothing that the next paragraph has a word of it.
    """
    above, below = lines.beside(number, -1), lines.beside(number, 1)
    told = [near is not None and tells(lines[near].strip()) for near in (above, below)]
    row = lines[number].strip()
    titled = kind in _TITLES and len(row.split()) > _MOST_OF_LABEL and not has_stop(row)
    if titled and above is None and told[1]:
        return True
    if kind == "labels" and all(told):
        return True
    if chrome_list.is_own(lines, number):
        return True
    return is_settled(lines, number) or is_part(lines, number) if sure else not may_go(lines, number)


def _patterns(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        kind: regex.compile("|".join(f"(?:{_pattern(row)}){_COUNT}" for rows in data[kind].values() for row in rows))
        for kind in _KINDS
        if kind in data
    }


def _pattern(row: Row) -> str:
    """The pattern of a row of slots, for a line in lower case with a space behind its last word."""
    return "".join(
        f"(?:{'|'.join(map(_word, sorted(filter(None, slot), key=len, reverse=True)))}){'?' * ('' in slot)}"
        for slot in row
    )


def _word(word: str) -> str:
    word = word.casefold()
    figured = regex.escape(word, special_only=True).replace(r"\#", _FIGURE)
    return figured + (r"\s?" if word.endswith("'") else r"\s")


def built_line_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The first two words of every line that can be built, at the start of a line."""
    marks = data.get("marks", ("",))
    found: dict[str, None] = {}
    for kind in _KINDS:
        for language, rows in data.get(kind, {}).items():
            heads = (head for row in rows for head in _heads(row))
            forms = (form for head in heads for form in _forms(head, nouns=language == "de"))
            found |= {f"=^{mark}{form}": None for form in forms for mark in marks}
    return tuple(literal for literal in found if not any(literal[:end] in found for end in range(6, len(literal))))


def _forms(head: str, *, nouns: bool) -> Iterator[str]:
    """How the head of a line is written: with a capital, with two where nouns have one, in capitals."""
    first = head[:1].upper() + head[1:]
    word, _, rest = first.partition(" ")
    front, _, noun = first.rpartition(" ")
    nominal = (first.title(), f"{word.title()} {rest}".rstrip(), f"{front} {noun.title()}".lstrip()) if nouns else ()
    for form in (first, *nominal, head.upper()):
        yield form
        if "'" in form:
            yield form.replace("'", "’")


def _heads(row: Row, head: str = "") -> Iterator[str]:
    """What a line may begin with: words of its slots until there are two, as far as they hold no figure."""
    if not row or " " in head.strip():
        yield head.rstrip()
        return
    for word in row[0]:
        if "#" in word:
            yield head
        else:
            joined = head + word + ("" if word.endswith("'") or not word else " ")
            yield from _heads(row[1:], joined)


def bracketed_buttons(segment: Segment, context: Context, _data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line of buttons in brackets: `[Print] [Close this window]`."""
    if not _BUTTONS.fullmatch(segment.text):
        return
    buttons = _BUTTON.findall(segment.text)
    orders = sum(is_order(button.split()[0].casefold()) for button in buttons if button.split())
    spoken = any(map(_is_phrase, buttons)) or (len(buttons) >= _FEWEST_WORDS and orders >= _FEWEST_ORDERS)
    if spoken and all(map(_is_button, buttons)) and may_go(context.lines, segment.line):
        yield Offer(((segment.start, segment.end, ""),), "safe", f"a row of {len(buttons)} buttons in brackets")


def _is_button(words: str) -> bool:
    return listed(words) or trade_points(words) >= _OF_BUTTON


def _is_phrase(words: str) -> bool:
    """Whether a button gives an order and says of what: what a stage direction of one word does not."""
    found = words.split()
    return len(found) > 1 and is_order(found[0].casefold()) and (listed(words) or trade_points(words) >= _OF_ORDER)


def trade_points(words: str) -> float:
    """Points of page trade of a few words, all of them known in one language; 0.0 for others."""
    tokens = tokens_of(words)
    if not tokens:
        return 0.0
    found = (vocabulary.score(words, tokens) for data in trade() for vocabulary in vocabularies(data))
    return max((score.points for score in found if not score.unknown), default=0.0)
