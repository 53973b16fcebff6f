"""Writing so that a reader finds the old file or the new one, never half of one; and one run at a time in a folder."""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from normalize.errors import OptionError

_PREFIX, _TEMPORARY = ".normalize-", ".tmp"
LOCK = ".normalize.lock"


class Staged:
    """New contents for `paths`, put in their places together by `publish`, in the order given.

    Leaving the `with` block without `publish` leaves no trace. A file that is replaced keeps its mode; a new one can be
    read by nobody who cannot read `like`, the document that it was made from, since a ledger quotes it.

    A process that is killed, a full disk or a quota leaves the old files or the new ones. So does a power cut where a
    file is replaced: all of `paths` are on the disk before the first of them takes its place, and each is in its place
    before the next, so that a text that is written over in place always has its ledger. Where nothing is replaced there
    is nothing to lose that the same command does not write again, and the disk is not waited for: that would double the
    time of a folder of small files.
    """

    def __init__(self, *paths: Path, like: Path | None = None) -> None:
        self._paths = paths
        self._like = like
        self._temporaries: list[Path] = []
        self.files: list[BinaryIO] = []

    def __enter__(self) -> Staged:
        try:
            allowed = 0o7777 if self._like is None else self._like.stat().st_mode | 0o600
            for path in self._paths:
                path.parent.mkdir(parents=True, exist_ok=True)
                # Not named after the document: its own name may already be as long as names may be.
                temporary = path.with_name(f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}{_TEMPORARY}")
                self._temporaries.append(temporary)
                self.files.append(temporary.open("xb"))
                mode = temporary.stat().st_mode & 0o7777
                if mode & ~allowed:
                    temporary.chmod(mode & allowed)
        except OSError:
            self._discard()
            raise
        return self

    def publish(self) -> None:
        """Put every file in its place; an error before the first replacement leaves all old files."""
        replaced = [path.exists() for path in self._paths]
        for stream in self.files:
            if any(replaced):
                stream.flush()
                os.fsync(stream.fileno())
            stream.close()
        pairs = list(zip(self._temporaries, self._paths, strict=True))
        for (temporary, path), is_old in zip(pairs, replaced, strict=True):
            if is_old:
                shutil.copymode(path, temporary)
        for number, (temporary, path) in enumerate(pairs, 1):
            temporary.replace(path)
            if any(replaced) and number < len(pairs):
                _sync_folder(path.parent)
        self._temporaries.clear()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._discard()

    def _discard(self) -> None:
        try:
            for stream in self.files:
                stream.close()  # may fail where the disk is full; the temporary files go all the same
        finally:
            for temporary in self._temporaries:
                temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the system can say so."""
    if sys.platform == "win32":
        return  # which opens no folders, and writes names through
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems have no such thing
            raise
    finally:
        os.close(descriptor)


def write(path: Path, contents: bytes) -> None:
    """Replace the file at `path`."""
    with Staged(path) as staged:
        staged.files[0].write(contents)
        staged.publish()


def sweep(folders: Iterable[Path]) -> None:
    """Remove the temporary files that a killed run left in `folders`."""
    for folder in folders:
        if folder.is_dir():
            for stale in folder.glob(f"{_PREFIX}*{_TEMPORARY}"):
                stale.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs out of `folder`, which is made where it is missing, while the block runs.

    Raises `OptionError` that names the holder where another run has it. The lock goes with its process, however that
    ends.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(folder / LOCK)
    except OSError as error:
        raise OptionError(f"cannot write into {folder}: {error.strerror}; give a folder that can be written") from None
    try:
        yield
    finally:
        # Before the lock is given up, so that whoever opened it meanwhile sees another inode. Windows keeps open files.
        with suppress(PermissionError):
            (folder / LOCK).unlink(missing_ok=True)
        os.close(descriptor)


def _acquire(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if not _try_lock(descriptor):
            holder = os.read(descriptor, 4096)
            os.close(descriptor)
            raise OptionError(f"{path.parent} is in use by {_describe(holder)}; wait for it, or give another folder")
        if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, _own_description())
            return descriptor
        os.close(descriptor)  # the run that had it has just removed it


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            # A byte far behind the text, since a locked byte cannot be read by others there.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _own_description() -> bytes:
    since = time.strftime("%Y-%m-%d %H:%M:%S")
    return json.dumps({"process": os.getpid(), "host": socket.gethostname(), "since": since}).encode()


def _describe(holder: bytes) -> str:
    try:
        found = json.loads(holder)
    except ValueError:
        return "another run"  # which has the lock, but has not yet written its name
    return f"process {found['process']} on {found['host']} since {found['since']}"
