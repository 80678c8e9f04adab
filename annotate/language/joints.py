"""Where one statement of a sentence ends and the next begins."""

from .numbers import read_number
from .verbs import MODALS, first_finite, is_finite, is_participle
from .words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUOTES,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    token_at,
    word_set,
)


def cut_at(tokens: Tokens, start: int, verb: int | None, index: int, end: int) -> int | None:
    """
    Return where the next piece begins when `tokens[start:index]` is a piece of its own, or None.

    Args:
        tokens: the words of a sentence.
        start: where the piece begins.
        verb: its first finite verb before `index`, or None.
        index: the token that may part it from the next one.
        end: where the stretch ends.
    """
    word = tokens[index].lower
    if word == ";":
        return index + 1
    if word in {"—", "–"} or (word == "-" and token_at(tokens, index - 1) == "-"):
        return _after_dash(tokens, start, verb, index, end)
    if word == "," and token_at(tokens, index + 1) not in _JOINTS:
        return _after_comma(tokens, start, verb, index, end)
    joint = index + 1 if word == "," else index
    if token_at(tokens, joint) in _JOINTS:
        return None if verb is None else _after_joint(tokens, start, verb, index, joint, end)
    return None


_JOINTS = frozenset({"and", "but", "or", "nor", "while", "whereas", "though", "although", "yet"})
_RESULTS = word_set(
    "causing leaving killing injuring wounding leading prompting forcing putting bringing making drawing "
    "attracting raising cutting destroying triggering sparking sending pushing affecting displacing "
    "damaging decreasing increasing selecting"
)
# Past tenses that are nouns as well: "in length and cost".
_NOUNS_TOO = word_set("cost cut hit set spread split shot lead burst hurt felt left found saw spoke rose put")
_LONGEST_SUBJECT = 10
_SHORTEST_PREDICATE = 2
_NOUNS_IN_EST = word_set("interest protest conquest harvest request northwest southwest forest")
_SAYING = word_set("saying adding arguing claiming writing stating noting explaining")


def _after_dash(tokens: Tokens, start: int, verb: int | None, index: int, end: int) -> int | None:
    spaced = index + 1 < end and tokens[index + 1].start > tokens[index].end
    paired = any(tokens[other].lower in {"—", "–", "-"} for other in range(index + 1, end) if _is_spaced(tokens, other))
    opened = any(
        tokens[other].lower in {"—", "–", "-"} for other in range(start, index - 1) if _is_spaced(tokens, other)
    )
    clause = first_finite(tokens, index + 1, min(end, index + 1 + _LONGEST_SUBJECT)) is not None
    return index + 1 if spaced and clause and verb is not None and not paired and not opened else None


def _is_spaced(tokens: Tokens, index: int) -> bool:
    return 0 < index < len(tokens) - 1 and tokens[index].start > tokens[index - 1].end


def _after_comma(tokens: Tokens, start: int, verb: int | None, index: int, end: int) -> int | None:
    following = token_at(tokens, index + 1)
    leading = token_at(tokens, start - 1) in {"although", "though", "while", "whereas"}
    if leading and verb is not None and _opens_clause(tokens, index + 1, end):
        return index + 1
    if verb is None:
        return None
    if following in _SAYING:
        return index + 2 + (token_at(tokens, index + 2) == "that")
    if following == "with" and (_names_doer(tokens, index + 3, end) or _counts(tokens, index + 2, end)):
        return index + 2
    return index + 1 if _adds_statement(tokens, verb, index, end) else None


def _adds_statement(tokens: Tokens, verb: int, index: int, end: int) -> bool:
    """Say whether what follows a comma asserts something of its own, though it leans on the clause before."""
    following, second = token_at(tokens, index + 1), token_at(tokens, index + 2)
    if following in {"which", "whose"}:
        return not _has_comma(tokens, index + 1, end) and first_finite(tokens, index + 2, end) is not None
    compares = following == "the" and second == "same" and token_at(tokens, index + 3) in {"as", "number"}
    ranks = (following == "one" and second == "of") or _is_superlative(tokens, index + 1)
    results = following in _RESULTS
    listed = is_finite(tokens, index + 1) and _is_listed_predicate(tokens, verb, index)
    return compares or results or listed or (ranks and not is_adverb(token_at(tokens, index - 1)))


def _counts(tokens: Tokens, start: int, end: int) -> bool:
    return _next_number(tokens, start, min(end, start + 3)) is not None


def _names_doer(tokens: Tokens, start: int, end: int) -> bool:
    """“…, with the second prize going to Olva”: a clause in all but its verb."""
    for index in range(start, min(end, start + 5)):
        if tokens[index].lower in PREPOSITIONS | {",", "and"}:
            return False
        if tokens[index].lower.endswith("ing") and len(tokens[index].text) > 4:
            return True
    return False


def _is_superlative(tokens: Tokens, index: int) -> bool:
    """“…, the deadliest attack since 1990”: an apposition that makes a claim of its own."""
    word = token_at(tokens, index + 1)
    return token_at(tokens, index) == "the" and (
        word in {"first", "worst", "only", "most"} or _ends_as_superlative(word)
    )


def _ends_as_superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 5 and word not in _NOUNS_IN_EST


def _has_comma(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens[index].lower == "," for index in range(start, end))


def _is_listed_predicate(tokens: Tokens, verb: int, index: int) -> bool:
    """“burned the mill, flooded two roads and spoiled …”: each predicate has an object of its own."""
    return index - verb > _SHORTEST_PREDICATE and is_participle(tokens[index + 1].lower)


def _after_joint(tokens: Tokens, start: int, verb: int, index: int, joint: int, end: int) -> int | None:
    if _is_open_subordinate(tokens, verb, index):
        return None
    following = joint + 1
    while following < end and (is_adverb(tokens[following].lower) or tokens[following].text in QUOTES):
        following += 1
    if _opens_predicate(tokens, following, end):
        weighty = index - verb > _SHORTEST_PREDICATE or joint > index
        return joint + 1 if weighty else None
    if _opens_clause(tokens, following, end) or _opens_figure(tokens, start, index, following, end):
        return joint + 1
    return None


def _is_open_subordinate(tokens: Tokens, verb: int, index: int) -> bool:
    """After “… because floods” the verb of “floods and storms” is still to come."""
    openers = [i for i in range(verb + 1, index) if tokens[i].lower in SUBORDINATORS and tokens[i].lower != "as"]
    return bool(openers) and first_finite(tokens, openers[-1] + 1, index) is None


def _opens_predicate(tokens: Tokens, index: int, end: int) -> bool:
    if index >= end - 1:
        return False
    word = tokens[index].lower
    if word in _NOUNS_TOO and token_at(tokens, index + 1) not in DETERMINERS and not tokens[index + 1].is_number:
        return False
    return is_finite(tokens, index) or (is_participle(word) and not tokens[index].is_capital)


def _opens_clause(tokens: Tokens, index: int, end: int) -> bool:
    """Say whether a subject and its verb begin at a token, with nothing but the subject between them."""
    if index >= end or tokens[index].lower in (PREPOSITIONS | SUBORDINATORS) - {
        "some",
        "there",
        "over",
        "about",
        "around",
    }:
        return False
    for place in range(index, min(end, index + _LONGEST_SUBJECT)):
        word = tokens[place].lower
        if is_finite(tokens, place):
            return place > index or (word.replace("’", "'") not in MODALS and "'" in word.replace("’", "'"))
        if word in CONJUNCTIONS - {"and"} or word in {",", ";", ":"}:
            return False
    return False


def _opens_figure(tokens: Tokens, start: int, index: int, following: int, end: int) -> bool:
    """“killed 12 and 30 more wounded”, “340 cases and 12 deaths”: each figure can be wrong by itself."""
    if _next_number(tokens, start, index) is None:
        return False
    number = _next_number(tokens, following, min(end, following + 3))
    if number is None:
        return False
    between = any(token_at(tokens, place) == "between" for place in range(start, index))
    return not between and not tokens[index - 1].is_number


def _next_number(tokens: Tokens, start: int, end: int) -> int | None:
    for index in range(start, end):
        number = read_number(tokens, index)
        if number and not (number.low == 1 and not tokens[index].is_number):
            return index
    return None
