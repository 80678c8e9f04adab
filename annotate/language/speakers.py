"""Who is speaking, across sentences and paragraphs: pronouns, and quotations that run on."""

from collections.abc import Iterator, Sequence

from .documents import is_survey
from .mentions import find_mentions
from .namings import span_of
from .phrases import ROLES, is_person_noun
from .quotes import Quote
from .readings import Reading
from .sentences import Span
from .units import is_plural
from .verbs import first_finite
from .words import PERSONAL, PREPOSITIONS, Stretch, Tokens, word_set


def find_speakers(readings: Sequence[Reading]) -> list[Span | None]:
    """
    Return for each sentence the stretch of the article that names its speaker.

    A pronoun gives way to the nearest name before it. A sentence inside a
    quotation belongs to whoever the quotation belongs to; a paragraph that
    opens with a mark while the one before never closed keeps its speaker.
    None where nobody is said to speak.
    """
    named = _resolve_pronouns(readings)
    owners = _owners_of_quotes(readings, named)
    speakers: list[Span | None] = []
    for reading, source in zip(readings, named, strict=True):
        owner = next((owners[quote.start] for quote in reading.quotes if owners.get(quote.start)), None)
        speakers.append(source or (owner if _is_all_quoted(reading) else None))
    return speakers


_LOOK_BACK = 4
_ASKED = word_set("respondents questioned surveyed polled asked voters")
_LONGEST_STORY = 20  # sentences that go on about one survey
_POINTING = word_set("this that these those it he she")
_MARKS = frozenset({".", "-", "–", "—", "―", "”", '"'})
_LONGEST_NAME = 4
_LONGEST_SIGNATURE = 10


def _is_all_quoted(reading: Reading) -> bool:
    words = [index for index, token in enumerate(reading.tokens) if token.is_word]
    return bool(words) and sum(index in reading.quoted for index in words) >= 0.8 * len(words)


def _resolve_pronouns(readings: Sequence[Reading]) -> list[Span | None]:
    named: list[Span | None] = []
    for index, reading in enumerate(readings):
        source = _source_span(reading)
        if source is not None and (_is_pronoun(reading) or _is_epithet(reading)):
            source = _nearest_name(readings, named, index) or source
        elif reading.frame is None:
            source = _carried_survey(readings, named, index)
        named.append(source)
    return named


def _carried_survey(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """The survey cited before that a sentence goes on with: by shares of those asked."""
    reading = readings[index]
    words = {token.lower for token in reading.tokens}
    shares = any(figure.unit == "%" for figure in reading.quantities)
    if not words or reading.tokens[0].lower in _POINTING or 0 in reading.quoted:
        return None
    if shares and not _ASKED.isdisjoint(words) and not any(map(is_survey, words)):
        return next(_surveys(readings, named, index), None)
    goes_on = shares and not reading.quoted
    near = [source for source in named[max(index - _LOOK_BACK, 0) : index] if source is not None]
    last = next(_surveys(readings, named, index), None) if goes_on else None
    return last if near and last == near[-1] else None


def _surveys(readings: Sequence[Reading], named: list[Span | None], index: int) -> Iterator[Span]:
    """Yield the surveys that were sources before a sentence, the last one first."""
    for back in range(index - 1, max(index - _LONGEST_STORY, 0) - 1, -1):
        source, frame = named[back], readings[back].frame
        if source is not None and frame is not None:
            cited = readings[back].tokens[frame.source.start : frame.source.end]
            if any(is_survey(token.lower) for token in cited):
                yield source


def _source_span(reading: Reading) -> Span | None:
    if reading.frame is None or reading.frame.source.start == reading.frame.source.end:
        return None
    return span_of(reading.tokens, reading.frame.source)


def _is_pronoun(reading: Reading) -> bool:
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    return end - start == 1 and reading.tokens[start].lower in PERSONAL


def _is_epithet(reading: Reading) -> bool:
    """“The veteran mayor” is somebody already named: a role, a word that describes, no name."""
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    words = reading.tokens[start:end]
    nameless = not any(mention.person and start <= mention.name.start < end for mention in find_mentions(reading))
    return nameless and end - start >= 3 and words[0].lower == "the" and words[-1].text in ROLES


def _nearest_name(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """Whoever can be meant: named earlier in the sentence, or in the ones before as source, subject or otherwise."""
    frame = readings[index].frame
    word = readings[index].tokens[frame.source.start].lower if frame else ""
    if frame is not None and (earlier := _person_in(readings[index], frame.source.start, word)):
        return earlier
    for back in range(index - 1, max(index - 1 - _LOOK_BACK, -1), -1):
        reading = readings[back]
        person = _person_in(reading, len(reading.tokens), word)
        speaker, subject = named[back], _named_subject(reading)
        if speaker is not None and _can_be(reading, speaker, word, sure=True):  # who spoke speaks on
            return speaker
        if subject is not None and _can_be(reading, subject, word, sure=person is None):
            return subject
        if person is not None:
            return person
    return None


_GENDERS = {"he": "m", "she": "f"}
_GROUPS = word_set(
    "police government council ministry army navy court company firm bank party union team club agency department "
    "committee commission parliament senate congress court group media press"
)
_OWN = word_set("his her its their my our your some many most few several no another other others both all these those")


def _person_in(reading: Reading, end: int, word: str) -> Span | None:
    """The last person that a sentence names before a token, outside quotations, if “he” or “she” can mean them."""
    if word not in _GENDERS:
        return None
    fitting = [
        mention
        for mention in find_mentions(reading)
        if mention.person and mention.whole.end <= end and mention.gender in {_GENDERS[word], ""}
    ]
    outside = [mention for mention in fitting if mention.whole.start not in reading.quoted]
    return outside[-1].shown(reading.tokens) if outside else None


def _can_be(reading: Reading, candidate: Span, word: str, *, sure: bool) -> bool:
    """
    Say whether a pronoun, or a role, can mean this source or subject.

    Gender, number and whether it is a person decide. Unless `sure`, somebody
    else in the sentence has the right gender, and this one must have it too.
    """
    inside = [token for token in reading.tokens if candidate.start <= token.start < candidate.end]
    if not inside:
        return True  # settled before, by an earlier sentence
    core = inside[: next((i for i, token in enumerate(inside) if i and token.lower in PREPOSITIONS), len(inside))]
    mentions = [m for m in find_mentions(reading) if core[0].start <= reading.tokens[m.name.start].start < core[-1].end]
    people = [mention for mention in mentions if mention.person]
    if core[0].lower in _OWN | PERSONAL:
        return False
    if word == "it":
        return not people
    if word == "they":
        return len(people) != 1
    last = core[-1].lower
    if last in _GROUPS or (is_person_noun(last) and is_plural(last)):
        return False
    if word in _GENDERS and mentions:
        genders = {_GENDERS[word]} if not sure else {_GENDERS[word], ""}
        return mentions[0].gender in genders
    return bool(mentions) or is_person_noun(last)


def _named_subject(reading: Reading) -> Span | None:
    tokens = reading.tokens
    verb = first_finite(tokens, 0, min(len(tokens), 25))
    if verb is None or not tokens or 0 in reading.quoted:
        return None
    start = 0
    if tokens[0].lower in PREPOSITIONS:
        commas = [index for index in range(verb) if tokens[index].text == ","]
        start = commas[0] + 1 if commas else verb
    end = start
    while end < verb and tokens[end].text not in {",", "("}:
        end += 1
    names = [token for token in tokens[start:end] if token.is_word and token.is_capital]
    if end <= start or not names or (start == 0 and len(names) == 1 and names[0] is tokens[0] and end > 1):
        return None
    if tokens[start].lower in PERSONAL:
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _owners_of_quotes(readings: Sequence[Reading], named: list[Span | None]) -> dict[int, Span | None]:
    """Return the speaker of every quotation, by where it starts."""
    owners: dict[int, Span | None] = {}
    last: Span | None = None
    for index, reading in enumerate(readings):
        all_quoted = bool(reading.quotes) and _is_all_quoted(reading)
        for quote in reading.quotes:
            if owners.get(quote.start):
                last = owners[quote.start]
                continue
            owner = named[index] or _announced(readings, named, index)
            if owner is None and all_quoted:
                owner = (
                    _named_later(readings, named, index, quote)
                    or _signature(readings, index, quote)
                    or (last if _keeps(readings, index, quote) else None)
                )
            owners[quote.start] = owner
            last = owner or last
        if named[index] is not None:
            last = named[index]
        elif not reading.quotes and reading.opens_paragraph:
            last = _named_subject(reading) if _is_statement_lead(reading) else last
    return owners


def _is_statement_lead(reading: Reading) -> bool:
    return bool(reading.tokens) and reading.tokens[-1].text == ":"


def _announced(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """“She issued this statement:” before a quotation names its speaker."""
    if index == 0 or not _is_statement_lead(readings[index - 1]):
        return None
    return named[index - 1] or _named_subject(readings[index - 1])


def _named_later(readings: Sequence[Reading], named: list[Span | None], index: int, quote: Quote) -> Span | None:
    """A quotation over several sentences is often signed at its end: “…,” she said."""
    for later in range(index + 1, min(index + 6, len(readings))):
        if readings[later].span.start >= quote.end:
            return None
        if named[later] is not None:
            return named[later]
    return None


def _signature(readings: Sequence[Reading], index: int, quote: Quote) -> Span | None:
    """A name alone after a quotation, with or without a dash: “… for years.” ― Ida Holm, nurse."""
    for reading in readings[index : index + _LOOK_BACK]:
        if reading.span.end > quote.end:
            after = [token for token in reading.tokens if token.start >= quote.end and token.text not in _MARKS]
            return _bare_name(after) if after and first_finite(after, 0, len(after)) is None else None
    return None


def _bare_name(tokens: Tokens) -> Span | None:
    """The name that these few words begin with, up to a comma."""
    end = next((index for index, token in enumerate(tokens) if token.text in {",", "("}), len(tokens))
    name = tokens[:end]
    named = 1 < end <= _LONGEST_NAME and all(token.is_capital for token in name)
    return Span(name[0].start, name[-1].end) if named and len(tokens) <= _LONGEST_SIGNATURE else None


def _keeps(readings: Sequence[Reading], index: int, quote: Quote) -> bool:
    """Say whether a quotation without a speaker of its own goes on with the last one."""
    if quote.continues:
        return True
    before = readings[index - 1] if index else None
    return before is not None and (bool(before.quotes) or before.frame is not None)
