"""What a sentence states: its pieces with their figures, their speaker and their worth."""

from collections.abc import Iterator
from typing import NamedTuple

from annotate.domain import Attribution, ClaimKind, Quantity

from .cues import is_hedged
from .kinds import kind_of
from .quantities import spans_of
from .readings import Reading
from .sentences import Span
from .signs import Setting
from .voices import Part, find_parts
from .words import Stretch, Tokens, word_set
from .worthiness import Worth, how_checkable, weigh


class Draft(NamedTuple):
    """A claim in the making: a piece of a sentence and what is known of it."""

    piece: Stretch
    attribution: Attribution
    quantities: tuple[Quantity, ...]
    kind: ClaimKind
    worth: Worth


def draft_claims(text: str, reading: Reading, speaker: Span | None) -> list[Draft]:
    """Return what a sentence states, checkable or not, in reading order; `speaker` names who says it, if anybody."""
    return [_draft(reading, part, number > 0) for number, part in enumerate(_parts(text, reading, speaker))]


def find_weighty(text: str, reading: Reading, least: float) -> Iterator[Stretch]:
    """Yield the pieces of a sentence, as far as known, that are at least so surely checkable."""
    for number, part in enumerate(_parts(text, reading, None)):
        _, inside = _within(reading, part.stretch)
        if how_checkable(reading, part.stretch, inside, _setting(reading, part, number > 0)) >= least:
            yield part.stretch


def _parts(text: str, reading: Reading, speaker: Span | None) -> list[Part]:
    return sorted(find_parts(text, reading, speaker), key=lambda part: part.stretch)


# An announcement or a finding about the future is a fact of today; a promise is not (GUIDELINES: plans).
_DECIDING = word_set("announced announces estimated estimates found finds find ruled decided projected According")


def _draft(reading: Reading, part: Part, follows: bool) -> Draft:
    own, inside = _within(reading, part.stretch)
    setting = _setting(reading, part, follows)
    vouched = part.attribution
    source = vouched.source.text if vouched.source else ""
    predicate = _predicate_elsewhere(reading, part.stretch)
    if predicate:
        kind = kind_of((*own, *predicate), inside, act=part.act, source=source)
    else:
        kind = kind_of(own, inside, act=part.act, tree=reading.tree, piece=part.stretch, source=source)
    if (vouched.direct, vouched.hedged) != (setting.direct, setting.hedged):
        vouched = vouched.model_copy(update={"direct": setting.direct, "hedged": setting.hedged})
    return Draft(part.stretch, vouched, inside, kind, weigh(reading, part.stretch, kind, inside, setting))


def _predicate_elsewhere(reading: Reading, piece: Stretch) -> Tokens:
    """“31 soldiers | and 12 civilians were killed”: what is said of a subject that was cut off from its verb."""
    tree = reading.tree
    if tree is None or any(tree.is_verb(index) for index in range(*piece)):
        return ()
    verbs = (tree.heads[index] for index in range(*piece) if tree.relations[index] in {"nsubj", "nsubjpass"})
    verb = next((verb for verb in verbs if verb >= piece.end), None)
    if verb is None:
        return ()
    helpers = [child for child in tree.children[verb] if tree.relations[child] in {"aux", "auxpass"} and child < verb]
    return reading.tokens[min(helpers, default=verb) : verb + 1]


def _within(reading: Reading, stretch: Stretch) -> tuple[Tokens, tuple[Quantity, ...]]:
    own = reading.tokens[stretch.start : stretch.end]
    return own, tuple(spans_of(reading.quantities, own[0].start, own[-1].end))


def _setting(reading: Reading, part: Part, follows: bool) -> Setting:
    start, end = part.stretch
    source, cue = part.attribution.source, part.attribution.cue or ""
    return Setting(
        direct=all(index in reading.quoted for index in range(start, end)),
        sourced=source is not None,
        hedged=part.attribution.hedged or is_hedged(reading.tokens, start, end),
        question=any(token.text == "?" for token in reading.tokens[-2:]),
        decided=cue in _DECIDING,
        part=follows,
        frame=frozenset(f"{source.text if source else ''} {cue}".lower().split()),
        leaning=reading.leaning,
    )
