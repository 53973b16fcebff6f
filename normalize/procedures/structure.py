"""The procedures of the family `structure`; each is explained where it stands."""

from __future__ import annotations

from normalize.procedures.structure_attributes import (  # noqa: F401
    hyphen_attribute,
    hyphen_attribute_triggers,
)
from normalize.procedures.structure_brackets import bracketed_words  # noqa: F401
from normalize.procedures.structure_document import (  # noqa: F401
    cut_off,
    cut_off_gate,
    word_salad,
    word_salad_triggers,
)
from normalize.procedures.structure_glue import (  # noqa: F401
    glued_pair,
    glued_pair_triggers,
    glued_word,
    glued_word_triggers,
)
from normalize.procedures.structure_hyphens import (  # noqa: F401
    hyphen_word,
    hyphen_word_triggers,
)
from normalize.procedures.structure_initials import (  # noqa: F401
    drop_capital,
    drop_capital_inside,
    lone_capital,
    lone_capital_triggers,
)
from normalize.procedures.structure_lines import (  # noqa: F401
    broken_line,
    broken_lines,
    leading_comma,
)
from normalize.procedures.structure_names import (  # noqa: F401
    glued_byline,
    glued_byline_triggers,
    glued_name,
    glued_name_triggers,
    known_name_glue,
    known_name_glue_triggers,
    lost_stop,
    lost_stop_triggers,
    name_and_perfect,
    name_and_perfect_triggers,
)
from normalize.procedures.structure_places import (  # noqa: F401
    glued_place,
    glued_place_triggers,
    glued_predicate,
    glued_predicate_triggers,
)
from normalize.procedures.structure_sentences import (  # noqa: F401
    false_stop,
    glued_sentence,
    glued_sentence_triggers,
)
from normalize.procedures.structure_splits import (  # noqa: F401
    hyphen_name,
    hyphen_name_triggers,
    hyphen_space,
    hyphen_space_triggers,
    split_word,
    split_word_triggers,
)

PROCEDURES = (
    *(
        "glued_byline",
        "glued_name",
        "glued_pair",
        "glued_place",
        "glued_sentence",
        "glued_word",
        "known_name_glue",
        "lost_stop",
    ),
    *("bracketed_words", "glued_predicate", "name_and_perfect"),
    *("broken_line", "broken_lines", "drop_capital", "drop_capital_inside", "false_stop"),
    *("hyphen_attribute", "hyphen_name", "hyphen_space", "hyphen_word", "leading_comma", "lone_capital"),
    *("split_word", "cut_off", "cut_off_gate", "word_salad"),
)
