"""`normalize fix`, the filter and `normalize undo`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from normalize.commands.progress import progress
from normalize.commands.setup import FAILED, found_from, normalizer_from, reads_standard_input
from normalize.commands.terminal import warn, write_text
from normalize.corpus import discovery
from normalize.corpus.restoring import restore_files
from normalize.corpus.runs import repair_files
from normalize.corpus.streams import repair_stream
from normalize.corpus.summary import Summary
from normalize.errors import OptionError

_SHOWN = 10  # failures on the terminal; failed.jsonl has all of them


def fix(options: Namespace) -> int:
    """Repair files and folders into `options.output` or in place, or standard input to standard output."""
    if reads_standard_input(options):
        if options.output or options.in_place:
            raise OptionError("a text from standard input goes to standard output: leave out -o and --in-place")
        return repair_input(options)
    if bool(options.output) == options.in_place:
        raise OptionError("say where the results go: -o FOLDER, or --in-place (one of them)")
    normalizer = normalizer_from(options)
    out = Path(options.output) if options.output else None
    found = found_from(options, leave_out=out)
    summary = Summary()
    try:
        with progress(sum(source.size for source in found.sources)) as advance:
            repair_files(
                found,
                normalizer,
                out=out,
                text_field=options.text_field or "text",
                on_error=options.on_error,
                summary=summary,
                advance=advance,
            )
    except KeyboardInterrupt:
        warn(f"normalize: interrupted after {summary.documents:,} documents; every file that was written is whole")
        warn("to resume, run the same command again: it starts from the originals" if out else _RESUME_IN_PLACE)
        return 130
    return _conclude(summary, out)


_RESUME_IN_PLACE = "to resume, run the same command again: documents that are already repaired stay as they are"


def repair_input(options: Namespace) -> int:
    """The filter: standard input, repaired, to standard output. JSON lines where --text-field is given."""
    normalizer = normalizer_from(options)
    summary = repair_stream(
        sys.stdin.buffer, write_text, normalizer, text_field=options.text_field, on_error=options.on_error
    )
    sys.stdout.flush()
    for failure in summary.failures:
        warn(f"normalize: {failure}")
    return FAILED if summary.failures else 0


def undo(options: Namespace) -> int:
    """Restore the originals of the documents under `options.repaired` into `options.output`."""
    if not (options.repaired and options.output):
        raise OptionError("a path is empty; the folder where you are is `.`")
    summary = restore_files(Path(options.repaired), Path(options.output))
    for failure in summary.failures:
        warn(f"normalize: {failure}")
    restored = summary.documents - len(summary.failures)
    warn(f"{restored:,} of {summary.documents:,} files restored to {options.output}")
    return FAILED if summary.failures else 0


def _conclude(summary: Summary, out: Path | None) -> int:
    for failure in summary.failures[:_SHOWN]:
        warn(f"normalize: {failure}")
    if len(summary.failures) > _SHOWN:
        where = out / discovery.FAILED if out else discovery.FAILED
        warn(f"normalize: {len(summary.failures) - _SHOWN:,} more documents failed; see {where}")
    for line in summary.lines():
        warn(line)
    return FAILED if summary.failures else 0
