"""A small grammar of attributions: a speaker, a verb of saying in any tense, in either order, and what may follow.

The words come from `quotes_lexicon.toml` and `quotes_lexicon_elsewhere.toml`; all here is made of them once, when it is
first asked for.
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

_HEARERS = (
    "news|agency|newspaper|paper|daily|weekly|magazine|television|radio|station|channel|site|press|reporters|journalists|"
    "media|conference|court|judges|parliament|committee|council|police|investigators|audience|crowd|deputies|senators"
)
_MODAL = frozenset(("will", "would", "can", "could", "must", "may", "might", "should", "did", "does"))
_SAYS = frozenset(("said", "says", "told", "tells", "added", "adds"))
"""Verbs that would have been found, had they ended the clause: `the firm said it would respond`."""
WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;:!?“”«»\"]")
_ANYONE = r"(?i:the|an?|his|her|their|its|one|our|my)(?:\s[\p{Ll}][\p{L}’'-]{1,30}){1,6}?"
"""Whoever it is that speaks: a determiner and a noun."""
_TRADE = r"\p{Ll}{4,20}(?=\s\p{Lu}\p{Ll}+\s\p{Lu})"
"""What a person does, in front of his full name: `paramedic Ina Holt`."""
_BETWEEN = (
    r"today|\p{L}{2,14}ly|to\sus|to\s\p{Lu}[\p{L}-]{1,20}|(?:for|on)\s(?:his|her|their|its)\s(?:part|side)|in\s(?:turn|substance|chorus|unison)|"
    r"with\s(?:an?|his|her)\s\p{Ll}{2,14}|for\sexample|meanwhile|on\s\p{Lu}\p{Ll}{2,8}day"
)
"""What may stand between a verb and the speaker behind it."""
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
    """The words of one language, as the table says them; `any` are those of all but English."""
    name = "quotes_lexicon.toml" if tag == "en" else "quotes_lexicon_elsewhere.toml"
    table = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
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
def verbs(tag: str = "en", *, wide: bool = False) -> frozenset[str]:
    """Every finite form of every verb of saying; with `wide` also of those that say so only beside another witness.

    >>> {"said", "replies", "pointed out"} <= verbs(), len(lexicon()["regular"]) > 120, "fumes" in verbs(wide=True)
    (True, True, True)
    """
    rows, regular = _rows(tag, wide)
    known = {row[0] for row in rows}
    forms = {form for base in regular if base not in known for form in conjugate(base)}
    return frozenset(forms | {form for row in rows for form in row})


def _rows(tag: str, wide: bool) -> tuple[list[list[str]], list[str]]:
    table = lexicon(tag)
    if not wide:
        return table["irregular"], table["regular"]
    return [*table["irregular"], *table["manner_irregular"]], [*table["regular"], *table["manner"]]


@cache
def certain_verbs() -> frozenset[str]:
    """The forms of the verbs that hardly ever do anything but report speech.

    >>> {"said", "sums up", "noted"} <= certain_verbs(), "answered" in certain_verbs()
    (True, False)
    """
    rows = {row[0]: row for row in _rows("en", True)[0]}
    return frozenset(form for base in lexicon()["certain"] for form in (*rows.get(base, conjugate(base)), base))


@cache
def _bare() -> frozenset[str]:
    """The forms that need a plural subject: `they say`, `officials report`."""
    rows, regular = _rows("en", True)
    return frozenset((*regular, *(row[0] for row in rows))) - {form for row in rows for form in row[2:]}


def _plural(subject: str) -> bool:
    """Whether what stands before a bare verb lets it stand so: a plural, a modal verb, or nothing."""
    words = subject.split()
    last = words[-1] if words else ""
    return (
        not _MODAL.isdisjoint(words[1:])
        or last in ("they", "we", "I", "They", "We")
        or (last.endswith("s") and not last.endswith(("’s", "'s")))
        or len(words) == 0
    )


def one_of(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first."""
    return "(?:" + "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def _predicate(wide: bool) -> str:
    """A verb of saying; the wide one takes in `hastened to add`, `is indignant` and a particle: `hammered home`."""
    table = lexicon()
    said = rf"(?P<verb>{one_of(verbs(wide=wide))})"
    if not wide:
        return said
    bases = one_of(row[0] for row in (*_rows("en", True)[0], *([base] for base in _rows("en", True)[1])))
    phrase = (
        rf"{one_of(table['control'])}\sto\s(?:\p{{L}}{{2,14}}ly\s)?(?:be\s{one_of(table['states'])}|{bases})|"
        rf"{one_of(table['becoming'])}\s(?:\p{{L}}{{2,14}}ly\s|very\s|still\s|quite\s)?{one_of(table['states'])}"
    )
    return rf"(?:(?P<phrase>{phrase})|{said})(?:\s{one_of(table['particles'])})?"


_FEMININE = r"(?:(?:ct|ait|mst|gst|(?<!d)ist|nd)ress|(?:st|et|nt|nc|rd|heir|vern|iest)ess|oness)"
"""How the words for women of a trade end: `seamstress`, `waitress`, `stewardess`."""


@cache
def pieces(tag: str = "en", wide: bool = False) -> Mapping[str, str]:
    """The building blocks of patterns: `verb`, `name`, `role`, `subject`, `tail`."""
    table = lexicon(tag)
    word = r"[\p{L}][\p{L}’'-]{0,30}"
    capital = rf"(?:{one_of(table['titles'])}\.|\p{{Lu}}\.|\p{{Lu}}[\p{{L}}’'-]{{0,30}}+)"
    name = rf"{capital}(?:\s(?:{CONNECTORS}\s(?:the\s)?)?{capital}){{0,7}}"
    adverb = rf"(?:{one_of(table['adverbs'])}\s)"
    verb = rf"(?:{adverb}|{one_of(table['auxiliaries'])}\s){{0,3}}{_predicate(wide)}(?![\p{{L}}’'-])"
    ending = rf"(?:er|or|ist|man|woman|men|women|ian|eer|{_FEMININE})s?"
    agent = rf"(?!{one_of(table['no_agents'])}(?!\p{{L}}))\p{{Ll}}{{3,16}}{ending}"
    head = rf"(?:(?i:{one_of(table['roles'])})s?|{agent})(?![\p{{L}}-])"
    rest = rf"(?:\s(?:of|for|at|in|from|to|and|on|the|its|{word})){{0,9}}"
    role = rf"(?:(?i:the|a|an|his|her|their|its|one|another|our|my)\s)(?:{word}\s){{0,6}}?{head}"
    apposition = r"(?:,\s[^,.;:!?“”«»\"\n]{2,90}(?:,\s[^,.;:!?“”«»\"\n]{2,60})?,)?"
    pronoun = one_of(table["pronouns"])
    tail = (
        rf"(?=\s?[.,;:!?…)\]]|\s?$|\s?\n|\s[–—-]\s|[–—](?:[.,;:!?\s]|$)|-[.,;:]|\s(?:{one_of(table['tail'])})(?![\p{{L}}-])|"
        rf"(?:\s\p{{L}}{{1,10}}){{1,3}}\s(?:later|ago|earlier)\b|\s\p{{L}}{{3,15}}ly\b|\s(?i:{pronoun})\s?[.,]|\s\()"
    )
    told = (
        rf"(?:(?<=\b(?:told|tells?|inform(?:s|ed)|(?:re)?assure[sd]|remind(?:s|ed)|warn(?:s|ed)|ask(?:s|ed)|advise[sd]|promise[sd]|beg(?:s|ged)))\s"
        rf"(?:(?:the|an?|his|her|their|its|my|our)\s{word}|\p{{Lu}}[\p{{L}}\p{{Nd}}’'-]{{0,20}}|us|him|her|them|me|{_HEARERS})"
        rf"(?:\s(?:\p{{Lu}}[\p{{L}}’'-]{{1,20}}|of|the|{_HEARERS})){{0,4}})?"
    )
    return {
        "name": name, "verb": verb, "role": role, "rest": rest, "apposition": apposition, "pronoun": pronoun,
        "tail": tail,
        "told": told, "head": head, "word": word,
    }  # fmt: skip


@cache
def subject_first(wide: bool = False) -> Any:
    """`he added`, `Mr. Ferrant, a lawyer, has said`, `the head of the agency told Reuters`."""
    p = pieces(wide=wide)
    role = rf"(?P<role>{p['role']})(?:{p['rest']}?)(?:\s{p['name']})?{p['apposition']}"
    anyone = rf"|(?P<anyone>{_ANYONE}){p['apposition']}" if wide else ""
    head = rf"(?:{p['head']}|{_TRADE})" if wide else p["head"]
    return regex.compile(
        rf"(?:(?P<pronoun>(?i:{p['pronoun']}))|(?P<name>(?:{head}\s)?{p['name']}){p['apposition']}|{role}{anyone})"
        rf"\s{p['verb']}{p['told']}{p['tail']}"
    )


@cache
def verb_first(wide: bool = False) -> Any:
    """`said Mr. Ferrant`, `explains the director of the museum`; the wide one takes any noun: `fumes the midwife`."""
    p = pieces(wide=wide)
    pronoun = r"(?P<pronoun>(?:he|she|they)(?=\s?[.,]|\s(?:in|on|at|to|during)\s))"
    between = rf"(?:\s(?:{one_of(lexicon()['adverbs'])}|{_BETWEEN}))?" if wide else ""
    anyone = rf"|(?P<anyone>{_ANYONE})" if wide else ""
    name = rf"(?P<name>(?:(?:\p{{Ll}}{{2,20}}\s){{0,2}}?{p['head']}\s)?{p['name']})"
    return regex.compile(
        rf"{p['verb']}{between}\s(?:{pronoun}|{name}|(?P<role>{p['role']})(?:\s{p['name']})?{anyone})(?![\p{{L}}])"
        rf"|(?P<verb>according)\sto\s(?:(?P<pronoun>him|her|them)|{name}|(?P<role>{p['role']})|(?P<role>{p['head']}){anyone})(?![\p{{L}}])"
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
    verb = one_of(verb for verb in seam_verbs(tag) if not verb.startswith(("a-t-", "ont-")))
    participle = rf"(?:\s(?:\p{{Ll}}{{3,12}}ment\s)?{one_of(table['participles'])})" if table["participles"] else ""
    subject = rf"(?P<pronoun>{one_of(table['pronouns'])})(?!\p{{L}})|(?P<name>\p{{Lu}}[\p{{L}}’'.-]{{0,30}})"
    if table["determiners"]:
        subject += rf"|(?P<role>{one_of(table['determiners'])}\s?[\p{{L}}’'-]{{2,30}})"
    else:
        subject += r"|(?P<role>\p{Ll}{3,20})"
    inverted = rf"(?P<pronoun>(?P<verb>a-t-(?:il|elle)|ont-(?:ils|elles))){participle}" if participle else "(?!)"
    return regex.compile(rf"{inverted}|(?P<verb>{verb})(?:(?=[.,])|\s(?:{subject}))")


@cache
def first_words(wide: bool = False) -> frozenset[str]:
    """The first word of every verb of saying: without one of them there is no attribution."""
    table = lexicon()
    phrases = (*table["control"], *table["becoming"]) if wide else ()
    return frozenset(WORD.findall(verb)[0] for verb in (*verbs(wide=wide), *phrases, "according"))


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


def attribution(text: str, at: int, tag: str = "en", *, wide: bool = False) -> Attribution | None:
    """The attribution that begins at offset `at` of `text`, if one does.

    With `wide` the verb may be one that reports speech only now and then, and the speaker anybody: for places where
    something else shows that a quotation has ended.

    >>> attribution("… he added, smiling.", 2)
    Attribution(start=2, end=10, verb='added', kind='pronoun')
    >>> attribution("said the head of the agency.", 0).kind
    'role'
    >>> attribution("he added the figures", 0) is None
    True
    >>> attribution("she is indignant.", 0), attribution("she is indignant.", 0, wide=True).verb
    (None, 'is indignant')
    """
    end = min(len(text), at + _REACH)
    if tag != "en":
        match = verb_in_front(tag).match(text, at, end)
        return Attribution(at, match.end(), match["verb"], _kind(match)) if match else None
    if first_words(wide).isdisjoint(WORD.findall(_clause(text, at))):
        return None
    for pattern in (subject_first(wide), verb_first(wide)):
        match = pattern.match(text, at, end)
        if match is None:
            continue
        verb = match["verb"]
        if verb is None:
            return Attribution(at, match.end(), match["phrase"], _kind(match))
        subject = text[at : match.start("verb")]
        if (verb not in _bare() or _plural(subject)) and _SAYS.isdisjoint(WORD.findall(subject)):
            return Attribution(at, match.end(), verb, _kind(match))
    return None


def _kind(match: Any) -> str:
    groups = match.groupdict()
    return next((name for name in ("pronoun", "name", "role", "anyone") if groups.get(name)), "name")


def before_stop(text: str, found: Attribution) -> int:
    """The end of an attribution without the stop that its name may have taken in."""
    return found.end - text.endswith(".", found.start, found.end)
