"""What was left in another script, in every target: what becomes the target's word, and what is shown on purpose."""

from __future__ import annotations

import gzip
import hashlib

import pytest

import normalize
from normalize.procedures.residue_script_table import FILE, by_english_name, things, waking

SELECT = ("residue.scripts", "residue.targets-cyrillic")

CHANGES = [
    (
        "en",
        "The choir sang in パリ last spring and came home tired.",
        "The choir sang in Paris last spring and came home tired.",
    ),
    (
        "en",
        "A nurse from 서울 has repaired the organ for nine years.",
        "A nurse from Seoul has repaired the organ for nine years.",
    ),
    (
        "en",
        "He worked in Москве as a piano tuner until the strike.",
        "He worked in Moscow as a piano tuner until the strike.",
    ),
    ("en", "She studied in בלונדון and came home with a cello.", "She studied in London and came home with a cello."),
    ("en", "The farmers of Ελλάδα want the dam to be opened.", "The farmers of Greece want the dam to be opened."),
    (
        "en",
        "Exports to 中国, 韩国 and 越南 fell by a third.",
        "Exports to China, South Korea and Vietnam fell by a third.",
    ),
    (
        "en",
        "The exhibition opens in 4月 and runs until the frost.",
        "The exhibition opens in April and runs until the frost.",
    ),
    (
        "en",
        "The office will be closed on 金曜日 because of the feast.",
        "The office will be closed on Friday because of the feast.",
    ),
    (
        "en",
        "On 12 آذار 2023 the bridge was closed to all traffic.",
        "On 12 March 2023 the bridge was closed to all traffic.",
    ),
    ("en", "A 北京 court sentenced the baker to three years.", "A Beijing court sentenced the baker to three years."),
    ("fr", "Elle est née à القاهرة et n’y est jamais retournée.", "Elle est née au Caire et n’y est jamais retournée."),
    ("fr", "Le 5 نيسان 2025 le bac a coulé près du quai.", "Le 5 avril 2025 le bac a coulé près du quai."),
    (
        "de",
        "Ein Tourist aus モスクワ kaufte vierzig Karten und fuhr nie.",
        "Ein Tourist aus Moskau kaufte vierzig Karten und fuhr nie.",
    ),
    ("de", "Am 5 نيسان 2025 sank die Fähre am alten Pier.", "Am 5. April 2025 sank die Fähre am alten Pier."),
    ("es", "El ministerio de 北京 no quiso responder a nadie.", "El ministerio de Pekín no quiso responder a nadie."),
    (
        "es",
        "El 5 نيسان 2025 se hundió el barco junto al muelle.",
        "El 5 de abril de 2025 se hundió el barco junto al muelle.",
    ),
    ("uk", "До 北京 він їхав дві доби без жодної зупинки.", "До Пекіна він їхав дві доби без жодної зупинки."),
    ("uk", "Вони їхали через ベルリン до самого моря.", "Вони їхали через Берлін до самого моря."),
    (
        "uk",
        "Біля Varšava зупинився автобус, від Vienna не було ні слова.",
        "Біля Варшави зупинився автобус, від Відня не було ні слова.",
    ),
]
STAYS = [
    ("en", "The city of Beijing (北京, literally northern capital) grew fast."),
    ("en", "Its Chinese name, 北京, means northern capital in the old tongue."),
    ("en", "The ferry was called 東京 and it sank off the northern cape."),
    ("en", "Tokyo, 東京, was the host of the games that summer."),
    ("en", "He wrote to 北京大学 and to two other schools that autumn."),
    ("en", "He replied in Russian: Москва слезам не верит, and shut the door."),
    ("en", "The newspaper Вечерняя Москва printed the list of the winners."),
    ("en", "The brand Москва made watches until the factory closed."),
    ("en", "The hashtag #北京 was blocked for a day and then came back."),
    ("en", "The poster had لندن in green paint across the top of the wall."),
    ("en", "“北京,” said the driver, and would not say another word."),
    ("en", "The ship Αθήνα sailed with the tide and never came back home."),
    ("en", "The menu lists ラーメン, 寿司 and 東京 in that order."),
    ("en", "In the class on hangul the train stops in 서울 every day."),
    ("en", "The stamp says СССР and Москва 1957 along its lower edge."),
    ("en", "Moscow and the villages around it: the train to Москва stops nine times."),
    ("fr", "Le panneau 北京 est resté accroché au-dessus de la porte."),
    ("de", "In Tokio (東京) blieb der Zug zum ersten Mal seit Jahren stehen."),
    ("es", "La palabra لندن se escribe con cuatro letras y ningún punto."),
    ("uk", "Він поїхав у لندن навчатися і повернувся через рік додому."),
    ("uk", "Він дістав запрошення до Oxford University Press навесні."),
    ("uk", "Літак летів до London Gatwick, а лист ішов до Victoria."),
]


@pytest.mark.parametrize(("lang", "before", "after"), CHANGES)
def test_a_word_in_another_script_becomes_the_targets(lang: str, before: str, after: str) -> None:
    assert normalize.repair(before, lang=lang, select=SELECT).text == after


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_a_word_that_is_shown_or_named_stays(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang).edits == ()


def test_a_text_that_glosses_elsewhere_keeps_all() -> None:
    line = "A tourist from ハンブルク bought the clock and left."
    assert normalize.repair(line, lang="en", select=SELECT).edits
    assert not normalize.repair(f"The dish (寿司) was cold.\n{line}", lang="en", select=SELECT).edits


def test_every_form_but_the_cyrillic_ones_holds_a_sign_that_wakes() -> None:
    signs = set(waking())
    forms = things("en")
    assert len(forms) > 10_000
    assert all(not signs.isdisjoint(form) or "\u0400" <= max(form) <= "\u04ff" for form in forms)
    assert not any(sign.isascii() or "\u0400" <= sign <= "\u04ff" for sign in signs)


def test_ukrainian_names_have_both_cases_or_none() -> None:
    names = by_english_name()
    assert {"London", "Warsaw", "Vienna", "Athens", "Egypt"} <= set(names)
    assert all(place.genitive and place.accusative for place in names.values())


def test_the_table_is_what_its_header_says() -> None:
    head, _, body = gzip.decompress(FILE.read_bytes()).decode("utf-8").partition("# sha256 of what follows ")
    digest, _, lines = body.partition("\n")
    assert hashlib.sha256(lines.encode()).hexdigest() == digest
    assert "made by tools/build_scripts.py" in head
