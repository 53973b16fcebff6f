"""Places, months and days of the week that were left in another script: `in لندن` becomes `in London`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer, PartTuple
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.residue_exonym_articles import articled, contracted
from normalize.procedures.residue_script_table import Thing, things, waking
from normalize.procedures.word_lists import words
from normalize.rules import load

_words = partial(words, "residue_scripts")
_SIGN = (
    r"\p{Arabic}\p{Hebrew}\p{Han}\p{Hiragana}\p{Katakana}ー々\p{Hangul}\p{Greek}\p{Georgian}\p{Armenian}"
    r"\p{Devanagari}\p{Bengali}\p{Thai}"
)
_SIGNS = {"uk": f"[{_SIGN}]"}
_OTHER_SIGNS = rf"[{_SIGN}\p{{Cyrillic}}]"
_OPEN_BEFORE = frozenset(" \u00a0\n—–")
_CLOSED_BEHIND = frozenset(" \u00a0\n,.;:!?’'—–…")
_NEAR = 60
"""Characters on either side in which the target's name of the thing makes the form a gloss."""
_SHOWN_NEAR = 90
"""The same in which a word says that the form is shown as a form."""
_LONGEST_BRACKET = 300
_WORDS = 4
"""Words in the target's letters that make a line running text."""
_FEW_WORDS = 2
"""Such words of a line that explains a form; of a page's furniture there is none."""
_SHARE = 4
"""One letter in so many of another script makes a text bilingual."""
_WORD_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{M}’'-])(?P<word>[\p{L}\p{M}’'-]{1,30}|\d{1,4}\.?)[ \u00a0]$")
_CONJOINED = regex.compile(
    r"(?r)(?<![\p{L}])[A-ZÀ-ÞŁŚŠŽČĆŐ][\p{L}-]{2,30},?[ \u00a0](?:and|or|et|ou|und|oder|y|o|e)[ \u00a0]$"
)
_COMMA_BEFORE = regex.compile(r"(?r),[ \u00a0]$")
_CAPITAL_BEHIND = regex.compile(r"[ \u00a0][\p{Lu}&]")
_BASED = regex.compile(r"-(?:based|born|led|bound|backed|owned|registered|flagged)(?![\p{L}-])")
_HEAD = regex.compile(r"[ \u00a0-](\p{Ll}+)")
_ARTICLES = {"en": ("the", "a", "an")}
"""Targets in which the name of a place stands between an article and a noun, in the form that it has elsewhere."""
_YEAR_BEHIND = regex.compile(r"[ \u00a0](?:de )?(?:19|20)\d\d(?!\w)")
_GLOSSED = regex.compile(
    rf"[\[(“‘«„\"「『《/=]\s?{_OTHER_SIGNS}{{2,40}}+(?! [a-z]{{2}})|{_OTHER_SIGNS}{{2,40}}\s?[”»\"」』》/=]"
)
_LEARNED = regex.compile(
    r"(?i)kanji|hanja|hanzi|hiragana|katakana|hangul|hangeul|hán tự|pinyin|calligra|kalligra|caligra|каліграф|alphabet|"
    r"alfabet|алфавіт|абетк|ієрогліф|schriftzeichen|ideogram|idéogramm|sinogram|transliter|translitér|транслітер|"
    r"romani[sz]|etymolog|étymolog|etimolog|етимолог|toponym|топонім|orthograph|ortograf|unicode|\bfonts?\b|typeface"
)
"""Words of texts about languages and scripts, in which forms stand for themselves."""
_LETTERED = regex.compile(
    r"(?i)dictionar|dictionnaire|diccionario|wörterbuch|словник|translator|tattoo|tatou|tatua|tätow|татуюв|subtitle"
)
"""Words of texts that may show forms, and as well be about a library: the only determiner in them is none of these."""
_SHOWN = regex.compile(
    r"(?i)(?<!\p{L})(?:(?<!without a |in a |in other |few |last |his |her |my )words?|mots?|wort|wörter|palabras?|"
    r"слов[аоі]|written|spell\w+|écri\w+|geschrieben|escrit\w+|"
    r"написан\w*|reads?|reading|inscri\w+|means?|meaning|signifie\w*|bedeut\w+|significa\w*|означа\w+|characters?|"
    r"caractères?|caracteres|zeichen|letters?|lettres?|buchstaben?|letras?|літер\w*|signs? says?|banners?|slogans?|"
    r"logos?|labels?|titled?|called|appelé\w*|genannt|llamad\w+|named|entitled|script)(?!\p{L})"
)
"""Words beside a form that is shown as a form."""
_DATES = {"en": (" ", " "), "fr": (" ", " "), "de": (". ", " "), "es": (" de ", " de "), "uk": (" ", " ")}
"""What stands in a date before the month and before the year."""
_DAYS = 31
_PARTICLES = regex.compile(
    r"[במלוה](?P<prefixed>\p{Hebrew}{4,})|(?P<name>\p{Hangul}{2,}?)(?:에서|에게|으로|까지|부터|에|의|로|은|는|이|가|을|를|과|와)"
    r"|(?P<name>[\p{Han}\p{Katakana}ー]{2,})(?:から|まで|で|に|へ|の|は|が|を|と)|[بول](?P<prefixed>\p{Arabic}{4,})"
)
"""Forms with the preposition or the case of their own language, of which the translation has another word for it."""
_TARGETS = ("en", "fr", "de", "es", "uk")
_ENDS = "nofmesrhàa"
_CAPITALS = "АБВГДЕЖИКЛМНОПРСТУФХЧШЯ"


def script_word_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Signs of other scripts; of Cyrillic a capital behind a Latin word, as Ukrainian text is full of the letters."""
    signs = tuple(f"={letter}" for letter in waking())
    if not data["cyrillic"]:
        return signs
    return signs + tuple(f"={end} {capital}" for end in _ENDS for capital in _CAPITALS)


def script_word(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed form that stands alone in running text becomes the target's word for it.

    It stays in brackets and quotation marks, beside the target's own word, in a longer stretch of its script, and in
    texts that hold more of other scripts, or speak of words and writing.
    """
    target = context.target
    if target not in _TARGETS:
        return
    line, listed = segment.text, False
    found = [run for run in runs(target).finditer(line) if _thing(run[0], target)]
    if not found or not is_running(line, target) or is_bilingual(context.text, target):
        return
    for run in found:
        if shows_forms(line, run.start(), run.end()):
            continue
        thing, place = _thing(run[0], target), _place(line, run.start(), run.end())
        if not thing or not place or _is_beside(line, run, (thing.name, thing.english)):
            listed = False
            continue
        if thing.kind in ("month", "weekday"):
            parts = _dated(thing, place, run, target)
        else:
            name = _fitting(thing, place, target, data.get("heads", ()), listed=listed)
            listed = bool(name)
            parts = (_named(line, run, name, target),) if name else ()
        if parts:
            yield Offer(tuple((segment.start + low, segment.start + high, after) for low, high, after in parts))


def _named(line: str, run: Any, name: str, target: str) -> PartTuple:
    """The part that puts a name in the place of a form, with the article or the contraction that it asks for."""
    start = run.start()
    if target == "en":
        name = articled(name, line, start)
    elif target == "fr":
        start, name = contracted(line, start, name)
    return start, run.end(), name


def shows_forms(line: str, start: int, end: int) -> bool:
    """Whether words near `line[start:end]` say that it is shown as a form: `the word 北京`."""
    return _SHOWN.search(line, max(0, start - _SHOWN_NEAR), end + _SHOWN_NEAR) is not None


class _Place(NamedTuple):
    """Where a form stands: the word before it (`,` for a comma, empty at the start), and what follows.

    `paired` when a name and a conjunction stand before it; `head` is the word behind it.
    """

    before: str
    capital: bool
    year: bool
    paired: bool
    head: str


@cache
def runs(target: str) -> Any:
    """A pattern of stretches in scripts other than the target's."""
    sign = _SIGNS.get(target, _OTHER_SIGNS)
    return regex.compile(
        rf"(?:(?<!\d)\d{{1,2}}(?=[月월]))?{sign}(?:[{sign[1:-1]}\p{{M}}\d]|[ \u00a0’'・·-](?={sign}))*+"
    )


def _thing(form: str, target: str) -> Thing | None:
    """What a stretch of another script stands for, also with the particle of its language: `서울에서`, `בלונדון`."""
    listed, form = things(target), form.replace("\u00a0", " ").replace("・", "")
    thing = listed.get(form)
    if thing is None and (particle := _PARTICLES.fullmatch(form)):
        thing = listed.get(particle["prefixed"] or particle["name"])
    return thing if thing and thing.name else None


def is_running(line: str, target: str, least: int = _WORDS) -> bool:
    """Whether a line is running text of the target: it has a few words in small letters."""
    small = r"(?<!\p{L})[а-яіїєґ]{2,}" if target == "uk" else r"(?<!\p{L})[a-zà-ÿ]{2,}"
    return len(regex.findall(small, line)) >= least


def _place(line: str, start: int, end: int) -> _Place | None:
    """What stands around a form; None where it is marked as another's word, or glued to another."""
    before, behind = line[start - 1 : start], "" if _BASED.match(line, end) else line[end : end + 1]
    if (before and before not in _OPEN_BEFORE) or (behind and behind not in _CLOSED_BEHIND):
        return None
    low = max(0, start - _LONGEST_BRACKET)
    if any(line.rfind(opening, low, start) > line.rfind(closing, low, start) for opening, closing in ("()", "[]")):
        return None
    if behind in ("'", "’") and not line[end + 1 : end + 2].isalpha():
        return None
    said = _before(line, start)
    if said is None:
        return None
    head = _HEAD.match(line, end)
    capital, year = _CAPITAL_BEHIND.match(line, end), _YEAR_BEHIND.match(line, end)
    return _Place(said, bool(capital), bool(year), _is_paired(line, start), head[1] if head else "")


def _before(line: str, start: int) -> str | None:
    """The word before a form, `,` for a comma, empty where a sentence begins; None for anything else."""
    word = _WORD_BEFORE.search(line, max(0, start - 32), start)
    if word:
        return str(word["word"])
    if _COMMA_BEFORE.search(line, max(0, start - 3), start):
        return ","
    return "" if start == 0 or line[max(0, start - 2) : start] in (". ", "! ", "? ") else None


def _is_paired(line: str, start: int) -> bool:
    return _CONJOINED.search(line, max(0, start - 45), start) is not None


def _fitting(thing: Thing, place: _Place, target: str, heads: Sequence[str], *, listed: bool) -> str:
    """The target's word where the word before bears it out, else nothing. `listed` when a form before it was sure."""
    if place.capital:
        return ""
    if target == "uk":
        return _in_case(thing, place.before.lower())
    word = place.before.lower()
    if ((listed or place.paired) and word in _words("listing")) or word in _words(f"placing_{target}"):
        return thing.name
    if word in _ARTICLES.get(target, ()) and place.head in heads:
        return thing.name
    return thing.name if not word and thing.kind in ("country", "capital") else ""


def _dated(thing: Thing, place: _Place, run: Any, target: str) -> tuple[PartTuple, ...]:
    """The parts that put the target's month or day of the week in the place of a form, as the target writes dates.

    A month stands behind the number of a day or a word that dates, a day of the week behind such a word.
    """
    word, end = place.before.lower(), run.end()
    number = thing.kind == "month" and word.rstrip(".").isdigit()
    if not (1 <= int(word.rstrip(".")) <= _DAYS if number else word in _words(f"dating_{target}")):
        return ()
    before, year = _DATES[target] if number else (" ", _DATES[target][1])
    if before == " " or (number and word.endswith(".")):
        parts: tuple[PartTuple, ...] = ((run.start(), end, thing.name),)
    else:
        parts = ((run.start() - 1, end, before + thing.name),)
    if thing.kind == "month" and year != " " and place.year and run.string[end : end + 4] != year:
        parts = (*parts, (end, end + 1, year))
    return parts


def _in_case(thing: Thing, preposition: str) -> str:
    """The Ukrainian form behind a preposition; nothing where it may ask for one of two cases."""
    if preposition in _words("genitive"):
        return thing.genitive
    if preposition in _words("accusative"):
        return thing.accusative
    indeclinable = thing.genitive == thing.name == thing.accusative
    return thing.name if indeclinable and preposition in _words("any_case") else ""


def _is_beside(line: str, run: Any, names: tuple[str, ...]) -> bool:
    """Whether the target's name of the thing stands near, so that the form is its gloss."""
    near = (line[max(0, run.start() - _NEAR) : run.start()] + " " + line[run.end() : run.end() + _NEAR]).casefold()
    return any(name.casefold() in near for name in names)


@lru_cache(maxsize=8)
def is_bilingual(text: str, target: str) -> bool:
    """Whether a text shows other scripts on purpose: it glosses, speaks of writing, or holds much of them."""
    if _LEARNED.search(text):
        return True
    letters = known = unknown = 0
    alone: list[str] = []
    for line in text.split("\n"):
        found = [run[0] for run in runs(target).finditer(line) if len(run[0]) > 1]
        letters += sum(map(len, found))
        alone += found
        if found and _GLOSSED.search(line) and is_running(line, target, _FEW_WORDS):
            return True
        if found and is_running(line, target):
            listed = sum(1 for run in found if run.lower() in _determiners() or _thing(run, target))
            known, unknown = known + listed, unknown + len(found) - listed
    if letters * _SHARE > len(text) or unknown > 1 + known:
        return True
    return _LETTERED.search(text) is not None and not (len(alone) == 1 and alone[0].lower() in _determiners())


@cache
def _determiners() -> frozenset[str]:
    """The determiners of other scripts that a rule translates: as little as a place do they make a text bilingual."""
    return frozenset(form for rule in load() if rule.call == "residue.script_determiner" for form in rule.data["words"])
