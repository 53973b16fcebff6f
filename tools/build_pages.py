"""Learn what the setting of a line says of it: the trees of `normalize/procedures/chrome_forest.tsv`.

    pip install "lightgbm>=4" && python tools/build_pages.py [--show N]

Gradient boosting over the pages of `tools/furniture/pages/*.txt`: invented pages in nineteen languages and five
targets, whose lines are marked `-` (furniture, the whole line goes), `=` (the story's own) or `?` (a part of it goes).
Each page is repaired by the other rules first; every line is then described by `chrome_signs` as if it were the only
one left, once with all that the rules took and once with a share of it put back, as a page of a site that the rules
know less well. Lines that the rules left weigh more, since only these are asked about.

Phrases that the benchmark holds out occur on the pages. The model has no words, only signs; how much a line reads like
furniture comes from weights that were learned without them.

The limits come from cross-validation by page: no more than 1 in `ONE_IN` of the lines of stories that the rules leave,
most of them hard, have log odds as high as `=limit`, and of the furniture that the rules take 1 in `KEPT` as low as
`=keep`.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from normalize.context import Context  # noqa: E402
from normalize.engine import Normalizer  # noqa: E402
from normalize.lines import Lines  # noqa: E402
from normalize.procedures import chrome_forest  # noqa: E402
from normalize.procedures.chrome_page import Page  # noqa: E402
from normalize.procedures.chrome_score import LONGEST  # noqa: E402
from normalize.procedures.chrome_signs import Signs  # noqa: E402

PAGES = Path(__file__).parent / "furniture" / "pages"
ONE_IN, KEPT = 220, 90
FOLDS, SEED = 5, 20261123
PUT_BACK, LEFT_WEIGHS, SPARE = 0.3, 3.0, 0.2
SILENT = chrome_forest.Forest((), limit=math.inf, keep=-math.inf, early=0.0)
"""A model that changes nothing, so that pages come out as the other rules leave them."""
BOOSTING = {
    "n_estimators": 120,
    "learning_rate": 0.12,
    "num_leaves": 12,
    "min_child_samples": 20,
    "subsample": 0.8,
    "subsample_freq": 1,
    "colsample_bytree": 0.6,
    "reg_lambda": 3.0,
    "boost_from_average": False,
    "random_state": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "n_jobs": 2,
    "verbose": -1,
}


class Marked(NamedTuple):
    """A page: where it stands, its target language, its lines and their marks."""

    name: str
    target: str
    rows: Sequence[str]
    marks: Sequence[str]


class Example(NamedTuple):
    """A line in its setting: the page, the line, its signs, whether it is furniture, and whether the rules left it."""

    page: int
    row: str
    signs: dict[str, float]
    furniture: bool
    left: bool
    whole: bool
    """Whether the page is as the rules leave it, with nothing put back."""
    asked: bool
    """Whether the model decides about the line, where the rules leave it."""


def pages() -> Iterator[Marked]:
    """The marked pages, in the order of the files."""
    for path in sorted(PAGES.glob("*.txt")):
        for number, page in enumerate(path.read_text(encoding="utf-8").split("=== ")[1:], 1):
            head, *lines = page.rstrip("\n").split("\n")
            if any(line[:2] not in ("- ", "= ", "? ") for line in lines):
                raise SystemExit(f"{path.name}, page {number}: every line begins with '- ', '= ' or '? '")
            yield Marked(
                f"{path.stem}/{number}", head.split()[0], [line[2:].strip() for line in lines], [x[0] for x in lines]
            )


def examples(every: Sequence[Marked]) -> Iterator[Example]:
    """Every line that may be asked about, of every page."""
    chance = random.Random(SEED)
    normalizers = {target: Normalizer(lang=target) for target in sorted({page.target for page in every})}
    for number, page in enumerate(every):
        text = "\n\n".join(page.rows) if number % 2 else "\n".join(page.rows)
        with patch.object(chrome_forest, "forest", lambda: SILENT):
            taken = _taken(normalizers[page.target], text)
        yield from _described(number, page, text, taken, taken)
        fewer = {line for line in sorted(taken) if chance.random() >= PUT_BACK}
        yield from _described(number, page, text, fewer, taken)


def _taken(normalizer: Normalizer, text: str) -> set[int]:
    """The numbers of the lines that the rules take whole."""
    gone = bytearray(len(text))
    for edit in normalizer(text).edits:
        if not edit.replacement.strip():
            gone[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    lines = Lines(text)
    spans = ((number, lines.starts[number], lines.ends[number]) for number in range(len(lines)))
    return {number for number, start, end in spans if end > start and sum(gone[start:end]) >= 0.8 * (end - start)}


def _described(number: int, marked: Marked, text: str, certain: set[int], taken: set[int]) -> Iterator[Example]:
    lines = Lines(text)
    context = Context(text, text, lines, marked.target, "official", None)
    context.removed = frozenset(certain)
    page = Page(context)
    if not page.certain:
        return
    signs = Signs(page)
    for at, (row, mark) in enumerate(zip(page.rows, marked.marks, strict=True)):
        was = at in page.certain
        if mark == "?":
            continue
        page.certain.discard(at)
        opens = at or page.title_below()
        described = opens and page.certain and len(row) <= LONGEST and any(map(str.isalpha, row))
        if described and chrome_forest.may_go(page, at):
            left, asked = page.numbers[at] not in taken, chrome_forest.is_worth_asking(page, at)
            yield Example(number, row, dict(signs.of(at)), mark == "-", left, certain is taken, asked)
        if was:
            page.certain.add(at)


def learned(given: Sequence[Example]) -> Any:
    """The boosted trees of some examples."""
    from lightgbm import LGBMClassifier

    weights = [LEFT_WEIGHS if example.left or not example.furniture else 1.0 for example in given]
    return LGBMClassifier(**BOOSTING).fit(_table(given), [example.furniture for example in given], weights)


def _table(given: Sequence[Example]) -> Any:
    import numpy

    return numpy.array([[example.signs[name] for name in sorted(example.signs)] for example in given])


def odds(model: Any, given: Sequence[Example]) -> list[float]:
    """Log odds of each example."""
    return list(model.predict(_table(given), raw_score=True))


def validated(every: Sequence[Example]) -> list[float]:
    """Log odds of every example by a model that has not seen its page."""
    order = sorted({example.page for example in every})
    random.Random(SEED).shuffle(order)
    found = [0.0] * len(every)
    for fold in range(FOLDS):
        unseen = set(order[fold::FOLDS])
        model = learned([example for example in every if example.page not in unseen])
        places = [at for at, example in enumerate(every) if example.page in unseen]
        for at, value in zip(places, odds(model, [every[at] for at in places]), strict=True):
            found[at] = value
    return found


def limits(every: Sequence[Example], values: Sequence[float]) -> tuple[float, float]:
    """The log odds from which a line goes that the rules left, and below which one stays that they take."""
    whole = [(example, value) for example, value in zip(every, values, strict=True) if example.whole]
    story = sorted(
        (_less(example, value) for example, value in whole if example.left and not example.furniture), reverse=True
    )
    taken = sorted(_sure(example, value) for example, value in whole if example.furniture and not example.left)
    return story[len(story) // ONE_IN] + 1e-6, taken[len(taken) // KEPT]


def _less(example: Example, value: float) -> float:
    """The log odds of a line without what more it needs where it stands; nothing at all where it is not asked about."""
    return -math.inf if not example.asked else value - SILENT._replace(limit=0.0).least(example.signs)


def _sure(example: Example, value: float) -> float:
    """The log odds of a line that the rules take, where the model may hold it back."""
    return math.inf if example.signs["margin"] >= chrome_forest.SPEAKS_FOR_ITSELF else value


def grown(model: Any) -> list[Any]:
    """The trees as the library gives them: splits and leaves."""
    return [tree["tree_structure"] for tree in model.booster_.dump_model()["tree_info"]]


def written(trees: Sequence[Any], names: Sequence[str], values: Mapping[str, float], about: str) -> str:
    """The file that the model becomes."""
    rows = [f"# {about}", *(f"={name}\t{value:.3f}" for name, value in values.items())]
    for number, tree in enumerate(trees):
        rows += _tree(tree, number, "-", names)
    return "\n".join(rows) + "\n"


def _tree(node: Any, number: int, path: str, names: Sequence[str]) -> Iterator[str]:
    if "leaf_value" in node:
        yield f"{number}\t{path}\t{node['leaf_value']:.4f}"
        return
    yield f"{number}\t{path}\t{names[node['split_feature']]}\t{node['threshold']:.5g}"
    yield from _tree(node["left_child"], number, path + "<", names)
    yield from _tree(node["right_child"], number, path + ">", names)


def bound(every: Sequence[Example], keep: float) -> float:
    """The least hint of any line that comes to `keep` or more in the end."""
    model = chrome_forest.forest()
    return min(model.hint(example.signs) for example in every if model.odds(example.signs) >= keep) - SPARE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="lines of stories with the highest odds")
    options = parser.parse_args()
    marked = list(pages())
    every = list(examples(marked))
    values = validated(every)
    limit, keep = limits(every, values)
    report(every, values, limit, keep, options.show)
    text = "".join(path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt")))
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    about = f"made by tools/build_pages.py from {len(marked)} pages, sha256 {digest}"
    trees, names = grown(learned(every)), sorted(every[0].signs)
    for early in (-99.0, None):
        if early is None:
            chrome_forest.forest.cache_clear()
            early = bound(every, keep)
        found = {"limit": limit, "keep": keep, "early": early}
        chrome_forest.TREES.write_text(written(trees, names, found, about), encoding="utf-8")


def report(every: Sequence[Example], values: Sequence[float], limit: float, keep: float, show: int) -> None:
    """Print what goes and what stays by these limits."""
    whole = [(value, example) for value, example in zip(values, every, strict=True) if example.whole]
    left = [(_less(example, value), example) for value, example in whole if example.left]
    furniture = [value for value, example in left if example.furniture]
    story = sorted(((value, example.row) for value, example in left if not example.furniture), reverse=True)
    taken = [_sure(example, value) for value, example in whole if example.furniture and not example.left]
    print(f"{len(every)} examples; a line goes from {limit:.2f} on, one that rules take stays below {keep:.2f}")
    print(
        f"of {len(furniture)} lines of furniture that the rules left {sum(value >= limit for value in furniture)} go,"
    )
    print(f"of {len(story)} lines of stories {sum(value >= limit for value, _ in story)};")
    unasked = [example.furniture for _, example in left if not example.asked]
    print(f"not asked about: {sum(unasked)} of that furniture, {len(unasked) - sum(unasked)} of these stories;")
    print(f"of {len(taken)} lines of furniture that the rules take {sum(value < keep for value in taken)} stay,")
    wrong = [_sure(example, value) for value, example in whole if not (example.furniture or example.left)]
    print(f"of {len(wrong)} lines of stories that they take {sum(value < keep for value in wrong)}")
    for value, row in story[:show]:
        print(f"  {value:6.2f}  {row[:100]}")


if __name__ == "__main__":
    main()
