"""Puts damage into clean texts: which kinds, how many, in which order. The same seed gives the same documents."""

from __future__ import annotations

import random
from collections.abc import Iterator, Set

from damage.chrome import chrome
from damage.document import Block, Defect, Document, Draft, render, restored, words
from damage.encoding import ENCODING, MARKUP
from damage.prose import REPEATS, REPEATS_ELSEWHERE, TYPOGRAPHY, TYPOGRAPHY_ELSEWHERE
from damage.residue import CASING, NAMES, RESIDUE, RESIDUE_ELSEWHERE
from damage.sites import Kind
from damage.structure import QUOTES, QUOTES_ELSEWHERE, STRUCTURE
from damage.texts import Text

SOURCES = ("fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "ro", "hu", "tr", "uk", "ru", "ar", "zh", "ja", "ko")
TARGETS = ("fr", "de", "es", "uk")  # targets other than English; their source is English
SEED = 20_250_611
# Defects of each family in one document: furniture comes in several lines, the rest once or twice.
MOST = {"chrome": 4, "quotes": 2, "residue": 2}
MORE = 6  # of the one family that a run is about; the others stay, as they are evidence of the source language


def kinds(target: str, shared: bool) -> dict[str, dict[str, Kind]]:
    """The kinds of damage for a target, by family in the order of the policy."""
    if target == "en":
        return {
            "encoding": ENCODING, "markup": MARKUP, "chrome": chrome(shared), "structure": STRUCTURE, "quotes": QUOTES,
            "residue": RESIDUE, "casing": CASING, "typography": TYPOGRAPHY, "names": NAMES, "repeats": REPEATS,
        }  # fmt: skip
    structure = {name: STRUCTURE[name] for name in ("sentences", "drop-capital")}
    lines = {name: kind for name, kind in chrome(shared).items() if name in ("head", "body", "tail", "label")}
    return {
        "encoding": ENCODING, "markup": MARKUP, "chrome": lines, "structure": structure, "quotes": QUOTES_ELSEWHERE,
        "residue": RESIDUE_ELSEWHERE, "typography": TYPOGRAPHY_ELSEWHERE, "repeats": REPEATS_ELSEWHERE,
    }  # fmt: skip


def documents(
    texts: dict[str, list[Text]], each: int, shared: bool, family: str | None = None, unclean: Set[Text] = frozenset()
) -> Iterator[Document]:
    """`each` damaged documents for every source into English and for every other target; `family` gets a larger share.

    The clean texts take turns, so that each source meets all of them. One of the `unclean` is passed over for the next,
    and no other document changes for that. Raises `AssertionError` when the truth of a document does not give back its
    clean text.
    """
    for number in range(each):
        for place, source in enumerate(SOURCES):
            text = _usable(texts["en"], number * len(SOURCES) + place, unclean)
            yield _document(text, source, "en", number, shared, family)
        for place, target in enumerate(TARGETS):
            text = _usable(texts[target], number * 7 + place, unclean)
            yield _document(text, "en", target, number, shared, family)


def _usable(pool: list[Text], at: int, unclean: Set[Text]) -> Text:
    """The text at `at`, or the next one in the round that is clean; the first of all where none is."""
    turn = [pool[(at + step) % len(pool)] for step in range(len(pool))]
    return next((text for text in turn if text not in unclean), turn[0])


def _document(text: Text, source: str, target: str, number: int, shared: bool, family: str | None) -> Document:
    name = f"{source}-{target}-{number:03d}"
    rng = random.Random(f"{SEED} {name} {text.name}")
    draft = _draft(text, source, target, rng)
    available = kinds(target, shared)
    most = MOST | ({family: MORE} if family else {})
    wanted = [one for one in sorted(available) for _ in range(rng.randint(1, most.get(one, 1)))]
    rng.shuffle(wanted)
    for one in wanted:
        options = available[one]
        for kind in rng.sample(sorted(options), len(options)):
            draft.defect = Defect(draft.defect.number + 1, one, kind, None)
            if options[kind](draft):
                break
    document = render(draft, f"{name} {text.name}")
    assert restored(document) == document.clean, f"the truth of {name} is wrong"
    return document


def _draft(text: Text, source: str, target: str, rng: random.Random) -> Draft:
    blocks = [Block(paragraph) for paragraph in text.paragraphs]
    if len(text.paragraphs[0]) > 140 or text.paragraphs[0][-1] in '.”"»':
        blocks.insert(0, Block(rng.choice(words()[target]["headline"])))
    curly = any(mark in paragraph for paragraph in text.paragraphs for mark in "“”‘’")
    separator = "\n\n" if rng.random() < 0.7 else "\n"
    return Draft(rng, source, target, blocks, separator, curly, blocks[0])
