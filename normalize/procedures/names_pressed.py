"""Full names word by word: each may stand in the spelling of any press, with or without the Arabic article's hyphen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from normalize.romanize.presses import ARTICLES, SERVANT, SONS, plain, spellings

SHORTEST = 8
"""Letters of a full name that is looked for so."""
SHORTEST_SURNAME = 5
STEM = 5
"""Letters at the start of a last word, of which one at least is not the right one where it wakes."""
MOST_WORDS = 9

_ARTICLED = (
    " al-",
    " el-",
    " Al-",
    " El-",
    " al ",
    " as-",
    " ash-",
    " es-",
    " eş-",
    " Abdel",
    " Abdul",
    " Abdal",
    " Abdül",
    " Abd ",
)
"""What a name with an article has, whatever the rest of it is; ordinary English has none of these."""

_WORD = regex.compile(r"([ -]?)([\p{L}\p{M}]++(?:['’ʼ‘](?!s(?!\p{L}))\p{L}++)*+)")
_MORE = regex.compile(r"-?[\p{L}\p{M}\d_]")
_ARTICLE = regex.compile(r"(?r)(?<![\p{L}-])((?i:al|el|as|ash|asch|ach|asz|aš|es|eş|az|ad|an|ar))-$")


class _Word(NamedTuple):
    """One word of a name as it is compared, where it ends, and whether an article stands before it."""

    key: str
    end: int
    article: bool


class _Name(NamedTuple):
    """A full name: how it is written, and for each of its words the spellings and whether it has the article."""

    house: str
    slots: tuple[frozenset[str], ...]
    articles: tuple[bool, ...]


class Pressed(NamedTuple):
    """The names by the spellings of their first words, and by house spelling the surnames that stand alone.

    What shows that one may stand in a text are the `strange` spellings of last words, and what `articled` gives.
    """

    by_first: Mapping[str, tuple[_Name, ...]]
    surnames: Mapping[str, frozenset[str]]
    strange: frozenset[str]


def pressed(names: Mapping[str, str], parts: Mapping[str, str]) -> Pressed:
    """The index of `names` (canonical to house spelling), whose words may also be spelled as `parts` says."""
    listed: dict[str, set[str]] = {}
    for part, forms in parts.items():
        own = listed.setdefault(_bare(part), set())
        own.update(_bare(form) for form in forms.split() if "_" not in form)
    by_first: dict[str, list[_Name]] = {}
    surnames: dict[str, frozenset[str]] = {}
    strange: set[str] = set()
    for name, house in names.items():
        read = list(_words(name, 0))
        if len(read) < 2 or len(name) < SHORTEST:
            continue
        slots = tuple(_slot(word.key, listed) for word in read)
        one = _Name(house, slots, tuple(word.article for word in read))
        for key in slots[0]:
            by_first.setdefault(key, []).append(one)
        last = frozenset(form for form in slots[-1] if len(form) >= SHORTEST_SURNAME and "|" not in form)
        if last:
            surnames[house] = last
        if not _has_article(read):
            strange.update(_strange(slots[-1], plain(house.rpartition(" ")[2])))
    firsts = {key: tuple(found) for key, found in by_first.items()}
    return Pressed(firsts, surnames, frozenset(strange))


def articled(names: Iterable[str]) -> tuple[str, ...]:
    """What wakes names with an article in any press, where one of `names` has one or is of a servant's kind.

    >>> articled(["Angela Merkel"]), " al-" in articled(["Ayman al-Zawahiri"]), " Abdel" in articled(["Abdel Nasser"])
    ((), True, True)
    """
    return _ARTICLED if any(_has_article(list(_words(name, 0))) for name in names if len(name) >= SHORTEST) else ()


def _has_article(read: Sequence[_Word]) -> bool:
    return any(word.article or "|" in word.key for word in read)


def match(index: Pressed, text: str, start: int) -> tuple[int, str] | None:
    """Where the longest of the names that begin at `start` ends, and how it is written."""
    first = _WORD.match(text, start)
    if first is None or not (plain(first[2]) in index.by_first or first[2].startswith("Abd")):
        return None
    read = list(_words(text, start))
    if not read:
        return None
    best: tuple[int, str] | None = None
    for name in index.by_first.get(read[0].key, ()):
        size = len(name.slots)
        if size > len(read) or _MORE.match(text, read[size - 1].end):
            continue
        said = zip(read, name.slots, name.articles, strict=False)
        if all(word.key in slot and word.article >= article for word, slot, article in said):
            best = max(best or (0, ""), (read[size - 1].end, name.house))
    return best


def wakes(index: Pressed, form: str) -> bool:
    """Whether a listed full name is found word by word, too, and holds what wakes that."""
    last = form[max(form.rfind(" "), form.rfind("-")) + 1 :]
    if last not in index.strange and not any(literal in form for literal in _ARTICLED):
        return False
    found = match(index, form, 0)
    return found is not None and found[0] == len(form)


def article_before(text: str, start: int) -> int | None:
    """Where the article begins that is joined to the word at `start`, if one is.

    >>> article_before("says al-Burhan", 8), article_before("says Burhan", 5)
    (5, None)
    """
    found = _ARTICLE.search(text, max(0, start - 6), start)
    return found.start() if found else None


def _slot(key: str, listed: Mapping[str, set[str]]) -> frozenset[str]:
    """The spellings of one word of a name."""
    if key == "bin":
        return frozenset((key,))
    servant, bar, name = key.rpartition("|")
    return frozenset(servant + bar + form for form in spellings(name) | listed.get(name, set()))


def _bare(part: str) -> str:
    """A word of a name without its article, or without what makes one word of two: `fattah` of `Abdelfattah`."""
    return _joined(plain(part.rpartition("-")[2])).rpartition("|")[2]


def _strange(forms: Iterable[str], right: str) -> Iterator[str]:
    """Last words that do not begin as the right one does: those are found beside others, and wake nothing."""
    for form in forms:
        word = form.rpartition("|")[2]
        if len(word) >= SHORTEST_SURNAME and word[:STEM] != right[:STEM]:
            yield word.capitalize()


def _words(text: str, start: int) -> Iterator[_Word]:
    """The words of a name that begins at `start`: no article, `bin` for every word for son, one for `Abdel Fattah`."""
    at, article, servant = start, False, ""
    for count in range(MOST_WORDS):
        found = _WORD.match(text, at)
        if found is None or (count and not found[1]):
            return
        at, small = found.end(), plain(found[2])
        if count and small in ARTICLES:
            article = True
        elif count and small in SONS:
            yield _Word("bin", at, False)
        elif not found[2][0].isupper():
            return
        elif small in SERVANT:
            servant = "abd|"
        else:
            yield _Word(servant + small if servant else _joined(small), at, article)
            article, servant = False, ""


def _joined(small: str) -> str:
    """`abd|fattah` for `abdelfattah`."""
    for size in (6, 5):
        if small[:size] in SERVANT and len(small) - size >= 4:
            return "abd|" + small[size:]
    return small
