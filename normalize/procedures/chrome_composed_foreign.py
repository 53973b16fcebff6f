"""Lines of the page's trade that were left in another language than the text's.

A line of known words needs fewer points there than in the text's own language: `Tamaño de letra` may head a Spanish
story, but no English one. The vocabularies are those of the composed lines, with words that prove enough only abroad.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared, trade
from normalize.procedures.chrome_layout import tells
from normalize.procedures.chrome_score import is_promising, limit
from normalize.procedures.chrome_score import score as score_of
from normalize.procedures.chrome_stays import may_go
from normalize.procedures.chrome_vocabulary import ENOUGH as COMPOSED
from normalize.procedures.chrome_vocabulary import Score, Vocabulary
from normalize.procedures.chrome_words import MOST_WORDS, readers, score, tokens_of, wakers
from normalize.triggers import line_key

ENOUGH = 2.0
"""Points at which a line in another language than the text's is furniture."""
_AND = frozenset("und et y e i og och en ve és și a и і та й".split())
"""Two things with one of these between them are the title of a story as well."""
_SHORTEST, _HALF, _MOSTLY = 3, 0.5, 0.6
"""Letters of the shortest word that tells a language; shares of words that are strange to the target."""
_FEWEST, _WITH_STRANGER, _BEYOND, _DOUBT = 4, 2.5, 1.5, -2.0
"""Words and points of a line that holds a word of no page; how far its score has to be beyond that of a line on a page
with furniture, and how far its first look beyond that of a line that is scored at all (less than none is lacking)."""

_RARE = 3
"""The band of the lexicon that holds words of other languages too."""


def _merged(data: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """The classes of every language: those of the composed lines and those of the rule's own data."""
    found: dict[str, dict[str, list[str]]] = {}
    for tables in (*trade(), data):
        shared = tables.get("shared", {})
        for language, classes in tables.items():
            if language == "shared":
                continue
            own = found.setdefault(language, {})
            for table in (shared, classes):
                for name, words in table.items():
                    own.setdefault(name, []).extend(words)
    return found


def _vocabularies(data: Mapping[str, Any]) -> dict[str, Vocabulary]:
    return {language: Vocabulary(language, classes) for language, classes in _merged(data).items()}


def offers(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a short line of the page's trade in another language than the text's."""
    line, target = segment.text.strip(), context.document_target
    tokens = tokens_of(line)
    if len(tokens) < 2 or not is_foreign(tokens, target):
        return
    vocabularies = prepared(data, _vocabularies)
    if target in vocabularies and not vocabularies[target].score(line, tokens).unknown:
        return
    found = score(line, [vocabulary for language, vocabulary in vocabularies.items() if language != target])
    least = COMPOSED if any(token in _AND for token in tokens) else ENOUGH
    if found is None:
        return
    if not found.unknown and found.points >= least:
        reason = (
            f"{found.points:.2f} points of page trade in another language ({found.language}), {least:.2f} are enough"
        )
    elif _reads_like_page(line, tokens, target, found) and not _is_quoted(context, segment.line, target):
        reason = "a line in another language than the text's that reads like furniture"
    else:
        return
    if may_go(context.lines, segment.line):
        yield Offer(((segment.start, segment.end, ""),), "safe", reason)


def _reads_like_page(line: str, tokens: tuple[str, ...], target: str, found: Score) -> bool:
    """Whether a line of four words or more, none of them the target's and no title, speaks of the page with strangers.

    Titles of songs and books, which stand in their own language, have a capital on most words.
    """
    if len(tokens) < _FEWEST or sum(token[0].isupper() for token in tokens[1:]) * 3 > len(tokens):
        return False
    if share_of_strangers(tokens, target) < _MOSTLY:
        return False
    if found.unknown == 1 and found.points >= _WITH_STRANGER:
        return True
    return score_of(line) >= limit("page", line) + _BEYOND


def _is_quoted(context: Context, number: int, target: str) -> bool:
    """Whether a line beside this one tells something in another language than the text's: a text in two languages."""
    lines = context.lines
    near = (lines.beside(number, step) for step in (-1, 1))
    rows = (lines[at].strip() for at in near if at is not None and at not in context.removed)
    return any(tells(row) and is_foreign(tokens_of(row), target) for row in rows)


def may_be(data: Mapping[str, Any], line: str) -> bool:
    """Whether a line has the points in some language, whichever the text is in, or reads like furniture."""
    return _may_be(line.strip(), tuple(prepared(data, _vocabularies).values()))


@lru_cache(maxsize=256)
def _may_be(line: str, known: tuple[Vocabulary, ...]) -> bool:
    tokens = tokens_of(line)
    if not 2 <= len(tokens) <= MOST_WORDS:
        return False
    likely = readers(tokens, known)
    scores = (vocabulary.score(line, tokens) for vocabulary in likely)
    if any(found.points > 0 and (not found.unknown or found.points >= _WITH_STRANGER) for found in scores):
        return True
    return len(tokens) >= _FEWEST and is_promising(" ".join(tokens), _DOUBT)


def is_foreign(tokens: tuple[str, ...], target: str) -> bool:
    """Whether at least half of the words of three letters or more, and one of them, are no words of the target's.

    >>> is_foreign(("Tamaño", "de", "letra"), "en"), is_foreign(("The", "letter"), "en")
    (True, False)
    """
    return share_of_strangers(tokens, target) >= _HALF


def share_of_strangers(tokens: tuple[str, ...], target: str) -> float:
    """The share of words of three letters or more that are no words of the target's; 0.0 without such words.

    >>> share_of_strangers(("The", "Tamaño"), "en")
    0.5
    """
    words = [token.casefold() for token in tokens if len(token) >= _SHORTEST and token.isalpha()]
    known = _known(target)
    return sum(known.band(word) in (0, _RARE) for word in words) / len(words) if words else 0.0


@cache
def _known(target: str) -> Any:
    return lexicon(target)


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What may begin such a line: the orders, verbs and things of every vocabulary."""
    return tuple(wakers(_merged(data)))


def foreign_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a lone word of the trade in another language than the text's; in the same language it is `likely`."""
    languages = prepared(data, _languages_of_words).get(line_key(segment.text))
    if languages:
        safety = "likely" if context.target in languages else "safe"
        reason = f"a word of page trade ({', '.join(sorted(languages))})"
        yield Offer(((segment.start, segment.end, ""),), safety, reason)


def _languages_of_words(data: Mapping[str, Any]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for language, words in data.items():
        for word in words:
            found.setdefault(line_key(word), set()).add(language)
    return found


def foreign_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What wakes `foreign_word`: its words as whole lines, also with a colon."""
    words = {form for words in data.values() for word in words for form in (word, word.upper())}
    return tuple(f"=^{word}{end}$" for word in sorted(words) for end in ("", ":", " :"))
