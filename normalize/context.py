"""What a rule may ask about the whole text: languages, known surnames, the style of its quotation marks, its lines.

Every answer is computed when it is first asked for, and never for a text in which nothing woke.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import regex

from normalize import language
from normalize.lines import Lines

_TITLES = (
    r"Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Professor|Gen|General|Colonel|Col|President|Minister|Chancellor|Senator|Mayor|Governor|"
    r"Judge|Commissioner|Secretary|Ambassador|Captain|Major|Lieutenant|Herr|Frau|Señor|Señora|Sr|Sra"
)
_NAME = regex.compile(r"\p{Lu}[\p{L}’'-]{2,40}")
_FULL_NAME = regex.compile(
    r"(?<![.!?:“\"«\n]\s)(?<![\p{L}\n-])\p{Lu}\p{Ll}{1,20}(?:\s\p{Lu}\.)?\s(\p{Lu}\p{Ll}[\p{L}’'-]{1,30})"
)
_TITLED = regex.compile(rf"(?<!\p{{L}})(?:{_TITLES})\.?\s(\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]{{1,30}})")
_LOW_PAIR = regex.compile(r"„[^„”\n]{0,400}”")


class Context:
    """The facts of one sweep. `text` is the text as it is now, `first` as it was when the sweep began.

    `given` supplies witnesses in the proof of a rule: `source`, `surnames`, `target`, `furniture`.
    """

    def __init__(
        self, first: str, text: str, lines: Lines, lang: str | None, style: str, given: Mapping[str, Any] | None = None
    ) -> None:
        self.first = first
        self.text = text
        self.lines = lines
        self.style = style
        self._lang = lang
        self._given = given or {}
        self.focus = 0
        """The line that is looked at now: in a document of several languages it says which one is the target."""
        self.removed: frozenset[int] = frozenset()
        """Lines that certain furniture of this family stands in; known to rules with the witness `beside`."""

    def moved(self, text: str, lines: Lines) -> Context:
        """The context of the same sweep after a family has changed the text."""
        context = Context(self.first, text, lines, self._lang, self.style, self._given)
        for name in ("document_target", "_evidence", "surnames"):
            if name in self.__dict__:
                context.__dict__[name] = self.__dict__[name]
        return context

    @property
    def target(self) -> str:
        """The language that the text in focus is meant to be in, as a BCP 47 base tag.

        The one that was said; else that of the paragraph, if it is another than the document's; else the document's.
        """
        if self._lang or "target" in self._given:
            return self.document_target
        return language.other_than(self.document_target, self.lines[self.focus]) or self.document_target

    @cached_property
    def document_target(self) -> str:
        """The language that the document is meant to be in: English unless said or detected."""
        if "target" in self._given:
            return str(self._given["target"])
        return self._lang.split("-")[0] if self._lang else language.detect(self.first) or "en"

    @property
    def known_target(self) -> str | None:
        """The document's target, if it was given or a rule asked for it."""
        return self.document_target if self._lang or "document_target" in self.__dict__ else None

    @property
    def known_source(self) -> str | None:
        """The source language with most evidence among those that rules asked for, if that is enough to act on."""
        found = [leading for evidence in self._evidence.values() if (leading := evidence.leading())]
        return found[0] if found else None

    def name_source(self) -> None:
        """Weigh the evidence of the text in focus, so that `known_source` can tell: part of a language was left."""
        self.is_source("any")

    @property
    def evidence(self) -> language.Evidence:
        """What speaks for each language that the text in focus may have been translated from.

        In a document of several languages that is the paragraphs of one language together.
        """
        target = self.target
        if target not in self._evidence:
            self._evidence[target] = language.Evidence(self._in_one_language(target), target)
        return self._evidence[target]

    @cached_property
    def _evidence(self) -> dict[str, language.Evidence]:
        return {}

    def _in_one_language(self, tag: str) -> str:
        if self._lang or "target" in self._given:
            return self.first
        usual = self.document_target
        lines = self.first.split("\n")
        own = [language.other_than(usual, line) or usual for line in lines]
        return "\n".join(line for line, other in zip(lines, own, strict=True) if other == tag)

    def source_points(self, tag: str) -> float:
        """Points of evidence that the text was translated from `tag`."""
        if "source" in self._given:
            return language.CERTAIN if tag == self._given["source"] else 0.0
        return self.evidence.points(tag)

    def is_source(self, tag: str) -> bool:
        """Whether there is enough evidence that the text was translated from `tag`; `any` asks for any language."""
        if tag == "any":
            return bool(self._given["source"]) if "source" in self._given else self.evidence.any()
        if "source" in self._given:
            return bool(tag == self._given["source"])
        return self.evidence.reaches(tag)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Surnames that the text itself proves: after a title, or after a given name."""
        if "surnames" in self._given:
            return frozenset(self._given["surnames"])
        found = {match[1] for pattern in (_FULL_NAME, _TITLED) for match in pattern.finditer(self.first)}
        return frozenset(found)

    def certain(self, removed: Iterable[int]) -> frozenset[int]:
        """Lines in which certain furniture stands: those that go, and those that a proof supplies by their text."""
        supplied = self._given.get("furniture", ())
        return frozenset(removed) | {
            number for number in range(len(self.lines)) if supplied and self.lines[number] in supplied
        }

    def is_surname(self, name: str) -> bool:
        """Whether `name` is a proven surname: after a title or a given name in this text, or twice on its own."""
        return name in self.surnames or self.is_known_name(name)

    def is_known_name(self, name: str) -> bool:
        """Whether `name` is in the gazetteer of people or places."""
        from normalize.procedures import names

        return names.is_known(name)

    @cached_property
    def curly(self) -> bool:
        """Whether new quotation marks are curly: the text has a curly mark, apostrophes included."""
        text = self.text
        if any(mark in text for mark in "“’‘"):
            return True
        return "”" in text and "”" in (_LOW_PAIR.sub("", text) if "„" in text else text)

    @cached_property
    def agreement(self) -> frozenset[str]:
        """Which foreign number conventions the text itself shows beyond doubt: `decimal-comma`, `space-thousands`."""
        return language.number_conventions(self.first)
