"""Verdicts on a whole text by its make-up: it breaks off, or its words stand in no order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import COMMON, LEXICA, lexicon
from normalize.lines import Segment, full_lines
from normalize.needles import Literals
from normalize.procedures.chrome_data import prepared

_SHORTEST = 250
"""Characters of a text that is judged."""
_SHORT, _LONG, _FULL = 25, 60, 100
"""Characters of a last line that is judged; from which a line is no heading or signature; and is a paragraph for
certain."""
_OWN = 120
"""Characters of a last paragraph of several sentences that is no caption and no note on its author."""
_CLAUSE = 40
"""Characters between a stop and a comma at the end; `Thanks,` is shorter."""
_WORDS, _MANY = 4, 3
"""Words of a last line that is judged, and paragraphs that show how a text ends its sentences."""
_TAIL = 80
_STOPS = frozenset(".!?:;”\"»“’'›)*]}>|。！？）」』】…")
_ELLIPSIS = re.compile(r"(?:…|\.{3,})$")
_EXCERPT = re.compile(r"[^\W_],? ?(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|(?:…|\.{3})? ?\[\+\d+ char(?:acter)?s\])$")
"""The sign of an excerpt, in the middle of a sentence."""
_LAST_WORD = regex.compile(r"(?<=[\s“\"(‘«„])[\p{L}\p{M}’'-]+$")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’»)]*(?=\s|$)")
_ONE_LETTER = frozenset("aioyàéувязійєї")
"""Letters that are words of their own in one of these languages."""
_IN_ADDRESSES = frozenset("@#/\\=_<>|")
_NO_WORD = 40
"""Characters of a last word that is none, but an address or a line of signs."""
_SIGNED = re.compile(r"^[\W_]*(?:--|—|–|\||\*|•|-|\d+[.)])|\t| {3,}|[|=]{2,}")
_SIGNED_OFF = re.compile(
    r"(?i:(?:with |kind |best |warm |many |all |yours )*"
    r"(?:regards|wishes|greetings|thanks|love|yours|sincerely|cheers|best|respectfully)\b"
    r"|(?:text|photos?|pictures?|images?|source|credit|by|from|written|reported|translated|edited|tags?|topics?)\b)"
)
_CUT_ENDS = ("…", "...", "…]", "...]", "…)", "...)", "chars]", "characters]")
"""How an excerpt ends, although its last character may be a stop."""


def cut_off_gate(text: str) -> Iterator[int]:
    """The last line, where it ends in no stop. About a microsecond a text."""
    if len(text) < _SHORTEST:
        return
    tail = text[-_TAIL:].rstrip()
    if not tail or (tail[-1] in _STOPS and not tail.endswith(_CUT_ENDS)):
        return
    end = len(text) - _TAIL + len(tail)
    start = text.rfind("\n", 0, end) + 1
    if end - start >= _SHORT:
        yield text.count("\n", 0, start)


class _End(NamedTuple):
    """The last paragraph, the long ones before it, and how many of these end as sentences do."""

    last: str
    others: tuple[str, ...]
    ended: int

    @property
    def keeps_stops(self) -> bool:
        """Whether the text is one that ends its sentences, so that a missing stop means something."""
        if self.ended * 10 < len(self.others) * 9:
            return False
        return self.ended >= 2 or self.ended + len(_SENTENCE_END.findall(self.last)) >= (2 if self.others else 3)


def cut_off(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The last paragraph, where it breaks off inside a sentence: after a word that asks for another, inside a word, a
    quotation or a bracket, or in a text whose every other paragraph has its stop."""
    full = full_lines(context.text)
    if not full:  # nothing is left of a text of invisible characters by now
        return
    number, last = full[-1]
    if last.count(" ") < _WORDS - 1 or _is_address(last) or _SIGNED.search(last) or _SIGNED_OFF.match(last):
        return
    others = tuple(line for _, line in full[:-1] if len(line) >= _LONG)
    end = _End(last, others, sum(line[-1] in _STOPS for line in others))
    reason = _why_cut(end, context, data)
    if reason:
        start = context.lines.starts[number] + context.lines[number].index(last)
        yield Offer(((start, start + len(last), last),), "flag", f"truncation: {reason}")


def _is_address(last: str) -> bool:
    """Whether a line ends in an address, a path or a line of signs."""
    word = last.rsplit(None, 1)[-1]
    return len(word) >= _NO_WORD or not _IN_ADDRESSES.isdisjoint(word) or "www." in word


def _why_cut(end: _End, context: Context, data: Mapping[str, Any]) -> str:
    last = end.last
    if last[-1] in "])" and _EXCERPT.search(last):
        return "the text is an excerpt: its last sentence breaks off"
    if not end.keeps_stops:
        return ""
    body = _ELLIPSIS.sub("", last).rstrip() if last[-1] in "…." else last
    found = _LAST_WORD.search(body, max(0, len(body) - _NO_WORD))
    if found and _asks_for_more(found[0], context, data):
        return f"the text breaks off after {found[0]!r}"
    if body != last:
        return ""
    if found and _is_part(found[0], context):
        return f"the text breaks off inside a word: {found[0]!r}"
    return _left_open(end) if len(last) >= _LONG else ""


def _left_open(end: _End) -> str:
    """What a long last paragraph leaves open: a mark, or its last sentence."""
    last = end.last
    if last.endswith(",") and not _SENTENCE_END.search(last, max(0, len(last) - _CLAUSE)):
        return "the text breaks off after a comma"
    if last.count("“") > last.count("”") and "„" not in last:
        return "the text breaks off inside a quotation"
    if last.count("(") > last.count(")"):
        return "the text breaks off inside a bracket"
    if len(last) < _OWN or end.ended != len(end.others) or not last[-1].islower():
        return ""
    full = sum(len(line) >= _FULL for line in end.others)
    if full >= _MANY and _SENTENCE_END.search(last):
        return "the last sentence has no end, and every other one has"
    return ""


def _asks_for_more(word: str, context: Context, data: Mapping[str, Any]) -> bool:
    """Whether no sentence of the text's language ends in `word`."""
    word = word.casefold()
    if not any(word in words for words in _open_words(data).values()):
        return False
    return word in _open_words(data).get(context.document_target, ())


_TABLES: dict[int, dict[str, frozenset[str]]] = {}


def _open_words(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    known = _TABLES.get(id(data))
    if known is None:
        known = _TABLES[id(data)] = {tag: frozenset(words.split()) for tag, words in data["open"].items()}
    return known


def _is_part(word: str, context: Context) -> bool:
    """Whether `word` is none, and is how a known word begins, or a name of this text if it has a capital."""
    tag = context.document_target
    if not word.isalpha() or tag not in LEXICA:
        return False
    known = lexicon(tag)
    if known.band(word) and len(word) > 1:
        return False
    if not word.islower():
        words = _WORD.findall(context.text)
        return words.count(word) == 1 and any(len(w) >= len(word) + 2 and w.startswith(word) for w in words)
    return word not in _ONE_LETTER and any(_begins(word, words) for words in known.bands[:COMMON])


def _begins(start: str, words: Sequence[str]) -> bool:
    at = bisect_left(words, start)
    return at < len(words) and words[at].startswith(start)


_SALAD_WORDS = 60
"""Words of a text that is judged."""
_ONE_IN = 70
"""Words to an impossible pair: English words in random order have one in about 45, English prose one in 8,000."""
_FEWEST = 4
"""Different pairs."""


def word_salad(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A text full of pairs that no English sentence holds (`the of`, `a and`): its words stand in random order."""
    text = segment.text
    starts, pairs = prepared(data, _pairs)
    places = starts(text)
    if len(places) < _FEWEST:
        return
    found = [match[0] for place in places if (match := pairs.match(text, place + 1))]
    if len(set(found)) < _FEWEST:
        return
    words = len(_WORD.findall(text))
    if words >= _SALAD_WORDS and len(found) * _ONE_IN >= words:
        reason = f"word salad: {len(found)} impossible pairs such as {found[0]!r} in {words:,} words"
        yield Offer(((segment.start, segment.end, text),), "flag", reason)


def word_salad_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each pair between spaces, as it stands inside a line."""
    rows = [(left.split(), right.split()) for left, right in data["pairs"]]
    return tuple(f"= {one} {other} " for left, right in rows for one in left for other in right)


def _pairs(data: Mapping[str, Any]) -> tuple[Callable[[str], list[int]], Any]:
    """Where a pair stands, with the space before it, and what it is."""
    triggers = word_salad_triggers(data)
    either = "|".join(trigger[2:-1] for trigger in triggers)
    return Literals(trigger[1:] for trigger in triggers).starts, regex.compile(f"(?:{either})(?= )")
