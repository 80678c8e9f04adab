"""
Take a stretch of a sentence apart into pieces that can be true or false on their own.

Rules suggest where to cut; what annotated articles teach about such places decides.
"""

from collections.abc import Sequence
from itertools import islice

from .cuts import cut_at_places
from .heads import Parsed, find_heads
from .joints import cut_at_figures, cut_at_joints, cut_at_marks
from .readings import Reading
from .trees import Tree
from .verbs import is_auxiliary, is_bare_verb, is_finite, is_participle
from .words import QUOTES, Stretch, Tokens, is_adverb, is_superlative, token_at, word_set


def split_clauses(reading: Reading, stretch: Stretch) -> list[Stretch]:
    """
    Return the statements of `reading.tokens[stretch]` in reading order, without overlap.

    Coordinated clauses, predicates and figures are cut; time, place and
    restrictive clauses stay with what they qualify. Joining words, outer
    marks and the final full stop belong to no piece. What has no word is no
    piece. Where the sentence has no tree, only marks and figures cut.
    """
    suggested = suggest_pieces(reading, stretch)
    if reading.tree is None:
        return suggested
    parsed = Parsed(reading.tokens, reading.tree, reading.quoted, reading.figures)
    return _tidy(reading, [trim_piece(reading.tokens, piece) for piece in cut_at_places(parsed, stretch, suggested)])


def suggest_pieces(reading: Reading, stretch: Stretch) -> list[Stretch]:
    """Return the pieces of a stretch as rules alone would cut it."""
    tokens, quoted, figures, tree = reading.tokens, reading.quoted, reading.figures, reading.tree
    parsed = None if tree is None else Parsed(tokens, tree, quoted, figures)
    pieces = [
        piece
        for part in cut_at_marks(tokens, stretch, quoted, figures)
        for clause in _clauses(parsed, trim_piece(tokens, part))
        for piece in cut_at_figures(tokens, clause, figures)
    ]
    return _tidy(reading, pieces)


def is_intricate(reading: Reading, stretch: Stretch) -> bool:
    """Say, without a tree, whether a stretch may hold more than one statement: two verbs, or an aside."""
    tokens = reading.tokens
    inside = range(stretch.start, stretch.end)
    if any(_opens_aside(tokens, index) for index in inside):
        return True
    verbs = (index for index in inside if is_finite(tokens, index) and not _is_helped(tokens, index))
    return len(list(islice(verbs, 2))) > 1


def adds_figures(reading: Reading) -> bool:
    """Say, without a tree, whether figures may share a verb: “340 houses and 12 schools were lost”."""
    joints = (index for index, token in enumerate(reading.tokens) if token.lower == "and")
    return any(not reading.figures.isdisjoint(range(joint + 1, joint + 4)) for joint in joints)


def _tidy(reading: Reading, pieces: Sequence[Stretch]) -> list[Stretch]:
    """Pieces that state something, without what only joins them or stands around them."""
    tokens = reading.tokens
    worded = [piece for piece in pieces if piece.end > piece.start]
    trimmed = (trim_piece(tokens, piece) for piece in _joined(tokens, worded, _weighty(reading)))
    return [piece for piece in trimmed if any(_has_letters(token.text) for token in tokens[piece.start : piece.end])]


def _weighty(reading: Reading) -> frozenset[int]:
    """The tokens of figures that are no spans of time: “after nearly half an hour” states nothing."""
    spans = [figure for figure in reading.quantities if figure.unit in _TIMES]
    return frozenset(
        index
        for index in reading.figures
        if not any(span.start <= reading.tokens[index].start < span.end for span in spans)
    )


_TIMES = word_set("year month week day hour minute second decade century fortnight")


def _joined(tokens: Tokens, pieces: list[Stretch], figures: frozenset[int]) -> list[Stretch]:
    """Give what has neither verb nor figure nor rank, or hardly a word, back to its neighbour: it states nothing."""
    if len(pieces) < 2:
        return pieces
    joined: list[Stretch] = []
    for piece in pieces:
        if joined and not (_states(tokens, joined[-1], figures) and _states(tokens, piece, figures)):
            joined[-1] = Stretch(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _states(tokens: Tokens, piece: Stretch, figures: frozenset[int]) -> bool:
    inside = range(piece.start, piece.end)
    if figures.isdisjoint(inside) and sum(tokens[index].is_word for index in inside) < _FEWEST_WORDS:
        return False
    verbs = any(is_finite(tokens, index) or is_participle(tokens[index].lower) for index in inside)
    results = any(tokens[index].lower.endswith("ing") for index in inside)
    planned = any(tokens[index].lower == "to" and is_bare_verb(token_at(tokens, index + 1)) for index in inside)
    return (
        verbs
        or results
        or (planned and _is_apart(tokens, piece))
        or not figures.isdisjoint(inside)
        or any(is_superlative(tokens[i].lower) for i in inside)
    )


_FEWEST_WORDS = 3


def _is_apart(tokens: Tokens, piece: Stretch) -> bool:
    """“Holm to leave; Berg takes over”: a semicolon parts statements also where one is short of a verb."""
    return ";" in {token_at(tokens, piece.start - 1), token_at(tokens, piece.end)}


def _clauses(parsed: Parsed | None, whole: Stretch) -> list[Stretch]:
    if parsed is None:
        return [whole]
    return [run for part in cut_at_joints(parsed, whole) for run in _runs(parsed, part)]


def _runs(parsed: Parsed, whole: Stretch) -> list[Stretch]:
    """The stretches that belong to one statement each; what stands before an aside goes with it."""
    heads = find_heads(parsed, whole)
    if whole.start not in parsed.quoted:
        heads -= parsed.quoted
    if len(heads) < 2:
        return [whole]
    owners = [_owner(parsed.tree, index, heads) for index in range(whole.start, whole.end)]
    runs: list[tuple[Stretch, int]] = []
    for index, owner in enumerate(owners, whole.start):
        if runs and runs[-1][1] == owner:
            runs[-1] = (Stretch(runs[-1][0].start, index + 1), owner)
        else:
            runs.append((Stretch(index, index + 1), owner))
    return _settle(runs)


def _owner(tree: Tree, index: int, heads: frozenset[int]) -> int:
    if index in heads:
        return index
    return next((above for above in tree.above(index) if above in heads), -1)


def _settle(runs: list[tuple[Stretch, int]]) -> list[Stretch]:
    """A run that does not hold its head joins its neighbour."""
    pieces: list[Stretch] = []
    open_from: int | None = None
    for stretch, owner in runs:
        start = stretch.start if open_from is None else open_from
        if stretch.start <= owner < stretch.end:
            pieces.append(Stretch(start, stretch.end))
            open_from = None
        elif pieces and open_from is None and any(owner in range(*piece) for piece in pieces):
            pieces[-1] = Stretch(pieces[-1].start, stretch.end)
        else:
            open_from = start
    if open_from is not None and pieces:
        pieces[-1] = Stretch(pieces[-1].start, runs[-1][0].end)
    return pieces or [Stretch(runs[0][0].start, runs[-1][0].end)]


def trim_piece(tokens: Tokens, piece: Stretch) -> Stretch:
    """Return a piece without joining words before it and marks around it."""
    start, end = piece
    while start < end and (_leads(tokens, start) or _is_outer_mark(tokens, start, piece)):
        start += 1
    while end > start and _is_closing_mark(tokens, end - 1, start):
        end -= 1
    return Stretch(start, end)


_LEADS = word_set("although though while whereas but and so however meanwhile then elsewhere nor yet because")
# At the head of a sentence they may be part of it: “As of Monday”, “That night”.
_TRAILS = word_set("and but or because with as that while after whereas although though")
_LEADS_INSIDE = word_set("as since that")


def _leads(tokens: Tokens, index: int) -> bool:
    """Say whether a word only joins a piece to what stands before it."""
    word = tokens[index].lower
    if token_at(tokens, index + 1) in {"of", "far"}:
        return False
    return word in _LEADS or (index > 0 and word in _LEADS_INSIDE)


_BEFORE_ASIDES = frozenset({",", "—", "–", "-"})


def _is_helped(tokens: Tokens, index: int) -> bool:
    """“was burned”, “has now burned”: one verb."""
    before = index - 2 if is_adverb(token_at(tokens, index - 1)) else index - 1
    return is_auxiliary(token_at(tokens, before))


def _opens_aside(tokens: Tokens, index: int) -> bool:
    if tokens[index].text not in _BEFORE_ASIDES:
        return False
    following, second = token_at(tokens, index + 1), token_at(tokens, index + 2)
    ranks = following == "the" and is_superlative(second)
    results = following.endswith("ing") and len(following) > 4
    return ranks or results or following in {"which", "who", "whose", "where", "when", "with", "one"}


def _is_outer_mark(tokens: Tokens, index: int, piece: Stretch) -> bool:
    text = tokens[index].text
    if text in QUOTES:
        # A mark that closes inside the piece belongs to a phrase: “Old Tom” rang again.
        return not any(tokens[other].text in QUOTES for other in range(index + 1, piece.end - 2))
    return not _has_letters(text) and text not in "#@$£€([’'"


def _is_closing_mark(tokens: Tokens, index: int, start: int) -> bool:
    text = tokens[index].text
    if text in QUOTES:
        return not any(tokens[other].text in QUOTES for other in range(start, index))
    if text in {")", "]"}:
        return not any(tokens[other].text in {"(", "["} for other in range(start, index))
    if text == "." and tokens[index - 1].is_capital and len(tokens[index - 1].text) <= 2:
        return False
    return text in _TRAILS or (not _has_letters(text) and text not in "%$£€°")


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))
