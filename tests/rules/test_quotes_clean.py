"""Human text that looks like damaged quotations: splices, plays, lists, interviews, inches; all of it stays."""

from __future__ import annotations

import pytest

import normalize
from normalize.procedures.quotes_grammar import attribution, certain_verbs, verbs

FRENCH = "Ces villes, Cette route: [EN DIRECT], M. Roux and Mme Delcourt met in the town hall to speak about it.\n\n"

STAY = [
    "“When he comes home, she laughs. I cry.”",
    "“My wife, she knows the road. I only drive.”",
    "“In the end, Paul smiled. I had lost my bet.”",
    "“The new tax, argues the report, will hurt. We shall see,” he said.",
    "“He fell, she laughed. We ran.”",
    "“They came at night, the dogs barked. Nobody slept.”",
    "“I called him, he answered. That was all.”",
    "“The bird, startled the night before, never returned.”",
    "“If you ask nicely, the baker smiles. If not, he growls.”",
    "“First came Anna, then came Peter. The others stayed.”",
    "“Yesterday, he was furious. Today he sings.”",
    "“You see, the old man is stubborn. He will not sell.”",
    "“Listen, the doctor warned me twice. I did not listen.”",
    "“As my mother says, the bread remembers. I believe it.”",
    "“On Sundays, the priest admits everyone. It is his way.”",
    "“To be honest, the mayor promised nothing. He just smiled.”",
    "“Look, she said no. What do you want me to do?”",
    "“Well, the judge asked. I answered.”",
    "“No, the guard shouted. He did not shoot.”",
    "“Of course, the minister denied it. They always do.”",
    "“Back then, the teacher wrote everything on the board. We copied.”",
    "“It’s simple, the captain decides. We obey.”",
    "“And then, out of nowhere, the conductor laughed. The whole hall laughed with him.”",
    "“For years, the neighbours complained. Nobody listened.”",
    "“He paid, the waiter thanked him. That was all.”",
    "ANNA: He said he would come.\nPETER: – And did he?\nANNA (laughs): No, said the letter.",
    "— Emily, said the card, with love.",
    "- Sales rose 3%\n- Costs fell, said the report\n- Outlook: stable",
    "– What do you mean, he said no?",
    "The mayor – she says she is no politician – opened the fair.",
    "Kyiv – the capital of Ukraine – said on Friday that talks would go on.",
    "My father – a carpenter, he said, by accident – built this house.",
    "He gave me 6\" of rope and a 5'10\" ladder, she said.",
    "The 7\" single and the 12\" remix, said the label, sold out.",
    "“I asked him, ‘Why?’ and he said, ‘Because.’ She laughed.”",
    "She whispered, “He told me, ‘I asked, she said no.’”",
    "The headline read “Mayor Says ‘No’ to Bridge” and nobody laughed.",
    "A so-called “expert” said the “cure” was “natural”.",
    "'Tis the season, she said; rock 'n' roll, he added.",
    "The film „Der Himmel über Berlin und die Stadt“ was shown in German.",
    "He quoted Hugo: « Ceux qui vivent, ce sont ceux qui luttent », and sat down.",
    "Iago says: “Men should be what they seem.” Othello agrees.",
    "Q: Did she say why?\nA: She says no. The lawyer explains it better.",
    "Interviewer – So he said no?\nGuest – He said yes.",
    "“Enough!” “Enough?” “Yes, enough,” said Tom.",
    "The word “said” is the commonest verb in this book, he says.",
    "The tweet said \"We are closed\" and the sign said \"Open\".",
    "Key points:\n- The dyke is holding, officials say.\n- Two people are missing, the mayor said.\n- Schools stay shut.",
    "– Profits fell by a third, the mill said in a statement.\n– Its shares fell too, analysts said.",
    "– What the mayor said, she denied.",
    "– Clause one, the buyer agreed, was the lamp.",
    "He nodded. – He was, she thought, an honest man.",
    "The abbreviation \"Ltd.\", he explained, means limited; “M.A.”, she added, is a degree.",
    "The songs are by the choir.\n\nWords by Anna Holm, Oslo",
    "Words of wisdom\n\nWords of Anna Holm, poet",
    "Below we print the first chapter of my novel.\n\nExcerpt from The Winter Road, by Anna Holm",
    "The bridge will be closed, the mayor said.\n\nRemarks by Anna Holm, Mayor of Oslo",
    "Type \" (the straight one), “ (the opening one) or ” (the closing one).",
    "“He said ‘go’ ” and no more; “ ‘gone’ ” was her word.",
    "“Yes, the minister answered. No, he did not say when.”",
    "“Despite it all, he believes. I do not.”",
    "“That year, my diary notes, it snowed in May.”",
    "“Time, they say, heals. It does not.”",
    "“I am, she wrote to me, your friend. I kept the letter.”",
    "In LaTeX, ``quotes'' are typed with two back-ticks.",
    "He “OK”ed it; the “A”s, the “D”th and the \"blue\"ish ones.",
    "EastEnders said goodbye to one of its stars; McKenzie said so.",
    "The app’s iOS said no update; DeFi announced, eBay added, LaTeX complained.",
    "MacDonald told O’Hara that DiCaprio asked for FitzGerald.",
    "“I’m not going, and that’s final,” she laughs. “Ask the others.”",
    "“The first night,” he recalls, “we ate standing up.”",
    "The footnotes the editor added and the banknotes the bank withdrew.",
    "He breathes the air; she loathes the noise; they bathe the dog.",
    "The checkpoints the army built; the viewpoints the guide mentioned; the seamstresses the town employed.",
    "the overwhelming said to be the underwhelming, according to nobody.",
    "She said: “Go.” He said: “No.” The judge said nothing.",
    "“He lies,” said she. “He does not,” said he.",
    "The choir sang “Hallelujah, said the Lord, Amen” in the rain.",
    "In “The Raven”, the bird says “Nevermore”. The poet weeps.",
    "“What a day, what a night!” shouted the crowd. The band smiled.",
    "\"Sit down,\" he said. \"No,\" she said, \"I won't.\" He smiled.",
    "Dr. No said yes. Mrs. Day said nothing. Mr. Bean laughed.",
    "The dog barked—the cat, said the neighbour, never does—and the night went on.",
    "\"I was born in 1962, he in 1964, she in 1970. We are all still here.\"",
    "“Whoever, he thought, would do that? Nobody he knew.”",
    "The report states the facts, notes the gaps and lists the costs.",
    "He wrote “Dear Anna, she says you are well. I am glad.”",
    "The poem begins “I went, she stayed, he wept. The river ran.”",
    "He typed `echo \"he said\" >> notes` and left.",
    "5” nails, 6” boards and 10” pipes, said the list.",
    "The 1990s’ “said Tom” joke: “I love hot dogs,” said Tom frankly.",
    "Team A – said to be the best – lost.",
    "“Thank you,” smiled the nurse. – “You’re welcome,” I said.",
    "Ms. Lee (“she says yes”) and Mr. Lee (“he says no”) voted.",
    "Voters, the pollsters said, were tired. The pollsters, the voters said, were too.",
    "- The old mill – the owner is proud – is open on Sundays",
    "- Berlin – the mayor is happy – three days",
    "– Anna Berg, director, says the sign",
    "- Opening words: the chair welcomes members – the secretary reads the minutes",
    "- Day one – the judge hears the witnesses – the jury listens",
    "— The End —",
    "— Marcus Aurelius, the emperor, wrote",
    "– Goals: Hale (12), said to be offside, Moss (44)",
    "The plan has three parts. – One part is ready, says the sign, two are not.",
    "Kyiv is the capital; Lviv – a city of lions – smiles.",
    "JULIET: “O, swear not by the moon, the inconstant moon.” ROMEO: “What shall I swear by?”",
    "Q: What did she say? A: She said that the bridge, she believes, will hold.",
    "“Remember,” my father laughed, “the sea gives nothing back.”",
    "“It is late,” she smiled, “and the ferry, he knows, won’t wait.”",
    "“I have three children, the eldest works in Leeds. The others study.”",
    "“We lost the house, the car, the neighbours helped. What else could we do?”",
    "“My brother, a baker, rises at three. He hates it.”",
    "“There was a time, Anna remembers it well, when we had nothing. Those days are gone.”",
    "“That winter, the wolves returned. Everybody was scared.”",
    "“The first question, asked by the judge, was easy. The second was not.”",
    "“A law, passed by the council in May, bans fires. Nobody obeys.”",
    "“The letter, written by hand, arrived on Monday. I kept it.”",
    "“He is a good man, everyone says so. I agree.”",
    "“It rained, it poured. The old man snored.”",
    "“You come home, nobody talks. That is the worst.”",
    "“We work, they play. It is unfair.”",
    "“My daughter, she sings. My son, he draws.”",
    "“The house, built in 1910, belongs to the town. It leaks.”",
    "“In Spain, people eat late. In Norway, they dine at five.”",
    "“A day later, police arrested him. He confessed.”",
    "“Honestly, I laughed. Then I cried.”",
    "“In court, Mr. Hall denied everything. The jury believed him.”",
    "“On Monday, President Sow announced a ban. It was lifted on Friday.”",
    "“By then, Ms. Abadi admitted defeat. We had won.”",
    "“After the match, coach Lund praised everyone. It was a good day.”",
    "“Last week, the minister promised help. We are still waiting.”",
    "“For once, the experts agree. That is rare.”",
    "“Every morning, he whistles. I love it.”",
    "“When asked, the clerk shrugged. Nobody knew.”",
    "“Suddenly, the teacher shouted. We froze.”",
    "“Then, one night, she called. I was asleep.”",
    "“In his speech, the king thanked the nurses. They deserved it.”",
    "“At the end, the crowd cheered. I felt proud.”",
    "“Of the two, Marta laughed. Jon wept.”",
    "“To this day, the villagers believe it. I do not.”",
    "“On the phone, she cried. I could not help her.”",
    "“Once there, the guide explained the rules. We listened.”",
    "“Meanwhile, the mayor insists that all is well. It is not.”",
    "“Like everyone, he complains. But he pays.”",
    "“With time, the pain, she says, fades. Mine has not,” he said.",
    "“Thanks to her, the team believes. We can win.”",
    "“So far, the government has said nothing, the opposition even less. We wait.”",
    "“The sign said ‘closed’, the door said ‘push’. I pushed.”",
    "“I say yes, she says no. That’s marriage.”",
    "“I wrote to him, he replied. That was in May.”",
    "“They ask, we answer. That is the law.”",
    "“Some laughed, others cried. I did both.”",
    "“One said yes, the other said no. We left.”",
    "“You shout, the dog barks. He is deaf, too.”",
    "“My mother cooked, my father told stories. It was heaven.”",
    "“The doctor said rest, the boss said work. I chose neither.”",
    "“The more you pay, the more they ask. It never ends.”",
    "“Nobody asked, nobody told. It was a secret.”",
    "“If he calls, Anna answers. I never do.”",
    "“What Paul wants, Paul gets. It was always so.”",
    "“Where Ms. Roy lives, the postman knows. Ask him.”",
    "“No matter what I cook, Leo complains. He is five.”",
    "“Here, the rule says no. There, it says yes.”",
]  # fmt: skip

ELSEWHERE = [
    ("de", "„Ich komme nicht“, sagte er. „Nicht heute.“"),
    ("de", "»Wer hat das gesagt?«, fragte die Lehrerin."),
    ("de", "Er sagte: „Das Buch ‚Der Prozess‘ kenne ich.“"),
    ("de", "Die Firma – so der Sprecher – sagte ab, wie vorhergesagt."),
    ("de", "- Brot, sagte der Zettel\\n- Milch"),
    ("de", "Die totgesagte Partei untersagte die angesagte Feier."),
    ("de", "Der Hof beklagte den Verlust und der Arzt beklagte sich."),
    ("fr", "« Je ne viendrai pas, a-t-il dit. Pas aujourd’hui. »"),
    ("fr", "— Tu viens ? dit-elle.\\n— Non, répondit-il."),
    ("fr", "Il a dit “oui” et elle \"non\"."),
    ("fr", "Le maire, explique-t-il, n’a rien promis."),
    ("fr", "« Je viens », a souligné M. Roux, qui s’inquiète."),
    ("es", "—No voy —dijo ella—. Hoy no."),
    ("es", "«No voy», dijo. “Ni mañana”, añadió."),
    ("es", "Lo que predijo el sabio contradijo el informe."),
    ("es", "El diario “El Norte” y la revista «Sur» lo lamentan."),
    ("uk", "— Не піду, — сказала вона. — Не сьогодні."),
    ("uk", "«Не піду», – сказав він і показав двері."),
    ("uk", "Київ – столиця України, сказав учитель."),
    ("uk", "Фільм “Другий ряд” і книга „Перший“ вийшли торік."),
    ("uk", "Він переписав листа й розповів усе матері."),
]  # fmt: skip


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("source", ["", FRENCH])
def test_human_text_stays(source: str, text: str) -> None:
    assert normalize.repair(source + text, lang="en", select=["quotes"]).text == source + text


@pytest.mark.parametrize(("lang", "text"), ELSEWHERE)
def test_human_text_of_other_targets_stays(lang: str, text: str) -> None:
    assert normalize.repair(text, lang=lang, select=["quotes"]).text == text


@pytest.mark.parametrize(
    "clause",
    [
        "she is indignant.",
        "fumes the midwife.",
        "the mechanic hastened to point out.",
        "he sums up.",
        "Ahmed gets carried away.",
    ],
)
def test_a_wide_attribution_asks_for_another_witness(clause: str) -> None:
    assert attribution(clause, 0) is None
    assert attribution(clause, 0, wide=True) is not None


def test_verbs_that_only_report_are_some_of_all() -> None:
    assert certain_verbs() < verbs(wide=True)
    assert verbs() < verbs(wide=True)


OF_A_QUOTED_AUTHOR = [
    'The union "asked for higher fares. Fares, they argued, had not kept up with the price of coal."',
    'The pamphlet "blamed the mill. Bread, they insisted, was a right." It "was a hard year, he said. Nobody ate."',
    "“A mill, according to the county, may stand empty for ten years,” wrote the surveyor.",
    "“The law, which, she claims, protects the tenants, was never read to them.”",
]


@pytest.mark.parametrize("trace", ["", "Mme Delcourt kept the letters.\n\n"])
@pytest.mark.parametrize("text", OF_A_QUOTED_AUTHOR)
def test_an_aside_of_a_quoted_author_stays_beside_a_mere_trace(trace: str, text: str) -> None:
    assert normalize.repair(trace + text, lang="en", select=["quotes"]).text == trace + text


INCISE = "“The mill burned twice, she said. Nobody rebuilt it.”"
ESSAY = "The county archive keeps the ledgers of four mills, and none of them tells who set the fire.\n\n" * 300


def test_one_trace_bears_out_an_incise_in_a_short_text_alone() -> None:
    trace = "Mme Delcourt kept the letters.\n\n"
    short = normalize.repair(trace + INCISE, lang="en", select=["quotes"])
    long = normalize.repair(trace + ESSAY + INCISE, lang="en", select=["quotes"])
    assert short.text == trace + "“The mill burned twice,” she said. “Nobody rebuilt it.”"
    assert long.text == trace + ESSAY + INCISE


def test_two_incises_are_no_habit_of_a_long_text() -> None:
    text = f"{INCISE}\n\n{ESSAY}{INCISE}"
    assert normalize.repair(text, lang="en", select=["quotes"]).text == text


def test_two_incises_are_no_habit_of_a_text_that_divides_as_english_does() -> None:
    divided = "“The ledgers,” he said, “are gone.”\n\n“The clerk,” she added, “burned them.”"
    text = f"{INCISE}\n\n{divided}\n\n{INCISE}"
    assert normalize.repair(text, lang="en", select=["quotes"]).text == text


COMPOUNDS = [
    "Nobody in the valley had ever met the self-proclaimed king of the ferrymen.",
    "Many a self-pro\u00adclaimed expert has read one book about the weather and no more.",
    "The co-president said no, and the well-footnoted, much-retold story ended there.",
]


@pytest.mark.parametrize("text", COMPOUNDS)
def test_a_seam_is_never_inside_a_hyphenated_compound(text: str) -> None:
    assert normalize.repair(text, lang="en").text == text.replace("\u00ad", "")


def test_a_compound_may_stand_in_front_of_a_seam() -> None:
    text = "We will fight for his re-electionsaid Mr. Hale on Monday."
    assert (
        normalize.repair(text, lang="en", select=["quotes"]).text
        == '"We will fight for his re-election," said Mr. Hale on Monday.'
    )


@pytest.mark.parametrize(
    "text",
    ["- The mill will cut 300 jobs, its chief executive told the paper.", "The storm passed. - The end, she wrote."],
)
def test_a_bullet_is_no_speech_where_nothing_speaks_for_a_translation(text: str) -> None:
    assert normalize.repair(text, lang="en").text == text


def test_a_verb_with_a_prefix_is_no_seam() -> None:
    text = "Він переуточнив дату, самозаявив себе переможцем і перезазначив суму."
    assert normalize.repair(text, lang="uk").text == text
