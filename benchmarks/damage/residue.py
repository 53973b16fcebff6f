"""What stays of the source language (residue), lower-case proper nouns (casing) and spelling variants (names).

Phrases are drawn from words by source language: forms of honorifics, determiners, months, exonyms, demonyms.
"""

from __future__ import annotations

from heldout import held_out

from damage.document import Draft, Part, words
from damage.sites import Kind, replacing


def _slot(draft: Draft, key: str, slot: str, clean: str, damaged: str, /, **others: str) -> bool:
    """A sentence of `key` whose `slot` should read `clean` and reads `damaged`; other slots are filled as given."""
    template = draft.pick(key)
    head, _, tail = template.partition("{" + slot + "}")
    before = draft.styled(head.format(**others))
    text = before + clean + draft.styled(tail.format(**others))
    draft.hold(held_out(f"{before[-20:]} {damaged} {tail[:20]}"))
    draft.carrier(draft.anywhere(), text, [Part(len(before), len(before) + len(clean), damaged)])
    return True


def _determiner(draft: Draft) -> bool:
    forms = words()["these"].get(draft.source)
    if not forms:
        return False
    form, nouns = draft.rng.choice(forms), draft.pick("nouns")
    template = draft.pick("determiner_sentence")
    at = template.lower().index("{these}")
    capital = template[at + 1] == "T"
    text = template.format(These="These", these="these", nouns=nouns)
    draft.hold(held_out(f"{form} {nouns}"))
    draft.carrier(draft.anywhere(), draft.styled(text), [Part(at, at + 5, form.capitalize() if capital else form)])
    return True


def _honorific(draft: Draft) -> bool:
    forms = words()["honorifics"].get(draft.source)
    if not forms:
        return False
    name, surname, sex = draft.person()
    title = draft.honorific(sex)
    form = draft.rng.choice(forms[0 if sex == "m" else 1])
    introduction, sentence = draft.pick("honorific_sentence")
    role = draft.pick("role")
    introduction = draft.styled(introduction.format(name=name, role=role))
    head, _, tail = sentence.partition("{title}")
    start = len(introduction) + 1 + len(head)
    text = f"{introduction} {head}{title}{tail.format(surname=surname)}"
    draft.hold(held_out(f"{form} {surname}"))
    damaged = form.capitalize() if not head.strip() else form
    draft.carrier(draft.anywhere(), text, [Part(start, start + len(title), damaged)])
    return True


def _exonym(draft: Draft) -> bool:
    table = words()["exonyms" if draft.target == "en" else "into"]
    names = table.get(draft.source if draft.target == "en" else draft.target)
    if not names:
        return False
    english = draft.rng.choice(sorted(names))
    clean, damaged = (english, names[english]) if draft.target == "en" else (names[english], english)
    return _slot(draft, "place_sentence", "place", clean, damaged)


def _bracket(draft: Draft) -> bool:
    forms = words()["demonyms"].get(draft.source)
    if not forms:
        return False
    at = draft.rng.randrange(5)
    clean = ["Ukrainian", "Russian", "American", "German", "North Korean"][at]
    return _slot(draft, "bracket_sentence", "demonym", clean, forms[at], role=draft.pick("role"))


def _month(draft: Draft) -> bool:
    names = words()["months"].get(draft.source)
    if not names:
        return False
    at = draft.rng.randrange(12)
    clean = words()["months"]["en"][at]
    others = {
        "day": str(draft.rng.randint(2, 28)),
        "year": str(draft.rng.randint(2008, 2025)),
        "role": draft.pick("role"),
    }
    return names[at] != clean and _slot(draft, "month_sentence", "month", clean, names[at], **others)


def _assures(draft: Draft) -> bool:
    if draft.source not in ("fr", "es", "it", "pt"):
        return False
    template = draft.pick("institution_sentence")
    text = template.format(institution=draft.pick("institution"), done=draft.pick("done"))
    at = text.index("says it has")
    draft.hold(held_out(text))
    draft.carrier(draft.anywhere(), draft.styled(text), [Part(at, at + len("says it has"), "assures to have")])
    return True


def _for_prevent(draft: Draft) -> bool:
    if draft.source not in ("fr", "es", "it", "pt"):
        return False
    return _slot(draft, "purpose_sentence", "to", "to", "for", verb=draft.pick("purpose"))


def _allowance(draft: Draft) -> bool:
    if draft.source != "fr":
        return False
    name, _, sex = draft.person()
    tail = draft.rng.choice(
        [" that the dam would hold.", " that the schools would open on Monday.", " that nobody should travel."]
    )
    head = f"{name} said in {'his' if sex == 'm' else 'her'} daily "
    draft.hold(held_out(head + tail))
    draft.carrier(draft.anywhere(), f"{head}address{tail}", [Part(len(head), len(head) + 7, "allowance")])
    return True


RESIDUE: dict[str, Kind] = {
    "determiner": _determiner, "honorific": _honorific, "honorific-2": _honorific, "exonym": _exonym,
    "bracket": _bracket, "month": _month, "assures-to-have": _assures, "for-prevent": _for_prevent,
    "daily-allowance": _allowance,
}  # fmt: skip


def _these_nouns(draft: Draft) -> bool:
    if draft.target not in ("fr", "de", "es"):
        return False
    template, nouns = draft.pick("these_sentence"), draft.pick("nouns")
    text = template.format(nouns=nouns)
    start = min(at for at in (text.lower().find(word + " ") for word in ("ces", "diese", "estas")) if at >= 0)
    end = text.index(" ", start)
    damaged = "These" if start == 0 else "these"
    draft.hold(held_out(f"these {nouns}"))
    draft.carrier(draft.anywhere(), text, [Part(start, end, damaged)])
    return True


def _title(draft: Draft) -> bool:
    title = {"fr": "M.", "de": "Herr", "es": "Sr."}.get(draft.target)
    if title is None:
        return False
    surname = draft.rng.choice(["Whitcombe", "Harding", "Oakley", "Zelensky"])
    template = draft.pick("title_sentence")
    at = template.index("{title}")
    draft.hold(held_out(f"mr {surname} {template[:20]}"))
    parts = [Part(at, at + len(title), draft.rng.choice(["Mr.", "Mr"]))]
    draft.carrier(draft.anywhere(), template.format(title=title, surname=surname), parts)
    return True


RESIDUE_ELSEWHERE: dict[str, Kind] = {"determiner": _these_nouns, "exonym": _exonym, "honorific": _title}


def _person(draft: Draft) -> bool:
    return _variant(draft, "person", "person_sentence")


def _place(draft: Draft) -> bool:
    return _variant(draft, "place", "town_sentence")


def _variant(draft: Draft, slot: str, key: str) -> bool:
    names = words()["names"][slot]
    clean = draft.rng.choice(sorted(names))
    return _slot(draft, key, slot, clean, names[clean].get(draft.source, names[clean]["*"]))


NAMES: dict[str, Kind] = {"person": _person, "place": _place, "place-2": _place}
_CITIES = (
    r"(?<=[a-z] )(?:Kyiv|Kharkiv|Lviv|Odesa|Baghdad|Moscow|Tehran|Berlin|Madrid|London|Brussels|Warsaw"
    r"|Ukraine|Iraq|Iran|Israel|Russia)\b"
)
_DEMONYMS = (
    r"(?<=[a-z] )(?:Ukrainian|Russian|American|Iraqi|Iranian|Israeli|British"
    r"|Spanish|Italian|German|Korean|Norwegian)s?\b"
)


def _lower_place(draft: Draft) -> bool:
    place = draft.pick("glue_place")
    return _slot(draft, "place_sentence", "place", place, place.lower())


def _lower_month(draft: Draft) -> bool:
    month = draft.rng.choice(words()["months"]["en"])
    others = {
        "day": str(draft.rng.randint(2, 28)),
        "year": str(draft.rng.randint(2008, 2025)),
        "role": draft.pick("role"),
    }
    return _slot(draft, "month_sentence", "month", month, month.lower(), **others)


def _lower_demonym(draft: Draft) -> bool:
    demonym = draft.pick("demonym")
    return _slot(draft, "demonym_sentence", "demonym", demonym, demonym.lower())


CASING: dict[str, Kind] = {
    "place": replacing(_CITIES, lambda match, _: match[0].lower()),
    "demonym": replacing(_DEMONYMS, lambda match, _: match[0].lower()),
    "place-2": _lower_place,
    "month": _lower_month,
    "demonym-2": _lower_demonym,
}
