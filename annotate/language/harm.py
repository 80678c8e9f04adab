"""Whether a claim is about people killed, injured, missing, captured, displaced or rescued."""

from collections.abc import Sequence

from annotate.domain import Quantity

from .fates import tells_of_fate, tells_of_injury
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
    if tells_of_injury(tokens):
        return True
    sure = (index for index, token in enumerate(tokens) if token.lower in _PERHAPS and _is_sure(tokens, index))
    if any(quantities or not _is_in_aside(tokens, index) for index in sure):
        return True
    people = any(quantity.unit in PEOPLE or not quantity.unit for quantity in quantities)
    none = token_at(tokens, 0) == "no" and singular(token_at(tokens, 1)) in PEOPLE | {"one"}
    if tells_of_fate(tokens, counted=people):
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
    "evacuated displaced electrocuted drown drowns drowning perish perishes lynched butchered hanged fatally"
)
# These need people counted beside them, or they are about something else ("a death rate", "lost the match").
_WITH_FIGURE = word_set(
    "missing rescue captured shot fled victims hurt hostages death deaths casualties casualty kill killing fatality "
    "fatalities bodies injuries injury survivors lost lose loses losing saved evacuated displaced rescuing rescues "
    "crushed trapped stranded kidnapped abducted homeless buried stabbed fatal harmed maimed"
)
_LOSING = word_set("lost lose loses losing saved")
_OTHER_LOSSES = word_set("job jobs home homes seat seats to against percent match game their his her its badly by")
_TO_DEATH = word_set("shot stabbed beaten burned burnt crushed hacked strangled starved froze bled put")
_LYING = word_set("lay lie")
_FOUND = word_set("dead lying strewn recovered found pulled washed buried morgue littered")
# No other word is looked at: most claims hold none of these.
_PERHAPS = _SURE | word_set("shot captured stabbed taken life passed death found suicide killing killings body bodies")
_FADING = word_set("killed kills died dies die dying")
# "killed the bill", "kills jobs": no people.
_BILLS = word_set("bill plan deal project proposal jobs legislation amendment measure motion program programme")


def _is_creature(tokens: Tokens, index: int) -> bool:
    """“killed a horse”, “the trees died”; not “killed cattle herders”."""
    return token_at(tokens, index) in _CREATURES and not token_at(tokens, index + 1).endswith("ers")


_CREATURES = word_set(
    "animal animals bird birds fish horse horses dog dogs cat cats cattle cow cows sheep livestock pigs chickens bees "
    "whale whales dolphins seals deer wolves bears tree trees plant plants crops coral bacteria virus viruses"
)
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
        if any(_is_creature(tokens, index + step) for step in (-3, -2, -1, 1, 2, 3)):
            return False
        gone = after in {"down", "out", "off"} and word in _FADING
        return not attributive and not gone and before != "to" and after not in {"zone", "end", "heat", "sea"}
    if word in {"shot", "captured", "stabbed", "taken"} and before in {"was", "were", "been", "being"}:
        return word != "taken" or after in {"hostage", "prisoner", "captive"}
    if word == "shot" and after in {"himself", "herself", "themselves", "him", "her", "them"}:
        return True
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
    lying = word == "bodies" and not _LYING.isdisjoint(token.lower for token in tokens)
    return lying or (word in {"bodies", "body"} and any(token.lower in _FOUND for token in tokens))


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
