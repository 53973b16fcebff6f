"""Counts, the figures that they give, and how they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from damage.document import Defect

BETA = 0.5


@dataclass
class Tally:
    """Counts of one row: defects repaired and missed, the same for held-out phrases, edits that were wrong."""

    repaired: int = 0
    missed: int = 0
    held_repaired: int = 0
    held_missed: int = 0
    known_repaired: int = 0
    known_missed: int = 0
    wrong: int = 0

    def count(self, defect: Defect, good: bool) -> None:
        names = [""] if defect.held is None else ["", "held_" if defect.held else "known_"]
        for name in names:
            key = f"{name}{'repaired' if good else 'missed'}"
            setattr(self, key, getattr(self, key) + 1)

    @property
    def defects(self) -> int:
        return self.repaired + self.missed

    @property
    def recall(self) -> float | None:
        return _share(self.repaired, self.missed)

    @property
    def held(self) -> float | None:
        return _share(self.held_repaired, self.held_missed)

    @property
    def known(self) -> float | None:
        return _share(self.known_repaired, self.known_missed)

    @property
    def precision(self) -> float | None:
        return _share(self.repaired, self.wrong)

    @property
    def f_half(self) -> float | None:
        """F0.5: precision counts twice as much as recall."""
        if self.recall is None or self.precision is None:
            return None
        below = BETA**2 * self.precision + self.recall
        return (1 + BETA**2) * self.precision * self.recall / below if below else 0.0

    def figures(self) -> dict[str, float | int | None]:
        figures: dict[str, float | int | None] = {"defects": self.defects, "wrong": self.wrong}
        held = self.held_repaired + self.held_missed
        figures |= {"held_defects": held, "recall": self.recall, "held": self.held, "known": self.known}
        return figures | {"precision": self.precision, "f_half": self.f_half}


@dataclass
class Result:
    """All figures of a run. `corpus` and `rules` are digests of what was measured and of what measured it."""

    corpus: str
    rules: str
    families: dict[str, Tally] = field(default_factory=dict)
    kinds: dict[str, Tally] = field(default_factory=dict)
    languages: dict[str, Tally] = field(default_factory=dict)
    alarms: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def json(self) -> dict[str, Any]:
        rows = {"families": self.families, "kinds": self.kinds, "languages": self.languages}
        tables = {name: {key: tally.figures() for key, tally in table.items()} for name, table in rows.items()}
        return {"corpus": self.corpus, "rules": self.rules, "alarms": self.alarms, "words": self.words, **tables}


def table(title: str, rows: Mapping[str, Tally]) -> str:
    """One table of the report; a dash where nothing was counted."""
    lines = [
        f"{title:24}{'defects':>8}{'recall':>8}{'held':>7}{'(n)':>6}{'known':>7}{'wrong':>7}{'prec.':>7}{'F0.5':>7}"
    ]
    for name, tally in rows.items():
        held = tally.held_repaired + tally.held_missed
        cells = [f"{tally.defects:8}", f"{_cell(tally.recall):>8}", f"{_cell(tally.held):>7}", f"{held or '':>6}"]
        cells += [
            f"{_cell(tally.known):>7}",
            f"{tally.wrong:7}",
            f"{_cell(tally.precision):>7}",
            f"{_cell(tally.f_half):>7}",
        ]
        lines.append(f"{name:24}" + "".join(cells))
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _share(good: int, bad: int) -> float | None:
    return good / (good + bad) if good + bad else None
