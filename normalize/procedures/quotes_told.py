"""Short clauses beside a dash that tell who speaks: `I ask`, `invites Jana Malá`, `the coach fumes`."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from normalize.procedures.quotes_grammar import one_of, pieces, verbs


@cache
def asks() -> Any:
    """A pronoun, a verb of saying, whom it is said to, and the end of a sentence, or what is done at the same time."""
    whom = r"(?:\s(?:him|her|them|me|us|\p{Lu}\p{Ll}+|(?:the|a|an|his|my|our|their)\s\p{Ll}+(?:\s\p{Ll}+)?))?"
    done = r"\sand\s\p{Ll}{2,12}\s[^.!?–—]{2,60}\.|,?\s[–—-]\s"
    return regex.compile(rf"(?:I|we|he|she|they)\s(?P<verb>{one_of(verbs())}){whom}(?=[.…]|$|{done})")


@cache
def told() -> Any:
    """A short clause at the end of a sentence with any verb in the third person: `invites Jana Malá`."""
    person = r"\p{Lu}\p{Ll}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){1,2}"
    past = "began|broke|burst|closed|cut|drew|felt|gave|grew|knew|made|put|set|spoke|took|went"
    verb = rf"(?:\p{{Ll}}{{3,14}}(?:[^su]s|ed)|{past})"
    who = rf"(?:he|she|(?:the|his|her)\s(?:\p{{Ll}}{{3,15}}\s){{0,2}}{pieces()['head']})"
    return regex.compile(
        rf"(?:(?P<name>{verb}(?:\s\p{{Ll}}{{2,12}}ly)?\s{person})(?=[.,]|$)|{who}\s{verb}(?:\s\p{{Ll}}{{2,12}}){{0,5}}(?=\.))"
    )


_BRIEFED = "said|noted|stated|reported|emphasi[sz]ed|stressed|underlined|indicated|specified|added|explained|clarified"
_REPORTED = (
    rf"{_BRIEFED}|informed|spoken|written|mentioned|told|quoted|cited|recalled|announced|claimed|pointed out|"
    r"summari[sz]ed|confirmed|concluded|observed|remarked|declared|published|communicated|asserted|affirmed|warned|read"
)
"""Participles of what is said by nobody in particular; the first may stand without their auxiliary."""
_PLACE = r"(?:in|by|on(?!\s(?:\p{Lu}\p{Ll}+day|\d))|from|of|about|there|here|also|further|via)"
"""What says where it is said; when it was said is told of anything: `it was announced on Friday`."""


@cache
def impersonal() -> Any:
    """An attribution that names no speaker, as Slavic newsrooms write them behind a dash: `is said in the statement`,
    `it follows from the data`, `noted in the ministry`, `this is how he put it`, `the message reads`.

    >>> [impersonal().match(text) is not None for text in ("is said in the note.", "we read there.", "it is late.")]
    [True, True, False]
    """
    is_ = r"(?:is|was|are|were|has been|had been)(?:\salso|\sthus|\salready|\sagain)?"
    paper = (
        "message|text|statement|document|report|letter|post|release|communiqué|announcement|note|order|decree|resolution|"
        "summary|publication|article|ruling|verdict|appeal"
    )
    reads = "reads?|says|said|states|stated|runs|notes|noted|emphasi[sz]es|stresses|adds|specifies|concludes|goes"
    return regex.compile(
        rf"(?:as\s|so\s|thus\s)?(?:it\s|this\s|that\s)?{is_}\s(?:{_REPORTED})(?=[.,]|\s{_PLACE}\b)|"
        rf"(?P<bare>(?:also\s|further\s)?(?:{_BRIEFED}))\s(?:in|at)\s(?:the|an?|his|her|their|its|this|\p{{L}}{{3,}})|"
        r"(?:as\s)?(?:it\s)?(?:follows|followed)\sfrom\s|(?P<bare>(?:this|that|so)\s(?:is|was)\show)\s\p{L}|"
        r"(?P<bare>(?:this|such|these)\s(?:is|are|was|were)\s(?:the\s)?(?:words?|opinion|statement|comment|conclusion))\b|"
        r"(?:we|you|one)\s(?:can\s)?reads?\s(?:in|on|there|from)\b|can\sbe\sread\s(?:in|on)\b|"
        rf"(?:the|an?|his|her|their|its)\s(?:[\p{{Ll}}-]{{2,20}}\s){{0,3}}?(?:{paper})(?:\s(?:of|by|from)\s[^.,“”\"\n]{{2,60}})?"
        rf"\s(?:{reads})(?=[.,]|\s(?:in|on|of|to)\b)"
    )
