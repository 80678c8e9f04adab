"""Where one statement ends and the next begins, as marks, joining words and figures tell."""

from .heads import Parsed
from .trees import SUBJECTS
from .verbs import first_finite
from .words import PREPOSITIONS, QUOTES, SUBORDINATORS, Stretch, Tokens, is_adverb, is_superlative, token_at


def cut_at_marks(tokens: Tokens, stretch: Stretch, quoted: frozenset[int], figures: frozenset[int]) -> list[Stretch]:
    """Return the parts between semicolons, at dashes around what can stand alone, and at commas before a comparison."""
    dashes = _telling_dashes(tokens, stretch, figures)
    parts, start = [], stretch.start
    for index in range(stretch.start + 1, stretch.end):
        if tokens[index].text not in _CUTTING or (index in quoted and start not in quoted):
            continue
        if tokens[index].text == ";" or index in dashes or _comma_opens_comparison(tokens, start, index):
            parts.append(Stretch(start, index))
            start = index + 1
    return [*parts, Stretch(start, stretch.end)]


def cut_at_joints(parsed: Parsed, stretch: Stretch) -> list[Stretch]:
    """
    Return the parts between joining words that open a clause or a predicate of their own.

    A parser often hangs the second half of a long sentence on the wrong
    word; the tags around an “and” are surer.
    """
    tokens, tree, quoted, _ = parsed
    parts: list[Stretch] = []
    start, verb = stretch.start, None
    for index in range(stretch.start + 1, stretch.end):
        if verb is None and tree.is_verb(index - 1):
            verb = index - 1
        if verb is None or (index in quoted and start not in quoted):
            continue
        joint = index + (tokens[index].text == ",")
        if token_at(tokens, joint) in _JOINTS and joint < stretch.end and _opens(parsed, verb, joint, stretch.end):
            parts.append(Stretch(start, index))
            start, verb = joint + 1, None
    return [*parts, Stretch(start, stretch.end)]


def cut_at_figures(tokens: Tokens, piece: Stretch, figures: frozenset[int]) -> list[Stretch]:
    """“killed 12 and 30 more wounded”, “340 cases and 12 deaths”: each figure can be wrong by itself."""
    if not figures:
        return [piece]
    parts, start = [], piece.start
    for index in range(piece.start + 1, piece.end):
        if tokens[index].lower in {"and", "but"} and _parts_figures(tokens, figures, start, index):
            parts.append(Stretch(start, index))
            start = index + 1
    return [*parts, Stretch(start, piece.end)]


_DASHES = frozenset({"—", "–", "-"})
_CUTTING = _DASHES | {",", ";"}
_JOINTS = frozenset({"and", "but", "nor", "while", "whereas", "though", "although", "yet"})
_LONGEST_SUBJECT = 10
_SHORTEST_PREDICATE = 2


def _opens(parsed: Parsed, verb: int, joint: int, end: int) -> bool:
    tokens, tree = parsed.tokens, parsed.tree
    if _is_open_subordinate(parsed, verb, joint) or _joins_subjects(parsed, verb, joint):
        return False
    following = joint + 1
    while following < end and (is_adverb(tokens[following].lower) or tokens[following].text in QUOTES):
        following += 1
    if following >= end - 1:
        return False
    if tree.is_verb(following):
        bare = tree.tags[following] == "VBP" and tree.tags[verb] != "VBP"  # "had to fetch and carry"
        return joint - verb > _SHORTEST_PREDICATE and not bare
    return _opens_clause(parsed, following, end)


def _is_open_subordinate(parsed: Parsed, verb: int, index: int) -> bool:
    """After “… because floods” the verb of “floods and storms” is still to come."""
    openers = [i for i in range(verb + 1, index) if parsed.tokens[i].lower in _OPENERS]
    return bool(openers) and not any(parsed.tree.is_verb(place) for place in range(openers[-1] + 1, index))


def _joins_subjects(parsed: Parsed, verb: int, joint: int) -> bool:
    """“said farms and mills would close”: what stands before the “and” is a subject whose verb is still to come."""
    tree = parsed.tree
    return any(
        (
            tree.relations[place] in SUBJECTS
            and tree.heads[place] > joint
            and not _is_singular(parsed, tree.heads[place])
        )
        or (tree.relations[place] in _BEFORE_NOUNS and tree.heads[place] > joint)
        for place in range(verb + 1, joint)
    )


def _is_singular(parsed: Parsed, verb: int) -> bool:
    """“is”, “has fallen”, “rates”: not of two subjects joined by “and”."""
    tokens, tree, _, _ = parsed
    helper = tree.child(verb, "aux", "auxpass")
    finite = verb if helper is None else helper
    return tree.tags[finite] == "VBZ" or tokens[finite].lower == "was"


def _opens_clause(parsed: Parsed, index: int, end: int) -> bool:
    """Say whether a subject and its verb begin at a token, with nothing but the subject between them."""
    tokens, tree = parsed.tokens, parsed.tree
    if tokens[index].lower in _NO_SUBJECTS:
        return False
    for place in range(index, min(end, index + _LONGEST_SUBJECT)):
        if tree.is_verb(place):
            return place > index or place in tree.contracted
        if tokens[place].lower in _ENDING_SUBJECTS:
            return False
    return False


_BEFORE_NOUNS = frozenset({"nmod", "compound", "amod"})
_QUANTIFYING = frozenset({"some", "there", "over", "about", "around", "that"})
_OPENERS = SUBORDINATORS - {"as"}
_NO_SUBJECTS = (PREPOSITIONS | SUBORDINATORS) - _QUANTIFYING
_ENDING_SUBJECTS = SUBORDINATORS | {",", ";", ":", "but", "or"}


def _telling_dashes(tokens: Tokens, stretch: Stretch, figures: frozenset[int]) -> frozenset[int]:
    """A single dash between two clauses, or what closes an aside with a figure, a rank or a clause between two."""
    start, end = stretch
    dashes = [index for index in range(start, end) if tokens[index].text in _DASHES and _is_spaced_dash(tokens, index)]
    if len(dashes) == 1:
        after = first_finite(tokens, dashes[0] + 1, min(end, dashes[0] + 1 + _LONGEST_SUBJECT))
        joins = after is not None and first_finite(tokens, start, dashes[0]) is not None
        return frozenset(dashes) if joins else frozenset()
    if len(dashes) != 2 or first_finite(tokens, dashes[1], end) is None:
        return frozenset()
    inside = range(dashes[0] + 1, dashes[1])
    if all(first_finite(tokens, *part) is not None for part in ((start, dashes[0]), (inside.start, inside.stop))):
        return frozenset(dashes)
    telling = not figures.isdisjoint(inside) or any(is_superlative(tokens[index].lower) for index in inside)
    return frozenset(dashes[1:] if telling else ())


def _comma_opens_comparison(tokens: Tokens, start: int, index: int) -> bool:
    """“…, the deadliest since 1990”, “…, the same as in Varna”, “…, one of the largest”: a claim without a verb."""
    if tokens[index].text != "," or is_adverb(token_at(tokens, index - 1)):
        return False
    pair = (token_at(tokens, index + 1), token_at(tokens, index + 2))
    ranks = pair == ("one", "of") or (pair[0] == "the" and is_superlative(pair[1]))
    same = pair == ("the", "same") and token_at(tokens, index + 3) in {"as", "number"}
    return (ranks or same) and first_finite(tokens, start, index) is not None


def _is_spaced_dash(tokens: Tokens, index: int) -> bool:
    after = index + 1 + (token_at(tokens, index + 1) == "-")  # a dash is often typed as two hyphens
    spaced = after < len(tokens) and tokens[after].start > tokens[after - 1].end
    return spaced and index > 0 and tokens[index].start > tokens[index - 1].end


def _parts_figures(tokens: Tokens, figures: frozenset[int], start: int, index: int) -> bool:
    if index in figures or figures.isdisjoint(range(start, index)) or figures.isdisjoint(range(index + 1, index + 4)):
        return False
    between = any(tokens[place].lower == "between" for place in range(start, index))
    if any(token.lower == "respectively" for token in tokens[index:]):
        return False
    return not between and not tokens[index - 1].is_number
