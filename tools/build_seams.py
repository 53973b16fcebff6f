"""Find the shortest letters by which a lost space shows: the literals of `normalize/procedures/structure_seams.txt`.

    python tools/build_seams.py

`thevillage` is woken by ` thev`, since no common word begins so; `Russiahowever` by `Russiaho`. A literal is the
shortest piece of what is glued that no common word of the lexicon holds at that place, nor one of English, since most
texts whose target is not said are English, nor the house spelling of a person or place. Literals that begin with a
small letter keep the scan of clean text from its fastest path; for the words behind any name or noun only those are
taken of which the first two letters are met rarely, or whose word is worth it (`CORE`). Behind a known place or
person, which begin with a capital, every word is looked for.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from normalize.lexicon import COMMON, FREQUENT, lexicon  # noqa: E402
from normalize.procedures.structure_initials import ALONE  # noqa: E402
from normalize.procedures.structure_words import words  # noqa: E402
from normalize.romanize import entities  # noqa: E402

TARGET = ROOT / "normalize" / "procedures" / "structure_seams.txt"
LAST = {"en": "abcdefghiklmnoprstuwyzé", "fr": "acdefilnorstuxyzé", "es": "adeilnorsyzóáé", "de": "", "uk": ""}
CORE = {
    "en": "said says who whose which were with would will was because had has where laughing smiling sighing after but "
    "when although from told asked",
    "fr": "mais lorsque depuis selon",
    "es": "pero porque cuando",
}
# What follows a place or a function word in clean text and is no lower-case word of the lexicon.
ALSO = {
    "en": "wasn weren wouldn couldn shouldn hasn hadn haven thats theirs iraqis israelis kuwaitis pakistanis chinatown "
    "chinatowns trumpism kimchi omanis somalis bytes byte afterwards afterward icelandic icelander icelanders "
    "belarusian belarusians asiatic marseilles lyons romero forint forints init theocracy theocratic theocracies "
    "theism theist erstwhile bulwer buckminster brouwer kluwer deskilling toolsmith libtool worldcon metalclad "
    "wordpress shelfware onomatopoeia onomatopoeic forbear forbearance asocial toves semafor metafor",
}
LOUD = ("jihad", "essays", "chad")
"""Words that end as the words of `CORE` do behind a letter, and are met too often for that."""
SELDOM = "killing laughing sighing smiling underlining until urging yesterday"
"""Words that each would take one more literal for every name."""
RAREST = 0.0007
"""Share of the letter pairs of running text below which a pair counts as rare."""


def listed() -> list[str]:
    """The words of the house spellings of all people and places, which texts in any language hold."""
    return sorted({word for entry in entities.every() for word in re.findall(r"[^\W\d_]+", entry.canonical.lower())})


def common(tag: str) -> list[str]:
    """The common words of a language."""
    return sorted({*ALSO.get(tag, "").split(), *(word for band in lexicon(tag).bands[:COMMON] for word in band)})


def shortest(glued: str, least: int, taken: set[str]) -> str | None:
    """The shortest start of `glued`, of `least` letters or more, that is not `taken`."""
    return next((glued[:size] for size in range(least, len(glued) + 1) if glued[:size] not in taken), None)


def starts(wordlist: Iterable[str]) -> set[str]:
    return {f" {word} "[:size] for word in wordlist for size in range(1, len(word) + 3)}


def pieces(wordlist: Iterable[str]) -> set[str]:
    """What words hold at any place, as long as no space stands in front."""
    return {f"{w} "[at : at + size] for w in wordlist for at in range(len(w)) for size in range(4, 12)}


def pairs(tag: str, taken: set[str]) -> Iterator[str]:
    """Two function words, the first behind a space."""
    table, known = words(tag), lexicon(tag).band
    for one in table["glued_first"]:
        for two in table["glued_second"]:
            if one != two and not known(one + two) and one + two not in table["never_glued"]:
                yield shortest(f" {one}{two} ", len(one) + 2, taken) or f" {one}{two} "


def before(tag: str, taken: set[str], wordlist: list[str], foreign: set[str]) -> Iterator[str]:
    """A function word behind a space, glued to the front of any common word."""
    for one in words(tag)["glue_before"]:
        for word in wordlist:
            found = shortest(f" {one}{word} ", len(one) + 2, taken) if len(word) > 2 else None
            if found and len(found) <= len(one) + 3:
                yield shortest(f" {one}{word} ", len(found), foreign) or f" {one}{word} "


def after(tag: str, rare: set[str], wordlist: list[str], foreign: list[str]) -> Iterator[str]:
    """A function word glued to the end of any word or name."""
    bands = lexicon(tag).bands
    often = pieces([*wordlist, *foreign, *listed()])
    ever = pieces([*ALSO.get(tag, "").split(), *foreign, *listed(), *(word for band in bands for word in band)])
    first = pieces([*bands[FREQUENT - 1], *LOUD])
    table = words(tag)
    behind = {
        *table["glue_after"],
        *table.get("after_names", ()),
        *table.get("participles", ()),
        *table.get("openers", ()),
    }
    core = CORE.get(tag, "").split()
    for one in sorted(behind):
        for letter in LAST[tag]:
            if (one in core and len(one) > 2) or letter + one[0] in rare:
                glued = f"{letter}{one} "
                found = (
                    shortest(glued, 4, ever)
                    or shortest(glued, len(glued), often)
                    or (glued if one in core and glued not in first else None)
                )
                if found:
                    yield found


def names(tag: str, wordlist: list[str], covered: Iterable[str]) -> Iterator[str]:
    """A function word glued to the end of a known place or person, where nothing else wakes it."""
    table = words(tag)
    behind = {*table["after_names"], *table["after_places"], *table["participles"], *table["openers"]}
    behind = sorted(behind - set(SELDOM.split()))
    for name in (*table["places"], *table["people"]):
        taken = {word[:size] for word in wordlist if word.startswith(name.lower()) for size in range(len(word) + 1)}
        for one in behind:
            if not f"{name[-1]}{one} ".startswith(tuple(covered)):
                found = shortest((name + one).lower(), len(name) + 1, taken)
                if found:
                    yield name + found[len(name) :]


def halves(tag: str, wordlist: list[str]) -> Iterator[str]:
    """Ends of long common words that are no words themselves: what stands alone when a word was split."""
    known = lexicon(tag).band
    found: Counter[str] = Counter()
    for word in wordlist:
        for at in range(2, len(word) - 3):
            if not known(word[at:]):
                found[word[at:]] += 1
    yield from (half for half, _ in found.most_common(HALVES))
    yield from words(tag)["rare_halves"]
    yield from (word[at:] for word in words(tag)["cut_words"] for at in range(2, len(word) - 2) if not known(word[at:]))


def heads(tag: str) -> Iterator[str]:
    """Starts of long words that are no words themselves, where the rest is one: `journa lists`."""
    known = lexicon(tag).band
    for word in words(tag)["cut_words"]:
        yield from (word[:at] for at in range(4, len(word) - 1) if not known(word[:at]) and known(word[at:]))


INITIALS = {"en": "AI", "fr": "AI", "es": "AI", "de": "AI", "uk": "АВЗІУЯ"}
"""Letters that are words which sentences begin with often, in that language or in English."""


def initials(tag: str) -> Iterator[str]:
    """Frequent words that begin with such a letter, a space behind it: `A ccording`, where no word begins `cc`."""
    taken = {word[:size] for other in LAST for band in lexicon(other).bands for word in band for size in range(1, 9)}
    for letter in INITIALS[tag]:
        for word in lexicon(tag).bands[FREQUENT - 1]:
            if (
                word.startswith(letter.lower())
                and word[1:]
                and not (letter in ALONE[tag] and lexicon(tag).band(word[1:]))
            ):
                yield f"{letter} {shortest(word[1:] + ' ', 1, taken | set('ai')) or word[1:] + ' '}"


HALVES = 30


def least(literals: Iterable[str]) -> list[str]:
    """The literals without those that begin with another one."""
    chosen: list[str] = []
    for literal in sorted(set(literals)):
        if not chosen or not literal.startswith(chosen[-1]):
            chosen.append(literal)
    return chosen


def main() -> int:
    rows = []
    for tag in LAST:
        wordlist = common(tag)
        counts = Counter(f"{w} "[at : at + 2] for w in wordlist for at in range(len(w)))
        frequent = Counter(f"{w} "[at : at + 2] for w in lexicon(tag).bands[FREQUENT - 1] for at in range(len(w)))
        rare = {
            a + b
            for a in LAST[tag]
            for b in "abcdefghijklmnopqrstuvwxyzàéê"
            if counts[a + b] / counts.total() < RAREST and frequent[a + b] / frequent.total() < RAREST
        }
        foreign = [] if tag == "en" else common("en")
        taken = starts([*wordlist, *foreign])
        found = {"pairs": least(pairs(tag, taken)), "before": least(before(tag, starts(wordlist), wordlist, taken))}
        found["after"] = least(after(tag, rare, wordlist, foreign)) if LAST[tag] else []
        found["names"] = least(names(tag, [*wordlist, *listed()], found["after"])) if tag == "en" else []
        found["halves"] = sorted(set(halves(tag, [w for w in wordlist if len(w) > 5]))) if tag == "en" else []
        found["heads"] = sorted(set(heads(tag))) if tag == "en" else []
        found["initials"] = least(initials(tag))
        rows += [
            f"{tag} {kind} {'|'.join(literals)}".replace("| ", "|_").replace(" |", "_|")
            for kind, literals in found.items()
            if literals
        ]
        print(tag, {kind: len(literals) for kind, literals in found.items()})
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
