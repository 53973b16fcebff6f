"""Verbs and options of the command line. Imports argparse and nothing else: `--version` and help pay for this alone."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from normalize import __version__

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]

_EPILOG = """\
without a verb, a text that is piped in is repaired:  normalize < in.txt > out.txt

exit codes: 0 clean or repaired; 1 check or diff found something, or a rule's proof failed; 2 a wrong option, rule pack
or path, nothing written; 3 finished, but a document failed; 130 interrupted"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command; `verb` of what it gives back is None for the filter."""
    rules, reading = _rule_options(), _reading_options()
    parser = argparse.ArgumentParser(
        prog="normalize",
        description="Repair scraped, machine-translated text, and keep a ledger of every change.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[rules, reading, _failure_options()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"normalize {__version__}")
    parser.set_defaults(verb=None)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    _add_fix(verbs, [rules, reading, _failure_options()])
    for verb, text in {
        "diff": "show what would be changed, as a unified diff",
        "check": "report what would be changed and what may be wrong",
    }.items():
        reporting = _add(verbs, verb, text, [rules, reading])
        _add_inputs(reporting)
        if verb == "check":
            reporting.add_argument("--json", action="store_true", help="one JSON object a document")
    _add_undo(verbs)
    _add_inspecting(verbs)
    _add_names(verbs, reading)
    return parser


def _rule_options() -> argparse.ArgumentParser:
    parent = argparse.ArgumentParser(add_help=False)
    group = parent.add_argument_group("which repairs")
    group.add_argument("--lang", metavar="TAG", help="language that the texts are meant to be in (default: detected)")
    group.add_argument(
        "--level",
        choices=("safe", "likely"),
        default="safe",
        help="apply rules that are certain, or also those that are likely right (default: safe)",
    )
    group.add_argument(
        "--style", metavar="NAME", default="official", help="style of names: official, ap, bbc, … (default: official)"
    )
    for option, text in {
        "--select": "apply only these families, files or rules (chrome, chrome.share, chrome.share.buttons)",
        "--ignore": "leave these families, files or rules out",
    }.items():
        group.add_argument(option, metavar="RULES", action="append", default=[], help=text)
    _add_pack(group)
    group.add_argument(
        "--keep",
        metavar="TERM|FILE",
        action="append",
        default=[],
        help="never touch this term, or those in this file (one a line)",
    )
    return parent


def _add_pack(group: argparse._ActionsContainer) -> None:
    group.add_argument("--pack", metavar="FILE", action="append", default=[], help="add the rules of this TOML file")


def _reading_options() -> argparse.ArgumentParser:
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument_group("documents").add_argument(
        "--text-field",
        metavar="NAME",
        help="field that holds the text in .jsonl files (default: text); given with a pipe, the input is JSON lines",
    )
    return parent


def _failure_options() -> argparse.ArgumentParser:
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument_group("failures").add_argument(
        "--on-error",
        choices=("skip", "copy"),
        default="skip",
        help="leave a document that cannot be read out of the results, or copy it as it is (default: skip)",
    )
    return parent


def _add(
    verbs: Verbs, verb: str, text: str, parents: Sequence[argparse.ArgumentParser] = (), *, runs: str = ""
) -> argparse.ArgumentParser:
    description = f"{text[0].upper()}{text[1:]}."
    parser = verbs.add_parser(verb, help=text, description=description, parents=list(parents), allow_abbrev=False)
    parser.set_defaults(verb=runs or verb)
    return parser


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="PATH",
        nargs="*",
        help="files and folders (.txt, .md, .jsonl); none, or -, for standard input",
    )


def _add_fix(verbs: Verbs, parents: Sequence[argparse.ArgumentParser]) -> None:
    parser = _add(verbs, "fix", "repair files and folders, with a ledger of every change", parents)
    _add_inputs(parser)
    parser.add_argument("-o", "--output", metavar="FOLDER", help="folder for the repaired documents and their ledgers")
    parser.add_argument("--in-place", action="store_true", help="write over the inputs; the ledgers lead back")


def _add_undo(verbs: Verbs) -> None:
    parser = _add(verbs, "undo", "restore the originals from repaired documents and their ledgers")
    parser.add_argument("repaired", metavar="FOLDER", help="folder that fix wrote, or one document in it")
    parser.add_argument("-o", "--output", metavar="FOLDER", required=True, help="folder for the originals")


def _add_inspecting(verbs: Verbs) -> None:
    explaining = _add(verbs, "explain", "say what one rule does, why, and on which examples")
    explaining.add_argument("rule", metavar="RULE", help="id of the rule, as check reports it")
    _add_pack(explaining)
    rules = verbs.add_parser("rules", help="list the rules, or prove them", description="List or prove the rules.")
    actions = rules.add_subparsers(title="actions", metavar="ACTION", required=True)
    for action, text in {"list": "one line a rule", "test": "prove each rule from its own examples"}.items():
        parser = _add(actions, action, text)
        parser.add_argument("packs", metavar="PACK", nargs="*", help="rule packs (default: the shipped rules)")


def _add_names(verbs: Verbs, reading: argparse.ArgumentParser) -> None:
    names = verbs.add_parser(
        "names", help="spellings of names, for search", description="List, export or look for the spellings of names."
    )
    actions = names.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = _add(actions, "variants", "print every spelling of a person or place")
    listing.add_argument("name", metavar="NAME", help="any spelling of it, or its id")
    _add_inputs(_add(actions, "find", "print the people and places that documents name, as JSON lines", [reading]))
    exporting = _add(actions, "export", "write the spellings of all entities as a search engine reads them")
    exporting.add_argument(
        "--format", metavar="NAME", required=True, help="solr, elasticsearch, lucene (facts of WordNet) or jsonl"
    )
    for option, metavar, text in (
        ("--kind", "KIND", "these entities only: person, place, country, surname (may be repeated)"),
        ("--country", "CODE", "places and countries with this ISO 3166 code only (may be repeated)"),
    ):
        exporting.add_argument(option, metavar=metavar, action="append", default=[], help=text)
    clustering = _add(
        actions, "cluster", "suggest rules for the names in no list that are spelled in several ways", [reading]
    )
    clustering.add_argument("inputs", metavar="FOLDER", nargs="+", help="files and folders (.txt, .md, .jsonl)")
    for parser in (listing, exporting):
        parser.add_argument(
            "--relation",
            metavar="NAME",
            action="append",
            default=[],
            help="these spellings only: spelling, mixed, exonym, rename, historical, cognate (may be repeated)",
        )
    for parser in (exporting, clustering):
        parser.add_argument("-o", "--output", metavar="FILE", help="file to write (default: standard output)")
