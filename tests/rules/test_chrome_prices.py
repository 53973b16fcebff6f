"""Price lists stay whole, whatever their rows and headings are called; the offers of a page go as before."""

from __future__ import annotations

import pytest

import normalize

CARD = """LE BISTROT DU QUAI
Carte d’automne

À partager
Pain noir, beurre salé . . . 4,00 €
Terrine de lapin . . . 9,50 €

Desserts
Cookies tièdes, que vous pouvez refuser . . . 5,00 €
Île flottante . . . 6,50 €

Le service est compris, et le chien du patron goûte ce qui reste dans les assiettes."""
FARES = """La navette du lac part chaque matin à sept heures, et personne ne la prend en hiver.

Tarifs
Aller simple : 1,90 €
Aller et retour : 3 €
Enfants : 1 €

Le pilote rend la monnaie, quand il en a."""
MENU = """The inn at the lock serves supper from five to ten, and the cook is in a good mood on Fridays.

To follow
Eel, smoked . . . 14
Sign up for seconds . . . 3
Print of the cook's thumb . . . 2

He has sold nine of them since the spring."""


@pytest.mark.parametrize(("text", "lang"), [(CARD, "fr"), (FARES, "fr"), (MENU, "en")])
def test_a_price_list_stays(text: str, lang: str) -> None:
    assert (
        normalize.repair(text, lang=lang, select=["chrome.composed", "chrome.composed-romance", "chrome.scored"]).text
        == text
    )


def test_the_offers_of_a_page_are_no_price_list() -> None:
    story = "The lock was built in 1911 and has been mended nine times since, the keeper said on Friday."
    offers = ["Subscribe to the digital edition", "1 month: €5", "6 months: €25", "12 months: €45"]
    text = "\n\n".join([story, story.replace("1911", "1912"), *offers])
    assert "Subscribe" not in normalize.repair(text, lang="en", select=["chrome"]).text
