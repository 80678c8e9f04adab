"""Tell the “one” that counts (“one dead”, “at least one”) from the one that stands for a noun or a person."""

from annotate.domain import Modifier

from .labels import follows_noun_of_count
from .modifiers import read_modifier
from .numerals import UNITS, Number
from .people import COUNTED_EVENTS, HARMED, HARMS, PEOPLE
from .units import is_plural
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, DASHES, DETERMINERS, PREPOSITIONS, PRONOUNS, Tokens, is_adverb, token_at, word_set


def counts_nothing(tokens: Tokens, number: Number) -> bool:
    """“one of the best”, “one another”, “One nurse said”, “the two did not speak”: no count."""
    word = tokens[number.start].lower
    if number.end != number.start + 1 or word not in UNITS:
        return False
    return _is_pronoun(tokens, number) if word == "one" else _stands_for_known(tokens, number)


_AFTER_PRONOUN = word_set(
    "of another can who such side that which where whose was is are has have had more would could will may might must "
    "should does did do in to and or with from after about like , ."
)
_BEFORE_PRONOUN = word_set("no the this that every any some each neither either which another")
_AT = word_set("point stage time moment")
_BY = word_set("account count estimate estimates measure reckoning tally report version")
_PARTS_OF_TIME = word_set("day morning afternoon evening night weekend summer winter spring autumn")
_BEFORE_SPAN = word_set(
    "in for only just within than least with after every per to by last lasts lasted take takes took taken spent "
    "spend of over another"
)
_SPEAKING = word_set("said says told tells wrote added asked recalled explained described called put")
_SAME_IN_PLURAL = word_set(
    "series species means headquarters barracks crossroads works sheep fish crew staff police aircraft personnel cattle"
)
_NOUNS_IN_ING = word_set(
    "building morning evening wedding meeting hearing shooting killing warning painting reading listing sitting ruling "
    "bombing stabbing beating drowning finding offering filing posting sibling king ring wing string thing being"
)


def _is_pronoun(tokens: Tokens, number: Number) -> bool:
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    if before in {"only", "just"} and after.isalpha() and after != "of":
        return False
    if read_modifier(tokens, number)[0] is not Modifier.EXACT:
        return False
    if before in _BEFORE_PRONOUN or not after[:1].isalpha():
        counted = before == "that" and follows_noun_of_count(tokens, number.end) and not is_plural(after)
        return not counted and after not in DASHES
    if tokens[number.start].is_capital and not _opens_count(tokens, number.end):
        return after != "or"
    tests = (_is_followed_as_pronoun, _is_some_time, _has_verb_after, _is_someone)
    if after == "or" and token_at(tokens, number.end + 1) in {"the", "another", "both", "other"}:
        return True
    return after != "or" and any(test(tokens, number.start) for test in tests)


def _opens_count(tokens: Tokens, index: int) -> bool:
    """“One woman died”; not “One nurse said” and “One reason is”."""
    noun, following = token_at(tokens, index), token_at(tokens, index + 1)
    return noun in PEOPLE | HARMS | COUNTED_EVENTS and following not in _SPEAKING


def _is_followed_as_pronoun(tokens: Tokens, index: int) -> bool:
    """“one who knew”, “reposted one with”, “the larger one includes”."""
    before, ahead = token_at(tokens, index - 1), token_at(tokens, index - 2)
    described = ahead in {"the", "a"} and before.isalpha() and before not in PREPOSITIONS and not is_past_form(before)
    return described or token_at(tokens, index + 1) in _AFTER_PRONOUN


def _is_some_time(tokens: Tokens, index: int) -> bool:
    """“at one point”, “by one count”, “woke one morning”; not “in one day” and “one day left”."""
    before, after, following = (token_at(tokens, index + step) for step in (-1, 1, 2))
    if after in _PARTS_OF_TIME:
        return before not in _BEFORE_SPAN and following not in {"left", "to", "remaining", "only", "off"}
    return (before == "at" and after in _AT) or (before == "by" and after in _BY)


def _has_verb_after(tokens: Tokens, index: int) -> bool:
    """“if one counts”, “one raising the age”."""
    after, following = token_at(tokens, index + 1), token_at(tokens, index + 2)
    takes = following in DETERMINERS | PREPOSITIONS | PRONOUNS or is_plural(following) or not following.isalpha()
    if after.endswith("ing") and after not in _NOUNS_IN_ING:
        return takes
    third_person = is_plural(after) and after not in _SAME_IN_PLURAL and not tokens[index + 1].is_capital
    return third_person and takes


def _is_someone(tokens: Tokens, index: int) -> bool:
    """“its president, one Ida Holm,”."""
    names = tokens[index + 1 : index + 3]
    named = len(names) == 2 and all(name.is_capital and name.is_word for name in names)
    return named and token_at(tokens, index + 3) in {",", ".", "", "and", "was", "who"}


def _stands_for_known(tokens: Tokens, number: Number) -> bool:
    """“the two did not speak”, “the three, who”; not “the two men” and “the three were killed”."""
    after, following = token_at(tokens, number.end), token_at(tokens, number.end + 1)
    if token_at(tokens, number.start - 1) != "the" or token_at(tokens, number.start - 2) in {"of", "other"}:
        return False
    alone = is_auxiliary(after) or is_adverb(after) or after in CONJUNCTIONS | {",", "."}
    return alone and after not in HARMED and not ({following, token_at(tokens, number.end + 2)} & HARMED)
