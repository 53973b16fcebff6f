"""Procedures of the family `markup`: entities, tags, escapes, pieces of tokenisers, chatter of language models."""

from __future__ import annotations

from normalize.procedures.markup_chatter import chatter, refusal
from normalize.procedures.markup_document import data
from normalize.procedures.markup_entities import entities, entities_triggers
from normalize.procedures.markup_tags import links, tags, tags_triggers, wrappers
from normalize.procedures.markup_tokens import (
    byte_pieces,
    escapes,
    joints,
    pieces,
    special_tokens,
    special_tokens_triggers,
)

__all__ = [
    "byte_pieces",
    "chatter",
    "data",
    "entities",
    "entities_triggers",
    "escapes",
    "joints",
    "links",
    "pieces",
    "refusal",
    "special_tokens",
    "special_tokens_triggers",
    "tags",
    "tags_triggers",
    "wrappers",
]

PROCEDURES = tuple(name for name in __all__ if not name.endswith("_triggers"))
