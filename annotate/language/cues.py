"""The words that give a source away, and the words that keep a distance."""

from typing import NamedTuple

from annotate.domain import Stance

from .documents import is_document
from .units import is_plural
from .verbs import is_auxiliary, is_finite
from .words import PREPOSITIONS, Tokens, is_adverb, token_at, word_set


class Cue(NamedTuple):
    """
    A verb of saying in `tokens[start:end]`.

    After a `plain` one almost anything is content (“said”); after another a
    clause must follow (“found that …”). With an `act` the saying is itself
    the point (“denied”, “urged”), so the speaker stays in the claim.
    """

    start: int
    end: int
    stance: Stance
    hedged: bool
    plain: bool
    act: bool


_PLAIN = word_set(
    "said says say saying told tells tell telling tweeted tweets stated states wrote writes writing added adds "
    "adding replied replies claimed claims claim claiming alleged alleges allege asserted asserts insisted "
    "insists"
)
_CLAUSAL = word_set(
    "announced announces announcing reported reports report reporting noted notes explained explains warned warns "
    "argued argues argue believes believe believed suggested suggests suggest found finds find shows showed show "
    "revealed reveals estimated estimates estimate concluded concludes testified recalled declared declares "
    "acknowledged acknowledges admitted admits conceded concedes observed observes maintained maintains commented "
    "comments confirmed confirms confirm indicated indicates indicate learned learnt predicted predicts agreed "
    "agrees thinks think posted posts continued continues concluded guessed theorized theorised determined heard "
    "hears remarked charge charges recounted contended contends stressed emphasised emphasized ruled expects "
    "disclosed briefed informed complained complains hinted hints signalled signaled feared fears"
)
_QUESTIONS = word_set("asked asks wondered wonders questioned questions doubted doubts disputed disputes")
_DENIES = word_set("denied denies deny denying rejected rejects dismissed dismisses refuted")
_CONFIRMS = word_set("confirmed confirms confirm")
_ACTS = word_set(
    "accused accuses accusing urged urges urging condemned condemns praised praises thanked thanks criticised "
    "criticized promised promises vowed vows pledged demanded demands refused refuses declined declines blamed "
    "blames called recommended recommends proposed proposes asked asks denied denies deny denying rejected "
    "rejects dismissed refuted disputed disputes warned ordered offered"
)
_DISTANCING = word_set(
    "claimed claims claim claiming alleged alleges allege asserted accused accuses accusing believes believed "
    "thinks guessed theorized theorised charge charges contended contends feared fears"
)
_TWO_WORDS = {("went", "on"), ("goes", "on"), ("pointed", "out"), ("points", "out"), ("made", "clear")}
_CUES = _PLAIN | _CLAUSAL | _ACTS | _QUESTIONS
_OPENINGS = _CUES | {first for first, _ in _TWO_WORDS}
_HEDGES = word_set(
    "allegedly reportedly alleged alleging apparently purportedly purported supposedly potential potentially "
    "suspected presumably likely possibly probably perhaps probability claimed claims ostensibly seemingly evidently "
    "conceivably unconfirmed rumoured rumored"
)
_HEARSAY = word_set(
    "said believed thought understood alleged reported claimed rumoured rumored feared suspected presumed"
)
_HEDGED_PHRASES = {
    *((word, "to") for word in _HEARSAY),
    *((word, "to") for word in ("appears", "appeared", "appear", "seems", "seemed", "seem")),
    *(("i", word) for word in ("think", "believe", "guess", "suppose")),
    ("accused", "of"),
    ("suspected", "of"),
}
_MAYBE = frozenset({"may", "might"})
_KEEP_DISTANCE = _HEDGES | {first for first, _ in _HEDGED_PHRASES} | _MAYBE
# Bare forms are verbs only after a plural or a pronoun: "critics charge", but "the report".
_BARE = word_set(
    "say tell state report claim find show believe argue suggest estimate think confirm indicate warn charge "
    "allege deny"
)
_NOUNS = word_set(
    "tweets reports claims estimates notes states comments fears finds hears thanks offers charges doubts posts"
)
_BEFORE_NOUN = word_set("the a an this its their his her of to first new and these") | {"", ","}
_SCALES = word_set("hundred thousand million billion hundreds thousands millions")
_CLAIMED = word_set("responsibility victory the from for") | {""}
_BEFORE_CLAIMS = word_set(
    "settle settles settled pay paid process insurance legal damages benefit benefits jobless unemployment asylum "
    "compensation file filed"
)
_LIKELY_AFTER = word_set("very most quite , ( — – not") | {""}
_LIKELY_BEFORE = word_set("by because due caused came come comes a the from")
_LONGEST_SUBJECT = 12
_PASSIVE = word_set("is are was were be been being to")


def read_cue(tokens: Tokens, index: int) -> Cue | None:
    """Return the verb of saying that begins at a token, or None."""
    word = tokens[index].lower
    if word not in _OPENINGS:
        return None
    if (word, token_at(tokens, index + 1)) in _TWO_WORDS:
        return Cue(index, index + 2, Stance.ASSERTS, False, False, False)
    if word not in _CUES:
        return None
    if any(
        token_at(tokens, index - back) == "not" or token_at(tokens, index - back).endswith(("n't", "n’t"))
        for back in (1, 2)
    ):
        return None  # "have not said why" is a silence, not a source
    before = index - 2 if is_adverb(token_at(tokens, index - 1)) else index - 1
    if token_at(tokens, before) in {"who", "which"} or token_at(tokens, index + 1) == "by":
        return None  # a relative clause or a passive, not the verb of the sentence
    if token_at(tokens, before) in _PASSIVE or (word in _BARE and not _follows_plural(tokens, index)):
        return None
    if token_at(tokens, index + 1) in {"responsibility", "victory", "credit", "lives"}:
        return None
    if _tells_nothing(tokens, index):
        return None
    if word in _NOUNS and _is_noun(tokens, index):
        return None
    return Cue(index, index + 1, _stance(word), word in _DISTANCING, word in _PLAIN, word in _ACTS)


def _tells_nothing(tokens: Tokens, index: int) -> bool:
    """“said nothing about it”, “added 300 jobs”: a word that may report, and does not."""
    if tokens[index].lower in {"added", "adds", "adding", "add"}:
        return index + 1 < len(tokens) and (tokens[index + 1].is_number or token_at(tokens, index + 1) in {"a", "an"})
    return tokens[index].lower in _SAYING and token_at(tokens, index + 1) in {"nothing", "little", "less", "much", "no"}


_SAYING = word_set("said say says saying")


def is_hedged(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether `tokens[start:end]` keep their distance (“allegedly”, “may have”)."""
    for index in range(start, end):
        word = tokens[index].lower
        if word not in _KEEP_DISTANCE:
            continue
        if word in _HEDGES and not _is_figure_of_speech(tokens, index):
            return True
        if (word, token_at(tokens, index + 1)) in _HEDGED_PHRASES or (word in _MAYBE and _is_maybe(tokens, index)):
            return True
    return False


def _stance(word: str) -> Stance:
    if word in _DENIES:
        return Stance.DENIES
    if word in _QUESTIONS:
        return Stance.QUESTIONS
    return Stance.CONFIRMS if word in _CONFIRMS else Stance.ASSERTS


def _follows_plural(tokens: Tokens, index: int) -> bool:
    before = token_at(tokens, index - 1)
    if before in {"i", "we", "you", "they", "who", "people", "police", "not", "also", "some", "many"}:
        return True
    return (before.endswith("s") and len(before) > 3) or _follows_documents(tokens, index)


def _follows_documents(tokens: Tokens, index: int) -> bool:
    """“figures from the Olva Bank show”, “data show”: the plural may stand further back, as far as its comma."""
    for back in range(index - 1, max(index - _LONGEST_SUBJECT, -1), -1):
        word = tokens[back].lower
        if word in {",", ";", "—"} or is_finite(tokens, back):
            return False
        if is_document(word) and (is_plural(word) or word == "data"):
            return token_at(tokens, back + 1) in PREPOSITIONS or back == index - 1
    return False


def _is_noun(tokens: Tokens, index: int) -> bool:
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    if (
        before in PREPOSITIONS
        or after in PREPOSITIONS
        or after in {"who", "where"}
        or is_auxiliary(after)
        or after.endswith("ing")
    ):
        return True
    return before in _BEFORE_NOUN


def _is_maybe(tokens: Tokens, index: int) -> bool:
    """“may have fallen”, “might be shut”; not “may ask” and “may not be moved”, which allow and forbid."""
    if tokens[index].is_capital:
        return False
    place = index + 1
    while is_adverb(token_at(tokens, place)) or token_at(tokens, place) in {"not", "never", "also", "well", "still"}:
        place += 1
    forbids = token_at(tokens, index + 1) in {"not", "never"}
    following = token_at(tokens, place)
    return following == "have" or (not forbids and (following == "be" or tokens[index].lower == "might"))


def _is_figure_of_speech(tokens: Tokens, index: int) -> bool:
    word, before, after = tokens[index].lower, token_at(tokens, index - 1), token_at(tokens, index + 1)
    if word in {"claimed", "claims"}:  # "claimed responsibility", "claimed 30 lives", "9 million claims filed"
        counted = index > 0 and (tokens[index - 1].is_number or before in _SCALES)
        taken = (
            after in {"responsibility", "victory", "the", "", "from", "for"} or token_at(tokens, index + 2) == "lives"
        )
        counted = counted or (word == "claims" and before in _BEFORE_CLAIMS)
        return taken or counted or (word == "claims" and is_auxiliary(after))
    if word == "likely":  # "twice as likely", "likely voters", "looked likely to win"
        weighs = is_auxiliary(before) or is_adverb(before) or before in _LIKELY_AFTER or after in _LIKELY_BEFORE
        return not weighs and not (index + 1 < len(tokens) and is_finite(tokens, index + 1))
    return word == "probability" and before != "all"
