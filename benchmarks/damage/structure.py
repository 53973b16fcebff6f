"""Glued and split text (structure) and what translation does to quotations (quotes).

Quotations are sentences of our own between the paragraphs of the clean text. Their attribution, speaker, verb and tail,
is drawn anew each time and counts as held out when its words fall into the held-out fifth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from heldout import held_out

from damage.document import Draft, Part
from damage.sites import Kind, anywhere, replacing

_DIALOGUE = ("pl", "uk", "ru", "hu", "sv", "es", "cs", "ro", "pt", "fr", "tr")
_LOW = ("de", "pl", "cs", "hu", "ro", "nl", "uk", "ru")
_INCISE = ("fr", "es", "it")
# Not `of the` and `for the`: `oft he` and `fort he` are words too.
_FREQUENT = ("in the", "and the", "that the", "from the", "with the", "by the", "at the")


def _drop_capital(text: str, draft: Draft) -> Iterable[list[Part]]:
    match = re.match(r"([A-ZÀ-Ý])([a-zà-ÿ]{2,} [a-zà-ÿ])", text)
    if match:
        yield [Part(1, 1, draft.rng.choice([draft.separator, "\n"]))]


def _byline_agency(draft: Draft) -> bool:
    name = draft.rng.choice([draft.person()[0], "Staff Writers", "Our Correspondent"])
    agency = draft.rng.choice(["Reuters", "AFP", "AP", "AAP", "EFE", "ANSA"])
    draft.carrier(draft.below_title(), f"{name}, {agency}", [Part(len(name), len(name) + 2, "")])
    return True


def _place_glue(draft: Draft) -> bool:
    place = draft.pick("glue_place")
    if draft.rng.random() < 0.3:
        clean = draft.pick("participle_sentence").format(place=place)
        at = clean.index(place) + len(place)
        parts = [Part(at, at + 2, "")]
    else:
        clean = draft.pick("glue_sentence").format(place=place)
        at = clean.index(place) + len(place)
        if clean[at] != " ":
            return False
        parts = [Part(at, at + 1, "")]
    draft.carrier(draft.anywhere(), draft.styled(clean), parts)
    return True


def _split_demonym(draft: Draft) -> bool:
    demonym, side, rest, name = draft.pick("north")
    role = draft.pick("north_role")
    clean = draft.pick("north_sentence").format(demonym=demonym, role=role, name=name)
    start = clean.index(demonym)
    end = clean.index(role, start) + len(role)
    draft.carrier(
        draft.anywhere(), draft.styled(clean), [Part(start, end + 1, draft.styled(f"{side} {role}. {rest},"))]
    )
    return True


def _hyphen(draft: Draft) -> bool:
    if draft.rng.random() < 0.4:
        age = str(draft.rng.randint(19, 94))
        clean = draft.pick("age_sentence").format(age=age)
        at = clean.index(age) + len(age)
        parts = [Part(at, at, " "), Part(at + len("-year"), at + len("-year"), " ")]
    else:
        word = draft.pick("hyphen")
        clean = draft.pick("hyphen_sentence").format(hyphen=word)
        at = clean.index(word) + word.index("-")
        parts = [Part(at, at, " ")]
    draft.carrier(draft.anywhere(), draft.styled(clean), parts)
    return True


def _frequent(match: re.Match[str], draft: Draft) -> str:
    del draft
    return match[0].replace(" ", "")


STRUCTURE: dict[str, Kind] = {
    "sentences": replacing(r"(?<=[a-zà-ÿа-яії]{3}[.!?]) (?=[A-ZÀ-ÝА-ЯІЇ][a-zà-ÿа-яії’']+ )", lambda _, __: ""),
    "byline-agency": _byline_agency,
    "place-word": _place_glue,
    "split-demonym": _split_demonym,
    "hyphen-space": _hyphen,
    "drop-capital": anywhere(_drop_capital),
    "link-break": replacing(
        r"(?<=[a-zà-ÿ]{3}) (?=[a-zà-ÿ]{2,} [a-zà-ÿ])", lambda _, draft: "\n" if len(draft.separator) > 1 else None
    ),
    "frequent-words": replacing(rf"\b(?:{'|'.join(_FREQUENT)})(?= [a-z])", _frequent),
}


class _Speech(NamedTuple):
    """A quotation and what follows it: `said` begins with the speaker or with the verb and ends with the full stop."""

    quoted: str
    said: str


def _speech(draft: Draft, pronoun: float = 0.4, inverted: bool = False) -> _Speech:
    """A quotation with its attribution; every second one is held out."""
    wanted = draft.rng.random() < 0.5
    for _ in range(12):
        speech = _any_speech(draft, pronoun, inverted)
        if draft.defect.held == wanted:
            break
    return speech


def _any_speech(draft: Draft, pronoun: float, inverted: bool) -> _Speech:
    rng = draft.rng
    _, surname, sex = draft.person()
    if rng.random() < pronoun:
        speaker = "he" if sex == "m" else "she"
    else:
        speaker = rng.choice([f"{draft.honorific(sex)} {surname}", draft.pick("role")])
    verb, tail = draft.pick("verb"), draft.pick("attribution_tail")
    said = f"{verb} {speaker}" if inverted and len(speaker) > 3 else f"{speaker} {verb}"
    draft.hold(held_out(said + tail))
    return _Speech(draft.styled(draft.pick("quotation")), draft.styled(said + tail + "."))


def _carry(draft: Draft, pieces: list[tuple[str, str]]) -> bool:
    """A paragraph made of pairs (clean, damaged); pairs that differ become the parts of the defect."""
    clean, parts = "", []
    for was, damaged in pieces:
        if was != damaged:
            parts.append(Part(len(clean), len(clean) + len(was), damaged))
        clean += was
    draft.carrier(draft.anywhere(), clean, parts)
    return True


def _marks(draft: Draft) -> tuple[str, str]:
    return ("“", "”") if draft.curly else ('"', '"')


def _lost_marks(draft: Draft) -> bool:
    speech = _speech(draft, pronoun=0.3)
    if speech.said.startswith("she ") or (speech.said.startswith("he ") and speech.quoted.endswith("s")):
        return False  # `fallshe`: two readings
    opener, closer = _marks(draft)
    said = speech.said[0].lower() + speech.said[1:] if speech.said.startswith("The") else speech.said
    return _carry(draft, [(opener, ""), (speech.quoted, speech.quoted), (f",{closer} ", ""), (said, said)])


def _incise(draft: Draft) -> bool:
    if draft.source not in _INCISE:
        return False
    speech = _speech(draft, pronoun=0.7, inverted=draft.rng.random() < 0.3)
    opener, closer = _marks(draft)
    other = draft.styled(draft.pick("quotation"))
    rest = f"{other}.{closer}"
    return _carry(
        draft,
        [
            (f"{opener}{speech.quoted}", f"{opener}{speech.quoted}"),
            (f",{closer} ", ", "),
            (speech.said, speech.said),
            (f" {opener}", " "),
            (rest, rest),
        ],
    )


def _stranded(draft: Draft) -> bool:
    speech = _speech(draft)
    opener, closer = _marks(draft)
    role = draft.pick("plain_role")
    verb = speech.said.rstrip(".").split()[-1] if draft.rng.random() < 0.2 and " " not in speech.said else "said"
    head = f"{opener}{speech.quoted},{closer} "
    draft.hold(held_out(f"he {verb} the {role}"))
    return _carry(
        draft, [(head, head), ("", f"he {verb}. "), (f"the {role}", f"the {role}"), (f" {verb}", ""), (".", ".")]
    )


def _labelled(draft: Draft) -> bool:
    """A quotation as a paragraph of its own, with a line that names its speaker."""
    opener, closer = _marks(draft)
    quoted = draft.styled(draft.pick("quotation")) + "."
    name, role = draft.person()[0], draft.styled(draft.pick("role"))
    at = draft.anywhere()
    label = "A quote from "
    draft.hold(held_out(f"{label}{name}"))
    draft.carrier(at, f"— {name}, {role}", [Part(0, 2, label)])
    draft.carrier(at, f"{opener}{quoted}{closer}", [Part(0, 1, ""), Part(len(quoted) + 1, len(quoted) + 2, "")])
    return True


def _foreign_marks(draft: Draft) -> bool:
    """Guillemets, low quotes and back-ticks; the comma stays where it stood."""
    speech = _speech(draft, inverted=True)
    opener, closer = _marks(draft)
    pairs = [("«", "»"), ("« ", " »"), ("«\u00a0", "\u00a0»"), ("``", "''")]
    if draft.source in _LOW:
        pairs += [("„", "“"), ("„", "”"), ("„", '"'), ("»", "«")]
    left, right = draft.rng.choice(pairs)
    return _carry(
        draft,
        [(opener, left), (speech.quoted, speech.quoted), (closer, right), (f", {speech.said}", f", {speech.said}")],
    )


def _dialogue(draft: Draft) -> bool:
    if draft.source not in _DIALOGUE:
        return False
    speech = _speech(draft, inverted=True)
    opener, closer = _marks(draft)
    dash = draft.rng.choice(["–", "—", "-"])
    joint = draft.rng.choice([f" {dash} ", f", {dash} ", ", "] if draft.source != "sv" else [", "])
    return _carry(
        draft,
        [(opener, f"{dash} "), (speech.quoted, speech.quoted), (f",{closer} ", joint), (speech.said, speech.said)],
    )


def _surviving(draft: Draft) -> bool:
    """`"X", - said Y`: the dash goes and the comma moves inside."""
    speech = _speech(draft, inverted=True)
    opener, closer = _marks(draft)
    dash = draft.rng.choice(["–", "—", "-"])
    return _carry(
        draft,
        [
            (opener + speech.quoted, opener + speech.quoted),
            (f",{closer} ", f"{closer}, {dash} "),
            (speech.said, speech.said),
        ],
    )


def _misplaced(draft: Draft) -> bool:
    """Flipped, spaced and moved marks."""
    speech = _speech(draft)
    opener, closer = _marks(draft)
    forms = [f", {closer}", f",{closer}"] + ([f",{opener} ", f", {opener}", f" ,{closer} "] if draft.curly else [])
    return _carry(
        draft,
        [
            (opener + speech.quoted, opener + speech.quoted),
            (f",{closer} ", draft.rng.choice(forms)),
            (speech.said, speech.said),
        ],
    )


QUOTES: dict[str, Kind] = {
    "lost-marks": _lost_marks, "incise": _incise, "stranded": _stranded, "labelled": _labelled,
    "foreign-marks": _foreign_marks, "dialogue": _dialogue, "surviving-dash": _surviving, "misplaced": _misplaced,
}  # fmt: skip

_TARGET_MARKS = {"fr": ("« ", " »"), "de": ("„", "“"), "es": ("«", "»"), "uk": ("«", "»")}


def _back_ticks(draft: Draft) -> bool:
    """Back-tick quotes in a text of another language become that language's marks."""
    opener, closer = _TARGET_MARKS[draft.target]
    # New marks follow the text: one that prints others, or none, leaves the choice open.
    if not any(opener.strip() in (block.clean or "") for block in draft.blocks):
        return False
    quoted, said = draft.pick("quotation"), draft.pick("attribution")
    draft.hold(held_out(f"{quoted} {said}"))
    return _carry(draft, [(opener, "``"), (quoted, quoted), (closer, "''"), (said, said)])


QUOTES_ELSEWHERE: dict[str, Kind] = {"back-ticks": _back_ticks}
