"""How fast the engine is beside ftfy and beside itself without its trigger scan, in MB/s of UTF-8.

    python benchmarks/throughput.py                      the whole table, some minutes
    python benchmarks/throughput.py --json FILE          also the seconds of every round, with the versions
    python benchmarks/throughput.py --against REV        the engine of another revision as well, in the same rounds
    python benchmarks/throughput.py --from FILE          print the table of an earlier run, or put it --into a page

Every contender takes its turn in every round, on the same generated documents, and the order moves on by one from round
to round; what is printed is the median of the rounds. All rules are on. `ftfy` is `ftfy.fix_text` with its defaults.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from newstext import KINDS, SEED, SIZES
from timing import UNGATED_PART, Case, Elsewhere, Timed, contenders, ftfy_alone, rules_and_fingerprint, texts

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = ("ftfy", "regex", "ahocorasick_rs", "langdetect")
ENGINES = ("engine", "ftfy", "ungated", "scan")

_MARKED = re.compile(r"(<!-- speed -->\n).*?(<!-- /speed -->)", re.DOTALL)

T = TypeVar("T")
Contender = tuple[str, Case | None]  # a name, and the case that it runs on: none for what runs alike on all of a text
Row = dict[str, Any]
Report = dict[str, Any]


def measure(cases: Sequence[Case], rounds: int, against: Path | None = None) -> Iterator[Row]:
    """One row a case, as they are done: the seconds of every round and the medians in MB/s.

    Cases of the same documents are measured together, and share the rounds of ftfy. With `against`, the source tree of
    another revision, a row also holds `here` and `there`: this tree's engine and that one's, each in its own process.
    """
    with ExitStack() as stack:
        trees = {"here": ROOT, "there": against} if against else {}
        processes = {name: stack.enter_context(Elsewhere(tree)) for name, tree in trees.items()}
        for _, group in itertools.groupby(cases, key=lambda case: (case.kind, case.size)):
            together = list(group)
            timed: dict[Contender, Timed] = {("ftfy", None): ftfy_alone(together[0])}
            for case in together:
                timed |= {(name, case): part for name, part in contenders(case).items()}
                timed |= {(name, case): process.contender(case) for name, process in processes.items()}
            seconds = interleaved(timed, rounds)
            for case in together:
                own = [contender for contender in timed if contender[1] in (case, None)]
                yield row(case, {contender[0]: (timed[contender], seconds[contender]) for contender in own})


def interleaved(timed: Mapping[T, Timed], rounds: int) -> dict[T, list[float]]:
    """The seconds of each contender in each round; the one that begins is another in every round."""
    names = list(timed)
    seconds: dict[T, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            seconds[name].append(timed[name].round())
    return seconds


def row(case: Case, measured: Mapping[str, tuple[Timed, list[float]]]) -> Row:
    """What is kept of a case: median speeds in MB/s, and with `here` and `there` the median of their rounds' ratios."""
    made: Row = {
        "kind": case.kind,
        "size": case.size,
        "lang": _language(case),
        "documents": len(texts(case).documents),
        "bytes": {name: timed.size for name, (timed, _) in measured.items()},
        "seconds": {name: seconds for name, (_, seconds) in measured.items()},
        "megabytes_per_second": {
            name: timed.size / 1e6 / statistics.median(seconds) for name, (timed, seconds) in measured.items()
        },
    }
    if "there" in measured:
        pairs = zip(measured["there"][1], measured["here"][1], strict=True)
        made["here_to_there"] = statistics.median(there / here for there, here in pairs)
    return made


def _language(case: Case) -> str | None:
    if not case.given:
        return None
    return "of each text" if case.kind == "mixed" else "en"


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as lines of a Markdown table: speeds in MB/s, and the engine's speed in the others'.

    >>> speed = {"engine": 30.0, "ftfy": 2.0, "ungated": 0.5, "scan": 60.0}
    >>> row = {"kind": "clean", "size": 3000, "lang": "en", "megabytes_per_second": speed}
    >>> print(list(table([row]))[-1])
    | clean | 3 kB | en | 30 | 2.0 | 0.50 | 60 | 15 | 60 | 50 % |
    """
    columns = ["text", "size", "`lang`", *(f"{name} MB/s" for name in ENGINES), "× ftfy", "× ungated", "of the scan"]
    rows = list(rows)
    compared = any("here_to_there" in row for row in rows)
    columns += ["× the other revision"] if compared else []
    yield _line(columns)
    yield _line(["---"] * 3 + ["---:"] * (len(columns) - 3))
    for row in rows:
        speed = row["megabytes_per_second"]
        engine = speed["engine"]
        cells = [row["kind"], _bytes(row["size"]), str(row["lang"])]
        cells += [_figure(speed[name]) for name in ENGINES]
        cells += [_figure(engine / speed["ftfy"]), _figure(engine / speed["ungated"]), f"{engine / speed['scan']:.0%}"]
        cells[-1] = cells[-1].replace("%", " %")
        cells += [f"{row['here_to_there']:.3f}"] if compared else []
        yield _line(cells)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(number: float) -> str:
    """Two significant digits.

    >>> [_figure(number) for number in (0.00123, 0.123, 1.26, 12.6, 126.4)]
    ['0.0012', '0.12', '1.3', '13', '126']
    """
    return f"{number:.{max(0, 1 - math.floor(math.log10(number)))}f}"


def _bytes(size: int) -> str:
    return f"{size} B" if size < 1_000 else f"{size // 1_000} kB"


def about(rounds: int, megabytes: float) -> Report:
    """What was measured where: versions, machine and settings."""
    import normalize

    rules, fingerprint = rules_and_fingerprint()
    return {
        "schema": 1,
        "versions": {"normalize": normalize.__version__, **{name: version(name) for name in LIBRARIES}},
        "fingerprint": fingerprint,
        "rules": rules,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, one process",
        "seed": SEED,
        "rounds": rounds,
        "megabytes": megabytes,
    }


def heading(report: Report) -> str:
    """One paragraph above the table: everything that the figures depend on."""
    versions = ", ".join(f"{name} {number}" for name, number in report["versions"].items())
    return (
        f"{versions}; Python {report['python']}; {report['machine']}. {report['rules']} rules, median of "
        f"{report['rounds']} rounds, at least {report['megabytes']:g} MB a row (the ungated engine on about "
        f"{UNGATED_PART // 1_000} kB), seed {report['seed']}."
    )


def export(revision: str, folder: Path) -> Path:
    """The source tree of `revision` of this repository, unpacked in `folder`.

    Raises `RuntimeError` with git's own message when there is no such revision.
    """
    archive = folder / "revision.tar"
    command = ["git", "-C", str(ROOT), "archive", "--format=tar", f"--output={archive}", revision]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"cannot export {revision!r}: {done.stderr.strip()}")
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "tree", filter="data")
    return folder / "tree"


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds; the median is printed (default 5)")
    made.add_argument("--megabytes", type=float, default=5.0, metavar="MB", help="text in a row, at least (default 5)")
    made.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="kinds of text")
    made.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="BYTES", help="sizes of a document")
    made.add_argument("--quick", action="store_true", help="one round over little text: that it works, not how fast")
    made.add_argument("--json", type=Path, metavar="FILE", help="write what was measured to FILE")
    made.add_argument("--against", metavar="REV", help="also measure revision REV of this repository")
    made.add_argument("--from", type=Path, metavar="FILE", dest="earlier", help="measure nothing, print FILE's table")
    made.add_argument("--into", type=Path, metavar="PAGE", help="with --from: put the table between PAGE's speed marks")
    return made


def _show_again(options: argparse.Namespace) -> int:
    """Print the table of an earlier run, or put it between the marks of a page."""
    report: Report = json.loads(options.earlier.read_text(encoding="utf-8"))
    rows = [made for made in report["rows"] if made["size"] in options.sizes and made["kind"] in options.kinds]
    shown = "\n".join([heading(report), "", *table(rows), ""])
    if options.into:
        page = options.into.read_text(encoding="utf-8")
        options.into.write_text(_MARKED.sub(lambda marks: f"{marks[1]}{shown}{marks[2]}", page), encoding="utf-8")
    else:
        print(shown, end="")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    if options.earlier:
        return _show_again(options)
    rounds, megabytes = (1, 0.02) if options.quick else (options.rounds, options.megabytes)
    total = round(megabytes * 1e6)
    cases = [
        Case(kind, size, total, given) for kind in options.kinds for size in options.sizes for given in (True, False)
    ]
    report = about(rounds, megabytes)
    try:
        with tempfile.TemporaryDirectory() as folder:
            tree = export(options.against, Path(folder)) if options.against else None
            rows = []
            for made in measure(cases, rounds, tree):
                rows.append(made)
                print(f"{len(rows)} of {len(cases)} rows", file=sys.stderr)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 2
    report |= {"against": options.against, "rows": rows}
    print(heading(report), "", *table(rows), sep="\n")
    if options.json:
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
