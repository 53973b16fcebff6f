"""`normalize names`: variants, export and cluster, as a user runs them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import normalize
from normalize.romanize import cluster, exports

Run = Callable[..., int]
Piped = Callable[[bytes], None]
Capture = pytest.CaptureFixture[str]

FEW = ["--kind", "country", "--country", "UA", "--country", "pl"]
LETTER = "Ukraine: the village of {} lost its school. People of {} wrote to Colonel Danylo {}.\n"


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder of two texts that spell a village and a colonel of no list in two ways each."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER.format("Zhurbynivka", "Zhurbynivka", "Perebyiko"), encoding="utf-8")
    (folder / "b.txt").write_text(LETTER.format("Jourbynivka", "Zhurbynivka", "Perebyiko"), encoding="utf-8")
    return folder


def test_variants_one_a_line(run: Run, capsys: Capture) -> None:
    assert run("names", "variants", "kiev") == 0
    assert capsys.readouterr().out.splitlines() == normalize.variants("Kyiv")
    assert run("names", "variants", "Bakhmut", "--relation", "historical") == 0
    assert capsys.readouterr().out.splitlines() == normalize.variants("Bakhmut", relations=["historical"])


@pytest.mark.parametrize("form", exports.FORMATS)
def test_export_to_standard_output_or_a_file(run: Run, tmp_path: Path, capsys: Capture, form: str) -> None:
    assert run("names", "export", "--format", form, *FEW) == 0
    said = capsys.readouterr().out
    assert said.splitlines() == list(exports.export(form, kinds=["country"], countries=["UA", "PL"]))
    assert run("names", "export", "--format", form, *FEW, "-o", "new/names") == 0
    assert (tmp_path / "new/names").read_text(encoding="utf-8") == said
    assert capsys.readouterr().out == ""


def test_a_failed_export_leaves_the_old_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Iterator[str]:
        yield "half a file"
        raise OSError(28, "No space left on device")

    (tmp_path / "names").write_text("old", encoding="utf-8")
    monkeypatch.setattr(exports, "export", broken)
    assert run("names", "export", "--format", "solr", "-o", "names") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["names"]
    assert (tmp_path / "names").read_text(encoding="utf-8") == "old"


def test_cluster_suggests_a_pack_that_can_be_used(run: Run, letters: Path, tmp_path: Path, capsys: Capture) -> None:
    assert run("names", "cluster", "letters", "-o", "pack.toml") == 0
    pack = (tmp_path / "pack.toml").read_text(encoding="utf-8")
    assert tomllib.loads(pack)["family"] == "names"
    assert "Jourbynivka" in pack
    assert run("names", "cluster", "letters") == 0
    assert capsys.readouterr().out == pack
    text = (letters / "b.txt").read_text(encoding="utf-8")
    assert "Jourbynivka" not in normalize.fix(text, lang="en", packs=[str(tmp_path / "pack.toml")])


def test_cluster_reads_every_kind_of_document(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "in/b.jsonl").write_text(
        '{"body": "Two."}\n{"text": "no body"}\n{"body": "Three."}\n', encoding="utf-8"
    )
    (tmp_path / "in/c.txt").write_bytes(b"caf\xe9")
    seen: list[str] = []

    def suggest(texts: Iterable[str]) -> str:
        seen.extend(texts)
        return '# A pack.\nfamily = "names"\n'

    monkeypatch.setattr(cluster, "suggest", suggest)
    assert run("names", "cluster", "in", "--text-field", "body") == 3
    assert seen == ["One.", "Two.", "Three."]
    captured = capsys.readouterr()
    assert captured.out == '# A pack.\nfamily = "names"\n'
    assert "in/b.jsonl" in captured.err
    assert "c.txt: not UTF-8" in captured.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["names"], "ACTION"),
        (["names", "variants"], "NAME"),
        (["names", "variants", "Kharkivv"], "did you mean 'Kharkiv'"),
        (["names", "variants", "Kyiv", "--relation", "exonyms"], "did you mean 'exonym'?"),
        (["names", "export"], "--format"),
        (["names", "export", "--format", "slor"], "did you mean 'solr'?"),
        (["names", "export", "--format", "solr", "--kind", "places", "-o", "new"], "did you mean 'place'?"),
        (["names", "export", "--format", "solr", "--country", "UX", "-o", "new"], "unknown country 'UX'"),
        (["names", "export", "--format", "solr", *FEW, "-o", "."], "is a folder"),
        (["names", "cluster"], "FOLDER"),
        (["names", "find", "missing"], "missing does not exist"),
        (["names", "cluster", "missing", "-o", "new"], "missing does not exist"),
        (["--lang", "en", "names", "variants", "Kyiv"], "options stand behind the verb"),
    ],
)
def test_refusals_write_nothing(run: Run, tmp_path: Path, capsys: Capture, arguments: list[str], said: str) -> None:
    assert run(*arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("action", [[], ["variants"], ["find"], ["export"], ["cluster"]])
def test_every_action_explains_itself(run: Run, capsys: Capture, action: list[str]) -> None:
    assert run("names", *action, "--help") == 0
    said = capsys.readouterr().out
    assert said.startswith(" ".join(["usage: normalize names", *action]))
    for option in {"export": [*exports.FORMATS, "--kind", "--country", "--relation", "-o"]}.get("".join(action), []):
        assert option in said


def test_find_prints_the_names_of_documents(run: Run, tmp_path: Path, piped: Piped, capsys: Capture) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nKiew and chicken Kiev.\r\n")
    (tmp_path / "in/b.jsonl").write_text('{"text": "Nobody."}\n{"text": "Charkiw"}\n', encoding="utf-8")
    (tmp_path / "in/c.txt").write_bytes(b"caf\xe9")
    assert run("names", "find", "in") == 3
    captured = capsys.readouterr()
    found = [json.loads(line) for line in captured.out.splitlines()]
    kyiv = {"text": "Kiew", "id": "place:UA:Київ", "kind": "place", "canonical": "Kyiv", "native": "Київ"}
    assert found[0] == {"path": "in/a.txt", "record": None, "start": 5, "end": 9, **kyiv}
    assert [(name["path"], name["record"], name["canonical"]) for name in found[1:]] == [("in/b.jsonl", 2, "Kharkiv")]
    assert "c.txt: not UTF-8" in captured.err
    piped(b"Kiew\x1b[2J")
    assert run("names", "find") == 0
    assert json.loads(capsys.readouterr().out)["path"] == "-"
    piped(b'{"body": "Kiew"}\n')
    assert run("names", "find", "--text-field", "body") == 0
    assert json.loads(capsys.readouterr().out)["record"] == 1


def test_jsonl_is_json(run: Run, capsys: Capture) -> None:
    assert run("names", "export", "--format", "jsonl", *FEW) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["canonical"] for record in records] == ["Poland", "Ukraine"]
