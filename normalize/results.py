"""What comes out of one text: the repaired text, its edits and its flags."""

from __future__ import annotations

from typing import NamedTuple

from normalize import edits as _edits
from normalize.edits import Edit


class Flag(NamedTuple):
    """A place that may be wrong and was left alone.

    `start:end` are code points of the original; `rule` is the id of the rule that found it, `reason` says why, and
    `suggestion` what might stand there, None where nothing is known.

    >>> import normalize
    >>> flag = normalize.repair('{"title": "Rain", "body": "It rained."}', lang="en").flags[0]
    >>> flag.start, flag.end, flag.rule, flag.suggestion
    (0, 39, 'markup.document.json-dump', None)
    """

    start: int
    end: int
    rule: str
    reason: str
    suggestion: str | None


class Repair(NamedTuple):
    """The outcome for one text. `text` is the output; the original comes back with `revert()`.

    `edits` are ordered by place, in offsets (code points) of the original; `flags` are the places that were only
    reported. `target` is the language that the text is meant to be in and `source` the one that it was translated
    from, as BCP 47 tags, `None` where nothing asked for it or nothing decided it. `fingerprint` names the rules and
    options. `debris` is the share of the original's characters that edits changed or a verdict on the document
    covers, from 0 to 1.

    >>> import normalize
    >>> repair = normalize.repair("The mayor of kyiv spoke.", lang="en")
    >>> repair.text, repair.revert()
    ('The mayor of Kyiv spoke.', 'The mayor of kyiv spoke.')
    """

    text: str
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()
    target: str | None = None
    source: str | None = None
    fingerprint: str = ""
    debris: float = 0.0

    def revert(self) -> str:
        """The original text, from `text` and `edits` alone."""
        return _edits.revert(self.text, self.edits) if self.edits else self.text

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Where the span `start:end` of `text` stood in the original (code points).

        A kept character is itself, a replaced one its whole region; an empty span gives the borders of its
        neighbours. Raises `ValueError` for a span outside the text.

        >>> import normalize
        >>> normalize.repair("In kyiv", lang="en").to_original(3, 7)
        (3, 7)
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in a text of {len(self.text)} characters")
        return _edits.Origins(self.edits).span(start, end)

    def to_repaired(self, start: int, end: int) -> tuple[int, int]:
        """Where the span `start:end` of the original stands in `text`: what `to_original` says, the other way round.

        >>> import normalize
        >>> normalize.repair("The so -called plan for kyiv", lang="en").to_repaired(24, 28)
        (23, 27)
        """
        length = len(self.text) - sum(len(e.replacement) - len(e.before) for e in self.edits)
        if not 0 <= start <= end <= length:
            raise ValueError(f"no span {start}:{end} in an original of {length} characters")
        return _edits.Origins(_edits.invert(self.edits)).span(start, end)
