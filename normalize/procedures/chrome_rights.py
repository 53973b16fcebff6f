"""Notices of rights and of liability at the foot of a page, in any language of any target.

A line that opens with the sign of copyright, a year or a house, and goes on in sentences about rights, copies, links
and other sites only, is such a notice; so is a sentence in which a house declines liability for the sites of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_data import either, prepared

_MOST_WORDS = 14
"""Words of a sentence that forbids copying, before the sign of copyright."""
_SIGNED = regex.compile(r"(?P<notice>[^\s©ⓒ][^©ⓒ]{9,160}?)[.。]?\s(?:©|ⓒ)\s?(?P<who>[\p{Lu}\p{Lo}\d][^©ⓒ]{1,60})")
_LONGEST, _LONGEST_HEAD = 520, 90
"""Code points of the longest notice, and of what its first sentence says: the sign, the years and the house."""
_OPENING = regex.compile(
    r"[\s*•·|–—-]{0,3}(?:copyright|copyrights|авторські права|авторские права|derechos de autor|urheberrecht)?\s{0,2}"
    r"(?:©|ⓒ|\(c\)|copyright)?\s{0,2}(?P<years>(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d))?)?",
    regex.I,
)
_SIGN = regex.compile(r"©|ⓒ|\(c\)|copyright", regex.I)
_SENTENCE = regex.compile(r"(?<=[.!。;])\s+(?=\S)|\s[|•·]\s")
_QUOTED = regex.compile(r"[“”„«»\"]")
_HEAD_WORD = regex.compile(
    r"[\p{Lu}\d&]|(?:the|of|de|la|le|les|der|die|das|du|des|del|y|und|et|by|for|and|von|по|та|і|и|до|до)$"
)


class Stems(NamedTuple):
    """Beginnings of words about rights, copying and liability, that tell or forbid, and words of others' sites."""

    trade: Any
    told: Any
    liable: Any
    others: Any
    copying: Any
    forbids: Any


def _stems(data: Mapping[str, Any]) -> Stems:
    return Stems(
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either((*data['rights'], *data['liable'], *data['others']))})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(data['told'])})(?!\p{{L}})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(data['liable'])})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(data['others'])})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(data['copying'])})"),
        regex.compile(rf"(?i)(?<!\p{{L}})(?:{either(data['forbids'])})"),
    )


def rights_notice(segment: Segment, _context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a notice of rights, or one that declines liability for other sites."""
    line = segment.text.strip()
    if len(line) > _LONGEST or _QUOTED.search(line):
        return
    stems = prepared(data, _stems)
    if stems.told.search(line):
        return
    if _is_notice(line, stems) or _is_signed(line, stems) or _is_disclaimer(line, stems):
        yield Offer(((segment.start, segment.end, ""),), "safe", "a notice of rights")


def _is_notice(line: str, stems: Stems) -> bool:
    """Whether a line opens with sign, year or house, and every sentence behind it is about rights, copies or links."""
    head, *rest = [part.strip() for part in _SENTENCE.split(line)]
    opening = _OPENING.match(head)
    if not rest or opening is None or not _SIGN.search(head) or len(head) > _LONGEST_HEAD:
        return False
    words = head[opening.end() :].strip(" .,:|").split()
    years = opening["years"] or any(word.strip(".,").isdigit() for word in words)
    named = all(_HEAD_WORD.match(word) for word in words) and len(words) <= 8
    if not named or not (years or words):
        return False
    return all(stems.trade.search(part) or len(part.split()) <= 3 for part in rest) and bool(
        stems.trade.search(" ".join(rest))
    )


def _is_signed(line: str, stems: Stems) -> bool:
    """Whether one sentence forbids copying, and the sign of copyright with a house follows it."""
    found = _SIGNED.fullmatch(line)
    if found is None or len(found["notice"].split()) > _MOST_WORDS or _SENTENCE.search(found["notice"]):
        return False
    return stems.copying.search(found["notice"]) is not None and stems.forbids.search(found["notice"]) is not None


def _is_disclaimer(line: str, stems: Stems) -> bool:
    """Whether one sentence declines liability for what the sites of others hold, in the name of a house."""
    parts = _SENTENCE.split(line)
    first = [word for word in parts[0].split()[:3] if word[0].isupper()]
    named = any(word.isupper() and len(word) > 1 for word in parts[0].split()[:3]) or len(first) > 1
    liable, others = stems.liable.search(parts[0]), stems.others.search(parts[0])
    return named and bool(liable and others) and "," not in line and all(map(stems.trade.search, parts))


def rights_notice_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The signs at the start of a line, and the last words of a disclaimer at its end."""
    starts = (
        "©",
        "ⓒ",
        "(c) ",
        "(C) ",
        "Copyright ",
        "COPYRIGHT ",
        "copyright ",
        "Copyright© ",
        "Авторські права ",
        "Авторские права ",
    )
    ends = [f"={words}{stop}$" for words in data["ends"] for stop in ("", ".")]
    return (*(f"=^{start}" for start in starts), "= ©", "= ⓒ", *ends)
