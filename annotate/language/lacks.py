"""What a piece of a sentence lacks to be read by itself."""

from typing import NamedTuple

from .trees import Tree
from .words import Stretch, Tokens


class Lack(NamedTuple):
    """
    What a piece lacks, taken from its sentence.

    `before` stands before the piece, followed by `joint`; `after` behind it;
    the relative pronoun at `dropped` gives way, with a comma before it. `doubt` says what could not
    be settled, or is "".
    """

    before: tuple[Stretch, ...] = ()
    joint: str = " "
    after: Stretch | None = None
    dropped: int | None = None
    doubt: str = ""


class Parsed(NamedTuple):
    """A sentence with its tree, and which of its tokens stand in quotations."""

    tokens: Tokens
    tree: Tree
    quoted: frozenset[int]


UNSETTLED = "unclear what this is said of"
"""The doubt about a piece whose subject cannot be told."""

HELPING = frozenset({"aux", "auxpass"})
"""The relations of the helpers of a verb."""
