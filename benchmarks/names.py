"""Counts how many foreign spellings of people and places become the house spelling, and how many become another's.

    python benchmarks/names.py                       the whole table, less than a minute
    python benchmarks/names.py --quick               a tenth of the spellings, no clean text
    python benchmarks/names.py --show 60             also misses, wrong changes and false changes
    python benchmarks/names.py --only person         people alone; or place; or a country, as UA
    python benchmarks/names.py --json names.json     all figures as JSON

The spellings are those of `../shared/names/variants.tsv`, each put into a generated sentence with a cue ("the city of",
"the politician"); a place outside Ukraine also in one that names its country ("in country"). A name is found when the
repaired sentence has the house spelling; a change is wrong when anything else stands there. The house spelling of an
entity is that of the shipped tables for its name in the original script, else the official romanisation of that name,
or for people without one the English form of the file. A spelling that is the house spelling already must stay, and
counts only when it changes.

Which rows are true spellings is decided by rule. Left out are the rows that the file marks as attested by nothing
("0%"), those that sound like no rendering of the name (a rename, a historical name, a translation, the word for
something else), the entities of which this holds for more than half of the rows (the name in the file is not what its
rows spell), and those of which a row has a small first letter (an ordinary word, or an area: "voblast de Moguilev").
`relation` says what a row sounds most like: the name in its own language ("own") or in Russian ("russian"), or, for a
name that the file gives in no script but Latin, its English form ("latin").

`clean` counts the words that the names rules alone change in the shared clean corpora; a change is a false one unless
the file holds it: the word as a true spelling of an entity, what it became as the house spelling.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from spellings import VARIANTS, Row, plain, rows

from normalize import Normalizer
from normalize.romanize import index

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
QUICK = 10
"""One of so many rows is measured by `--quick`."""
PEOPLE = (
    "The politician {} spoke to reporters on Monday.",
    "President {} said that the talks would go on.",
    "In an interview with the newspaper, the leader {} rejected the plan.",
    "“We will not give up,” said {}, who had arrived in the capital the day before.",
)
PLACES = {
    "UA": (
        "Shells fell on the city of {} in Ukraine during the night.",
        "Two people were wounded near {}, the Ukrainian army reported.",
        "Residents of {} were told to stay indoors, Ukrainian officials said.",
    ),
    "": (
        "The delegation travelled to the city of {} on Friday.",
        "A fire broke out in {}, local officials said.",
        "The train from {} arrived with a delay of two hours.",
    ),
}
IN_COUNTRY = (
    "The delegation travelled to the city of {} in {country} on Friday.",
    "A fire broke out in {}, officials in {country} said.",
    "The train from {} arrived with a delay of two hours, the state railway of {country} said.",
)
_CORPORA = {"en": "en-ewt", "fr": "fr-pud", "de": "de-pud", "uk": "uk-iu"}


_WORD = re.compile(r"[^\s-]+")


class Tally(NamedTuple):
    """How many spellings were to be changed, how many were found and how many became something else."""

    total: int = 0
    found: int = 0
    wrong: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.total if self.total else 0.0

    @property
    def wrong_rate(self) -> float:
        return self.wrong / self.total if self.total else 0.0


class Figures(NamedTuple):
    """The counts by group, relation and language, and of the clean text; `lines` tell what was missed or wrong."""

    groups: dict[str, Tally]
    relations: dict[str, Tally]
    languages: dict[str, Tally]
    left_out: dict[str, int]
    clean: dict[str, tuple[int, int, int]]
    lines: list[str]


def measure(part: int = 1, only: str = "", clean: bool = True) -> Figures:
    """Repairs every `part`th spelling in a sentence, and, if `clean`, the clean corpora.

    `only` names a kind or a country.
    """
    engine = Normalizer(lang="en", select=("names",))
    every, left_out = rows()
    figures = Figures({}, {}, {}, dict(left_out), {}, [])
    for row in every:
        if only in ("", row.kind, row.country) and zlib.crc32(row.spelling.encode()) % part == 0:
            _count(row, engine, figures)
    if clean:
        for lang in _CORPORA:
            figures.clean[lang] = _clean(lang, every, figures.lines)
    return figures


def _count(row: Row, engine: Normalizer, figures: Figures) -> None:
    _count_in(row, *_sentence(row), engine, figures, "")
    if row.kind == "place" and row.country not in PLACES:
        _count_in(row, *_sentence(row, index.entry(f"country:{row.country}").canonical), engine, figures, " in country")


def _count_in(row: Row, before: str, after: str, engine: Normalizer, figures: Figures, where: str) -> None:
    """Counts what becomes of the row between what stands `before` and `after` it."""
    out = engine(before + row.spelling + after).text
    got = out[len(before) : len(out) - len(after)]
    if plain(row.spelling) == plain(row.house) and row.spelling != row.house and got == row.spelling:
        return  # the house spelling but for an accent, a hyphen or an apostrophe
    if row.spelling == row.house and got == row.house:
        return
    good = plain(got) == plain(row.house) or (got != row.spelling and plain(got) == plain(row.english))
    wrong = not good and not _partly(row, got)
    tally = Tally(1, int(good), int(wrong))
    group = "people" if row.kind == "person" else f"places {row.country}{where}"
    names = ((figures.groups, group), (figures.relations, f"{group} {row.relation}"), (figures.languages, row.language))
    for table, name in names:
        table[name] = Tally(*(a + b for a, b in zip(table.get(name, Tally()), tally, strict=True)))
    if not good:
        what = "wrong" if wrong else "miss"
        figures.lines.append(f"{what} {group} {row.language} {row.relation}: {row.spelling} -> {got}, not {row.house}")


def _partly(row: Row, got: str) -> bool:
    """Whether `got` is the spelling with some of its words, or none, as the house spells them."""
    known = {plain(word) for name in (row.house, row.spelling) for word in _WORD.findall(name)}
    return all(plain(word) in known for word in _WORD.findall(got)) and got.count(" ") <= row.spelling.count(" ") + 1


def _sentence(row: Row, country: str = "") -> tuple[str, str]:
    """What stands before and after the name, one of a few sentences by a hash of the spelling."""
    frames = PEOPLE if row.kind == "person" else IN_COUNTRY if country else PLACES.get(row.country, PLACES[""])
    before, _, after = frames[zlib.crc32(row.spelling.encode()) // QUICK % len(frames)].partition("{}")
    return before, after.replace("{country}", country)


def _clean(lang: str, every: Iterable[Row], lines: list[str]) -> tuple[int, int, int]:
    """Words of a clean corpus, those that the names rules change, and those changed that are no true spelling."""
    path = SHARED / "clean" / f"{_CORPORA[lang]}.txt"
    true = _true(every)
    engine = Normalizer(lang=lang, select=("names",))
    words = changed = false = 0
    for document in path.read_text(encoding="utf-8").split("\n\f\n"):
        words += len(document.split())
        for edit in engine(document).edits:
            changed += 1
            pair = (plain(edit.before), plain(edit.replacement))
            good = pair in true
            false += not good
            around = document[max(0, edit.start - 40) : edit.end + 40].replace("\n", "⏎")
            what = "changed" if good else "false"
            lines.append(f"{what} {lang}: {edit.before} -> {edit.replacement} ({edit.rule}) in {around!r}")
    return words, changed, false


def _true(every: Iterable[Row]) -> frozenset[tuple[str, str]]:
    """The spellings of the file with their house spelling, whole and by word."""
    found: set[tuple[str, str]] = set()
    for row in every:
        found.add((plain(row.spelling), plain(row.house)))
        old, new = row.spelling.split(), row.house.split()
        if len(old) == len(new):
            found.update((plain(a), plain(b)) for a, b in zip(old, new, strict=True))
    return frozenset(found)


def table(title: str, tallies: Mapping[str, Tally]) -> str:
    """The tallies as lines of a table."""
    lines = [f"{title:<24} spellings  recall  wrong"]
    for name, tally in sorted(tallies.items()):
        lines.append(f"{name:<24} {tally.total:>9}  {tally.recall:6.1%}  {tally.wrong_rate:5.2%}")
    return "\n".join(lines)


def _as_json(figures: Figures) -> dict[str, object]:
    def counts(tallies: Mapping[str, Tally]) -> dict[str, dict[str, int]]:
        return {name: tally._asdict() for name, tally in sorted(tallies.items())}

    clean = {
        lang: dict(zip(("words", "changed", "false"), found, strict=True)) for lang, found in figures.clean.items()
    }
    return {
        "groups": counts(figures.groups),
        "relations": counts(figures.relations),
        "languages": counts(figures.languages),
        "left out": figures.left_out,
        "clean": clean,
    }


def _report(figures: Figures) -> Iterator[str]:
    yield table("group", figures.groups) + "\n"
    yield table("relation", figures.relations) + "\n"
    yield table("language", figures.languages) + "\n"
    yield "left out: " + ", ".join(f"{count} {why}" for why, count in figures.left_out.items())
    for lang, (words, changed, false) in figures.clean.items():
        per = 100_000 * false / words
        yield f"clean {lang}: {words} words, {changed} changed, {false} false ({per:.2f} in 100,000 words)"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 0 when done, 2 where the file of spellings does not exist."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the spellings and no clean text")
    parser.add_argument("--only", default="", metavar="KIND", help="person, place or a country's code")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misses, N wrong, N false changes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    options = parser.parse_args(arguments)
    if not VARIANTS.is_file():
        print(f"{VARIANTS} does not exist", file=sys.stderr)
        return 2
    figures = measure(QUICK if options.quick else 1, options.only, not options.quick and not options.only)
    for kind in ("miss", "wrong", "false", "changed"):
        print("\n".join([line for line in figures.lines if line.startswith(kind)][: options.show]))
    print("\n".join(_report(figures)))
    if options.json:
        options.json.write_text(json.dumps(_as_json(figures), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
