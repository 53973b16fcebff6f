"""Compares a repair with the truth about its document.

Edits and the parts of the truth that overlap or touch form a component: a stretch of the damaged text on whose borders
both agree. In a component the repaired text is held against the truth: a part counts as repaired when the repaired text
is what the truth gives with this part applied. So it does not matter how an edit was cut, nor which of two equal line
breaks it took.
"""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import NamedTuple

from damage.document import Defect, Document, Gold
from normalize import Edit, Repair

MOST_PARTS = 10  # of one component that are tried in every combination


class Wrong(NamedTuple):
    """An edit that does not lead to the clean text; `defect` is the one that it touches, if any."""

    edit: Edit
    defect: Defect | None


class Score(NamedTuple):
    """What became of one document: defects repaired and missed, edits that are wrong, and edits that are right."""

    repaired: tuple[Defect, ...]
    missed: tuple[Defect, ...]
    wrong: tuple[Wrong, ...]
    right: tuple[Edit, ...]


class _Component(NamedTuple):
    start: int
    end: int
    golds: list[Gold]
    edits: list[Edit]


def score(document: Document, repair: Repair) -> Score:
    """The defects of `document` that `repair` mends and misses, and its edits sorted into right and wrong.

    A defect of several parts is repaired when all its parts are.
    """
    mended: dict[Gold, bool] = {}
    wrong: list[Wrong] = []
    right: list[Edit] = []
    for component in _components(document.golds, repair.edits):
        for piece, applied in _judged(component, document, repair):
            for number, gold in enumerate(piece.golds):
                mended[gold] = applied is not None and applied[number]
            if piece.edits and (applied is None or not any(applied)):
                defect = piece.golds[0].defect if piece.golds else None
                # One for every family that had a hand in it, however many edits it made.
                culprits = {edit.rules[0].split(".")[0]: edit for edit in reversed(piece.edits)}
                wrong += [Wrong(edit, defect) for edit in culprits.values()]
            else:
                right += piece.edits
    state: dict[Defect, bool] = {}
    for gold, good in mended.items():
        state[gold.defect] = state.get(gold.defect, True) and good
    repaired = tuple(defect for defect, good in state.items() if good)
    return Score(repaired, tuple(defect for defect, good in state.items() if not good), tuple(wrong), tuple(right))


def _components(golds: tuple[Gold, ...], edits: tuple[Edit, ...]) -> list[_Component]:
    """Edits with the parts of the truth that they touch; parts that no edit touches stand alone."""
    components: list[_Component] = []
    items: list[tuple[int, int, int, Gold | Edit]] = [(gold.start, gold.end, 1, gold) for gold in golds]
    items += [(edit.start, edit.end, 0, edit) for edit in edits]
    for start, end, _, item in sorted(items, key=lambda item: item[:3]):
        last = components[-1] if components else None
        # Two parts of the truth that only meet stay apart; an edit joins whatever it touches.
        joins = (
            last is not None and start <= last.end and (isinstance(item, Edit) or bool(last.edits) or start < last.end)
        )
        if last is None or not joins:
            components.append(_Component(start, end, [], []))
        else:
            components[-1] = last._replace(end=max(last.end, end))
        (components[-1].golds if isinstance(item, Gold) else components[-1].edits).append(item)  # type: ignore[arg-type]
    return components


def _judged(
    component: _Component, document: Document, repair: Repair
) -> list[tuple[_Component, tuple[bool, ...] | None]]:
    """The component with the parts of the truth that it shows; in pieces where it shows none as a whole."""
    if not component.edits:
        return [(component, tuple(False for _ in component.golds))]
    applied = _applied(component, document, _repaired_span(component, document, repair))
    if applied is not None:
        return [(component, applied)]
    return [(piece, _applied(piece, document, _edited(piece, document))) for piece in _pieces(component)]


def _pieces(component: _Component) -> list[_Component]:
    """The component cut wherever one part of the truth or one edit ends and another begins."""
    items: list[Gold | Edit] = [*component.golds, *component.edits]
    borders = {item.start for item in items} | {item.end for item in items}
    cuts = [at for at in borders if not any(i.start < at < i.end or i.start == at == i.end for i in items)]
    places = sorted({component.start, *cuts, component.end})
    pieces = []
    for low, high in pairwise(places):
        golds = [gold for gold in component.golds if low <= gold.start and gold.end <= high]
        edits = [edit for edit in component.edits if low <= edit.start and edit.end <= high]
        pieces.append(_Component(low, high, golds, edits))
    return pieces or [component]


def _applied(component: _Component, document: Document, found: str) -> tuple[bool, ...] | None:
    """Which parts of the truth `found` shows in the place of `component`; None when it shows something else."""
    found = _folded(found, document)
    if found == _rendered(component, document, tuple(True for _ in component.golds)):
        return tuple(True for _ in component.golds)
    if len(component.golds) > MOST_PARTS:
        return None
    choices = sorted(product((True, False), repeat=len(component.golds)), key=sum, reverse=True)
    return next((choice for choice in choices if found == _rendered(component, document, choice)), None)


def _edited(component: _Component, document: Document) -> str:
    """The damaged text of `component` with its edits made."""
    out, at = [], component.start
    for edit in component.edits:
        out += [document.text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join(out) + document.text[at : component.end]


def _rendered(component: _Component, document: Document, choice: tuple[bool, ...]) -> str:
    out, at = [], component.start
    for gold, applied in zip(component.golds, choice, strict=True):
        if applied:
            out += [document.text[at : gold.start], gold.expected]
            at = gold.end
    return _folded("".join(out) + document.text[at : component.end], document)


def _folded(text: str, document: Document) -> str:
    """In French it is the text's choice which space stands inside guillemets."""
    if document.target != "fr":
        return text
    return re.sub("«[ \u00a0\u202f]", "« ", re.sub("[ \u00a0\u202f]»", " »", text))


def _repaired_span(component: _Component, document: Document, repair: Repair) -> str:
    """The repaired text between the kept characters on both sides of `component`."""
    low = repair.to_repaired(component.start - 1, component.start)[1] if component.start else 0
    end = component.end
    high = repair.to_repaired(end, end + 1)[0] if end < len(document.text) else len(repair.text)
    return repair.text[low:high]
