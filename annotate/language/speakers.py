"""Who is speaking, across sentences and paragraphs: pronouns, and quotations that run on."""

from collections.abc import Sequence
from typing import NamedTuple

from .quotes import Quote
from .sentences import Span
from .speech import Frame
from .verbs import first_finite
from .words import PREPOSITIONS, Stretch, Tokens, word_set


class Reading(NamedTuple):
    """A sentence as read so far: its place, its words, which of them stand in quotation marks, and its frame."""

    span: Span
    tokens: Tokens
    quoted: frozenset[int]
    quotes: Sequence[Quote]
    frame: Frame | None
    opens_paragraph: bool


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


PERSONAL = word_set("he she they it i we one")
_LOOK_BACK = 4
_ROLES = word_set(
    "diplomat minister president spokesman spokeswoman mayor senator general leader lawmaker secretary professor "
    "politician coach captain actor singer congressman congresswoman chancellor premier author scientist "
    "economist lawyer activist journalist"
)


def _is_all_quoted(reading: Reading) -> bool:
    words = [index for index, token in enumerate(reading.tokens) if token.is_word]
    return bool(words) and sum(index in reading.quoted for index in words) >= 0.8 * len(words)


def _resolve_pronouns(readings: Sequence[Reading]) -> list[Span | None]:
    named: list[Span | None] = []
    for index, reading in enumerate(readings):
        source = _source_span(reading)
        if source is not None and (_is_pronoun(reading) or _is_epithet(reading)):
            source = _nearest_name(readings, named, index) or source
        named.append(source)
    return named


def _source_span(reading: Reading) -> Span | None:
    if reading.frame is None:
        return None
    start, end = reading.frame.source
    return Span(reading.tokens[start].start, reading.tokens[end - 1].end)


def _is_pronoun(reading: Reading) -> bool:
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    return end - start == 1 and reading.tokens[start].lower in PERSONAL


def _is_epithet(reading: Reading) -> bool:
    """“The veteran mayor” is somebody already named: a role, a word that describes, no name."""
    start, end = reading.frame.source if reading.frame else Stretch(0, 0)
    words = reading.tokens[start:end]
    nameless = not any(token.is_capital for token in words[1:])
    return end - start >= 3 and words[0].lower == "the" and nameless and words[-1].lower in _ROLES


def _nearest_name(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """The last named source, unless a sentence since then has a named subject of its own."""
    for back in range(index - 1, max(index - 1 - _LOOK_BACK, -1), -1):
        if named[back] is not None:
            return named[back]
        if subject := _named_subject(readings[back]):
            return subject
    return None


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
                owner = _named_later(readings, named, index, quote) or (
                    last if _keeps(readings, index, quote) else None
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


def _keeps(readings: Sequence[Reading], index: int, quote: Quote) -> bool:
    """Say whether a quotation without a speaker of its own goes on with the last one."""
    if quote.continues:
        return True
    before = readings[index - 1] if index else None
    return before is not None and (bool(before.quotes) or before.frame is not None)
