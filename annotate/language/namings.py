"""Which words of a subject name somebody: no apposition, no relative clause, no words around."""

from .trees import Tree
from .words import PERSONAL, QUOTES, Stretch, Tokens, token_at


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
    if before is not None:
        return before
    return Stretch(start, max(_right_edge(tokens, tree, head), start + 1))


_ASIDES = frozenset({"advcl", "ccomp", "parataxis", "dep", "appos"})
_BREAKS = frozenset({"(", "—", "–", ";", ":", "["}) | QUOTES
_DASHES = frozenset({"—", "–", "-", "―"})
_LONGEST_DATELINE = 12
_LONGEST_CLAUSE = 7  # “the woman accused of …”: what follows tells about her, and names her no more
_JOINING = frozenset({"cc", "conj"})


def _name_after_dateline(tokens: Tokens, tree: Tree, head: int) -> int | None:
    """“OLVA (Wire) – Mayor Ida Holm said”: a parser takes the place for the subject."""
    if not tokens[0].text.isupper():
        return None
    dash = next((i for i in range(1, min(len(tokens), _LONGEST_DATELINE)) if tokens[i].text in _DASHES), 0)
    after = [child for child in tree.children[head] if child > dash and tree.tags[child].startswith("NN")]
    return after[0] if head < dash and after else None


def _left_edge(tokens: Tokens, tree: Tree, head: int) -> int:
    start = tree.edges[head][0]
    while start < head and (not tokens[start].text[0].isalnum() or tree.relations[start] in {"cc", "mark", "preconj"}):
        start += 1
    for index in range(head - 1, start - 1, -1):
        if tokens[index].text in _BREAKS:
            return index + 1
    return start


def _right_edge(tokens: Tokens, tree: Tree, head: int) -> int:
    """Where the name ends: at the first aside to the right of its head."""
    end = head + 1
    for child in tree.children[head]:
        if child < head:
            continue
        left, right = tree.edges[child]
        relation = tree.relations[child]
        if relation in _ASIDES or tokens[left].text in _BREAKS:
            break
        if relation in {"acl", "relcl"} and right - left > _LONGEST_CLAUSE:
            break
        if relation in {"acl", "relcl", "prep"} and token_at(tokens, left - 1) == ",":
            break
        if relation in _JOINING or relation in {"prep", "acl", "relcl"} or tokens[child].is_word or tokens[child].is_number:
            end = _inner_end(tokens, tree, child, relation, right)
        elif relation == "punct" and not _joins(tree, head, child):
            break
    return _without_trail(tokens, end)


def _inner_end(tokens: Tokens, tree: Tree, child: int, relation: str, right: int) -> int:
    if relation == "conj":
        return naming_part(tokens, tree, child).end
    if relation == "prep" and (noun := tree.child(child, "pobj")) is not None:
        return _right_edge(tokens, tree, noun)
    return right


def _joins(tree: Tree, head: int, mark: int) -> bool:
    """Say whether a comma stands between the names of a list."""
    return any(tree.relations[child] == "conj" for child in tree.children[head] if child > mark)


def _without_trail(tokens: Tokens, end: int) -> int:
    while end > 1 and not (tokens[end - 1].text[0].isalnum()):
        end -= 1
    return end


def _name_beside(tokens: Tokens, tree: Tree, head: int) -> int | None:
    """“a nurse, Ida Holm”: the name says more than the noun."""
    if tokens[head].is_capital or tokens[head].lower in PERSONAL:
        return None
    beside = tree.child(head, "appos")
    named = beside is not None and beside > head and tree.tags[beside] in {"NNP", "NNPS"}
    return beside if named else None


def _name_before(tokens: Tokens, tree: Tree, start: int) -> Stretch | None:
    """“Ida Holm, a nurse who …, said”, where a parser takes the nurse for the subject and forgets the name."""
    opens = token_at(tokens, start) in {"a", "an", "the"} and token_at(tokens, start - 1) == ","
    first = start - 1
    while first > 0 and tree.tags[first - 1] in {"NNP", "NNPS"}:
        first -= 1
    alone = first == 0 or tokens[first - 1].text in QUOTES | {",", "."}
    return Stretch(first, start - 1) if opens and alone and first < start - 2 else None
