"""Whom a pronoun stands for, where the paragraph leaves one choice; where it leaves more, that is said."""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from .groups import find_group, find_minded, is_minded
from .mentions import Mention, find_mentions, find_roles
from .readings import Reading
from .sentences import Span
from .verbs import first_finite
from .words import PREPOSITIONS, SUBORDINATORS, Tokens, is_adverb, token_at, word_set


class Referent(NamedTuple):
    """What a pronoun stands for, as a stretch of the article; or `doubt`, what could not be settled."""

    name: Span | None = None
    doubt: str = ""


class Story:
    """The sentences of an article in reading order, and the people it names."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """The names in every sentence; whoever is a person once is one everywhere, with the gender told there."""
        found = [find_mentions(reading) for reading in self.readings]
        people = {mention.last for mentions in found for mention in mentions if mention.person}
        genders = {mention.last: mention.gender for mentions in found for mention in mentions if mention.gender}
        return tuple(tuple(_known(mention, people, genders) for mention in mentions) for mentions in found)

    @cached_property
    def full_names(self) -> dict[str, Span | None]:
        """The longest name of every person, by last name; None where two people share it."""
        longest: dict[str, tuple[Mention, Span]] = {}
        shared: set[str] = set()
        for reading, mentions in zip(self.readings, self.mentions, strict=True):
            for mention in mentions:
                if not mention.person:
                    continue
                known = longest.get(mention.last)
                if known is not None and not known[0].is_same(mention):
                    shared.add(mention.last)
                if known is None or len(mention.words) > len(known[0].words):
                    longest[mention.last] = (mention, mention.shown(reading.tokens))
        return {last: None if last in shared else span for last, (_, span) in longest.items()}


def _known(mention: Mention, people: Container[str], genders: Mapping[str, str]) -> Mention:
    if len(mention.words) > 1 or mention.last not in people:
        return mention
    return mention._replace(person=True, gender=mention.gender or genders.get(mention.last, ""))


def is_pronoun(word: str) -> bool:
    """Say whether a lower-case word may stand for something named before."""
    return word in _GENDERS or word in _GROUP or word in _THING or word in _POINTING


def resolve(story: Story, number: int, place: int) -> Referent:
    """
    Return what the pronoun at token `place` of sentence `number` stands for.

    Neither a name nor a doubt where it stands for nothing (“it is clear
    that …”). In direct speech, and where several could be meant, the doubt
    says so.
    """
    reading = story.readings[number]
    word = reading.tokens[place].lower
    if word in _THING and _is_empty(reading.tokens, place):
        return Referent()
    if word in _POINTING:
        return Referent(doubt=f"unclear what “{word}” {'are' if word in _PLURAL else 'is'}")
    name = None
    if place not in reading.quoted:
        name = find_minded(reading, story.mentions[number], place)
        if name is None and not is_minded(reading, place):
            name = _person(story, number, place) if word in _GENDERS else find_group(story.readings, number, place)
    return Referent(name) if name else Referent(doubt=_DOUBTS[word])


_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_FORMS = {"m": word_set("he his him himself he's he’s"), "f": word_set("she her hers herself she's she’s")}
_GROUP = frozenset({"they", "their"})
_THING = frozenset({"it", "its"})
_POINTING = frozenset({"this", "that", "these", "those"})
_PLURAL = frozenset({"these", "those"})
_DOUBTS = {
    **{word: f"unclear who “{word}” is" for word in ("he", "she")},
    **{word: f"unclear whose “{word}” is" for word in ("his", "her", "their", "its")},
    "they": "unclear who “they” are",
    "it": "unclear what “it” is",
}
_FARTHEST = 6  # sentences back in a paragraph
_BEING = word_set("is was be been seems seemed appears appeared remains remained became becomes")
_WEIGHING = word_set(
    "believed understood thought said reported expected hoped estimated feared claimed known clear likely unlikely "
    "possible unclear"
)
_EXTRAPOSED = word_set("that to whether when if who how why for")
_EMPTY_VERBS = word_set("emerged emerges appears appeared seems seemed turns turned transpired takes took rained")


def _is_empty(tokens: Tokens, place: int) -> bool:
    """“it is clear that”, “it emerged that”, “it took three days to”: an “it” that stands for nothing."""
    following = [token.lower for token in tokens[place + 1 : place + 10]]
    words = [word for word in following if not is_adverb(word) and word not in {"would", "will", "may", "has", "had"}]
    if not words:
        return False
    if words[0] in _EMPTY_VERBS:
        return True
    return words[0] in _BEING and ((len(words) > 1 and words[1] in _WEIGHING) or not _EXTRAPOSED.isdisjoint(words[1:6]))


def _person(story: Story, number: int, place: int) -> Span | None:
    """The one person named so far in the paragraph, or in the one before where this one names nobody yet."""
    gender = _GENDERS[story.readings[number].tokens[place].lower]
    for first in _windows(story.readings, number):
        seen = list(_seen(story, first, number, place, gender))
        if any(mention is None for _, mention in seen):
            return None
        if seen:
            named = [(index, mention) for index, mention in seen if mention is not None]
            before = _is_spoken_of(story, first, named[0], gender)
            return None if before else _sole_subject(story, number, place, named)
    return None


def _windows(readings: Sequence[Reading], number: int) -> Iterator[int]:
    """Where the paragraph of a sentence begins, then where the one before does."""
    first = number
    for _ in range(2):
        while not readings[first].opens_paragraph and first > max(0, number - _FARTHEST):
            first -= 1
        yield first
        if first == 0 or number - first >= _FARTHEST:
            return
        first -= 1


def _seen(story: Story, first: int, number: int, place: int, gender: str) -> Iterator[tuple[int, Mention | None]]:
    """Everybody of this gender between a sentence and a pronoun; None for somebody without a name."""
    for index in range(first, number + 1):
        reading = story.readings[index]
        end = place if index == number else len(reading.tokens)
        for mention in story.mentions[index]:
            before = mention.name.end <= end or _speaks(reading, mention)
            if before and not mention.body_only and mention.gender in {gender, ""}:
                yield index, mention
        for _ in find_roles(reading.tokens, story.mentions[index], end, gender):
            yield index, None


def _is_spoken_of(story: Story, first: int, named: tuple[int, Mention], gender: str) -> bool:
    """Say whether a pronoun of this gender stands before anybody is named: it goes on about somebody else."""
    index, mention = named
    for at in range(first, index + 1):
        tokens = story.readings[at].tokens
        end = mention.name.start if at == index else len(tokens)
        if any(token.lower in _FORMS[gender] for token in tokens[:end]):
            return True
    return False


def _sole_subject(story: Story, number: int, place: int, seen: Sequence[tuple[int, Mention]]) -> Span | None:
    index, last = seen[-1]
    alone = all(mention.is_same(last) for _, mention in seen) and any(mention.person for _, mention in seen)
    near = [mention for at, mention in seen if at == index]
    subject = any(_is_subject(story.readings[index], mention, place if index == number else None) for mention in near)
    if not alone or not subject or _points_forward(story, number, place, last):
        return None
    shared = last.last in story.full_names and story.full_names[last.last] is None
    longest = max((mention for _, mention in seen), key=lambda mention: len(mention.words))
    at = next(at for at, mention in seen if mention is longest)
    return (None if shared else story.full_names.get(last.last)) or longest.shown(story.readings[at].tokens)


def _is_subject(reading: Reading, mention: Mention, place: int | None) -> bool:
    """Say whether somebody is what a sentence is about: its source, or named before its verb."""
    tokens = reading.tokens
    if _speaks(reading, mention):
        return place is None or mention.name.end <= place
    if mention.name.start in reading.quoted:
        return False
    if place is not None and reading.tree is not None:
        return any(reading.tree.relations[index] in {"nsubj", "nsubjpass"} for index in range(*mention.name))
    verb = first_finite(tokens, 0, len(tokens))
    opening = token_at(tokens, mention.whole.start - 1)
    owns = tokens[mention.name.end - 1].lower.endswith(("'s", "’s"))
    return verb is not None and mention.name.end <= verb and opening not in PREPOSITIONS and not owns


def _speaks(reading: Reading, mention: Mention) -> bool:
    if reading.frame is None:
        return False
    start, end = reading.frame.source
    return start <= mention.name.start and mention.name.end <= end and _leads(reading.tokens, start, mention)


def _leads(tokens: Tokens, start: int, mention: Mention) -> bool:
    """“Mr Petrov’s lawyer”, “a friend of Mr Petrov”: another one speaks."""
    owns = tokens[mention.name.end - 1].lower.endswith(("'s", "’s"))
    return not owns and not any(tokens[index].lower in PREPOSITIONS for index in range(start, mention.name.start))


def _points_forward(story: Story, number: int, place: int, chosen: Mention) -> bool:
    """“When he arrived, Ivan Petrov said …”: somebody else may be named after the pronoun."""
    tokens = story.readings[number].tokens
    if token_at(tokens, 0) not in SUBORDINATORS | PREPOSITIONS:
        return False
    later = [mention for mention in story.mentions[number] if mention.name.start > place and not mention.body_only]
    return any(token_at(tokens, mention.whole.start - 1) == "," and not mention.is_same(chosen) for mention in later)
