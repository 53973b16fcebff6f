"""Target detection on short texts, and the evidence for the source language."""

from __future__ import annotations

from pathlib import Path

import pytest

import normalize
from normalize import language

SHORT = [
    ("en", "The mayor resigned on Monday after the vote."), ("fr", "Le maire a démissionné lundi."), ("de", "Der Bürgermeister ist zurückgetreten."),
    ("es", "El alcalde dimitió el lunes."), ("it", "Il sindaco si è dimesso lunedì."), ("pt", "O prefeito renunciou na segunda-feira."),
    ("nl", "De burgemeester is maandag afgetreden."), ("pl", "Burmistrz podał się do dymisji."), ("cs", "Starosta v pondělí odstoupil."),
    ("sv", "Borgmästaren avgick på måndagen."), ("ro", "Prețurile cresc din nou în martie."), ("hu", "A polgármester hétfőn lemondott."),
    ("tr", "Fiyatlar martta yeniden artıyor."), ("uk", "Мер подав у відставку в понеділок."), ("ru", "Мэр подал в отставку в понедельник."),
    ("ar", "استقال رئيس البلدية يوم الاثنين"), ("zh", "市长周一辞职。"), ("ja", "市長は月曜日に辞任した。"), ("ko", "시장이 월요일에 사임했다."),
]  # fmt: skip

UNDECIDED = [
    "In kyiv , said M. Zelensky.",
    "Kiev: 3 dead",
    "Photo: Reuters",
    "kyiv under fire",
    "Die Hard returns",
    "Zelensky meets Macron",
]

TRACES = [
    ("fr", "Cette decision was criticised."), ("de", "Herr Brandis spoke of Moskau, and Frau Lüders of Brüssel."), ("es", "Sra. Ibarra wrote from Moscú."),
    ("it", "Signora Ferrante wrote from Pechino."), ("pt", "He spoke in Moscovo of the situação."), ("nl", "Deze talks were held in Londen."),
    ("pl", "Pani Nowicka works in Londyn."), ("cs", "They met in Varšava and Kyjev."), ("sv", "They met in Bryssel."), ("ro", "They met in Moscova."),
    ("hu", "They met in Brüsszel."), ("tr", "They met in Moskova."), ("uk", "Pani Bondar taught there.\n\nРеклама"), ("ru", "Читайте также\n\nHe paid in rubles."),
    ("ar", "اقرأ أيضا\n\nHe left."), ("zh", "市长\n\nHe left."), ("ja", "「はい」 he said."), ("ko", "시장이\n\nHe left."),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), SHORT)
def test_the_language_of_a_headline_is_detected(tag: str, text: str) -> None:
    assert language.detect(text) == tag


@pytest.mark.parametrize("text", UNDECIDED)
def test_a_short_text_is_english_unless_more_than_its_letters_speaks_against_it(text: str) -> None:
    assert language.detect(text) in (None, "en")


def test_a_short_line_is_repaired_without_a_target_given() -> None:
    assert normalize.fix("In kyiv , said M. Zelensky.") == "In Kyiv, said Mr. Zelenskyy."


@pytest.mark.parametrize("text", ["", "  \n", "12 34", "https://example.org", "\ud800"])
def test_a_text_without_words_has_no_language_and_raises_nothing(text: str) -> None:
    assert language.detect(text) in (None, "en")
    assert language.evidence(text) == {} or isinstance(language.evidence(text), dict)


@pytest.mark.parametrize(("tag", "text"), TRACES)
def test_one_certain_trace_or_two_weak_ones_are_enough(tag: str, text: str) -> None:
    points = language.evidence(text, "en")

    assert points[tag] >= language.ENOUGH
    assert points[tag] == max(points.values())


def test_a_trace_counts_once_however_often_it_stands_there() -> None:
    assert language.evidence("Herr Roth. " * 9, "en") == language.evidence("Herr Roth. ", "en")


def test_a_language_leaves_no_traces_in_its_own_text() -> None:
    text = "Cette décision est dans les mains de la mairie, et une autre est avec le maire."

    assert "fr" not in language.evidence(text)
    assert "fr" not in language.evidence(text, "fr")


def test_human_english_is_nearly_always_without_evidence() -> None:
    path = Path(__file__).parents[2] / "shared" / "clean" / "en-ewt.txt"
    if not path.exists():
        pytest.skip("the clean texts are not here")
    documents = path.read_text(encoding="utf-8").split("\n\f\n")
    loud = [text for text in documents if any(points >= language.ENOUGH for points in language.evidence(text).values())]

    assert len(loud) * 100 <= len(documents)


def test_a_long_text_needs_more_traces_than_a_page() -> None:
    page = "The committee met again and agreed on nothing. " * 20
    book = page * (2 * language.ONE_PAGE // len(page) + 1)

    assert language.Evidence(page + "Cette decision was criticised.", "en").any()
    assert not language.Evidence(book + "Cette decision was criticised.", "en").any()


@pytest.mark.parametrize(
    "text",
    [
        "Ethics and Politics, Statistics for Catholics.",
        "Kitchen, Mitchell, Thatcher and Unknown Outside Ourselves.",
        "She lives in Los Angeles.",
    ],
)
def test_common_english_words_are_no_traces(text: str) -> None:
    assert language.evidence(text, "en") == {}
