"""The clean texts that damage goes into: expected texts of the project's seeds, invented news, shared clean corpora.

Only texts that the present rules leave untouched are damaged, so that an edit in a damaged text is about the damage.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import newstext

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
CORPORA = {"en": "en-ewt", "fr": "fr-pud", "de": "de-pud", "uk": "uk-iu"}
INVENTED = {"en": 24, "fr": 12, "de": 12, "es": 24, "uk": 12}  # documents of newstext, for every target
SIZE = 1_800  # bytes of one of them
_UNLIKE_NEWS = re.compile(
    r"[!?]{2}|\.{3}|…|https?:|www\.|[@<>|*_=#~]|[:;]-?[()DP]|--|\s-\s|\( | \)"
    r"|\b(?:I|I'm|[Yy]our?|[Mm]y|me|[Ww]e|[Oo]ur|[Pp]lease|lol|ur|thx)\b"
)
_SPACES = re.compile(r"  |\t|\s,|\s\.|,\S\D|[ ]$", re.M)


class Text(NamedTuple):
    """One clean text: where it comes from, its language and its paragraphs."""

    name: str
    lang: str
    paragraphs: tuple[str, ...]


@cache
def clean_texts(lang: str, shared: bool = True) -> tuple[Text, ...]:
    """All clean texts in `lang`, ordered; with `shared` also those of the shared corpora, where they exist."""
    texts = _seeds() if lang == "en" else []
    texts += _invented(lang)
    path = SHARED / "clean" / f"{CORPORA.get(lang, '')}.txt"
    if shared and path.is_file():
        texts += _corpus(path, lang)
    return tuple(texts)


def _seeds() -> list[Text]:
    found = []
    for path in sorted((ROOT / "seeds").glob("*.expected.txt")):
        paragraphs = tuple(line for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
        found.append(Text(path.name, "en", paragraphs))
    return found


def _invented(lang: str) -> list[Text]:
    """Invented news in `lang`: every fifth document of the mixed corpus, or the clean one for English."""
    wanted = INVENTED[lang]
    kind = "clean" if lang == "en" else "mixed"
    every = newstext.corpus(kind, SIZE, SIZE * wanted * (1 if lang == "en" else len(newstext.LANGUAGES) + 1)).documents
    documents = [document for document in every if document.lang == lang][:wanted]
    # Whether Ukrainian groups digits with a no-break space is a choice: here it does not.
    plain = [document.text.replace("\u00a0", " ") if lang == "uk" else document.text for document in documents]
    return [Text(f"invented-{lang}-{at:02d}", lang, tuple(text.strip().split("\n\n"))) for at, text in enumerate(plain)]


def _corpus(path: Path, lang: str) -> list[Text]:
    """News-like paragraphs of a shared corpus, put together to texts of four to seven."""
    paragraphs = []
    for document in path.read_text(encoding="utf-8").split("\n\f\n"):
        paragraphs += [line for line in document.split("\n") if is_news_like(line)]
    texts: list[Text] = []
    at = 0
    while at + 4 <= len(paragraphs):
        size = 4 + at % 4
        texts.append(Text(f"{path.stem}-{len(texts):03d}", lang, tuple(paragraphs[at : at + size])))
        at += size
    return texts


def is_news_like(paragraph: str) -> bool:
    """Whether a paragraph reads like news: sentences of some length, without the habits of mail and forums.

    >>> is_news_like("The council met on Monday. " + "It spoke about the bridge and the road. " * 2 + "Nobody left.")
    True
    >>> is_news_like("lol thx!!!")
    False
    """
    return (
        100 <= len(paragraph) <= 900
        and paragraph[0].isupper()
        and paragraph[-1] in '.”"»'
        and not _UNLIKE_NEWS.search(paragraph)
        and not _SPACES.search(paragraph)
    )
