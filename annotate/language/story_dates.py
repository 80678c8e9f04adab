"""Read dates that only the story settles: “since the war began”, “the same day”, “two years earlier”."""

from annotate.domain import Granularity

from .calendar_words import MANY_UNITS, UNITS, WEEKDAYS, count_at, plain_at
from .day_spans import Days, unit_around
from .named_dates import Dated, Page
from .verbs import is_auxiliary, is_participle
from .words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Tokens, token_at, word_set


def read_apart(page: Page, index: int, sure: bool) -> Dated | None:
    """“two years earlier”, “a week later”."""
    tokens, count = page.tokens, count_at(page.tokens, index)
    if count is None or token_at(tokens, count.end + 1) not in {"earlier", "later"}:
        return None
    word = token_at(tokens, count.end)
    unit = UNITS.get(word) or MANY_UNITS.get(word)
    if unit is None:
        return None
    way = 1 if token_at(tokens, count.end + 1) == "later" else -1
    return Dated(index, count.end + 2, unit, None, steps=None if count.number is None else way * count.number)


def read_beside(page: Page, index: int, sure: bool) -> Dated | None:
    """“same day”, “following year”, “previous month”, “next Friday”, and “that year”."""
    steps = _STEPS.get(token_at(page.tokens, index))
    word = plain_at(page.tokens, index + 1)
    unit = Granularity.DAY if word in WEEKDAYS else UNITS.get(word)
    if steps is None or unit is None or token_at(page.tokens, index + 2) == "of":
        return None
    if token_at(page.tokens, index) != "that" and token_at(page.tokens, index - 1) not in {"the", "that"}:
        return None
    return Dated(index, index + 2, unit, None, steps=None if word in WEEKDAYS else steps)


def settle(dated: Dated, anchor: Dated | None) -> Dated:
    """Return a date that counts from another one, with its days where the sentence has named that one."""
    if dated.steps is None or anchor is None or anchor.days is None or anchor.joined:
        return dated
    if _SIZES.index(anchor.unit) > _SIZES.index(dated.unit):
        return dated  # "in March …, the same day": no day was named
    days: Days | None = unit_around(anchor.days.first, dated.unit, dated.steps)
    return dated._replace(days=days)


def read_since(page: Page, index: int) -> Dated | None:
    """“since the war began”, “until his arrest”: an event in place of a date."""
    tokens, word = page.tokens, page.tokens[index].lower
    end = _clause_end(tokens, index + 1)
    clause = range(index + 1, end)
    verb = next((place for place in clause if _is_verb(tokens, place)), None)
    if verb == index + 1:
        return None  # "has since been rebuilt"
    named = token_at(tokens, index + 1) in DETERMINERS and end > index + 2
    if token_at(tokens, index + 1) == "then":
        return Dated(index, index + 2, Granularity.OTHER, None)
    if (verb is None and not named) or (word == "since" and not _is_perfect(tokens, index, end)):
        return None
    if verb is None:
        end = _phrase_end(tokens, index + 1, end)
    return Dated(index, end, Granularity.OTHER, None)


_STEPS = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}
_SIZES = tuple(Granularity)
_LONGEST_CLAUSE = 12
_INSIDE = frozenset("-%$£€&/")
_PERFECT = word_set("has have had having hasn't haven't hadn't it's he's she's they've we've i've been")
_VERBS = word_set("began begin begins started start starts ended ends came took was were is are")


def _clause_end(tokens: Tokens, start: int) -> int:
    """Return the index after the clause: at a mark, a conjunction, or after twelve tokens."""
    for index in range(start, min(start + _LONGEST_CLAUSE, len(tokens))):
        token = tokens[index]
        if token.lower in CONJUNCTIONS or not (token.is_word or token.is_number or token.text in _INSIDE):
            return index
    return min(start + _LONGEST_CLAUSE, len(tokens))


def _phrase_end(tokens: Tokens, start: int, end: int) -> int:
    """Return the index after a noun phrase with its “of …”."""
    for index in range(start, end):
        if tokens[index].lower in PREPOSITIONS - {"of"} or tokens[index].lower == "such":
            return index
    return end


def _is_verb(tokens: Tokens, index: int) -> bool:
    word = token_at(tokens, index)
    if word in _VERBS or is_auxiliary(word):
        return True
    return is_participle(word) and token_at(tokens, index - 1) not in DETERMINERS


def _is_perfect(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the main clause is in the perfect, so that “since” tells a time and not a reason."""
    outside = [token.lower.replace("’", "'") for place, token in enumerate(tokens) if not index <= place < end]
    return any(word in _PERFECT for word in outside)
