"""Honorifics of the source language before a surname: `M. Zelensky` becomes `Mr. Zelensky`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Anchored
from normalize.procedures.quotes_grammar import seam_verbs
from normalize.procedures.residue_bearers import (
    AFTER_NAMES,
    BEFORE,
    LEADING,
    calls_by_initials,
    has_given_name,
    is_initial_of,
    is_met,
    stands_elsewhere,
    stands_twice,
    writes_without_stop,
)

_NAME = r"(?:(?:[Dd]e|[Dd]u|[Dd]e la|von|van|van der|di|da|[Dd]el|El|Al|al-)[ -]?)?\p{Lu}[\p{L}’'-]{1,40}"
_OBLIQUE = regex.compile(
    (
        r"\b(?:mit|von|bei|zu|an|für|gegen|durch|nach|seit|aus|über|um|ohne|neben|vor|hinter|gegenüber|"
        r"dem|den|des|zwischen|unter)\s$"
    ),
    regex.IGNORECASE,
)
_SENTENCE_END = regex.compile(r"(?:[.!?…:]|[“„«\"‘])\s*$")
_ARTICLE = regex.compile(r"(?r)(?<!\w)(?:[Ii]l|[LlDd]a|[Ee]l|[Dd]er|O|o) $")
"""What the languages of honorifics put before them, and English never does."""
_ARTICLE_OF_WOMEN = regex.compile(r"(?r)(?<!\w)(?:[LlDd]?a) $")
_PORTUGUESE_WOMEN = frozenset(("Sra.", "Senhora", "senhora"))
"""Titles before which `a` is an article of Portuguese: no English text has `a Ms.` before a name that it knows."""
_SPANISH_ARTICLE = regex.compile(r"(?r)(?<!\w)(?:[Ee]l|del|al) $")
"""What Spanish puts before a title and not before a name."""
_OTHER_TITLES = frozenset(
    "Dr. Dr Prof. Prof Mr. Mr Mrs. Mrs Ms. Ms Herr Frau Sr. Sra. Rev. Ing. Mag. Doctor Doktor Professor Sir".split()
)
"""Titles behind which `M.` is the initial of a given name."""
_INITIAL = regex.compile(r"(?:\p{Lu}\.-?){1,3}")
"""Initials of given names, after which a further one is an initial too."""
_EDITOR = regex.compile(r" \((?:eds?|trans|Hrsg|Hg|dir)\.|,? (?:eds?|trans|Hrsg|Hg)\.,?|[’']s (?:The|A|An|On) \p{Lu}")
"""What follows an author in a list of books, and nobody who has a title."""
_LONGEST_EDITOR = 8
_SURE_SOURCE = 1.5
"""Points at which a name that stands once is taken for a surname; Herr and a single ü are no proof."""
_SISTER = "Sr."
_SISTERS = regex.compile(r"(?<!\w)(?:Sisters? \p{Lu}|(?i:nuns?|convents?|prioress|abbess|mother superior)(?!\w))")
"""What stands in a text in which `Sr.` is a sister's title."""
_SPELT_OUT = regex.compile(r"(?<!\w)Sister \p{Lu}\p{Ll}")
_OF_WOMEN = regex.compile(
    r"(?<!\w)(?i:she|hers?|herself|sisters?|nuns?|sor|hermana|irmã|mother|convents?|prioress|abbess|congregation)(?!\w)"
)
"""What stands in a line about a sister."""
_ATTRIBUTING = {"fr": "selon|d[’']après", "de": "laut|zufolge|so|sprach", "uk": "за словами|словами"}
"""What, beside its verbs of saying, a target other than English puts before a speaker."""
_LONGEST_SAYING = 24
_STEM = {"Mr.": "Mr", "Ms.": "Ms", "Messrs.": "Messrs"}


def honorific_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each honorific with a boundary before and the blank after it."""
    endings = ("", data["feminine"]) if "feminine" in data else ("",)
    return tuple(
        f"={before}{form}{end} "
        for form in data["forms"]
        for end in endings
        for before in ("^", " ", "“", '"', "(", "«", "—", "’")
    )


def honorific(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A form of `data["forms"]` before a proven surname becomes the English title that stands beside it there.

    `initial` forms look like the initial of a given name and need a surname that stands elsewhere without them; forms
    that are `unsure` need evidence of one of `languages` besides, and `attributed` ones a verb of saying beside them,
    which elsewhere proves a name that stands once. A name that the text does not prove is reported.
    """
    forms, initial = data["forms"], frozenset(data.get("initial", ()))
    for match in _finder(tuple(forms), data.get("feminine", "")).finditer(segment.text):
        form = match["form"]
        surname = (match["last"] or match["first"]).split()[-1]
        if form in data.get("unsure", ()) and not (
            has_given_name(context.first, surname, frozenset(forms)) or _is_translated(context, data)
        ):
            continue
        if form in data.get("attributed", ()) and not _is_quoted(segment.text, match, context.target):
            continue
        if (form in initial or form in AFTER_NAMES) and not _may_open(segment.text, match.start()):
            continue
        if (
            _is_label(segment.text, match)
            or surname in data.get("names", ())
            or (context.target != "en" and match["first"].endswith(("'s", "’s")))
        ):
            continue
        sure = _proven(context, surname, match, form in initial, data)
        if not sure and _is_quoted(segment.text, match, context.target):
            sure = True
        if sure is None:
            continue
        title = _styled("Ms." if match["feminine"] else forms[form], segment.text, match, context, data)
        articles = _ARTICLE_OF_WOMEN if form in _PORTUGUESE_WOMEN else _ARTICLE
        article = context.target == "en" and articles.search(segment.text, max(0, match.start() - 4), match.start())
        start = segment.start + (article.start() if article else match.start("form"))
        part = (start, segment.start + match.end("feminine"), title)
        yield (
            Offer((part,))
            if sure
            else Offer((part,), "flag", f"‘{form}’ looks like an honorific, but nothing proves the name")
        )


def _is_label(text: str, match: Any) -> bool:
    """Whether the title and the name are all that two marks hold: `“M. Cipro” stands on his jersey`."""
    start, end = match.start("form"), match.end()
    return bool(start) and text[start - 1] in '“"«„' and text[end : end + 1] in ("”", '"', "»", "“")


def _is_quoted(text: str, match: Any, target: str) -> bool:
    """Whether a verb of saying, or `according to`, of `target` stands right beside the name: it is a person's.

    Not asked of English, in which a title needs other proof.
    """
    if target not in _ATTRIBUTING:
        return False
    before, after = _saying(target)
    return (
        before.search(text, max(0, match.start() - _LONGEST_SAYING), match.start()) is not None
        or after.match(text, match.end()) is not None
    )


@cache
def _saying(target: str) -> tuple[Any, Any]:
    either = "|".join(map(regex.escape, sorted(seam_verbs(target), key=len, reverse=True)))
    return (
        regex.compile(rf"(?r)(?<!\w)(?i:{either}|{_ATTRIBUTING[target]}) $"),
        regex.compile(rf"(?: hat| ha)? (?:{either})(?!\w)"),
    )


@cache
def _finder(forms: Sequence[str], feminine: str) -> Anchored:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    either = "|".join(map(regex.escape, longest))
    ending = f"(?:(?<=[.]){feminine})?" if feminine else ""
    return Anchored(
        forms,
        rf"(?<![\w.&])(?P<form>{either})(?P<feminine>{ending})[ \u00a0]"
        rf"(?P<first>{_NAME})(?: (?P<last>{_NAME}))?(?![\w])(?!\.\p{{Lu}})",
    )


def _may_open(text: str, start: int) -> bool:
    """Whether an honorific can begin at `start`: not right after a name, where it is an initial or `Senior`."""
    before = BEFORE.search(text[max(0, start - 45) : start])
    if not before:
        return True
    word = before["word"]
    if _INITIAL.fullmatch(word) or word in _OTHER_TITLES:
        return False
    return word[0].islower() or word in LEADING or not word[0].isalpha() or word.endswith((".", ":"))


@lru_cache(maxsize=8)
def _speaks_of_sisters(text: str) -> bool:
    return _SISTERS.search(text) is not None


@lru_cache(maxsize=128)
def _is_of_the_world(text: str, surname: str) -> bool:
    """Whether, in a text that writes `Sister` out, a given name stands before the surname, and no woman beside."""
    lines = [line for line in text.split("\n") if surname in line]
    return (
        _SPELT_OUT.search(text) is not None
        and has_given_name(text, surname, AFTER_NAMES)
        and not any(_OF_WOMEN.search(line) for line in lines)
    )


def _is_translated(context: Context, data: Mapping[str, Any]) -> bool:
    """Whether the text was translated from a language of the forms; asked last, since the whole text is read for it."""
    return any(context.source_points(tag) >= _SURE_SOURCE for tag in data["languages"])


def _proven(context: Context, surname: str, match: Any, initial: bool, data: Mapping[str, Any]) -> bool | None:
    """True for a sure honorific, False for a likely one, None for no honorific."""
    first, last, form = match["first"], match["last"], match["form"]
    if initial:
        if _EDITOR.search(match.string, match.start("first"), match.end() + _LONGEST_EDITOR) is not None:
            return None
        if is_initial_of(context.first, surname, form[0]) or calls_by_initials(context.first, form):
            return False if _is_translated(context, data) else None
        if last and not stands_elsewhere(context.first, f"{first} {last}", form):
            return None
        if stands_elsewhere(context.first, surname, form):
            return True
        return context.is_known_name(surname) or (False if _is_translated(context, data) else None)
    counted = context.target == "es" and _SPANISH_ARTICLE.search(match.string, max(0, match.start() - 4), match.start())
    if form == _SISTER and _speaks_of_sisters(context.first) and not _is_of_the_world(context.first, surname):
        return None
    if counted or context.is_known_name(surname) or _is_translated(context, data):
        return True
    if context.target != "en":  # a mascot is never met without its Mr.
        return is_met(context.first, surname, form) or None
    return stands_twice(context.first, surname) or None


def _styled(title: str, text: str, match: Any, context: Context, data: Mapping[str, Any]) -> str:
    """The title as the text writes it: with or without its stop, in the case that a German preposition asks for, with a
    capital at the start of a sentence."""
    if context.target == "en":
        return _STEM.get(title, title) if writes_without_stop(context.first) else title
    before = text[max(0, match.start() - 40) : match.start()]
    if "oblique" in data and title == "Herr" and _OBLIQUE.search(before):
        return str(data["oblique"])
    return title[0].upper() + title[1:] if not before.strip() or _SENTENCE_END.search(before) else title
