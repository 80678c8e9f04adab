"""Make a quantity of a number: its bounds, its unit, the stretch of text it covers."""

from decimal import Decimal

from annotate.domain import Modifier, Quantity

from .modifiers import BEFORE_SIGNS, money_start, read_modifier
from .numerals import Number
from .units import CURRENCY_PREFIXES, CURRENCY_SYMBOLS, Unit, read_unit
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
    low, high = _bounds(number, modifier)
    unit = _unit_of(tokens, number)
    first, last = max(start, 0), max(unit.end, number.end)
    if glued(tokens, number.end) and unit == Unit("", number.end) and token_at(tokens, number.end) == "s":
        return _decade_of_life(text, tokens, number)
    place = slice(tokens[first].start, tokens[last - 1].end)
    return Quantity(
        start=place.start, end=place.stop, text=text[place], low=low, high=high, modifier=modifier, unit=unit.name
    )


_HURT = word_set("killed injured wounded dead hurt missing hospitalised hospitalized drowned")


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
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _unit_of(tokens: Tokens, number: Number) -> Unit:
    start = money_start(tokens, number.start)
    if start < number.start:
        symbol, prefix = token_at(tokens, number.start - 1), token_at(tokens, start)
        code = CURRENCY_PREFIXES.get(prefix) or CURRENCY_SYMBOLS.get(symbol) or symbol.upper()
        return Unit(code, number.end)
    if tokens[number.start].lower == "twice":
        return Unit("time", number.end)
    skipped = number.end
    if (token_at(tokens, skipped), token_at(tokens, skipped + 1)) in BEFORE_SIGNS:
        skipped += 2
    unit = _implied_unit(tokens, number) or read_unit(
        tokens, skipped, single=number.low == 1 or number.high == Decimal("0.5")
    )
    if number.fraction and unit.name != "%":
        return Unit("fraction", unit.end)
    return unit if unit.name or skipped == number.end else Unit("", skipped)


def _implied_unit(tokens: Tokens, number: Number) -> Unit | None:
    """An age has years and a count of the hurt has people, without a word for it: “Ida Holm, 34,”, “injured 23”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    aged = before in {"aged", "age"} or (before == "of" and token_at(tokens, number.start - 2) == "age")
    named = before == "," and number.start > 1 and tokens[number.start - 2].is_capital and after in {",", "."}
    if number.is_exact and number.low < 120 and (aged or named) and after != "people":
        return Unit("year", number.end)
    start = read_modifier(tokens, number)[1]
    if not number.fraction and (after in _HURT or (token_at(tokens, start - 1) in _HURT and not after[:1].isalpha())):
        return Unit("person", number.end)
    return None


def _decade_of_life(text: str, tokens: Tokens, number: Number) -> Quantity | None:
    """“in his 50s” is 50 to 59 years; “the 1980s” and “the 80s” are times."""
    if token_at(tokens, number.start - 1) not in {"his", "her", "their", "early", "mid", "late"}:
        return None
    start, end = tokens[number.start].start, tokens[number.end].end
    high = number.low + 9
    return Quantity(
        start=start, end=end, text=text[start:end], low=number.low, high=high, modifier=Modifier.RANGE, unit="year"
    )
