"""The family `markup` beyond the examples of its rules."""

from __future__ import annotations

import pytest

import normalize

ARTICLE = "The bridge was closed.\n\nIt opens on Monday."

REPAIRED = [
    ("It < b >rained< / b >, < br / > and it stopped.", "It rained, and it stopped."),
    ('Press < a href = "https://example.org" > here < / a > twice.', "Press here twice."),
    ("The boat & rsquo; s bell & ndash; a gift &mdash ; is gone & hellip;", "The boat’s bell – a gift — is gone …"),
    ("They couldn &apos;t swim, and it &#39; s deep.", "They couldn't swim, and it's deep."),
    ("He spoke of the end of hunger&quot and; of the sea.", 'He spoke of the end of hunger" and of the sea.'),
    ("Tom &amp;amp; Anna&rsquo;s &laquo;plan&raquo;", "Tom & Anna’s «plan»"),
    ("&lt;p&gt;The vote&lt;/p&gt;", "The vote"),
    ("The vote<br />is<br>open.", "The vote is open."),
    ("<h2>Rain</h2><p>It fell.</p><p>It stopped.</p>", "Rain\nIt fell.\nIt stopped."),
    ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
    ('[caption id="attachment_7" width="300"]<img src="https://example.org/a.jpg" /> The dam[/caption]', "The dam"),
    ("A two @-@ year @,@ old plan of the Kra@@ kow ware ##houses", "A two-year,old plan of the Krakow warehouses"),
    ("▁Rain ▁fell ▁on ▁Kra ków .", "Rain fell on Kraków."),
    ("<s> Rain fell. </s> <pad>", "Rain fell."),
    (">>eng<< Rain fell.", "Rain fell."),
    ("Rain fell.\n[ad_2]\n__ATA.cmd.push(function() { a({ b: { c: 'd', }, }); });", "Rain fell."),
    ("zeta_post_subtitle:\nzeta_featured_image_type:\nstandard\nRain fell.", "Rain fell."),
    ("00:04Rain fell.\n00:09It stopped.", "Rain fell.\nIt stopped."),
    ('It\\u2019s over.\\nShe said \\"no\\" to the \\"plan\\".', 'It’s over. She said "no" to the "plan".'),
    ("Rain fell.\n\n[email protected]\n\nIt stopped.", "Rain fell.\n\nIt stopped."),
]

OPENERS = [
    "Sure!",
    "Okay, here is your translated article in English:",
    "Certainly! Below is the revised text.",
    "Here's the polished version of the article:",
    "**Translated text:**",
    "## English translation",
    "Voici votre traduction en anglais :",
    "Natürlich! Hier ist der übersetzte Text:",
    "Claro, aquí tienes la traducción:",
    "Certo! Ecco la traduzione in inglese:",
    "Claro! Segue a tradução:",
    "Hieronder vindt u de vertaling:",
    "Oto tłumaczenie tekstu:",
    "Конечно! Вот перевод текста:",
    "Звісно! Нижче переклад статті:",
    "好的，这是翻译：",
    "以下が英語の翻訳です：",
    "다음은 영어 번역입니다:",
    "İşte çevirisi:",
    "إليك الترجمة:",
]

CLOSERS = [
    "Let me know whether another tone would suit you.",
    "I hope this helps!",
    "If you want a shorter one, just ask.",
    "Would you like me to translate the rest?",
    "Note: This translation keeps the names as they were.",
    "(Note: I’ve left the titles untranslated.)",
    "N’hésitez pas à me demander autre chose.",
    "Möchten Sie, dass ich den Ton ändere?",
    "Fammi sapere se va bene.",
    "Сподіваюся, це допоможе!",
]

STAYS = [
    "The width < b and c > d, so that i < p > q holds.",
    "Set x < time and y > 3, then < code is > 2.",
    "The boys &c; the girls left.",
    "In HTML, &quot needs; a semicolon.",
    "He typed one @@ two @@ three @@ four.",
    "AT&T and R&D; the A&E; four in ten, ?a=1&copy=2, B&B.",
    "Use `&amp;` or “&lt;” here; see https://example.org/?a=1&amp;b=2.",
    "I <3 you, x < y > z, C++ <T>, List<String>, <name>, <-- here, <https://example.org>",
    "The <b> tag is old; in HTML <p>a</p> is a paragraph.",
    "The hashtag #dam, the handle @dam, issue ## 4 and 2 @@ 3",
    "▁▂▃▅ and a ▁▁▁▁ line",
    "The path C:\\new\\users and a TeX $\\nabla$, plus corp\\nancy",
    "[sic] [laughs] [1] [the PKK] […] [Reuters] [Mint] [column]",
    "In C, printf writes %s where a string goes",
    "10:30 The dam. 03:45Uhr. From 00:05 --> 00:07",
    "“Sure,” she said.\n\n“Here is the translation: it says no.”",
    "The dam holds.\n\nNote: figures are rounded.",
    "The dam holds.\n\nIf you need help, call 116 123.",
    "Here are the results:\n\nThe dam holds.",
    "Translation of the old book wins a prize\n\nThe dam holds.",
    "Note that the library is closed.\n\nThe dam holds.",
    "Run this:\n\n```\nmake\n```\n\nThe dam holds.",
    "The author’s *no* is not **",
    "The entity &eacute; stands for é, and &lt; for a sign.",
    "The channel ##music is moderated.",
    "Do it with a wrench, as I did.\n\nI hope this helps.",
    "Absolutely!\n\nMy neighbour shouts the word at every chance.",
    "Our fair is in May.\n\nWould you like me to lie? she said.",
    "The dam holds.\n\nFeel free to reach out to us at fair@example.org.",
    "The dam holds.\n\nNote: the above translation is by Anna Holm.",
    "I have edited the paper for nine years.\n\nIt was a good time.",
    "English:\n\nPlease close the door.\n\nGerman:\n\nBitte die Tür schließen.",
]


@pytest.mark.parametrize(("before", "after"), REPAIRED)
def test_markup_goes(before: str, after: str) -> None:
    repair = normalize.repair(before, lang="en", select=["markup", "encoding"])
    assert repair.text == after
    assert repair.revert() == before


@pytest.mark.parametrize("opener", OPENERS)
def test_openers_of_a_model_go(opener: str) -> None:
    assert normalize.repair(f"{opener}\n\n{ARTICLE}", lang="en", select=["markup"]).text == ARTICLE


@pytest.mark.parametrize("closer", CLOSERS)
def test_closers_of_a_model_go(closer: str) -> None:
    assert normalize.repair(f"{ARTICLE}\n\n{closer}", lang="en", select=["markup"]).text == ARTICLE


@pytest.mark.parametrize("closer", CLOSERS)
def test_closers_in_the_middle_stay(closer: str) -> None:
    text = f"{ARTICLE}\n\n{closer}\n\n{ARTICLE}"
    assert normalize.repair(text, lang="en", select=["markup"]).text == text


@pytest.mark.parametrize("opener", OPENERS)
def test_openers_of_a_report_about_models_are_only_reported(opener: str) -> None:
    text = f"{opener}\n\n{ARTICLE}\n\nThe chatbot wrote all of it."
    assert normalize.repair(text, lang="en", select=["markup.chatter"]).text == text


@pytest.mark.parametrize(
    ("lang", "opener"), [("fr", "Bien sûr !"), ("es", "¡Claro!"), ("de", "Gerne!"), ("uk", "Звісно!")]
)
def test_a_column_may_open_with_an_assent_of_its_own_language(lang: str, opener: str) -> None:
    text = f"{opener}\n\n1, 2, 3."
    assert normalize.repair(text, lang=lang, select=["markup"]).text == text


def test_a_fence_with_its_opener_and_closer_goes() -> None:
    text = f"Here is the edited version:\n\n```text\n{ARTICLE}\n```\n\n---\nI hope this helps."
    assert normalize.repair(text, lang="en", select=["markup"]).text == ARTICLE


@pytest.mark.parametrize("text", STAYS)
def test_what_looks_like_markup_stays(text: str) -> None:
    assert normalize.repair(text, lang="en", select=["markup"]).edits == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The town of <unk> burned.", "markup.tokens.unknown-word"),
        ("I'm sorry, but I cannot translate this.", "markup.document.refusal"),
        ('{"title": "<b>Rain</b>", "body": "It\\u2019s over."}', "markup.document.json-dump"),
        ("Write to [email protected] today.", "markup.cms.mask-inside"),
        ("#NAME# won.", "markup.tokens.entity-placeholder"),
    ],
)
def test_what_cannot_be_mended_is_reported(text: str, rule: str) -> None:
    repair = normalize.repair(text, lang="en", select=["markup"])
    assert repair.text == text
    assert [flag.rule for flag in repair.flags] == [rule]


def test_markdown_is_mended_when_asked() -> None:
    text = "The **dam** in [Linz](https://example.org/a) holds."
    assert normalize.repair(text, lang="en", select=["markup"]).text == text
    assert normalize.repair(text, lang="en", level="likely", select=["markup"]).text == "The dam in Linz holds."
