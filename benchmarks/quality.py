"""Injects known damage into clean text, repairs it and reports recall, precision and F0.5 by family and by language.

    python benchmarks/quality.py                      all documents, some minutes
    python benchmarks/quality.py --quick              a fifth of them, as the test suite does
    python benchmarks/quality.py --family quotes      more damage of this family, and only its figures
    python benchmarks/quality.py --family quotes --kind dialogue --source pl --show 20
    python benchmarks/quality.py --show 60            also misses and false positives, with their kind
    python benchmarks/quality.py --json quality.json  all figures as JSON
    python benchmarks/quality.py --quick --pin        raises the floors in floors.json; refuses to lower one
    python benchmarks/quality.py --own                without the shared corpora and lists, as in a fresh clone

    python benchmarks/quality.py --select chrome      with the rules of some families alone, while others are unfinished

Every document has a source language (fr de es it pt nl pl cs sv ro hu tr uk ru ar zh ja ko into English, English into
fr de es uk) and damage of all families in places that are known exactly. Only what the policy calls `safe` is injected.
A defect is repaired when the repaired text there is the clean text (`damage/scoring.py`); an edit that touches no
defect is a false positive, and so is one that touches a defect and makes something else of it. The column `held` is
the recall on phrases that `heldout.py` keeps out of the rules, `known` on the others; the two exist for furniture,
quotations and residue. `alarms` are edits in clean texts; such texts are not damaged.

To see what your rules miss: `--family F --show 100`. To add a kind of damage: a function in `damage/` that changes a
`Draft` and says whether it could, and its name in the table of its family.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from damage.document import Defect, Document
from damage.figures import Result, Tally, table
from damage.floors import entry, pin
from damage.inject import SOURCES, TARGETS, documents
from damage.scoring import Score, score
from damage.texts import SHARED, Text, clean_texts

from normalize import Normalizer
from normalize.rules import FAMILIES

ROOT = Path(__file__).parent.parent
EACH = {"quick": 4, "full": 20}  # documents for every pair of languages
CLEAN = {"quick": 40, "full": 1_000}  # clean texts for every target, at most


class _Wanted(NamedTuple):
    """What is counted: a family, a kind, and the rules that may repair."""

    family: str | None
    kind: str | None
    select: tuple[str, ...]

    def counts(self, defect: Defect) -> bool:
        return self.kind in (None, defect.kind) and self.family in (None, defect.family)

    def mends(self, defect: Defect) -> bool:
        """Whether a rule for this defect is at work: without it, what other rules do there is no whole repair."""
        return not self.select or any(name.split(".")[0] == defect.family for name in self.select)


def measure(
    size: str,
    *,
    shared: bool = True,
    family: str | None = None,
    kind: str | None = None,
    source: str | None = None,
    select: Sequence[str] = (),
) -> Result:
    """Repairs the damaged documents and the clean texts of `size` (`quick` or `full`) and counts.

    `shared` draws on the shared corpora and lists where they exist; `family` injects more of one family and counts
    no other, `kind` and `source` count only that kind of damage and that source language;
    `select` names the rules, all when empty.
    """
    shared = shared and SHARED.is_dir()
    engines = {lang: Normalizer(lang=lang, select=tuple(select)) for lang in ("en", *TARGETS)}
    every = {lang: list(_some(clean_texts(lang, shared), CLEAN[size])) for lang in engines}
    result = Result(_corpus_digest(every, size, shared), _rules_digest())
    for name in FAMILIES:
        result.families[name] = Tally()
    unclean = {text for lang, texts in every.items() for text in texts if _alarms(text, engines[lang], result)}
    for document in documents(every, EACH[size], shared, family, unclean):
        if source in (None, document.source):
            repair = engines[document.target](document.text)
            _count(document, score(document, repair), result, _Wanted(family, kind, tuple(select)))
    return result


def _alarms(text: Text, engine: Normalizer, result: Result) -> int:
    joined = "\n\n".join(text.paragraphs)
    edits = engine(joined).edits
    result.alarms[text.lang] = result.alarms.get(text.lang, 0) + len(edits)
    result.words[text.lang] = result.words.get(text.lang, 0) + len(joined.split())
    for edit in edits:
        result.lines.append(f"alarm {text.lang} {text.name}: {edit.before!r} -> {edit.replacement!r} {edit.rule}")
    return len(edits)


def _count(document: Document, found: Score, result: Result, wanted: _Wanted) -> None:
    pair = document.source if document.target == "en" else f"en>{document.target}"
    language = result.languages.setdefault(pair, Tally())
    for good, defects in ((True, found.repaired), (False, found.missed)):
        for defect in defects:
            if not wanted.counts(defect):
                continue
            row = result.kinds.setdefault(f"{defect.family}.{defect.kind}", Tally())
            for tally in (row, language, result.families[defect.family]):
                tally.count(defect, good)
            if not good:
                result.lines.append(
                    f"miss {pair} {defect.family}.{defect.kind}{_held(defect)}: {_place(document, defect)}"
                )
    for wrong in found.wrong:
        culprit = wrong.edit.rules[0].split(".")[0]
        if wanted.family not in (None, culprit) or (wrong.defect and not wanted.mends(wrong.defect)):
            continue
        for tally in (language, result.families[culprit]):
            tally.wrong += 1
        if wrong.defect is not None:
            result.kinds.setdefault(f"{wrong.defect.family}.{wrong.defect.kind}", Tally()).wrong += 1
        edit = wrong.edit
        touched = f" at {wrong.defect.family}.{wrong.defect.kind}" if wrong.defect else ""
        around = document.text[max(0, edit.start - 60) : edit.end + 60]
        result.lines.append(f"false {pair} {edit.rule}{touched}: {edit.before!r} -> {edit.replacement!r} in {around!r}")


def _held(defect: Defect) -> str:
    return "" if defect.held is None else " (held out)" if defect.held else " (known)"


def _place(document: Document, defect: Defect) -> str:
    """The damaged text of a defect between some characters on both sides, and what belongs there."""
    parts = [gold for gold in document.golds if gold.defect == defect]
    low, high = max(0, parts[0].start - 40), min(len(document.text), parts[-1].end + 40)
    return f"{document.text[low:high]!r:.400} expected {[gold.expected for gold in parts]!r:.120}"


def _some(texts: Sequence[Text], most: int) -> Sequence[Text]:
    """At most `most` of the texts, spread over all of them."""
    step = max(1, -(-len(texts) // most))
    return texts[::step]


def _corpus_digest(texts: Mapping[str, list[Text]], size: str, shared: bool) -> str:
    """Names the damaged documents that the clean texts give, whatever the rules leave of them."""
    digest = hashlib.sha256()
    for document in documents(dict(texts), EACH[size], shared):
        digest.update(f"{document.name}\0{document.text}\0{document.clean}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


def _rules_digest() -> str:
    digest = hashlib.sha256()
    paths = [
        *(ROOT / "rules").rglob("*.toml"),
        *(ROOT / "normalize").rglob("*.py"),
        *(ROOT / "normalize").rglob("*.toml"),
    ]
    for path in sorted(paths):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _report(result: Result, by_kind: bool, show: int) -> None:
    shown: Counter[str] = Counter()
    for line in result.lines:
        kind = line.split()[0]
        shown[kind] += 1
        if shown[kind] <= show:
            print(line)
    print(table("family", result.families), end="\n\n")
    if by_kind:
        print(table("kind", dict(sorted(result.kinds.items()))), end="\n\n")
    order = [name for name in (*SOURCES, *(f"en>{target}" for target in TARGETS)) if name in result.languages]
    print(table("language", {name: result.languages[name] for name in order}), end="\n\n")
    words = sum(result.words.values())
    print(f"clean text: {sum(result.alarms.values())} alarms in {words} words: {result.alarms}")
    print(f"corpus {result.corpus}, rules {result.rules}")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 0 when done, 1 when a floor would have been lowered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer documents")
    parser.add_argument("--family", choices=FAMILIES, help="more damage of this family, only its figures, by kind")
    parser.add_argument("--kind", help="count this kind of damage alone")
    parser.add_argument("--source", choices=(*SOURCES, "en"), help="documents from this language alone")
    parser.add_argument(
        "--select", nargs="+", default=[], metavar="RULE", help="only these families, files or rules repair"
    )
    parser.add_argument("--kinds", action="store_true", help="list every kind of damage")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misses, N false positives, N alarms")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    parser.add_argument("--own", action="store_true", help="without the shared corpora and lists")
    parser.add_argument("--pin", action="store_true", help="raise the floors; refuses to lower one")
    options = parser.parse_args(arguments)
    size = "quick" if options.quick else "full"
    chosen: dict[str, Any] = {
        "family": options.family,
        "kind": options.kind,
        "source": options.source,
        "select": options.select,
    }
    result = measure(size, shared=not options.own, **chosen)
    _report(result, options.kinds or options.family is not None, options.show)
    if options.json:
        options.json.write_text(json.dumps(result.json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if options.pin:
        if any(chosen.values()):
            parser.error("--pin needs the whole run: leave out --family, --kind, --source and --select")
        complaints = pin(entry(size, not options.own), result)
        print("\n".join(complaints) or "pinned")
        return 1 if complaints else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
