"""Counts how many marks of the shared samples are repaired, of those that the policy calls safe.

    python benchmarks/samples.py                the share by family, seconds
    python benchmarks/samples.py --show 40      also the first misses
    python benchmarks/samples.py --only chrome  one family alone

A sample is a text with one reader's marks: a span, the text that should stand there ("" where it should go, nothing
where it should stay) and a family. Each sample is repaired with its own target language: `es>fr` is meant to be
French, `fr (original)` is French that nobody translated, all others are meant to be English.

The policy overrules the reader. `samples-reviewed.tsv` has one row for each mark of which the policy says something
else (sample, number of the mark in its file from 1, verdict, form, reason): `overruled` is not counted, since the
policy leaves the span alone, flags it or repairs it only at `likely`; `other form` counts, but what has to stand in
the output is the form of the row (nothing: the span goes). Where the policy is silent the mark counts as it is.

A mark is repaired when its span stands less often in the output than in the text and the form stands there; where the
span holds the form twice (a line that is repeated), the form must also stand there less often than before.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from normalize import Normalizer

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT.parent / "shared" / "samples"
REVIEWED = ROOT / "benchmarks" / "samples-reviewed.tsv"
COLUMNS = ("sample", "mark", "verdict", "form", "reason")
VERDICTS = ("overruled", "other form")
NEED = 0.75
"""The least share of the marks that have to be repaired."""


class Mark(NamedTuple):
    """A span of a sample that should be repaired: what stands there, what should, and by whose word.

    `number` counts the marks of the sample's file from 1; `verdict` is "" where the policy agrees with the reader.
    """

    sample: str
    number: int
    family: str
    before: str
    after: str
    verdict: str = ""

    def repaired(self, text: str, out: str) -> bool:
        """Whether the repair `out` of `text` has what this mark asks for.

        >>> Mark("001", 1, "punct", "a ,", "a,").repaired("a , b", "a, b")
        True
        >>> Mark("001", 1, "repeat", "a\\na", "a").repaired("a\\na", "a;\\na")
        False
        """
        if out.count(self.before) >= text.count(self.before) or self.after not in out:
            return False
        repeated = bool(self.after) and self.before.count(self.after) > 1
        return not repeated or out.count(self.after) < text.count(self.after)


class Sample(NamedTuple):
    """A text with its target language and its marks that ask for a repair."""

    text: str
    target: str
    marks: tuple[Mark, ...]


def target(source: str) -> str:
    """The language that a sample is meant to be in, from the languages in its head.

    >>> target("es>fr"), target("fr (original)"), target("pl"), target("en (Indian)")
    ('fr', 'fr', 'en', 'en')
    """
    language, _, into = source.partition(">")
    if into:
        return into
    return language.partition(" ")[0] if language.endswith("(original)") else "en"


def reviewed() -> dict[tuple[str, int], tuple[str, str]]:
    """Verdict and form by sample and number of the mark.

    Raises ValueError for a row that is not as the docstring of this module says.
    """
    rows: dict[tuple[str, int], tuple[str, str]] = {}
    head, *lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    if tuple(head.split("\t")) != COLUMNS:
        raise ValueError(f"{REVIEWED.name}:1: expected the columns {', '.join(COLUMNS)}")
    for place, line in enumerate(lines, 2):
        fields = line.split("\t")
        if len(fields) != len(COLUMNS) or fields[2] not in VERDICTS or not fields[4]:
            raise ValueError(f"{REVIEWED.name}:{place}: expected {', '.join(COLUMNS)}, found {line!r}")
        if (fields[2] == "overruled" and fields[3]) or (fields[0], int(fields[1])) in rows:
            raise ValueError(f"{REVIEWED.name}:{place}: a form for nothing, or a second row for one mark: {line!r}")
        rows[fields[0], int(fields[1])] = (fields[2], fields[3])
    return rows


def samples(verdicts: Mapping[tuple[str, int], tuple[str, str]]) -> Iterator[Sample]:
    """The shared samples in their order, each mark with its verdict and with the form that counts."""
    for path in sorted(SAMPLES.glob("*.json")):
        sample = json.loads(path.read_text(encoding="utf-8"))
        marks = []
        for number, mark in enumerate(sample["defects"], 1):
            if mark["after"] is None or mark["before"] not in sample["text"]:
                continue
            verdict, form = verdicts.get((path.stem, number), ("", ""))
            after = form if verdict else mark["after"]
            family = mark["family"].partition(".")[0]
            marks.append(Mark(path.stem, number, family, mark["before"], after, verdict))
        yield Sample(sample["text"], target(sample["source"]), tuple(marks))


class Figures(NamedTuple):
    """Repaired and counted marks by family, the marks that are not repaired, and how many the policy overrules."""

    families: dict[str, tuple[int, int]]
    missed: list[Mark]
    overruled: int

    @property
    def repaired(self) -> int:
        return sum(done for done, _ in self.families.values())

    @property
    def total(self) -> int:
        return sum(total for _, total in self.families.values())

    @property
    def share(self) -> float:
        return self.repaired / self.total if self.total else 0.0


def measure(only: str = "") -> Figures:
    """Repairs every sample; `only` counts the marks of one family alone."""
    figures: dict[str, tuple[int, int]] = {}
    missed: list[Mark] = []
    overruled = 0
    engines: dict[str, Normalizer] = {}
    for sample in samples(reviewed()):
        if sample.target not in engines:
            engines[sample.target] = Normalizer(lang=sample.target)
        out = engines[sample.target](sample.text).text
        for mark in sample.marks:
            if only not in ("", mark.family):
                continue
            if mark.verdict == "overruled":
                overruled += 1
                continue
            good = mark.repaired(sample.text, out)
            done, total = figures.get(mark.family, (0, 0))
            figures[mark.family] = (done + good, total + 1)
            if not good:
                missed.append(mark)
    return Figures(figures, missed, overruled)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 1 when the share is below `NEED`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N marks that are missed")
    parser.add_argument("--only", default="", metavar="FAMILY", help="count the marks of one family")
    options = parser.parse_args(arguments)
    if not SAMPLES.is_dir():
        parser.error(f"no samples in {SAMPLES}")
    figures = measure(options.only)
    for mark in figures.missed[: options.show]:
        print(f"{mark.sample} {mark.number} {mark.family}: {mark.before!r} -> {mark.after!r}")
    for family, (done, total) in sorted(figures.families.items()):
        print(f"{family:<10} {done:>4} of {total:<4} {done / total:6.1%}")
    print(f"{figures.repaired} of {figures.total} repaired, {figures.share:.1%}; {figures.overruled} overruled")
    return int(figures.share < NEED)


if __name__ == "__main__":
    sys.exit(main())
