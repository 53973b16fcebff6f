"""Which language a text is meant to be in, and which one it was translated from.

Target: script and function words first; langdetect, seeded, only when these do not decide. Source: points for traces
that a language leaves behind in a translation, read from `evidence/*.toml`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from normalize.errors import OptionError, nearest
from normalize.traces import stands, tokens_in, traces
from normalize.triggers import encoded

ENOUGH = 1.0
"""Points at which a source language counts as known, in a text of up to `ONE_PAGE`."""
ONE_PAGE = 10_000
"""Characters. A longer text needs more points in proportion: a book that people wrote quotes every language once."""
_ROUNDED = 0.01
"""More than rounding adds to the points of a language."""
CERTAIN = 10.0

KNOWN = (
    "ar be bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ka ko lt lv mk nl no pl "
    "pt ro ru sk sl sq sr sv th tr uk vi zh"
).split()

FUNCTION_WORDS = {
    "en": "the of and to in that is was for with his on by from are have has it were said not he which this they",
    "fr": "le la les de des et du en un une que qui dans pour est par sur au avec pas sont ce plus ont été aux cette",
    "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde hat dass",
    "es": "el la los las de que y en un una por con para del se es su al lo como más ha sus fue pero este",
    "it": "il la le di che e un una per con del della non è sono da al si nel alla ha gli anche come dei",
    "pt": "o os as de que e do da em um uma para com não por dos no na se foi ao mais à são como",
    "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij naar werd door",
    "pl": "w i na z do się nie to że jest o od po przez za jak dla przy oraz był jego są które",
    "cs": "a v se na je že s z do o i k ve pro by za jsou které jako byl od podle také není",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från",
    "ro": "de și în la a cu pe care nu din că o mai pentru este să au fost un sau prin după",
    "hu": "a az és hogy nem is egy meg volt ez de van csak már ki mint még után szerint pedig",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar ise en var dedi olduğunu",
    "uk": "в у на і що не з та до для як від про це за його він але або був які під час",
    "ru": "в и на не что с по как из к за это он от о для его но был или которые у также",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u1fff\u3040-\ud7a3]")
_SAMPLE = 4_000
_ENGLISH = 150
"""Characters for each English article, up to which a text is in no other language."""
_PARAGRAPH = 60
"""Characters below which a line of a document is not asked for a language of its own."""
_SHORT = 100
"""Letters below which the mix of letters alone decides nothing: `Kiev: 3 dead` passes for Danish."""


def check_tag(tag: str) -> str:
    """The base of a BCP 47 tag, lower-case. Raises `OptionError` with the known tags for anything else.

    >>> check_tag("en-GB")
    'en'
    """
    base = tag.replace("_", "-").split("-")[0].lower()
    if base not in KNOWN:
        raise OptionError(f"unknown language {tag!r}{nearest(base, KNOWN)}; known are {' '.join(KNOWN)}")
    return base


def detect(text: str) -> str | None:
    """The language of `text`, or None when nothing decides (no letters, too short).

    >>> detect("The committee said that it was not aware of the plan."), detect("12 34"), detect("Це був його дім.")
    ('en', None, 'uk')
    """
    sample = text[:_SAMPLE]
    if len(sample) >= _SHORT and sample.count(" the ") * _ENGLISH >= len(sample):
        return "en"
    decided = _by_words(text)
    if decided:
        return decided
    words = [word.lower() for word in _WORD.findall(sample)]
    guess = _langdetect(sample)
    if guess and sum(map(len, words)) < _SHORT and not _bears_out(guess, sample, words):
        return None
    return guess


def _bears_out(tag: str, sample: str, words: list[str]) -> bool:
    """Whether a short text has anything but its mix of letters that speaks for `tag`: a function word, a letter."""
    return not sample.isascii() or not _function_words().get(tag, frozenset()).isdisjoint(words)


def _by_words(text: str) -> str | None:
    """The language that script or function words decide."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return None
    letters = sum(map(len, words))
    for tag, script in _SCRIPTS:
        if len(script.findall(sample)) * 3 > letters:
            return tag
    cyrillic = len(_CYRILLIC.findall(sample)) * 2 > letters
    if cyrillic and re.search("[ґєії]", sample.lower()):
        return "be" if "ў" in sample.lower() and "ї" not in sample.lower() else "uk"
    if cyrillic and re.search("[ыэъё]", sample.lower()):
        return "ru"
    counts = Counter(words)
    scores = sorted(((sum(counts[w] for w in known), tag) for tag, known in _function_words().items()), reverse=True)
    (best, tag), (second, _) = scores[0], scores[1]
    if best >= 3 and best * 10 > len(words) and best > 1.4 * second:
        return tag
    if best >= 2 and best * 4 >= len(words) and best > 2 * second:
        return tag  # a headline
    return None


@lru_cache(maxsize=256)
def other_than(usual: str, paragraph: str) -> str | None:
    """The language of a paragraph of a document in `usual`, if its own words say that it is in another one.

    Short lines and quotations inside a paragraph decide nothing.

    >>> other_than("en", "Le maire a dit que la ville ne paiera pas les travaux dans cette rue, mais qui les paiera ?")
    'fr'
    >>> other_than("en", "He wrote “la ville ne paiera pas” on the wall of the town hall, and that was that.")
    """
    if len(paragraph) < _PARAGRAPH:
        return None
    if paragraph.isascii() or not _OTHER_SCRIPTS.search(paragraph):
        words = paragraph.lower().split()
        known = _function_words().get(usual)
        if known and sum(map(known.__contains__, words)) * 10 > len(words):
            return None
    tag = _by_words(paragraph)
    return None if tag == usual else tag


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in FUNCTION_WORDS.items()}


def _langdetect(sample: str) -> str | None:
    """langdetect's answer, the same one for the same text: seeded, and None where it has no features to go by."""
    from langdetect import DetectorFactory, detect_langs
    from langdetect.lang_detect_exception import LangDetectException

    DetectorFactory.seed = 0
    try:
        best = detect_langs(sample)[0]
    except LangDetectException:
        return None
    return str(best.lang).split("-")[0] if best.prob >= 0.7 else None


class Evidence:
    """What speaks for each language that `text` may have been translated from, worked out for the languages asked for.

    A trace counts once, however often it stands there: a page that says one thing a hundred times has said it once.
    What the language `target` leaves in a text that is meant to be in it is no trace.

    >>> Evidence("Ces forces hold the road.", "en").points("fr") >= ENOUGH
    True
    >>> Evidence("Ces forces tiennent la route.", "fr").points("fr")
    0.0
    """

    def __init__(self, text: str, target: str | None) -> None:
        table = traces()
        data = encoded(text)
        found: set[int] = set()
        asked = set(table.always)
        for token in tokens_in(text, table.tokens):
            found.update(table.whole.get(token, ()))
            found.update(number for number in table.inside.get(token, ()) if stands(text, table.words[number]))
        for needle in {number for number, _, _ in table.find(data, overlapping=True)}:
            words, patterns = table.needles[needle]
            asked.update(patterns)
            found.update(number for number in words if stands(text, table.words[number]))
        self._text = text
        self._target = target
        self.enough = ENOUGH * max(1.0, len(text) / ONE_PAGE)
        self._sure: dict[str, float] = {}
        for number in sorted(found):
            tag, worth, *_ = table.words[number]
            self._sure[tag] = self._sure.get(tag, 0.0) + worth
        self._open: dict[str, list[int]] = {}
        for at in sorted(asked):
            self._open.setdefault(table.patterns[at][0], []).append(at)
        self._known: dict[str, float] = {}
        self._held: dict[int, bool] = {}

    def points(self, tag: str) -> float:
        """Points for one language; `enough` of them count as known."""
        if tag not in self._known:
            patterns = traces().patterns
            asked = () if tag == self._target else self._open.get(tag, ())
            held = sum(patterns[at][1] for at in asked if self._holds(at))
            self._known[tag] = 0.0 if tag == self._target else round(self._sure.get(tag, 0.0) + held, 2)
        return self._known[tag]

    def any(self) -> bool:
        """Whether some language is known; the likeliest are asked first."""
        tags = sorted({*self._sure, *self._open}, key=lambda tag: (-self._sure.get(tag, 0.0), tag))
        return any(map(self.reaches, tags))

    def reaches(self, tag: str) -> bool:
        """Whether there are `enough` points for a language; its patterns are tried only as long as there may be."""
        if tag not in self._known:
            patterns = traces().patterns
            asked = () if tag == self._target else self._open.get(tag, ())
            most = self._sure.get(tag, 0.0) + sum(patterns[at][1] for at in asked)
            for at in asked:
                if most + _ROUNDED < self.enough:
                    return False
                most -= 0.0 if self._holds(at) else patterns[at][1]
        return self.points(tag) >= self.enough

    def _holds(self, at: int) -> bool:
        """Whether a pattern is found in the text; tried once."""
        known = self._held.get(at)
        if known is None:
            known = self._held[at] = traces().patterns[at][2].search(self._text) is not None
        return known

    def leading(self) -> str | None:
        """The language with most points among those asked for so far, if these are enough."""
        known = [(points, tag) for tag, points in self._known.items() if points >= self.enough]
        return max(known)[1] if known else None


def evidence(text: str, target: str | None = None) -> dict[str, float]:
    """Points for every language that left traces in `text`; `target`, if not given, is what its function words say.

    >>> evidence("The committee met on Monday.")
    {}
    """
    found = Evidence(text, target or _by_words(text))
    points = {tag: found.points(tag) for tag in _languages()}
    return {tag: worth for tag, worth in points.items() if worth}


@cache
def _languages() -> tuple[str, ...]:
    table = traces()
    return tuple(sorted({tag for tag, *_ in table.words} | {tag for tag, *_ in table.patterns}))


_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])(?! ?(?:[A-Z]|and ))")
_SPACE_THOUSANDS = re.compile(r"\d(?<![\d.,] \d)(?<![\d.,]\d)\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d ])")
"""The first digit comes first, so that other characters are passed over at once."""
_COMMA_AMID = re.compile(r",(?<=\d,)\d{1,2}(?![\d,])")
"""What every decimal comma has."""
_DECIMAL_STOP = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.])")
_COMMA_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")


_MEASURED = re.compile(
    r"(?<![\d.,])\d{1,3},\d{1,2}(?: ?[%€$]| (?:million|billion|trillion|thousand|per ?cent|"
    r"percent|euros?|dollars?|points?|degrees?|met|kilomet|lira|lire|zlot|hryvni|rubles?|times)\w*)|"
    r"[€$£]\d{1,3},\d{1,2}(?!\d)"
)


def number_conventions(text: str) -> frozenset[str]:
    """Which foreign conventions of writing numbers `text` shows twice, once beside a unit, and never contradicts.

    >>> sorted(number_conventions("It rose from 3,5 to 4,1 points."))
    ['decimal-comma']
    >>> number_conventions("The point 48,85 lies near 2,35 on the map.")
    frozenset()
    """
    found = set()
    amid = len(_COMMA_AMID.findall(text)) >= 2
    if amid and len(_DECIMAL_COMMA.findall(text)) >= 2 and _MEASURED.search(text) and not _DECIMAL_STOP.search(text):
        found.add("decimal-comma")
    if len(_SPACE_THOUSANDS.findall(text)) >= 2 and not _COMMA_THOUSANDS.search(text):
        found.add("space-thousands")
    return frozenset(found)
