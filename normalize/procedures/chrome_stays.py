"""Lines that are the story's, however much they read like furniture."""

from __future__ import annotations

import re

from normalize.lines import Lines
from normalize.procedures.chrome_heading import is_standfirst, is_taken_up
from normalize.procedures.chrome_layout import is_about_a_person, is_record
from normalize.procedures.chrome_notes import is_confided, is_note
from normalize.procedures.chrome_story import has_page, is_in_series, is_manual, is_section, is_speech, is_told

_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
"""A heading in Markdown."""
_QUOTED = re.compile("[\\w’'], ?[”\"»] [A-Z]?[a-z]|[\\w’'][”\"»], [A-Z]?[a-z]")
"""A quotation that goes on in its attribution: `here,” she said`."""
_ADDRESS = "://"
"""A line of a bibliography has one; of the page's own lines only such do as other rules know."""


def may_go(lines: Lines, number: int) -> bool:
    """Whether nothing around a line says that it belongs to the story; in a text of two lines the first always does."""
    return not any(stays(lines, number) for stays in (is_settled, is_told, is_taken_up, is_standfirst))


def is_settled(lines: Lines, number: int) -> bool:
    """Whether a line is the story's whatever stands around it: a section, a record, an address, a lone first line."""
    if not has_page(lines.text) and lines.beside(number, -1) is None:
        return True
    if _is_drop_capital(lines, number):
        return True
    line = lines[number]
    if is_section(line) or is_manual(lines.text) or _ADDRESS in line or _HEADING.match(line):
        return True
    if _QUOTED.search(line):
        return True
    line = line.strip()
    if is_speech(line) or is_in_series(lines, number):
        return True
    return is_record(line) or is_about_a_person(line) or is_note(line) or is_confided(line)


def _is_drop_capital(lines: Lines, number: int) -> bool:
    """Whether a line is the letter that the next one lacks: `I`, and below it `n a world`."""
    letter = lines[number].strip()
    below = lines.beside(number, 1) if len(letter) == 1 and letter.isupper() else None
    return below is not None and lines[below].strip()[:1].islower()
