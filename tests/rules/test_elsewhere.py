"""Texts that are meant to be French, German, Spanish or Ukrainian: what is repaired in them, and what stays."""

from __future__ import annotations

import pytest

import normalize

PAGES = {
    "fr": (
        "La vallée retrouve le calme après la crue",
        "La rivière est sortie de son lit dans la nuit de mardi à mercredi et a emporté deux ponts, selon la préfecture.",
        "Personne n’a été blessé, mais une centaine de maisons sont sans électricité depuis le matin.",
    ),
    "de": (
        "Das Tal kommt nach dem Hochwasser zur Ruhe",
        "Der Fluss ist in der Nacht zum Mittwoch über die Ufer getreten und hat zwei Brücken mitgerissen.",
        "Verletzt wurde niemand, doch rund hundert Häuser sind seit dem Morgen ohne Strom.",
    ),
    "es": (
        "El valle recupera la calma tras la crecida",
        "El río se salió de su cauce en la noche del martes al miércoles y se llevó dos puentes, según la delegación.",
        "Nadie resultó herido, pero un centenar de casas siguen sin luz desde la mañana.",
    ),
    "uk": (
        "Долина оговтується після повені",
        "Річка вийшла з берегів у ніч на середу і знесла два мости, повідомили в районній адміністрації.",
        "Ніхто не постраждав, але близько сотні будинків від ранку стоять без світла.",
    ),
}
REPAIRED = [
    ("fr", "Il a ajouté que those villages resteront fermés.", "Il a ajouté que ces villages resteront fermés."),
    ("fr", "Many habitants ont quitté la vallée.", "Beaucoup d’habitants ont quitté la vallée."),
    ("fr", "Yesterday, le conseil a voté.", "Hier, le conseil a voté."),
    ("fr", "Le ministre revient de Egypt lundi.", "Le ministre revient d’Égypte lundi."),
    ("fr", "La réunion du Monday 4 mars est annulée.", "La réunion du lundi 4 mars est annulée."),
    ("fr", "Le corps dont il parle , trop lourd, pèse 4.5 kg.", "Le corps dont il parle, trop lourd, pèse 4,5 kg."),
    ("fr", "Elle a perdu la finale 2: 1 hier.", "Elle a perdu la finale 2:1 hier."),
    ("de", "Several Häuser sind in der Nacht abgebrannt.", "Mehrere Häuser sind in der Nacht abgebrannt."),
    ("de", "Er fuhr mit those Kindern nach Hause.", "Er fuhr mit diesen Kindern nach Hause."),
    ("de", "Sie lebte in Cologne und in Nuremberg.", "Sie lebte in Köln und in Nürnberg."),
    ("de", "Seit March 2022 ist die Straße gesperrt.", "Seit März 2022 ist die Straße gesperrt."),
    ("de", "„Das reicht“, sagte Mr. Harrow.", "„Das reicht“, sagte Herr Harrow."),
    ("de", "Es sind 38.5 Grad in Köln.", "Es sind 38,5 Grad in Köln."),
    ("es", "Many vecinos han dejado el valle.", "Muchos vecinos han dejado el valle."),
    ("es", "According to el alcalde, todo está en orden.", "Según el alcalde, todo está en orden."),
    ("es", "Viajó a United States en mayo.", "Viajó a Estados Unidos en mayo."),
    ("es", "Subió un 3.4 % en 60.815 hogares.", "Subió un 3,4 % en 60.815 hogares."),
    ("uk", "Він сказав, що those села залишаться закритими.", "Він сказав, що ті села залишаться закритими."),
    ("uk", "Several будинків згоріло вночі.", "Кілька будинків згоріло вночі."),
    ("uk", "Вони пішли,але йшов дощ.", "Вони пішли, але йшов дощ."),
    ("uk", "Потяг до Warsaw запізнився.", "Потяг до Варшави запізнився."),
]
KEPT = [
    ("fr", "Le groupe joue These Boots ce soir."),
    ("fr", "Elle porte une eau de Cologne ancienne."),
    ("fr", "Mr Durand et Paul Durand sont là."),
    ("de", "Die Band spielt Those Days im Hof."),
    ("de", "Der Film mit Mr. Bean läuft im Kino, und Bean lacht."),
    ("de", "Er traf Black Friday, 4. März, im Lager."),
    ("es", "Los precios subieron un 3.4 % en México."),
    ("es", "El grupo The Wailers tocó en la plaza del pueblo."),
    ("uk", "Many жителі — так зветься пісня."),
    ("uk", "Він поїхав у London."),
]
ABOVE = [
    ("fr", "ALERTE INFO"),
    ("fr", "Accueil"),
    ("de", "Menü"),
    ("de", "Startseite"),
    ("es", "Inicio"),
    ("es", "EN VIVO"),
    ("uk", "Головна"),
    ("uk", "ТЕРМІНОВО"),
]
AMID = [
    ("fr", "Cliquez sur la photo pour l’agrandir"),
    ("fr", "Article suivant : Les caves restent sous l’eau"),
    ("de", "Nächster Beitrag Die Keller stehen unter Wasser"),
    ("de", "Klicken Sie auf das Bild, um es zu vergrößern"),
    ("de", "Nach der Werbung geht es weiter"),
    ("es", "Siguiente Las bodegas siguen bajo el agua"),
    ("es", "Haz clic en la imagen para ampliarla"),
    ("uk", "Новина триває після реклами"),
    ("uk", "Збільшити"),
]
HEADINGS = [
    ("fr", "Que disent les habitants ?"),
    ("fr", "Partager le pain, partager la peine"),
    ("de", "Die Suche nach dem Schuldigen"),
    ("de", "Weiter Streit um die Brücke"),
    ("es", "El siguiente capítulo de la crisis"),
    ("es", "Lo que se sabe"),
    ("uk", "Наступна зупинка — осінь"),
    ("uk", "Пошук винних"),
]


@pytest.mark.parametrize(("lang", "damaged", "expected"), REPAIRED)
def test_what_is_left_of_other_languages_is_repaired(lang: str, damaged: str, expected: str) -> None:
    story = PAGES[lang][1]
    assert normalize.fix(f"{damaged} {story}", lang=lang) == f"{expected} {story}"


@pytest.mark.parametrize(("lang", "text"), KEPT)
def test_names_and_words_of_the_target_stay(lang: str, text: str) -> None:
    story = f"{text} {PAGES[lang][1]}"
    assert normalize.fix(story, lang=lang) == story


@pytest.mark.parametrize(("lang", "line"), ABOVE)
def test_a_button_above_the_headline_goes(lang: str, line: str) -> None:
    page = "\n\n".join(PAGES[lang])
    assert normalize.fix(f"{line}\n\n{page}", lang=lang) == page


@pytest.mark.parametrize(("lang", "line"), AMID)
def test_a_line_of_the_page_between_paragraphs_goes(lang: str, line: str) -> None:
    title, first, second = PAGES[lang]
    assert normalize.fix(f"{title}\n\n{first}\n\n{line}\n\n{second}", lang=lang) == "\n\n".join(PAGES[lang])


@pytest.mark.parametrize(("lang", "line"), HEADINGS)
def test_a_heading_between_paragraphs_stays(lang: str, line: str) -> None:
    title, first, second = PAGES[lang]
    page = f"{title}\n\n{first}\n\n{line}\n\n{second}"
    assert normalize.fix(page, lang=lang) == page


@pytest.mark.parametrize(
    "line", ["Alles akzeptieren", "Reject everything", "I register now!", "Poprzedni The miller and his daughters"]
)
def test_composed_buttons_go_from_english_text(line: str) -> None:
    assert normalize.fix(f"The vote is on Friday.\n\n{line}\n\nNobody objected.") == (
        "The vote is on Friday.\n\nNobody objected."
    )


def test_a_title_of_the_source_before_a_proven_surname_is_translated() -> None:
    text = "Petr Havran has led the works since 2011. Under {} Havran the number of accidents fell by half."
    assert normalize.fix(text.format("pan")) == text.format("Mr.")
    kept = "Put the pan Marie gave you on Marie’s stove."
    assert normalize.fix(kept) == kept
