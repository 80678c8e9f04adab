"""The parts of a sentence with who vouches for each, down to single statements."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Attribution, Passage, Stance

from .citing import COUNTING, Report, find_citations
from .clauses import split_clauses
from .framing import frame_in
from .mentions import name_in
from .namings import span_of
from .readings import Reading
from .sentences import Span
from .speech import Frame
from .subjects import Parse
from .words import PERSONAL, Stretch, token_at, word_set


class Part(NamedTuple):
    """A statement with who vouches for it. Of an `act` the speaker is part: that he said it is the point."""

    stretch: Stretch
    attribution: Attribution
    act: bool = False


def find_parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    """
    Yield the smallest pieces of a sentence with who vouches for each.

    `speaker` names who says the sentence, if anybody.
    """
    if not reading.reports:
        yield from _parts_of_words(text, reading, speaker)
        return
    own = _NOBODY if reading.frame is not None else _vouched_by(speaker and _passage(text, speaker))
    for stretch in _at_semicolons(reading):
        yield from _parts_of_tree(text, reading, speaker, Part(stretch, own), reading.reports)


_NOBODY = Attribution()
_RELATIVES = word_set("whose where")
_DEEPEST = 12  # nobody quotes a quotation of a quotation that often


def _at_semicolons(reading: Reading) -> Iterator[Stretch]:
    """“The mayor says it is safe; the watchdog rated it poor”: whoever speaks before a semicolon speaks up to it."""
    start = 0
    for index, token in enumerate(reading.tokens):
        if token.text == ";" and index > start and index not in reading.quoted and _begins_anew(reading, index + 1):
            yield Stretch(start, index)
            start = index + 1
    if start < len(reading.tokens):
        yield Stretch(start, len(reading.tokens))


def _begins_anew(reading: Reading, start: int) -> bool:
    """Say whether a clause of its own begins here: not “that …”, a quotation, or one more member of a list."""
    tokens, tree = reading.tokens, reading.tree
    if tree is None or "that" in {token_at(tokens, start), token_at(tokens, start + 1)}:
        return False
    end = next((index for index in range(start, len(tokens)) if tokens[index].text == ";"), len(tokens))
    verbs = (index for index in range(start, end) if tree.is_verb(index) and index not in reading.quoted)
    return any(tree.relations[index] not in {"relcl", "aux", "auxpass"} for index in verbs)


def _parts_of_tree(
    text: str,
    reading: Reading,
    speaker: Span | None,
    part: Part,
    reports: Sequence[Report],
) -> Iterator[Part]:
    """Take a part apart around its outermost report, and what that leaves in the same way."""
    parse = None if reading.tree is None else Parse(reading.tokens, reading.tree, reading.quoted)
    deep = len(reading.reports) - len(reports) >= _DEEPEST
    frame = None if parse is None or deep else frame_in(parse, reports, part.stretch)
    if frame is None:
        yield from _pieces(text, reading, part)
        return
    left = [report for report in reports if report.words.start != frame.cue.start]
    vouched = _attribution(text, reading, frame, _source(text, reading, speaker, frame, part.attribution.source))
    for stretch in frame.contents:
        if frame.act:
            done, said = _around_reason(reading, frame, stretch, left)
            yield from _parts_of_act(reading, frame, Part(done, vouched), part.attribution)
            yield from _parts_of_tree(text, reading, speaker, part._replace(stretch=said), left) if said else ()
        else:
            yield from _parts_of_tree(text, reading, speaker, Part(stretch, vouched), left)
    for stretch in frame.rest:
        yield from _parts_of_tree(text, reading, speaker, part._replace(stretch=stretch), left)


def _around_reason(
    reading: Reading, frame: Frame, act: Stretch, reports: Sequence[Report]
) -> tuple[Stretch, Stretch | None]:
    """Cut “denied the count, saying that it was old” in two: the act, and what is said to explain it."""
    tree = reading.tree
    for report in reports:
        explains = tree is not None and tree.tags[report.cue] == "VBG" and tree.heads[report.cue] == frame.cue.start
        if explains and frame.cue.start < report.cue < act.end and report.content is not None:
            return Stretch(act.start, report.cue), Stretch(report.cue, act.end)
    return act, None


def _parts_of_act(reading: Reading, frame: Frame, whole: Part, outer: Attribution) -> Iterator[Part]:
    """What is told beside an act (“Ida Holm, who led the strike, denied it”) is vouched for as all around it is."""
    for piece in split_clauses(reading, whole.stretch):
        acts = piece.start <= frame.cue.start < piece.end
        yield Part(piece, whole.attribution if acts else outer, acts)


def _source(text: str, reading: Reading, speaker: Span | None, frame: Frame, outer: Passage | None) -> Passage | None:
    if frame.act and frame.stance is Stance.ASSERTS and not frame.hedged:
        return outer  # the speaker stays in the claim; somebody else may vouch for it
    if reading.frame is not None and frame.source == reading.frame.source:
        return speaker and _passage(text, speaker)
    return _inner_source(text, reading, frame, outer or (speaker and _passage(text, speaker)))


def _parts_of_words(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    for part in _framed_parts(text, reading, speaker):
        yield from _pieces(text, reading, part)


def _pieces(text: str, reading: Reading, part: Part) -> Iterator[Part]:
    """The single statements of a part; asides are the article's own."""
    for number, piece in enumerate(split_clauses(reading, part.stretch)):
        vouched = _NOBODY if _is_aside(reading, piece) else part.attribution
        yield Part(piece, _counted(text, reading, piece) or vouched, part.act and not number)


def _counted(text: str, reading: Reading, piece: Stretch) -> Attribution | None:
    """“received, by the club's count, 200 threats”: the club vouches for this one statement."""
    if reading.tree is None:
        return None
    parse = Parse(reading.tokens, reading.tree, reading.quoted)
    reports = (report for index in range(*piece) for report in find_citations(parse, index))
    report = next((report for report in reports if report.verb == COUNTING), None)
    if report is None or report.source is None:
        return None
    source = _passage(text, span_of(reading.tokens, report.source))
    return Attribution(source=source, cue=reading.tokens[report.cue].text)


def _is_aside(reading: Reading, piece: Stretch) -> bool:
    """“said that she moved to Olva, where 300 live”: the article tells of Olva, unless it quotes."""
    tokens, start = reading.tokens, piece.start
    start -= tokens[start].lower not in _RELATIVES
    return start not in reading.quoted and token_at(tokens, start) in _RELATIVES and token_at(tokens, start - 1) == ","


def _framed_parts(text: str, reading: Reading, speaker: Span | None) -> Iterator[Part]:
    source = None if speaker is None else _passage(text, speaker)
    frame = reading.frame
    if frame is None:
        yield Part(Stretch(0, len(reading.tokens)), _vouched_by(source))
        return
    if frame.act and frame.stance is Stance.ASSERTS and not frame.hedged:
        source = None  # the speaker stays in the claim, and nobody else vouches for it
    vouched = _attribution(text, reading, frame, source)
    yield from (Part(stretch, vouched, frame.act) for stretch in frame.contents)
    yield from (Part(stretch, _NOBODY) for stretch in frame.rest)


def _attribution(text: str, reading: Reading, frame: Frame, source: Passage | None) -> Attribution:
    cue = text[reading.tokens[frame.cue.start].start : reading.tokens[frame.cue.end - 1].end]
    return Attribution(source=source, cue=cue, stance=frame.stance, hedged=frame.hedged)


def _vouched_by(source: Passage | None) -> Attribution:
    return _NOBODY if source is None else Attribution(source=source)


def _inner_source(text: str, reading: Reading, inner: Frame, outer: Passage | None) -> Passage | None:
    start, end = inner.source
    pronoun = end - start == 1 and reading.tokens[start].lower in PERSONAL
    if start == end or (outer is not None and pronoun):
        return outer
    return _passage(text, span_of(reading.tokens, name_in(reading, inner.source)))


def _passage(text: str, span: Span) -> Passage:
    return Passage(start=span.start, end=span.end, text=text[span.start : span.end])
