"""How a figure is bounded by the words around it: “around”, “more than”, “-plus”."""

from annotate.domain import Modifier

from .numerals import Number
from .units import CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SYMBOLS
from .words import Tokens, token_at


def read_modifier(tokens: Tokens, number: Number) -> tuple[Modifier, int]:
    """Return the modifier before a number, and the index where it begins."""
    end = money_start(tokens, number.start)
    if token_at(tokens, end - 1) in {"a", "an"}:
        end -= 1
    # The longest words first: "no more than" is not "more than".
    for length in (3, 2, 1):
        phrase = " ".join(token_at(tokens, index) for index in range(max(end - length, 0), end))
        if end >= length and phrase in _BEFORE:
            return _BEFORE[phrase], end - length
    end = money_start(tokens, number.start)
    after = BEFORE_SIGNS.get((token_at(tokens, number.end), token_at(tokens, number.end + 1)))
    if after or token_at(tokens, number.end) == "+":
        return after or Modifier.AT_LEAST, end
    if number.loose:
        return Modifier.AT_LEAST, end
    return Modifier.EXACT, end - 1 if token_at(tokens, end - 1) in {"only", "just"} else end


def money_start(tokens: Tokens, start: int) -> int:
    """The index where “US$ 5” or “NZ $ 26” begins, or `start`."""
    if token_at(tokens, start - 1) in CURRENCY_CODES:
        return start - 1
    if token_at(tokens, start - 1) not in CURRENCY_SYMBOLS:
        return start
    return start - 2 if token_at(tokens, start - 2) in CURRENCY_PREFIXES else start - 1


BEFORE_SIGNS = {
    ("-", "plus"): Modifier.AT_LEAST,
    ("or", "more"): Modifier.AT_LEAST,
    ("or", "so"): Modifier.APPROX,
    ("or", "less"): Modifier.AT_MOST,
    ("or", "fewer"): Modifier.AT_MOST,
}
_BEFORE: dict[str, Modifier] = {
    "at least": Modifier.AT_LEAST,
    "no fewer than": Modifier.AT_LEAST,
    "not fewer than": Modifier.AT_LEAST,
    "no less than": Modifier.AT_LEAST,
    "as few as": Modifier.AT_LEAST,
    "as little as": Modifier.AT_LEAST,
    "minimum of": Modifier.AT_LEAST,
    "more than": Modifier.MORE_THAN,
    "larger than": Modifier.MORE_THAN,
    "greater than": Modifier.MORE_THAN,
    "bigger than": Modifier.MORE_THAN,
    "longer than": Modifier.MORE_THAN,
    "older than": Modifier.MORE_THAN,
    "higher than": Modifier.MORE_THAN,
    "in excess of": Modifier.MORE_THAN,
    "upwards of": Modifier.MORE_THAN,
    "over": Modifier.MORE_THAN,
    "above": Modifier.MORE_THAN,
    "exceeding": Modifier.MORE_THAN,
    "exceeded": Modifier.MORE_THAN,
    "exceeds": Modifier.MORE_THAN,
    "topped": Modifier.MORE_THAN,
    "surpassed": Modifier.MORE_THAN,
    "less than": Modifier.LESS_THAN,
    "fewer than": Modifier.LESS_THAN,
    "lower than": Modifier.LESS_THAN,
    "younger than": Modifier.LESS_THAN,
    "under": Modifier.LESS_THAN,
    "below": Modifier.LESS_THAN,
    "up to": Modifier.AT_MOST,
    "as many as": Modifier.AT_MOST,
    "as much as": Modifier.AT_MOST,
    "at most": Modifier.AT_MOST,
    "no more than": Modifier.AT_MOST,
    "not more than": Modifier.AT_MOST,
    "maximum of": Modifier.AT_MOST,
    "within": Modifier.AT_MOST,
    "about": Modifier.APPROX,
    "around": Modifier.APPROX,
    "some": Modifier.APPROX,
    "nearly": Modifier.APPROX,
    "almost": Modifier.APPROX,
    "approximately": Modifier.APPROX,
    "roughly": Modifier.APPROX,
    "estimated": Modifier.APPROX,
    "virtually": Modifier.APPROX,
    "circa": Modifier.APPROX,
    "close to": Modifier.APPROX,
    "estimated cost of": Modifier.APPROX,
    "~": Modifier.APPROX,
    "≈": Modifier.APPROX,
}
