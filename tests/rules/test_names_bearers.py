"""Ukrainians and Russians in no list, as presses of many languages spell them, and people who only seem to be such."""

from __future__ import annotations

import pytest

import normalize
from normalize.romanize import render, surnames

ENGLISH = normalize.Normalizer(lang="en", select=["names"])

WITNESSED = [
    # (press, the name in its own letters, official form, sentence)
    ("uk", "Андрій Ткачук", "Andrii Tkachuk", "In Ukraine the engineer {} spoke; {}’s team left."),
    ("uk", "Сергій Чумаченко", "Serhii Chumachenko", "“It is over,” said {}, a Ukrainian doctor. Later {} left."),
    ("uk", "Олексій Бойчук", "Oleksii Boichuk", "In Kyiv {} met the press. The {} report is long."),
    ("ru", "Евгений Кузнецов", "Yevgeny Kuznetsov", "In Russia the engineer {} spoke; {}’s team left."),
]
PRESSES = {"uk": ("german", "french", "polish", "czech", "swedish", "finnish"), "ru": ("german", "polish", "czech")}

CHANGED = [
    ("Ukraine’s General Schewtschuk spoke.", "Ukraine’s General Shevchuk spoke."),
    ("Andriï Chevtchouk of Kyiv ran; the Chevtchouks cheered.", "Andrii Shevchuk of Kyiv ran; the Shevchuks cheered."),
    ("OLEKSANDR TSCHUMATSCHENKO, UKRAINE’S MAYOR. Tschumatschenko left.", "OLEKSANDR CHUMACHENKO, UKRAINE’S MAYOR. Chumachenko left."),
    ("The Russian critic Sergueï Kouznetsov wrote; Kouznetsov’s book sold.", "The Russian critic Sergei Kuznetsov wrote; Kuznetsov’s book sold."),
    ("A Russian court jailed Wjatscheslaw Schtschukin; Schtschukin’s lawyer wept.", "A Russian court jailed Vyacheslav Shchukin; Shchukin’s lawyer wept."),
    ("Wołodymyr Kowalczuk of Ukraine won.", "Volodymyr Kovalchuk of Ukraine won."),
    ("In Ukraine Serhij Kowalenko and Serhiï Tkatchouk met.", "In Ukraine Serhii Kovalenko and Serhii Tkachuk met."),
]  # fmt: skip

STAYS = [
    "Anna Kournikova and Vladimir Jurowski left Russia; Jurowski conducts.",
    "Anatoli Boukreev climbed in Nepal and Russia; Boukreev wrote a book.",
    "Sergej Trifunović, Jurij Tepeš and Danilo Türk visited Russia and Ukraine. Tepeš left.",
    "Estonia’s Konstantin Vassiljev and Latvia’s Andrejs Mamikins spoke of Russia. Vassiljev left.",
    "Andreï Makine, born in Russia, won a prize; Makine lives in Paris.",
    "Bohdan Paczyński, the Polish astronomer, worked with Ukrainian colleagues.",
    "Andrej Babiš and Andrej Plenković spoke of Ukraine and Russia. Babiš left.",
    "Roman Kowalczuk, a Pole, drove aid to Ukraine; Kowalczuk returned.",
    "Karolína Plíšková and Kateřina Siniaková played in Moscow, Russia.",
    "Jelena Janković and Nikolaj Coster-Waldau were in Moscow, Russia.",
    "Mayor Kowalski of a town near Lviv, Ukraine; Minister Sikorski left.",
    "Ukraine’s Andriy Khmara, Serhiy Kovalenko and Oleksiy Bondar.",
    "Mykola Kowaliw-Smith of Winnipeg teaches about Ukraine.",
    "Szczepan Twardoch and Andrzej Stasiuk write on Ukraine. Stasiuk travels.",
    "Kirill Petrenko, born in Omsk, Russia, conducts; Olga Tokarczuk reads.",
    "The name “Schewtschuk” is spelled so in German, said Ukraine’s embassy.",
    "Oksana Schewtschenko-Müller lives in Bonn.",
]


@pytest.mark.parametrize(("language", "native", "official", "sentence"), WITNESSED)
def test_one_form_whatever_press_it_passed_through(language: str, native: str, official: str, sentence: str) -> None:
    surname = official.partition(" ")[2]
    for press in PRESSES[language]:
        spelled = render.render([native], language, press)[0][0]
        repair = ENGLISH(sentence.format(spelled, spelled.partition(" ")[2]))
        assert repair.text == sentence.format(official, surname), press
        assert ENGLISH(repair.text).text == repair.text


@pytest.mark.parametrize(("text", "expected"), CHANGED)
def test_what_is_respelled(text: str, expected: str) -> None:
    repair = ENGLISH(text)
    assert repair.text == expected
    assert repair.revert() == text
    assert ENGLISH(expected).text == expected


@pytest.mark.parametrize("text", STAYS)
def test_what_stays(text: str) -> None:
    assert ENGLISH(text).text == text


@pytest.mark.parametrize("language", surnames.LANGUAGES)
def test_names_are_ordered_by_sound(language: str) -> None:
    names = surnames._names()[language]
    sounds = [surnames.sound(name) for name in names[::50]]
    assert sounds == sorted(sounds)
    assert len(names) > 50_000


@pytest.mark.parametrize("language", surnames.LANGUAGES)
def test_a_name_is_found_in_every_press(language: str) -> None:
    """A tenth of the spellings may sound so rough that they are not found; none is taken for a name that it is not."""
    names = [name.capitalize() for name in surnames._names()[language][::2_500]]
    for press in ("german", "french", "polish", "dutch", "english" if language == "ru" else "kmu2010"):
        spelled = [forms[0] for forms in render.render(names, language, press)]
        found = sum((language, name) in surnames.native(form) for name, form in zip(names, spelled, strict=True))
        assert found >= 0.9 * len(names), press


@pytest.mark.parametrize("word", ["Miller", "Kitchen", "Deutsch", "x", "", "Smith-Jones", "naïve", "Shevchuk"])
def test_what_is_no_foreign_spelling(word: str) -> None:
    assert not surnames.is_foreign(word)
