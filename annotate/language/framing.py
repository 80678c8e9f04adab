"""Take a stretch of a parsed sentence apart around its outermost report: what is vouched for, and what is left."""

from collections.abc import Sequence

from annotate.domain import Stance

from .reporting import Report
from .speech import Frame
from .speech_verbs import Force
from .trees import Tree
from .words import QUOTES, Stretch, Tokens, is_adverb, token_at, word_set


def frame_in(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], reports: Sequence[Report], stretch: Stretch
) -> Frame | None:
    """Return the outermost attribution within a stretch, or None; the source may stand outside (“…, adding that”)."""
    frames: list[tuple[Report, Frame]] = []
    for report in reports:
        if stretch.start <= report.cue < stretch.end and not report.negated:
            frame = _frame(tokens, tree, quoted, report, stretch)
            if frame is not None:
                frames.append((report, frame))
    outer = [pair for pair in frames if not any(_covers(other, pair[0].cue) for _, other in frames)]
    closing = [pair for pair in frames if pair[1].contents[0].start < pair[1].cue.start]
    return next((frame for _, frame in [*outer, *closing, *frames]), None)


def contents_of(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> tuple[Stretch, ...]:
    """Return what a report within a stretch vouches for; nothing where that is no clause and no quotation."""
    frame = _frame(tokens, tree, quoted, report, stretch)
    return frame.contents if frame is not None else ()


_MARKS = frozenset({",", "—", "–", "-", ";"})
_ASIDE_MARKS = frozenset({",", "—", "–", "-"})
_UNCHECKABLE = word_set("will would would should must 'll")
_INDIRECT = word_set("whether if how why what who when where which whom")
_ENDS = QUOTES | {",", "?", "!", "'", "’", "‘"}


def _covers(frame: Frame, index: int) -> bool:
    return not frame.act and any(start <= index < end for start, end in frame.contents)


def _frame(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> Frame | None:
    if report.source is None or report.verb.base == "noun":
        return None
    parts = _parts(tokens, tree, quoted, report, stretch)
    if parts is None:
        return None
    contents, rest, act = parts
    contents = [part for part in contents if part.end > part.start]
    rest = [part for part in rest if any(tree.is_verb(index) for index in range(*part))]
    if not contents:
        return None
    verb = report.verb
    return Frame(report.source, report.words, tuple(contents), tuple(rest), verb.stance, verb.hedged, act)


def _parts(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> tuple[list[Stretch], list[Stretch], bool] | None:
    if report.verb.base == ":":
        return [Stretch(report.cue + 1, stretch.end)], [], False
    if report.verb.force is Force.TREAT or not _tells(tokens, tree, report):
        return None
    if report.verb.force is Force.ACT and report.content is None:
        return _act(tokens, tree, report, stretch) if _is_main(tree, report) else None
    if report.verb.base == "according" or (report.content is not None and tree.heads[report.cue] == report.content):
        return _inserted(tokens, tree, quoted, report, stretch)
    before = report.content is not None and report.content < report.cue
    if before or (report.content is None and _quote_before(tokens, quoted, report, stretch)):
        return _closing(tokens, tree, quoted, report, stretch)
    return _leading(tokens, tree, quoted, report, stretch)


def _tells(tokens: Tokens, tree: Tree, report: Report) -> bool:
    """Say whether something was said: not “will say”, “to say”, “say whether”, nor of a noun (“a note saying”)."""
    if report.verb.base in {"according", ":"}:
        return True
    cue = report.cue
    helpers = [tokens[child].lower for child in tree.children[cue] if tree.relations[child] == "aux"]
    if any(tree.tags[child] == "MD" for child in tree.children[cue] if tree.relations[child] == "aux"):
        return False
    if "to" in helpers and tree.relations[cue] != "xcomp":
        return False
    if report.content is not None and report.verb.stance is not Stance.QUESTIONS:
        first = tree.edges[report.content][0]
        if first > cue and tokens[first].lower in _INDIRECT:
            return False
    if report.verb.force is Force.HOLD and not _holds_now(tree, report):
        return False
    return tree.relations[cue] != "acl" and (tree.is_finite(cue) or tree.tags[cue] == "VBG" or "to" in helpers)


def _holds_now(tree: Tree, report: Report) -> bool:
    """A view held today is vouched for; that somebody “thought it was a bomb” is itself what is told."""
    lasting = report.verb.base in {"believe", "suspect", "fear"}
    return tree.tags[report.cue] in {"VBP", "VBZ"} or (lasting and tree.is_finite(report.cue))


def _is_main(tree: Tree, report: Report) -> bool:
    """An act counts where it is what the sentence, or its speaker's next predicate, is about."""
    relation = tree.relations[report.cue]
    if relation == "conj":
        return tree.has_subject(report.cue)
    return relation in {"ROOT", "ccomp"} and tree.has_subject(report.cue)


def _act(tokens: Tokens, tree: Tree, report: Report, stretch: Stretch) -> tuple[list[Stretch], list[Stretch], bool]:
    start, end = _clause_start(tokens, tree, report, stretch), _clause_end(tokens, tree, report, stretch)
    return [Stretch(start, end)], [Stretch(stretch.start, start), Stretch(end, stretch.end)], True


def _leading(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> tuple[list[Stretch], list[Stretch], bool] | None:
    """“SUBJECT said (that) CONTENT”."""
    clause, end = _clause_start(tokens, tree, report, stretch), _clause_end(tokens, tree, report, stretch)
    rest = [Stretch(stretch.start, clause), *_asides(tokens, tree, report, stretch), Stretch(end, stretch.end)]
    start = _content_start(tokens, tree, quoted, report, end)
    if start is None or start >= end:
        return None
    if report.verb.force is Force.ACT:
        return [Stretch(clause, end)], rest, True
    verb = next((index for index in range(start, end) if tree.is_verb(index)), None)
    act = verb is not None and verb not in quoted and tokens[verb].lower in _UNCHECKABLE and report.verb.open
    return [Stretch(clause if act else start, end)], rest, act


def _asides(tokens: Tokens, tree: Tree, report: Report, stretch: Stretch) -> list[Stretch]:
    """What stands between a source and its cue: “Ida Holm, who led the strike, said”."""
    source = report.source
    if source is None or source.start < stretch.start or report.subject not in tree.children[report.cue]:
        return []
    between = range(source.end, report.cue)
    told = any(tree.relations[index] == "relcl" and tree.is_past(index) for index in between)
    return [Stretch(source.end, report.cue)] if told and tokens[source.end].text in _ASIDE_MARKS else []


def _closing(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> tuple[list[Stretch], list[Stretch], bool] | None:
    """“CONTENT, SUBJECT said …” and “CONTENT, said SUBJECT …”."""
    start = _clause_start(tokens, tree, report, stretch)
    if start <= stretch.start or tokens[start - 1].text not in _ENDS:
        return None
    return _around(tokens, tree, quoted, report, stretch, start, _tail(tokens, tree, quoted, report, stretch))


def _inserted(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch
) -> tuple[list[Stretch], list[Stretch], bool] | None:
    """“CONTENT, according to SUBJECT, CONTENT” and “As SUBJECT said, CONTENT”."""
    stretch = Stretch(max(stretch.start, _opening_of(tokens, tree, report)), stretch.end)
    start, end = tree.edges[report.cue]
    if report.verb.base == "according":
        start, end = report.cue, max(report.source.end if report.source else 0, _phrase_end(tokens, tree, report))
    if start <= stretch.start or not any(tree.is_verb(index) for index in range(stretch.start, start)):
        first = end + (token_at(tokens, end) in _MARKS)
        return ([Stretch(first, stretch.end)], [], False) if start <= stretch.start or first < stretch.end else None
    return _around(tokens, tree, quoted, report, stretch, start, end)


def _opening_of(tokens: Tokens, tree: Tree, report: Report) -> int:
    """Where the clause begins that “according to” stands in: “has learned that, according to …”."""
    head = report.content
    while head is not None and tree.relations[head] not in {"ccomp", "ROOT"}:
        head = tree.heads[head] if tree.heads[head] != head else None
    if head is None or tree.relations[head] == "ROOT" or tree.heads[head] > head:
        return 0
    start = tree.edges[head][0]
    return start + (token_at(tokens, start) == "that")


def _around(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch, start: int, end: int
) -> tuple[list[Stretch], list[Stretch], bool]:
    """What stands before the speaker's clause is content; what follows is, where it goes on with the content."""
    end = min(end, stretch.end)
    if not any(tree.is_verb(index) for index in range(stretch.start, start)) and _goes_on(tree, report, end, stretch):
        return [stretch], [], False  # “The bridge, police said, fell on Monday”
    boundary = start
    while boundary > stretch.start and tokens[boundary - 1].text in _MARKS:
        boundary -= 1
    contents, rest = [Stretch(stretch.start, boundary)], []
    if end < stretch.end:
        tail = Stretch(end, stretch.end)
        goes_on = any(index in quoted for index in range(*tail)) or _goes_on(tree, report, end, stretch)
        (contents if goes_on else rest).append(tail)
    contents = contents[:1] + [part for part in contents[1:] if any(tokens[i].is_word for i in range(*part))]
    return contents, rest, False


def _goes_on(tree: Tree, report: Report, end: int, stretch: Stretch) -> bool:
    """Say whether what follows a speaker's clause hangs from the content rather than from the cue."""
    if report.content is None:
        return False
    if report.content >= end:
        return True
    for index in range(end, stretch.end):
        if tree.heads[index] < end and tree.relations[index] != "punct":
            return report.cue not in {index, *_path(tree, index, report)}
    return False


def _path(tree: Tree, index: int, report: Report) -> list[int]:
    """The heads over a token, up to the content."""
    path = []
    for above in tree.above(index):
        if above == report.content:
            break
        path.append(above)
    return path


def _clause_start(tokens: Tokens, tree: Tree, report: Report, stretch: Stretch) -> int:
    """Where the speaker's clause begins: at its subject, or at its cue where the subject stands elsewhere."""
    start = report.cue
    for child in tree.children[report.cue]:
        if tree.relations[child] in {"aux", "auxpass", "neg", "advmod", "mark"} and child < start and child >= start - 3:
            start = min(start, child)
            break
    if report.subject is not None and tree.relations[report.subject] in {"dobj", "nsubjpass"}:
        start = min(start, tree.edges[tree.heads[report.subject]][0])  # “quoted a guard as saying”
    subject = tree.child(report.cue, "nsubj", "nsubjpass")
    if subject is not None and subject < report.cue:
        start = min(start, tree.edges[subject][0])
    while start < report.cue and (tokens[start].text in _MARKS | QUOTES or tokens[start].lower in {"and", "but"}):
        start += 1
    return max(start, stretch.start)


def _clause_end(tokens: Tokens, tree: Tree, report: Report, stretch: Stretch) -> int:
    """Where the clause of a cue ends: before a second predicate of the same subject."""
    for child in tree.children[report.cue]:
        if child > max(report.cue, report.content or 0) and tree.relations[child] == "conj" and child < stretch.end:
            if not _is_cue(tokens, tree, child):
                continue
            start = tree.edges[child][0]
            while start > report.cue + 1 and (tokens[start - 1].text == "," or tokens[start - 1].lower in {"and", "but"}):
                start -= 1
            return start
    return stretch.end


def _is_cue(tokens: Tokens, tree: Tree, index: int) -> bool:
    from .speech_verbs import verb_of

    return verb_of(tokens[index].lower) is not None


def _content_start(
    tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, end: int
) -> int | None:
    if report.content is not None:
        start = max(tree.edges[report.content][0], report.words.end)
    else:
        start = next((index for index in range(report.words.end, end) if index in quoted), -1)
        if start < 0:
            return None
    while start < end and (tokens[start].text in {",", ":"} or tokens[start].lower == "that"):
        start += 1
    return start


def _quote_before(tokens: Tokens, quoted: frozenset[int], report: Report, stretch: Stretch) -> bool:
    start = min(report.cue, report.source.start if report.source and report.source.start < report.cue else report.cue)
    return any(index in quoted for index in range(stretch.start, start))


def _tail(tokens: Tokens, tree: Tree, quoted: frozenset[int], report: Report, stretch: Stretch) -> int:
    """Where the speaker's clause ends: at a quotation, at a joined clause, at a second cue, or with the stretch."""
    for index in range(report.words.end, stretch.end):
        if index in quoted:
            return index
        joined = token_at(tokens, index - 1) == "," and tokens[index].lower in {"and", "but", "before", "as", "while"}
        second = tree.relations[index] == "advcl" and tree.heads[index] == report.cue and _is_cue(tokens, tree, index)
        if joined or second or tokens[index].text == ";":
            return index
    return stretch.end


def _phrase_end(tokens: Tokens, tree: Tree, report: Report) -> int:
    """Where “according to …” ends: with its noun and all that hangs from it up to a comma."""
    end = report.source.end if report.source else report.words.end
    ends = {",", ";", "—", "–"}
    while end < len(tokens) and tokens[end].text not in ends and not tree.is_verb(end):
        end += 1
    if token_at(tokens, end) == "," and token_at(tokens, end + 1) in {"which", "who", "whose", "quoting", "citing"}:
        end = next((index for index in range(end + 2, len(tokens)) if tokens[index].text in ends), len(tokens))
    return end
