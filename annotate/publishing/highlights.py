"""Cut an article into paragraphs and pieces, so that each piece lies in the same claims from end to end."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotate.domain import Claim

from .layout import Entry

_GAP = re.compile(r"\n\s*\n")


class Piece(NamedTuple):
    """
    A stretch of a paragraph.

    `inside` is the shortest claim around it, or None; `outside` holds the other
    claims around it; `ending` the claims that end with it. The inner ones come first.
    """

    text: str
    inside: Entry | None
    outside: tuple[Entry, ...]
    ending: tuple[Entry, ...]


class _Paragraph(NamedTuple):
    """Where a paragraph starts and ends, and where the next one starts."""

    start: int
    end: int
    following: int


def highlight(text: str, entries: Sequence[Entry]) -> list[list[Piece]]:
    """
    Return the text's paragraphs, each as pieces that give the paragraph when joined.

    Claims may nest, overlap and run across paragraphs; every claim ends in one piece.
    """
    return [list(_pieces(text, paragraph, _touching(paragraph, entries))) for paragraph in _paragraphs(text)]


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() > start:
            yield _Paragraph(start, gap.start(), gap.end())
        start = gap.end()
    if start < len(text):
        yield _Paragraph(start, len(text), len(text))


def _touching(paragraph: _Paragraph, entries: Sequence[Entry]) -> list[Entry]:
    claims = ((entry, entry.finding.claim) for entry in entries)
    return [entry for entry, claim in claims if claim.start < paragraph.following and claim.end > paragraph.start]


def _pieces(text: str, paragraph: _Paragraph, entries: list[Entry]) -> Iterator[Piece]:
    claims = [(entry, entry.finding.claim) for entry in entries]
    edges = {place for _, claim in claims for place in (claim.start, claim.end)}
    inner = {place for place in edges if paragraph.start < place < paragraph.end}
    for left, right in pairwise(sorted({paragraph.start, *inner, paragraph.end})):
        around = _inner_first((entry, claim) for entry, claim in claims if claim.start <= left < claim.end)
        # A claim that ends in the gap after the paragraph ends with the paragraph's last piece.
        last = paragraph.following if right == paragraph.end else right
        ending = _inner_first((entry, claim) for entry, claim in claims if right <= claim.end <= last)
        yield Piece(text[left:right], around[0] if around else None, around[1:], ending)


def _inner_first(claims: Iterable[tuple[Entry, Claim]]) -> tuple[Entry, ...]:
    return tuple(entry for entry, _ in sorted(claims, key=lambda pair: pair[1].end - pair[1].start))
