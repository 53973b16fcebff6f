"""Choose the literals that wake the rules for names: few, rare in ordinary text, shared by all shipped tables.

    python tools/build_waking.py

It writes `normalize/romanize/waking.gz` from the tables of `rules/names/*.toml`, the romanisation systems and styles,
the word lists of `normalize/lexica` and `surnames.gz`. Run it after any of these changed; a test holds the file against
the tables.
"""

from __future__ import annotations

import gzip
import heapq
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from normalize.engine import prepared
from normalize.lexicon import lexicon
from normalize.procedures.names_compound import compound_spellings
from normalize.procedures.names_people import people_spellings
from normalize.procedures.names_places import places_spellings
from normalize.romanize import gazetteer, styles, surnames, waking
from normalize.rules import Rule, load

RULES = ("names.people", "names.places", "names.compound")
SIZES = range(3, 10)
"""Characters of a literal; two, as in `ła` or `ın`, wake in the news of any country that writes them."""
BANDS = (2.8e-4, 5e-6, 1.5e-7)
"""How often a word of each band of frequency stands among words of running text, on average."""
LANGUAGES = {"en": 1.0, "de": 0.15, "fr": 0.15, "es": 0.15}
"""What a wake in a text of each language costs, beside one in English."""
SURNAMES = 150.0
"""Surnames of Ukrainians and Russians, rightly spelled, in a MB of news about them: each is as likely as another."""
CAPITALISED = 0.2
"""Share of the uses of a word that begin with a capital; names are among the words of the lists."""
WORDS_PER_MB = 170_000
PRICE = 1.0
"""What a literal costs by being there, as wakes in a MB of text."""
DEAREST = 0.05
"""Wakes in a MB of text that one literal may cause."""
UNKNOWN = {3: 0.04, 4: 0.008, 5: 0.002}
"""Wakes in a MB by words in no list, for a literal of so many characters."""
MARKED = 0.4
"""What part of it falls to literals with a letter that English has not."""
LITTLE_KNOWN = 0.3
"""Wakes in a MB by the right spelling of one who is seldom in the news, for a literal that it holds."""
LOUD = 0.05
"""Share of the uses of a word that stand in capitals."""
SHORTEST_LOUD = 5
NAMED = 4
"""Letters of a surname, at least, in a literal that begins in the given name before it."""

_LETTERS = re.compile(
    r"[^\W\d_]{3,}|[^\W\d_]+'[bcfgjklnpqxz][^\W\d_]*"
    r"|[^\W\d_]*[čšžřěłńśźżćąęıșțăĭìů\u0361ʹ][^\W\d_]*|\w*[ʹ\u0361]\w*"
)
_TWO_WORDS = re.compile(rf"[^\W\d_]+ [^\W\d_]{{{NAMED},}}")

Rows = dict[tuple[str, str], tuple[set[str], set[str]]]
"""By the rule's id and the target: the spellings that wake it and those that do not."""


def main() -> int:
    tables: dict[tuple[str, str], str] = {}
    rows: Rows = {}
    famous: dict[str, set[str]] = {target: set() for target in ("en", *styles.TARGETS)}
    for rule in (rule for rule in load() if rule.call in RULES):
        for target in ("en", *styles.TARGETS):
            if not rule.target or target in rule.target:
                data = prepared(rule, styles.OFFICIAL, target).data
                tables[rule.id, target] = waking.digest(data)
                rows[rule.id, target] = spellings_of(rule, data)
                famous[target] |= famous_of(rule, data, target)
    costs = _costs()
    found: dict[str, list[str]] = {}
    for target in ("en", *styles.TARGETS):
        mine = {key: row for key, row in rows.items() if key[1] == target}
        for key, literals in cover(mine, famous[target], costs).items():
            found[tables[key]] = literals
    text = json.dumps(dict(sorted(found.items())), ensure_ascii=False, separators=(",", ":"))
    header = "# What wakes the rules for names, by the digest of their tables; made by tools/build_waking.py.\n"
    waking.FILE.write_bytes(gzip.compress((header + text).encode("utf-8"), mtime=0))
    print(f"{len(found)} tables, {len(set().union(*found.values()))} literals in {waking.FILE}")
    return 0


def spellings_of(rule: Rule, data: Mapping[str, object]) -> tuple[set[str], set[str]]:
    """The spellings that wake the rule when it is prepared with `data`, and those that do not."""
    if rule.call == "names.compound":
        return compound_spellings(data)
    return places_spellings(data) if "places" in rule.data else people_spellings(data)


def famous_of(rule: Rule, data: Mapping[str, object], target: str) -> set[str]:
    """The right spellings that stand in the news every day: places, and people whose surname is enough."""
    if rule.call == "names.compound":
        return set()
    if "places" in rule.data:
        return {place.house for place in gazetteer.places(data, target).by_spelling.values()}
    return {person.house[1] for person in gazetteer.people(data, target).everyone if person.alone}


def cover(rows: Rows, famous: Iterable[str], costs: Mapping[str, float]) -> dict[tuple[str, str], list[str]]:
    """For each row literals of which each of its spellings holds one: the cheapest first, over all rows together.

    None stands in a `famous` right spelling.
    """
    usual = "\n".join(sorted({*famous, *(name.upper() for name in famous)}))
    bearers = Counter(
        part for name in set().union(*(right for _, right in rows.values())) for part in set(_parts(name))
    )
    spellings = sorted(set().union(*(wrong for wrong, _ in rows.values())))
    weight = Counter(spelling for wrong, _ in rows.values() for spelling in wrong)
    holders: dict[str, list[int]] = {}
    for number, spelling in enumerate(spellings):
        for part in set(_parts(spelling)):
            holders.setdefault(part, []).append(number)
    prices = {
        part: wakes + LITTLE_KNOWN * bearers[part] + PRICE
        for part in holders
        if (wakes := _wakes(part, costs)) <= DEAREST and part not in usual
    }
    literals = greedy({part: holders[part] for part in prices}, [weight[s] for s in spellings], prices)
    held = {spelling: [part for part in _parts(spelling) if part in literals] for spelling in spellings}
    return {key: _enough(wrong, right, held, prices) for key, (wrong, right) in rows.items()}


def greedy(
    holders: Mapping[str, list[int]], weights: Sequence[int], prices: Mapping[str, float], most: float = inf
) -> set[str]:
    """The parts, `most` at most, that hold most weight for their price, one after the other; each thing counts once."""
    covered = bytearray(len(weights))
    heap = [(-sum(weights[n] for n in numbers) / prices[part], part) for part, numbers in holders.items()]
    heapq.heapify(heap)
    found: set[str] = set()
    while heap and len(found) < most:
        _, part = heapq.heappop(heap)
        worth = sum(weights[number] for number in holders[part] if not covered[number]) / prices[part]
        if worth and heap and -worth > heap[0][0]:
            heapq.heappush(heap, (-worth, part))
        elif worth:
            found.add(part)
            for number in holders[part]:
                covered[number] = 1
    return found


def _enough(
    wrong: Iterable[str], right: Iterable[str], held: Mapping[str, list[str]], prices: Mapping[str, float]
) -> list[str]:
    """The literals of one row: those that a spelling cannot do without, then the cheapest; beginnings for the rest."""
    found: set[str] = set()
    for spelling in sorted(wrong, key=lambda name: (len(held[name]), name)):
        if held[spelling] and not found.intersection(held[spelling]):
            found.add(min(held[spelling], key=lambda part: (prices[part], part)))
    found.update(waking.beginnings((spelling for spelling in wrong if not held[spelling]), right))
    return sorted(found)


def _parts(spelling: str) -> Iterator[str]:
    for size in SIZES:
        for start in range(len(spelling) - size + 1):
            part = spelling[start : start + size]
            if part.isupper() and size < SHORTEST_LOUD:
                continue
            if _LETTERS.fullmatch(part) or _TWO_WORDS.fullmatch(part):
                yield part


def _wakes(part: str, costs: Mapping[str, float]) -> float:
    """How often the part stands in a MB of running text; of two words, as often as the second alone."""
    part = part.partition(" ")[2] or part
    share = LOUD * costs.get(part.lower(), 0.0) if part.isupper() else costs.get(part, 0.0)
    return WORDS_PER_MB * share + UNKNOWN.get(len(part), 0.0) * (1.0 if part.isascii() else MARKED)


def _costs() -> Mapping[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    for tag, weight in LANGUAGES.items():
        for share, words in zip(BANDS, lexicon(tag).bands, strict=True):
            for word in words:
                for part in {word[start : start + size] for size in SIZES for start in range(len(word) - size + 1)}:
                    found[part] += weight * share
                for size in SIZES:
                    found[word[:size].capitalize()] += CAPITALISED * weight * share
    borne = [name for tag in surnames.LANGUAGES for name in surnames.right(tag)]
    for part, count in Counter(part for name in borne for part in set(_parts(name))).items():
        found[part] += SURNAMES / WORDS_PER_MB * count / len(borne)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
