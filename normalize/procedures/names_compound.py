"""People whose names have parts that no table derives: Arabic, Hebrew, Persian, Turkish, Chinese, Korean and others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures import names_pressed
from normalize.procedures.names_mentions import before, quoted
from normalize.procedures.names_pressed import Pressed, pressed
from normalize.procedures.table_key import TableKey
from normalize.romanize import cues, render, styles, waking
from normalize.romanize.capitalised import Beginnings, Word, words
from normalize.romanize.phrases import Phrases
from normalize.romanize.presses import SERVANT
from normalize.romanize.presses import plain as plain_word

MOST_FORMS = 600
"""Spellings of one name, at most."""
SHORTEST_SURNAME = 5

_ARTICLE = regex.compile("^(?:al|el|as|ash|aš|asz|az|ad|an)-")
"""Arabic's article, which a surname alone has or has not."""
_SURNAME = regex.compile(rf"[^ -]{{{SHORTEST_SURNAME},}}")
_PART_OF_NAME = regex.compile(
    r" (?:[Ss]treet|[Aa]venue|[Rr]oad|[Ss]quare|[Bb]oulevard|Airport|University|Memorial|Museum|Mosque|Hall|Thought|"
    r"School|Prize|Stadium|Khan|Shah|Malik|Bey|Pasha|Ali|Jr)\b"
)
"""What makes a full name part of another name."""
_INNER = regex.compile(r"[\p{L}\p{M}\d_-]")
_APOSTROPHES = "’ʼ‘ʻ`"


class _Names(NamedTuple):
    """Full names by their first word, longest first, with the house spelling; wrong surnames by the house spelling."""

    by_first: Mapping[str, tuple[tuple[str, str], ...]]
    surnames: Mapping[str, tuple[tuple[str, str], ...]]
    keep: Phrases
    beginnings: Beginnings
    pressed: Pressed


def compound(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of the full names in `data`, and of the surnames of those whose full name stands in the text.

    `names` are house spellings; a word of theirs may be spelled as `parts` says; `also` are whole names; `native` has
    their own letters, by which a style may write them. With `surname = true` the last word is a surname, which is
    changed where no other given name stands before it; with `press = true` each word may stand in any press's spelling.
    """
    index = _index(TableKey(data))
    text = context.text
    plain = _plain(text)
    done, found = segment.start, set()
    for word in index.beginnings.words(segment.text, segment.start):
        if word.start < done or (match := _match(word, plain, index)) is None:
            continue
        done = match[0]
        if _PART_OF_NAME.match(text, done):
            continue
        found.add(match[1])
        now = text[word.start : done]
        house = match[1].upper() if word.shouted and now.isupper() else match[1]
        if now != house and not quoted(text, word.start, done) and not index.keep.hold(text, word.start, done):
            yield Offer(((word.start, done, house),))
    if found and index.surnames:
        pairs = {pair for name in found for pair in index.surnames.get(name, ())}
        yield from _alone(segment, text, pairs, _in_any_press(found, index.pressed) if data.get("press") else {})


def _plain(text: str) -> str:
    """`text` with straight apostrophes; of the others it has few kinds, so that looking for each is the fastest."""
    for mark in _APOSTROPHES if not text.isascii() else "`":
        text = text.replace(mark, "'")
    return text


def compound_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Parts of last words that are not spelled as in the house spelling, and what names with an article hold."""
    found = set(waking.chosen(data) or waking.stems(*compound_spellings(data)))
    found.update(names_pressed.articled(_houses(data).values()) if data.get("press") else ())
    return tuple(f"={literal}" for literal in sorted(found))


def compound_spellings(data: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """The last words that wake the rule, and the right ones that do not.

    The house spelling's own last word is among the first where something before it may be spelled otherwise, with the
    end of that something, since it is often another's.
    """
    index = _index(TableKey(data))
    pairs = (pair for listed in index.by_first.values() for pair in listed)
    forms = [form for form, house in pairs if form != house and not names_pressed.wakes(index.pressed, form)]
    houses = set(_houses(data).values())
    own = {_end(house, SHORTEST_SURNAME) for house in houses}
    wrong = {end if (end := _end(form, SHORTEST_SURNAME)) not in own else _end(form, len(end) + 1) for form in forms}
    wrong |= {literal.replace("'", "’") for literal in wrong if "'" in literal} | index.pressed.strange
    return wrong - own, own | houses


def _end(form: str, size: int) -> str:
    """The last word of `form` without an article, or as many words as hold `size` letters."""
    for count in range(1, form.count(" ") + 2):
        end = _ARTICLE.sub("", " ".join(form.split(" ")[-count:]))
        if len(end) >= size:
            return end
    return form


@lru_cache(maxsize=32)
def _index(key: TableKey) -> _Names:
    data = key.data
    houses = _houses(data)
    found = _forms(data, houses)
    by_first: dict[str, list[tuple[str, str]]] = {}
    surnames: dict[str, dict[str, str]] = {}
    for form, house in sorted(found.items(), key=lambda pair: (-len(pair[0]), pair)):
        by_first.setdefault(form.replace("-", " ").partition(" ")[0], []).append((form, house))
        wrong, right = (_ARTICLE.sub("", name.rpartition(" ")[2]) for name in (form, house))
        if (
            data.get("surname")
            and wrong != right
            and len(wrong) >= SHORTEST_SURNAME
            and not regex.search("[ -]", wrong)
        ):
            surnames.setdefault(house, {})[wrong] = right
    every = pressed(houses if data.get("press") else {}, data.get("parts", {}))
    return _Names(
        {first: tuple(pairs) for first, pairs in by_first.items()},
        {house: tuple(pairs.items()) for house, pairs in surnames.items()},
        Phrases(data.get("keep", ())),
        Beginnings({*by_first, *_first_words(every)}),
        every,
    )


def _first_words(index: Pressed) -> Iterator[str]:
    """How the first words of names begin, in any press."""
    for key in index.by_first:
        servant, _, name = key.rpartition("|")
        for beginning in SERVANT if servant else (name, name.replace("ai", "aï")):
            yield beginning.capitalize()


def _in_any_press(names: set[str], index: Pressed) -> dict[str, str]:
    """The spellings of the surnames of these people in small letters, with the right one."""
    return {form: house.rpartition(" ")[2] for house in sorted(names) for form in index.surnames.get(house, ())}


def _forms(data: Mapping[str, Any], houses: Mapping[str, str]) -> dict[str, str]:
    """The spellings of the names in `data`, each with how the style writes the name."""
    parts: Mapping[str, str] = data.get("parts", {})
    native: Mapping[str, str] = data.get("native", {})
    written = render.every(list(native.values()), data["language"]) if native else []
    found = {form: houses[name] for name, forms in zip(native, written, strict=True) for form in forms}
    for name, house in houses.items():
        words_of = [[word, *parts.get(word, "").split()] for word in name.split(" ")]
        for made in islice(product(*words_of), MOST_FORMS):
            found.setdefault(" ".join(made).replace("_", " "), house)
        found.update(dict.fromkeys(data.get("also", {}).get(name, ()), house))
        if data.get("style", styles.OFFICIAL) != styles.OFFICIAL:  # else they are usual in English, and stay
            found.update(dict.fromkeys(styles.fixed_forms(name), house))
    return found | dict(houses) | {house: house for house in houses.values()}


def _houses(data: Mapping[str, Any]) -> dict[str, str]:
    """Each name as the style writes it: by a system where `native` has its own letters, else as the style fixes it."""
    style, language = data.get("style", styles.OFFICIAL), data.get("language", "")
    native: Mapping[str, str] = data.get("native", {})
    names = [(name, native.get(name, "")) for name in data["names"]]
    return dict(zip(data["names"], styles.every_styled(names, language, style, "person"), strict=True))


def _match(word: Word, text: str, index: _Names) -> tuple[int, str] | None:
    """Where the longest full name ends that stands at the word, as listed or word by word, and its house spelling."""
    for form, house in index.by_first.get(word.core, ()):
        end = word.start + len(form)
        there = text[word.start : end]
        if (there == form or (word.shouted and there == form.upper())) and not _INNER.match(
            text, end + _genitive(text, end)
        ):
            return end, house
    return names_pressed.match(index.pressed, text, word.start) if index.pressed.by_first else None


def _genitive(text: str, end: int) -> int:
    """1 where a name has the -s of a German genitive, which stays as a wrong plural does."""
    return int(text[end : end + 1] == "s")


def _alone(
    segment: Segment, text: str, surnames: set[tuple[str, str]], pressed_forms: Mapping[str, str]
) -> Iterator[Offer]:
    """The wrong surnames that stand without a given name, for people whose full name is in the text."""
    right = dict(sorted(surnames))
    for word in words(segment.text, segment.start) if right or pressed_forms else ():
        house = pressed_forms.get(plain_word(word.core)) or right.get(word.core)
        if house is None or quoted(text, word.start, word.end) or text[word.end : word.end + 1] == "-":
            continue
        first = names_pressed.article_before(text, word.start)
        bare = _ARTICLE.sub("", house)
        start = word.start if first is None or house == bare else first
        house = bare if start == word.start else house
        first = word.start if first is None else first
        previous = before(text, first)
        joined = text[max(0, first - 1) : first] == "-"
        named = previous[:1].isupper() and previous not in cues.words("titles") | cues.words("openers")
        house = house.upper() if word.shouted else house[0].upper() + house[1:] if text[start].isupper() else house
        if not joined and not named and text[start : word.end] != house:
            yield Offer(((start, word.end, house),))
