"""Logs of chats: what stands in them between angle brackets is a nickname, and every line is somebody's own."""

from __future__ import annotations

from functools import lru_cache

import regex

_SPOKEN = regex.compile(
    r"(?m)^[ \t]{0,8}(?:\p{L}{3} \d{1,2} )?(?:\[?\d\d:\d\d(?::\d\d)?\]? )?<[@+% ]?(?P<nick>[^<>/\s=\"]{1,20})>(?=\s|$)"
)
_LOGGED = regex.compile(r"[ \t]{0,8}(?:\[[^\[\]\s()]{1,20}\([^\s()]{3,60}\)\]|\*{3} \w)")
_TAGS = frozenset(
    """a abbr address article aside audio b big blockquote body br button center cite code dd del div dl dt
    em figure font footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link
    main mark meta nav object ol option p param picture pre q s script section select small source span
    strike strong style sub sup svg table tbody td th thead time title tr tt u ul unk video x""".split()
)
SPEAKERS = 2
"""Lines of a log that open with a nickname which is no tag, at least; one will do among more that open so."""


@lru_cache(maxsize=4)
def is_chat(text: str) -> bool:
    """Whether lines of `text` open with nicknames in angle brackets.

    >>> is_chat("<wren> is it up?\\n<otter> no"), is_chat("<p>It is up.</p>\\n<br>")
    (True, False)
    """
    if "<" not in text:
        return False
    named = 0
    for spoken, match in enumerate(_SPOKEN.finditer(text), 1):
        named += match["nick"].lower() not in _TAGS
        if named and (named >= SPEAKERS or spoken > SPEAKERS):
            return True
    return False


def is_spoken(line: str) -> bool:
    """Whether a line opens as those of a log do: a nickname, maybe after a time, or with its host.

    >>> is_spoken("14:05 <wren> is it up?"), is_spoken("[wren(+w@example.org)] up"), is_spoken("14:05 Up.")
    (True, True, False)
    """
    return _SPOKEN.match(line) is not None or _LOGGED.match(line) is not None
