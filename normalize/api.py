"""`fix` and `repair`: one text, one call. The compiled Normalizer of each set of options is kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from normalize.engine import Normalizer
from normalize.results import Repair


def fix(
    text: str,
    *,
    lang: str | None = None,
    level: str = "safe",
    style: str = "official",
    site: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str] = (),
    keep: Iterable[str] = (),
) -> str:
    """The repaired text. The options are those of `Normalizer`, and so are the errors.

    The rules of a set of options are compiled once and kept; a pack that is changed later is not read again.

    >>> fix("The mayor of kyiv spoke.", lang="en")
    'The mayor of Kyiv spoke.'
    """
    return _normalizer(lang, level, style, site, _t(select), _t(ignore), _t(packs), _t(keep))(text).text


def repair(
    text: str,
    *,
    lang: str | None = None,
    level: str = "safe",
    style: str = "official",
    site: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str] = (),
    keep: Iterable[str] = (),
) -> Repair:
    """The `Repair` of a text: what `fix` gives, with its edits and flags. Options and errors are those of `Normalizer`.

    >>> repair("The mayor of kyiv spoke.", lang="en").edits[0].rule.split(".")[0]
    'casing'
    """
    return _normalizer(lang, level, style, site, _t(select), _t(ignore), _t(packs), _t(keep))(text)


def _t(value: Iterable[str]) -> str | tuple[str, ...]:
    return value if isinstance(value, str) else tuple(value)


@lru_cache(maxsize=16)
def _normalizer(
    lang: str | None,
    level: str,
    style: str,
    site: str | None,
    select: Iterable[str],
    ignore: Iterable[str],
    packs: Iterable[str],
    keep: Iterable[str],
) -> Normalizer:
    return Normalizer(
        lang=lang, level=level, style=style, site=site, select=select, ignore=ignore, packs=packs, keep=keep
    )
