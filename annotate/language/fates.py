"""What befalls people: injuries told without a figure, and flight, rescue and loss."""

from .people import PEOPLE
from .units import singular
from .words import DETERMINERS, Tokens, token_at, word_set


def tells_of_injury(tokens: Tokens) -> bool:
    """Say whether somebody is hurt, lost or in hospital, however many: “with a broken leg”, “lost her son”."""
    return any(token.lower in _HURTS and _is_hurt(tokens, index) for index, token in enumerate(tokens))


def tells_of_fate(tokens: Tokens, *, counted: bool) -> bool:
    """Say whether people flee or are saved, `counted` or named: “driven from home”, “plucked families from roofs”."""
    return any(token.lower in _FATES and _is_fate(tokens, index, counted) for index, token in enumerate(tokens))


_INJURIES = word_set(
    "fracture fractures fractured bruise bruises concussion concussed gash gashes laceration lacerations swollen "
    "sprained paralysed paralyzed maimed amputated amputation crippled blinded unconscious comatose hypothermia "
    "asphyxiated suffocated electrocuted wounds burns disfigured scalded mauled unaccounted inhalation succumbed "
    "whiplash frostbite shrapnel poisoned resuscitated unhurt unharmed uninjured unscathed"
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
_HITTING = word_set("hit hits hitting struck strikes striking shot stabbed kicked")
_VITALS = word_set("chest stomach abdomen throat groin heart torso temple thigh buttock buttocks")
_RELATIVES = word_set(
    "son daughter sons daughters husband wife father mother brother sister child children parents boy girl baby "
    "brothers sisters grandson granddaughter cousin uncle aunt sight hearing leg arm hand eye foot"
)
_LOSING = word_set("lost losing")
_TREATING = word_set("taken rushed flown airlifted brought admitted put landed treated left sent")
_INJURING = word_set(
    "suffered suffering suffers sustained sustaining serious severe minor fatal threatening horrific head leg spinal "
    "chest internal facial brain neck back knee ankle shoulder hamstring"
)


def _is_hurt(tokens: Tokens, index: int) -> bool:
    """“a broken collarbone”, “taken to hospital”, “in critical condition”, “lost her son”, “among the missing”."""
    word, before = tokens[index].lower, token_at(tokens, index - 1)
    if word in _INJURIES:
        return word != "burns" or before in DETERMINERS | {"suffered", "severe", "and", "with"}
    if word == "care" and token_at(tokens, index - 2) not in {"in", "to", "into"}:
        return False
    if word in _BEFORE_HURT:
        return before in _BEFORE_HURT[word]
    if word == "hospital":
        return before in {"to", "in"} and any(token_at(tokens, index - step) in _TREATING for step in range(2, 10))
    if word == "death":
        return before in {"his", "her", "their"} and token_at(tokens, index - 2) == "to"
    if word == "lives":
        return any(token_at(tokens, index - step) in _TAKING for step in range(2, 7))
    if word == "among":
        return token_at(tokens, index + 1) == "the" and token_at(tokens, index + 2) in {"missing", "dead", "injured"}
    if word in _HITTING:
        return any(_is_in_body(tokens, place) for place in range(index + 1, index + _FATE_REACH))
    return _is_broken(tokens, index) or _is_bereaved(tokens, index)


def _is_in_body(tokens: Tokens, index: int) -> bool:
    """“struck in the neck”, “hit a boy in the thigh”."""
    opens = (token_at(tokens, index), token_at(tokens, index + 1)) == ("in", "the")
    return opens and token_at(tokens, index + 2) in _PARTS | _VITALS


_TAKING = word_set("lost lose loses losing took claimed claims claiming cost costs")
_BEFORE_HURT = {
    "injury": _INJURING,
    "injuries": _INJURING,
    "ventilator": word_set("a"),
    "ventilators": word_set("on"),
    "condition": word_set("critical serious stable grave satisfactory guarded"),
    "care": word_set("intensive"),
    "survivors": word_set("pulled dragged found for no rescued dug"),
}
_HURTS = _HITTING | _INJURIES | _BREAKING | _BEFORE_HURT.keys() | word_set("hospital lives among death")


def _is_broken(tokens: Tokens, index: int) -> bool:
    """“broke her left leg”, “lost an eye”; not “lost face”."""
    near = {token_at(tokens, index + step) for step in range(1, 5)}
    word = tokens[index].lower
    return word in _BREAKING and not _PARTS.isdisjoint(near) and (word not in _LOSING or "an" in near)


def _is_bereaved(tokens: Tokens, index: int) -> bool:
    """“lost her son”; not “lost her father's trust”."""
    kin = token_at(tokens, index + 2) in _RELATIVES and token_at(tokens, index + 3) not in {"'", "’"}
    return tokens[index].lower in _LOSING and kin and token_at(tokens, index + 1) in DETERMINERS


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
    "ordered": word_set("evacuate homes flee leave"),
    "told": word_set("evacuate flee"),
    "urged": word_set("evacuate flee"),
    "crossed": word_set("border"),
    "took": word_set("hostage hostages captive prisoner prisoners"),
    "taking": word_set("hostage hostages captive prisoner prisoners"),
    "freed": word_set("from"),
    "freeing": word_set("from"),
    "sought": word_set("refuge shelter safety"),
    "sheltering": word_set("in at"),
    "fell": word_set("death deaths"),
    "plunged": word_set("death deaths"),
    "winch": word_set("from to"),
    "ferrying": word_set("from to"),
    "uprooted": word_set("from by"),
}
_FATE_REACH = 7


def _is_fate(tokens: Tokens, index: int, counted: bool) -> bool:
    """What befell people, counted or named: “were driven from home”, “pulled 74 out alive”, “plucked families from”."""
    ends = _FATES.get(tokens[index].lower)
    if ends is None or not any(token_at(tokens, index + step) in ends for step in range(1, _FATE_REACH)):
        return False
    return counted or any(singular(token_at(tokens, index + step)) in PEOPLE for step in range(1, 4))
