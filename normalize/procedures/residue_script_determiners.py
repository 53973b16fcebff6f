"""Determiners that were left in another script: `هذه birds` becomes `These birds`, `эти Hefte` `diese Hefte`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment
from normalize.procedures.residue_agreement import agree
from normalize.procedures.residue_among import is_word_of, words_before
from normalize.procedures.residue_elsewhere import FORMS
from normalize.procedures.residue_reading import ENGLISH, TOKEN
from normalize.procedures.residue_script_table import waking
from normalize.procedures.residue_scripts import is_bilingual, is_running, runs, shows_forms
from normalize.procedures.residue_words import AFTER_A_VERB
from normalize.rules import load

_NOUNS = {
    "en": r" (?P<noun>[a-z][a-z’'-]{1,30})(?![\p{L}\d])",
    "de": r" (?P<noun>\p{Lu}\p{Ll}[\p{Ll}-]{1,40}|\p{Ll}{2,20}en?)(?![\p{L}\d])",
    "uk": r" (?P<noun>[а-яіїєґ’]{3,30})(?![\p{L}\d])",
}
_ANY_NOUN = r" (?P<noun>\p{Ll}[\p{L}’-]{2,30})(?![\p{L}\d])"
_OPENS = regex.compile(r"(?r)(?:^|[.!?…:»”\"] |^[“\"«„] ?|[.!?…:] [“\"«„] ?|[–—] )$")
_GOES_ON = regex.compile(r"(?r)(?:(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]{0,30}[,;]?|[\p{L}\d%)”»],|[\d;]|\d%) $")
_OPENER = regex.compile(r"(?r)(?:^|[.!?…:] |[“\"«„])(?P<word>\p{Lu}\p{L}{0,20}),? $")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_NEAR, _REACH = 4, 60
"""Characters before a form that tell whether it opens a sentence, and those around it that are read."""


def script_determiner_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Of Cyrillic forms the form before a blank; of others a sign that wakes the rule for places too, if one does."""
    signs = waking()
    found: dict[str, None] = {}
    for word in data["words"]:
        if _CYRILLIC.match(word):
            found |= dict.fromkeys((f"= {word} ", f"={word.capitalize()} "))
        else:
            sign = next((letter for letter in word if letter in signs), f"{word} ")
            found[f"={sign}"] = None
    return tuple(found)


def script_determiner(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A listed form of another script that stands alone before a noun of the target becomes the target's determiner.

    `words` maps each form to English; what the target says is read from its own table of English determiners. It stays
    in brackets, in a longer stretch of its script, and in texts that speak of words or hold much of other scripts.
    """
    target, line, words = context.target, segment.text, data["words"]
    found = [run for run in runs(target).finditer(line) if run[0].lower() in words]
    if not found or not is_running(line, target):
        return
    for run in found:
        english = words[run[0].lower()]
        behind = _noun(target).match(line, run.end())
        if behind is None or not _is_noun(behind, target):
            continue
        opens = _OPENS.search(line, max(0, run.start() - _NEAR), run.start()) is not None
        if not opens and not _may_follow(line, run.start(), target):
            continue
        after = _translated(english, line, run, behind["noun"], target)
        if after is None or shows_forms(line, run.start(), run.end()):
            continue
        if is_bilingual(context.text, target):
            return
        if opens:
            after = after[:1].upper() + after[1:]
        end = run.end() + after.endswith("’")
        yield Offer(((segment.start + run.start(), segment.start + end, after),))


@cache
def _noun(target: str) -> Any:
    return regex.compile(_NOUNS.get(target, _ANY_NOUN))


def _is_noun(behind: Any, target: str) -> bool:
    """Whether a word can stand behind a determiner: one of the target, no function word, no verb with its object."""
    noun = behind["noun"]
    if target != "en":
        return is_word_of(noun, target)
    if (noun in ENGLISH and noun not in ("most", "more", "other")) or not lexicon("en").band(noun.rpartition("-")[2]):
        return False
    following = TOKEN.match(behind.string, behind.end() + 1)
    return not (noun.endswith("s") and following and following[0] in AFTER_A_VERB)


def _may_follow(line: str, at: int, target: str) -> bool:
    """Whether what stands before lets a determiner follow: a small word, a comma, or the first word of a sentence."""
    low = max(0, at - _REACH)
    if _GOES_ON.search(line, low, at):
        return True
    opener = _OPENER.search(line, low, at)
    if opener is None:
        return False
    return target != "en" or lexicon("en").is_common(opener["word"].lower())


def _translated(english: str, line: str, run: Any, noun: str, target: str) -> str | None:
    """The determiner in the form that the words behind it ask for; None where the target has no certain one."""
    agreed = agree(english, line[run.end() + 1 : run.end() + _REACH])
    if target == "en":
        return agreed
    meant = english.rpartition("/")[2]
    wanted = next((table[word] for table in _tables(target) for word in (meant, agreed) if word in table), None)
    return FORMS[target](wanted, noun, words_before(line, run.start())) if wanted else None


@cache
def _tables(target: str) -> tuple[Mapping[str, str], ...]:
    """What the target says for English determiners, from its own rules."""
    return tuple(rule.data["words"] for rule in load() if rule.call == "residue.article" and target in rule.target)
