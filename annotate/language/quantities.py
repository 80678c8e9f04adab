"""Find the figures of a sentence, with their bounds and units."""

from collections.abc import Iterator
from decimal import Decimal

from annotate.domain import Modifier, Quantity

from .decoys import is_decoy, is_score
from .figures import build_quantity
from .modifiers import money_start, read_modifier
from .numbers import read_number
from .numerals import Number
from .units import CURRENCY_SYMBOLS
from .words import DASHES, Tokens, token_at, word_set


def find_quantities(text: str, tokens: Tokens) -> tuple[Quantity, ...]:
    """
    Return the quantities among the tokens of a text, in reading order, without overlap.

    A text includes its modifier and unit (“around 15,000 troops”). Years,
    dates, clock times, results of games, ordinals and names with numbers are
    no quantities (GUIDELINES: quantities).
    """
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        quantity, index = _read_quantity(text, tokens, index)
        overlaps = quantity is not None and bool(found) and quantity.start < found[-1].end
        if quantity and not overlaps and not _converts(text, found, quantity):
            found.append(quantity)
    return tuple(found)


def spans_of(quantities: tuple[Quantity, ...], start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities that lie inside `start:end`."""
    return (quantity for quantity in quantities if start <= quantity.start and quantity.end <= end)


_HARM = word_set(
    "casualty casualties death deaths injury injuries victim victims fatality fatalities civilians survivor "
    "survivors arrests cases"
)
_AFTER_NOUN_ONE = word_set(
    "of another can who such day side that which is was has more would could will may in to and or , ."
)
_SPELLED_UNITS = word_set("mile year month week day hour minute decade century kilometre dozen quarter")
_CONVERTIBLE = word_set(
    "mile km kilometre kilometer metre meter foot ft m kg lb pound acre hectare tonne ton celsius c f degree GBP "
    "USD EUR"
)


def _read_quantity(text: str, tokens: Tokens, index: int) -> tuple[Quantity | None, int]:
    """Return the quantity that begins at a token, if any, and where to go on reading."""
    if token_at(tokens, index) == "no" and token_at(tokens, index + 1) in _HARM:
        zero = Number(index, index + 1, Decimal(0), Decimal(0))
        return build_quantity(text, tokens, zero, Modifier.EXACT, index), index + 2
    if token_at(tokens, index) == "twice" and token_at(tokens, index + 1) != "as":
        twice = Number(index, index + 1, Decimal(2), Decimal(2))
        return build_quantity(text, tokens, twice, Modifier.EXACT, index), index + 1
    number = read_number(tokens, index) or _read_single(tokens, index)
    if number is None:
        return None, index + 1
    if is_decoy(tokens, number) or _is_pronoun(tokens, number):
        return None, _after_decoy(tokens, number)
    second = _read_upper_bound(tokens, number)
    if second is None:
        modifier, start = read_modifier(tokens, number)
        return build_quantity(text, tokens, number, modifier, start), number.end
    if is_score(tokens, number, second) and token_at(tokens, number.end) in DASHES:
        return None, second.end
    whole = _as_range(number, second)
    start = money_start(tokens, index)
    start -= token_at(tokens, start - 1) == "between"
    return build_quantity(text, tokens, whole, Modifier.RANGE, start), second.end


def _after_decoy(tokens: Tokens, number: Number) -> int:
    # A range of years or a result of a game goes as a whole.
    if token_at(tokens, number.end) in DASHES | {"/", ":"} and number.end + 1 < len(tokens):
        return number.end + 2 if tokens[number.end + 1].is_number else number.end + 1
    return number.end


def _read_single(tokens: Tokens, index: int) -> Number | None:
    """“more than a mile”: an article counts as one where a modifier stands before it."""
    if tokens[index].lower not in {"a", "an"} or token_at(tokens, index + 1) not in _SPELLED_UNITS:
        return None
    number = Number(index, index + 1, Decimal(1), Decimal(1))
    modifier, _ = read_modifier(tokens, number)
    before = token_at(tokens, index - 1)
    return number if modifier is not Modifier.EXACT and before not in {"within", "under", "around"} else None


def _is_pronoun(tokens: Tokens, number: Number) -> bool:
    """“one of the best”, “one another”, “One nurse said”: no count."""
    if number.end != number.start + 1 or tokens[number.start].lower != "one":
        return False
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    unmodified = read_modifier(tokens, number)[0] is Modifier.EXACT
    if before in {"no", "the", "this", "that", "every", "any", "some", "each"} or not after[:1].isalpha():
        return unmodified and after not in DASHES
    opens = tokens[number.start].is_capital and after not in {"person", "man", "woman", "child", "people", "soldier"}
    return unmodified and (opens or after in _AFTER_NOUN_ONE) and after != "or"


def _read_upper_bound(tokens: Tokens, number: Number) -> Number | None:
    """The second number of “20 to 30”, “20–30”, “between 20 and 30”, “one or two”."""
    if number.loose or number.end + 1 >= len(tokens) or number.fraction:
        return None
    end = _skip_unit_before_joint(tokens, number.end)
    joint, before = token_at(tokens, end), token_at(tokens, number.start - 1)
    before = token_at(tokens, number.start - 2) if before in CURRENCY_SYMBOLS else before
    joined = (
        (joint in DASHES)
        or (joint == "to" and before != "from" and (number.low < 100 or number.scaled or end > number.end))
        or (joint == "and" and before == "between")
        or (joint == "or" and number.low < 20)
    )
    if not joined:
        return None
    start = end + 1 + (token_at(tokens, end + 1) in CURRENCY_SYMBOLS)
    second = read_number(tokens, start) if start < len(tokens) else None
    if second is None or second.high is None or second.fraction:
        return None
    grows = number.low < second.low or joint in DASHES
    return second if grows and not (joint == "to" and is_decoy(tokens, second)) else None


def _skip_unit_before_joint(tokens: Tokens, end: int) -> int:
    return end + 1 if token_at(tokens, end) in {"%", "percent"} else end


def _as_range(first: Number, second: Number) -> Number:
    low, high = first.low, second.low
    if second.scaled and not first.scaled and low < 1000 and high >= 10**6:
        # "20 to 30 million" scales both ends.
        low *= Decimal(10) ** (high.adjusted() // 3 * 3)
    return Number(first.start, second.end, min(low, high), max(low, high))


def _converts(text: str, found: list[Quantity], quantity: Quantity) -> bool:
    """A conversion in brackets belongs to the quantity before it: “200 miles (320 km)”."""
    if not found or text[found[-1].end : quantity.start].strip() not in {"(", "(about", "(around"}:
        return False
    return {found[-1].unit, quantity.unit} <= _CONVERTIBLE
