"""Labels of pictures, signatures of editors, notices of rights and credits by their form, in every target."""

from __future__ import annotations

import pytest

import normalize

STORY = {
    "en": ("The tram had stood still since March, and nobody missed it.", "On Friday it rang, and the street fell silent."),
    "fr": ("Le tram ne bougeait plus depuis mars, et personne ne le regrettait.", "Vendredi, il a sonné, et la rue s’est tue."),
    "de": ("Die Bahn stand seit März still, und niemand vermisste sie.", "Am Freitag klingelte sie, und die Straße verstummte."),
    "es": ("El tranvía estaba parado desde marzo y nadie lo echaba de menos.", "El viernes sonó, y la calle se calló."),
    "uk": ("Трамвай стояв від березня, і ніхто за ним не сумував.", "У п’ятницю він задзвонив, і вулиця стихла."),
}  # fmt: skip
CAPTION = {
    "en": "Two drivers wait at the depot of Fellmark",
    "fr": "Deux conducteurs attendent au dépôt de Fellmark",
    "de": "Zwei Fahrer warten im Depot von Fellmark",
    "es": "Dos conductores esperan en la cochera de Fellmark",
    "uk": "Двоє водіїв чекають у депо Фелльмарка",
}


def page(target: str, block: str) -> str:
    """A story of two paragraphs with `block` between them."""
    first, last = STORY[target]
    return "\n\n".join(filter(None, (first, block, last))) + "\n"


GONE = [
    ("fr", "Image source, Elin Haug"),
    ("fr", "Image source, Reuters\n\nImage caption,"),
    ("fr", "Légende image,"),
    ("fr", "Автор фото, Reuters"),
    ("de", "Bildquelle, Elin Haug"),
    ("de", "Bildunterschrift,"),
    ("de", "Quelle des Bildes, Getty Images"),
    ("de", "Fotoğraf altı yazısı,"),
    ("es", "Fuente de la imagen, Getty Images"),
    ("es", "Pie de foto,"),
    ("es", "Подпись к фото,"),
    ("uk", "Автор фото, Соцмережі"),
    ("uk", "Підпис до відео,"),
    ("uk", "Image source, Getty Images"),
    ("en", "Author of the photo, Getty Images"),
    ("en", "Signature to the photo,"),
    ("en", "Foot of photo,"),
    ("en", "صدر الصورة، Getty Images"),
    ("en", "图像加注文字，"),
    ("en", "Image source,\n\nGetty Images"),
    ("en", "Image copyright Elin Haug"),
    ("en", "Source, Getty Images\n\nImage caption,"),
    ("fr", "Copyright © 2024 TVF. TVF is not responsible for the content of external sites."),
    ("fr", "© 2024 TVF. Der TVF ist für die Inhalte externer Internetseiten nicht verantwortlich."),
    ("de", "© Хвиля, 2024. Передрук матеріалів дозволено лише за наявності посилання."),
    ("es", "© 2021 Fellpost GmbH. Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung."),
    ("uk", "© 2024 TVF. TVF не відповідає за вміст чужих сайтів."),
    ("en", "© 2024 TVF. TVF does not bear responsibility for the content of other sites."),
    ("en", "The TVF is not liable for the content of third-party sites."),
    ("en", "[Editor-in-charge: Guo Wei]"),
    ("en", "(Editors: Guo Wei and Tan Mei)"),
    ("de", "[Verantwortlicher Redakteur: Guo Wei]"),
    ("uk", "(Відповідальна редакторка: Ґо Вей)"),
    ("fr", "Sign up here for our Thursday letter. Outside Fellmark? Sign up here."),
    ("fr", "Follow our correspondent on Twitter"),
    ("de", "Receive each Saturday a selection of the best articles"),
    ("es", "Sign in to save this article for later."),
    ("uk", "You can unsubscribe at any moment."),
    ("fr", "News Sport Business Innovation Culture Arts Travel"),
    ("uk", "Новини Світ Культура Спорт Відео Погода"),
    ("de", "Warum Sie uns vertrauen können"),
]
STAYS = [
    ("en", "Image source, she said, is the one question that nobody asks."),
    ("en", "Rights to the photo, and wrongs"),
    ("en", "Source, Getty, and the law"),
    ("fr", "Légende, image et mythe"),
    ("fr", "La légende de l’image, dit-elle, ment."),
    ("de", "Bildtext, Ton und Licht"),
    ("de", "Quelle, Fluss, Meer"),
    ("es", "Autor de la imagen, el viento"),
    ("uk", "Автор фото не знав, що робить."),
    ("en", "© stands for copyright, and it is the reason that the song was silent."),
    ("en", "The company is not responsible for the content of external sites, the court ruled."),
    ("en", "[Editor’s note: the names have been changed.]"),
    ("en", "(Editing by Elin Haug; reporting by Tan Mei)"),
    ("en", "[Laughter: Elin Haug]"),
    ("en", "Editor: Elin Haug"),
    ("en", "Text: Elin Haug / Photography: Tan Mei"),
    ("fr", "Keep calm and carry on"),
    ("fr", "The Tram That Never Came"),
    ("de", "You can’t always get what you want"),
    ("uk", "Our house is your house"),
    ("en", "Sport Culture Politics"),
    ("en", "Why trust your nose?"),
    ("en", "LIVE. LAUGH. LOVE."),
]
TAILS = [
    ("en", ". TILDE ROSS FOR “L’AURORE”", "."),
    ("en", ". TILDE ROSS POUR L’AURORE", "."),
    ("en", " © Tilde Ross für DIE GLOCKE", ""),
    ("en", ". NORDBILD/Tilde Ross", "."),
    ("en", ". Tilde Ross/O FAROL DO SUL", "."),
    ("en", " TILDE ROSS/L’AURORE", ""),
    ("en", ". Photo: Petr Lom, Ranní noviny", "."),
    ("en", ". Photo by the author", "."),
    ("en", ". Photo © Tilde Ross", "."),
    ("fr", ". Photo de l’auteur", "."),
    ("de", " © Tilde Ross pour L’AURORE", ""),
    ("es", ". Foto del autor", "."),
    ("uk", ". Фото авторки тексту", "."),
    ("uk", ". Фото: Петр Лом, Ранкова хвиля", "."),
]
ENDS = [
    ("en", "The gold went to the last rider of the day. Tilde Ross/NOR"),
    ("en", "The song opens the evening in the hall. Queen/David Bowie"),
    ("en", "The posters still hang all over the town. TILDE ROSS FOR MAYOR"),
    ("en", "The line goes to the old station of Norrvik Ost/HAUPTBAHNHOF"),
    ("en", "The drivers wait. Photo: Tilde Ross, mayor of Fellmark, at the depot"),
    ("fr", "Votez pour elle, disait l’affiche. TILDE ROSS POUR TOUS"),
]


@pytest.mark.parametrize(("target", "block"), GONE)
def test_what_belongs_to_the_page_goes(target: str, block: str) -> None:
    assert normalize.repair(page(target, block), lang=target).text == page(target, "")


@pytest.mark.parametrize(("target", "line"), STAYS)
def test_what_belongs_to_the_story_stays(target: str, line: str) -> None:
    assert normalize.repair(page(target, line), lang=target).text == page(target, line)


@pytest.mark.parametrize(
    ("target", "label"),
    [("fr", "Image caption, "), ("de", "Bildunterschrift, "), ("es", "Legenda da foto, "), ("uk", "Підпис до фото, "),
     ("en", "Caption to the photo, "), ("en", "Image source, Getty Images Image caption, ")],
)  # fmt: skip
def test_a_caption_stays_without_its_label(target: str, label: str) -> None:
    shown = CAPTION[target] + "."
    assert normalize.repair(page(target, label + shown), lang=target).text == page(target, shown)


@pytest.mark.parametrize(("target", "tail", "stop"), TAILS)
def test_a_credit_goes_from_its_caption(target: str, tail: str, stop: str) -> None:
    repaired = normalize.repair(page(target, CAPTION[target] + tail), lang=target).text
    assert repaired == page(target, CAPTION[target] + stop)


@pytest.mark.parametrize(("target", "line"), ENDS)
def test_an_end_that_is_no_credit_stays(target: str, line: str) -> None:
    assert normalize.repair(page(target, line), lang=target).text == page(target, line)


@pytest.mark.parametrize("label", ["RELATION LIVE. ", "LIVE RESULT. ", "REPORT LIVE: ", "ONLINE REPORT. "])
def test_a_label_of_a_live_page_in_capitals_goes(label: str) -> None:
    title = "Fellmark wins the race of the trams\n\n"
    assert normalize.repair(label + title + page("en", ""), lang="en").text == title + page("en", "")
