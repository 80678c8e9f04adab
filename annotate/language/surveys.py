"""Which survey a sentence goes on with: it is cited once, and told of in the sentences after."""

from collections.abc import Iterator, Sequence

from .documents import is_survey
from .readings import Reading
from .sentences import Span
from .words import word_set


def carried_survey(readings: Sequence[Reading], named: list[Span | None], index: int) -> Span | None:
    """
    Return the survey that a sentence without a source of its own goes on with, or None.

    It tells of shares of those asked (“39 percent of voters”); or of shares,
    and nobody else has spoken since the survey. `named` holds the sources of
    the sentences before.
    """
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


_LOOK_BACK = 4
_LONGEST_STORY = 20  # sentences that go on about one survey
_ASKED = word_set("respondents questioned surveyed polled asked voters")
_POINTING = word_set("this that these those it he she")
