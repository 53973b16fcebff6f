"""A pack proves itself: every rule is held to its own examples, its witnesses, its exceptions and to linear time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from normalize import engine
from normalize.compiled import pattern
from normalize.dialect import check
from normalize.engine import Normalizer
from normalize.errors import PackError
from normalize.results import Repair
from normalize.rules import Rule, load

MIN_FIXES = 3
PUMP_CHARACTERS = 20_000
SLOWEST = 0.1
"""MB/s below which a rule fails on its own pumped examples, the engine's own work for every hit included: an example of
20 characters, repeated, wakes the rule 50,000 times a MB, a hundred times as often as damaged text does."""
SLOWEST_RATIO = 40
"""How much longer than `ftfy.fix_text` a rule below `SLOWEST` takes at least for the same text at the same moment, so
that a slow or busy machine fails no rule."""
STEEPEST = 2.5
"""The most that twice the text may cost."""
_ALL, _WITHOUT = "ALL:", "WITHOUT "


class Failure(NamedTuple):
    """One promise that a rule does not keep: which one, on which example, and what came out."""

    rule: Rule
    kind: str
    example: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule.path}:{self.rule.line}: {self.rule.id}: {self.kind}: {self.message}"


def prove(rules: Iterable[Rule], *, pump: bool = True) -> Iterator[Failure]:
    """Every broken promise of `rules`; nothing when all hold. `pump=False` leaves out the timings."""
    rules = tuple(rules)
    families: dict[str, list[Rule]] = {}
    for rule in (*load(), *rules):
        if rule not in families.setdefault(rule.family, []):
            families[rule.family].append(rule)
    for rule in rules:
        yield from prove_rule(rule, families[rule.family], pump=pump)
    yield from _prove_names(rules, families.get("names", []))


def _prove_names(rules: Sequence[Rule], names: Sequence[Rule]) -> Iterator[Failure]:
    """Curated names of which one form means two, where one of them is listed by `rules`."""
    if not any("people" in rule.data or "places" in rule.data for rule in rules):
        return
    from normalize.romanize.collisions import collisions

    for collision in collisions(tuple(names)):
        for entry in (collision.one, collision.other):
            if entry.rule in rules:
                yield Failure(entry.rule, "collision", collision.form, str(collision))
                break


def prove_rule(rule: Rule, family: Iterable[Rule], *, pump: bool = True) -> Iterator[Failure]:
    """The broken promises of one rule; `family` are the rules among which its repaired texts must be silent."""
    try:
        check(rule)
    except PackError as error:
        yield Failure(rule, "dialect", rule.match, str(error))
        return
    lang = _language(rule)
    single = engine.alone([rule], lang=lang)
    mates = engine.alone(tuple(mate for mate in family if mate.safety == "safe" or mate.id == rule.id), lang=lang)
    yield from _prove_fixes(rule, single, mates)
    yield from _prove_keeps(rule, single, mates, lang)
    yield from _prove_conditions(rule)
    if pump:
        yield from prove_linear(rule)


def _language(rule: Rule) -> str:
    """The target that a rule is proved in."""
    return str(rule.given.get("target") or (rule.target[0] if rule.target else "en"))


def _run(normalizer: Normalizer, rule: Rule, text: str) -> Repair:
    return engine.prove_with(normalizer, text, rule.given)


def _prove_fixes(rule: Rule, single: Normalizer, mates: Normalizer) -> Iterator[Failure]:
    least = MIN_FIXES if not rule.phrases or len(rule.phrases) >= MIN_FIXES else len(rule.phrases)
    if len(rule.fixes) < least:
        yield Failure(rule, "fixes", "", f"{len(rule.fixes)} fixes; a rule has at least {MIN_FIXES}")
    for before, after in rule.fixes:
        repair = _run(single, rule, before)
        if rule.safety == "flag":
            if not any(flag.suggestion in (after, None) or (flag.suggestion or "") in after for flag in repair.flags):
                yield Failure(rule, "fixes", before, f"{before!r} is not flagged; flags {repair.flags}")
            continue
        if repair.text != after:
            yield Failure(rule, "fixes", before, f"{before!r} gives {repair.text!r}, expected {after!r}")
            continue
        if repair.revert() != before:
            yield Failure(rule, "undo", before, f"{repair.text!r} does not go back to {before!r}")
        plain = engine.prove_with(single, before, rule.given, gated=False)
        if plain.edits != repair.edits:
            yield Failure(rule, "gate", before, f"gated {repair.edits}, ungated {plain.edits}")
        again = _run(mates, rule, after)
        if again.text != after:
            yield Failure(rule, "rest", after, f"the repaired text fires again: {after!r} gives {again.text!r}")


def _prove_keeps(rule: Rule, single: Normalizer, mates: Normalizer, lang: str) -> Iterator[Failure]:
    for example in rule.keeps:
        given, text, judges = dict(rule.given), example, [single, mates]
        if example.startswith(_WITHOUT):
            witness, _, text = example.removeprefix(_WITHOUT).partition(": ")
            key = {"source": "source", "surname": "surnames", "target": "target", "beside": "furniture"}.get(witness)
            given = {} if key is None else {k: v for k, v in given.items() if k != key}
            judges = [single]
        elif example.startswith(_ALL):
            text = example.removeprefix(_ALL).lstrip(" ")
            judges.append(Normalizer(lang=lang))
        for judge in judges:
            repair = engine.prove_with(judge, text, given)
            loud = repair.text != text or (judge is single and any(flag.rule == rule.id for flag in repair.flags))
            if loud:
                what = repair.text if repair.text != text else f"flags {repair.flags}"
                yield Failure(rule, "keeps", example, f"{text!r} must stay; got {what!r}")
                break


def _prove_conditions(rule: Rule) -> Iterator[Failure]:
    kinds = {witness.partition(":")[0] for witness in rule.witness} | ({"source"} if rule.source else set())
    for kind in sorted(kinds):
        if not any(example.startswith(f"{_WITHOUT}{kind}: ") for example in rule.keeps):
            yield Failure(
                rule, "witness", kind, f"no keep begins with {_WITHOUT}{kind}: …, so nothing proves that it is asked"
            )
    for exception in rule.unless:
        if not any(pattern(exception).search(example) for example in rule.keeps):
            yield Failure(rule, "unless", exception, f"unless {exception!r} silences no keep")


def prove_linear(rule: Rule) -> Iterator[Failure]:
    """Where the rule's own examples, repeated, take more than linear time, or run below `SLOWEST` on any machine."""
    single = engine.alone([rule], lang=_language(rule))
    for seed in _pumps(rule):
        unit = seed * max(1, PUMP_CHARACTERS // max(1, len(seed)))
        once, twice = _seconds(single, rule, unit), _seconds(single, rule, unit * 2)
        size = len((unit * 2).encode("utf-8", "surrogatepass")) / 1e6
        if twice > size / SLOWEST and _is_slow(single, rule, unit * 2, size / SLOWEST):
            yield Failure(rule, "speed", seed, f"{size / twice:.2f} MB/s on {seed[:40]!r} repeated; at least {SLOWEST}")
        ratio = twice / once if twice > 0.05 else 0.0
        for times in (1, 4, 8):  # a machine at work gives one odd figure, a pattern that blows up gives three
            if ratio > STEEPEST:
                once, twice = (min(_seconds(single, rule, unit * n) for _ in range(3)) for n in (times, 2 * times))
                ratio = twice / once
        if ratio > STEEPEST:
            yield Failure(rule, "linear", seed, f"twice {seed[:40]!r} repeated takes {ratio:.1f} times as long")


def _is_slow(single: Normalizer, rule: Rule, text: str, most: float) -> bool:
    """Whether the best of three takes more than `most` seconds, and far more than ftfy takes beside it."""
    from ftfy import fix_text

    best = min(_seconds(single, rule, text) for _ in range(3))
    return best > most and best > SLOWEST_RATIO * min(_clocked(lambda: fix_text(text)) for _ in range(3))


def _pumps(rule: Rule) -> Iterator[str]:
    examples = [before for before, _ in rule.fixes[:2]] + list(rule.keeps[:1])
    for example in examples:
        yield example + "\n"
        yield example.replace("\n", " ") + " "
    for trigger in (rule.triggers or ("x",))[:1]:
        literal = trigger.strip("=^$")
        yield literal + " "
        yield literal
    yield " "


def _seconds(single: Normalizer, rule: Rule, text: str) -> float:
    """Seconds for one sweep of one rule over `text`: scanning and proposing, without what applying costs."""
    return _clocked(lambda: engine.offers_of(single, text, rule.given))


def _clocked(work: Callable[[], object]) -> float:
    """Seconds of this process, without those of the garbage collector."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        if collecting:
            gc.enable()


def describe(failures: Iterable[Failure]) -> list[str]:
    """One line for each failure."""
    return [str(failure) for failure in failures]


def examples(rules: Iterable[Rule]) -> Iterator[tuple[Rule, str, Any]]:
    """Every example text of `rules`: fixes before and after, and keeps without their prefix."""
    for rule in rules:
        for before, after in rule.fixes:
            yield rule, before, rule.given
            yield rule, after, rule.given
        for keep in rule.keeps:
            yield rule, keep.split(": ", 1)[-1] if keep.startswith((_ALL, _WITHOUT)) else keep, {}
