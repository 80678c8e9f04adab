"""Numbers that do not say how much: years, dates, clock times, scores of games, names, telephone numbers."""

from .numerals import Number
from .words import DASHES, MONTHS, Tokens, glued, is_adverb, token_at, word_set

_LABELS = word_set(
    "page pages p post posts vol volume chapter section article route flight no nos number numbers room type line "
    "channel level phase group day paragraph rule title category model highway interstate version figure table "
    "appendix grade stage building platform gate unit district sector area apollo boeing airbus"
)
_CLOCK = word_set("am pm gmt utc bst est edt pst cet hrs o'clock o’clock")
_JOINS = frozenset("/:")
_BEFORE_YEAR = word_set("in since by from until till of the during before after and between mid late early to")
_PERSONAL = word_set("the a his her their of in on for with and to at by from")


def is_decoy(tokens: Tokens, number: Number) -> bool:
    """Say whether a number, where it stands, is no quantity."""
    if not tokens[number.start].is_number:
        return False
    if number.scaled and not _is_part_of_name(tokens, number):
        return False
    return any(
        test(tokens, number)
        for test in (_is_part_of_name, _is_date, _is_clock, _is_year, _is_joined, _is_label, _is_ordinal, _is_telephone)
    )


def is_score(tokens: Tokens, first: Number, second: Number) -> bool:
    """Say whether two numbers around a dash are the result of a game (“won 3–2”)."""
    after = token_at(tokens, second.end)
    small = first.low < 200 and (second.high or second.low) < 200
    return small and not (after.isalpha() and after not in _PERSONAL) and after not in {"%", "-", "$"}


def is_year(text: str) -> bool:
    """Say whether digits can be a year: 1500 to 2099, without a comma."""
    return len(text) == 4 and text.isdecimal() and 1500 <= int(text) < 2100


def _is_part_of_name(tokens: Tokens, number: Number) -> bool:
    index = number.start
    before = token_at(tokens, index - 1)
    if before in {"@", "#", "_"} or (before == "per" and number.end - index == 1):  # "per 100,000" is half a unit
        return True
    if before in DASHES and glued(tokens, index) and glued(tokens, index - 1):
        return index > 1 and tokens[index - 2].is_word
    return glued(tokens, index) and index > 0 and tokens[index - 1].is_word


def _is_date(tokens: Tokens, number: Number) -> bool:
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if before == "." and token_at(tokens, number.start - 2) in MONTHS:
        before = token_at(tokens, number.start - 2)
    if number.low > 31 or not tokens[number.start].text.isdecimal():
        return False
    names_may = before == "may" and not tokens[number.start - 1].is_capital
    return (before in MONTHS and not names_may) or (after in MONTHS and tokens[number.end].is_capital)


def _is_clock(tokens: Tokens, number: Number) -> bool:
    after = token_at(tokens, number.end)
    spelled = (
        after in {"a", "p"} and token_at(tokens, number.end + 1) == "." and token_at(tokens, number.end + 2) == "m"
    )
    return after in _CLOCK or spelled


def _is_year(tokens: Tokens, number: Number) -> bool:
    if not is_year(tokens[number.start].text):
        return False
    after, before = token_at(tokens, number.end), token_at(tokens, number.start - 1)
    if before in {"$", "£", "€"}:
        return False
    counted = after.isalpha() and (after.endswith("s") or after in {"people", "year", "men", "women"})
    return not counted or before in _BEFORE_YEAR or after in {"was", "is", "has", "as", "this"}


def _is_joined(tokens: Tokens, number: Number) -> bool:
    """9/11, 24/7, 10:30, 1.2.3."""
    before_joined = token_at(tokens, number.start - 1) in _JOINS and glued(tokens, number.start)
    after_joined = token_at(tokens, number.end) in _JOINS and glued(tokens, number.end)
    following = number.end + 1
    return (before_joined and glued(tokens, number.start - 1)) or (
        after_joined and following < len(tokens) and tokens[following].is_number and glued(tokens, following)
    )


def _is_label(tokens: Tokens, number: Number) -> bool:
    index = number.start - 1
    before = token_at(tokens, index)
    if before == "." and token_at(tokens, index - 1) in {"no", "nos", "p", "pp", "vol"}:
        return True
    if before in _LABELS:
        return not (before == "no" and not tokens[index].is_capital)
    if before in {"dial", "dialled", "dialed", "called", "call"} and tokens[number.start].text in {"911", "999", "112"}:
        return True
    named = index > 0 and tokens[index].is_capital and tokens[index].is_word and not is_adverb(before)
    after = token_at(tokens, number.end)
    return named and not (after.isalpha() and len(after) > 2) and after not in {"%", "-"} and before not in MONTHS


def _is_ordinal(tokens: Tokens, number: Number) -> bool:
    after = token_at(tokens, number.end)
    return after in {"st", "nd", "rd", "th"} and glued(tokens, number.end)


def _is_telephone(tokens: Tokens, number: Number) -> bool:
    text = tokens[number.start].text
    if text[0] == "0" and len(text) > 1 and "." not in text:
        return True
    neighbours = (number.start - 1, number.end)
    return any(0 <= index < len(tokens) and tokens[index].text.isdecimal() for index in neighbours) and text.isdecimal()
