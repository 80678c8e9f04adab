"""The name that stands behind a source: of a pronoun, of a role, of a sentence that goes on with a survey."""

from collections.abc import Sequence

from .antecedents import Story
from .mentions import Mention, name_in
from .namings import span_of
from .phrases import ROLES, is_person_noun
from .readings import Reading
from .sentences import Span
from .surveys import carried_survey
from .units import is_plural
from .verbs import first_finite
from .words import DASHES, PERSONAL, PREPOSITIONS, Stretch, Tokens, token_at, word_set


def name_sources(readings: Sequence[Reading]) -> list[Span | None]:
    """
    Return for each sentence where the article names its source; None where it has none.

    A pronoun, and a role without a name, give way to the nearest name before
    them; one that no name fits stands for itself.
    """
    story = Story(readings)
    named: list[Span | None] = []
    for index, reading in enumerate(readings):
        source = _source_span(reading)
        if source is not None and (_is_pronoun(reading) or _is_epithet(story, index)):
            source = _nearest_name(story, named, index) or source
        elif reading.frame is None:
            source = carried_survey(readings, named, index)
        named.append(source)
    return named


_LOOK_BACK = 4
_LONGEST_DATELINE = 12
_GENDERS = {"he": "m", "she": "f"}
_GROUPS = word_set(
    "police government council ministry army navy court company firm bank party union team club agency department "
    "committee commission parliament senate congress court group media press"
)
_OWN = word_set("his her its their my our your some many most few several no another other others both all these those")


def _source_span(reading: Reading) -> Span | None:
    if reading.frame is None or reading.frame.source.start == reading.frame.source.end:
        return None
    return span_of(reading.tokens, name_in(reading, reading.frame.source))


def _is_pronoun(reading: Reading) -> bool:
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    return end - start == 1 and reading.tokens[start].lower in PERSONAL


def _is_epithet(story: Story, number: int) -> bool:
    """“The veteran mayor” is somebody already named: a role, a word that describes, no name."""
    reading = story.readings[number]
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    words = reading.tokens[start:end]
    following = reading.tokens[end : end + 2]
    if len(following) == 2 and following[0].text == "," and following[1].is_capital:
        return False  # “said the mayor, Ida Holm”
    nameless = not any(mention.person and start <= mention.name.start < end for mention in story.mentions[number])
    return nameless and end - start >= 3 and words[0].lower == "the" and words[-1].text in ROLES


def _nearest_name(story: Story, named: list[Span | None], index: int) -> Span | None:
    """Whoever can be meant: named earlier in the sentence, or in the ones before as source, subject or otherwise."""
    frame = story.readings[index].frame
    word = story.readings[index].tokens[frame.source.start].lower if frame else ""
    if frame is not None and (earlier := _person_in(story, index, frame.source.start, word)):
        return earlier.shown(story.readings[index].tokens)
    for back in range(index - 1, max(index - 1 - _LOOK_BACK, -1), -1):
        reading = story.readings[back]
        person = _person_in(story, back, len(reading.tokens), word)
        speaker, subject = named[back], named_subject(reading)
        if speaker is not None and _can_be(story, back, speaker, word, sure=True):  # who spoke speaks on
            return speaker
        unsure = person is None or not person.gender
        if subject is not None and _can_be(story, back, subject, word, sure=unsure):
            return subject
        if person is not None:
            return person.shown(reading.tokens)
    return None


def _person_in(story: Story, number: int, end: int, word: str) -> Mention | None:
    """The last person that a sentence names before a token, outside quotations, if “he” or “she” can mean them."""
    if word not in _GENDERS:
        return None
    quoted = story.readings[number].quoted
    fitting = [
        mention
        for mention in story.mentions[number]
        if mention.person and mention.whole.end <= end and mention.gender in {_GENDERS[word], ""}
    ]
    outside = [mention for mention in fitting if mention.whole.start not in quoted]
    return outside[-1] if outside else None


def _can_be(story: Story, number: int, candidate: Span, word: str, *, sure: bool) -> bool:
    """
    Say whether a pronoun, or a role, can mean this source or subject of sentence `number`.

    Gender, number and whether it is a person decide. Unless `sure`, somebody
    else in the sentence has the right gender, and this one must have it too.
    """
    tokens = story.readings[number].tokens
    inside = [token for token in tokens if candidate.start <= token.start < candidate.end]
    if not inside:
        return True  # settled before, by an earlier sentence
    core = inside[: next((i for i, token in enumerate(inside) if i and token.lower in PREPOSITIONS), len(inside))]
    start, end = core[0].start, core[-1].end
    mentions = [mention for mention in story.mentions[number] if start <= tokens[mention.name.start].start < end]
    last = core[-1].lower
    if core[0].lower in _OWN | PERSONAL:
        return False
    if word in {"it", "they"}:
        return sum(mention.person for mention in mentions) != 1 if word == "they" else not _people(mentions)
    if last in _GROUPS or (is_person_noun(last) and is_plural(last)):
        return False
    if word in _GENDERS and mentions:
        return mentions[0].gender in ({_GENDERS[word], ""} if sure else {_GENDERS[word]})
    return bool(mentions) or is_person_noun(last)


def _people(mentions: Sequence[Mention]) -> bool:
    return any(mention.person for mention in mentions)


def named_subject(reading: Reading) -> Span | None:
    """Return the subject that opens a sentence where it is a name, after a dateline or a phrase with a comma."""
    tokens = reading.tokens
    verb = first_finite(tokens, 0, min(len(tokens), 25))
    if verb is None or not tokens or 0 in reading.quoted:
        return None
    start = _after_dateline(tokens)
    if token_at(tokens, start) in PREPOSITIONS:
        commas = [index for index in range(start, verb) if tokens[index].text == ","]
        start = commas[0] + 1 if commas else verb
    end = start
    while end < verb and tokens[end].text not in {",", "("}:
        end += 1
    names = [token for token in tokens[start:end] if token.is_word and token.is_capital]
    if end <= start or not names or (start == 0 and len(names) == 1 and names[0] is tokens[0] and end > 1):
        return None
    if token_at(tokens, start) in PERSONAL:
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _after_dateline(tokens: Tokens) -> int:
    """Where a sentence begins after “OLVA (Wire) —”."""
    dash = next((i for i in range(1, min(len(tokens), _LONGEST_DATELINE)) if tokens[i].text in DASHES), 0)
    return dash + 1 if dash and tokens[0].text.isupper() and len(tokens[0].text) > 1 else 0
