"""Verdicts on a whole text by its words: it is in another language than the one it is meant to be in, or in none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.language import FUNCTION_WORDS
from normalize.lines import Segment, full_lines

_SHORTEST = 200
"""Characters of a text that is judged."""
_READ = 20_000
"""Characters that a verdict is based on; what comes after them is hardly another text."""
_WINDOW = 1_000
"""Characters that a gate looks at."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_FEWEST, _DISTINCT, _SHARE, _RATIO = 8, 5, 8, 4
"""Function words of one language, which the target has not, that prove it: so many, so many different ones, one word in
eight at least, and four times as many as of the target's own."""
_LETTERS = 60
_SCRIPTS = {
    "ru": r"\p{Cyrillic}",
    "zh": r"\p{Han}",
    "ja": r"[\p{Hiragana}\p{Katakana}]",
    "ko": r"\p{Hangul}",
    "ar": r"\p{Arabic}",
    "he": r"\p{Hebrew}",
    "el": r"\p{Greek}",
    "hi": r"\p{Devanagari}",
    "ka": r"\p{Georgian}",
    "th": r"\p{Thai}",
}


_MARKERS = {
    "en": (" the ", " and ", " of ", " was ", " to ", " with "),
    "fr": (" et ", " les ", " des ", " une ", " est ", " du "),
    "de": (" und ", " der ", " die ", " das ", " ist ", " den "),
    "es": (" el ", " los ", " una ", " con ", " del ", " por "),
    "uk": (" і ", " та ", " що ", " від ", "ї", "є"),
}
"""Two of them stand in the first thousand characters of running text."""


def not_english(text: str) -> Iterator[int]:
    """Gate: the first line of a text that begins without the commonest words of English. About a microsecond."""
    return _lacks(text, "en")


def not_french(text: str) -> Iterator[int]:
    """As `not_english`, for French."""
    return _lacks(text, "fr")


def not_german(text: str) -> Iterator[int]:
    """As `not_english`, for German."""
    return _lacks(text, "de")


def not_spanish(text: str) -> Iterator[int]:
    """As `not_english`, for Spanish."""
    return _lacks(text, "es")


def not_ukrainian(text: str) -> Iterator[int]:
    """As `not_english`, for Ukrainian."""
    return _lacks(text, "uk")


def _lacks(text: str, tag: str) -> Iterator[int]:
    if len(text) >= _SHORTEST:
        found = 0
        for marker in _MARKERS[tag]:
            found += text.find(marker, 0, _WINDOW) >= 0
            if found == 2:
                return
        yield 0


def language(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A text in another language than its target: told by its script, or by function words in most of its lines."""
    target = context.document_target
    if target not in FUNCTION_WORDS:
        return
    found = _language_of(segment.text[:_READ], target)
    if found:
        reason = f"wrong language: the text is meant to be in {target!r}, but reads as {found!r}"
        yield Offer(((segment.start, segment.end, segment.text),), "flag", reason)


def _language_of(text: str, target: str) -> str | None:
    """The language of `text` where it is certainly not `target`."""
    script = _russian(text) if target == "uk" else _foreign_script(text)
    if script:
        return script
    words = Counter(word.lower() for word in _WORD.findall(text))
    tag, counts = _best(words, target)
    own = sum(words[word] for word in _known()[target] - _known()[tag])
    if (
        counts.total() < _FEWEST
        or len(counts) < _DISTINCT
        or counts.total() * _SHARE < words.total()
        or own * _RATIO > counts.total()
    ):
        return None
    foreign = sum(len(line) for _, line in full_lines(text) if _reads_as(line, tag, target))
    return tag if foreign * 3 >= len(text) * 2 else None


def _best(words: Counter[str], target: str) -> tuple[str, Counter[str]]:
    """The language with most function words that `target` has not, and these words."""
    own = _known()[target]
    found = {
        tag: Counter({word: words[word] for word in known - own if word in words})
        for tag, known in _known().items()
        if tag != target
    }
    return max(found.items(), key=lambda item: (item[1].total(), item[0]))


def _reads_as(line: str, tag: str, target: str) -> bool:
    """Whether a line has more function words of `tag` than of `target`, those of both apart."""
    words = [word.lower() for word in _WORD.findall(line)]
    mine, theirs = _known()[tag], _known()[target]
    return sum((word in mine) - (word in theirs) for word in words) > 0


def _russian(text: str) -> str | None:
    """Russian, by the letters that Ukrainian has not, in a text without those that Russian has not."""
    known = len(regex.findall(r"[ыэъё]", text)), len(regex.findall(r"[іїєґ]", text))
    return "ru" if known[0] * 40 > len(text) // 4 and known[1] * 8 < known[0] else None


def _foreign_script(text: str) -> str | None:
    """The language, or one of those, whose script most letters are in, for a target in Latin letters."""
    letters = len(regex.findall(r"\p{L}", text))
    latin = len(regex.findall(r"\p{Latin}", text))
    if letters < _LETTERS or latin * 4 > letters:
        return None
    counts = {tag: len(regex.findall(script, text)) for tag, script in _SCRIPTS.items()}
    tag = max(counts, key=lambda tag: (counts[tag], tag))
    if tag == "zh" and counts["ja"] * 8 > letters:
        return "ja"
    if tag == "ru" and regex.search(r"[іїєґ]", text):
        return "uk"
    return tag if counts[tag] * 2 > letters else None


_PLAIN_WORDS, _PLAIN_LINE = 120, 200
"""Words of a text, and characters of a line, that can be called keywords."""


def keywords(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A text of long lines that hold content words alone: no articles, prepositions or verbs, no stops, no figures."""
    lines = [line for _, line in full_lines(segment.text) if len(line) >= _PLAIN_LINE]
    body = " ".join(lines)[:_READ]
    if not lines or len(body) * 10 < len(segment.text[:_READ].strip()) * 9:
        return
    tokens = body.split()
    plain = [token for token in tokens if token.isalpha() and token.islower() and token.isascii()]
    if len(tokens) < _PLAIN_WORDS or len(plain) * 10 < len(tokens) * 9:
        return
    grammar = frozenset(data["grammar"].split())
    used = sum(token in grammar for token in plain)
    if used * 20 <= len(plain) and len(set(plain)) * 5 >= len(plain):
        reason = f"keywords: {used} of {len(tokens):,} words join others to a sentence"
        yield Offer(((segment.start, segment.end, segment.text),), "flag", reason)


@cache
def _known() -> dict[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in FUNCTION_WORDS.items()}
