"""Short lines in another script than the target's that hold a word of page trade: `推荐阅读`, `댓글 쓰기`, `اقرأ أيضا`.

Whole phrases need no list there: in a text of another script, a short line of its own that holds the word for "share"
or "comment" is left over from the page. A text that holds more such lines is bilingual, and keeps them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Lines, Segment
from normalize.procedures.chrome_data import prepared
from normalize.procedures.chrome_first import is_first_headline
from normalize.procedures.chrome_layout import is_record
from normalize.procedures.chrome_links import is_linked
from normalize.procedures.chrome_related import is_headline
from normalize.procedures.chrome_stays import may_go

_SCRIPTS = {
    "east": r"[\p{Han}\p{Hiragana}\p{Katakana}ー々]",
    "hangul": r"\p{Hangul}",
    "arabic": r"\p{Arabic}",
    "hebrew": r"\p{Hebrew}",
    "cyrillic": r"\p{Cyrillic}",
    "greek": r"\p{Greek}",
    "thai": r"\p{Thai}",
    "devanagari": r"\p{Devanagari}",
    "bengali": r"\p{Bengali}",
    "georgian": r"\p{Georgian}",
    "armenian": r"\p{Armenian}",
}
_LETTERS = {script: regex.compile(letters) for script, letters in _SCRIPTS.items()}
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_TARGETS = {"zh": "east", "ja": "east", "ko": "hangul", "he": "hebrew", "el": "greek", "th": "thai", "hi": "devanagari"}
_TARGETS |= dict.fromkeys(("ar", "fa", "ur"), "arabic") | {"bn": "bengali", "ka": "georgian", "hy": "armenian"}
_TARGETS |= dict.fromkeys(("uk", "ru", "bg", "be", "sr", "mk"), "cyrillic")
_SHARE = 0.6
"""Share of a line's letters that has to be of the other script; names of services stand in Latin letters."""
_LONGEST, _LONGEST_EAST, _MOST_WORDS = 48, 26, 7
"""Size of the longest line that goes: code points, those of a script that is denser, and words."""
_LONGEST_ENTRY, _FEWEST_OF_TRADE = 16, 2
"""Code points of an entry in a row of them, and those of the row that are page trade at least."""
_SHORTEST_HEADLINE = 6
"""Code points of the shortest linked headline in another script."""
_STOPS = (".", "。", "．", "?", "？", "؟", "।", ",", "，", "、", ";")
_SET_OFF = regex.compile(r"^\W{0,3}(?P<label>[^:：】\]|｜>»\n]{2,24})\s?[:：】\]|｜>»]{1,2}\s{0,2}(?P<rest>[^\n]{4,})$")


class Stems(NamedTuple):
    """What words of page trade hold, and those of them that introduce a headline."""

    every: tuple[str, ...]
    links: tuple[str, ...]


def _stems(data: Mapping[str, Any]) -> dict[str, Stems]:
    return {
        script: Stems((*kinds["page"], *kinds["links"]), tuple(kinds["links"]))
        for script, kinds in data.items()
    }  # fmt: skip


def script_of(line: str) -> str | None:
    """The script, other than Latin, that most letters of a line belong to; None where none does.

    >>> script_of("推荐阅读"), script_of("페이스북 공유하기 (SNS)"), script_of("Reading list (阅读)")
    ('east', 'hangul', None)
    """
    letters = _LETTER.findall(line)
    for script, pattern in _LETTERS.items():
        if letters and sum(1 for letter in letters if pattern.match(letter)) >= _SHARE * len(letters):
            return script
    return None


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a short line of page trade in another script, and the headline that it introduces."""
    line = segment.text.strip()
    script = script_of(line)
    found = _SET_OFF.match(line)
    if script is None and found is not None:
        script = script_of(found["label"])
    table = prepared(data, _stems)
    if script not in table or script == _TARGETS.get(context.document_target):
        return
    stems, lines = table[script], context.lines
    if not may_go(lines, segment.line) or _is_bilingual(lines.text, script, stems):
        return
    whole = (segment.start, segment.end, "")
    if found is not None and _holds(found["label"], stems.links) and is_headline(found["rest"], 60):
        yield Offer((whole,), "safe", f"a label with its headline, in {script} script")
    elif _is_page(line, script, stems):
        parts = [whole]
        after = lines.beside(segment.line, 1)
        linked = after is not None and _holds(line, stems.links) and _is_introduced(lines[after].strip(), script, stems)
        if linked and after is not None and not is_first_headline(lines, segment.line, context.removed):
            parts.append((lines.starts[after], lines.ends[after], ""))
        yield Offer(tuple(parts), "safe", f"a word of page trade in {script} script")
        beside = _beside(lines, segment.line, script, stems)
        if beside:
            gone = tuple((lines.starts[near], lines.ends[near], "") for near in beside)
            yield Offer(gone, "safe", f"what stands in one row with words of page trade in {script} script")


def _holds(line: str, stems: tuple[str, ...]) -> bool:
    folded = line.casefold()
    return any(stem in folded for stem in stems)


def _is_page(line: str, script: str, stems: Stems) -> bool:
    """Whether a line of a script is short enough, ends like no sentence, and holds a word of page trade."""
    longest = _LONGEST_EAST if script == "east" else _LONGEST
    short = len(line) <= longest and len(line.split()) <= _MOST_WORDS
    return short and not line.endswith(_STOPS) and _holds(line, stems.every)


def _beside(lines: Lines, number: int, script: str, stems: Stems) -> list[int]:
    """The lines of a row above the title, at the top of a text, that are no words of page trade themselves.

    Half of the row has to be page trade at least; no entry is longer than such words are.
    """
    row, trade, near = list[int](), 0, lines.first_line()
    while near is not None and script_of(line := lines[near].strip()) == script:
        if len(line) > _LONGEST_ENTRY or line.endswith(_STOPS) or is_record(line):
            return []
        trade += _is_page(line, script, stems)
        row.append(near)
        near = lines.beside(near, 1)
    if near is None or number not in row or 2 * trade < len(row) or trade < _FEWEST_OF_TRADE:
        return []
    return [at for at in row if not _is_page(lines[at].strip(), script, stems)]


def _is_introduced(line: str, script: str, stems: Stems) -> bool:
    """Whether a line may be the headline below a label: in the target's script, or in that of the label."""
    if is_record(line):
        return False
    if script_of(line) != script:
        return is_linked(line) and not is_record(line)
    return len(line) >= _SHORTEST_HEADLINE and is_headline(line) and not _is_page(line, script, stems)


@lru_cache(maxsize=16)
def _is_bilingual(text: str, script: str, stems: Stems) -> bool:
    """Whether more lines are in another script than page trade and the headlines that it introduces make up."""
    lines = Lines(text)
    rows = [row for number in range(len(lines)) if (row := lines[number].strip())]
    others = [row for row in rows if script_of(row) == script]
    return sum(2 if _is_page(row, script, stems) or _SET_OFF.match(row) else 0 for row in others) < len(others)


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The stems; of scripts with two cases without their first letter, so that one literal stands for two."""
    stems = dict.fromkeys(stem for kinds in data.values() for row in kinds.values() for stem in row)
    inside = [f"={stem if stem[0].upper() == stem[0] else stem[1:]}" for stem in stems]
    return tuple(dict.fromkeys((*inside, *(f"=^{stem.upper()}" for stem in stems if stem.upper() != stem))))
