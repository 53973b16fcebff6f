"""Lines of the page's trade that were left in another language than the text's.

A line of known words needs fewer points there than in the text's own language: `Tamaño de letra` may head a Spanish
story, but no English one. The vocabularies are those of the composed lines, with words that prove enough only abroad.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared, trade
from normalize.procedures.chrome_score import may_go
from normalize.procedures.chrome_words import ENOUGH as COMPOSED
from normalize.procedures.chrome_words import MOST_WORDS, Vocabulary, score, tokens_of, wakers

ENOUGH = 2.0
"""Points at which a line in another language than the text's is furniture."""
_AND = frozenset("und et y e i og och en ve és și a и і та й".split())
"""Two things with one of these between them are the title of a story as well."""
_SHORTEST = 3
"""Letters of the shortest word that tells a language."""


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
    vocabularies = prepared(data, _vocabularies)
    if len(tokens) < 2 or (target in vocabularies and not vocabularies[target].score(line, tokens).unknown):
        return
    found = score(line, [vocabulary for language, vocabulary in vocabularies.items() if language != target])
    least = COMPOSED if any(token in _AND for token in tokens) else ENOUGH
    if found is None or found.unknown or found.points < least:
        return
    if not is_foreign(tokens, target) or not may_go(context.lines, segment.line):
        return
    reason = f"{found.points:.2f} points of page trade in another language ({found.language}), {least:.2f} are enough"
    yield Offer(((segment.start, segment.end, ""),), "safe", reason)


def may_be(data: Mapping[str, Any], line: str) -> bool:
    """Whether a line has the points in some language, whichever the text is in."""
    line = line.strip()
    tokens = tokens_of(line)
    if not 2 <= len(tokens) <= MOST_WORDS:
        return False
    scores = (vocabulary.score(line, tokens) for vocabulary in prepared(data, _vocabularies).values())
    return any(found.points > 0 and not found.unknown for found in scores)


def is_foreign(tokens: tuple[str, ...], target: str) -> bool:
    """Whether at least half of the words of three letters or more, and one of them, are no words of the target's.

    >>> is_foreign(("Tamaño", "de", "letra"), "en"), is_foreign(("The", "letter"), "en")
    (True, False)
    """
    words = [token.casefold() for token in tokens if len(token) >= _SHORTEST and token.isalpha()]
    known = _known(target)
    strange = sum(1 for word in words if known.band(word) in (0, _RARE))
    return strange > 0 and strange * 2 >= len(words)


@cache
def _known(target: str) -> Any:
    return lexicon(target)


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What may begin such a line: the orders, verbs and things of every vocabulary."""
    return tuple(wakers(_merged(data)))
