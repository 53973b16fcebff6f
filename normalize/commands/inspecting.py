"""`normalize explain` and `normalize rules`: what the program knows."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from normalize.commands.setup import FOUND, pack_paths
from normalize.commands.terminal import quoted, say, visible, warn
from normalize.errors import OptionError, nearest
from normalize.rules import Rule, load


def explain(options: Namespace) -> int:
    """Print what one rule does, why, how safe it is, and its examples."""
    rules = {rule.id: rule for rule in load(pack_paths(options.pack))}
    rule = rules.get(options.rule)
    if rule is None:
        raise OptionError(f"unknown rule {options.rule!r}{nearest(options.rule, rules)}; see `normalize rules list`")
    for line in _explanation(rule):
        say(line)
    return 0


def list_rules(options: Namespace) -> int:
    """Print one line a rule: id, safety, why."""
    rules = _chosen(options.packs)
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        say(f"{rule.id:{width}}  {rule.safety:6}  {rule.why}")
    return 0


def test_rules(options: Namespace) -> int:
    """Prove every rule from its own examples, and print what does not hold."""
    from normalize.proof import prove

    rules = _chosen(options.packs)
    failures = 0
    for failure in prove(rules):
        failures += 1
        say(str(failure))
        if failure.example:
            say(f"    example: {quoted(failure.example)}")
    warn(f"{len(rules):,} rules, {failures:,} failures")
    return FOUND if failures else 0


def _chosen(packs: Sequence[str]) -> tuple[Rule, ...]:
    """All shipped rules, or those of `packs` alone."""
    if not packs:
        return load()
    shipped = {rule.id for rule in load()}
    return tuple(rule for rule in load(pack_paths(packs)) if rule.id not in shipped)


def _explanation(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}"
    yield f"  {rule.why}"
    yield f"  safety  {rule.safety}" + (f": {rule.because}" if rule.because else "")
    yield f"  scope   {rule.scope}"
    yield f"  target  {', '.join(rule.target) or 'every language'}"
    if rule.source:
        yield f"  source  {', '.join(rule.source)}"
    if rule.witness:
        yield f"  needs   {', '.join(rule.witness)}"
    yield f"  file    {rule.path}:{rule.line}"
    yield "  repairs"
    for before, after in rule.fixes:
        yield from _example("    - ", before)
        yield from _example("    + ", after) if after else ("    + (removed)",)
    yield "  leaves alone"
    for text in rule.keeps:
        yield from _example("      ", text)


def _example(sign: str, text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield sign + visible(line)
