"""Rules as data: what one rule says, and how packs of them are read and checked.

A pack is a TOML file; each table in it is one rule. A shipped rule's id is its file under `rules/` and its table name
(`rules/chrome/newsletter.toml`, `[sign-up-line]` is `chrome.newsletter.sign-up-line`); a pack of the caller says
`family = "chrome"` on its first lines and is named by its file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from normalize.errors import PackError, nearest

FAMILIES = (
    "encoding", "markup", "chrome", "structure", "quotes", "residue", "casing", "typography", "names", "repeats",
)  # fmt: skip
SAFETIES = ("safe", "likely", "flag")
SCOPES = re.compile(r"line|first-line|lines:[2-5]|paragraph|paragraphs:[2-5]|text")
WITNESSES = ("source", "surname", "known-name", "agreement", "beside", "quotation")

MAX_PACK_BYTES = 2_000_000
MAX_RULES = 5_000
MAX_REPLACEMENT = 200


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule, as its table says it. It proposes; it never changes anything.

    Exactly one of `match` (a pattern), `phrases` (whole segments), `pairs` (words to other words) and `call` (a
    procedure) says what is looked for. `data` holds the tables that a procedure reads. Triggers in lines of more than
    `longest` code points wake nothing, if it is not 0, nor do those in lines that the procedure `look` passes over. One
    that `follows` wakes too where another rule of its family takes out whole lines.
    """

    id: str
    family: str
    path: str
    line: int
    why: str
    scope: str
    fixes: tuple[tuple[str, str], ...]
    keeps: tuple[str, ...]
    safety: str = "safe"
    because: str = ""
    target: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    gate: str = ""
    look: str = ""
    match: str = ""
    phrases: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    call: str = ""
    replace: str | None = None
    unless: tuple[str, ...] = ()
    witness: tuple[str, ...] = ()
    longest: int = 0
    follows: bool = False
    given: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.id


_STRINGS = {"why", "scope", "safety", "because", "gate", "look", "match", "call", "replace"}
_LISTS = {"target", "source", "triggers", "phrases", "unless", "witness", "keeps"}
_PAIRS = {"fixes", "pairs"}
_TABLES = {"given", "data"}
_NUMBERS = {"longest"}
_SWITCHES = {"follows"}
FIELDS = _STRINGS | _LISTS | _PAIRS | _TABLES | _NUMBERS | _SWITCHES
_KINDS = ("match", "phrases", "pairs", "call")


def shipped() -> Path:
    """The folder of the shipped rules: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent / "_rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def load(packs: Iterable[str | Path] = ()) -> tuple[Rule, ...]:
    """All shipped rules and those of `packs`, ordered by family, then id.

    Raises `PackError` naming file, line and field for anything that a pack may not say; shipped packs are held to the
    same by the proof, so that start-up does not pay for it.
    """
    rules = list(_shipped_rules())
    for pack in packs:
        rules += read_pack(Path(pack), None, None)
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise PackError(
                f"rule {rule.id} is in {seen[rule.id].path} and again in {rule.path}:{rule.line}; rename one"
            )
        seen[rule.id] = rule
    return tuple(sorted(rules, key=lambda rule: (FAMILIES.index(rule.family), rule.id)))


@cache
def _shipped_rules() -> tuple[Rule, ...]:
    root = shipped()
    return tuple(rule for path in sorted(root.glob("*/*.toml")) for rule in read_pack(path, path.parent.name, root))


def read_pack(path: Path, family: str | None, root: Path | None) -> list[Rule]:
    """The rules of one pack. `family` is None for a caller's pack, which names its own and is checked in full."""
    name = path.name if root is None else f"rules/{path.relative_to(root).as_posix()}"
    source = _read(path, name)
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name}: not valid TOML: {error}") from error
    except RecursionError:
        raise PackError(f"{name}: nested too deep to read; a rule needs no more than a table of tables") from None
    if family is None:
        family = tables.pop("family", None)
        if family not in FAMILIES:
            raise PackError(
                f'{name}:1: a pack begins with family = "…", one of {", ".join(FAMILIES)}; found {family!r}'
            )
    places = _Places(name, source)
    if len(tables) > MAX_RULES:
        raise PackError(f"{name}: {len(tables)} rules; a pack holds at most {MAX_RULES}")
    rules = []
    for table, fields in tables.items():
        if not isinstance(fields, dict):
            raise PackError(f"{places.of(table)}: {table!r} stands outside a rule; put it below a [table]")
        rules.append(_rule(family, path.stem, table, fields, places))
    if root is None:
        from normalize.dialect import check

        for rule in rules:
            check(rule)
    return rules


def _read(path: Path, name: str) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PackError(f"cannot read rule pack {path}: {error.strerror}") from error
    if len(raw) > MAX_PACK_BYTES:
        raise PackError(f"{name}: {len(raw)} bytes; a pack has at most {MAX_PACK_BYTES}")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackError(f"{name}: not UTF-8 at byte {error.start}; save the pack as UTF-8") from error


class _Places:
    """Finds the line of a table or of a field in a pack, for error messages."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.lines = source.split("\n")

    def line(self, table: str, key: str | None = None) -> int:
        header = re.compile(r"\s*\[\s*[\"']?" + re.escape(table) + r"[\"']?\s*\]|\s*" + re.escape(table) + r"\s*=")
        at = next((i for i, line in enumerate(self.lines) if header.match(line)), 0)
        if key is not None:
            for i in range(at + 1, len(self.lines)):
                if re.match(r"\s*\[[\w-]+\]\s*$", self.lines[i]):
                    break
                if re.match(r"\s*[\"']?" + re.escape(key) + r"[\"']?\s*=", self.lines[i]):
                    return i + 1
        return at + 1

    def of(self, table: str, key: str | None = None) -> str:
        return f"{self.name}:{self.line(table, key)}"


def _rule(family: str, theme: str, table: str, fields: dict[str, Any], places: _Places) -> Rule:
    for key, value in fields.items():
        _check_field(table, key, value, places)
    for key in ("why", "fixes", "keeps"):
        if not fields.get(key):
            raise PackError(f"{places.of(table)}: rule [{table}] has no {key!r}; every rule says why and proves itself")
    kinds = [kind for kind in _KINDS if kind in fields]
    if len(kinds) != 1:
        raise PackError(
            f"{places.of(table)}: rule [{table}] needs exactly one of {', '.join(_KINDS)}; "
            f"found {', '.join(kinds) or 'none'}"
        )
    if fields.get("safety", "safe") != "safe" and not fields.get("because"):
        raise PackError(f"{places.of(table)}: rule [{table}] is {fields['safety']!r}, not safe: say why in 'because'")
    if kinds == ["match"] and "replace" not in fields and fields.get("safety") != "flag":
        raise PackError(f"{places.of(table)}: rule [{table}] has a pattern and no 'replace'")
    if not (
        fields.get("triggers")
        or fields.get("gate")
        or fields.get("phrases")
        or fields.get("pairs")
        or fields.get("data")
    ):
        raise PackError(
            f"{places.of(table)}: rule [{table}] has no 'triggers': "
            "name literals of two characters or more that wake it"
        )
    if fields.get("gate") and fields.get("triggers"):
        raise PackError(f"{places.of(table, 'gate')}: rule [{table}] has a gate and triggers; one of them wakes it")
    if fields.get("follows") and not any(witness.startswith("beside") for witness in fields.get("witness", ())):
        raise PackError(f"{places.of(table, 'follows')}: rule [{table}] follows others; it needs a witness 'beside:…'")
    values = {key: _frozen(value) for key, value in fields.items() if key not in _TABLES}
    values |= {key: fields[key] for key in _TABLES if key in fields}
    values.setdefault("scope", "line" if "phrases" in fields else "paragraph")
    return Rule(id=f"{family}.{theme}.{table}", family=family, path=places.name, line=places.line(table), **values)


def _check_field(table: str, key: str, value: object, places: _Places) -> None:
    if key not in FIELDS:
        known = f"; known are {', '.join(sorted(FIELDS))}"
        raise PackError(
            f"{places.of(table, key)}: unknown field {key!r} in rule [{table}]{nearest(key, FIELDS)}{known}"
        )
    form, good = _form(key, value)
    fault = _fault(table, key, value) if good else f"{key!r} in rule [{table}] is {form}; found {value!r}"[:300]
    if fault:
        raise PackError(f"{places.of(table, key)}: {fault}")


def _form(key: str, value: object) -> tuple[str, bool]:
    """What a field has to be, and whether this value is."""
    if key in _STRINGS:
        return "a string", isinstance(value, str)
    if key in _TABLES:
        return "a table", isinstance(value, dict)
    if key in _NUMBERS:
        return "a whole number above 0", isinstance(value, int) and not isinstance(value, bool) and value > 0
    if key in _SWITCHES:
        return "true, or is left out", value is True
    if key in _LISTS:
        return "a list of strings", isinstance(value, list) and all(isinstance(item, str) for item in value)
    return "a list of [from, to]", isinstance(value, list) and all(_is_pair(item) for item in value)


def _fault(table: str, key: str, value: Any) -> str | None:
    if key == "safety" and value not in SAFETIES:
        return f"safety of [{table}] is one of {', '.join(SAFETIES)}; found {value!r}"
    if key == "scope" and not SCOPES.fullmatch(value):
        return f"scope of [{table}] is line, first-line, lines:2, paragraph, paragraphs:2 or text; found {value!r}"
    if key == "witness":
        for witness in value:
            kind = witness.partition(":")[0]
            if kind not in WITNESSES:
                known = f"known are {', '.join(WITNESSES)}"
                return f"unknown witness {witness!r} in [{table}]{nearest(kind, WITNESSES)}; {known}"
    if key == "triggers":
        for trigger in value:
            if not trigger.lstrip("=^").rstrip("$") or len(trigger) < 2:
                return f"trigger {trigger!r} of [{table}] is shorter than two characters; it would wake everywhere"
    if key == "replace" and len(value) > MAX_REPLACEMENT:
        return f"'replace' of [{table}] is longer than {MAX_REPLACEMENT} characters"
    return None


def _is_pair(item: object) -> bool:
    return isinstance(item, list) and len(item) == 2 and all(isinstance(part, str) for part in item)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
