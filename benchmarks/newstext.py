"""Invented news to measure on: clean, plain ASCII, mixed languages or dirty, the same for a seed on every machine.

The words and sentences are in `vocabulary.toml`, the defects in `damage.toml`; here is only how they are put together.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

KINDS = ("clean", "ascii", "mixed", "dirty")
LANGUAGES = ("en", "fr", "de", "es", "uk")
FAMILIES = (
    "encoding",
    "markup",
    "chrome",
    "structure",
    "quotes",
    "residue",
    "casing",
    "typography",
    "names",
    "repeats",
)
SIZES = (400, 3_000, 100_000)
SEED = 20_240_229

MARKS = "“”‘’\"'"
MARKS_PER_KB = 15
DEFECTS_PER_DOCUMENT = (6, 10)  # in 3,000 bytes; other sizes have their share
DEFECT = 50  # bytes that a defect adds on average
PARAGRAPH = (2, 4)  # sentences

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([a-z]+)2?\}")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_THOUSANDS = {"en": ",", "fr": "\u202f", "de": ".", "es": ".", "uk": " "}

Words = dict[str, list[str]]


class Document(NamedTuple):
    """One generated text and the language that it is written in."""

    text: str
    lang: str


class Corpus(NamedTuple):
    """The documents of one kind and their size together, in bytes of UTF-8."""

    documents: list[Document]
    size: int


def corpus(kind: str, size: int, total: int, seed: int = SEED) -> Corpus:
    """Documents of about `size` bytes until they are at least `total` bytes together.

    `clean` is English with `MARKS_PER_KB` curly marks in 1,000 bytes, `dirty` the same with defects, `ascii` has
    straight marks instead, `mixed` holds documents in five languages by turns. Equal arguments give equal documents.

    >>> corpus("clean", 400, 2_000) == corpus("clean", 400, 2_000)
    True
    >>> [document.lang for document in corpus("mixed", 400, 2_000).documents][:5]
    ['en', 'fr', 'de', 'es', 'uk']
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}: expected one of {', '.join(KINDS)}")
    writer = _Writer(random.Random(f"{kind} {size} {seed}"), straight=kind == "ascii")
    documents: list[Document] = []
    done = 0
    while done < total:
        lang = LANGUAGES[len(documents) % len(LANGUAGES)] if kind == "mixed" else "en"
        text = writer.dirty(size) if kind == "dirty" else writer.article(lang, size)
        documents.append(Document(text, lang))
        done += len(text.encode())
    return Corpus(documents, done)


class _Writer:
    """Puts sentences together; all chance comes from the one generator that it was given."""

    def __init__(self, rng: random.Random, *, straight: bool) -> None:
        self._rng = rng
        self._words = _read("vocabulary.toml")
        if straight:
            english = self._words["en"]
            english["quoted"] = [sentence.translate(_STRAIGHT) for sentence in english["quoted"]]
        self._damage = _read("damage.toml")
        self._families = _endless(rng, FAMILIES)
        self._lack = 0.0  # how many marks the English text so far has too few

    def article(self, lang: str, size: int) -> str:
        return _joined(self._paragraphs(lang, size))

    def dirty(self, size: int) -> str:
        """An English article of about `size` bytes with defects; families take turns, so that none is left out."""
        rng = self._rng
        defects = max(1, round(rng.randint(*DEFECTS_PER_DOCUMENT) * size / 3_000))
        headline, *paragraphs = self._paragraphs("en", size - DEFECT * defects)
        for _ in range(defects):
            family = self._damage[next(self._families)]
            form = rng.choice([form for form, templates in family.items() for _ in templates])
            defect = self._fill(rng.choice(family[form]), "en")
            if form == "endings":
                headline = [re.sub(r" \| \w+$", "", headline[0]) + defect]
            elif form == "lines":
                paragraphs.insert(rng.randint(0, len(paragraphs)), [defect])
            else:
                sentences = rng.choice(paragraphs)
                sentences.insert(rng.randint(0, len(sentences)), defect)
        return _joined([headline, *paragraphs])

    def _paragraphs(self, lang: str, size: int) -> list[list[str]]:
        """The headline and then the paragraphs, each as its sentences, about `size` bytes in all."""
        rng = self._rng
        headline = self._fill(rng.choice(self._words[lang]["headline"]), lang)
        self._lack += len(headline) * MARKS_PER_KB / 1_000
        paragraphs = [[headline[:1].upper() + headline[1:]], [self._sentence(lang)]]
        written = sum(len(sentences[0].encode()) + 2 for sentences in paragraphs)
        length = rng.randint(*PARAGRAPH)
        while written < size - 50:  # half a sentence
            if len(paragraphs[-1]) >= length:
                paragraphs.append([])
                length = rng.randint(*PARAGRAPH)
            sentence = self._sentence(lang)
            paragraphs[-1].append(sentence)
            written += len(sentence.encode()) + 1
        return paragraphs

    def _sentence(self, lang: str) -> str:
        """One sentence. English takes one with marks more often where the text before it has too few of them."""
        quoted = self._rng.random() < (0.3 if lang != "en" else 0.42 + self._lack / 40)
        sentence = self._fill(self._rng.choice(self._words[lang]["quoted" if quoted else "plain"]), lang)
        if lang == "en":
            self._lack += (len(sentence.encode()) + 1) * MARKS_PER_KB / 1_000 - sum(map(sentence.count, MARKS))
        return sentence

    def _fill(self, template: str, lang: str) -> str:
        rng, words = self._rng, self._words[lang]
        numbers = {"year": (1970, 2019), "small": (2, 12), "digit": (1, 9), "big": (51, 89), "day": (11, 28)}
        values: dict[str, str] = {}

        def value(slot: re.Match[str]) -> str:
            if slot[0] not in values:
                name = slot[1]
                if name == "count":
                    values[slot[0]] = f"{rng.randint(1_000, 90_000):,}".replace(",", _THOUSANDS[lang])
                elif name in numbers:
                    values[slot[0]] = str(rng.randint(*numbers[name]))
                else:
                    other = values.get(f"{{{name}}}")  # the first draw of the same name
                    free = [word for word in words[name] if word != other] if other else words[name]
                    values[slot[0]] = rng.choice(free)
            return values[slot[0]]

        return _SLOT.sub(value, template)


def _joined(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs) + "\n"


def _read(name: str) -> dict[str, Words]:
    with (_HERE / name).open("rb") as file:
        return tomllib.load(file)


def _endless(rng: random.Random, items: Sequence[str]) -> Iterator[str]:
    """The items in a new order each time round, so that each comes as often as any other."""
    while True:
        yield from rng.sample(items, len(items))
