"""Credits of pictures that a translation left in the source's language at the end of a caption.

`Foto: arch. prywatne` in a German text, `摄影：李明` in an English one: the label is no word of the target's, so that
little needs to be asked of whom it credits. A bracket with the name of a station or a paper ends a caption too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_authors import around_credits
from normalize.procedures.chrome_credits_grammar import count_small, is_holding, is_noun_phrase
from normalize.procedures.chrome_data import either, prepared, rule_data

_SHORTEST_CAPTION, _LONGEST_CAPTION = 15, 400
_LONGEST = 70
"""Code points of the longest credit in the target's script."""
_LONGEST_SCRIPT, _BEYOND_LABEL = 34, 2
"""Code points of the longest credit in another script, and those that stand beside its label at least."""
_FEWEST_WORDS, _MOST_NAMED = 4, 5
"""Words of the shortest caption before a bracket that names a house, and of the longest such name."""
_MOST_SMALL = 2
"""Words of a credit that are neither names nor of the trade."""
_ABBREVIATED = regex.compile(r"(?:\p{L}{1,3}\.\s?){2,4}")
_BRACKET = regex.compile(r"^(?P<caption>[^\n]{15,300}?[^\s.!?…。:,;])\s?\[(?P<inner>[^\[\]\n]{3,60})\]\s*$")
_SET_OFF = r"(?:(?<=[.!?…”\"»’)\]。])\s{0,3}(?:[|/=·•–—-]\s?)?|\s{0,2}[|/=＝·•／｜▲]\s?|\s{1,2}[–—-]\s"
_SET_OFF += r"|(?<=\p{Cyrillic})\s{1,2}(?=\p{Latin}))"
"""Where a credit begins: after a stop, at a mark, and where the script changes."""
_OPENERS, _CLOSERS = r"[(\[【（〔［]", r"[)\]】）〕］]"


class Labels(NamedTuple):
    """The languages in which a word is a label, and how a credit at the end of a line begins."""

    languages: Mapping[str, frozenset[str]]
    tail: Any
    script: Any
    agency: Any
    house: Any


def _labels(data: Mapping[str, Any]) -> Labels:
    languages: dict[str, frozenset[str]] = {}
    for language, words in data["labels"].items():
        for word in words:
            languages[word] = languages.get(word, frozenset()) | {language}
    labels = either(list(languages))
    before, behind = either(data["before"]), either(data["behind"])
    joint = r"(?:\s?[:：=＝]\s?|(?<=\bfot|\bphot)\.\s)"
    script = rf"(?:(?:{before})\s{{0,2}}[:：=＝]?\s{{0,2}}\S[^\n]*|[^\n]*\S\s?(?:{behind}))"
    return Labels(
        languages,
        regex.compile(rf"(?:{_SET_OFF}|\s{{0,2}}(?P<open>{_OPENERS})\s?)(?P<label>(?i:{labels})){joint}(?P<who>\S.*)$"),
        regex.compile(rf"(?:(?:{_SET_OFF})(?:{script})|\s{{0,2}}{_OPENERS}\s?(?:{script})\s?{_CLOSERS})\s*$"),
        regex.compile(rf"\s{{0,2}}{_OPENERS}(?:{either(data['agencies'])}){_CLOSERS}\s*$"),
        regex.compile(rf"(?<!\p{{L}})(?:{either(data['houses'])})(?!\p{{L}})"),
    )


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove what the end of a caption says, in another language than the text's, of where its picture comes from."""
    text = segment.text
    if not _SHORTEST_CAPTION <= len(text) <= _LONGEST_CAPTION + _LONGEST:
        return
    labels = prepared(data, _labels)
    at = _foreign(text, labels, context.document_target)
    if at is None:
        at = _in_script(text, labels)
    if at is None:
        at = _house(text, labels)
    if at is not None and not around_credits().byline.search(text, 0, at):
        yield Offer(((segment.start + at, segment.end, ""),), "safe", "a credit at the end of a caption")


def _foreign(text: str, labels: Labels, target: str) -> int | None:
    """Where a credit begins whose label is a word of other languages than the target's only."""
    for found in labels.tail.finditer(text, _SHORTEST_CAPTION, overlapped=True):
        label = found["label"].casefold()
        who = found["who"].rstrip()
        if target in labels.languages.get(label, frozenset((target,))):
            continue
        if found["open"]:
            if not regex.search(_CLOSERS + "$", who):
                continue
            who = who[:-1].rstrip()
        if len(who) <= _LONGEST and _is_somebody(who):
            return int(found.start())
    return None


def _is_somebody(who: str) -> bool:
    """Whether a few words name a person, a house or a source and tell nothing."""
    if _ABBREVIATED.fullmatch(who):
        return True
    data = rule_data("chrome.picture_credit")
    if regex.search(r"[:;!?“”«»„]|,.*,", who) or not is_noun_phrase(who, data):
        return False
    return is_holding(who, data) or count_small(who, data) <= _MOST_SMALL


def _in_script(text: str, labels: Labels) -> int | None:
    """Where a credit in another script begins: a label with a name, or an agency in brackets."""
    agency = labels.agency.search(text, _SHORTEST_CAPTION)
    if agency is not None:
        return int(agency.start())
    found = labels.script.search(text, max(_SHORTEST_CAPTION, len(text) - _LONGEST_SCRIPT))
    return None if found is None else int(found.start())


def _house(text: str, labels: Labels) -> int | None:
    """Where a square bracket begins that names a house at the end of a caption without a stop."""
    found = _BRACKET.match(text)
    if found is None or not found["caption"][0].isupper() or len(found["caption"].split()) < _FEWEST_WORDS:
        return None
    inner = found["inner"]
    words = regex.findall(r"[\p{L}\d][\p{L}\d’'.-]*", inner)
    named = len(words) <= _MOST_NAMED and all(word[0].isupper() or word in ("of", "the", "de", "al") for word in words)
    return int(found.end("caption")) if named and len(words) > 1 and labels.house.search(inner) else None


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels with their joint, labels of other scripts, and a house in a bracket that ends a line."""
    latin = sorted({word for words in data["labels"].values() for word in words})
    forms = [f"={word.capitalize()}:" for word in latin] + [f"={word.upper()}:" for word in latin if " " not in word]
    forms += ["=fot. ", "=Fot. ", "=phot. ", "=Phot. ", *(f"={word}" for word in data["before"])]
    ends = [f"={word}{end}$" for word in data["behind"] for end in ("", ")", "）", "]")]
    ends += [f"={word}{end}$" for word in data["agencies"] for end in (")", "]", "）")]
    houses = [f"={word}]$" for word in data["houses"]]
    return (*forms, *ends, *houses, "=[Radio ", "=[TV ")
