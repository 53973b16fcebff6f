"""Page furniture: lines at the head, at the tail and between paragraphs, labels with headlines, credits, suffixes.

Held out is what `heldout.held_out` says of the phrase; half of the draws are held-out phrases, so that both figures
rest on enough of them.
"""

from __future__ import annotations

from heldout import held_out

from damage.document import Draft, Part, words
from damage.phrases import Phrase, furniture, places
from damage.sites import Kind

_NETWORKS = ["Facebook", "Twitter", "WhatsApp", "Telegram", "LinkedIn", "E-mail", "Copy link"]


def _draw(draft: Draft, place: str, shared: bool) -> Phrase | None:
    language = draft.source if draft.target == "en" else draft.target
    phrases = [
        phrase for phrase in furniture(language, shared) if place in places(phrase.concept) or phrase.place == place
    ]
    if draft.target != "en":
        phrases = [phrase for phrase in phrases if phrase.native]
    wanted = draft.rng.random() < 0.5
    chosen = [phrase for phrase in phrases if phrase.held == wanted] or phrases
    if not chosen:
        return None
    phrase = draft.rng.choice(chosen)
    draft.hold(phrase.held)
    return phrase


def line(place: str, shared: bool) -> Kind:
    """One line of furniture at the head, in the body or at the tail; now and then with decoration or in capitals."""

    def inject(draft: Draft) -> bool:
        phrase = _draw(draft, place, shared)
        if phrase is None:
            return False
        _stand(draft, place, _decorated(draft, phrase.text))
        return True

    return inject


def unlisted(draft: Draft) -> bool:
    """Furniture in wordings of our own, which stand in no list."""
    place = draft.rng.choice(["head", "body", "tail", "tail"])
    if draft.target != "en":
        return False
    text = draft.rng.choice(words()["furniture"][place])
    draft.hold(held_out(text))
    _stand(draft, place, _decorated(draft, text))
    return True


def _stand(draft: Draft, place: str, text: str) -> None:
    head = [0, draft.below_title()]
    at = draft.rng.choice(head) if place == "head" else len(draft.blocks) if place == "tail" else draft.anywhere()
    draft.debris(at, text)


def _decorated(draft: Draft, text: str) -> str:
    chance = draft.rng.random()
    if chance < 0.08:
        return draft.rng.choice(["• ", "» ", ">> ", "- "]) + text
    return text.upper() if 0.08 <= chance < 0.12 and draft.source != "tr" else text


def label(shared: bool) -> Kind:
    """`Read also` with the headline that it introduces, on one line or on two, or PREV and NEXT with theirs."""

    def inject(draft: Draft) -> bool:
        phrase = _draw(draft, "label", shared)
        if phrase is None:
            return False
        rng, text = draft.rng, phrase.text
        headline = draft.pick("headline")
        at = draft.anywhere()
        if text.endswith((":", " -")) or rng.random() < 0.6:
            joint = (
                ""
                if text.endswith((":", "-"))
                else rng.choice([":", ":", " –", " -"])
                if phrase.concept != "prev_next"
                else ""
            )
            draft.debris(at, f"{text}{joint} {headline}")
        else:
            draft.debris(at, headline)
            draft.debris(at, text)
        return True

    return inject


def credit(shared: bool) -> Kind:
    """A photo-credit line: the label with a name and an agency."""

    def inject(draft: Draft) -> bool:
        phrase = _draw(draft, "credit", shared)
        if phrase is None:
            return False
        name, agency = draft.person()[0], draft.agency()
        text = phrase.text
        if phrase.concept == "photo_credit" and " " not in text.rstrip(" :-."):
            text = text if text.endswith((":", "-", "©", ".")) else text + ":"
        if text.endswith((":", "-", "©", ".")):
            text += " " + draft.rng.choice([name, f"{name}/{agency}", agency, f"{agency} / {name}"])
        draft.debris(draft.anywhere(), text)
        return True

    return inject


def glued_credit(draft: Draft) -> bool:
    """A credit at the end of a caption: the caption stays."""
    if draft.target != "en":
        return False
    caption = draft.pick("caption") + "."
    agency = draft.agency()
    forms = [f" © {agency}", f" (AP PHOTO) Credit: {agency}", f" Credit: {agency}", f" © {draft.person()[0]}/{agency}"]
    draft.carrier(draft.anywhere(), caption, [Part(len(caption), len(caption), draft.rng.choice(forms))])
    return True


def file_photo(shared: bool) -> Kind:
    """`(File photo)` after a caption, in the source's language or in English."""

    def inject(draft: Draft) -> bool:
        phrase = _draw(draft, "caption", shared)
        if phrase is None or draft.target != "en":
            return False
        caption = draft.pick("caption") + "."
        draft.carrier(draft.anywhere(), caption, [Part(len(caption), len(caption), f" ({phrase.text})")])
        return True

    return inject


def title_suffix(draft: Draft) -> bool:
    """` | Section` or ` | Outlet` at the end of the first line."""
    block = draft.title
    if block is not draft.blocks[0] or block.clean is None or draft.target != "en" or " | " in block.clean:
        return False
    end = len(block.clean)
    part = Part(end, end, " | " + draft.pick(draft.rng.choice(["section", "outlet"])))
    if not draft.free(block, [part]):
        return False
    draft.damage(block, [part])
    return True


def live_label(draft: Draft) -> bool:
    """The label of a live page before the headline."""
    block = draft.title
    if block is not draft.blocks[0] or block.clean is None or draft.target != "en":
        return False
    own = {
        "fr": "[EN DIRECT] ",
        "es": "EN DIRECTO: ",
        "it": "DIRETTA: ",
        "pt": "AO VIVO: ",
        "pl": "NA ŻYWO: ",
        "uk": "НАЖИВО: ",
    }
    part = Part(0, 0, draft.rng.choice([own.get(draft.source, "LIVE: "), "LIVE: ", "[LIVE] "]))
    if not draft.free(block, [part]):
        return False
    draft.damage(block, [part])
    return True


def separator(draft: Draft) -> bool:
    """A lone separator beside a line of furniture that is there already."""
    lines = [
        at for at, block in enumerate(draft.blocks) if block.defect is not None and block.defect.family == "chrome"
    ]
    places = [at for at in lines if at and draft.blocks[at].defect != draft.blocks[at - 1].defect]
    if not places:
        return False
    draft.debris(draft.rng.choice(places), draft.rng.choice(["-", "–", "***", "|", "* * *"]))
    return True


def image_unit(shared: bool) -> Kind:
    """The label of an image, its caption, which stays, and its credit."""

    def inject(draft: Draft) -> bool:
        labels = [phrase for phrase in furniture(draft.source, shared) if phrase.concept in ("fullscreen", "zoom")]
        if not labels or draft.target != "en":
            return False
        phrase = draft.rng.choice(labels)
        draft.hold(phrase.held)
        at = draft.anywhere()
        credit_word = draft.rng.choice(["Photo: ", "Credit: ", "© "])
        draft.debris(at, f"{credit_word}{draft.person()[0]} / {draft.agency()}")
        draft.carrier(at, draft.pick("caption") + ".")
        draft.debris(at, phrase.text)
        return True

    return inject


def share_row(draft: Draft) -> bool:
    """The names of networks, one a line, below the word that invites to share."""
    if draft.target != "en":
        return False
    rng = draft.rng
    rows = [rng.choice(["Share", "Share this article", "Share on"]), *rng.sample(_NETWORKS, rng.randint(2, 4))]
    at = rng.choice([draft.below_title(), len(draft.blocks)])
    for row in reversed(rows):
        draft.debris(at, row)
    return True


def glued_label(draft: Draft) -> bool:
    """`Read more: ` with a headline, glued to the end of a paragraph, or an icon's text glued to the front of one."""
    blocks = [block for block in draft.blocks if block.clean and block is not draft.title and block.clean.endswith(".")]
    if draft.target != "en" or not blocks:
        return False
    block = draft.rng.choice(blocks)
    assert block.clean is not None
    if draft.rng.random() < 0.6:
        end, label = len(block.clean), draft.rng.choice(["Read more", "Read also", "See also", "Related"])
        part = Part(end, end, f"{draft.rng.choice(['', ' '])}{label}: {draft.pick('headline')}")
    else:
        part = Part(0, 0, draft.rng.choice(["Camera Icon", "Camera Icon ", "Photo Icon ", "Video Icon"]))
    if not draft.free(block, [part]):
        return False
    draft.damage(block, [part])
    return True


def chrome(shared: bool) -> dict[str, Kind]:
    """The kinds of furniture, with phrases of the shared lists or of the project alone."""
    kinds = {
        "head": line("head", shared),
        "body": line("body", shared),
        "tail": line("tail", shared),
        "tail-2": line("tail", shared),
        "unlisted": unlisted,
        "label": label(shared),
    }
    if shared:
        kinds |= {"credit": credit(shared), "file-photo": file_photo(shared)}
    kinds |= {"image-unit": image_unit(shared), "share-row": share_row, "glued-label": glued_label}
    return kinds | {
        "glued-credit": glued_credit,
        "title-suffix": title_suffix,
        "live-label": live_label,
        "separator": separator,
    }
