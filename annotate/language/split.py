"""The way through the rooms: an article becomes sentences and claims."""

from collections.abc import Sequence
from typing import NamedTuple

from annotate.domain import Article, Claim, Period, Sentence

from .antecedents import Story
from .clauses import adds_figures, is_intricate
from .dates import find_dates
from .drafts import Draft, draft_claims, find_weighty
from .languages import language_of
from .parsing import Parser, find_parser
from .readings import Reading, read_sentences
from .speakers import find_speakers
from .unread import split_unread
from .wordings import Wording, word_claims
from .words import Stretch

RULES = "rules-3"
"""Name and version of the rules. With the parser's name behind it every claim carries it as its splitter."""


class Split(NamedTuple):
    """An article taken apart, both in reading order."""

    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


def split_article(article: Article, parser: Parser | None = None) -> Split:
    """
    Split an article into its sentences and the claims they make.

    Every passage is a slice of `article.text`; claims lie inside sentences
    and do not overlap. The same text always gives the same result. Never
    fails, whatever the text: what cannot be read gives no claims. `parser`
    takes long sentences apart; the usual one of the language by default. An
    article in a language without rules gives its sentences, and those with
    figures as claims.

    Raises:
        NoParser: the parser is not installed, or does not load.
    """
    language = language_of(article.language)
    if language is None:
        return Split(*split_unread(article, RULES))
    return _split_english(article, parser or find_parser(language))


_THRESHOLD = 0.46  # where claims F1, averaged over both annotated sets, is highest; flat from .44 to .48
_AT_A_TIME = 256  # sentences parsed at once: a whole book must not lie in memory as spaCy sees it


def _split_english(article: Article, parser: Parser) -> Split:
    parts = [_split_part(article, part, parser) for part in read_sentences(article.text)]
    return Split(
        tuple(sentence for part in parts for sentence in part.sentences),
        tuple(claim for part in parts for claim in part.claims),
    )


def _split_part(article: Article, rough: list[Reading], parser: Parser) -> Split:
    text, splitter = article.text, f"{RULES}+{parser.name}"
    readings = _parse(text, rough, parser)
    story = Story(readings)
    sentences: list[Sentence] = []
    claims: list[Claim] = []
    for number, (reading, speaker) in enumerate(zip(readings, find_speakers(readings), strict=True)):
        drafts = draft_claims(text, reading, speaker)
        sentences.append(_sentence(text, reading, drafts))
        if any(_is_stated(reading, draft) for draft in drafts):
            worded = word_claims(text, story, number, drafts)
            stated = [(draft, wording) for draft, wording in worded if _is_stated(reading, draft)]
            dates = find_dates(text, reading.tokens, article.published_on, month_first=article.language == "en-US")
            claims += [_claim(text, reading, draft, wording, dates, splitter) for draft, wording in stated]
    return Split(tuple(sentences), tuple(claims))


def _is_stated(reading: Reading, draft: Draft) -> bool:
    """Say whether a draft is a claim: surely enough checkable, and more than a word."""
    words = sum(token.is_word or token.is_number for token in reading.tokens[draft.piece.start : draft.piece.end])
    return draft.worth.checkable >= _THRESHOLD and words > 1


def _parse(text: str, readings: list[Reading], parser: Parser) -> list[Reading]:
    """
    Give a tree to the sentences worth it: they seem checkable, and hold several statements, or somebody's.

    Measured: a lower threshold takes more time and finds hardly more claims.
    """
    chosen = [index for index, reading in enumerate(readings) if _is_worth_parsing(text, reading)]
    parsed = list(readings)
    for first in range(0, len(chosen), _AT_A_TIME):
        some = chosen[first : first + _AT_A_TIME]
        trees = parser.parse(text, [(readings[index].span, readings[index].tokens) for index in some])
        for index, tree in zip(some, trees, strict=True):
            parsed[index] = readings[index].parsed(tree)
    return parsed


def _is_worth_parsing(text: str, reading: Reading) -> bool:
    surely = reading.seems_reported or adds_figures(reading)
    if not surely and not is_intricate(reading, Stretch(0, len(reading.tokens))):
        return False
    return any(surely or is_intricate(reading, piece) for piece in find_weighty(text, reading, _THRESHOLD))


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


def _claim(
    text: str, reading: Reading, draft: Draft, wording: Wording, dates: Sequence[Period], splitter: str
) -> Claim:
    own = reading.tokens[draft.piece.start : draft.piece.end]
    start, end = own[0].start, own[-1].end
    return Claim(
        start=start,
        end=end,
        text=text[start:end],
        kind=draft.kind,
        wording=wording.text,
        quantities=draft.quantities,
        dates=tuple(period for period in dates if start <= period.start and period.end <= end),
        attribution=draft.attribution,
        checkworthiness=draft.worth.checkworthiness,
        reasons=draft.worth.reasons + wording.doubts,
        splitter=splitter,
    )
