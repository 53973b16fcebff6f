"""What a short line above a story may be that is no entry of a menu: its kind, or the beginning of a phrase."""

from __future__ import annotations

KINDS = frozenset(
    "analysis analyses comment commentary column correspondence diary editorial essay exclusive eyewitness "
    "interview investigation obituary opinion portrait reportage review satire storytelling testimony travelogue "
    "analyse chronique entretien enquête nécrologie récit tribune gastbeitrag kommentar leitartikel nachruf "
    "porträt reportage rezension análisis crónica entrevista obituario perfil reportaje reseña аналітика відгук "
    "есе інтерв'ю колонка некролог огляд репортаж розслідування".split()
)
"""What a kicker calls the text below it."""
OPENERS = frozenset(
    "a an the this that these those his her their its one two three four five six seven eight nine ten no nobody "
    "nothing not never every all each some many few after before between behind beyond beneath under over above "
    "against among at by for from in inside into like near of off on out outside through to toward towards until "
    "up down with without how why who whom whose what when where which if as and but or while because since is "
    "are was were do does did le la les l' un une des du de au aux ce cet cette ces leur ses sa son après avant "
    "dans sous sur entre sans avec pour par contre chez comment pourquoi qui que quoi quand où deux trois der die "
    "das den dem des ein eine einen nach vor zwischen hinter unter über auf aus bei mit ohne gegen für von zu zum "
    "zur im in wie warum wer was wann wo zwei drei kein keine el los las una uno unos del al este esta sus "
    "su tras antes bajo sobre con sin para por contra cómo qué quién cuándo dónde dos tres після перед між під над "
    "без для про через від до з із зі у в на за як чому хто що коли де два дві три".split()
)
"""What a heading begins with, and an entry of a menu hardly ever."""
_LONGEST_AGENCY = 4
"""Letters of the short name of an agency."""


def is_kicker(row: str) -> bool:
    """Whether a short line says what kind of text follows, or what agency wrote it.

    >>> [is_kicker(row) for row in ("Reportage", "AFP", "The long wait", "Concert hall")]
    [True, True, False, False]
    """
    if row.isupper() and row.isalpha() and len(row) <= _LONGEST_AGENCY:
        return True
    return not KINDS.isdisjoint(row.casefold().split())


def may_be_subtitle(row: str) -> bool:
    """Whether a short line right below a title may belong to it: a kicker, or several words that begin a phrase.

    >>> [may_be_subtitle(row) for row in ("AFP", "The long wait", "After", "Concert hall")]
    [True, True, False, False]
    """
    found = row.casefold().replace("’", "'").split()
    return is_kicker(row) or (len(found) > 1 and found[0] in OPENERS)
