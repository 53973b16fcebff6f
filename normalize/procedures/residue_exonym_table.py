"""What other languages call the places that a target has names for: the derived table `residue_exonyms.gz`."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.needles import Literals

FILE = Path(__file__).parent / "residue_exonyms.gz"


class Exonym(NamedTuple):
    """The target's name of a place, the languages that the form is of, and whether it can be nothing else."""

    name: str
    languages: tuple[str, ...]
    certain: bool


@cache
def exonyms(target: str) -> dict[str, Exonym]:
    """What each form stands for. Made by `tools/build_exonyms.py`; the header of the file names the sources.

    >>> exonyms("en")["Münih"], exonyms("en")["Wilno"]
    (Exonym(name='Munich', languages=('tr',), certain=True), Exonym(name='Vilnius', languages=('pl',), certain=False))
    """
    found: dict[str, Exonym] = {}
    for line in gzip.decompress(FILE.read_bytes()).decode("utf-8").splitlines():
        if line.startswith(f"{target}\t"):
            _, name, forms = line.split("\t")
            for said in forms.split(" "):
                form, _, tags = said.partition(":")
                found[form.rstrip("?").replace("_", " ")] = Exonym(name, tuple(tags.split(",")), not form.endswith("?"))
    return found


@lru_cache(maxsize=8)
def shown(text: str, target: str) -> frozenset[str]:
    """The languages of the certain forms that stand in `text`: beside `Varşova` an unsure `Sofya` is Turkish, too.

    >>> sorted(shown("From Varşova they went on.", "en"))
    ['tr']
    """
    table = exonyms(target)
    found = (_FORM.match(text, start) for start in _certain(target).starts(text))
    return frozenset(tag for form in found if form and form[0] in table for tag in table[form[0]].languages)


_FORM = regex.compile(r"(?<![\w-])[\p{L}'’-]++")


@cache
def _certain(target: str) -> Literals:
    return Literals(form for form, found in exonyms(target).items() if found.certain and " " not in form)
