"""Decimals and scores in the source language's writing, where a second witness tells what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|mln|mn)s?"
CURRENCY = (
    r"(?:euros?|dollars?|pounds?|francs?|yen|yuan|zlotys?|zlotych|złotych|hryvnias?|hryvnyas?|rubles?|"
    r"roubles?|liras?|lire|lei|forints?|crowns?|korunas?|kronor|kroner|dinars?|dirhams?|leva|"
    r"krona|reais|real|pesos?|rupees?|shekels?|won|cents?|EUR|USD|UAH|RUB|PLN|CHF|GBP|TL|CZK|SEK|HUF|RON)"
)
_UNIT = (
    r"(?:per cent|percent|percentage|per mille|points?|°C|degrees?|km/h|m/s|km²|m²|m³|km|ha|kilomet(?:er|re)s?|"
    r"met(?:er|re)s?|cm|mm|m|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|inch(?:es)?|kg|g|kilograms?|kilos?|"
    r"grams?|tons?|tonnes?|lit(?:er|re)s?|hectares?|square|cubic|hours?|minutes?|seconds?|days?|"
    r"weeks?|months?|years?|times|fold|megawatts?|gigawatts?|kilowatts?|terawatts?|watts?|volts?|MW|GW|TW|kW|kWh|MWh|"
    r"GWh|TWh|GB|MB|TB|magnitude|on the Richter|out of (?:\d|five|ten)|litres?|knots|hp|horsepower|inhabitants per|"
    r"children per|goals|carats?|calories|children for|bar|percentile)"
)
_MEASURE = (
    rf"[ \u00a0\u202f-]?%|[ \u00a0\u202f](?:{_SCALE}|{CURRENCY}|{_UNIT})(?!\w)|"
    rf"[ \u00a0\u202f]?[€$£]|-(?:{_SCALE}|{_UNIT})(?!\w)"
)
_DECIMAL = regex.compile(
    r"(?=[\d€$£¥EUPCGT])"
    r"(?:(?<![\w.,:/-])|(?<=[\s(]-))(?<!\d[ \u00a0\u202f])"
    rf"(?P<sign>[€$£¥]|(?:EUR|USD|UAH|PLN|CHF|GBP|TL) )?(?P<whole>\d{{1,3}}"
    rf"),(?P<part>\d{{1,2}})(?![\d,]|\.\d)(?=(?P<unit>{_MEASURE})?)"
)
_RANGE = regex.compile(
    r"(?<![\w.,:/-])(?<!\d[ \u00a0\u202f])(?P<low>\d{1,3},\d{1,2})"
    r"(?:(?P<word> (?:and|to|or|by|x|×) )| ?[–-] ?)(?P<high>\d{1,3}(?:[.,]\d{1,2})?)(?![\d,]|\.\d)"
    rf"(?={_MEASURE})"
)
"""Two numbers before one unit."""
_SPANS = regex.compile(
    r"(?i:\b(?:between|from|of|to|about|some|around|by|measur\w{1,5}|hall|room|roughly|nearly|costs?)) $"
)
_TOLD = regex.compile(
    r"(?i:\b(?:magnitude|average|mark|grade|rating|score|rate|density|index|is|was|are|were|of|to|by|than|nearly|only|"
    r"about|around|almost|reached|weighs|weighed|measures|measured|from)) $"
)
"""What stands before a measure, but not before a list of items."""
_VALUED = regex.compile(r"(?i:\b(?:magnitude|average|rating|density|mark) of(?: about| around)? $)")
_SCALES = ("de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "ro", "hu", "tr", "uk", "ru")
"""Source languages that write decimals with a comma."""
_LIST_BEFORE = regex.compile(
    r"(?:\d,? |(?i:coordinates?|versions?|articles?|sections?|figures?|chapters?|verses?|pages?|"
    r"nos?\.?|numbers?|questions?|rows?|lines?|options?|points?|levels?|grades?|items?|types?) )$"
)

_TIMED = regex.compile(r"(?<![\d.,])(?:\d{1,2}[:h]\d\d|(?:19|20)\d\d),\s$")
"""A time of day or a year before the number: those two make no list: `at 16:30, 1,5 tons`."""


def decimal(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`1,5 billion` becomes `1.5 billion` beside a scale word, a unit or a currency, or where the text agrees."""
    text = segment.text
    spans = _ranges(text)
    for match in _DECIMAL.finditer(text):
        at = match.end("whole")
        if at not in spans and not _is_decimal(text, match, context):
            continue
        yield Offer(((segment.start + at, segment.start + at + 1, "."),))


def _is_decimal(text: str, match: Any, context: Context) -> bool:
    if match["whole"].startswith("0") and len(match["whole"]) > 1:
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    timed = match["unit"] and _TIMED.search(before[-12:])
    if not timed and (_LIST_BEFORE.search(before[-20:]) or _range_of_items(text, match)):
        return False
    if match["sign"] and len(match["whole"]) == 3 and match["part"] == "00":
        return "decimal-comma" in context.agreement  # `$100,00` may be `$100,000` that lost a nought
    if match["unit"] or match["sign"] or _VALUED.search(before):
        return True
    if "decimal-comma" in context.agreement:
        return True
    return _TOLD.search(before) is not None and any(map(context.is_source, _SCALES))


def _ranges(text: str) -> set[int]:
    """Where the commas stand of numbers that share a unit: `between 2,5 and 3 million`; `1,2 and 3 years` is a list."""
    found: set[int] = set()
    for match in _RANGE.finditer(text):
        if match["word"] and not _SPANS.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        if match["word"] == " and " and not text[: match.start()].lower().endswith("between "):
            continue
        found.add(match.start("low") + match["low"].index(","))
        if "," in match["high"]:
            found.add(match.start("high") + match["high"].index(","))
    return found


_ITEM_AFTER = regex.compile(r" (?:and|or|to) \d")
_ITEM_BEFORE = regex.compile(r"\d(?:,| and| or) ?$")


def _range_of_items(text: str, match: Any) -> bool:
    """Whether the number stands in a list of bare numbers: `1,2 and 3 years`."""
    return bool(_ITEM_AFTER.match(text, match.end())) or bool(
        _ITEM_BEFORE.search(text[max(0, match.start() - 6) : match.start()])
    )


_SCORE = regex.compile(
    r"(?<![\d:.,/-])(?<!\d )(?P<home>\d{1,3})(?P<gap> ?: | :)(?P<away>\d{1,3})(?![\d:]|[.,]\d|-\d| ?%)"
)
_GAME = regex.compile(
    r"\b(?:defeat\w*|wins?|won|winning|winner|lost|los(?:e|es|ing)|loss|draws?|drew|beat\w*|victor\w+|"
    r"success|lead|led|leading|goals?|match\w*|games?|score\w*|half-time|"
    r"halftime|teams?|cup|league|equali[sz]\w+|finals?|semi-?finals?|quarter-?finals?|penalt\w+|"
    r"striker|goalkeeper|coach|season|sets?|derby|away|home|points?|"
    r"players?|kick-?off|bundesliga|serie|tournament|championship|bowed|overtime|thrashed|crushed|stadium)\b",
    regex.IGNORECASE,
)
_GAMES = {
    "fr": r"matchs?|buts?|score|victoire|défaite|championnat|coupe|ligue|finale|équipe|entraîneur|buteur|mi-temps|"
    r"gagnée?|gagne(?:nt)?|perdu|perd(?:ent)?|battue?|incliné(?:e|s)?",
    "de": r"Spiel\w*|Tore?|Sieg|siegte|gewann|gewannen|Niederlage|Halbzeit|Führung|Finale|Trainer|Mannschaft|"
    r"Bundesliga|Pokal\w*|Endstand|Unentschieden|"
    r"verlor(?:en)?|besiegten?|schlug(?:en)?|unterlag(?:en)?",
    "es": r"partido|partidos|gol|goles|victoria|derrota|empate|liga|copa|final|equipo|entrenador|goleador|marcador|"
    r"perdi(?:ó|eron)|gan(?:ó|aron)|venci(?:ó|eron)|derrot(?:ó|aron)|empat(?:ó|aron)",
    "uk": r"матч\w*|гол|голи|рахун\w+|перемог\w+|поразк\w+|нічи\w+|ліг\w+|куб\w+|фінал\w*|тренер\w*|команд\w+|тайм\w*|"
    r"програ(?:в|ла|ли)|вигра(?:в|ла|ли)|переміг|перемогл[аи]|поступи(?:вся|лася|лися)",
}
"""Words of games of the other targets."""
_REFERENCE = regex.compile(
    r"(?i:article|chapter|verse|page|psalms?|(?:ratio|scale)(?: (?:is|of|was))?|note|step|table|figure|"
    r"artikel|kapitel|vers|seite|psalm|verhältnis|maßstab|matthäus|markus|lukas|johannes|mose|korinther|römer|buch|takt|"
    r"chapitre|verset|matthieu|marc|luc|jean|échelle|rapport|capítulo|versículo|mateo|marcos|lucas|juan|escala|proporción|"
    r"стаття|статті|розділ|розділі|масштаб|масштабі)[ \u00a0]$"
)
_COUNTED = regex.compile(
    r" (?:goals?|points|wins|draws|defeats|teams|games|matches|players|tries|runs|titles|medals|errors|saves|cards|"
    r"episodes|goles|puntos|equipos|partidos|jugadores|buts|équipes|matchs|joueurs|Tore|Punkte|Mannschaften|Spiele|Spieler|"
    r"голи?|голів|очок|очки|команди?|матчі|матчів|гравців)(?!\w)"
)
"""What is counted behind the number of a team or a round: `Team 1: 3 goals`."""
_NUMBERED = regex.compile(
    r"(?<!\w)(?!(?i:after|at|by|with|win|lead|draw|loss|score|result|defeat|victory|и?й) )\p{L}{3,15} $"
)
_CLOCK = regex.compile(r"(?<!\w)[Aa]t $")
_CITED = regex.compile(
    r"(?:\p{Lu}\p{Ll}+|[Aa]rticle|[Cc]hapter|[Vv]erse|[Pp]age|[Pp]salms?|[Rr]atio|[Ss]cale)[ \u00a0]$"
)
_OPENERS = frozenset(
    (
        "The A An After With In At Its His Their This That Then By From On But And Leading Trailing "
        "Final Result Score Half"
    ).split()
)
_TEAM_BEFORE = regex.compile(
    r"(?:\b(?:against|beat|and|by|to|with|in|at|gegen|im|am|bei|beim|mit|und|von|nach|zu|zum|zur|auf|contre|et|par|avec|à|"
    r"au|contra|ante|con|por|y|en|проти|у|в|з|і|та|над) "
    r"(?:\p{Lu}[\p{L}.-]+ ){0,2}\p{Lu}[\p{L}.-]+|(?<!\p{L})\p{Ll}+|[(–-]) ?$"
)

_FIXTURE = regex.compile(
    r"(?<!\p{L})\p{Lu}[\p{L}’'.]{1,25}(?: [\p{L}\d’'.]{1,25}){0,3} ?"
    r"[–—-] ?\p{Lu}[\p{L}’'.]{1,25}(?: [\p{L}\d’'.]{1,25}){0,3}[ \u00a0]$"
)
"""Two sides with a dash between them: `Ulm – Fürth 1: 1`."""


@cache
def _game(target: str) -> Any:
    return regex.compile(rf"\b(?:{_GAMES[target]})\b", regex.IGNORECASE) if target in _GAMES else _GAME


@lru_cache(maxsize=8)
def _names_a_game(text: str, target: str) -> bool:
    """Whether the text says a word of games; kept, since every fixture asks."""
    return _game(target).search(text) is not None


@lru_cache(maxsize=8)
def _about_a_game(paragraph: str, text: str, target: str) -> bool:
    """Whether the paragraph says a word of games, or the text three."""
    game = _game(target)
    return game.search(paragraph) is not None or sum(1 for _ in islice(game.finditer(text), 3)) == 3


def _is_no_score(match: Any, before: str, target: str) -> bool:
    """Whether a number and what is counted stand beside a colon, or a time; or German writes the result so, `3 : 2`."""
    gap = match["gap"]
    if gap == ": " and _COUNTED.match(match.string, match.end()) and _NUMBERED.search(before):
        return True
    if gap == " : ":
        return target == "de"
    return (
        len(match["away"]) == 2
        and match["away"] < "60"
        and int(match["home"]) < 24
        and _CLOCK.search(before) is not None
    )


_RESULT = regex.compile(
    r"(?<!\p{L})(?:won|wins?|lost|loses?|beat|beats|beaten|defeat(?:s|ed)?|drew|draws?|victory|thrash(?:es|ed)|trail(?:s|ed)|"
    r"prevail(?:s|ed)|succumb(?:s|ed)|overc[ao]mes?|edge[sd]|down(?:s|ed)|host(?:s|ed)|visit(?:s|ed))(?!\p{L})[^.!?;:]{1,90}$"
)
"""How a sentence begins that ends in a result: `won on the ice of Ulm `."""
_HEADED = regex.compile(
    r"(?<!\p{L})(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|"
    r"Esther|Job|Psalms?|Proverbs|Ecclesiastes|Song|Songs|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|"
    r"Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|"
    r"Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Philemon|Hebrews|James|Peter|Jude|Revelation|Sirach|"
    r"Tobit|Wisdom|Maccabees|Baruch|Surah?|Quran|Koran|Gita|Act|Scene|Canto|Book|Part|Group|Round|Set|Game|Match|Heat|"
    r"Stage|Team|Level|Season|Episode|Chapter|Verse|Article|Section|Room|Lap|Pool|Table|Figure|Step|Day|Week|Year|Phase|Track|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Q)[ \u00a0]$"
)
"""Books and headings that a chapter or a number follows."""


def _is_result(text: str, match: Any) -> bool:
    """Whether the sentence says that a side won or lost, and neither a book nor a heading stands before the numbers."""
    before = text[max(0, match.start() - 120) : match.start()]
    return _RESULT.search(before) is not None and _HEADED.search(before) is None


def score(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`0: 3` becomes `0:3` in a paragraph about a game; not in references to verses, articles and scales."""
    for match in _SCORE.finditer(segment.text):
        before = segment.text[max(0, match.start() - 40) : match.start()]
        if _REFERENCE.search(before) or _is_no_score(match, before, context.target):
            continue
        cited, fixture = _CITED.search(before), _FIXTURE.search(before)
        sided = cited is None or cited[0].strip() in _OPENERS or fixture or _TEAM_BEFORE.search(before)
        if not sided and not _is_result(segment.text, match):
            continue
        told = fixture is not None and _names_a_game(context.text, context.target)
        if not told and not _about_a_game(segment.text, context.text, context.target):
            return
        start = segment.start + match.start("gap")
        yield Offer(((start, start + len(match["gap"]), ":"),))
