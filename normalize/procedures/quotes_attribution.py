"""Attributions that lost their quotation: glued to it, stranded behind it, or on a line of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.quotes_grammar import attribution, lexicon, one_of, pieces, reports, verbs
from normalize.procedures.quotes_marks import marks
from normalize.procedures.structure_words import times_alone
from normalize.triggers import expand

_LETTERS = "abcdefghiklmnoprstwyé"
_LAST = "defgklmnorstwy?"
"""What most words end in: the letters that a verb of saying is looked for behind."""
_SHORT = frozenset(("it", "us", "me", "so", "up", "do", "go"))
"""Words of two letters that a quotation may end in."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ANY_MARK = regex.compile(r"[“”«»„\"]|``|''")
WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_END_WITHOUT_S = regex.compile(r"(?:[^aeiou]y|s|x|z|ch|sh|ed|ly|ous|less|ful)$")


def reattach_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The seams: a lower-case letter glued to a pronoun, a title, a capital, an article, a role, a certain verb."""
    table = lexicon(data["lexicon"])
    roles = [word + " " for word in table["seam_roles"]]
    seams = [f"={letter}he " for letter in _LETTERS if letter not in "cst"]
    seams += [f"={letter}{word}" for letter in _LETTERS for word in ("the ", "she ", "they ", "we said", *roles)]
    seams += [f"={letter}{word}" for letter in _LAST for word in _stems(table["seam_verbs"])]
    seams += [f"={letter}{capital}" for letter in _LETTERS if letter not in "bci" for capital in _CAPITALS]
    return (
        *seams,
        "=cM",
        "=iM",
        "={digit}Mr",
        "={digit}he ",
        *(f"={{stop}}{pronoun} " for pronoun in ("he", "she", "they")),
    )


def _stems(forms: Iterable[str]) -> list[str]:
    """What the forms of one verb share, if it is long enough to be found in few other words; else the forms.

    >>> _stems(["explains", "explained", "says", "said"])
    ['explain', 'said ', 'says ']
    """
    stems = {regex.sub(r"(?:ed|es|s)$", "", form) for form in forms}
    long = {stem for stem in stems if len(stem) >= 7}
    return sorted(long | {form + " " for form in forms if not any(form.startswith(stem) for stem in long)})


def reattach(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Gives a quotation that lost its marks, and has its attribution glued to it, marks, comma and space.

    The glue is the proof that there were marks. A paragraph that holds marks in front of the seam is left to others.
    """
    tag = data["lexicon"]
    marked = ANY_MARK.search(segment.text, 1)
    for seam, word in _glued(segment.text, context, tag):
        if marked and marked.start() < seam:
            return
        offer = _quoted(segment, context, seam, _ambiguous(segment.text, seam, word, tag))
        if offer:
            yield offer
            return


def _glued(text: str, context: Context, tag: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """The places where an attribution is glued to the word in front of it, each with that word."""
    is_seam = _seam(tag).match
    for place in _cues(tag).starts(text):
        seam = place + 1
        if seam <= start or not is_seam(text, seam):
            continue
        word = token(text, seam)
        if (0 < len(word) < 3 and word not in _SHORT) or not _is_seam(text, seam, word, context, tag):
            continue
        found = attribution(text, seam, tag, wide=True)
        if found and (
            found.kind in ("pronoun", "role")
            or found.verb in verbs(wide=found.kind == "name")
            or found.verb == "according"
        ):
            yield seam, word


def glued_closer(text: str, start: int, context: Context) -> int | None:
    """Where behind `start` an attribution is glued to a quotation that has its opening mark alone."""
    return next(
        (seam for seam, word in _glued(text, context, "en", start) if not _ambiguous(text, seam, word, "en")), None
    )


@cache
def _cues(tag: str) -> Literals:
    """The letter before each seam, with what stands behind it: what wakes the rule, and what is too common for that."""
    woken = (form for trigger in reattach_triggers({"lexicon": tag}) for form in expand(trigger))
    behind = ("he ", "she ", "they ", "we ", "the ", "I ", *_CAPITALS)
    return Literals((*woken, *(letter + word for letter in _LETTERS for word in behind)))


@cache
def _seam(tag: str) -> Any:
    table = lexicon(tag)
    verb = one_of(table["seam_verbs"])
    role = one_of(table["seam_roles"])
    return regex.compile(
        rf"(?<=[\p{{Ll}}\p{{Nd}}?!…])(?=(?:he|she|they|we)\s\p{{Ll}}|the\s|I\s\p{{Ll}}|\p{{Lu}}\p{{Ll}}|M\.\s|(?:{verb}|{role})\s)"
    )


def token(text: str, seam: int) -> str:
    """The word in front of the seam, as far as it reaches back."""
    start = seam
    while start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    return text[start:seam]


def _is_seam(text: str, seam: int, word: str, context: Context, tag: str) -> bool:
    table = lexicon(tag)
    if not word:
        return text[seam - 1] in "?!…" and text.lstrip(' “"')[:1].isupper()
    after = WORD.match(text, seam)
    word = word.rpartition("-")[2]  # of a compound only its last part is glued: `self-proclaimed`
    whole = (word + (after[0] if after else "")).casefold()
    if (
        (len(word) < 3 and word not in _SHORT)
        or whole in table["whole"]
        or whole in table["brands"]
        or word.casefold() in table["open_ended"]
    ):
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
    if ANY_MARK.search(quotation):
        opened = quotation[0] in '“"«' and not ANY_MARK.search(quotation[1:])
        return Offer((closing,), "flag" if ambiguous else "safe", ambiguous) if opened else None
    parts = ((base + begin, base + begin, style.open), closing)
    if ambiguous:
        return Offer(parts, "flag", f"two readings of the seam: {ambiguous}")
    if reports(quotation):
        return Offer(parts, "flag", "an attribution glued to its quotation; where the quotation begins is not certain")
    return Offer(parts)


def capital(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Lowers the capital of a pronoun that follows a quotation and its comma: `”, He said.`

    Where the comma is missing too, `…a new rule” He said.`, it comes: no sentence ends without a stop before the mark.
    """
    del context, data
    text = segment.text
    for match in _CAPITAL.finditer(text):
        found = attribution(text, match.start("who"))
        if found is None:
            continue
        place = segment.start + match.start("who")
        lower = (place, place + len(match["who"]), match["who"].lower())
        if match["comma"]:
            yield Offer((lower,))
        elif text[found.end : found.end + 1] in (".", "") and _is_long(text, match.start()):
            yield Offer(((segment.start + match.start(), segment.start + match.start(), ","), lower))


_CAPITAL = regex.compile(r"(?:(?P<comma>[”\"],|,[”\"])|(?<=[\p{L}\p{Nd}])[”\"])\s(?P<who>He|She|They)(?=\s)")
_LEAST = 4
"""Words of a quotation, at least, that is no single expression between marks."""


def _is_long(text: str, closer: int) -> bool:
    """Whether the quotation that ends at `closer` is more than an expression."""
    opener = text.rfind("“" if text[closer] == "”" else '"', 0, closer)
    return opener >= 0 and len(text[opener + 1 : closer].split()) >= _LEAST


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
    del context, data
    for match in _cut_off().finditer(segment.text):
        base, told = segment.start, match["told"]
        end = match.end("speaker")
        told = f", {told}" if match["name"] else f" {told}"
        yield Offer(
            ((base + match.start("pronoun"), base + match.start("speaker"), ""), (base + end, base + end, told))
        )


@cache
def _cut_off() -> Any:
    p = pieces(wide=True)
    return regex.compile(
        rf"(?<=[”\"»’],?\s)(?P<pronoun>he|she|they|it)\s(?P<told>{p['verb']})\.\s"
        rf"(?P<speaker>(?-i:{p['role']})(?:\s(?:of|for|at|in|from|and|the|[\p{{L}}’'-]{{1,30}})){{0,9}}(?P<name>,\s{p['name']})?)(?=[.])"
    )


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
    if not ANY_MARK.search(inside):
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
