"""What can be seen of a piece of a sentence that tells whether it is a claim: names and values, a few words each."""

from collections.abc import Iterator, Sequence

from annotate.domain import ClaimKind

from .cues import is_hedged
from .readings import Reading
from .signs import Setting
from .trees import VERBAL, Tree
from .words import PERSONAL, Stretch, Tokens, token_at, word_set


def see_traits(
    reading: Reading, piece: Stretch, kind: ClaimKind | None, setting: Setting, signs: Sequence[str]
) -> Iterator[str]:
    """
    Yield the traits of a piece; those of its tree only where its sentence was parsed.

    More was tried, and left out because unseen articles gained nothing: first and second words, names, quotation
    marks, subjects, the words that show a manner.
    """
    tokens = reading.tokens
    manner = "quoted" if setting.direct else "told"
    for sign in signs:
        yield f"sign {sign}"
        yield f"sign, manner {sign} {manner}"
    if setting.decided:
        yield "decided"
    if kind is not None:
        yield f"kind, manner {kind} {manner}"
    yield f"words {_size(piece)}"
    yield f"place {_place(tokens, piece)}"
    yield f"before {_shown(tokens, piece.start - 1)}"
    yield f"after {_shown(tokens, piece.end)}"
    yield f"vouched {setting.sourced} {manner} {is_hedged(tokens, *piece)}"
    yield f"figures {min(sum(index in reading.figures for index in range(*piece)), _MOST)}"
    if reading.tree is None:
        yield "not parsed"
    else:
        yield from _traits_of_tree(tokens, reading.tree, piece)


_MOST = 3
_STEP = 4
_SIZES = (3, 5, 8, 13, 25)
_COMMON = PERSONAL | word_set(
    "a an the this that these those there his her its our their my your and but or so as if when while because "
    "although though after before since which who whose in on at for with by from to of no not all some many most one "
    "two what how why now then also even just only more another such"
)
_PREDICATES = ("acomp", "attr")


def _size(piece: Stretch) -> int:
    return sum(piece.end - piece.start >= size for size in _SIZES)


def _place(tokens: Tokens, piece: Stretch) -> str:
    """Whether a piece opens its sentence, closes it, or both."""
    opens = not any(token.is_word for token in tokens[: piece.start])
    closes = not any(token.is_word for token in tokens[piece.end :])
    return {(True, True): "whole", (True, False): "first", (False, True): "last"}.get((opens, closes), "inner")


def _shown(tokens: Tokens, index: int) -> str:
    """A mark or a common word as it is; of others what they are: names and deeds say little of the next text."""
    if not 0 <= index < len(tokens):
        return "nothing"
    token = tokens[index]
    if not token.is_word:
        return "number" if token.is_number else token.text
    return token.lower if token.lower in _COMMON else "name" if token.is_capital else "word"


def _traits_of_tree(tokens: Tokens, tree: Tree, piece: Stretch) -> Iterator[str]:
    tops = [i for i in range(*piece) if not piece.start <= tree.heads[i] < piece.end or tree.heads[i] == i]
    verbal = [top for top in tops if tree.tags[top] in VERBAL]
    head = next(iter(verbal or tops), piece.start)
    yield f"head {tree.relations[head]} {tree.tags[head]}"
    yield f"heads {min(len(verbal), _MOST)}"
    verbs = [index for index in range(*piece) if tree.is_verb(index)]
    if verbs:
        yield f"verb {tree.tags[verbs[0]]} {_helper(tokens, tree, verbs[0])}"
        yield f"lead {min((verbs[0] - piece.start) // _STEP, _MOST)}"
    predicate = tree.child(head, *_PREDICATES)
    if predicate is not None:
        yield f"predicate {tree.tags[predicate]} {token_at(tokens, head)}"


def _helper(tokens: Tokens, tree: Tree, verb: int) -> str:
    """An auxiliary as it is written: “will”, “has”, “could”."""
    helps = tree.tags[verb] == "MD" or tree.relations[verb] in {"aux", "auxpass"} or tokens[verb].lower in _BE
    return tokens[verb].lower if helps else "full"


_BE = word_set("is are was were has have had do does did")
