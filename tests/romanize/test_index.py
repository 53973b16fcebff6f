"""The derived gazetteer: what it holds, what it answers, that its files are whole and small, and how fast it is read."""

from __future__ import annotations

import gzip
import hashlib
import re
import subprocess
import sys
from collections import Counter

import pytest

from normalize.errors import OptionError
from normalize.romanize import index, render
from normalize.romanize.keys import key

FILES = ("entries", "keys", "gates", "stems", "abroad")


def test_holds_the_places_that_it_promises() -> None:
    entries = index.entries()
    places = Counter(entry.country for entry in entries if entry.kind == "place")
    assert places["UA"] >= 3_000
    assert places["RU"] >= 3_000
    assert places["BY"] >= 290
    assert sum(places.values()) - places["UA"] - places["RU"] - places["BY"] >= 1_000
    assert sum(entry.kind == "country" for entry in entries) >= 193


def test_ids_are_unique_and_found_again() -> None:
    entries = index.entries()
    assert len({entry.id for entry in entries}) == len(entries)
    assert all(index.entry(entry.id) == entry for entry in entries[::97])


@pytest.mark.parametrize("name", FILES)
def test_files_are_whole_and_say_where_they_come_from(name: str) -> None:
    raw = (index.FOLDER / f"{name}.gz").read_bytes()
    assert raw[4:8] == b"\0\0\0\0"  # no time stamp: the same sources give the same file
    text = gzip.decompress(raw).decode("utf-8")
    body = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    stated = re.search(r"sha256 of what follows (\w+)", text)
    assert stated is not None
    assert hashlib.sha256(body.encode("utf-8")).hexdigest() == stated[1]
    assert "CC BY 4.0" in text
    assert "MIT" in text


def test_is_small() -> None:
    assert sum((index.FOLDER / f"{name}.gz").stat().st_size for name in FILES) < 1_500_000
    assert len(index.stems()) <= 5_000
    assert [len(literals) <= most for literals, most in zip(index.abroad(), (4_000, 700), strict=True)] == [True, True]


def test_is_read_when_it_is_asked() -> None:
    """Importing reads nothing; the first answer takes less than 100 ms."""
    code = (
        "import time; from normalize.romanize import index\n"
        "assert index._index.cache_info().currsize == 0\n"
        "best = 9.0\n"
        "for _ in range(3):\n"
        "    index._index.cache_clear(); start = time.process_time(); index._index(); index._numbers('selidove')\n"
        "    best = min(best, time.process_time() - start)\n"
        "print(best)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(found.stdout) < 0.1


@pytest.mark.parametrize(
    ("spelling", "entry", "relation", "languages"),
    [
        ("Selydowe", "place:UA:Селидове", "spelling", ("uk",)),
        ("Selidovo", "place:UA:Селидове", "spelling", ("ru",)),
        ("Velyka Pysarivka", "place:UA:Велика Писарівка", "spelling", ("uk",)),
        ("Pokrovs’k", "place:UA:Покровськ", "spelling", ("uk",)),
        ("Allemagne", "country:DE", "exonym", ("fr",)),
        ("Varsovie", "place:PL:Warszawa", "exonym", ("fr",)),
        ("Kirovsk", "place:UA:Голубівка", "historical", ()),
    ],
)
def test_looks_up(spelling: str, entry: str, relation: str, languages: tuple[str, ...]) -> None:
    assert (entry, relation, languages) in [(h.entry.id, h.relation, h.languages) for h in index.lookup(spelling)]


@pytest.mark.parametrize("nothing", ["", "Qwertz", "selydowe", "Selydowitz", "!", "Харків"])
def test_knows_nothing_else(nothing: str) -> None:
    assert index.lookup(nothing) == ()


@pytest.mark.parametrize("entry", [entry.id for entry in index.entries()[::701]])
def test_every_spelling_is_found_and_the_canonical_one_is_first(entry: str) -> None:
    forms = index.spellings(entry)
    assert forms[0] == (index.entry(entry).canonical, "spelling")
    assert len({form for form, _ in forms}) == len(forms)
    for form, relation in forms:
        if key(form) and relation == "spelling":
            assert entry in [hit.entry.id for hit in index.lookup(form)], form


def test_canonical_spellings_of_ukraine_follow_the_national_system() -> None:
    entries = [entry for entry in index.entries() if entry.country == "UA" and entry.kind == "place"]
    made = render.render([entry.native for entry in entries], "uk", "kmu2010")
    same = sum(forms[0].replace("'", "") == entry.canonical for entry, forms in zip(entries, made, strict=True))
    assert same / len(entries) > 0.99  # the rest has a spelling of its own in rules/names/


@pytest.mark.parametrize(("one", "other"), [("Ivanivka", "Ivankivka"), ("Mykolaiv", "Mykolaivka"), ("Izium", "Izumi")])
def test_keys_keep_neighbours_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_an_unknown_entry_names_the_nearest() -> None:
    with pytest.raises(OptionError, match="place:UA:Селидове"):
        index.entry("place:UA:Селидови")
