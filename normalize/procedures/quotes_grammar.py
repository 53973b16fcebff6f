"""A small grammar of attributions: a speaker, a verb of saying in any tense, in either order, and what may follow.

The words come from `quotes_lexicon.toml`; everything here is made of them once, when it is first asked for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

CONNECTORS = r"(?:de|da|di|du|dos|van|von|der|den|al|el|la|le|bin|ben|ibn|del|della|of|for|and|ter|zu|af|av)"
_ENDS_IN_E = regex.compile(r"e$")
_CONSONANT_Y = regex.compile(r"[^aeiou]y$")
_HISSES = regex.compile(r"(?:s|x|z|ch|sh)$")

WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;:!?“”«»\"]")
_REACH = 400
"""Characters within which an attribution ends."""


class Attribution(NamedTuple):
    """An attribution found in a text: its span, its verb, and whether the subject is a pronoun, a name or a role."""

    start: int
    end: int
    verb: str
    kind: str


@cache
def lexicon(tag: str = "en") -> Mapping[str, Any]:
    """The words of one language, as the table says them."""
    table = tomllib.loads((Path(__file__).parent / "quotes_lexicon.toml").read_text(encoding="utf-8"))
    return dict(table[tag])


def conjugate(base: str) -> tuple[str, str, str]:
    """Base, third person and past of a regular verb; words after the first stay.

    >>> conjugate("deny"), conjugate("point out"), conjugate("stress")[1]
    (('deny', 'denies', 'denied'), ('point out', 'points out', 'pointed out'), 'stresses')
    """
    word, space, rest = base.partition(" ")
    if _CONSONANT_Y.search(word):
        third, past = word[:-1] + "ies", word[:-1] + "ied"
    else:
        third = word + ("es" if _HISSES.search(word) else "s")
        past = word + ("d" if _ENDS_IN_E.search(word) else "ed")
    return base, third + space + rest, past + space + rest


@cache
def verbs(tag: str = "en") -> frozenset[str]:
    """Every finite form of every verb of saying.

    >>> {"said", "replies", "pointed out"} <= verbs(), len(lexicon()["regular"]) > 120
    (True, True)
    """
    table = lexicon(tag)
    irregular = {form for row in table["irregular"] for form in row}
    known = {row[0] for row in table["irregular"]}
    return frozenset(irregular | {form for base in table["regular"] if base not in known for form in conjugate(base)})


@cache
def _bare() -> frozenset[str]:
    """The forms that need a plural subject: `they say`, `officials report`."""
    table = lexicon()
    past = {form for row in table["irregular"] for form in row[2:]}
    return frozenset((*table["regular"], *(row[0] for row in table["irregular"]))) - past


def _plural(subject: str) -> bool:
    words = subject.split()
    last = words[-1] if words else ""
    return (
        last in ("they", "we", "I", "They", "We")
        or (last.endswith("s") and not last.endswith(("’s", "'s")))
        or len(words) == 0
    )


def one_of(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first."""
    return "(?:" + "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def pieces(tag: str = "en") -> Mapping[str, str]:
    """The building blocks of patterns: `verb`, `name`, `role`, `subject`, `tail`."""
    table = lexicon(tag)
    word = r"[\p{L}][\p{L}’'-]{0,30}"
    capital = rf"(?:{one_of(table['titles'])}\.|\p{{Lu}}\.|\p{{Lu}}[\p{{L}}’'-]{{0,30}}+)"
    name = rf"{capital}(?:\s(?:{CONNECTORS}\s(?:the\s)?)?{capital}){{0,7}}"
    adverb = rf"(?:{one_of(table['adverbs'])}\s)"
    verb = rf"(?:{adverb}|{one_of(table['auxiliaries'])}\s){{0,3}}(?P<verb>{one_of(verbs(tag))})(?![\p{{L}}’'-])"
    agent = r"\p{Ll}{3,16}(?:er|or|ist|man|woman|men|women|ian|eer)s?"
    head = rf"(?:(?i:{one_of(table['roles'])})s?|{agent})(?![\p{{L}}-])"
    rest = rf"(?:\s(?:of|for|at|in|from|to|and|on|the|its|{word})){{0,9}}"
    role = rf"(?:(?i:the|a|an|his|her|their|its|one|another|our|my)\s)(?:{word}\s){{0,6}}?{head}"
    apposition = r"(?:,\s[^,.;:!?“”«»\"\n]{2,90}(?:,\s[^,.;:!?“”«»\"\n]{2,60})?,)?"
    pronoun = one_of(table["pronouns"])
    tail = (
        rf"(?=\s?[.,;:!?…)\]]|\s?$|\s?\n|\s[–—-]\s|\s(?:{one_of(table['tail'])})(?![\p{{L}}-])|"
        rf"\s\p{{L}}{{3,15}}ly\b|\s(?i:{pronoun})\s?[.,]|\s\()"
    )
    told = (
        rf"(?:(?<=\btold|tells|informed|assured|reminded|warned|asked|reassured)\s"
        rf"(?:(?i:the|a|an|his|her|their|its)\s)?(?:{word})"
        rf"(?:\s(?:\p{{Lu}}[\p{{L}}’'-]{{1,20}}|news|agency|newspaper|television|radio|reporters|journalists|media)){{0,4}})?"
    )
    return {
        "name": name, "verb": verb, "role": role, "rest": rest, "apposition": apposition, "pronoun": pronoun,
        "tail": tail,
        "told": told, "head": head, "word": word,
    }  # fmt: skip


@cache
def subject_first(tag: str = "en") -> Any:
    """`he added`, `Mr. Ferrant, a lawyer, has said`, `the head of the agency told Reuters`."""
    p = pieces(tag)
    return regex.compile(
        rf"(?:(?P<pronoun>(?i:{p['pronoun']}))|(?P<name>(?:{p['head']}\s)?{p['name']}){p['apposition']}|(?P<role>{p['role']})(?:{p['rest']}?)(?:\s{p['name']})?{p['apposition']})"
        rf"\s{p['verb']}{p['told']}{p['tail']}"
    )


@cache
def verb_first(tag: str = "en") -> Any:
    """`said Mr. Ferrant`, `explains the director of the museum`."""
    p = pieces(tag)
    return regex.compile(
        rf"{p['verb']}\s(?:(?P<pronoun>(?:he|she|they)(?=\s?[.,]|\s(?:in|on|at|to|during)\s))|(?P<name>{p['name']})|(?P<role>{p['role']}))(?![\p{{L}}])"
        rf"|(?P<verb>according)\sto\s(?:(?P<pronoun>him|her|them)|(?P<name>{p['name']})|(?P<role>{p['role']})|(?P<role>{p['head']}))(?![\p{{L}}])"
    )


@cache
def seam_verbs(tag: str) -> tuple[str, ...]:
    """The verbs that a seam may begin with; French adds its perfect, made of its participles."""
    table = lexicon(tag)
    return (*table["seam_verbs"], *(f"a {participle}" for participle in table.get("participles", ())))


@cache
def verb_in_front(tag: str) -> Any:
    """`a déclaré le ministre`, `sagte sie`, `dijo Marta Ruiz`: how targets other than English write it."""
    table = lexicon(tag)
    verb = one_of(seam_verbs(tag))
    participle = rf"(?:\s(?:\p{{Ll}}{{3,12}}ment\s)?{one_of(table['participles'])})" if table["participles"] else ""
    subject = rf"(?P<pronoun>{one_of(table['pronouns'])})(?!\p{{L}})|(?P<name>\p{{Lu}}[\p{{L}}’'.-]{{0,30}})"
    if table["determiners"]:
        subject += rf"|(?P<role>{one_of(table['determiners'])}\s?[\p{{L}}’'-]{{2,30}})"
    else:
        subject += r"|(?P<role>\p{Ll}{4,20})"
    inverted = rf"(?P<pronoun>(?P<verb>a-t-(?:il|elle)|ont-(?:ils|elles))){participle}" if participle else "(?!)"
    return regex.compile(rf"{inverted}|(?P<verb>{verb})(?:(?=[.,])|\s(?:{subject}))")


@cache
def first_words() -> frozenset[str]:
    """The first word of every verb of saying: without one of them there is no attribution."""
    return frozenset(WORD.findall(verb)[0] for verb in (*verbs(), "according"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for title in lexicon()["titles"] for word in WORD.findall(title))


def _clause(text: str, at: int) -> str:
    """What an attribution that begins at `at` can reach: to the next stop that is not that of a title or an initial."""
    end = min(len(text), at + _REACH)
    for match in _STOP.finditer(text, at, end):
        place = match.start()
        if match[0] == ".":
            word = WORD.findall(text, max(at, place - 20), place)
            if word and (word[-1] in _titles() or len(word[-1]) == 1):
                continue
        return text[at:place]
    return text[at:end]


def attribution(text: str, at: int, tag: str = "en") -> Attribution | None:
    """The attribution that begins at offset `at` of `text`, if one does.

    >>> attribution("… he added, smiling.", 2)
    Attribution(start=2, end=10, verb='added', kind='pronoun')
    >>> attribution("said the head of the agency.", 0).kind
    'role'
    >>> attribution("he added the figures", 0) is None
    True
    """
    if tag == "en" and first_words().isdisjoint(WORD.findall(_clause(text, at))):
        return None
    for pattern in (subject_first(tag), verb_first(tag)) if tag == "en" else (verb_in_front(tag),):
        match = pattern.match(text, at, min(len(text), at + _REACH))
        if match and not (tag == "en" and match["verb"] in _bare() and not _plural(text[at : match.start("verb")])):
            kind = next((name for name in ("pronoun", "name", "role") if match.groupdict().get(name)), "name")
            return Attribution(at, match.end(), match["verb"], kind)
    return None


@cache
def _own_clause() -> Any:
    p = pieces()
    return regex.compile(
        rf"(?:(?i:{p['pronoun']})|\p{{Lu}}\p{{Ll}}{{1,20}})\s(?:said|told|added|says|explained|stated|announced|replied)(?![\p{{L}}])"
    )


def reports(stretch: str) -> bool:
    """Whether a stretch of text holds a clause of saying itself, so that not all of it can be quoted.

    >>> reports("She said that it rained. The river rose"), reports("The river rose")
    (True, False)
    """
    return _own_clause().search(stretch) is not None
