"""Lines that say little by themselves and go with certain furniture beside them.

Counters, tags below their label, menus of short lines, and lines that were left in another language than the text's:
alone on a page each may be the story's own, beside certain furniture none is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import regex

from normalize.lexicon import lexicon

_LONGEST_FOREIGN = 60
_MENU, _LONGEST_ITEM, _MOST_WORDS = 3, 30, 3
"""Lines of the shortest menu; code points and words of its longest line."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*+")
_RATIO = regex.compile(r"\d{1,2}(?::\d\d){1,2}\s?/\s?\d{1,2}(?::\d\d){1,2}|\d{1,4}\s?/\s?\d{1,4}")
"""Where a player, a gallery or a field for comments stands: `0:00 / 3:41`, `1/9`, `0/300`."""
_UNITS = (
    "ago votes? comments? likes? shares? views? subscribers? followers? reactions? replies members? downloads? photos? "
    "characters? readers? people tweets? reads? answers? votos? comentarios? commentaires? kommentare? commenti "
    "komentarzy комментари(?:я|ев|й) коментар(?:і|ів)"
).split()
_COUNTED = regex.compile(
    rf"(?i)\W{{0,3}}\d[\d.,]{{0,8}}\s?[km]?\b(?:\s\p{{L}}{{1,12}}){{0,2}}\s(?:{'|'.join(_UNITS)})(?:\s\p{{L}}{{1,12}})?\W{{0,3}}"
)
_NUMBER = regex.compile(r"\W{0,3}\d{1,3}(?:[.,]\d{3})?\W{0,3}|[\W_]*\p{So}\s?\d{1,6}(?:\s?\p{So}\s?\d{1,6})*+\W{0,3}")
_SIZES = regex.compile(r"A[-–+]?(?:\s{1,2}A[+-]?)+|\d(?:[.,]\d{1,2})?x")
_TAG_LABEL = regex.compile(
    r"(?i)\W{0,4}(?:related(?: topics)?|(?:on|in|by|more on|more about) (?:the|this) (?:topic|subject|theme)|topics?|"
    r"tags?|key ?words?|themes?|archived in|archivado en|temas(?: relacionados)?|etiquetas|thèmes|mots-clés|"
    r"sur le même thème|"
    r"(?:mehr )?zum thema|themen|schlagwörter|argomenti|assuntos|onderwerpen|tagi|tematy|témata|štítky|ämnen|subiecte|"
    r"etichete|címkék|témák|etiketler|konular|за темою|теми|теги|по теме|темы)\W{0,4}"
)
_ITEM_END = (".", "!", "?", ",", ";", ":", "…", "”", '"', "»")
_SENTENCE_END = (".", "!", ",", ";", "…", "”", '"', "»")
_OTHER_SCRIPT = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Thai}\p{Cyrillic}\p{Greek}]"
)
_LETTER, _DIGIT = regex.compile(r"\p{L}"), regex.compile(r"\d")
_BETWEEN_TAGS = regex.compile(r"\s[·•|]\s")
_LATIN = frozenset(("en", "fr", "de", "es"))


def company(rows: Sequence[str], certain: Set[int], target: str) -> Iterator[tuple[list[int], str]]:
    """Places of rows that go with the `certain` ones beside them, and why; `target` is the language of the text."""
    for at, row in enumerate(rows):
        beside = (at - 1 in certain) + (at + 1 in certain)
        if at in certain or not at or not beside:
            continue
        if is_counter(row, surrounded=beside == 2 or at + 1 == len(rows)):
            yield [at], "a counter beside furniture"
        elif is_left_over(row, target):
            yield [at], "a line in another language than the text, beside furniture"
        elif at + 1 < len(rows) and _TAG_LABEL.fullmatch(row) and is_item(rows[at + 1], target):
            yield [at], "a label of tags beside furniture"
    yield from _tags(rows, certain, target)
    yield from _menus(rows, certain, target)


def is_counter(row: str, *, surrounded: bool = False) -> bool:
    """Whether a line counts what readers did, or where a player stands; a bare number only between furniture.

    >>> is_counter("1/9"), is_counter("12.4K subscribers"), is_counter("2 hours ago"), is_counter("2-1")
    (True, True, True, False)
    """
    if not _DIGIT.search(row):
        return row[:1] == "A" and _SIZES.fullmatch(row) is not None
    if _RATIO.fullmatch(row) or _COUNTED.fullmatch(row) or _SIZES.fullmatch(row):
        return True
    return surrounded and _NUMBER.fullmatch(row) is not None


def is_left_over(row: str, target: str) -> bool:
    """Whether a short line is in another script than the target's, or holds no word of the target but some small ones.

    >>> is_left_over("相关推荐", "en"), is_left_over("Hibát találtál?", "en"), is_left_over("Peter Mayer", "en")
    (True, True, False)
    """
    if len(row) > _LONGEST_FOREIGN or target not in _LATIN or any(map(str.isdigit, row)):
        return False
    letters = len(_LETTER.findall(row))
    if len(_OTHER_SCRIPT.findall(row)) * 2 > letters:
        return True
    found = _WORD.findall(row)
    if len(found) < 2 or row.endswith(_SENTENCE_END):
        return False
    small = [word for word in found if word.islower() or (row.isupper() and len(found) > _MOST_WORDS)]
    known = lexicon(target)
    return bool(small) and not any(known.band(word.casefold()) for word in found)


def is_item(row: str, target: str) -> bool:
    """Whether a line may be an entry of a menu or a tag: at most three words, no mark at the end, nobody's name.

    >>> [is_item(row, "en") for row in ("Missing players", "Oslo", "By Nora Kolm", "Nora Kolm")]
    [True, True, False, False]
    """
    if len(row) > _LONGEST_ITEM or row.endswith(_ITEM_END) or "," in row or any(map(str.isdigit, row)):
        return False
    found = _WORD.findall(row)
    if len(found) > 1 and target in _LATIN and all(word[0].isupper() for word in found):
        known = lexicon(target)
        return len(found) <= _MOST_WORDS and all(known.band(word.casefold()) for word in found)
    return 0 < len(found) <= _MOST_WORDS


def _is_tag_row(row: str, target: str) -> bool:
    """Whether a line is several tags with a point or a stroke between them."""
    pieces = _BETWEEN_TAGS.split(row)
    return len(pieces) > 1 and all(is_item(piece, target) for piece in pieces)


def _tags(rows: Sequence[str], certain: Set[int], target: str) -> Iterator[tuple[list[int], str]]:
    """The tags below a label that is certain furniture."""
    for at in sorted(certain):
        if not _TAG_LABEL.fullmatch(rows[at]):
            continue
        end = at + 1
        while end < len(rows) and (end in certain or is_item(rows[end], target) or _is_tag_row(rows[end], target)):
            end += 1
        found = [line for line in range(at + 1, end) if line not in certain]
        if end < len(rows) and found and found[-1] == end - 1 and is_item(rows[end - 1], target):
            found = found[:-1]  # what stands before a paragraph may be its heading
        if found:
            yield found, "tags below their label"


def _menus(rows: Sequence[str], certain: Set[int], target: str) -> Iterator[tuple[list[int], str]]:
    """Runs of entries that touch certain furniture; the last before a paragraph at the top may be the headline."""
    end = 0
    for touched in sorted(certain):
        if touched < end:
            continue
        at, least, end = touched, end, touched + 1
        while at > least and is_item(rows[at - 1], target):
            at -= 1
        while end < len(rows) and (end in certain or is_item(rows[end], target)):
            end += 1
        found = [line for line in range(at, end) if line not in certain]
        if len({rows[line] for line in found}) < len(found):
            found = []  # a refrain stands twice, an entry of a menu once
        elif end < len(rows) and found and found[-1] == end - 1:
            found = found[:-1]  # what stands before a paragraph may be its heading
        if len(found) >= _MENU - 1 and end - at >= _MENU and found[0] > 0 and not rows[found[0] - 1].endswith(":"):
            yield found, "a menu of short lines beside furniture"
