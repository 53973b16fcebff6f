"""Documents for reports: read one at a time, never written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from normalize.corpus.decoding import Frame, UnreadableError, decode
from normalize.corpus.discovery import Source
from normalize.corpus.jsonlines import Record, read_lines
from normalize.corpus.summary import Failure


@dataclass(frozen=True, slots=True)
class Document:
    """One text to report on: `path` as it was given, `record` its line in a `.jsonl` file, `size` in bytes."""

    path: str
    record: int | None
    text: str
    frame: Frame
    size: int

    @property
    def place(self) -> str:
        """How a report names it: `a.txt`, or `a.jsonl#12` for a record."""
        return self.path if self.record is None else f"{self.path}#{self.record}"


def read_documents(sources: Iterable[Source], text_field: str) -> Iterator[Document | Failure]:
    """The documents of `sources`, in order; a `Failure` for each that cannot be read."""
    for source in sources:
        path = str(source.path)
        try:
            if source.is_records:
                with source.path.open("rb") as stream:
                    yield from read_records(path, stream, text_field)
            else:
                yield read_text(path, source.path.read_bytes())
        except OSError as error:
            yield Failure(path, None, str(error.strerror), "make the file readable")


def read_text(path: str, raw: bytes) -> Document | Failure:
    """The document that `raw` holds."""
    try:
        text, frame = decode(raw)
    except UnreadableError as error:
        return Failure(path, None, error.reason, error.remedy)
    return Document(path, None, text, frame, len(raw))


def read_records(path: str, stream: Iterable[bytes], text_field: str) -> Iterator[Document | Failure]:
    """The documents in the lines of a `.jsonl` file; blank lines are none."""
    for line in read_lines(stream, text_field):
        match line.content:
            case Record() as record:
                yield Document(path, line.number, record.text, Frame(), len(line.raw))
            case UnreadableError() as error:
                yield Failure(path, line.number, error.reason, error.remedy)
            case None:
                pass
