"""Names of places, peoples and languages in lower case, and what else they may be there."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.needles import Literals
from normalize.procedures.casing_where import declined, stands_where
from normalize.procedures.chat import is_spoken
from normalize.procedures.table_key import TableKey
from normalize.procedures.word_lists import words

_words = partial(words, "casing")
FILE = Path(__file__).parent / "casing_places.gz"
_CHAT = "u|ur|lol|btw|im|dont|cant|thats|pls|thx|gonna|wanna"
_INFORMAL = regex.compile(rf"(?<![\w.’'])i(?![\w.’'-])|(?<!\w)(?:{_CHAT})(?!\w)")
_MAYBE_INFORMAL = re.compile(rf"\b(?:i|{_CHAT})\b")
"""A quicker look for the same words."""
_SHORTHAND = re.compile(r"\b(?:lol|btw|thx|pls|mdr|xd|jaja|hdgdl)\b")
_OPENS_SENTENCE = regex.compile(r"(?r)(?<!approx|incl|excl|dept|[Ff]igs?|[Ee]xcept)(?<=\p{Ll}{4})[.!?][”\"]? $")
"""What stands before the first word of a sentence, which is no thing's and no slip's."""
_CAPITAL = regex.compile(r"\p{Lu}")
_OPENS_LOW = regex.compile(r"^\W{0,3}\p{Ll}")
_LONG = 7
"""Letters of a name that stands inside no other word, so that its trigger needs no border."""
_BORDERS = (" ", "^", "“", '"', "(", "‘")
_FIRST = regex.compile(r"(?<![\w@#/._-])(?<!\p{L}’)\p{Ll}++")
_FIRST_OF_FRENCH = regex.compile(r"(?<![\w@#/._-])(?<!(?<![\p{L}])[\p{L}--dlDL]’)(?<!\p{L}{2}[’'])\p{Ll}++", regex.V1)
"""The same behind an elided article, too: `de l’ukraine`."""
_BEHIND = regex.compile(r"(?![\w@/_])(?!\.\w)(?!-[a-z]+-)(?=(?:[ -](?P<after>\p{Ll}+))?)")


class Listed(NamedTuple):
    """The listed names by their lower case, those that stand inside longer words, and the names by first word."""

    written: dict[str, str]
    inside: frozenset[str]
    first: dict[str, list[str]]
    literals: Literals


@cache
def table(tag: str) -> tuple[str, ...]:
    """The names of a target that are no words in lower case, `+` before those that stand inside longer words.

    Made by `tools/build_capitals.py`; the header of the file names the sources.

    >>> "Chengdu" in table("en"), "Bremen" in table("de"), "Calatayud" in table("es"), "Reading" in table("en")
    (True, True, True, False)
    """
    lines = gzip.decompress(FILE.read_bytes()).decode("utf-8").splitlines()
    found = (line.removeprefix(f"{tag}\t") for line in lines if line.startswith(f"{tag}\t"))
    return tuple(name for line in found for name in line.split(" "))


def listed(data: Mapping[str, Any]) -> Listed:
    """The names of a rule: its `words`, and those of the `table` of a target but for `left_out`."""
    return _listed(TableKey(data))


@cache
def _listed(key: TableKey) -> Listed:
    data = key.data
    own = [word for row in data.get("words", ()) for word in row.split()]
    if data.get("declined"):
        own = [form for name in own for form in declined(name)]
    more = table(data["table"]) if "table" in data else ()
    left_out = frozenset(data.get("left_out", ()))
    names = [name for name in (*more, *own) if name.lstrip("+").lower() not in left_out]
    written = {name.lstrip("+").replace("_", " ").lower(): name.lstrip("+").replace("_", " ") for name in names}
    certain = {name.replace("_", " ").lower() for name in more if not name.startswith("+")}
    inside = frozenset(name for name in written if name not in certain and len(name) < _LONG)
    first: dict[str, list[str]] = {}
    for name in sorted(written, key=lambda name: (-len(name), name)):
        word = _FIRST.match(name)
        if word:
            first.setdefault(word[0], []).append(name)
    return Listed(written, inside, first, Literals(written))


def proper_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Each name in lower case; behind a blank, an opening mark or the start of a line where longer words hold it."""
    names = listed(data)
    return tuple(
        f"={border}{name}" for name in names.written for border in (_BORDERS if name in names.inside else ("",))
    )


def proper(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Listed names in lower case get their capitals in a text that otherwise keeps them.

    `before` maps a name to the words before which it is a common noun (`brussels` before `sprouts`), `after` lists
    words behind which it is half of a name, `things` those names of peoples that are things, too. A paragraph
    in lower case throughout, or of chat, is left alone.
    """
    names = listed(data)
    common: Mapping[str, Sequence[str]] = data.get("before", {})
    brands = tuple(f"{word} " for word in data.get("after", ()))
    for start, end, after in _standing(segment.text, names, context.target):
        name = segment.text[start:end]
        thing = after and (after in common.get("any", ()) or after in common.get(name, ()))
        if thing and not _OPENS_SENTENCE.search(segment.text, max(0, start - 24), start):
            continue
        if brands and segment.text[max(0, start - 12) : start].endswith(brands):
            continue
        if _is_a_thing(segment.text, start, name, after, context.target, data):
            continue
        if _is_stuff(segment.text, start, name, data):
            continue
        if "where" in data and not stands_where(segment.text, start, end, data):
            continue
        if name in data.get("unsure", ()) and not _in_company(segment.text, start, end, names):
            continue
        if not keeps_capitals(segment.text, context.target):
            return
        yield Offer(((segment.start + start, segment.start + end, names.written[name]),))


_BESIDE = regex.compile(r",? (?:and|or|,) (?P<place>\p{Lu}\p{Ll}+)|, (?P<place>\p{Lu}\p{Ll}+)")
_BESIDE_BEFORE = regex.compile(r"(?r)(?<!\p{L})(?P<place>\p{Lu}\p{Ll}+)(?:, | and | or |, and )(?:in |from |to )?$")


def _in_company(text: str, start: int, end: int, names: Listed) -> bool:
    """Whether a listed place stands beside a name that is also a word: `in japan and Korea`."""
    found = _BESIDE.match(text, end) or _BESIDE_BEFORE.search(text, max(0, start - 40), start)
    return found is not None and found["place"].lower() in names.written


_WORD_IN_FRONT = regex.compile(r"(?r)(?<![\p{L}])(?P<word>\p{L}[\p{L}-]{1,20}) $")


def _is_stuff(text: str, start: int, name: str, data: Mapping[str, Any]) -> bool:
    """Whether a name that is a leather or a cloth, too, stands behind a colour or a binder's word: `in red morocco`.

    >>> data = {"stuffs": ["morocco"], "dyed": ["red"]}
    >>> _is_stuff("Bound in red morocco.", 13, "morocco", data), _is_stuff("Made in morocco.", 8, "morocco", data)
    (True, False)
    """
    if name not in data.get("stuffs", ()):
        return False
    word = _WORD_IN_FRONT.search(text, max(0, start - 24), start)
    return word is not None and (word["word"] in data["dyed"] or text[:start].endswith("ound in "))


_INDEFINITE = {
    "en": (" a ", " an ", "\nA ", "\nAn "),
    "fr": (" un ", " une "),
    "de": (" ein ", " eine ", " einen ", " einem ", " einer "),
    "es": (" un ", " una "),
}
"""Articles that no place has, but a drink, a cloth or a hat that is called like one."""


def _is_a_thing(text: str, start: int, name: str, after: str, target: str, data: Mapping[str, Any]) -> bool:
    """Whether an indefinite article makes a thing of the name: `a manhattan`, `un oporto`; in English no noun follows.

    >>> _is_a_thing("He drank a manhattan and left.", 11, "manhattan", "and", "en", {})
    True
    """
    if not f"\n{text[max(0, start - 7) : start]}".endswith(_INDEFINITE.get(target, ("\0",))):
        return False
    if "things" in data and name not in data["things"]:
        return False
    return target != "en" or not after or after in _words("no_noun")


def _standing(text: str, names: Listed, target: str = "en") -> Iterator[tuple[int, int, str]]:
    """Where listed names stand in lower case, the longest first, each with the word in lower case behind it."""
    done, first = 0, _FIRST_OF_FRENCH if target == "fr" else _FIRST
    for start in names.literals.starts(text):
        word = first.match(text, start) if start >= done else None
        for name in names.first.get(word[0], ()) if word else ():
            behind = _BEHIND.match(text, start + len(name)) if text.startswith(name, start) else None
            if behind:
                done = start + len(name)
                yield start, done, behind["after"] or ""
                break


@lru_cache(maxsize=8)
def keeps_capitals(paragraph: str, target: str = "en") -> bool:
    """Whether a paragraph is written with capitals, so that a missing one is a slip; in German `im` is no chat."""
    if _OPENS_LOW.match(paragraph) and len(_CAPITAL.findall(paragraph)) < 2:
        return False
    if _CAPITAL.search(paragraph) is None or is_spoken(paragraph):
        return False
    if target != "en":
        return _SHORTHAND.search(paragraph) is None
    return _MAYBE_INFORMAL.search(paragraph) is None or _INFORMAL.search(paragraph) is None
