"""Floors: figures below which no run may fall, pinned in `floors.json` with digests of the corpus and of the rules.

A floor rises with `quality.py --pin` and is never lowered by it. To begin anew, because the corpus has changed and some
figure with it, the entry is deleted by hand, where everybody sees it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from damage.figures import Result
from damage.texts import SHARED

FLOORS = Path(__file__).parent.parent / "floors.json"
ENOUGH = 12  # defects below which a figure is no floor


def floors_of(result: Result) -> dict[str, dict[str, float]]:
    """The figures that may become floors: of families with enough defects, rounded down to hundredths."""
    floors: dict[str, dict[str, float]] = {}
    for name, tally in result.families.items():
        if tally.defects < ENOUGH:
            continue
        figures = {"recall": tally.recall, "precision": tally.precision}
        if tally.held_repaired + tally.held_missed >= ENOUGH:
            figures["held"] = tally.held
        floors[name] = {key: int(value * 100) / 100 for key, value in figures.items() if value is not None}
    return floors


def below(result: Result, floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """What of `result` lies below its floor, one line each."""
    reached = floors_of(result)
    return [
        f"{family} {figure}: {reached.get(family, {}).get(figure)} is below its floor {floor}"
        for family, figures in floors.items()
        for figure, floor in figures.items()
        if (reached.get(family, {}).get(figure) or 0.0) < floor
    ]


def pinned(name: str) -> dict[str, Any] | None:
    """The entry of `floors.json` for a run: `quick`, `full`, with `-own` where the shared folder is not used."""
    entries: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return entries.get(name)


def pin(name: str, result: Result) -> list[str]:
    """Write the figures of `result` as floors, unless one would be lowered; returns the complaints, then."""
    entries = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    old = entries.get(name, {})
    complaints = below(result, old.get("families", {}))
    alarms = sum(result.alarms.values())
    if alarms > old.get("alarms", alarms):
        complaints.append(f"{alarms} alarms in clean text, {old['alarms']} before")
    if not complaints:
        entries[name] = {
            "corpus": result.corpus,
            "rules": result.rules,
            "alarms": alarms,
            "families": floors_of(result),
        }
        FLOORS.write_text(json.dumps(entries, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return complaints


def entry(size: str, shared: bool) -> str:
    """The name of a run in `floors.json`."""
    return size if shared and SHARED.is_dir() else f"{size}-own"
