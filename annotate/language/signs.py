"""Signs that a stretch can be checked, or cannot: a figure, the past, a name; a question, a forecast, an opinion."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotate.domain import Quantity

from .debate import Leaning
from .verbs import first_finite, is_bare_verb, is_participle, is_past_form
from .words import MONTHS, QUOTES, WEEKDAYS, Tokens, token_at, word_set


class Setting(NamedTuple):
    """
    Where a stretch stands: in quotation marks, with a named source, hedged, in a question.

    What is said is `decided` when the future is announced rather than
    promised; a `part` shares its verb with the piece before it. `frame` holds
    the lower-case words that name the source and the verb of saying. `leaning`
    is what the model says of the sentence: a piece alone has too few words.
    """

    direct: bool = False
    sourced: bool = False
    hedged: bool = False
    question: bool = False
    decided: bool = False
    part: bool = False
    frame: frozenset[str] = frozenset()
    leaning: Leaning = Leaning(0.0, 0.0)


def find_signs(tokens: Tokens, quantities: Sequence[Quantity], setting: Setting) -> Iterator[str]:
    """Yield each sign for or against a stretch being checkable, in words."""
    words = [token.lower.replace("’", "'") for token in tokens if token.is_word]
    verb = first_finite(tokens, 0, len(tokens))
    yield from _signs_of_setting(tokens, words, verb, quantities, setting)
    if verb is None:
        yield from _signs_without_verb(tokens, setting)
    else:
        yield from _signs_of_outlook(tokens, words, verb, setting)
        yield from _signs_of_form(tokens, words, verb, setting)
    if quantities:
        yield "figure"
    if not _OPINION.isdisjoint(words):
        yield "opinion"
    if any(_gives_a_name(tokens, index) for index in range(len(tokens))):
        yield "name given"
    if any(_judges_in_quotes(tokens, index) for index in range(len(tokens))):
        yield "judgement in quotes"
    if not _READER.isdisjoint(words):
        yield "speaks to the reader"
    if any(token.is_capital and (token.lower in MONTHS or token.lower in WEEKDAYS) for token in tokens):
        yield "date"
    if any(token.is_capital for token in tokens[1:]):
        yield "name"


_OPINION = word_set(
    "think thinks believe believes feel feels felt hope hopes hopefully great amazing terrible "
    "wonderful beautiful important paramount strong weak ineffective incredible awful honest proud shame ashamed "
    "love hate happy sad glad confident sure wish wishes want wants worth tough smart deserve deserves emotional "
    "excellent good bad better perhaps maybe spirit dream values prayers grateful appropriate obvious obviously "
    "clearly disgrace brilliant fantastic unacceptable wrong right"
)
_DEMANDS = word_set("should must ought shouldn't mustn't")
_FUTURE = word_set("will shall would won't wouldn't")
_FIRST_PERSON = word_set("i we my our us me i'm we're i've we've i'll we'll")
_PROMISES = word_set("promise promises promised pledge pledges pledged vow vows vowed guarantee guarantees")
_READER = word_set("you your let's")
_BOILERPLATE = word_set(
    "image photo photograph picture video credit credits source sources related updated copyright © advertisement"
)
_PRESENT_COPULAS = word_set("is are am it's that's there's")
_TENTATIVE = word_set("could may might possibly perhaps likely")
_DATE_LINE = MONTHS | WEEKDAYS | word_set("st nd rd th am pm gmt bst est utc")
_EXPECTED = word_set(
    "expect expects expected forecast forecasts predicted predicts likely set poised bound hopes plans"
)
_WISHES = word_set(
    "want wants wanted need needs needed hope hopes hoped wish wishes wished intend intends intended plan plans "
    "planned aim aims aimed"
)
_VIEWS = word_set("believe believes believed think thinks thought feel feels felt")
_CALLING = word_set("called calls call calling")
_NAMING = _CALLING | word_set(
    "labelled labeled labels dubbed branded described describes describing characterized characterised dismissed "
    "dismisses denounced hailed slammed blasted condemned derided"
)
_CALLED = word_set("it him her them this that himself herself themselves")
_COPULAS = word_set("is are was were be been seems seemed")
_NEAR = 9  # tokens
_PERFECT = word_set("has have hasn't haven't he's she's it's they've we've i've")
_LEADING = word_set("as when after once while")


def _signs_of_setting(
    tokens: Tokens, words: list[str], verb: int | None, quantities: Sequence[Quantity], setting: Setting
) -> Iterator[str]:
    if setting.question:
        yield "question"
    if setting.sourced and not setting.direct:
        yield "named source"
    if not quantities and not _VIEWS.isdisjoint(setting.frame):
        yield "somebody's view"
    if not setting.direct:
        return
    yield "quotation"
    if verb is not None and tokens[verb].lower.replace("’", "'") in _PRESENT_COPULAS and not quantities:
        yield "speaker's judgement"
    if not _FIRST_PERSON.isdisjoint(words[:4]):
        yield "first person"


def _signs_without_verb(tokens: Tokens, setting: Setting) -> Iterator[str]:
    if token_at(tokens, 0) in _BOILERPLATE:
        yield "boilerplate"
    if all(token.lower in _DATE_LINE or not token.is_word for token in tokens):
        yield "date line"
    elif not setting.part:
        yield "no finite verb"


def _signs_of_outlook(tokens: Tokens, words: list[str], verb: int, setting: Setting) -> Iterator[str]:
    """Tell what was from what will be, what should be, and what would be if."""
    word = tokens[verb].lower.replace("’", "'")
    leads = tokens[0].lower in _LEADING
    if word in _DEMANDS:
        yield "demand"
    elif word in _FUTURE or word.endswith("'ll") or (leads and not _FUTURE.isdisjoint(words)):
        yield "plan" if _is_planned(tokens, verb) and not setting.direct else _future(words)
    elif any(one in _EXPECTED and then == "to" for one, then in pairwise(words)):
        yield "prediction"
    elif (
        is_past_form(word) or word in {"was", "were", "had", "did"} or (word in _PERFECT and _is_perfect(tokens, verb))
    ):
        yield "past tense"
    elif word in _TENTATIVE:
        yield "tentative"
    if _wishes(tokens, verb):
        yield "intention"
    if tokens[0].lower in {"if", "unless"}:
        yield "condition"
    if not _PROMISES.isdisjoint(words):
        yield "promise"  # that it was made is on record


def _gives_a_name(tokens: Tokens, index: int) -> bool:
    """“called it chaos”, “dismissed the report as “a joke””: what something is called is opinion."""
    if tokens[index].lower not in _NAMING:
        return False
    if tokens[index].lower in _CALLING and token_at(tokens, index + 1) in _CALLED:
        return True
    return any(token.text in QUOTES for token in tokens[index + 2 : index + _NEAR])


def _judges_in_quotes(tokens: Tokens, index: int) -> bool:
    """“said it was “heartbroken””, “is “much more sustainable””."""
    near = tokens[index + 1 : index + 3]
    return tokens[index].lower in _COPULAS and any(token.text in QUOTES for token in near)


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    """“has been closed”, “have not yet arrived”."""
    return any(is_participle(token_at(tokens, place)) for place in range(verb + 1, verb + 4))


def _wishes(tokens: Tokens, verb: int) -> bool:
    """“wanted to leave”, “needs to change”, “it is unclear whether”: nothing has happened yet."""
    for place in range(verb, verb + 3):
        word = token_at(tokens, place)
        if (word in _WISHES and token_at(tokens, place + 1) == "to") or word in {"unclear", "unsure"}:
            return True
    return False


def _future(words: list[str]) -> str:
    return "prediction" if _FIRST_PERSON.isdisjoint(words[:2]) else "promise"


def _is_planned(tokens: Tokens, verb: int) -> bool:
    """“The bridge will be closed” is mostly a plan somebody made; plans are facts (GUIDELINES)."""
    return token_at(tokens, verb + 1) == "be" and is_participle(token_at(tokens, verb + 2))


def _signs_of_form(tokens: Tokens, words: list[str], verb: int, setting: Setting) -> Iterator[str]:
    if (tokens[0].lower in _BOILERPLATE and token_at(tokens, 1) in {":", "/"}) or _is_about_the_page(words):
        yield "boilerplate"
    if len(words) < _FEW_WORDS:
        yield "very short"
    if setting.part or len(words) < 2 or tokens[1].is_capital:
        return
    if is_bare_verb(words[0]) and not 0 < verb < 3:
        yield "instruction"


_FEW_WORDS = 4


def _is_about_the_page(words: list[str]) -> bool:
    """“Ida Holm contributed to this report”, “Reporting by Ida Holm; editing by Jo Berg”, “Follow us on X”."""
    following = words[1] if len(words) > 1 else ""
    if following in _CREDITING.get(words[0], ()):
        return True
    return any(words[at : at + 2] == ["to", "this"] and words[at + 2] in _PAGES for at in range(len(words) - 2))


_PAGES = word_set("report story article")
_CREDITING = {
    "reporting": word_set("by"),
    "editing": word_set("by"),
    "additional": word_set("reporting"),
    "follow": word_set("us me @"),
    "subscribe": word_set("to"),
    "sign": word_set("up"),
    "click": word_set("here"),
    "media": word_set("contact"),
}
