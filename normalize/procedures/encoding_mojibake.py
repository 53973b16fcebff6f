"""Mojibake: UTF-8 that was read as another encoding, put right by `ftfy.fix_encoding` behind a gate that is exact.

The law of the gate: where it wakes no line, `ftfy.fix_encoding(text) == text`. It rests on a fact about ftfy's badness
pattern: every alternative of it needs a C1 control, one of `ÃÂŒœ`, or two adjacent characters outside ASCII of which
one is neither a Cyrillic letter nor common punctuation. `tests/test_gate_law.py` holds the fact against ftfy itself.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.beyond_ascii import high_bytes, only_marks
from normalize.procedures.encoding_quiet import cyrillic_words, holds_certain, holds_quiet, quiet
from normalize.procedures.encoding_vetoes import is_other, is_plausible, is_told_of, is_weak, script, scripts
from normalize.triggers import encoded

KNOWN_BADNESS = frozenset(("8ce47eb9c01f5fa2d38e650fe047474bde5537beba5971b722ca6b4079df6fd3",))
"""SHA-256 of the sources of `ftfy.badness` (6.3.1) for which the law holds; with another one ftfy is asked."""

_KINDS = bytes(0 if byte < 0x80 else 1 if byte < 0xC0 else 2 for byte in range(256))
"""UTF-8 bytes to ASCII, continuation, lead: a lead right after a continuation is two adjacent non-ASCII characters."""
_SHORT = 8
"""Bytes of a run in Latin script, where marks stand beside accented letters; in others, words are runs."""
_ALONE = re.compile("[ÃÂ]|[Œœ](?![A-Za-z])")
_C1 = re.compile("[\x80-\x9f]")
_C1_BYTES = re.compile(b"\xc2[\x80-\x9f]")
_QUIET = "\u00a0“”„‘’–—…«»"
_ODD = (
    "\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u03ff\u0402\u0490\u0491\u201a\u2020-\u2022\u2030\u2039\u203a\u2044"
    "\u20a7\u20ac\u2116\u2122\u2126\u2200-\u25ff\uf8ff\ufb01\ufb02\ufffd\u2310"
)
_ODD_ONE = re.compile(f"[{_ODD}]")
_QUIET_TRIPLE = re.compile(f"[ВГРС][{_QUIET}](?=[ВГРС])")
_COMMON = "\u00a0–—…’"
_OPENING = "«“„‘"
_SIGNS = "ƒªºµˆˇ"
"""Letters by their category that ftfy takes for signs."""
_SOUND = re.compile("[а-щьюяіїєґ]{3}")
"""Cyrillic that was read as it was written."""
_REACH = 6
"""Characters of the longest pattern of ftfy's badness."""
_FEW = 16
"""Up to so many runs that may be words are looked at one by one; in a text with more, one pass over all is cheaper."""
_SKELETON = re.compile(r"([!->@-~]+)")
"""ASCII survives every decoding, but for the space (a lost U+00A0) and the question mark (a lost byte)."""

_NEAR = 12
"""Characters on either side of one outside ASCII that ftfy looks at, at most."""
_HIGH = re.compile(f"[^\x00-\x7f](?:[\x00-\x7f]{{0,{2 * _NEAR}}}[^\x00-\x7f])*")

_MIN_LETTERS = 2
_MARKS = frozenset("“„«`")


def can_be_bad(text: str) -> Iterable[int]:
    """The numbers of the lines that hold mojibake by ftfy's judgement or for certain; the gate of the rule.

    >>> list(can_be_bad("A café.\\nThe prefectâ€™s café.")), list(can_be_bad("“No,” he said… “Łódź”—really"))
    ([1], [])
    """
    if text.isascii():
        return ()
    if not _law_holds():
        return _with_quiet(text, [number for number, line in enumerate(text.split("\n")) if _is_bad(line)])
    if only_marks(text):
        return ()
    found: list[int] = []
    number = counted = 0
    for start, end in sorted({*_adjacent(text), *_alone(text)}):
        number += text.count("\n", counted, start)
        counted = start
        if (not found or found[-1] != number) and _is_bad_at(text, start, end):
            found.append(number)
    return _with_quiet(text, found)


def _with_quiet(text: str, found: list[int]) -> list[int]:
    """The lines found bad; if there are any, those with misread letters that give no alarm of their own as well."""
    if not found:
        return found
    return sorted({*found, *(number for number, line in enumerate(text.split("\n")) if holds_quiet(line))})


def _is_bad_at(text: str, start: int, end: int) -> bool:
    """Whether ftfy calls the line bad for what stands at `start` to `end`: its patterns reach six characters."""
    from ftfy.badness import BADNESS_RE

    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    line = text[first : last if last >= 0 else len(text)]
    low, high = max(0, start - first - _REACH), end - first + _REACH
    return bool(
        BADNESS_RE.search(line, low, high)
        or BADNESS_RE.search(f"\n{line}\n", low, high + 2)
        or holds_certain(line[low:high])
    )


def _alone(text: str) -> Iterator[tuple[int, int]]:
    """Where a character stands that may be mojibake beside ASCII."""
    if "Ã" in text or "Â" in text or "œ" in text or "Œ" in text:
        yield from (match.span() for match in _ALONE.finditer(text))
    high = high_bytes(text)
    if b"\xc2" in high and _C1_BYTES.search(high):
        yield from (match.span() for match in _C1.finditer(text))


def _adjacent(text: str) -> Iterator[tuple[int, int]]:
    """Where two adjacent characters outside ASCII may be mojibake."""
    data = encoded(text)[1:-1]
    kinds = data.translate(_KINDS)
    at = kinds.find(b"\x01\x02")
    place = counted = words = 0
    while at >= 0 and words < _FEW:
        start = kinds.rfind(b"\x00", 0, at) + 1
        end = kinds.find(b"\x00", at)
        run = data[start:] if end < 0 else data[start:end]
        words += len(run) > _SHORT
        if _is_odd(run):
            place += len(data[counted:start].decode("utf-8", "surrogatepass"))
            counted = start
            yield place, place + len(run.decode("utf-8", "surrogatepass"))
        at = kinds.find(b"\x01\x02", start + len(run))
    if at < 0:
        return
    for match in _ODD_ONE.finditer(text):
        place = match.start()
        left, right = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        if (left > "\x7f" and _suspect(left, match[0])) or (right > "\x7f" and _suspect(match[0], right)):
            yield place, place + 1
    yield from (match.span() for match in _QUIET_TRIPLE.finditer(text))


@lru_cache(maxsize=4_096)
def _is_odd(data: bytes) -> bool:
    """Whether a run of characters outside ASCII, in UTF-8, holds a pair that may be mojibake."""
    run = data.decode("utf-8", "surrogatepass")
    odd = _ODD_ONE.search(run) and run.strip(_QUIET) and any(map(_suspect, run, run[1:]))
    return bool(odd or _QUIET_TRIPLE.search(run))


def _suspect(left: str, right: str) -> bool:
    """Whether a pair outside ASCII can be the reason for which ftfy calls a text bad."""
    if left in _COMMON or (right in _COMMON and left not in "ØÙÎÐ"):
        return False
    if (
        right not in _SIGNS
        and right.isalpha()
        and (left in _OPENING or (left not in _SIGNS and left.islower() and right.islower()))
    ):
        return False
    return bool(_ODD_ONE.match(left) or _ODD_ONE.match(right))


@cache
def _law_holds() -> bool:
    spec = importlib.util.find_spec("ftfy")
    if spec is None or spec.origin is None:
        return False
    source = Path(spec.origin).with_name("badness.py").read_bytes()
    return hashlib.sha256(source).hexdigest() in KNOWN_BADNESS


def _is_bad(text: str) -> bool:
    from ftfy.badness import is_bad

    return bool(is_bad(text))


def mojibake(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """One offer for each stretch of mojibake in a line that decodes, and that no veto calls legitimate text."""
    found = list(_decoded(segment.text))
    if "Р" in segment.text and (words := list(cyrillic_words(segment.text))):
        text = segment.text
        for start, end, _ in words:
            text = text[:start] + "x" * (end - start) + text[end:]
        if _SOUND.search(text):
            found = [*_decoded(text), *words]
    if all(is_weak(segment.text, *stretch) for stretch in found):
        found = []
    if found or (holds_quiet(segment.text) and (_is_spoilt(context.text) or holds_certain(segment.text))):
        taken = {place for start, end, _ in found for place in range(start, end)}
        found += [stretch for stretch in quiet(segment.text) if taken.isdisjoint(range(*stretch[:2]))]
    usual: Set[str] = frozenset()
    if any(map(is_other, "".join(after for _, _, after in found))):
        decoded = Counter(map(script, filter(str.isalpha, "".join(after for _, _, after in found))))
        usual = {name for name, count in decoded.items() if count >= _MIN_LETTERS} | scripts(context.text)
    if found and is_told(context.text):
        return
    for stretch in found:
        if is_plausible(segment.text, stretch, usual):
            start, end, after = stretch
            yield Offer(((segment.start + start, segment.start + end, after),))


def _decoded(line: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a line that ftfy decodes, as small as can be: the line as a whole, else by words.

    ftfy sees the characters outside ASCII with what stands close by: the rest of the line is nothing to it.
    """
    spans = [(max(0, match.start() - _NEAR), match.end() + _NEAR) for match in _HIGH.finditer(line)]
    pieces = [line[start:end] for start, end in spans]
    whole = "\n".join(pieces)
    fixed = _fix(whole)
    readings = fixed.split("\n")
    if len(readings) != len(pieces):
        spans, pieces, whole, fixed = [(0, len(line))], [line], line, _fix(line)
        readings = [fixed]
    if fixed.count("\ufffd") > whole.count("\ufffd"):
        readings = pieces
    for (start, _), piece, reading in zip(spans, pieces, readings, strict=True):
        yield from _stretches(piece, _whole_words(piece, reading), start)


def _whole_words(before: str, after: str) -> str:
    """The reading of a line, in which each word that is bad still is read by itself: else it would be half repaired."""
    words, readings = before.split(" "), after.split(" ")
    if len(words) != len(readings):
        return after
    for number, word in enumerate(words):
        if not readings[number].isascii() and _is_bad(readings[number]):
            fixed = _fix(word)
            if not _is_bad(fixed) and fixed.count("\ufffd") <= word.count("\ufffd"):
                readings[number] = fixed
    return " ".join(readings)


@lru_cache(maxsize=2)
def _is_spoilt(text: str) -> bool:
    """Whether a line of the text holds mojibake that is certain."""
    lines = text.split("\n")
    return any(
        not is_weak(line, *stretch) and is_plausible(line, stretch, frozenset(("CYRILLIC", "GREEK")))
        for line in map(lines.__getitem__, can_be_bad(text))
        for stretch in _decoded(line)
    )


@lru_cache(maxsize=2)
def is_told(text: str) -> bool:
    """Whether the text tells of mojibake, and so of what else befalls characters.

    >>> is_told("The “cafÃ©” is “café”, for Ã is one of its bytes."), is_told("The cafÃ© was “closed”.")
    (True, False)
    """
    if _MARKS.isdisjoint(text):
        return False
    lines = text.split("\n")
    found = ((line, list(_decoded(line))) for line in map(lines.__getitem__, can_be_bad(text)))
    return is_told_of(text, ((line, [s for s in stretches if not is_weak(line, *s)]) for line, stretches in found))


def _fix(text: str) -> str:
    from ftfy import fix_encoding

    return fix_encoding(text)


def _stretches(before: str, after: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """What differs between a text and its decoded form, with the ASCII in both as the landmarks."""
    old, new = _SKELETON.split(before), _SKELETON.split(after)
    if old[1::2] != new[1::2]:
        old, new = [before], [after]
    position = offset
    for one, other in zip(old, new, strict=True):
        if one == other:
            position += len(one)
            continue
        words, others = one.split(" "), other.split(" ")
        if len(words) != len(others):
            words, others = [one], [other]
        for word, reading in zip(words, others, strict=True):
            if word != reading:
                yield from _smallest(word, reading, position)
            position += len(word) + 1
        position -= 1


def _smallest(before: str, after: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """What differs, without what is equal at either end; a lone C1 control is another rule's business."""
    head = tail = 0
    size = min(len(before), len(after))
    while head < size and before[head] == after[head]:
        head += 1
    while tail < size - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    changed, reading = before[head : len(before) - tail], after[head : len(after) - tail]
    if not (len(changed) == 1 and "\x80" <= changed <= "\x9f"):
        yield offset + head, offset + len(before) - tail, reading
