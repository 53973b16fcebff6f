"""Lines, paragraphs and segments."""

from __future__ import annotations

import pytest

from normalize.lines import Lines
from normalize.rules import Rule

WRAPPED = "\n".join(
    ("The council met on Monday evening to decide about the harbour and the", "two bridges that lead to it, and it heard eleven citizens who had", "asked to speak before the vote that followed late in the night. They", "went home.")
)  # fmt: skip


def rule(scope: str) -> Rule:
    return Rule(id="chrome.test.one", family="chrome", path="test", line=1, why="w", scope=scope, fixes=(), keeps=())


def spans(text: str, scope: str, *woken: int) -> list[str]:
    return [segment.text for segment in Lines(text).segments(rule(scope), woken)]


def test_every_line_has_its_place() -> None:
    lines = Lines("ab\n\nc\n")
    assert [lines[number] for number in range(len(lines))] == ["ab", "", "c", ""]
    assert [lines.at(position) for position in range(6)] == [0, 0, 0, 1, 2, 2]
    assert (lines.beside(0, 1), lines.beside(2, -1), lines.beside(2, 1), lines.first_line()) == (2, 0, None, 0)


@pytest.mark.parametrize(
    ("scope", "woken", "expected"),
    [
        ("line", (2,), ["b"]),
        ("first-line", (0,), ["a"]),
        ("first-line", (2,), []),
        ("lines:2", (2,), ["b\nc", "a\n\nb"]),
        ("lines:2", (0, 2), ["a\n\nb", "b\nc"]),
        ("paragraph", (2,), ["b"]),
        ("paragraphs:2", (0,), ["a\n\nb"]),
        ("text", (2, 3), ["a\n\nb\nc"]),
    ],
)
def test_a_scope_gives_the_segments_that_hold_a_woken_line(
    scope: str, woken: tuple[int, ...], expected: list[str]
) -> None:
    assert spans("a\n\nb\nc", scope, *woken) == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = f"Title\n\n{WRAPPED}\n\nEnd"
    assert spans(text, "paragraph", 3) == [WRAPPED]
    assert Lines(text).paragraph(3) == (2, 5)
    assert spans("A short line.\nAnother one.\nA third.", "paragraph", 1) == ["Another one."]
