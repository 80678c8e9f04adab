"""Whether a claim is about people killed, injured, missing, captured, displaced or rescued."""

from collections.abc import Sequence

from annotate.domain import Quantity

from .people import HARMS, PEOPLE
from .units import is_plural, singular
from .verbs import first_finite
from .words import DETERMINERS, Token, Tokens, token_at, word_set


def harms_people(tokens: Tokens, quantities: Sequence[Quantity]) -> bool:
    """Say whether these tokens state that people came to harm or were saved from it."""
    if is_per_head(tokens) or any(map(_is_question, tokens, tokens[1:])):
        return False
    if any(quantity.unit in HARMS for quantity in quantities) or _is_toll(tokens, quantities):
        return True
    if any(token.lower in _HURTS and _is_hurt(tokens, index) for index, token in enumerate(tokens)):
        return True
    sure = (index for index, token in enumerate(tokens) if token.lower in _PERHAPS and _is_sure(tokens, index))
    if any(quantities or not _is_in_aside(tokens, index) for index in sure):
        return True
    people = any(quantity.unit in PEOPLE or not quantity.unit for quantity in quantities)
    none = token_at(tokens, 0) == "no" and singular(token_at(tokens, 1)) in PEOPLE | {"one"}
    if any(_is_fate(tokens, index, people) for index in range(len(tokens))):
        return True
    return (people or none) and any(_is_with_figure(tokens, index) for index in range(len(tokens)))


def _is_toll(tokens: Tokens, quantities: Sequence[Quantity]) -> bool:
    """“Toll in market blast climbs to 74”."""
    return bool(quantities) and any(
        token.lower == "toll" and token_at(tokens, index - 1) in {"", "death", "the", "casualty", "dead"}
        for index, token in enumerate(tokens)
    )


def _is_question(token: Token, following: Token) -> bool:
    """“differed on how many had died”: no number is told."""
    return token.lower == "how" and following.lower == "many"


def is_per_head(tokens: Tokens) -> bool:
    """Say whether something is put in relation to a population: “12 deaths per 100,000 people”."""
    following = (tokens[index + 1] for index, token in enumerate(tokens[:-1]) if token.lower == "per")
    return any(token.is_number or token.lower in _HEADS for token in following)


_SURE = word_set(
    "killed kills dead died dies die dying injured injuring injures wounded wounding drowned massacred trampled "
    "rescued perished slain murdered hospitalised assassinated executed slaughtered beheaded kidnapped abducted "
    "evacuated displaced electrocuted"
)
# These need people counted beside them, or they are about something else ("a death rate", "lost the match").
_WITH_FIGURE = word_set(
    "missing rescue captured shot fled victims hurt hostages death deaths casualties casualty kill killing fatality "
    "fatalities bodies injuries injury survivors lost lose loses losing saved evacuated displaced rescuing rescues "
    "crushed trapped stranded kidnapped abducted homeless buried taken stabbed"
)
# Harm to the body, whoever it befalls and however many.
_INJURIES = word_set(
    "fracture fractures fractured bruise bruises concussion concussed gash gashes laceration "
    "lacerations swollen sprained paralysed paralyzed maimed amputated amputation crippled blinded unconscious "
    "comatose hypothermia asphyxiated suffocated electrocuted wounds burns disfigured scalded mauled unaccounted"
)
_PARTS = word_set(
    "arm arms leg legs hand hands finger fingers wrist wrists ankle ankles foot feet toe toes knee knees hip hips rib "
    "ribs skull neck back spine pelvis collarbone shoulder shoulders elbow elbows jaw nose cheekbone femur tibia shin "
    "thigh lung lungs kidney liver eye eyes face head teeth tendon ligament hamstring"
)
_BREAKING = word_set(
    "broke broken breaking breaks shattered crushed crushing severed tore torn ruptured burst pierced dislocated "
    "punctured lost losing"
)
_RELATIVES = word_set(
    "son daughter sons daughters husband wife father mother brother sister child children parents boy girl baby "
    "brothers sisters grandson granddaughter cousin uncle aunt"
)
_HURTS = _INJURIES | _BREAKING | word_set("hospital condition survivors rubble lives among injury injuries death care")
_TREATING = word_set("taken rushed flown airlifted brought admitted put landed treated left sent")
_INJURING = word_set(
    "suffered suffering suffers sustained sustaining serious severe minor fatal threatening horrific head leg spinal "
    "chest internal facial brain neck back knee ankle shoulder hamstring"
)
_GRAVE = word_set("critical serious stable grave")


def _is_hurt(tokens: Tokens, index: int) -> bool:
    """“a broken collarbone”, “was taken to hospital”, “in critical condition”, “lost her son”, “is among the missing”."""
    word, before = tokens[index].lower, token_at(tokens, index - 1)
    near = {token_at(tokens, index + step) for step in range(1, 5)}
    if word in _INJURIES:
        return word != "burns" or before in DETERMINERS | {"suffered", "severe", "and", "with"}
    if word == "hospital":
        return before in {"to", "in"} and any(token_at(tokens, index - step) in _TREATING for step in range(2, 7))
    if word in {"injury", "injuries"}:
        return before in _INJURING
    if word == "death":
        return before in {"his", "her", "their"} and token_at(tokens, index - 2) == "to"
    if word == "care":
        return before == "intensive" and token_at(tokens, index - 2) in {"in", "into", "to"}
    if word == "condition":
        return before in _GRAVE
    if word == "survivors":
        return before in {"pulled", "dragged", "found", "for", "no", "rescued", "dug"}
    if word == "lives":
        return token_at(tokens, index - 2) in {"lost", "lose", "losing", "took", "claimed"}
    if word == "among":
        return near >= {"the", "missing"} or near >= {"the", "dead"} or near >= {"the", "injured"}
    if word in _BREAKING and not _PARTS.isdisjoint(near) and (word not in _LOSING or "an" in near):
        return True
    kin = token_at(tokens, index + 2) in _RELATIVES and token_at(tokens, index + 3) not in {"'", "’"}
    return word in {"lost", "losing"} and kin and token_at(tokens, index + 1) in DETERMINERS


_FATES = {
    "unaccounted": word_set("for"),
    "driven": word_set("from out"),
    "forced": word_set("from out"),
    "driving": word_set("from"),
    "forcing": word_set("from"),
    "sent": word_set("fleeing running"),
    "sending": word_set("fleeing running"),
    "pulled": word_set("alive from"),
    "pulling": word_set("alive from"),
    "dug": word_set("out from alive"),
    "carried": word_set("alive"),
    "brought": word_set("ashore"),
    "plucked": word_set("from off"),
    "plucking": word_set("from off"),
    "dragged": word_set("from out"),
    "washed": word_set("ashore"),
    "winched": word_set("from off"),
    "lifted": word_set("from off"),
    "airlifted": word_set("from to out"),
    "moved": word_set("before from"),
    "moving": word_set("from"),
    "being": word_set("treated"),
    "were": word_set("treated resuscitated"),
    "flown": word_set("to"),
    "taken": word_set("hospital ill"),
    "remained": word_set("trapped missing buried"),
    "fled": word_set("homes country fighting violence city village homeland fire"),
    "swept": word_set("away out"),
    "cut": word_set("off"),
    "ferried": word_set("from to"),
    "escaped": word_set("from fire blaze"),
    "fleeing": word_set("homes country fighting violence war conflict"),
    "treated": word_set("for in at"),
    "left": word_set("homeless stranded disabled orphaned"),
    "uprooted": word_set("from by"),
}
_FATE_REACH = 7


def _is_fate(tokens: Tokens, index: int, counted: bool) -> bool:
    """What befell people, counted or named: “were driven from home”, “pulled 74 out alive”, “plucked families from”."""
    ends = _FATES.get(tokens[index].lower)
    if ends is None or not any(token_at(tokens, index + step) in ends for step in range(1, _FATE_REACH)):
        return False
    return counted or any(singular(token_at(tokens, index + step)) in PEOPLE for step in range(1, 4))


_LOSING = word_set("lost lose loses losing saved")
_OTHER_LOSSES = word_set("job jobs home homes seat seats to against percent match game their his her its badly by")
_TO_DEATH = word_set("shot stabbed beaten burned burnt crushed hacked strangled starved froze bled put")
_FOUND = word_set("dead lying strewn recovered found pulled washed buried morgue littered")
# No other word is looked at: most claims hold none of these.
_PERHAPS = _SURE | word_set("shot captured stabbed taken life passed death found suicide killing killings body bodies")
_FADING = word_set("killed kills died dies die dying")
# "killed the bill", "kills jobs": no people.
_BILLS = word_set("bill plan deal project proposal jobs legislation amendment measure motion program programme")
_HEADS = word_set("million capita head thousand")


def _is_sure(tokens: Tokens, index: int) -> bool:
    word, before, after = tokens[index].lower, token_at(tokens, index - 1), token_at(tokens, index + 1)
    if word in _SURE:
        # "the rescued members", "relatives of those killed": known people, and nothing said of their harm.
        attributive = before in DETERMINERS - {"some", "all", "both"} and (is_plural(after) or before == "those")
        if word == "dead" and (before == "own" or (before in DETERMINERS and after in _LATE)):
            return False
        if not _BILLS.isdisjoint((before, after, token_at(tokens, index + 2), token_at(tokens, index + 3))):
            return False
        gone = after in {"down", "out", "off"} and word in _FADING
        return not attributive and not gone and before != "to" and after not in {"zone", "end", "heat", "sea"}
    if word in {"shot", "captured", "stabbed", "taken"} and before in {"was", "were", "been", "being"}:
        return word != "taken" or after in {"hostage", "prisoner", "captive"}
    if word == "life":
        return token_at(tokens, index - 3) in {"took", "lost"} or token_at(tokens, index - 2) == "lost"
    if word == "passed":
        return after == "away"
    if word == "death" and before == "to":
        return token_at(tokens, index - 2) in _TO_DEATH
    if word in {"shot", "stabbed", "found"} and after == "dead":
        return True
    if word == "suicide":
        return before in {"committed", "commits", "by", "of"} and after not in {"bomb", "bomber", "bombers", "attack"}
    if word in {"killing", "killings"}:
        return before in {",", ""} or is_plural(after) or after in DETERMINERS - {"the"}
    return word in {"bodies", "body"} and any(token.lower in _FOUND for token in tokens)


_LATE = word_set("man man's woman woman's men women boy boy's girl girl's body")
_REACH = 8
_OPENING_ASIDES = word_set("when after before since while whose who which where following over")


def _is_in_aside(tokens: Tokens, index: int) -> bool:
    """“was praised after his father died”: behind the main verb, in a clause of time or a relative one, uncounted."""
    places = range(max(1, index - _REACH), index)
    opening = next((place for place in places if token_at(tokens, place) in _OPENING_ASIDES), 0)
    return first_finite(tokens, 0, opening) is not None


def _is_with_figure(tokens: Tokens, index: int) -> bool:
    word = tokens[index].lower
    if word in _LOSING:
        near = [token_at(tokens, index + step) for step in range(1, 5)]
        return _OTHER_LOSSES.isdisjoint(near) and any(after[:1].isdecimal() or is_plural(after) for after in near)
    if word == "taken" and token_at(tokens, index + 1) == "into":
        return False
    return word in _WITH_FIGURE and token_at(tokens, index + 1) not in {"rate", "rates", "penalty", "toll", "row"}
