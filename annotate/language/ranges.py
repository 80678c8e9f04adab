"""The second number of a range: “20 to 30”, “20–30”, “between 20 and 30”, “12- to 15-year-olds”, “one or two”."""

from decimal import Decimal

from .currencies import SYMBOLS, money_start
from .numbers import read_number
from .numerals import Number
from .units import HYPHENS, read_unit
from .words import DASHES, Tokens, glued, token_at, word_set


def read_upper_bound(tokens: Tokens, number: Number) -> Number | None:
    """Return the number that ends the range which `number` begins, or None."""
    if number.loose or number.end + 1 >= len(tokens) or number.unit:
        return None
    end = _skip_unit(tokens, number)
    joint = token_at(tokens, end)
    if not _joins(tokens, number, end):
        return None
    start = end + 1 + (token_at(tokens, end + 1) in SYMBOLS)
    start += token_at(tokens, start) in _PERHAPS
    second = read_number(tokens, start) if start < len(tokens) else None
    if second is None or second.high is None or second.fraction != number.fraction:
        return None
    if end > number.end and joint == "to" and _is_percent(tokens, number.end) > _is_percent(tokens, second.end):
        return None  # "firmed 0.2% to 19.74"
    if (
        joint == "to"
        and number.low >= 100
        and second.low > _WIDEST * number.low
        and (not second.scaled or number.low >= 1000)
    ):
        return None  # "sent 200 to 1,500 towns", "rose by 48,000 to 3 million"
    return second if number.low < second.low or joint in DASHES or second.scaled > number.scaled else None


_PERHAPS = word_set("maybe perhaps possibly even")
_PERCENT = frozenset({"%", "percent", "pc"})


def _is_percent(tokens: Tokens, index: int) -> bool:
    words = token_at(tokens, index), token_at(tokens, index + 1)
    return words[0] in _PERCENT or words == ("per", "cent")


def as_range(first: Number, second: Number) -> Number:
    """Return the two ends as one number; “20 to 30 million” scales both."""
    low, high = first.low, second.low
    if second.scaled and not first.scaled and low < 1000 and high >= 1000:
        low *= Decimal(10) ** (high.adjusted() // 3 * 3)
    return first._replace(end=second.end, low=min(low, high), high=max(low, high))


def range_start(tokens: Tokens, number: Number) -> int:
    """Return the index where the text of a range begins: “between”, “from”, the sign of the currency."""
    start = money_start(tokens, number.start)
    return start - (token_at(tokens, start - 1) in {"between", "from"})


_MOVES = word_set(
    "rise rises rose risen rising raise raised raises raising fall falls fell fallen falling drop drops dropped "
    "dropping increase increases increased increasing decrease decreased decreases cut cuts cutting reduce reduced "
    "reduces reducing grow grows grew grown growing growth up down climbed climb climbing jumped jump jumping soared "
    "slumped shrank shrunk slid lowered lower lowering boosted boost change changed changes moved went gone halved "
    "doubled expanded improved slipped declined decline declines surged plunged tumbled dipped extended widened "
    "narrowed upgraded downgraded edged"
)
# “from … to …” tells a change, unless one of these says that it spans.
_RANGES = word_set(
    "range ranges ranged ranging vary varies varied varying run runs ran running span spans spanned spanning stretch "
    "stretches stretched spread aged ages anything anywhere everything somewhere scale take takes took last lasts "
    "lasted cost costs costing sell sells sold weigh weighs measure measures differ differs sizes prices estimates"
)
_REACH = 6
_WIDEST = 5


def _skip_unit(tokens: Tokens, number: Number) -> int:
    """“10% to 15%”, “5 euros to 10 euros”, “12- to 15-year-olds”: where the joint may stand."""
    end = number.end
    if token_at(tokens, end) in HYPHENS and glued(tokens, end) and token_at(tokens, end + 1) in {"to", "or", "and"}:
        return end + 1
    if token_at(tokens, end) in {"%", "percent"}:
        return end + 1
    unit = read_unit(tokens, end)
    same = unit.name and unit.end == end + 1 and token_at(tokens, unit.end) in {"to", "and"}
    return unit.end if same else end


def _joins(tokens: Tokens, number: Number, end: int) -> bool:
    joint = token_at(tokens, end)
    start = money_start(tokens, number.start)
    before = token_at(tokens, start - 1)
    if joint in DASHES:
        return end == number.end or token_at(tokens, number.end) in {"%", "percent"}
    if joint == "to" and before == "from":
        return any(token_at(tokens, index) in _RANGES for index in range(max(start - _REACH, 0), start))
    if joint == "to":
        money = start < number.start
        return not ((end > number.end or money) and before in _MOVES)  # "rose 5% to 12%", "fell $1 to $84"
    if joint == "and":
        return before == "between"
    if joint == ",":
        return number.low < 20 and token_at(tokens, end + 1) in _PERHAPS
    return joint == "or" and number.low < 20 and (end == number.end or token_at(tokens, number.end) in HYPHENS)
