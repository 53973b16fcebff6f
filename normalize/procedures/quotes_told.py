"""Short clauses beside a dash that tell who speaks: `I ask`, `invites Jana Malá`, `the coach fumes`."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from normalize.procedures.quotes_clauses import AUXILIARY, LACKING, OWN_VOICE, has_verb, waits
from normalize.procedures.quotes_grammar import Attribution, attribution, one_of, pieces, verbs

_NAMED = regex.compile(r"\s(?:the|an?|his|her|their|our)\s(?:[\p{Ll}-]{2,20}\s){1,4}\p{Lu}\p{Ll}")
"""Somebody of any trade, by name: `said the seamstress Iolanda Farias`."""
CLOSED = regex.compile(r"[^–—\n]{0,80}(?:\.|$)")
_PARTED = regex.compile(r"[^–—\n]{0,80}(?:\.|,\s[–—-]|$)")
"""The end of an attribution that a stop, or the dash of the next speech, closes."""
_PAST = regex.compile(
    r"\b(?:ate|became|began|bought|broke|brought|built|came|caught|chose|drew|drove|fell|flew|forgot|fought|froze|gave|got|"
    r"grew|heard|held|kept|knew|led|lent|lost|made|meant|paid|ran|sang|sat|saw|sent|shook|slept|sold|spent|spoke|stole|"
    r"stood|swam|taught|thought|threw|told|took|understood|went|won|wore|wrote)\b"
)
"""Irregular pasts; where the speaker stands in front of his verb, the clause may be one more of what is told."""
LEAST = 2
"""Words of a speech, at least, in front of a speaker who is named before his verb."""


@cache
def asks() -> Any:
    """A pronoun, a verb of saying, whom it is said to, and the end of a sentence, or what is done at the same time."""
    whom = r"(?:\s(?:him|her|them|me|us|\p{Lu}\p{Ll}+|(?:the|a|an|his|my|our|their)\s\p{Ll}+(?:\s\p{Ll}+)?))?"
    done = r"\sand\s\p{Ll}{2,12}\s[^.!?–—]{2,60}\.|,?\s[–—-]\s"
    return regex.compile(rf"(?:I|we|he|she|they)\s(?P<verb>{one_of(verbs())}){whom}(?=[.…]|$|{done})")


@cache
def told() -> Any:
    """A short clause at the end of a sentence with any verb in the third person: `invites Jana Malá`."""
    person = r"\p{Lu}\p{Ll}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){1,2}"
    past = "began|broke|burst|closed|cut|drew|felt|gave|grew|knew|made|put|set|spoke|took|went"
    verb = rf"(?:\p{{Ll}}{{3,14}}(?:[^su]s|ed)|{past})"
    who = rf"(?:he|she|(?:the|his|her)\s(?:\p{{Ll}}{{3,15}}\s){{0,2}}{pieces()['head']})"
    return regex.compile(
        rf"(?:(?P<name>{verb}(?:\s\p{{Ll}}{{2,12}}ly)?\s{person})(?=[.,]|$)|{who}\s{verb}(?:\s\p{{Ll}}{{2,12}}){{0,5}}(?=\.))"
    )


_NO_VERB = (
    r"(?:sometimes|besides|towards|afterwards|always|nowadays|perhaps|needless|whereas|unless|across|indeed|instead|"
    r"hundred|regardless|besides|overseas|upstairs|downstairs|outdoors|indoors|supposed|based|published|directed|filmed)\b"
)
"""Words that end like verbs, and participles behind titles."""
_IRREGULAR = (
    "began|broke|burst|cut|drew|felt|gave|grew|knew|made|put|set|spoke|took|went|rose|shook|threw|thought|stood|sat|wept|"
    "sang|swore|bent|hid|held|kept|led|left|let|lit|pointed|ran|spat|stuck|swept"
)


@cache
def somehow() -> Any:
    """A clause with any verb in the third person and whoever does it, in either order: `demonstrates the owner`,
    `she winks`, `Oto Malý waves his hat`. How somebody says a thing has no end of verbs.

    >>> [somehow().match(text) is not None for text in ("winks the old sexton.", "he winks.", "sometimes the owner")]
    [True, True, False]
    """
    verb = rf"(?!{_NO_VERB})(?:\p{{Ll}}{{2,14}}(?:[^\Wsu]s|sses|ed)|{_IRREGULAR})"
    name = r"\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){0,3}"
    noun = r"[\p{Ll}-]{2,20}"
    anyone = rf"(?:the|an?|his|her|their|its|our|my|one)\s(?:{noun}\s){{0,4}}?{noun}(?:\s{name})?"
    tail = r"(?=[.,:;]|$|\s(?:in|on|at|with|and|as|from|while|when|behind|over|into|through|to|for|of|under|near)\b)"
    adverb = r"(?:\s(?:\p{Ll}{2,12}ly|out|up|in|back|off|away|down))?"
    inverted = rf"{verb}{adverb}\s(?:he|she|they|{name}|{anyone}|{noun}\s{name}){tail}"
    does = rf"(?:{verb}|(?:does|do|did|can)(?:n[’']t|\snot|not)\s\p{{Ll}}{{2,14}})"
    object_ = r"(?:\s[\p{Ll}’'-]+){1,6}?(?:,\s\p{Ll}+ing(?:\s\p{Ll}+){0,4},)?"
    late = rf"(?P<late>{does}){object_}\s(?:{name}|the\s(?:{noun}\s){{0,2}}{noun})(?=[.,]|$)"
    subject = rf"(?P<subject>he|she|they|{name}|{anyone})"
    return regex.compile(
        rf"(?:with\san?\s(?:{noun}\s){{1,2}}?)?{inverted}|{late}|{subject}\s(?:\p{{Ll}}{{2,12}}ly\s)?{verb}(?!\p{{L}})"
    )


_CLAUSE_BEFORE = regex.compile(r"(?:^|[.!?…:”\"»–—-])\s*$")
_CAPITALISED = regex.compile(r"\p{Lu}\p{Ll}")


def after_closer(text: str, at: int, opener: int, closer: Any) -> bool:
    """Whether what stands behind a closing mark and a dash tells who spoke.

    A verb that says no more than how it was said, or anything done at the same time, counts behind a quotation that is
    a clause of its own: neither a title nor a word taken up. The comma, or the mark of a question, shows its end.
    """
    quoted = text[opener + 1 : closer.start("mark")]
    if not _CLAUSE_BEFORE.search(text, max(0, opener - 3), opener) or len(quoted.split()) <= LEAST:
        return False
    asked_or_cried, ended = quoted[-1:] in "!?…", _PARTED.match(text, at)
    if not (asked_or_cried or has_verb(quoted) or OWN_VOICE.search(quoted)) or not ended or _is_title(quoted):
        return False
    found = attribution(text, at, wide=True)
    parted = bool(closer["comma"] or closer["end"] == ",")
    if found and (parted or text.startswith(found.verb, at)):
        return True
    match = somehow().match(text, at) if parted or asked_or_cried else None
    return match is not None and (parted or not (match["subject"] or match["late"]))


def _is_title(quoted: str) -> bool:
    """Whether every other word of what is quoted, or more, has a capital.

    >>> _is_title("The Road Goes On"), _is_title("We saw Ida at the ferry")
    (True, False)
    """
    return 2 * len(_CAPITALISED.findall(quoted)) > len(quoted.split())


_BRIEFED = "said|noted|stated|reported|emphasi[sz]ed|stressed|underlined|indicated|specified|added|explained|clarified"
_REPORTED = (
    rf"{_BRIEFED}|informed|spoken|written|mentioned|told|quoted|cited|recalled|announced|claimed|pointed out|"
    r"summari[sz]ed|confirmed|concluded|observed|remarked|declared|published|communicated|asserted|affirmed|warned|read"
)
"""Participles of what is said by nobody in particular; the first may stand without their auxiliary."""
_PLACE = r"(?:in|by|on(?!\s(?:\p{Lu}\p{Ll}+day|\d))|from|of|about|there|here|also|further|via)"
"""What says where it is said; when it was said is told of anything: `it was announced on Friday`."""


@cache
def impersonal() -> Any:
    """An attribution that names no speaker, as Slavic newsrooms write them behind a dash: `is said in the statement`,
    `it follows from the data`, `noted in the ministry`, `this is how he put it`, `the message reads`.

    >>> [impersonal().match(text) is not None for text in ("is said in the note.", "we read there.", "it is late.")]
    [True, True, False]
    """
    is_ = r"(?:is|was|are|were|has been|had been)(?:\salso|\sthus|\salready|\sagain)?"
    paper = (
        "message|text|statement|document|report|letter|post|release|communiqué|announcement|note|order|decree|resolution|"
        "summary|publication|article|ruling|verdict|appeal"
    )
    reads = "reads?|says|said|states|stated|runs|notes|noted|emphasi[sz]es|stresses|adds|specifies|concludes|goes"
    return regex.compile(
        rf"(?:as\s|so\s|thus\s)?(?:it\s|this\s|that\s)?{is_}\s(?:{_REPORTED})(?=[.,]|\s{_PLACE}\b)|"
        rf"(?P<bare>(?:also\s|further\s)?(?:{_BRIEFED}))\s(?:in|at)\s(?:the|an?|his|her|their|its|this|\p{{L}}{{3,}})|"
        r"(?:as\s)?(?:it\s)?(?:follows|followed)\sfrom\s|(?P<bare>(?:this|that|so)\s(?:is|was)\show)\s\p{L}|"
        r"(?P<bare>(?:this|such|these)\s(?:is|are|was|were)\s(?:the\s)?(?:words?|opinion|statement|comment|conclusion))\b|"
        r"(?:we|you|one)\s(?:can\s)?reads?\s(?:in|on|there|from)\b|can\sbe\sread\s(?:in|on)\b|"
        rf"(?:the|an?|his|her|their|its)\s(?:[\p{{Ll}}-]{{2,20}}\s){{0,3}}?(?:{paper})(?:\s(?:of|by|from)\s[^.,“”\"\n]{{2,60}})?"
        rf"\s(?:{reads})(?=[.,]|\s(?:in|on|of|to)\b)"
    )


def after_dash(text: str, at: int, spoken: str) -> Attribution | None:
    """The attribution behind the second dash of a speech: any subject with a verb that reports, or short and at the end
    of its sentence one with any verb at all."""
    found = attribution(text, at)
    if found:
        return found
    found = attribution(text, at, wide=True)
    says = spoken[-1:] in "!?…" or has_verb(spoken)
    if found and (text.startswith(found.verb, at) or (says and _PARTED.match(text, found.end))):
        return found
    spoken = spoken if text[at].islower() else ""
    match = (told().match(text, at) or impersonal().match(text, at)) if has_verb(spoken) else None
    return Attribution(at, match.end(), "", "anyone") if match else None


def asked(text: str, at: int) -> Attribution | None:
    """`I ask`, `we asked the driver`, `she said and left`: a pronoun and a verb of saying that end a sentence."""
    match = asks().match(text, at)
    return Attribution(at, match.end(), match["verb"], "pronoun") if match else None


def after_comma(text: str, at: int, spoken: str) -> Attribution | None:
    """The attribution behind a comma, as Swedish has it, or behind the mark of a question. Neither an aside within a
    sentence is one, `He was, she thought, a poet`, nor the main clause behind another: `What he said, she denied.`"""
    found = attribution(text, at)
    if found is None:
        wide = attribution(text, at, wide=True)
        inverted = wide is not None and text.startswith(wide.verb, at)
        known = wide is not None and (wide.kind != "anyone" or _NAMED.match(text, at + len(wide.verb)) is not None)
        whole = has_verb(spoken) or (inverted and _PAST.search(spoken) is not None)
        found = wide if wide and whole and (known if inverted else wide.kind == "role") else None
    if found is None and has_verb(spoken):
        match = told().match(text, at)
        found = Attribution(at, match.end(), "", "name") if match and match["name"] else None
    if found is None or AUXILIARY.match(text, found.end):
        return None
    inverted = text.startswith(found.verb, at)
    if not inverted and (len(spoken.split()) < LEAST or LACKING.search(spoken) or waits(spoken)):
        return None
    return found if CLOSED.match(text, found.end) else None
