"""Noun phrases of a parsed sentence: where they begin and end, and what they can stand for."""

from .people import PEOPLE
from .trees import Tree
from .units import singular
from .words import MONTHS, PREPOSITIONS, WEEKDAYS, Stretch, Tokens, word_set


def find_phrase(tokens: Tokens, tree: Tree, noun: int) -> Stretch | None:
    """
    Return the phrase of a noun without asides and appositions.

    A clause that tells which one is meant stays. None where the phrase would
    be longer than a reader can hold (about a dozen words).
    """
    start, end = tree.edges[noun][0], noun + 1
    for child in tree.children[noun]:
        left, right = tree.edges[child]
        if child < noun:
            continue
        if left != end or tree.relations[child] in _ASIDES or not tokens[left].text[0].isalnum():
            break
        end = right
    start, end = _without_opening(tokens, tree, start, noun), _before_aside(tokens, tree, noun, end)
    while end > noun + 1 and not tokens[end - 1].text[-1].isalnum():
        end -= 1
    if end - start > _LONGEST or _breaks(tokens, start, end):
        return None
    return None if tokens[start].lower in PREPOSITIONS - _ROUNDING | {"just"} else Stretch(start, end)


def headed_by(tree: Tree, phrase: Stretch) -> int:
    """Return the index of the word that the others of a phrase hang from."""
    inside = range(phrase.start, phrase.end)
    return next((index for index in inside if tree.heads[index] not in inside), phrase.start)


def fits(tokens: Tokens, tree: Tree, noun: int, word: str) -> bool:
    """Say whether a relative pronoun can stand for a noun: “who” for people, “which” for things."""
    name = tree.tags[noun].startswith("NNP")
    person = is_person_noun(tokens[noun].lower)
    if word in {"who", "whom"}:
        return person or name or singular(tokens[noun].lower) in _GROUPS
    return not person or word in {"whose", "that"}


def is_person_noun(word: str) -> bool:
    """Say whether a lower-case noun means a person or people."""
    return word in ROLES or singular(word) in PEOPLE | ROLES


def is_time(word: str) -> bool:
    """Say whether a lower-case noun names a time."""
    return singular(word) in _TIMES or word in WEEKDAYS | MONTHS


ROLES = word_set(
    "man woman boy girl person minister premier president chancellor secretary mayor governor senator congressman "
    "congresswoman mp lawmaker politician leader chief head boss director chairman chairwoman chair chairperson "
    "manager executive founder owner spokesman spokeswoman spokesperson official diplomat ambassador envoy judge "
    "magistrate lawyer barrister solicitor prosecutor inspector detective sergeant constable superintendent captain "
    "general colonel coach player striker goalkeeper defender midfielder batsman bowler champion winner runner "
    "athlete swimmer actor actress singer musician artist author writer novelist poet director producer "
    "presenter scientist researcher professor economist analyst historian expert engineer architect farmer fisherman "
    "builder baker teacher pupil student doctor surgeon nurse patient midwife priest bishop archbishop pope imam rabbi "
    "king queen prince princess duke duchess husband wife widow father mother son daughter brother sister uncle aunt "
    "nephew niece cousin grandfather grandmother grandson granddaughter partner girlfriend boyfriend friend "
    "neighbour neighbor colleague suspect defendant accused victim killer murderer gunman attacker robber burglar "
    "thief driver pilot passenger guard witness nanny candidate activist campaigner journalist reporter editor "
    "correspondent plumber seller buyer tenant landlord survivor hostage teenager toddler baby pensioner stranger"
)
_GROUPS = word_set("team crowd band couple those one others anyone everyone someone")
_TIMES = word_set("day week month year decade century morning afternoon evening night weekend hour minute time")
_LONGEST = 12
_ASIDES = frozenset({"appos", "punct", "npadvmod", "advmod", "ccomp"})
_ROUNDING = word_set("about around over under between up near within")
_TITLES = frozenset({"Mr", "Mrs", "Ms"})
_OPENERS = word_set("and but while as though although that because since when after if , “ ” \" ' ( — – -")


def _without_opening(tokens: Tokens, tree: Tree, start: int, noun: int) -> int:
    while start < noun and (tokens[start].lower in _OPENERS or tree.relations[start] in {"cc", "mark", "punct"}):
        start += 1
    # “told the BBC Mr Petrov tried”: a title begins a name, whatever a parser took with it.
    return next((index for index in range(noun - 1, start, -1) if tokens[index].text in _TITLES), start)


def _before_aside(tokens: Tokens, tree: Tree, noun: int, end: int) -> int:
    """A comma that parts no list opens an aside, also one on a noun further in."""
    commas = (index for index in range(noun + 1, end) if tokens[index].text == ",")
    listed = any(tree.relations[index] == "conj" for index in range(noun + 1, end))
    return end if listed else next(commas, end)


def _breaks(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a mark inside a phrase cuts it in two, as where a parser went wrong."""
    inside = [tokens[index].text for index in range(start, end)]
    return any(text in {";", ":", "—", "–"} for text in inside) or inside.count('"') % 2 == 1
