"""Kinds of damage that need nothing but clean text: a finder lists all places, one of them is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from damage.document import Draft, Part

Finder = Callable[[str, Draft], Iterable[list[Part]]]
Kind = Callable[[Draft], bool]


def anywhere(finder: Finder) -> Kind:
    """The kind of damage that puts one of the finder's candidates into some paragraph; False where there is none.

    The title is left alone.
    """

    def inject(draft: Draft) -> bool:
        for block in draft.rng.sample(draft.blocks, len(draft.blocks)):
            if block.clean is None or block.whole or block is draft.title:
                continue
            candidates = [parts for parts in finder(block.clean, draft) if draft.free(block, parts)]
            if candidates:
                draft.damage(block, draft.rng.choice(candidates))
                return True
        return False

    return inject


def replacing(pattern: str, damaged: Callable[[re.Match[str], Draft], str | None]) -> Kind:
    """The kind of damage that puts `damaged(match)` where `pattern` matches; None refuses a match."""
    compiled = re.compile(pattern)

    def finder(text: str, draft: Draft) -> Iterable[list[Part]]:
        for match in compiled.finditer(text):
            replacement = damaged(match, draft)
            if replacement is not None:
                yield [Part(match.start(), match.end(), replacement)]

    return anywhere(finder)
