"""The English verbs and nouns that report what somebody said, holds, or did by saying it."""

from enum import Enum
from typing import NamedTuple

from annotate.domain import Stance

from .words import listed, word_set


class Force(Enum):
    """
    What a verb does with what follows it.

    SAY: somebody vouches for a clause (“said that prices fell”). HOLD: so, but
    as a view (“believes”). ACT: the saying is itself the point (“condemned the
    raid”), so the speaker stays in the claim. TREAT: so, but the word has
    other uses (“attacked”), or only tells what was spoken of.
    """

    SAY = "say"
    HOLD = "hold"
    ACT = "act"
    TREAT = "treat"


class Verb(NamedTuple):
    """A verb of reporting. After an `open` one anything may be content (“said”); after another, a clause."""

    base: str
    force: Force
    stance: Stance
    hedged: bool
    open: bool


def verb_of(form: str) -> Verb | None:
    """Return the verb of reporting of which a lower-case word is a form, or None."""
    return _VERBS.get(form)


def says(form: str) -> bool:
    """Say whether a lower-case word is a form of a verb that hardly does anything but report (“said”)."""
    verb = _VERBS.get(form)
    return verb is not None and verb.open


def follows_phrasal(base: str, following: str) -> bool:
    """Say whether a verb that reports only together with a particle (“pointed out”) has it."""
    return base not in _PHRASAL or following in _PHRASAL[base]


_OPEN = listed(
    "say tell add write state tweet reply claim allege insist assert explain argue continue respond remark retort "
    "quip joke exclaim shout yell scream whisper mutter answer declare counter recall post note warn email text "
    "conclude gush boast cry interject chant stammer"
)
_SAY = listed(
    "announce report mention observe comment proclaim pronounce recount relate reveal disclose divulge admit "
    "acknowledge concede confess agree affirm assure maintain contend stress emphasise emphasize underline underscore "
    "reiterate repeat caution advise inform notify brief testify predict forecast project estimate calculate find "
    "determine rule show indicate suggest imply hint signal demonstrate brag complain bemoan grumble fume protest "
    "object learn hear read blog opine muse reason remind avow swear profess preach clarify elaborate narrate "
    "specify stipulate establish discover detect rebut reaffirm restate summarise summarize assess hypothesise "
    "hypothesize reckon document attest confirm corroborate verify certify charge point go make chime fire shoot hit "
    "weigh spell record retweet rejoin riposte snap rant rave sneer scoff crow vent intone volunteer surmise deduce "
    "infer recognise recognize realise realize concur decree deliberate marvel"
)
_HOLD = listed(
    "believe think feel suspect assume fear suppose guess speculate theorise theorize consider imagine worry "
    "anticipate expect understand hope wish know remember decide prefer regret intend agree"
)
_DENY = listed("deny reject dismiss refute repudiate disavow decry")
_QUESTION = listed("ask question wonder doubt query inquire enquire dispute challenge contest")
_ACT = listed(
    "accuse blame criticise criticize condemn denounce praise hail laud applaud thank congratulate urge demand "
    "request recommend propose offer promise pledge vow threaten refuse decline apologise apologize endorse implore "
    "beseech exhort plead beg appeal order instruct encourage call lament rebuke chide chastise castigate deride "
    "berate lambast lambaste excoriate scold vilify commend salute extol admonish reprimand"
)
_TREAT = listed(
    "attack slam blast defend mock ridicule describe portray depict label brand dub characterise characterize compare "
    "cite discuss refer allude tout highlight outline detail advocate assail insult belittle disparage savage taunt "
    "tease compliment champion welcome denigrate downplay trumpet bash rip knock rap skewer trash pan lampoon liken "
    "equate address articulate express voice vent quote invoke echo reference petition disagree differ bet dare "
    "dedicate credit cheer jeer boo heckle renounce recant retract rail scorn talk speak oppose"
)
_NOUNS = word_set(
    "statement claim assertion allegation accusation charge report finding conclusion warning admission "
    "acknowledgement announcement argument complaint comment remark suggestion insistence denial contention "
    "declaration disclosure estimate forecast prediction promise pledge vow proposal recommendation request demand "
    "belief view opinion fear hope concern suspicion doubt criticism speculation rumour rumor testimony revelation "
    "confirmation indication evidence proof notion idea theory assurance call plea threat decision plan question "
    "observation judgment judgement ruling verdict assessment description endorsement"
)
_CONFIRM = word_set("confirm corroborate verify attest certify")
_DISTANCE = word_set(
    "claim allege assert accuse believe think guess theorise theorize charge contend fear suspect suppose speculate "
    "assume imagine surmise hypothesise hypothesize imply hint"
)
_PHRASAL = {
    "point": frozenset({"out"}),
    "go": frozenset({"on"}),
    "make": frozenset({"clear", "plain"}),
    "spell": frozenset({"out"}),
    "chime": frozenset({"in"}),
    "weigh": frozenset({"in"}),
    "fire": frozenset({"back"}),
    "shoot": frozenset({"back"}),
    "hit": frozenset({"back"}),
    "snap": frozenset({"back"}),
    "rip": frozenset({"into"}),
    "record": frozenset({"that"}),
    "charge": frozenset({"that"}),
}
_IRREGULAR = {
    "say": listed("said"),
    "tell": listed("told"),
    "write": listed("wrote written"),
    "find": listed("found"),
    "show": listed("showed shown"),
    "hear": listed("heard"),
    "read": listed("read"),
    "swear": listed("swore sworn"),
    "think": listed("thought"),
    "feel": listed("felt"),
    "go": listed("went gone"),
    "make": listed("made"),
    "shoot": listed("shot"),
    "hit": listed("hit"),
    "forecast": listed("forecast forecasts forecasting"),
    "understand": listed("understood"),
    "speak": listed("spoke spoken"),
    "withdraw": listed("withdrew withdrawn"),
    "know": listed("knew known"),
    "bet": listed("bet"),
    "learn": listed("learnt"),
    "spell": listed("spelt"),
}
_DOUBLED = word_set("admit snap slam beg refer chat rip rap pan plan dub hit bet rebut regret bid rub")


def forms_of(base: str) -> frozenset[str]:
    """Return the forms of a verb in lower case: “deny denies denied denying”."""
    stem = base[:-1] if base.endswith("e") else base
    third, past = base + "s", stem + "ed"
    if base.endswith(("s", "sh", "ch", "x", "o")):
        third = base + "es"
    elif base.endswith("y") and base[-2] not in "aeo":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    if base in _DOUBLED:
        stem, past = base + base[-1], base + base[-1] + "ed"
    return frozenset({base, third, *_IRREGULAR.get(base, (past,)), past, stem + "ing"})


def is_reporting_noun(word: str) -> bool:
    """Say whether a lower-case noun can hold what somebody said: “the claim that …”."""
    return word in _NOUNS or word.removesuffix("s") in _NOUNS


def _table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    kinds = (
        (_OPEN, Force.SAY, Stance.ASSERTS),
        (_SAY, Force.SAY, Stance.ASSERTS),
        (_HOLD, Force.HOLD, Stance.ASSERTS),
        (_DENY, Force.ACT, Stance.DENIES),
        (_QUESTION, Force.ACT, Stance.QUESTIONS),
        (_ACT, Force.ACT, Stance.ASSERTS),
        (_TREAT, Force.TREAT, Stance.ASSERTS),
    )
    for bases, force, stance in kinds:
        for base in bases:
            own = Stance.CONFIRMS if base in _CONFIRM else stance
            verb = Verb(base, force, own, base in _DISTANCE, bases is _OPEN)
            for form in forms_of(base):
                table.setdefault(form, verb)
    return table


_VERBS = _table()

SPEAKING_NOUNS = word_set(
    "police officials study studies poll polls survey report reports researchers scientists experts analysts "
    "economists prosecutors lawyers investigators witnesses sources newspaper ministry government minister spokesman "
    "spokeswoman spokesperson data audit inquiry review judge court union"
)
"""Nouns that can stand before a colon as the source of a headline: “Police: Twelve hurt”."""
