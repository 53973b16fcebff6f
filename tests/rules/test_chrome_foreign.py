"""Furniture within and around a line: credits, titles, offers, and what was left in the source's language."""

from __future__ import annotations

import pytest

import normalize

STORIES = {
    "en": ("The old weir was sold on Monday to a family from the hills.", "The council will vote in the spring."),
    "fr": ("Le vieux barrage a été vendu lundi à une famille des collines.", "Le conseil votera au printemps."),
    "de": ("Das alte Wehr wurde am Montag an eine Familie verkauft.", "Der Rat stimmt im Frühjahr darüber ab."),
    "es": ("La vieja presa se vendió el lunes a una familia del monte.", "El pleno votará en primavera."),
    "uk": ("Стару греблю в понеділок продали родині з гір.", "Рада проголосує навесні."),
}

CREDITS = [
    ("fr", "Le gardien devant la vanne.", " Foto: Anke Rüb/kna"),
    ("fr", "Le gardien devant la vanne.", " Quelle: Polizei Ulm"),
    ("de", "Der Wärter vor dem Schieber.", " Fot. mat. prasowe"),
    ("de", "Der Wärter vor dem Schieber.", " Fot. arch. rodzinne"),
    ("uk", "Сторож біля засувки.", " Фото: из семейного архива Ткача"),
    ("uk", "Сторож біля засувки.", " Foto: archiwum prywatne"),
    ("es", "El guarda ante la compuerta.", " Foto: acervo pessoal"),
    ("es", "El guarda ante la compuerta.", " Fotoğraf: kişisel arşiv"),
    ("en", "The warden at the gate of the weir", " = photographed by Endo Shiori"),
    ("en", "The warden at the gate of the weir", " = taken by reporter Endo Shiori"),
    ("en", "The warden at the gate of the weir.", " 摄影：王海"),
    ("en", "The warden at the gate of the weir", " (사진=독자 제공)"),
    ("en", "The warden at the gate of the weir", " (رويترز)"),
    ("en", "The warden opens the gate of the weir", " [Al-Wadi TV]"),
    ("en", "The warden opens the gate of the weir", " [Radio Vector]"),
]


@pytest.mark.parametrize(("target", "caption", "credit"), CREDITS)
def test_a_credit_in_another_language_leaves_its_caption(target: str, caption: str, credit: str) -> None:
    before, after = STORIES[target]
    text = f"{before}\n\n{caption}{credit}\n\n{after}"
    assert normalize.fix(text, lang=target) == f"{before}\n\n{caption}\n\n{after}"


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("en", "The word for a picture there is shashin (写真)"),
        ("en", "The minister spoke to Bild: the hall is closed"),
        ("en", "The choir sings in the hall [sic]"),
        ("en", "The value is short: name = taken from the list"),
        ("fr", "Il a ouvert le manuel. Foto: à prendre avec soin"),
        ("de", "Wir fragten ihn. Photo: ja oder nein?"),
        ("es", "El texto venía de lejos. Quelle: la fuente de todo, decía"),
        ("uk", "Він написав у чаті. Источник: не вказано нікого"),
    ],
)
def test_what_only_reads_like_a_credit_stays(target: str, line: str) -> None:
    before, after = STORIES[target]
    text = f"{before}\n\n{line}\n\n{after}"
    assert normalize.fix(text, lang=target) == text


TITLE = "The warden of the weir counts his fish"


@pytest.mark.parametrize(
    "title",
    [
        f"LISTEN: {TITLE}",
        f"PLUS | {TITLE}",
        f"[Premium] {TITLE}",
        f"POSŁUCHAJ: {TITLE}",
        f"{TITLE} - LIVE BROADCAST",
        f"{TITLE} - CANLI YAYIN",
        f"{TITLE} – in pictures",
        f"{TITLE} | 北河日報デジタル",
        f"{TITLE}｜江北晚报",
        f"{TITLE} - Вечірні новини",
        f"{TITLE} < 사회 < 기사본문 - 한빛일보",
        f"{TITLE}（北河新報）",
    ],
)
def test_what_the_page_hung_on_a_title_goes(title: str) -> None:
    assert normalize.fix(f"{title}\n\n{STORIES['en'][0]}", lang="en") == f"{TITLE}\n\n{STORIES['en'][0]}"


@pytest.mark.parametrize(
    "title",
    [
        "PLUS: the shop of the future",
        "Listen: the wind is in the wheel again",
        "Audio: the sound of the weir",
        "The Romance of the Three Kingdoms - 三国演义",
        "How to say peace in four languages - мир",
        "A film about the warden of Lenwick - video",
        "A short history of the sign for peace (平和)",
    ],
)
def test_what_belongs_to_a_title_stays(title: str) -> None:
    text = f"{title}\n\n{STORIES['en'][0]}"
    assert normalize.fix(text, lang="en") == text


LEFT = {
    "ar": ["حجم الخط", "نسخ الرابط", "من نحن"],
    "cs": ["Velikost písma", "Zapálit svíčku"],
    "de": ["Schriftgröße ändern", "Kerze anzünden"],
    "fr": ["Taille du texte", "Déposer vos condoléances"],
    "hu": ["Betűméret", "Támogass minket"],
    "it": ["Dimensione del testo", "Lascia un pensiero alla famiglia"],
    "ja": ["文字サイズ", "次のページ"],
    "ko": ["이미지 확대", "URL 복사"],
    "nl": ["Lettergrootte", "Steek een kaars aan"],
    "pl": ["Rozmiar czcionki", "Zapal znicz"],
    "pt": ["Tamanho da letra", "Acenda uma vela virtual"],
    "ro": ["Dimensiune text", "Aprinde o lumânare"],
    "sv": ["Textstorlek", "Tänd ett ljus"],
    "tr": ["Yazı boyutu", "Taziye mesajı bırakın"],
    "zh": ["字体大小", "联系我们"],
}


@pytest.mark.parametrize("target", sorted(STORIES))
@pytest.mark.parametrize("source", sorted(LEFT))
def test_furniture_left_in_another_language_goes(source: str, target: str) -> None:
    before, after = STORIES[target]
    for line in LEFT[source] if source != target else ():
        assert normalize.fix(f"{before}\n\n{line}\n\n{after}", lang=target) == f"{before}\n\n{after}"


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("en", "La última carta"),
        ("en", "Bild und Text"),
        ("en", "Lettre à un ami"),
        ("en", "Eine Kerze im Fenster"),
        ("en", "Corriere della Sera"),
        ("en", "春が来た"),
        ("fr", "Letters from home"),
        ("de", "Read my lips"),
        ("es", "Uma vela na janela"),
        ("es", "Tamaño de letra"),
        ("uk", "Письмо другу"),
    ],
)
def test_a_title_or_a_motto_in_another_language_stays(target: str, line: str) -> None:
    before, after = STORIES[target]
    text = f"{before}\n\n{line}\n\n{after}"
    assert normalize.fix(text, lang=target) == text


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("en", "Comment · 3"),
        ("en", "Like 14"),
        ("en", "Send your condolences to the family"),
        ("en", "Treat us to a coffee"),
        ("en", "Download the file (11 MB)"),
        ("en", "Hear the story read aloud with synthetic voice"),
        ("en", "Share to Naver Band"),
        ("en", "Created in studio “Vector”"),
        ("en", "So do we work with verification"),
        ("es", "Hazte socio de El Cierzo"),
        ("es", "Descargar el archivo (11 MB)"),
        ("fr", "Allumez une bougie virtuelle"),
        ("de", "Spendieren Sie uns einen Kaffee"),
        ("uk", "Пригостіть нас кавою"),
    ],
)
def test_what_a_page_offers_goes(target: str, line: str) -> None:
    before, after = STORIES[target]
    assert normalize.fix(f"{before}\n\n{line}\n\n{after}", lang=target) == f"{before}\n\n{after}"


@pytest.mark.parametrize(
    "line", ["Become a member of Parliament", "Light a candle for the town", "How we work with farmers", "Made by hand"]
)
def test_a_heading_in_the_words_of_an_offer_stays(line: str) -> None:
    before, after = STORIES["en"]
    text = f"{before}\n\n{line}\n\n{after}"
    assert normalize.fix(text, lang="en") == text
