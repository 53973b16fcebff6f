"""Spellings of one name that stands in no list, told by how they may be read, in one text or in a whole folder.

A spelling is read by every convention whose letters it has; two spellings are of one name when a reading of theirs is
the same, every vowel included. That alone proves little, so a group counts only in a text that speaks of the region and
when its words end as Slavic names do, or stand beside a cue, at least twice; two bearers with different given names are
two people.
"""

from __future__ import annotations

import json
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

import regex

from normalize.procedures.names_mentions import before, of_region, quoted
from normalize.romanize import cues
from normalize.romanize.capitalised import Word, cores, words
from normalize.romanize.reverse import official

SHORTEST = 6
"""Letters of a name that is grouped: shorter ones sound alike by chance."""
ENOUGH = 2
"""Mentions of a group, at least, that end as Slavic names do or stand beside a cue."""
MOST_READINGS = 8

SUFFIX = regex.compile(
    r"(?:enk[oa]|[cč]h?uk|tch?ouk|tschuk|czuk|i?iouk|[iyj]uk|"
    r"s[’']?k(?:yj|yi|yy|iy|ij|ii|y|i|iï|yï|a|aia|aya|aja|oho|oi)|"
    r"[oe]v[iy](?:ch|č|tch)|ow[iy](?:tsch|cz)|[iïy][vw]k[ae]|[oe][vw]k[ae]|"
    r"[^aeiou][oei](?:v|w|ff)|[eo](?:va|wa|vna|wna)|ïv|yshyn|yschyn)$"
)
PLACE_CUE = regex.compile(
    r"(?:[Vv]illages?|[Tt]owns?|[Cc]ity|[Cc]ities|[Ss]ettlements?|[Hh]amlets?|[Ll]ocalit(?:y|ies)|[Mm]unicipality|"
    r"[Oo]utskirts|[Ss]uburbs?|[Cc]ommunity|[Pp]ort|[Dd]istrict|[Rr]egion|[Dd]irection)"
    r"(?: of| near| called| named)?(?: \p{Lu}[\p{L}’'-]{1,40}(?:,| and|, and)){0,4} $"
)
_SIDE_BY_SIDE = regex.compile(
    r"[\"”’»]?(?: ?[,/(=] ?| )(?:(?:and|or|alias|aka|also|not|versus|vs\.?|i\.e\.) )?[\"“‘«]?"
)
"""What stands between two spellings that are spoken of together."""
_FOLLOWED = regex.compile(r" \p{Lu}\p{Ll}")


class Group(NamedTuple):
    """The spellings of one name with how often each stands, and what they become.

    `certain`: the letters of the original are certain; else `house` is the spelling that stands most often, or "".
    """

    forms: Mapping[str, int]
    house: str
    certain: bool


class _Mention(NamedTuple):
    """A name as it stands in a text: its word, and the given name before it, or ""."""

    word: Word
    given: str
    strong: bool
    place: bool


class _Reading(NamedTuple):
    """One convention of reading Latin letters, with the sounds that each of its groups of letters may stand for."""

    marker: regex.Pattern[str]
    never: regex.Pattern[str]
    letters: regex.Pattern[str]
    sounds: Mapping[str, tuple[str, ...]]


@cache
def _conventions() -> tuple[_Reading, ...]:
    tables = tomllib.loads(Path(__file__).with_name("readings.toml").read_text(encoding="utf-8"))
    found = []
    for table in tables.values():
        sounds = {
            source: tuple(out.split("|")) for source, _, out in (r.partition("=") for r in table["rules"].split())
        }
        letters = regex.compile("|".join(map(regex.escape, sounds)))
        found.append(_Reading(regex.compile(table["marker"]), regex.compile(table["never"]), letters, sounds))
    return tuple(found)


@lru_cache(maxsize=20_000)
def readings(name: str) -> frozenset[str]:
    """How `name` may sound, by the conventions whose letters it has.

    >>> sorted(readings("Zabolotskiy") & readings("Zabolotskyj") & readings("Zabolotskyï"))
    ['zabolocki']
    >>> sorted(readings("Martchenko") & readings("Martschenko") & readings("Marchenko"))
    ['marCenko']
    >>> sorted(readings("Zelinsky") & readings("Zelenskyj"))
    []
    """
    small = unicodedata.normalize("NFC", name.lower()).replace("’", "'").replace("ʼ", "'")
    found: set[str] = set()
    for way in _conventions():
        if way.marker.search(small) and not way.never.search(small):
            pieces: list[tuple[str, ...]] = []
            at = 0
            for match in way.letters.finditer(small):
                pieces += [(small[at : match.start()],), way.sounds[match[0]]]
                at = match.end()
            pieces.append((small[at:],))
            for made in list(product(*pieces))[:MOST_READINGS]:
                found.add(_sound("".join(made)))
    return frozenset(found)


def _sound(letters: str) -> str:
    """The sounds without marks, soft signs and doubled letters; `ie` is `e`, as in Russian spellings."""
    plain = "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c) and c != "'")
    return regex.sub(r"(.)\1+", r"\1", regex.sub(r"i+(?=e)", "", plain.replace("ts", "c")))


def groups(text: str, own: Set[str]) -> list[Group]:
    """The names of `text` that stand in it in more than one spelling; `own` are given names that Ukrainians alone bear.

    >>> text = "Ukraine sent General Zabolotskyj. Zabolotskyi and his aide left, Zabolotskyi said."
    >>> [(group.house, group.certain) for group in groups(text, set())]
    [('Zabolotskyi', False)]
    """
    if not of_region(text):
        return []
    alike = _alike(name for name in cores(text) if len(name) >= SHORTEST)
    if not alike:
        return []
    found = _together(mention for mention in _mentions(text) if mention.word.core in alike)
    return [_decided(name, own) for name in found if _counts(name) and not _beside(name, text)]


def _alike(forms: Iterable[str]) -> set[str]:
    """The spellings that share a reading with another one: the cheap question that most texts end at."""
    by_sound: dict[str, set[str]] = {}
    for form in forms:
        for sound in readings(form):
            by_sound.setdefault(sound, set()).add(form)
    return {form for found in by_sound.values() if len(found) > 1 for form in found}


def _mentions(text: str) -> Iterator[_Mention]:
    """The words of `text` that may be surnames or places: not given names, which stand before other names."""
    found = [word for word in words(text) if len(word.core) >= SHORTEST]
    first = {word.core for word in found if _FOLLOWED.match(text, word.end)}
    for word in found:
        if word.core in first or quoted(text, word.start, word.end):
            continue
        previous = before(text, word.start)
        place = bool(PLACE_CUE.search(text, max(0, word.start - 80), word.start))
        strong = place or bool(SUFFIX.search(word.core)) or previous in cues.words("titles")
        yield _Mention(word, previous if _is_given(previous) else "", strong, place)


def _is_given(name: str) -> bool:
    return name[:1].isupper() and name[-1] != "." and name not in cues.words("openers") | cues.words("titles")


def _together(mentions: Iterable[_Mention]) -> list[list[_Mention]]:
    """The mentions by name: those that share a reading, also by way of a third."""
    by_form: dict[str, list[_Mention]] = {}
    for mention in mentions:
        by_form.setdefault(mention.word.core, []).append(mention)
    root: dict[str, str] = {}

    def find(node: str) -> str:
        while root.setdefault(node, node) != node:
            root[node] = node = root[root[node]]
        return node

    for form in by_form:
        for sound in readings(form):
            root[find(sound)] = find(form)
    found: dict[str, list[_Mention]] = {}
    for form, same in by_form.items():
        found.setdefault(find(form), []).extend(same)
    return list(found.values())


def _counts(found: Sequence[_Mention]) -> bool:
    """Whether the group is one name, certainly: enough cues, more than one spelling, no two bearers."""
    if len({mention.word.core for mention in found}) < ENOUGH or sum(mention.strong for mention in found) < ENOUGH:
        return False
    given = [readings(name) or frozenset((name,)) for name in {mention.given for mention in found if mention.given}]
    return all(one & other for one in given for other in given)


def _beside(found: Sequence[_Mention], text: str) -> bool:
    """Whether two spellings stand side by side, as where `text` speaks of how the name is spelled, or of two people."""
    places = sorted((mention.word.start, mention.word.end, mention.word.core) for mention in found)
    return any(
        one[2] != other[2] and _SIDE_BY_SIDE.fullmatch(text, one[1], other[0]) for one, other in pairwise(places)
    )


def _decided(found: Sequence[_Mention], own: Set[str]) -> Group:
    forms = Counter(mention.word.core for mention in found)
    certain = {way for form in forms for way in official(form).values()}
    ways = {name for name in certain if readings(name) & readings(next(iter(forms)))}
    ukrainian = any(mention.place or mention.given in own for mention in found)
    if len(ways) == 1 and len(certain) == 1 and ukrainian:
        return Group(forms, next(iter(ways)), True)
    (best, most), *rest = forms.most_common()
    return Group(forms, best if not rest or most > rest[0][1] else "", False)


def suggest(texts: Iterable[str]) -> str:
    """A pack of rules for review, as TOML: names in no list that `texts` spell in more than one way, each made one.

    The spelling is the certain one, else the one that stands most often in all texts; ties are left out. A pack without
    any pair holds its head alone.
    """
    from normalize.procedures.names_unlisted import given_of_ukrainians

    own = given_of_ukrainians()
    forms: Counter[str] = Counter()
    in_texts: Counter[str] = Counter()
    mentions: list[_Mention] = []
    together: set[str] = set()
    count = 0
    for text in texts:
        count += 1
        if of_region(text):
            found = list(_mentions(text))
            mentions += found
            forms.update(mention.word.core for mention in found)
            in_texts.update({mention.word.core for mention in found})
            together.update(name[0].word.core for name in _together(found) if _beside(name, text))
    names = [found for found in _together(mentions) if _counts(found)]
    made = [_decided(found, own) for found in names if not any(mention.word.core in together for mention in found)]
    pairs = sorted((form, group.house) for group in made for form in group.forms if group.house not in ("", form))
    return _pack([pair for pair in pairs if _is_new(*pair)], forms, in_texts, count)


def _is_new(form: str, house: str) -> bool:
    """Whether no shipped rule knows one of the two spellings."""
    from normalize.procedures.names import is_known

    return not is_known(form) and not is_known(house)


_SENTENCES = ("A letter came from {}.", "They waited for {} until noon.", "It was {} who answered.")


def _pack(pairs: Sequence[tuple[str, str]], forms: Mapping[str, int], in_texts: Mapping[str, int], count: int) -> str:
    head = (
        f"# Spellings of one name, found in {count} texts. Read every pair and delete those that name two people,\n"
        "# then give this file to --pack. The numbers: times in all, and in how many texts.\n"
        'family = "names"\n'
    )
    if not pairs:
        return head
    lines = [head, "[spellings]", 'why    = "One text, one spelling: a name that the texts spell in several ways."']
    lines.append("pairs  = [")
    for form, house in pairs:
        lines.append(
            f"  [{_quoted(form)}, {_quoted(house)}],  # {forms[form]} in {in_texts[form]}; "
            f"{house} {forms.get(house, 0)} in {in_texts.get(house, 0)}"
        )
    lines += ["]", "fixes  = ["]
    for at, sentence in enumerate(_SENTENCES):
        form, house = pairs[at % len(pairs)]
        lines.append(f"  [{_quoted(sentence.format(form))}, {_quoted(sentence.format(house))}],")
    keeps = sorted({house for _, house in pairs})
    lines += ["]", "keeps  = [", *(f"  {_quoted(_SENTENCES[0].format(house))}," for house in keeps), "]"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
