"""Whom or what a piece of a sentence speaks of, when the words that say so stand in another piece."""

from collections.abc import Sequence

from .drafts import Draft
from .lacks import UNSETTLED, Lack, Parsed
from .nominals import lack_of_noun, ranks
from .phrases import is_time
from .predicates import lack_of_predicate, lack_of_result
from .readings import Reading
from .relatives import is_relative, lack_of_relative
from .trees import SUBJECTS, VERBAL, Tree
from .verbs import MODALS, first_finite, is_bare_verb, is_finite, is_participle
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, Stretch, Tokens, is_adverb, is_superlative, token_at


def find_lack(reading: Reading, drafts: Sequence[Draft], number: int) -> Lack:
    """Return what the piece of `drafts[number]` of a sentence lacks; nothing, where it stands by itself."""
    pieces = [draft.piece for draft in drafts]
    shared = _before_figure(reading.tokens, drafts, number)
    if reading.tree is None:
        return Lack((shared,)) if shared else _lack_by_words(reading.tokens, pieces, number)
    parsed, piece = Parsed(reading.tokens, reading.tree, reading.quoted), pieces[number]
    top = _top(parsed.tree, parsed.tokens, piece)
    if top is None:
        return Lack()
    if shared and parsed.tree.relations[top] not in SUBJECTS:
        return Lack((shared,))
    if is_relative(parsed, piece, top):
        return lack_of_relative(parsed, piece, top)
    if parsed.tree.tags[top] not in VERBAL:
        return lack_of_noun(parsed, pieces, number, top)
    if (pronoun := token_at(reading.tokens, piece.start)) in {"who", "which"} and top > piece.start:
        return Lack(doubt=f"unclear what “{pronoun}” stands for")
    if _has_own_subject(parsed.tree, piece, top) or parsed.tree.relations[top] in {"pcomp", "acl"}:
        return Lack()
    if parsed.tree.tags[top] == "VBG" and not parsed.tree.has_subject(top):
        return lack_of_result(parsed, reading.frame, piece, top)
    return lack_of_predicate(parsed, piece, top)


_LONGEST_LEAD = 12
_LONGEST_VERB = 4
_BEFORE_VERBS = frozenset({",", "which", "who", "that"})


def _lack_by_words(tokens: Tokens, pieces: Sequence[Stretch], number: int) -> Lack:
    """Without a tree: a piece that begins with its verb takes the subject of the nearest piece that has one."""
    if number and ranks(tokens, pieces[number]):
        named = _ranked_by_words(tokens, pieces[number])
        return Lack((named,), ", ") if named else Lack(doubt=UNSETTLED)
    if number and (modal := _modal_before(tokens, pieces[number - 1], pieces[number])) is not None:
        return Lack((Stretch(pieces[number - 1].start, modal + 1),))
    if not _begins_with_verb(tokens, pieces[number]):
        return Lack()
    above = (_subject_by_words(tokens, piece) for piece in reversed(pieces[:number]))
    subject = next((found for found in above if found), None)
    return Lack() if subject is None else Lack((subject,))


def _ranked_by_words(tokens: Tokens, piece: Stretch) -> Stretch | None:
    """“the worst fire since 1950”: the fire that its sentence names, if it names one."""
    ranked = {tokens[index].lower for index in range(piece.start + 2, min(piece.start + 5, piece.end))}
    named = [
        index
        for index in range(1, piece.start)
        if tokens[index].lower in ranked - PREPOSITIONS and tokens[index - 1].lower in {"the", "a", "an"}
    ]
    return Stretch(named[0] - 1, named[0] + 1) if len(named) == 1 else None


def _before_figure(tokens: Tokens, drafts: Sequence[Draft], number: int) -> Stretch | None:
    """“Olva recorded 340 cases | 12 deaths last week”: subject and verb of the first figure, in short."""
    piece, own = drafts[number].piece, drafts[number].quantities
    if number == 0 or not own or own[0].start != tokens[piece.start].start:
        return None
    if number + 1 < len(drafts) and _goes_on(tokens, drafts[number + 1].piece):
        return None
    above = drafts[number - 1]
    figures = [figure for figure in above.quantities if not is_time(figure.unit)]
    if len(figures) != 1 or token_at(tokens, piece.start - 1) not in {"and", "but"}:
        return None
    end = next(i for i in range(*above.piece) if tokens[i].end > figures[0].start)
    verbs = [i for i in range(above.piece.start, end) if is_finite(tokens, i)]
    rest = [*range(*piece), *range(end, above.piece.end)]
    beside = not any(is_finite(tokens, i) and not is_superlative(tokens[i].lower) for i in rest)
    ready = len(verbs) in {1, 2} and end - verbs[0] <= _LONGEST_VERB and end - above.piece.start <= _LONGEST_LEAD
    return Stretch(above.piece.start, end) if beside and ready and verbs[0] > above.piece.start else None


def _goes_on(tokens: Tokens, piece: Stretch) -> bool:
    """“… but only 2% – one in 50 – | are from Olva”: the figure has a verb of its own behind an aside."""
    return is_finite(tokens, piece.start) and token_at(tokens, piece.start - 1) not in {"and", "but"}


def _modal_before(tokens: Tokens, above: Stretch, piece: Stretch) -> int | None:
    """“The council will close two schools | build 300 homes”: the helper that a bare verb shares."""
    verb = first_finite(tokens, above.start, above.end)
    shares = is_bare_verb(tokens[piece.start].lower) and token_at(tokens, piece.start - 1) in {"and", "but"}
    if verb is None or not shares or not above.start < verb < above.start + _LONGEST_LEAD:
        return None
    return verb if tokens[verb].lower in MODALS and is_bare_verb(token_at(tokens, verb + 1)) else None


def _begins_with_verb(tokens: Tokens, piece: Stretch) -> bool:
    first = piece.start
    while first < piece.end and is_adverb(tokens[first].lower):
        first += 1
    if first >= piece.end or tokens[first].lower.replace("’", "'").partition("'")[0] in DETERMINERS | PRONOUNS:
        return False
    return is_finite(tokens, first) or is_participle(tokens[first].lower)


def _subject_by_words(tokens: Tokens, piece: Stretch) -> Stretch | None:
    """What stands before the first finite verb of a piece."""
    end = first_finite(tokens, piece.start, piece.end) or piece.start
    while end > piece.start and (is_adverb(tokens[end - 1].lower) or tokens[end - 1].lower in _BEFORE_VERBS):
        end -= 1
    return Stretch(piece.start, end) if end > piece.start else None


def _top(tree: Tree, tokens: Tokens, piece: Stretch) -> int | None:
    """The word of a piece that hangs from outside it; a verb before anything else."""
    inside = range(piece.start, piece.end)
    tops = [i for i in inside if _counts(tokens[i].text) and (tree.heads[i] not in inside or tree.heads[i] == i)]
    return next((top for top in tops if tree.tags[top] in VERBAL), tops[0] if tops else None)


def _has_own_subject(tree: Tree, piece: Stretch, verb: int) -> bool:
    subject = tree.child(verb, *SUBJECTS)
    return verb in tree.contracted or (subject is not None and piece.start <= subject < piece.end)


def _counts(text: str) -> bool:
    return text[0].isalnum() or text in {"%", "£", "$", "€"}
