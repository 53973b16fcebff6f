"""How much a short line speaks of the page rather than of the story, in points.

Furniture is an order or an offer to the reader, made of the page's own trade: orders (read, share, subscribe), things
(article, gallery, inbox), networks, and the words that join them. A vocabulary holds such words for each language as
data; a line whose every word is known, and whose points reach `ENOUGH`, is furniture, in wordings that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from normalize.procedures.chrome_data import prepared, trade

ENOUGH = 3.0
"""Points at which a line is furniture."""
LONGEST = 260
"""Code points of the longest line that is scored."""
MOST_WORDS = 45
_WORDS_KEPT = 4_000

_WEIGHTS = {
    "order": (2.0, 1.0),
    "button": (3.0, 1.0),
    "verb": (1.0, 0.5),
    "mark": (2.0, 2.0),
    "thing": (1.0, 1.0),
    "web": (1.0, 1.0),
    "minor": (0.5, 0.5),
    "pick": (0.5, 0.5),
    "none": (1.0, 1.0),
    "reader": (0.75, 0.75),
    "place": (1.5, 1.5),
    "glue": (0.0, 0.0),
    "told": (-3.0, -3.0),
}
"""Points of a word of each class: as the first word (or the last, where verbs stand last), and elsewhere."""
_CLASSES = (
    "told", "mark", "button", "order", "verb", "web", "thing", "pick", "none", "minor", "reader", "place", "glue",
)  # fmt: skip
"""A word that is in several classes belongs to the first of these."""
_ORDERS = frozenset(("order", "button", "verb"))
_TRADE = frozenset(("order", "button", "mark", "reader", "none"))
_OF_THE_PAGE = frozenset(("mark", "button", "web", "thing", "place"))
_SAYING = 6
"""Words of the shortest saying."""
_NOTHING = (0.0, 0.0)
_WAKING = ("mark", "button", "order", "verb", "web", "thing", "pick", "none")
_NOUN_BEFORE = frozenset(("for", "on", "in", "to", "by", "with", "at", "from"))
"""After these a verb was a noun: `access to information`, `support for readers`; after `of` any order was one."""
_PARTICLES = frozenset(("in", "up", "out", "into"))
"""Before these the word of a button is an order (`click on`); elsewhere it is a noun."""
_SEVERAL = 0.5
"""Bonus of a line of several sentences, all of known words."""
_MANY_THINGS = 3
_WORDS_A_STRANGER = 6
_HOPELESS = -99.0
"""Points of a line in which more than one word in six is unknown (one in a short line): it speaks of the story."""
_TERSE = 1.0
"""Bonus of two to four known words that begin with an order: menus and buttons speak so."""
_CHOSEN = 1.5
"""Bonus of two to four words that pick something of the page's: `latest news`, `related articles`."""
_NOMINAL = frozenset(("mark", "web", "thing", "pick", "minor", "place", "reader", "none"))
_LEFT = regex.compile(r"\d\s?%|%\s?\d")
_SHARE_LEFT = 1.25
"""Bonus of a percentage: how much of the article is left to read."""
_UNKNOWN, _UNKNOWN_NAME, _SITE, _NUMBER = -1.75, -0.9, 0.5, 0.25
_QUOTED, _ASKED, _INTRODUCES = -3.0, -1.5, -1.0

_WORD = r"[\w@+]{1,60}(?:['’\-+/&][\w]{1,40}){0,4}"
_TOKEN = regex.compile(rf"(?:[\w-]{{1,40}}\.){{1,3}}[a-z]{{2,6}}\b|{_WORD}")
_PLAIN_TOKEN = regex.compile(_WORD)
_MAY_NAME_SITE = re.compile(r"\.[a-z]")
_SITE_NAME = regex.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,6}|@\w{1,40}")
_EDGES, _LONGEST_WORD = '.,;:!?…()[]“”„«»"', 60
"""What stands before and behind a word and is no part of it; the patterns above are slow, and most words are bare."""
_SENTENCE_END = regex.compile(r"(?<=[.!?:])\s+")
_MARKS = regex.compile(r"[“”„«»\"]")


class Score(NamedTuple):
    """Points of a line, the language of the vocabulary that gave most, and how many of its words are unknown."""

    points: float
    language: str
    unknown: int


class Vocabulary:
    """The words of one language's page trade, by class; an entry that ends in `*` stands for any ending."""

    def __init__(self, language: str, classes: Mapping[str, Iterable[str]]) -> None:
        self.language = language
        self.words: dict[str, str] = {}
        self.stems: dict[str, str] = {}
        for name in _CLASSES:
            for word in map(str.casefold, classes.get(name, ())):
                if word.endswith("*"):
                    self.stems.setdefault(word[:-1], name)
                else:
                    self.words.setdefault(word, name)
        self.shortest = min(map(len, self.stems), default=99)
        self.kind = lru_cache(maxsize=_WORDS_KEPT)(self._kind)
        """The class of a word in lower case, or None; kept for the words that were asked about last."""
        self.verb_last = bool(classes.get("verb_last"))
        self.nounish = frozenset(classes.get("nounish", ()))
        self.asks = frozenset(classes.get("asks", ()))

    def _kind(self, word: str) -> str | None:
        found = self.words.get(word)
        if found is None and self.stems:
            for size in range(len(word), self.shortest - 1, -1):
                found = self.stems.get(word[:size])
                if found is not None:
                    return found
        return found

    def score(self, line: str, tokens: Sequence[str]) -> Score:
        """Points of the line in this language."""
        kinds: list[str] = []
        points, unknown = 0.0, 0
        most = _most_strangers(tokens)
        for at, token in enumerate(tokens):
            # `May` inside a line is the month, not the verb.
            kind = self.kind(token.casefold().replace("’", "'")) if token != "May" else None
            if kind is None and not (token[0].isdigit() or _SITE_NAME.fullmatch(token)):
                # A name of several words is one stranger.
                named = bool(at) and token[0].isupper() and not line.isupper()
                if named and kinds[-1] == "name":
                    continue
                unknown += 1
                if unknown > most:
                    return Score(_HOPELESS, self.language, unknown)
                points += _UNKNOWN_NAME if named else _UNKNOWN
                kinds.append("name" if named else "unknown")
            elif kind is None:
                points += _NUMBER if token[0].isdigit() else _SITE
                kinds.append("number")
            else:
                kinds.append(kind)
        weights = self._weights(kinds, tokens)
        bonus = _bonus(kinds, weights, tokens) if not unknown else 0.0
        points += sum(weights) + bonus
        if points > 0 and _LEFT.search(line):
            points += _SHARE_LEFT
        things = kinds.count("thing") + kinds.count("web")
        ordered = kinds[0] == "verb" or (self.verb_last and kinds[-1] == "verb")
        speaks = _TRADE.intersection(kinds) or ordered or bonus or things >= _MANY_THINGS
        if not speaks or _is_saying(line, kinds):
            points = min(points, ENOUGH - 0.5)
        if line.endswith(":"):
            points += _INTRODUCES
        elif line.endswith("?") and tokens[0].casefold() in self.asks:
            points += _ASKED
        return Score(points, self.language, unknown)

    def _weights(self, kinds: list[str], tokens: Sequence[str]) -> list[float]:
        """Points of each word; the first, and the last where verbs stand last, count as orders."""
        weights = [_WEIGHTS.get(kind, _NOTHING)[1] for kind in kinds]
        for edge in (0, -1) if self.verb_last else (0,):
            weights[edge] = _WEIGHTS.get(kinds[edge], _NOTHING)[0]
        if self._is_noun(kinds[0], tokens):
            weights[0] = 0.0
        return weights

    def _is_noun(self, kind: str, tokens: Sequence[str]) -> bool:
        following = tokens[1].casefold() if len(tokens) > 1 else ""
        if kind == "button" and following not in _PARTICLES:
            return True
        return following == "of" or (following in _NOUN_BEFORE and tokens[0].casefold() in self.nounish)


def _most_strangers(tokens: Sequence[str]) -> int:
    return max(1, len(tokens) // _WORDS_A_STRANGER)


def _is_saying(line: str, kinds: list[str]) -> bool:
    """Whether a sentence speaks to the reader, but of nothing that a page has: `Accept what you have and be glad.`"""
    return line.endswith(".") and len(kinds) >= _SAYING and _OF_THE_PAGE.isdisjoint(kinds)


def _bonus(kinds: list[str], weights: list[float], tokens: Sequence[str]) -> float:
    """What an order with its object, or words that pick something of the page's, is worth beyond its words."""
    rest = zip(kinds[1:], weights[1:], strict=True)
    others = sum(weight for kind, weight in rest if kind not in _ORDERS and weight > 0)
    noun = kinds[0] == "mark" and tokens[1:2] and tokens[1].casefold() in _NOUN_BEFORE
    if (kinds[0] in _ORDERS or kinds[0] == "mark") and not noun and weights[0] and others >= 0.5:
        return _TERSE if len(tokens) <= 4 else _TERSE / 2
    if "pick" in kinds[:3] and "web" in kinds and len(tokens) <= 4 and _NOMINAL.issuperset(kinds):
        return _CHOSEN
    if kinds[:2] == ["pick", "web"] and len(tokens) <= 6 and "of" not in tokens and not _ORDERS.intersection(kinds):
        return _CHOSEN
    return 0.0


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
    left = _most_strangers(tokens)
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
    left = max(1, sum(1 if chunk.isalpha() else (len(chunk) + 1) // 2 for chunk in bare) // _WORDS_A_STRANGER)
    strange = [0] * len(vocabularies)
    for chunk in bare:
        if chunk.islower() and chunk.isalpha():
            for place in _strange_in(chunk, vocabularies):
                strange[place] += 1
                if strange[place] > left and min(strange) > left:
                    return True
    return False


@lru_cache(maxsize=_WORDS_KEPT)
def _strange_in(token: str, vocabularies: tuple[Vocabulary, ...]) -> tuple[int, ...]:
    """The places of the vocabularies in which a word is a stranger; none of a number or an address."""
    if token[0].isdigit() or _SITE_NAME.fullmatch(token):
        return ()
    word = token.casefold().replace("’", "'")
    return tuple(at for at, vocabulary in enumerate(vocabularies) if vocabulary.kind(word) is None)


def score(line: str, vocabularies: Sequence[Vocabulary]) -> Score | None:
    """The best score of a line, or None when it is too long, too wordy or empty to be scored."""
    if len(line) > LONGEST:
        return None
    tokens = tokens_of(line)
    if not tokens or len(tokens) > MOST_WORDS:
        return None
    line = line.strip()
    likely = readers(tokens, tuple(vocabularies)) or vocabularies[:1]
    best = max((vocabulary.score(line, tokens) for vocabulary in likely), key=lambda found: found.points)
    if 0 < best.points < ENOUGH and not best.unknown and len(parts := _SENTENCE_END.split(line)) > 1:
        sentences = [(part, words) for part in parts if (words := tokens_of(part))]
        alone = [vocabulary.score(*sentence) for sentence in sentences for vocabulary in vocabularies]
        best = max(best._replace(points=best.points + _SEVERAL), *alone, key=lambda found: found.points)
    if best.points > 0 and _MARKS.search(line):
        best = best._replace(points=best.points + _QUOTED)
    return best


def _compile(data: Mapping[str, Any]) -> tuple[Vocabulary, ...]:
    shared = data.get("shared", {})
    names = (*_CLASSES, "asks", "nounish", "verb_last")
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
    merged: dict[str, list[str]] = {name: [] for name in _CLASSES}
    for data in trade():
        for classes in data.values():
            for name in _CLASSES:
                merged[name] += classes.get(name, ())
    return Vocabulary("any", merged)


def is_trade(word: str) -> bool:
    """Whether a word in lower case belongs to the trade of the page in some language.

    >>> is_trade("subscribe"), is_trade("goat")
    (True, False)
    """
    return _every_language().kind(word) is not None


def may_be_trade(line: str) -> bool:
    """Whether enough words of a line are known in some language: a cheap test before each language is asked."""
    tokens = tokens_of(line)
    kind = _every_language().kind
    unknown = sum(1 for token in tokens if token[0].isalpha() and kind(token.casefold()) is None)
    return bool(tokens) and unknown <= max(1, len(tokens) // 6)


def wakers(data: Mapping[str, Any]) -> Iterator[str]:
    """Triggers of a vocabulary: each word of the trade, and what its `wakes` name, at the start of a line.

    All are tied to a line's start, which costs the scan next to nothing; endings in `*` leave the word open.
    """
    found: dict[str, None] = {}
    for language, classes in data.items():
        names = _WAKING if language != "shared" else ("place", "mark")
        for word in (*(word for name in names for word in classes.get(name, ())), *classes.get("wakes", ())):
            stem, end = (word[:-1], "") if word.endswith("*") else (word, " ")
            for form in (stem[:1].upper() + stem[1:], stem.upper()):
                found[f"=^{form}{end}"] = None
    return iter(found)
