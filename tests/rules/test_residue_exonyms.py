"""Places that kept another language's name, in every target: what changes, and what only looks like it."""

from __future__ import annotations

import gzip
import hashlib

import pytest

import normalize
from normalize.procedures.residue_exonym_table import FILE, exonyms, shown

SELECT = ("residue.exonyms", "residue.targets-places")

ENGLISH = [
    ("A fair opens in Münih and another in Bükreş.", "A fair opens in Munich and another in Bucharest."),
    ("Trains to Zurigo and Stoccarda were late.", "Trains to Zurich and Stuttgart were late."),
    ("The court in Straatsburg ruled on the ferry.", "The court in Strasbourg ruled on the ferry."),
    ("In Lipcse and Drezda the police stopped buses.", "In Leipzig and Dresden the police stopped buses."),
    ("Wine from Toszkána and cheese from Piemont won.", "Wine from Tuscany and cheese from Piedmont won."),
    ("Soldiers in Cisjordania fired in the air.", "Soldiers in the West Bank fired in the air."),
    ("The envoy of Varshava flew to Bryussel.", "The envoy of Warsaw flew to Brussels."),
    ("The mayor of Carcóvia thanked the drivers.", "The mayor of Kharkiv thanked the drivers."),
    ("From Varşova she went on to Sofya by bus.", "From Warsaw she went on to Sofia by bus."),
    ("He met them in Zheneva and in Parizh.", "He met them in Geneva and in Paris."),
    ("Peat from Fehéroroszország and Valgevene was sold.", "Peat from Belarus and Belarus was sold."),
    ("The dam at Dimashk failed, a mill in el-Qahira said.", "The dam at Damascus failed, a mill in Cairo said."),
    ("A choir from Inglaterra sang in Észak-Írország.", "A choir from England sang in Northern Ireland."),
]
ELSEWHERE = [
    ("fr", "Le train de Warschau à Milaan a du retard.", "Le train de Varsovie à Milan a du retard."),
    ("fr", "La foire de Drážďany ouvre demain.", "La foire de Dresde ouvre demain."),
    ("de", "Der Zug von Varsovie nach Cracovie ist voll.", "Der Zug von Warschau nach Krakau ist voll."),
    ("de", "Die Messe in Stoccarda ist gut besucht.", "Die Messe in Stuttgart ist gut besucht."),
    ("fr", "Le thé de Hviderusland est arrivé à al-Khartum.", "Le thé de Biélorussie est arrivé à Khartoum."),
    ("de", "Der Bus aus Vitryssland fährt nach Skotsko.", "Der Bus aus Belarus fährt nach Schottland."),
    ("es", "El tren de Warschau a Mailand llegó tarde.", "El tren de Varsovia a Milán llegó tarde."),
    ("es", "La feria de Göteborg abre el lunes.", "La feria de Gotemburgo abre el lunes."),
    ("fr", "Un hameau au-dessus de Torino dort.", "Un hameau au-dessus de Turin dort."),
    ("es", "Vive cerca de Firenze desde mayo.", "Vive cerca de Florencia desde mayo."),
    ("es", "El portero marcó dos goles en London.", "El portero marcó dos goles en Londres."),
]
STAYS = [
    ("en", "He studied in Wilno before he wrote novels."),
    ("en", "In 1939 he fled from Breslau and Danzig to Lemberg."),
    ("en", "Simona Halep won in Rome, and Halep thanked her team."),
    ("en", "Sofya Ivanova smiled, and Sofya left."),
    ("en", "She sang in the Teatro Milano and at the Hotel Stoccarda."),
    ("en", "Torino beat Napoli in the last match of the season."),
    ("en", "They sell chicken Kiev in the city of Kiev (as the old map says)."),
    ("en", "“Varşova çok güzel bir şehir” was written on the wall."),
    ("en", "The Creta is a small car, Finlandia a vodka, and Lione sings."),
    ("en", "Basilea cut jobs after Danubio lost to Muskat."),
    ("en", "From Dnipro the Dnipro flows south; the Dnister does not."),
    ("en", "He moved from Macau to Mallorca, then to Ulan Bator."),
    ("en", "The ferry to Rodos and the ruins of Ephesos were closed."),
    ("en", "In Salonica and Alma-Ata, in Sinkiang and Nagorno Karabakh."),
    ("en", "The Rif Dimashq governorate lies around Damascus (Dimashq)."),
    ("fr", "Le Dnipro et le Dnister traversent Macau."),
    ("de", "Der Dnipro ist breiter als der Dnister, sagt sie."),
    ("fr", "Il habite à Göteborg, à Gdańsk et à Brno."),
    ("de", "Er lebt in Brno, in Szeged und in Gdansk."),
    ("es", "El tren de Frankfurt y el barco de Rotterdam."),
    ("fr", "Le conseil de London, en Ontario, a voté : à London, la neige tombe."),
    ("es", "El penalti lo tiró London, y lo paró el portero."),
    ("fr", "Quand les gens du lieu disent London, Moskva, Beijing, personne ne s’étonne."),
    ("fr", "Jack London dort. Un livre de London est sur la table."),
    ("de", "Die Leute sagen London, und Frau Dr. London nickt."),
    ("en", "Vratislav lent Dania a book by Lahey, and Palmira read it."),
]


@pytest.mark.parametrize(("before", "after"), ENGLISH)
def test_a_foreign_name_gives_way_to_the_english_one(before: str, after: str) -> None:
    assert normalize.fix(before, lang="en", select=SELECT) == after


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_a_foreign_name_gives_way_to_that_of_the_target(lang: str, before: str, after: str) -> None:
    assert normalize.fix(before, lang=lang, select=SELECT) == after


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_other_names_old_names_and_unsure_forms_stay(lang: str, text: str) -> None:
    assert normalize.fix(text, lang=lang, select=SELECT) == text


def test_an_unsure_form_needs_its_language_in_the_text() -> None:
    polish = "Obok Warszawy leży Łódź, said the sign. He studied in Wilno, and then in Moskwa, and in Bruksela."
    assert "Vilnius" in normalize.fix(polish, lang="en", select=SELECT)
    assert shown("From Varşova they went on.", "en") == {"tr"}


def test_no_form_stands_for_two_places_or_is_the_name_itself() -> None:
    for target in ("en", "fr", "de", "es"):
        table = exonyms(target)
        assert len(table) > 2_000
        assert all(form and form != found.name and found.languages for form, found in table.items())
        assert all(target not in found.languages for found in table.values())


@pytest.mark.parametrize("target", ["en", "fr", "de", "es"])
def test_no_name_that_is_official_in_its_country_is_an_exonym(target: str) -> None:
    official = (
        "Dnipro Dnister Chornobyl Kyiv Kharkiv Lviv Odesa Minsk Tbilisi Chisinau Pridnestrovie Macau Mallorca Rodos"
    )
    assert [name for name in official.split() if name in exonyms(target)] == []


def test_the_table_is_what_its_header_says() -> None:
    head, _, body = gzip.decompress(FILE.read_bytes()).decode("utf-8").partition("# sha256 of what follows ")
    digest, _, lines = body.partition("\n")
    assert hashlib.sha256(lines.encode()).hexdigest() == digest
    assert "made by tools/build_exonyms.py" in head
