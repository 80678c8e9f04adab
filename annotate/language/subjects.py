"""Who stands behind a verb of reporting: its own subject, that of the verb it leans on, or whoever is quoted."""

from typing import NamedTuple

from .trees import Tree
from .words import MONTHS, WEEKDAYS, Tokens, token_at, word_set


class Parse(NamedTuple):
    """The words of a sentence, how they hang together, and which of them stand in quotation marks."""

    tokens: Tokens
    tree: Tree
    quoted: frozenset[int]

    def has_verb(self, start: int, end: int) -> bool:
        """Say whether a finite verb stands in `tokens[start:end]`."""
        return any(self.tree.is_verb(index) for index in range(start, end))


def find_subject(parse: Parse, index: int) -> int | None:
    """
    Return the word that heads the source of the verb at a token, or None.

    “A said X and added Y”, “A cut costs, saying Y”, “A went on to say Y”:
    A says Y. So does “X was told by A” and “B quoted A as saying Y”.
    """
    tokens, tree, _ = parse
    voice = _quoted_voice(parse, index)
    if voice is not None:
        return voice
    agent = tree.child(index, "agent")
    if agent is not None:
        return tree.child(agent, "pobj")
    if tree.child(index, "auxpass") is not None:
        return tree.child(index, "nsubjpass") if tokens[index].lower in {"quoted", "cited"} else None
    own = tree.child(index, "nsubj")
    if own is None:
        return _borrowed(parse, index)
    relative = tokens[own].lower in {"who", "which", "that"} and tree.relations[index] == "relcl"
    return _related(parse, index) if relative else own


def _related(parse: Parse, verb: int) -> int:
    """The noun that “who” or “which” stands for: not the day in “the audit published on Monday, which found”."""
    tokens, tree, _ = parse
    noun = tree.heads[verb]
    if tokens[noun].lower in WEEKDAYS | MONTHS:
        return next((above for above in tree.above(noun) if tree.tags[above].startswith("NN")), noun)
    return noun


def holder_of(parse: Parse, noun: int) -> int | None:
    """Return whose a noun is: “the mayor's claim”, “a statement from the mayor”."""
    tokens, tree, _ = parse
    holders = (tree.child(child, "pobj") for child in tree.children[noun] if tokens[child].lower in _FROM)
    return tree.child(noun, "poss") or next((holder for holder in holders if holder is not None), None)


_FROM = frozenset({"of", "from", "by"})
# “went on to say”, “continued to insist”: these say; “hopes to tell” does not.
_GOING_ON = word_set("go went goes going continued continues continue proceeded proceeds")
_QUOTING = word_set("quoted quotes quote quoting cited cites cite citing reported recorded heard")
_LEANING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep"})


def _borrowed(parse: Parse, index: int) -> int | None:
    """The subject of the verb that this one leans on."""
    tokens, tree, quoted = parse
    relation, head = tree.relations[index], tree.heads[index]
    if relation == "acl":
        return (holder_of(parse, head) or head) if tree.tags[index] == "VBG" else None
    if relation not in _LEANING or (tree.tags[index] == "VBN" and relation != "conj"):
        return None
    if relation == "xcomp" and tokens[head].lower not in _GOING_ON:
        return None
    while head in quoted and index not in quoted and tree.heads[head] < head:
        head = tree.heads[head]  # “said he will “try” and insisted”: what is quoted says nothing
    if relation == "pcomp":
        head = tree.heads[head]
    return find_subject(parse, head) if head < index and tree.tags[head].startswith("V") else None


def _quoted_voice(parse: Parse, index: int) -> int | None:
    """“quoted Ida Holm as saying that C”."""
    tokens, tree, _ = parse
    if tree.relations[index] not in {"pcomp", "advcl", "prep"} or token_at(tokens, index - 1) != "as":
        return None
    quoting = next((over for over in tree.above(index) if tokens[over].lower in _QUOTING), None)
    return None if quoting is None else tree.child(quoting, "dobj", "nsubjpass")
