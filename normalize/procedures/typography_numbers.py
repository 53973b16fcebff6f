"""Numbers, times and scores in the source language's writing, where a second witness tells what they mean."""

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
_CURRENCY = (
    r"(?:euros?|dollars?|pounds?|francs?|yen|yuan|zlotys?|zlotych|złotych|hryvnias?|hryvnyas?|rubles?|"
    r"roubles?|liras?|lire|lei|forints?|crowns?|korunas?|kronor|kroner|"
    r"krona|reais|real|pesos?|rupees?|shekels?|won|cents?|EUR|USD|UAH|RUB|PLN|CHF|GBP|TL|CZK|SEK|HUF|RON)"
)
_UNIT = (
    r"(?:per cent|percent|percentage|points?|°C|degrees?|km/h|km|kilomet(?:er|re)s?|met(?:er|re)s?|"
    r"cm|mm|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|kg|kilograms?|kilos?|"
    r"grams?|tons?|tonnes?|lit(?:er|re)s?|hectares?|square|cubic|hours?|minutes?|seconds?|days?|"
    r"weeks?|months?|years?|times|megawatts?|gigawatts?|kilowatts?|MW|GW|kWh|MWh|GWh|GB|MB|magnitude)"
)
_DECIMAL = regex.compile(
    r"(?=[\d€$£¥EUPCGT])"
    r"(?:(?<![\w.,:/-])|(?<=[\s(]-))(?<!\d[ \u00a0\u202f])"
    rf"(?P<sign>[€$£¥]|(?:EUR|USD|UAH|PLN|CHF|GBP|TL) )?(?P<whole>\d{{1,3}}"
    rf"),(?P<part>\d{{1,2}})(?![\d,]|\.\d)"
    rf"(?=(?P<unit>[ \u00a0\u202f-]?%|[ \u00a0\u202f](?:{_SCALE}|{_CURRENCY}|{_UNIT})(?!\w)|[ \u00a0\u202f]?[€$"
    rf"£]|-(?:{_SCALE}|{_UNIT})(?!\w))?)"
)
_LIST_BEFORE = regex.compile(
    r"(?:\d,? |(?i:coordinates?|versions?|articles?|sections?|figures?|chapters?|verses?|pages?|"
    r"nos?\.?|numbers?|questions?|rows?|lines?) )$"
)


def decimal(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`1,5 billion` becomes `1.5 billion` beside a scale word, a unit or a currency, or where the text agrees."""
    for match in _DECIMAL.finditer(segment.text):
        if not (match["unit"] or match["sign"] or "decimal-comma" in context.agreement):
            continue
        if match["whole"].startswith("0") and len(match["whole"]) > 1:
            continue
        if _LIST_BEFORE.search(segment.text[max(0, match.start() - 20) : match.start()]) or _range_of_items(
            segment.text, match
        ):
            continue
        at = segment.start + match.end("whole")
        yield Offer(((at, at + 1, "."),))


_ITEM_AFTER = regex.compile(r" (?:and|or|to) \d")
_ITEM_BEFORE = regex.compile(r"\d(?:,| and| or) ?$")


def _range_of_items(text: str, match: Any) -> bool:
    """Whether the number stands in a list of bare numbers: `1,2 and 3 years`."""
    return bool(_ITEM_AFTER.match(text, match.end())) or bool(
        _ITEM_BEFORE.search(text[max(0, match.start() - 6) : match.start()])
    )


_GROUPED = regex.compile(
    r"(?=[1-9€$£¥EUPCG])(?<![\w.,:/+-])(?<!\d[ \u00a0\u202f])(?<!\d[.,][ \u00a0\u202f])(?<!\+[ ])(?P<sign>[€$£¥] "
    r"?|(?:EUR|USD|UAH|PLN|CHF|GBP) "
    r")?(?P<number>[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,4})(?![\w]|[ \u00a0\u202f]\d|[.,:/-]\d)"
)
_GROUP = regex.compile(r"\d{3}")
_READ_OUT = regex.compile(r"\d{1,3}[ \u00a0\u202f]000[ \u00a0\u202f](?!000)\d{3}")
"""`2 000 136` for 2,136: a thousand that was read out; commas would make the false number look right."""
_NUMBER_BEFORE = regex.compile(r"(?:(?P<word>[\p{L}.’'-]{1,30})[ \u00a0]?)?[(“\"‘']?$")
_AFTER = regex.compile(
    rf"[ \u00a0\u202f](?:(?P<si>kWh|kW|W|Wh|MW|GW|GWh|MWh|kg|g|mg|km|m|cm|mm|kHz|Hz|MHz|GHz|"
    rf"kPa|hPa|Pa|kJ|J|kcal|V|A|K|lm|lux|ppm|rpm)(?!\w)|(?P<money>{_CURRENCY}|€|\$|£)(?!\w)|"
    rf"(?P<noun>\p{{Ll}}[\p{{L}}-]{{2,30}})(?!\w))"
)
_QUANTIFIERS = frozenset(
    "about some around nearly almost over under than least most of to by only roughly approximately "
    "exactly another up with and or from the these those those' all "
    "costs cost costing sold sells sell counted has have had paid pays pay received receives employs "
    "employ produced produces reached killed injured evacuated "
    "gathered attracted lost won saw built hosts housed houses displaced arrested affected involves "
    "including for worth at between total totalling nearly drew brought given is are were was more "
    "additional some".split()
)
_RISKY = frozenset(
    (
        "january february march april may june july august september october november december "
        "no number page article section room flight line route version model bus train tram highway "
        "boeing airbus group building code phone tel fax call dial isbn iban street avenue road "
        "in year on"
    ).split()
)
_NOT_COUNTED = frozenset(
    (
        "and or on in at to of by for from with but as was is are were has had will would who which "
        "that this the people's times per"
    ).split()
)
_PEOPLE = frozenset("people men women children police troops personnel".split())


def grouped(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`81 600 copies` becomes `81,600 copies` beside a currency or a counted noun, or where the text agrees.

    Before an SI unit the blank is the writing of science and stays; after the day of a month, a room or a model it
    parts two numbers.
    """
    for match in _GROUPED.finditer(segment.text):
        after = _AFTER.match(segment.text, match.end())
        if after and after["si"]:
            continue
        number = match["number"]
        if not _counts(segment.text, match, number, after, context):
            continue
        start = segment.start + match.start("number")
        parts = tuple((start + at, start + at + 1, ",") for at, char in enumerate(number) if not char.isdigit())
        if _READ_OUT.fullmatch(number):
            yield Offer(parts, "flag", "a thousand read out and written as three noughts? the value may be wrong")
        else:
            yield Offer(parts)


def _counts(text: str, match: Any, number: str, after: Any, context: Context) -> bool:
    """Whether the number is one quantity, by its currency, its noun, its length or the text's habit."""
    if match["sign"]:
        return True
    before = _NUMBER_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
    word = (before["word"] or "") if before else ""
    if word.lower().strip(".") in _RISKY or (
        word
        and word[0].isupper()
        and word not in ("Some", "About", "Around", "Nearly", "Over", "Almost", "The", "More")
    ):
        return False
    if after and after["money"]:
        return True
    noun = after["noun"] if after else None
    plural = (
        noun is not None
        and noun not in _NOT_COUNTED
        and (noun in _PEOPLE or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))))
    )
    groups = len(_GROUP.findall(number)) if " " in number else number.count("\u00a0") + number.count("\u202f")
    if groups >= 2 and len(number.split()[0]) + 3 * groups < 13 and plural:
        return True
    if (plural or word in _QUANTIFIERS) and "space-thousands" in context.agreement:
        return True
    return plural and (
        word.lower() in _QUANTIFIERS
        or (bool(word) and word.endswith("ed"))
        or (len(number) >= 6 and (not word or word.islower()))
    )


_THOUSANDS = regex.compile(
    r"(?<![\w.,-])(?P<high>[1-9]\d{0,2}) thousand(?: and)? (?P<low>\d{3})(?![\w]| ?(?:thousand|million)|[.,]\d)"
)


def thousand_words(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """A number of which only the thousands were read out, as Turkish writes it, becomes one number."""
    for match in _THOUSANDS.finditer(segment.text):
        start = segment.start + match.start("high")
        yield Offer(((start, segment.start + match.end(), f"{match['high']},{match['low']}"),))


_TIME = regex.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-3])(?P<gap>[ \u00a0\u202f]?)[hH](?P<gap2>[ \u00a0\u202f]?)(?P<minu"
    r"te>[0-5]\d)(?![\w.,:/-]\d|\w)"
)
_DURATION = regex.compile(
    r"(?:\b(?:lasted|lasts|lasting|took|takes|taking|in|for|of|after|within|than|nearly|almost|"
    r"over|runs|running|ran|a|an|the|another|about|some|film|drive|journey|trip)\s(?:just |"
    r"only |exactly |almost |nearly )?)$"
)
_LONG = regex.compile(
    r"[ -](?:long|drive|journey|film|flight|race|walk|trip|ride|match|show|programme|speech|"
    r"later|earlier|before|after|min|minutes|\d{1,2} ?s\b)"
)
_FOREIGN_AFTER = regex.compile(r" (?:pour|à|au|aux|de|du|des|en|et|le|la|les|para|del|per|nach|vom|do)\b")
"""The words of a quotation in the source language, whose times stay as they are."""
_AT = regex.compile(
    r"(?i:\b(?:at|from|until|till|by|before|since|between|around|and|to|towards|p\.m\.|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|tomorrow|yesterday|evening|morning|"
    r"noon|night)[,]?\s(?:about |around |exactly )?)$"
)


def time_of_day(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`14h30` becomes `14:30` where it is a time of day and not how long something lasts."""
    for match in _TIME.finditer(segment.text):
        before, after = (
            segment.text[max(0, match.start() - 40) : match.start()],
            segment.text[match.end() : match.end() + 30],
        )
        if _FOREIGN_AFTER.match(after) or _LONG.match(after) or (_DURATION.search(before) and not _AT.search(before)):
            continue
        if int(match["hour"]) < 12 and not _AT.search(before):
            continue
        start = segment.start + match.end("hour")
        yield Offer(((start, segment.start + match.start("minute"), ":"),))


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
    "fr": r"matchs?|buts?|score|victoire|défaite|championnat|coupe|ligue|finale|équipe|entraîneur|buteur|mi-temps",
    "de": r"Spiel\w*|Tore?|Sieg|siegte|gewann|gewannen|Niederlage|Halbzeit|Führung|Finale|Trainer|Mannschaft|"
    r"Bundesliga|Pokal\w*|Endstand|Unentschieden",
    "es": r"partido|partidos|gol|goles|victoria|derrota|empate|liga|copa|final|equipo|entrenador|goleador|marcador",
    "uk": r"матч\w*|гол|голи|рахун\w+|перемог\w+|поразк\w+|нічи\w+|ліг\w+|куб\w+|фінал\w*|тренер\w*|команд\w+|тайм\w*",
}
"""Words of games of the other targets."""
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
    r"(?:\b(?:against|beat|and|by|to|with|in|at) (?:\p{Lu}[\p{L}.-]+ ){0,2}\p{Lu}[\p{L}.-]+|(?<!\p{L})\p{Ll}+|[(–-]) ?$"
)


@cache
def _game(target: str) -> Any:
    return regex.compile(rf"\b(?:{_GAMES[target]})\b", regex.IGNORECASE) if target in _GAMES else _GAME


@lru_cache(maxsize=8)
def _about_a_game(paragraph: str, text: str, target: str) -> bool:
    """Whether the paragraph says a word of games, or the text three."""
    game = _game(target)
    return game.search(paragraph) is not None or sum(1 for _ in islice(game.finditer(text), 3)) == 3


def score(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`0: 3` becomes `0:3` in a paragraph about a game; not in references to verses, articles and scales."""
    for match in _SCORE.finditer(segment.text):
        before = segment.text[max(0, match.start() - 40) : match.start()]
        cited = _CITED.search(before)
        if cited and cited[0].strip() not in _OPENERS and not _TEAM_BEFORE.search(before):
            continue
        if not _about_a_game(segment.text, context.text, context.target):
            return
        start = segment.start + match.start("gap")
        yield Offer(((start, start + len(match["gap"]), ":"),))


_UHR = regex.compile(r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))? Uhr(?!\w)")


def uhr(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`20.15 Uhr` becomes `20:15`, and `9 Uhr` `9:00`."""
    for match in _UHR.finditer(segment.text):
        after = f"{match['hour']}:{match['minute'] or '00'}"
        yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))
