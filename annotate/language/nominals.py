"""What a piece without a verb shares with its neighbours: “12 deaths last week”, “the deadliest since 1990”."""

from collections.abc import Sequence

from .lacks import HELPING, UNSETTLED, Lack, Parsed
from .phrases import find_phrase, is_time
from .predicates import subject_above
from .relatives import find_antecedent, subject_of
from .trees import SUBJECTS, VERBAL
from .units import singular
from .verbs import first_finite
from .words import Stretch, Tokens, is_superlative, token_at


def lack_of_noun(parsed: Parsed, pieces: Sequence[Stretch], number: int, top: int) -> Lack:
    """A piece without a verb: “12 deaths last week”, “the deadliest since 1990”."""
    tokens, tree, piece = parsed.tokens, parsed.tree, pieces[number]
    if (after := _predicate_after(parsed, pieces, top)) is not None:
        return Lack(after=after)
    if (pronoun := _pronoun_behind(parsed, piece, top)) is not None:
        return Lack(dropped=pronoun)
    if number == 0:
        return Lack()
    if tree.relations[top] == "conj":
        return _second_object(parsed, pieces, piece, top)
    return _ranked(parsed, piece, top) if ranks(tokens, piece) else Lack()


def ranks(tokens: Tokens, piece: Stretch) -> bool:
    """“the deadliest since 1990”, “one of the largest in Olva”: no verb, and something it is said of elsewhere."""
    first, second = token_at(tokens, piece.start), token_at(tokens, piece.start + 1)
    ranks = (first == "the" and is_superlative(second)) or (first, second) == ("one", "of")
    return ranks and first_finite(tokens, piece.start, piece.end) is None


_LONGEST_LEAD = 12  # words


def _predicate_after(parsed: Parsed, pieces: Sequence[Stretch], top: int) -> Stretch | None:
    """“340 houses | 12 schools were destroyed”: what is said of both."""
    tree = parsed.tree
    verb = tree.heads[top]
    if tree.relations[top] not in {"nsubj", "nsubjpass"} or verb <= top:
        return None
    partner = tree.child(top, "conj")
    home = next((piece for piece in pieces if piece.start <= verb < piece.end), None)
    if partner is None or home is None or not home.start <= partner < home.end:
        return None
    begin = tree.edges[partner][1]
    return Stretch(begin, home.end) if begin <= verb else None


def _pronoun_behind(parsed: Parsed, piece: Stretch, noun: int) -> int | None:
    """“Ivan Petrov, who led the strike”: the pronoun that can go where it stands right behind its noun."""
    tree = parsed.tree
    clause = next((c for c in tree.children[noun] if tree.relations[c] == "relcl" and noun < c < piece.end), None)
    phrase = find_phrase(parsed.tokens, tree, noun)
    if clause is None or phrase is None or phrase.start != piece.start or token_at(parsed.tokens, phrase.end) != ",":
        return None
    pronoun = phrase.end + 1
    if pronoun >= piece.end:
        return None
    subject = tree.heads[pronoun] == clause and tree.relations[pronoun] in SUBJECTS
    fitting = find_antecedent(parsed, clause, token_at(parsed.tokens, pronoun)) == phrase
    return pronoun if subject and fitting and token_at(parsed.tokens, pronoun) in {"who", "which"} else None


def _second_object(parsed: Parsed, pieces: Sequence[Stretch], piece: Stretch, top: int) -> Lack:
    """“Olva recorded 340 cases | 12 deaths last week”: subject and verb of the first, up to its object."""
    tree = parsed.tree
    first = top
    while tree.relations[first] == "conj" and tree.heads[first] != first:
        first = tree.heads[first]
    verb = tree.heads[first]
    share = "%" in {parsed.tokens[top].text, parsed.tokens[first].text}  # “a drop of 13% in Olva | 16% in Varna”
    if tree.relations[first] not in {"dobj", "attr"} or tree.tags[verb] not in VERBAL or share:
        return Lack(doubt=UNSETTLED)
    expletive = tree.child(verb, "expl")
    there = None if expletive is None else Stretch(expletive, expletive + 1)
    subject = there or subject_of(parsed, verb) or subject_above(parsed, piece, verb)[1]
    begin = min((c for c in tree.children[verb] if tree.relations[c] in {*HELPING, "neg"} and c < verb), default=verb)
    end = tree.edges[first][0]
    if subject is None or not subject.end <= begin < end <= piece.start or end - begin > _LONGEST_LEAD:
        return Lack(doubt=UNSETTLED)
    return Lack((subject, Stretch(begin, end)))


def _ranked(parsed: Parsed, piece: Stretch, top: int) -> Lack:
    """“the worst fire since 1950” ranks a fire, if one is named; an aside on the subject ranks the subject."""
    tokens, tree = parsed.tokens, parsed.tree
    nouns = {singular(tokens[i].lower) for i in range(piece.start, piece.end) if tree.tags[i] in {"NN", "NNS"}}
    named = [
        index
        for index in range(piece.start)
        if tree.tags[index] == "NN" and tokens[index].lower in nouns and not is_time(tokens[index].lower)
    ]
    if len(named) == 1 and tree.relations[named[0]] != "compound":
        phrase = find_phrase(tokens, tree, named[0])
        return Lack((phrase,), ", ") if phrase else Lack(doubt=UNSETTLED)
    noun = tree.heads[top]
    phrase = find_phrase(tokens, tree, noun)
    aside = tree.relations[top] == "appos" and tree.relations[noun] in {"nsubj", "nsubjpass"}
    if aside and phrase is not None and 0 <= tree.edges[top][0] - phrase.end <= 1 and tree.heads[noun] > top:
        return Lack((phrase,), ", ")
    return Lack(doubt=UNSETTLED)
