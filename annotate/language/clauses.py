"""Take a stretch of a sentence apart into pieces that can be true or false on their own."""

from collections.abc import Iterator

from .joints import cut_at
from .verbs import first_finite, is_finite, is_participle
from .words import DETERMINERS, PRONOUNS, QUOTES, Stretch, Tokens, is_adverb, word_set


def split_clauses(tokens: Tokens, stretch: Stretch, quoted: frozenset[int] = frozenset()) -> list[Stretch]:
    """
    Return the pieces of `tokens[stretch]` in reading order, without overlap.

    Coordinated clauses, predicates and figures are cut; time, place and
    restrictive clauses stay with what they qualify. Joining words, outer
    marks and the final full stop belong to no piece. What has no word is no
    piece. `quoted` holds the indexes of tokens in quotation marks.
    """
    start, end = trim_piece(tokens, stretch)
    pieces: list[Stretch] = []
    verb: int | None = None
    for index in range(start + 1, end):
        if verb is None and is_finite(tokens, index - 1):
            verb = index - 1
        if index in quoted and start not in quoted:
            continue  # a quoted phrase inside a clause stays in one piece: “thoughts and prayers”
        resume = cut_at(tokens, start, verb, index, end)
        if resume is not None and index < resume < end:
            pieces.append(Stretch(start, index))
            start, verb = resume, None
    pieces.append(Stretch(start, end))
    trimmed = (trim_piece(tokens, piece) for piece in pieces)
    return [piece for piece in trimmed if any(_has_letters(token.text) for token in tokens[piece.start : piece.end])]


def trim_piece(tokens: Tokens, piece: Stretch) -> Stretch:
    """Return a piece without joining words before it and marks around it."""
    start, end = piece
    while start < end and (tokens[start].lower in _LEADS or _is_outer_mark(tokens, start, piece)):
        start += 1
    while end > start and _is_closing_mark(tokens, end - 1, start):
        end -= 1
    return Stretch(start, end)


def headless(tokens: Tokens, piece: Stretch) -> bool:
    """Say whether a piece begins with its verb, so that its subject stands before it in the sentence."""
    first = piece.start
    while first < piece.end and is_adverb(tokens[first].lower):
        first += 1
    if first >= piece.end or tokens[first].lower in DETERMINERS | PRONOUNS:
        return False
    return is_finite(tokens, first) or is_participle(tokens[first].lower)


def subject_of(tokens: Tokens, piece: Stretch) -> Iterator[Stretch]:
    """Yield the subject of a piece that has one: what stands before its first finite verb."""
    verb = first_finite(tokens, piece.start, piece.end)
    if verb is not None and verb > piece.start:
        end = verb
        while end > piece.start and (is_adverb(tokens[end - 1].lower) or tokens[end - 1].lower in _BEFORE_VERBS):
            end -= 1
        if end > piece.start:
            yield Stretch(piece.start, end)


_BEFORE_VERBS = frozenset({",", "which", "who", "that"})
_LEADS = word_set("although though while whereas but and so however meanwhile then elsewhere nor yet because")


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
    return text in {"and", "but", "or"} or (not _has_letters(text) and text not in "%$£€°")


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))
