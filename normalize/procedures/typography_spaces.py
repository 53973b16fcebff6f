"""Spaces that stand before a punctuation mark, and those that are missing after one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lexicon import lexicon
from normalize.lines import Segment

_BEFORE = regex.compile(
    r"(?<=[\p{L}\p{N}”\"’')\]»%€$£;])(?P<space>[ \u00a0\u202f])(?P<mark>[,;:!?.])(?P<next>[!?]{0,2}(?=$|"
    r"[\s”\"’'»)\]])|(?=\p{L}\p{Ll}|(?<=\p{L}{3} ,)[aàeouyаійоув] \p{L}{2}))"
)
_BLANK = re.compile(r"[ \u00a0\u202f](?=[,;:!?.])")
_BLANK_OF_FRENCH = re.compile(r"[ \u00a0\u202f](?=[,.])")
"""French sets a blank before the double marks."""
_LABEL = regex.compile(r"^\W{0,3}[\p{L}\p{N}’'.-]{1,25}(?: [\p{L}\p{N}’'.-]{1,25}){0,2}$")
_EMOTICON = regex.compile(r"[ \u00a0]?[-’']?[()\[\]DPp|/\\*<>](?!\w)")
_CHAT = regex.compile(
    r"(?<![\w.’'])i(?![\w.’'-])|(?<!\w)(?:u|ur|lol|btw|dont|cant|thats|pls|thx|gonna|wanna|"
    r"hav|attn)(?!\w)|[!?]{3}|\$\$"
)
"""What is written as people chat: their spacing is theirs, and no scraper's."""
_MAYBE_CHAT = re.compile(r"\b(?:i|u|ur|lol|btw|dont|cant|thats|pls|thx|gonna|wanna|hav|attn)\b|[!?]{3}|\$\$")
"""A quicker look for the same."""
_SHOUTED = re.compile(r"[!?]{3}|\$\$")
"""What chat looks like in any language."""
_CAPITAL = regex.compile(r"\p{Lu}")
_CAPITALISED = regex.compile(r"\p{Lu}\p{L}+")
_AROUND = 90
"""Characters on either side that tell a label, an address or an emoticon."""
_SPACED_DOTS = regex.compile(r"[.…] ?$")
_WORDS = regex.compile(r"\p{L}{2,}")
_DOTTED_NAME = regex.compile(
    r"(?i:com|net|org|txt|exe|php|pdf|docx?|xlsx?|csv|jpe?g|png|gif|mov|avi|zip|dll|html?|xml)(?!\p{L})"
)
"""Names that begin with a stop: `the .Net framework`, `a .Pdf file`."""
_WORD_AFTER = regex.compile(r"\p{L}\p{Ll}|\p{Ll} \p{L}")
_DIGIT_AFTER = regex.compile(r" ?\d")
_SPACED_DIGIT = regex.compile(r" \d")
_TERM_BEFORE, _TERM_AFTER = (
    regex.compile(r"(?<![\p{L}\p{N}.])[\p{L}\p{N}]$"),
    regex.compile(r" [\p{L}\p{N}](?![\p{L}\p{N}])"),
)
"""The terms of a ratio: `a : b = 3 : 4`."""
_ENDS_NO_SENTENCE = regex.compile(
    r"(?r)(?<!\p{L})(?i:the|an?|of|with|and|or|but|while|le|la|les|une?|et|ou|der|die|das|ein|eine|und|oder|mit|el|"
    r"los|las|y|o|con|і|та|або|із)$"
)
"""What stands before a mark that is spoken of, or that opens a name: `the ! is loud`, `the !Kung`."""
_SIGN_BEFORE = regex.compile(
    r"(?r)(?<!\p{L})(?i:that|signs?|marks?|symbols?|characters?|keys?|signe|symbole|caractère|zeichen|taste|signo|símbolo|"
    r"tecla|знак|символ)$"
)
_SPOKEN_OF = regex.compile(
    r" (?:is|are|means?|stands|denotes|marks|ends|and|or|est|signifie|et|ist|bedeutet|und|es|significa|y|це|означає|та)"
    r" "
)
"""The same where a noun stands before it, and a verb behind."""
_NAME_BEFORE = regex.compile(r"\p{Lu}[\p{L}-]*$")


def space_before(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """The blank before a mark goes, and one comes after the mark where a word follows it at once."""
    text, french = segment.text, context.target == "fr"
    for match in _marks(text, _BLANK_OF_FRENCH if french else _BLANK):
        if _is_chat(text, context.target):
            return
        mark, after = match["mark"], text[match.end("mark") : match.end("mark") + _AROUND]
        if _keeps_its_space(text, match, mark, after):
            continue
        start = segment.start + match.start("space")
        if mark == "," and before_ends(text, match):
            yield Offer(((start, start + 2, ""),))
            continue
        glued = bool(_WORD_AFTER.match(after))
        if glued and mark == "." and _DOTTED_NAME.match(after):
            continue
        if glued and not (mark == "," or (after[0].isupper() and mark in ".;!?")):
            continue
        if glued:
            yield Offer(((start, start + 2, mark + " "),))
        else:
            yield Offer(((start, start + 1, ""),))


def _marks(text: str, blanks: re.Pattern[str]) -> Iterator[Any]:
    """The matches of `_BEFORE`, tried only where a mark stands behind a blank."""
    for blank in blanks.finditer(text):
        match = _BEFORE.match(text, blank.start())
        if match:
            yield match


@lru_cache(maxsize=8)
def _is_chat(paragraph: str, target: str) -> bool:
    """Whether a paragraph is written as people chat, or without any capital; `dont` is a word of French."""
    chat = _CHAT.search(paragraph) if target == "en" and _MAYBE_CHAT.search(paragraph) else _SHOUTED.search(paragraph)
    return chat is not None or (_CAPITAL.search(paragraph) is None and not _is_listed(paragraph))


_ITEM = regex.compile(r"\s*(?:[-–•*·]\s)?(?:\d|[½¼¾⅓⅔])")
_QUANTITY = regex.compile(
    r"(?<!\w)(?:\d+|[½¼¾⅓⅔]|an?|half an?)\s?(?:m?[gl]|kg|[cd]l|[cm]m|oz|lbs?|pounds?|ounces?|grams?|lit(?:er|re)s?|"
    r"cups?|tbsp|tsp|(?:tea|table)?spoon(?:ful)?s?|cloves?|pinch(?:es)?|slices?|bunch(?:es)?|tins?|cans?)(?!\w)"
)


def _is_listed(paragraph: str) -> bool:
    """Whether a line without a capital begins with a number and counts twice by measure: ingredients.

    >>> _is_listed("400 g of flour , a pinch of salt"), _is_listed("1 kg too heavy , she said")
    (True, False)
    """
    return _ITEM.match(paragraph) is not None and len(_QUANTITY.findall(paragraph)) > 1


def before_ends(text: str, match: Any) -> bool:
    """Whether a mark stands already before the blank: a link was cut out between `;` and `,`."""
    return text[match.start() - 1] in ";:" and text[match.end() - 1 : match.end()] != ""


def _keeps_its_space(text: str, match: Any, mark: str, after: str) -> bool:
    before = text[max(0, match.start("space") - _AROUND) : match.start("space")]
    opens, short = match.start("space") <= _AROUND, len(text) <= _AROUND
    if mark in ",." and before[-1:].isdigit() and _DIGIT_AFTER.match(after):
        return True
    if mark in ":;" and _EMOTICON.match(after):
        return True
    if mark == "." and (after.startswith((".", " .")) or before.endswith(".") or _SPACED_DOTS.search(before)):
        return True
    if "@" in before[-30:].rsplit(" ", 1)[-1]:
        return True
    if mark in "!?;:" and _is_spoken_of(before, mark, after):
        return True
    if mark == ":" and _is_spaced_colon(text, before, after, opens=opens, short=short):
        return True
    if mark in "?:" and short and " ? " in text and " : " in text and len(_WORDS.findall(text)) < 12:
        return True
    return mark in "!?" and short and len(_WORDS.findall(text)) < 2


def _is_spoken_of(before: str, mark: str, after: str) -> bool:
    """Whether a mark is a sign that the sentence speaks of, or a letter of a name: `the !Kung`, `He met !Xóõ`.

    >>> _is_spoken_of("Note that", "?", " is no stop"), _is_spoken_of("the", "!", "Kung")
    (True, True)
    >>> _is_spoken_of("the end", "!", "Then")
    False
    """
    if _ENDS_NO_SENTENCE.search(before) or (_SIGN_BEFORE.search(before) and _SPOKEN_OF.match(after)):
        return True
    word = _CAPITALISED.match(after) if mark == "!" else None
    return word is not None and not any(lexicon(tag).band(word[0]) for tag in ("en", "de", "es", "fr", "uk"))


def _is_spaced_colon(text: str, before: str, after: str, *, opens: bool, short: bool) -> bool:
    """A score, a ratio, a label or a line of a form: people put a blank in front of these colons."""
    if _SPACED_DIGIT.match(after) and _NAME_BEFORE.search(before):
        return True
    if before[-1:].isdigit() and _DIGIT_AFTER.match(after):
        return True
    if _TERM_BEFORE.search(before) and _TERM_AFTER.match(after):
        return True
    if opens and _LABEL.match(before) and len(_WORDS.findall(after)) < 4:
        return True
    return short and len(_WORDS.findall(text)) < 4


_COMMA = regex.compile(
    r"(?<![\w@#/._&=,-])(?P<left>\p{L}[\p{L}’'-]{1,30}),(?=(?P<right>\p{L}\p{Ll}[\p{L}’'-]{0,30})(?![\w,@/_=(&]))"
)
_LITTLE = {
    "en": ("a|an", ""),
    "fr": ("à|a|y|un|de|et|ou|où", "y"),
    "es": ("y|a|e|o|u|un|de", "y|e|o|u"),
    "uk": ("і|й|а|у|в|з|о", "і|й|а"),
}
"""Words of a letter or two that stand behind a comma and before one, by target."""


@cache
def _little_comma(target: str) -> Any:
    """A comma that a little word follows at once, or, behind a word, stands before."""
    behind, ahead = _LITTLE[target]
    either = (
        rf"(?<![\w@#/._&=,-])(?P<left>\p{{L}}[\p{{L}}’'-]{{2,30}}),"
        rf"(?=(?P<right>{behind}) (?!(?:and|or|et|ou|y|o|та) )\p{{L}}{{2}})"
    )
    if not ahead:
        return regex.compile(either)
    return regex.compile(rf"{either}|(?<=\p{{Ll}}{{3}} )(?P<left>{ahead}),(?=(?P<right>\p{{Ll}}{{3,30}}) \p{{L}})")


def space_after_comma(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A blank after a comma that stands between two words; not in lists of names without blanks, code or formulas.

    Before a capital only where nouns have one, and in Cyrillic, in which no place stands so before its state.
    """
    little = _little_comma(context.target).finditer(segment.text) if context.target in _LITTLE else ()
    found = {match.start("right"): match for match in (*_COMMA.finditer(segment.text), *little)}
    for _, match in sorted(found.items()):
        if match["right"][0].isupper() and context.target not in ("de", "uk"):
            continue
        at = segment.start + match.start("right")
        yield Offer(((at, at, " "),))


_STARTERS = (
    "The This That These Those There They Then Their He His Her She It Its In On At By For From "
    "With Without We Our You Your But And Or If When While "
    "After Before Since During According As An All Some Many Most Both Each Every No Not Nobody "
    "Nothing One Two Three Only Even Now Today Yesterday "
    "However Meanwhile Moreover Although Because So Such To What Where Who Why How His President Minister Mr Mrs Ms"
).split()
_GLUE = regex.compile(
    r"(?<![\w@#/._-])(?P<left>\p{Ll}[\p{L}’'-]{1,30}|\d{2,4}|\p{Lu}\p{Ll}{3,30})(?P<mark>[.!?][”\"’»]?)(?=(?P<right>"
    + "|".join(sorted(_STARTERS, key=lambda w: (-len(w), w)))
    + r")(?= [\p{L}\d“\"]))"
)


def sentence_glue_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """A stop and a word that opens sentences, without a blank between them."""
    return tuple(
        f"={stop}{mark}{word}" for word in _STARTERS for stop in ".!?" for mark in ("", "”", '"') if len(word) > 1
    )


def sentence_glue(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A blank after a stop that is followed at once by a word that opens sentences."""
    for match in _GLUE.finditer(segment.text):
        at = match.start("right")
        if match["mark"][-1] == '"' and _opens(segment.text, at - 1):
            at -= 1
        yield Offer(((segment.start + at, segment.start + at, " "),))


def _opens(text: str, at: int) -> bool:
    """Whether the straight mark at `at` opens a quotation: none is open before it, and one closes it.

    >>> _opens('It rained."Nobody came," he says.', 10), _opens('He said: "It rained."Nobody came.', 20)
    (True, False)
    """
    return text.count('"', 0, at) % 2 == 0 and '"' in text[at + 1 :]
