"""Whose a predicate is that stands without its subject: “… and destroyed three homes”, “…, killing 12 people”."""

from collections.abc import Iterator

from .lacks import HELPING, UNSETTLED, Lack, Parsed
from .phrases import headed_by
from .relatives import agrees, subject_of
from .speech import Frame
from .trees import VERBAL, Tree
from .verbs import is_participle
from .words import DASHES, PERSONAL, Stretch, is_adverb, token_at, word_set


def lack_of_predicate(parsed: Parsed, piece: Stretch, top: int) -> Lack:
    """“… and destroyed three homes”: the subject, and the helper where it is shared, of the verb it is joined to."""
    tree = parsed.tree
    if not _opens_with(parsed, piece, top):
        return Lack()
    if token_at(parsed.tokens, piece.start - 1) not in _BEFORE_PREDICATES:
        return Lack(doubt=UNSETTLED if piece.start and piece.end - piece.start > 1 else "")
    participle = tree.tags[top] == "VBN" and tree.child(top, *HELPING) is None
    if participle and tree.relations[top] != "conj":
        return Lack()
    own = subject_of(parsed, top)
    joined, subject = (top, own) if own else subject_above(parsed, piece, top)
    aside = own is None and token_at(parsed.tokens, piece.start - 1) in DASHES | {")"}
    if subject is None or aside or subject.end > piece.start or not agrees(parsed, headed_by(tree, subject), top):
        return Lack(doubt=UNSETTLED if piece.start and piece.end - piece.start > 1 else "")
    return Lack((subject, *_shared_helpers(parsed, joined, top)))


def lack_of_result(parsed: Parsed, frame: Frame | None, piece: Stretch, top: int) -> Lack:
    """“…, killing 12 people”: the subject of the clause it hangs from, unless that only suffered what happened."""
    tokens, tree = parsed.tokens, parsed.tree
    if tree.relations[top] not in {"advcl", "conj"} or top - piece.start > 2:
        return Lack()
    if tokens[top].lower in _REPORTING:
        return _reported(frame)
    verb = tree.heads[top]
    if tree.relations[top] == "conj" or tree.tags[verb] not in VERBAL:
        return Lack(doubt=UNSETTLED)
    subject = subject_of(parsed, verb) or subject_above(parsed, piece, verb)[1]
    listed = any(tree.relations[index] == "pcomp" for index in range(verb, top))  # “by raising rates, cutting costs”
    stative = listed or tokens[top].lower in _STATIVE
    suffers = stative or tree.child(verb, "auxpass", "nsubjpass") is not None
    if subject is None or suffers or subject.end > piece.start:
        return Lack(doubt=UNSETTLED)
    return Lack((subject,), ", ")


def subject_above(parsed: Parsed, piece: Stretch, top: int) -> tuple[int, Stretch | None]:
    """
    The verb a predicate is joined to that has a subject, and that subject.

    A parser often joins a predicate to the nearest verb, though its form does
    not allow it: “said it would close and left”. Then the one above is meant.
    """
    tree, verb, skipped = parsed.tree, top, False
    joint = token_at(parsed.tokens, piece.start - 1)
    while tree.heads[verb] != verb and (tree.relations[verb] == "conj" or (tree.is_finite(top) and joint in _JOINTS)):
        below, verb = verb, tree.heads[verb]
        if (verb in parsed.quoted) != (top in parsed.quoted) or _shares_form(parsed, verb, below, top):
            break
        if tree.tags[verb] not in VERBAL or not tree.has_subject(verb):
            continue
        if _can_share(tree, verb, top):
            told = not skipped or (tree.tags[verb] == "VBD" and parsed.tokens[top].lower in _SPEAKING)
            return _of_speaker(parsed, verb, top) if told else (verb, None)
        skipped = True
    return top, None


_REPORTING = word_set("saying adding arguing claiming writing stating noting explaining telling warning insisting")
_BE = word_set("is are was were")
_JOINTS = word_set("and but yet")
_BEFORE_PREDICATES = frozenset({",", ")", "—", "–", "-", "and", "but", "or", "nor", "yet", "”", '"', ";"})
_BESIDE_VERBS = frozenset({"aux", "auxpass", "neg", "advmod"})
# What people do with words: after “she said …” such a verb goes on about her.
_SPEAKING = word_set(
    "said says added adds told called calls urged urges refused refuses denied denies defended praised accused "
    "accuses attacked criticised criticized insisted promised pledged warned vowed admitted thanked condemned rejected "
    "dismissed apologised apologized asked demanded announced"
)
_TRANSITIVE = word_set(
    "sentenced charged jailed convicted fined ordered forced arrested detained imprisoned deported extradited expelled "
    "suspended dismissed sacked appalled shocked killed injured wounded hospitalised hospitalized banned acquitted"
)
_STATIVE = word_set(
    "spanning lasting including involving containing measuring weighing totalling totaling costing ranging covering "
    "featuring representing comprising consisting being having belonging"
)


def _opens_with(parsed: Parsed, piece: Stretch, verb: int) -> bool:
    """Say whether a piece begins with its verb, helpers and adverbs aside."""
    tokens, tree = parsed.tokens, parsed.tree
    return all(
        tree.heads[index] == verb and (tree.relations[index] in _BESIDE_VERBS or is_adverb(tokens[index].lower))
        for index in range(piece.start, verb)
    )


def _shares_form(parsed: Parsed, verb: int, below: int, top: int) -> bool:
    """“likely to be stopped and searched”: the second goes with the first, which has no subject of its own."""
    tree = parsed.tree
    passive = tree.tags[verb] == "VBN" and not tree.has_subject(verb) and not tree.is_finite(verb)
    alone = tree.child(top, *HELPING) is None and is_participle(parsed.tokens[top].lower)
    return passive and alone and below == top and tree.relations[verb] != "conj"


def _can_share(tree: Tree, verb: int, top: int) -> bool:
    """Say whether the form of a predicate allows it to go with a verb: “would close and left” does not."""
    bare = tree.tags[verb] == "VB"
    return tree.is_finite(verb) and not (bare and tree.is_finite(top) and tree.tags[top] != "VB")


def _of_speaker(parsed: Parsed, verb: int, top: int) -> tuple[int, Stretch | None]:
    """
    The subject of the verb, or of the saying above it where both would do.

    “She said rents rose and called for help”: she called. “She said rents
    rose and fell”: nobody can tell from the form alone.
    """
    tokens, tree = parsed.tokens, parsed.tree
    subject, above = subject_of(parsed, verb), tree.heads[verb]
    speaks = tokens[top].lower in _SPEAKING
    if any(tree.relations[child] == "ccomp" and verb < child < top for child in tree.children[verb]):
        return verb, subject if speaks or tree.child(top, *HELPING) is not None else None
    reported = tree.relations[verb] == "ccomp" and tree.is_finite(above) and tree.has_subject(above)
    if not reported or tree.is_past(top) != _is_past(tree, above) or tree.child(top, *HELPING) is not None:
        return verb, subject
    if subject is not None and tokens[subject.start].lower in PERSONAL and subject.end - subject.start == 1:
        return verb, subject
    return (above, subject_of(parsed, above)) if speaks else (verb, None)


def _is_past(tree: Tree, verb: int) -> bool:
    """Say whether a saying lies in the past, “has said” included."""
    return tree.is_past(verb) or tree.tags[verb] == "VBN"


def _shared_helpers(parsed: Parsed, joined: int, top: int) -> Iterator[Stretch]:
    """“have been arrested and charged”, “was shocked and appalled”: the second participle shares “have been”, “was”."""
    tokens, tree = parsed.tokens, parsed.tree
    if joined == top or tree.child(top, *HELPING) is not None:
        return
    if tree.tags[top] == "VB":  # “will close and move”
        modals = (child for child in tree.children[joined] if tree.tags[child] == "MD" and child < joined)
        yield from (Stretch(modal, modal + 1) for modal in modals)
    if not is_participle(tokens[top].lower):
        return
    helpers = [child for child in tree.children[joined] if tree.relations[child] in HELPING and child < joined]
    lone = tokens[top].lower in _TRANSITIVE and tree.child(top, "dobj") is None
    if not helpers and (lone or tree.tags[top] == "VBN") and tokens[joined].lower in _BE:
        helpers = [joined]
    # After “have” or “are” a past tense would break the sequence: what looks like one is a participle. So it is where
    # the verb needs an object and has none: “was convicted and sentenced to a year”.
    if lone or tree.tags[top] == "VBN" or any(tree.tags[helper] in {"VBZ", "VBP"} for helper in helpers):
        yield from (Stretch(helper, helper + 1) for helper in helpers)


def _reported(frame: Frame | None) -> Lack:
    """“…, adding that …” is said by whoever speaks in the sentence."""
    if frame is None or frame.source.start == frame.source.end:
        return Lack(doubt=UNSETTLED)
    return Lack((frame.source,), ", ")
