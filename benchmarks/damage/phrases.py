"""Page furniture to inject, by source language: from the shared lists where they exist, else the project's own few.

A phrase is held out when `heldout.held_out` says so: no rule file may hold it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from heldout import held_out

from damage.document import words
from damage.texts import SHARED

# Where a concept's line stands on the pages that were seen. `label` introduces a headline, `credit` a name. Concepts
# that the policy only flags or calls likely (metadata, bylines, captions) are not here.
PLACES = {
    "head": ["menu", "lang_switch", "share", "live", "breaking", "search", "login", "subscribe", "print", "share_fb"],
    "body": [
        "continue_ad", "ad", "newsletter", "fullscreen", "video", "sponsored", "cookies", "follow", "paywall", "zoom",
    ],
    "tail": [
        "share", "share_fb", "copy_link", "comments", "leave_comment", "email_not_published", "login_comment", "send",
        "comments_closed", "newsletter", "most_read", "top", "follow", "print", "already_sub", "paywall", "register",
        "terms", "privacy", "contact", "about", "copyright", "error_report", "cookies", "accept", "login", "subscribe",
        "no_repost", "ranking", "sitemap", "reactions_left",
    ],
    "label": ["read_also", "see_also", "related", "prev_next", "next", "prev"],
    "credit": ["photo_credit"],
    "caption": ["file_photo"],
}  # fmt: skip
_CONCEPTS = {concept: place for place, concepts in reversed(PLACES.items()) for concept in concepts}
# Forms that are a word of any text, a template or no line of their own.
_UNFIT = {
    "ok", "en", "fr", "maj", "pub", "top", "start page", "enter", "connection", "following", "precedent",
    "origin", "topics",
    "more from", "meer over", "mer om", "más sobre", "in partnership with", "video length", "quelle", "zdroj",
    "language", "flash", "alert", "loading", "welcome", "video", "direct", "online", "photo icon",
    "your browser doesn't support", "reading progress labels", "remaining words", "noch 5 minuten lesezeit",
}  # fmt: skip


class Phrase(NamedTuple):
    """One line of furniture: what it is for, where it stands, its text, and whether rules may not hold it."""

    concept: str
    place: str
    text: str
    held: bool
    native: bool  # in the source's language, not in English


@cache
def furniture(source: str, shared: bool = True) -> tuple[Phrase, ...]:
    """Furniture of pages in `source`, in that language and in the English that translation makes of it."""
    path = SHARED / "lists" / "chrome.tsv"
    if not (shared and path.is_file()):
        own = words()["furniture"]
        return tuple(
            Phrase("own", place, text, held_out(text), False)
            for place in ("head", "tail", "body", "label")
            for text in own[place]
        )
    found: dict[tuple[str, str], Phrase] = {}
    for row in path.read_text(encoding="utf-8").splitlines()[1:]:
        lang, concept, phrase, english, rendered = [*row.split("\t"), "", ""][:5]
        if concept not in _CONCEPTS or lang != source:
            continue
        for text in (phrase, english, *rendered.split(" ; ")):
            fitted = _fitted(text)
            if _is_fit(fitted):
                native = text == phrase and source != "en"
                found.setdefault(
                    (concept, fitted), Phrase(concept, _CONCEPTS[concept], fitted, held_out(fitted), native)
                )
    return tuple(found[key] for key in sorted(found))


def places(concept: str) -> list[str]:
    """The places where lines of `concept` stand.

    >>> places("share")
    ['head', 'tail']
    """
    return [place for place, concepts in PLACES.items() if concept in concepts]


def _fitted(text: str) -> str:
    return re.sub(r"x%", "62%", text.strip()).removesuffix(" / …").strip()


def _is_fit(text: str) -> bool:
    return len(text) > 1 and text.casefold().strip(" :.-") not in _UNFIT and not re.search(r" / |…$|\.\.\.$|=", text)
