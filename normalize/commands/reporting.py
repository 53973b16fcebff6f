"""`normalize check` and `normalize diff`: what would be changed, and what may be wrong. Nothing is written."""

from __future__ import annotations

import json
from argparse import Namespace
from bisect import bisect_right
from collections.abc import Callable, Iterator

from normalize.commands.setup import FAILED, FOUND, documents_from, normalizer_from
from normalize.commands.terminal import quoted, say, warn
from normalize.commands.unified import unified
from normalize.corpus.reading import Document
from normalize.corpus.summary import Failure, Summary, verdicts
from normalize.results import Repair

Report = Callable[[Document, Repair], Iterator[str]]
SCHEMA = 1


def check(options: Namespace) -> int:
    """Report every edit and flag with its place, rule and reason; as JSON with `options.json`.

    A verdict on a whole document comes first and names no line; in JSON `verdicts` has the ids of its rules.
    """
    report: Report = _as_json if options.json else _as_lines
    summary = _report(options, report, _failure_as_json if options.json else None)
    for line in summary.lines():
        warn(line)
    return _code(summary, found=bool(summary.repaired or summary.flags))


def diff(options: Namespace) -> int:
    """Print a unified diff of what would be changed."""
    summary = _report(options, _as_diff, None)
    return _code(summary, found=bool(summary.repaired))


def _code(summary: Summary, *, found: bool) -> int:
    if summary.failures:
        return FAILED
    return FOUND if found else 0


def _report(options: Namespace, report: Report, on_failure: Callable[[Failure], str] | None) -> Summary:
    normalizer = normalizer_from(options)
    summary = Summary()
    for document in documents_from(options, summary.others):
        if isinstance(document, Failure):
            summary.documents += 1
            summary.failures.append(document)
            warn(f"normalize: {document}")
            if on_failure:
                print(on_failure(document))
            continue
        repair = normalizer(document.text)
        summary.add(repair, document.size)
        for line in report(document, repair):
            say(line)
    summary.stop()
    return summary


def _as_lines(document: Document, repair: Repair) -> Iterator[str]:
    place = _places(document.text)
    judged = verdicts(repair)
    for flag in judged:
        yield f"{document.place}: {flag.rule}: {flag.reason}"
    found = [(edit.start, f"{edit.rule}: {quoted(edit.before)} -> {quoted(edit.replacement)}") for edit in repair.edits]
    for flag in repair.flags:
        if flag.rule in {verdict.rule for verdict in judged}:
            continue
        advice = "" if flag.suggestion is None else f"; perhaps {quoted(flag.suggestion)}"
        span = quoted(document.text[flag.start : flag.end])
        found.append((flag.start, f"{flag.rule}: {span} may be wrong: {flag.reason}{advice}"))
    for start, what in sorted(found, key=lambda item: item[0]):
        line, column = place(start)
        yield f"{document.place}:{line}:{column}: {what}"


def _as_json(document: Document, repair: Repair) -> Iterator[str]:
    place = _places(document.text)

    def placed(start: int, end: int) -> dict[str, object]:
        line, column = place(start)
        return {"start": start, "end": end, "line": line, "column": column}

    edits = [
        placed(edit.start, edit.end)
        | {"before": edit.before, "replacement": edit.replacement, "rules": list(edit.rules)}
        for edit in repair.edits
    ]
    flags = [
        placed(flag.start, flag.end) | {"rule": flag.rule, "reason": flag.reason, "suggestion": flag.suggestion}
        for flag in repair.flags
    ]
    named = {"schema": SCHEMA, "path": document.path, "record": document.record}
    facts: dict[str, object] = {"target": repair.target, "source": repair.source, "debris": repair.debris}
    facts["verdicts"] = [flag.rule for flag in verdicts(repair)]
    # Escaped to ASCII: whatever the text holds is then inert on a terminal, and the same in every locale.
    yield json.dumps(named | facts | {"edits": edits, "flags": flags})


def _failure_as_json(failure: Failure) -> str:
    named = {"schema": SCHEMA, "path": failure.path, "record": failure.record}
    return json.dumps(named | {"failed": {"reason": failure.reason, "remedy": failure.remedy}})


def _as_diff(document: Document, repair: Repair) -> Iterator[str]:
    text = document.text + "\n" if document.frame.final else document.text
    return unified(document.place, text, repair.edits)


def _places(text: str) -> Callable[[int], tuple[int, int]]:
    """A function that gives line and column, both from 1 and in code points, for an offset."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return place
