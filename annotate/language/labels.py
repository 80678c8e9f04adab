"""Numbers that name a thing: “page 12”, “phase 3”, “Boeing 747”, “G20”, “10 Harbour Street”, “1. Wash hands”."""

from .currencies import is_code
from .fixed_phrases import is_fixed_phrase
from .numerals import Number
from .units import HYPHENS, MEASURES, is_plural, singular
from .verbs import is_auxiliary, is_bare_verb, is_past_form
from .words import (
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
    Token,
    Tokens,
    glued,
    is_adverb,
    token_at,
    word_set,
)


def names_a_thing(tokens: Tokens, number: Number) -> bool:
    """Say whether a number is (part of) a name or a label and counts nothing."""
    tests = (_is_part_of_word, _is_labelled, _is_rank, _is_address, _is_list_number, _is_named, is_fixed_phrase)
    return any(test(tokens, number) for test in tests)


def follows_noun_of_count(tokens: Tokens, index: int) -> bool:
    """Say whether the token at an index can be what a number before it counts: a word of no closed class."""
    word = token_at(tokens, index)
    if not word[:1].isalpha() or len(word) < 2:
        return False
    return not (word in _CLOSED or is_auxiliary(word) or is_adverb(word) or word == "said")


_CLOSED = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | MONTHS | WEEKDAYS
_STRONG_LABELS = word_set(
    "page chapter section article route flight number level phase paragraph rule category highway motorway interstate "
    "version figure table appendix grade stage gate terminal room channel type volume vol resolution amendment "
    "proposition episode season tier step round lap lesson clause schedule verse psalm act part model title junction "
    "runway exhibit directive regulation square bus tram train class"
)
_WEAK_LABELS = word_set(
    "plot line platform unit district sector area group day week year night ward zone house post "
    "lot lane block door track game match heat quarter precinct apartment flat suite floor camp hut"
)
_LABELS = _STRONG_LABELS | _WEAK_LABELS
_TIMES = word_set("day week year night game match quarter house")
_MARKS = word_set("p pp vol no nos nr ch art sec fig para")
_NAMES = word_set(
    "boeing airbus apollo covid formula windows soyuz falcon boeings ftse cac dax nikkei stoxx asx nasdaq fortune "
    "forbes iphone ipad xbox playstation macbook android ios gopro"
)
# What bears a number as its name: “the CAC 40 index”, “a Leopard 2 tank”.
_NAMED_THINGS = word_set(
    "index line class model series bus train jet aircraft engine phone console championship tournament race summit "
    "project mission rocket missile tank rifle team squad album visa form satellite probe console processor chip "
    "helicopter fighter plane ferry tram channel stadium"
)
_BEFORE_RANK = word_set("top ranked rank seeded #")
_STREETS = word_set(
    "street road avenue lane drive boulevard square place way crescent terrace row court close quay embankment st rd "
    "ave blvd"
)
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "s", "x", "pm", "am", "p", "plus"})
_LETTER_UNITS = frozenset({"C", "F", "M", "K", "B", "W", "L", "V"})
_LOCATIVES = word_set("in at near on from across around over throughout outside inside")


def _is_part_of_word(tokens: Tokens, number: Number) -> bool:
    """“G20”, “Covid-19”, “F-16”, “@team7”, “4chan”, “5G”, “high-five”."""
    index, before = number.start, token_at(tokens, number.start - 1)
    if before in {"@", "#", "_"}:
        return True
    if before in HYPHENS and glued(tokens, index) and glued(tokens, index - 1):
        return index > 1 and tokens[index - 2].is_word and token_at(tokens, index - 2) not in _MEASURED_BY
    if glued(tokens, index) and index > 0 and tokens[index - 1].is_word and not is_code(tokens, index - 1):
        return True
    if token_at(tokens, number.end) == "p" and glued(tokens, number.end) and number.low in _RESOLUTIONS:
        return True
    return _is_glued_to_word(tokens, number)


_MEASURED_BY = word_set("magnitude strength")
_RESOLUTIONS = frozenset({480, 576, 720, 1080, 1440, 2160})


def _is_glued_to_word(tokens: Tokens, number: Number) -> bool:
    end = number.end
    if number.scaled or not tokens[number.start].is_number or not glued(tokens, end) or not tokens[end].is_word:
        return False
    word = tokens[end].lower
    if len(word) == 1 and tokens[end].is_capital:
        return tokens[end].text not in _LETTER_UNITS
    return not (word in MEASURES | _ORDINAL_ENDINGS or word == "in" or len(word) == 1 or is_plural(word))


def _is_labelled(tokens: Tokens, number: Number) -> bool:
    """“page 12”, “chapter three”, “No. 10”, “on day five”, “posts 542 and 543”."""
    index = number.start - 1
    before = token_at(tokens, index)
    if before == "." and token_at(tokens, index - 1) in _MARKS:
        return True
    if before in _MARKS | _NAMES:
        moved = token_at(tokens, number.end) in {"points", "%", "percent", "per"}
        return not (moved or (before in {"no", "art"} and not tokens[index].is_capital))
    label = before if before in _LABELS else before.removesuffix("s")
    ahead = token_at(tokens, index - 1)
    if label not in _LABELS or ahead in {"each", "every", "per", "this", "that"}:
        return False
    after = token_at(tokens, number.end)
    if after in {"times", "%", "percent", "per"} or (singular(after) in MEASURES and not is_plural(before)):
        return False
    counted = follows_noun_of_count(tokens, number.end)
    if counted and (ahead == "to" or is_auxiliary(ahead) or is_plural(ahead)):
        return False  # "to house 40 families": the label is a verb
    if label in _STRONG_LABELS:
        return True
    determined = ahead in DETERMINERS | {"last", "next", "one", "past", "previous"}
    return not (determined and label in _TIMES) and not (counted and (determined or label != before))


def _is_rank(tokens: Tokens, number: Number) -> bool:
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    return before in _BEFORE_RANK and after not in {"%", "percent", "per"} and not number.scaled


def _is_address(tokens: Tokens, number: Number) -> bool:
    """“10 Harbour Street”, “CA 90210”."""
    lettered = number.end == number.start + 2 and glued(tokens, number.start + 1)  # "221B Baker Street"
    if not tokens[number.start].is_number or (number.scaled and not lettered):
        return False
    state = tokens[number.start - 1] if number.start else None
    if state and len(tokens[number.start].text) == 5 and len(state.text) == 2 and state.text.isupper():
        return True
    for place in range(number.end, min(number.end + 4, len(tokens))):
        if not tokens[place].is_capital:
            return False
        if tokens[place].lower in _STREETS and place > number.end:
            return True
    return False


def _is_list_number(tokens: Tokens, number: Number) -> bool:
    """“1. Wash your hands”, “(2) the applicant”."""
    token, after = tokens[number.start], token_at(tokens, number.end)
    if not token.text.isdecimal() or len(token.text) > 2:
        return False
    if number.start == 0:
        return after in {".", ")"} and number.end < len(tokens) - 1
    opens = number.start == 1 or token_at(tokens, number.start - 2) in {":", ";", ",", "and", "or"}
    return token_at(tokens, number.start - 1) == "(" and after == ")" and opens


def _is_named(tokens: Tokens, number: Number) -> bool:
    """“Windows 11 users”, “Olva 2”, “World War Two”; not “In Varna 300 people” and not “Kills 12”."""
    index = number.start - 1
    if index < 0 or not tokens[index].is_word or number.scaled:
        return False
    token, after = tokens[index], token_at(tokens, number.end)
    if (
        is_code(tokens, index)
        or not _is_name(token)
        or after in {"%", "percent", "per"}
        or (after in HYPHENS and glued(tokens, number.end))
    ):
        return False
    if not tokens[number.start].is_number and not tokens[number.start].is_capital:
        return False
    if not follows_noun_of_count(tokens, number.end):
        return True
    if not is_plural(after):
        return after in _NAMED_THINGS and not token.lower.endswith("s")
    return (index > 0 or not token.is_capital) and not _is_title_case(tokens) and not _stands_in_place(tokens, index)


def _is_name(token: Token) -> bool:
    word = token.lower
    if not any(sign.isupper() for sign in token.text):
        return False
    closed = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | MONTHS | WEEKDAYS
    verb = is_past_form(word) or is_auxiliary(word) or is_bare_verb(word) or is_bare_verb(word.removesuffix("s"))
    return not (word in closed or verb or is_adverb(word) or word in {"than", "least", "most", "only", "rs", "dead"})


def _is_title_case(tokens: Tokens) -> bool:
    words = [token for token in tokens if token.is_word and len(token.text) > 3]
    return len(words) > 2 and sum(word.is_capital for word in words) > 0.8 * len(words)


def _stands_in_place(tokens: Tokens, index: int) -> bool:
    """“In Varna 300 people …”, “At the UN 40 countries …”: the name ends a phrase of place."""
    for place in range(index, max(index - 5, -1), -1):
        word = tokens[place].lower
        if word in _LOCATIVES:
            return True
        if not tokens[place].is_capital and word != "the":
            return False
    return False
