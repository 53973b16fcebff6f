"""The filter: one stream in, one stream out, no ledger."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import BinaryIO

from normalize.corpus.decoding import BOM, UnreadableError, decode, encode
from normalize.corpus.jsonlines import Line, Record, read_lines
from normalize.corpus.runs import OnError, Repairer
from normalize.corpus.summary import Summary


def repair_stream(
    stream: BinaryIO,
    write: Callable[[bytes], object],
    repairer: Repairer,
    *,
    text_field: str | None = None,
    on_error: OnError = "skip",
) -> Summary:
    """Repair what `stream` holds and hand it to `write`: one text, or with `text_field` JSON lines, line by line.

    What cannot be read is a failure of the summary and, unless `on_error` is `copy`, is not written.
    """
    summary = Summary()
    if text_field is None:
        _repair_whole(stream.read(), write, repairer, on_error, summary)
    else:
        first = stream.readline()
        write(BOM if first.startswith(BOM) else b"")
        for line in read_lines(chain([first] if first else [], stream), text_field):
            write(_repair_line(line, repairer, on_error, summary))
    summary.stop()
    return summary


def _repair_whole(
    raw: bytes, write: Callable[[bytes], object], repairer: Repairer, on_error: OnError, summary: Summary
) -> None:
    try:
        text, frame = decode(raw)
    except UnreadableError as error:
        summary.fail("-", None, error)
        write(raw if on_error == "copy" else b"")
        return
    repair = repairer(text)
    summary.add(repair, len(raw))
    write(encode(repair.text, frame))


def _repair_line(line: Line, repairer: Repairer, on_error: OnError, summary: Summary) -> bytes:
    match line.content:
        case None:
            return line.raw
        case UnreadableError() as error:
            summary.fail("-", line.number, error)
            return line.raw if on_error == "copy" else b""
        case Record() as record:
            repair = repairer(record.text)
            summary.add(repair, len(line.raw))
            return record.with_text(repair.text).encode("utf-8") if repair.edits else line.raw
