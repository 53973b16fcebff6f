"""Files for search engines: every spelling is in them, and the engines' own parsers read them."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from normalize.errors import OptionError
from normalize.romanize import entities, exports
from tests.lucene_synonyms import PACKAGES

Group = list[str]

SEARCHES = [
    ("Charkiw burns", "kharkiv burns"),
    ("Kharkiv burns", "charkiw burns"),
    ("trains to Rostow am Don", "trains to rostov on don"),
    ("Rostov-on-Don", "rostow am don"),
    ("Wladimir Selenski spoke", "volodymyr zelenskyy spoke"),
    ("Selenskyj’s plan was Selenskyj", "selenskyj’s plan was zelenskyy"),
    ("In Allemagne", "in germany"),
    ("Tschassiw Jar", "chasiv yar"),
]
"""A query in one spelling, and the words of another that a search has to find."""
UNCHANGED = ["A plain sentence of no names", "She has luck; just record it, human"]


@pytest.fixture(scope="module")
def synonyms() -> list[exports.Synonyms]:
    """The whole gazetteer, looked up once."""
    return [exports.Synonyms(one, entities.spellings(one.id, exports.RELATIONS)) for one in entities.every()]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, synonyms: list[exports.Synonyms]) -> dict[str, Path]:
    """It in every format."""
    folder = tmp_path_factory.mktemp("exports")
    paths = {form: folder / form for form in exports.FORMATS}
    for form, path in paths.items():
        path.write_text("".join(f"{line}\n" for line in exports._WRITERS[form](synonyms)), encoding="utf-8")
    return paths


@pytest.fixture(scope="module")
def groups(synonyms: list[exports.Synonyms]) -> dict[str, Group]:
    """What a search engine has to know: the spellings of each entity, by id."""
    return dict(exports._groups(synonyms))


def read_solr(text: str) -> list[Group]:
    """The rules of a Solr synonyms file, by its documentation: strict, so that what it does not describe is an error."""
    found = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        assert not re.search(r"(?<!\\)=>", line), line
        terms = [re.sub(r"\\(.)", r"\1", term.strip()) for term in re.split(r"(?<!\\),", line)]
        assert all(terms), line
        found.append(terms)
    return found


def read_wordnet(text: str) -> dict[int, Group]:
    """The synsets of WordNet's Prolog facts: `s(number,position,'word',type,sense,tags).`, by its documentation."""
    found: dict[int, Group] = {}
    for line in text.splitlines():
        match = re.fullmatch(r"s\((1\d{8}),(\d+),'((?:[^']|'')+)',n,1,0\)\.", line)
        assert match is not None, line
        synset = found.setdefault(int(match[1]), [])
        synset.append(match[3].replace("''", "'"))
        assert int(match[2]) == len(synset), line
    return found


def test_solr_has_every_spelling(exported: dict[str, Path], groups: dict[str, Group]) -> None:
    assert read_solr(exported["solr"].read_text(encoding="utf-8")) == list(groups.values())


def test_wordnet_has_every_spelling(exported: dict[str, Path], groups: dict[str, Group]) -> None:
    found = read_wordnet(exported["lucene"].read_text(encoding="utf-8"))
    assert list(found) == sorted(found)
    assert list(found.values()) == list(groups.values())


def test_elasticsearch_gets_sets_of_a_size_that_it_takes(exported: dict[str, Path], groups: dict[str, Group]) -> None:
    bodies = [json.loads(line) for line in exported["elasticsearch"].read_text(encoding="utf-8").splitlines()]
    assert {tuple(body) for body in bodies} == {("synonyms_set",)}
    sizes = [len(body["synonyms_set"]) for body in bodies]
    assert all(size == exports.MOST_RULES for size in sizes[:-1])
    assert 0 < sizes[-1] <= exports.MOST_RULES
    rules = [rule for body in bodies for rule in body["synonyms_set"]]
    assert {tuple(rule) for rule in rules} == {("id", "synonyms")}
    assert [rule["id"] for rule in rules] == list(groups)
    # The API takes rules in the format of Solr, one a rule: Lucene reads them below.
    lines = exported["solr"].read_text(encoding="utf-8").splitlines()
    assert [rule["synonyms"] for rule in rules] == [line for line in lines if not line.startswith("#")]


def test_jsonl_has_an_entity_a_line(exported: dict[str, Path], synonyms: list[exports.Synonyms]) -> None:
    records = [json.loads(line) for line in exported["jsonl"].read_text(encoding="utf-8").splitlines()]
    assert len({record["id"] for record in records}) == len(records)
    for record, (entity, spelled) in zip(records, synonyms, strict=True):
        assert [(item["spelling"], item["relation"]) for item in record.pop("spellings")] == list(spelled)
        assert record == entity._asdict()


@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in PACKAGES), reason="needs a Java runtime and Lucene"
)
@pytest.mark.parametrize(("form", "name"), [("solr", "solr"), ("wordnet", "lucene")])
def test_lucene_reads_the_file_and_finds_by_it(exported: dict[str, Path], form: str, name: str) -> None:
    queries = [*(query for query, _ in SEARCHES), *UNCHANGED]
    script = Path(__file__).with_name("lucene_synonyms.py")
    done = subprocess.run(
        [sys.executable, script, form, exported[name]],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for (query, wanted), tokens in zip(SEARCHES, found, strict=False):
        assert reads(tokens, wanted.split()), (query, tokens)
    for query, tokens in zip(UNCHANGED, found[len(SEARCHES) :], strict=True):
        assert len(tokens) == len(query.split()), tokens


def reads(tokens: list[tuple[str, int, int]], wanted: list[str]) -> bool:
    """Whether the words can be read along the graph of tokens, from its start to its end."""
    places = {0}
    for word in wanted:
        places = {start + length for term, start, length in tokens if term == word and start in places}
    return max(start + length for _, start, length in tokens) in places


def test_special_characters_are_escaped() -> None:
    terms = ["a, b", "#c", "d => e", "f\\g", "O'Brien", "h=i"]
    assert read_solr(exports._rule(["x", *terms]) + "\n" + exports._rule(terms[::-1])) == [["x", *terms], terms[::-1]]
    assert exports._rule(["#c", "x"]) == "\\#c, x"
    entity = next(entities.every(["place"]))._replace(canonical="Aaa'bbb")
    lines = list(exports._lucene([exports.Synonyms(entity, (("Aaa'bbb", "spelling"), ("Ccc'ddd", "spelling")))]))
    assert read_wordnet("\n".join(lines)) == {100_000_001: ["Aaa'bbb", "Ccc'ddd"]}


def test_no_ordinary_word_is_a_synonym(groups: dict[str, Group]) -> None:
    others = [form for name, forms in groups.items() if not name.startswith("country") for form in forms[1:]]
    assert not {"Luck", "Just", "Human", "Record", "Lucky", "Paris"} & set(others)
    assert min(map(len, others)) >= exports.SHORTEST


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"form": "slor"}, "unknown format 'slor' (did you mean 'solr'?)"),
        ({"form": "solr", "kinds": ["places"]}, "unknown kind 'places' (did you mean 'place'?)"),
        ({"form": "solr", "countries": ["UX"]}, "unknown country 'UX'"),
        ({"form": "solr", "relations": ["exonyms"]}, "unknown relation 'exonyms' (did you mean 'exonym'?)"),
    ],
)
def test_what_cannot_be_exported_is_refused_at_once(options: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError) as refused:
        exports.export(**options)  # type: ignore[arg-type]
    assert said in str(refused.value)


def test_kinds_countries_and_relations_choose() -> None:
    places = [json.loads(line) for line in exports.export("jsonl", kinds=["place"], countries=["by"])]
    assert {(place["kind"], place["country"]) for place in places} == {("place", "BY")}
    assert {item["relation"] for place in places for item in place["spellings"]} <= {"spelling", "exonym"}
    old = [
        json.loads(line)
        for line in exports.export("jsonl", kinds=["place"], countries=["BY"], relations=["historical"])
    ]
    assert {item["relation"] for place in old for item in place["spellings"][1:]} == {"historical"}
