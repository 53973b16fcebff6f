"""Procedures of the family `encoding`: mojibake, spaces, invisible characters, composition, look-alike letters."""

from __future__ import annotations

from normalize.procedures.encoding_cyrillic import cyrillic_as_latin, lone_i
from normalize.procedures.encoding_form import ideographic, ideographic_triggers, nfc
from normalize.procedures.encoding_letters import mixed_scripts, same_letters, uncertain_letters
from normalize.procedures.encoding_mojibake import can_be_bad, mojibake
from normalize.procedures.encoding_spaces import (
    carriage_returns,
    direction_marks,
    joiners,
    space_likes,
    windows_controls,
    zero_width,
)

__all__ = [
    "can_be_bad",
    "carriage_returns",
    "cyrillic_as_latin",
    "direction_marks",
    "ideographic",
    "ideographic_triggers",
    "joiners",
    "lone_i",
    "mixed_scripts",
    "mojibake",
    "nfc",
    "same_letters",
    "space_likes",
    "uncertain_letters",
    "windows_controls",
    "zero_width",
]

PROCEDURES = tuple(name for name in __all__ if not name.endswith("_triggers"))
LINE_GATES = ("can_be_bad", "mixed_scripts")
"""Gates that judge each line by itself."""
