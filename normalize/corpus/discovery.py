"""Which files a run reads and where each result goes, settled before the first byte is written.

Everything that would make a run go wrong half-way is found here: missing paths, an output that would fall on an input
or outside OUT, two outputs that are one file where names are compared without case or in another Unicode form.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from normalize.corpus import ledger
from normalize.errors import OptionError, nearest

TEXTS = (".txt", ".md")
RECORDS = (".jsonl",)
FAILED = "failed.jsonl"
_KNOWN = ", ".join((*TEXTS, *RECORDS))


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `name` is its path inside OUT (with `/`), `root` the folder it was found in, `size` in bytes."""

    path: Path
    name: str
    root: Path
    size: int

    @property
    def is_records(self) -> bool:
        """Whether each line of the file is a document of its own."""
        return self.path.suffix.lower() in RECORDS


@dataclass(frozen=True, slots=True)
class Other:
    """A file that is left alone, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """What stands under the paths that were given, each folder in the order of its names."""

    sources: tuple[Source, ...]
    others: tuple[Other, ...]


def find(paths: Sequence[str | Path], *, leave_out: Path | None = None) -> Found:
    """The documents under `paths` (files and folders), without what stands in the folder `leave_out`.

    Raises `OptionError` for a path that is empty or does not exist, and for a single file of a kind that cannot be
    read. Inside a folder such files, ledgers, links and special files are reported as `others`; links are never
    followed there.
    """
    sources: dict[tuple[Path, str], Source] = {}
    others: list[Other] = []
    if "" in paths:
        raise OptionError("a path is empty; the folder where you are is `.`")
    for path in map(Path, paths):
        for found in _under(path, leave_out):
            if isinstance(found, Other):
                others.append(found)
            else:
                sources.setdefault((Path(os.path.realpath(found.path)), found.name), found)
    return Found(tuple(sources.values()), tuple(others))


def check_targets(sources: Iterable[Source], out: Path) -> None:
    """Raise `OptionError` where writing `sources` into `out` would overwrite an input, leave `out`, or collide."""
    sources = list(sources)
    if out.exists() and not out.is_dir():
        raise OptionError(f"{out} is a file; -o takes the folder that the results go into")
    if not out.exists() and out.suffix.lower() in (*TEXTS, *RECORDS):
        raise OptionError(f"-o takes a folder, and {out} looks like a file; one text: normalize < in.txt > out.txt")
    inputs = {os.path.realpath(source.path): source for source in sources}
    home = Path(os.path.realpath(out))
    for source in sources:
        target = home / source.name
        real = Path(os.path.realpath(target.parent)) / target.name
        if not real.is_relative_to(home):
            raise OptionError(f"{out / source.name} would be written outside {out}, through a link; remove the link")
        if str(real) in inputs:
            raise OptionError(f"the result for {source.path} would overwrite an input: give another -o, or --in-place")
    _check_collisions(sources)


def _check_collisions(sources: list[Source]) -> None:
    taken: dict[str, Source] = {}
    for source in sources:
        other = taken.setdefault(_folded(source.name), source)
        if other is not source:
            where = "both results would be the file" if other.name == source.name else "equal but for case or form:"
            raise OptionError(f"{other.path} and {source.path}: {where} {source.name}; rename one, or run them apart")
    for source in sources:
        for parent in Path(source.name).parents:
            other = taken.get(_folded(parent.as_posix()), source)
            if other is not source:
                raise OptionError(f"{other.path} and the folder of {source.path} have one name; run them apart")


def _folded(name: str) -> str:
    """What file systems that ignore case or Unicode form compare."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def _under(path: Path, leave_out: Path | None) -> Iterator[Source | Other]:
    if path.is_dir():
        yield from _walk(path, leave_out)
        return
    if not path.exists():
        raise OptionError(f"{path} does not exist{nearest_name(path)}")
    found = _classify(path, path.name, path.parent)
    if isinstance(found, Other):
        raise OptionError(f"{path}: {found.reason}")
    yield found


def _walk(root: Path, leave_out: Path | None) -> Iterator[Source | Other]:
    left_out = None if leave_out is None else os.path.realpath(leave_out)
    for folder, folders, names in os.walk(root, onerror=_refuse):
        here = Path(folder)
        for name in sorted(folders):
            if (here / name).is_symlink():
                yield Other(here / name, "a link to a folder; links are not followed")
        folders[:] = sorted(name for name in folders if os.path.realpath(here / name) != left_out)
        for name in sorted(names):
            path = here / name
            if path.is_symlink():
                yield Other(path, "a link; links inside a folder are not followed")
            else:
                yield _classify(path, path.relative_to(root).as_posix(), root)


def _classify(path: Path, name: str, root: Path) -> Source | Other:
    if name.endswith(ledger.SUFFIX):
        return Other(path, "a ledger of an earlier run")
    if _folded(name) == FAILED:
        return Other(path, "the name of a run's list of failed documents; rename it to have it repaired")
    if path.suffix.lower() not in (*TEXTS, *RECORDS):
        return Other(path, f"not one of {_KNOWN}; give the text that the page or document holds")
    if not path.is_file():
        return Other(path, "not a regular file")
    return Source(path, name, root, path.stat().st_size)


def _refuse(error: OSError) -> None:
    raise OptionError(f"{error.filename}: {error.strerror}; make the folder readable, or leave it out")


def nearest_name(path: Path) -> str:
    """The end of a message about a missing path: the nearest name in its folder, as `errors.nearest` gives it."""
    names = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    return nearest(path.name, names)
