"""What a sentence states: its pieces with their figures, their speaker and their worth."""

from collections.abc import Sequence
from typing import NamedTuple

from annotate.domain import Attribution, ClaimKind, Quantity

from .cues import is_hedged
from .debate import lean
from .kinds import kind_of
from .quantities import find_quantities, spans_of
from .readings import Reading
from .sentences import Span
from .signs import Setting
from .voices import Part, find_parts
from .words import Stretch, Tokens, word_set
from .worthiness import Worth, weigh


class Draft(NamedTuple):
    """A claim in the making: a piece of a sentence and what is known of it."""

    piece: Stretch
    attribution: Attribution
    quantities: tuple[Quantity, ...]
    kind: ClaimKind
    worth: Worth


def draft_claims(text: str, reading: Reading, speaker: Span | None) -> list[Draft]:
    """Return what a sentence states, checkable or not, in reading order; `speaker` names who says it, if anybody."""
    quantities = find_quantities(text, reading.tokens)
    figures = _tokens_of(reading.tokens, quantities)
    question = any(token.text == "?" for token in reading.tokens[-2:])
    setting = Setting(question=question, leaning=lean(reading.tokens))
    drafts: list[Draft] = []
    for part in sorted(find_parts(text, reading, speaker, figures), key=lambda part: part.stretch):
        drafts.append(_draft(reading, part, quantities, setting._replace(part=bool(drafts))))
    return drafts


def _tokens_of(tokens: Tokens, quantities: Sequence[Quantity]) -> frozenset[int]:
    """The indexes of the tokens that stand in figures."""
    return frozenset(
        index
        for index, token in enumerate(tokens)
        if any(figure.start <= token.start < figure.end for figure in quantities)
    )


# An announcement or a finding about the future is a fact of today; a promise is not (GUIDELINES: plans).
_DECIDING = word_set("announced announces estimated estimates found finds find ruled decided projected According")


def _draft(reading: Reading, part: Part, quantities: tuple[Quantity, ...], setting: Setting) -> Draft:
    start, end = part.stretch
    own = reading.tokens[start:end]
    direct = all(index in reading.quoted for index in range(start, end))
    hedged = part.attribution.hedged or is_hedged(reading.tokens, start, end)
    inside = tuple(spans_of(quantities, own[0].start, own[-1].end))
    kind = kind_of(own, inside, act=part.act, tree=reading.tree, piece=part.stretch)
    sourced, decided = part.attribution.source is not None, part.attribution.cue in _DECIDING
    frame = frozenset(f"{getattr(part.attribution.source, 'text', '')} {part.attribution.cue or ''}".lower().split())
    setting = setting._replace(direct=direct, sourced=sourced, hedged=hedged, decided=decided, frame=frame)
    worth = weigh(own, kind, inside, setting)
    vouched = part.attribution.model_copy(update={"direct": direct, "hedged": hedged})
    return Draft(part.stretch, vouched, inside, kind, worth)
