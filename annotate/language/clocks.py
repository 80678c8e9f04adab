"""Times of day written as numbers: “8.30pm”, “nine o'clock”, “half past two”, “on Thursday at 8”."""

from .numerals import Number
from .words import WEEKDAYS, Tokens, token_at, word_set


def is_clock(tokens: Tokens, number: Number) -> bool:
    """Say whether a number is a time of day."""
    tests = (_is_named_clock, _is_in_part_of_day, _is_past_or_to, _is_at_hour)
    return any(test(tokens, number) for test in tests)


_CLOCK = word_set("am pm gmt utc bst est edt pst pdt cst cet cest ist hrs o'clock o’clock")
_BEFORE_HOUR = word_set("at by around about until from before after")
_PARTS_OF_DAY = word_set("morning afternoon evening")
_MINUTES = word_set("half quarter five ten twenty minutes 5 10 20 25")
_DAYS = WEEKDAYS | word_set("tonight tomorrow daily sundays mondays tuesdays wednesdays thursdays fridays saturdays")
_EVENTS = word_set(
    "start starts started starting begin begins began open opens opened opening close closes closed end ends ended "
    "leave leaves left arrive arrives arrived meet meets met dinner breakfast lunch doors home work"
)
_ENDS = frozenset({"", ".", ",", ";", ")", "”", '"', "—", "–", "and", "on", "every"})
_UNITS = frozenset({"%", "percent", "per", "million", "billion"})
_HOURS = 12


def _is_named_clock(tokens: Tokens, number: Number) -> bool:
    after, *rest = (token_at(tokens, number.end + step) for step in range(3))
    return after in _CLOCK or (after in {"a", "p"} and rest == [".", "m"])


def _is_in_part_of_day(tokens: Tokens, number: Number) -> bool:
    """“at nine in the morning”, “by six that evening”, “at ten at night”."""
    words = tuple(token_at(tokens, number.end + step) for step in range(3))
    if number.low > _HOURS or token_at(tokens, number.start - 1) not in _BEFORE_HOUR:
        return False
    named = words[:2] in {("in", "the"), ("on", "the")} and words[2] in _PARTS_OF_DAY
    return named or (words[0] == "that" and words[1] in _PARTS_OF_DAY) or words[:2] == ("at", "night")


def _is_past_or_to(tokens: Tokens, number: Number) -> bool:
    """Either number of “ten past six”, and the hour of “half past two” and “a quarter to nine”."""
    before, ahead = token_at(tokens, number.start - 1), token_at(tokens, number.start - 2)
    if before == "past" and ahead in _MINUTES and number.low <= _HOURS:
        return True
    if before == "to" and ahead == "quarter" and token_at(tokens, number.start - 3) == "a":
        return number.low <= _HOURS and number.end == number.start + 1 and token_at(tokens, number.end) not in _UNITS
    after, following = token_at(tokens, number.end), token_at(tokens, number.end + 1)
    if token_at(tokens, number.start) not in _MINUTES:
        return False
    return after == "past" or (after == "to" and _is_told(before, following) and following in _HOUR_WORDS)


_HOUR_WORDS = word_set("one two three four five six seven eight nine ten eleven twelve midnight noon")


def _is_at_hour(tokens: Tokens, number: Number) -> bool:
    """“on Thursday at 8,”, and the hour of “at twenty to one”."""
    before, ahead = token_at(tokens, number.start - 1), token_at(tokens, number.start - 2)
    if number.low > _HOURS or number.fraction:
        return False
    if before in {"from", "to"} and _is_opening(tokens, number.start - 1):
        return True
    if (
        before == "to"
        and ahead in _MINUTES
        and _is_told(token_at(tokens, number.start - 3), token_at(tokens, number.start))
    ):
        return True
    return before == "at" and ahead in _DAYS | _EVENTS and token_at(tokens, number.end) in _ENDS


def _is_opening(tokens: Tokens, index: int) -> bool:
    """“open from 9 to 5”: the joint at the index belongs to opening hours."""
    start = index - 2 * (token_at(tokens, index) == "to")
    words = token_at(tokens, start - 1), token_at(tokens, start), token_at(tokens, start + 2)
    return words[0] in _OPEN and words[1:] == ("from", "to")


_OPEN = word_set("open opens opened work works worked working daily")


def _is_told(before: str, hour: str) -> bool:
    """“at ten to one”, “it was ten to six”; “ten to one” else are odds."""
    return before == "at" or (before in {"was", "is", "until", "about", "around"} and hour not in {"one", "1"})
