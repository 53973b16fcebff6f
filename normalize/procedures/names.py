"""Names of people and places: one spelling for each, where it is certain who or what is meant."""

from __future__ import annotations

from functools import cache

from normalize.procedures.names_abroad import abroad, abroad_triggers
from normalize.procedures.names_compound import compound, compound_triggers
from normalize.procedures.names_gazetteer import listed, listed_triggers
from normalize.procedures.names_people import people, people_triggers
from normalize.procedures.names_places import places, places_triggers
from normalize.procedures.names_unlisted import grouped, grouped_triggers, unlisted, unlisted_triggers
from normalize.romanize import gazetteer
from normalize.rules import Rule, read_pack, shipped

PROCEDURES = ("people", "places", "listed", "abroad", "unlisted", "grouped", "compound")

__all__ = [
    "PROCEDURES", "abroad", "abroad_triggers", "compound", "compound_triggers", "grouped", "grouped_triggers",
    "is_known", "listed", "listed_triggers", "people", "people_triggers", "places", "places_triggers", "unlisted",
    "unlisted_triggers",
]  # fmt: skip


@cache
def _shipped_rules() -> tuple[Rule, ...]:
    root = shipped()
    return tuple(rule for path in sorted(root.glob("names/*.toml")) for rule in read_pack(path, "names", root))


@cache
def _known() -> frozenset[str]:
    """Every spelling of the surnames, full names and places of the shipped gazetteer."""
    found: set[str] = set()
    for rule in _shipped_rules():
        if "places" in rule.data:
            found.update(gazetteer.places(rule.data).by_spelling)
        if "people" in rule.data:
            found.update(gazetteer.people(rule.data).by_surname)
    return frozenset(found)


@cache
def _full_names() -> frozenset[str]:
    return frozenset(
        f"{given} {surname}"
        for rule in _shipped_rules() if "people" in rule.data
        for person in gazetteer.people(rule.data).everyone
        for given in person.given_spellings for surname in person.surname_spellings
    )  # fmt: skip


def is_known(name: str) -> bool:
    """Whether `name` is a surname, a full name or a place of the gazetteer, in any of its spellings.

    >>> is_known("Zelensky"), is_known("Volodymyr Zelenskyy"), is_known("Charkiw"), is_known("Volodymyr")
    (True, True, True, False)
    """
    return name in _known() or (" " in name and name in _full_names())
