"""How much a short line speaks of the page rather than of the story, in points.

Furniture is an order or an offer to the reader, made of the page's own trade: orders (read, share, subscribe), things
(article, gallery, inbox), networks, and the words that join them. A vocabulary holds such words for each language as
data; a line whose every word is known, and whose points reach `ENOUGH`, is furniture, in wordings that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.procedures.chrome_data import prepared, trade
from normalize.procedures.chrome_vocabulary import (
    CLASSES,
    ENOUGH,
    SITE_NAME,
    WORDS_A_STRANGER,
    WORDS_KEPT,
    Score,
    Vocabulary,
    most_strangers,
)

LONGEST = 260
"""Code points of the longest line that is scored."""
MOST_WORDS = 45
_WAKING = ("mark", "button", "order", "verb", "web", "thing", "pick", "none")
_ORDERS = frozenset(("order", "button", "verb"))
_LAST = ("order", "button")
_SEVERAL = 0.5
"""Bonus of a line of several sentences, all of known words."""
_QUOTED = -3.0
_WORD = r"[\w@+]{1,60}(?:['’\-+/&][\w]{1,40}){0,4}"
_TOKEN = regex.compile(rf"(?:[\w-]{{1,40}}\.){{1,3}}[a-z]{{2,6}}\b|{_WORD}")
_PLAIN_TOKEN = regex.compile(_WORD)
_MAY_NAME_SITE = re.compile(r"\.[a-z]")
_EDGES, _LONGEST_WORD = '.,;:!?…()[]“”„«»"', 60
"""What stands before and behind a word and is no part of it; the patterns above are slow, and most words are bare."""
_SENTENCE_END = regex.compile(r"(?<=[.!?:])\s+")
_MARKS = regex.compile(r"[“”„«»\"]")


@lru_cache(maxsize=256)
def tokens_of(line: str) -> tuple[str, ...]:
    """The words of a line: addresses, numbers and `Ctrl+Enter` are one word each.

    >>> tokens_of("Get the news from example.com: press Ctrl+Enter")
    ('Get', 'the', 'news', 'from', 'example.com', 'press', 'Ctrl+Enter')
    """
    pattern = _TOKEN if _MAY_NAME_SITE.search(line) else _PLAIN_TOKEN
    found: list[str] = []
    for chunk in line.split():
        bare = chunk if chunk.isalpha() else chunk.strip(_EDGES)
        if bare.isalpha() and len(bare) <= _LONGEST_WORD:
            found.append(bare)
        else:
            found += pattern.findall(bare)
    return tuple(found)


def readers(tokens: Sequence[str], vocabularies: tuple[Vocabulary, ...]) -> list[Vocabulary]:
    """The vocabularies in which a line may score at all: few enough of its words are strangers there."""
    left = most_strangers(tokens)
    strange = [0] * len(vocabularies)
    for at, token in enumerate(tokens):
        if not at or not token[0].isupper():
            for place in _strange_in(token, vocabularies):
                strange[place] += 1
                if strange[place] > left and min(strange) > left:
                    return []
    return [vocabulary for vocabulary, count in zip(vocabularies, strange, strict=True) if count <= left]


@lru_cache(maxsize=256)
def is_hopeless(line: str, vocabularies: tuple[Vocabulary, ...]) -> bool:
    """Whether a line has too many strangers in every vocabulary: a first look, which finds most such lines.

    >>> english = (Vocabulary("en", {"verb": ["share"]}),)
    >>> is_hopeless("Share the views of the town", english), is_hopeless("Share this", english)
    (True, False)
    """
    bare = [chunk if chunk.isalpha() else chunk.strip(_EDGES) for chunk in line.split()]
    left = max(1, sum(1 if chunk.isalpha() else (len(chunk) + 1) // 2 for chunk in bare) // WORDS_A_STRANGER)
    strange = [0] * len(vocabularies)
    for chunk in bare:
        if chunk.islower() and chunk.isalpha():
            for place in _strange_in(chunk, vocabularies):
                strange[place] += 1
                if strange[place] > left and min(strange) > left:
                    return True
    return False


@lru_cache(maxsize=WORDS_KEPT)
def _strange_in(token: str, vocabularies: tuple[Vocabulary, ...]) -> tuple[int, ...]:
    """The places of the vocabularies in which a word is a stranger; none of a number or an address."""
    if token[0].isdigit() or SITE_NAME.fullmatch(token):
        return ()
    word = token.casefold().replace("’", "'")
    return tuple(at for at, vocabulary in enumerate(vocabularies) if vocabulary.kind(word) is None)


def score(line: str, vocabularies: Sequence[Vocabulary]) -> Score | None:
    """The best score of a line, or None when it is too long, too wordy or empty to be scored."""
    return _score(line, tuple(vocabularies))


@lru_cache(maxsize=256)
def _score(line: str, vocabularies: tuple[Vocabulary, ...]) -> Score | None:
    """The same; kept, because the looks of two rules and the rule itself ask about a line."""
    if len(line) > LONGEST:
        return None
    tokens = tokens_of(line)
    if not tokens or len(tokens) > MOST_WORDS:
        return None
    line = line.strip()
    parts = _SENTENCE_END.split(line)
    if len(parts) > 1 and len({part.strip(_EDGES).casefold() for part in parts}) == 1:
        return _score(parts[0], vocabularies)  # `Thank you. Thank you.` says no more than once
    likely = readers(tokens, vocabularies) or vocabularies[:1]
    best = max((vocabulary.score(line, tokens) for vocabulary in likely), key=lambda found: found.points)
    if 0 < best.points < ENOUGH and not best.unknown and len(parts) > 1:
        sentences = [(part, words) for part in parts if (words := tokens_of(part))]
        alone = [vocabulary.score(*sentence) for sentence in sentences for vocabulary in vocabularies]
        best = max(best._replace(points=best.points + _SEVERAL), *alone, key=lambda found: found.points)
    if best.points > 0 and _MARKS.search(line):
        best = best._replace(points=best.points + _QUOTED)
    return best


def _compile(data: Mapping[str, Any]) -> tuple[Vocabulary, ...]:
    shared = data.get("shared", {})
    names = (*CLASSES, "asks", "nounish", "verb_last")
    return tuple(
        Vocabulary(language, {name: (*shared.get(name, ()), *classes.get(name, ())) for name in names})
        for language, classes in data.items()
        if language != "shared"
    )


def vocabularies(data: Mapping[str, Any]) -> tuple[Vocabulary, ...]:
    """The vocabularies of a rule's data, one for each language table, each with the networks that all share."""
    return prepared(data, _compile)


@cache
def _every_language() -> Vocabulary:
    merged: dict[str, list[str]] = {name: [] for name in CLASSES}
    for data in trade():
        for classes in data.values():
            for name in CLASSES:
                merged[name] += classes.get(name, ())
    return Vocabulary("any", merged)


def is_order(word: str) -> bool:
    """Whether a word in lower case is an order to the reader in some language: what the buttons of a bar begin with.

    >>> is_order("subscribe"), is_order("crossword")
    (True, False)
    """
    return any(vocabulary.kind(word) in _ORDERS for data in trade() for vocabulary in vocabularies(data))


def is_trade(word: str) -> bool:
    """Whether a word in lower case belongs to the trade of the page in some language.

    >>> is_trade("subscribe"), is_trade("goat")
    (True, False)
    """
    return _every_language().kind(word) is not None


def kinds_of(line: str) -> list[str | None]:
    """The class of each word of a line in the trade of the page in any language, or None.

    >>> kinds_of("Subscribe to goats")
    ['order', 'glue', None]
    """
    kind = _every_language().kind
    return [kind(token.casefold().replace("’", "'")) for token in tokens_of(line)]


def may_be_trade(line: str) -> bool:
    """Whether enough words of a line are known in some language: a cheap test before each language is asked."""
    tokens = tokens_of(line)
    kind = _every_language().kind
    unknown = sum(1 for token in tokens if token[0].isalpha() and kind(token.casefold()) is None)
    return bool(tokens) and unknown <= max(1, len(tokens) // 6)


def wakers(data: Mapping[str, Any]) -> Iterator[str]:
    """Triggers of a vocabulary: each word of the trade, and what its `wakes` name, at the start of a line.

    Those tied to a line's start cost the scan next to nothing; endings in `*` leave the word open. Where verbs stand
    last, an order wakes at the end of a line as well.
    """
    found: dict[str, None] = {}
    for language, classes in data.items():
        names = _WAKING if language != "shared" else ("place", "mark")
        for word in (*(word for name in names for word in classes.get(name, ())), *classes.get("wakes", ())):
            stem, end = (word[:-1], "") if word.endswith("*") else (word, " ")
            for form in (stem[:1].upper() + stem[1:], stem.upper()):
                found[f"=^{form}{end}"] = None
        if classes.get("verb_last"):
            orders = {word for name in _LAST for word in classes.get(name, ())}
            found |= {f"= {word}$": None for word in sorted(orders) if word.isalpha()}
    return iter(found)
