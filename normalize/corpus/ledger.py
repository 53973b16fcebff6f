"""The ledger of one document: `<name>.edits.jsonl` beside its repaired text, from which the original comes back.

The first line is the header; after it one line an edit and one a flag, in order. Offsets are code points of the text
without its frame (byte order mark, line endings as LF, final newline). In the ledger of a `.jsonl` file every line
names its `record` (the number of its line, from 1), and three more kinds of line stand there: `ascii` (the record
escaped all but ASCII), `token` (its text as it was spelled, where the spelling is not the usual one) and `failed` (with
the `line` itself where it was left out of the output, in base64 where it is not UTF-8).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from normalize.corpus.decoding import Frame, UnreadableError
from normalize.corpus.jsonlines import Record
from normalize.edits import Edit
from normalize.errors import NormalizeError
from normalize.results import Repair

SUFFIX = ".edits.jsonl"
SCHEMA = 1
Kind = Literal["text", "jsonl"]


@dataclass(frozen=True, slots=True)
class Header:
    """First line of a ledger. Hashes are SHA-256 of the whole files in hexadecimal; `encoding` is None and `failed` a
    reason where the file was copied because it could not be read."""

    kind: Kind
    fingerprint: str
    input_sha256: str
    output_sha256: str
    frame: Frame
    text_field: str | None = None
    failed: str | None = None

    def line(self) -> bytes:
        """The header as the ledger holds it."""
        fields = {
            "schema": SCHEMA,
            "kind": self.kind,
            "fingerprint": self.fingerprint,
            "input_sha256": self.input_sha256,
            "output_sha256": self.output_sha256,
            "encoding": None if self.failed else "utf-8",
            "line_ending": self.frame.ending,
            "bom": self.frame.bom,
            "final_newline": self.frame.final,
        }
        extra = {"text_field": self.text_field, "failed": self.failed}
        return dumps(fields | {name: value for name, value in extra.items() if value is not None})


def beside(document: Path) -> Path:
    """Where the ledger of a document stands.

    >>> beside(Path("out/a.txt")).name
    'a.txt.edits.jsonl'
    """
    return document.with_name(document.name + SUFFIX)


def dumps(value: object) -> bytes:
    """One line of JSON. A name that is not Unicode is escaped, since UTF-8 cannot hold it."""
    try:
        return json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(value).encode("ascii") + b"\n"


def entries(repair: Repair, why: Mapping[str, str], record: int | None = None) -> Iterator[bytes]:
    """The lines for what was done to one text: its edits, then its flags, each with why (by rule id)."""
    named: dict[str, object] = {} if record is None else {"record": record}
    for edit in repair.edits:
        place = {"start": edit.start, "end": edit.end}
        change = {"before": edit.before, "replacement": edit.replacement, "rules": list(edit.rules)}
        reasons = {"why": [why.get(rule, "") for rule in edit.rules]} | ({"reason": edit.reason} if edit.reason else {})
        yield dumps(named | place | change | reasons)
    for flag in repair.flags:
        reported = {"start": flag.start, "end": flag.end, "rule": flag.rule}
        yield dumps(named | {"flag": reported | {"reason": flag.reason, "suggestion": flag.suggestion}})


def record_entries(repair: Repair, why: Mapping[str, str], number: int, record: Record) -> Iterator[bytes]:
    """The lines for one record: those of its text, and how its token was spelled where undoing needs to know."""
    yield from entries(repair, why, number)
    if repair.edits and record.token != json.dumps(record.text, ensure_ascii=False):
        usual = record.token == json.dumps(record.text)
        yield dumps({"record": number} | ({"ascii": True} if usual else {"token": record.token}))


def token(text: str, found: Iterable[dict[str, Any]]) -> str:
    """The token of a record whose text was `text`, from the lines of its ledger."""
    notes = {name: value for entry in found for name, value in entry.items() if name in ("ascii", "token")}
    return str(notes["token"]) if "token" in notes else json.dumps(text, ensure_ascii="ascii" in notes)


def failed_entry(record: int, failure: UnreadableError, left_out: bytes | None) -> bytes:
    """The line for a record that could not be read; `left_out` are its bytes where the output does not have them."""
    entry: dict[str, object] = {"record": record, "failed": {"reason": failure.reason, "remedy": failure.remedy}}
    if left_out is not None:
        try:
            entry["line"] = left_out.decode("utf-8")
        except UnicodeDecodeError:
            entry["line_base64"] = base64.b64encode(left_out).decode("ascii")
    return dumps(entry)


def left_out(entry: dict[str, Any]) -> bytes | None:
    """The bytes that a `failed` entry keeps, or None where the output still has them."""
    if "line_base64" in entry:
        return base64.b64decode(entry["line_base64"])
    return entry["line"].encode("utf-8") if "line" in entry else None


def read_header(path: Path) -> Header:
    """The header of the ledger at `path`; `NormalizeError` with file and line where it is none of ours."""
    with path.open("rb") as stream:
        fields = _load(path, 1, stream.readline())
    if fields.get("schema") != SCHEMA:
        found = fields.get("schema")
        raise NormalizeError(f"{path}:1: a ledger of schema {found!r}; this version reads schema {SCHEMA}")
    try:
        frame = Frame(fields["bom"], fields["line_ending"], fields["final_newline"])
        hashes = fields["input_sha256"], fields["output_sha256"]
        optional = fields.get("text_field"), fields.get("failed")
        return Header(fields["kind"], fields["fingerprint"], *hashes, frame, *optional)
    except KeyError as error:
        raise NormalizeError(f"{path}:1: the ledger's header has no field {error}") from None


def read_entries(path: Path) -> Iterator[dict[str, Any]]:
    """The lines after the header, one in memory at a time."""
    with path.open("rb") as stream:
        stream.readline()
        for number, raw in enumerate(stream, 2):
            yield _load(path, number, raw)


def by_record(found: Iterable[dict[str, Any]]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """The lines of each record together, with its number."""
    for number, group in groupby(found, key=lambda entry: int(entry["record"])):
        yield number, list(group)


def edits(found: Iterable[dict[str, Any]]) -> list[Edit]:
    """The edits among the lines of a ledger, in their order."""
    return [
        Edit(entry["start"], entry["end"], entry["before"], entry["replacement"], tuple(entry["rules"]))
        for entry in found
        if "start" in entry
    ]


def _load(path: Path, number: int, raw: bytes) -> dict[str, Any]:
    try:
        value = json.loads(raw)
    except ValueError as error:
        raise NormalizeError(f"{path}:{number}: not a line of a ledger: {error}") from None
    if not isinstance(value, dict):
        raise NormalizeError(f"{path}:{number}: not a line of a ledger: an object was expected")
    return value
