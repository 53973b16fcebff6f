"""Typography of the source language and repeated text: the families typography and repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable

from damage.document import Block, Draft, Part
from damage.sites import Kind, anywhere, replacing


def _number(draft: Draft, key: str, clean: str, damaged: str) -> bool:
    template = draft.pick(key)
    slot = re.search(r"\{\w+\}", template)
    assert slot is not None, f"no slot in {template!r}"
    text = template[: slot.start()] + clean + template[slot.end() :]
    draft.carrier(draft.anywhere(), draft.styled(text), [Part(slot.start(), slot.start() + len(clean), damaged)])
    return True


def _decimal(draft: Draft) -> bool:
    whole, digit = draft.rng.randint(1, 98), draft.rng.randint(1, 9)
    marks = ".," if draft.target == "en" else ",."
    return _number(draft, "decimal_sentence", f"{whole}{marks[0]}{digit}", f"{whole}{marks[1]}{digit}")


def _thousands(draft: Draft) -> bool:
    high, low = draft.rng.randint(10, 980), draft.rng.randint(1, 999)
    space = draft.rng.choice("    \u00a0\u202f")
    return _number(draft, "thousands_sentence", f"{high},{low:03d}", f"{high}{space}{low:03d}")


def _clock(draft: Draft) -> bool:
    if draft.source not in ("fr", "pt"):
        return False
    hour, minute = draft.rng.randint(0, 23), draft.rng.choice([5, 10, 15, 30, 45, 50])
    return _number(draft, "clock_sentence", f"{hour}:{minute:02d}", f"{hour}h{minute:02d}")


def _score(draft: Draft) -> bool:
    if draft.source not in ("de", "pl", "cs", "hu", "ru", "uk", "fr"):
        return False
    one, other = draft.rng.randint(0, 5), draft.rng.randint(0, 5)
    return _number(draft, "score_sentence", f"{one}:{other}", f"{one}: {other}")


TYPOGRAPHY: dict[str, Kind] = {
    "space-before": replacing(r"(?<=[a-z]{3}[a-z’”])[;:?!,.](?= [A-Za-z]|$)", lambda match, _: " " + match[0]),
    "comma-glue": replacing(r"(?<=[a-z]{3}), (?=[a-z]{2})", lambda _, __: ","),
    "decimal": _decimal,
    "thousands": _thousands,
    "clock": _clock,
    "score": _score,
}
TYPOGRAPHY_ELSEWHERE: dict[str, Kind] = {
    "space-before": replacing(r"(?<=[^\W\d_]{4})[,.](?= [^\W\d_]|$)", lambda match, _: " " + match[0]),
    "comma-glue": replacing(r"(?<=[^\W\d_]{3}), (?=[^\W\d_]{3})", lambda _, __: ","),
    "decimal": _decimal,
}


def _line(draft: Draft) -> bool:
    """A paragraph printed twice, one after the other."""
    places = [
        at
        for at, block in enumerate(draft.blocks)
        if block.clean and len(block.clean.split()) > 4 and not block.parts and not block.whole
    ]
    if not places:
        return False
    at = draft.rng.choice(places)
    block = draft.blocks[at]
    assert block.clean is not None
    draft.debris(at + 1, block.clean)
    block.whole = True
    return True


def _headline(draft: Draft) -> bool:
    """The headline again as the first line of the text."""
    if draft.title.parts or draft.title.whole or draft.title.clean is None:
        return False
    draft.debris(draft.below_title(), draft.title.clean)
    draft.title.whole = True
    return True


def _byline(draft: Draft) -> bool:
    if any(block.clean is not None and block.clean.startswith("By ") for block in draft.blocks):
        return False
    at = draft.below_title()
    text = f"By {draft.person()[0]}"
    draft.debris(at, text)
    draft.blocks.insert(at, Block(text, whole=True))
    return True


def _loop(draft: Draft) -> bool:
    """A decoder that did not stop: a phrase four to nine times."""
    phrase = draft.pick("loop")
    template = draft.pick("loop_sentence")
    end = template.index("{loop}") + len(phrase)
    damaged = f" {phrase}" * draft.rng.randint(3, 8)
    draft.carrier(draft.anywhere(), draft.styled(template.format(loop=phrase)), [Part(end, end, damaged)])
    return True


def _clean_loop(text: str, draft: Draft) -> Iterable[list[Part]]:
    """The same in clean text: some words of a sentence again and again."""
    for match in re.finditer(r"(?<=[a-zà-ÿа-яії] )[^\W\d_]{2,}(?: [^\W\d_]{4,}){1,2}(?= [a-zà-ÿа-яії])", text):
        yield [Part(match.end(), match.end(), f" {match[0]}" * draft.rng.randint(3, 8))]


REPEATS: dict[str, Kind] = {
    "line": _line,
    "headline": _headline,
    "byline": _byline,
    "loop": _loop,
    "clean-loop": anywhere(_clean_loop),
}
REPEATS_ELSEWHERE: dict[str, Kind] = {"line": _line, "headline": _headline, "clean-loop": anywhere(_clean_loop)}
