"""Spaces around punctuation and the writing of numbers: what the rules of `rules/typography` call."""

from normalize.procedures.typography_numbers import decimal, grouped, score, thousand_words, time_of_day, uhr
from normalize.procedures.typography_spaces import (
    sentence_glue,
    sentence_glue_triggers,
    space_after_comma,
    space_before,
)
from normalize.procedures.typography_targets import (
    french_decimals,
    german_commas,
    german_decimals,
    spanish_decimal,
    spanish_decimals,
    ukrainian_decimals,
)

_TRIGGERS = (sentence_glue_triggers,)
"""Looked up by name beside the procedure that they belong to."""
_CALLED = (
    decimal,
    french_decimals,
    german_commas,
    german_decimals,
    grouped,
    score,
    sentence_glue,
    space_after_comma,
    space_before,
    spanish_decimal,
    spanish_decimals,
    thousand_words,
    time_of_day,
    uhr,
    ukrainian_decimals,
)
PROCEDURES = tuple(function.__name__ for function in _CALLED)
