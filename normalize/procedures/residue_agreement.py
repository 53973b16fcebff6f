"""What a determiner of English has to agree with: the number of its noun, and the sound that it begins with."""

from __future__ import annotations

import regex

from normalize.procedures.residue_reading import ENGLISH, TOKEN, plural


def are_many(text: str, at: int) -> bool:
    """Whether the words from `at` on are a plural noun, or one behind its adjective."""
    tokens = TOKEN.findall(text[at : at + _NOUN_REACH])[:3]
    first = tokens[0]
    return plural(first) or (
        first not in ENGLISH
        and len(tokens) > 1
        and tokens[1] not in ENGLISH
        and plural(tokens[1])
        and first.isalpha()
        and _adjective(first)
    )


_NOUN_REACH = 60
"""Characters behind a determiner in which its noun stands."""


def agree(translation: str, after: str) -> str:
    """The translation in the form that the words after it ask for."""
    first = TOKEN.findall(after)[0]
    if translation in ("this/these", "that/those"):
        one, more = translation.split("/")
        return more if are_many(after, 0) else one
    if translation == "a":
        return (
            "an"
            if (first[0] in "aeiou" and not first.startswith(("uni", "use", "eu", "one")))
            or first.startswith(("hour", "honest", "heir"))
            else "a"
        )
    return translation


_PLAIN = frozenset(
    """new old young big small large first last few many former same other poor brave rich dead cold hot strong weak
    dark white black red green blue grey brown dirty clean dry quiet loud long short high low deep wide narrow heavy
    empty full early late good bad great wild tiny huge vast rare strange simple main major minor senior junior fresh
    foreign free holy hungry angry lonely busy sick brand-new""".split()
)
_SHAPED = regex.compile(r"[a-z-]+(?:al|ic|ive|ous|ful|less|ary|(?<!m)ent|ant|ed|ing|able|ible|ern)")


def _adjective(word: str) -> bool:
    return word in _PLAIN or _SHAPED.fullmatch(word) is not None
