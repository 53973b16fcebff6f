"""The command `normalize`. What a verb does is in `normalize.commands`, and is imported when that verb runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from normalize.commands.parsing import build_parser
from normalize.errors import NormalizeError

_VERBS = {
    "fix": "repairing:fix",
    "diff": "reporting:diff",
    "check": "reporting:check",
    "undo": "repairing:undo",
    "explain": "inspecting:explain",
    "list": "inspecting:list_rules",
    "test": "inspecting:test_rules",
    "variants": "names:list_variants",
    "find": "names:find",
    "export": "names:export",
    "cluster": "names:cluster",
    "filter": "repairing:repair_input",
}
_INTERRUPTED, _NO_READER = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process) and give back its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # The same bytes in every locale; what cannot be written is escaped rather than fatal.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parse(given)
    except SystemExit as stop:  # argparse has said everything already
        return stop.code if isinstance(stop.code, int) else 2
    if options is None:
        return 0
    try:
        return _run(options)
    except (NormalizeError, OSError) as error:
        return _fail(error)
    except KeyboardInterrupt:
        print("normalize: interrupted; nothing is left half-written: run the same command again", file=sys.stderr)
        return _INTERRUPTED


def _stand_in_for_closed_streams() -> None:
    """Where the caller closed standard output, what is written there is an error; what is said on errors is lost.

    Python has None for both then, and `print` would send the messages to standard output, among the repaired text.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _run(options: argparse.Namespace) -> int:
    module, _, name = _VERBS[options.verb].partition(":")
    verb: Callable[[argparse.Namespace], int] = getattr(import_module(f"normalize.commands.{module}"), name)
    try:
        code = verb(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _give_up_output()  # whoever read it has gone: `normalize diff … | head`
        return _NO_READER


def _give_up_output() -> None:
    """Send what is left of the output nowhere; Python would try to write it, and complain once more, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(error: NormalizeError | OSError) -> int:
    from normalize.commands.terminal import warn

    place = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.filename else str(error)
    warn(f"normalize: error: {place}")
    try:
        sys.stdout.flush()
    except OSError:
        _give_up_output()
    return 2


def _parse(given: list[str]) -> argparse.Namespace | None:
    """The options, with `verb` set; None where help was all that there was to say."""
    parser = build_parser()
    options = parser.parse_args(given)
    if options.verb is None:
        if sys.stdin is None or sys.stdin.isatty():
            parser.print_help()
            return None
        options.verb = "filter"
    elif given[0] not in (options.verb, "rules", "names"):
        # argparse would let the verb's own defaults win over what stands before it.
        parser.error(f"options stand behind the verb: normalize {options.verb} …")
    return options
