"""Make a quantity of a number: its bounds, its unit, the stretch of text it covers."""

from decimal import Decimal

from annotate.domain import Modifier, Quantity

from .currencies import currency_before
from .modifiers import read_modifier, read_modifier_after
from .numerals import Number, digits_value
from .people import HARMED
from .units import Unit, read_unit
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, PREPOSITIONS, Tokens, glued, is_adverb, token_at, word_set


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
        return _decade_of_life(text, tokens, number)
    value, unit = _with_smaller_unit(tokens, number, unit)
    if modifier is Modifier.MORE_THAN and _is_span_of_time(tokens, start, unit):
        modifier, start = Modifier.EXACT, number.start
    after = after or read_modifier_after(tokens, unit.end)
    if after and modifier in {Modifier.EXACT, Modifier.APPROX}:
        modifier, unit = after[0], Unit(unit.name, max(unit.end, after[1]))
    low, high = _bounds(value, modifier)
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
    single = number.low == 1 or number.high == Decimal("0.5")
    unit = _implied_unit(tokens, number) or read_unit(tokens, index, single=single)
    if number.fraction and unit.name != "%":
        return Unit("fraction", unit.end)
    return unit if unit.name or index == number.end else Unit("", index)


def _implied_unit(tokens: Tokens, number: Number) -> Unit | None:
    """An age has years and a count of the hurt has people, without a word for it: “Ida Holm, 34,”, “injured 23”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if number.high is not None and number.high < 120 and _is_age(tokens, number) and after != "people":
        return Unit("year", number.end)
    start = read_modifier(tokens, number)[1]
    harmed = {before, token_at(tokens, start - 1)} & (HARMED | _HARMING) and not after[:1].isalpha()
    passive = after in {"were", "was", "are"} and token_at(tokens, number.end + 1) in HARMED
    if not number.fraction and (after in HARMED or harmed or passive):
        return Unit("person", number.end)
    return None


_HARMING = word_set("kill kills killing injure injures injuring wounds wounding hurts hurting")


def _is_age(tokens: Tokens, number: Number) -> bool:
    """“aged 14”, “at the age of 9”, “Ida Holm, 34,”, “Ida Holm (34)”, “when she was six”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    ahead = tokens[number.start - 2] if number.start > 1 else None
    if before in {"aged", "age", "ages"} or (before == "of" and ahead and ahead.lower == "age"):
        return True
    if ahead is None or after[:1].isalpha() or after in {"%", "-"}:
        return False
    named = ahead.is_capital and ahead.is_word and (before, after) in {(",", ","), (",", "."), ("(", ")")}
    return named or (before in {"was", "is", "turned", "turns"} and ahead.lower in {"she", "he", "i"})


def _with_smaller_unit(tokens: Tokens, number: Number, unit: Unit) -> tuple[Number, Unit]:
    """“5ft 10in” is one figure: 70 inches."""
    start = unit.end + (token_at(tokens, unit.end) in {"and", ","})
    value = digits_value(tokens[start].text) if start < len(tokens) else None
    if value is None or not number.is_exact:
        return number, unit
    smaller = Unit("in", start + 2) if token_at(tokens, start + 1) == "in" else read_unit(tokens, start + 1)
    names = _LONG_NAMES.get(unit.name, unit.name), _LONG_NAMES.get(smaller.name, smaller.name)
    if names not in _SMALLER or value >= _SMALLER[names]:
        return number, unit
    total = number.low * _SMALLER[names] + value
    return number._replace(low=total, high=total), Unit(names[1], smaller.end)


def _is_span_of_time(tokens: Tokens, start: int, unit: Unit) -> bool:
    """“£20m over five years” took five, “waited over five years” more than five."""
    before = token_at(tokens, start - 1)
    if token_at(tokens, start) != "over" or unit.name not in _TIMES or not before[:1].isalnum():
        return False
    bounds = (
        before in PREPOSITIONS | CONJUNCTIONS | {"well", "far"}
        or is_adverb(before)
        or is_auxiliary(before)
        or is_past_form(before)
    )
    return not bounds


_TIMES = word_set("year month week day hour minute decade century")


def _decade_of_life(text: str, tokens: Tokens, number: Number) -> Quantity | None:
    """“in his 50s” is 50 to 59 years; “the 1980s” and “the 80s” are times."""
    if token_at(tokens, number.start - 1) not in {"his", "her", "their", "early", "mid", "late"}:
        return None
    start, end = tokens[number.start].start, tokens[number.end].end
    high = number.low + 9
    return Quantity(
        start=start, end=end, text=text[start:end], low=number.low, high=high, modifier=Modifier.RANGE, unit="year"
    )
