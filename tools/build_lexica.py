"""Pack the word lists of `normalize/lexica/` that `normalize.lexicon` reads.

    pip install pyspellchecker==0.9.1 ua-gec==2.1.3
    npm pack an-array-of-spanish-words@2.0.0 && tar xzf an-array-of-spanish-words-2.0.0.tgz
    python tools/build_lexica.py package/index.json

English, German, French and Spanish: the words of pyspellchecker (MIT), whose counts were made from OpenSubtitles. Its
Spanish words are headwords: the inflected forms come from an-array-of-spanish-words (MIT; the Letterpress list), which
writes no accents, and of which only short forms are taken and those that begin like two words.
Ukrainian: the words that stand in lower case in the corrected texts of UA-GEC (CC BY 4.0), counted once a document.
simplemma has a larger Ukrainian list, but under the package's MIT licence lie lists under the ODbL and CC BY-SA.

A file is gzip, without a time stamp: a header of `#` lines (sources, their SHA-256, licence, the SHA-256 of the words),
then one line of words for each band of frequency, in code point order: `frequent`, `common` and the `rest`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "normalize" / "lexica"
FREQUENT, COMMON = 3_000, 30_000
"""How many words the first band holds, and the first two together."""
LONGEST = {"de": 11}
"""Letters of the longest word taken, where that is not 16: German compounds are without end."""
# Fragments and slips of subtitles; a word of one letter is known only where the language has it.
SINGLE = {"en": "ai", "de": "", "fr": "aày", "es": "aeouy", "uk": "аевзйоуяіїє"}
NOT_WORDS = {
    "en": "ment tion sion ness ing ers alot infact atleast delos ther anda ina ofa tha fo th nd ll ve re st rd un wo",
    "fr": "dent ment tion sion qu",
    "es": "cion mente delos alos enel",
}
_FORMS_TO = 7
_LIKE_TWO = tuple(
    "el los las del para por con que sobre desde hasta pero una como cuando donde entre contra esta fue han".split()
)
_SHAPE = re.compile(r"[^\W\d_]+")
_UKRAINIAN = re.compile(r"[а-щьюяєіїґА-ЩЬЮЯЄІЇҐ]+(?:['’ʼ][а-щьюяєіїґ]+)*")


def spelling(tag: str) -> tuple[Mapping[str, int], str, Iterable[Path]]:
    """Words and counts of pyspellchecker, the line that names the source, and the files that they stand in."""
    package = distribution("pyspellchecker")
    path = Path(str(package.locate_file(f"spellchecker/resources/{tag}.json.gz")))
    counts: dict[str, int] = json.loads(gzip.decompress(path.read_bytes()))
    return (
        counts,
        f"pyspellchecker {package.version}, MIT, (c) 2018-2021 Tyler Barrus; counts from OpenSubtitles",
        [path],
    )


def corrected(tag: str) -> tuple[Mapping[str, int], str, Iterable[Path]]:
    """The same of the corrected texts of UA-GEC; a document that was corrected several times counts once."""
    package = distribution("ua-gec")
    folder = Path(str(package.locate_file("ua_gec/data")))
    paths = sorted(folder.glob("*/*/target/*.txt"))
    found: dict[str, set[str]] = {}
    for path in paths:
        words = (word.replace("ʼ", "’").replace("'", "’") for word in _UKRAINIAN.findall(path.read_text("utf-8")))
        found.setdefault(path.name.split(".")[0], set()).update(word for word in words if word.islower())
    counts = Counter(word for words in found.values() for word in words)
    return counts, f"UA-GEC {package.version} ({tag}), CC BY 4.0, Oleksiy Syvokon and others, Grammarly", paths


def spanish_forms(path: Path) -> list[str]:
    """Inflected forms: the short ones, and those of up to 12 letters that begin with a word that is met glued."""
    forms: list[str] = json.loads(path.read_text(encoding="utf-8"))
    return [form for form in forms if len(form) <= _FORMS_TO or (len(form) <= 12 and form.startswith(_LIKE_TWO))]


def bands(tag: str, counts: Mapping[str, int], forms: Iterable[str]) -> list[list[str]]:
    """The words by band, each in code point order; `forms` go to the last."""
    dropped = set(NOT_WORDS.get(tag, "").split())
    longest = LONGEST.get(tag, 16)
    words = sorted(
        (
            word
            for word in counts
            if _SHAPE.fullmatch(word.replace("’", ""))
            and len(word) <= longest
            and word not in dropped
            and (len(word) > 1 or word in SINGLE[tag])
        ),
        key=lambda word: (-counts[word], word),
    )
    return [
        sorted(words[:FREQUENT]),
        sorted(words[FREQUENT:COMMON]),
        sorted({*words[COMMON:], *forms} - {*words[:COMMON]}),
    ]


def main() -> int:
    TARGET.mkdir(exist_ok=True)
    for tag in SINGLE:
        counts, source, paths = corrected(tag) if tag == "uk" else spelling(tag)
        forms: list[str] = []
        if tag == "es":
            forms, paths = spanish_forms(Path(sys.argv[1])), [*paths, Path(sys.argv[1])]
            source += "; an-array-of-spanish-words 2.0.0, MIT, (c) 2016 Zeke Sikelianos"
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
        lines = [" ".join(band) for band in bands(tag, counts, forms)]
        body = "\n".join(lines)
        header = f"# {tag}: {source}\n# sha256 of the source: {digest}\n"
        header += f"# sha256 of the words: {hashlib.sha256(body.encode()).hexdigest()}\n"
        header += "# built by tools/build_lexica.py; licences in LICENSES.txt\n"
        packed = gzip.compress((header + body).encode(), compresslevel=9, mtime=0)
        (TARGET / f"{tag}.txt.gz").write_bytes(packed)
        print(f"{tag}: {sum(line.count(' ') + 1 for line in lines)} words, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
