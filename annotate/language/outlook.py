"""Which way a bare “Friday” or “in March” looks: back, or ahead where the sentence speaks of the future."""

from .verbs import MODALS, is_participle
from .words import Tokens, is_adverb, token_at, word_set


def looks_ahead(tokens: Tokens, index: int) -> bool:
    """Say whether the verb nearest to a token, before it or else after it, speaks of the future."""
    before = range(index - 1, max(index - _FARTHEST, 0) - 1, -1)
    after = range(index + 1, min(index + _FARTHEST, len(tokens)))
    for positions in (before, after):
        for position in positions:
            if tokens[position].text in _STOPS:
                break
            outlook = _outlook(tokens, position)
            if outlook is not None:
                return outlook
    return False


_FARTHEST = 25
_STOPS = frozenset(".;!?")
_PLANNED = word_set("scheduled due expected set slated planned poised upcoming")
_BEFORE_PLAN = word_set(
    "is are was were be plan plans agreed agrees hope hopes want wants intend intends going ready aim aims has have "
    "needs due expected scheduled set able"
)
# Timetables stand in the present tense: "the fair opens on Friday".
_TIMETABLE = word_set(
    "begins begin starts start opens open resumes resume ends end returns expires expire arrives arrive meets meet "
    "votes closes takes goes"
)


def _outlook(tokens: Tokens, index: int) -> bool | None:
    word = tokens[index].lower.replace("’", "'")
    if word in MODALS and not (word == "may" and tokens[index].is_capital):
        return token_at(tokens, index + 1) != "have"
    if word in _PLANNED or word in _TIMETABLE or word.endswith("'ll"):
        return True
    if word == "to" and token_at(tokens, index - 1) in _BEFORE_PLAN and token_at(tokens, index + 1).isalpha():
        return not tokens[index + 1].is_capital
    if word.endswith("ing") and word != "being" and token_at(tokens, index - 1) in {"is", "are"}:
        return True
    if word in {"was", "were", "had", "did"}:
        return False
    name = tokens[index].is_capital and index > 0
    return _outlook_of_participle(tokens, index) if is_participle(word) and not name else None


def _outlook_of_participle(tokens: Tokens, index: int) -> bool | None:
    """“held” looks back, “will be held” ahead, and of “to be held” the verb before decides."""
    before = index - 1
    while token_at(tokens, before) == "be" or is_adverb(token_at(tokens, before)):
        before -= 1
    word = token_at(tokens, before).replace("’", "'")
    if word in MODALS or word.endswith("'ll"):
        return True
    return None if word == "to" else False
