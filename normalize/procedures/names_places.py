"""Places: a spelling of a listed place becomes its house spelling, wherever it cannot be something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from normalize.compiled import Offer
from normalize.context import Context
from normalize.lines import Segment
from normalize.procedures.names_evidence import COUNTRIES, after_others, evidence, of_a_place, speaks_near
from normalize.procedures.names_forms import beside, is_labelled, next_to
from normalize.procedures.names_gates import borne, like_surname, of_street, of_vessel, spoken_of
from normalize.procedures.names_mentions import (
    before,
    historical,
    of_another,
    of_region,
    quoted,
    safety,
    sentence,
)
from normalize.romanize import cues, gazetteer, styles, waking
from normalize.romanize.capitalised import SOFT_SIGN, STRESS, Word, as_written, longest_first
from normalize.romanize.gazetteer import Place, Places

_NEXT = regex.compile(r" (\p{Lu}[\p{L}\p{M}'’-]*)")
_NEXT_ANY = regex.compile(r"[ -]([\p{L}\p{M}'’-]+)")
_ELSEWHERE = regex.compile(r",? (?:in )?(?:the state of )?(\p{Lu}[\p{L}.]+)")
_RIVER = regex.compile(r" (?:[Rr]iver|[Bb]asin|[Dd]elta|[Vv]alley|estuary)\b")
_UNDER_FIRE = regex.compile(
    r"(?:city|town|port|region|suburbs?|centre|center|attacks?|strikes?|drones?|missiles?) (?:of|on|over|at|against) $"
)
_DATELINE = regex.compile(r"(?:, \p{Lu}\p{L}+)?(?: \([^)\n]{2,30}\))? ?[—–:-]")
_MODEL = regex.compile(r"-\d")
"""What makes a brand of the name: `a Kiev-4A`."""

_REGION = regex.compile(r" (?:[Rr]egion|[Oo]blast)\b")


class Mention(NamedTuple):
    """A spelling of a place as it stands in the text, without the -s of a German genitive."""

    text: str
    start: int
    end: int
    spelling: str
    shouted: bool
    place: Place

    @property
    def house(self) -> str:
        """What the style writes in its place, in capitals where it stands in capitals."""
        return self.place.house.upper() if self.shouted else self.place.house


def places(segment: Segment, context: Context, data: Mapping[str, Any]) -> Iterator[Offer]:
    """Spellings of the places in `data` that are not the house spelling, where the place is meant."""
    target = context.target
    index = gazetteer.places(data, target)
    done = segment.start
    for word in index.beginnings.words(segment.text, segment.start):
        mention = _longest(word, context.text, segment.end, index, target) if word.start >= done else None
        if mention is None:
            continue
        done = mention.end
        if (
            context.text[mention.start : mention.end] != mention.house
            and _is_meant(mention, context, index)
            and not _is_compared(mention, index)
        ):
            yield Offer(((mention.start, mention.end, mention.house),), safety(target))


def places_triggers(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Parts of the spellings that are not the house spelling, and those in capitals that the table asks for.

    Where the target may also be another than English, the official forms of the places that its press writes in a form
    of its own wake too.
    """
    first = gazetteer.for_first_target(data)
    found = set(waking.chosen(first) or waking.stems(*places_spellings(first)))
    if gazetteer.is_foreign(data):
        found.update(name for name in data["places"] if styles.fixed_forms(name))
    return tuple(f"={literal}" for literal in sorted(found | {SOFT_SIGN}))


def places_spellings(data: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """The spellings that wake the rule, as they stand in a text, and the right ones that do not."""
    index = gazetteer.places(data, gazetteer.wanted(data)[0])
    right = {place.house for place in index.by_spelling.values()}
    names = data.get("capitals", ())
    loud = {spelling.upper() for spelling in index.wrong if index.by_spelling[spelling].canonical in names}
    return {as_written(spelling) for spelling in index.wrong} | loud, right | {name.upper() for name in right}


def _longest(first: Word, text: str, end: int, index: Places, target: str) -> Mention | None:
    """The listed place that begins with the word, the longest name first."""
    for name in longest_first(first, text, end):
        spelling, last = name.core, name.end
        place = _known(spelling, index)
        if place is None and target == "de" and spelling[-1] == "s":
            spelling, last = spelling[:-1], last - 1
            place = _known(spelling, index)
        if place is not None:
            return Mention(text, first.start, last, spelling, name.shouted, place)
    return None


def _known(spelling: str, index: Places) -> Place | None:
    return index.by_spelling.get(spelling) or index.by_spelling.get(spelling.translate(STRESS))


def _is_meant(mention: Mention, context: Context, index: Places) -> bool:
    """Whether the place, as it is called now, is meant: no person, no brand, no title, no history, no other place."""
    text, start, end, spelling, _, place = mention
    if _MODEL.match(text, end) or quoted(text, start, end) or index.keep.hold(text, start, end):
        return False
    if spoken_of(text, start, end) or of_street(text, start, end) or of_vessel(text, start):
        return False
    if is_labelled(text, start, index.language) or _is_past_or_abroad(mention, index):
        return False
    after = _ELSEWHERE.match(text, end)
    if after and after[1].rstrip(".") in cues.words("elsewhere"):
        return False
    previous = before(text, start)
    if previous in cues.words("given") or (len(previous) == 2 and previous[0].isupper() and previous[1] == "."):
        return False
    if place.canonical in index.rivers:
        return previous in ("the", "The") or bool(_RIVER.match(text, end))
    if spelling in index.elsewhere:
        return _is_told(mention, index.language)
    alike = like_surname(spelling)
    if alike and previous in cues.words("titles") and not _is_area(text, end):
        return False
    surname = alike and place.canonical not in index.certain
    if spelling in index.shared or surname:
        return _is_place(mention, previous, surname or spelling in index.surnames, context, index)
    return True


def _is_past_or_abroad(mention: Mention, index: Places) -> bool:
    """Whether a spelling that is not Ukrainian stands in a sentence on the past or in a text on a neighbour."""
    text, start, end, spelling, _, place = mention
    if not place.own and _is_abroad(place, text, index):
        return True
    return (not place.own or spelling in cues.words("traditional")) and historical(text, start, end)


def _is_compared(mention: Mention, index: Places) -> bool:
    """Whether the text speaks of the spelling together with another one of the place: `Kiev or Kyiv`, `Kiev, Kyiv`."""
    where = mention.text, mention.start, mention.end
    if mention.house in next_to(*where):
        return True
    names = (name for name in beside(*where) if name != mention.spelling)
    places = (_known(name, index) for name in names)
    return any(place is not None and place.canonical == mention.place.canonical for place in places)


def _is_abroad(place: Place, text: str, index: Places) -> bool:
    """Whether the text speaks of a neighbour alone, where a place may bear the same Russian name."""
    return place.canonical not in index.certain | index.unique and of_another(text, index.language)


def _is_area(text: str, end: int) -> bool:
    """Whether a word follows that stands behind the names of places: `Lvov region`, `the Lvov mayor`."""
    following = _NEXT_ANY.match(text, end)
    return following is not None and following[1] in cues.words("areas")


def _is_told(mention: Mention, language: str) -> bool:
    """The gate for a spelling that another country's place has: the words beside it say that this one is meant."""
    text, start, end = mention.text, mention.start, mention.end
    around = evidence(text, start, end)
    if around.country:
        return COUNTRIES[around.country] == language
    return around.named and any(
        speaks_near(text, start, end, code) for code, spoken in COUNTRIES.items() if spoken == language
    )


def _is_place(mention: Mention, previous: str, surname: bool, context: Context, index: Places) -> bool:
    """The gate for a spelling that is also a surname, a given name or another place: region, and use as a place."""
    text, start, end = mention.text, mention.start, mention.end
    following = _NEXT.match(text, end)
    if following and following[1] not in cues.words("areas") | cues.words("openers"):
        return False
    if mention.shouted and not context.lines[context.lines.at(start)].isupper() and not _is_dateline(mention):
        return False
    if not (of_region(text) or _is_one_of_two(mention, index)) or _is_avoided(mention, surname, index):
        return False
    if not surname or _is_area(text, end):
        return True
    if borne(text, mention.spelling):
        return False
    if text.startswith(("'s", "’s"), end) and not of_a_place(text, start):
        return False
    located = previous.lower() in cues.words("locational") - cues.words("before_people") or of_a_place(text, start)
    return located or after_others(text, start) or bool(_UNDER_FIRE.search(text, max(0, start - 30), start))


def _is_avoided(mention: Mention, surname: bool, index: Places) -> bool:
    """Whether the sentence speaks of a state where a namesake lies; `Odessa, Texas` says nothing of a surname."""
    around = sentence(mention.text, mention.start, mention.end)
    around = _namesake(index.avoid).sub("", around) if surname else around
    return any(word in around for word in index.avoid)


@lru_cache(maxsize=8)
def _namesake(avoid: tuple[str, ...]) -> Any:
    """A place in one of the states that are among the words to avoid: `Odessa, Texas`."""
    states = "|".join(word for word in avoid if word.isalpha() and word.istitle())
    return regex.compile(rf"\p{{Lu}}\p{{L}}+, (?:{states})\b" if states else r"(?!)")


def _is_one_of_two(mention: Mention, index: Places) -> bool:
    """Whether the text names another place of the table, and one of the two is a region: `the Odessa region`, then
    `a village near Nikolaev`. Each of them may be something else, both together hardly."""
    text = mention.text
    if any(word in text for word in index.avoid):
        return False
    found = [mention.end] + [
        match.end()
        for spelling in index.shared
        if spelling in text and index.by_spelling[spelling].canonical != mention.place.canonical
        for match in regex.finditer(rf"(?<![\p{{L}}-]){spelling}(?![\p{{L}}-])", text)
        if _is_located(text, match.start(), match.end()) and not borne(text, spelling)
    ]
    return len(found) > 1 and any(_REGION.match(text, end) for end in found)


def _is_located(text: str, start: int, end: int) -> bool:
    """Whether a region is named so, or a word stands before the name that only places follow."""
    if text.startswith(("'s", "’s"), end) or _NEXT.match(text, end):
        return False
    return (
        _REGION.match(text, end) is not None
        or before(text, start).lower() in cues.words("around")
        or of_a_place(text, start)
    )


def _is_dateline(mention: Mention) -> bool:
    """Whether the name opens its line and a dateline's mark follows: `ODESSA, Ukraine (Reuters) -`."""
    opens = mention.start == 0 or mention.text[mention.start - 1] == "\n"
    return opens and bool(_DATELINE.match(mention.text, mention.end))
