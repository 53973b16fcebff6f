"""Verdicts on whole documents: what is no text is named, and what people write is not."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import normalize
from normalize.corpus.summary import DOCUMENT, verdicts
from normalize.rules import load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

STORY = (
    "The ferry between the two villages will not run before the summer, the council said on Monday. Its engine "
    "was taken out in March, and the part that broke is made by nobody any more.\n\n"
    "“We have written to eleven yards,” said Marta Lind, who has run the ferry for nine years. “Two of them "
    "wrote back, and one of the two wished us luck.” Pupils now take the road around the lake, which is forty "
    "minutes longer.\n\n"
    "The council has set money aside for a second-hand engine. It hopes to find one in Norway, where boats of "
    "the same kind were in use until last year.\n"
)
FRENCH = (
    "Le bac qui relie les deux villages ne sera pas remis en service avant l’été, a indiqué lundi le conseil "
    "municipal. Son moteur a été démonté en mars, et la pièce qui s’est cassée n’est plus fabriquée par "
    "personne.\n\n"
    "« Nous avons écrit à onze chantiers, dit la patronne du bac. Deux nous ont répondu. » Les élèves font le "
    "tour du lac par la route, ce qui prend quarante minutes de plus.\n"
)


def judged(text: str, lang: str | None = "en") -> list[str]:
    """The ids of the rules that judge `text` as a whole, without the theme that they share."""
    return [flag.rule.replace(".document", "") for flag in verdicts(normalize.repair(text, lang=lang))]


def json_of(text: str) -> str:
    """`text` without the code fence that a model puts around data."""
    return text.removeprefix("```json\n").removesuffix("\n```")


def shuffled(text: str, seed: int) -> str:
    """The words of `text` in random order."""
    words = text.split()
    random.Random(seed).shuffle(words)
    return " ".join(words)


def lowered(text: str) -> str:
    """`text` as a transcript has it: one line without capitals."""
    return " ".join(text.lower().split())


DATA = [
    json.dumps({"headline": "The ferry", "body": STORY}),
    json.dumps([{"id": 1, "text": STORY}, {"id": 2, "text": STORY}], indent=2),
    json.dumps({"headline": "The ferry", "lang": "en", "paid": False, "body": STORY})[:300],
    "  \n" + json.dumps({"headline": "The ferry"}),
    "var page = {'title': 'The ferry', 'lang': 'en', 'words': 180, 'body': 'The ferry will not run.'};",
    'window.__INITIAL_STATE__={"a":{"title":"The ferry"},"b":[1,2],"c":null}',
    'callback({"title": "The ferry", "views": 12, "live": false})',
    '```json\n{\n  "title": "The ferry",\n  "views": 12,\n  "live": false\n}\n```',
    "\n".join(json.dumps({"id": number, "text": "The ferry is late."}) for number in range(5)),
]


@pytest.mark.parametrize("text", DATA)
def test_data_in_place_of_a_text(text: str) -> None:
    assert judged(text) == ["markup.json-dump"]
    assert json_of(normalize.fix(text, lang="en")) == json_of(text)


@pytest.mark.parametrize("lang", ["en", "en-GB"])
def test_a_text_in_another_language(lang: str) -> None:
    repair = normalize.repair(FRENCH, lang=lang)
    assert [flag.rule for flag in verdicts(repair)] == ["residue.document.wrong-language"]
    assert "'fr'" in verdicts(repair)[0].reason
    assert judged(FRENCH, "fr") == []
    assert judged(FRENCH, None) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De veerpont tussen de twee dorpen vaart niet voor de zomer, zei de gemeenteraad op maandag. De motor is in maart uit het schip gehaald, en het deel dat kapot ging wordt door niemand meer gemaakt. De kinderen nemen nu de weg om het meer, en dat is veertig minuten langer.", "nl"),
        ("Prom między dwiema wsiami nie będzie kursował przed latem, jak podała rada w poniedziałek. Silnik został wyjęty w marcu, a części, która się zepsuła, nie robi już nikt. Uczniowie jadą teraz drogą dookoła jeziora, co trwa o czterdzieści minut dłużej, i nie jest to dla nich łatwe.", "pl"),
        ("Паром між двома селами не піде до літа, повідомила рада в понеділок. Двигун вийняли в березні, а деталь, яка зламалася, вже ніхто не робить. Школярі тепер їдуть дорогою навколо озера, і це на сорок хвилин довше. Рада сподівається знайти інший двигун у Норвегії.", "uk"),
        ("Паром между двумя деревнями не пойдёт до лета, сообщил совет в понедельник. Двигатель вынули в марте, а деталь, которая сломалась, больше никто не делает. Школьники теперь едут по дороге вокруг озера, и это на сорок минут дольше, чем было раньше.", "ru"),
        ("两个村庄之间的渡轮在夏天之前不会恢复运行，市议会星期一表示。发动机在三月被拆下，损坏的零件已经没有人生产了。学生们现在要绕湖走公路，多花四十分钟。市议会希望在挪威找到一台二手发动机，那里的同类船只一直使用到去年。我们写信给十一家船厂，只有两家回信，其中一家祝我们好运。船长说她已经在这里工作了九年，从来没有遇到过这样的事情。村民们说，如果夏天还没有渡轮，旅馆就会关门，因为没有人愿意开车绕湖一个小时来这里住一个晚上，而且路上也没有加油站。", "zh"),
    ],
)  # fmt: skip
def test_the_language_is_named(text: str, found: str) -> None:
    (verdict,) = verdicts(normalize.repair(text, lang="en"))
    assert (verdict.rule, verdict.reason.endswith(f"{found!r}")) == ("residue.document.wrong-language", True)


@pytest.mark.parametrize(("lang", "name"), [("fr", "french"), ("de", "german"), ("es", "spanish"), ("uk", "ukrainian")])
def test_english_is_not_what_another_target_is_meant_to_be(lang: str, name: str) -> None:
    assert judged(STORY, lang) == [f"residue.wrong-language-for-{name}"]
    assert judged(FRENCH, lang) == ([] if lang == "fr" else [f"residue.wrong-language-for-{name}"])


def test_a_text_whose_target_nobody_said_is_in_its_own_language() -> None:
    rules = [rule for rule in load() if "wrong-language-for" in rule.id]
    assert len(rules) == 4
    gates = {gate.__name__ for gate, _ in normalize.Normalizer()._plan.gates}
    assert gates.isdisjoint(rule.gate.partition(".")[2] for rule in rules)


def test_a_transcript_in_lower_case() -> None:
    assert judged(lowered(STORY)) == ["casing.all-lower-case"]
    assert judged("\n".join([lowered(STORY)] * 2)) == ["casing.all-lower-case"]


@pytest.mark.parametrize("seed", range(12))
def test_words_in_random_order(seed: int) -> None:
    assert "structure.word-salad" in judged(shuffled(STORY * 3, seed))


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\nThe nearest yard is {'and the yard said that it is ' * 60}closed.",
        "The ferry is late. " + "I do not know what to say about it. " * 40,
        "The ferry " + "between the two villages " * 60,
    ],
)
def test_a_loop_that_is_most_of_the_text(text: str) -> None:
    assert judged(text) == ["repeats.decoder-loop"]


def test_a_loop_without_spaces() -> None:
    assert judged("渡轮晚点了，" * 80, "zh") == ["repeats.decoder-loop"]


CUT = [
    STORY + "\nA yard in Bergen has an engine of the right size, but it has stood in the rain for two winters and nobody knows whether the",
    STORY + "\nA yard in Bergen has an engine of the right size. It has stood in the rain for two winters, according to…",
    STORY + "\nA yard in Bergen has an engine of the right size, and it will be looked at in June by the council [...]",
    STORY + "\nA yard in Bergen has an engine of the right size, and its owner would give it away to the first one [+1243 chars]",
    STORY + "\nA yard in Bergen has an engine of the right size. Its owner is willing to part with it. “I have looked at it for two winters now",
    STORY + "\nA yard in Bergen has an engine of the right size (it was built in the same year as the one that broke, by the",
    STORY + "\nA yard in Bergen has an engine, and the vil",
    STORY * 2 + "\nA yard in Bergen has an engine of the right size, built by the same people. Its owner wants to see it used before the summer and has lowered",
]  # fmt: skip


@pytest.mark.parametrize("text", CUT)
def test_a_text_that_breaks_off(text: str) -> None:
    (verdict,) = verdicts(normalize.repair(text, lang="en"))
    assert verdict.rule == "structure.document.truncation"
    assert text[verdict.start : verdict.end] == text[text.index("A yard in") :].rstrip()
    assert normalize.fix(text, lang="en") == text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", FRENCH + "\nUn chantier de Bergen possède un moteur de la bonne taille. Il a passé deux hivers sous la pluie, et personne ne sait si les"),
        ("de", "Die Fähre fährt nicht vor dem Sommer. Ihr Motor wurde im März ausgebaut, und das Teil baut niemand mehr. Die Schüler fahren um den See.\n\nEine Werft in Bergen hat einen passenden Motor. Er stand zwei Winter lang im Regen, und niemand kann sagen, ob er nach der"),
        ("uk", "Паром не піде до літа. Двигун вийняли в березні, а деталь ніхто не робить. Школярі їдуть навколо озера, і це на сорок хвилин довше, ніж було.\n\nВерф у Бергені має двигун. Він стояв дві зими під дощем, і ніхто не може сказати, чи запрацює він знову після того, що з ним сталося через"),
        ("es", "El transbordador no saldrá antes del verano. Su motor fue desmontado en marzo, y nadie fabrica ya la pieza. Los alumnos dan la vuelta al lago.\n\nUn astillero de Bergen tiene un motor. Pasó dos inviernos bajo la lluvia, y nadie sabe decir si volverá a funcionar después de la"),
    ],
)  # fmt: skip
def test_a_text_of_another_target_that_breaks_off(lang: str, text: str) -> None:
    assert judged(text, lang) == ["structure.truncation"]


def test_a_refusal_in_place_of_a_text() -> None:
    assert judged("I'm sorry, but I cannot translate this text.") == ["markup.refusal"]


HUMAN = {
    "a story": STORY,
    "a poem without stops": "The river took the boat\nand then it took the oar\n\nwe stood upon the bank\nand there was nothing more\nthan water and the road\nthat water is, before\nthe snow comes down and makes\na road of every shore\n\nand who would say that we\nhad ever lived there or\nhad any other name\nthan those who have no door\nand yet are in the house\nand walk upon the floor\nof it and call it ours\nand call it ours and",
    "lower-case verse": "nobody(and that is who i was)came\nalong the little road of rain and said\n\nspring is a door and\ni am not the key\n\nwhoever opens(whoever does)\nwill find the table laid for two and\n\nbread\nand a knife and the light\nof a morning which is\nnot ours but near\n\n(ours is the other one\nthe one with gulls\nand the long o\nof a ship that leaves)\n\nnobody came back\nand sat with nobody and ate\nthe bread and\nwas",
    "a prose poem of one word": "rain\n" * 40,
    "a recipe": "Plum cake\n\n500 g plums\n250 g flour\n125 g butter\n100 g sugar\n2 eggs\n1 packet of baking powder\na pinch of salt\n\nStone the plums and cut them into halves. Rub the butter into the flour, add the sugar, the eggs and the salt, and knead until smooth. Leave it in the cold for an hour.\n\nBake at 180 degrees for 45 minutes, or until a needle comes out clean, and serve it warm with whipped cream, or with none",
    "a shopping list on one line": "flour butter eggs sugar salt milk vanilla lemons raisins almonds rum cinnamon nutmeg cloves ginger honey cream walnuts apples pears plums cherries bread yeast oil vinegar rice noodles lentils beans peas",
    "a squad": "Goalkeepers: Lind (Bergen), Moe (Vik). Defenders: Aas, Berg, Dahl, Eide, Foss, Hagen, Lie. Midfielders: Moen, Ness, Olsen, Rud, Strand, Vang. Forwards: Solberg, Tangen, Vik, Wold, Ødegård. Coach: Per Haugen. Referee: Jan Nygaard (Oslo). Attendance: 1,204. Goals: 1-0 Vik (12), 1-1 Dahl (45), 2-1 Wold (88).",
    "a table": "Year\tBoats\tCars\tPassengers\n2019\t4\t12,400\t88,010\n2020\t4\t9,100\t51,200\n2021\t3\t9,900\t60,700\n2022\t3\t11,050\t79,300\n2023\t3\t11,900\t84,800\n2024\t2\t8,400\t66,100\n2025\t2\t7,300\t59,900\nTotal of all boats and of all passengers that were counted in the seven years for which figures are kept\t21\t70,050\t490,010",
    "code": "import json\n\ndef ferry(times):\n    \"\"\"Says when the ferry leaves.\"\"\"\n    table = {\"monday\": [7, 9, 12], \"sunday\": [10]}\n    for day in times:\n        if day in table:\n            print(json.dumps({\"day\": day, \"times\": table[day]}))\n        else:\n            print(json.dumps({\"day\": day, \"times\": []}))\n    return [time for day in times for time in table.get(day, []) if time > 8 and time < 20 and day != \"holiday\"",
    "an article on JSON": "The timetable of the ferry is published as JSON. A line reads {\"day\": \"monday\", \"times\": [7, 9, 12]}, and there is one for each day of the week. Whoever wants to can build a clock out of it.\n\n{\"day\": \"sunday\", \"times\": [10]}\n\nThat is the shortest of them. The council says that it will add the prices, the weather and the number of free places as soon as the new ferry is there.",
    "a note in brackets first": "[Corrected on Tuesday: the ferry is 31 years old.]\n\n" + STORY,
    "a chat": "[10:02] ola: is it coming\n[10:02] kari: no\n[10:03] ola: why not\n[10:03] kari: engine\n[10:04] ola: again??\n[10:05] kari: again. they say june but they said may before and then it was april the year after so who knows\n[10:06] ola: haha ok\n[10:06] ola: so the road it is\n[10:07] kari: the road it is. bring coffee and the blue box and tell per that i need the ladder back before the weekend or\n[10:07] kari: or else",
    "lyrics": "Row on, row on\nOver the water, over the foam\nRow on, row on\nNobody waits for the ferry at home\n\n" * 6,
    "a flattened chorus": "Oh the ferry, oh the ferry, oh the ferry never comes; we sang it in the morning and we sang it to the drums. Oh the ferry, oh the ferry, oh the ferry never comes; we sang it for the captain and we sang it for the crumbs that the gulls had left behind them on the stone where no one comes.",
    "a letter": "Dear Marta,\n\nThank you for the engine. It came on Friday, and it is the right one, and it is heavy. Four of us carried it down to the pier, and one of us will not carry anything for a while.\n\nWe shall think of you when the ferry runs, and we shall wave to you from it, and blow the horn as we did for the old mayor.\n\nWith warm greetings from all of us here at the lake, and from the dog,\n\nOla, Kari and the others who have waited for this for longer than they care to say",
    "an interview": "Why does the ferry not run?\n\nBecause the engine is gone.\n\nAnd where is it?\n\nIn Bergen, where it stands in the rain.\n\nWill it come back?\n\nThat depends on the weather, on the council and on whether the man who owns the crane has slept well, which he seldom does, as everybody here knows.\n\nWhat would you say to those who wait?\n\nThat they should take the road.",
    "minutes with bullet points": "Minutes of the council, Monday\n\n- the ferry does not run before the summer, and the pupils take the bus around the lake\n- the bus leaves at seven and is paid for by the county for as long as\n- the second-hand engine is looked for in Norway, Marta Lind reports to the council in May\n- the lamp on the pier is mended by Ola, who has the ladder\n- next meeting on the first Monday of the month at the school, in the room above the kitchen, bring a chair",
    "a poem in French in an English text": "My grandmother had it by heart, and she had no French:\n\nLe fleuve est une route et la route est un fleuve\net celui qui s’en va ne sait pas qui l’attend,\nle pont est dans les bras de la nuit et du vent,\net dans la main du vent il n’y a que la pluie.\n\nShe said it on the ferry, every morning, to the gulls, and they came for it as others come for bread. When she died they were seen on the roof of the school, all of them, in a row.",
    "names and places in French": "Programme: 9 h, Place de la Mairie, départ de la course; 11 h, Pont de la Reine, concert des élèves du conservatoire; 14 h, Jardin des Plantes, lecture. The bus waits at the station from eight, and there is room for everybody. Bring shoes that may get wet, something to eat, and a friend.",
    "telegraphic notes": "Arrived Vik 07:40, rain. Ferry gone. Walked. Pier empty, lamp broken. Met Ola, no news. Coffee. Engine Bergen still, says Kari. Bus 9:15, full. Lake grey. Gulls. School closed, teacher ill. Wrote Marta. Slept barn. Snow night, stopped morning. Boots wet. Bread, cheese, tea. Left 06:10, road around, forty minutes plus.",
    "a table of contents": "Contents\n\nPreface 7\nThe old ferry and how it came to the lake 9\nThe captain, her mother and her grandmother 31\nOn engines, and on what they say at night to those who listen to them 58\nThe winter in which the lake did not freeze, and what came of it 77\nThe lamp on the pier 102\nNotes 131\nIndex 140",
    "an ending without its stop": "The ferry will run again on Saturday, says Marta Lind. The engine came from Bergen and it fits. We had the first coffee on board today, and the second one too, and nobody wanted to go home\n\nI took pictures and they are on the wall of the school, go and see them while they are there. The one with the dog is by Kari, and she will not sell it, however nicely you ask her",
    "a cliff-hanger": STORY + "\nNobody had asked the dog, though. And the dog, as those who know him will tell you, had plans of his own for the summer...",
    "a quotation that goes on": "“The ferry is more than a boat,” the teacher began. “It is how we come to each other.\n\n“When I was a child it had a bell. The bell was rung by whoever came first, and I was never first, for I lived up on the hill and had to wait for my brother.\n\n“Now there is a horn, and it is the captain who blows it, and the children cover their ears. That is progress, they tell me.”",
    "an answer that begins as a refusal": "“I’m sorry, but I can’t help you,” said the captain, and went below. The ferry left at noon without her, and with the dog. It was the first time that anybody had seen him steer, and he did it well, as the passengers agreed when they had reached the other side of the lake and had found their breath again.",
    "a text about word order": "In this town they say that “the of” is no English, and neither is “a the”. A pupil who writes “of the” for “the of” has understood it. The teacher keeps a list of such pairs on the wall: “to of”, “and or”, “the and”. There are nineteen of them now, and every year a pupil finds another one that nobody has thought of before.",
    "an address": STORY + "\nWrite to the council at Storgata 4, 5700 Vik, or to post@vik.example, or come to the school on the first Monday of the month, https://vik.example/council",
    "a caption last": STORY + "\nMarta Lind on the pier at Vik, where the ferry has been tied up since the engine was taken out in March",
    "credits last": STORY + "\nText: Kari Moe. Pictures: Ola Dahl, archive of the town of Vik, the county museum and private collections",
}  # fmt: skip


@pytest.mark.parametrize("text", HUMAN.values(), ids=HUMAN)
@pytest.mark.parametrize("lang", ["en", None])
def test_what_people_write_is_not_judged(text: str, lang: str | None) -> None:
    assert judged(text, lang) == []


@pytest.mark.skipif(not (SHARED / "clean").is_dir(), reason="the clean texts are not at hand")
@pytest.mark.parametrize("name", ["en-ewt", "fr-pud", "de-pud", "uk-iu"])
def test_clean_text_is_judged_by_nothing_but_its_missing_capitals(name: str) -> None:
    documents = (SHARED / "clean" / f"{name}.txt").read_text(encoding="utf-8").split("\n\f\n")
    rules = {rule.id.rpartition(".")[0] for rule in load() if f".{DOCUMENT}." in rule.id}
    normalizer = normalize.Normalizer(lang=name[:2], select=sorted(rules))
    found = [verdict.rule for document in documents for verdict in verdicts(normalizer(document))]
    assert set(found) <= {"casing.document.all-lower-case"}
    assert len(found) <= 1


def test_the_seeds_expected_texts_are_not_judged() -> None:
    for path in sorted((ROOT / "seeds").glob("*.expected.txt")):
        assert judged(path.read_text(encoding="utf-8")) == [], path.name
