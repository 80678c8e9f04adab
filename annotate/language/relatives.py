"""What a relative clause speaks of, and the subjects of verbs in and outside such clauses."""

from collections.abc import Iterator

from .lacks import HELPING, Lack, Parsed
from .phrases import find_phrase, fits, is_time
from .trees import SUBJECTS, VERBAL, Tree
from .words import DETERMINERS, PERSONAL, Stretch, Tokens, token_at, word_set


def is_relative(parsed: Parsed, piece: Stretch, top: int) -> bool:
    """Say whether a piece whose uppermost word is `top` opens as a relative clause."""
    opening = range(piece.start, min(piece.start + 2, piece.end))
    opens = any(parsed.tokens[i].lower in _RELATIVE and parsed.tree.tags[i].startswith("W") for i in opening)
    return opens and parsed.tree.relations[top] == "relcl"


def lack_of_relative(parsed: Parsed, piece: Stretch, top: int) -> Lack:
    """“who led the strike”, “whose owner died”, “where 12 people drowned”."""
    tokens, tree = parsed.tokens, parsed.tree
    place = next(i for i in range(piece.start, piece.end) if tokens[i].lower in _RELATIVE)
    word = tokens[place].lower
    phrase = find_antecedent(parsed, top, word)
    if phrase is None:
        return Lack(doubt=f"unclear what “{word}” stands for")
    if word == "whose":
        return Lack((phrase,), "’s ", dropped=place)
    named = place == piece.start and word in {"who", "which", "that"} and tree.relations[place] in SUBJECTS
    if named and not _interposed(tokens, place):
        return Lack((phrase,), dropped=place)
    return Lack((phrase,), ", ")


def subject_of(parsed: Parsed, verb: int) -> Stretch | None:
    """The subject phrase of a verb; that of a relative clause is what the clause speaks of."""
    tokens, tree = parsed.tokens, parsed.tree
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        there = tree.child(verb, "expl") is not None and tree.child(verb, "attr")
        return find_phrase(tokens, tree, there) if there else None
    if tokens[subject].lower in _OBJECTS:
        return None
    if tokens[subject].lower in _RELATIVE:
        return find_antecedent(parsed, verb, tokens[subject].lower) if tree.relations[verb] == "relcl" else None
    return find_phrase(tokens, tree, subject)


def find_antecedent(parsed: Parsed, clause: int, word: str) -> Stretch | None:
    """The noun phrase a relative clause speaks of, if it stands right before and no other could be meant."""
    tokens, tree = parsed.tokens, parsed.tree
    noun = tree.heads[clause]
    if tree.relations[noun] == "attr":
        return _bearer(parsed, tree.heads[noun])
    phrase = find_phrase(tokens, tree, noun)
    left = tree.edges[clause][0]
    if phrase is not None and phrase.start <= noun < left < phrase.end:
        phrase = Stretch(phrase.start, left)
    if phrase is None or tree.tags[noun] in VERBAL or left - phrase.end > 1:
        return None
    if is_time(tokens[noun].lower) and word != "when":
        return None
    rivals = [noun, *_rivals(tree, noun, phrase)]
    fitting = [rival for rival in rivals if fits(tokens, tree, rival, word) and agrees(parsed, rival, clause)]
    return phrase if fitting == [noun] or (rivals == [noun] and word in {"where", "when"}) else None


def agrees(parsed: Parsed, noun: int, verb: int) -> bool:
    """Say whether a noun can be the subject of a verb by number; the verb's helper decides where it has one."""
    tokens, tree = parsed.tokens, parsed.tree
    helper = tree.child(verb, *HELPING)
    finite = verb if helper is None else helper
    if tree.relations[finite] == "relcl" and tree.child(finite, "dobj", "nsubj", "nsubjpass") is None:
        return True
    plural = tree.tags[noun] in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None
    if tree.tags[finite] == "VBZ" or tokens[finite].lower == "was":
        return not plural
    if plural or (tree.tags[finite] != "VBP" and tokens[finite].lower != "were"):
        return True
    return tree.tags[noun] in {"PRP", "CD"} or (
        tokens[finite].lower in {"are", "were", "have"} and _is_group(tree, noun)
    )


_RELATIVE = word_set("who which whom whose where when that")
_OBJECTS = word_set("him them me us whom what")


def _bearer(parsed: Parsed, copula: int) -> Stretch | None:
    """“Ivan is a baker who …” speaks of Ivan; “It was a baker who …” does not say of whom."""
    subject = parsed.tree.child(copula, "nsubj")
    if subject is None or parsed.tokens[subject].lower in {"it", "this", "that", "these", "those"}:
        return None
    return find_phrase(parsed.tokens, parsed.tree, subject)


def _interposed(tokens: Tokens, place: int) -> bool:
    """“who they say have left”: the pronoun is not the subject of what follows it."""
    return token_at(tokens, place + 1) in PERSONAL | DETERMINERS


def _rivals(tree: Tree, noun: int, phrase: Stretch) -> Iterator[int]:
    """Other nouns that the same relative clause could speak of: “the owner of the mill, which …”."""
    above = tree.heads[noun]
    if tree.relations[noun] == "pobj" and tree.relations[above] == "prep" and tree.tags[tree.heads[above]][:2] == "NN":
        yield tree.heads[above]
    for index in range(noun + 1, phrase.end):
        if tree.relations[index] in {"pobj", "conj"} and tree.tags[index].startswith("NN"):
            yield index


def _is_group(tree: Tree, noun: int) -> bool:
    # British English: “the team were”, “the council have”.
    return tree.tags[noun] != "NN" or tree.child(noun, "det") is not None
