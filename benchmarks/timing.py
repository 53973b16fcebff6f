"""What is timed, one round at a time; run as a script, a process that times the engine of another source tree.

That process is given its tree in PYTHONPATH. It says first what it imported, then answers each line of standard input,
a JSON object `{"kind", "size", "total", "given"}`, with the seconds that one round took.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

from newstext import LANGUAGES, Corpus, Document, corpus

UNGATED_PART = 25_000  # bytes that the ungated engine is timed on: it does the same work far more slowly
WARMING = 20  # documents before the first round: rules compile their patterns when they first wake
WARMING_BYTES = 2_000_000  # scanned before it: the automaton becomes a table of transitions after some of them

Round = Callable[[], float]


class Case(NamedTuple):
    """One row of the table: documents of a kind and size, with their language told to the engine (`given`) or not."""

    kind: str
    size: int
    total: int
    given: bool


class Timed(NamedTuple):
    """One contender: a round of it gives seconds, over `size` bytes."""

    round: Round
    size: int


@functools.lru_cache(maxsize=1)
def _corpus(kind: str, size: int, total: int) -> Corpus:
    return corpus(kind, size, total)


def texts(case: Case) -> Corpus:
    """The documents of a row, made once for the rows that share them."""
    return _corpus(case.kind, case.size, case.total)


def contenders(case: Case) -> dict[str, Timed]:
    """The engine with every rule, its bare scan, and on a part of the documents the ungated engine."""
    from normalize.engine import ungated

    documents, size = texts(case)
    part = _part(documents, min(UNGATED_PART, case.total // 10))
    normalizers = _normalizers(given=case.given)
    _warm(normalizers, documents)
    scans = {lang: normalizer.scan for lang, normalizer in normalizers.items()}
    slow = {lang: ungated(normalizer) for lang, normalizer in normalizers.items()}
    return {
        "engine": Timed(functools.partial(_seconds, normalizers, documents), size),
        "scan": Timed(functools.partial(_seconds, scans, documents), size),
        "ungated": Timed(functools.partial(_seconds, slow, part), sum(len(text.encode()) for text, _ in part)),
    }


def ftfy_alone(case: Case) -> Timed:
    """`ftfy.fix_text` with its defaults, which takes no language."""
    import ftfy

    documents, size = texts(case)
    return Timed(functools.partial(_seconds, dict.fromkeys(LANGUAGES, ftfy.fix_text), documents), size)


def rules_and_fingerprint() -> tuple[int, str]:
    """How many rules the engine that is measured has, and its fingerprint."""
    normalizer = _normalizers(given=True)["en"]
    return len(normalizer.rules), normalizer.fingerprint


def _part(documents: Sequence[Document], size: int) -> list[Document]:
    """Documents from all over the row, about `size` bytes together; of one that is larger, its beginning."""
    wanted = max(1, size * len(documents) // sum(len(text.encode()) for text, _ in documents))
    spread = documents[:: max(1, len(documents) // wanted)]
    return [Document(text[:size], lang) for text, lang in spread[:wanted]]


@functools.cache
def _normalizers(*, given: bool) -> Mapping[str, Any]:
    """For each language of the documents the normalizer that takes them: its own, or the one that is told nothing."""
    from normalize import Normalizer

    if given:
        return {lang: Normalizer(lang=lang) for lang in LANGUAGES}
    return dict.fromkeys(LANGUAGES, Normalizer())


def _warm(normalizers: Mapping[str, Any], documents: Sequence[Document]) -> None:
    """Bring the normalizers of the documents to where a long run soon has them."""
    _seconds(normalizers, documents[:WARMING])
    for lang in {document.lang for document in documents}:
        normalizers[lang].scan("x" * WARMING_BYTES)


def _seconds(functions: Mapping[str, Callable[[str], object]], documents: Sequence[Document]) -> float:
    calls = [(functions[document.lang], document.text) for document in documents]
    gc.collect()
    start = time.perf_counter()
    for function, text in calls:
        function(text)
    return time.perf_counter() - start


class Elsewhere:
    """The engine of the source tree `tree`, timed in a process of its own. Close it, or use it in a `with`.

    Raises `RuntimeError` with what the process said when the tree's engine cannot be imported or used.
    """

    def __init__(self, tree: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.about = self._answer()
        if not Path(self.about["path"]).is_relative_to(tree.resolve()):
            self.close()
            raise RuntimeError(f"{tree} has no package `normalize`: {self.about['path']} was imported instead")

    def contender(self, case: Case) -> Timed:
        return Timed(functools.partial(self._seconds, case), texts(case).size)

    def _seconds(self, case: Case) -> float:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(case._asdict()) + "\n")
        self._process.stdin.flush()
        return float(self._answer()["seconds"])

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the other revision ended with code {self._process.wait()}; its message is above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        self._process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _serve() -> None:
    import normalize

    rules, fingerprint = rules_and_fingerprint()
    about = {"path": str(Path(normalize.__file__).resolve()), "rules": rules, "fingerprint": fingerprint}
    print(json.dumps({**about, "version": normalize.__version__}), flush=True)
    for line in sys.stdin:
        case = Case(**json.loads(line))
        documents, _ = texts(case)
        _warm(_normalizers(given=case.given), documents)
        print(json.dumps({"seconds": _seconds(_normalizers(given=case.given), documents)}), flush=True)


if __name__ == "__main__":
    _serve()
