"""Take a stretch of a parsed sentence apart around its outermost report: what is vouched for, and what is left."""

from collections.abc import Sequence
from typing import NamedTuple

from annotate.domain import Stance

from .bounds import clause_end, clause_start, content_start, opening_of, phrase_end, tail_start
from .citing import CITING, COUNTING, FRONTED, LABEL, MYTH, Report
from .documents import is_document
from .insertions import RELATIVE, end_after_joint, joint_before
from .reporting import NOUN
from .speech import Frame
from .speech_verbs import Force
from .subjects import Parse
from .words import QUOTES, Stretch, token_at, word_set


def frame_in(parse: Parse, reports: Sequence[Report], stretch: Stretch) -> Frame | None:
    """
    Return the outermost attribution within a stretch, or None.

    The source may stand outside (“…, adding that”), or be empty
    (`start == end`) where nobody is named.
    """
    frames: list[tuple[Report, Frame]] = []
    for report in reports:
        if stretch.start <= report.cue < stretch.end and not report.negated:
            frame = _frame(parse, report, stretch)
            if frame is not None:
                frames.append((report, frame))
    outer = [frame for report, frame in frames if not any(_covers(other, report.cue) for _, other in frames)]
    closing = [frame for _, frame in frames if frame.contents[0].start < frame.cue.start]
    return next(iter([*outer, *closing]), None)


def contents_of(parse: Parse, report: Report) -> tuple[Stretch, ...]:
    """Return what a report vouches for; nothing where that is no clause and no quotation."""
    frame = None if report.negated else _frame(parse, report, Stretch(0, len(parse.tokens)))
    return () if frame is None else frame.contents


class _Cut(NamedTuple):
    """A stretch cut around a report; of an `act` the speaker stays in the content."""

    contents: list[Stretch]
    rest: list[Stretch]
    act: bool = False


_MARKS = frozenset({",", "—", "–", "-"})
_ENDS = QUOTES | frozenset(",?!'’‘")
_UNCHECKABLE = word_set("will would should must 'll")
_INDIRECT = word_set("whether if how why what who when where which whom")
_LASTING = frozenset({"believe", "suspect", "fear"})


def _covers(frame: Frame, index: int) -> bool:
    return not frame.act and any(start <= index < end for start, end in frame.contents)


def _frame(parse: Parse, report: Report, stretch: Stretch) -> Frame | None:
    cut = _cut(parse, report, stretch) if report.verb != NOUN else None
    contents = [part for part in cut.contents if part.end > part.start] if cut else []
    if cut is None or not contents:
        return None
    rest = [part for part in _apart(contents, cut.rest) if parse.has_verb(*part)]
    source = report.source or Stretch(report.cue, report.cue)
    stance, hedged = report.verb.stance, report.verb.hedged
    return Frame(source, report.words, tuple(contents), tuple(rest), stance, hedged, cut.act)


def _apart(contents: Sequence[Stretch], rest: Sequence[Stretch]) -> list[Stretch]:
    """What is left, cut where it would reach into what came before it, and without what reaches into a content."""
    kept: list[Stretch] = []
    for part in rest:
        start = max(part.start, kept[-1].end if kept else 0)
        if start < part.end and not any(start < other.end and other.start < part.end for other in contents):
            kept.append(Stretch(start, part.end))
    return kept


def _cut(parse: Parse, report: Report, stretch: Stretch) -> _Cut | None:
    if report.verb in {LABEL, MYTH}:
        return _Cut([Stretch(report.cue + 1, stretch.end)], [])
    if report.verb in {CITING, FRONTED, COUNTING}:
        clause = Stretch(report.cue, phrase_end(parse, report))
        inside = report.verb == COUNTING and stretch.start < clause.start and clause.end < stretch.end
        return None if inside else _cut_inserted(parse, report, stretch, clause)
    if report.verb.force is Force.TREAT or not _tells(parse, report):
        return None
    if report.verb.force is Force.ACT and report.content is None:
        return _cut_act(parse, report, stretch)
    if report.content is not None and parse.tree.heads[report.cue] == report.content:
        return _cut_inserted(parse, report, stretch, Stretch(*parse.tree.edges[report.cue]))
    if _content_precedes(parse, report, stretch):
        return _cut_closing(parse, report, stretch)
    return _cut_leading(parse, report, stretch)


def _tells(parse: Parse, report: Report) -> bool:
    """Say whether something was said: not “will say”, “to say”, “say whether”, nor of a noun (“a note saying”)."""
    tokens, tree, _ = parse
    cue, content = report.cue, report.content
    helpers = [child for child in tree.children[cue] if tree.relations[child] == "aux"]
    if tree.relations[cue] == "acl" or any(tree.tags[child] == "MD" for child in helpers):
        return False
    infinitive = any(tokens[child].lower == "to" for child in helpers)
    if infinitive and tree.relations[cue] != "xcomp":
        return False
    if content is not None and report.verb.stance is not Stance.QUESTIONS:
        first = tree.edges[content][0]
        if first > cue and tokens[first].lower in _INDIRECT and tree.heads[first] == content:
            return False
    finite = tree.is_finite(cue)
    if report.verb.force is Force.HOLD and report.source is not None:
        # That somebody “thought it was a bomb” is itself what is told; a view held today is vouched for.
        return tree.tags[cue] in {"VBP", "VBZ"} or (report.verb.base in _LASTING and finite)
    # A parser often takes the past tense of an inserted “engineers found” for a participle.
    told = tree.tags[cue] == "VBN" and tree.child(cue, "nsubj") is not None
    return infinitive or finite or told or tree.tags[cue] == "VBG"


def _cut_act(parse: Parse, report: Report, stretch: Stretch) -> _Cut | None:
    """“The council condemned the raid”, where that is what the sentence is about."""
    tree = parse.tree
    if tree.relations[report.cue] not in {"ROOT", "conj", "ccomp"} or not tree.has_subject(report.cue):
        return None
    start, end = clause_start(parse, report, stretch), clause_end(parse, report, stretch)
    return _Cut([Stretch(start, end)], [Stretch(stretch.start, start), Stretch(end, stretch.end)], act=True)


def _cut_leading(parse: Parse, report: Report, stretch: Stretch) -> _Cut | None:
    """“SUBJECT said (that) CONTENT”."""
    clause, end = clause_start(parse, report, stretch), clause_end(parse, report, stretch)
    if parse.tree.relations[report.cue] == "relcl":
        end = min(end, parse.tree.edges[report.cue][1])
        clause -= clause > stretch.start and token_at(parse.tokens, clause - 1) in RELATIVE
    start = content_start(parse, report, end)
    if start is None or start >= end:
        return None
    verb = next((index for index in range(start, end) if parse.tree.is_verb(index)), None)
    # What somebody says will or should be cannot be checked; that they said so can.
    bound = verb is not None and verb not in parse.quoted and parse.tokens[verb].lower in _UNCHECKABLE
    told = report.source is not None and report.source.start >= clause  # else “and said it would” lacks its speaker
    foretold = report.subject is not None and is_document(parse.tokens[report.subject].lower)  # a study's projection
    act = report.verb.force is Force.ACT or (bound and told and report.verb.open and not foretold)
    asides = [] if act else _asides(parse, report, stretch)
    rest = [Stretch(stretch.start, clause), *asides, Stretch(end, stretch.end)]
    return _Cut([Stretch(clause if act else start, end)], rest, act)


def _asides(parse: Parse, report: Report, stretch: Stretch) -> list[Stretch]:
    """What happened, told between a source and its cue: “Ida Holm, who led the strike, said”."""
    tokens, tree, _ = parse
    source = report.source
    if source is None or source.start < stretch.start or report.subject not in tree.children[report.cue]:
        return []
    between = range(source.end, report.cue)
    told = any(tree.relations[index] == "relcl" and tree.is_past(index) for index in between)
    return [Stretch(source.end, report.cue)] if told and tokens[source.end].text in _MARKS else []


def _content_precedes(parse: Parse, report: Report, stretch: Stretch) -> bool:
    if report.content is not None:
        return report.content < report.cue
    start = min(report.cue, report.source.start if report.source else report.cue)
    return any(index in parse.quoted for index in range(stretch.start, start))


def _cut_closing(parse: Parse, report: Report, stretch: Stretch) -> _Cut | None:
    """“CONTENT, SUBJECT said …” and “CONTENT, said SUBJECT …”."""
    start = clause_start(parse, report, stretch)
    if start <= stretch.start or parse.tokens[start - 1].text not in _ENDS:
        return None
    return _cut_around(parse, report, stretch, Stretch(start, tail_start(parse, report, stretch)))


def _cut_inserted(parse: Parse, report: Report, stretch: Stretch, clause: Stretch) -> _Cut | None:
    """“CONTENT, according to SUBJECT, CONTENT” and “As SUBJECT said, CONTENT”."""
    joint = joint_before(parse, report, stretch, clause)
    if joint is not None:
        last = end_after_joint(parse, report, joint, stretch)
        return _Cut([Stretch(clause.end, last)], [Stretch(stretch.start, joint), Stretch(last, stretch.end)])
    stretch = Stretch(max(stretch.start, opening_of(parse, report)), stretch.end)
    start, end = clause
    if start > stretch.start and parse.has_verb(stretch.start, start):
        return _cut_around(parse, report, stretch, clause)
    first = end + (token_at(parse.tokens, end) in _MARKS)
    return _Cut([Stretch(first, stretch.end)], []) if first < stretch.end else None


def _cut_around(parse: Parse, report: Report, stretch: Stretch, clause: Stretch) -> _Cut:
    """What stands before the speaker's clause is content; what follows is, where it goes on with the content."""
    start, end = clause.start, min(clause.end, stretch.end)
    tail = Stretch(end, stretch.end)
    goes_on = _goes_on(parse, report, tail)
    if goes_on and not parse.has_verb(stretch.start, start):
        return _Cut([tail], [])  # “The bridge, police said, fell on Monday”
    while start > stretch.start and parse.tokens[start - 1].text in _MARKS:
        start -= 1
    contents = [Stretch(stretch.start, start)]
    if not any(parse.tokens[index].is_word for index in range(*tail)):
        return _Cut(contents, [])
    quotes = any(index in parse.quoted for index in range(*tail))
    return _Cut([*contents, tail], []) if quotes or goes_on else _Cut(contents, [tail])


def _goes_on(parse: Parse, report: Report, tail: Stretch) -> bool:
    """Say whether what follows a speaker's clause hangs from the content rather than from the cue."""
    tree = parse.tree
    if report.content is None or report.content >= tail.end:
        return False
    if report.content >= tail.start:
        return True
    inside = range(tail.start, tail.end)
    top = next((i for i in inside if tree.heads[i] < tail.start and tree.relations[i] != "punct"), None)
    if top is None:
        return False
    for above in tree.above(top):
        if above in {report.content, report.cue}:
            return above == report.content
    return False
