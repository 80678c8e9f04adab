"""Which word of a sentence is a finite verb: a guess from closed lists, endings and neighbours."""

from functools import lru_cache

from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, Tokens, is_adverb, token_at, word_set

AUXILIARIES = word_set(
    "is are was were am has have had do does did will would can could may might must shall should cannot isn't "
    "aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't "
    "shouldn't it's he's she's that's there's i'm i've i'll i'd we've we're we'll we'd they've they're they'll "
    "they'd you've you're you'll you'd he'd he'll she'd she'll it'd it'll who's here's what's let's"
)
MODALS = word_set("will would can could may might must shall should cannot won't wouldn't can't couldn't")
IRREGULAR_PAST = word_set(
    "died used lied tied owed vied "
    "arose ate awoke beat became began bent bit blew bought broke brought built burst came caught chose clung "
    "cost crept cut dealt drank drew drove dug fed fell felt fled flew forbade forgave forgot fought found froze "
    "gave got grew held heard hid hit hung hurt kept knew laid lay led left lent lit lost made meant met mistook "
    "overcame overtook paid put quit ran rang rebuilt resold rode rose said sang sank sat saw sent set sold shook "
    "shot shone shrank shut slept slid sought sped spent split spoke spread sprang stood stole struck stuck swept "
    "swore swam swung taught thought threw told took tore understood undertook underwent upheld went withdrew "
    "withheld woke won wore wrote"
)
IRREGULAR_PARTICIPLES = word_set(
    "been become broken chosen done drawn driven eaten fallen flown forced forgotten given gone grown hidden "
    "known seen shown spoken stolen sworn taken thrown torn worn written begun beaten born risen shrunk sunk"
)
# Verbs of news in the present tense; the third person adds -s, the plural stands bare.
_BASE = word_set(
    "accept accuse act add admit affect agree aim allow analyse analyze announce appear apply appoint approve "
    "argue arrest arrive ask assert assess assume attack attend attract avoid award back ban beat become begin "
    "believe belong blame block boost bring broadcast build burn buy call capture carry cast cause celebrate "
    "challenge change charge check cite claim clash climb close collapse collect combine come commit compare "
    "compete complain condemn conduct confirm confront connect consider consist contain continue contribute "
    "control convict cost cover crash create cross cut damage deal debate decide decline decrease defeat defend "
    "delay deliver demand demonstrate denounce deny depend deploy describe destroy detain determine die differ "
    "disagree discover discuss displace dominate double drive drop earn ease elect eliminate emerge employ enable "
    "end endorse enforce engage enjoy ensure enter erupt establish estimate evacuate examine exceed exclude "
    "execute exist expand expect explain explode explore export express extend face fail fall favor favour "
    "feature feel fight fill finance find fire flee flood fly focus follow force form fuel fund gain generate get "
    "give go grant greet grow halt handle happen harm hate have head help hire hit hold hope host hurt identify "
    "ignore illustrate impose improve include increase indicate injure insist inspect inspire install intend "
    "interview introduce invest investigate involve issue join jump justify keep kill know lack land last launch "
    "lead leave lie light like limit link live look lose love maintain make manage manufacture mark mean measure "
    "meet monitor move name need negotiate nominate note notify obtain occupy occur offer open operate oppose "
    "order organise organize outline overtake overturn own pass pause pay perform permit persist plan play plunge "
    "point pose possess postpone praise predict prefer prepare present prevail prevent probe proceed produce "
    "prohibit promise promote prompt propose protect prove provide publish pursue push put question raise rally "
    "rank rate reach react rebuild recall receive recommend recover recruit reduce refer refuse regain regulate "
    "reinforce reject release rely remain remove renew repeal replace report represent request require rescue "
    "resemble resign resist respond restore restrict result resume retain retire return reveal reverse review "
    "revise revolve ride rise risk rule run sack say scrap secure see seek seem seize select sell send separate "
    "serve set settle shape share shoot show sign sink slow soar spark spend spread stand start state stay stem "
    "stop strengthen strike struggle sue suffer suggest support surge surround survive suspect suspend sustain "
    "symbolise symbolize take talk tap target teach tell tend test think threaten tighten top touch track trade "
    "transfer travel treat trigger trust try turn undergo undermine unveil urge use vary visit vote vow wait want "
    "warn weaken welcome win wish withdraw witness work worry write yield"
)
_NOT_PAST = word_set(
    "indeed hundred sacred naked wicked united need speed seed breed feed weed greed bed red shed aged "
    "unprecedented alleged supposed beloved embed exceed proceed succeed detailed sophisticated limited hatred "
    "kindred"
)
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"and", "or", "other", "new", "two", "three", "more", "many", "several"}
# What can stand for a noun, and so be a subject.
_STANDING_ALONE = word_set("this that these those some all both")
_BEFORE_NO_PAST = (DETERMINERS - _STANDING_ALONE - {"each"}) | (PREPOSITIONS - {"after", "before"}) | {"-", "–"}
_BEFORE_NO_PRESENT = _BEFORE_NOUNS - _STANDING_ALONE
_PLURAL_SUBJECTS = PRONOUNS | {"people", "many", "others", "some"}
_AFTER_VERBS = DETERMINERS | (PREPOSITIONS - {"of"}) | PRONOUNS | {"that", "it", "him", "them", "us", "me", "more"}


def is_auxiliary(word: str) -> bool:
    """Say whether a lower-case word is or ends in an auxiliary (“is”, “hasn’t”, “they’ve”)."""
    return word.replace("’", "'") in AUXILIARIES


def is_past_form(word: str) -> bool:
    """Say whether a lower-case word looks like a past tense or a past participle."""
    return word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)


def is_participle(word: str) -> bool:
    """Say whether a lower-case word can follow “was” or “has”."""
    return is_past_form(word) or word in IRREGULAR_PARTICIPLES


def is_finite(tokens: Tokens, index: int) -> bool:
    """Say whether the token at an index looks like a finite verb where it stands."""
    if not 0 <= index < len(tokens) or not _can_be_finite(tokens[index].lower):
        return False
    word = tokens[index].lower
    if is_auxiliary(word):
        return not (word == "may" and tokens[index].is_capital and index > 0)
    if tokens[index].is_capital and index > 0 and token_at(tokens, index - 1) not in {"“", '"', ":"}:
        return _is_headline_verb(tokens, index)
    return (is_past_form(word) and _stands_as_past(tokens, index)) or _stands_as_present(tokens, index)


def first_finite(tokens: Tokens, start: int, end: int) -> int | None:
    """Return the index of the first finite verb in `tokens[start:end]`, or None."""
    for index in range(start, end):
        if is_finite(tokens, index):
            return index
    return None


@lru_cache(maxsize=1 << 15)  # most words are no verbs, wherever they stand, and most have been met
def _can_be_finite(word: str) -> bool:
    third_person = word.endswith("s") and _base_of(word) in _BASE
    return word in _BASE or third_person or is_auxiliary(word) or is_past_form(word)


def _is_headline_verb(tokens: Tokens, index: int) -> bool:
    # Headlines in Title Case: a capitalised verb of news between capitalised words.
    word = tokens[index].lower
    return word.endswith("s") and _base_of(word) in _BASE and token_at(tokens, index + 1) != "" and index < 4


def _stands_as_past(tokens: Tokens, index: int) -> bool:
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    if before in _BEFORE_NO_PAST:
        return False
    return not (after == "-" or (before == "and" and not is_past_form(token_at(tokens, index - 2)) and index < 2))


def _stands_as_present(tokens: Tokens, index: int) -> bool:
    word, before = tokens[index].lower, token_at(tokens, index - 1)
    if is_adverb(before):
        before = token_at(tokens, index - 2)
    if before == "" or before in _BEFORE_NO_PRESENT:
        return False
    if before == "," and token_at(tokens, index + 1) in PREPOSITIONS:
        return False
    if word in _BASE:
        after_plural = before in _PLURAL_SUBJECTS or _is_plural(before)
        return after_plural and _opens_complement(tokens, index + 1)
    return word.endswith("s") and _base_of(word) in _BASE and _opens_complement(tokens, index + 1)


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s", "is"))


def _opens_complement(tokens: Tokens, index: int) -> bool:
    if index >= len(tokens):
        return True
    token = tokens[index]
    opens = token.lower in _AFTER_VERBS or token.is_number or token.is_capital or is_adverb(token.lower)
    return opens or (token.is_word and token.lower not in {"of", "and", "or"} and not is_finite_word(token.lower))


def is_bare_verb(word: str) -> bool:
    """Say whether a lower-case word is a verb of news in its bare form (“wait”, “make”)."""
    return word in _BASE


def is_finite_word(word: str) -> bool:
    """Say whether a lower-case word alone, without its neighbours, is surely a verb."""
    return is_auxiliary(word) or word in IRREGULAR_PAST


def _base_of(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2] in _BASE:
        return word[:-2]
    return word[:-1]
