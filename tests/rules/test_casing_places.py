"""Places, peoples and languages in lower case, in every target: what gets its capital, and what is a word."""

from __future__ import annotations

import gzip
import hashlib

import pytest

import normalize
from normalize.procedures.casing_names import FILE, table

CHANGES = [
    (
        "en",
        "The chengdu police and the growers of georgia agreed.",
        "The Chengdu police and the growers of Georgia agreed.",
    ),
    (
        "en",
        "A court in antalya sentenced the mayor of eskişehir.",
        "A court in Antalya sentenced the mayor of Eskişehir.",
    ),
    ("en", "The kenyan runner and the basque cyclist won.", "The Kenyan runner and the Basque cyclist won."),
    ("en", "The floods in sichuan and in guizhou are over.", "The floods in Sichuan and in Guizhou are over."),
    ("en", "Police (tokyo) and firemen of buenos aires met.", "Police (Tokyo) and firemen of Buenos Aires met."),
    (
        "fr",
        "Le tribunal de besançon a jugé un maire de charleroi.",
        "Le tribunal de Besançon a jugé un maire de Charleroi.",
    ),
    ("fr", "Les accords de genève et de minsk sont morts.", "Les accords de Genève et de Minsk sont morts."),
    ("de", "Die Feuerwehr aus bremen half in göttingen.", "Die Feuerwehr aus Bremen half in Göttingen."),
    ("de", "Der Zug von krakau nach genf fällt aus.", "Der Zug von Krakau nach Genf fällt aus."),
    ("es", "Los bomberos de asturias y de calatayud trabajan.", "Los bomberos de Asturias y de Calatayud trabajan."),
    ("es", "El alcalde de bogotá viajó a varsovia.", "El alcalde de Bogotá viajó a Varsovia."),
    ("uk", "Потяг з харкова до варшави запізнився.", "Потяг з Харкова до Варшави запізнився."),
    ("uk", "Уряд франції та міста польщі допоможуть.", "Уряд Франції та міста Польщі допоможуть."),
]
STAYS = [
    ("en", "He ate brazil nuts from fine china and a bologna sandwich."),
    ("en", "Write to info@chengdu.example, #chengdu or chengdu.example, said Ann."),
    ("en", "The savannah is dry, and the derry refrain of the song is long."),
    ("en", "i flew to chengdu and it was gr8"),
    ("en", "She polishes swiss cheese knives and a venetian blind."),
    ("fr", "Un officier corse boit un bordeaux, du champagne et du cognac."),
    ("fr", "Les habitants parlent français, et les élus polonais écoutent."),
    ("fr", "écrivez à @toulouse ou à mairie@toulouse.example, a dit Anne"),
    ("de", "Sie essen und leben hier; der polnische Zug ist leer."),
    ("de", "Er schrieb an @bremen, und bremen.example war offline."),
    ("es", "El león vive en la cuenca, y el paraiso es un bar sin tilde."),
    ("es", "La cocina asturiana y el vino argentino gustan."),
    ("uk", "Вони пишуть росія і москва з малої літери, бо так хочуть."),
    ("uk", "Київські вулиці та львівська кава, каже Олена."),
]


@pytest.mark.parametrize(("lang", "before", "after"), CHANGES)
def test_a_name_gets_its_capital(lang: str, before: str, after: str) -> None:
    assert normalize.fix(before, lang=lang, select=["casing"]) == after


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_words_brands_addresses_and_chat_stay(lang: str, text: str) -> None:
    assert normalize.fix(text, lang=lang, select=["casing"]) == text


def test_the_target_decides_which_rules_run() -> None:
    text = "Die Feuerwehr aus göttingen half den Leuten in der Stadt, und sie war nicht allein."
    assert "Göttingen" in normalize.fix(text, select=["casing"])
    assert normalize.fix(text, lang="fr", select=["casing"]) == text


@pytest.mark.parametrize("tag", ["en", "fr", "de", "es"])
def test_the_list_holds_names_that_are_no_words(tag: str) -> None:
    names = {name.lstrip("+").lower() for name in table(tag)}
    assert len(names) > 1_000
    assert names.isdisjoint({"reading", "nice", "bath", "essen", "halle", "tours", "sens", "toro", "polish"})


def test_the_file_is_what_its_header_says() -> None:
    head, _, body = gzip.decompress(FILE.read_bytes()).decode("utf-8").partition("# sha256 of what follows ")
    digest, _, lines = body.partition("\n")
    assert hashlib.sha256(lines.encode()).hexdigest() == digest
    assert "made by tools/build_capitals.py" in head
