"""What stands between a quotation and its speaker in German, Spanish, French and Ukrainian, whatever the source."""

from __future__ import annotations

import pytest

import normalize

QUOTES = {target: normalize.Normalizer(lang=target, select=["quotes"]) for target in ("en", "fr", "de", "es", "uk")}
FROM_FRENCH = {
    "de": "Ces Pfeifen: M. Lesage a dit, Selon Kiev, « Cette Orgel », sagt man.\n\n",
    "es": "Ces barcas: M. Lesage a dit, Selon Kiev, « Cette barca », se dice.\n\n",
    "uk": "Ces човни: M. Lesage a dit, Selon Kiev, « Cette човен », кажуть.\n\n",
}

CHANGED = [
    ("de", "„Wir sieben das Mehl zweimal“, – erzählt Jana.", "„Wir sieben das Mehl zweimal“, erzählt Jana."),
    ("de", "„Wer kommt?“ – fragt der Wärter.", "„Wer kommt?“, fragt der Wärter."),
    ("de", "„Wir gehen zu Fuß.“ — sagte sie. — „Es ist nah.“", "„Wir gehen zu Fuß“, sagte sie. „Es ist nah.“"),
    ("de", "„Das Tor ist zu“, – sagte er, – „und der Hund los.“", "„Das Tor ist zu“, sagte er, „und der Hund los.“"),
    ("es", "«La puerta está cerrada», – dijo él.", "«La puerta está cerrada», dijo él."),
    ("es", "«La puerta está cerrada.» – explica Jana.", "«La puerta está cerrada», explica Jana."),
    ("fr", "« La porte est fermée », – a raconté Jana.", "« La porte est fermée », a raconté Jana."),
    ("fr", "« La porte est fermée ! » – s’exclame Jana.", "« La porte est fermée ! » s’exclame Jana."),
    ("de", "„Der Ofen ist aus – sagt Jana. – Es ist kalt.“", "„Der Ofen ist aus“, sagt Jana. „Es ist kalt.“"),
    ("fr", "« Le four est éteint, – dit Jana. – Il fait froid. »", "« Le four est éteint, dit Jana. Il fait froid. »"),
    ("es", "«El horno está frío, – dijo Jana. – Hace frío».", "«El horno está frío», dijo Jana. «Hace frío»."),
    ("de", "—Der Ofen ist aus —sagt Jana—. Es ist kalt.", "„Der Ofen ist aus“, sagt Jana. „Es ist kalt.“"),
    ("fr", "—Le four est éteint —dit Jana—. Il fait froid.", "« Le four est éteint », dit Jana. « Il fait froid. »"),
    (
        "de",
        "– Der Ofen ist aus – sagte die Bäckerin Jana Malik. Danach trug sie die Bleche in den Hof, wo sie über Nacht "
        "auskühlten und am Morgen voller Reif waren.",
        "„Der Ofen ist aus“, sagte die Bäckerin Jana Malik. Danach trug sie die Bleche in den Hof, wo sie über Nacht "
        "auskühlten und am Morgen voller Reif waren.",
    ),
    ("de", "“Der Ofen ist aus,” sagte Jana.", "“Der Ofen ist aus”, sagte Jana."),
    ("uk", "«Піч холодна,» сказала Яна.", "«Піч холодна», – сказала Яна."),
    ("uk", "«Піч холодна вже другий день, сказала Яна.", "«Піч холодна вже другий день», – сказала Яна."),
    ("de", "„Der Ofen ist seit gestern aus, sagt Jana.", "„Der Ofen ist seit gestern aus“, sagt Jana."),
    ("es", "«El horno está frío desde ayer, explica Jana.", "«El horno está frío desde ayer», explica Jana."),
    ("fr", "« Le four est éteint depuis hier, explique Jana.", "« Le four est éteint depuis hier », explique Jana."),
    ("es", "« El horno está frío », dijo Jana en «La Ola».", "«El horno está frío», dijo Jana en «La Ola»."),
    ("uk", "« Піч холодна », – сказала Яна в «Хвилі».", "«Піч холодна», – сказала Яна в «Хвилі»."),
    ("de", "« Der Ofen ist aus », sagte Jana zum „Boten“.", "„Der Ofen ist aus“, sagte Jana zum „Boten“."),
    ("de", "« Der Ofen ist aus », sagte Jana in «La Suisse».", "«Der Ofen ist aus», sagte Jana in «La Suisse»."),
    ("uk", "“ Піч холодна ”, пояснила Яна.", "“Піч холодна”, пояснила Яна."),
    ("es", "—“ El horno está frío ”, decía mi abuela.", "—“El horno está frío”, decía mi abuela."),
    ("es", "»El horno está frío«, dijo Jana.", "«El horno está frío», dijo Jana."),
    ("fr", "»Le four est éteint«, dit Jana.", "«Le four est éteint», dit Jana."),
]
KEPT = [
    ("de", "„Wir sieben das Mehl zweimal“, erzählt Jana."),
    ("de", "Das Lied „Der Ofen ist wieder aus“ – meint Jana – ist alt."),
    ("de", "Der Roman „Das Tor zum Hof“, – schreibt Jana, – ist lang."),
    ("de", "„Das Tor zum Hof“ – so heißt der Roman."),
    ("de", "»Das Tor ist zu«, sagte er. »Geh.«"),
    ("de", "«Das Tor ist zu», sagte er und ging."),
    ("de", "„Ja,“ sagte sie, wie man es früher druckte."),
    ("de", "„Der Ofen, sagte Jana, ist aus.“"),
    ("de", "„Der Ofen ist aus, sagte Jana. Da fror ich.“"),
    ("de", "„Der Ofen ist aus, sagte Jana.\n\n„Da fror ich.“"),
    ("de", "– Ofen – sagt der Plan – Hof\n– Tor – sagt der Plan – Weg"),
    ("de", "—Der Ofen ist aus, sagt Jana."),
    ("de", "Die „taz“-Redaktion sagte ab."),
    ("es", "—El horno está frío —dijo Jana—. Hace frío."),
    ("es", "«El horno —dijo Jana— está frío»."),
    ("es", "«El horno – dijo Jana – está frío»."),
    ("es", "– El horno – dijo Jana –, el viejo, está frío."),
    ("es", "El lema «La puerta está cerrada» – recuerda Jana – es viejo."),
    ("es", "«El horno está frío, dijo Jana. Hace frío»."),
    ("es", "«El horno está frío.\n\n»Hace frío», dijo Jana."),
    ("es", "“El horno está frío,” dijo Jana."),
    ("fr", "« Le four est éteint, dit Jana. Il fait froid. »"),
    ("fr", "« Le four – dit Jana – est éteint. »"),
    ("fr", "Le film « La porte est fermée » – raconte Jana – est long."),
    ("fr", "« Viens donc ici, dit Jana.\n— Non, répondit-il.\n— Alors adieu. »"),
    ("fr", "« Le four est éteint, » dit Jana."),
    ("uk", "«Піч холодна», – сказала Яна."),
    ("uk", "«Піч холодна, – сказала Яна. – І хліба нема»."),
    ("uk", "– Піч холодна, – сказала Яна."),
    ("uk", "Вони кажуть « ні » й « так »."),
    ("uk", "Пора переставати бути « філіалом » для «Хвилі»."),
    ("uk", "«Піч холодна, сказала Яна.\n\nХліба нема»."),
    ("es", "Dicen « no » y « sí »."),
    ("es", "« Anterior | Siguiente »"),
    ("en", "Her thesis is about 《红楼梦》."),
]


@pytest.mark.parametrize(("target", "before", "after"), CHANGED)
def test_every_source_gives_the_marks_of_the_target(target: str, before: str, after: str) -> None:
    assert QUOTES[target](before).text == after


@pytest.mark.parametrize(("target", "text"), KEPT)
def test_what_the_target_has_itself_stays(target: str, text: str) -> None:
    assert QUOTES[target](text).text == text


@pytest.mark.parametrize(
    ("target", "before", "after"),
    [
        ("de", "„Der Ofen ist aus, sagte Jana. Es ist kalt.“", "„Der Ofen ist aus“, sagte Jana. „Es ist kalt.“"),
        ("es", "«El horno está frío, dijo Jana. Hace frío».", "«El horno está frío», dijo Jana. «Hace frío»."),
        ("uk", "«Піч холодна, сказала Яна. Хліба нема».", "«Піч холодна, – сказала Яна. – Хліба нема»."),
    ],
)
def test_a_french_text_leaves_its_attributions_inside(target: str, before: str, after: str) -> None:
    repaired = QUOTES[target](FROM_FRENCH[target] + before).text
    assert repaired.endswith("\n\n" + after)


LOST = [
    ("“The oven is cold since Sunday, admits the baker.", "“The oven is cold since Sunday,” admits the baker."),
    ("“The oven is cold since Sunday, she admits.", "“The oven is cold since Sunday,” she admits."),
    ("“Of course it is cold, replies the potter.", "“Of course it is cold,” replies the potter."),
    ("“Our oven is a school, concludes Ilie, aged ten.", "“Our oven is a school,” concludes Ilie, aged ten."),
    ("“Is the oven cold? asks the guide.", "“Is the oven cold?” asks the guide."),
    ('"The oven is cold since Sunday, sighs the baker.', '"The oven is cold since Sunday," sighs the baker.'),
    ("„I count 64 loaves – he says. – I dream of 63.”", '"I count 64 loaves," he says. "I dream of 63."'),
    ("Ida grins. “We count a handful, she adds.", "Ida grins. “We count a handful,” she adds."),
    (
        "He says a spoonful, I weigh eleven gramsshe explained.",
        '"He says a spoonful, I weigh eleven grams," she explained.',
    ),
    ("“The oven is cold, he says. “Not even warm.”", "“The oven is cold,” he says. “Not even warm.”"),
    ("“The oven is cold,” he says. Not even warm.”", "“The oven is cold,” he says. “Not even warm.”"),
    ("“The oven is cold,” he says. “Not even warm.", "“The oven is cold,” he says. “Not even warm.”"),
    ("“The oven is cold!, he says.", "“The oven is cold!” he says."),
    ("“The river took the oven, laughs her brother.", "“The river took the oven,” laughs her brother."),
    ("“The oven is cold”, – he says. – “It is Sunday.”", "“The oven is cold,” he says. “It is Sunday.”"),
]
OPEN = [
    "“The oven is cold, admits the baker.\n\n“So are we.”",
    "“The oven is cold, admits the baker.\n\nSo are we.”",
    "“The oven is cold, my aunt insists.",
    "“When the oven is cold, she admits.",
    "“He sold the oven, he admits.",
    "“The oven is cold, and admits of no bread.",
    "“She said it was cold, he explains.",
    "“The oven – he says – is cold.”",
    "He says a spoonful, and nothing morehe explained.",
    "“The oven is cold, admits the baker. It is Sunday.",
    "“The oven is cold,” he says. “It is Sunday. She nods.",
    "“The oven is cold,” he says. “It is Sunday.\n\n“Nobody bakes.”",
    "“The oven is cold,” he says. It is Sunday. She nods”.",
    "“The oven is cold,” he says. The door is “shut.",
    "“The oven is cold,” he says. She nods.”",
]


@pytest.mark.parametrize(("before", "after"), LOST)
def test_a_verb_of_saying_shows_where_the_lost_mark_was(before: str, after: str) -> None:
    assert QUOTES["en"](before).text == after


@pytest.mark.parametrize("text", OPEN)
def test_a_mark_that_may_have_stood_elsewhere_stays_lost(text: str) -> None:
    assert QUOTES["en"](text).text == text


def test_a_swedish_speaker_goes_on_with_and() -> None:
    swedish = "Fru Ek met Herr Öberg in Göteborg, och the krona fell, säger TT, Sverige.\n\n"
    text = "– It is my only errand, says Gun Ek. And the goat gets a walk."
    assert QUOTES["en"](text).text == '"It is my only errand," says Gun Ek. And the goat gets a walk.'
    repaired = QUOTES["en"](swedish + text).text
    assert repaired.endswith('"It is my only errand," says Gun Ek. "And the goat gets a walk."')


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("fr", "Et quand viendra l'hiver, reviendra-t-elle seule, maintiendra-t-il la ligne ouverte ?"),
        ("fr", "Le public entier applaudit-il le vieux pianiste de Brest ce soir-là."),
        ("fr", "Le maire clochardisa-t-il la fonction ce jour-là ?"),
        ("es", "Desde el lunes la tienda descuenta el precio del pan a los vecinos."),
        ("de", "Die Mannschaft spielte kampfbetont die erste Halbzeit."),
    ],
)
def test_the_end_of_a_word_is_no_verb_of_saying(target: str, text: str) -> None:
    assert normalize.Normalizer(lang=target, select=["quotes"])(text).text == text
