"""Find the figures of a sentence, with their bounds and units."""

from collections.abc import Iterator
from functools import lru_cache

from annotate.domain import Modifier, Quantity

from .counts import COUNT_WORDS, read_count
from .currencies import is_money
from .decoys import after_decoy, is_decoy, is_score
from .figures import build_quantity
from .modifiers import read_modifier
from .numbers import read_number
from .numerals import LOOSE, SCALES, TENS, UNITS, Number, sign_of_fraction
from .ones import counts_nothing
from .ranges import as_range, range_start, read_upper_bound
from .words import DASHES, Tokens, glued, token_at, word_set


def find_quantities(text: str, tokens: Tokens) -> tuple[Quantity, ...]:
    """
    Return the quantities among the tokens of a text, in reading order, without overlap.

    A text includes its modifier and unit (“around 15,000 troops”). Years,
    dates, clock times, results of games, ordinals and names with numbers are
    no quantities (GUIDELINES: quantities).
    """
    found: list[Quantity] = []
    after = 0
    for index, token in enumerate(tokens):
        if index < after or not _opens_number(token.lower):
            continue
        quantity, after = _read_quantity(text, tokens, index)
        overlaps = quantity is not None and bool(found) and quantity.start < found[-1].end
        if quantity and not overlaps and not _converts(text, found, quantity):
            found.append(quantity)
    return tuple(found)


def spans_of(quantities: tuple[Quantity, ...], start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities that lie inside `start:end`."""
    return (quantity for quantity in quantities if start <= quantity.start and quantity.end <= end)


_CONVERTIBLE = word_set(
    "mile km kilometre kilometer metre meter foot ft m kg lb pound acre hectare tonne ton celsius c f degree yard inch "
    "cm mm mph kph km/h °C °F °c °f litre liter l gallon pint sq square stone ounce oz gram g millimetre millimeter "
    "centimetre centimeter yd mi lbs"
)
_OPENS_CONVERSION = frozenset(
    {"(", "(about", "(around", "(or", "(some", "(roughly", "(approximately", "(nearly", "(almost", "[", "/"}
)


def _read_quantity(text: str, tokens: Tokens, index: int) -> tuple[Quantity | None, int]:
    """Return the quantity that begins at a token, if any, and where to go on reading."""
    count = read_count(tokens, index)
    number = count or read_number(tokens, index)
    if number is None:
        return None, index + 1
    if (not number.unit and is_decoy(tokens, number)) or (count is None and counts_nothing(tokens, number)):
        return None, after_decoy(tokens, number)
    second = read_upper_bound(tokens, number)
    if second is not None and second.start > number.end + 1 and is_decoy(tokens, second):
        second = None  # "the four weeks to 12 October"
    if second is None:
        number = _signed(tokens, number)
        modifier, start = read_modifier(tokens, number)
        return build_quantity(text, tokens, number, modifier, start), number.end
    dashed = token_at(tokens, second.start - 1) in DASHES
    if is_decoy(tokens, second) or (dashed and is_score(tokens, number, second)):
        return None, second.end
    whole = as_range(number, second)
    return build_quantity(text, tokens, whole, Modifier.RANGE, range_start(tokens, number)), second.end


@lru_cache(maxsize=1 << 15)  # most words begin no number, and most have been met
def _opens_number(word: str) -> bool:
    return word[0].isdecimal() or word in _OPENINGS or word.endswith("fold") or sign_of_fraction(word) is not None


_OPENINGS = (
    UNITS.keys()
    | TENS.keys()
    | LOOSE.keys()
    | COUNT_WORDS
    | SCALES.keys()
    | {"a", "an", "another", "half", "several", "few", "many"}
)


def _signed(tokens: Tokens, number: Number) -> Number:
    """“minus 12 degrees”, “-5C”: below zero."""
    sign, ahead = token_at(tokens, number.start - 1), token_at(tokens, number.start - 2)
    written = sign in _MINUS and glued(tokens, number.start) and not glued(tokens, number.start - 1)
    if number.high is None or not (written or sign == "minus") or ahead == "or" or ahead[:1].isdecimal():
        return number
    return number._replace(start=number.start - 1, low=-number.high, high=-number.low)


_MINUS = frozenset("-−")


def _converts(text: str, found: list[Quantity], quantity: Quantity) -> bool:
    """A conversion in brackets belongs to the quantity before it: “200 miles (320 km)”, “£20m ($25m)”."""
    if not found or text[found[-1].end : quantity.start].strip() not in _OPENS_CONVERSION:
        return False
    units = {found[-1].unit.removeprefix("square "), quantity.unit.removeprefix("sq ").removeprefix("square ")}
    return len(units) == 2 and (units <= _CONVERTIBLE or all(map(is_money, units)))
