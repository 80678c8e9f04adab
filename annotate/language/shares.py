"""Read so many out of so many: “one in five”, “three out of ten”, “one child in three”, “two in every thousand”."""

from decimal import Decimal

from .fractions import part_of
from .labels import follows_noun_of_count
from .numerals import SCALES, Number, small
from .units import is_plural
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, PREPOSITIONS, Tokens, glued, is_adverb, token_at, word_set


def read_share(tokens: Tokens, index: int) -> Number | None:
    """“one in five”, “3 of 50”, “nine of every ten”, “1 in 20,000”, “nine times out of ten”, “one in a million”."""
    count = small(tokens, index)
    named = tokens[index].is_word and tokens[index].is_capital and index > 0 and tokens[index - 1].is_capital
    if count is None or named:  # "Uranium One in three deals" is a name
        return None
    if ratio := _read_ratio(tokens, index, count):
        return ratio
    whole = _whole_after(tokens, index, index + 1, count) or _whole_after_noun(tokens, index, count)
    if whole is None or whole[0] <= count:
        return None
    if token_at(tokens, index + 1) == "of" and token_at(tokens, index + 2) not in {"every", "each"}:
        if count == 1:
            return None
        if whole[0] not in _TENTHS:
            return Number(index, whole[1], count, count)  # "14 of 212 patients" are fourteen
    share = part_of(count, whole[0])
    return Number(index, whole[1], share, share, fraction=True)


_TIMES = word_set("day days week weeks month months year years hour hours minute minutes decade decades")
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000})
_TENTHS = frozenset({4, 5, 10, 100})  # "four of five dentists" is a share
_SAID_OF_SHARES = word_set(
    "lives is has does says goes lacks suffers dies smokes drinks uses fails needs earns owns works"
)


def _read_ratio(tokens: Tokens, index: int, count: Decimal) -> Number | None:
    """“outnumbered two to one”, “odds of 5 to 1”; not “a vote of 11 to 1”."""
    words = [token_at(tokens, index + step) for step in (1, 2, 3)]
    if words[0] != "to" or words[1] not in {"one", "1"} or follows_noun_of_count(tokens, index + 3):
        return None
    before = {token_at(tokens, index - step) for step in (1, 2, 3)}
    return None if before & _VOTES else Number(index, index + 3, count, count, unit="ratio")


_VOTES = word_set("vote voted votes ruling ruled won lost beat win loss from at half quarter past")


def _whole_after(tokens: Tokens, index: int, joint: int, count: Decimal) -> tuple[Decimal, int] | None:
    """Return the whole after “in”, “of”, “out of” or “in every” at `joint`, and the index after it."""
    word = token_at(tokens, joint)
    if word not in {"in", "out", "of"} or (word == "out" and token_at(tokens, joint + 1) != "of"):
        return None
    place = joint + 1 + (word == "out")
    every = token_at(tokens, place) in {"every", "each"}
    place += every
    whole = _whole_at(tokens, place, every)
    if whole is None:
        return None
    if word == "in" and (glued(tokens, index) or _is_time(tokens, place)):
        return None
    return whole


def _whole_at(tokens: Tokens, place: int, every: bool) -> tuple[Decimal, int] | None:
    """“ten”, “20,000”, after “every” “thousand”, else “a hundred” and “a million”."""
    place += token_at(tokens, place) == "a" and token_at(tokens, place + 1) in SCALES
    scale = SCALES.get(token_at(tokens, place))
    if scale is not None and (every or token_at(tokens, place - 1) == "a"):
        return scale, place + 1
    value = small(tokens, place)
    measured = glued(tokens, place + 1) and (tokens[place + 1].is_word or tokens[place + 1].text in "%°")
    return None if value is None or measured else (value, place + 1)  # "30 fires in 40C"


def _whole_after_noun(tokens: Tokens, index: int, count: Decimal) -> tuple[Decimal, int] | None:
    """“one child in three”, “four people in five”, “nine times out of ten”; not “two men in 12 villages”."""
    reach = (place for place in range(index + 2, index + 5) if token_at(tokens, place) in {"in", "out"})
    joint = next(reach, index)
    noun = token_at(tokens, joint - 1)
    counted = noun.isalpha() and (noun == "people" or is_plural(noun) != (count == 1)) and noun not in _TIMES
    closed = noun in PREPOSITIONS | CONJUNCTIONS or is_auxiliary(noun) or is_adverb(noun) or is_past_form(noun)
    if joint == index or not counted or closed:
        return None
    if any(not follows_noun_of_count(tokens, place) for place in range(index + 1, joint)):
        return None
    whole = _whole_after(tokens, index, joint, count)
    if whole is None or whole[0] not in _ROUND:
        return None
    after = token_at(tokens, whole[1])
    return whole if not is_plural(after) or is_auxiliary(after) or after in _SAID_OF_SHARES else None


def _is_time(tokens: Tokens, place: int) -> bool:
    # "3 in 2021" is a count and a year; "two in 10 days" is a count and a duration.
    text = tokens[place].text
    return token_at(tokens, place + 1) in _TIMES or (text.isdecimal() and 1500 <= int(text) < 2100)
