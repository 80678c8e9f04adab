"""What a sentence states: its pieces with their figures, their speaker and their worth."""

from collections.abc import Iterator
from typing import NamedTuple

from annotate.domain import Attribution, ClaimKind, Passage, Quantity, Stance

from .attributions import find_inner_frame
from .clauses import headless, split_clauses, subject_of
from .cues import is_hedged
from .kinds import kind_of
from .quantities import find_quantities, spans_of
from .sentences import Span
from .speakers import PERSONAL, Reading
from .speech import Frame
from .words import Stretch, word_set
from .worthiness import Setting, Worth, weigh


class Draft(NamedTuple):
    """A claim in the making: a piece of a sentence, the subject it lacks, and what is known of it."""

    piece: Stretch
    subject: Stretch | None
    attribution: Attribution
    quantities: tuple[Quantity, ...]
    kind: ClaimKind
    worth: Worth


def draft_claims(text: str, reading: Reading, speaker: Span | None) -> list[Draft]:
    """Return what a sentence states, checkable or not, in reading order; `speaker` names who says it, if anybody."""
    quantities = find_quantities(text, reading.tokens)
    question = any(token.text == "?" for token in reading.tokens[-2:])
    subject: Stretch | None = None
    drafts: list[Draft] = []
    for part in sorted(_parts(text, reading, speaker), key=lambda part: part.stretch):
        restored = subject if headless(reading.tokens, part.stretch) else None
        drafts.append(_draft(reading, part, quantities, restored, Setting(question=question, part=bool(drafts))))
        subject = next(subject_of(reading.tokens, part.stretch), subject)
    return drafts


class _Part(NamedTuple):
    stretch: Stretch
    attribution: Attribution
    act: bool = False


# An announcement or a finding about the future is a fact of today; a promise is not (GUIDELINES: plans).
_DECIDING = word_set("announced announces estimated estimates found finds find ruled decided projected According")


def _parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[_Part]:
    """Yield the smallest pieces of a sentence with who vouches for each."""
    for part in _framed_parts(text, reading, speaker):
        for number, piece in enumerate(split_clauses(reading.tokens, part.stretch, reading.quoted)):
            inner = None
            if number or (part.attribution.source is None and not part.act):
                inner = find_inner_frame(reading.tokens, piece, reading.quoted)
            if inner is None:
                yield _Part(piece, part.attribution, part.act and number == 0)
                continue
            vouched = _attribution(text, reading, inner, _inner_source(text, reading, inner, part.attribution.source))
            for content in inner.contents:
                for smaller in split_clauses(reading.tokens, content, reading.quoted):
                    yield _Part(smaller, vouched)


def _framed_parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[_Part]:
    source = None if speaker is None else _passage(text, speaker)
    frame = reading.frame
    if frame is None:
        yield _Part(Stretch(0, len(reading.tokens)), Attribution(source=source))
        return
    if frame.act and frame.stance is Stance.ASSERTS and not frame.hedged:
        source = None  # the speaker stays in the claim, and nobody else vouches for it
    vouched = _attribution(text, reading, frame, source)
    yield from (_Part(stretch, vouched, frame.act) for stretch in frame.contents)
    yield from (_Part(stretch, Attribution()) for stretch in frame.rest)


def _attribution(text: str, reading: Reading, frame: Frame, source: Passage | None) -> Attribution:
    cue = text[reading.tokens[frame.cue.start].start : reading.tokens[frame.cue.end - 1].end]
    return Attribution(source=source, cue=cue, stance=frame.stance, hedged=frame.hedged)


def _inner_source(text: str, reading: Reading, inner: Frame, outer: Passage | None) -> Passage | None:
    start, end = inner.source
    if start == end or (outer is not None and end - start == 1 and reading.tokens[start].lower in PERSONAL):
        return outer
    return _passage(text, Span(reading.tokens[start].start, reading.tokens[end - 1].end))


def _draft(
    reading: Reading, part: _Part, quantities: tuple[Quantity, ...], subject: Stretch | None, setting: Setting
) -> Draft:
    start, end = part.stretch
    own = reading.tokens[start:end]
    direct = all(index in reading.quoted for index in range(start, end))
    hedged = part.attribution.hedged or is_hedged(reading.tokens, start, end)
    inside = tuple(spans_of(quantities, own[0].start, own[-1].end))
    kind = kind_of(own, inside, act=part.act)
    sourced, decided = part.attribution.source is not None, part.attribution.cue in _DECIDING
    setting = setting._replace(direct=direct, sourced=sourced, hedged=hedged, decided=decided)
    worth = weigh(own, kind, inside, setting)
    vouched = part.attribution.model_copy(update={"direct": direct, "hedged": hedged})
    return Draft(part.stretch, subject, vouched, inside, kind, worth)


def _passage(text: str, span: Span) -> Passage:
    return Passage(start=span.start, end=span.end, text=text[span.start : span.end])
