"""How the words of a sentence hang together: tags, relations and heads, one of each a token."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from .words import Tokens

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = FINITE | {"VBN", "VBG", "VB"}


class Leaf(NamedTuple):
    """A word as a parser sees it: its place in the text, Penn tag, relation, and the index of its head."""

    start: int
    end: int
    tag: str
    relation: str
    head: int


class Tree:
    """
    The parse of a sentence, told in the tokens of `words.read_tokens`.

    `tags` are Penn Treebank tags, `relations` ClearNLP labels (“nsubj”,
    “relcl”), `heads` indexes of tokens; a root is its own head. A token of
    `contracted` holds its own subject (“it's”).
    """

    def __init__(
        self, tags: Sequence[str], relations: Sequence[str], heads: Sequence[int], contracted: frozenset[int]
    ) -> None:
        self.tags = tuple(tags)
        self.relations = tuple(relations)
        self.heads = tuple(heads)
        self.contracted = contracted

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of every token, in reading order."""
        children: list[list[int]] = [[] for _ in self.heads]
        for index, head in enumerate(self.heads):
            if head != index:
                children[head].append(index)
        return tuple(map(tuple, children))

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """Where everything that hangs from a token begins and ends, half-open, the token included."""
        found: list[tuple[int, int] | None] = [None] * len(self.heads)
        for top in (index for index, head in enumerate(self.heads) if head == index):
            for index in reversed(list(self._downwards(top))):
                below = [edge for child in self.children[index] if (edge := found[child])]
                found[index] = (
                    min((edge[0] for edge in below), default=index) if below and below[0][0] < index else index,
                    max(index + 1, *(edge[1] for edge in below)) if below else index + 1,
                )
        return tuple(edge or (index, index + 1) for index, edge in enumerate(found))

    def child(self, index: int, *relations: str) -> int | None:
        """Return the first dependent of a token with one of these relations, or None."""
        return next((child for child in self.children[index] if self.relations[child] in relations), None)

    def above(self, index: int) -> Iterator[int]:
        """Yield the heads over a token, nearest first."""
        while self.heads[index] != index:
            index = self.heads[index]
            yield index

    def has_subject(self, index: int) -> bool:
        return index in self.contracted or self.child(index, *SUBJECTS) is not None

    def is_verb(self, index: int) -> bool:
        """Say whether a word is a finite verb or the auxiliary of one."""
        return self.tags[index] in FINITE and self.relations[index] != "amod"

    def is_finite(self, index: int) -> bool:
        """Say whether a word heads a finite clause, by its own tag or its auxiliary's."""
        helpers = (child for child in self.children[index] if self.relations[child] in {"aux", "auxpass"})
        return self.tags[index] in FINITE or any(self.tags[child] in FINITE for child in helpers)

    def is_past(self, index: int) -> bool:
        """Say whether a clause tells of the past: “fell”, “was shut”, “has fallen”."""
        tags = {self.relations[child]: self.tags[child] for child in self.children[index]}
        perfect = self.tags[index] == "VBN" and "aux" in tags
        return self.tags[index] == "VBD" or "VBD" in {tags.get("aux"), tags.get("auxpass")} or perfect

    def _downwards(self, index: int) -> Iterator[int]:
        waiting = [index]
        while waiting:
            token = waiting.pop()
            yield token
            waiting.extend(self.children[token])


def graft(tokens: Tokens, leaves: Sequence[Leaf]) -> Tree:
    """
    Tell a parser's words in our tokens.

    A token made of several leaves (“didn't”) takes the place of the highest
    of them; of several tokens in one leaf (“U.S.”) the first stands for it
    and the others hang from it as its `part`.
    """
    owned = _owned(tokens, leaves)
    chosen = [own[0] if len(own) == 1 else _highest(leaves, own) for own in owned]
    token_of: dict[int, int] = {}
    for index, own in enumerate(owned):
        for leaf in own:
            token_of.setdefault(leaf, index)
    first = [token_of[leaf] for leaf in chosen]
    relations = [leaves[leaf].relation if first[index] == index else "part" for index, leaf in enumerate(chosen)]
    heads = [
        token_of.get(leaves[leaf].head, index) if first[index] == index else first[index]
        for index, leaf in enumerate(chosen)
    ]
    contracted = frozenset(
        index
        for index, own in enumerate(owned)
        if len(own) > 1
        and any(leaves[leaf].relation in SUBJECTS and leaves[leaf].head == chosen[index] for leaf in own)
    )
    return Tree([leaves[leaf].tag for leaf in chosen], relations, heads, contracted)


def _owned(tokens: Tokens, leaves: Sequence[Leaf]) -> list[range]:
    """The leaves that share a code point with each token; at least one, in reading order."""
    owned: list[range] = []
    first = 0
    for token in tokens:
        while first + 1 < len(leaves) and leaves[first].end <= token.start:
            first += 1
        last = first
        while last + 1 < len(leaves) and leaves[last + 1].start < token.end:
            last += 1
        owned.append(range(first, last + 1))
    return owned


def _highest(leaves: Sequence[Leaf], own: range) -> int:
    return next((leaf for leaf in own if leaves[leaf].head not in own or leaves[leaf].head == leaf), own[0])
