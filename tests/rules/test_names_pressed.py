"""People of other countries: every press's spelling of each word of a full name, and what must stay."""

from __future__ import annotations

import pytest

import normalize
from normalize.procedures import names_pressed
from normalize.romanize import presses


def text_of(text: str) -> str:
    return normalize.repair(text, lang="en", select=["names"]).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The general Abdel Fattah al-Bourhane left.", "The general Abdel Fattah al-Burhan left."),
        ("Abdelfatah al Burhan rejected the truce.", "Abdel Fattah al-Burhan rejected the truce."),
        ("The rival, Mohamed Hamdane Daglo, denied it.", "The rival, Mohamed Hamdan Dagalo, denied it."),
        ("Ahmed al Sharaa met Ahmad al-Scharaa’s aide.", "Ahmed al-Sharaa met Ahmed al-Sharaa’s aide."),
        ("The minister Abás Araqchí flew home.", "The minister Abbas Araghchi flew home."),
        ("Abdel Malek al-Houthi threatened the ships.", "Abdulmalik al-Houthi threatened the ships."),
        ("The premier Mohammed Chia al-Soudani resigned.", "The premier Mohammed Shia al-Sudani resigned."),
        ("President Abdullatif Reşid signed the law.", "President Abdul Latif Rashid signed the law."),
        ("The minister Assaad al-Chaïbani was there.", "The minister Asaad al-Shaibani was there."),
        ("Sabihullah Mudschahid denied the attack.", "Zabihullah Mujahid denied the attack."),
        ("Bidsina Iwanischwili and Irakli Kobakhidzé won.", "Bidzina Ivanishvili and Irakli Kobakhidze won."),
        (
            "Abdel Fattah al-Bourhane spoke. Al-Bourhane’s army, said al-Bourhane, won.",
            "Abdel Fattah al-Burhan spoke. Al-Burhan’s army, said al-Burhan, won.",
        ),
        ("Fouad Chokr died; Chokr’s house burned.", "Fuad Shukr died; Shukr’s house burned."),
    ],
)
def test_changes(before: str, after: str) -> None:
    assert text_of(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer Mohammed Said Rashid and the baker Ahmed Hamdan came with Ali Hassan.",
        "Mohamed Salah scored; Ahmed Hassan, Mohamed Elneny and Mahmoud Hassan did not.",
        "Rachid Taha sang, Rashid Johnson painted, Rachida Dati spoke.",
        "The bowler Mohammed Abbas and Mahmood Abbas of Lahore.",
        "Salman Rushdie, Salman Khan, Salmane El-Farissi and Mohammed Salman.",
        "Khalid Sheikh Mohammed and Mohammed Khalid.",
        "Ben Salmon and Ben Ali met Abdul Rashid Dostum.",
        "Ahmed al-Sharaa spoke; al-Sharaa’s men and Sharaa’s brother left.",
        "Al Burhan Street is named after nobody; Burhane is a village.",
        "The Qassem rockets and the Sissi of film.",
        "Abbas Araghchi-Müller is a dentist.",
    ],
)
def test_stays(text: str) -> None:
    assert text_of(text) == text


def test_a_word_of_a_name_has_the_letters_of_each_press() -> None:
    forms = presses.spellings("Pezeshkian")
    assert {"pezechkian", "peseschkian", "pezeszkian", "pezeškjan", "pezeshkian"} <= forms
    assert "pezekian" not in forms


def test_a_name_needs_its_article_and_may_have_one() -> None:
    index = names_pressed.pressed({"Ahmed al-Sharaa": "Ahmed al-Sharaa", "Yahya Sinwar": "Yahya Sinwar"}, {})
    assert names_pressed.match(index, "Ahmed Sharaa left", 0) is None
    assert names_pressed.match(index, "Yahya al-Sinouar left", 0) == (16, "Yahya Sinwar")
