"""Spaces around punctuation and the writing of numbers: what the rules of `rules/typography` call."""

from normalize.procedures.typography_grouped import grouped, thousand_words
from normalize.procedures.typography_numbers import decimal, score
from normalize.procedures.typography_ordinals import dated, ranked
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
    magnitude,
    shared_unit,
    spanish_decimal,
    spanish_decimals,
    ukrainian_decimals,
)
from normalize.procedures.typography_times import clock_words, time_of_day

_TRIGGERS = (sentence_glue_triggers,)
"""Looked up by name beside the procedure that they belong to."""
_CALLED = (
    clock_words,
    dated,
    decimal,
    french_decimals,
    german_commas,
    german_decimals,
    grouped,
    magnitude,
    ranked,
    score,
    shared_unit,
    sentence_glue,
    space_after_comma,
    space_before,
    spanish_decimal,
    spanish_decimals,
    thousand_words,
    time_of_day,
    ukrainian_decimals,
)
PROCEDURES = tuple(function.__name__ for function in _CALLED)
