"""The tables of `systems/`: how a language is written in Latin letters, one file a system.

`systems/uk.toml` says what Ukrainian is written with and which systems news text shows; `systems/uk/german.toml` is one
system. A rule of a table is source=output:

    зг=zgh          wherever it stands
    ^є=ye  ій$=ii   at the start, at the end of a word
    <V>є=je         after a vowel; с<V> before one
    <^Vйъь>е=ye     at the start of a word, after a vowel or after one of these letters
    х=kh|h          attested alternatives, the canonical one first; a name takes the same one everywhere
    ь=              nothing

Rules are tried in order, each over the whole name; single letters without a place come last. A table with a `base` has
its own rules first and then those of the other table.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from normalize.errors import OptionError, PackError, nearest

FOLDER = Path(__file__).with_name("systems")
VOWELS = "аеёєиіїоуыэюяaeiouyáâèéëíîïóûýăěı\ue000-\uefff"
"""Vowels in both scripts, and the private characters that stand for a choice of vowels."""

_RULE = re.compile(
    r"(?P<place>(?P<start>\^?)(?:<(?P<before>[^<>=\s]+)>)?(?P<source>[^\s=^<>$]+)(?:<(?P<after>[^<>=\s]+)>)?(?P<end>\$?))"
    r"=(?P<out>\S*)"
)
_CYRILLIC = re.compile(r"[\u0430-\u045f\u0460-\u04ff']+")
_BORDERS = "\n -"
_FIRST_VOWEL, _FIRST_CONSONANT = 0xE000, 0xF000
_KINDS = ("standard", "press")
_REQUIRED = ("name", "target", "kind", "source", "verified", "examples")
_FIELDS = (*_REQUIRED, "base", "rules")
_LANGUAGE_FIELDS = ("name", "alphabet", "in_news")


class Substitution(NamedTuple):
    """One rule of a system: what is looked for and what stands there instead.

    Where the place counts, either `borders` are the pairs to replace with the end of the word in them, or `find` is the
    pattern. Replacing plain strings needs no compiling, which is what start-up would wait for.
    """

    source: str
    out: str
    borders: tuple[tuple[str, str], ...] = ()
    find: re.Pattern[str] | None = None


class System(NamedTuple):
    """One way of writing a language: rules in order, then letters, and what private characters may stand for.

    `target` is the language of the readers (`en`, `de`, …), `kind` is `standard` or `press`; `examples` are pairs of
    the original and the canonical spelling.
    """

    name: str
    target: str
    kind: str
    source: str
    verified: str
    examples: tuple[tuple[str, str], ...]
    rules: tuple[Substitution, ...]
    letters: Mapping[int, str]
    choices: Mapping[str, tuple[str, ...]]


class Language(NamedTuple):
    """What a language is written with, the names of its systems, and those in which news text writes its names."""

    tag: str
    name: str
    alphabet: str
    in_news: tuple[str, ...]
    systems: tuple[str, ...]


@cache
def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """The tags of the languages that have tables.

    >>> languages()
    ('be', 'bg', 'mk', 'ru', 'sr', 'uk')
    """
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


@cache
def language(tag: str, folder: Path = FOLDER) -> Language:
    """The language `tag` and what systems it has. Raises `OptionError` for one without tables.

    >>> language("uk").name, "kmu2010" in language("uk").systems
    ('Ukrainian', True)
    """
    if tag not in languages(folder):
        raise OptionError(f"no romanisation of language {tag!r}; known are {', '.join(languages(folder))}")
    path = folder / f"{tag}.toml"
    table = _read(path)
    _check_fields(path, table, _LANGUAGE_FIELDS, _LANGUAGE_FIELDS)
    found = tuple(sorted(file.stem for file in (folder / tag).glob("*.toml")))
    for name in table["in_news"]:
        if name not in found:
            raise _error(path, name, f"no table {tag}/{name}.toml{nearest(name, found)}")
    return Language(tag, table["name"], table["alphabet"], tuple(table["in_news"]), found)


@cache
def system(tag: str, name: str, folder: Path = FOLDER) -> System:
    """One system of a language. Raises `OptionError` for an unknown one and `PackError` for a table that is wrong."""
    known = language(tag, folder)
    if name not in known.systems:
        hint = nearest(name, known.systems) or f"; known are {', '.join(known.systems)}"
        raise OptionError(f"no romanisation system {name!r} of {known.name}{hint}")
    path = folder / tag / f"{name}.toml"
    table = _read(path)
    _check_fields(path, table, _FIELDS, _REQUIRED)
    if table["kind"] not in _KINDS:
        raise _error(path, "kind", f"kind is {table['kind']!r}, not one of {', '.join(_KINDS)}")
    choices: dict[str, tuple[str, ...]] = {}
    found: list[Substitution] = []
    letters: dict[int, str] = {}
    for rule in _rules(path, known):
        out = rule["out"]
        if "|" in out:
            outs = tuple(rule["out"].split("|"))
            out = chr((_FIRST_VOWEL if outs[0][-1:] in VOWELS else _FIRST_CONSONANT) + len(choices))
            choices[out] = outs
        if len(rule["place"]) == 1:
            letters.setdefault(ord(rule["place"]), out)
        else:
            found.append(_substitution(rule, out))
    missing = "".join(letter for letter in known.alphabet if ord(letter) not in letters)
    if missing:
        raise _error(path, "rules", f"nothing says what {' '.join(missing)} becomes: every letter needs a rule")
    examples = tuple((native, spelling) for native, spelling in table["examples"])
    about = {field: table[field] for field in ("name", "target", "kind", "source", "verified")}
    return System(**about, examples=examples, rules=tuple(found), letters=letters, choices=choices)


def _rules(path: Path, known: Language, seen: tuple[str, ...] = ()) -> list[re.Match[str]]:
    """The rules of a table and then those of its base, each in its parts."""
    table = _read(path)
    found = []
    places = set()
    for rule in table.get("rules", "").split():
        match = _RULE.fullmatch(rule)
        if match is None:
            raise _error(path, rule, f"not a romanisation rule: {rule!r}")
        if not _CYRILLIC.fullmatch(match["source"]):
            stranger = next(letter for letter in match["source"] if not _CYRILLIC.fullmatch(letter))
            shown = f"{stranger!r} ({unicodedata.name(stranger, 'unnamed')})"
            raise _error(path, rule, f"rule {rule!r} looks for {shown}, which is no small Cyrillic letter")
        if "-" in match["out"]:
            raise _error(path, rule, f"rule {rule!r} writes a hyphen, which would part the word")
        if match["place"] in places:
            raise _error(path, rule, f"rule {rule!r} never applies: {match['place']!r} has one before it")
        places.add(match["place"])
        found.append(match)
    if (base := table.get("base")) is not None:
        if base not in known.systems or base in (*seen, path.stem):
            raise _error(path, "base", f"base {base!r} is no other table of {known.name}{nearest(base, known.systems)}")
        found += _rules(path.with_name(f"{base}.toml"), known, (*seen, path.stem))
    return found


def substitutions(rules: str) -> tuple[Substitution, ...]:
    """The rules `source=output` of a text, without alternatives. Raises `ValueError` for what is not a rule."""
    found = []
    for rule in rules.split():
        match = _RULE.fullmatch(rule)
        if match is None:
            raise ValueError(f"not a romanisation rule: {rule!r}")
        found.append(_substitution(match, match["out"]))
    return tuple(found)


def substitute(rules: Iterable[Substitution], text: str) -> str:
    """`text`, small letters with words parted by blanks, hyphens or line ends, after each of the rules in order.

    >>> substitute(substitutions("^є=ye є=ie ий$=yi"), "синій є-заєць старий")
    'синій ye-заieць старyi'
    """
    text = f"\n{text}\n"
    for source, out, borders, find in rules:
        if source not in text:
            continue
        if borders:
            for before, after in borders:
                text = text.replace(before, after)
        elif find:
            text = find.sub(out, text)
        else:
            text = text.replace(source, out)
    return text[1:-1]


def _substitution(rule: re.Match[str], out: str) -> Substitution:
    start, before, source, after, end = rule.group("start", "before", "source", "after", "end")
    if before or after or (start and end):
        left = _beside("^" * bool(start) + (before or ""), "^", "<!", "<=")
        right = _beside((after or "") + "$" * bool(end), "$", "!", "=")
        return Substitution(source, out, (), re.compile(left + re.escape(source) + right))
    if start:
        return Substitution(source, out, tuple((border + source, border + out) for border in _BORDERS))
    if end:
        return Substitution(source, out, tuple((source + border, out + border) for border in _BORDERS))
    return Substitution(source, out)


def _beside(said: str, border: str, refuses: str, wants: str) -> str:
    """The look-around for what may stand beside: letters, `V` for the vowels, `border` for the end of the word."""
    if not said:
        return ""
    letters = said.replace(border, "").replace("V", VOWELS)
    return f"(?{refuses}[^\\n \\-{letters}])" if border in said else f"(?{wants}[{letters}])"


@cache
def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{_shown(path)}: {error}") from error


def _check_fields(path: Path, table: Mapping[str, Any], known: tuple[str, ...], required: tuple[str, ...]) -> None:
    for field in table:
        if field not in known:
            raise _error(path, field, f"unknown field {field!r}{nearest(field, known)}")
    for field in required:
        if not table.get(field):
            raise PackError(f"{_shown(path)}:1: field {field!r} is missing or empty")


def _error(path: Path, where: str, message: str) -> PackError:
    """An error that begins with the file and the line in which `where` stands as a word."""
    word = re.compile(rf"(?<!\S)[\"\[]*{re.escape(where)}(?![\w=|])")
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if word.search(text)), 1)
    return PackError(f"{_shown(path)}:{line}: {message}")


def _shown(path: Path) -> str:
    return "/".join(path.parts[-4:])
