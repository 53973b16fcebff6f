"""Headings that use words of the page's trade: what the paragraph below them says tells them from furniture.

`Subscribe? Only after the third failure` reads like a button. The paragraph that goes on `So reads the rule on the
door` speaks of the line above it, and no story speaks of a button; nor does it repeat the words of one.
"""

from __future__ import annotations

from functools import cache

import regex

from normalize.language import FUNCTION_WORDS
from normalize.lines import Lines
from normalize.procedures.chrome_layout import is_record, is_reference, tells
from normalize.procedures.chrome_words import is_trade

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

_SAYINGS = {
    "en": "words? sentences? phrase slogan motto saying proverb maxim inscription poster sign notice warning headline "
    "title refrain verse quotation formula",
    "de": "Worte? Satz Spruch Sprichwort Motto Losung Devise Aufschrift Inschrift Plakat Schild Warnung Zeile Titel "
    "Überschrift",
    "fr": "mots? phrase slogan devise maxime proverbe dicton inscription affiche panneau avertissement titre refrain "
    "vers",
    "es": "palabras? frases? lema consigna refrán proverbio inscripción cartel letrero aviso título estribillo verso",
    "uk": "слов[ао] фраза речення гасло девіз прислів['’]я приказка напис плакат табличка попередження заголовок",
}
"""What somebody's words are called, or what they stand on."""
_MORE_SAYINGS = {
    "en": "rules? advice question promise message lesson answer cry joke song name order call line idea principle",
    "de": "Rat Regel Frage Versprechen Botschaft Antwort Ruf Witz Lied Name Idee Prinzip Ratschlag",
    "fr": "conseil règle question promesse message réponse cri chanson nom idée principe leçon",
    "es": "consejo regla pregunta promesa mensaje respuesta grito canción nombre idea principio lección",
    "uk": "порада правило питання обіцянка відповідь пісня назва думка принцип",
}
"""The same where the sentence says outright that the words above are one."""
_SURFACES = {
    "en": r"(?:The|This|That|A)\s(?:\w+\s){0,2}(?:sheet|note|(?:\w*board)|banner|placard|plaque|label|sticker|leaflet|"
    r"plate|card|paper|postcard|tape|ribbon|tattoo|stamp|arrow)\s(?:on|above|over|at|in|by|near|under|behind|beside|between)\b",
    "de": r"(?:Der|Die|Das|Ein|Eine)\s(?:\w+\s){0,2}(?:Zettel|Blatt|Tafel|Banner|Aufkleber|Karte|Papier|Etikett|Pfeil|"
    r"Stempel)\s(?:an|am|auf|über|in|im|bei|neben|unter|hinter|zwischen)\b",
    "fr": r"(?:Le|La|L['’]|Une?)\s?(?:\w+\s){0,2}(?:feuille|pancarte|plaque|étiquette|banderole|papier|carton|ardoise|"
    r"tampon|flèche|mot)\s(?:sur|à|au|dans|de|du|près|sous|derrière|entre)\b",
    "es": r"(?:El|La|Una?)\s(?:\w+\s){0,2}(?:hoja|papel|pizarra|placa|pancarta|etiqueta|nota|tarjeta|sello|flecha)\s"
    r"(?:en|sobre|de|del|junto|bajo|detrás|entre|está|pegad[oa])\b",
    "uk": r"(?:\w+\s){0,1}(?:аркуш|папірець|листок|дошка|банер|наліпка|картка|стрічка|стрілка|печатка)\s"
    r"(?:на|над|в|у|біля|під|за|між)\b",
}
"""What words are written on, with the place where it hangs or lies."""
_FORMS = {
    "en": r"(?:So|Thus)\s(?:it\s)?(?:reads?|sa(?:ys?|id)|r[ua]ns?|goes|went|beg[iau]ns?|ends?|ended|sound(?:s|ed)|"
    r"speaks?|spoke|sings?|sang|writes?|wrote|sums?|(?:is|was|are)\s(?:it\s)?called|"
    r"(?:it\s)?(?:is|was|are)\s(?:it\s)?(?:written|printed|painted))\b"
    r"|(?:The|This|That)\s(?:{more})\s(?:hangs?|hung|stands?|stood|reads?|(?:is|was|had\sbeen|has\sbeen)\s"
    r"(?:written|printed|painted|sewn|carved|chalked|scrawled|sprayed|copied|pinned|nailed))\b"
    r"|(?:Written|Printed|Painted|Sewn|Carved|Chalked|Scrawled|Sprayed|Pinned|Nailed)\s"
    r"(?:above|across|at|by|in|on|onto|over|to|under|with)\b"
    r"|(?:With|In|By|Under|After)\s(?:this|these|those|that)\s(?:\w+\s)?(?:{some}|{more})\b"
    r"|(?:This|That|These|Those|Such|It)\s(?:is|was|were|are)\s(?:only\s|also\s)?(?:what\b|how\b|all\b|"
    r"(?:one\sof\s)?(?:the|her|his|their)\s(?:\w+\s)?(?:{some}|{more})\b)"
    r"|(?:The|This|These|Those|Both)\s(?:\w+\s){{0,1}}(?:{some})\b"
    r"|[^.!?]{{3,40}}?\s(?:sa(?:y|ys|id)|call(?:s|ed)|shout(?:s|ed)|sang)\s(?:it|so|this)\b",
    "de": r"So\s(?:lautete?|heißt|hieß|steht|stand|sagte?|beginnt|begann|klingt|endete?|nennt|nannte|ruft|rief)\b"
    r"|(?:Mit|Unter|Nach)\s(?:diese[nmr]|den)\s(?:\w+\s)?(?:{some}|{more})\w*\b"
    r"|(?:Das|Dies|Es)\s(?:ist|war|waren|sind)\s(?:\w+\s)?(?:{some}|{more})\b"
    r"|(?:Der|Die|Das|Diese[rs]?)\s(?:\w+\s){{0,1}}(?:{some})\b"
    r"|[^.!?]{{3,40}}?\s(?:sagte?n?|riefe?n?|nennte?n?|nannten?)\s(?:es|so|das)\b",
    "fr": r"(?:Ainsi\s(?:parle|parlait|commence|finit|dit|disait|s['’]appelle)|C['’]est\s(?:ce\sque|ainsi)|"
    r"Tel(?:le)?s?\s(?:est|était|fut)|Voilà\sce)\b"
    r"|(?:Avec|Par|Sous|Sur)\s(?:ces|ce|cette)\s(?:\w+\s)?(?:{some}|{more})\b"
    r"|(?:C['’](?:est|était)|Ce\s(?:sont|furent))\s(?:l[ae’']s?\s?|son\s|sa\s)(?:{some}|{more})\b"
    r"|(?:Le|La|Les|Ce|Cette|Ces|L['’])\s?(?:\w+\s){{0,1}}(?:{some})\b",
    "es": r"Así\s(?:dice|reza|rezaba|empieza|termina|se\sllama|lo\sllaman|suena|habla)\b|Eso\ses\slo\sque\b"
    r"|(?:Con|Bajo|Por)\s(?:estas?|este|esas?|ese)\s(?:\w+\s)?(?:{some}|{more})\b"
    r"|(?:Es|Era|Fue|Fueron|Eran)\s(?:el|la|las|los|su)\s(?:{some}|{more})\b"
    r"|(?:El|La|Las|Estas?|Este)\s(?:\w+\s){{0,1}}(?:{some})\b",
    "uk": r"Так\s(?:називал?[а-яєії]*|каж[а-яєії]+|написано|звучить|починається|закінчується|рад[а-яєії]+|"
    r"співа[а-яєії]+|говор[а-яєії]+)"
    r"|(?:Таку|Такий|Таке|Цю|Цей|Це)\s(?:пораду|правило|девіз|гасло|напис|питання|фразу|порада|відповідь)\b"
    r"|(?:Ц(?:ими|і)|Такими|З\sцими)\s(?:\w+\s)?слов\w+"
    r"|(?:{some})\b",
}


@cache
def _speaks_of_words() -> regex.Pattern[str]:
    forms = (
        form.format(some="|".join(_SAYINGS[tag].split()), more="|".join(_MORE_SAYINGS[tag].split()))
        for tag, form in _FORMS.items()
    )
    return regex.compile(rf"[“”\"«„‘'’]?(?:{'|'.join((*forms, *_SURFACES.values()))})")


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
    return _speaks_of_words().match(below) is not None or repeats(row, below) or _is_asked(lines, number, after)


def _is_asked(lines: Lines, question: int, answer: int) -> bool:
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
