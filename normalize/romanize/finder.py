"""Which of many literals stand in a text, whichever apostrophe they are written with."""

from __future__ import annotations

from collections.abc import Iterable

from normalize.needles import Literals


class Finder:
    """Where literals begin in a text; a straight apostrophe stands for a curly one too.

    >>> Finder(["Kyj", "L'v", "jiw"])("In L’viv, in Kyjiw")
    [(3, "L'v"), (13, 'Kyj'), (15, 'jiw')]
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self._known = {form: it for it in sorted(set(literals)) for form in (it, it.replace("'", "’"))}
        self._find = Literals(self._known).find

    def __call__(self, text: str) -> list[tuple[int, str]]:
        """The literals with their places in code points, in order."""
        return [(place, self._known[form]) for place, form in self._find(text)]
