"""Who says what in a sentence with a tree: every verb, noun and phrase of reporting, with its source and its content."""

from collections.abc import Iterator
from typing import NamedTuple

from annotate.domain import Stance

from .namings import naming_part
from .speech_verbs import REPORTING_NOUNS, SPEAKING_NOUNS, Force, Verb, follows_phrasal, verb_of
from .trees import Tree
from .words import QUOTES, Stretch, Tokens, token_at, word_set


class Report(NamedTuple):
    """
    A source, its cue, and the word that heads what is reported.

    `cue` is the word itself, `words` the cue as written. `source` is None
    where nobody is named (“it is said that”). `content` is None where the
    content stands in quotation marks, or is no clause. `subject` heads the
    source. A `negated` cue reports nothing (“did not say”).
    """

    cue: int
    words: Stretch
    subject: int | None
    source: Stretch | None
    content: int | None
    verb: Verb
    negated: bool = False


def find_reports(tokens: Tokens, tree: Tree, quoted: frozenset[int]) -> list[Report]:
    """Return the reports of a sentence in the order of their cues; what stands inside a quotation is left alone."""
    reports = list(_label(tokens, tree, quoted))
    for index, token in enumerate(tokens):
        if index in quoted:
            continue
        if token.lower == "according" and token_at(tokens, index + 1) == "to":
            reports += _according(tokens, tree, index)
        elif tree.tags[index].startswith("V") and tree.relations[index] not in {"aux", "auxpass", "amod"}:
            verb = verb_of(token.lower)
            if verb is not None and follows_phrasal(verb.base, token_at(tokens, index + 1)):
                reports += _verbal(tokens, tree, quoted, index, verb)
        elif tree.tags[index] in {"NN", "NNS"}:
            reports += _nominal(tokens, tree, index)
    return reports


_CLAUSES = ("ccomp", "parataxis")
_CITING = Verb("according", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
_LABEL = Verb(":", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
_LONGEST_LABEL = 6
_NOUN = Verb("noun", Force.HOLD, Stance.ASSERTS, hedged=False, open=False)
# “went on to say”, “continued to insist”: these say; “hopes to tell” doesn't.
_GOING_ON = word_set("go went goes going continued continues continue proceeded proceeds")
_CONDITIONAL = word_set("will would could should might may must can 'll wo")
_SELF = word_set("i we you me us")
_QUOTING = word_set("quoted quotes quote quoting cited cites cite citing reported recorded heard")
_NOBODY = word_set("no none nobody neither no-one")
_EMPTY = word_set("it there that this which what")


def _according(tokens: Tokens, tree: Tree, index: int) -> Iterator[Report]:
    noun = tree.child(index + 1, "pobj")
    if noun is None or noun < index:
        return
    top = next((above for above in tree.above(index) if above not in {index, index + 1}), index)
    head = _clause_over(tree, top)
    yield Report(index, Stretch(index, index + 2), noun, naming_part(tokens, tree, noun), head, _CITING)


def _label(tokens: Tokens, tree: Tree, quoted: frozenset[int]) -> Iterator[Report]:
    """“Holm: ‘We lost’”, “Police: Twelve hurt”: a name or a speaking noun before a colon that opens a sentence."""
    end = next((index for index in range(min(len(tokens), _LONGEST_LABEL)) if tokens[index].text == ":"), 0)
    words = [token for token in tokens[:end] if token.is_word]
    if not words or end + 2 >= len(tokens) or any(tree.is_verb(index) for index in range(end)):
        return
    named = all(token.is_capital for token in words)
    quotes = any(token.text in QUOTES or token.text in {"‘", "'"} for token in tokens[end + 1 :])
    verb = next((index for index in range(end + 1, len(tokens)) if tree.is_verb(index)), None)
    speaks = words[-1].lower in SPEAKING_NOUNS
    if named and verb is not None and (quotes or speaks):
        yield Report(end, Stretch(end, end + 1), end - 1, Stretch(0, end), verb, _LABEL)


def _verbal(tokens: Tokens, tree: Tree, quoted: frozenset[int], index: int, verb: Verb) -> Iterator[Report]:
    verb = _in_use(tokens, tree, index, verb)
    content = _content_of(tokens, tree, index, verb)
    loose = verb.open or verb.force in {Force.ACT, Force.TREAT}
    if content is None and not quoted and not loose and not _counts(tree, index):
        return
    if content is None and verb.force is Force.HOLD:
        return
    negated = _is_negated(tokens, tree, index)
    source = _source_head(tokens, tree, quoted, index)
    named = None if source is None else naming_part(tokens, tree, source)
    if source is not None and (source in quoted or tokens[source].lower in _SELF | _EMPTY):
        if tokens[source].lower != "it" or not _stands_for_somebody(tokens, tree, index):
            return
    if source is None and not _is_impersonal(tokens, tree, index):
        return
    words = Stretch(index, index + (2 if token_at(tokens, index + 1) == ":" else 1))
    yield Report(index, words, source, named, content, verb, negated)


def _counts(tree: Tree, index: int) -> bool:
    """“estimates 90”, “reported 12 deaths”: a figure is content too."""
    noun = tree.child(index, "dobj")
    return noun is not None and (tree.tags[noun] == "CD" or tree.child(noun, "nummod") is not None)


def _in_use(tokens: Tokens, tree: Tree, index: int, verb: Verb) -> Verb:
    """“asked him to leave” questions nothing, “denied bail” and “rejected the bill” deny nothing."""
    clause = tree.child(index, "ccomp", "csubj", "pcomp")
    noun = tree.child(index, "dobj")
    if verb.stance is Stance.QUESTIONS and verb.base == "ask" and clause is None:
        return verb._replace(stance=Stance.ASSERTS)
    if verb.stance is Stance.DENIES and clause is None and noun is not None:
        word = tokens[noun].lower
        claimed = word in REPORTING_NOUNS or word.removesuffix("s") in REPORTING_NOUNS or tree.tags[noun] == "VBG"
        return verb if claimed else verb._replace(stance=Stance.ASSERTS)
    return verb


def _content_of(tokens: Tokens, tree: Tree, index: int, verb: Verb) -> int | None:
    """The head of the clause that a verb of saying holds, after it or before it."""
    for child in tree.children[index]:
        if tree.relations[child] in _CLAUSES and (tree.has_subject(child) or tree.tags[child].startswith(("V", "M"))):
            return child
    if tree.relations[index] == "parataxis" or _as_clause(tokens, tree, index, verb):
        return tree.heads[index]
    return _that_clause(tokens, tree, index)


def _as_clause(tokens: Tokens, tree: Tree, index: int, verb: Verb) -> bool:
    """“as the mayor said”: the clause over it is what he said. “as he announced cuts” tells when."""
    mark = tree.child(index, "mark", "advmod", "prep")
    leans = tree.relations[index] == "advcl" and mark is not None and tokens[mark].lower == "as"
    says = verb.force is Force.SAY and (verb.open or tree.child(index, "dobj") is None)
    return leans and says and tree.child(index, "xcomp") is None


def _that_clause(tokens: Tokens, tree: Tree, index: int) -> int | None:
    """Where a parser hangs a clause with “that” on a later noun: it is still what was said."""
    for place in range(index + 1, len(tokens)):
        if tree.is_verb(place):
            return None
        if tokens[place].lower == "that" and tree.relations[place] == "mark" and tree.heads[place] > place:
            return tree.heads[place]
    return None


def _source_head(tokens: Tokens, tree: Tree, quoted: frozenset[int], index: int) -> int | None:
    """The word that heads the subject of a verb of saying, its own or that of the verb it leans on."""
    if (voice := _quoted_source(tokens, tree, index)) is not None:
        return voice
    passive = tree.child(index, "auxpass") is not None
    agent = tree.child(index, "agent")
    if agent is not None:
        return tree.child(agent, "pobj")
    if passive:
        return _passive_source(tokens, tree, index)
    own = tree.child(index, "nsubj")
    if own is not None:
        return _antecedent(tokens, tree, index, own)
    match tree.relations[index]:
        case "conj" | "xcomp" | "advcl" | "pcomp" | "prep" | "dep":
            head = tree.heads[index]
            if tree.relations[index] == "xcomp" and tokens[head].lower not in _GOING_ON:
                return None
            if tree.tags[index] == "VBN" and tree.relations[index] != "conj":
                return None
            while head in quoted and index not in quoted and tree.heads[head] < head:
                head = tree.heads[head]  # “said he will “try” and insisted”: the second cue is not quoted
            over = head if tree.relations[index] != "pcomp" else tree.heads[head]
            return _source_head(tokens, tree, quoted, over) if over < index and tree.tags[over][:1] == "V" else None
        case "acl":
            head = tree.heads[index]
            return _holder(tree, head) or head if tree.tags[index] == "VBG" else None
    return None


def _quoted_source(tokens: Tokens, tree: Tree, index: int) -> int | None:
    """“quoted Ida Holm as saying that C”."""
    if tree.relations[index] not in {"pcomp", "advcl", "prep"} or token_at(tokens, index - 1) != "as":
        return None
    for over in tree.above(index):
        if tokens[over].lower in _QUOTING:
            return tree.child(over, "dobj", "nsubjpass")
    return None


def _passive_source(tokens: Tokens, tree: Tree, index: int) -> int | None:
    """“Ida Holm was quoted as saying”: whoever is quoted speaks."""
    return tree.child(index, "nsubjpass") if tokens[index].lower in {"quoted", "cited"} else None


def _antecedent(tokens: Tokens, tree: Tree, index: int, subject: int) -> int:
    """The noun before “who”."""
    if tokens[subject].lower in {"who", "which", "that"} and tree.relations[index] == "relcl":
        return tree.heads[index]
    return subject


def _holder(tree: Tree, noun: int) -> int | None:
    """Whose statement it is: “the mayor's claim”, “a statement from the mayor”."""
    poss = tree.child(noun, "poss")
    if poss is not None:
        return poss
    for child in tree.children[noun]:
        if tree.relations[child] in {"prep", "agent"} and (held := tree.child(child, "pobj")) is not None:
            return held
    return None


def _nominal(tokens: Tokens, tree: Tree, index: int) -> Iterator[Report]:
    """“The mayor's claim that C”, “issued a statement that C”."""
    word = tokens[index].lower
    if word not in REPORTING_NOUNS and word.removesuffix("s") not in REPORTING_NOUNS:
        return
    clause = next((c for c in tree.children[index] if tree.relations[c] in {"acl", "ccomp"} and _marked(tokens, tree, c)), None)
    holder = tree.child(index, "poss")
    if holder is None:
        holder = next(
            (
                held
                for child in tree.children[index]
                if tokens[child].lower in {"of", "from", "by"} and (held := tree.child(child, "pobj")) is not None
                and clause is not None
            ),
            None,
        )
    head = tree.heads[index]
    if holder is None and clause is not None and tree.relations[index] == "dobj":
        holder = _source_head(tokens, tree, frozenset(), head)
    if clause is None or holder is None or tokens[holder].lower in _EMPTY or holder == index:
        return
    yield Report(index, Stretch(index, index + 1), holder, naming_part(tokens, tree, holder), clause, _NOUN)


def _marked(tokens: Tokens, tree: Tree, clause: int) -> bool:
    return any(tokens[child].lower == "that" for child in tree.children[clause])


def _is_negated(tokens: Tokens, tree: Tree, index: int) -> bool:
    own = tokens[index - 1].lower if index else ""
    helpers = [tokens[child].lower for child in tree.children[index] if tree.relations[child] in {"neg", "aux"}]
    subject = tree.child(index, "nsubj")
    if subject is not None:
        helpers += [tokens[tree.edges[subject][0]].lower]
    return any(word in _NOBODY or word in {"not", "never"} or word.endswith(("n't", "n’t")) for word in [own, *helpers])


def _is_impersonal(tokens: Tokens, tree: Tree, index: int) -> bool:
    return False


def _stands_for_somebody(tokens: Tokens, tree: Tree, index: int) -> bool:
    """“it” speaks where it is not the empty subject of a passive."""
    return tree.child(index, "auxpass") is None


def _clause_over(tree: Tree, index: int) -> int:
    while not tree.has_subject(index) and tree.heads[index] != index:
        index = tree.heads[index]
    return index
