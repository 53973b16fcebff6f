"""Credits of pictures: what goes with a caption's end or as a line, and what stays."""

from __future__ import annotations

import pytest

import normalize

CAPTIONS = {
    "en": ("Rowers wait below the weir at dawn", "Nobody left before noon."),
    "fr": ("Des rameurs attendent sous le barrage", "Personne n’est parti avant midi."),
    "de": ("Ruderer warten unter dem Wehr", "Vor Mittag ging niemand nach Hause."),
    "es": ("Los remeros esperan bajo la presa", "Nadie se fue antes de mediodía."),
    "uk": ("Веслярі чекають під греблею на світанку", "Ніхто не пішов до полудня."),
}

TAILS = (
    ("en", ". Photo: Grega Wernig / Delo"),
    ("en", ". Patrik Jelen/PIXSELL"),
    ("en", " | Photo: Profimedia"),
    ("en", ". Fot. Jakub Lis / Agencja Wieża"),
    ("en", ". [Photo = Newspim]"),
    ("en", " / Photo = Newsis"),
    ("en", ". (DHA)"),
    ("en", ". - Photo: IHA"),
    ("en", " (Photo provided by the family)"),
    ("en", ". Photo: press service of the regional administration"),
    ("en", ". Screenshot from a surveillance camera"),
    ("en", " © Sipa / Jean Roux"),
    ("en", ". © L’Écho du Lac / F. Meyer"),
    ("en", " – Photo: personal archive of Nina Orlova"),
    ("en", ". LaPresse"),
    ("en", ". — EFE"),
    ("en", " | AFP"),
    ("en", ". =Photographed by Kenji Mori"),
    ("en", " = provided by the museum"),
    ("en", ". [Provided by Lenwick rowing club]"),
    ("en", ". (Visual China / for supply)"),
    ("en", ". (Ansa/Gino Verdi)"),
    ("en", " — Photo: Reproduction/Social networks"),
    ("en", ". PHOTOPQR/OUEST FRANCE/MAXPPP"),
    ("en", ". AFP - JEAN-PIERRE ROUX"),
    ("en", ". Image authorship, AFP"),
    ("en", ". Author of the photo: Ivan Petrov"),
    ("en", ". Photo Le Courrier / Jean Roux"),
    ("en", ". (AP PHOTO) Credit: AAP"),
    ("en", "Photo: TT"),
    ("fr", ". Photo fournie par la famille"),
    ("fr", ". (Image : dpa/Symbolique)"),
    ("fr", ". Source de l’image : Getty Images"),
    ("de", ". Bildkredit: Joan Smith/Alamy"),
    ("de", ". Urheberschaft des Bildes: Reuters"),
    ("de", ". Foto aus offenen Quellen"),
    ("es", ". (Foto Orazio Verdi/LaPresse)"),
    ("es", ". Imagen cedida por la familia"),
    ("es", ". Autoría de la imagen: Getty Images"),
    ("uk", ". Авторство зображення: Getty Images"),
    ("uk", ". Фото надане родиною загиблого"),
    ("uk", ". Фото з відкритих джерел"),
)

LINES = (
    "Photo: Kim Min-su, Newsis",
    "Authorship of the image: Getty Images",
    "Photo from open sources",
    "[Photo: private archive]",
    "Photographed by Endo Shiori",
    "Photo: Lars Berg / TT ✕",
    "Photo: Divulgação/UFRS",
    "MIGUEL A. LOPES/LUSA",
    "Photo: 24tv.ua",
)

KEPT = (
    "Photo by photo, the story came together",
    "Photo: the new archive of the city",
    "Photo: police search the archive of the club",
    "Photographs by Anna Berg hang in the hall",
    "The photo was provided by the family",
    "Photo by Anna Berg wins first prize",
    "Only 30 percent agree (Reuters/Ipsos)",
    "He works for a news agency in Paris, AFP",
    "She left the BBC for Reuters",
    "The rule comes from the agency (EPA)",
    "By Anna Berg, AFP",
    "WARSAW (AP) — The hall was full",
    "Text: Anna Berg. Photos: Jan Novak",
    "Text and photo: Anna Berg",
    "He pays by credit: Anna pays cash",
    "A man died in Leeds – shot by police",
    "He reads Kant / Hegel",
    "The teams are Delfi / Postimees and LETA / BNS",
    "Follow him: Facebook / Twitter / Instagram",
    "The deal between Xinhua / AP",
    "The score was 2/1",
    "They use TCP/IP",
    "It was on every network. Facebook. Instagram. YouTube",
    "The museum opened in 1990. Courtesy is free",
    "The museum opened in 1990. Reuters broke the news",
    "The museum opened in 1990. Archive photos were lost",
    "Provided by law, the right remains",
    "Video: how the mayor opened the hall",
    "Photos: Lisbon after the storm",
    "His first novel (Photo)",
    "He wrote “Photo: Anna Berg / AFP”",
    "(c) the third point is weaker",
    "A guard with one of his tickets. [Provided by the tenants]",
    "The bench is new. (Courtesy of the neighbours)",
)


@pytest.mark.parametrize(("lang", "tail"), TAILS)
def test_a_credit_behind_a_caption_goes(lang: str, tail: str) -> None:
    caption, story = CAPTIONS[lang]
    stop = tail[:1] if tail.startswith(".") else ""
    before, after = (f"{story}\n\n{caption}{end}\n\n{story}" for end in (tail, stop))
    assert normalize.fix(before, lang=lang, select=("chrome.photo",)) == after


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_credit_between_paragraphs_goes(line: str) -> None:
    story = CAPTIONS["en"][1]
    assert normalize.fix(f"{story}\n\n{line}\n\n{story}", lang="en", select=("chrome.photo",)) == f"{story}\n\n{story}"


@pytest.mark.parametrize("end", ["", "."])
@pytest.mark.parametrize("line", KEPT)
def test_what_only_looks_like_a_credit_stays(line: str, end: str) -> None:
    story = CAPTIONS["en"][1]
    text = f"{story}\n\n{line}{end}\n\n{story}"
    assert normalize.fix(text, lang="en", select=("chrome.photo",)) == text
