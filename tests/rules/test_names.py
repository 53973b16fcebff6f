"""Names beyond the rules' own examples: what becomes the house spelling, and what stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import normalize
from normalize.procedures import names
from normalize.romanize import gazetteer, render
from normalize.romanize.reverse import official
from normalize.rules import load, shipped
from normalize.triggers import expand, triggers_of

RULES = tuple(rule for rule in load() if rule.family == "names")
ENGLISH = normalize.Normalizer(lang="en", select=["names"])

CHANGED = [
    # places, by the language whose press spells them so
    ("Tchernihiv and Jytomyr are calm, Louhansk is occupied.", "Chernihiv and Zhytomyr are calm, Luhansk is occupied."),
    ("They left Awdijiwka; Tschassiw Jar is next.", "They left Avdiivka; Chasiv Yar is next."),
    ("Trains run to Járkov and Jersón.", "Trains run to Kharkiv and Kherson."),
    ("They saw Charków, Czernihów and Kijów.", "They saw Kharkiv, Chernihiv and Kyiv."),
    ("Butscha, Boutcha, Bucza and Butja are one town.", "Bucha, Bucha, Bucha and Bucha are one town."),
    ("Sirens in Harkiv, in Zaporizsja and in Csernyihiv.", "Sirens in Kharkiv, in Zaporizhzhia and in Chernihiv."),
    ("A Kiev-based firm; pro-Kiev voters; Kiev’s trams.", "A Kyiv-based firm; pro-Kyiv voters; Kyiv’s trams."),
    ("KIEV, Ukraine (Wire) — Russia struck Odessa.", "KYIV, Ukraine (Wire) — Russia struck Odesa."),
    ("In Ukraine the Nikolaev region was hit.", "In Ukraine the Mykolaiv region was hit."),
    ("The bridge at Kertch is closed; the Dniepr river froze.", "The bridge at Kerch is closed; the Dnieper river froze."),
    ("Rostow am Don, Rostov-sur-le-Don and Woronesch.", "Rostov-on-Don, Rostov-on-Don and Voronezh."),
    ("Born in 1978, he came to Charkiw.", "Born in 1978, he came to Kharkiv."),
    # people
    ("Vladimir Zelensky spoke. Zelensky’s aides left.", "Volodymyr Zelenskyy spoke. Zelenskyy’s aides left."),
    ("Volodymyr Oleksandrovych Zelensky; V. Zelensky", "Volodymyr Oleksandrovych Zelenskyy; V. Zelenskyy"),
    ("Zelensky-Scholz meeting: the Zelenskys. ZELENSKY", "Zelenskyy-Scholz meeting: the Zelenskyys. ZELENSKYY"),
    ("Chancellor Hosts Zelensky. Volodymyr Zelensky came.", "Chancellor Hosts Zelenskyy. Volodymyr Zelenskyy came."),
    ("Vlagyimir Putyin and Szergej Lavrov met.", "Vladimir Putin and Sergei Lavrov met."),
    ("Mijaíl Mishustin and Serguéi Shoigú met.", "Mikhail Mishustin and Sergei Shoigu met."),
    ("Alexeï Navalny’s widow, Ioulia Navalnaïa, spoke.", "Alexei Navalny’s widow, Yulia Navalnaya, spoke."),
    ("Aljaksandr Lukaschenko left; Lukaschenko’s son stayed.", "Alexander Lukashenko left; Lukashenko’s son stayed."),
    ("Sergey Lavrov met Sergii Lavrov of Kharkiv.", "Sergei Lavrov met Sergii Lavrov of Kharkiv."),
    # names in no list
    ("The nurse Serhiï Bondartchouk lost a glove.", "The nurse Serhii Bondarchuk lost a glove."),
    ("Ukraine lost the villages of Novosilka and Kalynïvka.", "Ukraine lost the villages of Novosilka and Kalynivka."),
]  # fmt: skip

KEPT = [
    "We had chicken Kiev, turkey Kiev and a Kiev cake after the Dynamo Kiev match.",
    "He took it with a Kiev 60 and a Kiev camera; Mussorgsky wrote The Great Gate of Kiev.",
    "Kievan Rus, the Prince of Kiev and the Grand Duchy of Kiev are long gone.",
    "Born in Odessa in 1894, he wrote the Odessa Tales.",
    "In the 19th century Kiev had forty churches. Lvov had thirty in 1912.",
    "From Midland they drove to Odessa, in West Texas. Odessa, Florida, is small.",
    "Odessa Young is an actress; Young Odessa is not.",
    "The city was then spelled Kiev. The form Kharkov stands on the map.",
    "Write to info@kharkov.example or see https://kiev.example/Kharkov and #Kharkov, @Zelensky.",
    "Isaak Zelensky died in 1938; Zelensky's file was closed.",
    "Nikolay Zelinsky invented the mask; Yevhen Zelinsky wore it in Kyiv.",
    "Leonid Gaidai made comedies. Gaidai's comedies are seen in Russia.",
    "Semyon Timoshenko commanded the front; Timoshenko's staff was small.",
    "Igor Glukhov and Denis Orekhov are Russian painters from Moscow.",
    "A Makarov was found in Ukraine; Nikolaev, the pilot, kept it.",
    "Jan Jarosz, a Pole, met Ukrainian officers; Jarosz paid for the tea.",
    "Igor Stravinsky, Igor Sikorsky, Igor Vovkovinskiy and Sergei Rachmaninoff.",
    "Andriy Kostin, Vitali Klitschko, Andrey Kurkov, Marta Kostyuk and Andriy Shevchenko.",
    "She likes poutine. Poutine is a dish of Quebec.",
    "The village of Saint-Aïgnan; Thaïs, Loïc and Anaïs; Beyoncé, Chloé and a naïve fiancé.",
    "Refugees from Ukraine came to the village of Chauvigné and the town of Moïta.",
    "Viborg is in Denmark; Ismail is a given name; the Globin family; W. W. Rostow.",
    "Kyiv, Kharkiv, Volodymyr Zelenskyy, Dmytro Kuleba, Sergei Lavrov and Dmitry Peskov.",
    "Belgorod is Russian; Bilhorod-Dnistrovskyi is not; Cherkessk is neither.",
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_the_house_spelling(before: str, after: str) -> None:
    repair = ENGLISH(before)
    assert repair.text == after
    assert repair.revert() == before
    assert ENGLISH(after).text == after


@pytest.mark.parametrize("text", KEPT)
def test_what_stays(text: str) -> None:
    assert ENGLISH(text).text == text


def test_traps_of_the_shared_list() -> None:
    traps = Path(__file__).parents[2].parent / "shared" / "names" / "traps.tsv"
    if not traps.exists():
        pytest.skip("the shared list of traps is not here")
    for row in traps.read_text(encoding="utf-8").splitlines()[1:]:
        _, text, _, _, _, allowed = row.split("\t")
        assert ENGLISH(text).text in (text, allowed or text)


def test_names_of_other_targets_are_left_at_safe() -> None:
    text = "Le président Zelensky est arrivé à Kharkov, dans l’est du pays."
    assert normalize.repair(text, lang="fr", select=["names"]).text == text


def test_no_canonical_name_is_another_names_variant() -> None:
    """What one table writes, no other table rewrites."""
    canonical = {name for rule in RULES for name in rule.data.get("places", ())}
    for rule in RULES:
        if "places" in rule.data:
            assert not gazetteer.places(rule.data).wrong & canonical, rule.id


def test_the_gazetteer_is_as_large_as_promised() -> None:
    places = {rule.id: len(rule.data["places"]) for rule in RULES if "places" in rule.data}
    assert sum(size for rule, size in places.items() if "ukraine" in rule) >= 200
    assert places["names.places-russia.cities"] >= 80
    assert places["names.places-belarus.cities"] >= 30
    assert sum(len(rule.data["people"]) for rule in RULES if "people" in rule.data) >= 150


def test_triggers_stay_few() -> None:
    assert len({form for rule in RULES for trigger in triggers_of(rule) for form in expand(trigger)}) < 8_000


@pytest.mark.parametrize(
    "name", ["Zelensky", "Selenskyj", "Oleksandr Tarnavskyi", "Kharkov", "Chasiv Yar", "Kyiv", "Putin"]
)
def test_known_names(name: str) -> None:
    assert names.is_known(name)


@pytest.mark.parametrize("name", ["", "Volodymyr", "Paris", "the", "kyiv", "Smith", "Volodymyr Smith"])
def test_unknown_names(name: str) -> None:
    assert not names.is_known(name)


@pytest.mark.parametrize(
    ("language", "system", "name", "spelling"),
    [
        ("uk", "kmu2010", "Згурський", "Zghurskyi"),
        ("uk", "kmu2010", "Єнакієве", "Yenakiieve"),
        ("uk", "kmu2010", "Знам'янка", "Znamianka"),
        ("uk", "bgn1965", "Їжакевич", "Yizhakevych"),
        ("uk", "german", "Шевченко", "Schewtschenko"),
        ("uk", "french", "Щербань", "Chtcherban"),
        ("uk", "polish", "Львів", "Lwiw"),
        ("uk", "hungarian", "Зеленський", "Zelenszkij"),
        ("uk", "dutch", "Жуковський", "Zjoekovsky"),
        ("ru", "english", "Екатеринбург", "Yekaterinburg"),
        ("ru", "german", "Хрущёв", "Chruschtschjow"),
        ("be", "instruction", "Магілёў", "Mahilioŭ"),
    ],
)
def test_the_systems(language: str, system: str, name: str, spelling: str) -> None:
    assert spelling in render.render([name], language, system)[0]


def test_reverse_romanisation_only_where_it_is_certain() -> None:
    assert official("Mykhaïlivka") == {"french": "Mykhailivka"}
    assert not official("Schewtschenko"), "sch stands for two letters"
    assert not any(official(word) for word in ("Beyoncé", "naïve", "Thaïs", "Deutsch", "Touch", "Milwaukee"))


def test_shipped_tables_are_where_the_index_reads_them() -> None:
    assert sorted(shipped().glob("names/*.toml"))
