"""What can be seen of a piece of a sentence that tells whether it is a claim: names and values, a few words each."""

from collections.abc import Iterator, Sequence

from .cues import is_hedged
from .readings import Reading
from .signs import Setting
from .words import Stretch


def see_traits(reading: Reading, piece: Stretch, setting: Setting, signs: Sequence[str]) -> Iterator[str]:
    """
    Yield the traits of a piece: its signs, as told and as quoted, and who vouches for it.

    Much more was tried, and left out because unseen articles gained nothing
    or opinions in the news were told apart worse: the tree, the kind, the
    length, and the words at both ends.
    """
    manner = "quoted" if setting.direct else "told"
    for sign in signs:
        yield f"sign {sign}"
        yield f"sign, manner {sign} {manner}"
    if setting.decided:
        yield "decided"
    yield f"vouched {setting.sourced} {manner} {is_hedged(reading.tokens, *piece)}"
    yield f"figures {min(sum(index in reading.figures for index in range(*piece)), _MOST)}"


_MOST = 3
