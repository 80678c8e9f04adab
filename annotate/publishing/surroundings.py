"""A claim's words where they stand: what comes before and after them in the paragraph."""

import re
from typing import NamedTuple

from annotate.domain import Passage

_GAP = re.compile(r"\n\s*\n")
_REACH = 180  # characters to either side


class Surroundings(NamedTuple):
    """What stands before and after a passage, cut between words; an ellipsis says where more was left out."""

    before: str
    after: str


def look_around(text: str, passage: Passage) -> Surroundings:
    r"""
    Return what surrounds a passage of a text, no further than its paragraph.

    >>> look_around("Title\n\nIt rained. 41 died. It stopped.", Passage(start=18, end=26, text="41 died."))
    Surroundings(before='It rained. ', after=' It stopped.')
    """
    return Surroundings(_before(text, passage.start), _after(text, passage.end))


def _before(text: str, start: int) -> str:
    near = text[max(0, start - _REACH) : start]
    gaps = list(_GAP.finditer(near))
    if gaps:
        return near[gaps[-1].end() :]
    return near if start <= _REACH else "… " + _drop_first_word(near)


def _after(text: str, end: int) -> str:
    near = text[end : end + _REACH]
    gap = _GAP.search(near)
    if gap:
        return near[: gap.start()]
    return near.rstrip("\n") if end + _REACH >= len(text) else _drop_last_word(near) + " …"


def _drop_first_word(near: str) -> str:
    return re.sub(r"^\S+\s+", "", near)


def _drop_last_word(near: str) -> str:
    return re.sub(r"\s+\S*$", "", near)
