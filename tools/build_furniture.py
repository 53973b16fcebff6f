"""Learn how page furniture reads: weights of words and shapes for `normalize/procedures/chrome_weights.tsv`.

    python tools/build_furniture.py [--show N]

Logistic regression with L2, plain gradient steps in a fixed order, the weights averaged over the last passes, over
the lines of `tools/furniture/*.tsv` (`1` and a line of furniture, `0` and a line of a story), the expected texts of
`seeds/` and what the rules of chrome keep; each language has the same weight. None of the lines is a held-out phrase
of the benchmark. The thresholds come from five-fold cross-validation: on its own a line goes when no more than 1 in
800 of the story lines, all of them hard, score as high; on a page with certain furniture elsewhere 1 in 30, beside it
1 in 22, after the last paragraph 1 in 6. Of the furniture lines that go on their own the quick look and the closer one
each let 99 in 100 through.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from normalize.procedures.chrome_score import (  # noqa: E402
    LONGEST,
    PLACES,
    SIZES,
    WEIGHTS,
    features,
    plain_features,
    quick_score,
    quick_tables,
    size_of,
    words,
)
from normalize.rules import load  # noqa: E402

LINES = Path(__file__).parent / "furniture"
EPOCHS, RATE, DECAY, SMALLEST = 25, 0.4, 1e-3, 0.05
SHARES = {"alone": 1 / 800, "page": 1 / 30, "beside": 1 / 22, "last": 1 / 6}
MISSED = 1 / 100
AVERAGED = 10
TWICE = ("w:", "e:", "last:", "pair:")
Example = tuple[str, int, str]


def examples() -> list[Example]:
    """Language, label and text of every training line, in file order."""
    found: dict[tuple[str, str], Example] = {}
    for path in sorted(LINES.glob("*.tsv")):
        lang = path.stem.split("-")[0]
        for row in path.read_text(encoding="utf-8").splitlines():
            label, _, line = row.partition("\t")
            if line.strip():
                found.setdefault((lang, line), (lang, int(label), line))
    for line in _kept_lines():
        found.setdefault(("en", line), ("en", 0, line))
    return list(found.values())


def _kept_lines() -> Iterator[str]:
    """Short lines of the seeds' expected texts, and what the rules of chrome keep."""
    for path in sorted((ROOT / "seeds").glob("*.expected.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if words(line) and len(line) <= LONGEST:
                yield line
    for rule in load():
        if rule.family == "chrome":
            for keep in rule.keeps:
                if words(keep) and "\n" not in keep and ": " not in keep and len(keep) <= LONGEST:
                    yield keep


def known_words(rows: list[Example]) -> frozenset[str]:
    """Words that stand in two lines or more: a word seen once is as good as unknown."""
    counts = Counter(word for _, _, line in rows for word in set(words(line)))
    return frozenset(word for word, count in counts.items() if count >= 2)


def repeated(rows: list[Example], known: frozenset[str]) -> list[dict[str, float]]:
    """The features of each line, without words, endings, last words and pairs of classes that no other line has."""
    found = [features(line, known) for _, _, line in rows]
    counts = Counter(name for one in found for name in one if name.startswith(TWICE))
    return [{name: value for name, value in one.items() if counts.get(name, 2) >= 2} for one in found]


def train(rows: list[Example]) -> tuple[dict[str, float], frozenset[str]]:
    known = known_words(rows)
    share = Counter((lang, label) for lang, label, _ in rows)
    mean = len(rows) / len(share)
    data = []
    for (lang, label, _), kept in zip(rows, repeated(rows, known), strict=True):
        data.append((kept, label, min(2.0, (mean / share[lang, label]) ** 0.5)))
    weights: dict[str, float] = {}
    mean_weights: Counter[str] = Counter()
    order = random.Random(7)
    for epoch in range(EPOCHS):  # a fixed number of passes: the same weights on every machine
        order.shuffle(data)
        rate = RATE / (1 + epoch / 8)
        for kept, label, worth in data:
            total = sum(value * weights.get(name, 0.0) for name, value in kept.items())
            error = (label - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))) * worth
            for name, value in kept.items():
                old = weights.get(name, 0.0)
                weights[name] = old + rate * (error * value - DECAY * old * (0 if name == "bias" else 1))
        if epoch >= EPOCHS - AVERAGED:
            for name, weight in weights.items():
                mean_weights[name] += weight / AVERAGED
    return dict(mean_weights), known


def scores(rows: list[Example], weights: dict[str, float], known: frozenset[str]) -> list[float]:
    return [weigh(features(line, known), weights) for _, _, line in rows]


def weigh(found: dict[str, float], weights: dict[str, float]) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in found.items())


def cross_validated(rows: list[Example]) -> list[tuple[float, Example]]:
    """The score of every line by a model that has not seen it."""
    out: list[tuple[float, Example]] = []
    folds = [
        [row for row in rows if int(hashlib.sha256(row[2].encode()).hexdigest(), 16) % 5 == fold] for fold in range(5)
    ]
    for fold in range(5):
        weights, known = train([row for other in range(5) if other != fold for row in folds[other]])
        out += zip(scores(folds[fold], weights, known), folds[fold], strict=True)
    return out


def threshold(story: list[float], share: float) -> float:
    return sorted(story, reverse=True)[int(len(story) * share)] + 0.01


def limits_of(checked: list[tuple[float, Example]]) -> dict[str, float]:
    """The threshold of each place and length."""
    limits: dict[str, float] = {}
    for size in SIZES:
        story = [value for value, (_, label, line) in checked if not label and size_of(line) == size]
        limits |= {f"={place}:{size}": threshold(story, SHARES[place]) for place in PLACES}
    return limits


def first_looks(rows: list[Example], weights: dict[str, float], limits: dict[str, float]) -> dict[str, float]:
    """What nearly all furniture lines reach at a quick and at a closer look, of those that need no other proof."""
    known = frozenset(name[2:] for name in weights if name.startswith("w:"))
    tables = quick_tables(weights, known)
    sure = [
        line
        for value, (_, label, line) in zip(scores(rows, weights, known), rows, strict=True)
        if label and value >= limits[f"=alone:{size_of(line)}"] and size_of(line) != "short"
    ]
    looks = {
        "=quick": [quick_score(line, *tables) for line in sure],
        "=closer": [weigh(plain_features(line, known), weights) for line in sure],
    }
    return {name: sorted(found)[int(len(sure) * MISSED)] for name, found in looks.items()}


def report(checked: list[tuple[float, Example]], limits: dict[str, float], show: int) -> None:
    """Print what share of the furniture lines is found, and the worst mistakes."""
    for lang in sorted({lang for _, (lang, _, _) in checked}):
        for size in SIZES:
            some = [value for value, (tag, label, line) in checked if label and tag == lang and size_of(line) == size]
            found = {place: sum(v >= limits[f"={place}:{size}"] for v in some) / max(1, len(some)) for place in PLACES}
            shares = ", ".join(f"{place} {share:.2f}" for place, share in found.items())
            print(f"{lang} {size}: {len(some)} furniture lines; found {shares}")
    for value, (lang, _, line) in sorted((row for row in checked if not row[1][1]), reverse=True)[:show]:
        print(f"{value:6.2f} {lang} story {line}")
    for value, (lang, _, line) in sorted(row for row in checked if row[1][1])[:show]:
        print(f"{value:6.2f} {lang} furniture {line}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, help="print so many of the worst mistakes")
    options = parser.parse_args()
    rows = examples()
    checked = cross_validated(rows)
    limits = limits_of(checked)
    report(checked, limits, options.show)
    weights, _ = train(rows)
    digest = hashlib.sha256("\n".join(f"{a}\t{b}\t{c}" for a, b, c in rows).encode()).hexdigest()
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= SMALLEST}
    limits |= first_looks(rows, kept, limits)
    with WEIGHTS.open("w", encoding="utf-8") as out:
        out.write("# Weights of words and shapes of page furniture; made by tools/build_furniture.py, not by hand.\n")
        out.write(f"# Source: tools/furniture/*.tsv, {len(rows)} lines, SHA-256 {digest}; licence Apache-2.0.\n")
        out.writelines(f"{name}\t{limit:.3f}\n" for name, limit in limits.items())
        out.writelines(f"{name}\t{weight:.3f}\n" for name, weight in sorted(kept.items()))
    print(f"{len(kept)} weights; thresholds {limits}")


if __name__ == "__main__":
    main()
