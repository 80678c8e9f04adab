"""Claims that one thing causes, prevents or changes another."""

from .gist import BE, Gist
from .reasons import tells_reason
from .verbs import is_auxiliary
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, Tokens, is_adverb, token_at, word_set


def states_cause(gist: Gist) -> bool:
    """Say whether these tokens state a cause and its effect (“led to”, “because of”, “increases the risk”)."""
    if tells_reason(gist):
        return True
    if gist.words.isdisjoint(_TRIGGERS):
        return False
    return any(token.lower in _TRIGGERS and _is_cause(gist, index) for index, token in enumerate(gist.tokens))


_SURE = word_set(
    "caused causing causes prompted prompting prompts prevents prevented preventing triggered triggering triggers "
    "sparked sparking sparks inspired inspires inspiring fuelled fueled fuelling fueling worsened worsens exacerbated "
    "exacerbates induces induced hampered aggravated attributed infects transmits provoked provokes upended rattled "
    "spurred spurs spurring precipitated precipitates engendered engenders stoked stokes stoking bred breeds "
    "compounded compounds deterred deters deterring enabled enables enabling hindered hinders hindering impeded "
    "impedes inhibits inhibited undermined undermines undermining disrupted disrupts disrupting eroded erodes eroding "
    "necessitated necessitates ensured ensures spread spreads mitigates mitigated alleviates alleviated facilitates "
    "jeopardised jeopardized endangers imperils bolsters stifles suppresses elicits catalysed catalyzed galvanised "
    "galvanized ignited unleashed incited"
)
_VERB_OR_NOUN = word_set(
    "cause prevent trigger harm harmed affect affects affected impact impacts impacted improve improves improved"
)
_TO = word_set("led leads leading contributed contributes contributing")
_CHANGES = word_set(
    "increases raises reduces lowers decreases decreasing increasing reducing cuts boosts weakens strengthens harms "
    "cut cutting reduced lowered raised boosted increased halved curbed curbs slashed shortens prolongs lengthens "
    "hastens stunts improves protects doubles halves worsens alters damages"
)
_RISKS = word_set(
    "deaths infections pollution emissions crime risk risks chance chances likelihood probability odds security "
    "safety supply growth"
)
# One raises money and cuts a cake; only with a chance or a risk is that a cause.
_OF_DEGREE = word_set(
    "cut cutting reduced lowered raised boosted increased halved curbed curbs slashed raises lowers cuts doubles "
    "halves boosts harms damages"
)
_BEFORE_VERBS = word_set("which that can could may might will would to also and , it this they")
_FORCING = word_set("forced forces forcing")
_FROM = word_set("results result resulted resulting stem stems stemmed stemming arises arose")
_NOUNS_OF_CAUSE = word_set("cause effect effects impact impacts factor result results consequence consequences")


def _is_cause(gist: Gist, index: int) -> bool:
    tokens, word = gist.tokens, gist.tokens[index].lower
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    if word in _SURE:
        return before not in DETERMINERS and after not in {"off", ",", "."}
    if word in _TO:
        return after == "to" or (token_at(tokens, index + 2) == "to" and after != "up")
    if word in _FROM:
        return after in {"in", "from"} and (index == gist.head or before in _BEFORE_VERBS or word[:4] == "stem")
    if word in _VERB_OR_NOUN and _is_verb(tokens, index):
        return True
    if word in _CHANGES and _is_transitive(tokens, index):
        return True
    if word in {"helped", "helps", "help"}:
        return after in {"make", "to", "improve", "reduce", "prevent", "cause", "protect"} and before not in {"", "it"}
    if word in _FORCING:
        return before not in BE and "to" in {token_at(tokens, index + step) for step in range(2, 7)}
    if word in _MAKING:
        return _makes_so(gist, index)
    return _is_noun_of_cause(tokens, index)


# What is made so by something: "made the storms wetter", "makes it harder to hire".
_MAKING = word_set("make makes made making")
_MADE_SO = word_set(
    "worse better possible impossible difficult easy hard likely unlikely safe safer sick ill ineffective obsolete "
    "vulnerable necessary unusable uninhabitable more less"
)
_NOT_MADE = word_set("never over under other after her officer")
_MADE_REACH = 6


def _makes_so(gist: Gist, index: int) -> bool:
    tokens = gist.tokens
    for place in range(index + 1, index + _MADE_REACH):
        word = token_at(tokens, place)
        if word in PREPOSITIONS or word in {"", ",", "a", "an"}:
            return False
        graded = word in _MADE_SO or (word.endswith("er") and len(word) > 4 and word not in _NOT_MADE)
        if graded and place > index + 1 and token_at(tokens, place - 1) not in DETERMINERS - {"this", "that"}:
            return True
    return False


def _is_verb(tokens: Tokens, index: int) -> bool:
    word, before, after = tokens[index].lower, token_at(tokens, index - 1), token_at(tokens, index + 1)
    if is_adverb(before):
        before = token_at(tokens, index - 2)
    if before in DETERMINERS | PREPOSITIONS or after in {"of", "on"}:
        return False
    passive = before in {"is", "are", "was", "were", "been", "be"} and word.endswith("d")
    return after == "by" if passive else after not in {"", ",", "."} and not is_auxiliary(after)


def _is_transitive(tokens: Tokens, index: int) -> bool:
    """“increases the risk”, “protects children”; not “increases by 5%” and not “the increases”."""
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    if _is_adjective(tokens, index):
        return False
    if tokens[index].lower in _OF_DEGREE:
        return bool({token_at(tokens, index + step) for step in (1, 2, 3)} & _RISKS)
    if index == 0 or before in DETERMINERS | PREPOSITIONS - {"by"} or not after.isalpha():
        return bool({token_at(tokens, index + step) for step in (1, 2, 3)} & _RISKS)
    return after not in PREPOSITIONS | PRONOUNS and not is_auxiliary(after)


def _is_adjective(tokens: Tokens, index: int) -> bool:
    """“faced increasing attacks”, “talks on reducing arms”: no change that is told as a fact."""
    before = token_at(tokens, index - 1 - is_adverb(token_at(tokens, index - 1)))
    return tokens[index].lower.endswith("ing") and before not in {"", ",", "by", "thereby", "thus", "is", "are", "was"}


def _is_noun_of_cause(tokens: Tokens, index: int) -> bool:
    """“was a factor in”, “has a large effect on”, “as a result of”."""
    word = tokens[index].lower
    if word not in _NOUNS_OF_CAUSE:
        return False
    ahead = {token_at(tokens, index - step) for step in (2, 3, 4)}
    if token_at(tokens, index + 1) in {"in", "on"}:
        return bool(ahead & {"a", "an", "no", "not", "major", "main", "has", "have", "had", "complex"})
    return token_at(tokens, index + 1) == "of" and token_at(tokens, index - 2) == "as"


_TRIGGERS = (
    _SURE | _VERB_OR_NOUN | _TO | _FROM | _FORCING | _CHANGES | _NOUNS_OF_CAUSE | _MAKING | {"helped", "helps", "help"}
)
