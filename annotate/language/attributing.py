"""Everything an article attributes to somebody, whether or not it makes a claim that can be checked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Article, Stance

from .framing import contents_of
from .languages import language_of
from .namings import span_of
from .parsing import Parser, find_parser
from .readings import Reading, read_sentences
from .reporting import find_reports
from .sentences import Span
from .speakers import find_speakers
from .subjects import Parse
from .words import Stretch


class Attributed(NamedTuple):
    """
    Something said, held or done by saying it, as stretches of the article.

    `source` is as written (“she”), `speaker` the name it stands for. `cue` is
    None where a quotation goes on without one. Of an act (“praised the crew”)
    no content is told.
    """

    source: Span
    speaker: Span
    cue: Span | None
    contents: tuple[Span, ...]
    stance: Stance
    hedged: bool


def find_attributions(article: Article, parser: Parser | None = None) -> list[Attributed]:
    """
    Return the attributions of an article in reading order.

    They come from the reports that `split_article` frames its claims with;
    here every sentence is parsed, and acts and views count too. Where nobody
    is named (“it is said that”) there is nothing to return. Empty for a
    language without rules.

    Raises:
        NoParser: the parser is not installed, or does not load.
    """
    language = language_of(article.language)
    if language is None:
        return []
    parser = parser or find_parser(language)
    return [attributed for part in read_sentences(article.text) for attributed in _of_part(article.text, part, parser)]


def _of_part(text: str, part: Sequence[Reading], parser: Parser) -> Iterator[Attributed]:
    readings = [reading for reading in part if reading.tokens]
    trees = parser.parse(text, [(reading.span, reading.tokens) for reading in readings])
    readings = [reading.parsed(tree) for reading, tree in zip(readings, trees, strict=True)]
    for reading, speaker in zip(readings, find_speakers(readings), strict=True):
        own = list(_of_sentence(reading, speaker))
        yield from own
        if not own and speaker is not None:
            yield Attributed(speaker, speaker, None, (reading.span,), Stance.ASSERTS, hedged=False)


def _of_sentence(reading: Reading, speaker: Span | None) -> Iterator[Attributed]:
    if reading.tree is None:
        return
    parse = Parse(reading.tokens, reading.tree, reading.quoted)
    for report in find_reports(parse):
        if report.source is not None:
            source = _span(reading, report.source)
            framed = reading.frame is not None and report.source == reading.frame.source
            named = speaker if framed and speaker is not None else source
            contents = tuple(_span(reading, stretch) for stretch in contents_of(parse, report))
            cue = _span(reading, report.words)
            yield Attributed(source, named, cue, contents, report.verb.stance, report.verb.hedged)


def _span(reading: Reading, stretch: Stretch) -> Span:
    return span_of(reading.tokens, stretch)
