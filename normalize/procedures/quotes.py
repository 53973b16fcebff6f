"""The procedures of the family `quotes`; each is explained where it stands."""

from __future__ import annotations

from normalize.procedures.quotes_attribution import (  # noqa: F401
    capital,
    quote_line,
    stop_and_comma,
    stranded,
)
from normalize.procedures.quotes_behind_elsewhere import (  # noqa: F401
    comma_incise,
    comma_incise_triggers,
    comma_inside,
    dash_after_closer_elsewhere,
    dashed_incise,
    holds_incise,
)
from normalize.procedures.quotes_dashes import dash_after_closer, dialogue  # noqa: F401
from normalize.procedures.quotes_dashes_elsewhere import dialogue_elsewhere  # noqa: F401
from normalize.procedures.quotes_elsewhere import (  # noqa: F401
    glued_closer,
    reattach_elsewhere,
    reattach_elsewhere_triggers,
)
from normalize.procedures.quotes_glued import reattach, reattach_triggers  # noqa: F401
from normalize.procedures.quotes_guillemets import (  # noqa: F401
    flipped_guillemets,
    spaced_guillemets,
    unpaired_guillemets,
)
from normalize.procedures.quotes_incise import incise  # noqa: F401
from normalize.procedures.quotes_incised import incised  # noqa: F401
from normalize.procedures.quotes_marks import foreign  # noqa: F401
from normalize.procedures.quotes_pairs import (  # noqa: F401
    flipped,
    lonely,
    spaced,
    straight,
    unpaired,
)
from normalize.procedures.quotes_unclosed import opens_alone, unclosed, unclosed_elsewhere  # noqa: F401

PROCEDURES = (
    *("capital", "quote_line", "reattach", "reattach_elsewhere", "stop_and_comma", "stranded"),
    *("dash_after_closer", "dialogue", "dialogue_elsewhere", "incise", "incised", "foreign", "glued_closer"),
    *("comma_incise", "comma_inside", "dash_after_closer_elsewhere", "dashed_incise", "holds_incise"),
    *("opens_alone", "spaced_guillemets", "unclosed", "unclosed_elsewhere"),
    *("flipped", "flipped_guillemets", "lonely", "spaced", "straight", "unpaired", "unpaired_guillemets"),
)
LINE_GATES = ("unpaired", "unpaired_guillemets")
"""Gates that judge each line by itself."""
