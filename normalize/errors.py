"""The errors that a caller may want to catch. Each message names the place, the value found and the remedy."""

from __future__ import annotations

from collections.abc import Iterable


class NormalizeError(Exception):
    """Base of every error that this library raises on purpose.

    >>> issubclass(OptionError, NormalizeError) and issubclass(PackError, NormalizeError)
    True
    """


class OptionError(NormalizeError):
    """An argument or a command-line option cannot be used: an unknown rule, level or style, a bad language tag.

    >>> raise OptionError("unknown level 'sage'" + nearest("sage", ["safe", "likely"]))
    Traceback (most recent call last):
    normalize.errors.OptionError: unknown level 'sage' (did you mean 'safe'?)
    """


class PackError(NormalizeError):
    """A rule pack cannot be loaded. The message begins with `file:line` and names the field."""


def nearest(found: str, known: Iterable[str]) -> str:
    """The end of an error message: ` (did you mean 'safe'?)`, or nothing where no known spelling is near.

    >>> nearest("patern", ["pattern", "phrases"])
    " (did you mean 'pattern'?)"
    >>> nearest("qqq", ["pattern", "phrases"])
    ''
    """
    import difflib  # here, because the command imports this module even for --version

    close = difflib.get_close_matches(found, list(known), n=1, cutoff=0.6)
    return f" (did you mean {close[0]!r}?)" if close else ""
