"""Learn how page furniture reads: weights of words and shapes for `normalize/procedures/chrome_weights.tsv`.

    python tools/build_furniture.py [--show N]

Logistic regression with L2, plain gradient steps in a fixed order, over the lines of `tools/furniture/*.tsv` (`1` and a
line of furniture, `0` and a line of a story), the expected texts of `seeds/` and what the rules of chrome keep; each
language has the same weight. None of the lines is a held-out phrase of the benchmark. The
thresholds come from five-fold cross-validation: on its own a line goes when no more than 1 in 400 story lines score as
high, beside furniture 1 in 100.
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

from normalize.procedures.chrome_score import LONGEST, SIZES, WEIGHTS, features, size_of, words  # noqa: E402
from normalize.rules import load  # noqa: E402

LINES = Path(__file__).parent / "furniture"
EPOCHS, RATE, DECAY, SMALLEST = 25, 0.4, 4e-4, 0.05
ALONE, BESIDE = 1 / 400, 1 / 100
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


def train(rows: list[Example]) -> tuple[dict[str, float], frozenset[str]]:
    known = known_words(rows)
    share = Counter((lang, label) for lang, label, _ in rows)
    mean = len(rows) / len(share)
    data = []
    for lang, label, line in rows:
        kept = {
            name: value
            for name, value in features(line, known).items()
            if not name.startswith("w:") or name[2:] in known
        }
        data.append((kept, label, min(2.0, (mean / share[lang, label]) ** 0.5)))
    weights: dict[str, float] = {}
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
    return weights, known


def scores(rows: list[Example], weights: dict[str, float], known: frozenset[str]) -> list[float]:
    return [sum(value * weights.get(name, 0.0) for name, value in features(line, known).items()) for _, _, line in rows]


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, help="print so many of the worst mistakes")
    options = parser.parse_args()
    rows = examples()
    checked = cross_validated(rows)
    limits = {}
    for size in SIZES:
        some = [value for value, (_, label, line) in checked if not label and size_of(line) == size]
        limits[f"=alone:{size}"], limits[f"=beside:{size}"] = threshold(some, ALONE), threshold(some, BESIDE)
    for lang in sorted({lang for lang, _, _ in rows}):
        for size in SIZES:
            some = [value for value, (tag, label, line) in checked if label and tag == lang and size_of(line) == size]
            alone, beside = (
                sum(v >= limits[f"={kind}:{size}"] for v in some) / max(1, len(some)) for kind in ("alone", "beside")
            )
            print(f"{lang} {size}: {len(some)} furniture lines; found alone {alone:.2f}, beside {beside:.2f}")
    for value, (lang, _, line) in sorted((row for row in checked if not row[1][1]), reverse=True)[: options.show]:
        print(f"{value:6.2f} {lang} story {line}")
    for value, (lang, _, line) in sorted(row for row in checked if row[1][1])[: options.show]:
        print(f"{value:6.2f} {lang} furniture {line}")
    weights, _ = train(rows)
    digest = hashlib.sha256("\n".join(f"{a}\t{b}\t{c}" for a, b, c in rows).encode()).hexdigest()
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= SMALLEST}
    with WEIGHTS.open("w", encoding="utf-8") as out:
        out.write("# Weights of words and shapes of page furniture; made by tools/build_furniture.py, not by hand.\n")
        out.write(f"# Source: tools/furniture/*.tsv, {len(rows)} lines, SHA-256 {digest}; licence Apache-2.0.\n")
        out.writelines(f"{name}\t{limit:.3f}\n" for name, limit in limits.items())
        out.writelines(f"{name}\t{weight:.3f}\n" for name, weight in sorted(kept.items()))
    print(f"{len(kept)} weights; thresholds {limits}")


if __name__ == "__main__":
    main()
