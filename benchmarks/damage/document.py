"""A damaged document and the truth about it.

A draft is a list of blocks: paragraphs of clean text with changes in them, and debris that stands in the damaged text
alone. Rendering it gives the damaged text, the clean text and, for every part of every defect, its span in the damaged
text with the text that belongs there.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

PHRASED = ("chrome", "quotes", "residue")  # families whose recall is also given for held-out phrases alone
MARGIN = 12  # characters between two defects of one paragraph
_ONCE = ("quotation", "headline", "caption")
_BARE_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr) [A-Z]")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class Defect(NamedTuple):
    """One injected defect. `held`: whether its phrase is held out of the rules; None where no phrase is at stake."""

    number: int
    family: str
    kind: str
    held: bool | None


NO_DEFECT = Defect(0, "", "", None)


class Part(NamedTuple):
    """One change to a block: `damaged` stands where `start:end` of the clean block stood."""

    start: int
    end: int
    damaged: str


class Gold(NamedTuple):
    """One part of a defect in the damaged text: at `start:end` the clean text has `expected`."""

    start: int
    end: int
    expected: str
    defect: Defect


class Document(NamedTuple):
    """A damaged text, the clean text behind it and all that lies between them."""

    name: str
    source: str
    target: str
    text: str
    clean: str
    golds: tuple[Gold, ...]


@dataclass
class Block:
    """One paragraph. `clean` is None for debris; `whole` closes it to further damage."""

    clean: str | None
    damaged: str = ""
    parts: list[tuple[Part, Defect]] = field(default_factory=list)
    defect: Defect | None = None
    whole: bool = False


@dataclass
class Draft:
    """A document in the making. A kind of damage changes it through `damage`, `debris` and `carrier`."""

    rng: random.Random
    source: str
    target: str
    blocks: list[Block]
    separator: str
    curly: bool
    title: Block
    defect: Defect = NO_DEFECT  # the one that is being injected
    first: list[Block] = field(default_factory=list)  # stands before everything, whatever is inserted later
    last: list[Block] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    @property
    def words(self) -> dict[str, Any]:
        """The words of the target language."""
        table: dict[str, Any] = words()[self.target]
        return table

    def pick(self, key: str) -> Any:
        """One item of a list of the target language's words; no quotation twice while there are others."""
        items = [item for item in self.words[key] if str(item) not in self.used] or self.words[key]
        item = self.rng.choice(items)
        if key in _ONCE:
            self.used.add(str(item))
        return item

    def hold(self, held: bool) -> None:
        """Say of the current defect, before it is put anywhere, whether its phrase is held out of the rules."""
        if self.defect.family in PHRASED:
            self.defect = self.defect._replace(held=held)

    def person(self) -> tuple[str, str, str]:
        """Somebody from the source's country: full name, surname, `m` or `f`."""
        people = words()["people"].get(self.source) or words()["people"]["nl"]
        name, _, sex = self.rng.choice(people).rpartition(" ")
        surname = name.split()[0] if self.source in ("zh", "ko") else name.split()[-1]
        return name, surname, sex

    def honorific(self, sex: str) -> str:
        """`Mr.` or `Ms.`, without the stop where the clean text writes such titles without one."""
        bare = any(_BARE_TITLE.search(block.clean or "") for block in self.blocks if not block.whole)
        return ("Mr" if sex == "m" else "Ms") + ("" if bare else ".")

    def agency(self) -> str:
        """A news agency."""
        agency: str = self.rng.choice(words()["en"]["agency"])
        return agency

    def styled(self, text: str) -> str:
        """`text` with the marks that the document uses: curly or straight."""
        return text if self.curly or self.target != "en" else text.translate(_STRAIGHT)

    def free(self, block: Block, parts: list[Part]) -> bool:
        """Whether nothing else is damaged within `MARGIN` characters of `parts`."""
        if block.clean is None or block.whole:
            return False
        return all(
            part.end + MARGIN < other.start or other.end + MARGIN < part.start
            for part in parts
            for other, _ in block.parts
        )

    def damage(self, block: Block, parts: list[Part]) -> None:
        """Put `parts` of the current defect into `block`."""
        block.parts += [(part, self.defect) for part in parts]

    def debris(self, at: int, text: str) -> None:
        """A paragraph that should not be there, as part of the current defect."""
        self.blocks.insert(at, Block(None, text, defect=self.defect))

    def carrier(self, at: int, clean: str, parts: list[Part] | None = None) -> Block:
        """A clean paragraph of our own with the current defect in it."""
        block = Block(clean, whole=True)
        self.blocks.insert(at, block)
        self.damage(block, parts or [])
        return block

    def anywhere(self) -> int:
        """A place between two paragraphs that no pair of lines claims."""
        places = [at for at in range(self.below_title(), len(self.blocks) + 1) if not self._claimed(at)]
        return self.rng.choice(places)

    def below_title(self) -> int:
        """The place right after the title, and after its second printing."""
        at = next(at for at, block in enumerate(self.blocks) if block is self.title) + 1
        return at + 1 if self._claimed(at) else at

    def _claimed(self, at: int) -> bool:
        """Whether the lines on both sides of `at` are one defect, or the second repeats the first."""
        if not 0 < at < len(self.blocks):
            return False
        before, after = self.blocks[at - 1], self.blocks[at]
        if after.defect is not None and after.defect.family == "repeats":
            return True
        together = {defect for _, defect in before.parts} & {defect for _, defect in after.parts}
        return bool(together) or (before.defect is not None and before.defect == after.defect)


@cache
def words() -> dict[str, Any]:
    """The tables of `words.toml`."""
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return tomllib.load(file)


def render(draft: Draft, name: str) -> Document:
    """The document that `draft` stands for; every span of its truth is in code points of the damaged text."""
    blocks = [*draft.first, *draft.blocks, *draft.last]
    kept = [number for number, block in enumerate(blocks) if block.clean is not None]
    pieces: list[str] = []
    golds: list[Gold] = []
    start = 0
    for number, block in enumerate(blocks):
        text, inner = _damaged(block, start)
        golds += inner
        end = start + len(text)
        if block.clean is None and block.defect is not None:
            # Debris takes the break after it along; at the end of the text, the one before it.
            at_end = number > kept[-1]
            low, high = (start - len(draft.separator), end) if at_end else (start, end + len(draft.separator))
            golds.append(Gold(low, high, "", block.defect))
        pieces.append(text)
        start = end + len(draft.separator)
    clean = draft.separator.join(block.clean for block in blocks if block.clean is not None)
    return Document(name, draft.source, draft.target, draft.separator.join(pieces), clean, tuple(sorted(golds)))


def _damaged(block: Block, start: int) -> tuple[str, list[Gold]]:
    """The text of `block` as it stands in the damaged document from `start` on, and the truth inside it."""
    if block.clean is None:
        return block.damaged, []
    out: list[str] = []
    golds: list[Gold] = []
    at = 0
    for part, defect in sorted(block.parts):
        out += [block.clean[at : part.start], part.damaged]
        place = start + sum(map(len, out)) - len(part.damaged)
        golds.append(Gold(place, place + len(part.damaged), block.clean[part.start : part.end], defect))
        at = part.end
    return "".join(out) + block.clean[at:], golds


def restored(document: Document) -> str:
    """The damaged text with every part of the truth applied: the clean text, or the generator is wrong."""
    out, at = [], 0
    for gold in document.golds:
        out += [document.text[at : gold.start], gold.expected]
        at = gold.end
    return "".join(out) + document.text[at:]
