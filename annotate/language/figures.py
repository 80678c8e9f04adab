"""Make a quantity of a number: its bounds, its unit, the stretch of text it covers."""

from decimal import Decimal

from annotate.domain import Modifier, Quantity

from .ages import is_age
from .currencies import currency_before, money_start
from .modifiers import read_modifier, read_modifier_after
from .numbers import read_number
from .numerals import Number
from .particles import bounds_nothing
from .people import HARMED
from .units import Unit, read_unit
from .words import Tokens, glued, token_at, word_set


def build_quantity(text: str, tokens: Tokens, number: Number, modifier: Modifier, start: int) -> Quantity | None:
    """
    Return the quantity that a number makes with the words around it.

    Args:
        text: the article; places count from its start.
        tokens: the words of a sentence.
        number: the number among them.
        modifier: how it bounds the truth.
        start: the index where its text begins, modifier included.

    Returns:
        The quantity, or None for a decade that is a time (“the 1980s”).
    """
    after = read_modifier_after(tokens, number.end)
    unit = _unit_of(tokens, number, after[1] if after else number.end)
    if glued(tokens, number.end) and not unit.name and token_at(tokens, number.end) == "s":
        return None
    for _ in range(2):  # "two hours, 51 minutes and 8 seconds"
        number, unit = _with_smaller_unit(tokens, number, unit)
    if bounds_nothing(tokens, start, number, unit):
        modifier, start = Modifier.EXACT, money_start(tokens, number.start)
    if number.high is not None and number.low != number.high:
        modifier = Modifier.RANGE
    after = after or read_modifier_after(tokens, unit.end)
    if after and modifier in {Modifier.EXACT, Modifier.APPROX}:
        modifier, unit = after[0], Unit(unit.name, max(unit.end, after[1]))
    low, high = _bounds(number, modifier)
    first, last = max(start, 0), max(unit.end, number.end)
    place = slice(tokens[first].start, tokens[last - 1].end)
    return Quantity(
        start=place.start, end=place.stop, text=text[place], low=low, high=high, modifier=modifier, unit=unit.name
    )


# What many of the larger unit holds of the smaller, for "5ft 10in" and "two hours and 20 minutes".
_SMALLER = {
    ("foot", "inch"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
    ("year", "month"): 12,
}
_LONG_NAMES = {"ft": "foot", "in": "inch", "lb": "pound", "st": "stone", "oz": "ounce", "hr": "hour", "min": "minute"}
_LARGER = {larger for larger, _ in _SMALLER} | _LONG_NAMES.keys()
_MOST_PLACES = 27


def _bounds(number: Number, modifier: Modifier) -> tuple[Decimal | None, Decimal | None]:
    low = _whole(number.low)
    high = None if number.high is None else _whole(number.high)
    if modifier in {Modifier.MORE_THAN, Modifier.AT_LEAST}:
        return low, None
    if modifier in {Modifier.LESS_THAN, Modifier.AT_MOST}:
        return None, low if high is None else high
    return low, low if modifier is Modifier.APPROX else high


def _whole(value: Decimal) -> Decimal:
    """1.2 million is 1200000, not 1200000.0."""
    whole = value == value.to_integral_value() and value.adjusted() < _MOST_PLACES
    return value.quantize(Decimal(1)) if whole else value


def _unit_of(tokens: Tokens, number: Number, index: int) -> Unit:
    if code := currency_before(tokens, number.start):
        return Unit(code, number.end)
    if number.unit:
        return Unit(number.unit, number.end)
    single = number.low in {0, 1} or number.high == Decimal("0.5")
    unit = _implied_unit(tokens, number) or read_unit(tokens, index, single=single)
    if number.fraction and unit.name != "%":
        return Unit("fraction", unit.end)
    return unit if unit.name or index == number.end else Unit("", index)


def _implied_unit(tokens: Tokens, number: Number) -> Unit | None:
    """An age has years and a count of the hurt has people, without a word for it: “Ida Holm, 34,”, “injured 23”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if number.high is not None and number.high < 120 and is_age(tokens, number) and after != "people":
        return Unit("year", number.end)
    start = read_modifier(tokens, number)[1]
    harmed = {before, token_at(tokens, start - 1)} & (HARMED | _HARMING) and not after[:1].isalpha()
    passive = after in {"were", "was", "are"} and token_at(tokens, number.end + 1) in HARMED
    if not number.fraction and (after in HARMED or harmed or passive):
        return Unit("person", number.end)
    return None


_HARMING = word_set("kill kills killing injure injures injuring wounds wounding hurts hurting")


def _with_smaller_unit(tokens: Tokens, number: Number, unit: Unit) -> tuple[Number, Unit]:
    """“5ft 10in” is one figure: 70 inches; so is “an hour and twenty minutes”."""
    start = unit.end + (token_at(tokens, unit.end) in {"and", ","})
    second = read_number(tokens, start) if start < len(tokens) and number.is_exact else None
    if second is None or not second.is_exact or unit.name not in _LARGER:
        return number, unit
    smaller = Unit("in", second.end + 1) if token_at(tokens, second.end) == "in" else read_unit(tokens, second.end)
    names = _LONG_NAMES.get(unit.name, unit.name), _LONG_NAMES.get(smaller.name, smaller.name)
    if names not in _SMALLER or second.low >= _SMALLER[names]:
        return number, unit
    total = number.low * _SMALLER[names] + second.low
    return number._replace(low=total, high=total), Unit(names[1], smaller.end)
