"""The words of one language's page trade, by class, and the points of a line that is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

ENOUGH = 3.0
"""Points at which a line is furniture."""
WORDS_KEPT = 4_000
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
CLASSES = (
    "told", "mark", "button", "order", "verb", "web", "thing", "pick", "none", "minor", "reader", "place", "glue",
)  # fmt: skip
"""A word that is in several classes belongs to the first of these."""
_ORDERS = frozenset(("order", "button", "verb"))
_TRADE = frozenset(("order", "button", "mark", "none"))
_OF_THE_PAGE = frozenset(("mark", "button", "web", "thing", "place"))
_WORDS_A_THING = 5
"""Words of a line that speaks to the reader and gives no order, for each thing of the page that it names."""
_SAYING = 6
"""Words of the shortest saying."""
_NOTHING = (0.0, 0.0)
_NOUN_BEFORE = frozenset(("for", "on", "in", "to", "by", "with", "at", "from"))
"""After these a verb was a noun: `access to information`, `support for readers`; after `of` any order was one."""
_PARTICLES = frozenset(("in", "up", "out", "into"))
"""Before these the word of a button is an order (`click on`); elsewhere it is a noun."""
_MANY_THINGS = 3
WORDS_A_STRANGER = 6
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
SITE_NAME = regex.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,6}|@\w{1,40}")
_ASKED, _INTRODUCES = -1.5, -1.0


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
        for name in CLASSES:
            for word in map(str.casefold, classes.get(name, ())):
                if word.endswith("*"):
                    self.stems.setdefault(word[:-1], name)
                else:
                    self.words.setdefault(word, name)
        self.shortest = min(map(len, self.stems), default=99)
        self.kind = lru_cache(maxsize=WORDS_KEPT)(self._kind)
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
        most = most_strangers(tokens)
        for at, token in enumerate(tokens):
            # `May` inside a line is the month, not the verb.
            kind = self.kind(token.casefold().replace("’", "'")) if token != "May" else None
            if kind is None and not (token[0].isdigit() or SITE_NAME.fullmatch(token)):
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
        named = "reader" in kinds and _WORDS_A_THING * sum(map(_OF_THE_PAGE.__contains__, kinds)) >= len(kinds)
        speaks = _TRADE.intersection(kinds) or named or ordered or bonus or things >= _MANY_THINGS
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


def most_strangers(tokens: Sequence[str]) -> int:
    """How many words of a line may be unknown before nothing more is asked of it."""
    return max(1, len(tokens) // WORDS_A_STRANGER)
