"""Sentences as read so far: their words, what is quoted, who seems to speak, and how the words hang together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Quantity

from .attributions import find_frame
from .debate import Leaning, lean
from .framing import frame_in
from .quantities import find_quantities
from .quotes import Quote, find_quotes, quoted_tokens, quotes_between
from .reporting import Report, find_reports
from .sentences import Span, find_paragraphs, find_sentences
from .speech import Frame
from .speech_verbs import says
from .subjects import Parse
from .trees import Tree
from .words import Stretch, Tokens, read_tokens, word_set


class Reading(NamedTuple):
    """
    A sentence as read so far.

    `quoted` holds the indexes of the tokens in quotation marks, `figures` those
    of the tokens in `quantities`. `leaning` is what a model makes of the whole,
    for a piece alone has too few words. `frame` says
    who speaks, where somebody does. `tree` is None until a parser has looked,
    and stays so where that does not pay; `reports` are those of the tree,
    where one of them makes the frame. What is too long to be a sentence has
    no tokens.
    """

    span: Span
    tokens: Tokens
    quoted: frozenset[int]
    quotes: Sequence[Quote]
    frame: Frame | None
    opens_paragraph: bool
    quantities: tuple[Quantity, ...] = ()
    figures: frozenset[int] = frozenset()
    leaning: Leaning = Leaning(0.0, 0.0)
    tree: Tree | None = None
    reports: Sequence[Report] = ()

    @property
    def seems_reported(self) -> bool:
        """Say whether somebody may speak here, as far as words alone tell."""
        labelled = any(token.text == ":" for token in self.tokens[1:_LONGEST_LABEL])  # "Police: …"
        return self.frame is not None or labelled or any(says(token.lower) for token in self.tokens)

    def parsed(self, tree: Tree) -> "Reading":
        """Return the same sentence with a tree, and who speaks as the tree tells; else as the words alone tell."""
        parse = Parse(self.tokens, tree, self.quoted)
        reports = find_reports(parse)
        frame = frame_in(parse, reports, Stretch(0, len(self.tokens)))
        if frame is not None:
            return self._replace(tree=tree, reports=reports, frame=frame)
        silent = {report.cue for report in reports if report.negated}
        kept = self.frame is not None and self.frame.cue.start not in silent and _is_sure(self, self.frame, tree)
        return self._replace(tree=tree, frame=self.frame if kept else None)


def _is_sure(reading: Reading, frame: Frame, tree: Tree) -> bool:
    """Say whether words alone tell who speaks where the tree does not: by a verb that hardly does anything else."""
    start, end = frame.cue
    word = reading.tokens[start].lower
    verb = says(word) and (bool(reading.quoted) or tree.tags[start].startswith("V"))
    return not frame.act and (verb or word in _CITING or end >= len(reading.tokens) - 1)


_CITING = word_set("according in put puts found finds")


def read_sentences(text: str) -> Iterator[list[Reading]]:
    """
    Yield the sentences of a text in reading order, not yet parsed: all at once, but of a book a part at a time.

    A part begins with a paragraph, unless that one is as long as a book.
    """
    paragraphs = find_paragraphs(text)
    quotes = find_quotes(text, paragraphs)
    openings = {paragraph.start for paragraph in paragraphs}
    part: list[Reading] = []
    for span in find_sentences(text):
        opens = span.start in openings
        if len(part) >= _PART and (opens or len(part) >= 2 * _PART):
            yield part
            part = []
        part.append(_reading(text, span, quotes, opens))
    if part:
        yield part


_PART = 2000  # sentences; no article has as many, and they take less than 50 MB
# Longer than any sentence people write: a table, a dump, a text without a full stop. It is not taken apart.
_MOST_TOKENS = 400
_LONGEST_LABEL = 6
_LONGEST_SENTENCE = 5000


def _reading(text: str, span: Span, quotes: Sequence[Quote], opens_paragraph: bool) -> Reading:
    tokens = read_tokens(text, span.start, span.end) if span.end - span.start <= _LONGEST_SENTENCE else ()
    if not tokens or len(tokens) > _MOST_TOKENS:
        return Reading(span, (), frozenset(), (), None, opens_paragraph)
    inside = quotes_between(quotes, span.start, span.end)
    quoted = quoted_tokens(tokens, inside)
    quantities = find_quantities(text, tokens)
    return Reading(
        span,
        tokens,
        quoted,
        inside,
        find_frame(tokens, quoted),
        opens_paragraph,
        quantities,
        _tokens_of(tokens, quantities),
        lean(tokens),
    )


def _tokens_of(tokens: Tokens, quantities: Sequence[Quantity]) -> frozenset[int]:
    """The indexes of the tokens that stand in figures."""
    return frozenset(
        index for figure in quantities for index, token in enumerate(tokens) if figure.start <= token.start < figure.end
    )
