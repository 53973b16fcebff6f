"""What German and Ukrainian put for `this`: the form that the noun's gender and its place in the clause ask for."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.procedures.residue_genders import gender_of

_DATIVE = frozenset("mit von bei zu aus nach seit gegenüber".split())
_ACCUSATIVE = frozenset("für durch gegen ohne um bis".split())
_SUBJECTS = frozenset(
    "er sie es man ich wir ihr du wer niemand jeder jemand der die das ein eine kein keine sein seine ihre mein meine "
    "unser unsere viele alle beide dieser diese dieses".split()
)
"""What behind the verb is the subject of the clause, so that the noun in front of it may be its object."""
_DATIVE_OF_GERMAN = {"m": "diesem", "f": "dieser", "n": "diesem"}
_ACCUSATIVE_OF_GERMAN = {"m": "diesen", "f": "diese", "n": "dieses"}
_OF_UKRAINIAN = {"m": "цей", "f": "ця", "n": "це"}


def this_german(noun: str, before: Sequence[str], after: Sequence[str]) -> str | None:
    """`dieser`, `diese`, `dieses` at the start of a clause, other cases behind a preposition; else nothing.

    >>> this_german("Zug", [], ["hatte", "im"]), this_german("Zug", ["mit"], []), this_german("Zug", ["in"], [])
    ('dieser', 'diesem', None)
    >>> this_german("Zug", [], ["hatte", "er", "verpasst"]), this_german("Zeitung", [], ["las", "er"])
    (None, 'diese')
    """
    gender = gender_of(noun, "de")
    if not gender:
        return None
    if before:
        preposition = before[-1].lower()
        cases = _DATIVE_OF_GERMAN if preposition in _DATIVE else _ACCUSATIVE_OF_GERMAN
        return cases[gender] if preposition in _DATIVE | _ACCUSATIVE else None
    if gender != "m":
        return _ACCUSATIVE_OF_GERMAN[gender]
    verb, rest = (after[0], after[1:3]) if after else ("", ())
    named = any(word.lower() in _SUBJECTS or word[0].isupper() for word in rest[:1])
    return "dieser" if verb.islower() and not named else None


def this_ukrainian(noun: str, before: Sequence[str]) -> str | None:
    """`цей`, `ця`, `це` at the start of a clause, where the noun is its subject; else nothing.

    >>> this_ukrainian("робота", []), this_ukrainian("човен", []), this_ukrainian("човен", ["у"])
    ('ця', 'цей', None)
    """
    return None if before else _OF_UKRAINIAN.get(gender_of(noun, "uk"))
