"""Times of day in the writing of the source language: `14h30`, `20.15 Uhr`, `kl. 19`, `14.30 o'clock`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment

_TIME = regex.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-3])(?P<gap>[ \u00a0\u202f]?)[hH](?P<gap2>[ \u00a0\u202f]?)(?P<minu"
    r"te>[0-5]\d)(?![\w.,:/-]\d|\w)"
)
_DURATION = regex.compile(
    r"(?:\b(?:lasted|lasts|lasting|took|takes|taking|in|for|of|after|within|than|nearly|almost|"
    r"over|runs|running|ran|a|an|the|another|about|some|film|drive|journey|trip|time|life|total|clocked|rode|needs?|"
    r"needed|requires?|spent|ascension)\s(?:just |"
    r"only |exactly |almost |nearly )?)$"
)
_LONG = regex.compile(
    r"[ -](?:long|drive|journey|film|flight|race|walk|trip|ride|match|show|programme|speech|"
    r"later|earlier|before|after|min|minutes|\d{1,2} ?s\b)"
)
_FOREIGN_AFTER = regex.compile(r" (?:pour|à|au|aux|de|du|des|en|et|le|la|les|para|del|per|nach|vom|do)\b")
"""The words of a quotation in the source language, whose times stay as they are."""
_AT = regex.compile(
    r"(?i:\b(?:at|from|until|till|by|before|just after|shortly after|since|between|around|and|to|towards|p\.m\.|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|tomorrow|yesterday|evening|morning|"
    r"noon|night|arriv\w{1,3}|depart\w{1,5}|opens?|closes?|scheduled for|starts?|"
    r"begins?)[,]?\s(?:about |around |exactly )?)$"
)
_AFTER_HOURS = regex.compile(
    r"(?i)(?<!\w)(?:open|clos|s[eo]l[ld]|serv|allow|permit|ban|forb|prohibit|quiet|curfew|silen|noise|may|must|not|nobody|"
    r"no one|never|longer|drink|music|traffic|deliver|visit|admi)\w*"
    r"(?: [\w’'-]+){0,4} (?:after|later than|earlier than|past) $"
)
"""What may or may not be done after a time of day."""

_NOON, _MORNING = 12, 5
_LABEL = regex.compile(r"(?<![\w:])\p{Lu}[\p{L} ’'-]{2,38}: $|^ {0,3}$")
_LASTS = regex.compile(
    r"(?i:dura|lengt|long|runn|total|trip|jour|drive|flight|film|time:|record|winn|gap|finish|result)"
)


def time_of_day(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`14h30` becomes `14:30` where it is a time of day and not how long something lasts."""
    last = -1
    for match in _TIME.finditer(segment.text):
        before, after = (
            segment.text[max(0, match.start() - 40) : match.start()],
            segment.text[match.end() : match.end() + 30],
        )
        told = _AT.search(before) is not None or _BY_DAY.match(after) is not None or _NEWS_OF.search(before) is not None
        told = told or (last > 0 and _NEXT.fullmatch(segment.text, last, match.start()) is not None)
        told = told or _runs(segment.text, match)
        told = told or (_AFTER_HOURS.search(before) is not None and not _TAKES.match(after))
        if _FOREIGN_AFTER.match(after) or _LONG.match(after):
            continue
        if not told and _DURATION.search(before) and not (_PLANNED.search(before) and not _TAKES.match(after)):
            continue
        early = int(match["hour"]) < _NOON and not match["hour"].startswith("0")
        if early and not (told or _is_placed(before, after, match)):
            continue
        last = match.end()
        start = segment.start + match.end("hour")
        yield Offer(((start, segment.start + match.start("minute"), ":"),))


def _is_placed(before: str, after: str, match: Any) -> bool:
    """Whether an hour before noon is one of the day by a label, a plan, what comes then, or what `it was` then."""
    if _announced(before, match):
        return True
    if int(match["hour"]) < _MORNING or _TAKES.match(after):
        return False
    return any(pattern.search(before) for pattern in (_PLANNED, _IT_IS)) or _CARRIER.match(after) is not None


_NEXT = regex.compile(r"(?:,| and|, and| or|/| to| until| ?[–-]) ?")
"""What parts a time of day from the next one of a list or a range."""
_BY_DAY = regex.compile(
    r" (?:(?:on |in |that |this |the )?(?:the )?(?:same |next |following )?"
    r"(?:morning|evening|afternoon|night)|at (?:dawn|night)|a\.m\.|p\.m\.|"
    r"(?:local|Moscow|Kyiv|Greenwich|Central European) time|GMT|CET|UTC|sharp|today|tomorrow|yesterday|tonight)(?!\w)"
)
"""What stands behind a time of day, and never behind how long something lasts."""
_PLANNED = regex.compile(
    r"(?<!\w)(?:planned|scheduled|set|due|announced|expected|slated|billed|called|convened|fixed|foreseen|moved|"
    r"postponed|"
    r"brought forward|pencilled in|timed|appointed|booked|programmed|convoked|"
    r"summoned|put off|arranged) (?:for|to) (?:about |around )?$"
)
_TAKES = regex.compile(r" (?:of|in total|each|per|and a|on foot|by (?:car|train|bus|boat|bike|foot|plane))(?!\w)")
_IT_IS = regex.compile(
    r"(?:^|[.!?…,;:—–“\"] ?|when )[Ii]t (?:is|was)(?: (?:already|about|almost|exactly|just|barely|not yet|only))? $"
)
_NEWS_OF = regex.compile(
    r"(?:train|bus|ferry|boat|tram|plane|mass|service|news|bulletin|meeting|session|shift|edition|match|siren|"
    r"alarm|bell|curfew) of $"
)
"""What is named by its hour: `the train of 9h12`; a flight of 6h40 lasts so long."""
_CARRIER = regex.compile(
    r" (?:train|bus|ferry|boat|tram|mass|news|bulletin|service|edition|shift|session|briefing|curfew)(?!\w)"
    r"(?! (?:ride|journey|trip))"
)


_THE = regex.compile(r"(?i:\b(?:the|this|that|his|her|our|their|last|first|next|every|usual)) $")
_BOUND = regex.compile(r" (?:from|to|for|via|towards|out of) \p{Lu}")
_RUNNING = regex.compile(
    r"(?i:\b(?:trains?|bus(?:es)?|trams?|ferr(?:y|ies)|boats?|platform|station|timetable|carriages?|stops?)\b)"
)
_LONG_WAY = regex.compile(
    r"(?i:\b(?:flights?|flew|planes?|drives?|rides?|journeys?|trips?|crossings?|marathon|race|long|hours)\b)"
)


def _runs(text: str, match: Any) -> bool:
    """Whether a train or a boat is named by its hour: `the 14h10 train`, `the 14h10 from Gent`, which is one where its
    sentence speaks of trains and not of how long they take."""
    if int(match["hour"]) < _MORNING or not _THE.search(text, max(0, match.start() - 10), match.start()):
        return False
    if _CARRIER.match(text, match.end()):
        return True
    begin = max(text.rfind(stop, 0, match.start()) for stop in (". ", "! ", "? ", "\n")) + 1
    end = text.find(". ", match.end())
    sentence = text[begin : end if end >= 0 else len(text)]
    return bool(_BOUND.match(text, match.end()) and _RUNNING.search(sentence) and not _LONG_WAY.search(sentence))


def _announced(before: str, match: Any) -> bool:
    """Whether a label stands before the time, and not one of how long something lasts: `Arrival in Kiruna: 11h40`."""
    label = _LABEL.search(before)
    return int(match["hour"]) >= _MORNING and label is not None and not _LASTS.search(label[0])


_HOUR, _MINUTE = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
_CLOCKS = (
    regex.compile(
        r"(?<![\w.])(?P<lead>[Kk](?:l\.?|lockan|lokken|lo)|[Gg]odz(?:\.|in[aey]|inie)|[Ss]aat|[Oo]ra|orele)[ \u00a0]"
        rf"{_HOUR}(?:[.:]{_MINUTE})?(?![\w:]|[.,]\d|[ \u00a0]?%)"
    ),
    regex.compile(rf"(?<![\w.])(?P<lead>ore)[ \u00a0]{_HOUR}[.:,]{_MINUTE}(?![\w:]|[.,]\d)"),
    regex.compile(
        rf"(?<![\d.,:/-]){_HOUR}(?:[.:]{_MINUTE})?[ \u00a0](?:Uhr|uur|hod\.|hodin(?:y|ách)?|órakor|óra|"
        rf"часов|години?)(?!\w)"
    ),
    regex.compile(rf"(?<![\d.,:/-]){_HOUR}[.:]{_MINUTE} o[’']clock(?!\w)"),
    regex.compile(r"(?<![\d.,:/-])(?P<hour>1[3-9]|2[0-3]) o[’']clock(?!\w| \d)"),
    regex.compile(rf"(?<![\d.,:/-]){_HOUR} o[’']clock {_MINUTE}(?=[.,;:)]|$)"),
)
"""What stands around the figures in Danish, Norwegian, Swedish, Finnish, Polish, Turkish, Romanian, Italian; German,
Dutch, Czech, Hungarian, Russian; and in the English that translation makes of them."""
_PREPOSITION = regex.compile(
    r"(?i:(?<!\p{L})(?:at|from|until|till|by|before|after|around|about|and|to|since|between|than|"
    r"for)) $|[,;:(–—-] ?$|^$"
)

_SHORT = frozenset(("kl", "klo", "saat", "ora", "orele", "Kl", "Klo", "Saat", "Ora"))
"""Leads that may be something else where no minutes follow."""
_ASKS = regex.compile(
    r"(?i:(?<!\p{L})(?:at|from|until|till|by|before|after|around|about|and|to|since|begins?|began|"
    r"starts?|started|opens?|"
    r"opened|closes?|closed|ends?|ended|leaves?|left|airs?|arriv\w{1,3}|depart\w{0,3}|\p{L}{3,6}day)) $"
)


def clock_words(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """`20.15 Uhr` becomes `20:15`, `9 Uhr` `9:00`, and `opens kl. 19` `opens at 19:00`."""
    text = segment.text
    for pattern in _CLOCKS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            after = f"{match['hour']}:{groups.get('minute') or '00'}"
            before = text[max(0, match.start() - 20) : match.start()]
            lead = groups.get("lead") or ""
            if lead in _SHORT and not groups.get("minute") and not _ASKS.search(before):
                continue
            if lead == "ore" and not _PREPOSITION.search(before):
                continue  # `iron ore 2.15 million tonnes`
            if lead and not _PREPOSITION.search(before):
                after = f"at {after}"
            yield Offer(((segment.start + match.start(), segment.start + match.end(), after),))
