"""`normalize names`: spellings of a name, names in texts, files for search engines, and rules for names in no list."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from normalize.commands.setup import FAILED, documents_from
from normalize.commands.terminal import say, warn
from normalize.corpus.reading import Document
from normalize.corpus.storage import Staged
from normalize.corpus.summary import Failure
from normalize.errors import OptionError


def list_variants(options: Namespace) -> int:
    """Print the spellings of what is called `options.name`, the house spelling first."""
    from normalize.romanize.entities import USUAL
    from normalize.search import variants

    for spelling in variants(options.name, relations=options.relation or USUAL):
        say(spelling)
    return 0


def find(options: Namespace) -> int:
    """Print the people and places that documents name, one JSON object a name."""
    from normalize.search import names

    failures: list[Failure] = []
    for document in _readable(options, failures):
        place = {"path": document.path, "record": document.record}
        for name in names(document.text):
            # Escaped to ASCII, as in `check --json`: inert on a terminal, and the same in every locale.
            print(json.dumps(place | name._asdict()))
    return FAILED if failures else 0


def export(options: Namespace) -> int:
    """Write the spellings of all entities in the format that a search engine reads."""
    from normalize.romanize import exports
    from normalize.romanize.entities import KINDS

    lines = exports.export(
        options.format,
        kinds=options.kind or KINDS,
        countries=options.country,
        relations=options.relation or exports.RELATIONS,
    )
    _write(lines, options.output)
    return 0


def cluster(options: Namespace) -> int:
    """Write a pack that unifies the names in no list that the documents spell in several ways, for review."""
    from normalize.romanize import cluster as clusters

    failures: list[Failure] = []
    pack = clusters.suggest(document.text for document in _readable(options, failures))
    _write(pack.removesuffix("\n").split("\n"), options.output)
    return FAILED if failures else 0


def _readable(options: Namespace, failures: list[Failure]) -> Iterator[Document]:
    """The documents that can be read; of the others, which are said on standard error, `failures` gets the reason."""
    for document in documents_from(options, []):
        if isinstance(document, Failure):
            warn(f"normalize: {document}")
            failures.append(document)
        else:
            yield document


def _write(lines: Iterable[str], output: str | None) -> None:
    """Lines to standard output or, all of them or nothing, to the file `output`."""
    if output is None:
        for line in lines:
            say(line)
        return
    path = Path(output)
    if path.is_dir():
        raise OptionError(f"{path} is a folder; -o takes the file to write")
    with Staged(path) as staged:
        for line in lines:
            staged.files[0].write(f"{line}\n".encode())
        staged.publish()
