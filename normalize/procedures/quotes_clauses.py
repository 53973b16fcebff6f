"""What a stretch of speech is made of: whether it says something, and whether it waits for the clause behind it."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from normalize.procedures.quotes_grammar import pieces

ANY_MARK = regex.compile(r"[“”«»„\"]|``|''")
OWN_VOICE = regex.compile(
    r"(?<![\p{L}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Oo]urs|[Mm]e|[Uu]s|[Mm]ine|[Yy]ou|[Yy]our|[Mm]yself|[Oo]urselves)(?![\p{L}])(?!\.\p{L})"
)
"""A word that only the one who speaks uses of himself or of his hearer."""
SENTENCE = regex.compile(
    r"(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Mme|Mlle|Sra?))\.\s|[!?…]\s"
)
"""The end of a sentence; the stop of a title or an initial is none."""
LACKING = regex.compile(
    r"(?:\b(?:is|was|are|were|am|be|been|has|have|had|a|the|of|to|for|with|in|on|by|not|and)|[’'](?:s|re|m))$"
)
"""What no sentence ends in, so that a clause behind it is an aside: `It was, she says, a disgrace.`"""
AUXILIARY = regex.compile(r",\s(?:is|was|are|were|has|have|had|will|would|can|could|must|should|may|might|does|did)\b")
"""How a sentence goes on behind an aside: `The picture, the agency said, is old.`"""
_FINITE = regex.compile(
    r"\b(?:is|was|are|were|am|has|have|had|do|does|did|can|could|will|would|must|should|may|might|shall)\b|(?:n[’']t|[’'](?:s|re|ve|m|ll|d))\b|"
    r"\p{L}{2}ed\b|\b(?i:I|we|they|you|it|nobody|everyone|there)\s(?!(?:all|both|too|alone|now|then|there)\b)\p{Ll}+"
)
_SUBORDINATE = regex.compile(
    r"\s?(?:And\s|But\s|Then\s|So\s)?(?i:When|If|As|After|Because|Although|Though|While|Since|Once|Before|Whenever|"
    r"Until|Unless|Where|Wherever|Whoever|Whatever|What|However|Had|Every time|Each time|No matter|Even|By the time|"
    r"The more|The moment|The day|Now that|Provided|Given)\b"
)
_MAIN = regex.compile(
    r",\s(?:then\s)?(?:I|we|you|it|they|he|she|there|nobody|everyone|that|this|(?:the|my|our|your|a|an|his|her|their|its|no|every)\s(?:\p{Ll}{2,15}\s){1,3}?)"
    r"(?:\s?[’'](?:s|re|ve|m|ll|d)\b|\s?\p{Ll}{1,14}(?!\p{L}))"
)
"""A clause with a subject of its own behind the comma that ends the one in front."""


def has_verb(stretch: str) -> bool:
    """Whether a stretch of text holds what looks like a finite verb.

    >>> has_verb("The bridge was closed"), has_verb("Every winter the same road")
    (True, False)
    """
    return _FINITE.search(stretch) is not None


def waits(sentence: str) -> bool:
    """Whether a sentence begins with a subordinate clause, and no main clause has followed it yet.

    >>> waits("When the bell rings"), waits("If it is thirsty, it sings"), waits("The bell rings")
    (True, False, False)
    """
    begins = _SUBORDINATE.match(sentence)
    return begins is not None and _MAIN.search(sentence, begins.end()) is None


_TIMES = (
    r"(?:day|night|morning|evening|afternoon|week|weekend|month|year|time|hour|minute|moment|summer|winter|spring|autumn|"
    r"season|decade|century|centurie|occasion|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s?"
)
_PLURAL_ABROAD = (
    "Ces|Les|Nos|Diese|Alle|Los|Las|Estos|Estas|Esos|Esas|Nuestros|Nuestras|Questi|Queste|Gli|Nostri|Estes|Nossos|Deze|Onze|"
    "Disse|Dessa|Aceste|Nasze|Naše|Tyto|Ezek a|Эти|Наши|Ці|Наші"
)
"""Determiners of plurals that a translation has left; they are translated when the quotations are done."""
_UNTOPICAL = regex.compile(
    rf"\s?(?!(?:\p{{L}}+\s){{1,3}}{_TIMES}(?!\p{{L}}))(?:"
    rf"(?:These|Those|Many|Most|Some|Few|Both|All|The|My|Our|Your|Two|Three|Four|Five|Such|{_PLURAL_ABROAD})\s(?:\p{{Ll}}+\s)?\p{{Ll}}{{2,}}[^\Wsui_]s(?!\p{{L}})|"
    r"(?:The|This|That|My|Our|Your|Every|Each|No)\s\p{Ll}{2,20}\s(?:never\s|always\s|only\s|also\s|still\s)?\p{Ll}{2,}[^\Wsui_]s\s\p{Ll}|"
    r"(?:Listen|Look|Wait|Take|Give|Let|Do|Go|Come|Stop|Keep|Never|Always|Think|Imagine|Remember|Try|Tell|Ask|Leave|Put|"
    r"Be|Have|Make|Write|Read|Bring|Open|Close|Trust|Believe|See|Hear|Follow|Forget|Count|Eat|Drink|Buy|Sell|Start|Hold|"
    r"Turn|Stay|Pay|Learn|Watch|Please)\s\p{L}|"
    r"(?:Yes|No|Certainly|Exactly|Of course|Not|Nothing|Nobody|Only|Because|Too|Thanks|Thank|Sorry|Impossible|Maybe|"
    r"Why|How|What|Who|Good|Better|Enough)(?!\p{L}))"
)
_INDEFINITE = regex.compile(rf"\s?(?!(?:\p{{L}}+\s){{1,3}}{_TIMES}(?!\p{{L}}))(?:A|An)\s\p{{Ll}}{{3}}")
_BUT = regex.compile(r"\p{L},\s(?:but|not)\s")


def is_thing(sentence: str) -> bool:
    """Whether a sentence without a verb begins with an indefinite noun, and not one of time.

    >>> is_thing("A beginning, nothing more"), is_thing("A year later"), is_thing("In court")
    (True, False, False)
    """
    return _INDEFINITE.match(sentence) is not None


def is_no_topic(sentence: str) -> bool:
    """Whether a sentence without a verb can be neither the subject of `he`, taken up by it, nor when he does it.

    It begins with a plural, a subject and its verb, an order or an answer: `These reeds breathe, he repeats`.

    >>> is_no_topic("These reeds breathe by the left"), is_no_topic("Short, but true"), is_no_topic("Not for money")
    (True, True, True)
    >>> is_no_topic("My brother from the mill"), is_no_topic("Most days"), is_no_topic("On Sundays")
    (False, False, False)
    """
    return _UNTOPICAL.match(sentence) is not None or _BUT.search(sentence) is not None


@cache
def _own_clause() -> Any:
    p = pieces()
    return regex.compile(
        rf"(?:(?i:{p['pronoun']})|\p{{Lu}}\p{{Ll}}{{1,20}})\s(?:said|told|added|says|explained|stated|announced|replied)(?![\p{{L}}])"
    )


def reports(stretch: str, *, by_others: bool = False) -> bool:
    """Whether a stretch of text holds a clause of saying itself, so that not all of it can be quoted.

    `by_others` passes over what the one who speaks tells of himself.

    >>> reports("She said that it rained. The river rose"), reports("The river rose")
    (True, False)
    >>> reports("I told the boys to wait"), reports("I told the boys to wait", by_others=True)
    (True, False)
    """
    found = tellers(stretch)
    return bool(found - {"i", "we"} if by_others else found)


def tellers(stretch: str) -> frozenset[str]:
    """The subjects of the clauses of saying in a stretch of text, in lower case.

    >>> sorted(tellers("He says a handful, and Ida said a spoon"))
    ['he', 'ida']
    """
    return frozenset(match[0].split()[0].lower() for match in _own_clause().finditer(stretch))
