"""Where the clause of a speaker and what is said begin and end in a parsed sentence."""

from itertools import takewhile

from .citing import Report
from .speech_verbs import verb_of
from .subjects import Parse
from .trees import SUBJECTS
from .words import QUOTES, Stretch, Tokens, token_at, word_set


def clause_start(parse: Parse, report: Report, stretch: Stretch) -> int:
    """Return where the speaker's clause begins: at its subject, or at its cue where the subject stands elsewhere."""
    tokens, tree, _ = parse
    start = report.cue
    helpers = (child for child in tree.children[start] if tree.relations[child] in _HELPERS)
    start = min(start, next((child for child in helpers if child >= report.cue - _NEAR), start))
    subject = tree.child(report.cue, "nsubj", "nsubjpass")
    if subject is not None and subject < report.cue:
        start = min(start, tree.edges[subject][0])
    if report.subject is not None and tree.relations[report.subject] in {"dobj", "nsubjpass"}:
        start = min(start, tree.edges[tree.heads[report.subject]][0])  # “quoted a guard as saying”
    while start < report.cue and (tokens[start].text in _MARKS or tokens[start].lower in _JOINTS):
        start += 1
    return max(start, stretch.start)


def clause_end(parse: Parse, report: Report, stretch: Stretch) -> int:
    """Return where all that a cue governs ends: before the next cue of the same speaker, or with the stretch."""
    tokens, tree, _ = parse
    after = max(report.cue, report.content or 0)
    for child in tree.children[report.cue]:
        if after < child < stretch.end and tree.relations[child] == "conj" and _is_cue(parse, child):
            start = tree.edges[child][0]
            while start > report.cue + 1 and tokens[start - 1].lower in _JOINTS:
                start -= 1
            return start
    return _contrast(parse, report, stretch, after)


def _contrast(parse: Parse, report: Report, stretch: Stretch, after: int) -> int:
    """“said it was safe, though two had died”: the article holds something against what was said."""
    tokens, tree, quoted = parse
    thing = report.content is not None and tree.relations[report.content] == "dobj" and report.verb.base != "tell"
    words = _CONTRASTS | _TURNS if thing else _CONTRASTS
    for index in range(report.cue + 1, stretch.end):
        turns = (index > after and tokens[index].lower in words) or _is_verdict(tokens, index)
        if (
            turns
            and token_at(tokens, index - 1) in _BREAKS
            and index not in quoted
            and parse.has_verb(index, stretch.end)
        ):
            return index
    return stretch.end


def _is_verdict(tokens: Tokens, index: int) -> bool:
    """“…, a claim his spokeswoman denied”, “…, an accusation for which there is no proof”: no part of what was said."""
    return tokens[index].lower in {"a", "an"} and token_at(tokens, index + 1) in _CLAIMS


_CLAIMS = word_set("claim allegation accusation assertion suggestion charge contention denial")


def content_start(parse: Parse, report: Report, end: int) -> int | None:
    """Return where what is said after a cue begins: its clause or its quotation, without “that” and marks."""
    if report.content is not None:
        start = max(parse.tree.edges[report.content][0], report.words.end)
    else:
        quoted = (index for index in range(report.words.end, end) if index in parse.quoted)
        start = next(quoted, end)
    while start < end and parse.tokens[start].lower in {",", ":", "that"}:
        start += 1
    return start if start < end else None


def tail_start(parse: Parse, report: Report, stretch: Stretch) -> int:
    """Return where a clause after its content ends: at a quotation, a joined clause, a second cue, or the stretch."""
    tokens, tree, quoted = parse
    for index in range(report.words.end, stretch.end):
        joined = token_at(tokens, index - 1) == "," and tokens[index].lower in _OPENERS
        second = tree.relations[index] == "advcl" and tree.heads[index] == report.cue and _is_cue(parse, index)
        aside = token_at(tokens, index - 1) == "," and tokens[index].lower in _WHO and _tells_past(parse, index)
        if index in quoted or joined or second or aside or tokens[index].text == ";":
            return index
    return stretch.end


def _tells_past(parse: Parse, index: int) -> bool:
    """“…, said Ida Holm, who led the strike”: the clause after “who” tells something of its own."""
    tree = parse.tree
    return any(tree.relations[above] == "relcl" and tree.is_finite(above) for above in (index, *tree.above(index)))


def phrase_end(parse: Parse, report: Report) -> int:
    """Return where “according to …” ends: with its noun and what hangs from it, an aside in commas included."""
    tokens = parse.tokens
    end = report.source.end if report.source else report.words.end
    while end < len(tokens) and tokens[end].text not in _BREAKS and not _in_clause(parse, report, end):
        end += 1
    if token_at(tokens, end) == "," and token_at(tokens, end + 1) in _ASIDES:
        end = next((index for index in range(end + 2, len(tokens)) if tokens[index].text in _BREAKS), len(tokens))
    return end


def _in_clause(parse: Parse, report: Report, index: int) -> bool:
    """Say whether a word is a verb, or belongs to its subject: “according to the ministry 345 miners died”."""
    tree = parse.tree
    if tree.is_verb(index):
        return True
    chain = (index, *takewhile(lambda above: above != report.cue, tree.above(index)))
    return any(tree.relations[place] in SUBJECTS for place in chain)


def opening_of(parse: Parse, report: Report) -> int:
    """Return where the clause begins that “according to” stands in: “has learned that, according to …”."""
    tree, head = parse.tree, report.content
    while head is not None and tree.relations[head] != "ccomp":
        head = tree.heads[head] if tree.heads[head] != head else None
    if head is None or tree.heads[head] > head:
        return 0
    start = tree.edges[head][0]
    return start + (token_at(parse.tokens, start) == "that")


_NEAR = 3
_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod", "mark"})
_BREAKS = frozenset({",", ";", "—", "–"})
_MARKS = QUOTES | _BREAKS | {"-"}
_CONTRASTS = frozenset({"though", "although"})
_TURNS = frozenset({"while", "whereas", "but", "and"})
_JOINTS = frozenset({",", "and", "but"})
_OPENERS = frozenset({"and", "but", "before", "as", "while"})
_WHO = frozenset({"who", "whose"})
_ASIDES = frozenset({"which", "who", "whose", "quoting", "citing"})


def _is_cue(parse: Parse, index: int) -> bool:
    return verb_of(parse.tokens[index].lower) is not None
