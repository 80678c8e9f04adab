"""Speakers inserted into a clause: “…, who, police say, was drunk”, “… after, she said, two banks refused”."""

from .citing import Report
from .subjects import Parse
from .words import Stretch, token_at, word_set

RELATIVE = frozenset({"who", "which", "that"})
"""Words that open a relative clause."""

_OPEN_CLAUSES = RELATIVE | word_set("and but or because after although though while when where since before until if")


def joint_before(parse: Parse, report: Report, stretch: Stretch, clause: Stretch) -> int | None:
    """
    Return where a clause begins that is all a speaker in commas vouches for.

    “was shut after, she said, two banks refused”, “a man who, police say, was
    drunk”, “he left and, he claims, never came back”.
    """
    tokens, start, end = parse.tokens, *clause
    start += tokens[start].text == ","
    end -= tokens[end - 1].text == ","
    apart = token_at(tokens, start - 1) == "," and token_at(tokens, end) == ","
    joint = start - 1 - apart
    opens = joint > stretch.start and tokens[joint].lower in (_OPEN_CLAUSES if apart else RELATIVE)
    follows = report.content is not None and report.content >= end
    return joint if opens and follows and joint not in parse.quoted and parse.has_verb(stretch.start, end) else None


def end_after_joint(parse: Parse, report: Report, joint: int, stretch: Stretch) -> int:
    """Return where such a clause ends: a relative one with its verb, another with the stretch."""
    tree, content = parse.tree, report.content
    related = parse.tokens[joint].lower in RELATIVE and content is not None and tree.relations[content] == "relcl"
    return min(tree.edges[content][1], stretch.end) if related and content is not None else stretch.end
