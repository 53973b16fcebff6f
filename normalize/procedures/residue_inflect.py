"""The inflected forms of adjectives that name a people, for the languages whose brackets survive translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_FRENCH_FEMININE = {"turc": "turque", "grec": "grecque"}
_POLISH = ("i", "a", "ie", "iego", "iej", "iemu", "im", "ich", "imi", "ą")
_CZECH = ("ý", "á", "é", "ého", "ému", "ém", "ou", "ých", "ým", "ými")


def forms(language: str, lemma: str) -> tuple[str, ...]:
    """Every form of an adjective given by its masculine singular (its stem in German), the lemma first.

    >>> forms("fr", "nord-coréen")
    ('nord-coréen', 'nord-coréens', 'nord-coréenne', 'nord-coréennes')
    >>> forms("it", "tedesco")
    ('tedesco', 'tedesca', 'tedesci', 'tedesche', 'tedeschi')
    """
    rule = _RULES.get(language)
    return tuple(dict.fromkeys(rule(lemma))) if rule else (lemma,)


def _french(lemma: str) -> Iterator[str]:
    feminine = _FRENCH_FEMININE.get(lemma) or (
        lemma if lemma.endswith("e") else lemma + ("ne" if lemma.endswith("en") else "e")
    )
    yield lemma
    yield lemma if lemma.endswith("s") else lemma + "s"
    yield feminine
    yield feminine + "s"


def _spanish(lemma: str) -> Iterator[str]:
    yield lemma
    if lemma.endswith("o"):
        yield from (lemma[:-1] + end for end in ("a", "os", "as"))
    elif lemma.endswith(("és", "án")):
        stem = lemma[:-2] + {"é": "e", "á": "a"}[lemma[-2]] + lemma[-1]
        yield from (stem + end for end in ("a", "es", "as"))
    elif lemma.endswith(("l", "í")):
        yield from (lemma + end for end in ("es", "a", "as"))
    else:
        yield lemma + "s"


def _italian(lemma: str) -> Iterator[str]:
    yield lemma
    stem = lemma[:-1]
    if lemma.endswith("o"):
        yield from (stem + "a", stem + "i", stem + ("he" if stem.endswith(("c", "g")) else "e"))
        if stem.endswith(("c", "g")):
            yield stem + "hi"
    else:
        yield stem + "i"


def _portuguese(lemma: str) -> Iterator[str]:
    yield lemma
    if lemma.endswith("ão"):
        yield from (lemma[:-2] + end for end in ("ã", "ães", "ãs"))
    elif lemma.endswith("ês"):
        yield from (lemma[:-2] + end for end in ("esa", "eses", "esas"))
    elif lemma.endswith("eu"):
        yield from (lemma[:-2] + end for end in ("eia", "eus", "eias"))
    elif lemma.endswith("ol"):
        yield from (lemma[:-2] + end for end in ("ola", "óis", "olas"))
    elif lemma.endswith("o"):
        yield from (lemma[:-1] + end for end in ("a", "os", "as"))
    else:
        yield lemma + "s"


def _german(lemma: str) -> Iterator[str]:
    return (lemma + end for end in ("", "e", "er", "es", "en", "em"))


def _dutch(lemma: str) -> Iterator[str]:
    yield lemma
    yield lemma[:-3] + lemma[-2:] + "e" if lemma.endswith("ees") else lemma + "e"


def _polish(lemma: str) -> Iterator[str]:
    yield lemma
    yield from (lemma[:-1] + end for end in _POLISH)
    yield lemma[:-2] + "cy"


def _czech(lemma: str) -> Iterator[str]:
    yield lemma
    yield from (lemma[:-1] + end for end in _CZECH)
    yield lemma[:-2] + "čtí"


def _swedish(lemma: str) -> Iterator[str]:
    return (lemma + end for end in ("", "a", "t", "e"))


def _romanian(lemma: str) -> Iterator[str]:
    yield lemma
    if lemma.endswith("ean"):
        yield from (lemma + "ă", lemma[:-3] + "eni", lemma[:-3] + "ene")
    elif lemma.endswith("sc"):
        yield from (lemma[:-2] + "ască", lemma[:-2] + "ști", lemma[:-2] + "ească")
    else:
        yield from (lemma + end for end in ("ă", "i", "e"))


_RULES: dict[str, Callable[[str], Iterator[str]]] = {
    "fr": _french,
    "es": _spanish,
    "it": _italian,
    "pt": _portuguese,
    "de": _german,
    "nl": _dutch,
    "pl": _polish,
    "cs": _czech,
    "sv": _swedish,
    "ro": _romanian,
}
