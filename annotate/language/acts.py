"""Speech acts: claims whose point is that somebody said, asked, refused or announced something."""

from .numerals import digits_value
from .verbs import first_finite, is_auxiliary
from .words import DETERMINERS, PREPOSITIONS, Tokens, is_adverb, listed, token_at, word_set


def states_act(tokens: Tokens, *, figures: bool) -> bool:
    """
    Say whether the main point of these tokens is a speech act (“urged”, “claimed responsibility”).

    With `figures` something countable is said, which is then the point of
    “said that …”, unless it is about the future.
    """
    head = head_verb(tokens)
    if head is not None and (_is_act(tokens, head) or _is_saying(tokens, head, figures)):
        return True
    return any(_is_fixed_act(tokens, index) for index in range(len(tokens)))


def head_verb(tokens: Tokens) -> int | None:
    """Return the index of the content verb of the first clause: in “has not yet been told” that of “told”."""
    index = first_finite(tokens, 0, len(tokens))
    if index is None:
        first = token_at(tokens, 0)
        return 0 if first.endswith(("ing", "ed")) else None
    for _ in range(_MOST_AUXILIARIES):
        following = token_at(tokens, index + 1)
        skipped = is_auxiliary(following) or is_adverb(following) or following in {"not", "been", "being", "be"}
        if not (is_auxiliary(token_at(tokens, index)) or _is_between(token_at(tokens, index))):
            break
        if not skipped and not following.isalpha():
            break
        index += 1
    return index


_MOST_AUXILIARIES = 6
_LEMMAS = listed(
    "accuse acknowledge advise affirm announce apologise apologize applaud ask assert assure berate blame blast boast "
    "chant chide comment commend complain condemn congratulate criticise criticize decline decry defend demand "
    "denounce deny disavow dismiss dispute downplay dub echo emphasise emphasize endorse exclaim exhort hail hint "
    "implore insist insult invite lambast lament laud mock pledge pray proclaim promise propose protest question quip "
    "rebuff rebuke recommend refuse refute reiterate reject remark request ridicule scold scream shout slam sneer "
    "stress swear taunt tease thank threaten tout tweet urge vow warn yell offer order declare state disclose admit "
    "express"
)
_IRREGULAR = word_set(
    "swore sworn denied denies denying cried cries decries decried replied replies replying implied implies admitted "
    "admitting rebutted"
)
# These are acts only with what follows: "called for", "called it", not "called 911".
_WITH_NEXT = {
    "call": {"for", "on", "it", "him", "her", "them", "the", "this", "that", "(", "tuesday", "upon", "attention"},
    "speak": {"of", "about", "out", "against", "to"},
    "talk": {"of", "about"},
    "lay": {"out"},
    "hit": {"out"},
    "lash": {"out"},
    "stand": {"by"},
    "go": {"so"},
    "rip": {"into"},
    "tell": {"us", "them", "him", "her", "me"},
    "appeal": {"to", "for"},
    "plead": {"for", "with"},
    "claim": {"that", "he", "she", "it", "they", "there", "the"},
    "concede": {"that", "he", "she", "it", "they", "defeat"},
    "maintain": {"that", "he", "she", "it", "they"},
    "offer": {"to", "condolences", "sympathy", "thoughts", "his", "her", "their"},
}
_FORMS = {
    "called": "call",
    "calls": "call",
    "calling": "call",
    "call": "call",
    "spoke": "speak",
    "speaks": "speak",
    "spoken": "speak",
    "talked": "talk",
    "talks": "talk",
    "talking": "talk",
    "laid": "lay",
    "lays": "lay",
    "hit": "hit",
    "hits": "hit",
    "lashed": "lash",
    "stood": "stand",
    "stands": "stand",
    "went": "go",
    "ripped": "rip",
    "told": "tell",
    "appealed": "appeal",
    "appeals": "appeal",
    "pleaded": "plead",
    "claimed": "claim",
    "claims": "claim",
    "conceded": "concede",
    "maintained": "maintain",
    "maintains": "maintain",
    "offered": "offer",
    "offers": "offer",
}
_PASSIVE_ACTS = word_set("told asked urged ordered advised criticised criticized condemned warned praised denounced")
_ISSUED = word_set("statement statements order orders warning apology appeal ultimatum speech call threat criticism")
_ISSUING = word_set("issued released issues releases published delivered delivers")
_RESPONSIBILITY = word_set(
    "claim claimed claims claiming assert asserted assertion admitted accepted denied deny denies denial"
)
_FUTURE = word_set("will would should must shall won't wouldn't shouldn't")
_BE = word_set("is are was were be been being")


def _forms_of(lemma: str) -> frozenset[str]:
    if lemma.endswith("e"):
        return frozenset({lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"})
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return frozenset({lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"})
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return frozenset({lemma, third, f"{lemma}ed", f"{lemma}ing"})


_ACTS = frozenset().union(*(_forms_of(lemma) for lemma in _LEMMAS)) | _IRREGULAR
# What is announced, ordered or declared may be a figure, which is then the point.
_MAY_CARRY_FIGURES = frozenset().union(
    *(
        _forms_of(lemma)
        for lemma in ("announce", "order", "declare", "offer", "pledge", "promise", "request", "propose")
    )
)


def _is_between(word: str) -> bool:
    return is_adverb(word) or word in {"both", "not", "been", "being", "be", "to"}


def _is_act(tokens: Tokens, index: int) -> bool:
    word, before, after = token_at(tokens, index), token_at(tokens, index - 1), token_at(tokens, index + 1)
    if before in DETERMINERS | PREPOSITIONS - {"after", "before", "by", "without"}:
        return False
    if is_adverb(before):
        before = token_at(tokens, index - 2)
    if word in {"accused", "suspected"} and after == "of":
        return False  # a charge, not an accusation in somebody's mouth
    passive = before in _BE and not word.endswith("ing")
    if passive:
        return word in _PASSIVE_ACTS and after in {"to", "by", "that", "for", "not"}
    form = _FORMS.get(word)
    if form:
        return after in _WITH_NEXT[form]
    if word in _MAY_CARRY_FIGURES and any(_is_number(tokens, place) for place in range(index + 1, index + 4)):
        return False
    return word in _ACTS


def _is_saying(tokens: Tokens, index: int, figures: bool) -> bool:
    if tokens[index].lower not in {"said", "says", "told", "tells", "saying", "stated"}:
        return False
    return not figures or _is_about_the_future(tokens, index)


def _is_about_the_future(tokens: Tokens, index: int) -> bool:
    """“said the talks will continue”: what is said cannot be checked yet, that it was said can."""
    return any(token.lower in _FUTURE for token in tokens[index + 1 : index + 12])


def _is_fixed_act(tokens: Tokens, index: int) -> bool:
    """“claimed responsibility”, “issued an order”, “made clear his views”, “took to Twitter”, “have not said”."""
    word = tokens[index].lower
    following = {token_at(tokens, index + step) for step in range(1, 7)}
    if word in _RESPONSIBILITY:
        return bool({"responsibility"} & {token_at(tokens, index + step) for step in (1, 2, 3)})
    if word in _ISSUING:
        return bool(following & _ISSUED)
    if word in {"made", "makes", "making"}:
        return token_at(tokens, index + 1) == "clear" or token_at(tokens, index + 2) == "clear"
    if word in {"took", "takes"} and token_at(tokens, index + 1) == "to":
        return token_at(tokens, index + 2) in {"twitter", "facebook", "x", "instagram", "television"}
    if word in {"heard", "hear"}:
        return token_at(tokens, index + 1) in {"shouting", "saying", "yelling", "screaming", "chanting"}
    negated = word in {"not", "declined"} or word.endswith(("n't", "n’t"))
    return negated and token_at(tokens, index + 1 + (token_at(tokens, index + 1) in {"yet", "to"})) in _SILENCES


_SILENCES = word_set("say said disclose disclosed comment commented respond responded reference referenced")


def _is_number(tokens: Tokens, index: int) -> bool:
    return 0 <= index < len(tokens) and digits_value(tokens[index].text) is not None
