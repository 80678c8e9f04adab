"""Speech acts: claims whose point is that somebody said, asked, refused, decided or announced something."""

from .gist import BE, Gist
from .inflections import all_forms
from .numerals import digits_value
from .set_phrases import is_set_phrase
from .speech_verbs import Force, forms_of, verb_of
from .verbs import IRREGULAR_PAST
from .words import DETERMINERS, PERSONAL, PREPOSITIONS, QUOTES, Tokens, token_at, word_set


def states_act(gist: Gist, *, figures: bool) -> bool:
    """
    Say whether the main point of a claim is a speech act (“urged”, “claimed responsibility”).

    With `figures` something countable is said, which is then the point of
    “said that …”, unless it is about the future.
    """
    head, tokens = gist.head, gist.tokens
    if head is None:
        if any(_is_headline(tokens, index) for index in range(1, min(_HEADLINE, len(tokens) - 1))):
            return True
    elif _is_act(tokens, head) or _is_saying(tokens, head, figures) or _is_stance(gist):
        return True
    return is_set_phrase(gist)


def is_deed(gist: Gist) -> bool:
    """Say whether a verb that may be one of speech is none here: “ordered 70 buses”, “said the state would pay”."""
    if gist.at(0) in _CALLS:
        return gist.at(1) == "off"
    if gist.at(0) in {"said", "says"}:
        return gist.at(1 + (gist.at(1) == "that")) not in PERSONAL | _PLANNED and not gist.following(_REACH).isdisjoint(
            _PLANNED
        )
    return gist.at(0) in _DEEDS and "that" not in gist.following(1)


_PLANNED = word_set("would will")
_DEEDS = all_forms("order run")


def proposes(gist: Gist) -> bool:
    """Say whether a claim tells what should be: nothing in it is a fact yet, and no figure its point."""
    if gist.head is None:
        return False
    if gist.words & _NORMS:
        reach = _REACH if gist.at(0) in _SAYING else 1
        return any(token_at(gist.tokens, index) in _NORMS for index in range(gist.first, gist.head + reach))
    if gist.at(0) in _CALLS:
        return gist.at(1) in {"for", "on", "upon"}
    return gist.at(0) in _PROPOSING and _is_act(gist.tokens, gist.head)


_REACH = 12
_HEADLINE = 6
_NORMS = word_set("should ought shouldn't")
_CALLS = forms_of("call")
_PROPOSING = all_forms("recommend suggest propose urge demand advocate implore exhort")
_MORE_ACTS = all_forms(
    "suggest recommend announce advise warn reaffirm reiterate acknowledge confess disclose divulge reveal boast "
    "chant complain contend object argue insist emphasise emphasize stress downplay exclaim hint indicate proclaim "
    "protest quip remark scream shout yell swear tweet invite affirm assure caution concede disavow rebuff refute "
    "rebut assert echo contradict clarify retort vouch mutter murmur grumble regret lobby reprimand rebuke chide mock "
    "repudiate foretell beg implore insinuate quibble bemoan lament disown respond reply recant apologise apologize"
) | word_set("swore sworn")
# These do other things too, or are only ways to speak of something.
_NOT_ACTS = all_forms(
    "attack discuss refer cite detail highlight outline tout trumpet voice vent address articulate record bet dare "
    "dedicate credit cheer trash pan knock rap rip talk speak call offer appeal plead ask compare question challenge "
    "contest rail boo want support oppose compliment invoke order petition disagree differ express test portray "
    "depict encourage instruct blame"
)
# These are acts only with what follows: "called for", "called it", not "called 911".
_WITH_NEXT = {
    "call": word_set("out for on it him her them the this that ( upon attention himself herself"),
    "speak": word_set("of about out against to"),
    "talk": word_set("of about"),
    "refer": word_set("to"),
    "lay": word_set("out"),
    "set": word_set("out"),
    "hit": word_set("out back"),
    "lash": word_set("out"),
    "rule": word_set("out"),
    "stand": word_set("by"),
    "go": word_set("so"),
    "rip": word_set("into"),
    "rail": word_set("against"),
    "lobby": word_set("for against"),
    "campaign": word_set("for against"),
    "argue": word_set("for against that in"),
    "tell": word_set("us them him her me"),
    "appeal": word_set("to for"),
    "plead": word_set("for with"),
    "claim": word_set("that he she it they there the"),
    "concede": word_set("that he she it they defeat"),
    "maintain": word_set("that he she it they"),
    "offer": word_set("to condolences sympathy thoughts his her their"),
    "point": word_set("out"),
    "compare": word_set("him her them"),
    "decide": word_set("to not against that on"),
    "opt": word_set("to for not"),
    "resolve": word_set("to"),
    "attack": word_set("him her them mr mrs ms president senator"),
    "question": word_set("whether why how his her their its"),
    "challenge": word_set("claims him her them"),
    "disagree": word_set("with that on over about"),
    "ask": word_set("for whether if why how what that me us them him her"),
    "brush": word_set("off aside"),
    "express": word_set("concern concerns regret support doubt doubts outrage anger dismay hope disappointment"),
    "encourage": word_set("people them voters him her"),
    "order": word_set("that"),
    "support": word_set("the a an his her its their"),
    "oppose": word_set("the a an his her its their any"),
    "credit": word_set("the a an his her its their"),
}
_BASES = {form: base for base in _WITH_NEXT for form in forms_of(base)} | {
    "laid": "lay",
    "stood": "stand",
    "set": "set",
}
_PASSIVE_ACTS = all_forms("tell ask urge order advise criticise criticize condemn warn praise denounce blast accuse")
_AFTER_PASSIVE = word_set("to by that for not of as over if whether about")
_WANTING = word_set("want wants wanted")
_MARKS = QUOTES | {"‘"}
_OUTSPOKEN = word_set("vocal dismissive scathing adamant insistent outspoken supportive apologetic")
_NOT_GRANTED = word_set("bail visas visa entry access asylum parole permission permits citizenship")


def _is_act(tokens: Tokens, index: int) -> bool:
    word, before, after = token_at(tokens, index), token_at(tokens, index - 1), token_at(tokens, index + 1)
    if before in DETERMINERS | PREPOSITIONS - {"to", "after", "before", "by", "without"}:
        return False
    if word == "suspected" and after == "of":
        return False
    if word in _WANTING:
        return after not in {"to", "for", "by", "", ","}
    if after in _NOT_GRANTED:
        return False
    if not word.endswith("ing") and not BE.isdisjoint(token_at(tokens, index - step) for step in (1, 2)):
        return word in _PASSIVE_ACTS and after in _AFTER_PASSIVE
    base = _BASES.get(word)
    if base == "call" and not _MARKS.isdisjoint(token_at(tokens, index + step) for step in range(1, _REACH)):
        return True
    if base:
        return after in _WITH_NEXT[base] and not _orders_a_figure(tokens, index, base)
    return _is_verb_of_act(word) and after not in _ELSEWHERE and not _orders_a_figure(tokens, index, word)


_ELSEWHERE = word_set("through into off out up down from away onto between over")


def _is_headline(tokens: Tokens, index: int) -> bool:
    """“Governor endorses Varna”: no verb that is known as such, but a speech act in the third person."""
    return tokens[index].lower.endswith("s") and not tokens[index].is_capital and _is_act(tokens, index)


def _is_verb_of_act(word: str) -> bool:
    verb = verb_of(word)
    return word in _MORE_ACTS or (verb is not None and verb.force in _ACTING and word not in _NOT_ACTS)


_ACTING = frozenset({Force.ACT, Force.TREAT})
# What is announced, ordered or declared may be a figure, which is then the point.
_MAY_CARRY_FIGURES = all_forms("announce declare offer pledge promise request reveal disclose indicate") | {"order"}


def _orders_a_figure(tokens: Tokens, index: int, word: str) -> bool:
    return word in _MAY_CARRY_FIGURES and any(_is_number(tokens, place) for place in range(index + 1, index + 4))


def _is_stance(gist: Gist) -> bool:
    """“was critical of the plan”, “the proposals include”, “is on record”."""
    if gist.at(0) in BE:
        near = gist.following(3)
        return bool(near & _OUTSPOKEN) or near >= {"critical", "of"} or near >= {"on", "record"}
    proposal = token_at(gist.tokens, gist.first - 1) in _PROPOSALS
    return proposal and gist.at(0) in {"include", "includes", "included", "call", "calls", "called"}


_PROPOSALS = word_set("proposal proposals recommendation recommendations demand demands suggestion suggestions")


def _is_saying(tokens: Tokens, index: int, figures: bool) -> bool:
    if tokens[index].lower not in _SAYING:
        return False
    if figures or tokens[index].lower in {"said", "saying"}:
        return not _tells_of_the_past(tokens, index) and (not figures or _is_about_the_future(tokens, index))
    return True


def _tells_of_the_past(tokens: Tokens, index: int) -> bool:
    """“said the taps had run all night”: what is said is an event of its own."""
    if token_at(tokens, index + 1) in {"i", "“", '"', ",", ":"}:
        return False
    return any(_is_past(token_at(tokens, place)) for place in range(index + 3, index + _REACH))


def _is_past(word: str) -> bool:
    return word in IRREGULAR_PAST or word in _PAST or word.endswith("ed")


_PAST = word_set("had was were did hadn't wasn't weren't didn't")
_SAYING = word_set("said says told tells saying stated states")
_FUTURE = word_set("will would should must shall won't wouldn't shouldn't")


def _is_about_the_future(tokens: Tokens, index: int) -> bool:
    """“said the talks will continue”: what is said cannot be checked yet, that it was said can."""
    return any(token.lower in _FUTURE for token in tokens[index + 1 : index + _REACH])


def _is_number(tokens: Tokens, index: int) -> bool:
    return 0 <= index < len(tokens) and digits_value(tokens[index].text) is not None
