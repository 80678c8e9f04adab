"""Which words of a parsed sentence head a statement of their own."""

from typing import NamedTuple

from .phrases import is_time
from .trees import SUBJECTS, VERBAL, Tree
from .words import Stretch, Tokens, token_at, word_set


class Parsed(NamedTuple):
    """A sentence ready to be taken apart: words, tree, and which tokens stand in quotations and in figures."""

    tokens: Tokens
    tree: Tree
    quoted: frozenset[int]
    figures: frozenset[int]

    def counts(self, start: int, end: int) -> bool:
        """Say whether a figure stands in `tokens[start:end]`."""
        return not self.figures.isdisjoint(range(start, end))


def find_heads(parsed: Parsed, stretch: Stretch) -> frozenset[int]:
    """
    Return the tokens of `stretch` that head statements.

    The top of the stretch does; below it whatever is coordinated with a
    statement, or leans on one and yet asserts something of its own.
    """
    heads: set[int] = set()
    waiting = _tops(parsed, stretch)
    while waiting:
        head = waiting.pop()
        heads.add(head)
        waiting += [below for below in _statements_below(parsed, stretch, head) if below not in heads]
    return frozenset(heads)


_BREAKS = frozenset({",", "(", "—", "–", "-"})
_DASHES = frozenset({"—", "–", "-"})
# What a verb may have without saying more than itself.
_LIGHT = frozenset({"cc", "punct", "conj", "advmod", "aux", "auxpass", "mark", "neg", "part"})
_LIGHT_OR_SUBJECT = _LIGHT | set(SUBJECTS)
# What never heads a statement, even where its own head lies outside the stretch.
_HANGING = frozenset({"acl", "relcl", "advcl", "pcomp", "xcomp", "amod", "aux", "auxpass"})
_PAST = frozenset({"VBD", "VBN"})  # told apart by what stands around, which a parser often mistakes
COMPARING = word_set("same such well far long soon much many so")
_CONTRAST = word_set("while whereas although though")
_OPENING = word_set("after when as while since")
_REASON = word_set("since because")
_RESULTS = word_set(
    "causing leaving killing injuring wounding leading prompting forcing putting bringing making drawing attracting "
    "raising cutting destroying triggering sparking sending pushing affecting displacing damaging decreasing "
    "increasing reducing"
)
_SAYING = word_set("saying adding arguing claiming writing stating noting explaining telling warning insisting")
_FOLLOWING_ON = _RESULTS | _SAYING


def _tops(parsed: Parsed, stretch: Stretch) -> list[int]:
    tokens, tree = parsed.tokens, parsed.tree
    inside = range(stretch.start, stretch.end)
    tops = [i for i in inside if tokens[i].is_word and (tree.heads[i] not in inside or tree.heads[i] == i)]
    verbal = [top for top in tops if tree.tags[top] in VERBAL]
    stating = [top for top in verbal if _is_weighty(tree, top) and tree.relations[top] not in _HANGING]
    return stating or (verbal or tops)[:1]


def _statements_below(parsed: Parsed, stretch: Stretch, head: int) -> list[int]:
    """The nearest statements under one, through whatever asserts nothing."""
    found, waiting = [], list(parsed.tree.children[head])
    while waiting:
        child = waiting.pop()
        if not stretch.start <= child < stretch.end:
            continue
        if _states(parsed, child, head):
            found.append(child)
        else:
            waiting += parsed.tree.children[child]
    return found


def _states(parsed: Parsed, index: int, head: int) -> bool:
    match parsed.tree.relations[index]:
        case "conj":
            return parsed.tree.heads[index] == head and _is_coordinated(parsed, index, head)
        case "advcl":
            return parsed.tree.relations[head] != "relcl" and _is_adverbial(parsed, index)  # an aside keeps its clauses
        case "relcl":
            return _is_aside(parsed, index)
        case "ccomp" | "parataxis":
            return _runs_on(parsed, index)
        case "appos" | "npadvmod":
            return _ranks(parsed, index)
        case "prep":
            return _accompanies(parsed, index)
    return False


def _is_weighty(tree: Tree, index: int) -> bool:
    return tree.has_subject(index) or any(tree.relations[child] not in _LIGHT for child in tree.children[index])


def _is_coordinated(parsed: Parsed, index: int, head: int) -> bool:
    """“burned the mill and flooded two roads”: predicates of one form, each with something of its own."""
    tree = parsed.tree
    if tree.tags[index] not in VERBAL:
        return tree.has_subject(index) and tree.child(index, "aux") is not None
    joint = token_at(parsed.tokens, tree.edges[index][0] - 1)
    if tree.has_subject(index):
        return joint != "so"
    if joint == "or":
        return False
    alike = tree.is_finite(index) or tree.tags[index] == tree.tags[head] or {tree.tags[index], tree.tags[head]} <= _PAST
    completed = any(tree.relations[child] not in _LIGHT_OR_SUBJECT for child in tree.children[head])
    return alike and completed and _is_weighty(tree, index)


def _is_adverbial(parsed: Parsed, index: int) -> bool:
    """“…, killing 12”, “…, while prices fell”, “… after militants seized the port”."""
    tokens, tree = parsed.tokens, parsed.tree
    left, right = tree.edges[index]
    apart = token_at(tokens, left - 1) in _BREAKS
    counts = parsed.counts(left, right)
    if not tree.has_subject(index):
        return apart and (tokens[index].lower in _FOLLOWING_ON or (tree.tags[index] == "VBG" and counts))
    opener = _opener(parsed, index)
    word = "" if opener is None else tokens[opener].lower
    if opener is not None and word == "after":
        # “a day after” only tells when; else it tells what else happened.
        return left > 0 and not is_time(token_at(tokens, opener - 1))
    if word == "when":
        return left > 0 and apart and counts
    if word == "as":
        compares = token_at(tokens, left - 1) in COMPARING
        return (apart or counts) and not compares
    return word in _CONTRAST or (word in _REASON and apart)


def _opener(parsed: Parsed, clause: int) -> int | None:
    """The word that joins a clause to what it leans on: “after” of “entirely after the original disappeared”."""
    tokens, tree = parsed.tokens, parsed.tree
    mark = tree.child(clause, "mark")
    openers = (child for child in tree.children[clause] if tree.relations[child] == "advmod")
    return mark if mark is not None else next((child for child in openers if tokens[child].lower in _OPENING), None)


def _is_aside(parsed: Parsed, index: int) -> bool:
    """“…, who led the strike”, “the blast that killed 12”."""
    tokens, tree = parsed.tokens, parsed.tree
    left, right = tree.edges[index]
    counts = parsed.counts(left, right)
    interposed = right < len(tokens) - 2 and token_at(tokens, right) not in {"and", "but"}
    if token_at(tokens, left - 1) in COMPARING:
        return False
    if token_at(tokens, left - 1) not in _BREAKS:
        return (counts or _describes(parsed, tree.heads[index])) and not interposed and tree.tags[index] == "VBD"
    if interposed or token_at(tokens, left) == "when":
        return counts or tree.is_past(index)
    return True


def _describes(parsed: Parsed, noun: int) -> bool:
    """“Ivan is a nurse who …” says what he is and what he did; “It was a nurse who …” says one thing."""
    tree = parsed.tree
    subject = tree.child(tree.heads[noun], "nsubj")
    told = subject is not None and parsed.tokens[subject].lower not in {"it", "this", "that"}
    return tree.relations[noun] == "attr" and told


def _runs_on(parsed: Parsed, index: int) -> bool:
    """“Roads were cut, homes flooded, the mill burned”: a parser takes the first clause for what is said."""
    tokens, tree = parsed.tokens, parsed.tree
    left, right = tree.edges[index]
    after = {token_at(tokens, right), token_at(tokens, right - 1)}
    joined = index < tree.heads[index] and not after.isdisjoint({";", ",", "and", "but", *_DASHES})
    return tree.has_subject(index) and (joined or token_at(tokens, left - 1) in _DASHES | {";", ":"})


def _ranks(parsed: Parsed, index: int) -> bool:
    """“…, the deadliest since 1990”, “…, one of the largest in Olva”, “…, a higher share than in Varna”."""
    tokens, tree = parsed.tokens, parsed.tree
    left, _ = tree.edges[index]
    if token_at(tokens, left - 1) not in _BREAKS - {"("}:
        return False
    compared = any(
        tree.tags[child] in {"JJS", "RBS", "JJR"} or tokens[child].lower in {"first", "only"}
        for child in tree.children[index]
    )
    return compared or (token_at(tokens, left), token_at(tokens, left + 1)) == ("one", "of")


def _accompanies(parsed: Parsed, index: int) -> bool:
    """“…, with the second prize going to Olva”, “…, with over 1,000 hurt”."""
    tokens, tree = parsed.tokens, parsed.tree
    if tokens[index].lower != "with" or token_at(tokens, index - 1) != ",":
        return False
    noun = tree.child(index, "pobj")
    counted = noun is not None and tree.child(noun, "acl", "nummod", "relcl") is not None
    return counted or tree.child(index, "pcomp") is not None
