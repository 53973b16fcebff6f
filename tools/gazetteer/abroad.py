"""Cities that `normalize/romanize/abroad.toml` lists: which of GeoNames each is, and what else has their spellings."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gazetteer.places import straight
from normalize.romanize.keys import key

LISTED = Path(__file__).resolve().parent.parent.parent / "normalize" / "romanize" / "abroad.toml"
NEIGHBOURING = 15_000
"""Inhabitants from which a place's alternate names, too, make a spelling another place's."""


def listed_cities() -> dict[tuple[str, str], frozenset[str]]:
    """Country and accepted form of the listed cities, with the forms of the country that stay."""
    table = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    return {
        (country, name): frozenset(said.get("stays", ())) for country, said in table.items() for name in said["cities"]
    }


def press(listed: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    """The GeoNames number of every listed city that is found, the most populous of its name, with its accepted form."""
    table = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    by_name: dict[tuple[str, str], Mapping[str, Any]] = {}
    by_key: dict[tuple[str, str], Mapping[str, Any]] = {}
    for city in sorted(listed, key=lambda city: (city["population"], -city["geonameid"])):
        if city["countrycode"] in table:
            for name in (*map(straight, city["alternatenames"]), straight(city["name"])):
                by_name[city["countrycode"], name] = city
                by_key[city["countrycode"], key(name)] = city
    found: dict[int, str] = {}
    for country, said in table.items():
        for name in said["cities"]:
            city = by_name.get((country, name)) or by_key.get((country, key(name)))
            if city is not None:
                found.setdefault(city["geonameid"], name)
    return found


def taken(forms: Mapping[str, str], listed: Iterable[Mapping[str, Any]], chosen: Mapping[int, str]) -> set[str]:
    """Those of `forms` (spelling to country) that are also a name of another place, here or elsewhere."""
    found = set()
    for city in listed:
        if city["geonameid"] not in chosen or forms.get(straight(city["name"])) != city["countrycode"]:
            large = city["population"] >= NEIGHBOURING and city["geonameid"] not in chosen
            for name in (city["name"], *(city["alternatenames"] if large else ())):
                if (form := straight(name)) in forms and key(form) != key(chosen.get(city["geonameid"], "")):
                    found.add(form)
    return found
