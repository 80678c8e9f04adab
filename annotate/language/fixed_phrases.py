"""Numbers in phrases that count nothing: “net zero”, “a one-off”, “call 999”, “in two minds”."""

from .numerals import Number
from .units import HYPHENS
from .words import Tokens, token_at, word_set


def is_fixed_phrase(tokens: Tokens, number: Number) -> bool:
    """“zero in on”, “net zero”, “a one-off”, “call 999”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    word = tokens[number.start].lower
    if word == "zero":
        in_name = before in {"ground", "net", "absolute", "sub", "near", "below", "above", "subject"}
        return in_name or after in HYPHENS or (after, token_at(tokens, number.end + 1)) == ("in", "on")
    if word in _EMERGENCIES and (before in _CALLING or after in _CALLS):
        return True
    if (word, after) in {("two", "minds"), ("nine", "to")} and before in {"in", "of", "the", "a"}:
        return (after, token_at(tokens, number.end + 1)) in {("minds", ""), ("minds", "."), ("to", "five")}
    return after in HYPHENS and token_at(tokens, number.end + 1) in _COMPOUNDS


_EMERGENCIES = frozenset({"911", "999", "112", "101", "111", "000", "995", "119"})
_CALLING = word_set(
    "dial dials dialled dialed dialling called call calls calling phone phoned phoning ring rang ringing"
)
_CALLS = word_set(
    "call calls caller callers dispatcher dispatchers operator operators recording recordings hotline tape"
)
# Compounds of the language, not counts: "a one-off", "a five-star hotel", "two-party politics".
_COMPOUNDS = word_set(
    "off way sided party star piece wheeler dimensional faced handed handedly time upmanship stop liner hander pronged "
    "tone ply pointer legged eyed headed"
)
