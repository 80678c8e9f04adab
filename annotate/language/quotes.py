"""Find what stands in quotation marks, also where it runs on over paragraphs."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .sentences import Span
from .words import Tokens


class Quote(NamedTuple):
    """
    A quotation with its marks: `text[start:end]`.

    It is not `closed` when its paragraph ends first, and `continues` when it
    opens a paragraph after one that never closed: the same person goes on.
    """

    start: int
    end: int
    closed: bool
    continues: bool


def find_quotes(text: str, paragraphs: Sequence[Span]) -> tuple[Quote, ...]:
    """Return the quotations of a text in reading order; none crosses a paragraph."""
    quotes: list[Quote] = []
    open_before = False
    for paragraph in paragraphs:
        found = list(_in_paragraph(text, paragraph, open_before))
        quotes += found
        open_before = bool(found) and not found[-1].closed
    return tuple(quotes)


def quotes_between(quotes: Sequence[Quote], start: int, end: int) -> list[Quote]:
    """Return the quotations that share a code point with `start:end`."""
    first = max(bisect_right(quotes, start, key=lambda quote: quote.start) - 1, 0)
    overlapping = []
    for index in range(first, len(quotes)):
        if quotes[index].start >= end:
            break
        if quotes[index].end > start:
            overlapping.append(quotes[index])
    return overlapping


def quoted_tokens(tokens: Tokens, quotes: Sequence[Quote]) -> frozenset[int]:
    """Return the indexes of the tokens that stand in one of these quotations, marks included."""
    starts = [quote.start for quote in quotes]
    inside = set()
    for index, token in enumerate(tokens):
        nearest = bisect_right(starts, token.start) - 1
        if nearest >= 0 and token.start < quotes[nearest].end:
            inside.add(index)
    return frozenset(inside)


def _in_paragraph(text: str, paragraph: Span, open_before: bool) -> Iterator[Quote]:
    opened: int | None = None
    for place in range(paragraph.start, paragraph.end):
        mark = text[place]
        if mark not in '“”"':
            continue
        if opened is None:
            opened = place if _opens(text, paragraph, place) else None
        elif mark != "“" and not _reopens(text, paragraph, place):
            yield Quote(opened, place + 1, True, open_before and opened == paragraph.start)
            opened = None
        elif mark == '"':
            yield Quote(opened, place, False, open_before and opened == paragraph.start)
            opened = place
    if opened is not None:
        yield Quote(opened, paragraph.end, False, open_before and opened == paragraph.start)


def _opens(text: str, paragraph: Span, place: int) -> bool:
    if text[place] != '"':
        return text[place] == "“"
    before_digit = place > paragraph.start and text[place - 1].isdecimal()  # 6" is six inches
    return not before_digit and place + 1 < paragraph.end and not text[place + 1].isspace()


def _reopens(text: str, paragraph: Span, place: int) -> bool:
    """A straight mark after a blank and before a letter opens, whatever was never closed before it."""
    if text[place] != '"' or place <= paragraph.start or place + 1 >= paragraph.end:
        return False
    return text[place - 1].isspace() and text[place + 1].isalnum()
