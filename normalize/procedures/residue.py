"""Words of the source language that stand in a translation: what the rules of `rules/residue` call."""

from normalize.procedures.residue_brackets import brackets
from normalize.procedures.residue_calques import assures_to_have, for_infinitive, for_infinitive_triggers, vigesimal
from normalize.procedures.residue_dates import date, date_triggers
from normalize.procedures.residue_dates_into import date_into
from normalize.procedures.residue_declined import (
    declined_place,
    declined_place_triggers,
    russian_place,
    russian_place_triggers,
)
from normalize.procedures.residue_document import (
    keywords,
    language,
    not_english,
    not_french,
    not_german,
    not_spanish,
    not_ukrainian,
)
from normalize.procedures.residue_exonyms import exonym, exonym_triggers
from normalize.procedures.residue_foreign import english_inside, untranslated
from normalize.procedures.residue_honorifics import honorific, honorific_triggers
from normalize.procedures.residue_idioms import (
    critical_condition,
    noun_idiom,
    noun_idiom_triggers,
    verb_idiom,
    verb_idiom_triggers,
)
from normalize.procedures.residue_script_determiners import script_determiner, script_determiner_triggers
from normalize.procedures.residue_scripts import script_word, script_word_triggers
from normalize.procedures.residue_targets import (
    article,
    french_gate,
    german_gate,
    little,
    place,
    spanish_gate,
    title,
    ukrainian_gate,
)
from normalize.procedures.residue_words import determiner, determiner_triggers, function_word, function_word_triggers

_TRIGGERS = (
    date_triggers,
    declined_place_triggers,
    determiner_triggers,
    exonym_triggers,
    for_infinitive_triggers,
    function_word_triggers,
    honorific_triggers,
    noun_idiom_triggers,
    russian_place_triggers,
    script_determiner_triggers,
    script_word_triggers,
    verb_idiom_triggers,
)
"""Looked up by name beside the procedure that they belong to."""
_CALLED = (
    article,
    assures_to_have,
    brackets,
    critical_condition,
    date,
    date_into,
    declined_place,
    determiner,
    english_inside,
    exonym,
    for_infinitive,
    french_gate,
    function_word,
    german_gate,
    honorific,
    keywords,
    language,
    little,
    not_english,
    not_french,
    not_german,
    not_spanish,
    not_ukrainian,
    noun_idiom,
    place,
    russian_place,
    script_determiner,
    script_word,
    spanish_gate,
    title,
    ukrainian_gate,
    untranslated,
    verb_idiom,
    vigesimal,
)
PROCEDURES = tuple(function.__name__ for function in _CALLED)
TARGET_GATES = ("not_french", "not_german", "not_spanish", "not_ukrainian")
"""Gates that are asked only where the caller says the target: no text is in another language than its own."""
