"""Credits of pictures: whole lines, and what stands at the end of a caption."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.lines import Segment
from normalize.procedures.chrome_data import prepared

_LONGEST = 130
_LONGEST_TAIL = 400
"""Characters that the credit at the end of a caption may have, with room to spare."""
_WORD = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d.’'&@-]{0,40}")
_LABEL_WORD = regex.compile(r"[\p{L}\p{M}]{1,30}(?:['’-][\p{L}\p{M}]{1,20}){0,2}|[^\s\p{L}.:()]")
_SENTENCE = regex.compile(r"[.!?…] +[\p{Lu}“\"]|[.!?]$")


def _either(words: Sequence[str]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace(r"\ ", " ") for word in longest)


def _compile(data: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    """Patterns of a line, of the credit at the end of a caption, and of an agency."""
    kind = rf"(?:{_either(data['files'])})"
    agency = rf"(?<!\p{{L}})(?:{_either(data['agencies'])})(?!\p{{L}})"
    sign = r"©(?=\s?(?:[\p{Lu}\d(]|dpa|afp|epa))|\([cC]\) ?(?=\p{Lu})"
    label = rf"(?:(?i:{_either(data['labels'])})(?:\s?[:：]|\s[–—-]\s)|{sign})"
    labelled = rf"(?P<label>{label})\s{{0,2}}(?P<who>[^\n]{{0,{_LONGEST}}}?)"
    line = regex.compile(rf"^\s{{0,4}}[(\[]?(?:{labelled}|(?P<bare>[^\n]{{3,90}}?))[)\]]?\s{{0,3}}$")
    name = r"\p{Lu}(?=[.’'-]?\p{L})[\p{L}\p{M}.’'-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}.’'-]{0,30}){0,3}"
    inside = rf"(?i:{kind}(?:\s{kind}){{0,4}})|(?:{agency})(?: (?i:photo|pictures?|images?))?"
    after = rf"\s(?:{label})\s?[^\n]{{0,60}}|\s(?:{agency})[^\n]{{0,40}}"
    forms = (
        rf"\((?:{inside})\)(?:{after})?",
        rf"(?:{agency})\s?/\s?{name}",
        rf"[(\[]?(?:{label})\s{{0,2}}[^\n.!?]{{1,90}}[)\]]?\.?",
    )
    tail = regex.compile(rf"(?<=[\p{{Ll}}\d.!?…”\"’»)])\s{{0,2}}(?P<credit>{'|'.join(forms)})\s{{0,3}}$")
    return line, tail, regex.compile(agency)


def offers(segment: Segment, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Remove a line that holds a credit alone, or the credit at the end of a caption."""
    text = segment.text
    line, tail, agency = prepared(data, _compile)
    found = line.match(text) if len(text) <= _LONGEST + 40 else None
    if found is not None and _is_credit_line(found, data, agency):
        yield Offer(((segment.start, segment.end, ""),), "safe", "a credit of a picture")
        return
    found = tail.search(text, max(0, len(text) - _LONGEST_TAIL))
    if found is not None and found.start() > 15:
        inner = regex.sub(r"^.{0,25}?(?:[:：©]|\) )\s?", "", found["credit"])
        bracketed = found["credit"].startswith("(") and ")" in found["credit"][:45]
        if bracketed or agency.match(found["credit"]) or is_credit(inner, data, agency):
            yield Offer(((segment.start + found.start(), segment.end, ""),), "safe", "a credit at the end of a caption")


def _is_credit_line(found: Any, data: Mapping[str, Any], agency: Any) -> bool:
    line = found[0].strip()
    if is_file_label(line, data) or agency_alone(line, data):
        return True
    if not found["label"]:
        return is_bare_credit(found["bare"], data, agency)
    return is_credit(found["who"], data, agency) or (found["label"][0] in "©(" and is_short(found["who"]))


def is_credit(who: str, data: Mapping[str, Any], agency: Any) -> bool:
    """Whether `who` names people and agencies only: capitalised words, and the trade's own small words."""
    small = _small_words(who, data)
    return small == 0 or (small == 1 and bool(agency.search(who) or _names_source(who, data)))


def _names_source(who: str, data: Mapping[str, Any]) -> bool:
    return any(word.casefold() in data["sources"] for word in _WORD.findall(who))


def is_bare_credit(line: str, data: Mapping[str, Any], agency: Any) -> bool:
    """Whether a line without a label is a credit: names joined to an agency by a stroke or by "via"."""
    names = sum(1 for word in _WORD.findall(line) if len(word) > 1)
    return (
        names > 1
        and bool(agency.search(line))
        and ("/" in line or " via " in line.casefold())
        and _small_words(line, data) == 0
    )


def is_file_label(line: str, data: Mapping[str, Any]) -> bool:
    """Whether a line says only that a picture is from the files or an illustration."""
    words = [word.casefold().replace("’", "'") for word in _LABEL_WORD.findall(line)]
    return 2 <= len(words) <= 5 and words[0] in data["starts"] and prepared(data, _small).issuperset(words)


def _small(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset((*data["files"], *data["small"]))


def agency_alone(line: str, data: Mapping[str, Any]) -> bool:
    """Whether a line is a label and an agency without a colon: `Photo icon sport`."""
    label, _, rest = line.strip().partition(" ")
    return label.casefold() in data["labels"] and rest.casefold().strip(" .") in prepared(data, _agencies)


def _agencies(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str.casefold, data["agencies"]))


def is_short(who: str) -> bool:
    """Whether what follows a copyright sign is a notice rather than a sentence."""
    return len(who) <= 80 and not _SENTENCE.search(who.strip().rstrip("."))


def _small_words(who: str, data: Mapping[str, Any]) -> int:
    words = _WORD.findall(who)
    if len(words) > 12 or _SENTENCE.search(who.strip().rstrip(".")):
        return len(words) + 2
    return sum(1 for word in words if word[0].islower() and word.casefold() not in data["small"])


def triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Labels with their colon, the copyright sign, agencies after a stroke, and brackets that name a file picture."""
    cases = (str.lower, str.capitalize, str.upper)
    ends = (":", " :", " - ", " – ")
    labels = [f"={case(word)}{end}" for word in data["labels"] for case in cases[1:] for end in ends]
    brackets = [f"=({case(word)}{end}" for word in data["starts"] for end in (" ", ")") for case in cases]
    brackets += [f"=({word}" for word in data["agencies"]]
    forms = ("=/{}", "=/ {}", "={}/", "={} /")
    strokes = [form.format(word) for word in data["agencies"] for form in forms]
    starts = [f"=^{word.capitalize()} " for word in data["starts"]]
    signs = ("=^(c) ", "=^(C) ", "=©", "=via Getty", "=via AFP", "=via AP", "=via Reuters")
    return (*labels, *starts, *brackets, *signs, *strokes)
