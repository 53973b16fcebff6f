"""The procedures of the family `structure`; each is explained where it stands."""

from __future__ import annotations

from normalize.procedures.structure_glue import (  # noqa: F401
    attested_glue,
    attested_glue_triggers,
    function_glue,
    function_glue_triggers,
    glued_byline,
    glued_byline_triggers,
    glued_name,
    glued_name_triggers,
    glued_sentence,
    glued_sentence_triggers,
    known_name_glue,
    known_name_glue_triggers,
)
from normalize.procedures.structure_splits import (  # noqa: F401
    broken_line,
    broken_lines,
    drop_capital,
    hyphen_space,
    hyphen_space_triggers,
    leading_comma,
)

PROCEDURES = (
    *("attested_glue", "function_glue", "glued_byline", "glued_name", "glued_sentence", "known_name_glue"),
    *("broken_line", "broken_lines", "drop_capital", "hyphen_space", "leading_comma"),
)
