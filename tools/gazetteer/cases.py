"""Ukrainian and Russian cases of place names of one word, where the ending tells them."""

from __future__ import annotations


def declined(name: str, kind: str) -> tuple[str, str]:
    """The genitive and the accusative of a Ukrainian name of one word, empty where its ending leaves a doubt.

    Names of cities take -а, -я, those of countries -у, -ю; what ends in another vowel than -а, -я, -и has one form.
    """
    if kind in ("month", "weekday") or not name or " " in name or "ʼ" in name:
        return "", ""
    stem, last = name[:-1], name[-1]
    if last in "оеіїєуюАШ" or name.isupper():
        return name, name
    if last == "а" and stem[-1] in "аеєиіїоуґюя":
        return "", ""
    if last == "а":
        return stem + ("і" if stem[-1] in "жчшщц" else "и"), stem + "у"
    if last == "я":
        return stem + ("ї" if stem[-1] in "аеєиіїоуюя" else "і"), stem + "ю"
    if last == "й":
        return stem + ("ю" if kind == "country" else "я"), name
    if name.endswith(("ень", "ець", "ів", "їв", "ок", "ек", "ел", "їл", "и")):
        return "", ""  # the vowel may go, or the name is a plural
    if last == "ь":
        return stem + ("ю" if kind == "country" else "я"), name
    return name + ("у" if kind == "country" else "а"), name


def inflected(russian: str, ukrainian: str) -> set[str]:
    """The cases of a place in Russian and Ukrainian that a preposition asks for; none of names of several words."""
    found = set(declined(ukrainian, "city")) | set(declined(ukrainian, "country"))
    stem, last = russian[:-1], russian[-1:]
    if " " in russian or last in "оеиуыэю":
        return found
    if russian.endswith("ия"):
        return found | {stem + "и", stem + "ю"}
    if last == "а":
        return found | {stem + ("и" if stem[-1] in "гкхжчшщ" else "ы"), stem + "е", stem + "у"}
    if last in ("ь", "й", "я"):
        return found | {stem + "я", stem + "е", stem + "ю", stem + "и"}
    return found | {russian + "а", russian + "е", russian + "у"}
