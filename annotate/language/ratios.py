"""Rates that no percent sign shows: “one borrower in ten”, “leads by 17 points”, “three times as many”."""

from annotate.domain import Quantity

from .gist import BE, Gist
from .trends import MEASURED
from .words import Tokens, token_at, word_set


def is_ratio(tokens: Tokens) -> bool:
    """“one borrower in ten”, “two for every member”, “three to one”, “double the limit”, “16 a week”."""
    return any(token.lower in _RATIO_WORDS and _is_ratio_at(tokens, index) for index, token in enumerate(tokens))


def _is_ratio_at(tokens: Tokens, index: int) -> bool:
    word, before, after = (token_at(tokens, place) for place in (index, index - 1, index + 1))
    if word in {"double", "triple", "treble", "half"}:
        return before == "in" or (after in _WHOSE and before not in {"to", "will", "would"})
    if word == "every":
        return before in {"for", "in", "of"} and _is_small(tokens, index - 2, index - 3, index + 1)
    if word == "to":
        return _is_small(tokens, index - 1) and after == "one"
    if word == "out":
        return after == "of" and _is_small(tokens, index - 1, index - 2) and _is_small(tokens, index + 2, index + 3)
    if word == "digits":
        return before == "double"
    if word == "a":
        return after in _PERIODS and (tokens[index - 1].is_number or (index > 1 and tokens[index - 2].is_number))
    small = _is_small(tokens, index - 1, index - 2)
    return small and _is_small(tokens, index + 1) and token_at(tokens, index + 2) not in {"the", *_SPANS}


def _is_small(tokens: Tokens, *places: int) -> bool:
    return any(token_at(tokens, place) in _SMALL for place in places)


_RATIO_WORDS = word_set("double triple treble half every to digits in out a")
_PERIODS = word_set("week day month year hour minute second night game match season")
_WHOSE = word_set("the that what those its their")
_SMALL = word_set(
    "one two three four five six seven eight nine ten twenty hundred thousand 1 2 3 4 5 6 7 8 9 10 20 100"
)
_SPANS = word_set("years year days day weeks week months month hours hour minutes minute seconds games matches")


def is_in_points(tokens: Tokens, quantity: Quantity) -> bool:
    """“basis points”, “leads by 17 points”: steps of a rate; a player's points are none."""
    if "basis" in quantity.text.lower():
        return True
    first = next((index for index, token in enumerate(tokens) if token.start >= quantity.start), 0)
    if quantity.unit == "point" and any(token.lower in _POLLING for token in tokens):
        return True
    if quantity.unit not in {"", "point"} or token_at(tokens, first - 1) != "by":
        return False
    return any(token.lower in _AHEAD for token in tokens[:first])


_POLLING = word_set("poll polls voters vote votes poll's approval electorate election")
_AHEAD = word_set("led leads lead leading ahead up down trails trailed trailing behind")


def is_multiple(tokens: Tokens, quantity: Quantity) -> bool:
    """“has doubled”, “three times as many”; “were denied twice” counts."""
    if quantity.unit != "time":
        return False
    last = next((index for index, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    compared = token_at(tokens, last) in {
        "as",
        "the",
        "what",
        "its",
        "more",
        "higher",
        "greater",
        "larger",
        "faster",
        "likelier",
    }
    return compared or quantity.text.lower().endswith(("doubled", "tripled", "trebled", "quadrupled"))


def is_index(gist: Gist, quantity: Quantity) -> bool:
    """Say whether a bare decimal is the level of something: “Inflation is at 12.5”."""
    level = not quantity.unit and "." in quantity.text and gist.at(0) in _LEVELLING
    return level and not MEASURED.isdisjoint(gist.subject())


_LEVELLING = BE | word_set("stands stood remains remained hit hits reached rose fell")
