"""The people and places that are known, as search needs them: every spelling of one, and whom a spelling may mean.

The curated tables (`rules/names/*.toml`) and the derived index (`normalize.romanize.index`) are read together; where
both know an entity it has one id, the curated house spelling, and the spellings of both.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from normalize.errors import OptionError, nearest
from normalize.romanize import index
from normalize.romanize.capitalised import STRESS
from normalize.romanize.curated import full_names, tables
from normalize.romanize.exonyms import exonyms
from normalize.romanize.index import Entry

KINDS = ("person", "place", "country", "surname")
"""Of an entity, in the order in which a spelling that may be several is read."""
RELATIONS = ("spelling", "mixed", "exonym", "rename", "historical", "cognate")
"""Of a spelling to its entity. `mixed`: a full name whose two parts follow different conventions."""
USUAL = ("spelling", "mixed", "exonym")
"""What names the entity as it is called now."""

_APOSTROPHES = str.maketrans("’ʼ`", "'''")
_PIECE = regex.compile(r"[^\s-]+")
_LATIN = regex.compile(r"\p{Latin}")
_PARTICLES = frozenset("am aan an auf de del den do la le na nad of on sul sur the und and".split())
_REACH = 3
"""Characters by which a name may be longer or shorter than the one it is taken for."""
_OFFERED = 3


class Hit(NamedTuple):
    """An entity that a spelling may mean, and how the spelling is related to it (one of `RELATIONS`)."""

    entity: Entry
    relation: str


def lookup(spelling: str) -> tuple[Hit, ...]:
    """What `spelling` may mean, the likeliest first; () when it is unknown.

    Letter case, stress marks and the form of apostrophes are not held against it. A surname means its bearers too.

    >>> [(hit.entity.id, hit.relation) for hit in lookup("CHARKIW")]
    [('place:UA:Харків', 'spelling')]
    >>> lookup("Vladimir Zelensky")[0].entity.canonical, lookup("Qwertz")
    ('Volodymyr Zelenskyy', ())
    """
    return next((hits for form in _forms(spelling) if (hits := _hits(form))), ())


def spellings(entity_id: str, relations: Iterable[str] = USUAL) -> tuple[tuple[str, str], ...]:
    """The spellings of an entity, each with its relation: the house spelling first, then by relation and alphabet.

    Raises `OptionError` for an unknown id or relation.

    >>> spellings("place:UA:Київ")[0], ("Kiew", "spelling") in spellings("place:UA:Київ")
    (('Kyiv', 'spelling'), True)
    """
    wanted = checked("relation", relations, RELATIONS)
    known = entity(entity_id)
    found = dict(_curated_spellings(known.id))
    for spelling, relation in _derived_spellings(known.id):
        found.setdefault(spelling, relation)
    if known.kind in ("place", "country"):
        found |= {form: "exonym" for form in exonyms(known.canonical) if found.get(form) in (None, "historical")}
    rest = sorted((RELATIONS.index(relation), spelling) for spelling, relation in found.items() if relation in wanted)
    ordered = [(known.canonical, "spelling"), *((spelling, RELATIONS[rank]) for rank, spelling in rest)]
    return tuple(dict.fromkeys(ordered))


def entity(entity_id: str) -> Entry:
    """The entity of that id. Raises `OptionError` with the nearest id for an unknown one.

    >>> entity("place:UA:Київ").canonical
    'Kyiv'
    >>> entity("place:UA:Киів")
    Traceback (most recent call last):
    normalize.errors.OptionError: unknown entity 'place:UA:Киів' (did you mean 'place:UA:Київ'?)
    """
    known = _entities()
    name = _curated_id(entity_id)
    if name not in known:
        raise OptionError(f"unknown entity {entity_id!r}{nearest(entity_id, known)}")
    return known[name]


def every(kinds: Iterable[str] = KINDS) -> Iterator[Entry]:
    """All entities of these kinds, ordered by kind, house spelling and id. Raises `OptionError` for an unknown kind.

    >>> "Kyiv" in {place.canonical for place in every(["place"])}
    True
    """
    wanted = checked("kind", kinds, KINDS)
    found = (entity for entity in _entities().values() if entity.kind in wanted)
    yield from sorted(found, key=lambda entity: (KINDS.index(entity.kind), entity.canonical, entity.id))


def unknown(name: str) -> OptionError:
    """The error for a name that is not known, with the house spellings nearest to it.

    >>> str(unknown("Kharkivv")).startswith("unknown name 'Kharkivv' (did you mean 'Kharkiv'")
    True
    """
    typed = _typed(name)
    pool: dict[str, str] = {}
    for form, canonical in _offers().items():
        if form[:1].casefold() == typed[:1].casefold() and abs(len(form) - len(typed)) <= _REACH:
            pool.setdefault(form.casefold(), canonical)
    close = difflib.get_close_matches(typed.casefold(), pool, n=_OFFERED * 3, cutoff=0.7)
    offered = list(dict.fromkeys(pool[form] for form in close))[:_OFFERED]
    hint = f" (did you mean {' or '.join(map(repr, offered))}?)" if offered else ""
    return OptionError(f"unknown name {name!r}{hint}")


def checked(name: str, values: Iterable[str], known: Sequence[str]) -> frozenset[str]:
    """`values`, each of which is one of `known`; raises `OptionError` that says which is not."""
    if isinstance(values, str):
        raise OptionError(f"{name}s are a list of strings; found the string {values!r}: write [{values!r}]")
    found = tuple(values)
    for value in found:
        if value not in known:
            raise OptionError(f"unknown {name} {value!r}{nearest(value, known)}; known are {', '.join(known)}")
    return frozenset(found)


def _typed(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).translate(_APOSTROPHES).split())


def _forms(name: str) -> Iterator[str]:
    """`name` as it was typed, and as it would stand in a text: with capitals, without stress marks."""
    typed = _typed(name)
    for form in (typed, _PIECE.sub(_capital, typed.lower())):
        yield form
        yield form.translate(STRESS)


def _capital(piece: regex.Match[str]) -> str:
    return piece[0] if piece.start() and piece[0] in _PARTICLES else piece[0].capitalize()


def _hits(form: str) -> tuple[Hit, ...]:
    known, curated = _entities(), tables()
    found: dict[str, str] = {}
    given, _, surname = form.partition(" ")
    for name in curated.surnames.get(surname or form, ()):
        if not surname or given in curated.bearers[name].person.given_spellings:
            found[name] = "spelling"
    for name in curated.meant.get(form, ()):
        found[name] = curated.spellings[name][form]
    if not _LATIN.search(form):
        found |= dict.fromkeys(_natives().get(form, ()), "spelling")
    for hit in index.lookup(form):
        found.setdefault(_curated_id(hit.entry.id), hit.relation)
    hits = (Hit(known[name], relation) for name, relation in found.items())
    return tuple(sorted(hits, key=lambda hit: _rank(hit, form)))


def _rank(hit: Hit, form: str) -> tuple[int, int, bool, int, str]:
    entity, relation = hit
    kind, related = KINDS.index(entity.kind), RELATIONS.index(relation)
    return kind, related, form not in (entity.canonical, entity.native), -entity.weight, entity.id


@cache
def _joined() -> dict[str, str]:
    """Curated places to what the index calls them, where its letters are others (Belarusian ones, for instance)."""
    found = {}
    for place in tables().entities.values():
        if place.kind == "place":
            hits = [hit.entry for hit in index.lookup(place.canonical) if hit.relation == "spelling"]
            same = [entry.id for entry in hits if entry.country == place.country]
            if same:
                found[place.id] = place.id if place.id in same else same[0]
    return found


@cache
def _renamed() -> dict[str, str]:
    return {derived: curated for curated, derived in _joined().items()}


def _curated_id(entity_id: str) -> str:
    """The id of an entity of the index: its own, or that of the curated table that knows it too."""
    return _renamed().get(entity_id, entity_id)


@cache
def _entities() -> dict[str, Entry]:
    known = {entry.id: entry for entry in index.entries()}
    found = {name: entity for name, entity in known.items() if name not in _renamed()}
    for name, entity in tables().entities.items():
        twin = known.get(_joined().get(name, name))
        found[name] = entity._replace(weight=twin.weight) if twin else entity
    return found


@cache
def _natives() -> dict[str, tuple[str, ...]]:
    """Forms in the original script, and Russian ones of places elsewhere, to the ids of what they name."""
    pairs = [(form, name) for form, names in tables().natives.items() for name in names]
    for entry in index.entries():
        russian = index.russian(entry.id) if entry.kind == "place" else ""
        pairs += [(form, _curated_id(entry.id)) for form in (entry.native, russian) if form]
    found: dict[str, tuple[str, ...]] = {}
    for form, name in pairs:
        ids = found.get(_typed(form), ())
        found[_typed(form)] = ids if name in ids else (*ids, name)
    return found


@cache
def _offers() -> dict[str, str]:
    """What an unknown name may have been meant to be: spellings, with the house spelling that is offered for them."""
    known = _entities()
    found = {form: known[names[0]].canonical for form, names in tables().meant.items()}
    for one in known.values():
        found[one.native] = found[one.canonical] = one.canonical
    return found


def _curated_spellings(entity_id: str) -> Iterator[tuple[str, str]]:
    if entity_id in tables().bearers:
        yield from full_names(tables().bearers[entity_id])
    yield from tables().spellings.get(entity_id, {}).items()


def _derived_spellings(entity_id: str) -> tuple[tuple[str, str], ...]:
    derived = _joined().get(entity_id, entity_id)
    known = entity_id in _joined() or entity_id not in tables().entities
    return index.spellings(derived) if known else ()
