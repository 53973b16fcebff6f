"""Words, names and sentences that lost or gained a space, in every target, beyond the rules' examples."""

from __future__ import annotations

import pytest

import normalize

SPACES = [
    ("en", "The singer Ana Quinterolaughing, left. Quintero came back.", "The singer Ana Quintero, laughing, left. Quintero came back."),
    ("en", "“I like it,” says Quinterolaughing. Quintero is a sculptor.", "“I like it,” says Quintero, laughing. Quintero is a sculptor."),
    ("en", "He was speaking toAnadolu on Friday.", "He was speaking to Anadolu on Friday."),
    ("en", "The minister told Reuters and spoke toYonhap later.", "The minister told Reuters and spoke to Yonhap later."),
    ("en", "An interview withEl País was published.", "An interview with El País was published."),
    ("en", "The article inDer Spiegel was cited byLe Monde.", "The article in Der Spiegel was cited by Le Monde."),
    ("en", "A new -fangled device and an old -fashioned one.", "A new-fangled device and an old-fashioned one."),
    ("en", "The well -being of the co -workers depends on low -cost flights.", "The well-being of the co-workers depends on low-cost flights."),
    ("en", "A 34 -year-old man and a two -storey house.", "A 34-year-old man and a two-storey house."),
    ("en", "The then- president met the vice- president.", "The then-president met the vice-president."),
    ("en", "The Polish -Belarusian border and the Franco- German plan.", "The Polish-Belarusian border and the Franco-German plan."),
    ("en", "We must listen.Then we must act.", "We must listen. Then we must act."),
    ("en", "The match ended 2-1.Then it rained.", "The match ended 2-1. Then it rained."),
    ("en", "They live in Lyon.He works in Paris.", "They live in Lyon. He works in Paris."),
    ("en", "The train left at 8 p.m.The station was empty.", "The train left at 8 p.m. The station was empty."),
    ("en", "He was killed (his wife survived).The police are investigating.", "He was killed (his wife survived). The police are investigating."),
    ("en", "The price rose by 20%.Nobody protested.", "The price rose by 20%. Nobody protested."),
    ("en", "T\n\nhe lighthouse keeper has no radio and does not want one.", "The lighthouse keeper has no radio and does not want one."),
    ("en", "A\n\nfter forty years the baker closed his shop on Sunday.", "After forty years the baker closed his shop on Sunday."),
    ("en", "W\nhen the dam broke, the village was asleep in its beds.", "When the dam broke, the village was asleep in its beds."),
    ("en", "The team of Real Sociedadwhich won the cup is happy. Sociedad plays on.", "The team of Real Sociedad which won the cup is happy. Sociedad plays on."),
    ("en", "They travelled fromBratislava to Košice.", "They travelled from Bratislava to Košice."),
    ("en", "The author ofThe Magic Mountain died in Zurich.", "The author of The Magic Mountain died in Zurich."),
    ("en", "The talks betweenIran and the United States stopped.", "The talks between Iran and the United States stopped."),
    ("en", "Ursula von der Leyensaid that Europe was ready. Von der Leyen left.", "Ursula von der Leyen said that Europe was ready. Von der Leyen left."),
    ("en", "Ms.Kowalska and Mr.Lis left.", "Ms. Kowalska and Mr. Lis left."),
    ("en", "They waited since2014 and until9 p.m.", "They waited since 2014 and until 9 p.m."),
    ("en", "Minister Sergei Lavrovsaid that Lavrov would come.", "Minister Sergei Lavrov said that Lavrov would come."),
    ("en", "The capital Kyivwas attacked.", "The capital Kyiv was attacked."),
    ("en", "According toBild, the minister knew. Bild is a paper.", "According to Bild, the minister knew. Bild is a paper."),
    ("en", "He wrote onTelegram that it was over.", "He wrote on Telegram that it was over."),
    ("en", "He wrote on Telegramthat it was over.", "He wrote on Telegram that it was over."),
    ("en", "Photo by the author.The road is closed.", "Photo by the author. The road is closed."),
    ("en", "She is 47 years old.She lives alone.", "She is 47 years old. She lives alone."),
    ("en", "It opened on 5 May.The mayor spoke.", "It opened on 5 May. The mayor spoke."),
    ("en", "The first -ever vote, a two -thirds majority, the 20 -kilometre zone and the so -called \"deal\".", "The first-ever vote, a two-thirds majority, the 20-kilometre zone and the so-called \"deal\"."),
    ("en", "The ex -wife of the vice -mayor met the self -employed.", "The ex-wife of the vice-mayor met the self-employed."),
    ("en", "A blue -eyed boy and a red -haired girl in a hand -knitted jumper.", "A blue-eyed boy and a red-haired girl in a hand-knitted jumper."),
    ("en", "A blue- eyed boy in a hand- knitted jumper.", "A blue-eyed boy in a hand-knitted jumper."),
    ("en", "The Secretary- General and the Attorney -General met.", "The Secretary-General and the Attorney-General met."),
    ("en", "Baden -Württemberg and Ivano -Frankivsk signed.", "Baden-Württemberg and Ivano-Frankivsk signed."),
    ("en", "The re -election of the MEP in mid -June.", "The re-election of the MEP in mid-June."),
    ("en", "D rama in the harbour as a ferry hits the pier again.", "Drama in the harbour as a ferry hits the pier again."),
    ("en", "The party of\n\nViktor Orbán\n\nwon the vote.\n\nThe hall was built in the spring of 1931 by the guild of the weavers, who sold it to the town after the war for the price of two looms.", "The party of Viktor Orbán won the vote.\n\nThe hall was built in the spring of 1931 by the guild of the weavers, who sold it to the town after the war for the price of two looms."),
    ("fr", "Il a déclaré: \"Nous restons\".Puis il est parti.", "Il a déclaré: \"Nous restons\". Puis il est parti."),
    ("fr", "L’accord avecMoscou est rompu.", "L’accord avec Moscou est rompu."),
    ("fr", "Le président Macrona déclaré hier que Macron partirait.", "Le président Macron a déclaré hier que Macron partirait."),
    ("fr", "La ministre Lópeza souligné le rôle de López.", "La ministre López a souligné le rôle de López."),
    ("fr", "La vice -présidente et le porte -parole sont absents.", "La vice-présidente et le porte-parole sont absents."),
    ("fr", "L\n\ne procès des quatre boulangers s’est ouvert lundi.", "Le procès des quatre boulangers s’est ouvert lundi."),
    ("fr", "D\nans la nuit, la rivière est montée d’un mètre.", "Dans la nuit, la rivière est montée d’un mètre."),
    ("fr", "Ils habitent à Lyon.Elle travaille à Paris.", "Ils habitent à Lyon. Elle travaille à Paris."),
    ("es", "E\n\nl juicio contra los cuatro panaderos empezó el lunes.", "El juicio contra los cuatro panaderos empezó el lunes."),
    ("es", "Viven en Lugo.Ella trabaja en Vigo.", "Viven en Lugo. Ella trabaja en Vigo."),
    ("es", "El precio subió un 20%.Nadie protesta.", "El precio subió un 20%. Nadie protesta."),
    ("de", "Sie wohnen in Bremen.Er arbeitet in Kiel.", "Sie wohnen in Bremen. Er arbeitet in Kiel."),
    ("de", "D\n\ner Prozess gegen die vier Bäcker begann am Montag.", "Der Prozess gegen die vier Bäcker begann am Montag."),
    ("de", "Die Gespräche zwischenMoskau und Kiew ruhen.", "Die Gespräche zwischen Moskau und Kiew ruhen."),
    ("uk", "Вони живуть у Львові.Вона працює в Одесі.", "Вони живуть у Львові. Вона працює в Одесі."),
    ("uk", "Лист доКиєва не дійшов.", "Лист до Києва не дійшов."),
]  # fmt: skip

KEEPS = [
    ("en", "A hand-\nlettered sign hung over the door."),
    ("en", "The notes -final.txt lie in c:\\temp -old on the disk."),
    ("en", "She called toString, forEach and fromEntries in one line."),
    ("en", "They read theSkimm, ride with inDrive and buy at byKilian."),
    ("en", "London -Paris by train, short- or long-term tickets."),
    ("de", "B\n\nein Vitamin für alle Tage des Jahres."),
    ("de", "Ein „Tatort“er Fan und die „Welt“-Redaktion."),
    ("fr", "L’ex- et la future présidente parlent de l’avant- et de l’après-guerre."),
]  # fmt: skip

CLEAN = [
    ("en", "“My grandfather was a miner, he said.\n\n“He never came back.”"),
    ("en", "He opened the letter. “We accept,” it said. The mayor smiled, said nothing and left."),
    ("en", "The dam, he said, “will hold” – and it did."),
    ("en", "They asked, and the company said no."),
    ("en", "- Prices rose, said the bank\n- Wages fell, said the union"),
    ("en", "Minutes:\n\n- The chair opened the meeting.\n- The treasurer reported a surplus.\n- The secretary said the hall is free."),
    ("en", "– Section 3 – the tenant agrees to pay."),
    ("en", "The eight -inch pipe ran from -5 to 10; rm -rf and ls -la are commands, and -x is a flag."),
    ("en", "He typed git commit -am and tar -xzf, then sort -rn."),
    ("en", "Short- and long-term plans; a two- or three-year term; English- and French-speaking towns."),
    ("en", "Dr. No, Mr. Bean and theScore met at eBay with McDonald and DiCaprio; LeBron played for theGrio."),
    ("en", "JavaScript calls toString and forEach, onClick and toUpperCase in the fromEntries method of the object."),
    ("en", "We bought a toGo cup, an inDrive ride and a byKilian scent; a talk about openAI and deepMind followed."),
    ("en", "He lives in McAllen, near LaGrange, DeKalb and LaPorte, and works for PepsiCo, ExxonMobil and AstraZeneca."),
    ("en", "The results: Ajax 2-1. The next game is on 3 May."),
    ("en", "At 8 p.m. The Station opens; at 9 a.m. The Hall closes."),
    ("en", "It rose 20%. Nobody protested. It fell to 5%."),
    ("en", "A\n\nB\n\nC"),
    ("en", "Vitamin A\n\nafter meals, twice a day, with water and bread."),
    ("en", "Plan B\nfor the town is a bridge made of wood, said the mayor."),
    ("en", "O Captain, my captain\nthe ship has weathered every rack\nthe prize is won"),
    ("en", "The 6'2\" guard and the 12\" pizza; a 5' 11\" man."),
    ("en", "She said the teacher explains the lesson, laughs and leaves."),
    ("en", "“When I was ten, my teacher said that I would fly.” She does."),
    ("en", "Nobody at the café said he was there; the barista says she was."),
    ("en", "In the pub the Irishman said, “No.” The Scot said, “Aye.”"),
    ("en", "The play ends: the king dies, says nothing, and the curtain falls."),
    ("en", "Coach: Did you see it? Player: I did. Coach: Then run."),
    ("en", "— Emily Dickinson, “Poems”, said to be from 1862."),
    ("en", "– Photo: Jan Holm, said to be from 1931."),
    ("en", "-- \nJohn Smith, says hello\n"),
    ("en", "The path c:\\temp -old and the file notes -final.txt are gone."),
    ("en", "She was born in Saint Petersburg -Leningrad then- and died in Paris."),
    ("en", "London -Paris by train takes two hours."),
    ("en", "They moved from the U.K. The E.U. said nothing."),
    ("en", "He quoted “Hamlet” , “Macbeth” and “Lear”."),
    ("en", "Yes!he wrote in the chat, ok?she answered lol"),
    ("en", "The sheshe and hehe laughter; the ache, the cache, the niche, the psyche and the moustache."),
    ("en", "An apache said the tribe, the porsche said the dealer."),
    ("fr", "L’ex- et la future présidente parlent de l’avant- et de l’après-guerre."),
    ("fr", "Il dit : « Oui », puis « non ». Elle répondit : “Peut-être”."),
    ("fr", "Le « petit “roi” » du village est « mort »."),
    ("fr", "« Premier paragraphe.\n\n» Deuxième paragraphe, à l’ancienne. »"),
    ("fr", "M. Roux a dit « non » ; Sandra dit oui ; Clara a dit « peut-être »."),
    ("fr", "Le vin de Moselle -AOC- est bon ; température : -5 à -10."),
    ("es", "«Sí», dijo. «No», respondió “el rey” del barrio."),
    ("es", "—Vale —dijo ella—. Nos vamos.\n—¿Adónde? —preguntó él."),
    ("es", "El ex presidente y el vicepresidente hablan de la Cartuja y de “el Niño”."),
    ("de", "Er sagte: „Nein!“ und ging. Sie fragte: „Warum denn?“, und blieb."),
    ("de", "Die „taz“-Redaktion und das „Spiegel“-Gespräch; ein „Tatort“er Fan."),
    ("de", "»Nein«, sagte er. ›Doch‹, sagte sie."),
    ("de", "A – der erste Buchstabe\n\nB\n\nein Vitamin für alle Tage des Jahres."),
    ("de", "Der Ausdruck “Fake News” ist englisch."),
    ("uk", "«Так», – сказав він. «Ні», – відповіла вона. “Можливо”."),
    ("uk", "Він по-українськи, по -5 градусів; що-небудь і будь-який."),
    ("uk", "А\n\nЯ люблю каву з молоком і без цукру."),
]  # fmt: skip


def repaired(text: str, lang: str) -> str:
    return normalize.repair(text, lang=lang, select=["structure", "quotes"]).text


@pytest.mark.parametrize(("lang", "before", "after"), SPACES)
def test_the_space_is_set(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after


@pytest.mark.parametrize(("lang", "text"), KEEPS)
def test_what_is_written_so_stays(lang: str, text: str) -> None:
    assert repaired(text, lang) == text


def test_a_name_that_a_link_set_on_a_line_of_its_own_joins_its_sentence() -> None:
    rest = "\n\nThe hall was built in 1931 by the guild of the weavers, who sold it after the war for the price of two new looms."
    assert (
        repaired("The party of\n\nIda Holm\n\nhas won the vote." + rest, "en")
        == "The party of Ida Holm has won the vote." + rest
    )


@pytest.mark.parametrize(("lang", "text"), CLEAN)
def test_clean_text_stays(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang, select=["quotes", "structure"]).text == text
