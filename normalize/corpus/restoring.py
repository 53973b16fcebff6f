"""The way back: original files from repaired ones and their ledgers."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from normalize.corpus import ledger, storage
from normalize.corpus.decoding import BOM, UnreadableError, encode, unframe
from normalize.corpus.jsonlines import parse
from normalize.corpus.summary import Summary
from normalize.edits import revert
from normalize.errors import NormalizeError, OptionError


def restore_files(out: Path, into: Path) -> Summary:
    """Write the original of every document under `out` that has a ledger into `into`, byte for byte.

    `out` is the folder of an earlier run, or one document of it. Raises `OptionError`, with nothing written, where
    there is no ledger, where a document is missing or was changed since (its SHA-256 is not that of the ledger), or
    where `into` is `out`. A ledger that does not lead back to the bytes that it promises is a failure of the summary.
    """
    pairs = list(_documents(out))
    if os.path.realpath(out if out.is_dir() else out.parent) == os.path.realpath(into):
        raise OptionError(f"{into} holds the repaired documents; give another folder with -o")
    if into.exists() and not into.is_dir():
        raise OptionError(f"{into} is a file; -o takes the folder that the originals go into")
    for document, _ in pairs:
        _check(document)
    summary = Summary()
    with storage.locked(into):
        storage.sweep({(into / name).parent for _, name in pairs})
        for document, name in pairs:
            try:
                summary.size += _restore(document, into / name)
                summary.documents += 1
            except UnreadableError as error:
                summary.fail(name, None, error)
    summary.stop()
    return summary


def _documents(out: Path) -> Iterator[tuple[Path, str]]:
    """Each document with a ledger, and its path inside `out`."""
    if out.is_file():
        if not ledger.beside(out).is_file():
            raise OptionError(f"{out} has no ledger {ledger.beside(out).name} beside it")
        yield out, out.name
        return
    if not out.is_dir():
        raise OptionError(f"{out} does not exist")
    ledgers = sorted(path for path in out.rglob("*" + ledger.SUFFIX) if path.is_file())
    if not ledgers:
        raise OptionError(f"{out} holds no ledger (*{ledger.SUFFIX}): was it written by `normalize fix`?")
    for path in ledgers:
        document = path.with_name(path.name.removesuffix(ledger.SUFFIX))
        yield document, document.relative_to(out).as_posix()


def _check(document: Path) -> None:
    header = ledger.read_header(ledger.beside(document))
    if not document.is_file():
        raise OptionError(f"{document} is missing, though its ledger is there; remove the ledger or put it back")
    with document.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != header.output_sha256:
        raise OptionError(f"{document} was changed after it was repaired, so its original cannot be restored")


def _restore(document: Path, target: Path) -> int:
    """Write one original and give back its size in bytes; `UnreadableError` where the ledger does not lead to it."""
    path = ledger.beside(document)
    header = ledger.read_header(path)
    chunks = (_original_lines if header.kind == "jsonl" else _original_text)(document, path, header)
    digest, size = hashlib.sha256(), 0
    with storage.Staged(target, like=document) as staged:
        try:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                staged.files[0].write(chunk)
        except (AttributeError, KeyError, TypeError, ValueError, NormalizeError) as error:
            raise UnreadableError(f"its ledger cannot be followed: {error!r}", "restore the ledger as it was") from None
        if digest.hexdigest() != header.input_sha256:
            raise UnreadableError("its ledger does not lead back to the original", "restore the ledger as it was")
        staged.publish()
    return size


def _original_text(document: Path, path: Path, header: ledger.Header) -> Iterator[bytes]:
    raw = document.read_bytes()
    if header.failed:
        yield raw
        return
    text = unframe(raw.removeprefix(BOM if header.frame.bom else b"").decode("utf-8"), header.frame)
    yield encode(revert(text, ledger.edits(ledger.read_entries(path))), header.frame)


def _original_lines(document: Path, path: Path, header: ledger.Header) -> Iterator[bytes]:
    with document.open("rb") as stream:
        if header.frame.bom:
            yield stream.read(len(BOM))
        number = 1
        for record, entries in ledger.by_record(ledger.read_entries(path)):
            yield from islice(stream, record - number)
            yield _original_line(stream, entries, header.text_field or "")
            number = record + 1
        yield from stream


def _original_line(stream: BinaryIO, entries: list[dict[str, object]], text_field: str) -> bytes:
    if "failed" in entries[0]:
        left_out = ledger.left_out(entries[0])
        return stream.readline() if left_out is None else left_out
    raw = stream.readline()
    edits = ledger.edits(entries)
    if not edits:
        return raw
    record = parse(raw.decode("utf-8"), text_field)
    return record.with_token(ledger.token(revert(record.text, edits), entries)).encode("utf-8")
