"""What the lexicon decides: seams between words of which the whole is none, and halves that are none."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys

import pytest

import normalize
from normalize.lexicon import FOLDER, lexicon
from normalize.procedures.structure_words import seams

TARGETS = ("de", "en", "es", "fr", "uk")


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["structure"]).text


GLUED = [
    ("The troops left thecity at dawn.", "The troops left the city at dawn."),
    ("He said thatit was one ofthose days.", "He said that it was one of those days."),
    ("People whowere there saw the bridgewhich fell.", "People who were there saw the bridge which fell."),
    ("The ministersaid that the sanctionswill stay.", "The minister said that the sanctions will stay."),
    ("Prices rosebecause of the war.", "Prices rose because of the war."),
    ("Officialssaid the road was closed.", "Officials said the road was closed."),
    (
        "Macronwill visit Rome, and Russiaand Ukraine will not.",
        "Macron will visit Rome, and Russia and Ukraine will not.",
    ),
    ("InUkraine they spoke of theTurkish plan.", "In Ukraine they spoke of the Turkish plan."),
    ("Only PresidentElena Duarte and theCouncil knew.", "Only President Elena Duarte and the Council knew."),
    ("It lasted more than20 years, from1990 on.", "It lasted more than 20 years, from 1990 on."),
    ("He lost 50%.The rest was sold.", "He lost 50%. The rest was sold."),
    ("The war (and the peace).The end came.", "The war (and the peace). The end came."),
]

SPLIT = [
    ("The presi dent of the par liament spoke.", "The president of the parliament spoke."),
    ("Nobody trusts the negotia tions or the journa lists.", "Nobody trusts the negotiations or the journalists."),
    ("The sol- diers spoke of devel- opment.", "The soldiers spoke of development."),
    ("Ukrai nian farmers came.", "Ukrainian farmers came."),
    ("M any people came to the square.", "Many people came to the square."),
    ("The bridge is longer. than the old one.", "The bridge is longer than the old one."),
    ("A\n\nbout nine in the morning the bell rang.", "About nine in the morning the bell rang."),
    ("K\nyiv is not far from here, they say.", "Kyiv is not far from here, they say."),
]

ELSEWHERE = [
    ("fr", "Les soldats marchent vers l’avenuemais sans bruit.", "Les soldats marchent vers l’avenue mais sans bruit."),
    ("fr", "Le train est parti peu après8 heures.", "Le train est parti peu après 8 heures."),
    ("es", "Ayer elpresidente viajó paralas fiestas.", "Ayer el presidente viajó para las fiestas."),
    ("de", "Er sagte, dassdie Tür aus Stahl.Strom fehlt.", "Er sagte, dass die Tür aus Stahl. Strom fehlt."),
    ("uk", "Мер сказав, щобвони прийшли.", "Мер сказав, щоб вони прийшли."),
    (
        "uk",
        "Вони живуть у Полтаві.Квиток коштує 90 грн.Вхід вільний.",
        "Вони живуть у Полтаві. Квиток коштує 90 грн. Вхід вільний.",
    ),
]

STAY = [
    "Thatcher, Lawson, Goodwill, Beckwith, Northen, Bensaid, Elsaid, Hadley and Andover are names.",
    "OpenAI, eBay, xAI, dLocal, theSkimm, theScore and InDesign are brands.",
    "Americanos, Trumpism, Iraqis, Londoner, Indianapolis, Parisian and Chinatown are words.",
    "Andalusian thermals, theocrats, offal, withholding taxes, hissing haddock and wasps.",
    "Nobody would withold an alot of formost hapiness, theirselves or not.",
    "“Vogliamo andare con forse,” he said, and “ofrenda”, and “wasser”.",
    "They fly in formation, dine in side rooms, and to day is a lake with a dent.",
    "We waited. of course nobody came. The Dept. of State and approx. of the same size.",
    "B team, C major, D day, K pop, T shirt, V neck. O captain!",
    "T shirt sizes are small here this year.",
    "K pop is loud here this year.",
    "The #ofthe tag, @thevillage, thevillage.com and foo@ofthe.org, _inthe_.",
    "Covid19, W3C, mp3, with4D, from2to5, Windows10 and PlayStation5.",
    "jQuery.Event, System.Out, Node.Js, Gazeta.Ru and Yahoo!News.",
    "The ending -tion, the -ment and - ness; pre- and post-war.",
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), GLUED + SPLIT)
def test_the_lexicon_finds_the_seam(before: str, after: str) -> None:
    assert repaired(before) == after
    assert repaired(after) == after


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_the_lexicon_of_another_target(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after
    assert repaired(after, lang) == after


@pytest.mark.parametrize("text", STAY)
def test_what_has_another_reading_stays(text: str) -> None:
    assert repaired(text) == text


def test_letters_that_can_be_cut_in_two_places_are_flagged() -> None:
    repair = normalize.repair("They spoke of theman all day long.", lang="en", select=["structure"])
    assert repair.text == "They spoke of theman all day long."
    assert [flag.rule for flag in repair.flags] == ["structure.glue.word-and-word"]


def test_a_word_that_the_text_uses_twice_is_one() -> None:
    text = "He works for thevillage, and thevillage pays him."
    assert repaired(text) == text


@pytest.mark.parametrize("tag", TARGETS)
def test_a_word_list_is_what_its_header_says(tag: str) -> None:
    header, _, body = (
        gzip.decompress((FOLDER / f"{tag}.txt.gz").read_bytes()).decode().partition("licences in LICENSES.txt\n")
    )
    assert hashlib.sha256(body.encode()).hexdigest() in header
    bands = [line.split(" ") for line in body.split("\n")]
    assert [band == sorted(set(band)) for band in bands] == [True, True, True]
    assert (FOLDER / "LICENSES.txt").read_text().count(f"{tag}.txt.gz") >= 1


def test_the_word_lists_together_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 2_000_000


def test_clean_text_reads_no_word_list() -> None:
    code = (
        "import normalize\n"
        "from normalize.lexicon import lexicon\n"
        "for lang in ('de', 'en', 'es', 'fr', 'uk'): normalize.repair('Pan 1 a b. C d e f.\\n\\nNo no.', lang=lang)\n"
        "print(lexicon.cache_info().currsize)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "0"
    )


def test_no_frequent_word_wakes_a_seam() -> None:
    words = [f" {word} " for word in lexicon("en").bands[0]]
    literals = [trigger[1:] for kind in ("pairs", "before", "after") for trigger in seams("en", kind)]
    text = "\n".join(words)
    assert [literal for literal in literals if literal in text] == []


@pytest.mark.parametrize(
    "text",
    [
        "Semafor said so, and the Icelandic and the Belarusian press agreed.",
        "Afterwards he read the essays of Bulwer-Lytton and of Romero aloud in Marseilles.",
        "It has 40 bytes and costs nine forints, the theocracy’s erstwhile coin.",
    ],
)
def test_words_and_names_that_hold_the_letters_of_a_seam_wake_no_rule(text: str) -> None:
    assert not normalize.Normalizer(lang="en", select=["structure.glue"]).scan(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Slips such as inthe, ofthe and tothe are common; so is forthe."),
        ("en", "Scanners write “ofthe” and “inthe” for it."),
        ("en", "Bread, milk -half the price this week-, eggs."),
        ("fr", "L’acte nomme lesdits héritiers et la valeur desdits biens."),
    ],
)
def test_words_that_are_spoken_of_and_hyphens_for_brackets_stay(lang: str, text: str) -> None:
    assert repaired(text, lang) == text
