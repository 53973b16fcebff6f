"""What a run did, in numbers, and what it could not do."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from normalize.corpus.decoding import UnreadableError
from normalize.corpus.discovery import Other
from normalize.results import Flag, Repair


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be repaired. `path` is its path inside OUT, `record` its line in a `.jsonl` file."""

    path: str
    record: int | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = self.path if self.record is None else f"{self.path}#{self.record}"
        return f"{place}: {self.reason}; {self.remedy}"


DOCUMENT = "document"
"""The file of a family's rules that judge a text as a whole: `rules/markup/document.toml`."""


def verdicts(repair: Repair) -> tuple[Flag, ...]:
    """The flags that speak of the text as a whole, one a rule: what a pipeline drops a document for.

    >>> import normalize
    >>> [flag.rule for flag in verdicts(normalize.repair('{"title": "Rain", "body": "It rained."}', lang="en"))]
    ['markup.document.json-dump']
    """
    found = {flag.rule: flag for flag in repair.flags if flag.rule.split(".")[1:2] == [DOCUMENT]}
    return tuple(found.values())


FAILURE_FIELDS = {each.name for each in fields(Failure)}


@dataclass(slots=True)
class Summary:
    """Counts of a run; a record of a `.jsonl` file is a document. `judged` documents have a verdict on the
    whole of them, which `verdicts` counts by rule. `size` is bytes of UTF-8, `seconds` wall time."""

    documents: int = 0
    repaired: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    flags: int = 0
    judged: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    size: int = 0
    failures: list[Failure] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    started: float = field(default_factory=time.perf_counter)
    seconds: float = 0.0

    def add(self, repair: Repair, size: int) -> None:
        """Count one repaired text of `size` bytes. An edit counts for the family that gave it its last form."""
        self.documents += 1
        self.size += size
        self.repaired += bool(repair.edits)
        self.flags += len(repair.flags)
        judged = [flag.rule for flag in verdicts(repair)]
        self.judged += bool(judged)
        self.verdicts.update(judged)
        self.edits.update(edit.rules[-1].partition(".")[0] for edit in repair.edits)

    def fail(self, path: str, record: int | None, error: UnreadableError) -> Failure:
        """Count one document that could not be read, and give back what is said about it."""
        self.documents += 1
        failure = Failure(path, record, error.reason, error.remedy)
        self.failures.append(failure)
        return failure

    def merge(self, part: Summary) -> None:
        """Add the counts of a part of the run."""
        self.documents += part.documents
        self.repaired += part.repaired
        self.edits.update(part.edits)
        self.flags += part.flags
        self.judged += part.judged
        self.verdicts.update(part.verdicts)
        self.size += part.size
        self.failures.extend(part.failures)

    def stop(self) -> None:
        """End the measured time."""
        self.seconds = time.perf_counter() - self.started

    def lines(self) -> Iterator[str]:
        """The summary as it is shown, a few lines."""
        speed = self.size / 1e6 / self.seconds if self.seconds else 0.0
        yield f"{_count(self.documents, 'document')} in {self.seconds:.1f} s ({speed:.1f} MB/s)"
        families = ", ".join(f"{family} {count:,}" for family, count in sorted(self.edits.items(), key=_by_count))
        total = _count(self.edits.total(), "edit") + (f" ({families})" if families else "")
        yield f"{self.repaired:,} repaired: {total}; {_count(self.flags, 'flag')}; {len(self.failures):,} failed"
        if self.judged:
            rules = ", ".join(f"{rule} {count:,}" for rule, count in sorted(self.verdicts.items(), key=_by_count))
            yield f"{_count(self.judged, 'document')} to drop or to make again: {rules}"
        if self.others:
            shown = ", ".join(str(other.path) for other in self.others[:5])
            more = f" and {len(self.others) - 5:,} more" if len(self.others) > 5 else ""
            yield f"{_count(len(self.others), 'other file')} left alone: {shown}{more}"


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
