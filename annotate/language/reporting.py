"""Who says what in a parsed sentence: its verbs, nouns and phrases of reporting, each with source and content."""

from collections.abc import Iterator

from annotate.domain import Stance

from .citing import Report, find_citations, find_label
from .documents import is_document
from .namings import naming_part
from .speech_verbs import Force, Verb, follows_phrasal, is_reporting_noun, verb_of
from .subjects import Parse, find_subject, holder_of
from .words import Stretch, token_at, word_set

__all__ = ["NOUN", "Report", "find_reports"]

PUTTING = Verb("put", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
NOUN = Verb("noun", Force.HOLD, Stance.ASSERTS, hedged=False, open=False)


def find_reports(parse: Parse) -> list[Report]:
    """Return the reports of a sentence in the order of their cues; what stands inside a quotation is left alone."""
    tokens, tree, quoted = parse
    reports = list(find_label(parse))
    for index, token in enumerate(tokens):
        if index in quoted:
            continue
        reports += find_citations(parse, index)
        if tree.tags[index].startswith("V") and tree.relations[index] not in {"aux", "auxpass", "amod"}:
            verb = PUTTING if _puts_at(parse, index) else verb_of(token.lower)
            if verb is not None and follows_phrasal(verb.base, token_at(tokens, index + 1)):
                reports += _verbal(parse, index, _in_use(parse, index, verb))
        elif tree.tags[index] in {"NN", "NNS"} and is_reporting_noun(token.lower):
            reports += _nominal(parse, index)
    return reports


_PUTS = word_set("put puts putting estimated estimates estimating reckoned reckons")
_FAR = 12  # tokens from “put” to its “at”
_CLOSE = 6  # tokens from there to the figure: “at no more than 19”
_FINDING = word_set("show find reveal record report indicate detect document describe list")
_SHARES = word_set("% percent cent percentage respondents")
_FRACTIONS = word_set("half third thirds quarter quarters fifth fifths tenth tenths majority minority proportion share")
_SELF = word_set("i we you me us")
_NOBODY = word_set("no none nobody neither not never")
_EMPTY = word_set("it there that this which what")
_NO_SOURCES = _SELF | (_EMPTY - {"it"})
_RUMOUR = word_set("say report allege claim rumour suggest")


def _verbal(parse: Parse, index: int, verb: Verb) -> Iterator[Report]:
    tokens, tree, quoted = parse
    content = _content_of(parse, index, verb)
    if content is None and not _goes_without_clause(parse, index, verb):
        return
    words = Stretch(index, index + 1 + (token_at(tokens, index + 1) == ":"))
    if _is_impersonal(parse, index):
        if content is not None and content > index:
            yield Report(index, words, None, None, content, _by_hearsay(verb), _is_negated(parse, index))
        return
    subject = find_subject(parse, index)
    if subject is None or subject in quoted or tokens[subject].lower in _NO_SOURCES:
        return
    source = naming_part(tokens, tree, subject)
    silent = _is_negated(parse, index) or _is_share(parse, subject)
    yield Report(index, words, subject, source, content, verb, silent)


def _puts_at(parse: Parse, index: int) -> bool:
    """“The charity put the toll at 19”: what is put somewhere is content where that is a figure."""
    tokens, tree, _ = parse
    noun = tree.child(index, "dobj", "nsubj")
    if tokens[index].lower not in _PUTS or noun is None or tree.relations[index] == "relcl":
        return False
    if tree.relations[index] == "advcl" and verb_of(tokens[tree.heads[index]].lower) is None:
        return False
    at = next((place for place in range(index + 1, min(index + _FAR, len(tokens))) if tokens[place].lower == "at"), 0)
    return at > 0 and any(tree.tags[place] == "CD" for place in range(at + 1, min(at + _CLOSE, len(tokens))))


def _goes_without_clause(parse: Parse, index: int, verb: Verb) -> bool:
    """Quotations and figures are content too; so is what an act is about."""
    tree = parse.tree
    noun = tree.child(index, "dobj")
    counts = noun is not None and (tree.tags[noun] == "CD" or tree.child(noun, "nummod") is not None)
    return verb.force is not Force.HOLD and (
        verb.open or counts or bool(parse.quoted) or verb.force in {Force.ACT, Force.TREAT}
    )


def _is_impersonal(parse: Parse, index: int) -> bool:
    """“It is believed that”: nobody is named."""
    subject = parse.tree.child(index, "nsubjpass")
    empty = subject is not None and parse.tokens[subject].lower == "it"
    return empty and parse.tree.child(index, "agent") is None


def _by_hearsay(verb: Verb) -> Verb:
    """“It is said that” keeps a distance; “it was announced that” does not."""
    return verb._replace(hedged=verb.hedged or verb.force is Force.HOLD or verb.base in _RUMOUR)


def _in_use(parse: Parse, index: int, verb: Verb) -> Verb:
    """“asked him to leave” questions nothing, “denied bail” and “rejected the bill” deny nothing."""
    tokens, tree, _ = parse
    clause, noun = tree.child(index, "ccomp", "csubj", "pcomp"), tree.child(index, "dobj")
    asks = verb.base == "ask" and clause is None
    denies = verb.stance is Stance.DENIES and clause is None and noun is not None
    if denies and noun is not None:
        denies = not is_reporting_noun(tokens[noun].lower) and tree.tags[noun] != "VBG"
    return verb._replace(stance=Stance.ASSERTS) if asks or denies else verb


def _content_of(parse: Parse, index: int, verb: Verb) -> int | None:
    """The head of the clause that a verb of saying holds, after it or before it."""
    tree = parse.tree
    for child in tree.children[index]:
        clausal = tree.relations[child] in {"ccomp", "parataxis"} and not _is_parted(parse, child, index)
        if clausal and (tree.has_subject(child) or tree.tags[child].startswith(("V", "M"))):
            return child
    if tree.relations[index] == "parataxis" or _is_aside(parse, index, verb):
        return tree.heads[index]
    noun = tree.child(index, "dobj")
    if verb.open and noun is not None and noun > index and tree.child(noun, "acl") is not None:
        return noun  # “said 12 homes burned”: a parser takes it for homes that were burned
    if noun is not None and noun > index and (verb == PUTTING or (verb.base in _FINDING and _is_shown(parse, index))):
        return noun
    return _that_clause(parse, index)


def _is_parted(parse: Parse, child: int, index: int) -> bool:
    """“The mine was shut; miners said it was safe”: what stands before a semicolon is not what they said."""
    return any(parse.tokens[place].text == ";" and place not in parse.quoted for place in range(child, index))


def _is_shown(parse: Parse, index: int) -> bool:
    """“Records show two such votes”: what a document shows is content, also where it is no clause."""
    subject = find_subject(parse, index)
    return subject is not None and is_document(parse.tokens[subject].lower)


def _is_aside(parse: Parse, index: int, verb: Verb) -> bool:
    """“as the mayor said”: the clause over it is what he said. “as he announced cuts” tells when."""
    tree = parse.tree
    mark = tree.child(index, "mark", "advmod", "prep")
    leans = tree.relations[index] == "advcl" and mark is not None and parse.tokens[mark].lower == "as"
    says = verb.force is Force.SAY and (verb.open or tree.child(index, "dobj") is None)
    return leans and says and tree.child(index, "xcomp") is None


def _that_clause(parse: Parse, index: int) -> int | None:
    """Where a parser hangs a clause with “that” on a later noun: it is still what was said."""
    tokens, tree, _ = parse
    for place in range(index + 1, len(tokens)):
        if tree.is_verb(place):
            return None
        if tokens[place].lower == "that" and tree.relations[place] == "mark" and tree.heads[place] > place:
            return tree.heads[place]
    return None


def _nominal(parse: Parse, index: int) -> Iterator[Report]:
    """“The mayor's claim that C”, “issued a statement that C”."""
    tokens, tree, _ = parse
    clauses = (child for child in tree.children[index] if tree.relations[child] in {"acl", "ccomp"})
    marked = (c for c in clauses if any(tokens[child].lower == "that" for child in tree.children[c]))
    clause = next(marked, None)
    holder = holder_of(parse, index)
    if holder is None and tree.relations[index] == "dobj":
        holder = find_subject(parse, tree.heads[index])
    if clause is not None and holder is not None and holder != index and tokens[holder].lower not in _EMPTY:
        yield Report(index, Stretch(index, index + 1), holder, naming_part(tokens, tree, holder), clause, NOUN)


def _is_share(parse: Parse, subject: int) -> bool:
    """“46 percent said they had fled”: those asked are counted, and it is whoever asked them that vouches for it."""
    tokens, tree, _ = parse
    words = [token.lower for token in tokens[tree.edges[subject][0] : subject + 3]]
    in_ten = tree.tags[subject] == "CD" and token_at(tokens, subject + 1) == "in"
    part = tokens[subject].lower in _FRACTIONS and token_at(tokens, subject + 1) == "of"
    return in_ten or part or not _SHARES.isdisjoint(words)


def _is_negated(parse: Parse, index: int) -> bool:
    """“did not say”, “no group has claimed”."""
    tokens, tree, _ = parse
    words = [tokens[child].lower for child in tree.children[index] if tree.relations[child] in {"neg", "aux"}]
    subject = tree.child(index, "nsubj")
    if subject is not None:
        words.append(tokens[tree.edges[subject][0]].lower)
    words.append(token_at(tokens, index - 1))
    return any(word in _NOBODY or word.endswith(("n't", "n’t")) for word in words)
