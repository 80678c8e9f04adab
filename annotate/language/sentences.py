"""Find the sentences of a text: nupunkt, paragraph by paragraph, and a few corrections of our own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .words import word_set


class Span(NamedTuple):
    """A stretch of a text: code points, half-open."""

    start: int
    end: int


def find_paragraphs(text: str) -> list[Span]:
    """
    Return the paragraphs of a text, without the blanks around them.

    A line break ends a paragraph, unless the line stops in mid-sentence and
    the next one goes on in lower case: then somebody wrapped the text.
    """
    paragraphs: list[Span] = []
    for line in _LINE.finditer(text):
        span = _trim(text, line.start(), line.end())
        if span.start >= span.end:
            continue
        if paragraphs and _goes_on(text, paragraphs[-1], span):
            paragraphs[-1] = Span(paragraphs[-1].start, span.end)
        else:
            paragraphs.append(span)
    return paragraphs


def find_sentences(text: str) -> list[Span]:
    """
    Return the sentences of a text in reading order, without overlap.

    No sentence crosses a paragraph. Blanks around a sentence belong to none;
    everything else belongs to exactly one.
    """
    return [sentence for paragraph in find_paragraphs(text) for sentence in sentences_in(text, paragraph)]


_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = re.compile(r"\s*+")
# Where a pattern opens with a mark or a blank and looks back from there, the search is five times as fast.
# A full stop, a closing quotation mark perhaps, and a capital with no blank between: "rose.Then", "by 30.The". Not
# "U.S.A", "p.m" or "1.Wash".
_MISSING_BLANK = re.compile(
    r"[.!?](?:(?<=[a-z]{3}.)|(?<=\d\d.)|(?<=\d[a-z%].))[.!?]*+[”\"]?+(?=[A-Z](?:[a-z]| [a-z]))"
    r"(?!\w{1,20}\.(?:com|org|net|gov)\b)"
)
# nupunkt takes "U.K. Trains" for one sentence; what opens like this after an abbreviated country opens a sentence.
_AFTER_COUNTRY = re.compile(
    r"U\.(?:K|S|N)\.(?:(?<=\b(?:in|of|to|by) ....)|(?<=\b(?:from|with) ....)|(?<=\bacross ....)|(?<=\bthe ....))"
    r"[”\"]? ++"
    r"(?=(?:The|It|He|She|They|We|In|But|This|That|There|His|Her|Its|[A-Z][a-z]+s (?:rose|fell|were|have|had|are))\b)"
)
# A photo credit, and the date over a report, end without a full stop.
_BEFORE_CREDIT = re.compile(r" (?<=[^\s:] ) *+(?=(?:Image|Photo|Photograph|Picture|File photo|Credit): [A-Z])")
_AFTER_DATE_LINE = re.compile(r"\A[A-Z][a-z]{2,5}day, [A-Z][a-z]{2,8} \d{1,2}, \d{4} ++(?=[A-Z])")
# A plain word and a full stop before a capital: nupunkt takes some ("lead. Olva") for abbreviations.
_AFTER_PLAIN_WORD = re.compile(r"(?<= )(?!approx|dept|govt|prof|incl|assoc)[a-z]{4,20}[.!?] ++(?=[A-Z“])")
_RANKS = ("Lt", "Col", "Gen", "Maj", "Capt", "Sgt", "Cpl", "Adm", "Brig", "Cmdr", "Rev", "Hon", "Supt", "Insp", "Prof")
_OFFICES = ("Pres", "Gov", "Sen", "Rep")
_PLACES = ("St", "Mt", "Ft")
_TITLES = tuple(f"{title}." for title in (*_RANKS, *_OFFICES, *_PLACES))
_ENDS_IN_TITLE = re.compile(
    rf"\b(?:{'|'.join((*_RANKS, *_OFFICES))})\.$"
    rf"|(?:^|\b[Tt]he |\b(?:at|in|of|to|from|near|and|by|on|for|as) )(?:{'|'.join(_PLACES)})\.$"
)
# What belongs to the sentence before it although its full stop came first: "lost.”", "fell.[1]".
_CLOSING = re.compile(r"(?:[”»)]|\[\d{1,3}\])++")
# Who said it or took it, behind the last sentence of a paragraph: "– Ida Holm, mayor", "Ida Holm".
_SIGNATURE = re.compile(r"(?:[-–—] ?+[A-Z][^.!?]{1,60}+|[A-Z][\w’'-]{1,20}+(?: [A-Z][\w’'-]{1,20}+){1,2})")
_OPEN_ENDED = word_set("the a an of in on at to for from with by and or but nor as into over than that which who whose")
# "Write to @Olva. Visit us": a handle does not swallow its full stop.
_AFTER_HANDLE = re.compile(r"@\w{1,30}\. ++(?=[A-Z])")


_BREAKS = (_MISSING_BLANK, _AFTER_COUNTRY, _AFTER_HANDLE, _BEFORE_CREDIT, _AFTER_DATE_LINE, _AFTER_PLAIN_WORD)


def _trim(text: str, start: int, end: int) -> Span:
    found = _BLANK.match(text, start, end)
    start = found.end() if found else start
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _goes_on(text: str, before: Span, line: Span) -> bool:
    if text[before.end : line.start].count("\n") > 1:
        return False
    last = text[max(before.start, before.end - 8) : before.end].rsplit(maxsplit=1)[-1]
    wrapped = text[line.start].islower() and text[before.end - 1] not in ".!?:;”\"'’"
    return wrapped or (last in _OPEN_ENDED and last != text[before.start : before.end])


def sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph, in reading order."""
    piece = text[paragraph.start : paragraph.end]
    ends = {_after_closing(piece, end) for end in (*_nupunkt_ends(piece), *_missed_ends(piece))}
    ends = {end for end in ends if not _goes_on_in_lower_case(piece, end) and not _opens_signature(piece, end)}
    start = paragraph.start
    for end in (*sorted(ends - {len(piece)}), len(piece)):
        span = _trim(text, start, paragraph.start + end)
        if span.start < span.end:
            yield span
        start = paragraph.start + end


def _after_closing(piece: str, end: int) -> int:
    closing = _CLOSING.match(piece, end)
    return closing.end() if closing and not piece[end - 1 : end].isspace() else end


def _goes_on_in_lower_case(piece: str, end: int) -> bool:
    """“Yahoo! bought it”: no sentence opens in lower case after such a mark, unless with a name like “eBay”."""
    following = piece[end : end + 12].split(maxsplit=1)
    return _tail(piece, end).endswith(("!", "?")) and bool(following) and following[0].islower()


def _opens_signature(piece: str, end: int) -> bool:
    following = _BLANK.match(piece, end)
    start = following.end() if following else end
    if len(piece) - start > _LONGEST_SIGNATURE or not _SIGNATURE.fullmatch(piece, start):
        return False
    dashed = piece[start] in "-–—"
    return _tail(piece, end).endswith(("”", '"', "’", "»")) if dashed else True


_LONGEST_SIGNATURE = 63


def _tail(piece: str, end: int) -> str:
    return piece[max(0, end - 8) : end].rstrip()


def _nupunkt_ends(paragraph: str) -> Iterator[int]:
    # Imported on first use, so that importing this package costs nothing; nupunkt keeps its model.
    from nupunkt import sent_spans

    yield from (end for _, end in sent_spans(paragraph) if not _ends_in_title(paragraph, end))


def _missed_ends(paragraph: str) -> Iterator[int]:
    for pattern in _BREAKS:
        found_ends = (found.end() for found in pattern.finditer(paragraph))
        yield from (end for end in found_ends if not _ends_in_title(paragraph, end))


def _ends_in_title(paragraph: str, end: int) -> bool:
    last = paragraph[max(0, end - 40) : end].rstrip()
    return last.endswith(_TITLES) and bool(_ENDS_IN_TITLE.search(last))
