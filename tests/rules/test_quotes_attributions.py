"""Attributions in many wordings: glued, inside the marks, beside dashes, stranded; and what looks like one."""

from __future__ import annotations

import pytest

import normalize

FRENCH = "Ces villes, Cette route: [EN DIRECT], M. Roux and Mme Delcourt met in the town hall to speak about it.\n\n"
"""A first paragraph that proves a French source."""


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["quotes"]).text


GLUED = [
    ("The orchard will not survive another frost like this onesays Hanneke de Wit, who inherited it in 2009.", "\"The orchard will not survive another frost like this one,\" says Hanneke de Wit, who inherited it in 2009."),
    ("There is no plan B for the ferry terminaladmits the head of the port authority.", "\"There is no plan B for the ferry terminal,\" admits the head of the port authority."),
    ("The dogs found the first survivor before dawnthe rescue team’s spokesman Ilmari Koskinen told the agency.", "“The dogs found the first survivor before dawn,” the rescue team’s spokesman Ilmari Koskinen told the agency."),
    ("We cannot feed 400 cows with promisesDr. Jean-Luc Estève-Roy warned.", "\"We cannot feed 400 cows with promises,\" Dr. Jean-Luc Estève-Roy warned."),
    ("Everything we own was in that barnhe sighed.", "\"Everything we own was in that barn,\" he sighed."),
    ("Our children deserve a school with a roofunderlined the chairwoman of the parents’ council.", "“Our children deserve a school with a roof,” underlined the chairwoman of the parents’ council."),
    ("Honour to the firefighters who held the ridge all nightwrote President Halonen on X.", "\"Honour to the firefighters who held the ridge all night,\" wrote President Halonen on X."),
    ("The roof will hold until springMr Okafor believes.", "\"The roof will hold until spring,\" Mr Okafor believes."),
    ("The school bus will run again from Mondayassures the town hall.", "\"The school bus will run again from Monday,\" assures the town hall."),
    ("There is nothing romantic about lighthouseslaughs the keeper, Ewan Strand.", "\"There is nothing romantic about lighthouses,\" laughs the keeper, Ewan Strand."),
    ("The harvest is two weeks latesums up the cooperative’s president.", "“The harvest is two weeks late,” sums up the cooperative’s president."),
    ("We walked for nine days without shoesAmina Yusuf-Bello recalled.", "\"We walked for nine days without shoes,\" Amina Yusuf-Bello recalled."),
    ("The museum had no alarm at allthe investigating judge was surprised.", "\"The museum had no alarm at all,\" the investigating judge was surprised."),
    ("Every winter the road disappears for a monththe villagers complain.", "\"Every winter the road disappears for a month,\" the villagers complain."),
    ("The archive burned for two daystestified historian Radka Novotná.", "\"The archive burned for two days,\" testified historian Radka Novotná."),
    ("It will take years to clear the minesrepeats Colonel O’Brien-Sato.", "“It will take years to clear the mines,” repeats Colonel O’Brien-Sato."),
    ("There are shells in the gardens, sometimes under the bed of a childhe said.", "\"There are shells in the gardens, sometimes under the bed of a child,\" he said."),
    ("Why should we leave now?wonders Mrs. Kaya.", "\"Why should we leave now?\" wonders Mrs. Kaya."),
    ("I will carry this medal to my father’s gravethe rower said in tears.", "“I will carry this medal to my father’s grave,” the rower said in tears."),
    ("The second wave was taller than the church towerremembers fisherman Bakari Said.", "\"The second wave was taller than the church tower,\" remembers fisherman Bakari Said."),
    ("We do not negotiate with those who burn schoolsMinister Teresa Ban said on Sunday evening.", "\"We do not negotiate with those who burn schools,\" Minister Teresa Ban said on Sunday evening."),
    ("Nothing will be rebuilt without the consent of the families of the victimsGovernor Ito has promised.", "\"Nothing will be rebuilt without the consent of the families of the victims,\" Governor Ito has promised."),
    ("What happened here must never happen again!she exclaimed.", "\"What happened here must never happen again!\" she exclaimed."),
    ("The price of a loaf has tripled since Januaryhe told the radio station.", "\"The price of a loaf has tripled since January,\" he told the radio station."),
    ("We are running out of timethe chief negotiator, Lars Brandt, warned on Friday.", "\"We are running out of time,\" the chief negotiator, Lars Brandt, warned on Friday."),
]  # fmt: skip

STRANDED = [
    ("“The ferry is not coming back,” she got angry. the innkeeper.", "“The ferry is not coming back,” the innkeeper got angry."),
    ("“Our doors stay open”, he promised. the director of the shelter, Tom Vos.", "“Our doors stay open”, the director of the shelter, Tom Vos, promised."),
    ("“I shall not sign”, he gets angry. the rector of the university.", "“I shall not sign”, the rector of the university gets angry."),
    ("\"We found no trace of poison,\" he specified. the director of the laboratory.", "\"We found no trace of poison,\" the director of the laboratory specified."),
]  # fmt: skip

DIALOGUE = [
    ("—The sea takes what it wants —murmured the old woman, Aurora Piñeiro—. We only lend it our sons.", "\"The sea takes what it wants,\" murmured the old woman, Aurora Piñeiro. \"We only lend it our sons.\""),
    ("—We have rehearsed for a year —says the conductor—, and the hall is half empty.", "\"We have rehearsed for a year,\" says the conductor, \"and the hall is half empty.\""),
    ("– Not a single hryvnia has reached the village, – complains Halyna Petrivna. – We repaired the roof ourselves.", "\"Not a single hryvnia has reached the village,\" complains Halyna Petrivna. \"We repaired the roof ourselves.\""),
    ("- The ice was thicker in my childhood - remembers Zdzisław - and so were the fish.", "\"The ice was thicker in my childhood,\" remembers Zdzisław, \"and so were the fish.\""),
    ("– That will be decided by the court, the prosecutor emphasised to the newspaper.", "\"That will be decided by the court,\" the prosecutor emphasised to the newspaper."),
    ("- I’ve never been so tired, laughs Maja Lindqvist after the race.", "“I’ve never been so tired,” laughs Maja Lindqvist after the race."),
    ("—It was not a victory —said the skipper, Anxo Lodeiro—. We go back because the bank does not wait.", "\"It was not a victory,\" said the skipper, Anxo Lodeiro. \"We go back because the bank does not wait.\""),
    ("— Who told you that? — the neighbour wondered.", "\"Who told you that?\" the neighbour wondered."),
    ("– The elk came into the garden every night, Torbjörn recounts.", "\"The elk came into the garden every night,\" Torbjörn recounts."),
    ("- We see an increase every year - stated Zofia Maj", "\"We see an increase every year,\" stated Zofia Maj"),
    ("— The bridge is mined, — the captain warned, — do not cross.", "\"The bridge is mined,\" the captain warned, \"do not cross.\""),
    ("— And who will milk the goats? — sighed Paraskeva Ivanivna. — The ministry?", "\"And who will milk the goats?\" sighed Paraskeva Ivanivna. \"The ministry?\""),
    ("— The road is closed, — reports the head of the village council Stepan Moroz. — We bring bread by boat.", "\"The road is closed,\" reports the head of the village council Stepan Moroz. \"We bring bread by boat.\""),
    ("– It’s a historic decision, says party leader Annika Holm to the news agency.", "“It’s a historic decision,” says party leader Annika Holm to the news agency."),
    ("—I signed because they asked me to —defended himself the former treasurer—. I did not read it.", "\"I signed because they asked me to,\" defended himself the former treasurer. \"I did not read it.\""),
]  # fmt: skip

MARKS = [
    ("“The library will open on Sundays toosmiles the director.", "“The library will open on Sundays too,” smiles the director."),
    ("“There was no warning” - testified the guard.", "“There was no warning,” testified the guard."),
    ("The coach called the match “a slap in the face “ and left.", "The coach called the match “a slap in the face” and left."),
    ("„The bread was still warm”, the baker recounted.", "\"The bread was still warm\", the baker recounted."),
    ("“We are tired,”she said.“We are not beaten.”", "“We are tired,” she said. “We are not beaten.”"),
    ("“No one signed that paperthe spokesperson for the ministry told AFP.", "“No one signed that paper,” the spokesperson for the ministry told AFP."),
    ("“It was unbelievable “, recalls the goalkeeper.", "“It was unbelievable”, recalls the goalkeeper."),
    ("“The soup was cold,”complained the guest.“We left.”", "“The soup was cold,” complained the guest. “We left.”"),
    ("“The vaccine is safe”, - the chief doctor assured.", "“The vaccine is safe,” the chief doctor assured."),
    ("“Nobody asked for this, “ said the ferryman.", "“Nobody asked for this,” said the ferryman."),
    ("The minister spoke of “ an unfortunate coincidence “ on Monday.", "The minister spoke of “an unfortunate coincidence” on Monday."),
    ("»We are not for sale«, the club announced.", "\"We are not for sale\", the club announced."),
    ("« The hall was “packed” », the organist recalled.", "“The hall was ‘packed’”, the organist recalled."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [*GLUED, *STRANDED, *DIALOGUE, *MARKS])
def test_damage_that_is_its_own_witness_is_repaired(before: str, after: str) -> None:
    assert repaired(before) == after


INCISES = [
    ("“My grandmother planted these vines, she grins. I only pick up what falls.”", "“My grandmother planted these vines,” she grins. “I only pick up what falls.”"),
    ("“The brakes had been checked in March, the mechanic hastened to point out. Nobody asked us about the tyres.”", "“The brakes had been checked in March,” the mechanic hastened to point out. “Nobody asked us about the tyres.”"),
    ("“We had no choice, Jeanne Le Dantec justifies. The boat was filling up.”", "“We had no choice,” Jeanne Le Dantec justifies. “The boat was filling up.”"),
    ("“There is always hope, wants to believe the midwife. Yesterday two babies were born.”", "“There is always hope,” wants to believe the midwife. “Yesterday two babies were born.”"),
    ("“I no longer recognise my street, Ahmed gets carried away. They have cut every tree.”", "“I no longer recognise my street,” Ahmed gets carried away. “They have cut every tree.”"),
    ("“A tunnel, the deputy mayor in charge of transport went on to say, would have cost twice as much.”", "“A tunnel,” the deputy mayor in charge of transport went on to say, “would have cost twice as much.”"),
    ("“It is a wound that does not close, confides Pilar Sanjuán, 71, whose brother was never found. We only ask for a place to lay flowers.”", "“It is a wound that does not close,” confides Pilar Sanjuán, 71, whose brother was never found. “We only ask for a place to lay flowers.”"),
    ("“The glacier loses three metres a year - explains the researcher Marco Bassi - and nobody can stop it.”", "“The glacier loses three metres a year,” explains the researcher Marco Bassi, “and nobody can stop it.”"),
    ("“They promised us a bus, she recalls bitterly. It never came.”", "“They promised us a bus,” she recalls bitterly. “It never came.”"),
    ("“Do you think I sleep at night? asks Mr. Barral. I count the cracks.”", "“Do you think I sleep at night?” asks Mr. Barral. “I count the cracks.”"),
    ("“Nothing has been decided, tempers a source close to the file. Talks go on.”", "“Nothing has been decided,” tempers a source close to the file. “Talks go on.”"),
    ("“It’s a farce, thundered the trade unionist. We will be back on Monday.”", "“It’s a farce,” thundered the trade unionist. “We will be back on Monday.”"),
    ("“It was like an earthquake, she will later tell investigators. The windows flew out.”", "“It was like an earthquake,” she will later tell investigators. “The windows flew out.”"),
    ("“Let them come, we have nothing to hide, quips Eleni. The cellar is empty anyway.”", "“Let them come, we have nothing to hide,” quips Eleni. “The cellar is empty anyway.”"),
    ("“It was our first harvest without father, she smiles. The whole valley came to help.”", "“It was our first harvest without father,” she smiles. “The whole valley came to help.”"),
    ("“Nobody has told us anything, fumes the shopkeeper. The works begin tomorrow.”", "“Nobody has told us anything,” fumes the shopkeeper. “The works begin tomorrow.”"),
    ("“We were promised a doctor, Anne-Laure Guivarc’h is indignant. We got a brochure.”", "“We were promised a doctor,” Anne-Laure Guivarc’h is indignant. “We got a brochure.”"),
    ("“The file is closed, the prefecture let it be known. No appeal is possible.”", "“The file is closed,” the prefecture let it be known. “No appeal is possible.”"),
    ("“Each does what he can, he sums up. That is the whole secret.”", "“Each does what he can,” he sums up. “That is the whole secret.”"),
    ("“In this house, continues the old man, we have always spoken two languages.”", "“In this house,” continues the old man, “we have always spoken two languages.”"),
    ("“The river does not belong to anyone, he likes to repeat. It only passes through.”", "“The river does not belong to anyone,” he likes to repeat. “It only passes through.”"),
    ("“It is not a museum, gets annoyed Lucia Ferri, owner of the café. People live here.”", "“It is not a museum,” gets annoyed Lucia Ferri, owner of the café. “People live here.”"),
    ("“I was eleven, remembers today the retired teacher. I saw everything.”", "“I was eleven,” remembers today the retired teacher. “I saw everything.”"),
    ("“The text is ready – the minister assured at the end of the council – and will be signed in May.”", "“The text is ready,” the minister assured at the end of the council, “and will be signed in May.”"),
    ("“We want the truth, the family’s lawyer hammered home. All of it.”", "“We want the truth,” the family’s lawyer hammered home. “All of it.”"),
    ("“I don’t know how we did it, he still wonders. It was snowing.”", "“I don’t know how we did it,” he still wonders. “It was snowing.”"),
    ("“The first night we ate standing up, Samir tells us. There were no chairs.”", "“The first night we ate standing up,” Samir tells us. “There were no chairs.”"),
    ("“Such a fire, according to the fire chief, had not been seen since 1976.”", "“Such a fire,” according to the fire chief, “had not been seen since 1976.”"),
    ("“The price of flour has doubled, notes the baker Émile Prost, for whom the summer has been bad. I can’t go on like this.”", "“The price of flour has doubled,” notes the baker Émile Prost, for whom the summer has been bad. “I can’t go on like this.”"),
    ("“People think we are mad, admits Gaëlle Penvern, who left her job in Lyon to raise goats. They may be right.”", "“People think we are mad,” admits Gaëlle Penvern, who left her job in Lyon to raise goats. “They may be right.”"),
    ("“We have never had so few apprentices, laments for his part Didier Colin, a stonemason. The young want screens.”", "“We have never had so few apprentices,” laments for his part Didier Colin, a stonemason. “The young want screens.”"),
    ("“I found him asleep on the ferry, says the boy’s aunt with a smile. He had eaten all the bread.”", "“I found him asleep on the ferry,” says the boy’s aunt with a smile. “He had eaten all the bread.”"),
    ("“It was a matter of minutes, the head of the fire brigade told us. The wind saved us.”", "“It was a matter of minutes,” the head of the fire brigade told us. “The wind saved us.”"),
    ("“Our reserves are empty, she acknowledged on Thursday before the senators. We must buy abroad.”", "“Our reserves are empty,” she acknowledged on Thursday before the senators. “We must buy abroad.”"),
    ("“The market is dead, cuts in his brother. Let’s be honest.”", "“The market is dead,” cuts in his brother. “Let’s be honest.”"),
    ("“No decision will be taken before the autumn, he said in substance, and certainly not by me.”", "“No decision will be taken before the autumn,” he said in substance, “and certainly not by me.”"),
    ("“Why hide it? replies Mr. Aznar with a shrug. Everyone knew.”", "“Why hide it?” replies Mr. Aznar with a shrug. “Everyone knew.”"),
    ("“We are not asking for charity, insists the collective’s spokeswoman, Inès Roldán, but for justice.”", "“We are not asking for charity,” insists the collective’s spokeswoman, Inès Roldán, “but for justice.”"),
    ("“My son asks me every evening when we are going home, confides to us Iryna, a nurse from Kherson. I don’t know what to say.”", "“My son asks me every evening when we are going home,” confides to us Iryna, a nurse from Kherson. “I don’t know what to say.”"),
    ("“There were only three of us left, he will say years later. The others had fled.”", "“There were only three of us left,” he will say years later. “The others had fled.”"),
    ("\"The strike will go on, assured the delegate of the dockers, Pino Lai. We have nothing to lose.\"", "\"The strike will go on,\" assured the delegate of the dockers, Pino Lai. \"We have nothing to lose.\""),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), INCISES)
def test_incise_leaves_the_marks_beside_a_known_source(before: str, after: str) -> None:
    assert repaired(FRENCH + before) == FRENCH + after


@pytest.mark.parametrize("before", [before for before, _ in INCISES])
def test_one_incise_of_no_known_source_stays(before: str) -> None:
    assert repaired(before) == before


def test_a_sentence_behind_the_quotation_is_no_attribution_of_it() -> None:
    text = "“The ferry is not lost, she explained. It waits.” The mayor, Paule Riou, was visibly relieved."
    assert repaired(FRENCH + text) == FRENCH + (
        "“The ferry is not lost,” she explained. “It waits.” The mayor, Paule Riou, was visibly relieved."
    )


def test_two_incises_bear_each_other_out() -> None:
    text = "“The roof is gone, he says. We sleep in the barn.”\n\n“The barn is cold, she says. We have no wood.”"
    assert (
        repaired(text)
        == "“The roof is gone,” he says. “We sleep in the barn.”\n\n“The barn is cold,” she says. “We have no wood.”"
    )


ELSEWHERE = [
    ("de", "Das Dorf braucht eine neue Quellebetonte die Bürgermeisterin von Waldau.", "„Das Dorf braucht eine neue Quelle“, betonte die Bürgermeisterin von Waldau."),
    ("de", "„Wir warten seit drei Jahrenklagt der Landwirt Uwe Brandt.", "„Wir warten seit drei Jahren“, klagt der Landwirt Uwe Brandt."),
    ("fr", "Nous n’avons plus de bois pour l’hivers’inquiète le maire du village.", "« Nous n’avons plus de bois pour l’hiver », s’inquiète le maire du village."),
    ("fr", "« Le bac ne reviendra pasa regretté Mme Kervella.", "« Le bac ne reviendra pas », a regretté Mme Kervella."),
    ("es", "La presa no aguantará otra tormentaadvierte el ingeniero Julián Mora.", "\"La presa no aguantará otra tormenta\", advierte el ingeniero Julián Mora."),
    ("es", "El periódico lo llama ``un regalo envenenado'' y „una vergüenza“.", "El periódico lo llama \"un regalo envenenado\" y \"una vergüenza\"."),
    ("uk", "Дорогу відремонтують до кінця рокузапевнив міський голова.", "«Дорогу відремонтують до кінця року», – запевнив міський голова."),
    ("uk", "Газета назвала це ``подарунком банкам'' і “ганьбою”.", "Газета назвала це “подарунком банкам” і “ганьбою”."),
    ("de", "Keiner hat uns gewarntkritisiert die Anwohnerin Petra Lang.", "„Keiner hat uns gewarnt“, kritisiert die Anwohnerin Petra Lang."),
    ("fr", "La forêt mettra trente ans à repousserestime le garde forestier.", "« La forêt mettra trente ans à repousser », estime le garde forestier."),
    ("fr", "Personne ne nous a prévenusraconte Samia Belkacem.", "« Personne ne nous a prévenus », raconte Samia Belkacem."),
    ("es", "Nadie nos avisó de la crecidalamenta la vecina Rosa Vidal.", "\"Nadie nos avisó de la crecida\", lamenta la vecina Rosa Vidal."),
    ("es", "El Gobierno habla de „un error técnico“ y nada más.", "El Gobierno habla de \"un error técnico\" y nada más."),
    ("uk", "Нас ніхто не попередивскаржиться мешканка села.", "«Нас ніхто не попередив», – скаржиться мешканка села."),
    ("fr", "On ne nous a jamais consultésdéplore Hélène Marchal, présidente de l’association.", "« On ne nous a jamais consultés », déplore Hélène Marchal, présidente de l’association."),
    ("fr", "Le fleuve a repris ses droitsa résumé le préfet.", "« Le fleuve a repris ses droits », a résumé le préfet."),
    ("de", "Unsere Reserven reichen bis Märzversicherte der Sprecher der Stadtwerke.", "„Unsere Reserven reichen bis März“, versicherte der Sprecher der Stadtwerke."),
    ("es", "El río se llevó la casa enterarecuerda Jacinta Olmo.", "\"El río se llevó la casa entera\", recuerda Jacinta Olmo."),
    ("uk", "Ми не маємо води вже третій деньрозповідає пенсіонерка.", "«Ми не маємо води вже третій день», – розповідає пенсіонерка."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_other_targets(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We shall build it twice as high" She added.', '"We shall build it twice as high," she added.'),
        (
            "“The wall is old and it leaks” They told the council.",
            "“The wall is old and it leaks,” they told the council.",
        ),
        ("“The wall is old and it leaks” He said that the town knew.", None),
        ("The men call it a “wall” He said.", None),
    ],
)
def test_an_attribution_that_lost_its_comma_gets_it(text: str, expected: str | None) -> None:
    assert normalize.fix(text, lang="en") == (expected or text)
