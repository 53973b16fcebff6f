"""Headings that use words of the page's trade: what the paragraph below them says tells them from furniture.

`Subscribe? Only after the third failure` reads like a button. The paragraph that goes on `So reads the rule on the
door` speaks of the line above it, and no story speaks of a button; nor does it repeat the words of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import regex

from normalize.language import FUNCTION_WORDS
from normalize.lines import Lines
from normalize.procedures.chrome_data import parts, vocabulary
from normalize.procedures.chrome_layout import is_record, is_reference, tells
from normalize.procedures.chrome_words import is_order, is_trade

_LONGEST = 70
"""Code points of the longest heading."""
_TAKEN_UP = 240
"""Code points of the paragraph below in which a word of its heading is taken up."""
_SHORTEST_WORD, _PLURAL, _SHORTEST_STEM, _LONGEST_ENDING = 4, 1, 5, 3
"""Letters of a word that is taken up, of what may follow it, of a stem, and of the endings that two forms may have."""
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_FIGURE = regex.compile(r"\d++(?:[.,]\d++)?")
_ENTRY = regex.compile(r"(?:^|(?<=[.;] ))(?:\p{Lu}[\p{L} ’'-]{1,30}:\s(?=\S)|\d{1,2}[.)] \p{Lu})")
_CONTACT = regex.compile(r"[@+]|\d-\d|://|\bTel\b")
_RESULT = regex.compile(r"[\p{L}\d][^:\n]{0,30}:\s?\d[\d.,:;’' ]{0,12}\s?\p{L}{0,8}\.?")
"""One of several measured things: `500 m: 43.87`, `Flour: 300 g`."""
_ENTRIES, _FIGURES = 2, 4
"""Labels with a colon, or figures behind one, that make a row of data."""
_MOST_WORDS, _MOST_OF_DATA = 8, 6
"""Words of the longest heading whose words a paragraph repeats, and of one above a row of data.

An order to the reader may have more, and then a name that the paragraph has too.
"""
_FORMS = {
    "en": r"(?:So|Thus)\s(?:it\s)?(?:{says}|(?:is|was|are)\s(?:it\s)?called|"
    r"(?:it\s)?(?:is|was|are)\s(?:it\s)?(?:written|printed|painted))\b"
    r"|(?:The|This|That)\s(?:{more})\s(?:hangs?|hung|stands?|stood|reads?|(?:is|was|had\sbeen|has\sbeen)\s(?:{written}))\b"
    r"|(?:{fixed})\s(?:above|across|at|by|in|on|onto|over|to|under|with)\b"
    r"|(?:With|In|By|Under|After)\s(?:this|these|those|that)\s(?:\w+\s)?(?:{words}|{more})\b"
    r"|(?:This|That|These|Those|Such|It)\s(?:is|was|were|are)\s(?:only\s|also\s)?(?:what\b|how\b|all\b|"
    r"(?:one\sof\s)?(?:the|her|his|their)\s(?:\w+\s)?(?:{words}|{more})\b)"
    r"|(?:The|This|These|Those|Both)\s(?:\w+\s){{0,1}}(?:{words})\b"
    r"|[^.!?]{{3,40}}?\s(?:sa(?:y|ys|id)|call(?:s|ed)|shout(?:s|ed)|sang)\s(?:it|so|this)\b",
    "de": r"So\s(?:{says})\b"
    r"|(?:Mit|Unter|Nach)\s(?:diese[nmr]|den)\s(?:\w+\s)?(?:{words}|{more})\w*\b"
    r"|(?:Das|Dies|Es)\s(?:ist|war|waren|sind)\s(?:\w+\s)?(?:{words}|{more})\b"
    r"|(?:Der|Die|Das|Diese[rs]?)\s(?:\w+\s){{0,1}}(?:{words})\b"
    r"|[^.!?]{{3,40}}?\s(?:sagte?n?|riefe?n?|nennte?n?|nannten?)\s(?:es|so|das)\b",
    "fr": r"(?:Ainsi\s(?:{says})|C['’]est\s(?:ce\sque|ainsi)|"
    r"Tel(?:le)?s?\s(?:est|était|fut)|Voilà\sce)\b"
    r"|(?:Avec|Par|Sous|Sur)\s(?:ces|ce|cette)\s(?:\w+\s)?(?:{words}|{more})\b"
    r"|(?:C['’](?:est|était)|Ce\s(?:sont|furent))\s(?:l[ae’']s?\s?|son\s|sa\s)(?:{words}|{more})\b"
    r"|(?:Le|La|Les|Ce|Cette|Ces|L['’])\s?(?:\w+\s){{0,1}}(?:{words})\b",
    "es": r"Así\s(?:{says})\b|Eso\ses\slo\sque\b"
    r"|(?:Con|Bajo|Por)\s(?:estas?|este|esas?|ese)\s(?:\w+\s)?(?:{words}|{more})\b"
    r"|(?:Es|Era|Fue|Fueron|Eran)\s(?:el|la|las|los|su)\s(?:{words}|{more})\b"
    r"|(?:El|La|Las|Estas?|Este)\s(?:\w+\s){{0,1}}(?:{words})\b",
    "uk": r"Так\s(?:{says})"
    r"|(?:Таку|Такий|Таке|Цю|Цей|Це)\s(?:{told})\b"
    r"|(?:Ц(?:ими|і)|Такими|З\sцими)\s(?:\w+\s)?слов\w+"
    r"|(?:{words})\b",
}
"""Sentences that speak of the words above them, around the words of `chrome_headings.toml`."""
_SURFACES = {
    "en": r"(?:The|This|That|A)\s(?:\w+\s){{0,2}}(?:{surfaces})\s(?:{places})\b",
    "de": r"(?:Der|Die|Das|Ein|Eine)\s(?:\w+\s){{0,2}}(?:{surfaces})\s(?:{places})\b",
    "fr": r"(?:Le|La|L['’]|Une?)\s?(?:\w+\s){{0,2}}(?:{surfaces})\s(?:{places})\b",
    "es": r"(?:El|La|Una?)\s(?:\w+\s){{0,2}}(?:{surfaces})\s(?:{places})\b",
    "uk": r"(?:\w+\s){{0,1}}(?:{surfaces})\s(?:{places})\b",
}
"""What words are written on, with the place where it hangs or lies."""
_CITING = {
    "en": r"(?:That|This)\s(?:is|was)\s(?:only\s|also\s)?(?:the|her|his|their)\s(?:\w+\s)?"
    r"(?:{cited}|name|title|motto)\s(?:of|on|above|over|at|in|under|painted|printed|written)\b"
    r"|So\s(?:it\s)?(?:reads?|says|(?:is|was)\s(?:it\s)?written)\b"
    r"|[^.!?]{{3,60}}?\s(?:this|these|those)\s(?:{cited})\b"
    r"|(?:This|These)\s(?:{cited})\b",
    "de": r"So\s(?:heißt|hieß|lautete?)(?!\ses\b)\b"
    r"|Das\s(?:stand|steht)\s(?:an|am|auf|darauf|über)\b"
    r"|[^.!?]{{3,60}}?\sdiese[nmrs]?\s(?:{cited})\b",
    "fr": r"C['’](?:est|était)\s(?:écrit|imprimé|gravé|peint|brodé|affiché|inscrit)\s(?:au?x?|en|sur|à)\b"
    r"|[^.!?]{{3,60}}?\s(?:cette|ces)\s(?:{cited})\b",
    "es": r"(?:Eso|Esto)\s(?:decía|dice|ponía|pone|rezaba|reza)\b|Así\sreza(?:ba)?\b"
    r"|Es[aeo]\s(?:era|es|fue)\s(?:el|la|su)\s(?:\w+\s)?(?:{words}|{more})\b"
    r"|[^.!?]{{3,60}}?\s(?:estas?|esas?)\s(?:{cited})\b",
    "uk": r"(?:Саме\s)?[Цц]е\s(?:й\s)?(?:було\s)?(?:написан\w*|прочита\w+|стояло)\b"
    r"|[^.!?]{{3,60}}?\s(?:цю|ці|цими|цих)\s(?:{cited})\b",
}
"""Sentences that cite the words above them: no other sentence of a story begins like them."""
_SPOKEN = regex.compile(r"[—–-]\s|[«“„\"‘]")
_ATTRIBUTED = regex.compile(r"[«“„\"‘][^«»“”„\"\n]{2,80}[»”“\"’]\s?[(—–-]\s?\S[^\n]{1,60}")
"""What somebody said, and who: one line of several."""


@cache
def _speaks_of_words() -> regex.Pattern[str]:
    return _sayings(_FORMS, _SURFACES, _CITING)


@cache
def _cites() -> regex.Pattern[str]:
    return _sayings(_CITING)


def _sayings(*kinds: Mapping[str, str]) -> regex.Pattern[str]:
    words = {tag: parts(table) for tag, table in vocabulary("headings")["sayings"].items()}
    forms = (form.format(**words[tag]) for kind in kinds for tag, form in kind.items())
    return regex.compile(rf"[“”\"«„‘'’]?(?:{'|'.join(forms)})")


@cache
def _small() -> frozenset[str]:
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())


def is_taken_up(lines: Lines, number: int) -> bool:
    """Whether what stands right below a short line speaks of it, repeats its words, or is a row of data or a reference.

    >>> page = "Print it yourself\\n\\nThat is the motto of the shop.\\n\\nPrint it yourself\\n\\nThe shop has closed."
    >>> [is_taken_up(Lines(page), number) for number in (0, 4)]
    [True, False]
    >>> page = "Do you read it?\\n\\nOnly at night and on trains.\\n\\nDo you share it?\\n\\nNot even with the dog."
    >>> [is_taken_up(Lines(page), number) for number in (0, 4)]
    [True, True]
    """
    after = lines.beside(number, 1)
    row = lines[number].strip()
    if after is None or len(row) > _LONGEST:
        return False
    below = lines[after].strip()
    if is_reference(below):
        return True
    if _is_data(below) or _is_first_result(lines, after):
        return len(_WORD.findall(row)) <= _MOST_OF_DATA
    if not tells(below):
        return False
    return _speaks_of_words().match(below) is not None or repeats(row, below) or is_asked(lines, number, after)


def is_cited(lines: Lines, number: int) -> bool:
    """Whether the paragraph below a short line cites it, or what people said follows it, one in each line.

    >>> page = "Weiterlesen\\n\\nSo hieß das schmale Heft.\\n\\nWeiterlesen\\n\\nDas Heft war schmal."
    >>> [is_cited(Lines(page), number) for number in (0, 4)]
    [True, False]
    """
    after = lines.beside(number, 1)
    if after is None or len(lines[number].strip()) > _LONGEST:
        return False
    below = lines[after].strip()
    if tells(below) and (_cites().match(below) or _is_spoken_again(lines[number], below)):
        return True
    said = after + 1 < len(lines) and all(_ATTRIBUTED.fullmatch(lines[at].strip()) for at in (after, after + 1))
    return said and len(_WORD.findall(lines[number])) == 1


def _is_spoken_again(row: str, below: str) -> bool:
    """Whether somebody says the words of a line right below it: `— Читати далі? — спитав дід.`"""
    said = " ".join(_WORD.findall(row)).casefold()
    spoken = _SPOKEN.match(below)
    return " " in said and spoken is not None and " ".join(_WORD.findall(below)).casefold().startswith(said)


def is_standfirst(lines: Lines, number: int) -> bool:
    """Whether a line right below the first, its title, asks and then says what the story did, to nobody in particular.

    >>> page = "A name\\n\\nHow does one share a famous name? We asked five people\\n\\nIt is hard, they say."
    >>> is_standfirst(Lines(page), 2), is_standfirst(Lines(page.replace("We asked", "Ask your")), 2)
    (True, False)
    """
    above = lines.beside(number, -1)
    if above is None or lines.beside(above, -1) is not None or lines.beside(number, 1) is None:
        return False
    asked, mark, told = lines[number].strip().rpartition("? ")
    words = [word.casefold() for word in _WORD.findall(asked + " " + told)]
    starts = {words[0], *(word.casefold() for word in _WORD.findall(told)[:1])} if mark and words else set()
    return bool(starts) and not any(map(is_order, starts)) and _addressed().isdisjoint(words)


@cache
def _addressed() -> frozenset[str]:
    return frozenset(vocabulary("headings")["standfirst"]["addressed"])


def is_asked(lines: Lines, question: int, answer: int) -> bool:
    """Whether a line is one of several questions in a row, with an answer below each: those of an interview."""
    if not lines[question].rstrip().endswith("?"):
        return False
    before, after = lines.beside(question, -1), lines.beside(answer, 1)
    others = (after, None if before is None else lines.beside(before, -1))
    return any(other is not None and lines[other].rstrip().endswith("?") for other in others)


def _is_first_result(lines: Lines, number: int) -> bool:
    """Whether a line is a measured thing and the one below it another: a list of results, of sizes, of ingredients."""
    if _RESULT.fullmatch(lines[number].strip()) is None or is_record(lines[number].strip()):
        return False
    below = lines.beside(number, 1)
    return below is not None and _RESULT.fullmatch(lines[below].strip()) is not None


def _is_data(row: str) -> bool:
    """Whether a row holds results, ingredients or stages: entries with a label each, or many figures below one."""
    if _ENTRY.match(row) is None or _CONTACT.search(row) or is_record(row):
        return False
    return len(_ENTRY.findall(row)) >= _ENTRIES or len(_FIGURE.findall(row)) >= _FIGURES


def repeats(row: str, below: str) -> bool:
    """Whether the beginning of a paragraph has a word of the line above it, other than those of the page's trade.

    >>> repeats("What about debt?", "Net debt fell to 61 million."), repeats("Share this", "Share prices fell.")
    (True, False)
    """
    words = _WORD.findall(row)
    if len(words) > _MOST_WORDS:
        return False
    said = {word for word in map(str.casefold, words) if len(word) >= _SHORTEST_WORD} - _small()
    told = {word for word in map(str.casefold, _WORD.findall(below[:_TAKEN_UP])) if len(word) >= _SHORTEST_WORD}
    return any(_is_same(word, other) for word in said if not is_trade(word) for other in told)


def _is_same(word: str, other: str) -> bool:
    """Whether two words are forms of one, as far as their letters show: the same stem and short endings."""
    shorter, longer = sorted((word, other), key=len)
    if longer.startswith(shorter) and len(longer) <= len(shorter) + _PLURAL:
        return True
    stem = max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING, len(other) - _LONGEST_ENDING)
    return len(word) >= stem and word[:stem] == other[:stem]
