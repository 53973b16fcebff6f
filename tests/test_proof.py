"""Every rule proves itself; a rule that breaks a promise is caught."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize import proof
from normalize.errors import PackError
from normalize.proof import prove, prove_linear, prove_rule
from normalize.rules import FAMILIES, Rule, load, read_pack

RULES = load()


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_every_rule_proves_itself(rule: Rule) -> None:
    family = [mate for mate in RULES if mate.family == rule.family]
    assert [str(failure) for failure in prove_rule(rule, family, pump=False)] == []


@pytest.mark.usefixtures("untraced")  # what traces every line has a speed of its own
@pytest.mark.parametrize("rule", RULES, ids=str)
def test_every_rule_is_linear(rule: Rule) -> None:
    assert [str(failure) for failure in prove_linear(rule)] == []


def test_every_family_has_rules() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES)


GOOD = """family = "chrome"
[sign-up]
why      = "A prompt is not part of the article."
scope    = "line"
triggers = ["newsletter"]
match    = '^Sign up for our newsletter$'
replace  = ""
fixes    = [["Sign up for our newsletter", ""], ["A.\\nSign up for our newsletter", "A."], ["Sign up for our newsletter\\nB.", "B."]]
keeps    = ["The newsletter will close in May."]
"""


def pack(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_pack_proves_itself(tmp_path: Path) -> None:
    assert [str(failure) for failure in prove(read_pack(pack(tmp_path, GOOD), None, None))] == []


@pytest.mark.parametrize(("ratio", "kinds"), [(0, {"speed"}), (10**9, set())])
def test_a_slow_rule_is_told_from_a_slow_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ratio: int, kinds: set[str]
) -> None:
    monkeypatch.setattr(proof, "SLOWEST", 10**9)
    monkeypatch.setattr(proof, "SLOWEST_RATIO", ratio)
    assert {failure.kind for failure in prove(read_pack(pack(tmp_path, GOOD), None, None))} == kinds


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ('"B."]]', '"C."]]', "fixes"),
        ('keeps    = ["The newsletter will close in May."]', 'keeps = ["Sign up for our newsletter"]', "keeps"),
        ("replace", "unless = ['said']\nreplace", "unless"),
        ("replace", 'source = ["fr"]\ngiven = {source = "fr"}\nreplace', "witness"),
        (', ["A.\\nSign up for our newsletter", "A."]', "", "fixes"),
        ('replace  = ""', 'replace = "A newsletter: Sign up for our newsletter"', "fixes"),
    ],
)
def test_a_broken_promise_is_caught(tmp_path: Path, old: str, new: str, kind: str) -> None:
    assert old in GOOD
    failures = list(prove(read_pack(pack(tmp_path, GOOD.replace(old, new)), None, None), pump=False))
    assert kind in {failure.kind for failure in failures}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("match ", "patern ", r"mine.toml:6: unknown field 'patern' in rule \[sign-up\] \(did you mean"),
        ('family = "chrome"', 'family = "crome"', "one of encoding, markup"),
        ('scope    = "line"', 'scope = "lines"', r"mine.toml:4: scope of \[sign-up\]"),
        ('scope    = "line"', 'safety = "sure"', "mine.toml:4: safety of"),
        ('scope    = "line"', 'safety = "likely"', "say why in 'because'"),
        ("why      =", "because  =", "has no 'why'"),
        ('triggers = ["newsletter"]', "", "has no 'triggers'"),
        ('triggers = ["newsletter"]', 'triggers = ["n"]', "mine.toml:5: trigger 'n'"),
        ('triggers = ["newsletter"]', "triggers = 7", "is a list of strings"),
        (
            'scope    = "line"',
            "longest = 0",
            r"mine.toml:4: 'longest' in rule \[sign-up\] is a whole number above 0; found 0",
        ),
        ('scope    = "line"', "follows = false", r"mine.toml:4: 'follows' in rule \[sign-up\] is true, or is left out"),
        ('scope    = "line"', "follows = true", "it needs a witness 'beside:…'"),
        ("match    = '^Sign up for our newsletter$'", "match = '(a+)+$'", "possessive"),
        ("match    = '^Sign up for our newsletter$'", "match = 'Sign .*+up'", "runs over everything"),
        ("match    = '^Sign up for our newsletter$'", r"match = '\w{1,40}\s{1,40}x'", "multiply to 1600"),
        ("match    = '^Sign up for our newsletter$'", "match = '(a'", "not a pattern"),
        ("match    = '^Sign up for our newsletter$'", "call = 'chrome.nothing'", "unknown procedure"),
        ("match    = '^Sign up for our newsletter$'", "call = 'os.system'", "unknown procedure"),
        ("match    = '^Sign up for our newsletter$'", "pairs = [['a']]", "a list of"),
        ('replace  = ""', "", "no 'replace'"),
        ('replace  = ""', 'replace = ""\nwitness = ["sorce:fr"]', "unknown witness"),
        ("[sign-up]", "[sign-up", "not valid TOML"),
        ('scope    = "line"', f"why = {'[' * 5_000}", "nested too deep"),
        ('replace  = ""', r"replace = '\1'", "names group 1, and its pattern has 0"),
        ('replace  = ""', r"replace = '\g<name>'", "has no group 'name'"),
        ('replace  = ""', 'replace = ""\nwitness = ["surname:name"]', "has no group 'name'"),
        ('replace  = ""', 'replace = ""\ntarget = ["klingon"]', "unknown language 'klingon'"),
        ('replace  = ""', 'replace = ""\ntarget = ["en-GB"]', "a rule is for 'en' and all its regions"),
        (
            'keeps    = ["The newsletter will close in May."]',
            'keeps = ["k"]\n[other]\nwhy = "w"\nkeeps = ["k"]\nfixes = [["a", "b"]]\ncall = "names.places"\n'
            '[other.data]\nlanguage = "uk"',
            "mine.toml:10: .*not what 'names.places' takes: KeyError",
        ),
    ],
)
def test_a_bad_pack_is_refused_with_place_and_remedy(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(PackError, match=message):
        read_pack(pack(tmp_path, GOOD.replace(old, new)), None, None)


def test_an_unreadable_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="cannot read"):
        load([tmp_path / "absent.toml"])
    (tmp_path / "latin.toml").write_bytes(b"family = 'chrome' # \xe9")
    with pytest.raises(PackError, match="not UTF-8"):
        load([tmp_path / "latin.toml"])


def test_two_rules_with_one_id_are_refused(tmp_path: Path) -> None:
    path = pack(tmp_path, GOOD)
    with pytest.raises(PackError, match="rename one"):
        load([path, path])
