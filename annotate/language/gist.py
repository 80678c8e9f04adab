"""What a claim turns on: its main verb, with the words around it."""

from collections.abc import Iterable
from typing import NamedTuple

from .trees import VERBAL, Tree
from .verbs import MODALS, first_finite, is_auxiliary, is_participle
from .words import Stretch, Tokens, is_adverb, token_at, word_set

BE = word_set("is are was were be been being")


class Gist(NamedTuple):
    """
    The words of a claim and the index of the verb it turns on, or None.

    Of “is expected to deny” that is “deny”. `first` is where its verbs begin:
    before it stands the subject. `words` holds each word once, in lower case.
    """

    tokens: Tokens
    words: frozenset[str]
    first: int
    head: int | None

    def at(self, step: int) -> str:
        """Return the word so many places from the main verb, in lower case, or ""."""
        return "" if self.head is None else token_at(self.tokens, self.head + step)

    def subject(self) -> Iterable[str]:
        """Yield the words before the verbs."""
        return (token.lower for token in self.tokens[: self.first])

    def following(self, reach: int) -> frozenset[str]:
        """Return the words up to so many places after the main verb."""
        if self.head is None:
            return frozenset()
        return frozenset(token.lower for token in self.tokens[self.head + 1 : self.head + 1 + reach])


def read_gist(tokens: Tokens, tree: Tree | None = None, piece: Stretch | None = None) -> Gist:
    """Return the gist of a claim; `tree` is that of its sentence and `piece` its place there, where there is one."""
    words = frozenset(token.lower for token in tokens)
    top = None if tree is None or piece is None else _top(tree, piece)
    if top is None:
        first = first_finite(tokens, 0, len(tokens))
        head = _content_verb(tokens, first)
    else:
        first, head = top
    return Gist(tokens, words, len(tokens) if first is None else first, (head and _passed_on(tokens, head)) or head)


def _top(tree: Tree, piece: Stretch) -> tuple[int, int] | None:
    """Return where the verbs of the topmost clause of a piece begin, and its main verb, both counted in the piece."""
    for index in range(*piece):
        head = tree.heads[index]
        if (head == index or not piece.start <= head < piece.end) and tree.tags[index] in VERBAL:
            helpers = [
                child
                for child in tree.children[index]
                if tree.relations[child] in {"aux", "auxpass", "neg"} and piece.start <= child < index
            ]
            return min(helpers, default=index) - piece.start, index - piece.start
    return None


_MOST_AUXILIARIES = 6
_MOST_LINKS = 3
_BEFORE_BARE_VERBS = MODALS | word_set("do does did don't doesn't didn't")
# What is expected, agreed or begun is the point, not that it is: "is expected to deny", "voted to condemn".
_LINKS = word_set(
    "expected likely due set scheduled going about prepared ready planning plans planned vote votes voted voting began "
    "begun begins continues continued continue poised forced bound used appears appeared seems seemed moved went "
    "rushed joined united stepped"
)


def _content_verb(tokens: Tokens, first: int | None) -> int | None:
    """Return the index of the content verb: in “has not yet been told” that of “told”."""
    if first is None:
        return 0 if token_at(tokens, 0).endswith(("ing", "ed")) else None
    index = first
    for _ in range(_MOST_AUXILIARIES):
        if not _leans_on_next(token_at(tokens, index), token_at(tokens, index + 1)):
            break
        index += 1
    return index


def _leans_on_next(word: str, following: str) -> bool:
    """Say whether a word only helps the verb behind it: “has” in “has gone”, not in “has a car”."""
    if _is_between(word) or word.replace("’", "'") in _BEFORE_BARE_VERBS:
        return following.isalpha()
    if not is_auxiliary(word):
        return False
    return _is_between(following) or is_auxiliary(following) or is_participle(following) or following.endswith("ing")


def _is_between(word: str) -> bool:
    return is_adverb(word) or word in {"both", "not", "been", "being", "be", "to"}


def _passed_on(tokens: Tokens, head: int) -> int:
    """Follow “is expected to”, “voted to”, “will be likely to” down to the verb that says something."""
    for _ in range(_MOST_LINKS):
        place = head + (token_at(tokens, head) in BE and token_at(tokens, head + 1) in _LINKS)
        if token_at(tokens, place) not in _LINKS or token_at(tokens, place + 1) != "to":
            break
        if not token_at(tokens, place + 2).isalpha():
            break
        head = _content_verb(tokens, place + 2) or head
    return head
