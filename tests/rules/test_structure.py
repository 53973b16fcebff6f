"""Words and sentences that were glued together or pulled apart, and those that only look so."""

from __future__ import annotations

import pytest

import normalize


def repaired(text: str, lang: str = "en") -> str:
    return normalize.repair(text, lang=lang, select=["structure"]).text


GLUE = [
    ("By Maria KellerAFP", "By Maria Keller, AFP"),
    ("Newsroom StaffAssociated Press", "Newsroom Staff, Associated Press"),
    ("It will cost Germanyabout two billion.", "It will cost Germany about two billion."),
    (
        "He met with Scholzwho had come from Berlin. Scholz smiled.",
        "He met with Scholz who had come from Berlin. Scholz smiled.",
    ),
    ("The army left Malithanking nobody.", "The army left Mali, thanking nobody."),
    ("The army left Malieven thanking nobody.", "The army left Mali, even thanking nobody."),
    ("He spoke withEmmanuel Macron about it.", "He spoke with Emmanuel Macron about it."),
    ("The vote on thatbill was late, and thatbill failed.", "The vote on thatbill was late, and thatbill failed."),
    ("They saw it onthe hill.", "They saw it on the hill."),
    ("The ship left Odesa.It arrived two days later.", "The ship left Odesa. It arrived two days later."),
    ("Will they come back?Nobody dares to say.", "Will they come back? Nobody dares to say."),
    ("He was born in Lyon in 1950.His father was a baker.", "He was born in Lyon in 1950. His father was a baker."),
    ("The old cinema.It has places for eighty people.", "The old cinema. It has places for eighty people."),
    ("Articles by the President.De facto they are void.", "Articles by the President. De facto they are void."),
    ("Mrs.Hall and Dr.Weber met Lt.Kowalski.", "Mrs. Hall and Dr. Weber met Lt. Kowalski."),
    ("He sits in the European Parliament(EP) today.", "He sits in the European Parliament (EP) today."),
]

SPLITS = [
    (
        "A long- term plan by the vice -president of a state -owned firm.",
        "A long-term plan by the vice-president of a state-owned firm.",
    ),
    ("The 3 -year -old child and a 200 -page report.", "The 3-year-old child and a 200-page report."),
    ("W\ne have known this for years, but nobody listened.", "We have known this for years, but nobody listened."),
    ("A\n\nfter three days of rain, the river fell.", "After three days of rain, the river fell."),
    (
        "He called the South’s president. Korean, Yoon Suk-yeol, on Monday.",
        "He called the South Korean president, Yoon Suk-yeol, on Monday.",
    ),
    (
        "The prize went to Ines Duarte of Porto\n, who could not believe it.",
        "The prize went to Ines Duarte of Porto, who could not believe it.",
    ),
]


@pytest.mark.parametrize(("before", "after"), GLUE)
def test_certain_seams_open(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize(("before", "after"), SPLITS)
def test_what_was_pulled_apart_is_joined(before: str, after: str) -> None:
    assert repaired(before) == after


ELSEWHERE = [
    ("fr", "La ville dort.Elle attend la pluie.", "La ville dort. Elle attend la pluie."),
    ("fr", "Le contrat fut signé parMarta Oliveira.", "Le contrat fut signé par Marta Oliveira."),
    ("de", "Die Stadt schläft.Sie wartet auf Regen.", "Die Stadt schläft. Sie wartet auf Regen."),
    ("es", "La ciudad duerme.Nadie espera la lluvia.", "La ciudad duerme. Nadie espera la lluvia."),
    ("uk", "Місто спить уночі.Воно чекає на дощ.", "Місто спить уночі. Воно чекає на дощ."),
]


@pytest.mark.parametrize(("lang", "before", "after"), ELSEWHERE)
def test_other_targets(lang: str, before: str, after: str) -> None:
    assert repaired(before, lang) == after


STAY = [
    "My iPhone, her iPad, an eBay sale, easyJet, McDonald, DeSantis, SharePoint and TeleRead.",
    "He works for Gazeta.Ru, and she for Lenta.Ru or Booking.com. Yahoo!News is a site.",
    "See www.Example.Com/The.Page or mail John.Smith@example.org for more.",
    "The file is report.Final.docx and the class is java.Util.List in the code.",
    "#FridaysForFuture and @JohnSmith said the same.",
    "J.R.R.Tolkien, the U.S.Army, e.g.Apple, vs.Germany, approx.Five.",
    "Pre- and post-war houses, short- and long-term plans, mono- and disaccharides.",
    "Run ls -l, tar -xvf, or use the -year option. It fell to -10.",
    "A\nB\nC\nD",
    "X marks the spot.\n\nthe end",
    "The woods are lovely, dark and deep,\nBut I have promises to keep,\nAnd miles to go before I sleep,\nand miles to go before I sleep.",
    "Breaking news\n\niPhone maker cuts forecast for the year, citing weak demand.",
    "Dear all,\nthank you for the flowers and for the nice card that you sent me last week.\nBest,\nTom",
    "Call f(X) and Foo(BAR), brand(TM), person(s).",
    "Nobody from Iceland, Greenland or Switzerland was seven, eleven or Steven.",
    "Hmmm...What now? ThomsonReuters",
]  # fmt: skip


@pytest.mark.parametrize("text", STAY)
def test_what_only_looks_glued_or_split_stays(text: str) -> None:
    assert repaired(text) == text


WIDE = (
    "\n\nThe last ferry of the season left the harbour on Sunday with eleven passengers, two dogs and a piano that "
    "somebody has to carry up the hill on the other side."
)
WRAPPED = {
    "an aphorism": "A clock that is always late is more honest than the man who winds it and\nlooks away.",
    "two lines and a source": "Nobody who has ever carried a piano up a hill will ask for the name of\nthe composer.\n\t\t-- Ada Lund",
    "a letter": "Dear Mr. Holm,\nplease find enclosed the bill for the repair of the clock in the hall of\nthe school, which I sent in May.\n\nYours,\nH. Lund",
    "a dialogue": "Q:\tWhat does the ferryman say to a man who has come without a coin and\n\twithout a dog?\nA:\tNothing.",
    "a chat": "<tom> who of you has the key of the house behind the harbour, the one with\n<tom> the red door?",
    "a glossary": "anchor: n. A thing of iron that holds a ship, or a man, in a place where\nhe does not want to be.\n\nbuoy: n. What the anchor dreams of when it lies in the mud and hears the\nbell.",
    "a list": "  * the rope that hangs behind the door of the shed, and the keys of the\n    boat\n\n  * bread",
    "a quoted mail beside long lines": "> Has anybody seen the rope that used to hang behind the door, beside the\n> keys of the boat?"
    + WIDE,
    "a notebook with one long line": "He came down from the pass with a mule, a clock and the letters of an\naunt.\n\nShe had kept them for forty years in the drawer of a table that was never\nopened."
    + WIDE,
    "a cipher": "fh cnqer gvrar ha oneobevyyb.Wh znqer ab fnor anqn.",
    "an alphabet": "G is for gull, and\nH is for harbour, where\nS and T are moored.",
    "a letter on its own line": "H\nis for harbour, as the children know.\n\nS\nand T are moored there.",
    "compounds": "Her book Breadtaking and Clockmaking is out. Clock and bread are in it.",
    "code": "class Harbour(ABC):\n    pass",
    "a blank before each comma": "He always wrote like this , with a blank in front of every single comma\n, and nobody ever told him to stop ,\nfor nobody read it .",
}  # fmt: skip


@pytest.mark.parametrize("kind", WRAPPED)
def test_human_lines_stay_as_they_were_set(kind: str) -> None:
    assert repaired(WRAPPED[kind]) == WRAPPED[kind]


BROKEN = [
    "The museum has opened a hall for the young\nwith a floor of glass, which the patrons paid for in the spring.",
    "The prefect has promised the families that the road will be open before the end of\nthe month, and they do not believe him.",
    "The road was promised to the families in the spring by the prefect of\n\nthe island, who has left it since.",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_line_needs_paragraphs_of_one_line_as_its_witness(text: str) -> None:
    head, _, rest = text.partition("\n")
    assert repaired(text + WIDE) == f"{head} {rest.lstrip()}{WIDE}"
    assert repaired(text) == text


HEADINGS = [
    "What the bread of the valley is made of\n\nThe council has met the bakers of the town to find out.",
    "What the houses of the valley are made of\n\nWood has been the stuff of most houses since 1700.",
    "The woman he lives with\n\nNobody knew her name until she wrote a book about the town.",
    "Everything about the bus that we all came in by\n\nIt is red, and it has wheels that go round and round.",
    "Text and photographs by\nIda Brandt, who has walked along the coast from the lighthouse to the mill.",
]


@pytest.mark.parametrize("text", HEADINGS)
def test_a_heading_or_a_credit_that_ends_in_a_preposition_is_no_broken_line(text: str) -> None:
    assert repaired(text + WIDE) == text + WIDE


def test_an_attribution_glued_to_its_quotation_is_left_to_the_quotes() -> None:
    text = "Nobody will give up what it isMr. Brandt said. Every valley of the armyhe added."
    assert repaired(text) == text


def test_a_lone_capital_that_may_be_a_word_is_flagged() -> None:
    text = "A\n\nman was arrested on Monday in the harbour."
    repair = normalize.repair(text, lang="en", select=["structure"])
    assert repair.text == text
    assert [flag.rule for flag in repair.flags] == ["structure.splits.drop-capital"]
