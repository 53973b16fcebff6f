"""Quotations that lost one mark or both: where they begin and end, in wordings and shapes beyond the rules' examples."""

from __future__ import annotations

import pytest

import normalize

FRENCH = "The dam of Riez is cracked\n\nLire aussi : Le pont est fermé\n\nMme Petit and M. Roux live below the dam.\n\n"
"""A text that proves a French source."""


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["quotes"]).text


LOST = [
    ("The storm took the roof, and the insurance took the resttenor Luca Ferri told the daily.", "\"The storm took the roof, and the insurance took the rest,\" tenor Luca Ferri told the daily."),
    ("We cannot raise sheep on promisesfarmer Edit Nagy told our reporter.", "\"We cannot raise sheep on promises,\" farmer Edit Nagy told our reporter."),
    ("You learn to sleep between two alarmsparamedic Jonas Weber sighs.", "\"You learn to sleep between two alarms,\" paramedic Jonas Weber sighs."),
    ("The vines have never flowered this earlysays winemaker Pau Ferrer.", "\"The vines have never flowered this early,\" says winemaker Pau Ferrer."),
    ("My phone rang forty times before noonthe deputy rector of the university told the radio.", "\"My phone rang forty times before noon,\" the deputy rector of the university told the radio."),
    ("It’s the best film I have ever madehe jokes, lighting a cigarette.", "“It’s the best film I have ever made,” he jokes, lighting a cigarette."),
    ("These children will never see the sea againthe nun whispers.", "\"These children will never see the sea again,\" the nun whispers."),
    ("I knew at once that the mast would not holdsummarises the skipper.", "\"I knew at once that the mast would not hold,\" summarises the skipper."),
    ("The budget has been adopted without a single amendmentthe spokesperson for the group welcomed.", "\"The budget has been adopted without a single amendment,\" the spokesperson for the group welcomed."),
    ("Every winter the same road, every winter the same holeMs Dufour fumes.", "\"Every winter the same road, every winter the same hole,\" Ms Dufour fumes."),
    ("“The water reached the second floor in ten minutesshe recounted.", "“The water reached the second floor in ten minutes,” she recounted."),
    ("\"We had asked for three ambulances and got oneDr. Hansen told NRK.", "\"We had asked for three ambulances and got one,\" Dr. Hansen told NRK."),
    ("The children ask me when the school will open, and I do not know what to tell themhe said in a low voice.", "\"The children ask me when the school will open, and I do not know what to tell them,\" he said in a low voice."),
    ("He gave the first ball to me and the second one to mehe said with a smile.", "\"He gave the first ball to me and the second one to me,\" he said with a smile."),
    ("I thought the whole mountain was coming down on mehe said hoarsely.", "\"I thought the whole mountain was coming down on me,\" he said hoarsely."),
    ("They promised us a doctor, and what came was a brochureaccording to the mayor of Brekke.", "\"They promised us a doctor, and what came was a brochure,\" according to the mayor of Brekke."),
    ("This agreement opens a new page for our regionsaid the head of diplomacy.", "\"This agreement opens a new page for our region,\" said the head of diplomacy."),
    ("We have read the sentence and we do not accept itreacted the lawyer for the family.", "\"We have read the sentence and we do not accept it,\" reacted the lawyer for the family."),
    ("The river is rising again, twenty centimetres an hourwarned the prefect of the department.", "\"The river is rising again, twenty centimetres an hour,\" warned the prefect of the department."),
    ("It was not a strike, it was a farewellOlivia Brandt reads aloud from her notes.", "\"It was not a strike, it was a farewell,\" Olivia Brandt reads aloud from her notes."),
    ("Who would want to buy a house without a roof?wonders the notary.", "\"Who would want to buy a house without a roof?\" wonders the notary."),
    ("We lost everything in one night!cried the widow.", "\"We lost everything in one night!\" cried the widow."),
    ("It will take at least two yearsestimates Björn Dahl, the engineer.", "\"It will take at least two years,\" estimates Björn Dahl, the engineer."),
    ("The bells will ring againpromises the sexton.", "\"The bells will ring again,\" promises the sexton."),
    ("The lake has never been so lowobserves biologist Anna Keller.", "\"The lake has never been so low,\" observes biologist Anna Keller."),
    ("We are not asking for charity but for justicethe demonstrators chanted.", "\"We are not asking for charity but for justice,\" the demonstrators chanted."),
    ("That day I lost my voice and my brotherthe tenor confides.", "\"That day I lost my voice and my brother,\" the tenor confides."),
    ("The dam will hold,” he said.", "“The dam will hold,” he said."),
    ("The dam will hold,” said engineer Pia Holm, who built it.", "“The dam will hold,” said engineer Pia Holm, who built it."),
    ("“The dam will hold, he said.", "“The dam will hold,” he said."),
    ("“The water stopped at my door,” he said. I have never prayed so muchhe added.", "“The water stopped at my door,” he said. “I have never prayed so much,” he added."),
    ("The night was long and nobody in the house closed an eyeadmits Sergeant Oleh.", "\"The night was long and nobody in the house closed an eye,\" admits Sergeant Oleh."),
    ("It was a clear penalty, everybody saw itcomplained striker Jan Koller after the match.", "\"It was a clear penalty, everybody saw it,\" complained striker Jan Koller after the match."),
    ("There are still people under the rubbleDr. Sami Haddad, head of the hospital, told AFP.", "\"There are still people under the rubble,\" Dr. Sami Haddad, head of the hospital, told AFP."),
    ("The prices will rise by 10%he warned.", "\"The prices will rise by 10%,\" he warned."),
    ("It happened in 2019he recalled.", "\"It happened in 2019,\" he recalled."),
    ("He is not my president (and never was)she said.", "\"He is not my president (and never was),\" she said."),
    ("We only have one Earththe activist reminded the deputies.", "\"We only have one Earth,\" the activist reminded the deputies."),
    ("The work has to be finished by Juneadds project manager Lea Brandt.", "\"The work has to be finished by June,\" adds project manager Lea Brandt."),
    ("The ministry has no comment on thisspokeswoman Anna Lind writes in an email.", "\"The ministry has no comment on this,\" spokeswoman Anna Lind writes in an email."),
    ("“The tea is cold. ”She left.", "“The tea is cold.” She left."),
    ("He called it “ a farce”and left.", "He called it “a farce” and left."),
    ("He called it“a farce” and left.", "He called it “a farce” and left."),
    ("«The tea is cold,» she said, «and we leave.»", "\"The tea is cold,\" she said, \"and we leave.\""),
    ("“The tea is «too cold»,” she said.", "“The tea is ‘too cold’,” she said."),
    ("„The tea is cold,“ she said, „and so am I.“", "\"The tea is cold,\" she said, \"and so am I.\""),
    ("``The tea is cold,\" she said.", "\"The tea is cold,\" she said."),
    ("It cost 5 million euros.“A lot,” he said.", "It cost 5 million euros. “A lot,” he said."),
]  # fmt: skip

OPENINGS = [
    ("Skipper Odd Berg has not slept since Monday. I heard the hull before I saw the rockhe said on the quay.",
     'Skipper Odd Berg has not slept since Monday. "I heard the hull before I saw the rock," he said on the quay.'),
    ("Thus the deputy Ines Oliva to the cameras. I have read the law twiceOliva said.",
     'Thus the deputy Ines Oliva to the cameras. "I have read the law twice," Oliva said.'),
    ("According to the prefect, nobody is missing. The list is not closedhe added.",
     'According to the prefect, nobody is missing. "The list is not closed," he added.'),
    ("“The door was open,” he said. I never lock ithe added.", "“The door was open,” he said. “I never lock it,” he added."),
]  # fmt: skip

READINGS = [
    ("No one who built the ship can afford a cabinshe said by telephone.", '"No one who built the ship can afford a cabin," she said by telephone.'),
    ("We have room for twenty patientshe said.", '"We have room for twenty patients," he said.'),
    ("She has kept the shop since 1990.\n\nNobody has dusted the mirrorshe said.", 'She has kept the shop since 1990.\n\n"Nobody has dusted the mirror," she said.'),
    ("He has kept the shop since 1990.\n\nNobody asks for mirrorshe said.", 'He has kept the shop since 1990.\n\n"Nobody asks for mirrors," he said.'),
]  # fmt: skip

DASHES = [
    ("– My grandmother drank chicory and would have laughed, said the owner, Ewa Lis.", "\"My grandmother drank chicory and would have laughed,\" said the owner, Ewa Lis."),
    ("– My grandmother drank chicory and would have laughed, said the winner after the announcement.", "\"My grandmother drank chicory and would have laughed,\" said the winner after the announcement."),
    ("- It is a beautiful day for Hungary - the prime minister began his speech.", "\"It is a beautiful day for Hungary,\" the prime minister began his speech."),
    ("- The result is a disgrace, the coach fumed after the match.", "\"The result is a disgrace,\" the coach fumed after the match."),
    ("– I have never seen so many herring, he says. We had to throw some of them back.", "\"I have never seen so many herring,\" he says. \"We had to throw some of them back.\""),
    ("– I have never seen so many herring, he says. – We had to throw some of them back.", "\"I have never seen so many herring,\" he says. \"We had to throw some of them back.\""),
    ("– I have never seen so many herring, says the fisherman.", "\"I have never seen so many herring,\" says the fisherman."),
    ("– Is the bridge safe? the reporter asks.", "\"Is the bridge safe?\" the reporter asks."),
    ("– Is the bridge safe? asks the reporter.", "\"Is the bridge safe?\" asks the reporter."),
    ("– The snow was up to the windows, remembers Astrid Berg, 81.", "\"The snow was up to the windows,\" remembers Astrid Berg, 81."),
    ("– The snow was up to the windows – remembers Astrid Berg, 81.", "\"The snow was up to the windows,\" remembers Astrid Berg, 81."),
    ("- We will not pay a single crown for it, - the mayor cut off.", "\"We will not pay a single crown for it,\" the mayor cut off."),
    ("— They took everything, even the doors, — sighs pensioner Halyna Moroz.", "\"They took everything, even the doors,\" sighs pensioner Halyna Moroz."),
    ("— They took everything, even the doors, — the pensioner shows the empty hall.", "\"They took everything, even the doors,\" the pensioner shows the empty hall."),
    ("– We are talking about two, three weeks at most – he is convinced.", "\"We are talking about two, three weeks at most,\" he is convinced."),
    ("– We are talking about two, three weeks at most – emphasizes Anna Lis, spokeswoman for the clinic. – Then the beds will be full.", "\"We are talking about two, three weeks at most,\" emphasizes Anna Lis, spokeswoman for the clinic. \"Then the beds will be full.\""),
    ("– We have been waiting for this since 1989. Now it is here – he added in an interview with Radio Zet.", "\"We have been waiting for this since 1989. Now it is here,\" he added in an interview with Radio Zet."),
    ("—I have no fear —she says—, I have a plan.", "\"I have no fear,\" she says, \"I have a plan.\""),
    ("—I have no fear —she says—. I have a plan.", "\"I have no fear,\" she says. \"I have a plan.\""),
    ("— I have no fear, says the young woman. I have a plan.", "\"I have no fear,\" says the young woman. \"I have a plan.\""),
    ("-We have closed the shop -explained the owner-. There was no bread left.", "\"We have closed the shop,\" explained the owner. \"There was no bread left.\""),
    ("The neighbours are tired. – Nobody sleeps here any more – says Jan Kos from the second floor.", "The neighbours are tired. \"Nobody sleeps here any more,\" says Jan Kos from the second floor."),
    ("The minister was asked about the delay. - We will be ready in May, he replied.", "The minister was asked about the delay. \"We will be ready in May,\" he replied."),
    ("– No, answers the boy.", "\"No,\" answers the boy."),
    ("- Thank you - said the president and left the hall.", "\"Thank you,\" said the president and left the hall."),
    ("– It’s over! – shouted the referee.", "“It’s over!” shouted the referee."),
    ("– It hurt... – she whispers.", "\"It hurt...\" she whispers."),
    ("– I don’t know who did it, - the guard shrugs.", "“I don’t know who did it,” the guard shrugs."),
    ("– Everyone is welcome, invites Jana Malá.", "\"Everyone is welcome,\" invites Jana Malá."),
]  # fmt: skip

INSIDE = [
    ("“We opened the cellar and found a river, grins Alain Roy. The cheese was swimming.”", "“We opened the cellar and found a river,” grins Alain Roy. “The cheese was swimming.”"),
    ("“In winter, he insists, the pass is closed.”", "“In winter,” he insists, “the pass is closed.”"),
    ("“If the bell is cracked, it is melted down, explains the founder. If it is whole, it is sold.”", "“If the bell is cracked, it is melted down,” explains the founder. “If it is whole, it is sold.”"),
    ("“When you cut a branch, the tree remembers it, he tells us. So do I.”", "“When you cut a branch, the tree remembers it,” he tells us. “So do I.”"),
    ("“It was a Tuesday, begins the widow. The dog would not come in.”", "“It was a Tuesday,” begins the widow. “The dog would not come in.”"),
    ("“Forty hives, and not one bee, sums up Paul Meyer, 61, beekeeper in Riez. We have to start again.”", "“Forty hives, and not one bee,” sums up Paul Meyer, 61, beekeeper in Riez. “We have to start again.”"),
    ("“There is no plan, gets carried away the union delegate. There never was.”", "“There is no plan,” gets carried away the union delegate. “There never was.”"),
    ("“Nobody listens to us, is sorry Claire Dumas. We write, they file.”", "“Nobody listens to us,” is sorry Claire Dumas. “We write, they file.”"),
    ("“Nobody listens to us, Claire Dumas says sadly. We write, they file.”", "“Nobody listens to us,” Claire Dumas says sadly. “We write, they file.”"),
    ("“I sleep in the car, whispers a young man who gives no name. It is warmer.”", "“I sleep in the car,” whispers a young man who gives no name. “It is warmer.”"),
    ("“What are we waiting for? thunders the senator. A disaster?”", "“What are we waiting for?” thunders the senator. “A disaster?”"),
    ("“No! shouts the crowd. Not again.”", "“No!” shouts the crowd. “Not again.”"),
    ("“We will appeal, warns Me Durand, the lawyer of the family. This is not over.”", "“We will appeal,” warns Me Durand, the lawyer of the family. “This is not over.”"),
    ("“The prices have doubled, notes Marc, and the wages have not.”", "“The prices have doubled,” notes Marc, “and the wages have not.”"),
    ("“The machine, specifies the mechanic, dates from 1931.”", "“The machine,” specifies the mechanic, “dates from 1931.”"),
    ("“My daughter, she says proudly, was the first in the valley to fly.”", "“My daughter,” she says proudly, “was the first in the valley to fly.”"),
    ("“The water came at five o’clock, the fireman remembers, and at six there was no street left.”", "“The water came at five o’clock,” the fireman remembers, “and at six there was no street left.”"),
    ("“I told the children that the river was angry, she continues. They believed me.”", "“I told the children that the river was angry,” she continues. “They believed me.”"),
    ("“We eat what we catch, slips the skipper with a smile. Today, nothing.”", "“We eat what we catch,” slips the skipper with a smile. “Today, nothing.”"),
    ("“We eat what we catch, slips the skipper with a smile.”", "“We eat what we catch,” slips the skipper with a smile."),
    ("“The valley is emptying, worried the prefect at the end of May. Two schools have closed.”", "“The valley is emptying,” worried the prefect at the end of May. “Two schools have closed.”"),
    ("“Everything has to be redone, from the cellar to the roof, sighs Lea Roy in front of her bakery. And who will pay?”", "“Everything has to be redone, from the cellar to the roof,” sighs Lea Roy in front of her bakery. “And who will pay?”"),
    ("“We are proud, very proud, comments on his side the mayor of Riez. The valley deserved it.”", "“We are proud, very proud,” comments on his side the mayor of Riez. “The valley deserved it.”"),
    ("“This is how we live, concludes Mrs. Faure. With buckets.” She laughs.", "“This is how we live,” concludes Mrs. Faure. “With buckets.” She laughs."),
    ("In the street, people are afraid: “We sleep with our shoes on, admits a retired teacher. You never know.”", "In the street, people are afraid: “We sleep with our shoes on,” admits a retired teacher. “You never know.”"),
    ("“We came for the music, enthuse Lina and Hugo. And for the fries.”", "“We came for the music,” enthuse Lina and Hugo. “And for the fries.”"),
    ("“We came for the music, agree the two sisters. And for the fries.”", "“We came for the music,” agree the two sisters. “And for the fries.”"),
    ("“It took us nine years, says the one who is nicknamed the Tinkerer. Nine.”", "“It took us nine years,” says the one who is nicknamed the Tinkerer. “Nine.”"),
    ("“It took us nine years, according to the mayor. Nine.”", "“It took us nine years,” according to the mayor. “Nine.”"),
    ("“We want the machine to wait, he insists, better and better.” Nobody answers.", "“We want the machine to wait,” he insists, “better and better.” Nobody answers."),
]  # fmt: skip

NOT_INSIDE = [
    "“My father, he told me, never saw the sea.”",
    "“When the bell rings, she smiles. I close the shop.”",
    "“For years, the neighbours complained. Nobody listened.”",
    "“After the war, my mother wrote. She wrote every day.”",
    "“If I am late, the director worries. He calls my wife.”",
    "“I have a brother, Paul Roy. He repairs clocks.”",
    "“In the end, Anna laughed. We all did.”",
    "“First, the mayor thanks everybody. Then we eat.”",
    "“He sings, the dog howls. It is unbearable.”",
    "“The doctor came, the nurse cried. Nobody slept.”",
    "“Every morning, the baker sings. I wake up.”",
    "“I asked the clerk, and he said no.”",
]  # fmt: skip

ELSEWHERE = [
    ("fr", "La rivière a tout emportésoupire l’éclusier.", "« La rivière a tout emporté », soupire l’éclusier."),
    ("fr", "Nous n’avons plus une goutte d’eaus’alarme le maire de Riez.", "« Nous n’avons plus une goutte d’eau », s’alarme le maire de Riez."),
    ("fr", "Personne ne nous a prévenusraconte Mme Faure.", "« Personne ne nous a prévenus », raconte Mme Faure."),
    ("fr", "Le toit s’est envoléa témoigné la boulangère.", "« Le toit s’est envolé », a témoigné la boulangère."),
    ("fr", "C’est une honte pour la villes’insurge Karim Benali.", "« C’est une honte pour la ville », s’insurge Karim Benali."),
    ("fr", "Il faut tout reconstruireindiquait le préfet.", "« Il faut tout reconstruire », indiquait le préfet."),
    ("fr", "Le maire parle d’un „miracle“ et d’un ``exploit''.", "Le maire parle d’un « miracle » et d’un « exploit »."),
    ("fr", "Le maire promet «un effort“ cette année.", "Le maire promet «un effort» cette année."),
    ("fr", "« Nous partons demain “, dit-il.", "« Nous partons demain », dit-il."),
    ("fr", "“Nous partons demain“, dit-il.", "“Nous partons demain”, dit-il."),
    ("fr", "”Nous partons demain”, dit-il.", "“Nous partons demain”, dit-il."),
    ("es", "Nadie nos avisó de la riadacuenta la panadera.", "\"Nadie nos avisó de la riada\", cuenta la panadera."),
    ("es", "El río se llevó el puente y el molinorelata Pilar Gómez.", "\"El río se llevó el puente y el molino\", relata Pilar Gómez."),
    ("es", "No podemos vivir de promesasha lamentado el ganadero.", "\"No podemos vivir de promesas\", ha lamentado el ganadero."),
    ("es", "Hemos perdido toda la cosechase lamentó Julián.", "\"Hemos perdido toda la cosecha\", se lamentó Julián."),
    ("es", "Volveremos a empezar en primaveraprometen los vecinos.", "\"Volveremos a empezar en primavera\", prometen los vecinos."),
    ("es", "No se tomará ninguna decisión antes de mayopuntualizó la ministra.", "\"No se tomará ninguna decisión antes de mayo\", puntualizó la ministra."),
    ("es", "El alcalde habla de “ un error “ y pide paciencia.", "El alcalde habla de “un error” y pide paciencia."),
    ("es", "El alcalde habla de ``un error'' y pide paciencia.", "El alcalde habla de \"un error\" y pide paciencia."),
    ("es", "El alcalde habla de «un error” y pide paciencia.", "El alcalde habla de «un error» y pide paciencia."),
    ("es", "“Nos vamos mañana“, dijo.", "“Nos vamos mañana”, dijo."),
    ("de", "Der Fluss hat alles mitgenommenseufzt der Schleusenwärter.", "„Der Fluss hat alles mitgenommen“, seufzt der Schleusenwärter."),
    ("de", "Wir haben keinen Tropfen Wasser mehrwarnt Bürgermeister Jens Holm.", "„Wir haben keinen Tropfen Wasser mehr“, warnt Bürgermeister Jens Holm."),
    ("de", "So kann man nicht lebenschimpft die Bäckerin.", "„So kann man nicht leben“, schimpft die Bäckerin."),
    ("de", "Das ist eine Schande für die Stadtwettert der Gewerkschafter.", "„Das ist eine Schande für die Stadt“, wettert der Gewerkschafter."),
    ("de", "Uns hat niemand gewarnterinnert sich Karin Lund.", "„Uns hat niemand gewarnt“, erinnert sich Karin Lund."),
    ("de", "Er sprach von einem „Wunder” und ging.", "Er sprach von einem „Wunder“ und ging."),
    ("de", "Er sprach von einem ``Wunder'' und ging.", "Er sprach von einem „Wunder“ und ging."),
    ("de", "Er sprach von einem ,,Wunder'' und ging.", "Er sprach von einem „Wunder“ und ging."),
    ("de", "Er sprach von einem „ Wunder “ und ging.", "Er sprach von einem „Wunder“ und ging."),
    ("de", "„Wir bleiben“,sagte sie.", "„Wir bleiben“, sagte sie."),
    ("de", "„Wir bleiben“sagte sie.", "„Wir bleiben“, sagte sie."),
    ("uk", "Нас ніхто не попередиврозповідає Марія Гнатюк.", "«Нас ніхто не попередив», – розповідає Марія Гнатюк."),
    ("uk", "У нас немає води вже тижденьпопереджає мер міста.", "«У нас немає води вже тиждень», – попереджає мер міста."),
    ("uk", "Так жити не можнаобурюється пекарка.", "«Так жити не можна», – обурюється пекарка."),
    ("uk", "Ми все відбудуємообіцяють волонтери.", "«Ми все відбудуємо», – обіцяють волонтери."),
    ("uk", "Ми не знали про це рішеннянаголошувала вона.", "«Ми не знали про це рішення», – наголошувала вона."),
    ("uk", "Мер говорить про ``диво'' і просить часу.", "Мер говорить про «диво» і просить часу."),
    ("uk", "Мер говорить про «диво“ і просить часу.", "Мер говорить про «диво» і просить часу."),
    ("uk", "Мер говорить про «диво\" і просить часу.", "Мер говорить про «диво» і просить часу."),
    ("uk", "Мер говорить про “диво“ і просить часу.", "Мер говорить про “диво” і просить часу."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), LOST)
def test_a_lost_mark_comes_back_where_an_attribution_shows_its_place(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(("before", "after"), OPENINGS)
def test_the_writers_own_sentence_stays_outside_the_marks(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(("before", "after"), READINGS)
def test_a_number_or_a_pronoun_decides_between_two_readings(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(("before", "after"), DASHES)
def test_dialogue_dashes_become_marks(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(("before", "after"), INSIDE)
def test_an_attribution_inside_the_marks_leaves_them(before: str, after: str) -> None:
    assert repaired(FRENCH + before) == FRENCH + after


@pytest.mark.parametrize("text", NOT_INSIDE)
def test_what_the_speaker_says_himself_stays_inside(text: str) -> None:
    assert repaired(FRENCH + text) == FRENCH + text


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_other_targets_get_their_own_marks(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after
