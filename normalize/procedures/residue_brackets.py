"""Words in brackets that translation left alone: `[nord-coréennes]` becomes `[North Korean]`.

An editor's brackets are often protected from the translator. What stands in them is read with a small grammar: function
words, adjectives that name a people in all inflections, and common nouns, from the tables of the rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_inflect import forms

_BRACKET = regex.compile(r"\[(?P<inside>[^\[\]\n]{2,60})\]")
_PARENTHESIS = regex.compile(r"\((?P<inside>[^()\n]{2,40})\)")
_INITIALS = regex.compile(r"(?:\p{L}\. ?){2,5}\p{L}?\.?")
_TOKEN = regex.compile(r"[ \u00a0]++|[’'](?=\p{L})")
_INFLECTING = frozenset(("pl", "cs", "ro"))
"""Languages that inflect names, so that one cannot be taken over as it stands."""
_ONLY_THERE = frozenset("quem quien qui wem cui którego".split())
"""Pronouns that no English text puts into brackets."""
_SAME_PLURAL = ("sh", "ch", "ese", "ss")
_KEEP = frozenset("sic the a an of".split())

Lexicon = dict[str, tuple[str, str]]
"""Form to kind (`function`, `people`, `peoples`, `noun`, `quality`, `name`) and English."""


def brackets(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Bracketed words that one language's tables read completely give way to their English; set phrases also in ()."""
    phrases, lexicons = _tables(_Frozen(data))
    for match in _BRACKET.finditer(segment.text):
        inside = match["inside"].strip()
        after = phrases.get(_key(inside)) or _translated(inside, lexicons, context)
        if after and after != inside and not _is_gloss(segment.text, match.start(), after):
            yield _offer(segment, match, after, context)
    if "(" in segment.text:
        for match in _PARENTHESIS.finditer(segment.text):
            after = phrases.get(_key(match["inside"]), "")
            if after and match["inside"].casefold() != after:
                yield _offer(segment, match, after, context)


def _is_gloss(text: str, start: int, english: str) -> bool:
    """Whether the English stands right before the bracket, in which a scholar then gives the original word.

    >>> _is_gloss("They call the war [guerra] a school.", 18, "war")
    True
    """
    return text[max(0, start - len(english) - 3) : start].rstrip(' ”"’,').casefold().endswith(english.casefold())


def _key(inside: str) -> str:
    """What a set phrase is looked up by; initials lose their stops (N. d. l. R. is ndlr)."""
    folded = inside.strip().casefold()
    return folded.replace(".", "").replace(" ", "") if _INITIALS.fullmatch(folded) else folded


def _offer(segment: Segment, match: Any, after: str, context: Context) -> Offer:
    text = after.replace("'", "’") if context.curly else after
    return Offer(((segment.start + match.start("inside"), segment.start + match.end("inside"), text),))


class _Frozen:
    """A rule's data as the key of a cache: the table itself lives as long as its rule."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data

    def __hash__(self) -> int:
        return id(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and self.data is other.data


@cache
def _tables(frozen: _Frozen) -> tuple[dict[str, str], dict[str, Lexicon]]:
    data = frozen.data
    languages: list[str] = data["languages"]
    lexicons: dict[str, Lexicon] = {language: {} for language in languages}
    for row in data["peoples"]:
        english, *lemmas = (cell.strip() for cell in row.split("|"))
        for language, lemma in zip(languages, lemmas, strict=True):
            for number, form in enumerate(form for one in lemma.split("/") if one for form in forms(language, one)):
                kind = "people" if number == 0 else "peoples"
                lexicons[language].setdefault(form.casefold(), (kind, english))
    for kind in ("noun", "quality"):
        for row in data[kind]:
            english, *words = (cell.strip() for cell in row.split("|"))
            for language, word in zip(languages, words, strict=True):
                for form in filter(None, word.split("/")):
                    lexicons[language].setdefault(form.casefold(), (kind, english))
    for language, words in data["function"].items():
        for word, english in words.items():
            lexicons[language].setdefault(word, ("function", english))
    return {phrase.casefold(): english for phrase, english in data["phrases"].items()}, lexicons


def _translated(inside: str, lexicons: Mapping[str, Lexicon], context: Context) -> str:
    if inside.isupper():
        return ""  # a label such as [EN DIRECT] is furniture
    tokens = [token for token in _TOKEN.split(inside) if token]
    if len(tokens) > 1 and all(token[0].isupper() for token in tokens):
        return ""  # the name of a paper, a party or a film
    readings = {language: words for language in lexicons if (words := _read(tokens, lexicons[language], language))}
    best = ""
    for language in sorted(readings, key=lambda tag: (not context.is_source(tag), tag)):
        words = readings[language]
        if (
            all(kind == "function" for kind, _ in words)
            and not (context.is_source(language) and len(words) > 1)
            and not _ONLY_THERE.intersection(map(str.casefold, tokens))
        ):
            continue
        if words[0][0] == "name" and all(kind in ("name", "function") for kind, _ in words):
            continue  # Wilhelm von, Arditi del Popolo: a particle inside a name
        if all(kind == "name" for kind, _ in words) or all(token.casefold() in _KEEP for token in tokens):
            continue
        if " ".join(english for _, english in words).casefold() == inside.casefold():
            return ""
        best = best or _english(words, tokens)
    return best


def _read(tokens: Sequence[str], lexicon: Lexicon, language: str) -> list[tuple[str, str]]:
    """Kind and English of every token, or nothing where the language does not know one."""
    found = []
    for token in tokens:
        word = _look(token, lexicon, language not in _INFLECTING)
        if word is None:
            return []
        found.append(word)
    return found


def _look(token: str, lexicon: Lexicon, names: bool) -> tuple[str, str] | None:
    known = lexicon.get(token.casefold())
    if known:
        return known
    return ("name", token) if names and token[0].isupper() and token.isalpha() else None


def _english(words: Sequence[tuple[str, str]], tokens: Sequence[str]) -> str:
    """The English of words read one by one: adjectives go before their noun, a bare people becomes its noun."""
    out: list[tuple[str, str]] = []
    for at, (kind, english) in enumerate(words):
        if kind == "quality" and tokens[at][0].isupper():
            english = english.capitalize()
        if kind in ("people", "peoples", "quality") and out and out[-1][0] == "noun":
            out.insert(len(out) - 1, (kind, english))
            continue
        bare = kind in ("people", "peoples") and not any(k == "noun" for k, _ in words)
        if (
            bare
            and at
            and english
            and not english.endswith(_SAME_PLURAL)
            and kind == "peoples"
            and tokens[at][0].isupper()
        ):
            english += "s"
        if (
            kind == "noun"
            and tokens[at][0].isupper()
            and at
            and tokens[at - 1][0].islower()
            and len(tokens) > at + 1
            and tokens[at + 1][0].isupper()
        ):
            english = english.capitalize()
        out.append((kind, english))
    if len(out) > 1 and out[0] == ("function", "the") and all(kind == "name" for kind, _ in out[1:]):
        out = out[1:]
    return " ".join(word for _, word in out if word)
