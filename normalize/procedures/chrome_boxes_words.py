"""Patterns of boxes that ask the reader for something, made of the words of `chrome_boxes.toml`."""

from __future__ import annotations

from functools import cache

import regex

from normalize.procedures.chrome_data import parts, vocabulary


@cache
def amount() -> regex.Pattern[str]:
    """A sum with its currency: `10 €`, `$5`."""
    money = _parts("money")
    return regex.compile(
        rf"(?:[€$£₴₽¥₺]|{money['before']}|{money['before_gift']})\s?\d{{1,3}}(?:[ .,]\d{{3}})?"
        rf"|\d{{1,3}}(?:[ .,]\d{{3}})?\s?(?:[€$£₴₽¥₺]|(?:{money['behind']})\b\.?)"
    )


@cache
def address() -> regex.Pattern[str]:
    """Who speaks and who is spoken to."""
    return regex.compile(rf"(?i)\b(?:{_parts('speaks')['persons']})\b")


@cache
def gives() -> regex.Pattern[str]:
    """What a box that asks for money speaks of."""
    return regex.compile(rf"(?i)\b(?:{_parts('speaks')['giving']})\b")


@cache
def allows() -> regex.Pattern[str]:
    """A button that allows what is not shown."""
    words = _parts("consent")
    return regex.compile(
        rf"(?i)(?:{words['orders']})\b[^.!?:]{{0,30}}\b(?:{words['things']})\b.{{0,20}}"
        rf"|(?:{words['things_first']})\s(?:\p{{L}}+\s){{0,3}}(?:{words['orders_last']})"
    )


@cache
def held_back() -> regex.Pattern[str]:
    """What a page says of what it does not show yet."""
    words = _parts("consent")
    return regex.compile(
        rf"(?i)\b(?:{words['held_back']}|(?:{words['negations']}) (?:\p{{L}}+ )?(?:{words['shown']}))\b"
    )


@cache
def explains() -> regex.Pattern[str]:
    """Whose explanation a film or an article is, before its title."""
    verbs = _parts("explained")["verbs"]
    return regex.compile(rf"(?i)(?:[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}.’'&-]{{0,20}}\s){{0,3}}(?:{verbs})\s?[:|]\s(?=\S)")


@cache
def shown() -> regex.Pattern[str]:
    """That a map or a graphic is one, before its title."""
    return regex.compile(rf"(?i)(?:{_parts('graphics')['kinds']})\s?[:|]\s(?=\S)")


@cache
def enlarges() -> regex.Pattern[str]:
    """A button that enlarges a map or a graphic."""
    words = _parts("graphics")
    return regex.compile(
        rf"(?i)(?:{words['orders']})\s(?:{words['small']})*(?:{words['things']})"
        rf"|(?:{words['things_first']})\s(?:{words['orders_last']})"
    )


@cache
def all_of() -> regex.Pattern[str]:
    """A link in capitals to all that the page has on something."""
    words = {kind: entries.upper() for kind, entries in _parts("more").items()}
    return regex.compile(
        rf"(?:{words['orders']})\s(?:HERE\s)?(?:{words['all']})\s.{{0,40}}?\b(?:{words['things']})\b.{{0,60}}"
    )


@cache
def later() -> regex.Pattern[str]:
    """What a page offers to do later."""
    return regex.compile(rf"(?i)(?:{_parts('later')['offers']})\b.{{0,25}}")


def _parts(table: str) -> dict[str, str]:
    return parts(vocabulary("boxes")[table])
