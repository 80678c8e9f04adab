"""Whether a figure is the point of a claim or stands in it by the way (GUIDELINES: a number that is not the point)."""

from collections.abc import Sequence

from annotate.domain import Modifier, Quantity

from .people import PEOPLE
from .units import is_plural, singular
from .verbs import first_finite
from .words import PREPOSITIONS, Tokens, token_at, word_set


def is_point(tokens: Tokens, quantity: Quantity) -> bool:
    """Say whether a quantity is what the claim with these tokens is about."""
    first = next((index for index, token in enumerate(tokens) if token.start >= quantity.start), 0)
    last = next((index for index, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    bare = first_finite(tokens, 0, len(tokens)) is None and not token_at(tokens, 0).endswith(("ing", "ed"))
    if bare and token_at(tokens, first - 1) not in {",", "("}:
        if _is_ranked(tokens, quantity, first, last):
            return False
        return not _is_definite(tokens, quantity, first, last)  # a phrase without a verb: the figure is all it says
    tests = (
        _is_definite,
        _is_time,
        _is_age_by_the_way,
        _is_modifier,
        _is_single,
        _is_pair,
        _is_makeup,
        _is_aside,
        _is_company,
    )
    return not any(test(tokens, quantity, first, last) for test in tests)


_CROWD = 100
_TIMES = word_set("year month week day hour minute decade second fortnight century")
_LASTING = word_set("last lasts lasted take takes took taken spend spends spent wait waited")
_DEFINITE = word_set("the all those these both his her its their our whose every each")
_BE = word_set("is are was were be been being become becomes became only")
_SUBORDINATE = word_set("when until till while who which whose where because if as after before once")


def is_by_the_way(tokens: Tokens, money: Quantity, others: Sequence[Quantity]) -> bool:
    """Say whether a sum only names what acts, and other figures are the point: “The £5m plan will add 300 places”."""
    verb = first_finite(tokens, 0, len(tokens))
    if verb is None or money.start > tokens[verb].start:
        return False
    first = next((index for index, token in enumerate(tokens) if token.start >= money.start), 0)
    behind = any(figure.start > tokens[verb].start and is_point(tokens, figure) for figure in others)
    return behind and token_at(tokens, first - 1) in _DEFINITE | {"a", "an", "this", "that"}


def _is_definite(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“the five pillars”, “all 2,000 troops”: known things; but “are among the 163 teams” says how many."""
    before = token_at(tokens, first - 1)
    if before in {"first", "last", "other", "final", "next", "top"}:
        before = token_at(tokens, first - 2)
    if token_at(tokens, first) == "none":
        return True
    if before == "the" and (quantity.low or 0) >= _CROWD and quantity.unit not in _TIMES:
        return False  # “the 8,600 colleagues who stay” says how many
    if before not in _DEFINITE and not before.endswith(("'s", "’s")):
        return False
    return (first == 2 or token_at(tokens, first - 2) != "among") and quantity.unit not in {
        "km",
        "square meter",
        "square metre",
    }


def _is_time(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“six minutes later”, “in the past 18 months”, “within 48 hours”, “In nine years, he …”."""
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    if not _LASTING.isdisjoint(token_at(tokens, first - step) for step in range(1, 5)):
        return False
    if quantity.text.lower().startswith("within") or after in {"later", "earlier", "ago", "into", "old", "ahead"}:
        return True
    if before in {"past", "last", "next", "coming", "first", "previous", "over"} and quantity.unit in _TIMES:
        return True
    if quantity.unit not in _TIMES:
        return False
    if after in {"after", "before", "since"} and (first == 0 or before == ","):
        return True
    if first < 2 and (after in PREPOSITIONS | {","} or before in PREPOSITIONS - {"for", "by", "of"}):
        return True
    ranked = any(token.lower in _RANKS or token.lower.endswith("est") for token in tokens[:first])
    if after in _EXTREMES:
        return True
    own = any(token_at(tokens, first - step) in {"its", "their", "his", "her"} for step in (2, 3, 4))
    return (ranked and (before == "in" or (own and before == "for"))) or (before in {"after", "in"} and first < 4)


def _is_ranked(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“an 11-month low”, “the worst showing among 22 teams”: what is ranked is the point."""
    ranked = token_at(tokens, 0) in {"the", "its", "their"} and token_at(tokens, 1).endswith(("est", "worst"))
    return ranked or (quantity.unit in _TIMES and token_at(tokens, last) in _EXTREMES)


_EXTREMES = word_set("low high lows highs peak peaks")


def _is_age_by_the_way(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“Ida Holm, 34, left”, “a 14-year-old was arrested”, “when she was six”, “a man in his 50s”."""
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    if quantity.unit not in {"", "year"}:
        return False
    if before in {",", "("} and after in {",", ")", "", ".", "of", "and"} and quantity.unit == "year":
        return True
    if before in {"aged", "age"} or token_at(tokens, first - 2) == "age":
        noun = singular(token_at(tokens, first - 2))
        return noun in PEOPLE or (first_finite(tokens, 0, first) is None)
    if quantity.unit == "year" and before in _WAS and token_at(tokens, first - 2) in _SELF and first > 2:
        return True  # “since I was seventeen”, “who is nine”
    return quantity.text.endswith("0s")


_WAS = word_set("is was were are")
_SELF = word_set("who i he she they we")


def _is_modifier(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“131-page document”, “70 metre hall”: inside a name for a thing, unless the claim says what a thing is."""
    if quantity.unit == "time":
        return False
    after = token_at(tokens, last)
    named = (
        after.isalpha()
        and after not in PREPOSITIONS
        and quantity.unit != ""
        and not is_plural(token_at(tokens, last - 1))
    )
    if "-" not in quantity.text and not (named and quantity.low != 1):
        return False
    if quantity.unit in {"%", "fraction"} or quantity.unit.isupper():
        return False
    opening = token_at(tokens, first - 1) in {"a", "an"}
    return not any(token_at(tokens, index) in _BE for index in (first - 1, first - 1 - opening, first - 2 - opening))


def _is_single(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“one player was caught”, “fired a single shell” count nothing; “has only one hospital” does."""
    single = quantity.low == quantity.high == 1 and quantity.modifier is Modifier.EXACT
    return single and token_at(tokens, first - 1) not in _COUNTERS


def _is_pair(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“two men jumped into the river”: who acts, not how many; but “only two of them” counts."""
    few = quantity.low == quantity.high and quantity.low in {1, 2} and quantity.modifier is Modifier.EXACT
    counted = (
        (first > 0 and token_at(tokens, first - 1) in _COUNTERS | _BE)
        or quantity.unit in _TIMES
        or token_at(tokens, first + 1) in {"of", "others", "more"}
    )
    return few and not counted and is_plural(token_at(tokens, last - 1))


def _is_makeup(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“a jury of seven”, “a boy of sixteen”, “the last of three debates”: what a thing is made of, or who it is."""
    noun, before = token_at(tokens, first - 2), token_at(tokens, first - 3)
    if "of" not in {token_at(tokens, first - 1), token_at(tokens, first)} or quantity.unit in _TIMES:
        return False
    if before == "the":
        return noun in _ORDINALS
    return noun not in _AMOUNTS and not {before, token_at(tokens, first - 4)}.isdisjoint({"a", "an"})


_RANKS = word_set("first only worst best most least record third fourth fifth sixth seventh eighth ninth tenth")
_COUNTERS = word_set(
    "has have had with only just another for in of than by to after at least also there share shares shared own owns "
    "owned require requires required need needs needed include includes included contain contains contained ran runs"
)
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
_AMOUNTS = word_set(
    "total maximum minimum average mean median rate speed factor distance height depth length width weight score loss "
    "margin price value cost budget gap span period sum rise fall increase decrease drop gain population crowd "
    "turnout fleet staff force capacity limit cap temperature majority lead deficit surplus record series string "
    "range matter text age mix ratio combined further"
)


def _is_aside(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """A figure in a subordinate clause behind the main one: “left until she was eighteen”."""
    for index in range(first - 1, 0, -1):
        word = token_at(tokens, index)
        if word in {",", ";", ":"}:
            return False
        if word in _SUBORDINATE:
            return first_finite(tokens, 0, index) is not None and first_finite(tokens, index, first) is not None
    return False


def _is_company(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """“was watching with thousands of others”, “a town of six streets with 40 homes”: an attendant figure."""
    return token_at(tokens, first - 1) == "with" and first_finite(tokens, 0, first) is not None
