"""The parts of a sentence with who vouches for each, down to single statements."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Attribution, Passage, Stance

from .clauses import split_clauses
from .framing import frame_in
from .readings import Reading
from .reporting import Report
from .sentences import Span
from .speech import Frame
from .subjects import Parse
from .words import PERSONAL, Stretch


class Part(NamedTuple):
    """A statement with who vouches for it. Of an `act` the speaker is part: that he said it is the point."""

    stretch: Stretch
    attribution: Attribution
    act: bool = False


def find_parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    """
    Yield the smallest pieces of a sentence with who vouches for each.

    `speaker` names who says the sentence, if anybody.
    """
    if not reading.reports:
        yield from _parts_of_words(text, reading, speaker)
        return
    own = _NOBODY if reading.frame is not None else _vouched_by(speaker and _passage(text, speaker))
    whole = Part(Stretch(0, len(reading.tokens)), own)
    yield from _parts_of_tree(text, reading, speaker, whole, reading.reports)


_NOBODY = Attribution()
_DEEPEST = 12  # nobody quotes a quotation of a quotation that often


def _parts_of_tree(
    text: str,
    reading: Reading,
    speaker: Span | None,
    part: Part,
    reports: Sequence[Report],
) -> Iterator[Part]:
    """Take a part apart around its outermost report, and what that leaves in the same way."""
    parse = None if reading.tree is None else Parse(reading.tokens, reading.tree, reading.quoted)
    deep = len(reading.reports) - len(reports) >= _DEEPEST
    frame = None if parse is None or deep else frame_in(parse, reports, part.stretch)
    if frame is None:
        pieces = split_clauses(reading, part.stretch)
        yield from (Part(piece, part.attribution, part.act and not number) for number, piece in enumerate(pieces))
        return
    left = [report for report in reports if report.words.start != frame.cue.start]
    vouched = _attribution(text, reading, frame, _source(text, reading, speaker, frame, part.attribution.source))
    for stretch in frame.contents:
        inner = Part(stretch, vouched, frame.act)
        yield from _parts_of_tree(text, reading, speaker, inner, [] if frame.act else left)
    for stretch in frame.rest:
        yield from _parts_of_tree(text, reading, speaker, part._replace(stretch=stretch), left)


def _source(text: str, reading: Reading, speaker: Span | None, frame: Frame, outer: Passage | None) -> Passage | None:
    if frame.act and frame.stance is Stance.ASSERTS and not frame.hedged:
        return outer  # the speaker stays in the claim; somebody else may vouch for it
    if reading.frame is not None and frame.source == reading.frame.source:
        return speaker and _passage(text, speaker)
    return _inner_source(text, reading, frame, outer or (speaker and _passage(text, speaker)))


def _parts_of_words(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    for part in _framed_parts(text, reading, speaker):
        for number, piece in enumerate(split_clauses(reading, part.stretch)):
            yield Part(piece, part.attribution, part.act and number == 0)


def _framed_parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    source = None if speaker is None else _passage(text, speaker)
    frame = reading.frame
    if frame is None:
        yield Part(Stretch(0, len(reading.tokens)), _vouched_by(source))
        return
    if frame.act and frame.stance is Stance.ASSERTS and not frame.hedged:
        source = None  # the speaker stays in the claim, and nobody else vouches for it
    vouched = _attribution(text, reading, frame, source)
    yield from (Part(stretch, vouched, frame.act) for stretch in frame.contents)
    yield from (Part(stretch, _NOBODY) for stretch in frame.rest)


def _attribution(text: str, reading: Reading, frame: Frame, source: Passage | None) -> Attribution:
    cue = text[reading.tokens[frame.cue.start].start : reading.tokens[frame.cue.end - 1].end]
    return Attribution(source=source, cue=cue, stance=frame.stance, hedged=frame.hedged)


def _vouched_by(source: Passage | None) -> Attribution:
    return _NOBODY if source is None else Attribution(source=source)


def _inner_source(text: str, reading: Reading, inner: Frame, outer: Passage | None) -> Passage | None:
    start, end = inner.source
    if start == end or (outer is not None and end - start == 1 and reading.tokens[start].lower in PERSONAL):
        return outer
    return _passage(text, Span(reading.tokens[start].start, reading.tokens[end - 1].end))


def _passage(text: str, span: Span) -> Passage:
    return Passage(start=span.start, end=span.end, text=text[span.start : span.end])
