"""Who is speaking, across sentences and paragraphs: pronouns, and quotations that run on."""

from collections.abc import Sequence

from .citing import turn_of
from .named_sources import name_sources, named_subject
from .namings import span_of
from .quotes import Quote
from .readings import Reading
from .sentences import Span
from .verbs import first_finite
from .words import Tokens


def find_speakers(readings: Sequence[Reading]) -> list[Span | None]:
    """
    Return for each sentence the stretch of the article that names its speaker.

    A pronoun gives way to the nearest name before it. A sentence inside a
    quotation belongs to whoever the quotation belongs to; a paragraph that
    opens with a mark while the one before never closed keeps its speaker, and
    who takes a turn by name (“HOLM: We lost.”) has the rest of the paragraph.
    None where nobody is said to speak.
    """
    named = name_sources(readings)
    owners = _owners_of_quotes(readings, named)
    speakers: list[Span | None] = []
    turn: Span | None = None
    for reading, source in zip(readings, named, strict=True):
        owner = next((owners[quote.start] for quote in reading.quotes if owners.get(quote.start)), None)
        label = turn_of(reading.tokens)
        if label is not None or reading.opens_paragraph:
            turn = label and span_of(reading.tokens, label)
        speakers.append(source or (owner if _is_all_quoted(reading) else None) or turn)
    return speakers


_LOOK_BACK = 4
_MARKS = frozenset({".", "-", "–", "—", "―", "”", '"'})
_LONGEST_NAME = 4
_LONGEST_SIGNATURE = 10


def _is_all_quoted(reading: Reading) -> bool:
    words = [index for index, token in enumerate(reading.tokens) if token.is_word]
    return bool(words) and sum(index in reading.quoted for index in words) >= 0.8 * len(words)


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
            last = named_subject(reading) if _is_statement_lead(reading) else last
    return owners


def _is_statement_lead(reading: Reading) -> bool:
    return bool(reading.tokens) and reading.tokens[-1].text == ":"


def _announced(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """“She issued this statement:” before a quotation names its speaker."""
    if index == 0 or not _is_statement_lead(readings[index - 1]):
        return None
    return named[index - 1] or named_subject(readings[index - 1])


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
