"""The way through the rooms: an article becomes sentences and claims."""

from collections.abc import Sequence
from typing import NamedTuple

from annotate.domain import Article, Claim, Sentence

from .attributions import find_frame
from .drafts import Draft, draft_claims
from .quotes import Quote, find_quotes, quoted_tokens, quotes_between
from .sentences import Span, find_paragraphs, find_sentences
from .speakers import Reading, find_speakers
from .words import Stretch, Tokens, read_tokens

SPLITTER = "rules-1"
"""Name and version of what splits; every claim carries it."""


class Split(NamedTuple):
    """An article taken apart, both in reading order."""

    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


def split_article(article: Article) -> Split:
    """
    Split an article into its sentences and the claims they make.

    Every passage is a slice of `article.text`; claims lie inside sentences
    and do not overlap. The same text always gives the same result. Never
    fails, whatever the text: what cannot be read gives no claims.
    """
    text = article.text
    readings = _read(text)
    sentences: list[Sentence] = []
    claims: list[Claim] = []
    for reading, speaker in zip(readings, find_speakers(readings), strict=True):
        drafts = draft_claims(text, reading, speaker)
        sentences.append(_sentence(text, reading, drafts))
        claims += [_claim(text, reading, draft) for draft in drafts if draft.worth.checkable >= _THRESHOLD]
    return Split(tuple(sentences), tuple(claims))


_THRESHOLD = 0.5
# Longer than any sentence people write: a table, a dump, a text without a full stop. It is not taken apart.
_MOST_TOKENS = 400
_LONGEST_SENTENCE = 5000


def _read(text: str) -> list[Reading]:
    paragraphs = find_paragraphs(text)
    quotes = find_quotes(text, paragraphs)
    openings = {paragraph.start for paragraph in paragraphs}
    return [_reading(text, span, quotes, span.start in openings) for span in find_sentences(text)]


def _reading(text: str, span: Span, quotes: Sequence[Quote], opens_paragraph: bool) -> Reading:
    if span.end - span.start > _LONGEST_SENTENCE:
        return Reading(span, (), frozenset(), (), None, opens_paragraph)
    tokens = read_tokens(text, span.start, span.end)
    if len(tokens) > _MOST_TOKENS:
        return Reading(span, (), frozenset(), (), None, opens_paragraph)
    inside = quotes_between(quotes, span.start, span.end)
    quoted = quoted_tokens(tokens, inside)
    return Reading(span, tokens, quoted, inside, find_frame(tokens, quoted), opens_paragraph)


def _sentence(text: str, reading: Reading, drafts: Sequence[Draft]) -> Sentence:
    start, end = reading.span
    if not drafts:
        why = "nothing stated" if reading.tokens else "too long to be one sentence"
        return Sentence(start=start, end=end, text=text[start:end], checkable=0, checkworthiness=0, reasons=(why,))
    best = max(drafts, key=lambda draft: draft.worth.checkable).worth
    worthiest = max(draft.worth.checkworthiness for draft in drafts)
    return Sentence(
        start=start,
        end=end,
        text=text[start:end],
        checkable=best.checkable,
        checkworthiness=worthiest,
        reasons=best.reasons,
    )


def _claim(text: str, reading: Reading, draft: Draft) -> Claim:
    own = reading.tokens[draft.piece.start : draft.piece.end]
    start, end = own[0].start, own[-1].end
    return Claim(
        start=start,
        end=end,
        text=text[start:end],
        kind=draft.kind,
        wording=_wording(text, reading.tokens, draft.subject, text[start:end]),
        quantities=draft.quantities,
        attribution=draft.attribution,
        checkworthiness=draft.worth.checkworthiness,
        reasons=draft.worth.reasons,
        splitter=SPLITTER,
    )


def _wording(text: str, tokens: Tokens, subject: Stretch | None, verbatim: str) -> str:
    """The claim in one line, with the subject that the split took from it."""
    name = "" if subject is None else text[tokens[subject.start].start : tokens[subject.end - 1].end]
    return " ".join(f"{name} {verbatim}".split()) or verbatim
