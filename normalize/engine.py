"""`Normalizer`: the enabled rules, compiled once, as a pure function of the text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Literal, TypeVar, overload

from normalize import rules as _rules
from normalize.compiled import Compiled, is_line_gate, needs_target, procedure
from normalize.errors import OptionError, nearest
from normalize.language import check_tag
from normalize.plan import Gate, Plan
from normalize.protect import Protection
from normalize.results import Repair
from normalize.romanize.styles import OFFICIAL, check_style
from normalize.rules import FAMILIES, Rule
from normalize.sweep import count_offers, run
from normalize.triggers import Hits, Scan, plain_scan

LEVELS = ("safe", "likely")

T = TypeVar("T")


class Normalizer:
    """Enabled rules, compiled once; a pure function of the text. Immutable, picklable, usable from many threads.

    Called with a text it gives a `Repair`. `lang` is the language that the texts are meant to be in (BCP 47; `None`
    detects it when a rule asks). `level` says what is applied: `safe` rules, or also the `likely` ones; `style` is the
    house spelling of names. `site` names the page's own site, as the host in its address. `select` and `ignore` take
    families, files and rule ids; nothing selected is everything. `packs` are paths of further TOML packs, read here
    and now; `keep` are words or phrases that are never touched.

    Raises `OptionError` for an unknown language, level, style or rule, `PackError` for a bad pack.

    >>> normalizer = Normalizer(lang="en")
    >>> normalizer("They met in kyiv.").text
    'They met in Kyiv.'
    """

    __slots__ = ("_arguments", "_plan", "rules")

    rules: tuple[Rule, ...]
    _arguments: Mapping[str, Any]
    _plan: Plan

    def __init__(
        self,
        *,
        lang: str | None = None,
        level: str = "safe",
        style: str = "official",
        site: str | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        packs: Iterable[str] = (),
        keep: Iterable[str] = (),
    ) -> None:
        arguments: dict[str, Any] = {
            "lang": lang,
            "level": level,
            "style": style,
            "site": site,
            "select": _words("select", select),
            "ignore": _words("ignore", ignore),
            "packs": tuple(str(path) for path in _words("packs", packs)),
            "keep": _words("keep", keep),
        }
        for name in ("lang", "site"):
            if arguments[name] is not None:
                _check_string(name, arguments[name])
        _one_of("level", level, LEVELS)
        _check_string("style", style)
        check_style(style)
        every = _rules.load(arguments["packs"])
        _build(self, arguments, _choose(every, arguments["select"], arguments["ignore"]))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Normalizer cannot be changed; make another with {name}={value!r}")

    def __reduce__(self) -> tuple[Callable[..., Normalizer], tuple[Mapping[str, Any]]]:
        return _rebuild, (self._arguments,)

    @property
    def fingerprint(self) -> str:
        """Names the version, the rules and the options: outputs with one fingerprint were made by the same function."""
        return self._plan.fingerprint

    def scan(self, text: str) -> Hits:
        """The trigger scan alone: which rules wake in which lines. For measurements."""
        return self._plan.scan(text)

    def __call__(self, text: str) -> Repair:
        """Repair one text, a `str`; bytes and anything else are an `OptionError`.

        >>> Normalizer(lang="en")("The mayor of kyiv spoke.").edits[0][:4]
        (13, 17, 'kyiv', 'Kyiv')
        """
        if not isinstance(text, str):
            raise OptionError(f"a text is a str; found {type(text).__name__}: decode or convert it first")
        return run(self._plan, text, self._plan.scan)

    @overload
    def pipe(self, texts: Iterable[str], *, as_tuples: Literal[False] = False) -> Iterator[Repair]: ...
    @overload
    def pipe(self, texts: Iterable[tuple[str, T]], *, as_tuples: Literal[True]) -> Iterator[tuple[Repair, T]]: ...
    def pipe(self, texts: Iterable[Any], *, as_tuples: bool = False) -> Iterator[Any]:
        """The `Repair` of each text, one by one and in order, made when it is asked for.

        With `as_tuples` the texts are pairs `(text, anything)`, and so are the results: `(repair, anything)`.

        >>> list(Normalizer(lang="en").pipe([("In kyiv.", 7)], as_tuples=True))[0][1]
        7
        """
        if as_tuples:
            return ((self(text), companion) for text, companion in texts)
        return (self(text) for text in texts)


def _rebuild(arguments: Mapping[str, Any]) -> Normalizer:
    return Normalizer(**arguments)


def alone(rules: Sequence[Rule], **options: Any) -> Normalizer:
    """A Normalizer of exactly these rules: what a proof runs."""
    normalizer = Normalizer.__new__(Normalizer)
    defaults = {
        "lang": None,
        "level": "likely",
        "style": "official",
        "site": None,
        "select": (),
        "ignore": (),
        "packs": (),
        "keep": (),
    }
    _build(normalizer, defaults | options, tuple(rules))
    return normalizer


def ungated(normalizer: Normalizer) -> Callable[[str], Repair]:
    """The same function without the automaton: every rule tries its triggers on every line. For tests."""
    return lambda text: run(normalizer._plan, text, lambda whole: plain_scan(normalizer._plan.rules, whole))


def prove_with(normalizer: Normalizer, text: str, given: Mapping[str, Any], gated: bool = True) -> Repair:
    """Repair `text` with the witnesses that a rule's proof supplies."""
    plan = normalizer._plan
    return run(plan, text, plan.scan if gated else lambda whole: plain_scan(plan.rules, whole), given)


def offers_of(normalizer: Normalizer, text: str, given: Mapping[str, Any]) -> int:
    """How many proposals the rules make on `text` as it stands, without applying any: what a proof times."""
    return count_offers(normalizer._plan, text, given)


def _build(normalizer: Normalizer, arguments: Mapping[str, Any], enabled: tuple[Rule, ...]) -> None:
    """Prepare the enabled rules; those for another target than the one given are not even looked for."""
    said = repr((sorted(arguments.items()), [repr(rule) for rule in enabled], _versions()))
    lang = None if arguments["lang"] is None else check_tag(arguments["lang"])
    styled = arguments["style"]
    rules = tuple(one for rule in enabled if _is_for(rule, lang) for one in _apart(rule, styled, lang))
    families = tuple(FAMILIES.index(rule.family) for rule in rules)
    plan = Plan(
        rules=rules,
        compiled=tuple(Compiled(rule, number) for number, rule in enumerate(rules)),
        families=families,
        second=tuple(any(witness.startswith("beside") for witness in rule.witness) for rule in rules),
        followers=_followers(rules, families),
        line_gates=_gates(rules, by_line=True),
        gates=_gates(rules, by_line=False),
        gated=frozenset(number for number, rule in enumerate(rules) if rule.gate and not is_line_gate(rule.gate)),
        looks={number: partial(procedure(rule.look), rule.data) for number, rule in enumerate(rules) if rule.look},
        elsewhere=frozenset(number for number, rule in enumerate(rules) if not lang and not _is_for(rule, "en")),
        protection=Protection(arguments["keep"]),
        scan=Scan(rules),
        lang=lang,
        level=arguments["level"],
        style=arguments["style"],
        fingerprint=hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )
    for name, value in (("_arguments", dict(arguments)), ("rules", enabled), ("_plan", plan)):
        object.__setattr__(normalizer, name, value)


def _followers(rules: Sequence[Rule], families: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    """By family, the rules that wake where others take out lines."""
    found: dict[int, tuple[int, ...]] = {}
    for number, rule in enumerate(rules):
        if rule.follows:
            found[families[number]] = (*found.get(families[number], ()), number)
    return found


def _is_for(rule: Rule, lang: str | None) -> bool:
    """Whether a rule has anything to say where the target is `lang`, or None and not said."""
    if lang is None:
        return not (rule.gate and needs_target(rule.gate))
    return not rule.target or lang in rule.target


def _apart(rule: Rule, style: str, lang: str | None) -> tuple[Rule, ...]:
    """The rule, prepared; where the target is not said, one on names for English and one for its other targets.

    What is the house spelling in English is a variant in German: a text in English is not to wake for it.
    """
    whole = prepared(rule, style, lang)
    others = tuple(target for target in rule.target if target != "en")
    if lang or whole is rule or not others or len(others) == len(rule.target):
        return (whole,)
    return prepared(replace(rule, target=("en",)), style, lang), replace(whole, target=others)


@lru_cache(maxsize=1_024)
def prepared(rule: Rule, style: str, lang: str | None) -> Rule:
    """A rule on names with the style and the targets that it is prepared for: its triggers follow from them too."""
    if rule.family != "names" or not rule.call:
        return rule
    targets = (lang,) if lang else rule.target
    added: dict[str, Any] = {} if style == OFFICIAL else {"style": style}
    if targets not in ((), ("en",)):
        added["targets"] = targets
    return replace(rule, data={**rule.data, **added}) if added else rule


def _gates(rules: Sequence[Rule], *, by_line: bool) -> tuple[tuple[Gate, frozenset[int]], ...]:
    """Each gate once, with the rules that it wakes: those that judge a line by itself, or the others."""
    names = sorted({rule.gate for rule in rules if rule.gate and is_line_gate(rule.gate) is by_line})
    return tuple(
        (procedure(name), frozenset(number for number, rule in enumerate(rules) if rule.gate == name)) for name in names
    )


def _versions() -> tuple[str, ...]:
    from importlib.metadata import version

    from normalize import __version__

    return (__version__, *(version(name) for name in ("ftfy", "langdetect", "regex")))


def _words(name: str, value: Iterable[str]) -> tuple[str, ...]:
    if isinstance(value, str):
        raise OptionError(f"{name} is a list of strings; found the string {value!r}: write [{value!r}]")
    values = tuple(value)
    for each in values:
        if not isinstance(each, (str, Path) if name == "packs" else str):
            raise OptionError(f"{name} is a list of strings; found {each!r} in it")
    return values


def _check_string(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise OptionError(f"{name} is a string; found {value!r}")


def _one_of(name: str, value: str, known: Sequence[str]) -> None:
    _check_string(name, value)
    if value not in known:
        raise OptionError(f"unknown {name} {value!r}{nearest(value, known)}; known are {', '.join(known)}")


def _choose(rules: tuple[Rule, ...], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    names: dict[str, set[str]] = {}
    for rule in rules:
        family, theme, _ = rule.id.split(".", 2)
        for name in (family, f"{family}.{theme}", rule.id):
            names.setdefault(name, set()).add(rule.id)
    names |= {family: names.get(family, set()) for family in FAMILIES}

    def ids(wanted: Iterable[str]) -> set[str]:
        for name in wanted:
            if name not in names:
                hint = nearest(name, names) or f"; families are {', '.join(FAMILIES)}"
                raise OptionError(f"unknown rule {name!r}{hint}; `normalize rules list` shows all")
        return {rule for name in wanted for rule in names[name]}

    chosen, dropped = ids(select), ids(ignore)
    select = tuple(select)
    return tuple(rule for rule in rules if (not select or rule.id in chosen) and rule.id not in dropped)
