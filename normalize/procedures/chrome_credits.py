"""Credits of pictures: whole lines, and what stands at the end of a caption.

A credit is put together from a label (`Photo`, `Authorship of the image`), a joint (`:`, `=`, `by`, nothing) and who is
credited: names, agencies and picture houses, or a source (`archive of the studio`). Each part alone may be prose; what
is taken is a whole that ends its line, with an end of sentence, a bracket, a stroke or a sign before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.chrome_authors import around_credits
from normalize.procedures.chrome_credits_grammar import (
    INITIAL,
    agency_alone,
    bracket,
    compiled,
    count_small,
    is_credit,
    is_file_label,
    is_giver,
    is_holding,
    is_noun_phrase,
    is_person_of_house,
    is_short,
    label_words,
    nouns,
    unwrapped,
)
from normalize.procedures.chrome_credits_house import is_shared, is_signature, is_taken_from
from normalize.procedures.chrome_data import prepared, vocabulary
from normalize.procedures.chrome_layout import is_contribution

_LONGEST = 170
_LONGEST_TAIL = 170
"""Characters that a line of credit, and the credit at the end of a caption, may have."""
_SHORTEST_CAPTION, _MOST_SMALL = 15, 2
_LONGEST_CAPTION = 400
"""Characters before an agency that stands alone after a stop: a caption, not a paragraph of the story."""
_JOINT = regex.compile(
    r"(?:(?<=[.!?…”\"»)\]。])\s{0,3}|(?<=’)\s{1,3})(?:[|/·•=＝–—-]\s?)?(?=[^\s.!?…”\"’»)\]])"
    r"|\s?[|=＝·•]\s?|\s[/—–-]\s|\s?/\s(?=\p{Lu})"
    r"|(?<=[\p{L}\d])\s{0,2}(?=[(\[【（〔<［]\S)|\s{1,3}(?=[©ⓒ(]|\p{Lu})"
    r"|(?<=\p{Ll})(?=\p{Lu}\p{L}{2,12}(?:\s\p{L}{2,12})?\s?[:：])"
)
"""Where a credit may begin: after a stop, at a stroke or a sign, at a bracket, at a capital."""
_DOMAIN = regex.compile(r"[\w-]{1,40}(?:\.[\w-]{2,30}){1,2}(?:/[\w./@-]{0,60})?")
_SHOT = regex.compile(r"(?i)(?:ph|f)otos? |фото ")
_YEAR_TOLD = regex.compile(r"(?:19|20)\d\d\s?[:,]\s?\p{Ll}")
_PERSON = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'-]{0,24}\s){1,3}\p{Lu}[\p{L}\p{M}’'-]{1,24}")


def offers(segment: Segment, data: Mapping[str, Any], target: str = "") -> Iterator[Offer]:
    """Remove a line that holds a credit alone, or the credit at the end of a caption."""
    reader = _Reader(data, target)
    text = segment.text.rstrip(" \t✕×")
    line = text.strip(" \t📷📸▲▼△▽*·•>✕×")
    if 3 <= len(line) <= _LONGEST and reader.is_line(line):
        yield Offer(((segment.start, segment.end, ""),), "safe", "a credit of a picture")
        return
    cut = max(0, len(text) - _LONGEST_TAIL - _LONGEST_CAPTION - 1)
    at = reader.tail(text[cut:])
    if at is not None:
        yield Offer(((segment.start + cut + at, segment.end, ""),), "safe", "a credit at the end of a caption")


def offers_once(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The same, but a caption with its credit that is said twice goes whole: without the credit it may be a refrain."""
    above = context.lines.beside(segment.line, -1)
    again = segment.line - 1 == above and context.lines[above].strip() == segment.text.strip()
    for offer in offers(segment, data, context.document_target):
        yield Offer(((segment.start, segment.end, ""),), "safe", "a caption said twice") if again else offer


class _Reader:
    """Reads stretches of a line as credits."""

    def __init__(self, data: Mapping[str, Any], target: str) -> None:
        self.data = data
        self.target = target
        self.grammar = prepared(data, compiled)

    def is_line(self, line: str) -> bool:
        """Whether a whole line is a credit."""
        data = self.data
        if is_contribution(line) or around_credits().text_by.match(line):
            return False
        if is_file_label(line, data) or agency_alone(line, data):
            return True
        inner = unwrapped(line)
        if inner is not None:
            if self.is_line(inner) or (_SHOT.match(inner) and self._labelled(inner, loose=True)):
                return True
            return self._made(inner, loose=True) and not self._is_gift(inner)
        label = line.rstrip(" .…-–—")
        if around_credits().reserved.fullmatch(line) or (
            label[-1:] in (":", "：") and self._is_label(label[:-1].rstrip())
        ):
            return True
        signed = self.grammar.sign.fullmatch(line)
        if signed is not None:
            who = signed["who"]
            told = _YEAR_TOLD.match(who) or count_small(who, self.data) > _MOST_SMALL
            return self._signed(signed) and is_short(who) and not told
        shared = "/" in line and _SHOT.match(line) is not None
        return self._labelled(line, loose=shared) or self._stroke(line, bare=True) or self._made(line, loose=False)

    def _is_label(self, line: str) -> bool:
        """Whether a line without its colon is a label alone."""
        words = line.casefold().split()
        if len(words) > 4 or not prepared(self.data, label_words).issuperset(words):
            return False
        starts = tuple(vocabulary("authors")["credit"]["labels"])
        return any(word.startswith(starts) for word in words)

    def _has_noun(self, words: Sequence[str]) -> bool:
        return not prepared(self.data, nouns).isdisjoint(words)

    def tail(self, text: str) -> int | None:
        """Where the credit at the end of `text` begins, if there is one behind a caption."""
        low = max(_SHORTEST_CAPTION, len(text) - _LONGEST_TAIL)
        for joint in _JOINT.finditer(text, low):
            rest = text[joint.end() :]
            if rest and self._ends_caption(text, joint, rest):
                return int(joint.start())
        return None

    def _ends_caption(self, text: str, joint: Any, rest: str) -> bool:
        before = text[: joint.start()].rstrip()
        stopped = before[-1:] in '.!?…”"’»)]。'
        marked = bool(joint[0].strip())
        first, _, after = bracket(rest)
        if first is not None:
            return self._in_brackets(first, before, stopped) and (not after or self._follows(after))
        if not (stopped or marked) and before.rsplit(None, 1)[-1].casefold() in self.data["links"]:
            return False
        if around_credits().byline.search(before):
            return False
        if "=" in joint[0] and self._is_signed(rest):
            return True
        if self._sign(rest) or self._labelled(rest, loose=stopped or marked):
            return stopped or marked or not rest[0].islower()
        if not (stopped or marked):
            return self._is_agency(rest, whole=False) and self._stroke(rest, bare=True, alone=False)
        if (
            self._stroke(rest, bare=True, alone=stopped)
            or self._made(rest, loose="=" in joint[0])
            or is_file_label(rest, self.data)
        ):
            return True
        if len(before) > _LONGEST_CAPTION or self._is_agency(before.rsplit(None, 1)[-1]):
            return False
        return self._is_agency(rest)

    def _follows(self, rest: str) -> bool:
        """Whether what stands behind a bracket is a credit too."""
        return self._sign(rest) or self._labelled(rest, loose=True) or bool(self.grammar.agency.match(rest))

    def _in_brackets(self, inner: str, before: str, stopped: bool) -> bool:
        """Whether what a bracket holds is a credit: a kind of picture, an agency, names joined to one, a source."""
        if self.grammar.kinds.fullmatch(inner):
            return stopped or inner.casefold() not in self.data["signs"]
        if self._sign(inner) or self._labelled(inner, loose=True):
            return True
        if self._made(inner, loose=True):
            return not self._is_gift(inner)
        if self._is_lent(inner):
            return True
        found = self.grammar.agency.match(inner)
        if found and around_credits().pictures.fullmatch(inner, found.end()):
            return stopped or (found[0] not in self.data["platforms"] and not around_credits().agency.search(before))
        return self._stroke(inner, bare=not stopped)

    def _is_lent(self, inner: str) -> bool:
        """Whether a name stands beside what a picture was lent for: `Publicity/Quayside`."""
        parts = [part.strip() for part in inner.split("/")]
        lent = [part for part in parts if part.casefold() in self.data["lent"]]
        return len(parts) == 2 and len(lent) == 1 and all(part in lent or self._names(part) for part in parts)

    def _is_agency(self, rest: str, *, whole: bool = True) -> bool:
        found = self.grammar.agency.fullmatch(rest) if whole else self.grammar.agency.match(rest)
        return found is not None and found[0] not in self.data["platforms"]

    def _sign(self, rest: str) -> bool:
        """Whether a copyright sign and names stand here; a year is the notice of a page."""
        found = self.grammar.sign.fullmatch(rest)
        return found is not None and self._signed(found) and not found["who"][0].isdigit() and self._names(found["who"])

    def _signed(self, found: Any) -> bool:
        who = found["who"]
        if found[0][0] == "(" and not (self._names(who) and (" " in who or self.grammar.agency.match(who))):
            return False
        return bool(regex.match(r"[\p{Lu}\d(]|dpa|afp|epa", who))

    def _labelled(self, rest: str, *, loose: bool) -> bool:
        """Whether a label and who it credits stand here; without a joint only where `loose`, or for an agency."""
        at, words = 0, []
        while found := self.grammar.label.match(rest, at):
            words.append(found["word"].casefold().rstrip("."))
            at = found.end()
            joint = self.grammar.joint.match(rest, at) if self._has_noun(words) else None
            if joint and self._credits(joint, words, loose):
                return True
        return False

    def _credits(self, joint: Any, words: Sequence[str], loose: bool) -> bool:
        """Whether a joint and what stands behind it credit somebody for what the words of a label name."""
        who = joint["who"].strip()
        if (loose or joint["firm"] or words[-1] in self.data["by"]) and is_giver(who, self.data):
            return True
        if joint["firm"] and is_person_of_house(who, self.target, anywhere=loose):
            return True
        if joint["firm"] or words[-1] in self.data["by"]:
            if is_shared(who) or is_taken_from(who, self.data) or is_signature(who, self.target):
                return True
            return self._names(who) or bool(_DOMAIN.fullmatch(who) or self.grammar.kinds.fullmatch(who))
        if self._phrase(who):
            return True
        certain = bool(self.grammar.agency.search(who) or self.grammar.house.search(who))
        if certain and words[-1] not in self.data["links"]:
            return is_credit(who, self.data, self.grammar.agency)
        if joint["stroke"] or not loose or words[-1] in self.data["links"]:
            return False
        parts = [part.strip() for part in INITIAL.sub(r"\1", who).split("/")]
        person = any(_PERSON.fullmatch(part) for part in parts) and not count_small(who, self.data)
        return person and (len(parts) == 2 or (len(parts) == len(words) == 1))

    def _made(self, rest: str, *, loose: bool) -> bool:
        """Whether somebody is thanked for a picture: `Photographed by Endo Shiori`, `= Provided by the museum`."""
        found = self.grammar.maker.match(rest)
        if found is None or not (loose or rest[0].isupper()):
            return False
        if is_giver(found["who"], self.data):
            return True
        return self._names(found["who"]) or (loose and is_noun_phrase(found["who"], self.data))

    def _is_signed(self, rest: str) -> bool:
        """Whether what stands behind `=` says who made or gave the picture: `taken by the reporter Endo Shiori`."""
        word, _, who = rest.partition(" ")
        by = regex.match(r"(?:\p{Ll}+\s){0,2}?by\s(?=\S)" if word.casefold() != "courtesy" else r"of\s(?=\S)", who)
        return word.casefold() in self.data["signed"] and by is not None and is_noun_phrase(who[by.end() :], self.data)

    def _is_gift(self, inner: str) -> bool:
        """Whether a bracket thanks people whom the story tells of, by no name: `[Provided by the residents]` stays."""
        found = self.grammar.maker.match(inner)
        return found is not None and found["who"].islower() and not self._names(found["who"])

    def _stroke(self, rest: str, *, bare: bool, alone: bool = True) -> bool:
        """Whether names are joined to an agency or a house by a stroke.

        Where `bare`, the names are two or more; agencies `alone` need no name.
        """
        parts = [part.strip() for part in regex.split(r"\s?[/／|]\s?|\svia\s|(?<=[A-Z])\s[–-]\s", rest)]
        if (
            around_credits().told.search(rest)
            or len(parts) < 2
            or len(parts) > 4
            or not all(parts)
            or count_small(rest, self.data)
        ):
            return self._via_house(parts)
        agencies = [part for part in parts if self._names_agency(part)]
        if not agencies:
            return False
        others = [part for part in parts if part not in agencies]
        if not others:
            return alone and not all(self.data["platforms"].count(part) for part in parts)
        if any(around_credits().institution.search(part) for part in others):
            return False
        return not bare or any(" " in part or len(part) > 12 or "." in part for part in others)

    def _via_house(self, parts: Sequence[str]) -> bool:
        """Whether an agency gives its picture `for supply` or the like: the second part is the trade's own words."""
        if len(parts) != 2 or not all(parts) or parts[0] in self.data["platforms"] or not self._names_agency(parts[0]):
            return False
        made = self.grammar.kinds.fullmatch(parts[1]) is not None or self._phrase(parts[1])
        return made and count_small(parts[0], self.data) <= _MOST_SMALL  # more are a caption's

    def _names_agency(self, part: str) -> bool:
        found = self.grammar.agency.match(part)
        if found is not None and regex.fullmatch(r"(?:[\s-]\w{1,12}){0,2}", part[found.end() :]):
            return True
        return self.grammar.house.search(part) is not None

    def _names(self, who: str) -> bool:
        return is_credit(who, self.data, self.grammar.agency) or self._phrase(who)

    def _phrase(self, who: str) -> bool:
        """Whether `who` is a source of pictures and perhaps whose it is: `archive of the studio`, `open sources`."""
        if is_holding(who, self.data):
            return True
        found = self.grammar.source.match(who)
        return found is not None and (not found["rest"] or is_noun_phrase(found["rest"], self.data))
