"""Damage to characters and traces of tools: the families encoding and markup.

Mojibake is made the way it happens: UTF-8 bytes read in another encoding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from damage.document import Block, Draft, Part
from damage.sites import Kind, anywhere, replacing

_LOOKALIKES = dict(zip("aceopxyATEKMHOPCX", "асеорхуАТЕКМНОРСХ", strict=True))
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _LOOKALIKES.items() if cyrillic in "асеорхі"} | {"і": "i"}
_NAMES = re.compile(
    r"\b(?:Kyiv|Moscow|Kharkiv|Odesa|Europe|Ukraine|Canada|Paris|Putin|America|Russia|Poland|Texas|Korea"
    r"|government|president|people|minister|company|police|before|because|between|report|country|together|decision)\b"
)
_ENTITIES = {
    "’": "rsquo",
    "‘": "lsquo",
    "“": "ldquo",
    "”": "rdquo",
    "–": "ndash",
    "é": "eacute",
    '"': "quot",
    "«": "laquo",
}
_C1 = {"’": "\x92", "‘": "\x91", "“": "\x93", "”": "\x94", "–": "\x96"}


def misread(text: str, codec: str) -> str:
    """The UTF-8 bytes of `text` read as `codec`; bytes that it leaves undefined become controls, as browsers do.

    >>> misread("don’t", "cp1252")
    'donâ€™t'
    """
    out = []
    for byte in text.encode():
        try:
            out.append(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out)


def _mojibake(text: str, draft: Draft) -> Iterable[list[Part]]:
    codecs = ["cp1252", "cp1252", "latin-1"] if draft.target != "uk" else ["cp1251", "cp1252"]
    codec = draft.rng.choice(codecs)
    rounds = 2 if draft.target == "en" and draft.rng.random() < 0.15 else 1
    runs = list(re.finditer(r"[^\x00-\x7f]+", text))
    if draft.target == "uk":
        # Whole words: a page in another alphabet is misread from end to end.
        runs = list(re.finditer(r"\S.*\S", text))
    if not runs or (draft.curly and sum(any(c in (b.clean or "") for c in "“”’") for b in draft.blocks) < 3):
        return
    parts = []
    for run in runs:
        damaged = run[0]
        for _ in range(rounds):
            damaged = misread(damaged, codec)
        parts.append(Part(run.start(), run.end(), damaged))
    yield parts


def _space_like(match: re.Match[str], draft: Draft) -> str | None:
    # Other languages than English keep such a space between a number and its unit.
    if draft.target != "en" and match[0] != match[0].strip("0123456789"):
        return None
    return match[0].replace(" ", draft.rng.choice("\u00a0\u00a0\u00a0\u202f\u2009"))


def _lookalike(match: re.Match[str], draft: Draft) -> str | None:
    word = match[0]
    places = [at for at, letter in enumerate(word) if letter in _LOOKALIKES]
    if not places:
        return None
    at = draft.rng.choice(places)
    return word[:at] + _LOOKALIKES[word[at]] + word[at + 1 :]


def _latin_lookalike(match: re.Match[str], draft: Draft) -> str | None:
    word = match[0]
    places = [at for at, letter in enumerate(word) if letter in _TO_LATIN]
    if draft.target != "uk" or not places:
        return None
    at = draft.rng.choice(places)
    return word[:at] + _TO_LATIN[word[at]] + word[at + 1 :]


def _invisible(match: re.Match[str], draft: Draft) -> str:
    return match[1] + draft.rng.choice(["\u00ad", "\u00ad", "\u200b", "\ufeff", "\x07", "\x1f"]) + match[2]


def _fullwidth(match: re.Match[str], draft: Draft) -> str | None:
    if draft.source not in ("zh", "ja", "ko"):
        return None
    return "".join(chr(ord(c) + 0xFEE0) for c in match[0])


def _decomposed(match: re.Match[str], draft: Draft) -> str | None:
    del draft
    text = unicodedata.normalize("NFD", match[0])
    return text if text != match[0] else None


ENCODING: dict[str, Kind] = {
    "mojibake": anywhere(_mojibake),
    "space-like": replacing(r"(?<=\w)\w \w(?=\w)", _space_like),
    "invisible": replacing(r"\b([^\W\d_]{3,6})([^\W\d_]{3,9})\b", _invisible),
    "zero-width": replacing(r"(?<=\w) (?=\w)", lambda _, draft: draft.rng.choice([" \u200b", "\u200b ", " \ufeff"])),
    "look-alike": replacing(_NAMES.pattern, _lookalike),
    "latin-look-alike": replacing(r"(?<![\w-])[а-яіїєґ]{6,}(?![\w-])", _latin_lookalike),
    "c1": replacing("[’‘“”–]", lambda match, draft: _C1[match[0]] if draft.target != "uk" else None),
    "fullwidth": replacing(r"(?<= )\d{1,4}(?= [a-z])|(?<=\w)%|(?<=\d)%", _fullwidth),
    "decomposed": replacing(r"\b\w*[éèàçöüäßñóáíúїй]\w*\b", _decomposed),
}


def _entity(match: re.Match[str], draft: Draft) -> str:
    mark = match[0]
    forms = [
        f"&{_ENTITIES[mark]};",
        f"&#{ord(mark)};",
        f"&#x{ord(mark):x};",
        f"&amp;{_ENTITIES[mark]};",
        f"&amp;#{ord(mark)};",
    ]
    return draft.rng.choice(forms)


def _tags(text: str, draft: Draft) -> Iterable[list[Part]]:
    rng = draft.rng
    pairs = [
        ("<b>", "</b>"), ("<i>", "</i>"), ("<em>", "</em>"), ("<strong>", "</strong>"), ("<u>", "</u>"),
        ('<span class="lead">', "</span>"), ('<a href="/news/4711.html">', "</a>"), ('<font color="black">', "</font>"),
    ]  # fmt: skip
    words = list(re.finditer(r"(?<= )[^\W\d_]{4,}(?: [^\W\d_]+){0,2}(?= )", text))
    for match in words:
        opener, closer = rng.choice(pairs)
        yield [Part(match.start(), match.start(), opener), Part(match.end(), match.end(), closer)]


def _localisation_tags(text: str, draft: Draft) -> Iterable[list[Part]]:
    number = draft.rng.randint(1, 9)
    pairs = [
        (f'<g id="{number}">', "</g>"),
        (f'<x id="{number}"/>', ""),
        (f'<bx id="{number}"/>', f'<ex id="{number}"/>'),
        (f'<ph id="{number}"/>', ""),
    ]
    for match in re.finditer(r"(?<= )[^\W\d_]{4,}(?= )", text):
        opener, closer = draft.rng.choice(pairs)
        parts = [Part(match.start(), match.start(), opener), Part(match.end(), match.end(), closer)]
        yield parts if closer else parts[:1]


def _paragraph_tags(text: str, draft: Draft) -> Iterable[list[Part]]:
    opener, closer = draft.rng.choice(
        [
            ("<p>", "</p>"),
            ('<p class="text">', "</p>"),
            ("<div>", "</div>"),
            ("<s> ", " </s>"),
            ("", "</s>"),
            ("", " <pad>"),
        ]
    )
    parts = [Part(0, 0, opener), Part(len(text), len(text), closer)]
    yield [part for part in parts if part.damaged]


def _pieces(text: str, draft: Draft) -> Iterable[list[Part]]:
    """Sub-word units that were not joined again, as three tools write them."""
    style = draft.rng.choice(["@@ ", " ##", "▁"])
    if style == "▁":
        for match in re.finditer(r"(?<=[a-zà-ÿ] )[^\W\d_]+(?: [^\W\d_]+){3}(?= )", text):
            yield [Part(match.start() - 1, match.end(), " ▁" + match[0].replace(" ", " ▁"))]
        return
    for match in re.finditer(r"(?<= )([a-zà-ÿ]{3,7})([a-zà-ÿ]{3,7})(?= )", text):
        yield [Part(match.end(1), match.end(1), style)]


def _moses(match: re.Match[str], draft: Draft) -> str | None:
    del draft
    around = match.string[max(0, match.start() - 30) : match.end() + 30]
    if "@" in around:  # an address
        return None
    return f" @{match[0]}@ "


def _language_tag(draft: Draft) -> bool:
    block = draft.title
    if draft.blocks[0] is not block:
        return False
    tag = {"en": "eng", "fr": "fra", "de": "deu", "es": "spa", "uk": "ukr"}[draft.target]
    part = Part(0, 0, draft.rng.choice([f">>{tag}<< ", f"__{draft.target}__ ", f">>{draft.target}<< "]))
    if not draft.free(block, [part]):
        return False
    draft.damage(block, [part])
    return True


def _cms_line(draft: Draft) -> bool:
    rng = draft.rng
    number = rng.randint(100, 99_999)
    forms = [
        "[ad_1]",
        "[ad_2]",
        f'[gallery ids="{number},{number + 1}"]',
        f"[embed]https://example.org/{number}[/embed]",
        '[adrotate banner="3"]',
    ]
    draft.debris(draft.anywhere(), rng.choice(forms))
    return True


_LANGUAGE = {
    "en": ("English", "en anglais", "ins Englische", "al inglés", "in inglese"),
    "fr": ("French",),
    "de": ("German",),
    "es": ("Spanish",),
    "uk": ("Ukrainian",),
}


def _chatter(draft: Draft) -> bool:
    """What a language model says before or after the translation that it was asked for, on a line of its own."""
    rng = draft.rng
    language = _LANGUAGE[draft.target][0]
    openers = [
        f"Here is the {language} translation of the article:",
        f"Sure! Here's the translation into {language}:",
        f"Certainly! Here is the text translated into {language}:",
        f"Translation into {language}:",
        f"Below is the translated article in {language}:",
        f"Of course, here's your {language} version:",
        "Okay, here is the translation you asked for:",
    ]
    own = {
        "fr": "Voici la traduction en anglais :",
        "de": "Hier ist die Übersetzung ins Englische:",
        "es": "Aquí está la traducción al inglés:",
        "it": "Ecco la traduzione in inglese:",
        "pt": "Aqui está a tradução para inglês:",
        "ru": "Вот перевод на английский язык:",
        "uk": "Ось переклад англійською мовою:",
    }
    if draft.source in own and draft.target == "en":
        openers += [own[draft.source]] * 2
    closers = [
        "Let me know if you would like any changes to the translation.",
        "I hope this translation is helpful!",
        "Note: This translation keeps the names as they appear in the source text.",
        "Please let me know if you need the rest of the text translated.",
        "Would you like me to translate another passage?",
    ]
    if rng.random() < 0.6:
        draft.first.append(Block(None, rng.choice(openers), defect=draft.defect))
    else:
        draft.last.append(Block(None, rng.choice(closers), defect=draft.defect))
    return True


MARKUP: dict[str, Kind] = {
    "entity": replacing(r"[’‘“”–é«]|(?<!^)(?<!\d)\"", _entity),
    "nbsp-entity": replacing(r"(?<=\w) (?=\w)", lambda _, draft: "&nbsp;" if draft.target != "fr" else None),
    "tags": anywhere(_tags),
    "xliff": anywhere(_localisation_tags),
    "paragraph-tags": anywhere(_paragraph_tags),
    "break-tag": replacing(r"(?<=[a-z,]) (?=[a-z])", lambda _, draft: draft.rng.choice(["<br>", "<br />", " <br/>"])),
    "pieces": anywhere(_pieces),
    "moses": replacing(r"(?<=[a-z]{2})-(?=[a-z]{2})|(?<=\d)[,.](?=\d)", _moses),
    "language-tag": _language_tag,
    "cms": _cms_line,
    "chatter": _chatter,
}
