"""Derive the list of surnames `normalize/romanize/surnames.gz` from a package, and the literals that wake its rule.

    pip install names-translator==2.1.0 dawg2-python==0.9.0 translitua==2.0
    python tools/build_surnames.py            the list
    python tools/build_surnames.py --parts    prints `parts` of rules/names/unlisted.toml

names-translator (MIT, D. Chaplinsky) holds the most frequent surnames of Ukraine with their Russian forms. Of the
Russian forms those are kept that end as Russian surnames do. The file is gzip without a time stamp: a header of `#`
lines with the source, its licence and its SHA-256, then a line of Ukrainian surnames and one of Russian ones, in small
letters, ordered by `normalize.romanize.surnames.sound`.

`parts` are letters that many surnames have as foreign presses spell them, and few words of running text and few
surnames in their official spelling.
"""

from __future__ import annotations

import gzip
import hashlib
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_waking import _costs, _wakes, greedy

from normalize.romanize import render, surnames

_UKRAINIAN = re.compile(r"[а-щьюяєіїґ']{4,}")
_RUSSIFIED = re.compile(r"[сц]к(?:ий|ая|ой)$|(?:ова|ева|ина)я$")
_SOFT = re.compile(r"(?<=[бвгґджзклмнпрстфхцчшщ])є")
"""As in Ковалєнко, the Russian form in Ukrainian letters, where Коваленко is the name."""
_RUSSIAN = re.compile(
    r"[а-яё]{2,}(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|(?:[^аеиоуыэюя])ой|енко|[иы]х|[оеи]вич|[ую]к|[ая]к|ец)"
)
PRESSES = {
    "german": 3, "french": 3, "polish": 2, "czech": 1, "hungarian": 1, "dutch": 1, "swedish": 1, "finnish": 1,
    "croatian": 1, "romanian": 1, "turkish": 1,
}  # fmt: skip
"""The presses whose spellings are to be found, and how often they are translated."""
SAMPLE = 2_500
"""Surnames of each language that the literals are chosen by."""
MOST_PARTS = 300
SIZES = range(3, 8)
PRICE = 0.12
"""What a literal costs by being there, as wakes in a MB of text."""
DEAREST = 0.08
"""Wakes in a MB of text that one literal may cause."""
OFFICIAL = 0.03
"""What an official spelling costs that holds a literal."""


def main() -> int:
    if sys.argv[1:] == ["--parts"]:
        print(" ".join(sorted(parts())))
        return 0
    from names_translator.dicts import NameDicts

    pairs = NameDicts().as_dict("last")
    ukrainian = {name for name in pairs if _UKRAINIAN.fullmatch(name) and not _RUSSIFIED.search(name)}
    ukrainian = {name for name in ukrainian if (plain := _SOFT.sub("е", name)) == name or plain not in ukrainian}
    russian = {form.lower() for forms in pairs.values() for form in forms[:1]}
    russian = {name for name in russian if _RUSSIAN.fullmatch(name)}
    source = (files("names_translator") / "data" / "last.dawg").read_bytes()
    header = (
        f"# Surnames, ordered by sound: from names-translator {version('names-translator')} (MIT), data/last.dawg, "
        f"SHA-256 {hashlib.sha256(source).hexdigest()}; made by tools/build_surnames.py.\n"
    )
    body = "\n".join(" ".join(sorted(names, key=lambda n: (surnames.sound(n), n))) for names in (ukrainian, russian))
    surnames.FILE.write_bytes(gzip.compress((header + body).encode("utf-8"), 9, mtime=0))
    print(f"{len(ukrainian)} Ukrainian and {len(russian)} Russian surnames in {surnames.FILE}")
    return 0


def parts() -> set[str]:
    """The literals, at most `MOST_PARTS`: those that tell most spellings for what they cost, one after the other."""
    weights: Counter[str] = Counter()
    official: Counter[str] = Counter()
    for language in surnames.LANGUAGES:
        names = _sample(language)
        usual = surnames.english(names, language)
        official.update(part for forms in usual for part in set().union(*map(_parts, forms)))
        for press, weight in PRESSES.items():
            for english, forms in zip(usual, render.render(names, language, press), strict=True):
                if forms[0] not in english:
                    weights[forms[0]] += weight
    costs = _costs()
    spellings = sorted(weights)
    holders: dict[str, list[int]] = {}
    for number, spelling in enumerate(spellings):
        for part in _parts(spelling):
            holders.setdefault(part, []).append(number)
    prices = {part: _wakes(part, costs) + OFFICIAL * official[part] + PRICE for part in holders}
    cheap = {part: numbers for part, numbers in holders.items() if _wakes(part, costs) <= DEAREST and len(numbers) > 5}
    return greedy(cheap, [weights[spelling] for spelling in spellings], prices, MOST_PARTS)


def _sample(language: str) -> Sequence[str]:
    names = [name.capitalize() for name in surnames._names()[language] if _RUSSIAN.fullmatch(name.replace("і", "и"))]
    return random.Random(5).sample(names, SAMPLE)


def _parts(spelling: str) -> set[str]:
    return {part for part in _pieces(spelling) if part.isalpha()}


def _pieces(spelling: str) -> Iterator[str]:
    return (spelling[at : at + size] for size in SIZES for at in range(len(spelling) - size + 1))


if __name__ == "__main__":
    raise SystemExit(main())
