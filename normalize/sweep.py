"""The loop: scan, then family by family propose, keep out, witness, resolve and apply, until a sweep is at rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from normalize.compiled import Proposal
from normalize.context import Context
from normalize.edits import Edit, Origins, Part, compose
from normalize.glimpse import is_english_throughout
from normalize.lines import Lines
from normalize.plan import Plan, Scanner, by_line, regate, wake, without
from normalize.resolve import resolve
from normalize.results import Flag, Repair
from normalize.rules import FAMILIES
from normalize.triggers import Hits, Scan
from normalize.whitespace import settle

MAX_SWEEPS = 4


def run(plan: Plan, text: str, scan: Scanner, given: Mapping[str, Any] | None = None) -> Repair:
    hits = wake(plan, text, scan)
    if hits and plan.elsewhere and not given and is_english_throughout(text):
        hits = without(hits, plan.elsewhere)
    if not hits:
        return Repair(text, (), (), plan.lang, None, plan.fingerprint, 0.0)
    again = scan.again if isinstance(scan, Scan) else scan
    sweep = Sweep(plan, text, text, [], hits, again, given, [])
    sweep.run()
    first = sweep
    for _ in range(MAX_SWEEPS):
        if not sweep.changed:
            return sweep.repair(first.context)
        hits = regate(plan, sweep.text, sweep.hits)
        sweep = Sweep(plan, text, sweep.text, sweep.edits, hits, again, given, first.losses, sweep.lines)
        sweep.run()
    if not sweep.changed:
        return sweep.repair(first.context)
    reason = f"no rest after {MAX_SWEEPS} sweeps: {', '.join(sorted(sweep.movers))}; text returned as it came"
    flag = Flag(0, len(text), "unstable", reason, None)
    return Repair(text, (), (flag,), first.context.known_target, first.context.known_source, plan.fingerprint, 0.0)


class Sweep:
    """One pass of all families over the text as it is now."""

    def __init__(
        self, plan: Plan, original: str, text: str, edits: list[Edit], hits: Hits, scan: Scanner,
        given: Mapping[str, Any] | None, losses: list[Flag], lines: Lines | None = None,
    ) -> None:  # fmt: skip
        self.plan, self.original, self.text, self.edits = plan, original, text, edits
        self.hits, self.scan, self.losses = hits, scan, losses
        self.changed = False
        self.movers: set[str] = set()
        self.flags: list[Proposal] = []
        self.lines = lines or Lines(text)
        self.context = Context(text, text, self.lines, plan.lang, plan.style, given)

    def run(self) -> None:
        """Run every family that has a woken rule."""
        woken = self.woken()
        for family in range(len(FAMILIES)):
            if family in woken and self._family(family, woken[family]):
                woken = self.woken(family)

    def woken(self, done: int = -1) -> dict[int, dict[int, list[int]]]:
        """Family to woken rules to the lines that woke them, of the families behind the one that is done."""
        families = self.plan.families
        woken: dict[int, dict[int, list[int]]] = {}
        for line, numbers in self.hits.items():
            for number in numbers:
                family = families[number]
                if family > done:
                    rules = woken.get(family)
                    if rules is None:
                        woken[family] = {number: [line]}
                    elif number in rules:
                        rules[number].append(line)
                    else:
                        rules[number] = [line]
        return woken

    def _family(self, family: int, woken: dict[int, list[int]]) -> bool:
        second = self.plan.second
        numbers = sorted(woken)
        proposals = [p for n in numbers if not second[n] for p in self.propose(n, woken[n])]
        late = {n: woken[n] for n in numbers if second[n]}
        if removed := sorted(set(self._removed(proposals))):
            late = dict.fromkeys(self.plan.followers.get(family, ()), removed) | late
        if late:
            self.context.removed = self.context.certain(removed)
            proposals += [p for n in sorted(late) for p in self.propose(n, late[n])]
        return bool(proposals) and self._apply(resolve(proposals))

    def _removed(self, proposals: Iterable[Proposal]) -> Iterator[int]:
        for proposal in proposals:
            for start, end, replacement in proposal.parts:
                if not replacement:
                    for line in range(self.lines.at(start), self.lines.at(end) + 1):
                        if self.lines.starts[line] >= start and self.lines.ends[line] <= end:
                            yield line

    def propose(self, number: int, lines: list[int]) -> Iterator[Proposal]:
        compiled, level = self.plan.compiled[number], self.plan.level
        for segment in self.lines.segments(compiled.rule, lines):
            self.context.focus = segment.line
            if not compiled.admits(self.context):
                continue
            heard = False
            for proposal in compiled.propose(segment, self.context):
                if not heard and (not compiled.is_witnessed(self.context) or compiled.silenced(segment)):
                    break
                heard = True
                if not proposal.parts or not self.plan.protection.allows(proposal, self.lines):
                    continue
                if proposal.safety == "safe" or proposal.safety == level:
                    if compiled.rule.family == "residue":
                        self.context.name_source()
                    yield proposal
                else:
                    self.flags.append(proposal)

    def _apply(self, chosen: Sequence[Proposal]) -> bool:
        self.losses += self._flags([proposal for proposal in chosen if proposal.loses])
        parts = sorted(
            (
                Part(start, end, replacement, proposal.rule.id, proposal.reason)
                for proposal in chosen
                for start, end, replacement in proposal.parts
            ),
            key=lambda part: (part.start, part.end),
        )
        parts = [part for part in settle(parts, self.lines) if self.text[part.start : part.end] != part.replacement]
        if not parts:
            return False
        pieces: list[str] = []
        position = 0
        for part in parts:
            pieces += (self.text[position : part.start], part.replacement)
            position = part.end
        pieces.append(self.text[position:])
        text = "".join(pieces)
        self.edits = compose(self.edits, parts, self.original, self.text)
        self.changed = True
        self.movers.update(part.rule for part in parts)
        self._rescan(parts, text)
        return True

    def _rescan(self, parts: Sequence[Part], text: str) -> None:
        """Move to the new text; of the lines that a part touched, those that came out new are scanned again."""
        lines = Lines(text)
        hits: Hits = {}
        carried = sorted(self.hits)
        at = shift = 0
        fresh: list[int] = []
        for first, last, grown in self._touched(parts):
            while at < len(carried) and carried[at] < first:
                hits[carried[at] + shift] = self.hits[carried[at]]
                at += 1
            stale: set[int] = set()
            while at < len(carried) and carried[at] <= last:
                stale |= self.hits[carried[at]] & self.plan.gated
                at += 1
            kept = self._kept(first, last)
            for line in range(first + shift, last + shift + grown + 1):
                woken = kept.get(lines[line]) if kept else None
                if woken is None:
                    fresh.append(line)
                if stale or woken:
                    hits[line] = stale | (woken or set())
            shift += grown
        for line in carried[at:]:
            hits[line + shift] = self.hits[line]
        scanned = by_line(self.plan, "\n".join([lines[line] for line in fresh]), self.scan) if fresh else {}
        for number, found in scanned.items():
            hits.setdefault(fresh[number], set()).update(found)
        self.text, self.lines, self.hits = text, lines, hits
        self.context = self.context.moved(text, lines)

    def _kept(self, first: int, last: int) -> dict[str, set[int]]:
        """What the lines of a run wake by themselves, for those that still stand there when others have gone.

        Nothing where rules for other languages were left out of the first scan: lines scanned again wake them.
        """
        if first == last or self.plan.elsewhere:
            return {}
        gated, hits = self.plan.gated, self.hits
        return {self.lines[line]: hits[line] - gated if line in hits else set() for line in range(first, last + 1)}

    def _touched(self, parts: Sequence[Part]) -> Iterator[tuple[int, int, int]]:
        """Runs of lines that parts touch: the first and last line, and by how many lines the run grows."""
        at = 0
        while at < len(parts):
            first = last = self.lines.at(parts[at].start)
            grown = 0
            while at < len(parts) and self.lines.at(parts[at].start) <= last:
                part = parts[at]
                last = max(last, self.lines.at(part.end))
                grown += part.replacement.count("\n") - self.text.count("\n", part.start, part.end)
                at += 1
            yield first, last, grown

    def repair(self, asked: Context) -> Repair:
        """The outcome, if this sweep changed nothing; `asked` says what the first sweep found out about the text."""
        known = (asked.known_target, asked.known_source, self.plan.fingerprint)
        if not (self.edits or self.losses or self.flags):
            return Repair(self.text, (), (), *known, 0.0)
        flags = {*self.losses, *self._flags(self.flags)}
        debris = share_of_debris(len(self.original), self.edits, flags)
        ordered = tuple(sorted(flags, key=lambda flag: (flag.start, flag.end, flag.rule, flag.suggestion or "")))
        return Repair(self.text, tuple(self.edits), ordered, *known, debris)

    def _flags(self, proposals: Sequence[Proposal]) -> Iterator[Flag]:
        """The proposals as flags, in offsets of the original."""
        if not proposals:
            return
        origins = Origins(self.edits)
        for proposal in proposals:
            low, high = min(part[0] for part in proposal.parts), max(part[1] for part in proposal.parts)
            rule = proposal.rule
            reason = proposal.reason or rule.because or rule.why
            yield Flag(*origins.span(low, high), rule.id, reason, proposal.suggestion(self.text))


def share_of_debris(size: int, edits: Sequence[Edit], flags: Iterable[Flag]) -> float:
    """The share of `size` characters that edits changed or that a verdict on the whole document covers, 0 to 1.

    An edit counts with what it took or what it put there, whichever is longer.

    >>> share_of_debris(8, [Edit(0, 4, "kyiv", "Kyiv", ("casing.places.places",))], [])
    0.5
    >>> share_of_debris(8, [], [Flag(0, 8, "markup.document.json-dump", "no prose", None)])
    1.0
    """
    verdicts = [(flag.start, flag.end) for flag in flags if ".document." in flag.rule]
    judged = max((end for _, end in verdicts), default=0) - min((start for start, _ in verdicts), default=0)
    damage = sum(max(len(edit.before), len(edit.replacement)) for edit in edits)
    return min(1.0, max(damage, judged) / max(1, size))


def count_offers(plan: Plan, text: str, given: Mapping[str, Any]) -> int:
    """How many proposals the rules make on `text` as it stands, without applying any: what a proof times."""
    hits = wake(plan, text, plan.scan)
    sweep = Sweep(plan, text, text, [], hits, plan.scan, given, [])
    return sum(
        1 for woken in sweep.woken().values() for number, lines in woken.items() for _ in sweep.propose(number, lines)
    )
