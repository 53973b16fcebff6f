"""The spellings of all entities as files that search engines read.

`solr`: a synonyms file for `SynonymGraphFilterFactory` of Solr and Lucene, and for `synonyms_path` of Elasticsearch and
OpenSearch. `elasticsearch`: bodies for Elasticsearch's API of synonyms sets, one a line. `lucene`: Prolog facts of
WordNet, which the same filters read as `format="wordnet"`. `jsonl`: one JSON object an entity, for everything else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import regex

from normalize.errors import OptionError, nearest
from normalize.lexicon import COMMON, FREQUENT, lexicon
from normalize.romanize import entities
from normalize.romanize.index import Entry

RELATIONS = ("spelling", "exonym")
"""What a synonym is by default: a full name in mixed conventions is found by its parts, and would be hundreds more."""
MOST_RULES = 10_000
"""Rules that Elasticsearch takes in one synonyms set, by its documentation."""
SHORTEST = 4
"""Letters of a spelling that is a synonym; a shorter one is too often something else where case does not count."""

_ORDINARY = (FREQUENT, COMMON)
_ALONE = ("place", "country")
_SPECIAL = regex.compile(r"[\\,]|=(?=>)|^#")
_FIRST_SYNSET = 100_000_001
"""WordNet's numbers have nine digits, of which the first is the part of speech: 1, a noun."""


class Synonyms(NamedTuple):
    """An entity and its spellings with their relation, the house spelling first."""

    entity: Entry
    spellings: tuple[tuple[str, str], ...]


def export(
    form: str,
    *,
    kinds: Iterable[str] = entities.KINDS,
    countries: Iterable[str] = (),
    relations: Iterable[str] = RELATIONS,
) -> Iterator[str]:
    """The lines of a file in one of the formats above, without line feeds, in an order that depends on nothing else.

    `kinds` and `countries` (ISO 3166 codes; people and surnames have none) choose the entities, `relations` the
    spellings. Raises `OptionError` for an unknown format, kind, country or relation.

    >>> [line for line in export("solr", kinds=["country"], countries=["GE"])][-1].split(", ")[:2]
    ['Georgia', 'Georgien']
    """
    if form not in _WRITERS:
        raise OptionError(f"unknown format {form!r}{nearest(form, _WRITERS)}; known are {', '.join(_WRITERS)}")
    # Whatever cannot be used is said now, not when the first line is asked for.
    chosen = _chosen(kinds, countries)
    wanted = entities.checked("relation", relations, entities.RELATIONS)
    found = (Synonyms(entity, entities.spellings(entity.id, wanted)) for entity in chosen)
    return _WRITERS[form](found)


def _chosen(kinds: Iterable[str], countries: Iterable[str]) -> list[Entry]:
    found = list(entities.every(kinds))
    known = sorted({entity.country for entity in entities.every()} - {""})
    wanted = entities.checked("country", [code.upper() for code in _list(countries)], known)
    return [entity for entity in found if not wanted or entity.country in wanted]


def _jsonl(found: Iterable[Synonyms]) -> Iterator[str]:
    for entity, spellings in found:
        record = entity._asdict() | {
            "spellings": [{"spelling": form, "relation": relation} for form, relation in spellings]
        }
        yield json.dumps(record, ensure_ascii=False)


def _solr(found: Iterable[Synonyms]) -> Iterator[str]:
    yield "# One name a line: the house spelling, then the others. With expand=false all of them become the first."
    for _, forms in _groups(found):
        yield _rule(forms)


def _elasticsearch(found: Iterable[Synonyms]) -> Iterator[str]:
    rules = ({"id": name, "synonyms": _rule(forms)} for name, forms in _groups(found))
    while body := list(islice(rules, MOST_RULES)):
        yield json.dumps({"synonyms_set": body}, ensure_ascii=False)


def _lucene(found: Iterable[Synonyms]) -> Iterator[str]:
    for synset, (_, forms) in enumerate(_groups(found), _FIRST_SYNSET):
        for number, form in enumerate(forms, 1):
            quoted = form.replace("'", "''")
            yield f"s({synset},{number},'{quoted}',n,1,0)."


_WRITERS: dict[str, Callable[[Iterable[Synonyms]], Iterator[str]]] = {
    "solr": _solr,
    "elasticsearch": _elasticsearch,
    "lucene": _lucene,
    "jsonl": _jsonl,
}
FORMATS = tuple(_WRITERS)


def _groups(found: Iterable[Synonyms]) -> Iterator[tuple[str, list[str]]]:
    """Ids with the spellings that are synonyms of each other, where there are two or more."""
    heaviest: dict[str, Entry] = {}
    for entity in entities.every(_ALONE):
        if entity.weight >= heaviest.get(entity.canonical, entity).weight:
            heaviest[entity.canonical] = entity
    for entity, spellings in found:
        forms = [form for form, _ in spellings if is_synonym(form, entity.kind)]
        # `Paris` may well spell a village in the Urals; whoever looks for it means the city.
        forms = [form for form in forms if heaviest.get(form, entity).weight <= entity.weight]
        forms = list(dict.fromkeys((entity.canonical, *forms)))
        if len(forms) > 1:
            yield entity.id, forms


def is_synonym(spelling: str, kind: str) -> bool:
    """Whether a spelling of an entity of this kind is one that a search engine may take for the entity.

    Engines compare lower-case words: a form that is an ordinary English word, or very short, would find too much.

    >>> is_synonym("Charkiw", "place"), is_synonym("Just", "place"), is_synonym("Ham", "surname")
    (True, False, False)
    """
    if kind == "country":
        return True
    if len(spelling) < SHORTEST:
        return False
    return not (spelling.isascii() and spelling.isalpha()) or lexicon("en").band(spelling) not in _ORDINARY


def _rule(forms: Iterable[str]) -> str:
    r"""Equivalent synonyms in the format of Solr, in which a comma, `=>` and a `#` at the start have a meaning.

    >>> print(_rule(["Rostov-on-Don", "Rostow am Don", "#1, => 2"]))
    Rostov-on-Don, Rostow am Don, \#1\, \=> 2
    """
    return ", ".join(_SPECIAL.sub(lambda found: f"\\{found[0]}", form) for form in forms)


def _list(values: Iterable[str]) -> list[str]:
    return [values] if isinstance(values, str) else list(values)
