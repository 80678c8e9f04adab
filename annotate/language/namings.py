"""Which words of a subject name somebody: no apposition, no relative clause, no words around."""

from .documents import is_document
from .sentences import Span
from .trees import Tree
from .words import MONTHS, PERSONAL, QUOTES, WEEKDAYS, Stretch, Tokens, glued, token_at


def naming_part(tokens: Tokens, tree: Tree, head: int) -> Stretch:
    """
    Return what names the noun at `head`: its words without asides.

    “Ida Holm, a nurse,” and “a nurse, Ida Holm,” both name Ida Holm; “the
    head of the Olva clinic” keeps its “of”; “Holm and Berg” stay together.
    """
    name = _name_after_dateline(tokens, tree, head) or _name_beside(tokens, tree, head)
    if name is not None:
        return naming_part(tokens, tree, name)
    start = _left_edge(tokens, tree, head)
    before = _name_before(tokens, tree, start)
    return before or Stretch(start, max(_right_edge(tokens, tree, head), start + 1))


def span_of(tokens: Tokens, naming: Stretch) -> Span:
    """Return where a name stands in the text, without the “'s” of an owner."""
    last = tokens[naming.end - 1]
    return Span(tokens[naming.start].start, last.end - 2 * last.lower.endswith(("'s", "’s")))


_ASIDES = frozenset({"advcl", "ccomp", "parataxis", "dep", "appos"})
_OPENERS = frozenset({"cc", "mark", "preconj", "prep"})
_CLAUSES = frozenset({"acl", "relcl"})
_DASHES = frozenset("—–-―")
_BREAKS = QUOTES | frozenset("(—–;:[")
_LONGEST_DATELINE = 12
_LONGEST_CLAUSE = 7  # “the woman accused of …”: what follows tells about her, and names her no more
_LONGEST_ORIGIN = 16  # “a tally kept by …”: nothing but what follows tells whose tally it is


def _name_after_dateline(tokens: Tokens, tree: Tree, head: int) -> int | None:
    """“OLVA (Wire) – Mayor Ida Holm said”: a parser takes the place for the subject."""
    if not tokens[0].text.isupper():
        return None
    dash = next((i for i in range(1, min(len(tokens), _LONGEST_DATELINE)) if tokens[i].text in _DASHES), 0)
    after = (child for child in tree.children[head] if child > dash and tree.tags[child].startswith("NN"))
    return next(after, None) if head < dash else None


def _name_beside(tokens: Tokens, tree: Tree, head: int) -> int | None:
    """“a nurse, Ida Holm”: the name says more than the noun."""
    if tokens[head].is_capital or tokens[head].lower in PERSONAL:
        return None
    beside = tree.child(head, "appos")
    return beside if beside is not None and beside > head and _is_name(tree, beside) else None


def _name_before(tokens: Tokens, tree: Tree, start: int) -> Stretch | None:
    """“Ida Holm, a nurse who …, said”, where a parser takes the nurse for the subject and forgets the name."""
    if token_at(tokens, start) not in {"a", "an", "the"} or token_at(tokens, start - 1) != ",":
        return None
    first = start - 1
    while first > 0 and _is_name(tree, first - 1):
        first -= 1
    alone = first == 0 or tokens[first - 1].text in QUOTES | {",", "."}
    return Stretch(first, start - 1) if alone and first < start - 2 else None


def _is_name(tree: Tree, index: int) -> bool:
    return tree.tags[index] in {"NNP", "NNPS"}


def _left_edge(tokens: Tokens, tree: Tree, head: int) -> int:
    start = tree.edges[head][0]
    while start < head and (not tokens[start].text[0].isalnum() or _opens(tokens, tree, start)):
        start += 1
    return next((index + 1 for index in range(head - 1, start - 1, -1) if tokens[index].text in _BREAKS), start)


def _opens(tokens: Tokens, tree: Tree, index: int) -> bool:
    """Say whether a word only joins a name to what stands before it: “and”, “which polling by Olva found …”."""
    return tree.relations[index] in _OPENERS or tokens[index].lower in {"which", "that", "what"}


def _right_edge(tokens: Tokens, tree: Tree, head: int) -> int:
    """Where the name ends: at the first aside to the right of its head."""
    end = head + 1
    for child in tree.children[head]:
        if child < head:
            continue
        if _is_aside(tokens, tree, head, child):
            break
        if tree.relations[child] != "punct":
            end = _end_of(tokens, tree, child)
        elif not any(tree.relations[later] == "conj" for later in tree.children[head] if later > child):
            break  # no list goes on after this mark
    while end > head + 1 and not tokens[end - 1].text[0].isalnum():
        end -= 1
    while token_at(tokens, end) == "-" and glued(tokens, end) and glued(tokens, end + 1):
        end += 2  # “Olva-Varna Airways”
    return end


def _is_aside(tokens: Tokens, tree: Tree, head: int, child: int) -> bool:
    left, right = tree.edges[child]
    relation = tree.relations[child]
    if relation in _ASIDES or tokens[left].text in _BREAKS:
        return True
    apart = token_at(tokens, left - 1) == ","
    if relation == "prep":
        noun = tree.child(child, "pobj")
        return apart or (noun is not None and tokens[noun].lower in WEEKDAYS | MONTHS)
    longest = _LONGEST_ORIGIN if relation == "acl" and is_document(tokens[head].lower) else _LONGEST_CLAUSE
    return relation in _CLAUSES and (apart or right - left > longest)


def _end_of(tokens: Tokens, tree: Tree, child: int) -> int:
    """Where a part of a name ends, itself without asides."""
    noun = tree.child(child, "pobj") if tree.relations[child] == "prep" else None
    if tree.relations[child] == "conj":
        return naming_part(tokens, tree, child).end
    return tree.edges[child][1] if noun is None else _right_edge(tokens, tree, noun)
