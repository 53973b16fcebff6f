"""Articles before names of places: what a French preposition makes with them, and where English has one."""

from __future__ import annotations

import regex

_OF = regex.compile(r"(?r)(?<!\w)(?:[Dd]e|[Qq]ue|à|À|[Dd]u|[Dd]es|[Aa]ux?|[Ll]es?|[Ll]a) $")
_ARTICLES = {
    ("de", "Le"): "du ", ("à", "Le"): "au ", ("de", "Les"): "des ", ("à", "Les"): "aux ", ("le", "Le"): "le ",
    ("au", "Le"): "au ", ("du", "Le"): "du ", ("les", "Les"): "les ", ("aux", "Les"): "aux ", ("des", "Les"): "des ",
    ("la", "La"): "la ",
}  # fmt: skip
"""What a French word before a name makes with the article of that name."""
_FRENCH_VOWELS = "AEIOUÉÈÎÂÔŒ"


def contracted(text: str, start: int, name: str) -> tuple[int, str]:
    """Where to begin, and the French name with what the word before it becomes: `de` and Égypte, `à` and Le Caire."""
    before = _OF.search(text, max(0, start - 5), start)
    if before is None:
        return start, name
    word = before[0].rstrip()
    article, _, rest = name.partition(" ")
    contracted = _ARTICLES.get((word.lower(), article))
    if contracted:
        return before.start(), (contracted[0].upper() if word[0].isupper() else contracted[0]) + contracted[1:] + rest
    if word.lower() in ("de", "que") and name[0] in _FRENCH_VOWELS:
        return before.start(), f"{word[:-1]}’{name}"
    return start, name


_WITH_ARTICLE = frozenset(
    "United States|United Kingdom|United Nations|United Arab Emirates|Netherlands|Philippines|Bahamas|"
    "Maldives|European Union|Middle East|West Bank|Black Sea|Mediterranean|Caucasus|Urals|Dardanelles|"
    "Danube|Dnieper|Dniester|Euphrates|Mekong|Moselle|Nile|Rhine|Rhone|Scheldt|Tagus|Thames|Tigris|Vistula|Volga|"
    "Czech Republic|Dominican Republic|Central African Republic|Vatican|UN|EU|WHO|ECB|IMF|IAEA|WTO".split("|")
)
_ARTICLED = regex.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Oo]ur|of)|[\[(/–-]|\p{Lu}\p{L}+) ?$")


def articled(english: str, text: str, at: int) -> str:
    """A name that has an English article with it, unless one, or another name, stands before it; else the name."""
    if english not in _WITH_ARTICLE:
        return english
    if at == 0 or text[max(0, at - 2) : at] in (". ", "? ", "! ", "\n"):
        return "The " + english
    return (
        english if _ARTICLED.search(text[max(0, at - 30) : at]) and not text[:at].endswith(" of ") else "the " + english
    )
