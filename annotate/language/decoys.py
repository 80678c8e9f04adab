"""Numbers that do not say how much: years, dates, clock times, results of games, telephone numbers, names."""

from decimal import Decimal

from .clocks import is_clock
from .labels import follows_noun_of_count, names_a_thing
from .numerals import Number, small
from .people import PEOPLE
from .telephones import is_plain, is_telephone
from .units import HYPHENS, MEASURES, is_plural, singular
from .verbs import is_auxiliary
from .words import CONJUNCTIONS, DASHES, MONTHS, PREPOSITIONS, Tokens, glued, token_at, word_set


def is_decoy(tokens: Tokens, number: Number) -> bool:
    """Say whether a number, where it stands, is no quantity."""
    if names_a_thing(tokens, number):
        return True
    if is_clock(tokens, number) or _is_of_a_match(tokens, number):
        return True
    if not tokens[number.start].is_number or number.scaled or number.fraction:
        return _is_half_a_unit(tokens, number)
    tests = (_is_half_a_unit, is_date, _is_year, _is_joined, _is_ordinal, is_telephone, _is_list_of_results)
    return any(test(tokens, number) for test in tests)


def is_score(tokens: Tokens, first: Number, second: Number) -> bool:
    """Say whether two numbers around a dash are the result of a game or a vote (“won 3–2”, “a 5–4 ruling”)."""
    after = token_at(tokens, second.end)
    if first.low >= second.low or after in _RESULTS:
        return True
    small = first.low < 200 and (second.high or second.low) < 200
    if not small or after in {"%", "-", "$"} or token_at(tokens, first.start - 1) in _BEFORE_RANGE:
        return False
    return not after.isalpha() or after in PREPOSITIONS | CONJUNCTIONS | _PERSONAL or is_auxiliary(after)


def is_result(tokens: Tokens, dash: int) -> bool:
    """Say whether the dash at an index stands in the result of a game (“lost 3–2”)."""
    if tokens[dash].text not in DASHES or dash + 1 >= len(tokens):
        return False
    first, second = tokens[dash - 1], tokens[dash + 1]
    if not (first.text.isdecimal() and second.text.isdecimal()) or max(len(first.text), len(second.text)) > 3:
        return False
    before, after = token_at(tokens, dash - 2), token_at(tokens, dash + 2)
    if before in DASHES | {"/", "("} or after in DASHES | {"/", "%"}:
        return False
    numbers = [
        Number(place, place + 1, Decimal(tokens[place].text), Decimal(tokens[place].text))
        for place in (dash - 1, dash + 1)
    ]
    return is_score(tokens, numbers[0], numbers[1])


def is_year(text: str) -> bool:
    """Say whether digits can be a year: 1500 to 2099, without a comma."""
    return len(text) == 4 and text.isdecimal() and 1500 <= int(text) < 2100


def is_date(tokens: Tokens, number: Number) -> bool:
    """Say whether a number is the day of a month (“3 May”, “Sept. 11”)."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if before == "." and token_at(tokens, number.start - 2) in MONTHS:
        before = token_at(tokens, number.start - 2)
    if number.low > 31 or not tokens[number.start].text.isdecimal():
        return False
    names_may = before == "may" and not tokens[number.start - 1].is_capital
    return (before in MONTHS and not names_may) or (after in MONTHS and tokens[number.end].is_capital)


def after_decoy(tokens: Tokens, number: Number) -> int:
    """Return where to go on after a number that is no quantity: a range of years or a score goes as a whole."""
    end = number.end
    if token_at(tokens, end) in DASHES | {"/", ":"} and end + 1 < len(tokens):
        return end + 2 if tokens[end + 1].is_number else end + 1
    # "posts 542 and 543", "June 10 to 12", "rooms 4, 5": a list of names or days.
    if not tokens[number.start].is_number or is_clock(tokens, number):
        return end
    while is_plain(tokens, end + 1) and _continues_list(tokens, end, year=is_year(tokens[number.start].text)):
        end += 2
    return end


_PERSONAL = word_set("the a his her their")
_RESULTS = word_set(
    "win victory defeat loss draw lead advantage thrashing triumph scoreline score ruling decision vote verdict split "
    "chance odds ratio aggregate majority record friendly success"
)
_BEFORE_RANGE = word_set("aged ages age about around some roughly between to of than least for takes take took")
_JOINS = frozenset("/:x×")
_BEFORE_YEAR = word_set(
    "in since by from until till of the during before after and between mid late early to year back through spring "
    "summer autumn winter fall circa"
)
# What counts may stand after these although a year could: "a crowd of 1800 people".
_BEFORE_EITHER = word_set("of to by from between and")
_BEFORE_COUNT = word_set(
    "is was were are reached reaches reach totalled totaled numbered hit hits killed injured than least nearly almost "
    "over exceeded exceeds only some"
)
_CALENDAR = word_set("day week month hour minute second")
_ERAS = frozenset({"AD", "BC", "BCE", "CE"})


def _is_half_a_unit(tokens: Tokens, number: Number) -> bool:
    """“per 100,000”, “for every 100 girls”: the second half of a rate, not a figure of its own."""
    before = token_at(tokens, number.start - 1)
    return before == "per" or (before == "every" and token_at(tokens, number.start - 2) == "for")


def _is_year(tokens: Tokens, number: Number) -> bool:
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    index = number.start
    joined = after in DASHES | {"and", "to"} and is_plain(tokens, number.end + 1)
    if _is_era(tokens, number.end + 2 * joined) or (_is_era(tokens, index - 1) and index > 0):
        return True
    if not is_year(tokens[index].text) or before in {"$", "£", "€", "¥", "₹"}:
        return False
    # "Olva 2018 day five" and "the 2012 season" are years; "a 2000 year old city" is none.
    counted = (_is_counted(tokens, number.end) and after not in _CALENDAR) or (
        is_plural(after) and after not in {"was", "is", "has", "as", "this"}
    )
    counted = counted and not tokens[number.end].is_capital
    if before in {"at", "to"} and token_at(tokens, index - 2) in {"stood", "stands", "rose", "fell", "risen", "rising"}:
        return False
    if before in _BEFORE_COUNT and token_at(tokens, index - 2) != "year":
        return False
    if before in _BEFORE_EITHER and (_is_counted(tokens, number.end) or _ranges_to_count(tokens, number.end)):
        return False
    return not counted or before in _BEFORE_YEAR or before.endswith(("'s", "’s"))


def _is_counted(tokens: Tokens, index: int) -> bool:
    return singular(token_at(tokens, index)) in PEOPLE | MEASURES


def _ranges_to_count(tokens: Tokens, index: int) -> bool:
    """“between 1500 and 2000 people”."""
    return token_at(tokens, index) in {"and", "to"} and is_plain(tokens, index + 1) and _is_counted(tokens, index + 2)


def _is_era(tokens: Tokens, index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].text in _ERAS


def _is_joined(tokens: Tokens, number: Number) -> bool:
    """9/11, 24/7, 10:30, a 4x4, 1.2.3."""
    before_joined = token_at(tokens, number.start - 1) in _JOINS and glued(tokens, number.start)
    after_joined = token_at(tokens, number.end) in _JOINS and glued(tokens, number.end)
    following = number.end + 1
    return (before_joined and glued(tokens, number.start - 1)) or (
        after_joined and following < len(tokens) and tokens[following].is_number and glued(tokens, following)
    )


def _is_ordinal(tokens: Tokens, number: Number) -> bool:
    after, last = token_at(tokens, number.end), tokens[number.start].text[-1]
    if after == "st" and (last != "1" or tokens[number.start].text[-2:] == "11" or _is_weight(tokens, number.end)):
        return False  # 14st is a weight
    return after in {"st", "nd", "rd", "th"} and glued(tokens, number.end)


def _is_weight(tokens: Tokens, index: int) -> bool:
    return is_plain(tokens, index + 1) and token_at(tokens, index + 2) in {"lb", "lbs"}


def _is_list_of_results(tokens: Tokens, number: Number) -> bool:
    """“Olva 2 Varna 1”: a small number between names, and another after the second name."""
    before, after = number.start - 1, number.end
    if before < 0 or after + 1 >= len(tokens) or number.low > 200 or not tokens[before].is_capital:
        return False
    name, second = tokens[after], tokens[after + 1]
    return name.is_capital and name.is_word and second.text.isdecimal() and not follows_noun_of_count(tokens, after + 2)


def _is_of_a_match(tokens: Tokens, number: Number) -> bool:
    """“198 for nine”, “took six for 44”, “on 23 minutes”, “reached the last eight”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if before == "on" and after in {"minutes", "mins"}:
        return True
    if before in {"last", "final"} and number.low in _ROUNDS and not follows_noun_of_count(tokens, number.end):
        return True
    first = after == "for" and _ends_innings(tokens, number.end + 1)
    second = before == "for" and small(tokens, number.start - 2) is not None
    return (first or second) and number.low < _MOST_RUNS and (first or _ends_innings(tokens, number.start))


_ROUNDS = frozenset({4, 8, 16, 32, 64})
_MOST_RUNS = 1000


def _ends_innings(tokens: Tokens, index: int) -> bool:
    """Say whether a small number stands at an index that counts no noun."""
    return small(tokens, index) is not None and token_at(tokens, index + 1) in {
        "",
        ",",
        ".",
        ";",
        ")",
        "at",
        "from",
        "in",
    }


def _continues_list(tokens: Tokens, joint: int, *, year: bool) -> bool:
    after = token_at(tokens, joint + 2)
    if year != is_year(tokens[joint + 1].text) or after in {"%", "per"} | HYPHENS:
        return False
    if token_at(tokens, joint) == ",":
        return after in {",", "and", "or", "."}
    linked = token_at(tokens, joint) in {"and", "to", "or", "&"}
    return linked and not follows_noun_of_count(tokens, joint + 2) and not is_auxiliary(after)
