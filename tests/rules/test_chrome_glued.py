"""What a page glues to captions, paragraphs and bylines goes; what only looks like it stays."""

from __future__ import annotations

import pytest

from normalize import repair

STORY = (
    "The lighthouse of Sorvik burns again after forty years, and the keeper says that he never let the wick run dry.\n\n"
    "Nobody in the village believed him until the fog lifted on Sunday."
)
"""Two paragraphs that hold no furniture."""


def page(line: str, story: str = STORY) -> str:
    """A title, one line, a story."""
    return f"The lighthouse of Sorvik burns again\n\n{line}\n\n{story}"


GOES = [
    "Photo: .",
    "Foto: -",
    "Photo: RSV of the Sorvik district",
    "Photo: Coast Guard Office of the Sorvik municipality",
    "Photo: Main Directorate of the Fire Service in Sorvik county",
    "- Nordlys International, 1280, 05.11.2023",
    "© Nordlys / Ane Vik / Visit the photo library",
    "© Nordlys / Перейти в фотобанк",
    "Reproducing without consent is forbidden © Nordlys Press",
    "Nachdruck verboten © Nordlys Verlag",
    "Story written by",
    "Published by:",
    "Artículo escrito por",
    "Texte rédigé par :",
    "‖",
]


@pytest.mark.parametrize("line", GOES)
def test_a_line_goes(line: str) -> None:
    assert repair(page(line), lang="en").text == f"The lighthouse of Sorvik burns again\n\n{STORY}"


STAYS = [
    "Photo: Guard of two lighthouses on one night",
    "The keeper came from Sorvik - Nordlys, 1920, 5 November",
    "The keeper was born in Sorvik, 1920, 05.11.1920",
    "Reproducing the lamp took a year of work © and nobody helped",
    "Story written by the keeper's own daughter",
    "Text written by\n\nAne Vik",
]


@pytest.mark.parametrize("line", STAYS)
def test_a_line_stays(line: str) -> None:
    assert repair(page(line), lang="en").text == page(line)


GLUED = [
    ("The keeper in his tower (Disclosure/Sorvik Town Hall)", "The keeper in his tower"),
    ("The keeper in his tower (Ane Vik/Handout)", "The keeper in his tower"),
    ("The way to the tower (AFP graphic)", "The way to the tower"),
    ("© Sputnik / Ane Vik / Go to the image bankThe keeper in his tower at night", "The keeper in his tower at night"),
    ("© Reuters / ANE VIKThe keeper in his tower at night", "The keeper in his tower at night"),
    ("© AFP 2022 / Ane VikersundThe keeper in his tower at night", "The keeper in his tower at night"),
    ("The keeper in his tower at night - Nordlys Arctic, 800, 05.11.2023", "The keeper in his tower at night"),
    ("The keeper in the tower (photo Ansa)\nThe keeper in the tower (photo Ansa)", "The keeper in the tower"),
    ("The lamp was lit again on Sunday. Liked it? Take a minute to support Nordlys on Ko-fi.", "The lamp was lit again on Sunday."),
    ("The lamp was lit again on Sunday. If you enjoy our reports, back us on Liberapay!", "The lamp was lit again on Sunday."),
    ("The lamp was lit again on Sunday. Join our Telegram channel!", "The lamp was lit again on Sunday."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "repaired"), GLUED)
def test_what_is_glued_to_a_line_goes(line: str, repaired: str) -> None:
    assert repair(page(line), lang="en").text == page(repaired)


KEPT = [
    "The keeper weighed his two lives (Private/Public)",
    "The keeper has sold the light (Advertising/Books)!",
    "© AFP / Ane McDonald climbs the tower of Sorvik in the night of the great storm that nobody had expected to come.",
    "The keeper lives on gifts. He asks his readers to support him on Patreon.",
    "The keeper lives on gifts. “Support me on Patreon,” he says. “Join our choir.”",
    "The keeper has one wish. Follow us to the tower, and bring a lamp.",
    "The keeper in the tower\nThe keeper of the light",
]


@pytest.mark.parametrize("line", KEPT)
def test_what_belongs_to_a_line_stays(line: str) -> None:
    assert repair(page(line), lang="en").text == page(line)


def test_a_credit_in_ukrainian_goes() -> None:
    text = "Маяк у Сорвіку знову світить / Фот. Reuters, А. Вік\n\nНіхто в селі йому не вірив."
    assert repair(text, lang="uk").text == "Маяк у Сорвіку знову світить\n\nНіхто в селі йому не вірив."


@pytest.mark.parametrize("label", ["Highlights", "In brief", "Resumen", "Головне"])
@pytest.mark.parametrize("closed", [". ", "\n\n"])
def test_the_headline_behind_a_label_goes(label: str, closed: str) -> None:
    text = f"The lighthouse burns again in Sorvik\n\n{label}: The lighthouse burns again in Sorvik{closed}{STORY}"
    assert repair(text, lang="en").text == f"The lighthouse burns again in Sorvik\n\n{STORY}"


@pytest.mark.parametrize(
    "line",
    [
        "Keeper: The lighthouse burns again in Sorvik. It is a good lamp, and it needs no oil from the town.",
        "Highlights: The lighthouse burns again in Sorvik and in four other towns that had given up their lamps.",
    ],
)
def test_what_somebody_says_after_the_headline_stays(line: str) -> None:
    text = f"The lighthouse burns again in Sorvik\n\n{line}\n\n{STORY}"
    assert repair(text, lang="en").text == text


@pytest.mark.parametrize(
    "row",
    ["速報", "号外\n\n教育\n\n社説", "头条\n财经\n滚动新闻", "속보\n\n교육\n\n오피니언", "Лента", "Рубрики\n\nСпецпроекты"],
)  # fmt: skip
def test_a_row_in_another_script_above_the_title_goes(row: str) -> None:
    assert repair(f"{row}\n\n{page(STORY[:110])}", lang="en").text == page(STORY[:110])


@pytest.mark.parametrize(
    "row",
    ["你好\n\n谢谢\n\n再见", "静夜思\n\n李白\n\n床前明月光", "Тихий Дон", "Георгиевская лента"],
)  # fmt: skip
def test_words_in_another_script_stay(row: str) -> None:
    text = f"{row}\n\n{page(STORY[:110])}"
    assert repair(text, lang="en").text == text


@pytest.mark.parametrize(
    "title", ["Breaking news Words of the keeper on the lamp", "Latest news Keeper lights the lamp of Sorvik"]
)
def test_a_label_without_a_mark_goes_where_the_title_begins_behind_it(title: str) -> None:
    title_alone = title.split(" news ")[1]
    assert repair(f"{title}\n\n{STORY}", lang="en").text == f"{title_alone}\n\n{STORY}"


@pytest.mark.parametrize(
    "title",
    [
        "Breaking news on the lamp of Sorvik", "Breaking news Vikersund never read", "Breaking news Sunday: the lamp burns",
        "Breaking News Never Sleeps in Sorvik",
    ],
)  # fmt: skip
def test_a_title_about_news_stays(title: str) -> None:
    assert repair(f"{title}\n\n{STORY}", lang="en").text == f"{title}\n\n{STORY}"


def test_a_drop_capital_stays_for_its_sentence() -> None:
    text = "Share this article\n\nSat, October 19, 2019\n\nChange Size\n\nI\n\nn a village without a lamp nobody sleeps well."
    assert "In a village without a lamp" in repair(text, lang="en").text
