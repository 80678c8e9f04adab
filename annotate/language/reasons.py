"""Causes told in set phrases (“owes its survival to”, “put down to”), as reasons, or as what science holds."""

from .gist import BE, Gist
from .words import Tokens, listed, token_at, word_set


def tells_reason(gist: Gist) -> bool:
    """Say whether a claim traces one thing to another without a verb of causing."""
    if _is_of_illness(gist):
        return True
    return not gist.words.isdisjoint(_OPENINGS) and any(
        token.lower in _OPENINGS and _is_reason(gist, index) for index, token in enumerate(gist.tokens)
    )


def _is_reason(gist: Gist, index: int) -> bool:
    word = gist.tokens[index].lower
    if word == "because":
        return _is_because(gist, index)
    if index == gist.head and word in _BLAMING:
        return True
    return any(_follows(gist.tokens, index + 1, rest) for rest in _CLOSINGS[word])


# An opening word and what stands right behind it, or, after "…", a few words later.
_PHRASES = (
    ("put puts putting", "… down to"),
    ("trace traces traced", "… to"),
    ("linked tied", "to"),
    ("owe owes owed owing", "… to"),
    ("blame blames blamed", "for"),
    ("blame blames blamed blaming", "… on"),
    ("due owing thanks attributable traceable", "to"),
    ("is are was were be been all largely partly mainly", "down to"),
    ("for", "want of"),
    ("for", "lack of"),
    ("the own partly entirely", "fault of"),
    ("the real main only", "reason for"),
    ("the real main only", "reason why"),
    ("the real main", "culprit"),
    ("its their", "roots in"),
    ("a", "response to"),
    ("a", "reaction to"),
    ("rooted grounded", "in"),
    ("associated", "with"),
    ("responsible", "for"),
    ("give gives gave giving", "rise to"),
    ("bring brings brought bringing", "about"),
    ("bring brings brought", "good luck"),
    ("pave paves paved paving", "the way"),
    ("lay lays laid", "the ground"),
    ("drive drives drove driving push pushes pushed pushing force forces", "up"),
    ("drag drags dragged drive drives drove push pushes pushed", "down"),
    ("to", "blame for"),
    ("was were is are be", "to blame"),
    ("keep keeps kept keeping hold holds held", "… down"),
    ("tied link links linked", "… to"),
    ("as", "a consequence of"),
    ("kill kills killing", "off"),
    ("low high hot cold bad severe heavy strong weak small large great bright dry wet dark thick tight loud", "that"),
    ("study studies research trial trials researchers scientists", "finds"),
    ("study studies research trial trials researchers scientists", "found"),
    ("study studies research trial trials researchers scientists", "shows"),
    ("study studies research trial trials researchers scientists", "suggests"),
    ("mean means meant", "more"),
    ("mean means meant", "fewer"),
    ("mean means meant", "less"),
    ("propped", "up by"),
    ("motive reason cause", "was"),
    ("motive reason cause", "is"),
    ("no measurable significant any lasting clear", "effect"),
    ("push pushes pushed pushing bring brings brought bringing", "… to the brink"),
    ("bring brings brought bringing", "down the government"),
    ("bring brings brought bringing", "… to a halt"),
    ("leave leaves left leaving", "… without"),
    ("costs costing", "… its"),
    ("costs costing", "… their"),
    ("halved", "the"),
    ("wipe wipes wiped wiping", "out"),
    ("put puts putting", "an end to"),
    ("put puts putting", "paid to"),
    ("plunge plunges plunged plunging throw throws threw", "… into"),
    ("eat eats ate eaten eating", "into"),
    ("holding", "back"),
    ("set sets touch touches touched", "off a"),
    ("effective", "against"),
    ("protect protects protected protection protecting", "against"),
    ("harmless harmful toxic immune vulnerable prone susceptible exposed fatal deadly lethal", "to"),
    ("no little some any big large small great major measurable strong direct clear", "effect on"),
    ("no little some any big large small great major measurable strong direct clear", "impact on"),
    ("impact influence bearing effects", "on"),
    ("risk danger threat", "to"),
    ("play plays played playing", "… part in"),
    ("play plays played playing", "… role in"),
    ("driven influenced encouraged delayed destroyed propelled buoyed dented hit held boosted helped", "by the"),
    ("influenced encouraged delayed driven fuelled worsened spread caused", "by"),
)
_FOLLOWED = 8


def _closings() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {"because": ()}
    for openings, closing in _PHRASES:
        for opening in listed(openings):
            table[opening] = (*table.get(opening, ()), listed(closing))
    return table


_CLOSINGS = _closings()
_OPENINGS = frozenset(_CLOSINGS)


def _follows(tokens: Tokens, index: int, rest: tuple[str, ...]) -> bool:
    if rest[0] == "…":
        return any(_follows(tokens, place, rest[1:]) for place in range(index, index + _FOLLOWED))
    return all(token_at(tokens, index + step) == word for step, word in enumerate(rest))


_BLAMING = word_set("blame blames blamed blaming")


def _is_because(gist: Gist, index: int) -> bool:
    """“because of the storm”, “because rents rose”; not the reason a person gives for an act."""
    after = token_at(gist.tokens, index + 1)
    if after == "of" or token_at(gist.tokens, index - 1) in BE | _IN_PART:
        return True
    return after not in _PERSONS and _PERSONS.isdisjoint(gist.subject())


_IN_PART = word_set("partly mainly largely probably chiefly precisely simply just")
_PERSONS = word_set("i we he she they you it i'm we're he's she's they're it's")


def _is_of_illness(gist: Gist) -> bool:
    """What science holds of an illness, whenever it strikes: “symptoms can be mild”, “pets may catch the virus”."""
    if (
        gist.head is None
        or gist.words & {"most", "first"}
        or gist.words.isdisjoint(_ILLNESS)
        or gist.at(0).endswith("ing")
    ):
        return False
    verbs = {token.lower for token in gist.tokens[gist.first : gist.head + 1]}
    return "can" in gist.words or (not verbs.isdisjoint(_ALWAYS) and verbs.isdisjoint(_ONCE))


_ALWAYS = word_set(
    "appear appears seem seems is are can may might could does do cannot can't doesn't don't doesn’t don’t spreads "
    "causes kills"
)
_ONCE = word_set("been has have had being will")
_ILLNESS = word_set(
    "virus viruses coronavirus covid disease diseases symptoms symptom bacteria bacterium infection infections "
    "infectious contagious immunity antibodies antibody vaccine vaccines germs microorganisms microbes pathogen "
    "pathogens illness illnesses cancer cancers tumour tumours tumor tumors influenza flu mutation mutations parasite "
    "parasites malaria measles cholera ebola hiv aids dengue diabetes dementia asthma stroke strokes"
)
