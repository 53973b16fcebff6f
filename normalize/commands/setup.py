"""What the verbs share: their options, made into a `Normalizer` and into sources."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from normalize.commands.terminal import warn
from normalize.corpus.discovery import Found, Other, find, nearest_name
from normalize.corpus.reading import Document, read_documents, read_records, read_text
from normalize.corpus.summary import Failure
from normalize.engine import Normalizer
from normalize.errors import OptionError

FOUND, FAILED = 1, 3  # exit codes: `check` or `diff` found debris; finished, but a document failed


def normalizer_from(options: Namespace) -> Normalizer:
    """The engine that the options ask for; `OptionError` or `PackError` where they cannot be followed."""
    warn_of_namesake()
    return Normalizer(
        lang=options.lang,
        level=options.level,
        style=options.style,
        select=_listed(options.select),
        ignore=_listed(options.ignore),
        packs=tuple(map(str, pack_paths(options.pack))),
        keep=tuple(term for value in options.keep for term in _terms(value)),
    )


def reads_standard_input(options: Namespace) -> bool:
    """Whether the verb is to read standard input: no path and something piped, or `-` alone."""
    if options.inputs == ["-"]:
        return True
    if "-" in options.inputs:
        raise OptionError("`-` is standard input, and is given alone or not at all")
    if options.inputs:
        return False
    if sys.stdin is None or sys.stdin.isatty():
        raise OptionError(f"say what to read: normalize {options.verb} PATH…, or pipe a text into it")
    return True


def found_from(options: Namespace, leave_out: Path | None = None) -> Found:
    """The documents under the paths that were given; `OptionError` for one that is missing."""
    return find(options.inputs, leave_out=leave_out)


def documents_from(options: Namespace, others: list[Other]) -> Iterator[Document | Failure]:
    """The documents under the paths that were given, or standard input, one by one; `others` gets what is left out."""
    if not reads_standard_input(options):
        found = found_from(options)
        others.extend(found.others)
        return read_documents(found.sources, options.text_field or "text")
    if options.text_field is None:
        return iter([read_text("-", sys.stdin.buffer.read())])
    return read_records("-", sys.stdin.buffer, options.text_field)


def pack_paths(values: Iterable[str]) -> tuple[Path, ...]:
    """The rule packs that were given; `OptionError` for one that is missing."""
    paths = tuple(Path(value) for value in values)
    for path in paths:
        if not path.exists():
            raise OptionError(f"no rule pack at {path}{nearest_name(path)}")
        if not path.is_file():
            raise OptionError(f"{path} is not a file; --pack takes a TOML file of rules")
    return paths


def warn_of_namesake() -> None:
    """Warn where the other distribution that installs a package `normalize` is there: one overwrites the other."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        found = version("normalize")
    except PackageNotFoundError:
        return
    warn(
        f"normalize: warning: the distribution 'normalize' {found} is installed too and shares the import name; "
        "keep one: pip uninstall normalize, then pip install --force-reinstall normalize-mt"
    )


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for value in values for name in value.replace(",", " ").split())


def _terms(value: str) -> Iterator[str]:
    """The terms of one --keep: those in the file of that name, one a line, or the value itself."""
    path = Path(value)
    if not path.is_file():
        if path.suffix == ".txt":
            raise OptionError(f"--keep {value}: no such file (a term does not end in .txt)")
        yield value
        return
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise OptionError(f"--keep {value}: not UTF-8; save the list of terms as UTF-8") from None
    yield from filter(None, map(str.strip, lines))
