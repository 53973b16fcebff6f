"""Repairing files: every document of a run read, repaired and written with its ledger, one in memory at a time."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, Literal, Protocol

from normalize.corpus import ledger, storage
from normalize.corpus.decoding import BOM, Frame, LineEnding, UnreadableError, decode, encode
from normalize.corpus.discovery import FAILED, Found, Source, check_targets
from normalize.corpus.jsonlines import Line, Record, read_lines
from normalize.corpus.summary import FAILURE_FIELDS, Failure, Summary
from normalize.errors import NormalizeError, OptionError
from normalize.results import Repair
from normalize.rules import Rule

OnError = Literal["skip", "copy"]
_SPOOL = 1 << 20  # bytes of a ledger kept in memory until the hash of its output is known


class Repairer(Protocol):
    """What a run needs of a `Normalizer`."""

    @property
    def fingerprint(self) -> str: ...

    @property
    def rules(self) -> tuple[Rule, ...]: ...

    def __call__(self, text: str) -> Repair: ...


@dataclass(frozen=True, slots=True)
class _Run:
    """One run over files. `out` is None for a run in place."""

    repairer: Repairer
    out: Path | None
    text_field: str
    on_error: OnError
    summary: Summary
    why: Mapping[str, str]
    failed: dict[Path, list[Failure]] = field(default_factory=dict)

    def target(self, source: Source) -> Path:
        """Where the result for `source` goes."""
        return source.path.resolve() if self.out is None else self.out / source.name

    def home(self, source: Source) -> Path:
        """The folder that is locked while `source` is written and that gets the list of failed documents."""
        return source.root.resolve() if self.out is None else self.out

    def count(self, source: Source, part: Summary) -> None:
        """Take over what was done to `source`."""
        self.summary.merge(part)
        self.failed.setdefault(self.home(source), []).extend(part.failures)

    @property
    def keeps_failed_records(self) -> bool:
        """Whether a record that fails stays where it was. In place it must: nothing else holds it."""
        return self.out is None or self.on_error == "copy"


def _ignore(_: int) -> None:
    """Nobody wants to know how far the run is."""


def repair_files(
    found: Found,
    repairer: Repairer,
    *,
    out: Path | None,
    text_field: str = "text",
    on_error: OnError = "skip",
    summary: Summary | None = None,
    advance: Callable[[int], None] = _ignore,
) -> Summary:
    """Repair the documents of `found` into the folder `out`, or in place where `out` is None.

    Each gets a ledger beside its result. What fails is listed in `out`/failed.jsonl (in place: in the folder that was
    given) and does not stop the others. `summary` may be passed in to be read after an interruption; `advance` is told
    the bytes of each source that was read.

    Raises `OptionError`, with nothing written, where results would collide or fall on an input, or where another run
    has the folder.
    """
    summary = summary or Summary()
    run = _Run(repairer, out, text_field, on_error, summary, {rule.id: rule.why for rule in repairer.rules})
    summary.others.extend(found.others)
    if out is not None:
        check_targets(found.sources, out)
    homes = {run.home(source) for source in found.sources} | ({out} if out else set())
    with ExitStack() as locks:
        for home in sorted(homes):
            locks.enter_context(storage.locked(home))
            _check_list(home / FAILED)
        folders = {run.target(source).parent for source in found.sources} | homes
        storage.sweep(folders)
        try:
            for source in found.sources:
                _repair_source(run, source)
                advance(source.size)
        except KeyboardInterrupt:
            storage.sweep(folders)  # it may have come between the making of a file and the block that removes it
            raise
        _list_failures(run, homes)
    summary.stop()
    return summary


def _repair_source(run: _Run, source: Source) -> None:
    part = Summary()
    try:
        if source.is_records:
            _repair_records(run, source, part)
        else:
            _repair_text(run, source, part)
    except UnreadableError as error:
        part = Summary()
        part.fail(source.name, None, error)
        # Where even that cannot be written, the document is listed as failed all the same.
        with suppress(OSError):
            _set_aside(run, source, error)
    except OSError as error:
        part = Summary()
        part.fail(source.name, None, _cannot(error, source.path))
    run.count(source, part)


def _repair_text(run: _Run, source: Source, part: Summary) -> None:
    raw = source.path.read_bytes()
    text, frame = decode(raw)
    repair = run.repairer(text)
    result = encode(repair.text, frame) if repair.edits else raw
    header = ledger.Header("text", run.repairer.fingerprint, sha256(raw), sha256(result), frame)
    part.add(repair, len(raw))
    if _is_wanted(run, source, header):
        _publish(run, source, header, ledger.entries(repair, run.why), result)


def _publish(run: _Run, source: Source, header: ledger.Header, entries: Iterable[bytes], result: bytes) -> None:
    # The ledger comes first: in place, a run that is killed between the two must not leave a repaired text without it.
    target = run.target(source)
    with storage.Staged(ledger.beside(target), target, like=source.path) as staged:
        staged.files[0].write(header.line())
        staged.files[0].writelines(entries)
        staged.files[1].write(result)
        staged.publish()


def _repair_records(run: _Run, source: Source, part: Summary) -> None:
    target = run.target(source)
    with (
        tempfile.SpooledTemporaryFile(_SPOOL) as log,
        storage.Staged(ledger.beside(target), target, like=source.path) as staged,
        source.path.open("rb") as stream,
    ):
        written, result = staged.files
        read, made = hashlib.sha256(), hashlib.sha256()
        shape = _Shape()
        for line in read_lines(_watched(stream, shape, read.update), run.text_field):
            new = (BOM if shape.bom and line.number == 1 else b"") + _repair_line(run, source.name, line, log, part)
            made.update(new)
            result.write(new)
        digests = read.hexdigest(), made.hexdigest()
        header = ledger.Header("jsonl", run.repairer.fingerprint, *digests, shape.frame(), run.text_field)
        written.write(header.line())
        log.seek(0)
        shutil.copyfileobj(log, written)
        if _is_wanted(run, source, header):
            staged.publish()


def _repair_line(run: _Run, name: str, line: Line, log: IO[bytes], part: Summary) -> bytes:
    """The line as it goes into the output; what was done to it goes into `log`."""
    match line.content:
        case None:
            return line.raw
        case UnreadableError() as error:
            part.fail(name, line.number, error)
            kept = run.keeps_failed_records
            log.write(ledger.failed_entry(line.number, error, None if kept else line.raw))
            return line.raw if kept else b""
        case Record() as record:
            repair = run.repairer(record.text)
            part.add(repair, len(line.raw))
            log.writelines(ledger.record_entries(repair, run.why, line.number, record))
            return record.with_text(repair.text).encode("utf-8") if repair.edits else line.raw


@dataclass(slots=True)
class _Shape:
    """What a header says about the bytes of a `.jsonl` file, gathered while its lines pass."""

    bom: bool = False
    crlf: int = 0
    lf: int = 0
    last: bytes = b""

    def see(self, raw: bytes, is_first: bool) -> None:
        self.bom = self.bom or (is_first and raw.startswith(BOM))
        self.crlf += raw.endswith(b"\r\n")
        self.lf += raw.endswith(b"\n") and not raw.endswith(b"\r\n")
        self.last = raw[-1:]

    def frame(self) -> Frame:
        endings: dict[tuple[bool, bool], LineEnding] = {
            (True, True): "mixed",
            (True, False): "crlf",
            (False, True): "lf",
        }
        ending = endings.get((self.crlf > 0, self.lf > 0), "none")
        return Frame(self.bom, ending, self.last == b"\n")


def _watched(stream: BinaryIO, shape: _Shape, update: Callable[[bytes], None]) -> Iterator[bytes]:
    for number, raw in enumerate(stream):
        shape.see(raw, number == 0)
        update(raw)
        yield raw


def _is_wanted(run: _Run, source: Source, header: ledger.Header) -> bool:
    """Whether the result is to be written.

    In place, the ledger of an earlier run may be the only way back to the original. A second run that changes nothing
    leaves it alone; one that would change more is refused.
    """
    path = ledger.beside(run.target(source))
    if run.out is not None or not path.exists():
        return True
    try:
        earlier = ledger.read_header(path)
    except NormalizeError as error:
        raise UnreadableError(str(error), "move that file away") from None
    if earlier.output_sha256 != header.input_sha256 or earlier.input_sha256 == earlier.output_sha256:
        return True
    if header.input_sha256 == header.output_sha256:
        return False
    raise UnreadableError(
        f"was repaired in place before, with other rules or options, and {path.name} is the way back to its original",
        "run `normalize undo` first, or move the ledger to a safe place",
    )


def _set_aside(run: _Run, source: Source, error: UnreadableError) -> None:
    """Keep a failed document out of OUT, with what an earlier run wrote for it, or copy it as it is."""
    if run.out is None:
        return
    target = run.target(source)
    if run.on_error == "copy":
        raw = source.path.read_bytes()
        digest = sha256(raw)
        header = ledger.Header("text", run.repairer.fingerprint, digest, digest, Frame(), failed=error.reason)
        _publish(run, source, header, (), raw)
    elif ledger.beside(target).exists():  # without a ledger the file is not from a run, so it is not ours to remove
        target.unlink(missing_ok=True)
        ledger.beside(target).unlink()


def _check_list(path: Path) -> None:
    """Raise `OptionError` where a file of another origin has the name of the list of failed documents."""
    if path.exists():
        with path.open("rb") as stream:
            first = stream.readline()
        try:
            known = json.loads(first).keys() == FAILURE_FIELDS
        except (ValueError, AttributeError):
            known = False
        if not known:
            raise OptionError(f"{path} is not the list of an earlier run, and would be overwritten; move it away")


def _list_failures(run: _Run, homes: set[Path]) -> None:
    for home in sorted(homes):
        failures = run.failed.get(home)
        try:
            if failures:
                storage.write(home / FAILED, b"".join(ledger.dumps(asdict(failure)) for failure in failures))
            else:
                (home / FAILED).unlink(missing_ok=True)
        except OSError as error:
            run.summary.fail(FAILED, None, _cannot(error, home / FAILED))


def _cannot(error: OSError, path: Path) -> UnreadableError:
    reason = f"{error.strerror or error} ({error.filename or path})"
    return UnreadableError(reason, "put that right and run the same command again")


def sha256(raw: bytes) -> str:
    """The hash of a file's bytes, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
