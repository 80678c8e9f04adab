"""Who vouches for what without a verb of reporting: “according to”, “in a poll”, “by his count”, a label."""

from collections.abc import Iterator
from typing import NamedTuple

from annotate.domain import Stance

from .documents import NOT_NEW, is_count, is_study
from .namings import naming_part
from .speech_verbs import SPEAKING_NOUNS, Force, Verb
from .subjects import Parse
from .words import QUOTES, Stretch, Tokens, token_at, word_set


class Report(NamedTuple):
    """
    A source, its cue, and the word that heads what is reported.

    `cue` is the word itself, `words` the cue as written. `subject` heads the
    source; both are None where nobody is named (“it is said that”). `content`
    is None where it stands in quotation marks, or is no clause. A `negated`
    cue reports nothing (“did not say”).
    """

    cue: int
    words: Stretch
    subject: int | None
    source: Stretch | None
    content: int | None
    verb: Verb
    negated: bool = False


CITING = Verb("according", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
FRONTED = Verb("in", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
COUNTING = Verb("by", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
LABEL = Verb(":", Force.SAY, Stance.ASSERTS, hedged=False, open=True)
MYTH = Verb("myth", Force.SAY, Stance.ASSERTS, hedged=True, open=True)


def find_citations(parse: Parse, index: int) -> Iterator[Report]:
    """Yield the report whose cue is the word at `index`, if it cites without a verb."""
    word = parse.tokens[index].lower
    if word == "according" and token_at(parse.tokens, index + 1) == "to":
        yield from _according(parse, index)
    elif word == "in":
        yield from _fronted(parse, index)
    elif word == "by":
        yield from _counted(parse, index)


def find_label(parse: Parse) -> Iterator[Report]:
    """“Holm: ‘We lost’”, “Police: Twelve hurt”: a name or a speaking noun before a colon that opens a sentence."""
    tokens, tree, _ = parse
    end = next((index for index in range(min(len(tokens), _LONGEST_LABEL)) if tokens[index].text == ":"), 0)
    words = [token for token in tokens[:end] if token.is_word]
    verb = next((index for index in range(end + 1, len(tokens)) if tree.is_verb(index)), None)
    if not words or verb is None or parse.has_verb(0, end):
        return
    if words[0].lower in _MYTHS and len(words) == 1:
        yield Report(end, Stretch(end, end + 1), None, None, verb, MYTH)
    elif all(token.is_capital for token in words) and (_speaks(tokens, end, words[-1].lower) or turn_of(tokens)):
        yield Report(end, Stretch(end, end + 1), end - 1, Stretch(0, end), verb, LABEL)


_LONGEST_LABEL = 6
_SINGLE_QUOTES = frozenset("‘'")
_MYTHS = word_set("myth claim rumour rumor allegation hoax misconception falsehood viral")
_THEMSELVES = word_set("researcher researchers scientists authors team regulator they it we he she")


def _speaks(tokens: Tokens, colon: int, word: str) -> bool:
    quotes = any(token.text in QUOTES | _SINGLE_QUOTES for token in tokens[colon + 1 :])
    return word not in _NO_LABELS and (quotes or word in SPEAKING_NOUNS)


_NO_LABELS = _MYTHS | word_set(
    "fact question verdict q a note update correction answer read more watch related exclusive breaking live video "
    "photos opinion analysis"
)


def turn_of(tokens: Tokens) -> Stretch | None:
    """Return the name of whose turn it is in a conversation, where a sentence opens with it: “HOLM: We lost.”."""
    end = next((index for index in range(min(len(tokens), _LONGEST_LABEL)) if tokens[index].text == ":"), 0)
    words = [token for token in tokens[:end] if token.is_word]
    names = bool(words) and all(token.text.isupper() for token in words) and len(words[-1].text) > 1
    return Stretch(0, end) if names and words[0].lower not in _NO_LABELS and end + 1 < len(tokens) else None


def _according(parse: Parse, index: int) -> Iterator[Report]:
    tokens, tree, _ = parse
    noun = tree.child(index + 1, "pobj")
    if noun is None or noun < index:
        return
    source = naming_part(tokens, tree, noun)
    if token_at(tokens, source.end) == "," and token_at(tokens, source.end + 1) in {"quoting", "citing"}:
        source = Stretch(source.start, tree.edges[source.end + 1][1])
    head = next((above for above in tree.above(index) if above > index + 1 or above < index), index)
    yield Report(index, Stretch(index, index + 2), noun, source, _clause_over(parse, head), CITING)


def _clause_over(parse: Parse, head: int) -> int:
    tree = parse.tree
    while not tree.has_subject(head) and tree.heads[head] != head:
        head = tree.heads[head]
    return head


def _fronted(parse: Parse, index: int) -> Iterator[Report]:
    """“In a poll released on Sunday, half of them disapproved”: the poll vouches for the clause after it."""
    tokens, tree, quoted = parse
    noun, head = tree.child(index, "pobj"), tree.heads[index]
    if noun is None or not is_study(tokens[noun].lower) or index in quoted or head < noun:
        return
    end = tree.edges[index][1]
    if token_at(tokens, end) != "," or not NOT_NEW.isdisjoint(token.lower for token in tokens[index:end]):
        return
    subject = tree.child(head, "nsubj", "nsubjpass")
    if subject is None or tokens[subject].lower not in _THEMSELVES:
        yield Report(index, Stretch(index, index + 1), noun, naming_part(tokens, tree, noun), head, FRONTED)


def _counted(parse: Parse, index: int) -> Iterator[Report]:
    """“by the club's count”, “by his own telling”, “by the account of two guards”."""
    tokens, tree, quoted = parse
    noun = tree.child(index, "pobj")
    if noun is None or not is_count(tokens[noun].lower) or index in quoted:
        return
    owner = tree.child(noun, "poss")
    of = next((tree.child(child, "pobj") for child in tree.children[noun] if tokens[child].lower == "of"), None)
    if owner is None and of is None and token_at(tokens, noun - 1) != "one":
        return
    named = owner if owner is not None and tree.tags[owner].startswith("NN") else of
    source = naming_part(tokens, tree, noun if named is None else named)
    head = _clause_over(parse, tree.heads[index])
    yield Report(index, Stretch(index, index + 1), named or noun, source, head, COUNTING)
