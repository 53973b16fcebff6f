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
