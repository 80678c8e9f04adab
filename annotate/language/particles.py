"""Tell “over”, “under” and “up to” that bound a figure from those that belong to the words before them."""

from .numerals import Number
from .units import HYPHENS, Unit
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, PREPOSITIONS, Tokens, is_adverb, token_at, word_set


def bounds_nothing(tokens: Tokens, start: int, number: Number, unit: Unit) -> bool:
    """
    Say whether the words from `start` to a number only look like its bound.

    “£20m over five years” took five, “waited over five years” more than five;
    “went up to £2m” arrived at two; “a row over 20 jobs” was about twenty.
    """
    word = token_at(tokens, start)
    if word in _PLACES and _is_compound(tokens, number):
        return True
    if unit.end == number.end:
        unit = Unit("", unit.end)  # an age without a word: "men over 75"
    test = _TESTS.get(word)
    if word in {"passed", "passes"} and unit.name and number.low < _MANY:
        return True  # "passed 12 laws"
    if word in _COMPARED and token_at(tokens, unit.end) in {"ago", "earlier"}:
        return True  # "lower than four years ago"
    return test is not None and test(tokens, start, unit)


_MANY = 1000
_COMPARED = word_set("lower higher larger greater bigger smaller older younger taller heavier shorter cheaper better")
_TIMES = word_set("year month week day hour minute second decade century fortnight")
_PLACES = word_set("over under above below within inside")
_LASTING = word_set(
    "waited lasted took taken spent served lived worked stayed remained stood sat slept ran run held trained taught "
    "played travelled traveled survived endured"
)
_DEGREES = word_set(
    "well far just slightly significantly considerably substantially marginally comfortably easily only now"
)
_DATED = word_set("ago old earlier later before away long")
_HANDED = word_set("handed hands handing hand turned turns turning signed signing forked made")
_QUARRELS = word_set(
    "row rows dispute disputes anger outrage concern concerns concerned worry worries worried fear fears talks talk "
    "trial probe investigation inquiry enquiry lawsuit lawsuits case suit strike strikes protest protests protested "
    "clash clashes clashed battle fight feud feuded quarrel quarrelled argument arguments argue argued arguing debate "
    "debated wrangle wrangled standoff scandal furore uproar outcry controversy criticism criticised criticized "
    "convicted charged arrested jailed fined sued suing sacked fired suspended questioned quizzed investigated "
    "prosecuted resigned tried indicted detained fought disagreed differed split divided voted negotiated haggled "
    "haggling bargaining deal agreement settlement complaint complaints claim claims control power lead advantage "
    "win victory triumph extradition"
)
_MOVED_UP = word_set(
    "go goes going gone went come came creep creeps crept creeping move moves moved moving push pushes pushed pushing "
    "bring brings brought take takes took taken shoot shot edge edged inch inched tick ticked nudge nudged add adds "
    "added adding bump bumped ratchet ratcheted drive drove driven put live lived own owned line lined"
)
_COVERS = word_set("water snow ice rubble mud sand ash earth soil debris lava concrete rock silt floodwater sea")
_RULERS = word_set(
    "president chancellor minister premier manager coach king queen emperor ruler leader government regime director "
    "governor mayor pope name alias condition flag roof sky editor boss owner"
)


def _is_compound(tokens: Tokens, number: Number) -> bool:
    """“over a nine-second video”: “over” belongs to the video."""
    before = token_at(tokens, number.start - 1)
    return before in {"a", "an", "the"} and token_at(tokens, number.end) in HYPHENS


def _is_over(tokens: Tokens, start: int, unit: Unit) -> bool:
    before = token_at(tokens, start - 1)
    if unit.name in _TIMES:
        return _spans_time(tokens, before, unit)
    return before in _HANDED | _QUARRELS


def _spans_time(tokens: Tokens, before: str, unit: Unit) -> bool:
    if not (before[:1].isalnum() or before == "%") or token_at(tokens, unit.end) in _DATED:
        return False
    if is_adverb(before) or before in _DEGREES:
        return before.endswith("ly") and before not in _DEGREES and before not in {"nearly", "only"}
    if is_past_form(before):
        return before not in _LASTING
    return not (before in PREPOSITIONS | CONJUNCTIONS or is_auxiliary(before))


def _is_under(tokens: Tokens, start: int, unit: Unit) -> bool:
    after = (token_at(tokens, unit.end), token_at(tokens, unit.end + 1))
    return (after[0] == "of" and after[1] in _COVERS) or unit.name in _RULERS


def _is_up_to(tokens: Tokens, start: int, unit: Unit) -> bool:
    return token_at(tokens, start - 1) in _MOVED_UP


def _is_inside(tokens: Tokens, start: int, unit: Unit) -> bool:
    return unit.name not in _TIMES


def _is_better(tokens: Tokens, start: int, unit: Unit) -> bool:
    """“is better than $100”; not “did better than 12 rivals”."""
    return token_at(tokens, start - 1) not in {"is", "was", "are", "were", "by", "at", "of", "for", ""}


def _is_about(tokens: Tokens, start: int, unit: Unit) -> bool:
    """“arguing about two people”, “a film about three sisters”."""
    return token_at(tokens, start - 1) in _TELLING


_TELLING = word_set(
    "argue argues argued arguing talk talks talked talking complain complained complaining complaints worry worried "
    "joke jokes joked lie lied speculate speculated boast boasted brag bragged film book novel play documentary story "
    "stories series drama rumours rumors concerns concerned questions"
)
_TESTS = {
    "about": _is_about,
    "over": _is_over,
    "under": _is_under,
    "beneath": _is_under,
    "up": _is_up_to,
    "inside": _is_inside,
    "better": _is_better,
}
