"""Attributions that lost their quotation: glued to it, stranded behind it, or on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.quotes_grammar import attribution, lexicon, one_of, pieces, reports, seam_verbs
from normalize.procedures.quotes_marks import marks
from normalize.procedures.structure_words import times_alone

_LETTERS = "abcdefghiklmnoprstwyé"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ANY_MARK = regex.compile(r"[“”«»„\"]|``|''")
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_END_WITHOUT_S = regex.compile(r"(?:[^aeiou]y|s|x|z|ch|sh|ed|ly|ous|less|ful)$")


def reattach_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The seams: a lower-case letter glued to a pronoun, a title, a capital, an article, a role, a certain verb."""
    table = lexicon(data["lexicon"])
    words = ["the ", "she ", "they ", "we said", *(word + " " for word in (*table["seam_verbs"], *table["seam_roles"]))]
    seams = [f"={letter}he " for letter in _LETTERS if letter not in "cst"]
    seams += [f"={letter}{word}" for letter in _LETTERS for word in words]
    seams += [f"={letter}{capital}" for letter in _LETTERS for capital in _CAPITALS]
    return (*seams, "={digit}Mr", "={digit}he ", *(f"={{stop}}{pronoun} " for pronoun in ("he", "she", "they")))


def reattach(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Gives a quotation that lost its marks, and has its attribution glued to it, marks, comma and space.

    The glue is the proof that there were marks. A paragraph that holds marks in front of the seam is left to others.
    """
    tag = data["lexicon"]
    marked = _ANY_MARK.search(segment.text, 1)
    for match in _seams(tag).finditer(segment.text):
        seam = match.end()
        if marked and marked.start() < seam:
            return
        word = _token(segment.text, seam)
        if 0 < len(word) < 3 or attribution(segment.text, seam, tag) is None:
            continue
        if not _is_seam(segment.text, seam, word, context, tag):
            continue
        offer = _quoted(segment, context, seam, _ambiguous(segment.text, seam, word, tag))
        if offer:
            yield offer
            return


@cache
def _seams(tag: str) -> Any:
    table = lexicon(tag)
    verb = one_of((*table["seam_verbs"], *table["seam_roles"]))
    return regex.compile(
        rf"(?<=[\p{{Ll}}\p{{Nd}}?!…])(?=(?:he|she|they|we)\s\p{{Ll}}|the\s|I\s\p{{Ll}}|\p{{Lu}}\p{{Ll}}|M\.\s|{verb}\s)"
    )


def _token(text: str, seam: int) -> str:
    """The word in front of the seam, as far as it reaches back."""
    start = seam
    while start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    return text[start:seam]


def _is_seam(text: str, seam: int, word: str, context: Context, tag: str) -> bool:
    table = lexicon(tag)
    if not word:
        return text[seam - 1] in "?!…" and text[:1].isupper()
    after = _WORD.match(text, seam)
    whole = (word + (after[0] if after else "")).casefold()
    if len(word) < 3 or whole in table["whole"] or whole in table["brands"] or word.casefold() in table["open_ended"]:
        return False
    if after is not None and after[0][0].isupper():
        first = after[0].rstrip(".")
        titled = first in table["titles"]
        if word[0].isupper() and not titled:
            return False
        rest = text[seam + len(after[0]) : seam + len(after[0]) + 3]
        named = regex.match(r"\.?\s\p{Lu}", rest) is not None or context.is_surname(after[0])
        return (titled and (named or first not in ("M", "Sr"))) or named or times_alone(after[0], context) > 0
    return True


def _ambiguous(text: str, seam: int, word: str, tag: str) -> str:
    """Why two readings of the seam are words, or nothing.

    `partshe` is "parts he" or "part she"; `eventhe` "event he" or "even the".
    """
    rest = text[seam : seam + 4]
    stem = word[:-1]
    if not word:
        return ""
    plural = (
        word.endswith("s") and len(stem) > 2 and not stem.endswith(("s", "u", "i")) and not _END_WITHOUT_S.search(stem)
    )
    if rest.startswith("he ") and plural:
        return f"“{word} he” or “{stem} she”"
    if (
        rest.startswith("she ")
        and not _END_WITHOUT_S.search(word)
        and word.casefold() not in (*lexicon(tag)["adverbs"], *lexicon(tag)["no_plural"])
    ):
        return f"“{word} she” or “{word}s he”"
    if (
        rest.startswith("he ")
        and word.endswith("t")
        and stem.casefold() in (*lexicon(tag)["adverbs"], *lexicon(tag)["open_ended"])
    ):
        return f"“{word} he” or “{stem} the”"
    return ""


def _quoted(segment: Segment, context: Context, seam: int, ambiguous: str) -> Offer | None:
    text, style = segment.text, marks(context)
    begin = len(text) - len(text.lstrip())
    quotation = text[begin:seam]
    if len(quotation[:80].split()) < 3 or "\n" in quotation:
        return None
    base = segment.start
    comma = "" if quotation[-1] in "?!…," else ","
    closing = (base + seam, base + seam, comma + style.close + " ")
    if _ANY_MARK.search(quotation):
        opened = quotation[0] in '“"«' and not _ANY_MARK.search(quotation[1:])
        return Offer((closing,), "flag" if ambiguous else "safe", ambiguous) if opened else None
    parts = ((base + begin, base + begin, style.open), closing)
    if ambiguous:
        return Offer(parts, "flag", f"two readings of the seam: {ambiguous}")
    if reports(quotation):
        return Offer(parts, "flag", "an attribution glued to its quotation; where the quotation begins is not certain")
    return Offer(parts)


def capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Lowers the capital of a pronoun that follows a quotation and its comma: `”, He said.`"""
    del context, data
    for match in regex.finditer(r"(?<=[”\"],\s|,[”\"]\s)(?:He|She|They)(?=\s)", segment.text):
        if attribution(segment.text, match.start()):
            place = segment.start + match.start()
            yield Offer(((place, place + len(match[0]), match[0].lower()),))


_HAS_STATED = regex.compile(r"\s(?:has|have|had)\s\p{L}{3,12}ed\b")


def stop_and_comma(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`.”, he said` becomes `,” he said`."""
    del context, data
    for match in regex.finditer(r"\.([”\"]),(?=\s)", segment.text):
        if attribution(segment.text, match.end() + 1) or _HAS_STATED.match(segment.text, match.end()):
            place = segment.start + match.start()
            yield Offer(((place, place + 3, "," + match[1]),))


def stranded(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Joins a speaker that a false stop cut off from `he said`: the speaker takes the pronoun's place."""
    del context
    for match in _cut_off(tuple(data["verbs"])).finditer(segment.text):
        base, verb = segment.start, match["verb"]
        end = match.end("speaker")
        told = f", {verb}" if match["name"] else f" {verb}"
        yield Offer(
            ((base + match.start("pronoun"), base + match.start("speaker"), ""), (base + end, base + end, told))
        )


@cache
def _cut_off(verbs: tuple[str, ...]) -> Any:
    p = pieces()
    return regex.compile(
        rf"(?<=[”\"»’]\s)(?P<pronoun>he|she|they|it)\s(?P<verb>(?:has\s|had\s)?{one_of(verbs)})\.\s"
        rf"(?P<speaker>{p['role']}(?:\s(?:of|for|at|in|from|and|the|[\p{{L}}’'-]{{1,30}})){{0,9}}(?P<name>,\s{p['name']})?)(?=\.)"
    )


def reattach_elsewhere_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A verb of saying glued to the letter in front of it."""
    last = "абвгґеєжзиіїйклмнопрстуфхцчшщьюя" if data["lexicon"] in ("uk", "ru") else "abcdefghiklmnoprstuvwxyzéèó"
    return tuple(f"={letter}{verb}" for letter in last for verb in seam_verbs(data["lexicon"]))


def reattach_elsewhere(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The same for a target whose attributions begin with the verb: `occupanta déclaré M. Roux`."""
    tag, text = data["lexicon"], segment.text
    table = lexicon(tag)
    begin = len(text) - len(text.lstrip())
    marked = _ANY_MARK.search(text)
    for match in _verb_seams(tag).finditer(text):
        seam = match.end()
        word = _token(text, seam)
        after = _WORD.match(text, seam)
        whole = (word + (after[0] if after else "")).casefold()
        if (
            len(word) < 4
            or whole in table["whole"]
            or word.casefold() in table.get("prefixes", ())
            or times_alone(word + (after[0] if after else ""), context) > 1
            or attribution(text, seam, tag) is None
        ):
            continue
        if marked and marked.start() < seam:
            return
        if len(text[begin : min(seam, begin + 80)].split()) < 3 or "\n" in text[begin:seam]:
            continue
        style, base = marks(context), segment.start
        yield Offer(
            ((base + begin, base + begin, style.open), (base + seam, base + seam, style.close + table["closing"]))
        )
        return


@cache
def _verb_seams(tag: str) -> Any:
    return regex.compile(rf"(?<=\p{{Ll}}{{3}})(?={one_of(seam_verbs(tag))}(?![\p{{L}}]))")


def quote_line(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A paragraph that is followed by `A quote from NAME, ROLE` gets its marks; the line becomes `— NAME, ROLE`."""
    split = segment.text.rstrip().rfind("\n")
    label = regex.compile(data["label"]).fullmatch(segment.text[split + 1 :].rstrip())
    quotation = segment.text[:split].rstrip()
    begin = len(quotation) - len(quotation.lstrip())
    if split < 0 or label is None or len(quotation.split()) < 3:
        return
    style, base = marks(context), segment.start
    line = base + split + 1
    parts: tuple[tuple[int, int, str], ...] = ((line, line + label.start("name"), "— "),)
    inside = quotation[begin:]
    if not _ANY_MARK.search(inside):
        parts = (
            (base + begin, base + begin, style.open),
            (base + len(quotation), base + len(quotation), style.close),
            *parts,
        )
    elif not (inside[0] in '“«"„' and inside[-1] in '”»"“'):
        yield Offer(
            parts,
            "flag",
            "the paragraph before the label holds quotation marks; where the quotation begins is not certain",
        )
        return
    yield Offer(parts)
