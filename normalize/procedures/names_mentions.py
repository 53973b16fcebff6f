"""What stands around a name in the text: what the procedures of the family share."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.romanize import cues

COUNTRIES = ("uk", "ru", "be")
"""Languages of bearers whose countries border on each other, so that names recur."""

_LETTERS = regex.compile(r"[\p{L}\p{M}'’-]+\.?")
_QUOTED_BEFORE = regex.compile(r"[\"“„«‘'‹»]\s?$")
_QUOTED_AFTER = regex.compile(r"\s?[\"”“»’'›«]")
_SPELLED_SO = regex.compile(
    r"(?r)(?:spel(?:led|t|lings?)|transliterated|romani[sz]ed|"
    r"(?:spell|spells|the|a) (?:\p{Ll}+ )?(?:sur|last |family )name)"
    r"(?: as| it| of| is)?[ :]{1,2}$"
)
_OPENERS = '([{"“„«‘/–—'
_YEAR = regex.compile(
    r"(?<![\d.,:/-])(?:1[0-8]\d\d|19[0-8]\d|1990|[5-9]\d\d(?= (?:AD|CE)))s?(?![\d:]|[.,]\d)"
    r"(?! ?(?:%|people|soldiers|kilomet|km|euro|dollar|hryvni|rubl))"
)
_CENTURY = regex.compile(
    r"(?:1\d|[5-9])th[- ]centur|"
    r"(?:eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen)th[- ]centur"
)
_PATRONYMIC = regex.compile(
    r"\p{Lu}\p{L}+(?:[oeyi][vw][iyîı](?:ch|tch|tsch|tsh|č|ć|cz|cs|ç|ci|tj|tsj|tš)|[iïy][vw]n[aà]|[oe][vw]n[aà])"
)
_REACH = 300
_DATED = regex.compile(r"\d\d\d|th[- ]centur")
_STOP = regex.compile(r"[.!?…]+[\"”’»)]*\s+(?=[\p{Lu}\"“«„(])|\n")
_ABBREVIATION = regex.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|St|Sgt|Prof|Gov|Sen|Rep|No|vs|\p{Lu})\.$")


def before(text: str, position: int) -> str:
    """The word that stands directly before `position`, with one space between, or ""."""
    if position < 2 or text[position - 1] != " ":
        return ""
    found = text[max(0, position - 45) : position - 1].split()
    word = found[-1].lstrip(_OPENERS) if found and text[position - 2] not in " \n\t" else ""
    return word if _LETTERS.fullmatch(word) else ""


def given_before(text: str, position: int) -> tuple[int, int, str] | None:
    """The capitalised word before `position`, past a patronymic: where it stands and what it is.

    >>> given_before("He met Ivan Petrovich Sydorenko.", 22)
    (7, 11, 'Ivan')
    """
    end = position - 1
    name = before(text, position)
    if _PATRONYMIC.fullmatch(name):
        end = position - len(name) - 2
        name = before(text, position - len(name) - 1)
    if not name[:1].isupper() or name.endswith("."):
        return None
    return end - len(name), end, name


def opens(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`, so that the capital tells no name from a word: `Poutine is a dish.`

    >>> opens("It is dark. Poutine is a dish.", 12), opens("He ate Poutine.", 7)
    (True, False)
    """
    return start == 0 or text[start - 1] == "\n" or text[start - 2 : start] in (". ", "! ", "? ")


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the span is mentioned, not used: alone between quotation marks, or inside a path or a file's name.

    >>> quoted("They wrote “Kiev”.", 12, 16), quoted("see /img/Kiev/1 and Kiev_2.png", 9, 13), quoted("in Kiev", 3, 7)
    (True, True, False)
    """
    if text[end : end + 1] == "_" or (text[start - 1 : start] == "/" == text[end : end + 1]):
        return True
    return bool(_QUOTED_BEFORE.search(text, max(0, start - 2), start) and _QUOTED_AFTER.match(text, end))


def spelled(text: str, start: int) -> bool:
    """Whether what stands before `start` speaks of how a name is spelled.

    >>> spelled("He spells his surname Zelenski.", 22), spelled("In his name Zelenski spoke.", 12)
    (True, False)
    """
    return bool(_SPELLED_SO.search(text, max(0, start - 40), start))


def sentence(text: str, start: int, end: int) -> str:
    """The sentence that holds the span, of at most `_REACH` characters on either side."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    for stop in _STOP.finditer(text, low, high):
        if stop.start() >= end:
            high = stop.end() if not _ABBREVIATION.search(text, max(0, stop.start() - 6), stop.start() + 1) else high
            if high == stop.end():
                break
        elif stop.end() <= start and not _ABBREVIATION.search(text, max(0, stop.start() - 6), stop.start() + 1):
            low = stop.end()
    return text[low:high]


def historical(text: str, start: int, end: int) -> bool:
    """Whether the sentence of the span speaks of a year before 1991, or the whole text of none but the old ones.

    >>> historical("In 1943 they left Kiev. It is warm.", 18, 22), historical("In 2014 they left Kiev.", 18, 22)
    (True, False)
    """
    if of_old_times(text):
        return True
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    if not _DATED.search(text, low, high) or not (_YEAR.search(text, low, high) or _CENTURY.search(text, low, high)):
        return False
    around = sentence(text, start, end)
    return bool(_YEAR.search(around) or _CENTURY.search(around))


_OLD_YEAR = regex.compile(
    r"(?<![\d.,:/-])(?:1[0-8]\d\d|19[0-3]\d|194[0-5])(?![\d:]|[.,]\d)"
    r"(?! ?(?:%|\p{Ll}{2,14}s(?!\p{L})|people|men|km|euro|dollar|hryvni|rubl))"
)
_OF_OUR_TIMES = regex.compile(
    r"(?<![\d.,])(?:19[5-9]\d|194[6-9]|20\d\d)(?!\d|[.,]\d)|\d{1,2}[./]\d{1,2}[./]\d\d|"
    r"\b(?:Putin|Trump|Biden|NATO|Kremlin|Nato|EU|UN|OSCE|US|drones?|missiles?|European Union|United Nations|internet|"
    r"online|website|web|video|television|TV|smartphones?|e-mails?|Facebook|Telegram|Instagram|X|nuclear|COVID|app|"
    r"ceasefires?|sanctions|jihadists?|Bakhmut|Donbas|Ukrainian|Ukraine)\b"
)
"""A later year, or what nobody spoke of before the middle of the last century."""


@lru_cache(maxsize=4)
def of_old_times(text: str) -> bool:
    """Whether all years of which a text speaks, two at least, lie before 1946, and nothing in it is of our times.

    >>> of_old_times("He left Odessa in 1871. He died in 1913."), of_old_times("In 1871 and 1913 no drone flew.")
    (True, False)
    """
    years = {match[0] for match in _OLD_YEAR.finditer(text)}
    return len(years) > 1 and _OF_OUR_TIMES.search(text) is None


@lru_cache(maxsize=4)
def of_region(text: str) -> bool:
    """Whether `text` speaks of Ukraine, Russia or Belarus anywhere."""
    return any(word in text for word in cues.words("region"))


@lru_cache(maxsize=64)
def speaks_of(text: str, language: str, *, besides: str = "") -> bool:
    """Whether `text` names the country of the bearers whose language is `uk`, `ru` or `be`, or its capital.

    What `besides` itself would prove does not count.
    """
    text = text.replace(besides, "") if besides else text
    return any(word in text for word in cues.words(f"country-{language}"))


def of_another(text: str, language: str) -> bool:
    """Whether `text` speaks of a neighbour of the country of `language`, and never of that country itself."""
    if language not in COUNTRIES or speaks_of(text, language):
        return False
    return any(speaks_of(text, other) for other in COUNTRIES if other != language)


def safety(target: str) -> str:
    """How safe it is to unify names in a text in `target`: for others than English the caller asks for it."""
    return "safe" if target == "en" else "likely"
