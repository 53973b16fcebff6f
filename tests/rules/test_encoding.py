"""The family `encoding` beyond the examples of its rules."""

from __future__ import annotations

import pytest

import normalize

REPAIRED = [
    (
        "en",
        "The clerk Wu Min，44 years old，waits from ８：３０ on。",
        "The clerk Wu Min, 44 years old, waits from 8:30 on.",
    ),
    ("en", "â€œThe dam holds,â€\x9d said MarÃ­a.", "“The dam holds,” said María."),
    ("en", "ErdoÄŸan met MÃ¼ller in WrocÅ‚aw.", "Erdoğan met Müller in Wrocław."),
    (
        "en",
        "Curly ‘marks’ and DvoÅ™Ã¡k stand in one line – fine.",
        "Curly ‘marks’ and Dvořák stand in one line – fine.",
    ),
    ("en", "Freja Ã˜stergÃ¥rd won nine goa\xadls.", "Freja Østergård won nine goals."),
    ("en", "Ã…rhus and SmÃ¥land — a café.", "Århus and Småland — a café."),
    ("en", "Ä°nÃ¶nÃ¼ met ErdoÄŸan, said the naïve clerk.", "İnönü met Erdoğan, said the naïve clerk."),
    (
        "en",
        "The farm at GÃ¥rdsby.\n\nIts owner, JÃ¼rgen, is ill.",
        "The farm at Gårdsby.\n\nIts owner, Jürgen, is ill.",
    ),
    ("en", "She said “zÄ…b” to KubÄ›na — Škoda’s clerk.", "She said “ząb” to Kuběna — Škoda’s clerk."),
    ("en", "The ÐšÐ¸Ñ—Ð² clerk and Å½iÅ¾ek’s naïve niece.\nКиїв", "The Київ clerk and Žižek’s naïve niece.\nКиїв"),
    ("en", "It rose byÂ 5, he said.Â The rest fell.", "It rose by 5, he said. The rest fell."),
    ("en", "Â© 2024 Â· 20Â°C Â½ cup", "© 2024 · 20°C ½ cup"),
    ("en", "A smile ðŸ˜€ and Ã‰COLE", "A smile 😀 and ÉCOLE"),
    ("en", "ÐœÐ¸Ñ€ means peace.", "Мир means peace."),
    ("en", "One\u2003two\u00a0\u00a0three\u2009", "One two three"),
    ("en", "Line one\u00a0\n\u00a0\nLine two\u202f", "Line one\n\nLine two"),
    ("de", "Es kostet 5\u00a0Euro, z.\u00a0B. hier.", "Es kostet 5 Euro, z. B. hier."),
    ("fr", "M.\u00a0Durand\u00a0vient le 9\u00a0mai\u202f!", "M.\u00a0Durand vient le 9\u00a0mai\u202f!"),
    ("ja", "東京\u3000大阪\u00a0です", "東京\u3000大阪 です"),
    ("en", "First\r\n\r\nsecond\rthird\r\n", "First\n\nsecond\nthird\n"),
    ("en", "\ufeffThe par\u00adlia\u200bment\x00 met\x07.", "The parliament met."),
    ("en", "It\x92s \x93fine\x94 \x96 he said\x85", "It’s “fine” – he said…"),
    ("en", "The\u200d vote\u200e was\u202a close\u202c.", "The vote was close."),
    ("en", "A re\u0301sume\u0301 from Łódz\u0301", "A résumé from Łódź"),
    ("en", "Ｖｏｔｅ ｏｎ ５０％， he said", "Vote on 50%, he said"),
    ("en", "The presidеnt of Ukrаine spoke.", "The president of Ukraine spoke."),
    ("uk", "Президент Укрaїни пoїхав.", "Президент України поїхав."),
]

STAYS = [
    ("pt", "A palavra «MAÇÃ». E “IRMÔ, no cartaz; MANHÃ – AMANHÃ."),
    ("pt", "São João, Ângela, IRMÃ e a letra Ã na tabela\nÃ\tÂ\tÕ"),
    ("pt", "A maçã… “AMANHÔ, IRMÃ… e MANHÃ – TARDE; Ã… ã‚."),
    ("sv", "Byn Å… och bokstaven Ä… i “ordet”, BÅ–BÄ – ja."),
    ("vi", "Ông Đỗ nói: “XÃ HỘI” và ‘ĐÃ KÝ’; xã Ý Yên…"),
    ("fr", "L’œuvre – « l’Été » ; sœur, Œuvres…"),
    ("fr", "«\u00a0Non\u00a0!\u00a0» : 10\u202f000\u00a0€, 20\u00a0km, 14\u00a0h\u00a030\u00a0; 5\u00a0%"),
    (
        "fr",
        "–\u00a0Oui\u00a0? – À la page\u00a012, le 9\u00a0mai, M.\u00a0Durand –\u00a0le maire\u00a0– a dit n°\u00a03.",
    ),
    ("en", "“‘Why?’” he said…—“Because.” £5–£10, 20°–25°, 1½” pipe, café”, É”."),
    ("en", "It was shown on the till as “Ã©”; mojibake like cafÃ© is common."),
    ("en", "The С-300, a Т-72 and the band Би-2; µg, kΩ, ΔT, TNFα; WНO."),
    ("fa", "او می‌خواهد برود."),
    ("en", "The family 👩‍👩‍👧‍👦 and the flag 🏳️‍🌈; שלום\u200f!"),
    ("th", "ภาษา\u200bไทย"),
    ("ja", "「はい」。ＮＨＫは、１２時に放送した！"),
    ("en", "The firm 東京電力（東電）。 A tab\there, a form feed\f, two spaces.  Then an end. "),
    ("en", "x\u0304 and क्ष have no shorter form"),
]


@pytest.mark.parametrize(("lang", "before", "after"), REPAIRED)
def test_damage_of_encoding_is_repaired(lang: str, before: str, after: str) -> None:
    repair = normalize.repair(before, lang=lang, select=["encoding"])
    assert repair.text == after
    assert repair.revert() == before


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_legitimate_characters_stay(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang, select=["encoding"]).edits == ()


def test_edits_of_mojibake_are_minimal() -> None:
    repair = normalize.repair("The cafÃ© and the rÃ©sumÃ© â€“ both", lang="en", select=["encoding"])
    assert [(edit.before, edit.replacement) for edit in repair.edits] == [
        ("Ã©", "é"),
        ("Ã©", "é"),
        ("Ã©", "é"),
        ("â€“", "–"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The caf� closed.", "encoding.mojibake.replacement-character"),
        ("The РIGURES are out.", "encoding.lookalikes.uncertain-script"),
    ],
)
def test_what_cannot_be_known_is_reported(text: str, rule: str) -> None:
    repair = normalize.repair(text, lang="en", select=["encoding"])
    assert repair.text == text
    assert [flag.rule for flag in repair.flags] == [rule]


def test_a_stack_of_marks_costs_no_more_than_its_length() -> None:
    text = "a" + "\u0315\u0300" * 20_000
    assert normalize.repair(text, lang="en", select=["encoding"]).revert() == text


def test_lone_surrogates_pass_through() -> None:
    assert normalize.repair("cafÃ© \ud800 and \udfff", lang="en", select=["encoding"]).text == "café \ud800 and \udfff"
