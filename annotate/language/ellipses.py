"""Figures that leave out what they count, because their neighbour has just said it."""

from collections.abc import Sequence

from annotate.domain import ClaimKind, Quantity

from .drafts import Draft
from .people import PEOPLE
from .phrases import is_time
from .readings import Reading
from .units import MEASURES, is_plural, singular
from .verbs import is_past_form
from .words import Tokens, token_at

Insertions = dict[int, str]
"""What to add behind a place in the article, by that place."""


def carry_units(text: str, reading: Reading, drafts: Sequence[Draft]) -> tuple[list[Draft], Insertions]:
    """
    Give figures without a noun the unit of their neighbour, where it is settled.

    “killed 12 people and injured more than 40”: 40 people. Returns the drafts
    with their units filled, and the nouns as the article writes them, each
    with the place in the article behind which it belongs.
    """
    carried: list[Draft] = []
    nouns: Insertions = {}
    for draft in drafts:
        bare = [figure for figure in draft.quantities if _leaves_noun_out(figure)]
        giver = _giver(reading, carried, draft, bare[0]) if len(bare) == 1 else None
        if giver is not None:
            nouns[bare[0].end] = _noun_of(text, giver)
            counted = bare[0].model_copy(update={"unit": bare[0].unit or giver.unit})
            filled = tuple(counted if figure is bare[0] else figure for figure in draft.quantities)
            draft = draft._replace(quantities=filled)
        carried.append(draft)
    return carried, nouns


def carry_figure(reading: Reading, drafts: Sequence[Draft], number: int) -> Insertions:
    """“the same as Varna lost” after a figure: that figure, behind “same” or “same number”."""
    tokens, piece = reading.tokens, drafts[number].piece
    words = [token_at(tokens, piece.start + step) for step in range(4)]
    if number == 0 or words[:2] != ["the", "same"]:
        return {}
    last = piece.start + 1 + (words[2] in {"number", "amount"})
    figures = [figure for draft in drafts[:number] for figure in draft.quantities if not _is_duration(figure)]
    if token_at(tokens, last + 1) not in {"as", "that"} or len(figures) != 1:
        return {}
    return {tokens[last].end: figures[0].text}


def _is_duration(figure: Quantity) -> bool:
    return is_time(figure.unit) or figure.unit == "second"


def _leaves_noun_out(figure: Quantity) -> bool:
    """“wounded 12”: people, as the verb tells, but the article does not say so."""
    return not figure.unit or (figure.unit == "person" and figure.text[-1].isdecimal())


def _giver(reading: Reading, before: Sequence[Draft], draft: Draft, bare: Quantity) -> Quantity | None:
    """The figure of the piece before that says what a bare figure counts, if it is the only one that could."""
    if not before or bare.low is None or not _stands_bare(reading.tokens, bare):
        return None
    givers = [figure for figure in before[-1].quantities if not _is_duration(figure)]
    if len(givers) != 1 or not _names_what_it_counts(givers[0]):
        return None
    harmed = before[-1].kind is draft.kind is ClaimKind.CASUALTY
    if givers[0].unit in PEOPLE:
        return givers[0] if harmed and bare.unit in {"", givers[0].unit} else None
    return givers[0] if _is_parallel(reading, givers[0], bare) else None


def _names_what_it_counts(figure: Quantity) -> bool:
    """A noun in the plural at the end of the figure's words: “around 12 people”, but no “£3m”, “5%”, “40 km”."""
    words = figure.text.lower().split()
    return is_plural(words[-1]) and singular(words[-1]) == figure.unit and figure.unit not in MEASURES


def _noun_of(text: str, figure: Quantity) -> str:
    return text[figure.start : figure.end].split()[-1]


def _stands_bare(tokens: Tokens, figure: Quantity) -> bool:
    """Say whether nothing after a figure, and no comma before it, makes it an age, a rank or part of a name."""
    last = next((i for i, token in enumerate(tokens) if token.end >= figure.end), len(tokens) - 1)
    first = next((i for i, token in enumerate(tokens) if token.start >= figure.start), last)
    following = token_at(tokens, last + 1)
    aged = token_at(tokens, first - 1) in {",", "(", "aged", "#", "-"}
    return not aged and following not in {"-", "of", "/"}


def _is_parallel(reading: Reading, giver: Quantity, bare: Quantity) -> bool:
    """“recorded 340 cases in May and 120 in June”, “built 340 flats and sold 120”: both are what the verb is about."""
    tree = reading.tree
    if tree is None:
        return all(_follows_verb(reading.tokens, figure) for figure in (giver, bare))
    counted = _index_of(reading.tokens, giver.end)
    number = _index_of(reading.tokens, bare.end)
    if tree.relations[number] == "conj" and tree.heads[number] == counted:
        return True
    verb, other = tree.heads[number], tree.heads[counted]
    joined = tree.relations[verb] == "conj" and tree.heads[verb] == other
    return joined and tree.relations[number] == tree.relations[counted] == "dobj"


def _follows_verb(tokens: Tokens, figure: Quantity) -> bool:
    first = next((index for index, token in enumerate(tokens) if token.start >= figure.start), 0)
    return first > 0 and is_past_form(tokens[first - 1].lower)


def _index_of(tokens: Tokens, end: int) -> int:
    return next((index for index, token in enumerate(tokens) if token.end >= end), len(tokens) - 1)
