"""Attributions glued to a quotation that lost its marks: where the seam is, and what is quoted in front of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon as lexicon_of_words
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.quotes_clauses import ANY_MARK, has_verb
from normalize.procedures.quotes_grammar import Attribution, attribution, lexicon, one_of, verbs
from normalize.procedures.quotes_marks import marks
from normalize.procedures.quotes_opening import decided, opening, readings
from normalize.procedures.structure_words import times_alone
from normalize.triggers import expand

_LETTERS = "abcdefghijklmnopqrstuvwxyzé"
_LAST = "adefghklmnoprstuwxyz?"
"""What most words end in: the letters that a verb of saying is looked for behind."""
_SHORT = frozenset(("it", "us", "me", "so", "up", "do", "go"))
"""Words of two letters that a quotation may end in."""
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_END_WITHOUT_S = regex.compile(r"(?:[^aeiou]y|s|x|z|ch|sh|ed|ly|ous|less|ful)$")


_HELD = frozenset(("stress", "report", "assert", "admitt", "reveal", "defend", "promis"))
"""Stems that stand inside other words: `mistress`, `underreport`, `compromise`."""


_INSIDE = frozenset(
    f"={letters}"
    for letters in ("rrespond", "restimat", "nbeliev", "nspecifi", "oclaimed ", "mpromised ", "mpromises ", "nnotes ")
) | {"=tasks ", "=ssays ", "=estates ", "=dminister ", "=padded ", "=xclaimed "}
"""Seams that words hold which are met every day: `correspondent`, `unbelievable`, `proclaimed`."""


def reattach_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The seams: a lower-case letter glued to a pronoun, a title, a capital, an article, a role, a certain verb."""
    table = lexicon(data["lexicon"])
    roles = [word + " " for word in table["seam_roles"]]
    seams = [f"={letter}he " for letter in _LETTERS if letter not in "cst"]
    seams += [f"={letter}{word}" for letter in _LETTERS for word in ("the ", "she ", "they ", "we said")]
    seams += [f"={letter}{word}" for letter in _LAST for word in (*roles, *_stems(table["seam_verbs"]))]
    seams = [seam for seam in seams if seam not in _INSIDE]
    seams += [f"={letter}{capital}" for letter in _LETTERS if letter not in "bci" for capital in _CAPITALS]
    return (
        *seams,
        *("=cM", "=iM", "=rresponded ", "=nbelieves ", "=nspecifies "),
        "={digit}Mr",
        "={digit}he ",
        *(f"={end}{pronoun} " for end in "%)" for pronoun in ("he", "she")),
        *(f"={{stop}}{word} " for word in ("he", "she", "they", *table["seam_questions"])),
    )


def _stems(forms: Iterable[str]) -> list[str]:
    """What the forms of one verb share, if it is long enough to be found in few other words; else the forms.

    >>> _stems(["explains", "explained", "says", "said"])
    ['explain', 'said ', 'says ']
    """
    stems = {regex.sub(r"(?:ed|es|s)$", "", form) for form in forms}
    long = {stem for stem in stems if len(stem) >= 6 and stem not in _HELD}
    return sorted(long | {form + " " for form in forms if not any(form.startswith(stem) for stem in long)})


def reattach(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Gives a quotation that lost its marks, and has its attribution glued to it, marks, comma and space.

    The glue is the proof that there were marks. What is quoted is the paragraph, but for the writer's own sentences.
    """
    tag = data["lexicon"]
    for seam in _glued(segment.text, context, tag):
        offer = _quoted(segment, context, seam, tag)
        if offer:
            yield offer
            return


class Seam(NamedTuple):
    """An attribution glued to the word in front of it: its offset, that word, the speaker's names, what is in doubt."""

    at: int
    word: str
    names: tuple[str, ...] = ()
    doubt: str = ""


def _glued(text: str, context: Context, tag: str, start: int = 0) -> Iterator[Seam]:
    """The places where an attribution is glued to the word in front of it."""
    is_seam = _seam(tag).match
    for place in _cues(tag).starts(text):
        seam = place + 1
        if seam <= start or not is_seam(text, seam):
            continue
        word = token(text, seam)
        if not _is_seam(text, seam, word, tag):
            continue
        found = attribution(text, seam, tag, wide=True)
        if found is None or not _is_proven(text, seam, word, context, tag):
            continue
        if _speaks(text, found, tag) and (not word[:1].isupper() or _is_said(text, seam, found)):
            names = _names(text[seam : found.end], tag) if found.kind == "name" else ()
            yield Seam(seam, word, names, _ambiguous(text, seam, word, tag))


def _speaks(text: str, found: Attribution, tag: str) -> bool:
    """Whether an attribution found behind a seam is one: anybody may say something, few may do more to somebody."""
    if found.kind in ("pronoun", "role") or found.verb == "according":
        return True
    if found.kind == "anyone" and text.startswith(found.verb, found.start):
        return found.verb in lexicon(tag)["without_object"] or (found.verb in verbs() and has_verb(text[: found.start]))
    return found.verb in verbs(wide=found.kind == "name")


def _is_said(text: str, seam: int, found: Attribution) -> bool:
    """Whether a verb behind a name has its subject there, so that it is not the name that said: `Orlensaid`."""
    return not text.startswith(found.verb, seam) or has_verb(text[:seam])


_NAME = regex.compile(r"\p{Lu}[\p{L}’'-]{2,}")


def _names(speaker: str, tag: str) -> tuple[str, ...]:
    """The names of a speaker, without his titles and what is said of him behind a comma."""
    return tuple(name for name in _NAME.findall(speaker.partition(",")[0]) if name not in lexicon(tag)["titles"])


def glued_attribution(text: str, seam: int, context: Context) -> bool:
    """Whether the letters at `seam` begin an attribution that is glued to a quotation without marks."""
    return any(found.at == seam and not found.doubt for found in _glued(text, context, "en", seam - 1)) and not (
        ANY_MARK.search(text, 1, seam)
    )


def glued_closer(text: str, start: int, context: Context) -> int | None:
    """Where behind `start` an attribution is glued to a quotation that has its opening mark alone."""
    return next((seam.at for seam in _glued(text, context, "en", start) if not seam.doubt), None)


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
        rf"(?<=[\p{{Ll}}\p{{Nd}}?!…%)])(?=(?:he|she|they|we)\s\p{{Ll}}|the\s|I\s\p{{Ll}}|\p{{Lu}}\p{{Ll}}|M\.\s|(?:{verb}|{role})\s)"
    )


def token(text: str, seam: int) -> str:
    """The word in front of the seam, as far as it reaches back."""
    start = seam
    while start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    return text[start:seam]


def _is_seam(text: str, seam: int, word: str, tag: str) -> bool:
    """Whether the letters in front of the seam and behind it are two words and no other word."""
    table = lexicon(tag)
    if not word:
        return text[seam - 1] in "?!…%)" and text.lstrip(' “"')[:1].isupper()
    after = WORD.match(text, seam)
    word = word.rpartition("-")[2]  # of a compound only its last part is glued: `self-proclaimed`
    whole = (word + (after[0] if after else "")).casefold()
    return not (
        (len(word) < 3 and word not in _SHORT)
        or whole in table["whole"]
        or lexicon_of_words(tag).band(whole)
        or whole in table["brands"]
        or (
            word.casefold() in (table["open_ended"] if _is_weak(after) else _SURELY_OPEN)
            and not _CLOSED_OFF.search(text, max(0, seam - _REACH), seam)
        )
    )


_REACH = 60
"""Characters before a seam that tell whether a function word may end a quotation."""
_CLOSED_OFF = regex.compile(
    r"(?<!\p{L})(?:(?i:about|above|across|after|against|around|at|before|behind|below|beneath|beside|beyond|by|for|from|"
    r"into|like|near|of|off|on|onto|over|past|through|to|towards?|under|unlike|until|upon|with|without|within)\s(?:all\s)?"
    r"(?:that|this)|(?:do|does|did|done|doing)\s(?:that|this)|(?i:a|worth)\s(?:\p{Ll}{3,10}\s)?while|"
    r"(?i:what)\s[^.,;:!?“”\"]{2,40}\s(?:is|was|are|be|been|looks?|looked|feels?|felt|sounds?|sounded|tastes?|tasted|"
    r"smells?|smelled|seems?)\slike)$"
)
"""What ends in a word that else begins a clause: `on top of that`, `we must do this`, `once in a while`."""


def _is_proven(text: str, seam: int, word: str, context: Context, tag: str) -> bool:
    """Whether a capital behind the seam begins a name: a title, a name follows, or the text has it elsewhere."""
    after = WORD.match(text, seam)
    if not word or after is None or not after[0][0].isupper():
        return True
    first = after[0].rstrip(".")
    titled = first in lexicon(tag)["titles"]
    if word.rpartition("-")[2][:1].isupper() and not titled:
        return False
    rest = text[seam + len(after[0]) : seam + len(after[0]) + 3]
    if titled and first not in ("M", "Sr"):
        return True
    return _SURNAME_BEHIND.match(rest) is not None or (
        times_alone(after[0], context) > 0 or context.is_surname(after[0])
    )


_SURNAME_BEHIND = regex.compile(r"\.?\s\p{Lu}")
_SURELY_OPEN = frozenset(
    "a although an and because but if into its like my of or our per than that the their until upon very via which "
    "while who whom whose your".split()
)
"""Words behind which no quotation can end, even where a name or an office stands behind the seam."""


def _is_weak(after: Any) -> bool:
    """Whether a pronoun or an article stands behind the seam, of which the letters are met in many words."""
    return after is None or (after[0][0].islower() and len(after[0]) < 5)


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


def _quoted(segment: Segment, context: Context, seam: Seam, tag: str) -> Offer | None:
    text, style, base = segment.text, marks(context), segment.start
    doubt, at = seam.doubt, seam.at
    if doubt:
        reading = decided(readings(text, at, seam.word), text, base, context)
        doubt = "" if reading else f"two readings of the seam: {doubt}"
        at = reading.seam if reading else at
    begin = len(text) - len(text.lstrip())
    if "\n" in text[begin:at]:
        return None
    closing = (base + at, base + at, ("" if text[at - 1] in "?!…," else ",") + style.close + " ")
    parts: tuple[tuple[int, int, str], ...] = (closing,)
    if text[begin] in '“"«' and not ANY_MARK.search(text, begin + 1, at):
        least = begin
    else:
        found = opening(text, begin, at, seam.names)
        if found.doubt and ANY_MARK.search(text, begin, at):
            return None
        doubt = doubt or (f"an attribution glued to its quotation; {found.doubt}" if found.doubt else "")
        least, parts = found.at, ((base + found.at, base + found.at, style.open), closing)
    if len(text[least:at][:80].split()) < 3:
        return None
    return Offer(parts, "flag", doubt) if doubt else Offer(parts)
