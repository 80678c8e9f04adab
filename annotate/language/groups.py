"""What a pronoun stands for in “X said it …”: the source itself, where nothing else could be meant."""

from collections.abc import Sequence

from .mentions import Mention, may_be
from .people import PEOPLE
from .phrases import ROLES, is_person_noun
from .readings import Reading
from .sentences import Span
from .units import is_plural
from .verbs import IRREGULAR_PARTICIPLES, is_participle
from .words import PERSONAL, Stretch, Tokens, is_adverb, word_set


def find_minded(reading: Reading, mentions: Sequence[Mention], place: int) -> Span | None:
    """
    Return the source that the pronoun at token `place` stands for, by what it thinks or feels, or None.

    “Ivan Petrov said he was ashamed”, “the council said it regretted the
    delay”: only the speaker can say that.
    """
    source = _opening_source(reading, place)
    if source is None or not _minds(reading.tokens, place + 1):
        return None
    word = reading.tokens[place].lower
    return _span(reading.tokens, source) if _suits(reading.tokens, mentions, source, word) else None


def is_minded(reading: Reading, place: int) -> bool:
    """Say whether a pronoun stands for the source of its sentence, whether or not that can be told to suit it."""
    return _opening_source(reading, place) is not None and _minds(reading.tokens, place + 1)


def find_group(readings: Sequence[Reading], number: int, place: int) -> Span | None:
    """
    Return the source that “it” or “they” at token `place` of sentence `number` stands for, or None.

    “The council said it had cut 300 posts”: the sentence names one source
    before the pronoun, the pronoun acts as a body or a group does, and the
    paragraph has spoken of nothing else.
    """
    reading = readings[number]
    source = _opening_source(reading, place)
    if source is None or source.start > 1 or not _is_alone(readings, number, source):
        return None
    word = reading.tokens[place].lower
    acts = word in {"its", "their"} or _acts(reading.tokens, place + 1)
    return _span(reading.tokens, source) if acts and _suits(reading.tokens, (), source, word) else None


def _opening_source(reading: Reading, place: int) -> Stretch | None:
    """The source that a sentence names before what it says, when the pronoun opens what it says."""
    frame = reading.frame
    if frame is None or frame.act or frame.source.start == frame.source.end:
        return None
    opens = any(content.start <= place <= content.start + 1 for content in frame.contents)
    named = reading.tokens[frame.source.start].lower not in PERSONAL | _OWNERS
    near = frame.source.end <= place and frame.source.end - frame.source.start <= _LONGEST
    return frame.source if opens and named and near else None


def _span(tokens: Tokens, source: Stretch) -> Span:
    return Span(tokens[source.start].start, tokens[source.end - 1].end)


def _suits(tokens: Tokens, mentions: Sequence[Mention], source: Stretch, word: str) -> bool:
    """Say whether a source can be “he”, “she”, “it” or “they”."""
    plural = _is_group(tokens, source)
    if word in _GROUP:
        return plural
    if word in {"it", "its"}:
        return not plural and _is_body(tokens, source)
    return not plural and may_be(tokens, mentions, source, "m" if word in {"he", "his"} else "f")


_GROUP = frozenset({"they", "their"})
_OWNERS = word_set("my our your his her its their")
_COLLECTIVES = word_set("police people")
_HAVING = word_set("has had have")
_BE = word_set("is was are were be been being")
_DECIDING = word_set(
    "plan plans planned intend intends intended want wants wanted expect expects expected hope hopes hoped aim aims "
    "aimed believe believes believed know knows knew welcome welcomes welcomed regret regrets regretted accept accepts "
    "accepted appeal investigate review consider publish launch seek ask sell buy pay hire recruit invest close open "
    "cut comply cooperate co-operate refuse refuses refused reject rejects rejected support supports supported "
    "oppose opposes opposed need needs needed found received arrested carried interviewed"
)
# What has happened to things as well as been done by a body: nothing follows from these.
_HAPPENING = word_set(
    "been become begun failed cost caused led risen fallen happened occurred started ended affected increased "
    "decreased dropped declined died suffered changed helped worked collapsed burned burnt broken exploded closed "
    "opened grown gone come spread"
)
_HELPERS = word_set("would will could did does do may might must should had has have can didn't doesn't don't wouldn't")
_FEELING = word_set("feel feels felt remain remains remained")
_MOODS = word_set(
    "glad happy unhappy sad sorry pleased delighted proud ashamed confident sure certain worried concerned surprised "
    "shocked disappointed relieved grateful hopeful optimistic pessimistic determined keen eager willing reluctant "
    "angry upset devastated convinced aware unaware satisfied honoured honored thrilled saddened appalled horrified "
    "dismayed embarrassed committed looking hoping considering thinking"
)
_MINDING = word_set(
    "want wants wanted hope hopes hoped expect expects expected believe believes believed think thinks thought feel "
    "feels felt know knows knew known regret regrets regretted welcome welcomes welcomed accept accepts accepted agree "
    "agrees agreed intend intends intended admire admires admired love loves loved understand understands understood "
    "doubt doubts doubted remember remembers remembered respect respects respected disagree disagrees disagreed "
    "support supports supported oppose opposes opposed apologise apologised apologize apologized"
)
_LONGEST = 8


def _is_alone(readings: Sequence[Reading], number: int, source: Stretch) -> bool:
    """Say whether the paragraph has spoken of nothing but the source so far."""
    return readings[number].opens_paragraph or _spoke_before(readings, number, source)


def _spoke_before(readings: Sequence[Reading], number: int, source: Stretch) -> bool:
    before, tokens = readings[number - 1], readings[number].tokens
    if number == 0 or before.frame is None or not before.opens_paragraph:
        return False
    said = [token.lower for token in before.tokens[slice(*before.frame.source)]]
    return said == [token.lower for token in tokens[slice(*source)]]


def _is_group(tokens: Tokens, source: Stretch) -> bool:
    words = [tokens[index].lower for index in range(*source)]
    head = _head_of(words)
    if "and" in words:
        return True
    return head in _COLLECTIVES or (is_plural(head) and (tokens[source.start].lower != "the" or is_person_noun(head)))


def _is_body(tokens: Tokens, source: Stretch) -> bool:
    words = [tokens[index].lower for index in range(*source)]
    head = _head_of(words)
    named = any(tokens[index].is_capital for index in range(source.start + 1, source.end))
    acronym = len(words) == 1 and tokens[source.start].text.isupper() and len(words[0]) > 1
    article = words[0] in {"the", "a", "an"}
    if words[0] in PERSONAL or not (ROLES | PEOPLE).isdisjoint(words):
        return False
    return acronym or (article and (named or head in _BODIES))


_BODIES = word_set(
    "council government ministry department company firm charity union party court bank club university college school "
    "hospital agency commission committee board army navy church association organisation organization group "
    "newspaper airline retailer manufacturer regulator watchdog trust institute federation league parliament airport "
    "operator supplier supermarket chain bureau authority"
)


def _head_of(words: Sequence[str]) -> str:
    """The last word before “of”, “for” and the like."""
    end = next((i for i, word in enumerate(words) if i and word in {"of", "for", "in", "at", "on", "from"}), len(words))
    return words[end - 1]


def _minds(tokens: Tokens, index: int) -> bool:
    """Say whether the verb after a pronoun tells what only oneself can know: a feeling, a wish, a thought."""
    words = _verbs_after(tokens, index)
    if words and words[0] in _HELPERS:
        words = words[1:]
    if words and words[0] in _BE | _FEELING:
        return len(words) > 1 and words[1] in _MOODS
    return bool(words) and words[0] in _MINDING


def _acts(tokens: Tokens, index: int) -> bool:
    """Say whether the verb after a pronoun tells of an act of will, which only a body or people can do."""
    words = _verbs_after(tokens, index)
    if len(words) < 2:
        return False
    if words[0] in {"is", "was", "are", "were"}:
        return words[1].endswith("ing") and words[1] not in {"being", "costing", "causing", "going", "working"}
    if words[0] in _HAVING:
        done = is_participle(words[1]) or words[1] in IRREGULAR_PARTICIPLES
        return done and words[1] not in _HAPPENING
    return words[1 if words[0] in _HELPERS else 0] in _DECIDING


def _verbs_after(tokens: Tokens, index: int) -> list[str]:
    words = [token.lower for token in tokens[index : index + 6]]
    return [word for word in words if not is_adverb(word) and word not in {"not", '"', "“", "very", "more", "quite"}]
