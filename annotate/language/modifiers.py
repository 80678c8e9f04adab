"""How a figure is bounded by the words around it: “around”, “more than”, “-plus”, “or older”."""

from annotate.domain import Modifier

from .currencies import money_start
from .numerals import Number
from .words import PREPOSITIONS, Tokens, listed, token_at, word_set


def read_modifier(tokens: Tokens, number: Number) -> tuple[Modifier, int]:
    """Return the modifier before a number, and the index where it begins."""
    start = money_start(tokens, number.start)
    end = start - (token_at(tokens, start - 1) == "-" and token_at(tokens, start - 2) in {"under", "over"})
    for _ in range(_MOST_FILLERS):
        found = _bound_before(tokens, end)
        if found and not (number.unit == "time" and end - found[1] == 1 and token_at(tokens, found[1]) in PREPOSITIONS):
            return found  # "turned around twice" bounds nothing
        if token_at(tokens, end - 1) not in _FILLERS:
            break
        end -= 1
    if number.loose:
        return Modifier.AT_LEAST, start
    return Modifier.EXACT, start - 1 if token_at(tokens, start - 1) in {"only", "just"} else start


def read_modifier_after(tokens: Tokens, index: int) -> tuple[Modifier, int] | None:
    """Return the modifier that begins at a token, after a number or its unit, and the index after it; or None."""
    word, following = token_at(tokens, index), token_at(tokens, index + 1)
    if word == "+":
        return Modifier.AT_LEAST, index + 1
    modifier = _AFTER.get((word, following))
    if modifier is None or (word == "at" and token_at(tokens, index + 2)[:1].isdecimal()):
        return None  # "30 people, at least 5 of them": the bound is the next figure's
    return modifier, index + 2


_MOST_FILLERS = 4
_LONGEST = 5
# What may stand between the bound and the number: "at least another 30", "nearly a dozen", "up to a record 40".
_FILLERS = word_set("a an another further additional extra record total of")
_PHRASES = {
    Modifier.AT_LEAST: """
        at least|at the very least|no fewer than|not fewer than|no less than|not less than|as few as|as little as
        |as low as|as young as|minimum of|minimum|not under|no lower than
    """,
    Modifier.MORE_THAN: """
        more than|larger than|greater than|bigger than|longer than|older than|higher than|taller than|heavier than
        |in excess of|upwards of|upward of|north of|over|above|exceeding|exceeded|exceeds|exceed|topped|tops
        |over the age of|above the age of|passes|passed|surpassed|surpasses|surpassing|topping|better than|>
    """,
    Modifier.LESS_THAN: """
        less than|fewer than|lower than|younger than|smaller than|shorter than|cheaper than|under|below|shy of
        |just short of|under the age of|below the age of|south of|inside|not quite|not even|<
    """,
    Modifier.AT_MOST: """
        up to|as many as|as much as|as high as|as long as|as large as|as far as|as old as|at most|at the most
        |no more than|not more than|maximum of|maximum|up to the age of|up to age|no longer than
        |no larger than|no higher than|no older than|within
    """,
    Modifier.APPROX: """
        about|around|some|nearly|almost|approximately|roughly|estimated|virtually|barely|scarcely|hardly
        |close to|in the region of
        |in the order of|something like|on the order of|approaching|estimated cost of|estimated total of
        |getting on for|maybe|perhaps|probably|possibly|closer to|nearer to|nearer|the best part of|the better part of
        |approx|circa|~|≈
    """,
}
_BEFORE = {tuple(listed(phrase)): modifier for modifier, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_AFTER = {
    ("-", "plus"): Modifier.AT_LEAST,
    ("-", "odd"): Modifier.APPROX,
    ("or", "so"): Modifier.APPROX,
    ("or", "thereabouts"): Modifier.APPROX,
    ("at", "least"): Modifier.AT_LEAST,
    ("at", "most"): Modifier.AT_MOST,
    **{("or", word): Modifier.AT_LEAST for word in ("more", "older", "over", "above", "higher", "greater", "longer")},
    **{("and", word): Modifier.AT_LEAST for word in ("older", "over", "above", "up", "upwards")},
    **{("or", word): Modifier.AT_MOST for word in ("less", "fewer", "under", "younger", "below", "lower", "shorter")},
    **{("and", word): Modifier.AT_MOST for word in ("under", "younger", "below")},
}


def _bound_before(tokens: Tokens, end: int) -> tuple[Modifier, int] | None:
    # The longest words first: "no more than" is not "more than".
    for length in range(min(_LONGEST, end), 0, -1):
        modifier = _BEFORE.get(tuple(token_at(tokens, index) for index in range(end - length, end)))
        if modifier:
            return modifier, end - length
    return None
