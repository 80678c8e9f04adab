"""Speech acts told in set phrases: “claimed responsibility”, “issued a warning”, “made clear”, “has not replied”."""

from .gist import Gist
from .inflections import all_forms
from .words import PREPOSITIONS, Tokens, token_at, word_set


def is_set_phrase(gist: Gist) -> bool:
    """Say whether a claim holds a set phrase that is a speech act."""
    tokens = gist.tokens
    return not gist.words.isdisjoint(_FIXED) and any(_is_fixed_act(tokens, index) for index in range(len(tokens)))


_ISSUED = word_set(
    "statement statements order orders warning apology appeal ultimatum call calls threat criticism objection "
    "objections complaint recommendation recommendations suggestion proposal proposals demand demands promise pledge "
    "remark remarks comment comments claim claims allegation allegations accusation accusations denial declaration "
    "concern concerns doubts question questions plea tribute rebuke assurance assurances mention account accounts "
    "alarm doubt misgivings dissent condolences protest barbs jabs insults"
)
_ISSUING = all_forms(
    "issue release publish deliver voice raise utter reiterate repeat lodge cast sound trade"
) | word_set("gave give gives made makes making")
_PLAYS = {
    "played": "down",
    "plays": "down",
    "poked": "fun",
    "made": "fun",
    "makes": "fun",
    "took": "aim",
    "paid": "tribute",
}
_RESPONSIBILITY = all_forms("claim assert admit accept deny") | word_set("assertion denial denies denied")
_NEGATIONS = word_set("not declined never refused refuses declines yet")
_SILENCES = word_set(
    "say said disclose disclosed comment commented respond responded reference referenced indicated return returned "
    "reply replied answer answered elaborate elaborated"
)
_FIXED = {"taking"} | (
    _ISSUING | frozenset(_PLAYS) | _RESPONSIBILITY | _SILENCES | word_set("took takes heard hear made makes making")
)


def _is_fixed_act(tokens: Tokens, index: int) -> bool:
    """“claimed responsibility”, “issued an order”, “made clear his views”, “took to Twitter”, “have not said”."""
    word = tokens[index].lower
    if word in _RESPONSIBILITY:
        return "responsibility" in {token_at(tokens, index + step) for step in (1, 2, 3, -1, -2)}
    if word in {"made", "makes", "making"} and "clear" in {token_at(tokens, index + step) for step in (1, 2)}:
        return True
    if _PLAYS.get(word) == token_at(tokens, index + 1):
        return True
    if word in _ISSUING:
        return _has_object(tokens, index)
    if word in {"took", "takes", "taking"} and token_at(tokens, index + 1) == "to":
        return token_at(tokens, index + 2) in {"twitter", "facebook", "x", "instagram", "television"}
    if word in {"heard", "hear"}:
        return token_at(tokens, index + 1) in {"shouting", "saying", "yelling", "screaming", "chanting"}
    if word == "comment" and token_at(tokens, index - 1) == "for":
        return not _SOUGHT.isdisjoint(token.lower for token in tokens[:index])
    return word in _SILENCES and _is_denied(tokens, index)


_SOUGHT = word_set("reached available unavailable contacted asked")


_OBJECT_REACH = 6


def _has_object(tokens: Tokens, index: int) -> bool:
    """“issued a strong statement”: before any preposition."""
    for place in range(index + 1, index + 1 + _OBJECT_REACH):
        word = token_at(tokens, place)
        if word in PREPOSITIONS:
            return False
        if word in _ISSUED:
            return True
    return False


def _is_denied(tokens: Tokens, index: int) -> bool:
    before = (token_at(tokens, index - 1), token_at(tokens, index - 2))
    return any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in before)
