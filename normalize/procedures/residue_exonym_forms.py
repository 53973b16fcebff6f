"""The forms of places that a rule changes, from its tables, and where they stand in a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import regex

from normalize.needles import Literals
from normalize.procedures.residue_exonym_facts import bare, exonym_facts
from normalize.procedures.residue_exonym_table import exonyms
from normalize.procedures.residue_script_table import names_of_places
from normalize.procedures.table_key import TableKey
from normalize.rules import load


def forms_of(data: Mapping[str, Any]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The forms of a rule, each with the target's name and the languages of which it needs evidence (none: certain)."""
    left_out = set(map(bare, (*data.get("words", ()), *exonym_facts()["renamed"])))
    table = exonyms(data["table"]) if "table" in data else {}
    forms: dict[str, tuple[str, tuple[str, ...]]] = {
        form: (found.name, () if found.certain else found.languages)
        for form, found in table.items()
        if bare(form) not in left_out
    }
    for row in data["certain"]:
        name, words = _row(row)
        forms |= dict.fromkeys(words, (name, ()))
    if "words" in data:
        forms |= {form: (name, ()) for form, name in _of_other_languages(forms, data["words"], data["table"]).items()}
    for row in data.get("unsure", ()):
        name, _, words = row.partition("|")
        for word in words.split():
            said, _, tags = word.partition(":")
            form = said.replace("_", " ")
            also = table[form].languages if form in table and table[form].name == name else ()
            forms[form] = (name, tuple(dict.fromkeys((*tags.split(","), *also))))
    for form in data.get("accepted", ()):
        forms.pop(form, None)
    return forms


def _row(row: str) -> tuple[str, list[str]]:
    name, _, words = row.partition("|")
    return name, [word.replace("_", " ") for word in words.split()]


def _of_other_languages(
    english: Mapping[str, tuple[str, tuple[str, ...]]], words: Sequence[str], target: str
) -> dict[str, str]:
    """What other languages call the places that the target has a name for, from the rule for English.

    Left out are `words` of the target, and forms that differ from its name by diacritics alone.
    """
    rule = next(rule for rule in load() if rule.call == "residue.exonym" and "en" in rule.target)
    forms = {form: name for row in rule.data["certain"] for name, listed in (_row(row),) for form in listed}
    called = {name: (own, ()) for name, own in names_of_places(target).items()} | dict(english)
    own = {bare(name) for name, _ in english.values()} | set(map(bare, words)) | set(map(bare, english))
    own |= {bare(name) for name, _ in called.values()}
    return {form: called[name][0] for form, name in forms.items() if name in called and bare(form) not in own}


class Found(NamedTuple):
    """A listed form where it stands; a match without the cost of a pattern of all forms."""

    form: str
    at: int

    def start(self) -> int:
        return self.at

    def end(self) -> int:
        return self.at + len(self.form)


_FIRST = regex.compile(r"(?<![\w-])\p{L}++")


class Forms(NamedTuple):
    """The forms with what they stand for, their first words with the forms that begin so, the longest first."""

    forms: dict[str, tuple[str, tuple[str, ...]]]
    first: dict[str, list[str]]
    literals: Literals


@cache
def table_of(key: TableKey) -> Forms:
    """The table of a rule's data, made once."""
    forms = forms_of(key.data)
    first: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        word = _FIRST.match(form)
        if word:
            first.setdefault(word[0], []).append(form)
    return Forms(forms, first, Literals(forms))


def standing(text: str, table: Forms) -> Iterator[Found]:
    """Where the listed forms stand in a line, the longest first."""
    last = 0
    for start in table.literals.starts(text):
        if start < last or not (word := _FIRST.match(text, start)):
            continue
        for form in table.first.get(word[0], ()):
            after = text[start + len(form) : start + len(form) + 1]
            if text.startswith(form, start) and not (after.isalnum() or after in ("-", "_")):
                last = start + len(form)
                yield Found(form, start)
                break
